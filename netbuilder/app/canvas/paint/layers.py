"""What paints the network: one item below for all wires and one above it for all cards, square by square."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from netbuilder.app.canvas.paint.card import MARGIN, paint
from netbuilder.app.canvas.paint.squares import CHOSEN, PLAIN, Tint
from netbuilder.app.canvas.paint.zoom_view import ZoomView

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.paint.node_item import NodeItem
    from netbuilder.app.canvas.paint.scene import Scene

MANY, FEW = 500, 420
"""From so many cards in view on, they are painted as blocks, one call for all of a colour; as single cards again when
there are so few."""
SPECKS = 0.11
"""Below this zoom a block is so small that it is of one colour."""
STEP = 8192
"""The rectangle around everything grows and shrinks by this, so that it seldom changes."""
FADED = 0.35
BESIDE = 0.8
"""How far beside itself a line is drawn again both across and down, in device pixels: a slanting one needs less."""
BORDER = 0.8
"""How much of a block's colour is that of its border."""

Batch = Mapping[Tint, Sequence[QRectF]]


class Layer(QGraphicsItem):
    """Covers all that is drawn, so that the scene paints it in its turn between what lies below and above."""

    def __init__(self, scene: Scene, height: float) -> None:
        super().__init__()
        self._canvas = scene
        self._all = QRectF()
        self.setZValue(height)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def cover(self, bounds: QRectF) -> None:
        """Everything is in there."""
        left, top = bounds.left() // STEP - 1, bounds.top() // STEP - 1
        across, down = bounds.right() // STEP + 2 - left, bounds.bottom() // STEP + 2 - top
        wanted = QRectF(left * STEP, top * STEP, across * STEP, down * STEP)
        if wanted != self._all:
            self.prepareGeometryChange()
            self._all = wanted

    def covers(self, bounds: QRectF) -> bool:
        """Whether what is in there needs no more room."""
        return self._all.contains(bounds)

    def boundingRect(self) -> QRectF:
        return self._all

    def contains(self, point: QPointF) -> bool:
        return False  # nothing of it can be met but the cards and wires, which the scene finds itself


class Wires(Layer):
    """All wires."""

    def __init__(self, scene: Scene, height: float) -> None:
        super().__init__(scene, height)
        self._pens: dict[tuple[bool, float], QPen] = {}

    def forget(self) -> None:
        """The theme is another."""
        self._pens.clear()

    def paint(self, painter: QPainter, option, widget=None) -> None:
        parts = _parts(widget, option)
        far = self._canvas.cards.choose(widget, parts)
        if widget is not None:
            self._canvas.painted()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not far)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if far:
            self._paint_regions(painter, parts)
        else:
            self._paint_wires(painter, parts)

    def _paint_regions(self, painter: QPainter, parts: Sequence[QRectF]) -> None:
        """Region by region: quick where most of them is seen."""
        canvas, dense = self._canvas, painter.device().devicePixelRatio()
        regions = canvas.chunks.regions_in(parts, wires=True)
        for stands_out in (False, True):
            painter.setPen(self._pen(stands_out, dense))
            shifts = shifts_of(painter, dense, stands_out)
            for region in regions:
                for (out, faded), path in region.paths.items():
                    if out == stands_out:
                        painter.setOpacity(FADED if faded else 1)
                        for across, down in shifts:
                            painter.translate(across, down)
                            painter.drawPath(path)
                            painter.translate(-across, -down)

    def _paint_wires(self, painter: QPainter, parts: Sequence[QRectF]) -> None:
        """Wire by wire: quick where there are few."""
        wires = self._canvas.chunks.wires_in(parts)
        wires.sort(key=_look)
        dense = painter.device().devicePixelRatio()
        for look, alike in groupby(wires, _look):
            painter.setPen(self._pen(look[0], dense))
            shifts = shifts_of(painter, dense, look[0])
            painter.setOpacity(FADED if look[1] else 1)
            if len(shifts) == 1:
                for wire in alike:
                    painter.drawPath(wire.path)
                continue
            # Once more beside it, to the side that is across its way whether it leads up or down.
            leads_up: tuple[list[QPainterPath], list[QPainterPath]] = ([], [])
            for wire in alike:
                leads_up[wire.leads_up].append(wire.path)
            for up, paths in enumerate(leads_up):
                for across, down in shifts:
                    painter.translate(across, down if up else -down)
                    for path in paths:
                        painter.drawPath(path)
                    painter.translate(-across, -down if up else down)

    def _pen(self, stands_out: bool, dense: float) -> QPen:
        """One device pixel is drawn by a quick routine, anything wider by a slow one, so only what stands out is wider.
        dense: device pixels a pixel of the screen."""
        found = self._pens.get((stands_out, dense))
        if found is None:
            tint = self._canvas.theme.colour("accent" if stands_out else "wire")
            found = self._pens[stands_out, dense] = QPen(tint, 2 * dense if stands_out else 1)
            found.setCosmetic(True)
        return found


def _look(wire: EdgeItem) -> tuple[bool, bool]:
    return wire.look


def shifts_of(painter: QPainter, dense: float, stands_out: bool) -> list[tuple[float, float]]:
    """Where a line is drawn so that it comes to be one pixel of the screen wide, in the scene, beside its own place: of
    two device pixels it is drawn twice, which takes a third of the time of a pen that is so wide. What stands out has
    such a pen."""
    zoom, times = painter.worldTransform().m11(), 1 if stands_out else max(1, round(dense))
    apart = (dense - 1) / (times - 1) * BESIDE / (dense * zoom) if times > 1 else 0.0
    return [(number * apart, number * apart) for number in range(times)]


