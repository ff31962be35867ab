"""Which rows train, which validate, which test."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from netbuilder.wording import tr, trn

from .errors import DataError, shorten, unknown

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .dataset import Dataset

PARTS = ("train", "validation", "test")
KEYS = (*PARTS, "seed", "folds", "fold")
MOST_FOLDS = 1_000


@dataclass(frozen=True)
class Split:
    """Shares of the rows, which add up to 1, and the seed that says which rows.

    With `folds` (2 or more) what the test part leaves is divided into so many parts of one size; number `fold`, counted
    from 0, is for validation, the others are for training.
    """

    train: float = 0.7
    validation: float = 0.15
    test: float = 0.15
    seed: int = 0
    folds: int = 0
    fold: int = 0

    @classmethod
    def parse(cls, record: object) -> Split:
        """The split that a project names. Raises DataError for the first fault."""
        for fault in faults(record):
            raise DataError(fault, "split")
        assert isinstance(record, Mapping)
        split = replace(cls(), **record)
        if not split.folds:
            return split
        validation = (1 - split.test) / split.folds
        return replace(split, train=1 - split.test - validation, validation=validation)


def faults(record: object) -> list[str]:
    """What is wrong with the `split` of a project, one message a fault."""
    if not isinstance(record, Mapping):
        said = tr('must be an object such as {{"train": 0.7, "validation": 0.15, "test": 0.15}}, got {record!r}')
        return [said.format(record=record)]
    found = [unknown(tr("there is no setting {name}"), name, KEYS) for name in record if name not in KEYS]
    if "folds" in record or "fold" in record:
        return found + _fold_faults(record)
    wrong = [name for name in PARTS if name in record and not _is_share(record[name])]
    said = tr("{name} must be a number between 0 and 1, got {value}")
    found += [said.format(name=name, value=shorten(record[name])) for name in wrong]
    found += _seed_faults(record)
    shares = {name: record.get(name, getattr(Split, name)) for name in PARTS}
    if not wrong and abs(math.fsum(shares.values()) - 1) > 1e-6:
        shown = " + ".join(f"{name} {share:g}" for name, share in shares.items())
        said = tr("{shares} = {sum:g}; the three must add up to 1")
        found.append(said.format(shares=shown, sum=math.fsum(shares.values())))
    return found


def _seed_faults(record: Mapping[str, Any]) -> list[str]:
    seed = record.get("seed", 0)
    if type(seed) is int and 0 <= seed < 2**63:
        return []
    return [tr("seed must be a whole number from 0, got {seed}").format(seed=shorten(seed))]


def _fold_faults(record: Mapping[str, Any]) -> list[str]:
    folds, fold, test = record.get("folds"), record.get("fold", 0), record.get("test", Split.test)
    found = [
        tr("{name} follows from folds and test: leave it out").format(name=name)
        for name in ("train", "validation")
        if name in record
    ]
    most = folds - 1 if type(folds) is int and 2 <= folds <= MOST_FOLDS else None
    if most is None:
        found.append(
            tr("folds must be a whole number from 2 to {most:,}, got {folds}").format(
                most=MOST_FOLDS, folds=shorten(folds)
            )
        )
    if type(fold) is not int or fold < 0 or (most is not None and fold > most):
        said = tr("fold must be a whole number from 0, got {fold}")
        if most is not None:
            said = tr("fold must be a whole number from 0 to {most}, got {fold}")
        found.append(said.format(most=most, fold=shorten(fold)))
    if not _is_share(test) or not 0 < test < 1:
        said = tr("{name} must be a number between 0 and 1, got {value}")
        found.append(said.format(name="test", value=shorten(test)))
    return found + _seed_faults(record)


def split_rows(dataset: Dataset, split: Split) -> dict[str, NDArray[np.int64]]:
    """Row numbers of each part by its name, in an order in which the classes take turns.

    Where there is a label field, the first is stratified: each class falls into the parts by their shares, to within
    a row. Rows that the data's makers kept for testing are the test part as they are, and the other two share the
    rest in their proportion. Folds are stratified like parts, and share no row. Samples of one series are split by time
    instead, without chance. The same data, shares and seed give the same rows on every platform (PCG64).
    Raises DataError where a part would be empty.
    """
    import numpy as np

    if dataset.spans is not None and split.folds:
        raise DataError(tr("a series is split by time: with folds a network would learn from its future"), "split")
    if dataset.spans is not None:
        return _by_time(dataset.spans.numpy(), split)
    rng = np.random.Generator(np.random.PCG64(split.seed))
    own_test = dataset.own_test
    shares = {name: getattr(split, name) for name in PARTS if own_test is None or name != "test"}
    kept = np.arange(own_test.start, own_test.stop) if own_test is not None else np.empty(0, dtype=np.int64)
    rows = np.setdiff1d(np.arange(len(dataset)), kept, assume_unique=True)
    order = rows[_mixed(_strata(dataset, rows), rng)]
    if split.folds:
        return _in_folds(order, kept if own_test is not None else None, split)
    ends = np.cumsum(list(_counts(len(rows), shares).values()))
    parts = dict(zip(shares, np.split(order, ends[:-1]), strict=True))
    if own_test is not None:
        parts["test"] = kept
    for name, part in parts.items():
        if not len(part):
            raise DataError(_empty(name, getattr(split, name), len(rows)), "split")
    return parts


def _in_folds(
    order: NDArray[np.int64], own_test: NDArray[np.int64] | None, split: Split
) -> dict[str, NDArray[np.int64]]:
    """The parts where one fold validates. Stretches of an order in which the classes take turns are stratified."""
    import numpy as np

    rest, test = order, own_test
    if test is None:
        count = _counts(len(order), {"rest": 1 - split.test, "test": split.test})["rest"]
        rest, test = order[:count], order[count:]
    if len(rest) < split.folds:
        said = tr("{n:,} rows cannot be divided into {folds} folds; use fewer folds")
        raise DataError(said.format(n=len(rest), folds=split.folds), "split")
    if not len(test):
        raise DataError(_empty("test", split.test, len(order)), "split")
    folds = np.array_split(rest, split.folds)
    others = [fold for number, fold in enumerate(folds) if number != split.fold]
    return {"train": np.concatenate(others), "validation": folds[split.fold], "test": test}


def _by_time(spans: NDArray[np.int64], split: Split) -> dict[str, NDArray[np.int64]]:
    """Rows in their order: time is cut into train, validation and test by their shares, and each part has the samples
    that lie within its stretch. Those across a cut are in none, for they would bring one part's steps into another."""
    import numpy as np

    first, last = int(spans[:, 0].min()), int(spans[:, 1].max())
    counts = _counts(last - first, {name: getattr(split, name) for name in PARTS})
    cuts = first + np.cumsum([0, *counts.values()])
    parts = {}
    for name, start, end in zip(PARTS, cuts, cuts[1:], strict=False):
        parts[name] = np.flatnonzero((spans[:, 0] >= start) & (spans[:, 1] <= end))
        if not len(parts[name]):
            raise DataError(_too_short(name, split, int(end - start), int(np.diff(spans[0])[0])), "split")
    return parts


def _too_short(name: str, split: Split, steps: int, needed: int) -> str:
    share = getattr(split, name)
    if not share:
        return _empty(name, share, 0)
    return tr(
        "the {name} part would be empty: a share of {share:g} is {steps:,} steps in time, and one"
        " sample spans {needed:,}; give it a larger share, or make 'window' and 'horizon' shorter"
    ).format(name=name, share=share, steps=steps, needed=needed)


def _empty(name: str, share: float, rows: int) -> str:
    if not share:
        return tr(
            "the {name} part would be empty, because its share is 0; give it some, such as 0.1, and the others less"
        ).format(name=name)
    return trn(
        rows,
        "the {name} part would be empty: a share of {share:g} of one row; give it a larger share or use more rows",
        "the {name} part would be empty: a share of {share:g} of {n} rows; give it a larger share or use more rows",
        name=name,
        share=share,
    )


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
    return np.zeros(len(rows), dtype=np.int64) if label is None else np.asarray(dataset.tensors[label])[rows]


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
