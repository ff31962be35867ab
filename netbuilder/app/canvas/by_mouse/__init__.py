"""What the mouse does on the canvas: gestures, hovering, wires that follow it, drops."""
