"""The line that finds nodes: over the canvas, with how many there are, and keys that go from one to the next."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout
from shiboken6 import isValid

from netbuilder.app.canvas.marks.nesting import NODE, key_of, mark_at
from netbuilder.app.canvas.over.found_marks import FoundMarks
from netbuilder.app.finding import Hit, hits
from netbuilder.app.place import Place, analysis_at, nearest
from netbuilder.graph import Frame
from netbuilder.graph.model import EMPTY
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

WIDE = 340
DELAY = 60
"""Milliseconds after an edit or an analysis when it is looked again."""
READABLE = 0.5
"""What is jumped to is shown no smaller than this."""
FILTERS = (
    ("name:", mark("in a name, or the title of a frame")),
    ("type:", mark("in a layer: type:Conv2d")),
    ("problem", mark("with something wrong; problem:channels")),
    ("kernel_size=", mark("a parameter; also > < >= <=")),
    ("frame:", mark("in the title of a frame")),
    ("note:", mark("in the words of a note")),
    ("colour:", mark("of frames and notes: colour:blue")),
)
"""What may be typed to find by one thing alone, and what it finds."""


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
        self.line = QLineEdit(placeholderText=tr("Find nodes, frames and notes…"))
        self.line.setAccessibleName(tr("Find nodes, frames and notes"))
        self.help = QLabel(objectName="FindHelp", wordWrap=True)
        self.help.setTextFormat(Qt.TextFormat.RichText)
        self.help.linkActivated.connect(self._begin_with)
        self.count = QLabel(objectName="PanelCaption")
        self.count.setMinimumWidth(54)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.help)
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
        self._later = QTimer(self, interval=DELAY, singleShot=True)
        self._later.timeout.connect(self._look)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
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
        self.show()
        self.raise_()
        self._show_help()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._look()

    def close_it(self) -> None:
        """Close, take the marks away and give the canvas the keys."""
        if self.isVisible():
            self.hide()
            self._view.over.lay_top()
            self._show_marks()
            self.closed.emit()
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit_into(self, wide: int, *, helps: bool) -> None:
        """Be as wide as there is room, but no wider than reads well. helps: whether there is room to say what may be
        typed, while nothing is."""
        self.help.setVisible(helps and not self.line.text().strip())
        self.setFixedWidth(max(120, min(WIDE, wide)))
        self.adjustSize()
        self.setFixedHeight(self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height())

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
        self._go_to(hit)
        self.at = self.found.index(hit) if hit in self.found else None
        self._say()

    def _go_to(self, hit: Hit) -> None:
        """Show what was found: chosen, in the middle, and large enough to be read."""
        view = self._view
        view.sheet.go(hit.place, (hit.node,) if hit.kind == NODE else ())
        if view.zoom < READABLE:
            view.set_zoom(READABLE)
        if hit.kind == NODE:
            view.sheet.selection.set((hit.node,))
            view.centre_on(hit.node)
            return
        view.marks.choose([(hit.kind, hit.node)])
        item = view.canvas.marks.item((hit.kind, hit.node))
        if item is not None:  # of one that is larger than the view, its title and what is below that
            seen = view.visible_rect()
            shown = item.rect & QRectF(item.rect.topLeft() - QPointF(40, 40), seen.size())
            view.centre_at(shown.center())

    def _first(self, by: int) -> int:
        """Where to begin: at the node or the frame that is called so, or at an end."""
        text = self.line.text().strip().casefold()
        named = [number for number, hit in enumerate(self.found) if self._name_of(hit).casefold() == text]
        return named[0] if named else 0 if by > 0 else len(self.found) - 1

    def _name_of(self, hit: Hit) -> str:
        if hit.kind == NODE:
            return hit.node
        there = mark_at(nearest(self._view.sheet.document.project, hit.place).graph.marks, key_of(hit.kind, hit.node))
        return there.title if isinstance(there, Frame) else ""

    def _begin_with(self, text: str) -> None:
        """Write the beginning of a filter that was clicked."""
        self.line.setText(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        self.at = None
        self._show_help()
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
        found = [hit for hit in self.found if hit.place == here] if self.isVisible() else []
        ids = frozenset(hit.node for hit in found if hit.kind == NODE)
        picks = frozenset((hit.kind, hit.node) for hit in found if hit.kind != NODE)
        marks = self._marks
        if marks is None or not isValid(marks) or marks.scene() is not view.canvas:  # the scene starts from nothing
            if not found:
                return
            marks = self._marks = FoundMarks(view)
            view.canvas.addItem(marks)
        now = self.found[self.at] if self.at is not None else None
        current = now.node if now in found and now.kind == NODE else None
        marks.show_found(ids, current, picks, (now.kind, now.node) if now in found and current is None else None)

    def _on_rearranged(self) -> None:
        if self._marks is not None and isValid(self._marks):
            self._marks.forget_places()

    def _show_help(self) -> None:
        """While nothing is typed, say what may be."""
        self.count.setVisible(bool(self.line.text().strip()))
        self._view.over.lay_top()

    def _dress(self) -> None:
        theme = self._view.theme
        for name, button in self.buttons.items():
            button.setIcon(theme.icon(name, "dim"))
        look = f"color:{theme.colours.text}"
        rows = (
            f"<tr><td style='padding-right:10px'><a href='{begin}' style='{look}'>{begin}</a></td><td>"
            f"{escape(tr(says))}</td></tr>"
            for begin, says in FILTERS
        )
        says = escape(tr("Any words, or one of these and words:"))
        self.help.setText(f"{says}<table cellspacing='2'>{''.join(rows)}</table>")
        self.line.setAccessibleDescription("; ".join([says, *(f"{begin} {tr(what)}" for begin, what in FILTERS)]))
        self._show_marks()

    # Qt

    def eventFilter(self, watched, event) -> bool:
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
