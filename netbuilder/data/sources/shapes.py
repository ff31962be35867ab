"""Circles, squares and triangles on noise, with a mask that says of each pixel what it shows: made by a seeded
generator, by design and by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter

from ..dataset import Dataset, check_size
from ..field import Field, image, label, mask
from ..source import Source, Values

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_KINDS = ("circle", "square", "triangle")


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    size = values["size"]
    return {
        "image": image("image", 1, size, size),
        "mask": mask("mask", ("background", *_KINDS), size, size),
        "label": label("label", _KINDS),
    }


def _read(values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    fields, n = _declare(values, base), values["n"]
    check_size(fields, n, "shapes")
    rng = np.random.Generator(np.random.PCG64(values["seed"]))
    images, masks = np.empty((n, *fields["image"].shape), np.float32), np.empty((n, *fields["mask"].shape), np.int64)
    labels = np.empty(n, np.int64)
    for row in range(n):
        masks[row], grey = _drawn(rng, values["size"], row % len(_KINDS), values["most"])
        images[row, 0] = np.clip(grey + rng.normal(0, values["noise"], grey.shape), 0, 1)
        labels[row] = np.bincount(masks[row].ravel(), minlength=4)[1:].argmax()
    tensors = {"image": images, "mask": masks, "label": labels}
    return Dataset(fields, {name: torch.from_numpy(array) for name, array in tensors.items()})


def _drawn(rng: np.random.Generator, size: int, first: int, most: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The classes of the pixels and their grey before the noise: one to `most` shapes, the later before the earlier."""
    import numpy as np

    classes, grey = np.zeros((size, size), np.int64), np.full((size, size), 0.5)
    for number in range(int(rng.integers(1, most + 1))):
        kind = first if not number else int(rng.integers(len(_KINDS)))
        inside = _inside(rng, size, kind)
        classes[inside] = kind + 1
        grey[inside] = rng.uniform(0.1, 0.3) if rng.random() < 0.5 else rng.uniform(0.7, 0.9)
    return classes, grey


def _inside(rng: np.random.Generator, size: int, kind: int) -> NDArray[np.bool_]:
    """Whether each pixel lies in a circle, or in a square or triangle turned by some angle, all of one circumcircle."""
    import numpy as np

    radius = rng.uniform(0.12, 0.25) * size
    middle, turn = rng.uniform(radius, size - radius, 2), rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[:size, :size] + 0.5 - middle[:, np.newaxis, np.newaxis]
    if kind == 0:
        inside: NDArray[np.bool_] = np.hypot(x, y) <= radius
        return inside
    corners = 4 if kind == 1 else 3
    angles = turn + 2 * np.pi * np.arange(corners) / corners
    distances = x * np.cos(angles)[:, None, None] + y * np.sin(angles)[:, None, None]
    within: NDArray[np.bool_] = np.all(distances <= radius * np.cos(np.pi / corners), axis=0)
    return within


SOURCES = (
    Source(
        "shapes",
        "Circles, squares, triangles",
        "Images",
        "Grey shapes on noise with a mask of their pixels; the label is the one that shows most. Made by the program.",
        (
            Parameter("n", "int", 600, minimum=20, maximum=100_000, summary="How many pictures"),
            Parameter("size", "int", 64, minimum=16, maximum=512, summary="Height and width in pixels"),
            Parameter("most", "int", 3, minimum=1, maximum=10, summary="How many shapes a picture has at most"),
            Parameter("noise", "float", 0.15, minimum=0, maximum=10, summary="Standard deviation added to each pixel"),
            Parameter("seed", "int", 0, minimum=0, summary="Which pictures: the same seed gives the same pictures"),
        ),
        _declare,
        _read,
    ),
)
