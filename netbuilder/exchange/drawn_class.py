"""A drawn graph as a class: `__init__` with its layers under the nodes' ids, and `forward`."""

from __future__ import annotations

import builtins
import inspect
import keyword
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import takewhile
from typing import Any

from netbuilder.compile import Analysis, CompileError, Problem, TensorSpec
from netbuilder.compile.chain import Chain
from netbuilder.compile.walk import walk
from netbuilder.exchange.expressions import EXPRESSIONS, Names
from netbuilder.exchange.layout import Expression, Group, call, docstring, lines, literal
from netbuilder.graph import Graph, Node
from netbuilder.graph.blocks import block_of, inlets, outlets, owner_of
from netbuilder.layers import Layer, get
from netbuilder.wording import tr


@dataclass
class Classes:
    """The classes that a file needs: those of layers by type, with the lines that import them, and those of blocks.

    `written` are the texts of the blocks' classes, parts before wholes, each a list of lines; copies of a block that
    come out the same share one.
    """

    called: dict[str, str] = field(default_factory=dict)
    imports: set[str] = field(default_factory=lambda: {"from torch import nn"})
    written: list[list[str]] = field(default_factory=list)
    _homes: dict[str, str] = field(default_factory=lambda: {"torch": "", "nn": "", "Network": "", "Chain": ""})
    _blocks: dict[tuple[str, ...], str] = field(default_factory=dict)

    def layer(self, layer: Layer) -> None:
        """Make a layer's class known, where it is written as one."""
        room, _, name = layer.module.partition(":")
        if not room or layer.type in EXPRESSIONS or layer.type in self.called:
            return
        if room == "torch.nn":
            self.called[layer.type] = f"nn.{name}"
            return
        alias = name
        while self._homes.setdefault(alias, layer.module) != layer.module:
            alias += "_"
        self.called[layer.type] = alias
        if room.startswith("netbuilder."):  # the file is to need torch alone
            first, *rest = inspect.getsource(layer.cls).splitlines()
            self.written.append([first.replace(name, alias, 1), *rest])
            return
        self.imports.add(f"from {room} import {name}" + (f" as {alias}" if alias != name else ""))

    def block(self, name: str, inside: Analysis) -> str:
        """What the class of one copy of a block is called."""
        text = class_body(inside, self, str(inside.graph.extra.get("about") or ""))
        known = self._blocks.get((name, *text))
        if known is not None:
            return known
        stem = "".join(part[:1].upper() + part[1:] for part in name.split("_")) or "Block"
        called, number = stem, 1
        while called in self._homes or keyword.iskeyword(called) or hasattr(builtins, called):
            number += 1
            called = f"{stem}{number}"
        self._homes[called] = f"block {called}"
        self._blocks[(name, *text)] = called
        self.written.append([f"class {called}(nn.Module):", *text])
        return called

    def function(self, made: Callable[..., Any]) -> None:
        """Make a function of NetBuilder's known, which needs torch alone."""
        text = inspect.getsource(made).replace(": Tensor", ": torch.Tensor").replace("-> Tensor", "-> torch.Tensor")
        lines = text.splitlines()
        if lines not in self.written:
            self.written.append(lines)

    def chain(self) -> str:
        """The class that feeds one copy of a block with the results of the one before."""
        if not any(text[0].startswith("class Chain(") for text in self.written):
            self.written.insert(0, _CHAIN)
        return Chain.__name__


_CHAIN = [
    "class Chain(nn.ModuleList):",
    "    def forward(self, *inputs):",
    "        for module in self:",
    "            result = module(*inputs)",
    "            outputs = tuple(result.values()) if isinstance(result, dict) else (result,)",
    "            inputs = (*outputs, *inputs[len(outputs) :])",
    "        return result",
]


def class_body(analysis: Analysis, classes: Classes, about: str = "") -> list[str]:
    """The lines below `class Name(nn.Module):` for a graph that compiles; what they need is made known to `classes`."""
    graph = analysis.network
    said = [*(f"    {line}".rstrip() for line in docstring([about])), ""] if about else []
    return [*said, *_constructor(graph, analysis, classes), *_forward(graph, analysis)]


