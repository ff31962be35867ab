"""What becomes of a drawing that is edited on the canvas: nodes and their places, wires, copies. Needs no Qt."""
