"""The canvas: cards and wires over the pure graph, and what mouse and keys do with them."""
