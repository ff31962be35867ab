"""What a person means by a few words in the line that finds, and which nodes, frames and notes that is. Needs no Qt.

Words are separated by spaces, and what is found fits all of them:

    conv                 in its name, its layer, what its card says, or what is wrong with it
    name:conv1           in its name alone          type:Conv2d        in its layer alone
    problem              with something wrong       problem:channels   with those words in what is wrong
    kernel_size=3        a parameter of that value; also >, <, >=, <= with a number; `kernel_size=` where it is set

Frames are found by their title, notes by their words, both by their colour:

    encoder  blue        in the title or the words, or the colour's name
    frame:enc  note:todo in the title of a frame, in the words of a note; `frame:` and `note:` find all
    colour:blue          frames and notes of that colour, by its name in English or in the person's language
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.app.canvas.marks.nesting import FRAME, NODE, NOTE
from netbuilder.app.canvas.marks.words import colour_said
from netbuilder.app.canvas.paint.face import words_of
from netbuilder.app.place import DRAWING, Place, first_place, from_outside, nearest
from netbuilder.graph import Frame, Graph, Node, Note, Project
from netbuilder.layers import layer_of

if TYPE_CHECKING:
    from netbuilder.compile import NodeReport
    from netbuilder.layers import Layer

FIELDS = ("name", "type", "problem", "frame", "note", "colour")
_OTHERWISE = {"color": "colour"}
_COMPARISON = re.compile(r"([A-Za-z_]\w*)(>=|<=|=|>|<)(.*)")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?")

Reports = Callable[[Place], "Mapping[str, NodeReport]"]


@dataclass(frozen=True)
class Term:
    """One word of a query. field: of `FIELDS`, `any`, or `parameter`, where `name` and `sign` say which and how."""

    field: str
    text: str
    name: str = ""
    sign: str = ""


@dataclass(frozen=True)
class Hit:
    """What fits, and the place of the graph that it is in. node: its id; kind: `node`, `frame` or `note`."""

    place: Place
    node: str
    kind: str = NODE


def terms(query: str) -> tuple[Term, ...]:
    """What the words of a query mean."""
    return tuple(_term(word) for word in query.split())


def hits(query: str, project: Project, here: Place, reports: Reports) -> tuple[Hit, ...]:
    """The nodes that fit a query, from input to output, then the frames and the notes: those of the graph that is
    shown `here` first, then those of the drawing, then those of each block, where it is used first. None for a query
    without words.

    reports: what the analysis says of the nodes at a place.
    """
    wanted = terms(query)
    return tuple(_hits(wanted, project, here, reports)) if wanted else ()


def fits(wanted: Sequence[Term], node: Node, layer: Layer | None, said: str, problem: str | None) -> bool:
    """Whether a node fits every word. said: what its card says; problem: what is wrong with it, or None."""
    return all(_fits(term, node, layer, said, problem) for term in wanted)


def _hits(wanted: Sequence[Term], project: Project, here: Place, reports: Reports) -> Iterator[Hit]:
    for place in _places(project, here):
        level, found = nearest(project, place), reports(place)
        for id in level.graph.order():
            node = level.said.nodes.get(id, level.graph.nodes[id])
            layer = layer_of(node, project.blocks)
            said = words_of(node, layer, level.block is not None)
            if fits(wanted, node, layer, said, _problem(id, found.get(id))):
                yield Hit(place, id)
        for mark in _from_above(level.graph):
            if all(_fits_mark(term, mark) for term in wanted):
                yield Hit(place, mark.id, FRAME if isinstance(mark, Frame) else NOTE)


def _from_above(graph: Graph) -> list[Frame | Note]:
    marks = graph.marks
    return sorted((*marks.frames.values(), *marks.notes.values()), key=lambda mark: (mark.at[1], mark.at[0]))


def _places(project: Project, here: Place) -> list[Place]:
    """Where to look: each graph of the project once."""
    shown = nearest(project, here)
    places, seen = [shown.place], {shown.block}
    if None not in seen:
        places.append(DRAWING)
    places += [first_place(project, name) for name in project.blocks if name not in seen]
    return places


def _problem(id: str, report: NodeReport | None) -> str | None:
    return from_outside(report.problem, id).message if report is not None and report.problem is not None else None


def _term(word: str) -> Term:
    field, colon, text = word.partition(":")
    field = _OTHERWISE.get(field.lower(), field.lower())
    if colon and field in FIELDS:
        return Term(field, text.casefold())
    if word.casefold() in ("problem", "problems"):
        return Term("problem", "")
    if compared := _COMPARISON.fullmatch(word):
        return Term("parameter", compared[3].casefold(), compared[1].casefold(), compared[2])
    return Term("any", word.casefold())


def _fits(term: Term, node: Node, layer: Layer | None, said: str, problem: str | None) -> bool:
    if term.field == "name":
        return term.text in node.id.casefold()
    if term.field == "type":
        return term.text in node.type.casefold()
    if term.field == "problem":
        return problem is not None and term.text in problem.casefold()
    if term.field in ("frame", "note", "colour"):
        return False
    if term.field == "parameter":
        return any(_compares(term, value) for value in _values(term.name, node, layer))
    texts = (node.id, node.type, said, problem or "", *node.params)
    return any(term.text in text.casefold() for text in texts)


def _fits_mark(term: Term, mark: Frame | Note) -> bool:
    is_frame = isinstance(mark, Frame)
    words = mark.title if is_frame else mark.text
    colours = mark.colour, colour_said(mark.colour)
    if term.field == "any":
        return any(term.text in text.casefold() for text in (words, *colours))
    if term.field == "colour":
        return any(term.text in text.casefold() for text in colours)
    if term.field == "type":
        return bool(term.text) and term.text == ("frame" if is_frame else "note")
    if term.field == "name":
        return is_frame and term.text in words.casefold()
    return term.field == ("frame" if is_frame else "note") and term.text in words.casefold()


def _values(name: str, node: Node, layer: Layer | None) -> list[Any]:
    """What a parameter of that name is: as it is set, or torch's default, where torch is loaded and can be asked."""
    found = [value for each, value in node.params.items() if each.casefold() == name]
    if not found and layer is not None and (not layer.module or "torch" in sys.modules):
        found = [each.default for each in layer.parameters if each.name.casefold() == name and not each.required]
    return found


def _compares(term: Term, value: Any) -> bool:
    """Whether a value is what a term says; a size given once is the same in every direction."""
    if not term.text:
        return term.sign == "="
    parts = list(value) if isinstance(value, (list, tuple)) else [value]
    number = float(term.text) if _NUMBER.fullmatch(term.text) else None
    if number is not None and parts and all(type(part) in (int, float) for part in parts):
        return all(_ordered(part, term.sign, number) for part in parts)
    if term.sign != "=":
        return False
    shown = ",".join(map(str, parts)).casefold()
    return shown == term.text.strip("()[]") or (type(value) is bool and _as_bool(term.text) is value)


def _ordered(value: float, sign: str, number: float) -> bool:
    less, same = value < number, value == number
    return {"=": same, "<": less, "<=": less or same, ">": not (less or same), ">=": not less}[sign]


def _as_bool(text: str) -> bool | None:
    return {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}.get(text)
