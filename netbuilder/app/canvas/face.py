"""What a node's card says, as a plain value: two equal faces are the same picture. Needs no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbuilder import wording
from netbuilder.app.canvas.geometry import ports_of
from netbuilder.app.canvas.results import Result
from netbuilder.app.icons import for_layer
from netbuilder.graph import Graph, Node
from netbuilder.layers import get

if TYPE_CHECKING:
    from netbuilder.compile import NodeReport

COMING, UNKNOWN = "…", "?"


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


def face_of(graph: Graph, node: Node, report: NodeReport | None, result: Result | None = None) -> Face:
    """What the card of a node says, with what the analysis found out about it, if it has come, and what training came
    to, in the place of the shape."""
    layer = get(node.type)
    inputs, outputs = ports_of(graph, node)
    group = layer.group if layer else ""
    ends = layer is not None and (layer.is_input or layer.is_output)
    shape, count, severity, in_words = _foot(report)
    if result is not None and not in_words:
        shape, count = result[0] or shape, result[1]
    return Face(
        title=node.id if ends else node.type,
        words=layer.says(node.params) if layer else node.id,
        group=group,
        icon=for_layer(node.type, layer.group if layer else None),
        shape=shape,
        count=count,
        severity=severity,
        inputs=inputs,
        outputs=outputs,
        known_type=layer is not None,
        in_words=in_words,
    )


def full_text(node: Node, report: NodeReport | None) -> str:
    """Everything the card says and more, for the tooltip: nothing elided, every number exact."""
    layer = get(node.type)
    lines = [f"{node.type} · {node.id}", layer.says(node.params) if layer else "NetBuilder does not know this layer"]
    if report is None:
        return "\n".join(filter(None, lines))
    for port, spec in report.outputs.items():
        lines.append(f"{port} {spec} {spec.dtype}")
    if report.parameters:
        frozen = "" if report.trainable == report.parameters else f", {report.trainable:,} of them trained"
        lines.append(f"{report.parameters:,} parameters{frozen}")
    if report.flops:
        lines.append(f"{report.flops:,} floating-point operations a sample")
    if report.problem:
        lines.append(report.problem.message)
    return "\n".join(filter(None, lines))


def _foot(report: NodeReport | None) -> tuple[str, str, str, bool]:
    """What stands at the foot of the card, left and right; how bad it is; whether it says what is wrong."""
    if report is None:
        return COMING, "", "", False
    problem = report.problem
    if problem is not None and (not report.known or problem.severity == "error"):
        return problem.short or problem.message, "", problem.severity, True
    specs = list(report.outputs.values()) or [spec for arriving in report.inputs.values() for spec in arriving]
    shape = str(specs[0]) if specs and report.known else UNKNOWN
    count = wording.compact(report.parameters) if report.parameters else ""
    return shape, count, problem.severity if problem else "", False
