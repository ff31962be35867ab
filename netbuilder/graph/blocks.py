"""Blocks: named graphs that a node of type Block stands for, as often as it says, with values of its own.

A block's ports are its Input and Output nodes. A parameter of a node in it may name one of the block's parameters
instead of a value, `{"from": "channels"}`, or a multiple of it, `{"from": "channels", "times": 4}`; every Block node
may set these among its own parameters, beside `block` and `repeat`. With `weights` it names another node of the same
block whose weights it uses too, as the two branches of a siamese network do.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from netbuilder.graph.model import EMPTY, Graph, Json, Node, Project, frozen

BLOCK = "Block"
OWN = ("block", "repeat", "weights")
"""The parameters that every Block node has."""


def block_of(node: Node) -> str | None:
    """The name of the block that a node shows, or None where it shows none."""
    name = node.params.get("block") if node.type == BLOCK else None
    return name if isinstance(name, str) else None


def values_of(node: Node) -> dict[str, Json]:
    """What a Block node sets of its block's parameters."""
    return {name: value for name, value in node.params.items() if name not in OWN}


def owner_of(node: Node) -> str | None:
    """The Block node whose weights a Block node uses too, or None where it has its own."""
    name = node.params.get("weights") if node.type == BLOCK else None
    return name if isinstance(name, str) and name else None


def inlets(block: Graph) -> tuple[str, ...]:
    """The input ports of a block: its Inputs, in file order."""
    return tuple(id for id, node in block.nodes.items() if node.type == "Input")


def outlets(block: Graph) -> tuple[str, ...]:
    """The output ports of a block: its Outputs, in file order."""
    return tuple(id for id, node in block.nodes.items() if node.type == "Output")


def reference(value: Json) -> str | None:
    """The parameter of the block that a value names, or None where it is a value."""
    if isinstance(value, Mapping) and "from" in value and value.keys() <= {"from", "times"}:
        name = value["from"]
        return name if isinstance(name, str) and type(value.get("times", 1)) in (int, float) else None
    return None


def resolved(block: Graph, values: Mapping[str, Json] = EMPTY) -> Graph:
    """A block's graph with the values of one use of it in the place of its references.

    Where nothing is set the block's own defaults hold. A reference to what the block does not declare stays as it is.
    """
    known = {**block.parameters, **{name: values[name] for name in values if name in block.parameters}}
    nodes = {
        id: replace(node, params={name: _value(said, known) for name, said in node.params.items()})
        if any(reference(said) is not None for said in node.params.values())
        else node
        for id, node in block.nodes.items()
    }
    return block.with_nodes(nodes)


def _value(said: Json, known: Mapping[str, Json]) -> Json:
    name = reference(said)
    if name is None or name not in known:
        return said
    value, times = known[name], said.get("times", 1)
    outer = reference(value)
    if outer is not None:  # a parameter of the block that this use stands in
        times = times * value.get("times", 1)
        return {"from": outer} if times == 1 else {"from": outer, "times": times}
    if type(value) not in (int, float) or type(times) not in (int, float):
        return value
    try:
        product = value * times
    except OverflowError:  # the node's own check refuses it
        product = math.inf
    return int(product) if type(value) is int and type(product) is float and product.is_integer() else product


def users(graph: Graph, parameter: str) -> tuple[tuple[str, str], ...]:
    """Where a block reads one of its parameters: pairs of a node's id and the name of the node's own parameter."""
    return tuple(
        (id, name)
        for id, node in graph.nodes.items()
        for name, value in node.params.items()
        if reference(value) == parameter
    )


def needed(blocks: Mapping[str, Graph], names: Iterable[str]) -> frozenset[str]:
    """The named blocks, and all that these are made of, down to the last; names of what is not there included."""
    seen: set[str] = set()
    ahead = list(names)
    while ahead:
        name = ahead.pop()
        if name not in seen:
            seen.add(name)
            ahead += used(blocks[name]) if name in blocks else ()
    return frozenset(seen)


def used(graph: Graph) -> tuple[str, ...]:
    """The blocks that nodes of a graph show, each once, in file order."""
    return tuple(dict.fromkeys(name for node in graph.nodes.values() if (name := block_of(node)) is not None))


def holds_itself(blocks: Mapping[str, Graph], name: str) -> bool:
    """Whether a block is a part of itself, straight or by way of others."""
    return name in blocks and name in needed(blocks, used(blocks[name]))


def new_name(blocks: Mapping[str, Graph], stem: str) -> str:
    """A name for a block that is still free: `stem` itself, else with the first free number."""
    if stem not in blocks:
        return stem
    return Graph(nodes=dict.fromkeys(blocks, Node("", ""))).new_id(stem)


def brought(project: Project, blocks: Mapping[str, Graph], name: str) -> tuple[str, dict[str, Graph]]:
    """A block of elsewhere as a project may take it: what it is to be called, and the blocks to add.

    What the project has already in just this form is used as it is; another block of the same name makes the newcomer
    take a new one.
    """
    called: dict[str, str] = {}
    taken: dict[str, Graph] = dict(project.blocks)
    parts = [part for part in needed(blocks, [name]) if part in blocks]
    # Parts before wholes: a block can be told to be the same only once its own parts have their names.
    for part in sorted(parts, key=lambda each: (len(needed(blocks, [each])), each)):
        graph = renamed(blocks[part], called)
        same = taken.get(part)
        if same is not None and alike(same, graph):
            called[part] = part
            continue
        called[part] = new_name(taken, part)
        taken[called[part]] = graph
    return called[name], {key: graph for key, graph in taken.items() if key not in project.blocks}


def renamed(graph: Graph, names: Mapping[str, str]) -> Graph:
    """The graph with its Block nodes showing blocks under other names."""
    changed = {
        id: replace(node, params={**node.params, "block": names[name]})
        for id, node in graph.nodes.items()
        if (name := block_of(node)) is not None and names.get(name, name) != name
    }
    return graph.with_nodes({**graph.nodes, **changed}) if changed else graph


def computes(graph: Graph) -> object:
    """All that a graph's values depend on, to be compared: everything but where its nodes stand."""
    nodes = [(id, node.type, frozen(node.params), node.off) for id, node in graph.nodes.items()]
    return nodes, graph.edges, frozen(graph.parameters)


def alike(one: Graph, other: Graph) -> bool:
    """Whether two graphs compute the same and are drawn the same."""
    if one is other:
        return True
    places = [[node.at for node in graph.nodes.values()] for graph in (one, other)]
    return computes(one) == computes(other) and places[0] == places[1]
