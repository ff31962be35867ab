"""Texts with a class or a number each: in a CSV file, in folders, and a set that comes with the program."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from netbuilder.layers.parameters import Parameter
from netbuilder.paths import data_dir
from netbuilder.wording import tr, trn

from ..csv_columns import DECIMAL, DELIMITER, LABELS, MISSING, PATH, Part, Table, dialect_in, open_table
from ..dataset import Dataset, check_bytes, check_size
from ..errors import DataError, shorten, unknown
from ..field import Field, label
from ..folders import ClassFiles, class_files
from ..source import Source, Values, find_folder, reading
from ..text import PARAMETERS, Encoding, Texts
from ..text_files import read_text

TEXT = "text"


# A CSV file with a column of texts


@dataclass(frozen=True)
class _Layout:
    table: Table
    column: int
    targets: tuple[Part, ...]
    fields: dict[str, Field]


def _layout(values: Values, base: Path) -> _Layout:
    table = open_table(values, base, "text-csv")
    column, targets, labels = values["text"], values["target"], values["labels"]
    table.named([column], "text")
    if column in table.named(targets, "target"):
        raise DataError(
            tr("column {column} is the text and a target; name it in one of them").format(column=shorten(column)),
            table.path,
        )
    if TEXT in targets:
        raise DataError(
            tr("a target may not be called '{text}', which is the name of the input").format(text=TEXT), table.path
        )
    for name in labels or ():
        if name not in targets:
            fault = unknown(tr("there is no target {name}"), name, targets)
            said = tr("{name} in 'labels' is no target; {fault}")
            raise DataError(said.format(name=shorten(name), fault=fault), table.path)
    parts = tuple(table.target(name, labels) for name in targets)
    text = replace(Encoding.of(values).field(TEXT), columns=(column,))
    return _Layout(table, table.index(column), parts, {TEXT: text} | {part.name: part.target for part in parts})


def _declare_csv(values: Values, base: Path) -> Mapping[str, Field]:
    return _layout(values, base).fields


def _read_csv(values: Values, base: Path) -> Dataset:
    import numpy as np

    layout = _layout(values, base)
    table = layout.table
    check_size(layout.fields, table.found.rows, table.path)
    check_bytes(2 * table.found.stamp[1], table.path)
    texts: list[str] = []
    targets = {part.name: np.empty(table.found.rows, dtype=np.float64) for part in layout.targets}

    def take(start: int, columns: list[tuple[str, ...]]) -> None:
        texts.extend(columns[layout.column])
        for part in layout.targets:
            here = slice(start, start + len(columns[0]))
            targets[part.name][here] = part.numbers(columns[part.index], table.dialect.decimal)

    done = table.read([part.index for part in layout.targets], take)
    kept = [row for row, text in enumerate(texts) if text.strip()]
    if len(kept) < done and not table.drop:
        fault = trn(
            done - len(kept),
            "one text is empty; fill them in, or set 'missing' to \"drop rows\"",
            "{n} texts are empty; fill them in, or set 'missing' to \"drop rows\"",
        )
        raise DataError(fault, table.path)
    if not kept:
        raise DataError(tr("every text is empty, so dropping them leaves nothing"), table.path)
    tensors = {part.name: part.tensor(targets[part.name][kept]) for part in layout.targets}
    column = Texts(tuple(texts[row] for row in kept), Encoding.of(values))
    return Dataset(layout.fields, tensors, texts={TEXT: column}, where=table.path)


# A folder a class


def _files(values: Values, base: Path) -> ClassFiles:
    return class_files(find_folder(values["path"], base), {".txt"}, "texts")


def _declare_folder(values: Values, base: Path) -> Mapping[str, Field]:
    return _fields(values, _files(values, base).classes)


def _fields(values: Values, classes: tuple[str, ...]) -> dict[str, Field]:
    return {TEXT: Encoding.of(values).field(TEXT), "label": label("label", classes)}


def _read_folder(values: Values, base: Path) -> Dataset:
    import torch

    found = _files(values, base)
    fields = _fields(values, found.classes)
    check_size(fields, len(found.files), found.folder)
    with reading(found.folder):
        check_bytes(2 * sum(file.stat().st_size for file, _ in found.files), found.folder)
    column = Texts(tuple(read_text(file) for file, _ in found.files), Encoding.of(values))
    labels = torch.tensor([place for _, place in found.files], dtype=torch.int64)
    return Dataset(fields, {"label": labels}, found.own_test, {TEXT: column}, where=found.folder)


# The definitions of words that come with the program


def _declare_definitions(values: Values, base: Path) -> Mapping[str, Field]:
    return {TEXT: Encoding.of(values).field(TEXT), "class": label("class", ("noun", "verb"))}


def _read_definitions(values: Values, base: Path) -> Dataset:
    import torch

    path = data_dir() / "definitions.csv.gz"
    with reading(path):
        table = io.StringIO(gzip.decompress(path.read_bytes()).decode("utf-8"), newline="")
    rows = list(csv.reader(table))[1:]
    fields = _declare_definitions(values, base)
    classes = torch.tensor([fields["class"].classes.index(name) for _, name in rows])
    return Dataset(
        fields, {"class": classes}, texts={TEXT: Texts(tuple(text for text, _ in rows), Encoding.of(values))}
    )


SOURCES = (
    Source(
        "text-csv",
        "Texts (CSV)",
        "Your own",
        "A table with a column of texts and others to predict; the texts become indices of words or characters.",
        (
            PATH,
            Parameter("text", "text", "text", summary="The column of the texts"),
            Parameter("target", "texts", [], summary="Columns to predict"),
            LABELS,
            *PARAMETERS,
            DELIMITER,
            DECIMAL,
            MISSING,
        ),
        _declare_csv,
        _read_csv,
        dialect_in,
    ),
    Source(
        "text-folder",
        "Texts in folders",
        "Your own",
        "A folder a class with its .txt files; folders 'train' and 'test' above them keep the test texts apart.",
        (
            Parameter("path", "path", summary="The folder that holds a folder a class, relative to the project"),
            *PARAMETERS,
        ),
        _declare_folder,
        _read_folder,
    ),
    Source(
        "definitions",
        "Definitions of nouns and verbs",
        "Texts",
        "12,000 definitions of WordNet 3.0: is it a noun or a verb that is defined? Comes with the program.",
        PARAMETERS,
        _declare_definitions,
        _read_definitions,
    ),
)
