"""How the rows are divided into training, validation and test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.wording import exact, tr

from ..prepare import Part, Prepared
from ..split import Split

PARTS = ("train", "validation", "test")


def part(prepared: Prepared, name: str) -> Part:
    """The part of that name."""
    return {"train": prepared.train, "validation": prepared.validation, "test": prepared.test}[name]


@dataclass(frozen=True)
class Parts:
    """Rows of each part by its name, of how many in all, how they were chosen in a sentence, and by which seed, None
    where chance had no say."""

    rows: Mapping[str, int]
    total: int
    how: str
    seed: int | None

    @property
    def unused(self) -> int:
        """Rows that are in no part."""
        return self.total - sum(self.rows.values())


def parts_of(prepared: Prepared, split: Mapping[str, Any]) -> Parts:
    """What became of the rows by the `split` of a project, which must be sound."""
    said, dataset = Split.parse(split), prepared.dataset
    rows = {name: len(part(prepared, name)) for name in PARTS}
    if dataset.spans is not None:
        in_order = tr(
            "In the order of time, without chance: first come the training rows, then those for validation, last the "
            "test rows. Rows that lie across a cut are in no part, for they would bring steps of one into another."
        )
        return Parts(rows, len(dataset), in_order, None)
    label = next((field.name for field in dataset.fields.values() if field.kind == "label"), None)
    how = [tr("At random.")]
    if label is not None:
        how = [tr("At random, stratified by {label}: each part has each class by its share.").format(label=label)]
    if dataset.own_test is not None:
        kept = tr("The {n} test rows are those that the makers of the data kept for it.")
        how.append(kept.format(n=exact(len(dataset.own_test))))
    if said.folds:
        folds = tr("Fold {fold} of {folds} (counted from 0) validates, the other {others} train.")
        how.append(folds.format(fold=said.fold, folds=said.folds, others=said.folds - 1))
    return Parts(rows, len(dataset), " ".join(how), said.seed)
