"""The 1,797 handwritten digits of 8×8 pixels that scikit-learn carries (UCI, Alpaydin and Kaynak 1998): as they are, as
a half with sums of the other, and in pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter

from ..dataset import Dataset
from ..field import Field, image, label, value
from ..source import Source, Values

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

_DIGITS = tuple("0123456789")
_COUNT = 1797


def _images() -> tuple[Tensor, Tensor]:
    """Pixels `(N, 1, 8, 8)` in [0, 1] and digits `(N,)`."""
    import torch
    from sklearn.datasets import load_digits

    pixels, digits = load_digits(return_X_y=True)
    images = torch.from_numpy(pixels).to(torch.float32).div_(16).reshape(-1, 1, 8, 8)
    return images, torch.from_numpy(digits).to(torch.int64)


_WHOLE = {"image": image("image", 1, 8, 8), "label": label("label", _DIGITS)}


def _read_whole(values: Values, base: Path) -> Dataset:
    images, digits = _images()
    return Dataset(_WHOLE, {"image": images, "label": digits})


# The upper half as a picture, and of the lower half how much ink there is in each row and column

_SUMS = (*(f"row {row}" for row in range(5, 9)), *(f"column {column}" for column in range(1, 9)))
_HALVES = {
    "image": image("image", 1, 4, 8),
    "features": value("features", _SUMS),
    "label": label("label", _DIGITS),
}


def _read_halves(values: Values, base: Path) -> Dataset:
    import torch

    images, digits = _images()
    upper, lower = images[:, :, :4].contiguous(), images[:, 0, 4:]
    return Dataset(_HALVES, {"image": upper, "features": torch.cat([lower.sum(2), lower.sum(1)], 1), "label": digits})


# Pairs: a digit and a like or unlike one that comes soon after it in a random order

_PAIRS = {
    "left": image("left", 1, 8, 8),
    "right": image("right", 1, 8, 8),
    "label": label("label", ("different", "same")),
}


def _read_pairs(values: Values, base: Path) -> Dataset:
    """As samples that span a stretch of the order, pairs are split like a series: no picture is in two parts."""
    import numpy as np
    import torch

    images, digits = _images()
    rng = np.random.Generator(np.random.PCG64(values["seed"]))
    order = rng.permutation(_COUNT)
    pairs = _pairs(digits.numpy()[order], values["each"])
    same = digits.numpy()[order][pairs[:, 0]] == digits.numpy()[order][pairs[:, 1]]
    left, right = (images[torch.from_numpy(order[pairs[:, side]])] for side in (0, 1))
    tensors = {"left": left, "right": right, "label": torch.from_numpy(same).to(torch.int64)}
    return Dataset(_PAIRS, tensors, spans=torch.from_numpy(pairs) + torch.tensor([0, 1]))


def _pairs(digits: NDArray[np.int64], each: int) -> NDArray[np.int64]:
    """Places `(N, 2)`: each with the next `each` of its digit, and with as many others that come next, so that like and
    unlike are as many."""
    import numpy as np

    found = []
    for place, digit in enumerate(digits):
        after = digits[place + 1 :] == digit
        like, unlike = (place + 1 + np.flatnonzero(mask)[:each] for mask in (after, ~after))
        for other in (*like, *unlike[: len(like)]):
            found.append((place, int(other)))
    return np.asarray(found, dtype=np.int64)


def _source(
    type: str,
    label: str,
    summary: str,
    fields: Mapping[str, Field],
    read: Callable[[Values, Path], Dataset],
    *parameters: Parameter,
) -> Source:
    return Source(type, label, "Images", summary, parameters, lambda values, base: fields, read)


SOURCES = (
    _source(
        "digits",
        "Handwritten digits, 8×8",
        "1,797 handwritten digits of 8×8 pixels; comes with the program.",
        _WHOLE,
        _read_whole,
    ),
    _source(
        "digit-halves",
        "Half a digit and a table",
        "The upper half of each handwritten digit, and how much ink the rows and columns of its lower half hold.",
        _HALVES,
        _read_halves,
    ),
    _source(
        "digit-pairs",
        "Pairs of digits",
        "Two handwritten digits that are the same or different, as many of each; no picture is in two parts.",
        _PAIRS,
        _read_pairs,
        Parameter("each", "int", 2, minimum=1, maximum=20, summary="Like and unlike partners that each digit gets"),
        Parameter("seed", "int", 0, minimum=0, summary="The order of the digits: the same seed gives the same pairs"),
    ),
)
