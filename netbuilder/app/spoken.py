"""A node in one sentence, for those who hear the drawing instead of seeing it. Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from netbuilder.app.canvas.marks.edits import cards
from netbuilder.app.canvas.marks.geometry import has, holds, rect_of
from netbuilder.app.canvas.marks.words import colour_said, content_said
from netbuilder.app.canvas.paint.face import words_of
from netbuilder.app.canvas.paint.geometry import ports_of
from netbuilder.app.place import copies_of, from_outside
from netbuilder.graph import BYPASS, MUTE, Bookmark, Edge, Frame, Graph, Node, Note
from netbuilder.graph.model import EMPTY
from netbuilder.layers import layer_of
from netbuilder.wording import mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.compile import NodeReport

MOST_NAMED = 4
"""So many wires are named on each side, the rest counted: an Add of a dense block has dozens."""
COUNTED = "·"


def spoken(
    graph: Graph,
    node: Node,
    report: NodeReport | None,
    blocks: Mapping[str, Graph] = EMPTY,
    *,
    inside: bool = False,
    frozen: bool = False,
) -> str:
    """Everything that a card, its wires and its marks say: "conv1, Conv2d, 32 filters, 3×3, output 32×26×26, 320
    parameters, no problem, from image, to relu1".

    node: with values in the place of references; inside: whether it stands in a block; frozen: whether it is not to
    learn.
    """
    layer = layer_of(node, blocks)
    parts = [node.id, node.type]
    if layer is None:
        parts.append(tr("a layer that NetBuilder does not know"))
    else:
        parts += [word.strip() for word in words_of(node, layer, inside).split(COUNTED)]
        if layer.is_block:
            copies = copies_of(node)
            parts += [trn(copies, "{n} copy", "{n} copies")] if copies > 1 else []
            parts.append(tr("can be unfolded"))
    parts.append(off_said(node.off))
    parts += _found(node, report)
    if frozen and report is not None and report.parameters:
        parts.append(tr("frozen"))
    near = [frame for frame in graph.marks.frames.values() if frame.title and has(rect_of(frame), node.at)]
    card = cards(graph, blocks)
    around = [frame.title for frame in near if holds(rect_of(frame), card(node.id))]
    parts += [tr("in the frame {title}").format(title=title) for title in around]
    takes, gives = ports_of(graph, node, blocks)
    parts.append(_wires(_FROM, [edge.source.node for edge in graph.incoming(node.id)], takes))
    parts.append(_wires(_TO, [edge.target.node for edge in graph.outgoing(node.id)], gives))
    return ", ".join(dict.fromkeys(filter(None, parts)))


def spoken_frame(frame: Frame, nodes: int, notes: int, within: str) -> str:
    """A frame in one sentence. nodes, notes: how many it holds; within: the title of the frame that it lies in."""
    called = tr("the frame {title}").format(title=frame.title) if frame.title else tr("a frame without a title")
    held = content_said(nodes, notes) or tr("nothing in it")
    around = tr("in the frame {title}").format(title=within) if within else ""
    return ", ".join(filter(None, (called, colour_said(frame.colour).lower(), held, around)))


def spoken_note(note: Note, within: str) -> str:
    """A note in one sentence, all of its words last. within: the title of the frame that it lies in."""
    around = tr("in the frame {title}").format(title=within) if within else ""
    about = ", ".join(filter(None, (tr("a note"), colour_said(note.colour).lower(), around)))
    return f"{about}: {note.text}"


def spoken_bookmark(bookmark: Bookmark) -> str:
    """A bookmark in one sentence."""
    return tr("the bookmark {title}").format(title=bookmark.title or tr("Untitled"))


def off_said(off: str) -> str:
    """How a node is switched off; empty where it is not."""
    said = {MUTE: mark("muted"), BYPASS: mark("bypassed")}
    return tr(said[off]) if off in said else off


def spoken_wire(edge: Edge, report: NodeReport | None) -> str:
    """A wire in one sentence. report: of the node that it comes from."""
    spec = report.outputs.get(edge.source.name) if report is not None and report.known else None
    ends = {
        "source": edge.source.node,
        "out": edge.source.name,
        "target": edge.target.node,
        "into": edge.target.name,
    }
    if spec is None:
        return tr("wire from {source}, {out}, to {target}, {into}").format(**ends)
    said = tr("wire from {source}, {out}, to {target}, {into}, carries {shape}")
    return said.format(**ends, shape=_shape(spec.shape))


def _found(node: Node, report: NodeReport | None) -> list[str]:
    """What the analysis came to, in words."""
    if report is None:
        return [tr("not looked at yet")]
    parts = []
    for name, spec in report.outputs.items() if report.known else ():
        said = tr("output {shape}") if len(report.outputs) == 1 else tr("output {name} {shape}")
        parts.append(said.format(name=name, shape=_shape(spec.shape)))
    if report.parameters:
        parts.append(trn(report.parameters, "{n} parameter", "{n} parameters"))
    if report.problem is not None:
        problem = from_outside(report.problem, node.id)
        said = tr("error: {what}") if problem.severity == "error" else tr("warning: {what}")
        parts.append(said.format(what=problem.message.rstrip(".")))
    else:
        parts.append(tr("no problem") if report.known or not report.outputs else tr("shape not known"))
    return parts


_FROM = (mark("from {names}"), mark("from {names} and {n} more"), mark("nothing comes in"))
_TO = (mark("to {names}"), mark("to {names} and {n} more"), mark("leads nowhere"))


def _wires(said: tuple[str, str, str], ids: Sequence[str], ports: Sequence[str]) -> str:
    """The nodes at the other ends of wires. said: for a few, for more, and for none."""
    few, many, none = said
    named = list(dict.fromkeys(ids))
    if not named:
        return tr(none) if ports else ""
    names = named[0]
    for name in named[1:MOST_NAMED]:
        names = tr("{first} and {second}").format(first=names, second=name)
    rest = len(named) - MOST_NAMED
    return tr(many).format(names=names, n=rest) if rest > 0 else tr(few).format(names=names)


def _shape(sizes: Sequence[int]) -> str:
    return "×".join(map(str, sizes)) or tr("one number")
