"""What numbers each column or channel holds, before the transforms and after them, and how they are spread."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import ref

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.app.panels.data_table import Table
from netbuilder.app.panels.data_view import Choice, DataView, Nothing
from netbuilder.app.panels.pictures import number
from netbuilder.wording import exact, mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.data import Prepared
    from netbuilder.data.explore import Histogram, Lines, Statistics

WIDTH = 224
NARROW = 520
COLUMNS = (mark("min"), mark("max"), mark("mean"), mark("std"), mark("zeros"), mark("missing"))
NONE = mark("These data have no numbers to look at: their fields are classes alone. Look at the classes instead.")


@dataclass(frozen=True, eq=False)
class Kept:
    """Statistics that need not be made again while the data stay the same."""

    prepared: ref[Prepared]
    statistics: Statistics

    def of(self, prepared: Prepared, part: str, field: str) -> bool:
        """Whether they are of that field in that part of those data."""
        return self.prepared() is prepared and (self.statistics.part, self.statistics.field) == (part, field)


@dataclass(frozen=True, eq=False)
class Found:
    """Statistics of a field, and how the numbers of one line of them are spread."""

    fields: tuple[str, ...]
    statistics: Statistics | None
    line: int = 0
    histogram: Histogram | None = None
    histogram_after: Histogram | None = None


class NumbersView(DataView):
    """A line for each column or channel; a histogram of the chosen one."""

    TITLE = mark("Numbers")
    HAS_PARTS = True

    def make(self) -> None:
        self.field = Choice(tr("Which field is looked at"))
        self.table, self.before, self.after = Table(tr("Numbers of each column")), HistogramView(), HistogramView()
        self.table.verticalHeader().hide()
        side = QWidget()
        side.setFixedWidth(WIDTH)
        self._side = side
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for view in (self.before, self.after):
            column.addWidget(view, 1)
            view.hovered.connect(self.hovered)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.table, 1)
        layout.addWidget(side)
        self._line = 0
        self._shown: Found | None = None
        self._kept: Kept | None = None
        self.field.picked.connect(self._on_field)
        self.table.chosen.connect(self._on_line)

    def controls(self) -> tuple[QWidget, ...]:
        return (self.field,)

    def dress(self) -> None:
        for view in (self.before, self.after):
            view.set_colours(**self.colours("accent", "line", "dim", "text"))

    def contents(self) -> tuple[QWidget, ...]:
        return (self.table,)

    def forget(self) -> None:
        self.field.clear()
        self._line = 0

    @property
    def shown(self) -> Found | None:
        """What is shown."""
        return self._shown

    def question(self, document: Document) -> tuple[Hashable, Callable[[Any], Any]]:
        part, chosen, line, kept = self.part, self.field.currentData(), self._line, self._kept
        return (part, chosen, line), lambda prepared: _look(prepared, part, chosen, line, kept)

    def show_answer(self, answer: tuple[Found, Kept | None]) -> str:
        found, self._kept = answer
        self._shown = found
        self.field.offer([(name, name) for name in found.fields])
        told = found.statistics
        if told is None:
            raise Nothing(tr(NONE))
        self._line = found.line
        if self.field.currentData() != told.field:
            self.field.setCurrentIndex(self.field.findData(told.field))
        self._fill(told)
        is_paired = told.after is not None
        self.before.show_histogram(found.histogram, tr("{name} before the transforms") if is_paired else "{name}")
        self.after.show_histogram(found.histogram_after, tr("{name} after them"))
        self.before.setVisible(found.histogram is not None)
        self.after.setVisible(found.histogram_after is not None)
        rows = trn(told.total, "{n} row", "{n} rows")
        if told.is_sampled:
            rows = trn(
                told.total,
                "{some} of {n} row, chosen at random",
                "{some} of {n} rows, chosen at random",
                some=exact(told.rows),
            )
        constant = int(told.before.constant.sum())
        if not constant:
            return rows
        return trn(
            constant,
            "{rows} · {n} constant: nothing can be learned from it",
            "{rows} · {n} constant: nothing can be learned from them",
            rows=rows,
        )

    def _fill(self, told: Statistics) -> None:
        entries, paired = lines_of(told), told.is_paired
        dim, warning = self._theme.colour("dim"), self._theme.colour("warning_text")

        def value(row: int, column: int, write: Callable[[float], str]) -> str:
            lines, line, is_after = entries[row]
            if column == 0:
                name = lines.names[line]
                if is_after:
                    return f"   → {tr('after')}" if paired else f"   → {tr('after {name}').format(name=name)}"
                return tr("{name} · constant").format(name=name) if lines.constant[line] else name
            if column == 5:
                return f"{lines.zeros[line]:.1%}"
            if column == 6:
                return exact(int(lines.missing[line])) if lines.missing[line] else "–"
            return write(float((lines.least, lines.most, lines.mean, lines.std)[column - 1][line]))

        def tint(row: int, column: int) -> QColor | None:
            lines, line, is_after = entries[row]
            return dim if is_after else warning if lines.constant[line] else None

        self.table.contents.show(
            range(len(entries)),
            ["", *map(tr, COLUMNS)],
            lambda row, column: value(row, column, lambda said: rounded(said, entries[row])),
            lambda row, column: value(row, column, lambda said: f"{said:.9g}"),
            tint,
            left=frozenset({0}),
        )
        words = (value(row, 0, str) for row in range(min(200, len(entries))))
        longest = max(map(self.table.fontMetrics().horizontalAdvance, words), default=80)
        across = self.table.horizontalHeader()
        across.resizeSection(0, min(220, longest + 24))
        for column in range(1, 1 + len(COLUMNS)):
            across.resizeSection(column, 72 if column == 3 else 62)
        self.table.blockSignals(True)
        self.table.choose(min(self._line, len(entries) - 1))
        self.table.blockSignals(False)

    def _on_field(self) -> None:
        self._line = 0
        self.changed.emit()

    def _on_line(self, row: int) -> None:
        if row != self._line:
            self._line = row
            self.changed.emit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= NARROW)


def _look(prepared: Prepared, part: str, chosen: str | None, line: int, kept: Kept | None) -> tuple[Found, Kept | None]:
    """Statistics of the field, those at hand where they are of the same, and histograms of a line of them."""
    from netbuilder.data import explore

    fields = [each for each in prepared.dataset.fields.values() if each.kind not in ("label", "mask")]
    names = tuple(each.name for each in fields)
    if not fields:
        return Found((), None), None
    main = explore.main_field({each.name: each for each in fields})
    field = next((each for each in fields if each.name == chosen), main)
    assert field is not None
    if kept is None or not kept.of(prepared, part, field.name):
        kept = Kept(ref(prepared), explore.statistics(prepared, part, field))
    told = kept.statistics
    entries = lines_of(told)
    line = min(line, len(entries) - 1)
    _, place, is_after = entries[line]
    sides = (False, True) if told.is_paired else (is_after,)
    spread = {side: explore.histogram(prepared, part, field, place, after=side) for side in sides}
    before, after = spread.get(False), spread.get(True)
    return Found(names, told, line, before, after), kept


def rounded(value: float, entry: tuple[Lines, int, bool]) -> str:
    """A value in three figures; one that is nothing beside how far the values spread is 0."""
    lines, line, _ = entry
    return "0" if abs(value) < 1e-6 * float(lines.most[line] - lines.least[line]) else number(value)


def lines_of(told: Statistics) -> list[tuple[Lines, int, bool]]:
    """The lines of the table: statistics, which of their lines, and whether it is one after the transforms. Where the
    transforms leave as many columns as there were, each is followed by what became of it."""
    before = [(told.before, line, False) for line in range(len(told.before))]
    if told.after is None:
        return before
    after = [(told.after, line, True) for line in range(len(told.after))]
    if not told.is_paired:
        return before + after
    return [each for pair in zip(before, after, strict=True) for each in pair]


class HistogramView(QWidget):
    """Bars side by side, with the least and the greatest value, and what a bar counts on hover."""

    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._histogram: Histogram | None = None
        self._title = ""
        self._colours: dict[str, QColor] = {}

    def set_colours(self, **colours: QColor) -> None:
        """accent, line, dim, text."""
        self._colours = colours
        self.update()

    def show_histogram(self, histogram: Histogram | None, title: str) -> None:
        """Show this one, or none; the title has a place for its `{name}`."""
        self._histogram, self._title = histogram, title
        if histogram is not None:
            self.setAccessibleName(tr("Histogram of {what}").format(what=title.format(name=histogram.name)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 90)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 44)

    def _room(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(0, line + 2, self.width(), max(8, self.height() - 2 * line - 4))

    def paintEvent(self, event) -> None:
        found = self._histogram
        if found is None or not self._colours:
            return
        painter = QPainter(self)
        metrics, room = painter.fontMetrics(), self._room()
        painter.setPen(self._colours["text"])
        title = self._title.format(name=found.name)
        painter.drawText(QRectF(0, 0, self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft,
                         metrics.elidedText(title, Qt.TextElideMode.ElideRight, self.width()))  # fmt: skip
        most, step = max(1, int(found.counts.max(initial=1))), room.width() / max(1, len(found.counts))
        for index, count in enumerate(found.counts.tolist()):
            high = room.height() * count / most
            high = max(high, 1.0) if count else 0.0
            bar = QRectF(index * step, room.bottom() - high, max(1.0, step - 1), high)
            painter.fillRect(bar, self._colours["accent"])
        painter.fillRect(QRectF(0, room.bottom(), room.width(), 1), self._colours["dim"])
        painter.setPen(self._colours["dim"])
        below = QRectF(0, room.bottom() + 2, self.width(), metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, number(float(found.edges[0])))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, number(float(found.edges[-1])))
        painter.end()

    def said(self, point: QPointF) -> str:
        """`0.5 to 0.6: 120 values`, of the bar at a point."""
        found = self._histogram
        if found is None or not len(found.counts):
            return ""
        index = int(np.clip(point.x() / max(1, self.width()) * len(found.counts), 0, len(found.counts) - 1))
        low, high = found.edges[index], found.edges[index + 1]
        return trn(
            int(found.counts[index]),
            "{low} to {high}: {n} value",
            "{low} to {high}: {n} values",
            low=number(float(low)),
            high=number(float(high)),
        )

    def mouseMoveEvent(self, event) -> None:
        self.hovered.emit(self.said(event.position()))

    def leaveEvent(self, event) -> None:
        self.hovered.emit("")
