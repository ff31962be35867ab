"""The project's data: source, fields, targets, split, transforms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from netbuilder.app.document import Document
from netbuilder.app.inspector.download_box import DownloadBox
from netbuilder.app.inspector.editors import Editor, PickEditor, editor_for
from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.page import Fact, Facts, Page, ProblemBox, dim_label
from netbuilder.app.inspector.searched_choice import Entry, SearchedChoice
from netbuilder.app.inspector.shares import moved, shown
from netbuilder.app.inspector.transforms import TransformLists
from netbuilder.data import DataError, Field, Source, explore, sources
from netbuilder.graph import UNSET, SetData, SetParams
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import in_english, mark, tr, trn


class DataPage(Page):
    """Shows the `data` section; every change is one edit of it."""

    is_waiting = False

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.problem = ProblemBox()
        self.source = Form(make=_source_choice, wide=True)
        self.about = dim_label()
        self.form = Form(make=_parameter_editor, base=lambda: document.base)
        self.download = DownloadBox()
        self.fields = Facts()
        self.targets = Form()
        self.split = Form()
        self.transforms = TransformLists()
        self.column.addWidget(self.problem)
        self.add_section(tr("Source"), self.source, self.about, self.form, self.download)
        self.fields_section = self.add_section(tr("Fields"), self.fields)
        self.targets_section = self.add_section(tr("Predicted"), self.targets)
        self.add_section(tr("Split"), self.split)
        self.transforms_section = self.add_section(tr("Transforms"), self.transforms)
        self.column.addStretch()
        self.source.edited.connect(self._on_source)
        self.form.edited.connect(self._on_param)
        self.targets.edited.connect(self._on_target)
        self.split.edited.connect(self._on_split)
        self.transforms.edited.connect(self._on_transforms)
        self.problem.mend.connect(document.push)
        self.download.arrived.connect(document.files_changed)

    def show_project(self) -> None:
        """Show the data section as it is now."""
        data, fields = self._document.project.data, self._document.fields
        name = data.get("source")
        source = sources.get(name) if isinstance(name, str) else None
        self.source.show_values([_SOURCE], {"source": name}, about="source")
        self.about.setText(tr(source.summary) if source else tr("Choose where the data come from."))
        params = _mapping(data.get("params"))
        self.form.show_values(self._parameters(source, params), params, about=name)
        self.form.setVisible(bool(source and source.parameters))
        self.download.show_source(self._missing(source, params))
        self.fields.show_facts([_field_fact(field) for field in fields.values()])
        self.fields_section.setVisible(bool(fields))
        self._show_targets(tuple(fields))
        split = _mapping(data.get("split"))
        self.split.show_values(shown(split), split, about="split", nothing={"folds": tr("none")})
        for row in self.split.rows.values():
            row.editor.live = False  # each share moves the others, so none moves before it is wholly typed
        self.transforms.show_lists(_mapping(data.get("transforms")), fields)
        self.transforms_section.setVisible(not self.transforms.is_empty)
        analysis = self._document.analysis
        found = analysis.problems if analysis else ()
        self.problem.show_problems(p for p in found if p.node is None and in_english(p.message).startswith("data"))

    def _show_targets(self, names: tuple[str, ...]) -> None:
        outputs = [node for node in self._document.project.graph.nodes.values() if node.type == "Output"]
        rows = [
            Parameter(
                node.id, "field", None, choices=names, optional=True, summary=mark("The field that is predicted here.")
            )
            for node in outputs
        ]
        values = {node.id: node.params["target"] for node in outputs if "target" in node.params}
        self.targets.show_values(rows, values, about="targets")
        self.targets_section.setVisible(bool(rows))

    def _on_source(self, name: str, value: Any) -> None:
        if value is not UNSET:
            source = sources.get(value)
            label = source.label if source else value
            self._push(
                {**self._document.project.data, "source": value, "params": {}},
                tr("Learn from {source}").format(source=label),
            )

    def _on_param(self, name: str, value: Any) -> None:
        data = self._document.project.data
        params = {**_mapping(data.get("params")), name: value}
        if value is UNSET:
            del params[name]
        self._push({**data, "params": params}, tr("Set {name} of the data").format(name=name), name)

    def _on_target(self, id: str, value: Any) -> None:
        if not self._document.push(SetParams(id, {"target": value}), merge=("param", id, "target")):
            self.show_project()

    def _on_split(self, name: str, value: Any) -> None:
        data = self._document.project.data
        split = moved(_mapping(data.get("split")), name, value)
        self._push({**data, "split": split}, tr("Split the data"), f"split.{name}")
        if name == "folds":  # other rows stand here now
            editor = self.split.rows["folds"].editor
            QTimer.singleShot(0, editor, editor.setFocus)

    def shut_down(self) -> None:
        """Give up what is being downloaded, and wait for it."""
        self.download.shut_down()

    def _parameters(self, source: Source | None, params: dict[str, Any]) -> tuple[Parameter, ...]:
        """The parameters of a source; those that name columns of a table that is there offer its columns."""
        if source is None:
            return ()
        names = explore.columns_of(source, params, self._document.base)
        return tuple(_offering(each, names) for each in source.parameters) if names else source.parameters

    def _missing(self, source: Source | None, params: dict[str, Any]) -> str | None:
        """What must be downloaded before the source can be used, or None."""
        if source is None or source.download is None:
            return None
        try:
            return source.download if source.missing(params, self._document.base) else None
        except DataError:  # the problems of the data say what is wrong with the parameters
            return None

    def _on_transforms(self, lists: Any, words: str, merge: str | None) -> None:
        self._push({**self._document.project.data, "transforms": lists}, words, merge)

    def _push(self, data: Any, said: str, part: str | None = None) -> None:
        if not self._document.push(SetData(data, said), merge=("data", part) if part else None):
            self.show_project()


_SOURCE = Parameter(
    "source",
    "choice",
    choices=tuple(each.type for each in sources.all_sources()),
    summary=mark("Where the data come from."),
)


GROUPS = ("Images", "Text", "Texts", "Series", "Tables")
"""The headings that come first, in this order; then those that are left, in theirs."""


def _source_choice(parameter: Parameter) -> SearchedChoice:
    known = list(sources.all_sources())
    groups = list(dict.fromkeys(each.group for each in known))
    place = {group: GROUPS.index(group) if group in GROUPS else len(GROUPS) + groups.index(group) for group in groups}
    known.sort(key=lambda each: place[each.group])
    entries = [Entry(each.type, tr(each.label), tr(each.group), tr(each.summary)) for each in known]
    return SearchedChoice(parameter, entries)


def _offering(parameter: Parameter, names: tuple[str, ...]) -> Parameter:
    if parameter.kind == "texts":
        return replace(parameter, choices=names)
    if parameter.kind == "text" and parameter.name in ("text", "picture"):
        return replace(parameter, kind="field", choices=names)
    return parameter


def _parameter_editor(parameter: Parameter) -> Editor:
    if parameter.kind == "texts" and parameter.choices:
        nothing = mark("choose…" if parameter.required else "automatic" if parameter.optional else "none")
        return PickEditor(parameter, nothing=nothing)
    return editor_for(parameter)


def _field_fact(field: Field) -> Fact:
    what = trn(len(field.classes), "{n} class", "{n} classes") if field.classes else str(field.spec)
    exact = ", ".join(field.classes or field.columns)
    return Fact(field.name, f"{field.kind} · {what}", f"{field.kind} {field.spec} {field.dtype}: {exact}".rstrip(": "))


def _mapping(value: Any) -> dict[str, Any]:
    """A section of the file, where it is one."""
    return dict(value) if hasattr(value, "keys") else {}
