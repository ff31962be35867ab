"""What every node of a drawing makes of what reaches it: shapes, parameters, FLOPs, problems; kept up to date.

An `Analyser` compares each graph with the last one it saw and recomputes only what an edit changed: a node whose
outputs come out as before stops the wave.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from netbuilder.compile import fixes
from netbuilder.compile.inside import Insides, sharing_fault
from netbuilder.compile.measure import RESERVED, Fault, Measurer, shapes
from netbuilder.compile.problems import Fix, Problem
from netbuilder.compile.walk import gather, leading_to
from netbuilder.graph import UNSET, Disconnect, Graph, Insert, Node, RemoveNodes, SetParams, frozen
from netbuilder.graph.blocks import block_of, inlets, needed, outlets, owner_of, reference
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Incoming, Layer, TensorSpec, closest, get, layer_of


@dataclass(frozen=True)
class NodeReport:
    """What is known of one node. Shapes are without the batch; FLOPs are for one sample, a multiply-add counted two.

    `known` is false where the outputs cannot be told: the node has a problem, or one above it has. `inside` are the
    copies of a block, and `further` the problems in it beside the first.
    """

    inputs: Incoming = field(default_factory=dict)
    outputs: Mapping[str, TensorSpec] = field(default_factory=dict)
    parameters: int = 0
    trainable: int = 0
    flops: int = 0
    problem: Problem | None = None
    known: bool = False
    inside: tuple[Analysis, ...] = ()
    further: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Analysis:
    """The reports of all nodes, the problems in file order, and the totals of what leads to an Output (of everything,
    where there is no Output yet)."""

    graph: Graph = field(default_factory=Graph)
    nodes: Mapping[str, NodeReport] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    live: frozenset[str] = frozenset()
    parameters: int = 0
    trainable: int = 0
    flops: int = 0

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the drawing from being compiled."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


class Analyser:
    """Analyses one drawing again and again, each time recomputing only what changed. Not for two threads at once."""

    def __init__(self, measure: Measurer | None = None, within: tuple[str, ...] = ()) -> None:
        self._measure = measure or Measurer()
        self._within = within
        self._insides = Insides(lambda block: Analyser(self._measure, (*within, block)))
        self._last = Analysis()
        self._fields: Mapping[str, TensorSpec] = {}
        self._blocks: Mapping[str, Graph] = {}
        self._given: Mapping[str, TensorSpec] | None = None
        self._places: tuple[tuple[str, ...], dict[str, int]] = ((), {})
        self.examined = 0
        """How many nodes were looked at, over all updates."""

    def update(
        self,
        graph: Graph,
        fields: Mapping[str, TensorSpec],
        blocks: Mapping[str, Graph] = EMPTY,
        *,
        given: Mapping[str, TensorSpec] | None = None,
    ) -> Analysis:
        """The analysis of `graph`, with the data's fields by name (without any, an Input's own shape must say) and the
        project's blocks. Where the graph is a block's, `given` says what arrives at its Inputs."""
        last = self._last
        if graph is last.graph and fields == self._fields and blocks is self._blocks and given == self._given:
            return last
        same_wires = graph.edges is last.graph.edges and graph.nodes.keys() == last.graph.nodes.keys()
        ends = [id for id, node in graph.nodes.items() if node.type == "Output"]
        live = leading_to(graph, ends) if not same_wires or self._retyped(graph) else last.live
        dirty = self._dirty(graph, live, same_wires)
        dirty |= self._blocks_changed(graph, blocks)
        if fields != self._fields or given != self._given:
            dirty |= {id for id, node in graph.nodes.items() if node.type == "Input"}
        self._fields, self._blocks, self._given = dict(fields), blocks, given
        reports = {id: last.nodes.get(id, NodeReport()) for id in graph.nodes}
        self._spread(graph, live, dirty, reports)
        counted = live if ends else graph.nodes.keys()
        counts = [report for id, report in reports.items() if id in counted]
        analysis = Analysis(
            graph,
            reports,
            tuple(
                found for report in reports.values() if report.problem for found in (report.problem, *report.further)
            ),
            live,
            sum(report.parameters for report in counts),
            sum(report.trainable for report in counts),
            sum(report.flops for report in counts),
        )
        self._last = analysis
        return analysis

    def _retyped(self, graph: Graph) -> bool:
        old = self._last.graph.nodes
        return any(node.type != old[id].type for id, node in graph.nodes.items() if node is not old[id])

    def _blocks_changed(self, graph: Graph, blocks: Mapping[str, Graph]) -> set[str]:
        """The Block nodes whose block, or a part of it, is not what it was."""
        if blocks is self._blocks:
            return set()
        old = self._blocks
        changed = {name for name in {*blocks, *old} if blocks.get(name) is not old.get(name)}
        return {
            id
            for id, node in graph.nodes.items()
            if (name := block_of(node)) is not None and not changed.isdisjoint(needed(blocks, [name]))
        }

    def _dirty(self, graph: Graph, live: frozenset[str], same_wires: bool) -> set[str]:
        last = self._last
        old = last.graph.nodes
        dirty = {
            id
            for id, node in graph.nodes.items()
            if (was := old.get(id)) is not node and (was is None or _says(was) != _says(node))
        }
        if not same_wires:
            dirty |= {id for id in graph.nodes if graph.incoming(id) != last.graph.incoming(id)}
            dirty |= (live ^ last.live) & graph.nodes.keys()
        return dirty

    def _spread(
        self,
        graph: Graph,
        live: frozenset[str],
        dirty: set[str],
        reports: dict[str, NodeReport],
    ) -> None:
        """Examine the dirty nodes, parents first, and go on below those whose outputs changed."""
        order = graph.order()
        if self._places[0] is not order:
            self._places = (order, {id: n for n, id in enumerate(order)})
        place = self._places[1]
        users = _users_of_weights(graph)
        ahead = [place[id] for id in dirty]
        heapq.heapify(ahead)
        waiting = set(ahead)
        while ahead:
            at = heapq.heappop(ahead)
            waiting.discard(at)
            id = order[at]
            self.examined += 1
            before = reports[id]
            report = reports[id] = self._examine(graph, graph.nodes[id], id in live, reports)
            changed = (before.outputs, before.known) != (report.outputs, report.known)
            after = [edge.target.node for edge in graph.outgoing(id)] if changed else []
            for child in map(place.__getitem__, (*after, *users.get(id, ()))):
                if child not in waiting:
                    waiting.add(child)
                    heapq.heappush(ahead, child)

    def _examine(
        self,
        graph: Graph,
        node: Node,
        live: bool,
        reports: Mapping[str, NodeReport],
    ) -> NodeReport:
        layer = layer_of(node, self._blocks)
        if layer is None:
            return NodeReport(problem=_unknown_type(node))
        above = {edge.source.node: reports[edge.source.node].outputs for edge in graph.incoming(node.id)}
        arriving = gather(graph, node.id, above)
        report = NodeReport(inputs=arriving)
        problem = (
            self._block_problem(node)
            or _parameter_problem(node, layer)
            or _wiring_problem(graph, node, layer, live, self._blocks)
        )
        if problem:
            return replace(report, problem=problem)
        if layer.is_input:
            return self._input(node)
        if len(graph.incoming(node.id)) > sum(map(len, arriving.values())):
            return report  # a node above is in trouble, and says so itself
        if layer.is_output:
            return replace(report, known=True)
        if layer.is_block:
            return self._block(graph, node, report, reports)
        return self._computed(graph, node, layer, report, reports)

    def _computed(
        self, graph: Graph, node: Node, layer: Layer, report: NodeReport, reports: Mapping[str, NodeReport]
    ) -> NodeReport:
        found = self._measure(layer, layer.filled(node.params), report.inputs)
        if isinstance(found, Fault):
            return replace(report, problem=self._fault_problem(graph, node, layer, found, report.inputs, reports))
        return replace(
            report,
            outputs=found.outputs,
            parameters=found.parameters,
            trainable=found.trainable,
            flops=found.flops,
            known=True,
            problem=_reserved_name(node) or _flatten_warning(graph, node, report.inputs),
        )

    def _block_problem(self, node: Node) -> Problem | None:
        """What is wrong with a node's references, and with the block that it shows, before anything arrives there."""
        for name, value in node.params.items():
            if (named := reference(value)) is not None:
                message = f"{name} is to be the block's parameter {named!r}, and there is none here"
                return Problem(node.id, "error", message, (), f"no parameter {named}")
        block = block_of(node)
        if block is None:
            return None
        if block in self._within:
            return Problem(node.id, "error", f"the block {block} contains itself here", (), "contains itself")
        if block not in self._blocks:
            there = f"; it has {', '.join(self._blocks)}" if self._blocks else ""
            return Problem(node.id, "error", f"the project has no block {block!r}{there}", (), f"no block {block}")
        graph = self._blocks[block]
        if not inlets(graph):
            return Problem(node.id, "error", f"the block {block} has no Input: add one in it", (), "no input")
        if not outlets(graph):
            return Problem(node.id, "error", f"the block {block} has no Output: add one in it", (), "no output")
        if node.params.get("repeat", 1) != 1 and len(outlets(graph)) > len(inlets(graph)):
            message = f"the block {block} gives more than it takes, so one copy cannot feed the next: set repeat to 1"
            return Problem(node.id, "error", message, (Fix("Set repeat to 1", SetParams(node.id, {"repeat": UNSET})),))
        return None

    def _block(self, graph: Graph, node: Node, report: NodeReport, reports: Mapping[str, NodeReport]) -> NodeReport:
        found = self._insides(node, self._blocks, report.inputs)
        first = next((p for p in found.problems if p.severity == "error"), next(iter(found.problems), None))
        report = replace(report, inside=found.copies)
        owner = owner_of(node)
        if owner is not None and found.outputs:
            fault = sharing_fault(graph, node, owner, report, reports.get(owner))
            if fault:
                own = Fix("Give it weights of its own", SetParams(node.id, {"weights": UNSET}))
                return replace(report, problem=Problem(node.id, "error", fault, (own,), "cannot share weights"))
        return replace(
            report,
            outputs=found.outputs,
            parameters=sum(copy.parameters for copy in found.copies) if owner is None else 0,
            trainable=sum(copy.trainable for copy in found.copies) if owner is None else 0,
            flops=sum(copy.flops for copy in found.copies),
            known=bool(found.outputs),
            problem=_reserved_name(node) or first,
            further=tuple(problem for problem in found.problems if problem is not first),
        )

    def _fault_problem(
        self,
        graph: Graph,
        node: Node,
        layer: Layer,
        fault: Fault,
        incoming: Incoming,
        reports: Mapping[str, NodeReport],
    ) -> Problem:
        between = get(fault.insert)
        if between is not None:
            found = fixes.for_elements(graph, node.id, fault.port, between)
        elif fault.layout:
            (got, *_), above = incoming[fault.port], _shapes_above(graph, node.id, reports)
            found = fixes.for_shape(graph, node.id, fault.port, fault.layout, got, above)
        else:
            found = fixes.for_parameters(
                node,
                layer,
                fault.about,
                incoming,
                lambda params: not isinstance(self._measure(layer, layer.filled(params), incoming), Fault),
            )
        return Problem(node.id, "error", f"{layer.type} {fault.message}", found, fault.short)

    def _input(self, node: Node) -> NodeReport:
        fields = self._fields
        name, shape = node.params.get("field"), node.params.get("shape")
        if self._given is not None and node.id in self._given:
            return NodeReport(outputs={"out": self._given[node.id]}, known=True)
        if self._given is None and isinstance(name, str) and name in fields:
            return NodeReport(outputs={"out": fields[name]}, known=True)
        if shape is not None:
            spec = TensorSpec(tuple(shape), node.params.get("dtype", "float32"))
            return NodeReport(outputs={"out": spec}, known=True)
        if self._given is not None:
            return NodeReport()  # a block that is looked at by itself: what it is used for says what arrives
        if name is None:
            choices = f" ({', '.join(fields)})" if fields else ""
            message, short = f"Input needs a field of the data{choices}, or a shape", "choose a field"
        elif fields:
            message, short = f"the data has no field {name!r}; it has {', '.join(fields)}", f"no field {name}"
        else:
            message, short = f"there is no data yet that has a field {name!r}; choose data, or give a shape", "no data"
        return NodeReport(problem=Problem(node.id, "error", message, _field_fixes(node, fields), short))


