"""The scene and what paints it: cards, wires, and the squares that hold them."""
