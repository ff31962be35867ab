"""What the keys do on the canvas: walking, wiring, switching, and what is said of it."""
