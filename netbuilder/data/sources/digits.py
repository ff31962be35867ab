"""The 1,797 handwritten digits of 8×8 pixels that scikit-learn carries (UCI, Alpaydin and Kaynak 1998)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..dataset import Dataset
from ..field import Field, image, label
from ..source import Source, Values

_FIELDS = {"image": image("image", 1, 8, 8), "label": label("label", tuple("0123456789"))}


def _declare(values: Values, base: Path) -> Mapping[str, Field]:
    return _FIELDS


def _read(values: Values, base: Path) -> Dataset:
    import torch
    from sklearn.datasets import load_digits

    pixels, digits = load_digits(return_X_y=True)
    images = torch.from_numpy(pixels).to(torch.float32).div_(16).reshape(-1, 1, 8, 8)
    return Dataset(_FIELDS, {"image": images, "label": torch.from_numpy(digits).to(torch.int64)})


SOURCES = (
    Source(
        "digits",
        "Handwritten digits, 8×8",
        "Images",
        "1,797 handwritten digits of 8×8 pixels; comes with the program.",
        (),
        _declare,
        _read,
    ),
)
