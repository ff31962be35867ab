"""What a node's card says, as a plain value: two equal faces are the same picture. Needs no Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from netbuilder import wording
from netbuilder.app.canvas.paint.geometry import ports_of
from netbuilder.app.canvas.paint.results import Result
from netbuilder.app.canvas.see.shares import Share
from netbuilder.app.icons import for_layer
from netbuilder.app.place import copies_of, from_outside
from netbuilder.graph import Graph, Node
from netbuilder.graph.blocks import block_of, owner_of, values_of
from netbuilder.graph.library import quoted
from netbuilder.graph.model import BYPASS, EMPTY, MUTE
from netbuilder.graph.switching import WORDS
from netbuilder.layers import Layer, layer_of
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.compile import NodeReport

COMING, UNKNOWN = "…", "?"
MOST_VALUES = 2


@dataclass(frozen=True)
class Face:
    """The words of a card and the names of its ports. `severity` is `error`, `warning` or empty."""

    title: str
    words: str
    group: str
    icon: str
    shape: str
    count: str
    severity: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    known_type: bool = True
    in_words: bool = False
    """Whether the foot says what is wrong, in the place of the shape."""
    stacked: bool = False
    """Whether it stands for several copies, one behind the other."""
    frozen: bool = False
    """Whether it has weights that are not to learn."""
    share: float | None = None
    """The part of the whole that a bar shows, 0 to 1; none where there are no bars."""
    carried: bool = False
    """Whether its weights are those of the last training."""
    off: str = ""
    """How it is switched off: bypassed, muted, or left out since only muted nodes feed it."""


def face_of(
    graph: Graph,
    node: Node,
    report: NodeReport | None,
    result: Result | None = None,
    *,
    blocks: Mapping[str, Graph] = EMPTY,
    inside: bool = False,
    frozen: bool = False,
    share: Share | None = None,
    carried: bool = False,
) -> Face:
    """What the card of a node says, with what the analysis found out about it, if it has come, and what training came
    to, in the place of the shape.

    node: with values in the place of references to a block's parameters; inside: whether it stands in a block; frozen:
    whether the recipe freezes it.
    """
    layer = layer_of(node, blocks)
    inputs, outputs = ports_of(graph, node, blocks)
    group = layer.group if layer else ""
    ends = layer is not None and (layer.is_input or layer.is_output)
    off = _off(node, report)
    shape, count, severity, in_words = (tr(WORDS[off]), "", "", True) if off else _foot(node, report)
    if result is not None and not in_words:
        shape, count = result[0] or shape, result[1]
    face = Face(
        title=node.id if ends or (layer is not None and layer.is_block) else node.type,
        words=words_of(node, layer, inside),
        group=group,
        icon=for_layer(node.type, layer.group if layer else None),
        shape=shape,
        count=count,
        severity=severity,
        inputs=inputs,
        outputs=outputs,
        known_type=layer is not None,
        in_words=in_words,
        stacked=layer is not None and layer.is_block and copies_of(node) > 1,
        off=off,
        frozen=frozen and report is not None and report.parameters > 0 and not in_words,
        carried=carried and report is not None and report.parameters > 0 and not in_words,
    )
    return with_share(face, share, report) if share is not None else face


def with_share(face: Face, share: Share | None, report: NodeReport | None) -> Face:
    """The card with a bar and the amount in the place of the number of parameters; with that number again, and no bar,
    where there is no share."""
    if face.in_words or report is None:
        return replace(face, share=None) if face.share is not None else face
    if share is not None:
        return replace(face, share=share.part, count=share.short)
    return replace(face, share=None, count=_count(report))


def words_of(node: Node, layer: Layer | None, inside: bool) -> str:
    """What a card says below its title: the parameters that matter; of the ends of a block, that they are its ports."""
    if layer is None:
        return node.id
    if inside and layer.is_input and node.params.get("shape") is None:
        return tr("goes into the block")
    if inside and layer.is_output:
        return tr("comes out of the block")
    name = block_of(node)
    return layer.says(node.params) if name is None else _words_of_block(node, name)


def _words_of_block(node: Node, name: str) -> str:
    """How often a Block shows what, unless its id says so already; and what it sets of its block's parameters, where
    that is little enough to be read."""
    copies = copies_of(node)
    values = [f"{key} {value}" for key, value in values_of(node).items() if type(value) in (int, float, str)]
    said = [tr("weights of {owner}").format(owner=owner)] if (owner := owner_of(node)) is not None else []
    said += values if len(values) <= MOST_VALUES else []
    is_named = re.sub(r"[0-9]+$", "", node.id) == name.rstrip("0123456789").lower()
    if is_named and (said or copies > 1):
        return " · ".join([trn(copies, "{n} time", "{n} times"), *said] if copies > 1 else said)
    return " · ".join([f"{copies} × {name}" if copies > 1 else name, *said])


def full_text(
    node: Node,
    report: NodeReport | None,
    blocks: Mapping[str, Graph] = EMPTY,
    inside: bool = False,
    frozen: bool = False,
) -> str:
    """Everything the card says and more, for the tooltip: nothing elided, every number exact."""
    layer = layer_of(node, blocks)
    words = words_of(node, layer, inside) if layer else tr("NetBuilder does not know this layer")
    lines = [f"{node.type} · {node.id}", words]
    if layer is not None and layer.is_block:
        lines += [quoted(layer.summary), tr("Enter or a double-click opens it.")]
    if off := _off(node, report):
        lines.append(tr("It is {off}.").format(off=tr(WORDS[off])))
    if report is None:
        return "\n".join(filter(None, lines))
    for port, spec in report.outputs.items():
        lines.append(f"{port} {spec} {spec.dtype}")
    if report.parameters:
        lines.append(_parameters(report, frozen))
    if report.flops:
        lines.append(tr("{count} floating-point operations a sample").format(count=f"{report.flops:,}"))
    if report.problem:
        lines.append(from_outside(report.problem, node.id).message)
    return "\n".join(filter(None, lines))


def _parameters(report: NodeReport, frozen: bool) -> str:
    n, trained = report.parameters, f"{report.trainable:,}"
    if frozen:
        return trn(n, "{n} parameter, frozen", "{n} parameters, frozen")
    if report.trainable == n:
        return trn(n, "{n} parameter", "{n} parameters")
    return trn(
        n, "{n} parameter, {trained} of them trained", "{n} parameters, {trained} of them trained", trained=trained
    )


def _off(node: Node, report: NodeReport | None) -> str:
    """How a node is switched off. The node knows before an analysis does; that it is left out only an analysis can
    tell, and whether it can be switched off at all."""
    if report is None or report.off in (BYPASS, MUTE):
        return node.off
    refused = report.problem is not None and report.problem.kind == "switched"
    return "" if refused else node.off or report.off


def _foot(node: Node, report: NodeReport | None) -> tuple[str, str, str, bool]:
    """What stands at the foot of the card, left and right; how bad it is; whether it says what is wrong."""
    if report is None:
        return COMING, "", "", False
    problem = from_outside(report.problem, node.id) if report.problem is not None else None
    if problem is not None and (not report.known or problem.severity == "error"):
        return problem.short or problem.message, "", problem.severity, True
    specs = list(report.outputs.values()) or [spec for arriving in report.inputs.values() for spec in arriving]
    shape = str(specs[0]) if specs and report.known else UNKNOWN
    return shape, _count(report), problem.severity if problem else "", False


def _count(report: NodeReport) -> str:
    return wording.compact(report.parameters) if report.parameters else ""
