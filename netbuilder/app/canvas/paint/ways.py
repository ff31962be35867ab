"""The way of a wire from an output to an input, as a path in the scene: as curves, or at right angles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import dist

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from netbuilder.app.theme import RADIUS

BEND = 40
LEADS_ON = 16
"""A wire whose end is so far to the right of its start needs no way around."""
OUT = 20
"""How far a wire at right angles leads on where it turns back."""
CORNER = 28
"""The radius of a curved corner."""
LONGEST = 160
"""The longest arm of a curve."""
Arm = tuple[int, int]
"""The direction of a wire at a point: to the right (1, 0), left, down or up."""
RIGHT: Arm = (1, 0)


def way(
    start: QPointF,
    end: QPointF,
    between: float | None = None,
    through: Sequence[QPointF] = (),
    *,
    angled: bool = False,
) -> QPainterPath:
    """One cubic curve where it leads on to the right; where it leads back, out to the right, along at the height
    `between`, and in from the left. Where it is led through points, a curve from each to the next: level at each, but
    upright at one that is right above or below the next. angled: right angles with round corners in place of curves."""
    if through:
        return _through((start, *through, end), angled)
    leads_back = between is not None and end.x() - start.x() < LEADS_ON
    if angled:
        if not leads_back:
            return _rounded(_corners(start, RIGHT, end, RIGHT))
        out, back = start.x() + OUT, end.x() - OUT
        turns = [QPointF(out, start.y()), QPointF(out, between), QPointF(back, between), QPointF(back, end.y())]
        return _rounded([start, *turns, end])
    path = QPainterPath(start)
    if not leads_back:
        _bow(path, start, end)
        return path
    path.cubicTo(start + QPointF(BEND, 0), QPointF(start.x() + BEND, between), QPointF(start.x(), between))
    path.lineTo(end.x(), between)
    path.cubicTo(QPointF(end.x() - BEND, between), end - QPointF(BEND, 0), end)
    return path


def points_along(path: QPainterPath, parts: Iterable[float]) -> list[tuple[float, float]]:
    """Points about so far along a path, 0 to 1. Qt measures its curves exactly, which takes far longer."""
    ends = [path.elementAt(number) for number in range(path.elementCount())]
    at = [(end.x, end.y) for end in ends]
    pieces, total, number = [], 0.0, 1
    while number < len(at):
        count = 3 if ends[number].isCurveTo() else 1
        piece = at[number - 1 : number + count]
        long = (sum(map(dist, piece, piece[1:])) + dist(piece[0], piece[-1])) / 2
        pieces.append((total, long, piece))
        total, number = total + long, number + count
    found = []
    for part in parts:
        begin, long, piece = next(each for each in reversed(pieces) if each[0] <= part * total)
        on = (part * total - begin) / long if long else 0.0
        back = 1 - on
        shares = (back, on) if len(piece) == 2 else (back**3, 3 * back * back * on, 3 * back * on * on, on**3)
        x = y = 0.0
        for share, (across, down) in zip(shares, piece, strict=True):
            x += share * across
            y += share * down
        found.append((x, y))
    return found


def passage(source: QRectF, target: QRectF) -> float:
    """A height at which a wire that leads back passes between two cards, or below both."""
    if target.top() - source.bottom() >= 16:
        return (source.bottom() + target.top()) / 2
    if source.top() - target.bottom() >= 16:
        return (target.bottom() + source.top()) / 2
    return max(source.bottom(), target.bottom()) + 28


def _bow(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    across = abs(end.x() - start.x())
    reach = min(max(across / 2, 24), LONGEST)
    path.cubicTo(start.x() + reach, start.y(), end.x() - reach, end.y(), end.x(), end.y())


def _through(points: Sequence[QPointF], angled: bool) -> QPainterPath:
    arms = [RIGHT, *(_arm(*points[at - 1 : at + 2]) for at in range(1, len(points) - 1)), RIGHT]
    if angled:
        corners = [points[0]]
        for at in range(len(points) - 1):
            corners += _corners(points[at], arms[at], points[at + 1], arms[at + 1])[1:]
        return _rounded(corners)
    path = QPainterPath(points[0])
    for at in range(len(points) - 1):
        _curve(path, points[at], arms[at], points[at + 1], arms[at + 1])
    return path


def _arm(before: QPointF, point: QPointF, after: QPointF) -> Arm:
    """The direction at a point: that of the straight piece which begins or ends there, else level, the way it leads."""
    back, on = point - before, after - point
    if (not back.x() or not on.x()) and back.y() and on.y():
        down = on.y() if not on.x() else back.y()
        return (0, 1) if down > 0 else (0, -1)
    level = on.x() if on.x() and not on.y() else back.x() if back.x() and not back.y() else back.x() + on.x()
    return RIGHT if level >= 0 else (-1, 0)


def _curve(path: QPainterPath, start: QPointF, out: Arm, end: QPointF, into: Arm) -> None:
    step = end - start
    ahead, arriving = step.x() * out[0] + step.y() * out[1], step.x() * into[0] + step.y() * into[1]
    if bool(out[0]) != bool(into[0]):
        _quarter(path, start, out, ahead, end, into, arriving)
    elif out != into:
        path.cubicTo(start + BEND * QPointF(*out), end - BEND * QPointF(*into), end)
    elif ahead > 0 and not (step.y() if out[0] else step.x()):
        path.lineTo(end)
    else:
        reach = min(max(ahead / 2, min(24.0, ahead)), LONGEST) if ahead > 0 else float(BEND)
        path.cubicTo(start + reach * QPointF(*out), end - reach * QPointF(*into), end)


def _quarter(
    path: QPainterPath, start: QPointF, out: Arm, ahead: float, end: QPointF, into: Arm, arriving: float
) -> None:
    """Straight on, a round corner, straight on again; where the end is not ahead, a curve that comes round to it."""
    if ahead <= 0 or arriving <= 0:
        path.cubicTo(start + OUT * QPointF(*out), end - OUT * QPointF(*into), end)
        return
    size = min(ahead, arriving, CORNER)
    corner = start + ahead * QPointF(*out)
    path.lineTo(corner - size * QPointF(*out))
    path.cubicTo(
        corner - 0.45 * size * QPointF(*out), corner + 0.45 * size * QPointF(*into), corner + size * QPointF(*into)
    )
    path.lineTo(end)


def _corners(start: QPointF, out: Arm, end: QPointF, into: Arm) -> list[QPointF]:
    """The corners of a way at right angles from one point to another, both with it."""
    level, arrives_level = bool(out[0]), bool(into[0])
    step = end - start
    if level != arrives_level:
        corner = QPointF(end.x(), start.y()) if level else QPointF(start.x(), end.y())
        return [start, corner, end]
    ahead = step.x() * out[0] + step.y() * out[1]
    if out == into and ahead > 0:
        if not (step.y() if level else step.x()):
            return [start, end]
        middle = (start + end) / 2
        if level:
            return [start, QPointF(middle.x(), start.y()), QPointF(middle.x(), end.y()), end]
        return [start, QPointF(start.x(), middle.y()), QPointF(end.x(), middle.y()), end]
    if out != into:  # it turns back: one arm as far as the further of the two, and OUT beyond
        if level:
            far = max(start.x() * out[0], end.x() * out[0]) * out[0] + OUT * out[0]
            return [start, QPointF(far, start.y()), QPointF(far, end.y()), end]
        far = max(start.y() * out[1], end.y() * out[1]) * out[1] + OUT * out[1]
        return [start, QPointF(start.x(), far), QPointF(end.x(), far), end]
    first, last = start + OUT * QPointF(*out), end - OUT * QPointF(*into)
    middle = (start + end) / 2
    if level:
        return [start, first, QPointF(first.x(), middle.y()), QPointF(last.x(), middle.y()), last, end]
    return [start, first, QPointF(middle.x(), first.y()), QPointF(middle.x(), last.y()), last, end]


def _rounded(corners: Sequence[QPointF]) -> QPainterPath:
    """Straight from corner to corner, each of them round."""
    path = QPainterPath(corners[0])
    for at in range(1, len(corners) - 1):
        before, corner, after = corners[at - 1], corners[at], corners[at + 1]
        back, on = before - corner, after - corner
        long_back, long_on = abs(back.x()) + abs(back.y()), abs(on.x()) + abs(on.y())
        round_off = min(RADIUS, long_back / 2, long_on / 2)
        if round_off < 0.5 or back.x() * on.y() == back.y() * on.x():
            path.lineTo(corner)
            continue
        path.lineTo(corner + back * (round_off / long_back))
        path.quadTo(corner, corner + on * (round_off / long_on))
    path.lineTo(corners[-1])
    return path