def inputs_of(graph: Graph) -> dict[str, Node]:
    """The Inputs by id, in file order."""
    return {id: node for id, node in graph.nodes.items() if node.type == "Input"}


def outputs_of(graph: Graph) -> dict[str, Node]:
    """The Outputs by id, in file order."""
    return {id: node for id, node in graph.nodes.items() if node.type == "Output"}


def layer_at(node: Node) -> Layer:
    """The declaration of a node's type. Raises CompileError where there is none."""
    layer = get(node.type)
    if layer is None:
        raise CompileError([Problem(node.id, "error", tr("unknown layer {type!r}").format(type=node.type))])
    return layer


def batched(spec: TensorSpec) -> str:
    """The shape of a batch: `(N, 1, 8, 8)`."""
    return f"(N, {', '.join(map(str, spec.shape))})" if spec.shape else "(N,)"


def _constructor(graph: Graph, analysis: Analysis, classes: Classes) -> list[str]:
    """`__init__`, parents first as in the compiled module, so that their parameters come in one order too."""
    body: list[str] = []
    for id in graph.order():
        node = graph.nodes[id]
        layer = layer_at(node)
        if id not in analysis.live or owner_of(node) is not None:
            continue
        if layer.is_block:
            body += lines(f"self.{id} = ", _block(node, analysis, classes), indent=8)
        if not layer.module:
            continue
        classes.layer(layer)
        written, arguments = EXPRESSIONS.get(node.type), _arguments(layer, node, analysis)
        if written is not None and written.function is not None:
            needed = written.function(arguments, {edge.target.name for edge in graph.incoming(id)})
            if needed is not None:
                classes.function(needed)
        if written is None:
            body += lines(f"self.{id} = ", _built(layer, node, arguments, classes.called[node.type]), indent=8)
        elif written.built is not None:
            body += lines(f"self.{id} = ", written.built(arguments), indent=8)
    return ["    def __init__(self):", "        super().__init__()", *body, ""] if body else []


def _block(node: Node, analysis: Analysis, classes: Classes) -> Expression:
    """A block, or its copies in a row."""
    name, copies = block_of(node) or "", analysis.nodes[node.id].inside
    called = [classes.block(name, copy) for copy in copies]
    if len(copies) == 1:
        return call(called[0])
    simple = len(inlets(copies[0].network)) == len(outlets(copies[0].network)) == 1
    row = "nn.Sequential" if simple else classes.chain()
    alike = len(set(called)) == 1
    made: Expression = f"{called[0]}() for _ in range({len(copies)})" if alike else ""
    if alike:
        return f"{row}(*({made}))" if simple else f"{row}({made})"
    items = tuple(f"{each}()" for each in called)
    return call(row, *items) if simple else call(row, Group("[", items, "]"))


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
    """What comes out of a node: all of it, or one port of several, and then `place` follows the node's variable."""

    node: str
    port: str = ""
    place: str = ""

    def read(self, names: Mapping[str, str]) -> str:
        return names[self.node] + self.place


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
    body = lines("", Group("def forward(", ("self", *(names[id] for id in inputs_of(graph)))), ":", indent=4)
    for step in steps:
        expression = step.computed(tuple("None" if value is None else value.read(names) for value in step.arriving))
        if str(expression) != names[step.id]:
            body += lines(f"{names[step.id]} = ", expression, indent=8, comment=step.comment)
    returned = {id: results[id].read(names) for id in outputs_of(graph)}
    many = Group("{", tuple(f'"{id}": {name}' for id, name in returned.items()), "}")
    return body + lines("return ", many if len(returned) > 1 else next(iter(returned.values())), indent=8)


