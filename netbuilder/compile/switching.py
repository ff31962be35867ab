"""What an analysis says of nodes that are switched off, and of those that miss them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from netbuilder.compile.problems import Fix, Problem
from netbuilder.compile.report import Analysis, NodeReport
from netbuilder.graph import BYPASS, MUTE, Graph, Node, Switch, Switched
from netbuilder.graph.blocks import owner_of
from netbuilder.graph.switching import Ends, any_end, refusal
from netbuilder.layers import TensorSpec, get, layer_of
from netbuilder.wording import all_of, tr

_FAR = 50
"""How many nodes up a bypassed one is looked for where a shape does not fit."""


def ends_of(node: Node, blocks: Mapping[str, Graph]) -> Ends:
    """A node's first input and first output, as far as its layer is known."""
    layer = layer_of(node, blocks)
    if layer is None:
        return any_end(node)
    return tuple(ports[0].name if ports else "" for ports in (layer.inputs, layer.outputs))  # type: ignore[return-value]


def switch_problem(node: Node, blocks: Mapping[str, Graph], *, inside: bool) -> Problem | None:
    """What is wrong with how a node is switched off, where that means nothing for it."""
    reason = refusal(node, node.off, ends_of(node, blocks), inside=inside) if node.off else None
    if not reason:
        return None
    short = tr("cannot be bypassed") if node.off == BYPASS else tr("cannot be muted")
    return Problem(node.id, "error", reason, (_again(node.id),), short, "switched")


def with_what_is_off(left: Switched, found: Analysis) -> Analysis:
    """The analysis of a drawing, from that of what is left of it."""
    reports = found.nodes
    nodes = {
        key: _told(left, key, reports[key], reports) if key in reports else _off_report(left, key, reports)
        for key in left.drawn.nodes
    }
    others = {id(report.problem): nodes[key].problem for key, report in reports.items() if report.problem}
    problems = tuple(others.get(id(problem)) or problem for problem in found.problems)
    return replace(found, graph=left.drawn, nodes=nodes, problems=problems, switched=left)


def _off_report(switched: Switched, id: str, reports: Mapping[str, NodeReport]) -> NodeReport:
    """The report of a node that is switched off: what arrives there, and, where it is bypassed, what it hands on.
    reports: those of the nodes that are left."""
    inputs: dict[str, tuple[TensorSpec, ...]] = {}
    for edge in switched.drawn.incoming(id):
        port = switched.source(edge)
        spec = reports[port.node].outputs.get(port.name) if port is not None else None
        if spec is not None:
            inputs[edge.target.name] = (*inputs.get(edge.target.name, ()), spec)
    off = switched.off[id]
    outputs: dict[str, TensorSpec] = {}
    for edge in switched.drawn.outgoing(id) if off == BYPASS else ():
        port = switched.source(edge)
        spec = reports[port.node].outputs.get(port.name) if port is not None else None
        if spec is not None:
            outputs[edge.source.name] = spec
    if off == BYPASS and not outputs and inputs:
        outputs = {"out": next(iter(inputs.values()))[0]}
    return NodeReport(inputs, outputs, known=off != BYPASS or bool(outputs), off=off)


def _told(switched: Switched, id: str, report: NodeReport, reports: Mapping[str, NodeReport]) -> NodeReport:
    """The report of a node that is not switched off, with the problems of a drawing in which others are: fixes speak of
    the wires that are drawn, what misses an input says why, and what no longer fits offers to switch on again."""
    problem = report.problem
    if problem is None:
        return report
    lacking = switched.lacking(id)
    owner = owner_of(switched.drawn.nodes[id])
    if problem.kind == "unwired" and lacking:
        causes = tuple(dict.fromkeys(lacking.values()))
        why = all_of(_is_off(switched, cause) for cause in causes)
        message = tr("{problem}: {reason}").format(problem=problem.message, reason=why)
        problem = replace(problem, message=message, fixes=_all_again(causes), short=why, kind="")
    elif problem.kind == "sharing" and owner is not None and owner in switched.off:
        message = tr("{reason}, so it has no weights to share").format(reason=_is_off(switched, owner))
        problem = replace(problem, message=message, fixes=(_again(owner), *problem.fixes))
    elif report.inputs and not _wrong_alone(switched.drawn.nodes[id]):
        causes = tuple(_bypassed_above(switched, id, reports))
        problem = replace(problem, fixes=(*_all_again(causes), *problem.fixes)) if causes else problem
    fixes = tuple(replace(fix, edit=switched.on_drawing(fix.edit)) for fix in problem.fixes)
    return replace(report, problem=replace(problem, fixes=fixes))


def _wrong_alone(node: Node) -> bool:
    """Whether a node is at fault whatever arrives at it."""
    layer = get(node.type)
    return bool(node.off) or layer is None or (not layer.is_block and bool(layer.faults(node.params)))


def _is_off(switched: Switched, id: str) -> str:
    off = switched.off[id]
    said = tr("{id} is muted") if off == MUTE else tr("{id} is left out")
    return (tr("{id} is bypassed") if off == BYPASS else said).format(id=id)


def _again(id: str) -> Fix:
    return Fix(tr("Switch {id} on again").format(id=id), Switch((id,)))


def _all_again(ids: Iterable[str]) -> tuple[Fix, ...]:
    return tuple(_again(id) for id in ids)[:2]


def _bypassed_above(switched: Switched, id: str, reports: Mapping[str, NodeReport]) -> Iterable[str]:
    """The nearest bypassed node on each way up, past nodes that leave a shape as it is."""
    ahead, seen = [id], {id}
    while ahead and len(seen) < _FAR:
        for edge in switched.drawn.incoming(ahead.pop(0)):
            above = edge.source.node
            if above in seen:
                continue
            seen.add(above)
            if switched.off.get(above) == BYPASS:
                yield above
            elif above in reports:
                report = reports[above]
                shapes = [spec for specs in report.inputs.values() for spec in specs]
                if shapes and shapes[:1] == list(report.outputs.values())[:1]:
                    ahead.append(above)
