"""From afar, where no card has room for its title: the names of what one finds one's way by, beside their cards.

These are the Inputs, the Outputs and the blocks. A name is never smaller than can be read, and lies on no other, nor on
the title of a frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from netbuilder.app.canvas.marks.frame_item import width_of
from netbuilder.app.canvas.marks.geometry import bar_of, is_far
from netbuilder.app.canvas.paint.layers import Layer, view_of
from netbuilder.app.canvas.paint.terse import TERSE_LEAST
from netbuilder.app.canvas.see.label_room import Spot, Taken, spot
from netbuilder.app.theme import font

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.node_item import NodeItem
    from netbuilder.app.canvas.paint.scene import Scene

ABOVE = 1.2
"""Over the cards, below the titles of frames."""
HIGH, PAD, GAP = 15, 4, 2
"""How high a name is, what is free at both its ends, and between it and its card: pixels of the screen."""
EDGE = 4
"""So much of a card may be under the name of another, pixels of the screen."""
LONGEST = 140
"""More of a name is cut off, pixels of the screen."""
MOST = 200
"""Where more nodes than this have names, they would hide what they are about: the first of them have them."""


class Names(Layer):
    """The names, which are kept until a card of them moves or the zoom is another."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene, ABOVE)
        self.is_shown = False
        """Whether there were any when it was painted last."""
        self._kept: tuple[float, int, list[tuple[QRectF, NodeItem]]] | None = None
        self._yielding: list[QRectF] = []
        """Where names are, or would be, that give way to cards."""

    def forget(self) -> None:
        """Cards that have a name came, went, moved, or are called otherwise."""
        self._kept = None
        self._yielding = []

    def look_again(self, part: QRectF) -> None:
        """Cards came, went or moved in a part of the scene: they may cover a name, or make room for one."""
        if self._kept is not None and any(map(part.intersects, self._yielding)):
            self._kept, self._yielding = (self._kept[0], -1, self._kept[2]), []

    def placed(self, zoom: float) -> list[tuple[QRectF, NodeItem]]:
        """Where names are, in the scene, at a zoom: above their cards, of Inputs and Outputs else below, those that lie
        on none before them and on no title of a frame."""
        before, changes = self._kept, self._canvas.marks.changes
        if before is None or before[:2] != (zoom, changes):
            taken, found, yielding = Taken(), [], []
            for place in self._titles(zoom):
                taken.keep(_on_screen(place, zoom))
            for item in self._named():
                wide, high = _written(item.face.title)[1] / zoom, HIGH / zoom
                is_end = self._canvas.landmarks[item.id]
                above, below = item.top - high - GAP / zoom, item.bottom + GAP / zoom
                for top in (above, below) if is_end else (above,):
                    place = QRectF(item.left, top, wide, high)
                    at = _on_screen(place, zoom)
                    if not is_end:
                        yielding.append(place)
                    if taken.is_free(at) and (is_end or self._hides_nothing(place, zoom)):
                        taken.keep(at)
                        found.append((place, item))
                        break
            self._kept, self._yielding = (zoom, changes, found), yielding
            if before is not None and before[0] == zoom:
                self._repaint(before[2], found)
            return found
        return before[2]

    def _repaint(self, before: list[tuple[QRectF, NodeItem]], now: list[tuple[QRectF, NodeItem]]) -> None:
        """Names that made way for a card or the title of a frame: what moved spoils no more than itself."""
        were, are = ({item.serial: place for place, item in each} for each in (before, now))
        for serial in were.keys() | are.keys():
            was, now_at = were.get(serial), are.get(serial)
            for place in (was, now_at) if was != now_at else ():
                if place is not None:
                    high = place.height()
                    self._canvas.spoil(place.adjusted(-high, -high, high, high))

    def _titles(self, zoom: float) -> Iterator[QRectF]:
        marks = self._canvas.marks
        for id in marks.titles_at(zoom) if is_far(zoom) else ():
            bar = bar_of(marks.frames[id].mark, zoom)
            if bar is not None:
                wide = min(bar[2] - bar[0], width_of(marks.frames[id].mark) / zoom)
                yield QRectF(bar[0], bar[1], wide, bar[3] - bar[1])

    def _hides_nothing(self, place: QRectF, zoom: float) -> bool:
        """Whether a name covers no card by more than its edge: only Inputs and Outputs are worth that."""
        edge = EDGE / zoom
        return not self._canvas.chunks.is_covered(place.adjusted(0, edge, 0, -edge))

    def _named(self) -> list[NodeItem]:
        landmarks, nodes = self._canvas.landmarks, self._canvas.nodes
        items = sorted((nodes[id] for id in landmarks), key=lambda item: (not landmarks[item.id], item.serial))
        return items[:MOST]

    def paint(self, painter: QPainter, option, widget=None) -> None:
        view, canvas = view_of(widget), self._canvas
        self.is_shown = view is not None and (canvas.cards.far or view.zoom < TERSE_LEAST) and bool(canvas.landmarks)
        if view is None or not self.is_shown:
            return
        theme, world = canvas.theme, painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption", bold=True))
        for place, item in self.placed(view.zoom):
            if not any(part.intersects(place) for part in view.exposed):
                continue
            on_screen = world.mapRect(place)
            rect = QRectF(round(on_screen.x()) + 0.5, round(on_screen.y()) + 0.5, round(on_screen.width()), HIGH - 1)
            painter.setOpacity(0.35 if item.state.faded else 1)
            painter.setPen(QPen(theme.colour("accent" if item.state.selected else "line"), 1))
            painter.setBrush(theme.colour("raised"))
            painter.drawRoundedRect(rect, 3, 3)
            painter.setPen(theme.colour("text"))
            shown = _written(item.face.title)[0]
            painter.drawText(rect.adjusted(PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setOpacity(1)
        painter.setWorldTransform(world)


def _on_screen(place: QRectF, zoom: float) -> Spot:
    return spot(QRectF(place.x() * zoom, place.y() * zoom, place.width() * zoom, place.height() * zoom))


@lru_cache(maxsize=1024)
def _written(title: str) -> tuple[str, float]:
    metrics = QFontMetricsF(font("caption", bold=True))
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, LONGEST)
    return shown, metrics.horizontalAdvance(shown) + 2 * PAD + 1
