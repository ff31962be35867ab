"""The live panels below the canvas."""
