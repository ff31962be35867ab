"""The way of a wire from an output to an input, as a path in the scene."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

BEND = 40


def way(start: QPointF, end: QPointF, between: float | None = None, through: Sequence[QPointF] = ()) -> QPainterPath:
    """One cubic curve where it leads on to the right; where it leads back, out to the right, along at the height
    `between`, and in from the left. Where it is led through points, a curve from each to the next, level at each."""
    path = QPainterPath(start)
    if through:
        for before, after in zip((start, *through), (*through, end), strict=True):
            _bow(path, before, after)
        return path
    across = end.x() - start.x()
    if across >= 16 or between is None:
        _bow(path, start, end)
        return path
    path.cubicTo(start + QPointF(BEND, 0), QPointF(start.x() + BEND, between), QPointF(start.x(), between))
    path.lineTo(end.x(), between)
    path.cubicTo(QPointF(end.x() - BEND, between), end - QPointF(BEND, 0), end)
    return path


def _bow(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    across = abs(end.x() - start.x())
    reach = min(max(across / 2, 24), 160)
    path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)


def passage(source: QRectF, target: QRectF) -> float:
    """A height at which a wire that leads back passes between two cards, or below both."""
    if target.top() - source.bottom() >= 16:
        return (source.bottom() + target.top()) / 2
    if source.top() - target.bottom() >= 16:
        return (target.bottom() + source.top()) / 2
    return max(source.bottom(), target.bottom()) + 28
