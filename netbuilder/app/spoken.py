"""A node in one sentence, for those who hear the drawing instead of seeing it. Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from netbuilder.app.canvas.paint.face import words_of
from netbuilder.app.canvas.paint.geometry import ports_of
from netbuilder.app.place import copies_of, from_outside
from netbuilder.graph import BYPASS, MUTE, Edge, Frame, Graph, Node
from netbuilder.graph.model import EMPTY
from netbuilder.layers import layer_of
from netbuilder.wording import counted

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
        parts.append("a layer that NetBuilder does not know")
    else:
        parts += [word.strip() for word in words_of(node, layer, inside).split(COUNTED)]
        if layer.is_block:
            parts += [f"{copies_of(node)} copies"] if copies_of(node) > 1 else []
            parts.append("can be unfolded")
    parts.append(off_said(node.off))
    parts += _found(node, report)
    if frozen and report is not None and report.parameters:
        parts.append("frozen")
    around = [frame.title for frame in graph.marks.frames.values() if frame.title and _is_in(node, frame)]
    parts += [f"in the frame {title}" for title in around]
    takes, gives = ports_of(graph, node, blocks)
    parts.append(_wires("from", [edge.source.node for edge in graph.incoming(node.id)], "nothing comes in", takes))
    parts.append(_wires("to", [edge.target.node for edge in graph.outgoing(node.id)], "leads nowhere", gives))
    return ", ".join(dict.fromkeys(filter(None, parts)))


def off_said(off: str) -> str:
    """How a node is switched off; empty where it is not."""
    return {MUTE: "muted", BYPASS: "bypassed"}.get(off, off)


def spoken_wire(edge: Edge, report: NodeReport | None) -> str:
    """A wire in one sentence. report: of the node that it comes from."""
    spec = report.outputs.get(edge.source.name) if report is not None and report.known else None
    ends = f"wire from {edge.source.node}, {edge.source.name}, to {edge.target.node}, {edge.target.name}"
    return ends if spec is None else f"{ends}, carries {'×'.join(map(str, spec.shape)) or 'one number'}"


def _is_in(node: Node, frame: Frame) -> bool:
    (x, y), (left, top), (wide, high) = node.at, frame.at, frame.size
    return left <= x <= left + wide and top <= y <= top + high


def _found(node: Node, report: NodeReport | None) -> list[str]:
    """What the analysis came to, in words."""
    if report is None:
        return ["not looked at yet"]
    parts = []
    for name, spec in report.outputs.items() if report.known else ():
        called = "output" if len(report.outputs) == 1 else f"output {name}"
        parts.append(f"{called} {'×'.join(map(str, spec.shape)) or 'one number'}")
    if report.parameters:
        parts.append(counted(report.parameters, "parameter"))
    if report.problem is not None:
        problem = from_outside(report.problem, node.id)
        parts.append(f"{problem.severity}: {problem.message.rstrip('.')}")
    else:
        parts.append("no problem" if report.known or not report.outputs else "shape not known")
    return parts


def _wires(word: str, ids: Sequence[str], none: str, ports: Sequence[str]) -> str:
    named = list(dict.fromkeys(ids))
    if not named:
        return none if ports else ""
    rest = len(named) - MOST_NAMED
    return f"{word} {' and '.join(named[:MOST_NAMED])}" + (f" and {rest} more" if rest > 0 else "")
