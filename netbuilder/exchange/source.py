"""From a drawing to the PyTorch source that a person would write for it."""

from __future__ import annotations

import builtins
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import torch

from netbuilder.compile import Analyser, Analysis, CompileError, Problem, TensorSpec, compile_graph
from netbuilder.compile.build import RESERVED
from netbuilder.compile.walk import walk
from netbuilder.data import fields_of
from netbuilder.exchange.expressions import EXPRESSIONS, Names
from netbuilder.exchange.layout import Expression, Group, call, docstring, lines, literal, plain
from netbuilder.graph import Graph, Node, Project, is_identifier
from netbuilder.layers import Layer, get


def python_source(project: Project, base: Path | str) -> str:
    """The drawn network as a Python file that needs torch alone.

    base: the folder that relative paths of the data start from; a drawing whose Inputs name no field reads no data.

    Its class `Network` keeps every layer under the node's id, so that its `state_dict` and that of the compiled module
    load into each other; `forward` takes the Inputs, each `(N, *shape)`, in file order, and returns one tensor, or a
    dict by Output id where there are several. Layers of other packages are imported from these.
    Raises CompileError with the problems of the drawing, DataError where the data cannot be read.
    """
    graph = project.graph
    analysis = _analysed(project, base)
    classes, imports = _classes(_layer(graph.nodes[id]) for id in graph.nodes if id in analysis.live)
    source = [
        *docstring(_description(project, analysis)),
        "",
        "import torch",
        *imports,
        "",
        "",
        "class Network(nn.Module):",
        *_constructor(graph, analysis, classes),
        *_forward(graph, analysis),
        "",
        "",
        'if __name__ == "__main__":',
        *_example(graph, analysis),
    ]
    return "\n".join(source) + "\n"


def _analysed(project: Project, base: Path | str) -> Analysis:
    """What is known of a drawing that compiles. Raises CompileError for another."""
    graph = project.graph
    odd = [Problem(id, "error", f"{id!r} is no Python name: give the node another id") for id in graph.nodes]
    odd = [problem for problem in odd if not is_identifier(problem.node or "")]
    if odd:
        raise CompileError(odd)
    reads_data = any(node.params.get("field") is not None for node in _inputs(graph).values())
    fields = fields_of(project.data, base) if reads_data else {}
    specs = {name: field.spec for name, field in fields.items()}
    analysis = Analyser().update(graph, specs)
    missing = {"Input", "Output"} - {node.type for node in graph.nodes.values()}
    if analysis.errors or missing or RESERVED & graph.nodes.keys():
        with torch.device("meta"):
            compile_graph(graph, specs, analysis=analysis)  # knows whether it can be compiled, and says why not
    return analysis


def _inputs(graph: Graph) -> dict[str, Node]:
    return {id: node for id, node in graph.nodes.items() if node.type == "Input"}


def _outputs(graph: Graph) -> dict[str, Node]:
    return {id: node for id, node in graph.nodes.items() if node.type == "Output"}


def _layer(node: Node) -> Layer:
    layer = get(node.type)
    if layer is None:
        raise CompileError([Problem(node.id, "error", f"unknown layer {node.type!r}")])
    return layer


def _batched(spec: TensorSpec) -> str:
    """The shape of a batch: `(N, 1, 8, 8)`."""
    return f"(N, {', '.join(map(str, spec.shape))})" if spec.shape else "(N,)"


def _description(project: Project, analysis: Analysis) -> list[str]:
    described = [f"{plain(project.name) or 'Network'}: a neural network drawn in NetBuilder.", ""]
    described.append("Takes, where N is the size of the batch:")
    for id, node in _inputs(project.graph).items():
        spec, field = analysis.nodes[id].outputs["out"], node.params.get("field")
        said = f", the field '{plain(field)}' of the data" if field is not None else ""
        described.append(f"    {id}: {_batched(spec)}, {spec.dtype}{said}")
    outputs = _outputs(project.graph)
    described += ["", "Returns a dict of:" if len(outputs) > 1 else "Returns:"]
    for id, node in outputs.items():
        spec = analysis.nodes[id].inputs["in"][0]
        target, loss = node.params.get("target"), node.params.get("loss")
        said = f", which predicts the field '{plain(target)}'" if target is not None else ""
        said += f", trained with {plain(loss)}" if loss is not None else ""
        described.append(f"    {id}: {_batched(spec)}, {spec.dtype}{said}")
    return described


