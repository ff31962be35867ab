"""A view that pans and zooms: wheel, trackpad, pinch, and numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView

from netbuilder.app.canvas.paint import backdrop
from netbuilder.app.theme import Theme

LEAST, MOST = 0.02, 4.0
NEAR_ONE = 0.03
"""A zoom that is as near to 100 % as this is 100 %."""
ZOOM_STEP = 1.2
SETTLED = 120
"""Milliseconds after the last zoom when `settled` is announced."""
FAR = 4_000_000.0
MOST_PARTS = 3
"""Parts of the view that are painted each for itself; of more, the rectangle around them."""


class ZoomView(QGraphicsView):
    """Shows a scene without bounds on a ground of dots."""

    zoom_changed = Signal(float)
    settled = Signal(float)  # the zoom, when it has not changed for a moment

    def __init__(self, theme: Theme, parent=None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setSceneRect(-FAR, -FAR, 2 * FAR, 2 * FAR)
        self.exposed: tuple[QRectF, ...] = ()
        """The parts of the scene that are being painted; empty but while that goes on."""
        # Every pixel is painted by the ground: Qt need not clear it first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self._settle = QTimer(self, interval=SETTLED, singleShot=True)
        self._settle.timeout.connect(lambda: self.settled.emit(self.zoom))

    @property
    def zoom(self) -> float:
        """Screen pixels a canvas pixel."""
        return self.transform().m11()

    def visible_rect(self) -> QRectF:
        """What is in view, in the scene."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def pan(self, x: int, y: int) -> None:
        """Move the drawing by so many pixels."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - x)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - y)

    def centre_at(self, point: QPointF) -> None:
        """Bring a point of the scene to the middle."""
        step = (self.mapToScene(self.viewport().rect().center()) - point) * self.zoom
        self.pan(round(step.x()), round(step.y()))

    def set_zoom(self, zoom: float, about: QPoint | None = None) -> None:
        """Zoom so that what is at `about` (a point of the viewport; the middle if none) stays there."""
        zoom = min(MOST, max(LEAST, zoom))
        if abs(zoom - 1) < NEAR_ONE:
            zoom = 1.0
        about = about if about is not None else self.viewport().rect().center()
        held = self.mapToScene(about)
        self.setTransform(QTransform.fromScale(zoom, zoom))
        slip = self.mapFromScene(held) - about
        self.pan(-slip.x(), -slip.y())
        self._settle.start()
        self.zoom_changed.emit(zoom)

    def settle(self) -> None:
        """Announce at once that the zoom is what it will be."""
        self._settle.stop()
        self.settled.emit(self.zoom)

    def zoom_in(self) -> None:
        """Closer by one step."""
        self.set_zoom(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Further away by one step."""
        self.set_zoom(self.zoom / ZOOM_STEP)

    def zoom_reset(self) -> None:
        """To 100 %."""
        self.set_zoom(1.0)

    def show_all(self, bounds: QRectF, covered: int = 0) -> None:
        """Show a part of the scene as a whole, never larger than life. covered: pixels of the bottom that are taken."""
        zoom, centre = all_shown(bounds, self.viewport().size(), covered)
        self.set_zoom(zoom)
        self.centre_at(centre)
        self.settle()

    def show_rect(self, part: QRectF) -> None:
        """Move as little as needed for a part of the scene to be seen as a whole."""
        wanted = self.mapFromScene(part).boundingRect().adjusted(-24, -24, 24, 24)
        room = self.viewport().rect()
        x = min(0, room.right() - wanted.right()) or max(0, room.left() - wanted.left())
        y = min(0, room.bottom() - wanted.bottom()) or max(0, room.top() - wanted.top())
        self.pan(x, y)

    # Qt

    def paintEvent(self, event) -> None:
        back, _ = self.viewportTransform().inverted()
        region = event.region()
        parts = tuple(region) if region.rectCount() <= MOST_PARTS else (region.boundingRect(),)
        self.exposed = tuple(back.mapRect(QRectF(part).adjusted(-1, -1, 1, 1)) for part in parts)
        super().paintEvent(event)
        self.exposed = ()

    def wheelEvent(self, event) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * ZOOM_STEP ** (angle.y() / 120), event.position().toPoint())
        else:
            step = pixels if not pixels.isNull() else angle / 2
            across = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not step.x()
            self.pan(*((step.y(), 0) if across else (step.x(), step.y())))
        event.accept()

    def viewportEvent(self, event) -> bool:
        if event.type() == QEvent.Type.Gesture:
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if pinch is not None:
                about = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.set_zoom(self.zoom * pinch.scaleFactor(), about)
                return True
        if event.type() == QEvent.Type.NativeGesture and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(self.zoom * (1 + event.value()), event.position().toPoint())
            return True
        return super().viewportEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        backdrop.paint(painter, rect, self.zoom, self.theme)


def all_shown(bounds: QRectF, room: QSize, covered: int = 0) -> tuple[float, QPointF]:
    """The zoom at which a part of the scene is seen as a whole in a view of that size, never larger than life, and the
    point that is in the middle then. covered: pixels of the bottom that are taken."""
    if bounds.isNull() or room.isEmpty():
        return 1.0, bounds.center()
    around = min(112, room.height() // 3)  # in a low view what is left free may not be most of it
    more = max(0, covered + 8 - around // 2)
    space_x, space_y = max(40, room.width() - 96), max(40, room.height() - around - more)
    zoom = max(LEAST, min(1.0, space_x / bounds.width(), space_y / bounds.height()))
    zoom = 1.0 if abs(zoom - 1) < NEAR_ONE else zoom
    return zoom, bounds.center() + QPointF(0, more // 2 / zoom)
