"""Frames, notes, the points of wires, bookmarks: what they look like, and what mouse and keys do with them."""
