"""What lies over the drawing and does not scroll with it: map, trail, bubbles, lists, the line that finds."""