def _classes(layers: Iterable[Layer]) -> tuple[dict[str, str], list[str]]:
    """What the class of each layer is called in the source, by type, and the import lines that this needs."""
    called: dict[str, str] = {}
    homes: dict[str, str] = {"torch": "", "nn": "", "Network": ""}
    imports = {"from torch import nn"}
    for layer in layers:
        room, _, name = layer.module.partition(":")
        if not room or layer.type in EXPRESSIONS:
            continue
        if room == "torch.nn":
            called[layer.type] = f"nn.{name}"
            continue
        alias = name
        while homes.setdefault(alias, layer.module) != layer.module:
            alias += "_"
        called[layer.type] = alias
        imports.add(f"from {room} import {name}" + (f" as {alias}" if alias != name else ""))
    return called, sorted(imports)


def _constructor(graph: Graph, analysis: Analysis, classes: Mapping[str, str]) -> list[str]:
    """`__init__`, parents first as in the compiled module, so that their parameters come in one order too."""
    body: list[str] = []
    for id in graph.order():
        node = graph.nodes[id]
        layer = _layer(node)
        if id not in analysis.live or not layer.module:
            continue
        written, arguments = EXPRESSIONS.get(node.type), _arguments(layer, node, analysis)
        if written is None:
            body += lines(f"self.{id} = ", _built(layer, node, arguments, classes[node.type]), indent=8)
        elif written.built is not None:
            body += lines(f"self.{id} = ", written.built(arguments), indent=8)
    return ["    def __init__(self):", "        super().__init__()", *body, ""] if body else []


def _arguments(layer: Layer, node: Node, analysis: Analysis) -> dict[str, Any]:
    return layer.arguments(layer.filled(node.params), analysis.nodes[node.id].inputs)


def _built(layer: Layer, node: Node, arguments: Mapping[str, Any], name: str) -> Expression:
    """The call of a class: the first two that must be given by position, the rest by name, without torch's defaults."""
    known = inspect.signature(layer.cls).parameters
    leading = [each.name for each in takewhile(lambda each: _is_leading(each, arguments), known.values())][:2]
    rest = [
        key for key in (*known, *sorted(arguments.keys() - known.keys())) if key in arguments and key not in leading
    ]
    try:
        return call(
            name,
            *(literal(arguments[key]) for key in leading),
            **{key: literal(arguments[key]) for key in rest if not _is_default(layer, known.get(key), arguments[key])},
        )
    except TypeError as error:
        raise CompileError([Problem(node.id, "error", f"{layer.type}: {error}")]) from error


def _is_leading(said: inspect.Parameter, arguments: Mapping[str, Any]) -> bool:
    return said.kind is said.POSITIONAL_OR_KEYWORD and said.default is said.empty and said.name in arguments


def _is_default(layer: Layer, said: inspect.Parameter | None, value: Any) -> bool:
    if said is None or said.default is said.empty:
        return False
    parameter = layer.by_name.get(said.name)
    return parameter.same(value, said.default) if parameter else bool(value == said.default)


@dataclass(frozen=True)
class _Value:
    """What comes out of a node: all of it, or the port that its module returns under a name."""

    node: str
    port: str = ""

    def read(self, names: Mapping[str, str]) -> str:
        return names[self.node] + (f'["{self.port}"]' if self.port else "")


@dataclass(frozen=True)
class _Step:
    """One line of `forward`: what it computes of the variables that hold what arrives."""

    id: str
    arriving: tuple[_Value | None, ...]
    computed: Callable[[Names], Expression]
    comment: str


def _forward(graph: Graph, analysis: Analysis) -> list[str]:
    steps, results = _steps(graph, analysis)
    names = _variables(graph, steps, results)
    body = lines("", Group("def forward(", ("self", *(names[id] for id in _inputs(graph)))), ":", indent=4)
    for step in steps:
        expression = step.computed(tuple("None" if value is None else value.read(names) for value in step.arriving))
        if str(expression) != names[step.id]:
            body += lines(f"{names[step.id]} = ", expression, indent=8, comment=step.comment)
    returned = {id: results[id].read(names) for id in _outputs(graph)}
    many = Group("{", tuple(f'"{id}": {name}' for id, name in returned.items()), "}")
    return body + lines("return ", many if len(returned) > 1 else next(iter(returned.values())), indent=8)


