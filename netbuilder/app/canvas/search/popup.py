"""A small popup to find a layer or a block by a few letters, with its parameters behind them, and put it where the
mouse is, on a wire, or in the place of another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6 import QtGui
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from netbuilder.app.canvas.search.outside import Outside
from netbuilder.app.canvas.search.row import HIGH, ROW, Row, RowPainter
from netbuilder.app.canvas.search.trials import Trial, Trials
from netbuilder.app.canvas.search.typed import Given, Typed, given, in_words, split
from netbuilder.app.offers import Offer
from netbuilder.app.ranking import Choice, Wanted, ranked
from netbuilder.app.theme import Theme
from netbuilder.graph import Json
from netbuilder.graph.model import EMPTY
from netbuilder.wording import tr

WIDE, MOST = 392, 7
AROUND = 84
"""Pixels of the height that are not the list's: the line, the words over it, and what is left free about them."""
KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Question:
    """What is offered and for what: `says` stands above the line, `hint` in it. `keeps` are the parameters that an
    offer would have anyway, beside those that are typed for it."""

    offers: tuple[Offer, ...]
    wanted: Wanted = field(default_factory=Wanted)
    says: str = ""
    hint: str = ""
    keeps: Callable[[Offer], Mapping[str, Json]] = lambda offer: EMPTY


class LayerSearch(QFrame):
    """A line to type in and what matches. Enter or a click chooses, Escape or a click elsewhere closes it."""

    chosen = Signal(str, object)  # the key of an offer, and the parameters that were typed for it
    put_away = Signal()  # it is no longer seen, whatever came of it
    closed = Signal()  # with nothing else to type in: else the focus went to whatever takes the place of this

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("LayerSearch")
        self.setAccessibleName(tr("Add a layer"))
        self._question = Question(())
        self._typed = Typed()
        self._rows: list[Row] = []
        self.trials = Trials(self)
        self.caption = QLabel(objectName="PanelCaption")
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.line = QLineEdit(clearButtonEnabled=False)
        self.line.setAccessibleName(tr("Add a layer"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Layers that match"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(RowPainter(theme, self.list))
        self.list.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for widget in (self.caption, self.line, self.list):
            column.addWidget(widget)
        self.setFixedWidth(WIDE)
        self.line.textChanged.connect(self._show_matches)
        self.list.itemClicked.connect(self._on_clicked)
        self.list.currentItemChanged.connect(self._announce)
        self.list.verticalScrollBar().valueChanged.connect(self._try_rows)
        self.trials.found.connect(self._show_outcomes)
        self.line.installEventFilter(self)
        self.hide()
        Outside(self, self.close_it)

    def ask(self, at: QPoint, question: Question) -> None:
        """Open at a point of the parent, kept inside of it."""
        self._question = question
        self.caption.setText(question.says)
        self.caption.setVisible(bool(question.says))
        hint = question.hint or tr("Add a layer…")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint.rstrip("…"))
        self.line.clear()
        self._show_matches("")
        room, needed = self.parentWidget().rect(), self.sizeHint()
        x = min(max(4, at.x()), max(4, room.right() - WIDE - 4))
        y = min(max(4, at.y()), max(4, room.bottom() - needed.height() - 4))
        self.move(x, y)
        self.show()
        self.raise_()
        self.line.setFocus()
        self._try_rows()

    @property
    def types(self) -> list[str]:
        """The keys of what is offered, best first; of layers these are their types."""
        return [row.key for row in self._rows]

    @property
    def rows(self) -> list[Row]:
        """What the rows say, best first."""
        return list(self._rows)

    def close_it(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            had_focus = self.window().focusWidget() is self.line
            self.hide()
            if had_focus:
                self.closed.emit()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.put_away.emit()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == event.Type.KeyPress:
            return self._key(event)
        if event.type() == event.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_it()
        return False

    def _key(self, event) -> bool:
        key, page = event.key(), MOST - 1
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.list.currentItem())
        elif key in steps:
            self._step(steps[key])
        else:
            return False
        return True

    def _step(self, steps: int) -> None:
        """Rows further down, or up; one step past the end begins again, a page stops there."""
        count, row = max(1, self.list.count()), self.list.currentRow()
        to = row + steps
        self.list.setCurrentRow(to % count if abs(steps) == 1 else min(max(0, to), count - 1))

    def _show_matches(self, text: str) -> None:
        self._typed = split(text)
        choices = ranked(self._typed.words, self._question.offers, self._question.wanted)
        said = [(choice, given(choice.offer.layer, self._typed)) for choice in choices]
        name = self._typed.words.casefold()
        # What cannot be given what was typed comes last, but for what is called just so.
        said.sort(key=lambda each: bool(each[1].fault) and each[0].offer.layer.type.casefold() != name)
        self._rows = [self._row(*each) for each in said]
        self.list.clear()
        for row in self._rows:
            self.list.addItem(_item(row))
        if not self._rows:
            nothing = QListWidgetItem(tr("No layer is called so") if self._typed.words else tr("Nothing fits here"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            nothing.setSizeHint(QSize(0, HIGH))
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        room = (self.parentWidget().height() - AROUND) // HIGH
        self.list.setFixedHeight(HIGH * max(1, min(MOST, self.list.count(), room)) + 2)
        self.adjustSize()
        if self.isVisible():
            self._try_rows()

    def _row(self, choice: Choice, said: Given) -> Row:
        layer = choice.offer.layer
        kept = {**self._question.keeps(choice.offer), **said.params}
        row = Row(choice.offer, said.params, kept, "" if said.fault else in_words(layer, kept, said.params))
        if said.fault:
            return row.told(said.fault, wrong=True, stays=True)
        return row.told(choice.misfit, wrong=True) if choice.misfit else row

    def _try_rows(self) -> None:
        """Find out what those in view come to."""
        spec = self._question.wanted.spec
        if spec is None or not self._rows:
            return
        first = max(0, self.list.indexAt(QPoint(1, 1)).row())
        seen = self._rows[first : first + MOST + 1]
        self.trials.ask(Trial(row.offer, row.kept, spec) for row in seen if not row.says)
        self._show_outcomes()

    def _show_outcomes(self) -> None:
        spec = self._question.wanted.spec
        for place, row in enumerate(self._rows if spec is not None else ()):
            if row.says or (found := self.trials.outcome(Trial(row.offer, row.kept, spec))) is None:
                continue
            self._rows[place] = told = row.told(found.text, wrong=not found.fits)
            self.list.item(place).setData(ROW, told)
            self.list.item(place).setText(told.spoken)

    def _announce(self, item: QListWidgetItem | None) -> None:
        """Say the row that Enter would take to a screen reader, which hears the line alone."""
        said = item.text() if item is not None else ""
        self.line.setAccessibleDescription(said)
        if said and self.isVisible() and hasattr(QtGui, "QAccessibleAnnouncementEvent"):  # since Qt 6.8
            QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self.line, said))

    def _on_clicked(self, item: QListWidgetItem | None) -> None:
        row = item.data(ROW) if item is not None else None
        if row is not None and not row.is_refused:
            self.hide()
            self.closed.emit()
            self.chosen.emit(row.key, dict(row.params))


def _item(row: Row) -> QListWidgetItem:
    item = QListWidgetItem(row.spoken)
    item.setData(KEY, row.key)
    item.setData(ROW, row)
    item.setToolTip(tr(row.offer.layer.summary))
    item.setSizeHint(QSize(0, HIGH))
    return item