def _users_of_weights(graph: Graph) -> dict[str, list[str]]:
    """By the id of a Block node, those that use its weights too: they are looked at again whenever it is."""
    users: dict[str, list[str]] = {}
    for id, node in graph.nodes.items():
        owner = owner_of(node)
        if owner is not None and owner != id:
            users.setdefault(owner, []).append(id)
    return users


def missing_ends(graph: Graph) -> list[Problem]:
    """What a drawing lacks to be a network: an Input, an Output. On a canvas that is no fault yet."""
    types = {node.type for node in graph.nodes.values()}
    missing = [end for end in ("Input", "Output") if end not in types]
    return [Problem(None, "error", f"the drawing has no {end}: add one, and wire it", ()) for end in missing]


def _field_fixes(node: Node, fields: Mapping[str, TensorSpec]) -> tuple[Fix, ...]:
    inputs = [name for name, spec in fields.items() if spec.shape]
    return tuple(Fix(f"Use {name}", SetParams(node.id, {"field": name})) for name in inputs[:3])


def _says(node: Node) -> object:
    return node.type, frozen(node.params)


def _reserved_name(node: Node) -> Problem | None:
    if node.id not in RESERVED:
        return None
    message = f"{node.id!r} is a name that torch's modules use for themselves: give the node another id"
    return Problem(node.id, "error", message, (), "name in use")


