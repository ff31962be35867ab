"""The facts of a node and of a project, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from netbuilder.app.inspector.page import Fact
from netbuilder.wording import compact, exact

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport, TensorSpec

UNKNOWN, COMING = "unknown", "…"


def node_facts(report: NodeReport | None) -> list[Fact]:
    """What goes in, what comes out, parameters and FLOPs; dots where it is not worked out yet."""
    if report is None:
        return [Fact(name, COMING) for name in ("in", "out", "parameters", "FLOPs a sample")]
    ins = list(_shapes("in", ((port, spec) for port, specs in report.inputs.items() for spec in specs)))
    outs = list(_shapes("out", report.outputs.items()))
    facts = [*ins, *(outs or ([] if report.known else [Fact("out", UNKNOWN)]))]
    facts.append(count("parameters", report.parameters if report.known or report.parameters else None))
    if report.trainable != report.parameters:
        facts.append(count("trained", report.trainable))
    facts.append(count("FLOPs a sample", report.flops if report.known else None))
    return facts


def total_facts(reports: Iterable[NodeReport | None]) -> list[Fact]:
    """Parameters and FLOPs of several nodes together."""
    known = [report for report in reports if report is not None]
    return [
        count("parameters", sum(report.parameters for report in known)),
        count("FLOPs a sample", sum(report.flops for report in known)),
    ]


def project_facts(nodes: int, analysis: Analysis | None) -> list[Fact]:
    """Totals of a project."""
    names = ("parameters", "trained", "FLOPs a sample")
    numbers = (analysis.parameters, analysis.trainable, analysis.flops) if analysis else (None,) * 3
    totals = [count(name, number, COMING) for name, number in zip(names, numbers, strict=True)]
    return [Fact("layers", exact(nodes)), *totals]


def count(name: str, number: int | None, missing: str = UNKNOWN) -> Fact:
    """A number as people read it: exact where it is short, else rounded and exact on hover."""
    if number is None:
        return Fact(name, missing)
    return Fact(name, exact(number) if number < 1_000_000 else compact(number), exact(number))


def _shapes(what: str, specs: Iterable[tuple[str, TensorSpec]]) -> Iterator[Fact]:
    """One line a tensor; a port's name where it says more than `in` or `out`."""
    specs = list(specs)
    for place, (port, spec) in enumerate(specs, 1):
        same = [other for other, _ in specs if other == port]
        name = what if port == what else f"{what} {port}"
        name += f" {place}" if len(same) > 1 else ""
        dtype = "" if spec.dtype == "float32" else f" {spec.dtype}"
        yield Fact(name, f"{spec}{dtype}", f"{spec}, {spec.dtype}, without the batch")
