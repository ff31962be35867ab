"""One node on the canvas: where its card and its ports are, and what the card looks like."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from netbuilder.app.canvas.edits.wiring import Side
from netbuilder.app.canvas.paint.card import MARGIN, PORT_INSET, Look, State, card_height, look_of, port_points
from netbuilder.app.canvas.paint.face import Face
from netbuilder.app.canvas.paint.geometry import PORT_REACH, WIDTH, port_height
from netbuilder.app.canvas.paint.squares import CHOSEN, INSET, PLAIN, STRIPE, Cell, Tint
from netbuilder.graph import Port

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene

_SERIALS = count()


class NodeItem:
    """A card. What it says is its `face`; how it stands out its `state`; both are set from outside.

    No item of Qt's: ten thousand of those cost more to move about and to look through than to paint. The scene keeps
    it in its squares and paints it from there (see `chunks` and `layers`).
    """

    def __init__(self, id: str, face: Face, scene: Scene, at: tuple[float, float] = (0, 0)) -> None:
        self.id = id
        self.face = face
        self.state = State()
        self.pictures: tuple[QImage, ...] = ()
        self.lit: Port | None = None
        self.left, self.top = at
        self.high = card_height(face, False)
        self.serial = next(_SERIALS)
        """The later of two lies above."""
        self.cell: Cell | None = None
        self._canvas = scene
        self._look: Look | None = None
        self._tints: tuple[Tint, Tint] | None = None
        self._measure()

    # where it is

    def x(self) -> float:
        """The left edge of the card in the scene."""
        return self.left

    def y(self) -> float:
        """The top edge of the card in the scene."""
        return self.top

    def pos(self) -> QPointF:
        """The top left corner of the card in the scene."""
        return QPointF(self.left, self.top)

    @overload
    def setPos(self, x: float, y: float) -> None: ...
    @overload
    def setPos(self, x: QPointF) -> None: ...

    def setPos(self, x, y=None) -> None:
        """Put the top left corner of the card there. Its wires do not follow by themselves: see `Scene.move_cards`."""
        if y is None:
            x, y = x.x(), x.y()
        if (x, y) != (self.left, self.top):
            self.update()
            self.slide(x, y)
            self._canvas.chunks.put(self)
            self.update()

    def slide(self, x: float, y: float) -> None:
        """The same; whoever calls tells the squares and has it painted anew."""
        across, down = x - self.left, y - self.top
        self.left, self.top = x, y
        self.body.translate(across, down)  # in the lists of what is painted they need not be put in again
        self.stripe.translate(across, down)

    @property
    def bottom(self) -> float:
        """The lower edge of the card in the scene."""
        return self.top + self.high

    @property
    def card(self) -> QRectF:
        """The card's rectangle in the scene."""
        return QRectF(self.left, self.top, WIDTH, self.high)

    @property
    def bounds(self) -> QRectF:
        """What is painted of it, in the scene."""
        return self.body.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def boundingRect(self) -> QRectF:
        """What is painted of it, from the card's corner."""
        return QRectF(-MARGIN, -MARGIN, WIDTH + 2 * MARGIN, self.high + 2 * MARGIN)

    def sceneBoundingRect(self) -> QRectF:
        """What is painted of it, in the scene."""
        return self.bounds

    def scene(self) -> Scene | None:
        """The scene it is in; None once it is gone."""
        return self._canvas if self.cell is not None else None

    def port_point(self, name: str, side: Side) -> QPointF:
        """The middle of a port in the scene."""
        names = self.face.inputs if side == "in" else self.face.outputs
        down = port_height(names.index(name), len(names))
        return QPointF(self.left + (PORT_INSET if side == "in" else WIDTH - PORT_INSET), self.top + down)

    def port_at(self, point: QPointF) -> tuple[Port, Side] | None:
        """The port within reach of a point of the scene."""
        near = point - self.pos()
        for side, names, points in zip(
            ("in", "out"), (self.face.inputs, self.face.outputs), port_points(self.face), strict=True
        ):
            for name, at in zip(names, points, strict=True):
                if (at - near).manhattanLength() <= PORT_REACH:
                    return Port(self.id, name), side
        return None

    # what it looks like

    def show_face(self, face: Face) -> bool:
        """Say something else; whether it differs from before."""
        if face == self.face:
            return False
        self.face = face
        self._fit()
        self._renew()
        return True

    def show_state(self, state: State) -> None:
        """Stand out otherwise."""
        if state != self.state:
            self.state = state
            self._renew()

    def set_thumbnail(self, pictures: Sequence[QImage]) -> None:
        """Show what the node computes: one picture, or a row of up to four; none takes the row away."""
        self.pictures = tuple(pictures)[:4]
        self._fit()
        self._renew()

    def drop_pictures(self) -> None:
        """Show none of the pictures any more, and keep their place: the next ones are on their way."""
        if self.pictures:
            self.pictures = ()
            self._renew()

    def light(self, port: Port | None) -> None:
        """Light one of the ports up, or none."""
        if port != self.lit:
            self.lit = port
            self.update()

    def update(self) -> None:
        """Have it painted anew."""
        self._canvas.spoil_item(self)

    @property
    def look(self) -> Look:
        """Everything that its picture depends on."""
        if self._look is None:
            self._look = look_of(self.face, self.state, self.pictures, self.high)
        return self._look

    @property
    def tints(self) -> tuple[Tint, Tint]:
        """The colours in which it is seen from afar: of its border, and the group of its stripe."""
        if self._tints is None:
            state, pale = self.state, self.state.faded or bool(self.face.off)
            border = CHOSEN if state.selected else self.face.severity or ("dim" if state.hovered else PLAIN)
            self._tints = (border, pale), (self.face.group, pale)
        return self._tints

    def paint_lit_port(self, painter: QPainter) -> None:
        """Paint the port that is lit over the card."""
        if self.lit is None:
            return
        for side, names in (("in", self.face.inputs), ("out", self.face.outputs)):
            if self.lit.name in names and self._canvas.lit_side == side:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._canvas.theme.colour("accent"))
                painter.drawEllipse(self.port_point(self.lit.name, side), 6, 6)

    def _renew(self) -> None:
        if self._look is not None and self._look.pictures:
            self._canvas.store.forget(self._look)
        before, self._look, self._tints = self._tints, None, None
        if self.cell is None:
            return
        is_same_block = before is not None and before == self.tints
        if not is_same_block:
            self.cell.change_looks()
        if not (is_same_block and self._canvas.shows_blocks(self)):
            self._canvas.spoil_item(self)

    def _fit(self) -> None:
        high = card_height(self.face, bool(self.pictures))
        if high != self.high:
            self.update()
            self.high = high
            self._measure()
            if self.cell is not None:
                self.cell.change_cards()
                self._canvas.chunks.put(self)
            self.update()
            self._canvas.reroute(self.id)

    def _measure(self) -> None:
        left, top, high = self.left, self.top, self.high
        self.body = QRectF(left, top, WIDTH, high)
        """The same as `card`: to read, not to change."""
        self.stripe = QRectF(left, top + INSET, STRIPE, high - 2 * INSET)
