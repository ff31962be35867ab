"""From a drawing to a `torch.fx.GraphModule`."""

from __future__ import annotations

import builtins
import hashlib
import keyword
import operator
from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import fx, nn

from netbuilder.compile.analysis import Analyser, Analysis
from netbuilder.compile.chain import Chain
from netbuilder.compile.drawn import missing_ends
from netbuilder.compile.measure import RESERVED as RESERVED
from netbuilder.compile.problems import CompileError, Problem
from netbuilder.compile.running import DRAWN
from netbuilder.compile.sources import forgettable
from netbuilder.compile.walk import walk
from netbuilder.graph import Graph, Node, frozen
from netbuilder.graph.blocks import block_of, inlets, outlets, owner_of
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Layer, TensorSpec, get
from netbuilder.wording import tr


def compile_graph(
    graph: Graph,
    fields: Mapping[str, TensorSpec],
    blocks: Mapping[str, Graph] = EMPTY,
    *,
    seed: int = 0,
    carry: fx.GraphModule | None = None,
    analysis: Analysis | None = None,
) -> fx.GraphModule:
    """Compile a drawing.

    graph: the drawing; fields: shapes of the data's fields by name; blocks: those of the project; analysis: one of
    this very graph, if there is one.
    seed: starting weights depend on it and on the node's own id alone, so that a node keeps its weights when others
    come and go. carry: an earlier module whose weights are kept for every node that has not changed since.

    Returns a module whose submodules bear the ids of the nodes that lead to an Output. Its `forward` takes the inputs,
    each `(N, *shape)`, in file order, and returns one tensor, or a dict by Output id where there are several. A block
    is a GraphModule in it, or where it is repeated a `Chain` of them: `block1.conv1`, `block1.0.conv1`.
    Raises CompileError with the problems of the drawing.
    """
    if analysis is None or analysis.graph is not graph:
        analysis = Analyser().update(graph, fields, blocks)
    problems = [*analysis.errors, *missing_ends(graph)]
    if problems:
        raise CompileError(problems)
    keys: dict[str, Any] = {}
    compiled = _compiled(analysis, seed, "", keys, "Network")
    compiled.meta["nodes"], compiled.meta["off"] = keys, frozenset(_switched_off(analysis, ""))
    if carry is not None:
        carry_weights(carry, compiled)
    return forgettable(compiled)


def carry_weights(old: fx.GraphModule, new: fx.GraphModule) -> frozenset[str]:
    """Copy weights and buffers of every node that is the same in both modules; returns the addresses of those nodes.

    A node that moved into a block or out of one is known again by its id, where only one in the old module can be
    meant: making a block of a trained part does not make it forget.
    """
    before, after = old.meta.get("nodes", {}), new.meta["nodes"]
    gone: dict[Any, list[str]] = {}
    for address, key in before.items():
        if address not in after:
            gone.setdefault((address.rpartition(".")[2], key), []).append(address)
    places = {address: address for address, key in after.items() if before.get(address) == key}
    for address in after:
        meant = gone.get((address.rpartition(".")[2], after[address]), []) if address not in before else []
        if len(meant) == 1:
            places[address] = meant.pop()  # one copy of a block begins with them, not all
    for address, was in places.items():
        new.get_submodule(address).load_state_dict(old.get_submodule(was).state_dict())
    kept = old.meta.get("kept", {})
    again = [a for a, key in after.items() if a not in places and a not in before and kept.get(a, (None,))[0] == key]
    for address in again:
        new.get_submodule(address).load_state_dict(kept[address][1].state_dict())
    keep_weights(old, new)
    return frozenset((*places, *again))


def keep_weights(old: fx.GraphModule, new: fx.GraphModule) -> None:
    """Let `new` remember the modules of nodes that are switched off in it, for when they are switched on again."""
    there = {address: (key, old.get_submodule(address)) for address, key in old.meta.get("nodes", {}).items()}
    off = new.meta.get("off", frozenset())
    kept = {**old.meta.get("kept", {}), **there} if off else {}
    new.meta["kept"] = {a: kept[a] for a in kept if any(a == each or a.startswith(f"{each}.") for each in off)}


def _switched_off(analysis: Analysis, place: str) -> Iterator[str]:
    """The addresses of the nodes that are switched off, those in blocks too, and of what leads nowhere without them."""
    for id, report in analysis.nodes.items():
        if report.off or (analysis.switched is not None and id not in analysis.live):
            yield f"{place}{id}"
        for number, inside in enumerate(report.inside):
            yield from _switched_off(inside, f"{place}{id}.{number}." if len(report.inside) > 1 else f"{place}{id}.")


