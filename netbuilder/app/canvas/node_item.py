"""One node on the canvas: it paints itself from a shared picture, and knows where its ports are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem

from netbuilder.app.canvas.card import MARGIN, Look, State, card_height, look_of, port_points
from netbuilder.app.canvas.face import Face
from netbuilder.app.canvas.geometry import PORT_REACH, WIDTH
from netbuilder.app.canvas.wiring import Side
from netbuilder.graph import Port

if TYPE_CHECKING:
    from netbuilder.app.canvas.scene import Scene


class NodeItem(QGraphicsItem):
    """A card. What it says is its `face`; how it stands out its `state`; both are set from outside."""

    def __init__(self, id: str, face: Face, scene: Scene) -> None:
        super().__init__()
        self.id = id
        self.face = face
        self.state = State()
        self.pictures: tuple[QImage, ...] = ()
        self.lit: Port | None = None
        self._canvas = scene
        self._look: Look | None = None
        self._high = card_height(face, False)
        self.setZValue(1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def card(self) -> QRectF:
        """The card's rectangle in the scene."""
        return QRectF(self.x(), self.y(), WIDTH, self._high)

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
            self.setZValue(2 if state.selected else 1)
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

    def port_point(self, name: str, side: Side) -> QPointF:
        """The middle of a port in the scene."""
        names = self.face.inputs if side == "in" else self.face.outputs
        points = port_points(self.face)[0 if side == "in" else 1]
        return self.pos() + points[names.index(name)]

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

    def boundingRect(self) -> QRectF:
        return QRectF(-MARGIN, -MARGIN, WIDTH + 2 * MARGIN, self._high + 2 * MARGIN)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        world = painter.worldTransform()
        zoom = world.m11()
        dense = painter.device().devicePixelRatio()
        sharp = self._canvas.sharp_zoom
        if self._look is None:
            self._look = look_of(self.face, self.state, self.pictures, self._high)
        picture = self._canvas.store.picture(self._look, sharp * dense)
        if sharp == zoom:
            # On whole device pixels the picture is copied as it is, which is both sharp and quick.
            corner = world.map(QPointF(-MARGIN, -MARGIN))
            painter.resetTransform()
            x, y = round(corner.x() * dense) / dense, round(corner.y() * dense) / dense
            target = QRectF(x, y, picture.width() / dense, picture.height() / dense)
            painter.drawPixmap(target, picture, QRectF(picture.rect()))
            painter.setWorldTransform(world)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            side = sharp * dense
            target = QRectF(-MARGIN, -MARGIN, picture.width() / side, picture.height() / side)
            painter.drawPixmap(target, picture, QRectF(picture.rect()))
        if self.lit is not None:
            self._paint_lit_port(painter)

    def _paint_lit_port(self, painter: QPainter) -> None:
        assert self.lit is not None
        for side, names in (("in", self.face.inputs), ("out", self.face.outputs)):
            if self.lit.name in names and self._canvas.lit_side == side:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._canvas.theme.colour("accent"))
                painter.drawEllipse(self.port_point(self.lit.name, side) - self.pos(), 6, 6)

    def _renew(self) -> None:
        if self._look is not None and self._look.pictures:
            self._canvas.store.forget(self._look)
        self._look = None
        self.update()

    def _fit(self) -> None:
        high = card_height(self.face, bool(self.pictures))
        if high != self._high:
            self.prepareGeometryChange()
            self._high = high
            self._canvas.reroute(self.id)
