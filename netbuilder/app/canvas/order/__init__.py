"""Drawings put in order: arranging, aligning, and the glide to it."""
