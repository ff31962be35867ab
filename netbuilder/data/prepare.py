"""From a project's data section to tensors that are ready to train on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.wording import in_english, mark, tr, trn

from . import transforms
from .dataset import Dataset
from .errors import DataError, shorten
from .field import Field
from .lazy import Column, LazyColumn
from .section import Record, field_faults, read_plan
from .split import PARTS, split_rows
from .text import Vocabulary, vocabularies

if TYPE_CHECKING:
    from torch import Tensor

    from .transforms import Augmentation

_OTHER_FIELD = mark(
    "the field '{name}' is not what it was when this run was trained; "
    "bring the old data back, or train a new run on these"
)
_OTHER_COUNT = mark(
    "the data are no longer those that this run was trained on: {then} then, {now} now; "
    "bring the old data back, or train a new run on these"
)
_OTHER_VALUES = mark(
    "the data are no longer those that this run was trained on: their values differ, or the order of their rows; "
    "bring the old data back, or train a new run on these"
)
MOST_SKIPPED = 1_000
"""How many of the samples that were left out a run keeps by name."""


@dataclass(frozen=True)
class Part:
    """One part: columns `(N, *field.shape)` after the transforms, and which rows of the data set they are. A column is
    a tensor, or one whose samples are read when they are asked for.

    The training part may have an augmentation: then its tensors are as they are before it, and each batch of them goes
    through `augmentation.apply`.
    """

    tensors: Mapping[str, Column]
    indices: Tensor
    augmentation: Augmentation | None = None

    @property
    def plain(self) -> Part:
        """The part as others are: with every fixed transform and no augmentation."""
        if self.augmentation is None:
            return self
        resident = {name: column for name, column in self.tensors.items() if not isinstance(column, LazyColumn)}
        columns: dict[str, Column] = {**self.tensors, **self.augmentation.without_chance(resident)}
        for name, column in columns.items():
            if isinstance(column, LazyColumn) and name in self.augmentation.stages:
                columns[name] = _without_chance(self.augmentation, name, column)
        return Part(columns, self.indices)

    def plain_column(self, name: str) -> Column:
        """One column as `plain` has it."""
        moved = self.augmentation is not None and name in self.augmentation.stages
        return (self.plain if moved else self).tensors[name]

    def __len__(self) -> int:
        return len(self.indices)


@dataclass(frozen=True)
class Prepared:
    """A data set, split and transformed.

    `state` is plain JSON: the fields, what transforms and vocabularies were fitted to, and by which the data are known
    again.
    `transforms.apply_transforms` and `fields_from` read it back, so that a saved run needs neither the data nor a new
    fit to predict.
    """

    dataset: Dataset
    train: Part
    validation: Part
    test: Part
    state: dict[str, Any]

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields as the network sees them, after the transforms; `dataset.fields` are those before."""
        return transforms.changed_fields(self.state, self.dataset.fields)


def prepare(
    section: Record, base: Path | str, *, state: Mapping[str, Any] | None = None, loaded: Dataset | None = None
) -> Prepared:
    """Load, split and transform the data that a section names; relative paths start from the folder `base`.

    Transforms are fitted to the training part alone; where `state` of an earlier `Prepared` is given, its numbers are
    used in place of a new fit, as evaluating a saved run needs, and the data must be those that it was made of: with
    others the split would put rows into other parts than the run had. `loaded` is the data set of an earlier `Prepared`
    of the same source and parameters, which is then not read again. Raises DataError.
    """
    plan = read_plan(section)
    dataset = plan.source.load(plan.params, Path(base)) if loaded is None else _as_read(loaded)
    for fault in field_faults(section, dataset.fields):
        if not fault.warning:
            raise DataError(fault.message, "data")
    _check_agrees(dataset, state)
    import torch

    rows = {name: torch.from_numpy(part) for name, part in split_rows(dataset, plan.split).items()}
    words = vocabularies(dataset.texts, rows["train"].tolist(), state)
    kept = dict(state) if state is not None else _state(dataset, words)
    dataset = _encoded(dataset, words)
    parts: dict[str, dict[str, Column]] = {name: {} for name in PARTS}
    fitted: dict[str, list[dict[str, Any]]] = {}
    for name, field in dataset.fields.items():
        tensors = {part: dataset.tensors[name].index_select(0, rows[part]) for part in PARTS}
        steps = plan.steps.get(name, ())
        if state is None and steps:
            fitted[name], tensors["train"] = transforms.fit_before_chance(steps, tensors["train"], field)
        after = state if state is not None else {"transforms": fitted}
        for part, tensor in tensors.items():
            done = part == "train" and state is None
            count = transforms.fixed_before_chance(steps) if part == "train" else None
            parts[part][name] = tensor if done else transforms.apply_transforms(after, field, tensor, steps=count)
    if state is None:
        kept["transforms"] = fitted
    made = {part: Part(parts[part], rows[part]) for part in PARTS}
    made["train"] = replace(made["train"], augmentation=transforms.augmentation_of(dataset.fields, plan.steps, kept))
    return Prepared(dataset, made["train"], made["validation"], made["test"], kept)