def _steps(graph: Graph, analysis: Analysis) -> tuple[list[_Step], dict[str, _Value]]:
    """The lines of `forward`, parents first, and what each Output returns. Learned tensors begin, so that the input
    they ask for the size of the batch need not be kept."""
    learned: list[_Step] = []
    steps: list[_Step] = []
    results: dict[str, _Value] = {}
    first = _Value(next(iter(inputs_of(graph))))

    def visit(node: Node, arriving: Mapping[str, tuple[_Value, ...]]) -> Mapping[str, _Value]:
        layer = layer_at(node)
        if layer.is_input:
            return {"out": _Value(node.id)}
        if layer.is_output:
            results[node.id] = arriving["in"][0]
            return {}
        inside = analysis.nodes[node.id].inside
        if inside:
            given: tuple[_Value | None, ...] = tuple(arriving[port][0] for port in inlets(inside[0].network))
            ports = list(outlets(inside[0].network))
        else:
            given, ports = tuple(layer.given(arriving)), [port.name for port in layer.outputs]
        places, read = _places(graph, layer, node, analysis, ports)
        comment, computed = _new_shape(node, analysis, given, read), _computed(layer, node, analysis)
        if len(read) == 1 < len(ports):  # the variable holds that part alone, as a person would write it
            computed, places = partial(_part_of, computed, places[read[0]]), {read[0]: ""}
        # A layer without input ports is a learned tensor: the first input tells it the size of the batch.
        (learned if node.type == "Parameter" else steps).append(_Step(node.id, given or (first,), computed, comment))
        return {port: _Value(node.id, port if len(ports) > 1 else "", place) for port, place in places.items()}

    walk(graph, visit, analysis.live)
    return learned + steps, results


def _places(
    graph: Graph, layer: Layer, node: Node, analysis: Analysis, ports: Sequence[str]
) -> tuple[Mapping[str, str], Sequence[str]]:
    """How each output of a node is read off its variable; and the outputs that are read, where torch gives a tuple of
    which a person would name only these, else all."""
    written = EXPRESSIONS.get(node.type)
    if written is None or written.ports is None:
        return {port: f'["{port}"]' if len(ports) > 1 else "" for port in ports}, ports
    wired = {edge.source.name for edge in graph.outgoing(node.id) if edge.target.node in analysis.live}
    return written.ports(_arguments(layer, node, analysis)), [port for port in ports if port in wired]


def _part_of(computed: Callable[[Names], Expression], place: str, names: Names) -> Expression:
    whole = computed(names)
    return replace(whole, close=whole.close + place) if isinstance(whole, Group) else whole + place


def _computed(layer: Layer, node: Node, analysis: Analysis) -> Callable[[Names], Expression]:
    written = EXPRESSIONS.get(node.type)
    if written is None:
        return lambda names: call(f"self.{owner_of(node) or node.id}", *names)
    return partial(written.computed, _arguments(layer, node, analysis), f"self.{node.id}")


def _new_shape(node: Node, analysis: Analysis, given: Sequence[_Value | None], ports: Sequence[str]) -> str:
    """The shape that comes out of the ports, where it is not the one that arrives first."""
    shapes = {port: analysis.nodes[node.id].outputs[port] for port in ports}
    if len(shapes) > 1:
        return ", ".join(f"{name} {batched(spec)}" for name, spec in shapes.items())
    (spec,) = shapes.values()
    first = next((value for value in given if value), None)
    if first is None:
        return batched(spec)
    outputs = analysis.nodes[first.node].outputs
    arriving = outputs[first.port] if first.port else next(iter(outputs.values()))
    return "" if arriving.shape == spec.shape else batched(spec)


def _variables(graph: Graph, steps: Sequence[_Step], results: Mapping[str, _Value]) -> dict[str, str]:
    """The variable of every node: `x` for what only the next line reads, else one called like the node."""
    own = _own_names(graph)
    last = {value.node: at for at, step in enumerate(steps) for value in step.arriving if value}
    last.update({value.node: len(steps) for value in results.values()})
    names = {id: own[id] for id in inputs_of(graph)}
    holds = {name: id for id, name in names.items()}
    for at, step in enumerate(steps):
        x_is_free = "x" not in holds or last.get(holds["x"], -1) <= at
        passing = last[step.id] == at + 1 and graph.incoming(step.id)
        name = "x" if x_is_free and passing else own[step.id]
        names[step.id] = name
        holds[name] = step.id
    return names


_NEEDED = frozenset({"self", "torch", "nn", "unseen"})
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
