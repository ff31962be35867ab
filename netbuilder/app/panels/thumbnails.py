"""Small pictures of what every node makes of one sample, for the cards on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from netbuilder.app.panels import samples
from netbuilder.app.panels.pictures import to_image
from netbuilder.app.panels.watching import Answer, Question, Same, Waiting

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.training import TrainingSession
    from netbuilder.training import Reading


REST = 49  # cards are always in view, so the looking takes a fiftieth of the training's time at most


class Thumbnails(QObject):
    """Watches the network once it is begun, and says what the nodes of the graph that is shown make of the first
    validation sample."""

    NAME = "thumbnails"

    changed = Signal(object)  # {address: [QImage, ...]}: the first maps of every node that gives an image

    def __init__(self, session: TrainingSession, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._sheet, self._document = session, sheet, sheet.document
        self._asked: Question | Waiting | None = None
        self._told: Answer | None = None
        session.reading.connect(self._on_reading)
        for signal in (session.data_changed, sheet.document.analysed, sheet.went):
            signal.connect(self._ask)
        session.ended.connect(self._on_ended)

    def begin(self) -> None:
        """Watch from now on."""
        self._asked = Waiting()
        self._session.watch(self.NAME, self._asked)
        self._ask()

    def stop(self) -> None:
        """Watch no longer."""
        self._asked = None
        self._session.watch(self.NAME, None)

    def _ask(self) -> None:
        if self._asked is None:
            return
        wanted = self._question()
        if getattr(wanted, "about", None) != getattr(self._asked, "about", None):
            self._asked = wanted
            self._session.watch(self.NAME, wanted)

    def _question(self) -> Question | Waiting:
        data, project = self._session.data, self._document.project
        if data is None:
            return Waiting()
        _, part = samples.part_of(data)
        inputs = samples.inputs_for(project, part, slice(0, 1))
        if inputs is None:
            return Waiting()
        entrances = tuple(id for id, node in project.graph.nodes.items() if node.type == "Input")
        shown = frozenset(filter(None, map(self._sheet.address, self._sheet.project.graph.nodes)))
        if not shown:
            return Waiting()

        def look(module: Any) -> Any:
            from netbuilder.insight import Activations, thumbnails

            return thumbnails(Activations(inputs, shown)(module), entrances)

        return Question((Same(data), shown, entrances, samples.input_fields(project)), look, REST)

    def _on_reading(self, reading: Reading) -> None:
        answer = reading.snapshots.get(self.NAME)
        if not isinstance(answer, Answer) or answer is self._told or self._asked is None:
            return
        self._told = answer
        found = {} if answer.fault else answer.value
        self.changed.emit({id: [to_image(each) for each in maps] for id, maps in found.items()})

    def _on_ended(self) -> None:
        if self._asked is not None:
            self._session.look()