def _steps(graph: Graph, analysis: Analysis) -> tuple[list[_Step], dict[str, _Value]]:
    """The lines of `forward`, parents first, and what each Output returns. Learned tensors begin, so that the input
    they ask for the size of the batch need not be kept."""
    learned: list[_Step] = []
    steps: list[_Step] = []
    results: dict[str, _Value] = {}
    first = _Value(next(iter(_inputs(graph))))

    def visit(node: Node, arriving: Mapping[str, tuple[_Value, ...]]) -> Mapping[str, _Value]:
        layer = _layer(node)
        if layer.is_input:
            return {"out": _Value(node.id)}
        if layer.is_output:
            results[node.id] = arriving["in"][0]
            return {}
        # A layer without input ports is a learned tensor: the first input tells it the size of the batch.
        given = tuple(layer.given(arriving)) or (first,)
        step = _Step(node.id, given, _computed(layer, node, analysis), _new_shape(layer, node, analysis))
        (learned if node.type == "Parameter" else steps).append(step)
        ports = [port.name for port in layer.outputs]
        return {port: _Value(node.id, port if len(ports) > 1 else "") for port in ports}

    walk(graph, visit, analysis.live)
    return learned + steps, results


def _computed(layer: Layer, node: Node, analysis: Analysis) -> Callable[[Names], Expression]:
    written = EXPRESSIONS.get(node.type)
    if written is None:
        return lambda names: call(f"self.{node.id}", *names)
    return partial(written.computed, _arguments(layer, node, analysis), f"self.{node.id}")


def _new_shape(layer: Layer, node: Node, analysis: Analysis) -> str:
    """The shape that comes out, where it is not the one that arrives first."""
    report = analysis.nodes[node.id]
    arriving = [spec for port in layer.inputs for spec in report.inputs.get(port.name, ())]
    shapes = {port.name: report.outputs[port.name] for port in layer.outputs}
    if len(shapes) > 1:
        return ", ".join(f"{name} {_batched(spec)}" for name, spec in shapes.items())
    (spec,) = shapes.values()
    return "" if arriving and arriving[0].shape == spec.shape else _batched(spec)


def _variables(graph: Graph, steps: Sequence[_Step], results: Mapping[str, _Value]) -> dict[str, str]:
    """The variable of every node: `x` for what only the next line reads, else one called like the node."""
    own = _own_names(graph)
    last = {value.node: at for at, step in enumerate(steps) for value in step.arriving if value}
    last.update({value.node: len(steps) for value in results.values()})
    names = {id: own[id] for id in _inputs(graph)}
    holds = {name: id for id, name in names.items()}
    for at, step in enumerate(steps):
        x_is_free = "x" not in holds or last.get(holds["x"], -1) <= at
        passing = last[step.id] == at + 1 and graph.incoming(step.id)
        name = "x" if x_is_free and passing else own[step.id]
        names[step.id] = name
        holds[name] = step.id
    return names


_NEEDED = frozenset({"self", "torch", "nn"})
"""Names that `forward` reads itself."""


def _own_names(graph: Graph) -> dict[str, str]:
    """A variable for every node, its id where that hides nothing; Inputs, which are named in calls, hide builtins."""
    names: dict[str, str] = {}
    taken = set(graph.nodes)
    for id, node in graph.nodes.items():
        name = id
        if id in _NEEDED or (node.type != "Input" and hasattr(builtins, id)):
            while name in taken:
                name += "_"
            taken.add(name)
        names[id] = name
    return names


def _example(graph: Graph, analysis: Analysis) -> list[str]:
    batches = tuple(_random(analysis.nodes[id].outputs["out"]) for id in _inputs(graph))
    run = ["    network = Network().eval()", "    with torch.no_grad():"]
    run += lines("output = ", Group("network(", batches), indent=8)
    if len(_outputs(graph)) > 1:
        return [*run, "    for name, value in output.items():", "        print(name, tuple(value.shape))"]
    return [*run, "    print(tuple(output.shape))"]


def _random(spec: TensorSpec) -> Expression:
    """A random batch of four samples."""
    sizes = tuple(map(str, (4, *spec.shape)))
    if spec.is_float:
        return call("torch.randn", *sizes, **({} if spec.dtype == "float32" else {"dtype": f"torch.{spec.dtype}"}))
    dtype = {} if spec.dtype == "int64" else {"dtype": f"torch.{spec.dtype}"}
    return call("torch.randint", "2", f"({', '.join(sizes)}{',' if len(sizes) == 1 else ''})", **dtype)