def fields_from(state: Mapping[str, Any], *, loaded: bool = False) -> dict[str, Field]:
    """The fields that `Prepared.state` kept, as the network sees them; with `loaded` as the data have them, before the
    transforms. Raises DataError where it is damaged."""
    records = state.get("fields") if isinstance(state, Mapping) else None
    if not isinstance(records, Mapping):
        raise DataError(tr("holds no fields"), tr("data state"))
    fields = {str(name): Field.from_json(str(name), record) for name, record in records.items()}
    return fields if loaded else transforms.changed_fields(state, fields)


def _state(dataset: Dataset, words: Mapping[str, Vocabulary]) -> dict[str, Any]:
    fields = {name: field.to_json() for name, field in dataset.fields.items()}
    texts = {"texts": {name: vocabulary.to_json() for name, vocabulary in words.items()}} if words else {}
    state = {"fields": fields, "transforms": {}, **texts, "rows": len(dataset), "sha256": fingerprint(dataset)}
    if dataset.skipped:
        listed = [[each.file, in_english(each.reason)] for each in dataset.skipped[:MOST_SKIPPED]]
        state["skipped"] = {"count": len(dataset.skipped), "files": listed}
    return state


def _without_chance(augmentation: Augmentation, name: str, column: LazyColumn) -> LazyColumn:
    def change(samples: Tensor) -> Tensor:
        return augmentation.without_chance({name: samples})[name]

    return column.then(change, tuple(change(column[:1]).shape[1:]))


def _as_read(dataset: Dataset) -> Dataset:
    """The data set as its source gave it: without the tensors that `_encoded` made of texts."""
    if not dataset.texts:
        return dataset
    read = {name: column for name, column in dataset.tensors.items() if name not in dataset.texts}
    return replace(dataset, tensors=read, where="")


def _encoded(dataset: Dataset, words: Mapping[str, Vocabulary]) -> Dataset:
    """The data set with a tensor for each column of texts too."""
    if not words:
        return dataset
    encoded = {name: vocabulary.encode(dataset.texts[name].column) for name, vocabulary in words.items()}
    return replace(dataset, tensors={**dataset.tensors, **encoded}, where="")


def fingerprint(dataset: Dataset) -> str:
    """SHA-256 over names and numbers of the fields in order, and over the rows kept for testing: all that a split
    depends on. 70,000 images of 28×28 take 0.2 s. Of a column that is read later, the names and sizes of its files
    stand for the numbers."""
    import torch

    digest = hashlib.sha256(repr(dataset.own_test).encode())
    if dataset.spans is not None:
        digest.update(dataset.spans.contiguous().view(torch.uint8).numpy().data)
    for name, tensor in dataset.tensors.items():
        digest.update(repr((name, tuple(tensor.shape))).encode())
        if isinstance(tensor, LazyColumn):
            digest.update(tensor.digest())
            continue
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    for name, texts in dataset.texts.items():
        digest.update(repr((name, len(texts))).encode())
        for text in texts.column:
            digest.update(f"{len(text)}:{text}".encode(errors="surrogatepass"))
    return digest.hexdigest()


def _check_agrees(dataset: Dataset, state: Mapping[str, Any] | None) -> None:
    """Raise DataError where the data are not what they were when the state was made; one of an older NetBuilder knows
    the fields alone."""
    if state is None:
        return
    before = fields_from(state, loaded=True)
    for name in {*before, *dataset.fields}:
        if before.get(name) != dataset.fields.get(name):
            raise DataError(tr(_OTHER_FIELD).format(name=name), "data")
    if state.get("rows", len(dataset)) != len(dataset):
        then, now = _count(state["rows"]), _count(len(dataset))
        raise DataError(tr(_OTHER_COUNT).format(then=then, now=now))
    if "sha256" in state and state["sha256"] != fingerprint(dataset):
        raise DataError(tr(_OTHER_VALUES))


def _count(rows: object) -> str:
    if isinstance(rows, int):
        return trn(rows, "one row", "{n} rows")
    return tr("{count} rows").format(count=shorten(rows))
