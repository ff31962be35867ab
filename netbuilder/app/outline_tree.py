"""The tree in which the outline is shown, and how a row of it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QTreeView

from netbuilder.app.icons import paint
from netbuilder.app.outline import SEVERITY, SHAPE, WORDS
from netbuilder.app.theme import RADIUS, font
from netbuilder.app.translating import tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

ROW, ICON, EDGE, INDENT = 24, 16, 12, 14


class Tree(QTreeView):
    """The rows. Enter and a double-click go to a node on the canvas, Delete deletes it there."""

    entered_on = Signal(QModelIndex)
    deletes = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="OutlineTree")
        self.setAccessibleName(tr("Outline of the drawing"))
        says = tr("The nodes of the drawing. Enter goes to one on the canvas, Delete deletes it.")
        self.setAccessibleDescription(says)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setItemDelegate(Row(theme, self))
        self.doubleClicked.connect(self.entered_on)

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_on.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deletes.emit()
        else:
            super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, option, index: QModelIndex) -> None:
        """One ground under the mark that folds and the words."""
        state, selected = option.state, self.selectionModel().isSelected(index)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = self.itemDelegate().theme
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            if selected:
                is_current = self.hasFocus() and index == self.currentIndex()
                painter.setPen(QPen(theme.colour("accent" if is_current else "line"), 1))
            place = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height()).adjusted(6, 1, -6, -1)
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.restore()
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        if self.model().hasChildren(index):
            square = QRectF(rect.right() - 11, rect.center().y() - 4, 10, 10)
            name = "unfold" if self.isExpanded(index) else "fold"
            paint(painter, name, square, self.itemDelegate().theme.colour("dim"))


class Row(QStyledItemDelegate):
    """Paints a row: icon, id, what it is, and at the end its shape or the mark of its problem."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self.theme = theme
        self._words, self._shapes = font("caption"), font("small", mono=True)

    def sizeHint(self, option, index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option, index) -> None:
        painter.save()
        place, theme = option.rect.adjusted(2, 0, -EDGE, 0), self.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if icon is not None:
            icon.paint(painter, QRect(place.left(), place.center().y() - ICON // 2 + 1, ICON, ICON))
        place.setLeft(place.left() + ICON + 6)
        severity, shape = index.data(SEVERITY), index.data(SHAPE)
        if severity:
            square = QRectF(place.right() - 13, place.center().y() - 6, 13, 13)
            paint(painter, severity, square, theme.colour(severity))
            place.setRight(place.right() - 18)
        id, words = index.data(), index.data(WORDS) or ""
        room = QFontMetrics(option.font).horizontalAdvance(id)
        wide = QFontMetrics(self._shapes).horizontalAdvance(shape) if shape else 0
        if shape and room + wide + 8 <= place.width():
            painter.setFont(self._shapes)
            painter.setPen(theme.colour("dim"))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, shape)
            place.setRight(place.right() - wide - 8)
        painter.setFont(option.font)
        painter.setPen(theme.colour("text"))
        elided = QFontMetrics(option.font).elidedText(id, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, middle, elided)
        place.setLeft(place.left() + room + 8)
        if place.width() > 24:
            painter.setFont(self._words)
            painter.setPen(theme.colour("dim"))
            said = QFontMetrics(self._words).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, middle, said)
        painter.restore()
