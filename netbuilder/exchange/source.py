"""From a drawing to the PyTorch source that a person would write for it."""

from __future__ import annotations

from pathlib import Path

import torch

from netbuilder.compile import Analyser, Analysis, CompileError, Problem, TensorSpec, compile_graph
from netbuilder.compile.build import RESERVED
from netbuilder.data import fields_of
from netbuilder.exchange.drawn_class import Classes, batched, class_body, inputs_of, outputs_of
from netbuilder.exchange.layout import Expression, Group, call, docstring, lines, plain
from netbuilder.graph import Graph, Project, is_identifier
from netbuilder.wording import tr


def python_source(project: Project, base: Path | str) -> str:
    """The drawn network as a Python file that needs torch alone.

    base: the folder that relative paths of the data start from; a drawing whose Inputs name no field reads no data.

    Its class `Network` keeps every layer under the node's id, so that its `state_dict` and that of the compiled module
    load into each other; `forward` takes the Inputs, each `(N, *shape)`, in file order, and returns one tensor, or a
    dict by Output id where there are several. A block is a class of its own. Layers of other packages are imported
    from these.
    Raises CompileError with the problems of the drawing, DataError where the data cannot be read.
    """
    analysis = _analysed(project, base)
    classes = Classes()
    network = class_body(analysis, classes)
    source = [
        *docstring(_description(project, analysis)),
        "",
        "import torch",
        *sorted(classes.imports),
        *(line for text in classes.written for line in ("", "", *text)),
        "",
        "",
        "class Network(nn.Module):",
        *network,
        "",
        "",
        'if __name__ == "__main__":',
        *_example(analysis.network, analysis),
    ]
    return "\n".join(source) + "\n"


def _analysed(project: Project, base: Path | str) -> Analysis:
    """What is known of a drawing that compiles. Raises CompileError for another."""
    graph = project.graph
    said = tr("{id!r} is no Python name: give the node another id")
    odd = [Problem(id, "error", said.format(id=id)) for id in graph.nodes]
    odd = [problem for problem in odd if not is_identifier(problem.node or "")]
    if odd:
        raise CompileError(odd)
    reads_data = any(node.params.get("field") is not None for node in inputs_of(graph).values())
    fields = fields_of(project.data, base) if reads_data else {}
    specs = {name: field.spec for name, field in fields.items()}
    analysis = Analyser().update(graph, specs, project.blocks)
    missing = {"Input", "Output"} - {node.type for node in analysis.network.nodes.values()}
    if analysis.errors or missing or RESERVED & graph.nodes.keys():
        with torch.device("meta"):
            compile_graph(
                graph, specs, project.blocks, analysis=analysis
            )  # knows whether it can be compiled, and says why not
    return analysis


def _description(project: Project, analysis: Analysis) -> list[str]:
    described = [f"{plain(project.name) or 'Network'}: a neural network drawn in NetBuilder.", ""]
    described.append("Takes, where N is the size of the batch:")
    for id, node in inputs_of(project.graph).items():
        spec, field = analysis.nodes[id].outputs["out"], node.params.get("field")
        said = f", the field '{plain(field)}' of the data" if field is not None else ""
        described.append(f"    {id}: {batched(spec)}, {spec.dtype}{said}")
    outputs = outputs_of(analysis.network)
    described += ["", "Returns a dict of:" if len(outputs) > 1 else "Returns:"]
    for id, node in outputs.items():
        spec = analysis.nodes[id].inputs["in"][0]
        target, loss = node.params.get("target"), node.params.get("loss")
        said = f", which predicts the field '{plain(target)}'" if target is not None else ""
        said += f", trained with {plain(loss)}" if loss is not None else ""
        described.append(f"    {id}: {batched(spec)}, {spec.dtype}{said}")
    return described


def _example(graph: Graph, analysis: Analysis) -> list[str]:
    batches = tuple(_random(analysis.nodes[id].outputs["out"]) for id in inputs_of(graph))
    run = ["    network = Network().eval()", "    with torch.no_grad():"]
    run += lines("output = ", Group("network(", batches), indent=8)
    if len(outputs_of(graph)) > 1:
        return [*run, "    for name, value in output.items():", "        print(name, tuple(value.shape))"]
    return [*run, "    print(tuple(output.shape))"]


def _random(spec: TensorSpec) -> Expression:
    """A random batch of four samples."""
    sizes = tuple(map(str, (4, *spec.shape)))
    if spec.is_float:
        return call("torch.randn", *sizes, **({} if spec.dtype == "float32" else {"dtype": f"torch.{spec.dtype}"}))
    dtype = {} if spec.dtype == "int64" else {"dtype": f"torch.{spec.dtype}"}
    return call("torch.randint", "2", f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})", **dtype)
