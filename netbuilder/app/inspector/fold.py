"""A part of a page that can be folded away; its header then says in a line what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QToolButton, QVBoxLayout, QWidget

from netbuilder.app.inspector.marks import paint_mark
from netbuilder.app.inspector.style import UNIT
from netbuilder.app.theme import font

HEIGHT, MARK = 22, 10


class Fold(QWidget):
    """A header, and widgets below it. `folded(is_folded)` tells what a person did."""

    folded = Signal(bool)

    def __init__(self, title: str, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = FoldHeader(title)
        self.body = QWidget()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, UNIT, 0, 2 * UNIT)
        inner.setSpacing(2 * UNIT)
        for widget in widgets:
            inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.body)
        self.header.toggled.connect(self.body.setVisible)
        self.header.turned.connect(self.folded)

    @property
    def is_folded(self) -> bool:
        """Whether only the header is shown."""
        return not self.header.isChecked()

    def fold(self, is_folded: bool) -> None:
        """Fold it, or unfold it; announced to nobody."""
        self.header.setChecked(not is_folded)

    def show_summary(self, words: str) -> None:
        """What the header says while it is folded."""
        self.header.show_summary(words)


class FoldHeader(QToolButton):
    """The line that folds what is below it: space, Enter and a click do it, and left and right."""

    turned = Signal(bool)  # a person did it: whether what is below is folded now

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="FoldHeader")
        self._title, self._summary = title, ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.turned.emit(not self.isChecked()))
        self.show_summary("")

    def show_summary(self, words: str) -> None:
        """What it says beside its title while it is folded."""
        self._summary = words
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    @property
    def summary(self) -> str:
        """What it says beside its title while it is folded."""
        return self._summary

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def keyPressEvent(self, event) -> None:
        key = event.key()
        turns = {Qt.Key.Key_Left: self.isChecked(), Qt.Key.Key_Right: not self.isChecked()}
        if turns.get(key, key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        palette = self.palette()
        bold = QFont(font("small", bold=True))
        bold.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        painter.setFont(bold)
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        place = self.rect().adjusted(MARK + 2 * UNIT, 0, -UNIT, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, self._title.upper())
        if not self.isChecked() and self._summary:
            taken = QFontMetrics(bold).horizontalAdvance(self._title.upper()) + 3 * UNIT
            rest = place.adjusted(taken, 0, 0, 0)
            painter.setFont(font("caption"))
            words = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, words)
        painter.end()
        paint_mark(self, "unfold" if self.isChecked() else "fold", MARK / 2 + 2, self.height() / 2, MARK)
