"""Where the parts of a frame or a note are, and what a drag at one of them makes of it. Needs no Qt.

Lengths are canvas pixels, but for those that a hand has to hit or an eye to read: these are pixels of the viewport.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from netbuilder.app.canvas.paint.geometry import GRID, snapped
from netbuilder.graph import Frame, Note
from netbuilder.graph.marks import Point

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
TITLE = 28
"""Height of a frame's title bar."""
BESIDE, BELOW = 16, 20
"""Between a frame and what it is put around: so little beside it that two frames have room in the gap between cards."""
LEAST = {Frame: (96, 64), Note: (64, 36)}
"""What a hand can make them at least."""
READABLE = 11
"""Pixels of the viewport below which no title is drawn."""
BAR_LEAST = READABLE + 8
"""Height of a title bar on the screen, however far away."""
BAR_MOST = 960
"""How high a title bar may grow in canvas pixels; further away the title is left out."""
NARROW = 48
"""Width on the screen below which a frame's title is left out."""
EDGE, BORDER, CORNER = 5, 12, 12
"""How near the mouse has to come to an edge to size it, to the border to move it, and to a corner, on the screen."""


def rect_of(mark: Frame | Note) -> Rect:
    """The rectangle that it covers."""
    return mark.at[0], mark.at[1], mark.at[0] + mark.size[0], mark.at[1] + mark.size[1]


def holds(outer: Rect, inner: Rect) -> bool:
    """Whether one rectangle lies in another as a whole."""
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def has(rect: Rect, point: Point) -> bool:
    """Whether a point lies in a rectangle."""
    return rect[0] <= point[0] <= rect[2] and rect[1] <= point[1] <= rect[3]


def around(rects: Iterable[Rect]) -> Rect | None:
    """The least rectangle that holds them all; None for none."""
    found = tuple(rects)
    if not found:
        return None
    return (
        min(each[0] for each in found),
        min(each[1] for each in found),
        max(each[2] for each in found),
        max(each[3] for each in found),
    )


def put_around(rect: Rect) -> tuple[Point, Point]:
    """Where a frame stands that is put around a rectangle, and its size: with a margin, the title above."""
    left, top = snapped(rect[0] - BESIDE, rect[1] - BELOW - TITLE)
    right, bottom = snapped(rect[2] + BESIDE, rect[3] + BELOW)
    return (left, top), (right - left, bottom - top)


def bar_height(zoom: float) -> float:
    """How high a title bar is in canvas pixels: no lower than can be read. 0 where that would be too high."""
    high = max(float(TITLE), BAR_LEAST / zoom)
    return high if high <= BAR_MOST else 0.0


def is_far(zoom: float) -> bool:
    """Whether title bars have grown beyond their frames, over whatever is above."""
    return bar_height(zoom) != TITLE


def bar_of(frame: Frame, zoom: float) -> Rect | None:
    """The title bar: inside the frame, and from afar growing out of it upwards. None where it is left out."""
    high = bar_height(zoom)
    if not high or frame.size[0] * zoom < NARROW:
        return None
    bottom = frame.at[1] + TITLE
    return frame.at[0], bottom - high, frame.at[0] + frame.size[0], bottom


def titles_apart(frames: Iterable[Frame], zoom: float, width_of: Callable[[Frame], float]) -> frozenset[str]:
    """The frames whose titles are shown from afar: where two would lie on each other, the larger frame's. `width_of`
    says how wide a title is on the screen."""
    placed: list[Rect] = []
    shown: list[str] = []
    for frame in sorted(frames, key=lambda each: -each.size[0] * each.size[1]):
        bar = bar_of(frame, zoom)
        if bar is None:
            continue
        bar = (bar[0], bar[1], min(bar[2], bar[0] + width_of(frame) / zoom), bar[3])
        if not any(bar[0] < o[2] and o[0] < bar[2] and bar[1] < o[3] and o[1] < bar[3] for o in placed):
            placed.append(bar)
            shown.append(frame.id)
    return frozenset(shown)


def part_at(mark: Frame | Note, point: Point, zoom: float) -> str:
    """What of it is at a point: `title`, `body`, `border`, an edge or a corner (`n`, `se` …), or nothing."""
    left, top, right, bottom = rect_of(mark)
    edge, border, corner = EDGE / zoom, BORDER / zoom, CORNER / zoom
    x, y = point
    bar = bar_of(mark, zoom) if isinstance(mark, Frame) else None
    if not (left - edge <= x <= right + edge and top - edge <= y <= bottom + edge):
        return "title" if bar is not None and has(bar, point) else ""
    small = min(right - left, bottom - top) * zoom < 3 * CORNER
    if small:  # too little of it on the screen to size it there
        return "body" if isinstance(mark, Note) else "title"
    sides = ("n" if y - top <= edge else "s" if bottom - y <= edge else "") + (
        "w" if x - left <= edge else "e" if right - x <= edge else ""
    )
    if sides:
        tall = "n" if y - top <= corner else "s" if bottom - y <= corner else ""
        wide = "w" if x - left <= corner else "e" if right - x <= corner else ""
        return tall + wide if tall and wide else sides
    if isinstance(mark, Note):
        return "body"
    if bar is not None and has(bar, point):
        return "title"
    return "border" if min(x - left, right - x, bottom - y) <= border or y - top <= border else ""


def sized(mark: Frame | Note, part: str, step: Point) -> Frame | Note:
    """The mark with an edge or a corner dragged by a step, on the grid and never too small."""
    left, top, right, bottom = rect_of(mark)
    wide, high = LEAST[type(mark)]
    x, y = step
    if "w" in part:
        left = min(_on_grid(left + x), right - wide)
    if "e" in part:
        right = max(_on_grid(right + x), left + wide)
    if "n" in part:
        top = min(_on_grid(top + y), bottom - high)
    if "s" in part:
        bottom = max(_on_grid(bottom + y), top + high)
    return replace(mark, at=(left, top), size=(right - left, bottom - top))


def _on_grid(x: float) -> float:
    return float(round(x / GRID) * GRID)
