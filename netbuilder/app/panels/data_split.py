"""How the rows are divided, and what the source left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.app.panels.data_balance import TINTS
from netbuilder.app.panels.data_table import Table
from netbuilder.app.panels.data_view import PART_TITLES, DataView, part_title
from netbuilder.wording import exact, mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.data.explore import LeftOut, Parts

NOTHING_LEFT_OUT = mark("Nothing was left out: every sample could be read, and no value is missing.")


@dataclass(frozen=True, eq=False)
class Found:
    """The parts, and what is in none because it could not be used."""

    parts: Parts
    left_out: tuple[LeftOut, ...]


class SplitView(DataView):
    """A bar of the parts with their rows, how they were chosen, and a list of what is left out."""

    TITLE = mark("Split")

    def make(self) -> None:
        self.bar = PartsBar()
        self.how = QLabel(wordWrap=True)
        self.seed = QLabel(objectName="PanelCaption")
        self.unused = QLabel(objectName="PanelCaption", wordWrap=True)
        for label in (self.how, self.unused):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.heading = QLabel(tr("Left out"), objectName="PanelTitle")
        self.whole = QLabel(tr(NOTHING_LEFT_OUT), objectName="PanelCaption", wordWrap=True)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.whole.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.table = Table(tr("What is left out"))
        self.table.verticalHeader().hide()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(6)
        left.addWidget(self.bar)
        left.addWidget(self.how)
        left.addWidget(self.seed)
        left.addWidget(self.unused)
        left.addStretch(1)
        right.addWidget(self.heading)
        right.addWidget(self.whole)
        right.addWidget(self.table, 1)
        right.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)
        self.shown: Found | None = None

    def contents(self) -> tuple[QWidget, ...]:
        return (self.table,)

    def dress(self) -> None:
        self.bar.set_colours(**self.colours("accent", "warning", "good", "line", "dim", "text"))

    def question(self, document: Document) -> tuple[Hashable, Callable[[Any], Any]]:
        section, base = document.project.data, document.base

        def look(prepared: Any) -> Found:
            from netbuilder.data import explore

            split = section.get("split", {})
            left = explore.left_out(prepared.dataset, section, base)
            return Found(explore.parts_of(prepared, split if hasattr(split, "keys") else {}), left)

        return (json.dumps(section.get("split", {}), default=str),), look

    def show_answer(self, answer: Found) -> str:
        self.shown = answer
        parts, left = answer.parts, answer.left_out
        self.bar.show_parts(parts)
        self.how.setText(parts.how)
        self.seed.setText(tr("seed {seed}").format(seed=parts.seed))
        self.seed.setVisible(parts.seed is not None)
        self.unused.setVisible(parts.unused > 0)
        unused = trn(parts.unused, "{n} row is in no part.", "{n} rows are in no part.")
        self.unused.setText(unused if parts.unused else "")
        self.whole.setVisible(not left)
        self.table.setVisible(bool(left))
        self.heading.setText(tr("Left out · {count}").format(count=exact(len(left))) if left else tr("Left out"))
        self.table.contents.show(
            [""] * len(left),
            [tr("what"), tr("why")],
            lambda row, column: left[row].why if column else left[row].what,
            left=frozenset({0, 1}),
        )
        longest = max((self.fontMetrics().horizontalAdvance(each.what) for each in left[:200]), default=0)
        self.table.horizontalHeader().resizeSection(0, min(200, longest + 24))
        self.table.horizontalHeader().setStretchLastSection(True)
        return trn(parts.total, "{n} row", "{n} rows")


class PartsBar(QWidget):
    """One bar of the three parts, each with its name, rows and share below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Parts | None = None
        self._colours: dict[str, QColor] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_colours(self, **colours: QColor) -> None:
        """accent, warning, good, line, dim, text."""
        self._colours = colours
        self.update()

    def show_parts(self, parts: Parts) -> None:
        """Show these."""
        self._parts = parts
        words = ", ".join(f"{part_title(part)} {exact(parts.rows[part])}" for part in PART_TITLES)
        self.setAccessibleName(tr("Rows: {parts}").format(parts=words))
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 22 + 3 * (self.fontMetrics().height() + 2))

    def paintEvent(self, event) -> None:
        parts = self._parts
        if parts is None or not self._colours:
            return
        painter = QPainter(self)
        line, total, left = painter.fontMetrics().height() + 2, max(1, parts.total), 0.0
        painter.fillRect(QRectF(0, 0, self.width(), 14), self._colours["line"])
        third = self.width() / 3
        for place, part in enumerate(PART_TITLES):
            share = parts.rows[part] / total
            painter.fillRect(QRectF(left, 0, max(0.0, self.width() * share - 1), 14), self._colours[TINTS[part]])
            left += self.width() * share
            spot = QRectF(place * third, 22, 8, 8)
            painter.fillRect(spot.translated(0, (line - 8) / 2), self._colours[TINTS[part]])
            rows = trn(parts.rows[part], "{n} row", "{n} rows")
            fits = painter.fontMetrics().horizontalAdvance(rows) <= third - 18
            rows = rows if fits else exact(parts.rows[part])
            name = painter.fontMetrics().elidedText(part_title(part), Qt.TextElideMode.ElideRight, int(third - 18))
            said = (name, "text"), (rows, "text"), (f"{share:.1%}", "dim")
            for row, (words, colour) in enumerate(said):
                painter.setPen(self._colours[colour])
                where = QRectF(place * third + 14, 22 + row * line, third - 14, line)
                painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.end()