class Cards(Layer):
    """All cards: each as its picture, or where there are many in view, as blocks."""

    def __init__(self, scene: Scene, height: float) -> None:
        super().__init__(scene, height)
        self.far = False
        """Whether they are painted as blocks."""

    def paint(self, painter: QPainter, option, widget=None) -> None:
        view, parts = view_of(widget), _parts(widget, option)
        if view is None:
            self._paint_shapes(painter, parts)
        elif self.far:  # the wires, which are painted first, have chosen
            self._paint_blocks(painter, parts, view.zoom)
        else:
            self._paint_cards(painter, self._canvas.chunks.cards_in(parts))

    def choose(self, widget: QWidget | None, parts: Sequence[QRectF]) -> bool:
        """Whether there are so many cards in view that they are painted as blocks. Never both in one picture: a part
        alone is painted as the rest is, and all of it next."""
        view = view_of(widget)
        if view is None:
            return False
        seen = view.visible_rect()
        far = self._canvas.chunks.count_in(seen) > (FEW if self.far else MANY)
        if far != self.far:
            if any(part.contains(seen.adjusted(1, 1, -1, -1)) for part in parts):
                self.far = far
            else:
                view.viewport().update()
        return self.far

    def _paint_cards(self, painter: QPainter, items: Sequence[NodeItem]) -> None:
        world = painter.worldTransform()
        zoom, right, down = world.m11(), world.dx(), world.dy()
        dense = painter.device().devicePixelRatio()
        sharp = self._canvas.sharp_zoom
        scale = sharp * dense
        picture_of = self._canvas.store.picture
        if sharp != zoom:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.resetTransform()
        for item in items:
            picture = picture_of(item.look, scale, dense)
            x, y = (item.left - MARGIN) * zoom + right, (item.top - MARGIN) * zoom + down
            if sharp == zoom:
                # On whole device pixels the picture is copied as it is, which is both sharp and quick.
                x, y = round(x * dense) / dense, round(y * dense) / dense
                if dense == 1:
                    painter.drawPixmap(int(x), int(y), picture)
                    continue
            side = zoom / scale
            target = QRectF(x, y, picture.width() * side, picture.height() * side)
            painter.drawPixmap(target, picture, QRectF(picture.rect()))
        painter.setWorldTransform(world)
        for item in items:
            if item.lit is not None:
                item.paint_lit_port(painter)

    def _paint_shapes(self, painter: QPainter, parts: Sequence[QRectF]) -> None:
        """For a picture that is no window: letters and lines, not pixels."""
        for item in self._canvas.chunks.cards_in(parts):
            painter.save()
            painter.translate(item.left, item.top)
            paint(painter, item.look, self._canvas.theme)
            painter.restore()

    def _paint_blocks(self, painter: QPainter, parts: Sequence[QRectF], zoom: float) -> None:
        theme, regions = self._canvas.theme, self._canvas.chunks.regions_in(parts, wires=False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        raised, specks = theme.colour("raised"), zoom < SPECKS
        bodies, blocks = [region.bodies for region in regions], [region.blocks for region in regions]
        if specks:
            for group, faded in _tints(blocks):
                tint = between(raised, theme.group_colour(group), 0.6)
                _draw(painter, blocks, (group, faded), tint, None)
        for name, faded in _tints(bodies):
            border = theme.colour(name)
            if name == PLAIN and not specks:
                # Of the colour between the card and its border: to draw the border itself takes four times as long.
                _draw(painter, bodies, (name, faded), between(raised, border, BORDER), None)
            elif name != PLAIN:
                body = between(raised, border, 0.8 if specks else 0.3)
                _draw(painter, bodies, (name, faded), body, None if specks else border)
        if not specks:
            stripes = [region.stripes for region in regions]
            for group, faded in _tints(stripes):
                _draw(painter, stripes, (group, faded), theme.group_colour(group), None)


def _draw(painter: QPainter, batches: Sequence[Batch], tint: Tint, body: QColor, border: QColor | None) -> None:
    painter.setOpacity(FADED if tint[1] else 1)
    painter.setBrush(body)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(border, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
    for batch in batches:
        if tint in batch:
            painter.drawRects(batch[tint])


def _tints(batches: Sequence[Batch]) -> list[Tint]:
    """The colours in which something is painted, what stands out last, so that it lies above."""
    found = {tint for batch in batches for tint in batch}
    return sorted(found, key=lambda tint: (tint[0] != PLAIN, tint[0] == CHOSEN, tint))


def view_of(widget: QWidget | None) -> ZoomView | None:
    """The view that is painted; None where it is a picture for a file."""
    view = widget.parent() if widget is not None else None
    return view if isinstance(view, ZoomView) else None


def _parts(widget: QWidget | None, option: QStyleOptionGraphicsItem) -> Sequence[QRectF]:
    """The parts of the scene that are to be painted."""
    view = view_of(widget)
    return view.exposed if view is not None and view.exposed else (QRectF(option.exposedRect),)


def between(one: QColor, other: QColor, part: float) -> QColor:
    """A colour on the way from one to another, 0 to 1."""

    def mixed(a: int, b: int) -> int:
        return round(a + (b - a) * part)

    return QColor(mixed(one.red(), other.red()), mixed(one.green(), other.green()), mixed(one.blue(), other.blue()))
