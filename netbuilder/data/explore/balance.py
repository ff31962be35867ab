"""How often each class occurs in each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbuilder.progress import tell
from netbuilder.wording import exact, tr

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
            said = tr("counting classes: {done} of {total} {part} rows")
            tell(said.format(done=exact(start), total=exact(len(rows)), part=name))
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
        return tr("There is one class alone, {name}: there is nothing to tell apart.").format(name=names[0])
    absent = [name for name, count in zip(names, counts, strict=True) if not count]
    if absent:
        return _absent(balance.what, absent)
    most, least = int(counts.argmax()), int(counts.argmin())
    ratio = float(counts[most] / counts[least])
    if ratio < IMBALANCED:
        said = tr("{most} is {times} times as frequent as {least}.")
        if ratio < 1.5:
            return tr("The classes are about equally frequent.")
    else:
        said = tr("{most} is {times} times as frequent as {least}: class weights may help.")
    times = f"{ratio:.1f}".removesuffix(".0") if ratio < 10 else f"{ratio:,.0f}"
    return said.format(most=_named(names[most]), times=times, least=_named(names[least]))


def _absent(what: str, classes: Sequence[str]) -> str:
    """what: `rows` or `pixels` that there are none of."""
    if len(classes) == 1 and what == "rows":
        said = tr("The training part has no rows of {name}: that cannot be learned.")
    elif len(classes) == 1:
        said = tr("The training part has no pixels of {name}: that cannot be learned.")
    elif what == "rows":
        said = tr("The training part has no rows of {name} and {n} more: that cannot be learned.")
    else:
        said = tr("The training part has no pixels of {name} and {n} more: that cannot be learned.")
    return said.format(name=classes[0], n=len(classes) - 1)


def _named(name: str) -> str:
    return tr("class {name}").format(name=name) if name.isdigit() else name
