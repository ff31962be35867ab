"""`check` and `summary`: what a drawing is, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli.faults import fail, plain, print_json, told_plainly, warn
from netbuilder.cli.printing import console, table
from netbuilder.compile import Problem
from netbuilder.graph import Project, read
from netbuilder.graph.blocks import block_of
from netbuilder.graph.switching import WORDS
from netbuilder.wording import compact, counted, exact, flops

if TYPE_CHECKING:
    from netbuilder.compile import Analysis


def check(file: Path, as_json: bool) -> None:
    """Say everything that is wrong with a project; errors fail, warnings do not."""
    from netbuilder.training import check as every_problem

    with told_plainly(str(file), as_json):
        project = read(file)
        problems = every_problem(project, file.parent)
    if any(problem.severity == "error" for problem in problems):
        fail(problems, str(file), as_json)
    warn(problems, str(file))
    off = _switched_off(project)
    if as_json:
        said = {"off": off} if off else {}
        print_json({"problems": [plain(problem) for problem in problems], **said})
        return
    print(f"{file}: {'no problems' if not problems else counted(len(problems), 'warning')}")
    if off:
        print(f"{file}: {', '.join(f'{node} is {WORDS[how]}' for node, how in off.items())}")


def _switched_off(project: Project) -> dict[str, str]:
    """What is switched off in the drawing and its blocks (`Block.node`), and how."""
    graphs = {"": project.graph, **{f"{name}.": block for name, block in project.blocks.items()}}
    return {f"{place}{id}": node.off for place, graph in graphs.items() for id, node in graph.nodes.items() if node.off}


def summary(file: Path, as_json: bool) -> None:
    """Show each layer with its output shape, parameters and FLOPs (one sample, a multiply-add counted two)."""
    with told_plainly(str(file), as_json):
        project = read(file)
        analysis, unread = _analysed(project, file.parent)
    if analysis.errors:
        fail([*unread, *analysis.problems], str(file), as_json)
    warn([*unread, *analysis.problems], str(file))
    if as_json:
        print_json(_plain(analysis))
    else:
        _show(project, analysis)


def _analysed(project: Project, base: Path) -> tuple[Analysis, list[Problem]]:
    """The analysis, and what kept the data from being looked at: Inputs that give a shape do without them."""
    from netbuilder.compile import Analyser
    from netbuilder.data import DataError, fields_of

    try:
        specs = {name: field.spec for name, field in fields_of(project.data, base).items()}
    except DataError as error:
        return Analyser().update(project.graph, {}, project.blocks), [Problem(None, "warning", f"data: {error}")]
    return Analyser().update(project.graph, specs, project.blocks), []


def _plain(analysis: Analysis) -> dict[str, Any]:
    return {
        "parameters": analysis.parameters,
        "trainable": analysis.trainable,
        "flops": analysis.flops,
        "layers": _layers(analysis),
    }


def _layers(analysis: Analysis) -> list[dict[str, Any]]:
    """One object a layer; that of a block has its layers `inside`, a list for each copy."""
    listed = []
    for id in analysis.graph.order():
        report = analysis.nodes[id]
        said = {
            "id": id,
            "type": analysis.graph.nodes[id].type,
            "outputs": {
                port: {"shape": list(spec.shape), "dtype": spec.dtype} for port, spec in report.outputs.items()
            },
            "parameters": report.parameters,
            "flops": report.flops,
        }
        if report.off:
            said["off"] = report.off
        if report.inside:
            said |= {"block": block_of(analysis.graph.nodes[id]), "repeat": len(report.inside)}
            said["inside"] = [_layers(copy) for copy in report.inside]
        listed.append(said)
    return listed


def _show(project: Project, analysis: Analysis) -> None:
    out = console()
    out.print(project.name)
    rows = list(_rows(analysis, ""))
    out.print(table(["layer", "type", "output", "parameters", "FLOPs"], rows, ["parameters", "FLOPs"]))
    frozen = analysis.parameters - analysis.trainable
    out.print(f"{exact(analysis.parameters)} parameters" + (f", {exact(frozen)} of them frozen" if frozen else ""))
    size = compact(4 * analysis.parameters)
    out.print(f"{flops(analysis.flops)} for one sample · {size}B of weights in float32")


def _rows(analysis: Analysis, indent: str) -> Iterator[list[str]]:
    """A row a layer; below a block those of its first copy, which the others are like."""
    for id in analysis.graph.order():
        node, report = analysis.graph.nodes[id], analysis.nodes[id]
        shapes = ", ".join(
            str(spec) if len(report.outputs) == 1 else f"{port} {spec}" for port, spec in report.outputs.items()
        )
        counts = (exact(report.parameters) if report.parameters else "", exact(report.flops) if report.flops else "")
        copies = f" × {len(report.inside)}" if len(report.inside) > 1 else ""
        off = f", {WORDS[report.off]}" if report.off else ""
        yield [indent + id, f"{block_of(node) or node.type}{copies}{off}", shapes, *counts]
        if report.inside:
            yield from _rows(report.inside[0], indent + "  ")
