"""The project's data: source, fields, targets, split, transforms."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.app.document import Document
from netbuilder.app.inspector.form import Form, choice_maker
from netbuilder.app.inspector.page import Fact, Facts, Page, ProblemBox, dim_label
from netbuilder.app.inspector.shares import SPLIT, moved
from netbuilder.app.inspector.transforms import TransformLists
from netbuilder.data import Field, sources
from netbuilder.graph import UNSET, SetData, SetParams
from netbuilder.layers.parameters import Parameter


class DataPage(Page):
    """Shows the `data` section; every change is one edit of it."""

    is_waiting = False

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.problem = ProblemBox()
        self.source = Form(make=_source_maker(), wide=True)
        self.about = dim_label()
        self.form = Form(base=lambda: document.base)
        self.fields = Facts()
        self.targets = Form()
        self.split = Form()
        self.transforms = TransformLists()
        self.column.addWidget(self.problem)
        self.add_section("Source", self.source, self.about, self.form)
        self.fields_section = self.add_section("Fields", self.fields)
        self.targets_section = self.add_section("Predicted", self.targets)
        self.add_section("Split", self.split)
        self.transforms_section = self.add_section("Transforms", self.transforms)
        self.column.addStretch()
        self.source.edited.connect(self._on_source)
        self.form.edited.connect(self._on_param)
        self.targets.edited.connect(self._on_target)
        self.split.edited.connect(self._on_split)
        self.transforms.edited.connect(self._on_transforms)
        self.problem.mend.connect(document.push)

    def show_project(self) -> None:
        """Show the data section as it is now."""
        data, fields = self._document.project.data, self._document.fields
        name = data.get("source")
        source = sources.get(name) if isinstance(name, str) else None
        self.source.show_values([_SOURCE], {"source": name}, about="source")
        self.about.setText(source.summary if source else "Choose where the data come from.")
        self.form.show_values(source.parameters if source else (), _mapping(data.get("params")), about=name)
        self.form.setVisible(bool(source and source.parameters))
        self.fields.show_facts([_field_fact(field) for field in fields.values()])
        self.fields_section.setVisible(bool(fields))
        self._show_targets(tuple(fields))
        self.split.show_values(SPLIT, _mapping(data.get("split")), about="split")
        for row in self.split.rows.values():
            row.editor.live = False  # each share moves the others, so none moves before it is wholly typed
        self.transforms.show_lists(_mapping(data.get("transforms")), fields)
        self.transforms_section.setVisible(not self.transforms.is_empty)
        analysis = self._document.analysis
        found = analysis.problems if analysis else ()
        self.problem.show_problems(p for p in found if p.node is None and p.message.startswith("data"))

    def _show_targets(self, names: tuple[str, ...]) -> None:
        outputs = [node for node in self._document.project.graph.nodes.values() if node.type == "Output"]
        rows = [
            Parameter(node.id, "field", None, choices=names, optional=True, summary="The field that is predicted here.")
            for node in outputs
        ]
        values = {node.id: node.params["target"] for node in outputs if "target" in node.params}
        self.targets.show_values(rows, values, about="targets")
        self.targets_section.setVisible(bool(rows))

    def _on_source(self, name: str, value: Any) -> None:
        if value is not UNSET:
            source = sources.get(value)
            label = source.label if source else value
            self._push({**self._document.project.data, "source": value, "params": {}}, f"Learn from {label}")

    def _on_param(self, name: str, value: Any) -> None:
        data = self._document.project.data
        params = {**_mapping(data.get("params")), name: value}
        if value is UNSET:
            del params[name]
        self._push({**data, "params": params}, f"Set {name} of the data", name)

    def _on_target(self, id: str, value: Any) -> None:
        if not self._document.push(SetParams(id, {"target": value}), merge=("param", id, "target")):
            self.show_project()

    def _on_split(self, name: str, value: Any) -> None:
        data = self._document.project.data
        split = moved(_mapping(data.get("split")), name, value)
        self._push({**data, "split": split}, "Split the data", f"split.{name}")

    def _on_transforms(self, lists: Any) -> None:
        self._push({**self._document.project.data, "transforms": lists}, "Change the transforms", "transforms")

    def _push(self, data: Any, said: str, part: str | None = None) -> None:
        if not self._document.push(SetData(data, said), merge=("data", part) if part else None):
            self.show_project()


_SOURCE = Parameter(
    "source", "choice", choices=tuple(each.type for each in sources.all_sources()), summary="Where the data come from."
)


def _source_maker() -> Any:
    labels, breaks, group = {}, set(), None
    for each in sources.all_sources():
        labels[each.type] = each.label
        if group is not None and each.group != group:
            breaks.add(each.type)
        group = each.group
    return choice_maker(labels=labels, breaks=frozenset(breaks))


def _field_fact(field: Field) -> Fact:
    what = f"{len(field.classes):,} classes" if field.classes else str(field.spec)
    exact = ", ".join(field.classes or field.columns)
    return Fact(field.name, f"{field.kind} · {what}", f"{field.kind} {field.spec} {field.dtype}: {exact}".rstrip(": "))


def _mapping(value: Any) -> dict[str, Any]:
    """A section of the file, where it is one."""
    return dict(value) if hasattr(value, "keys") else {}
