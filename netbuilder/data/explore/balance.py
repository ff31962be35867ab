"""How often each class occurs in each part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbuilder.progress import tell
from netbuilder.wording import exact

from ..field import Field
from ..prepare import Prepared
from .parts import PARTS, part

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

AT_ONCE = 2**22
"""How many labels are counted at once."""
IMBALANCED = 3.0
"""From this ratio on of the most frequent class to the least frequent one, it is said that there are class weights."""


@dataclass(frozen=True, eq=False)
class Balance:
    """How often each of `classes` occurs in each part: `counts` int64 `(classes,)` by part, of `what` (rows or pixels);
    `others` are how many of them are of no class, such as pixels of a mask that are to be ignored."""

    field: str
    classes: tuple[str, ...]
    counts: Mapping[str, NDArray[np.int64]]
    what: str
    others: int = 0


def balance(prepared: Prepared, field: Field) -> Balance:
    """Count the classes of a field of labels or masks, as the data have them."""
    import numpy as np

    column = prepared.dataset.tensors[field.name]
    size = len(field.classes)
    counts, others = {}, 0
    for name in PARTS:
        rows = part(prepared, name).indices
        found = np.zeros(size, dtype=np.int64)
        step = max(1, AT_ONCE * len(column) // max(1, column.numel()))
        for start in range(0, len(rows), step):
            tell(f"counting classes: {exact(start)} of {exact(len(rows))} {name} rows")
            values = column[rows[start : start + step]].flatten().numpy()
            known = values[(values >= 0) & (values < size)]
            found += np.bincount(known, minlength=size)
            others += len(values) - len(known)
        counts[name] = found
    return Balance(field.name, field.classes, counts, "rows" if field.kind == "label" else "pixels", others)


def advice(balance: Balance) -> str:
    """What the counts of the training part mean for a training, in a sentence."""
    counts, names = balance.counts["train"], balance.classes
    if len(names) == 1:
        return f"There is one class alone, {names[0]}: there is nothing to tell apart."
    absent = [name for name, count in zip(names, counts, strict=True) if not count]
    if absent:
        more = f" and {len(absent) - 1} more" if len(absent) > 1 else ""
        return f"The training part has no {balance.what} of {absent[0]}{more}: that cannot be learned."
    most, least = int(counts.argmax()), int(counts.argmin())
    ratio = float(counts[most] / counts[least])
    if ratio < IMBALANCED:
        return (
            "The classes are about equally frequent." if ratio < 1.5 else f"{_times(ratio, names[most], names[least])}."
        )
    return f"{_times(ratio, names[most], names[least])}: class weights may help."


def _times(ratio: float, most: str, least: str) -> str:
    times = f"{ratio:.1f}".removesuffix(".0") if ratio < 10 else f"{ratio:,.0f}"
    most, least = (f"class {name}" if name.isdigit() else name for name in (most, least))
    return f"{most} is {times} times as frequent as {least}"
