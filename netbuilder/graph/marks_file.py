"""Frames, notes, bookmarks and bends as a project file says them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from netbuilder.graph.marks import Bookmark, Frame, Marks, Note, Point
from netbuilder.graph.model import Edge, GraphError, is_identifier
from netbuilder.wording import tr

KEYS = ("frames", "notes", "bookmarks", "bends")
FARTHEST = 1e9
ROUTED = "arranged"


def marks_from(content: Mapping[str, Any], place: str) -> Marks:
    """The marks that a graph of a file says; `place` is what the graph is called in a message. Raises GraphError."""
    kinds: dict[str, type[Frame | Note | Bookmark]] = {"frames": Frame, "notes": Note, "bookmarks": Bookmark}
    found: dict[str, Any] = {}
    for key, kind in kinds.items():
        said = _object(content.get(key, {}), f"{place}.{key}")
        found[key] = {id: _mark(kind, id, each, f"{place}.{key}") for id, each in said.items()}
    said = content.get("bends", [])
    bends = _bends(said, f"{place}.bends")
    routed = frozenset(edge for edge, each in zip(bends, said, strict=True) if each[3:] == [ROUTED])
    return Marks(**found, bends=bends, routed=routed)


def marks_said(marks: Marks) -> dict[str, Any]:
    """The marks as a file says them: a mapping or a list of lines by key, and no key for what there is none of."""
    said: dict[str, Any] = {}
    for key in ("frames", "notes", "bookmarks"):
        there = getattr(marks, key)
        if there:
            said[key] = {id: _said(each) for id, each in there.items()}
    if marks.bends:
        said["bends"] = [
            [str(edge.source), str(edge.target), [_pair(point) for point in points], *_how(marks, edge)]
            for edge, points in marks.bends.items()
        ]
    return said


def _mark(kind: type[Frame | Note | Bookmark], id: str, said: Any, place: str) -> Frame | Note | Bookmark:
    if not is_identifier(id):
        raise GraphError(tr("{id!r} is no id: use letters, digits and _, beginning with a letter").format(id=id), place)
    said, place = _object(said, f"{place}.{id}"), f"{place}.{id}"
    known = {each.name: each.default for each in fields(kind) if each.name not in ("id", "extra")}
    values: dict[str, Any] = {}
    for name, default in known.items():
        value = said.get(name, list(default) if isinstance(default, tuple) else default)
        if isinstance(default, str):
            if type(value) is not str:
                raise GraphError(tr("{name} must be a text").format(name=name), place)
        elif isinstance(default, tuple):
            value = _point(value, f"{place}.{name}")
        elif not _is_number(value) or not 0 < value < FARTHEST:
            raise GraphError(tr("{name} must be a number above 0").format(name=name), place)
        values[name] = value
    if min(values.get("size", (1, 1))) <= 0:
        raise GraphError(tr("size must be two numbers above 0"), place)
    return kind(id, **values, extra={key: value for key, value in said.items() if key not in known})


def _bends(said: Any, place: str) -> dict[Edge, tuple[Point, ...]]:
    if type(said) is not list:
        raise GraphError(tr("must be a list […]"), place)
    found: dict[Edge, tuple[Point, ...]] = {}
    for number, each in enumerate(said):
        here = f"{place}[{number}]"
        is_one = type(each) is list and len(each) in (3, 4) and type(each[0]) is type(each[1]) is str
        is_one = is_one and each[3:] in ([], [ROUTED])
        if not is_one or type(each[2]) is not list or not each[2]:
            raise GraphError(tr('must be ["node.port", "node.port", [[x, y], …]]'), here)
        try:
            edge = Edge.parse(each[0], each[1])
        except GraphError as error:
            raise GraphError(error.message, here) from None
        if edge in found:
            raise GraphError(tr("the wire {edge} stands twice").format(edge=edge), here)
        found[edge] = tuple(_point(point, here) for point in each[2])
    return found


def _how(marks: Marks, edge: Edge) -> tuple[str, ...]:
    return (ROUTED,) if edge in marks.routed else ()


def _point(said: Any, place: str) -> Point:
    if type(said) is not list or len(said) != 2 or not all(_is_number(x) and abs(x) < FARTHEST for x in said):
        raise GraphError(tr("must be two numbers [x, y]"), place)
    return said[0], said[1]


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value)


def _object(value: Any, place: str) -> dict[str, Any]:
    if type(value) is not dict:
        raise GraphError(tr("must be an object {{…}}").format(), place)
    return value


def _said(mark: Frame | Note | Bookmark) -> dict[str, Any]:
    """What differs from a fresh one, and where it is."""
    said: dict[str, Any] = {}
    for each in fields(mark):
        value = getattr(mark, each.name)
        if each.name in ("id", "extra"):
            continue
        if isinstance(value, tuple):
            said[each.name] = _pair(value)
        elif value != each.default:
            said[each.name] = number(value) if isinstance(value, float) else value
    return {**said, **mark.extra}


def _pair(point: Point) -> list[float]:
    return [number(x) for x in point]


def number(x: float) -> float:
    """A whole number without the `.0`, and two decimals at most, so that a drag does not make the file restless."""
    rounded = round(float(x), 2)
    return int(rounded) if rounded.is_integer() else rounded
