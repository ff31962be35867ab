"""The line that finds nodes: over the canvas, with how many there are, and keys that go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton
from shiboken6 import isValid

from netbuilder.app.canvas.over.found_marks import FoundMarks
from netbuilder.app.finding import Hit, hits
from netbuilder.app.place import Place, analysis_at
from netbuilder.app.translating import tr
from netbuilder.graph.model import EMPTY

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

WIDE, FROM_EDGE = 340, 12
DELAY = 60
"""Milliseconds after an edit or an analysis when it is looked again."""
READABLE = 0.5
"""What is jumped to is shown no smaller than this."""
EXAMPLES = """<p><code>type:Conv2d</code> · <code>name:stage</code> · <code>problem</code> ·
<code>kernel_size=3</code> · <code>out_channels&gt;64</code></p>"""


class FindBar(QFrame):
    """Marks what fits while one types. Enter or F3 goes to the next, with Shift to the one before, Esc closes."""

    closed = Signal()

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("FindBar")
        self._view = view
        self._marks: FoundMarks | None = None
        self.found: tuple[Hit, ...] = ()
        self.at: int | None = None
        self.line = QLineEdit(placeholderText=tr("Find nodes…"))
        self.line.setAccessibleName(tr("Find nodes"))
        says = tr("Finds what has these words in its name, its layer, its parameters or its problem.")
        self.line.setToolTip(f"<p>{says}</p>{EXAMPLES}")
        self.count = QLabel(objectName="PanelCaption")
        self.count.setMinimumWidth(54)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        self.buttons = {
            name: self._button(says, do)
            for name, says, do in (
                ("up", tr("The one before (Shift+F3)"), self.go_back),
                ("unfold", tr("The next one (F3)"), self.go_on),
                ("close", tr("Close (Esc)"), self.close_it),
            )
        }
        for button in self.buttons.values():
            row.addWidget(button)
        self.setFixedWidth(WIDE)
        self._later = QTimer(self, interval=DELAY, singleShot=True)
        self._later.timeout.connect(self._look)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        view.installEventFilter(self)
        sheet = view.sheet
        for signal in (sheet.changed, sheet.analysed):
            signal.connect(self._look_later)
        for signal in (sheet.went, sheet.opened):
            signal.connect(self._look)
        view.canvas.rearranged.connect(self._on_rearranged)
        view.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def ask(self) -> None:
        """Open, with what was looked for last, all of it selected."""
        self.adjustSize()
        self._stand()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._look()

    def close_it(self) -> None:
        """Close, take the marks away and give the canvas the keys."""
        if self.isVisible():
            self.hide()
            self._show_marks()
            self.closed.emit()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """To the next one, after the last the first."""
        self._step(1)

    def go_back(self) -> None:
        """To the one before, before the first the last."""
        self._step(-1)

    def _button(self, says: str, do) -> QToolButton:
        button = QToolButton(autoRaise=True, toolTip=says)
        button.setAccessibleName(says.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.ask()
            if not self.line.text().strip():
                return
        self._later.stop()
        self._look()
        if not self.found:
            return
        self.at = self._first(by) if self.at is None else (self.at + by) % len(self.found)
        hit = self.found[self.at]
        self._view.sheet.go(hit.place, (hit.node,))
        self._view.sheet.selection.set((hit.node,))
        if self._view.zoom < READABLE:
            self._view.set_zoom(READABLE)
        self._view.centre_on(hit.node)
        self.at = self.found.index(hit) if hit in self.found else None
        self._say()

    def _first(self, by: int) -> int:
        """Where to begin: at the node that is called so, or at an end."""
        text = self.line.text().strip().casefold()
        named = [number for number, hit in enumerate(self.found) if hit.node.casefold() == text]
        return named[0] if named else 0 if by > 0 else len(self.found) - 1

    def _on_typed(self) -> None:
        self.at = None
        self._look()

    def _look_later(self) -> None:
        if self.isVisible():
            self._later.start()

    def _look(self) -> None:
        """Find anew; where one was jumped to, stay at it."""
        if not self.isVisible():
            return
        held = self.found[self.at] if self.at is not None and self.at < len(self.found) else None
        sheet = self._view.sheet
        self.found = hits(self.line.text(), sheet.document.project, sheet.place, self._reports)
        self.at = self.found.index(held) if held in self.found else None
        self._say()

    def _reports(self, place: Place):
        sheet = self._view.sheet
        document = sheet.document
        found = sheet.analysis if place == sheet.place else None
        found = found or analysis_at(document.project, place, document.analysis, document.alone)
        return found.nodes if found is not None else EMPTY

    def _say(self) -> None:
        asked = bool(self.line.text().strip())
        number, many = len(self.found), self.at
        said = ""
        if asked and not number:
            said = tr("none")
        elif asked:
            said = f"{number}" if many is None else tr("{at} of {all}").format(at=many + 1, all=number)
        self.count.setText(said)
        self.count.setAccessibleName(tr("{all} found").format(all=number) if asked else "")
        if self.line.property("nothing") != (asked and not number):
            self.line.setProperty("nothing", asked and not number)
            self.line.style().polish(self.line)
        for name in ("up", "unfold"):
            self.buttons[name].setEnabled(bool(number))
        self._show_marks()

    def _show_marks(self) -> None:
        view, here = self._view, self._view.sheet.place
        ids = frozenset(hit.node for hit in self.found if hit.place == here) if self.isVisible() else frozenset()
        marks = self._marks
        if marks is None or not isValid(marks) or marks.scene() is not view.canvas:  # the scene starts from nothing
            if not ids:
                return
            marks = self._marks = FoundMarks(view)
            view.canvas.addItem(marks)
        now = self.found[self.at] if self.at is not None else None
        marks.show_found(ids, now.node if now is not None and now.node in ids and now.place == here else None)

    def _on_rearranged(self) -> None:
        if self._marks is not None and isValid(self._marks):
            self._marks.forget_places()

    def _stand(self) -> None:
        self.move(max(FROM_EDGE, self._view.width() - self.width() - FROM_EDGE), FROM_EDGE)

    def _dress(self) -> None:
        for name, button in self.buttons.items():
            button.setIcon(self._view.theme.icon(name, "dim"))
        self._show_marks()

    # Qt

    def eventFilter(self, watched, event) -> bool:
        if watched is self._view:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._stand()
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
            return True
        return False

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)


def add_commands(view: CanvasView) -> FindBar:
    """Put the line over a canvas, closed, with its commands."""
    bar = FindBar(view)
    view.commands.add("find", bar.ask)
    view.commands.add("find_next", bar.go_on)
    view.commands.add("find_last", bar.go_back)
    return bar
