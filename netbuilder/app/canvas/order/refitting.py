"""A canvas that comes to be larger or smaller, or that the legend covers: whoever saw the whole drawing fitted goes on
seeing it so, and it glides there; else what is in the middle stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPointF, QSize, QVariantAnimation

from netbuilder.app.canvas.order.gliding import LASTS, is_still
from netbuilder.app.canvas.paint.zoom_view import all_shown

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

SAME_ZOOM, SAME_PLACE = 0.01, 4
"""How near to fitted is fitted: a share of the zoom, and pixels."""
_INPUTS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.Drop,
    QEvent.Type.Gesture,
    QEvent.Type.NativeGesture,
)


class Refitting(QObject):
    """Follows the size of one canvas. Whatever a person does meanwhile ends a glide at once, at its goal."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._start = (1.0, QPointF())
        self._run = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=LASTS)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._show)
        self._run.finished.connect(view.fit)
        self._is_own = False
        view.zoom_changed.connect(self._on_zoomed)
        view.covered_otherwise.connect(self._on_covered)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def is_gliding(self) -> bool:
        """Whether the view is on its way."""
        return self._run.state() == QVariantAnimation.State.Running

    def end(self) -> None:
        """Be there now."""
        if self.is_gliding:
            self._run.stop()
            self._view.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUTS:
            self.end()
        elif event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            self._resized(event.oldSize(), event.size())
        return False

    def _resized(self, old: QSize, new: QSize) -> None:
        view = self._view
        if not view.isVisible() or old.isEmpty() or old == new:
            return
        was_fitted = self.is_gliding or is_fitted(view, old)
        view.pan(round((new.width() - old.width()) / 2), round((new.height() - old.height()) / 2))
        if was_fitted:
            self._fit()

    def _on_covered(self, before: int) -> None:
        """The legend came or went: what was fitted beside it is so again."""
        if self.is_gliding or is_fitted(self._view, self._view.viewport().size(), before):
            self._fit()

    def _fit(self) -> None:
        view = self._view
        if is_still(view) or not view.isVisible():
            view.fit()
            return
        self._run.stop()
        self._start = (view.zoom, view.mapToScene(view.viewport().rect().center()))
        self._run.start()

    def _on_zoomed(self) -> None:
        """Whoever zooms meanwhile, by a menu or a button, means that."""
        if not self._is_own:
            self._run.stop()

    def _show(self, share: float) -> None:
        view, (zoom, centre) = self._view, self._start
        goal, middle = all_shown(view.canvas.whole(), view.viewport().size(), view.seeing.covered)
        self._is_own = True
        view.set_zoom(zoom * (goal / zoom) ** share)
        self._is_own = False
        view.centre_at(centre + (middle - centre) * share)


def is_fitted(view: CanvasView, room: QSize, covered: int | None = None) -> bool:
    """Whether a view of that size, in pixels, shows the whole drawing as `fit` does. covered: pixels of its bottom that
    are taken, where these are not those of now."""
    zoom, centre = all_shown(view.canvas.whole(), room, view.seeing.covered if covered is None else covered)
    if not view.canvas.nodes or abs(view.zoom / zoom - 1) > SAME_ZOOM:
        return False
    off = (view.mapToScene(room.width() // 2, room.height() // 2) - centre) * view.zoom
    return abs(off.x()) <= SAME_PLACE and abs(off.y()) <= SAME_PLACE
