"""The tree in which the outline is shown, and how a row of it is painted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from netbuilder.app.canvas.marks.nesting import FRAME, NOTE
from netbuilder.app.icons import paint
from netbuilder.app.outline_words import KIND, SEVERITY, SHAPE, WORDS
from netbuilder.app.theme import RADIUS, font
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

ROW, ICON, EDGE, INDENT = 24, 16, 12, 14
PAPER = 96
"""Height of what a note is written in."""


class Tree(QTreeView):
    """The rows. Enter and a double-click go to what a row is on the canvas, F2 writes on it, Delete deletes it."""

    entered_on = Signal(QModelIndex)
    deletes = Signal()
    renames = Signal(QModelIndex)  # F2 on a row that is not written on in its place
    menu_wanted = Signal(QModelIndex, QPoint)  # of a row, at a point of the screen

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="OutlineTree")
        self.setAccessibleName(tr("Outline of the drawing"))
        says = tr(
            "The nodes, frames and notes of the drawing. Enter goes to one on the canvas, F2 writes on a frame or a "
            "note, Delete deletes it."
        )
        self.setAccessibleDescription(says)
        # The rows paint their ground themselves: a style would fill the part before the icon once more.
        self.setStyleSheet("QTreeView::item:selected, QTreeView::item:hover { background: transparent; border: none; }")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setItemDelegate(Row(theme, self))
        self.doubleClicked.connect(self.entered_on)

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_on.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deletes.emit()
        elif event.key() == Qt.Key.Key_F2 and not self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.renames.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event) -> None:
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(at))

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
        plain = QStyleOptionViewItem(option)
        plain.palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        super().drawRow(painter, plain, index)

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

    def createEditor(self, parent: QWidget, option, index: QModelIndex) -> QWidget:
        if index.data(KIND) != NOTE:
            line = QLineEdit(parent, objectName="OutlineTitle")
            line.setAccessibleName(tr("Title"))
            return line
        paper = QPlainTextEdit(parent, objectName="OutlineWords")
        paper.setAccessibleName(tr("Words of the note"))
        paper.setToolTip(tr("Ctrl+Enter ends it"))
        colours = self.theme.colours
        paper.setStyleSheet(f"background: {colours.field}; color: {colours.text}; border: 1px solid {colours.accent};")
        paper.setTabChangesFocus(True)
        paper.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return paper

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model, index: QModelIndex) -> None:
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()  # type: ignore[attr-defined]
        model.setData(index, text)

    def updateEditorGeometry(self, editor: QWidget, option, index: QModelIndex) -> None:
        place = option.rect.adjusted(ICON + 4, 0, -EDGE // 2, 0)
        if isinstance(editor, QPlainTextEdit):
            room = editor.parentWidget().height()
            place.setHeight(min(PAPER, room))
            place.moveTop(max(0, min(place.top(), room - place.height())))
        editor.setGeometry(place)

    def eventFilter(self, editor, event) -> bool:
        ends = event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if ends and (isinstance(editor, QLineEdit) or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

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
        written = QFont(option.font)
        written.setBold(index.data(KIND) == FRAME)
        room = QFontMetrics(written).horizontalAdvance(id)
        wide = QFontMetrics(self._shapes).horizontalAdvance(shape) if shape else 0
        if shape and room + wide + 8 <= place.width():
            painter.setFont(self._shapes)
            painter.setPen(theme.colour("dim"))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, shape)
            place.setRight(place.right() - wide - 8)
        painter.setFont(written)
        painter.setPen(theme.colour("text"))
        cut = Qt.TextElideMode.ElideRight if index.data(KIND) == NOTE else Qt.TextElideMode.ElideMiddle
        elided = QFontMetrics(written).elidedText(id, cut, place.width())
        painter.drawText(place, middle, elided)
        place.setLeft(place.left() + room + 8)
        if place.width() > 24:
            painter.setFont(self._words)
            painter.setPen(theme.colour("dim"))
            said = QFontMetrics(self._words).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, middle, said)
        painter.restore()


def ranges_of(indexes: Iterable[QModelIndex]) -> QItemSelection:
    """A selection with few ranges: 10,000 selected rows are one where they stand together."""
    made = QItemSelection()
    rows = sorted(indexes, key=lambda index: (index.internalId(), index.row()))
    first = last = None
    for index in rows:
        if last is not None and index.internalId() == last.internalId() and index.row() == last.row() + 1:
            last = index
            continue
        if first is not None:
            made.select(first, last)
        first = last = index
    if first is not None:
        made.select(first, last)
    return made
