"""The drawing as a picture for a paper, painted with the same lines and letters as the canvas.

Nothing of it is a picture of the screen: cards, wires, frames and notes are painted onto the file itself, without dots,
selection or whatever the mouse is over; with what is asked to be seen of the network, and the key to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from netbuilder.app.canvas.marks.frame_item import FrameItem
from netbuilder.app.canvas.marks.note_item import NoteItem
from netbuilder.app.canvas.paint import card
from netbuilder.app.canvas.paint.card import MARGIN, State, look_of
from netbuilder.app.canvas.paint.layers import FADED
from netbuilder.app.canvas.see import on_file
from netbuilder.app.canvas.see.key import NO_KEY, Key, key_size, paint_key
from netbuilder.graph import Edge, Frame, Marks, Note

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene
    from netbuilder.app.theme import Theme

EDGE = 16
"""Room around everything, canvas pixels."""
WIRE = 1.3
KEY_LEAST = 320.0
"""Room for a key below a drawing that is narrower."""
KEY_SIDE, KEY_MOST = 2000.0, 12.0
"""A picture with a longer side than this has a larger key, up to so many times: who sees all of it can read it."""


@dataclass(frozen=True)
class Picture:
    """What is to be painted, in whose colours. ids: the cards; ghosts: nodes that are no more; with_ground: on the
    theme's background, else on none; key: what is explained there, so many times as large as on the canvas."""

    scene: Scene
    theme: Theme
    ids: tuple[str, ...]
    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()
    edges: tuple[Edge, ...] = ()
    ghosts: frozenset[str] = frozenset()
    with_ground: bool = True
    key: Key = NO_KEY
    key_place: QRectF = field(default_factory=QRectF)
    key_scale: float = 1.0
    bounds: QRectF = field(default_factory=QRectF)

    @property
    def size(self) -> QSizeF:
        """How large it is, canvas pixels."""
        return self.bounds.size()

    @property
    def work(self) -> int:
        """About how many steps it takes to paint."""
        return 2 * len(self.ids) + 2 * len(self.edges) + 1


def picture_of(
    scene: Scene,
    marks: Marks,
    theme: Theme,
    only: Iterable[str] | None = None,
    *,
    with_ground: bool = True,
    key: Key = NO_KEY,
) -> Picture:
    """A picture of all, or `only` of these nodes: with the wires among them, the frames around nothing but them, and
    the notes that lie between them. Raises ValueError where there is nothing to be seen.

    marks: the frames and notes of the graph that is shown; key: what is to be explained of what is seen.
    """
    only = None if only is None else tuple(only)
    ids = tuple(id for id in (scene.nodes if only is None else only) if id in scene.nodes)
    there = frozenset(ids)
    edges = tuple(each for each in scene.edges if each.source.node in there and each.target.node in there)
    frames, notes = tuple(marks.frames.values()), tuple(marks.notes.values())
    ghosts = on_file.ghosts_of(scene, only)
    if only is not None:
        frames = tuple(each for each in frames if _carries_only(scene, each, there))
        span = scene.bounds(ids) if ids else QRectF()
        notes = tuple(each for each in notes if span.contains(_rect(each)))
    bounds = on_file.bounds_of(scene, ghosts)
    for id in ids:
        bounds |= scene.nodes[id].card.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    for mark in (*frames, *notes):
        bounds |= _rect(mark)
    for edge in edges:
        bounds |= scene.edges[edge].path.boundingRect()
    if bounds.isEmpty():
        raise ValueError("there is nothing to be seen")
    scale = min(KEY_MOST, max(1.0, max(bounds.width(), bounds.height()) / KEY_SIDE))
    key_place = _place_of(key, bounds, scale)
    bounds = (bounds | key_place).adjusted(-EDGE, -EDGE, EDGE, EDGE).toAlignedRect().toRectF()
    return Picture(scene, theme, ids, frames, notes, edges, ghosts, with_ground, key, key_place, scale, bounds)


def _place_of(key: Key, drawn: QRectF, scale: float) -> QRectF:
    """Where a key of that scale stands, below what is drawn; null where there is none."""
    if not key:
        return QRectF()
    room = max(KEY_LEAST, drawn.width() / scale)
    return QRectF(drawn.bottomLeft() + QPointF(0, EDGE * scale), key_size(key, room) * scale)


def paint(painter: QPainter, picture: Picture, *, plain: bool = False) -> None:
    """Paint it with its corner at the origin, a canvas pixel a unit. plain: see `steps`."""
    for _ in steps(painter, picture, plain=plain):
        pass


def steps(painter: QPainter, picture: Picture, *, plain: bool = False) -> Iterator[None]:
    """The same a little at a time: each step is a card or a wire. plain: cards without words, for a small picture of a
    large drawing. What goes from the drawing in the meantime is left out."""
    theme, scene = picture.theme, picture.scene
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # pixels of maps stay what they are in a PDF
    if picture.with_ground:
        painter.fillRect(QRectF(QPointF(0, 0), picture.size), theme.colour("background"))
    painter.translate(-picture.bounds.topLeft())
    colours = SimpleNamespace(theme=theme)
    for frame in sorted(picture.frames, key=lambda each: -each.size[0] * each.size[1]):
        _paint_mark(painter, FrameItem(frame, colours), frame)
        yield
    for note in picture.notes:
        _paint_mark(painter, NoteItem(note, colours), note)
        yield
    painter.setPen(QPen(theme.colour("wire"), WIRE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for edge in picture.edges:
        wire = scene.edges.get(edge)
        if wire is not None:
            painter.setOpacity(FADED if wire.apart or wire.idle else 1)
            painter.drawPath(wire.path)
        yield
    painter.setOpacity(1)
    yield from on_file.under(painter, scene, picture.ids, picture.edges, picture.ghosts, theme, plain=plain)
    for id in picture.ids:
        item = scene.nodes.get(id)
        if item is not None:
            painter.save()
            painter.translate(item.card.topLeft())
            state = State(faded=scene.sight.is_faded(id))
            look = look_of(item.look.face, state, item.look.pictures, item.look.high)
            card.paint(painter, look.plain if plain else look, theme)
            painter.restore()
        yield
    yield from on_file.over(painter, scene, picture.ids, theme, plain=plain)
    if picture.key:
        place, scale = picture.key_place, picture.key_scale
        painter.translate(place.topLeft())
        painter.scale(scale, scale)
        paint_key(painter, QPointF(), picture.key, theme, place.width() / scale)
        yield


def _paint_mark(painter: QPainter, item: FrameItem | NoteItem, mark: Frame | Note) -> None:
    painter.save()
    painter.translate(*mark.at)
    item.paint(painter, None)
    painter.restore()


def _rect(mark: Frame | Note) -> QRectF:
    return QRectF(*mark.at, *mark.size)


def _carries_only(scene: Scene, frame: Frame, ids: frozenset[str]) -> bool:
    """Whether a frame carries some of these nodes and no others."""
    rect = _rect(frame)
    carried = {item.id for item in scene.nodes_in(rect) if rect.contains(item.card)}
    return bool(carried) and carried <= ids
