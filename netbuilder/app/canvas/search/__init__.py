"""Layers found and put down by typing, and the parameters typed on a card."""
