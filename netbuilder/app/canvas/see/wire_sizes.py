"""What is painted on the wires on request: in widths and colours how large what goes through each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from netbuilder.app.canvas.see.wire_words import CLASSES, size_class
from netbuilder.app.colours import contrast
from netbuilder.app.theme import Theme

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.canvas.paint.squares import Cell
    from netbuilder.layers import TensorSpec

WIDTHS = (1.0, 1.8, 2.8, 3.8, 5.0)
"""Of wires by their size, in canvas pixels; no wider than what a wire has repainted around it."""
RAMPS = {
    True: ("#6f7a8c", "#8b9090", "#aba486", "#cdb96c", "#fde54a"),
    False: ("#7f806a", "#6b6f70", "#545b6d", "#33486f", "#00224e"),
}
"""Colours by size, on dark grounds and on light ones: from blue-grey to yellow and back, as in the map cividis, which
colour-blind people read as all others do (Nuñez, Anderton and Renslow, PLOS ONE 2018)."""
LEAST_CONTRAST = 3.0
"""Between a wire and the ground: WCAG 2.2, 1.4.11 "Non-text contrast"."""


def ramp(theme: Theme) -> tuple[QColor, ...]:
    """The colours of the sizes, the smallest first; what would not stand out from the ground is nearer to the text."""
    return tuple(map(QColor, _standing_out(RAMPS[theme.is_dark], theme.colours.background, theme.colours.text)))


@lru_cache(maxsize=8)
def _standing_out(tints: tuple[str, ...], ground: str, text: str) -> tuple[str, ...]:
    found = []
    for tint in tints:
        parts = (between(QColor(tint), QColor(text), step / 10).name() for step in range(11))
        found.append(next(part for part in parts if contrast(part, ground) >= LEAST_CONTRAST))
    return tuple(found)


def between(one: QColor, other: QColor, part: float) -> QColor:
    """A colour so far on the way from one to the other."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))


def spec_of(canvas: Scene, wire: EdgeItem) -> TensorSpec | None:
    """What goes through a wire, where that is known."""
    report = canvas.report(wire.edge.source.node)
    return report.outputs.get(wire.edge.source.name) if report is not None and report.known else None


class WireSizes:
    """Paints the wires over in widths and colours that say how large what goes through them is."""

    def __init__(self, canvas: Scene) -> None:
        self._canvas = canvas
        self._kept: dict[int, tuple[int, dict[tuple[int, bool], QPainterPath]]] = {}

    def forget(self) -> None:
        """Sizes or wires are others."""
        self._kept.clear()

    def paint(self, painter: QPainter, parts: Sequence[QRectF], zoom: float) -> None:
        """All that reach into some parts of the scene."""
        tints = ramp(self._canvas.theme)
        cells = [self._paths(cell) for cell in self._canvas.chunks.cells_in(parts, wires=True)]
        for number in range(CLASSES):
            pen = QPen(tints[number], max(1.0, WIDTHS[number] * zoom * painter.device().devicePixelRatio()))
            pen.setCosmetic(True)
            painter.setPen(pen)
            for paths in cells:
                for faded in (False, True):
                    if (number, faded) in paths:
                        painter.setOpacity(0.35 if faded else 1)
                        painter.drawPath(paths[number, faded])
        painter.setOpacity(1)

    def paint_on(self, painter: QPainter, wires: Iterable[EdgeItem], theme: Theme) -> Iterator[None]:
        """Some wires, in another theme perhaps, onto a file, one after the other."""
        tints = ramp(theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wire in wires:
            spec = spec_of(self._canvas, wire) if self._canvas.edges.get(wire.edge) is wire else None
            if spec is not None:
                painter.setPen(QPen(tints[size_class(spec)], WIDTHS[size_class(spec)]))
                painter.setOpacity(0.35 if wire.look[1] else 1)
                painter.drawPath(wire.path)
            yield
        painter.setOpacity(1)

    def _paths(self, cell: Cell) -> dict[tuple[int, bool], QPainterPath]:
        """The wires of a square by size, put together again only when the square was."""
        current = cell.changes
        kept = self._kept.get(id(cell))
        if kept is None or kept[0] != current:
            found: dict[tuple[int, bool], QPainterPath] = {}
            for wire in cell.wires:
                spec, (stands_out, faded) = spec_of(self._canvas, wire), wire.look
                if spec is not None and not stands_out:
                    found.setdefault((size_class(spec), faded), QPainterPath()).addPath(wire.path)
            kept = self._kept[id(cell)] = current, found
        return kept[1]
