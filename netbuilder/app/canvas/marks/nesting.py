"""Which frame everything on a canvas lies in, and in what order it is told: for a list of it. Needs no Qt.

A row of such a list is named by a key: a node by its id, a mark by its kind and id (`frame:frame1`, `note:note2`,
`bookmark:bookmark1`), which no id of a node can be.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from netbuilder.app.canvas.marks.edits import Card, in_front, nodes_held
from netbuilder.app.canvas.marks.geometry import has, holds, rect_of
from netbuilder.graph import Bookmark, Frame, Graph, Note
from netbuilder.graph.marks import Marks

NODE, FRAME, NOTE, BOOKMARK = "node", "frame", "note", "bookmark"
TOP = ""
"""The key of what lies in no frame."""
FEW = 200
"""Of so many nodes that have moved each is looked up; of more, all are."""
Homes = Mapping[str, str]
"""From a key to that of the frame that it lies in; what lies in none is left out."""
_Mark = TypeVar("_Mark", Frame, Note)


def key_of(kind: str, id: str) -> str:
    """The key of a node or a mark."""
    return id if kind == NODE else f"{kind}:{id}"


def parts_of(key: str) -> tuple[str, str]:
    """Kind and id of what has this key."""
    kind, colon, id = key.partition(":")
    return (kind, id) if colon else (NODE, key)


def mark_at(marks: Marks, key: str) -> Frame | Note | Bookmark | None:
    """The mark of a key; None for a node, and for a mark that is not there."""
    kind, id = parts_of(key)
    there: Mapping[str, Mapping[str, Frame] | Mapping[str, Note] | Mapping[str, Bookmark]] = {
        FRAME: marks.frames,
        NOTE: marks.notes,
        BOOKMARK: marks.bookmarks,
    }
    return there[kind].get(id) if kind in there else None


def homes(graph: Graph, card: Card) -> dict[str, str]:
    """The smallest frame that each node, note and frame lies in as a whole."""
    found = _homes_of_marks(graph)
    held = nodes_held(graph, card)
    for frame in in_front(graph.marks.frames.values()):
        for id in held[frame.id]:
            found.setdefault(id, key_of(FRAME, frame.id))
    return found


def homes_reframed(graph: Graph, card: Card, before: Homes, marks: Marks) -> Homes:
    """The homes in a graph whose nodes stand where they stood before, when its frames and notes were `marks`."""
    old, new = marks.frames, graph.marks.frames
    rects = []
    for id in old.keys() | new.keys():
        was, now = old.get(id), new.get(id)
        if was is not now and (was is None or now is None or rect_of(was) != rect_of(now)):
            rects += [rect_of(frame) for frame in (was, now) if frame is not None]
    ids = {id for id, node in graph.nodes.items() if any(has(rect, node.at) for rect in rects)} if rects else set()
    if len(ids) > FEW:
        return homes(graph, card)
    frames = in_front(new.values())
    found = _homes_of_marks(graph)
    found |= {id: home for id, home in before.items() if id not in ids and parts_of(id)[0] == NODE}
    found |= {id: home for id in ids if (home := _home(frames, graph.nodes[id].at, card, id))}
    return before if found == before else found


def _homes_of_marks(graph: Graph) -> dict[str, str]:
    frames = in_front(graph.marks.frames.values())
    found: dict[str, str] = {}
    for number, frame in enumerate(frames):
        around = next((each for each in frames[number + 1 :] if holds(rect_of(each), rect_of(frame))), None)
        if around is not None:
            found[key_of(FRAME, frame.id)] = key_of(FRAME, around.id)
    for note in graph.marks.notes.values():
        around = next((each for each in frames if holds(rect_of(each), rect_of(note))), None)
        if around is not None:
            found[key_of(NOTE, note.id)] = key_of(FRAME, around.id)
    return found


def homes_after(graph: Graph, card: Card, before: Homes, ids: Collection[str]) -> Homes:
    """The homes in a graph whose frames and notes are those of before, when these nodes stand elsewhere, came or
    went; the same object where that changes none."""
    frames = in_front(graph.marks.frames.values())
    if not frames:
        return before
    if len(ids) > FEW:
        return homes(graph, card)
    changed: dict[str, str] = {}
    for id in ids:
        changed[id] = _home(frames, graph.nodes[id].at, card, id) if id in graph.nodes else TOP
    changed = {id: home for id, home in changed.items() if home != before.get(id, TOP)}
    if not changed:
        return before
    return {id: home for id, home in {**before, **changed}.items() if home}


def listed(graph: Graph, homes: Homes, order: str) -> dict[str, list[str]]:
    """What is told of a graph: the keys that lie in each frame, and at the top those that lie in none, by the frame's
    key. order: `flow`, from input to output, a frame with the first of its nodes; `name`, or `type`.

    Frames without nodes come after the nodes, then notes, then bookmarks.
    """
    marks, found = graph.marks, {TOP: []}
    if not marks.frames:
        found[TOP] = _ordered(graph, order)
    else:
        found |= {key_of(FRAME, id): [] for id in marks.frames}
        placed: set[str] = set()
        for id in _ordered(graph, order):
            key = id
            while key:
                home = homes.get(key, TOP)
                found[home].append(key)
                if home in placed:
                    break
                placed.add(home)
                key = home
        for key in _from_above(marks.frames, FRAME):
            if key not in placed:
                found[homes.get(key, TOP)].append(key)
        if order == "name":
            _frames_by_title(graph, found)
    for key in _from_above(marks.notes, NOTE):
        found[homes.get(key, TOP)].append(key)
    found[TOP] += [key_of(BOOKMARK, id) for id in sorted(marks.bookmarks, key=by_number)]
    return found


def by_number(id: str) -> tuple[str, int]:
    """`conv2` before `conv10`."""
    stem = id.rstrip("0123456789")
    return stem, int(id[len(stem) :] or 0)


def _ordered(graph: Graph, order: str) -> list[str]:
    if order == "name":
        return sorted(graph.nodes, key=by_number)
    if order == "type":
        return sorted(graph.nodes, key=lambda id: (graph.nodes[id].type, by_number(id)))
    return list(graph.order())


def _frames_by_title(graph: Graph, found: dict[str, list[str]]) -> None:
    """By name a frame stands where its title belongs."""

    def name(key: str) -> tuple[str, int]:
        mark = mark_at(graph.marks, key)
        return by_number(mark.title[:200].casefold() if isinstance(mark, Frame) else key.casefold())

    for keys in found.values():
        if any(key.startswith(f"{FRAME}:") for key in keys):
            keys.sort(key=name)


def _from_above(marks: Mapping[str, _Mark], kind: str) -> list[str]:
    order = sorted(marks.values(), key=lambda mark: (mark.at[1], mark.at[0]))
    return [key_of(kind, mark.id) for mark in order]


def _home(frames: Collection[Frame], at: tuple[float, float], card: Card, id: str) -> str:
    near = (frame for frame in frames if has(rect_of(frame), at))
    return next((key_of(FRAME, frame.id) for frame in near if holds(rect_of(frame), card(id))), TOP)
