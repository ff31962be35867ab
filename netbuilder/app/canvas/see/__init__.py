"""What one asks to see of a network beyond its drawing: shapes, shares, fields, differences."""
