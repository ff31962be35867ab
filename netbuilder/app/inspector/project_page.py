"""The project's own page: its name, its size, and what to do next."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.app.document import Document
from netbuilder.app.inspector.facts import project_facts
from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.page import Facts, Page, dim_label
from netbuilder.graph import Rename
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

NAME = Parameter("name", "text", summary=mark("What the project is called."))
EMPTY = mark("Drag a layer from the palette onto the canvas, or double-click one, to begin.")
HINT = mark("Select a layer to see and change its parameters.")


class ProjectPage(Page):
    """Name and totals."""

    is_waiting = False

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.form = Form(wide=True)
        self.facts = Facts()
        self.hint = dim_label()
        self.add_section(tr("Name"), self.form)
        self.add_section(tr("Network"), self.facts)
        self.column.addWidget(self.hint)
        self.column.addStretch()
        self.form.edited.connect(self._on_edited)

    def show_project(self) -> None:
        """Show the project as it is now."""
        project = self._document.project
        self.form.show_values([NAME], {"name": project.name}, about="name")
        self.facts.show_facts(project_facts(len(project.graph.nodes), self._document.analysis))
        self.hint.setText(tr(HINT if project.graph.nodes else EMPTY))

    def _on_edited(self, name: str, value: Any) -> None:
        self._document.push(Rename(value), merge=("name",))
