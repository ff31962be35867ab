"""How often each class occurs, in each part."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.app.panels.data_view import PART_TITLES, Choice, DataView, Nothing, part_name
from netbuilder.wording import exact, mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.data import Prepared
    from netbuilder.data.explore import Balance

ROW = 24
TINTS = {"train": "accent", "validation": "warning", "test": "good"}
NONE = mark("These data have no classes to count: no field holds labels or masks. Look at the numbers instead.")


class BalanceView(DataView):
    """A bar for each class, divided into the parts, and a sentence on what that means."""

    TITLE = mark("Classes")

    def make(self) -> None:
        self.field = Choice(tr("Which classes are counted"))
        self.field.picked.connect(self.changed)
        self.advice = QLabel(wordWrap=True)
        self.advice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.legend = QLabel(objectName="PanelCaption")
        self.bars = ClassBars()
        self.bars.hovered.connect(self.hovered)
        scrolled = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(self.bars)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.advice)
        layout.addWidget(self.legend)
        layout.addWidget(scrolled, 1)
        self.balance: Balance | None = None

    def controls(self) -> tuple[QWidget, ...]:
        return (self.field,)

    def dress(self) -> None:
        self.bars.set_colours(**self.colours("accent", "warning", "good", "line", "dim", "text"))
        parts = (f"<span style='color:{self._theme.colour(TINTS[part]).name()}'>■</span>&nbsp;{part_name(part)}"
                 for part in PART_TITLES)  # fmt: skip
        self.legend.setText("&nbsp;&nbsp; ".join(parts))

    def forget(self) -> None:
        self.field.clear()

    def question(self, document: Document) -> tuple[Hashable, Callable[[Any], Any]]:
        chosen = self.field.currentData()
        return (chosen,), lambda prepared: _look(prepared, chosen)

    def show_answer(self, answer: tuple[tuple[str, ...], Balance | None]) -> str:
        from netbuilder.data import explore

        names, self.balance = answer
        self.field.offer([(name, name) for name in names])
        if self.balance is None:
            raise Nothing(tr(NONE))
        said = explore.advice(self.balance)
        if self.balance.others:
            said = " ".join((said, _ignored(self.balance)))
        self.advice.setText(said)
        self.bars.show_balance(self.balance)
        total = sum(int(each.sum()) for each in self.balance.counts.values())
        are_rows = self.balance.what == "rows"
        words = tr(
            "{field} · {classes} classes · {count} rows" if are_rows else "{field} · {classes} classes · {count} pixels"
        )
        return words.format(field=self.balance.field, classes=len(self.balance.classes), count=exact(total))


def _ignored(balance: Balance) -> str:
    if balance.what == "rows":
        return trn(
            balance.others, "{n} row is of no class and is ignored.", "{n} rows are of no class and are ignored."
        )
    return trn(
        balance.others, "{n} pixel is of no class and is ignored.", "{n} pixels are of no class and are ignored."
    )


def _look(prepared: Prepared, chosen: str | None) -> tuple[tuple[str, ...], Balance | None]:
    from netbuilder.data import explore

    fields = prepared.dataset.fields.values()
    counted = [field for kind in ("label", "mask") for field in fields if field.kind == kind and field.classes]
    field = next((each for each in counted if each.name == chosen), counted[0] if counted else None)
    found = None if field is None else explore.balance(prepared, field)
    return tuple(each.name for each in counted), found


class ClassBars(QWidget):
    """Names left, a bar of three parts, the number of all right; the numbers of the parts on hover."""

    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._balance: Balance | None = None
        self._colours: dict[str, QColor] = {}

    def set_colours(self, **colours: QColor) -> None:
        """accent, warning, good, line, dim, text."""
        self._colours = colours
        self.update()

    def show_balance(self, balance: Balance) -> None:
        """Show these counts."""
        self._balance = balance
        self.setMinimumHeight(ROW * len(balance.classes))
        self.setAccessibleName(tr("Classes of {field}").format(field=balance.field))
        self.setAccessibleDescription("; ".join(self.said(index) for index in range(min(50, len(balance.classes)))))
        self.update()

    def said(self, index: int) -> str:
        """`cat: 120 training, 30 validation, 30 test`."""
        balance = self._balance
        if balance is None or not 0 <= index < len(balance.classes):
            return ""
        words = tr("{name}: {train} training, {validation} validation, {test} test")
        counts = {part: exact(int(balance.counts[part][index])) for part in PART_TITLES}
        return words.format(name=balance.classes[index], **counts)

    def paintEvent(self, event) -> None:
        balance = self._balance
        if balance is None or not self._colours:
            return
        painter = QPainter(self)
        metrics = painter.fontMetrics()
        totals = np.sum([balance.counts[part] for part in PART_TITLES], axis=0)
        most = max(1, int(totals.max(initial=1)))
        # One more than they measure, which is rounded: else the longest would be cut.
        names = min(self.width() // 3, max(40, *map(metrics.horizontalAdvance, balance.classes[:500])) + 1)
        numbers = metrics.horizontalAdvance(exact(most)) + 12
        room = min(640, self.width() - names - numbers - 16)
        first = max(0, event.rect().top() // ROW)
        for index in range(first, min(len(balance.classes), event.rect().bottom() // ROW + 1)):
            top = index * ROW
            painter.setPen(self._colours["text"])
            name = metrics.elidedText(balance.classes[index], Qt.TextElideMode.ElideRight, names)
            align = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, names, ROW), align | Qt.AlignmentFlag.AlignRight, name)
            left = names + 12.0
            for part in PART_TITLES:
                width = room * int(balance.counts[part][index]) / most
                painter.fillRect(QRectF(left, top + 5, max(0.0, width - 1), ROW - 10), self._colours[TINTS[part]])
                left += width
            painter.setPen(self._colours["dim"])
            painter.drawText(QRectF(left + 8, top, numbers, ROW), align, exact(int(totals[index])))
        painter.end()

    def mouseMoveEvent(self, event) -> None:
        self._hover(event.position())

    def leaveEvent(self, event) -> None:
        self.hovered.emit("")

    def _hover(self, point: QPointF) -> None:
        self.hovered.emit(self.said(int(point.y() // ROW)))
