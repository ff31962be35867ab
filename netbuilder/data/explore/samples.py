"""Some samples of a part, as the data have them, in the order in which a person looks through them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..field import Field
from ..prepare import Prepared
from .parts import part

if TYPE_CHECKING:
    from torch import Tensor

SHOWN = ("image", "text", "sequence", "value")
"""Which kind of field is shown of a sample, the first there is; masks lie over their image, classes stand below it."""
NUMBERS = 16_000_000
"""The most numbers of a page, so that a page of large pictures has fewer of them."""


@dataclass(frozen=True, eq=False)
class Page:
    """Samples `values` `(n, *field.shape)` of a field as the data have it, with what is true of them.

    rows: of the data set; places: in the part; captions: class or number of each; texts: as they were read, where the
    field is one of texts, and `tokens` as the network reads them; masks: `(n, H, W)` of the field `mask`; start: place
    of the first among `total`.
    """

    field: Field
    part: str
    values: NDArray[Any]
    rows: NDArray[np.int64]
    places: NDArray[np.int64]
    captions: tuple[str, ...]
    start: int
    total: int
    texts: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    mask: Field | None = None
    masks: NDArray[Any] | None = None

    def __len__(self) -> int:
        return len(self.rows)


def main_field(fields: Mapping[str, Field]) -> Field | None:
    """The field by which a person knows a sample, or None."""
    for kind in SHOWN:
        for field in fields.values():
            if field.kind == kind and field.shape:
                return field
    return next(iter(fields.values()), None)


def order(
    prepared: Prepared, name: str, *, label: str | None = None, index: int | None = None, seed: int | None = None
) -> NDArray[np.int64]:
    """Places in a part to look through: of one class of the field `label` alone where its `index` is given, shuffled
    where a seed is given."""
    rows = part(prepared, name).indices
    places = np.arange(len(rows))
    if label is not None and index is not None:
        places = places[prepared.dataset.tensors[label][rows].numpy() == index]
    return places if seed is None else np.random.Generator(np.random.PCG64(seed)).permutation(places)


def page(prepared: Prepared, name: str, field: Field, places: NDArray[np.int64], start: int, most: int) -> Page:
    """At most `most` samples of a part from the `start`-th of `places` on."""
    dataset = prepared.dataset
    size = int(np.prod(field.shape)) or 1
    here = places[start : start + max(1, min(most, NUMBERS // size))]
    rows = part(prepared, name).indices.numpy()[here]
    values = taken(dataset.tensors[field.name], rows)
    texts: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    if field.name in dataset.texts:
        from ..text import vocabulary_of

        texts = tuple(dataset.texts[field.name].column[row] for row in rows)
        known = vocabulary_of(prepared.state, field)
        tokens = tuple(known.decode(each) for each in values.tolist())
    mask = next((each for each in dataset.fields.values() if _covers(each, field)), None)
    masks = None if mask is None else taken(dataset.tensors[mask.name], rows)
    captions = captions_of(prepared, rows, {field.name})
    return Page(field, name, values, rows, here, captions, start, len(places), texts, tokens, mask, masks)


def captions_of(prepared: Prepared, rows: NDArray[np.int64], without: set[str]) -> tuple[str, ...]:
    """What is true of rows in a few words: classes, and single numbers with their name."""
    told: list[list[str]] = [[] for _ in rows]
    for field in prepared.dataset.fields.values():
        if field.name in without or field.kind not in ("label", "value"):
            continue
        values = taken(prepared.dataset.tensors[field.name], rows)
        for line, value in zip(told, values, strict=True):
            if field.kind == "label":
                line.append(class_name(field, int(value)))
            elif value.size == 1:
                line.append(f"{field.columns[0] if field.columns else field.name} {float(value.item()):.4g}")
            elif value.size <= 3:
                line.append(f"{field.name} " + ", ".join(f"{number:.3g}" for number in value.tolist()))
    return tuple(" · ".join(line) for line in told)


def class_name(field: Field, index: int) -> str:
    """The name of a class, or its number where it has none."""
    return field.classes[index] if 0 <= index < len(field.classes) else str(index)


def _covers(mask: Field, image: Field) -> bool:
    return mask.kind == "mask" and image.kind == "image" and mask.shape == image.shape[-2:]


def taken(column: Any, rows: NDArray[np.int64]) -> NDArray[Any]:
    """Those rows of a column, as an array."""
    import torch

    found: Tensor = column[torch.from_numpy(np.ascontiguousarray(rows))]
    array: NDArray[Any] = found.numpy()
    return array
