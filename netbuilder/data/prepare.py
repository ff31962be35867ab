"""From a project's data section to tensors that are ready to train on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import transforms
from .dataset import Dataset
from .errors import DataError, shorten
from .field import Field
from .section import Record, field_faults, read_plan
from .split import PARTS, split_rows

if TYPE_CHECKING:
    from torch import Tensor

_OTHERS = "the data are no longer those that this run was trained on"
_REMEDY = "bring the old data back, or train a new run on these"


@dataclass(frozen=True)
class Part:
    """One part: tensors `(N, *field.shape)` after the transforms, and which rows of the data set they are."""

    tensors: Mapping[str, Tensor]
    indices: Tensor

    def __len__(self) -> int:
        return len(self.indices)


@dataclass(frozen=True)
class Prepared:
    """A data set, split and transformed.

    `state` is plain JSON: the fields, what the transforms were fitted to, and by which the data are known again.
    `transforms.apply_transforms` and `fields_from` read it back, so that a saved run needs neither the data nor a new
    fit to predict.
    """

    dataset: Dataset
    train: Part
    validation: Part
    test: Part
    state: dict[str, Any]

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the data set."""
        return self.dataset.fields


def prepare(section: Record, base: Path | str, *, state: Mapping[str, Any] | None = None) -> Prepared:
    """Load, split and transform the data that a section names; relative paths start from the folder `base`.

    Transforms are fitted to the training part alone; where `state` of an earlier `Prepared` is given, its numbers are
    used in place of a new fit, as evaluating a saved run needs, and the data must be those that it was made of: with
    others the split would put rows into other parts than the run had. Raises DataError.
    """
    plan = read_plan(section)
    dataset = plan.source.load(plan.params, Path(base))
    for fault in field_faults(section, dataset.fields):
        raise DataError(fault.message, "data")
    _check_agrees(dataset, state)
    import torch

    rows = {name: torch.from_numpy(part) for name, part in split_rows(dataset, plan.split).items()}
    parts: dict[str, dict[str, Tensor]] = {name: {} for name in PARTS}
    fitted: dict[str, list[dict[str, Any]]] = {}
    for name, field in dataset.fields.items():
        tensors = {part: dataset.tensors[name].index_select(0, rows[part]) for part in PARTS}
        steps = plan.steps.get(name, ())
        if state is None and steps:
            fitted[name], tensors["train"] = transforms.fit(steps, tensors["train"], field)
        after = state if state is not None else {"transforms": fitted}
        for part, tensor in tensors.items():
            done = part == "train" and state is None
            parts[part][name] = tensor if done else transforms.apply_transforms(after, field, tensor)
    kept = dict(state) if state is not None else _state(dataset, fitted)
    made = {part: Part(parts[part], rows[part]) for part in PARTS}
    return Prepared(dataset, made["train"], made["validation"], made["test"], kept)


def fields_from(state: Mapping[str, Any]) -> dict[str, Field]:
    """The fields that `Prepared.state` kept. Raises DataError where it is damaged."""
    records = state.get("fields") if isinstance(state, Mapping) else None
    if not isinstance(records, Mapping):
        raise DataError("holds no fields", "data state")
    return {str(name): Field.from_json(str(name), record) for name, record in records.items()}


def _state(dataset: Dataset, fitted: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    fields = {name: field.to_json() for name, field in dataset.fields.items()}
    return {"fields": fields, "transforms": dict(fitted), "rows": len(dataset), "sha256": fingerprint(dataset)}


def fingerprint(dataset: Dataset) -> str:
    """SHA-256 over names and numbers of the fields in order, and over the rows kept for testing: all that a split
    depends on. 70,000 images of 28×28 take 0.2 s."""
    import torch

    digest = hashlib.sha256(repr(dataset.own_test).encode())
    for name, tensor in dataset.tensors.items():
        digest.update(repr((name, tuple(tensor.shape))).encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()


def _check_agrees(dataset: Dataset, state: Mapping[str, Any] | None) -> None:
    """Raise DataError where the data are not what they were when the state was made; one of an older NetBuilder knows
    the fields alone."""
    if state is None:
        return
    before = fields_from(state)
    for name in {*before, *dataset.fields}:
        if before.get(name) != dataset.fields.get(name):
            raise DataError(f"the field '{name}' is not what it was when this run was trained; {_REMEDY}", "data")
    if state.get("rows", len(dataset)) != len(dataset):
        then, now = _count(state["rows"]), _count(len(dataset))
        raise DataError(f"{_OTHERS}: {then} then, {now} now; {_REMEDY}")
    if "sha256" in state and state["sha256"] != fingerprint(dataset):
        raise DataError(f"{_OTHERS}: their values differ, or the order of their rows; {_REMEDY}")


def _count(rows: object) -> str:
    if rows == 1:
        return "one row"
    return f"{rows:,} rows" if isinstance(rows, int) else f"{shorten(rows)} rows"