def _unknown_type(node: Node) -> Problem:
    close = get(closest(node.type) or "")
    hint = f"; did you mean {close.type}?" if close else ""
    message = f"NetBuilder does not know the layer {node.type!r}{hint}"
    delete = Fix("Delete the node", RemoveNodes((node.id,)))
    found = (fixes.another_type(node.id, close), delete) if close else (delete,)
    return Problem(node.id, "error", message, found, "unknown layer")


def _parameter_problem(node: Node, layer: Layer) -> Problem | None:
    faults = layer.faults(node.params)
    if not faults:
        return None
    wrong = [n for n in node.params if n not in layer.by_name or layer.by_name[n].check(node.params[n])]
    missing = [p.name for p in layer.parameters if p.required and p.name not in node.params]
    first = (wrong + missing)[0]
    meant = fixes.renamed(node.id, layer, node.params, first) if first in node.params else None
    fix = meant or fixes.back_to_default(node.id, layer, first)
    return Problem(node.id, "error", f"{layer.type}: {'; '.join(faults)}", (fix,) if fix else (), faults[0])


def _wiring_problem(graph: Graph, node: Node, layer: Layer, live: bool, blocks: Mapping[str, Graph]) -> Problem | None:
    wires: dict[str, list[object]] = {}
    for edge in graph.incoming(node.id):
        remove = (Fix("Remove the wire", Disconnect((edge,))),)
        if layer.port(edge.target.name) is None:
            message = f"{layer.type} has no input {edge.target.name!r} ({edge})"
            return Problem(node.id, "error", message, remove, f"no input {edge.target.name}")
        source = layer_of(graph.nodes[edge.source.node], blocks)
        if source is not None and source.port(edge.source.name, output=True) is None:
            message = f"{source.type} has no output {edge.source.name!r} ({edge})"
            return Problem(node.id, "error", message, remove, "dangling wire")
        wires.setdefault(edge.target.name, []).append(edge)
        port = layer.port(edge.target.name)
        if len(wires[edge.target.name]) > 1 and port is not None and not port.many:
            message = f"{edge.target.name} takes one wire, and {edge} is one too many"
            return Problem(node.id, "error", message, remove, "one wire too many")
    missing = [port.name for port in layer.inputs if port.name not in wires and not port.optional]
    if missing:
        message = f"nothing is wired to {' and '.join(missing)} of {layer.type}"
        return Problem(node.id, "error" if live else "warning", message, (), "not wired")
    return None


def _flatten_warning(graph: Graph, node: Node, incoming: Incoming) -> Problem | None:
    """Linear reads the last dimension alone, which on an image is seldom what was meant, and torch says nothing."""
    if node.type != "Linear" or incoming["in"][0].rank < 3:
        return None
    spec = incoming["in"][0]
    message = (
        f"Linear reads only the last dimension of {shapes([spec])}, each row for itself; "
        f"insert Flatten to let it see all {spec.size:,} values"
    )
    edge = graph.incoming(node.id)[0]
    return Problem(node.id, "warning", message, (Fix("Insert Flatten", Insert(edge, "Flatten")),), "needs Flatten?")


def _shapes_above(graph: Graph, id: str, reports: Mapping[str, NodeReport]) -> Iterator[TensorSpec]:
    """Shapes of everything upstream, nearest first."""
    seen, ahead = {id}, [id]
    while ahead:
        for edge in graph.incoming(ahead.pop(0)):
            parent = edge.source.node
            if parent not in seen:
                seen.add(parent)
                ahead.append(parent)
                yield from reports[parent].outputs.values()
