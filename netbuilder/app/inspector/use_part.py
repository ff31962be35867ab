"""Whether nodes are used, bypassed or muted: one row for one node or several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.app.canvas.by_keys.switching import why_not
from netbuilder.app.inspector.form import Form, choice_maker
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.graph import BYPASS, MUTE, Switch
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet

ON = "on"
LABELS = {ON: mark("on"), BYPASS: mark("bypass"), MUTE: mark("mute")}
SUMMARY = mark(
    "A bypassed node hands on what arrives at its first input. A muted one is left out, with what only it feeds. "
    "Nothing of it is lost."
)


class UsePart(QWidget):
    """The row “Use”; hidden where none of the nodes can be switched off."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._ids: tuple[str, ...] = ()
        self.form = Form(titles={"use": tr("Use")}, make=choice_maker(labels=LABELS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.edited.connect(self._on_edited)

    def show_nodes(self, ids: Iterable[str]) -> None:
        """Show how these nodes are used."""
        self._ids = tuple(ids)
        nodes = self._sheet.project.graph.nodes
        ways = [off for off in (BYPASS, MUTE) if self._fitting(off)]
        said = {nodes[id].off or ON for id in self._ids}
        found = (ON, *(off for off in (BYPASS, MUTE) if off in ways or off in said))
        self.setVisible(len(found) > 1)
        use = Parameter("use", "choice", ON, choices=found, summary=SUMMARY)
        value = MIXED if len(said) > 1 else next(iter(said), ON)
        self.form.show_values((use,), {"use": value}, about=(self._sheet.place, self._ids))

    def _fitting(self, off: str) -> tuple[str, ...]:
        sheet, inside = self._sheet, self._sheet.block is not None
        graph, blocks = sheet.project.graph, sheet.project.blocks
        return tuple(id for id in self._ids if why_not(graph, blocks, id, off, inside=inside) is None)

    def _on_edited(self, name: str, value: Any) -> None:
        nodes = self._sheet.project.graph.nodes
        self._ids = tuple(id for id in self._ids if id in nodes)
        ids = self._fitting(value) if value in (BYPASS, MUTE) else self._ids
        if ids and not self._sheet.push(Switch(ids, value if value in (BYPASS, MUTE) else "")):
            self.show_nodes(self._ids)
