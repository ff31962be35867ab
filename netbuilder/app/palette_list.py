"""The list of the palette: the tree of layers by group, how its rows look, and a layer that is dragged out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QDrag, QFont, QFontMetrics, QKeySequence, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QTreeView, QWidget

from netbuilder.app.icons import for_layer, paint
from netbuilder.app.theme import RADIUS, font
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.theme import Theme

ROW, HEADING, ICON, EDGE = 22, 30, 16, 12
"""Heights of rows, sides of icons and the room beside them, in pixels."""
KEY = Qt.ItemDataRole.UserRole
"""The key of what a row offers; None of a heading."""
GROUP = Qt.ItemDataRole.UserRole + 1
"""The name of the group that a row belongs to, or heads."""


class LayerList(QTreeView):
    """The tree of layers. A click on a heading folds it; letters typed here go to the search line."""

    chosen = Signal(str)
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("LayerList")
        self.setAccessibleName(tr("Layers"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self._has_dragged = False
        self.setItemDelegate(_Row(theme, self))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._choose)

    def _on_clicked(self, index: QModelIndex) -> None:
        if not index.data(KEY):
            self.setExpanded(index, not self.isExpanded(index))

    def _choose(self, index: QModelIndex) -> None:
        if index.data(KEY):
            self.chosen.emit(index.data(KEY))

    def keyPressEvent(self, event) -> None:
        index = self.currentIndex()
        is_heading = index.isValid() and not index.data(KEY)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self._on_clicked(index) if is_heading else self._choose(index)
        elif event.key() == Qt.Key.Key_Up and index.isValid() and not self.indexAbove(index).isValid():
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.typed.emit("")
        elif event.text().isprintable() and event.text().strip() and not _is_command(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event) -> None:
        self._has_dragged = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event) -> None:
        if not (self._has_dragged and event.buttons()):  # X11 hands in, after the drop, how the drag began
            super().mouseMoveEvent(event)

    def startDrag(self, actions) -> None:
        index = self.currentIndex()
        self._has_dragged = True
        if index.data(KEY):
            _drag(self, index, actions)

    def viewportEvent(self, event) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)


def _is_command(event) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)) or (
        event.matches(QKeySequence.StandardKey.Undo)
    )


def _drag(view: QTreeView, index: QModelIndex, actions) -> None:
    """Drag a layer, under the mouse as it stands in the list."""
    drag = QDrag(view)
    drag.setMimeData(view.model().mimeData([index]))
    place = view.visualRect(index)
    picture = QPixmap(place.size() * view.devicePixelRatioF())
    picture.setDevicePixelRatio(view.devicePixelRatioF())
    view.viewport().render(picture, sourceRegion=place)
    drag.setPixmap(picture)
    drag.setHotSpot(view.viewport().mapFromGlobal(QCursor.pos()) - place.topLeft())
    drag.exec(actions, Qt.DropAction.CopyAction)


def _fitting(usual: QFont, text: str, room: int) -> QFont:
    """The letters of a row: narrower ones for a long name."""
    for stretch in (100, 87, 75):
        made = QFont(usual)
        made.setStretch(stretch)
        if QFontMetrics(made).horizontalAdvance(text) <= room:
            break
    return made


class _Row(QStyledItemDelegate):
    """Paints headings in small dim capitals with a mark that says whether they are folded, and layers with the icon
    of their group in its colour."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._heading_font = font("small", bold=True)
        self._heading_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)

    def sizeHint(self, option, index) -> QSize:
        return QSize(120, ROW if index.data(KEY) else HEADING)

    def paint(self, painter: QPainter, option, index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KEY):
            self._paint_layer(painter, option, index)
        else:
            self._paint_heading(painter, option, index)
        painter.restore()

    def _paint_layer(self, painter: QPainter, option, index) -> None:
        self._paint_ground(painter, option, option.rect.adjusted(6, 1, -6, -1))
        place = option.rect
        icon = self._theme.icon(for_layer(index.data(), index.data(GROUP)), f"group:{index.data(GROUP)}")
        icon.paint(painter, QRect(place.left() + EDGE + 4, place.center().y() - ICON // 2 + 1, ICON, ICON))
        painter.setPen(self._theme.colour("text"))
        words = place.adjusted(EDGE + ICON + 12, 0, -EDGE, 0)
        letters = _fitting(option.font, index.data(), words.width())
        # Of blocks with names that begin alike the end tells them apart.
        said = QFontMetrics(letters).elidedText(index.data(), Qt.TextElideMode.ElideMiddle, words.width())
        painter.setFont(letters)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_heading(self, painter: QPainter, option, index) -> None:
        place = option.rect.adjusted(0, 6, 0, 0)
        self._paint_ground(painter, option, place.adjusted(6, 1, -6, -1))
        painter.setFont(self._heading_font)
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(place.adjusted(EDGE + 2, 0, -EDGE - 16, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        folded = not self._view.isExpanded(index)
        if folded or option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            self._paint_fold(painter, place, folded)

    def _paint_fold(self, painter: QPainter, place: QRect, folded: bool) -> None:
        square = QRectF(place.right() - EDGE - 9, place.center().y() - 4, 10, 10)
        paint(painter, "fold" if folded else "unfold", square, self._theme.colour("dim"))

    def _paint_ground(self, painter: QPainter, option, place: QRect) -> None:
        """The ground of the row under the mouse, and of the one that the keys are on."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (selected or hovered):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        if selected:
            focused = self._view.hasFocus()
            painter.setPen(QPen(self._theme.colour("accent" if focused else "line"), 1))
        painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
