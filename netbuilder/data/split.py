"""Which rows train, which validate, which test."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .errors import DataError, shorten, unknown

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .dataset import Dataset

PARTS = ("train", "validation", "test")


@dataclass(frozen=True)
class Split:
    """Shares of the rows, which add up to 1, and the seed that says which rows."""

    train: float = 0.7
    validation: float = 0.15
    test: float = 0.15
    seed: int = 0

    @classmethod
    def parse(cls, record: object) -> Split:
        """The split that a project names. Raises DataError for the first fault."""
        for fault in faults(record):
            raise DataError(fault, "split")
        assert isinstance(record, Mapping)
        return replace(cls(), **record)


def faults(record: object) -> list[str]:
    """What is wrong with the `split` of a project, one message a fault."""
    if not isinstance(record, Mapping):
        return [f'must be an object such as {{"train": 0.7, "validation": 0.15, "test": 0.15}}, got {record!r}']
    found = [unknown("setting", name, (*PARTS, "seed")) for name in record if name not in (*PARTS, "seed")]
    wrong = [name for name in PARTS if name in record and not _is_share(record[name])]
    found += [f"{name} must be a number between 0 and 1, got {shorten(record[name])}" for name in wrong]
    seed = record.get("seed", 0)
    if type(seed) is not int or not 0 <= seed < 2**63:
        found.append(f"seed must be a whole number from 0, got {shorten(seed)}")
    shares = {name: record.get(name, getattr(Split, name)) for name in PARTS}
    if not wrong and abs(math.fsum(shares.values()) - 1) > 1e-6:
        sum_of = " + ".join(f"{name} {share:g}" for name, share in shares.items())
        found.append(f"{sum_of} = {math.fsum(shares.values()):g}; the three must add up to 1")
    return found


def split_rows(dataset: Dataset, split: Split) -> dict[str, NDArray[np.int64]]:
    """Row numbers of each part by its name, in an order in which the classes take turns.

    Where there is a label field, the first is stratified: each class falls into the parts by their shares, to within
    a row. Rows that the data's makers kept for testing are the test part as they are, and the other two share the
    rest in their proportion. The same data, shares and seed give the same rows on every platform (PCG64).
    Raises DataError where a part would be empty.
    """
    import numpy as np

    rng = np.random.Generator(np.random.PCG64(split.seed))
    own_test = dataset.own_test
    shares = {name: getattr(split, name) for name in PARTS if own_test is None or name != "test"}
    kept = np.arange(own_test.start, own_test.stop) if own_test is not None else np.empty(0, dtype=np.int64)
    rows = np.setdiff1d(np.arange(len(dataset)), kept, assume_unique=True)
    order = rows[_mixed(_strata(dataset, rows), rng)]
    ends = np.cumsum(list(_counts(len(rows), shares).values()))
    parts = dict(zip(shares, np.split(order, ends[:-1]), strict=True))
    if own_test is not None:
        parts["test"] = kept
    for name, part in parts.items():
        if not len(part):
            raise DataError(_empty(name, getattr(split, name), len(rows)), "split")
    return parts


def _empty(name: str, share: float, rows: int) -> str:
    if not share:
        return f"the {name} part would be empty, because its share is 0; give it some, such as 0.1, and the others less"
    found = "one row" if rows == 1 else f"{rows:,} rows"
    return f"the {name} part would be empty: a share of {share:g} of {found}; give it a larger share or use more rows"


def _is_share(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value <= 1


def _counts(rows: int, shares: Mapping[str, float]) -> dict[str, int]:
    """How many rows each part gets: its share rounded down, what is left to the largest remainders (Hamilton)."""
    total = math.fsum(shares.values())
    if not total:
        return dict.fromkeys(shares, 0)
    exact = {name: rows * share / total for name, share in shares.items()}
    counts = {name: math.floor(number) for name, number in exact.items()}
    by_remainder = sorted(exact, key=lambda name: counts[name] - exact[name])
    for name in by_remainder[: rows - sum(counts.values())]:
        counts[name] += 1
    return counts


def _strata(dataset: Dataset, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    import numpy as np

    label = next((field.name for field in dataset.fields.values() if field.kind == "label"), None)
    return np.zeros(len(rows), dtype=np.int64) if label is None else dataset.tensors[label].numpy()[rows]


def _mixed(strata: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """A random order in which every stretch holds each stratum by its share.

    The k-th of a stratum's n rows (in random order) stands at (k + u) / n, with one random u in [0, 1) a stratum.
    """
    import numpy as np

    place = np.empty(len(strata))
    for stratum in np.unique(strata):
        members = rng.permutation(np.flatnonzero(strata == stratum))
        place[members] = (np.arange(len(members)) + rng.random()) / len(members)
    return np.argsort(place, kind="stable")
