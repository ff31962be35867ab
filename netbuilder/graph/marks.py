"""What is drawn beside the network, for people alone: frames, notes, bookmarks, and the points that a wire is led
through. Nothing here is compiled or computed. Positions and sizes are canvas pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netbuilder.graph.model import Edge

Point = tuple[float, float]

COLOURS = ("grey", "blue", "green", "amber", "red", "violet")
"""Names of the colours that a frame or a note may have; a theme says what each looks like."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A titled rectangle behind nodes. Whatever lies in it as a whole is carried along when it is moved."""

    id: str
    title: str = ""
    at: Point = (0, 0)
    size: Point = (320, 200)
    colour: str = "grey"
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """Words on the canvas."""

    id: str
    text: str = ""
    at: Point = (0, 0)
    size: Point = (200, 80)
    colour: str = "amber"
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place to come back to: what is in the middle, and how large it is shown."""

    id: str
    title: str = ""
    at: Point = (0, 0)
    zoom: float = 1.0
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Marks:
    """All of them in one graph, by id and in the order of the file. `bends` holds the points of those wires that are
    led through any, from source to target; a wire that is gone has none (see `Graph`). `routed` are the wires whose
    points were found by arranging: they lose them as soon as one of their two nodes is moved away from the other."""

    frames: Mapping[str, Frame] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    bookmarks: Mapping[str, Bookmark] = field(default_factory=dict)
    bends: Mapping[Edge, tuple[Point, ...]] = field(default_factory=dict)
    routed: frozenset[Edge] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.frames or self.notes or self.bookmarks or self.bends)


NONE = Marks()
