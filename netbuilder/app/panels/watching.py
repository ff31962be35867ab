"""What the live panels have in common: a panel in view asks the network one question, a hidden one asks nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netbuilder.app.panels.labels import Title, empty_label, value_label
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession
    from netbuilder.training import Reading

UNIT = 4
REST = 19
"""How many times as long as a look took its panel leaves the training alone."""


class Question:
    """What a panel wants to know of the network. Equal `about`, equal question; `look(module)` finds the answer.

    It is asked off the window's thread, of a network that may have been edited since: what goes wrong then is part of
    the answer, in words. While something trains (`epoch` or `batch` is not 0) it is looked into only so often that the
    looking takes one part in `rest` + 1 of the time, and the last answer stands in between.
    """

    def __init__(self, about: Hashable, look: Callable[[Any], Any], rest: float = REST) -> None:
        self.about = about
        self._look, self._rest = look, rest
        self._last: Answer | None = None
        self._rests_until = 0.0

    def __call__(self, module: Any, epoch: float = 0, batch: int = 0) -> Answer:
        begun = time.monotonic()
        if self._last is not None and (epoch or batch) and begun < self._rests_until:
            return self._last
        try:
            self._last = Answer(self.about, self._look(module))
        except Exception as error:  # whatever torch's kernels raise where a sample does not fit
            said = str(error).strip().split("\n")[0] or type(error).__name__
            self._last = Answer(self.about, None, said)
        ended = time.monotonic()
        self._rests_until = ended + self._rest * (ended - begun)
        return self._last

    def refuse(self, why: str) -> Answer:
        """The answer where nobody looked."""
        return Answer(self.about, None, why)


@dataclass(frozen=True, eq=False)
class Answer:
    """The value of a question, or the fault that kept it from being found."""

    about: Hashable
    value: Any
    fault: str = ""


LOOKING = mark("The network is being looked at…")
ALONE = mark("This block is shown by itself: open it where it is used to see what it computes.")


class Same:
    """Equal where it is about the very same thing, which it keeps."""

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.thing is self.thing

    def __hash__(self) -> int:
        return id(self.thing)


@dataclass(frozen=True)
class Waiting:
    """There is nothing to ask yet, for the sentence's reason; other data may change that, so they are asked for."""

    sentence: str = field(default_factory=lambda: tr(LOOKING))

    def __call__(self, module: Any, epoch: float = 0, batch: int = 0) -> None:
        return None


class WatchingPanel(QWidget):
    """A header line and a body, or a sentence that says what will appear here.

    A panel says what it wants to know (`question`) and draws what it is told (`show_answer`); this class sees to it
    that only a panel in view asks, and that an answer is drawn once.
    """

    NAME = ""
    UNSOUND = mark("The drawing has problems: once they are mended, this shows what the network computes.")

    def __init__(
        self,
        session: TrainingSession,
        sheet: Sheet,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(type(self).__name__)
        self._session, self._sheet, self._document, self._theme = session, sheet, sheet.document, theme
        self._selection = sheet.selection
        self._asked: Question | Waiting | None = None
        self._drawn: Answer | None = None
        self._node: str | None = None
        self.title = Title()
        self.hovered = value_label()
        self.body = QWidget()
        self.empty = empty_label()
        self.make()
        self._build()
        session.reading.connect(self._on_reading)
        session.data_changed.connect(self.ask)
        session.ended.connect(self._on_ended)
        sheet.document.analysed.connect(self.ask)
        sheet.opened.connect(self._on_opened)
        sheet.went.connect(self._on_went)
        sheet.selection.changed.connect(self.ask)
        theme.changed.connect(self._on_theme_changed)

    # what a panel says of itself

    def make(self) -> None:
        """Make the widgets of the header and fill the body."""
        raise NotImplementedError

    def question(self) -> Question | Waiting | str:
        """What to ask now, what to wait for, or the sentence to show where there is nothing to ask."""
        raise NotImplementedError

    def show_answer(self, answer: Answer) -> None:
        """Draw an answer that has a value."""
        raise NotImplementedError

    def controls(self) -> tuple[QWidget, ...]:
        """Widgets for the header, beside the title."""
        return ()

    # the rest

    def chosen_node(self) -> str | None:
        """The node selected last of the graph that is shown, as long as it is there; clicking on nothing keeps it."""
        nodes = self._sheet.project.graph.nodes
        selected = [id for id in self._selection.ids if id in nodes]
        if selected:
            self._node = selected[-1]
        return self._node if self._node in nodes else None

    def ask(self) -> None:
        """Ask what is wanted now, unless it is asked already; where there is nothing to ask, say why."""
        if not self.isVisible():
            return
        wanted = self.question()
        if isinstance(wanted, str):
            self._stop_asking()
            self.say(wanted)
        elif isinstance(wanted, Waiting):
            self.say(wanted.sentence)
            self._watch(wanted, self._asked == wanted)
        else:
            if self._drawn is None:
                self.say(tr(self.UNSOUND if self._is_unsound() else LOOKING))
            self._watch(wanted, isinstance(self._asked, Question) and wanted.about == self._asked.about)

    def say(self, sentence: str) -> None:
        """Show a sentence in place of the body."""
        self._drawn = None
        self.title.clear()
        self.hovered.clear()
        self.empty.setText(sentence)
        self._stack.setCurrentWidget(self.empty)

    def refresh(self, reading: Reading | None = None) -> None:
        """Draw the latest answer, if it has not been drawn yet."""
        reading = reading if reading is not None else self._session.last
        answer = reading.snapshots.get(self.NAME) if reading is not None else None
        if answer is None or answer is self._drawn or not isinstance(self._asked, Question):
            return
        if answer.about != self._asked.about:
            return
        if answer.fault:
            self.say(tr("The network could not be looked at: {fault}").format(fault=answer.fault))
        else:
            self._stack.setCurrentWidget(self.body)
            self.show_answer(answer)
        self._drawn = answer

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.ask()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._stop_asking()

    def _build(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(2 * UNIT)
        header.addWidget(self.title)
        header.addWidget(self.hovered, 1)
        for control in self.controls():
            header.addWidget(control)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, 2 * UNIT)
        layout.setSpacing(UNIT)
        layout.addLayout(header)
        layout.addLayout(self._stack, 1)
        # Only now: a stack shows its first widget at once, which without a parent would be a window of its own.
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.body)

    def _watch(self, wanted: Question | Waiting, is_asked: bool) -> None:
        if not is_asked:
            self._asked = wanted
            self._session.watch(self.NAME, wanted)

    def _is_unsound(self) -> bool:
        analysis = self._document.analysis
        return analysis is not None and bool(analysis.errors) and not self._session.is_running

    def _stop_asking(self) -> None:
        if self._asked is not None:
            self._asked = None
            self._session.watch(self.NAME, None)

    def _on_reading(self, reading: Reading) -> None:
        if self.isVisible():
            self.refresh(reading)

    def _on_ended(self) -> None:
        if self._asked is not None:
            self._session.look()  # at what was learned last

    def _on_opened(self) -> None:
        self._stop_asking()
        self._drawn = None
        self.ask()

    def _on_went(self) -> None:
        self._node = None
        self.ask()

    def _on_theme_changed(self) -> None:
        drawn, self._drawn = self._drawn, None
        if drawn is not None and not drawn.fault:
            self.show_answer(drawn)
            self._drawn = drawn
        self.update()
