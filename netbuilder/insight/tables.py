"""Tables of 256 colours, `(256, 3)`: lightness tells the value too, for those who see colours otherwise."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.uint8]


def _between(*stops: tuple[float, tuple[int, int, int]]) -> Table:
    at, colours = [place for place, _ in stops], np.array([colour for _, colour in stops], np.float64)
    steps = np.linspace(0, 1, 256)
    return (
        np.stack([np.interp(steps, at, colours[:, channel]) for channel in range(3)], axis=1).round().astype(np.uint8)
    )


SEQUENTIAL = _between((0, (18, 18, 20)), (0.35, (94, 74, 38)), (0.7, (203, 160, 74)), (1, (255, 224, 138)))
"""From near black over amber to pale yellow, always lighter: activations."""

DIVERGING = _between(
    (0, (33, 80, 214)), (0.25, (118, 155, 246)), (0.5, (244, 245, 247)), (0.75, (244, 138, 122)), (1, (204, 38, 44))
)
"""Blue below zero, white at zero, red above, as light on one side as on the other: weights."""

GREY = _between((0, (0, 0, 0)), (1, (255, 255, 255)))
"""Black to white: pictures of one channel."""
