"""Small pictures of what nodes compute, for their cards."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from netbuilder.insight.mosaic import colour, sequential_range
from netbuilder.insight.tables import GREY, SEQUENTIAL

MAPS = 4
LARGEST = 64
"""Larger maps are thinned to at most this many points a side."""


def thumbnails(
    activations: Mapping[str, Tensor], pictures: Collection[str] = (), most: int = MAPS
) -> dict[str, list[NDArray[np.uint8]]]:
    """The first maps `(h, w, 3)` of every node whose activation looks like an image, `(C, H, W)` with more than one
    point a side.

    pictures: ids of nodes that hold the sample itself; they give one picture, in its own colours where it has three
    channels and in greys where it has one.
    """
    found: dict[str, list[NDArray[np.uint8]]] = {}
    for id, activation in activations.items():
        if activation.ndim != 3 or min(activation.shape[-2:]) < 2:
            continue
        maps = _thinned(activation)
        found[id] = [picture(maps)] if id in pictures and len(maps) in (1, 3) else _first(maps, most)
    return found


def picture(image: NDArray[np.float32]) -> NDArray[np.uint8]:
    """An image `(1, H, W)` in greys or `(3, H, W)` in its colours, as `(H, W, 3)`; its extremes are black and white."""
    low, high = sequential_range(image)
    if len(image) == 1:
        return np.ascontiguousarray(colour(image[0], (low, high), GREY)[..., :3])
    part = np.nan_to_num((image - low) / (high - low), nan=0.0, posinf=1.0, neginf=0.0)
    return np.ascontiguousarray((part.clip(0, 1) * 255).round().astype(np.uint8).transpose(1, 2, 0))


def _first(maps: NDArray[np.float32], most: int) -> list[NDArray[np.uint8]]:
    within = sequential_range(maps[:most])
    return [np.ascontiguousarray(colour(each, within, SEQUENTIAL)[..., :3]) for each in maps[:most]]


def _thinned(activation: Tensor) -> NDArray[np.float32]:
    rows, columns = (-(-size // LARGEST) for size in activation.shape[-2:])
    thin: NDArray[np.float32] = activation[:, ::rows, ::columns].float().numpy()
    return thin
