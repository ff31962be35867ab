"""How the rows are divided into training, validation and test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.wording import exact

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
        how = (
            "In the order of time, without chance: first come the training rows, then those for validation, last the "
            "test rows. Rows that lie across a cut are in no part, for they would bring steps of one into another."
        )
        return Parts(rows, len(dataset), how, None)
    label = next((field.name for field in dataset.fields.values() if field.kind == "label"), None)
    how = "At random" if label is None else f"At random, stratified by {label}: each part has each class by its share"
    if dataset.own_test is not None:
        how += f". The {exact(len(dataset.own_test))} test rows are those that the makers of the data kept for it"
    if said.folds:
        how += f". Fold {said.fold} of {said.folds} (counted from 0) validates, the other {said.folds - 1} train"
    return Parts(rows, len(dataset), how + ".", said.seed)
