"""The facts of a node and of a project, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from netbuilder.app.inspector.page import Fact
from netbuilder.wording import compact, exact, mark, tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport, TensorSpec
    from netbuilder.layers import Layer

UNKNOWN, COMING = mark("unknown"), "…"


def node_facts(report: NodeReport | None, layer: Layer | None = None) -> list[Fact]:
    """What goes in, what comes out, parameters and FLOPs; dots where it is not worked out yet. The ports are in the
    order in which the layer has them."""
    if report is None:
        return [Fact(name, COMING) for name in (tr("in"), tr("out"), tr("parameters"), tr("FLOPs a sample"))]
    entering, leaving = ([p.name for p in ports] for ports in ((layer.inputs, layer.outputs) if layer else ((), ())))
    arriving = sorted(report.inputs.items(), key=lambda each: _place(entering, each[0]))
    ins = list(_shapes("in", ((port, spec) for port, specs in arriving for spec in specs)))
    outs = list(_shapes("out", sorted(report.outputs.items(), key=lambda each: _place(leaving, each[0]))))
    facts = [*ins, *(outs or ([] if report.known else [Fact(tr("out"), tr(UNKNOWN))]))]
    facts.append(count(tr("parameters"), report.parameters if report.known or report.parameters else None))
    if report.trainable != report.parameters:
        facts.append(count(tr("trained"), report.trainable))
    facts.append(count(tr("FLOPs a sample"), report.flops if report.known else None))
    return facts


def total_facts(reports: Iterable[NodeReport | None]) -> list[Fact]:
    """Parameters and FLOPs of several nodes together."""
    known = [report for report in reports if report is not None]
    return [
        count(tr("parameters"), sum(report.parameters for report in known)),
        count(tr("FLOPs a sample"), sum(report.flops for report in known)),
    ]


def project_facts(nodes: int, analysis: Analysis | None) -> list[Fact]:
    """Totals of a project."""
    names = (tr("parameters"), tr("trained"), tr("FLOPs a sample"))
    numbers = (analysis.parameters, analysis.trainable, analysis.flops) if analysis else (None,) * 3
    totals = [count(name, number, COMING) for name, number in zip(names, numbers, strict=True)]
    return [Fact(tr("layers"), exact(nodes)), *totals]


def count(name: str, number: int | None, missing: str = "") -> Fact:
    """A number as people read it: exact where it is short, else rounded and exact on hover."""
    if number is None:
        return Fact(name, missing or tr(UNKNOWN))
    return Fact(name, exact(number) if number < 1_000_000 else compact(number), exact(number))


def _place(ports: list[str], name: str) -> int:
    return ports.index(name) if name in ports else len(ports)


def _shapes(what: str, specs: Iterable[tuple[str, TensorSpec]]) -> Iterator[Fact]:
    """One line a tensor; a port's name where it says more than `in` or `out`."""
    specs = list(specs)
    for place, (port, spec) in enumerate(specs, 1):
        same = [other for other, _ in specs if other == port]
        name = tr(what) if port == what else tr("in {port}" if what == "in" else "out {port}").format(port=port)
        name += f" {place}" if len(same) > 1 else ""
        dtype = "" if spec.dtype == "float32" else f" {spec.dtype}"
        yield Fact(
            name, f"{spec}{dtype}", tr("{shape}, {dtype}, without the batch").format(shape=spec, dtype=spec.dtype)
        )