def _compiled(analysis: Analysis, seed: int, place: str, keys: dict[str, Any], name: str) -> fx.GraphModule:
    """The module of a graph, or of one copy of a block at the address `place`; `keys` gathers what every node is."""
    graph, root = analysis.network, nn.Module()
    for id, node in graph.nodes.items():
        if id not in analysis.live or owner_of(node) is not None:
            continue
        made = _module(node, analysis, seed, f"{place}{id}", keys)
        if made is not None:
            root.add_module(id, made)
    return fx.GraphModule(root, _wired(graph, analysis), class_name=name)


def _module(node: Node, analysis: Analysis, seed: int, address: str, keys: dict[str, Any]) -> nn.Module | None:
    layer, report = _layer(node), analysis.nodes[node.id]
    if layer.is_block:
        copies = len(report.inside)
        made = [
            _compiled(inside, seed, f"{address}.{number}." if copies > 1 else f"{address}.", keys, block_of(node) or "")
            for number, inside in enumerate(report.inside)
        ]
        return Chain(made) if copies > 1 else made[0]
    if not layer.module:
        return None
    params = layer.filled(node.params)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(_seed_of(seed, address))
        module = layer.build(params, report.inputs)
    keys[address] = (node.type, frozen(params), frozen(report.inputs))
    return module


def _seed_of(seed: int, address: str) -> int:
    """A node's own seed, the same on every machine."""
    return int.from_bytes(hashlib.sha256(f"{seed}/{address}".encode()).digest()[:8], "big") >> 1


def _wired(graph: Graph, analysis: Analysis) -> fx.Graph:
    network = fx.Graph()
    me = _other_than_self(graph)
    entering = [id for id, node in graph.nodes.items() if node.type == "Input"]
    inputs = {id: _argument(network, me if id == "self" else id, graph) for id in entering}
    results: dict[str, fx.Node] = {}

    def visit(node: Node, arriving: Mapping[str, tuple[fx.Node, ...]]) -> Mapping[str, fx.Node]:
        if node.id in inputs:
            return {"out": inputs[node.id]}
        if node.type == "Output":
            results[node.id] = arriving["in"][0]
            return {}
        layer = _layer(node)
        if layer.is_block:
            inside = analysis.nodes[node.id].inside[0].network
            given: tuple[Any, ...] = tuple(arriving[port][0] for port in inlets(inside))
            names = outlets(inside)
        else:
            given, names = tuple(layer.given(arriving)), tuple(port.name for port in layer.outputs)
        # What takes nothing is a learned tensor: the first input tells it the size of the batch.
        given = given or (next(iter(inputs.values())),)
        name = me if node.id == "self" else node.id
        called = network.create_node("call_module", owner_of(node) or node.id, given, name=name)
        called.meta[DRAWN] = node.id
        return _ports(network, names, called)

    walk(graph, visit, analysis.live)
    in_file_order = {id: results[id] for id in graph.nodes if id in results}
    network.output(next(iter(in_file_order.values())) if len(in_file_order) == 1 else in_file_order)
    network.lint()
    return network


_OF_FX = frozenset({"inf", "nan", "NoneType", "torch", "device", "fx_pytree", "pytree"})
"""Names that torch.fx keeps for itself in the code it writes, beside Python's own."""


def _argument(network: fx.Graph, called: str, graph: Graph) -> fx.Node:
    """An argument of `forward`, whose value is called as it is itself. Left alone, torch.fx calls the values of `X` and
    of `x` by one name and a number, and its code then writes one argument over the other."""
    name = called
    while (
        keyword.iskeyword(name) or hasattr(builtins, name) or name in _OF_FX or (name != called and name in graph.nodes)
    ):
        name += "_"
    return network.create_node("placeholder", called, name=name)


def _other_than_self(graph: Graph) -> str:
    """A name for the value of a node called `self`, which in torch.fx's code is the module itself."""
    name = "self_"
    while name in graph.nodes:
        name += "_"
    return name


def _ports(network: fx.Graph, names: tuple[str, ...], call: fx.Node) -> Mapping[str, fx.Node]:
    if len(names) == 1:
        return {names[0]: call}
    return {name: network.call_function(operator.getitem, (call, name)) for name in names}


def _layer(node: Node) -> Layer:
    layer = get(node.type)
    if layer is None:
        raise CompileError([Problem(node.id, "error", tr("unknown layer {type!r}").format(type=node.type))])
    return layer
