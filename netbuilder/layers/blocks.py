"""What a node is drawn as, where its project's blocks have a say: a Block has the ports and parameters of its block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from netbuilder.graph import Graph, Node
from netbuilder.graph.blocks import BLOCK, block_of, inlets, outlets
from netbuilder.layers.parameters import Kind, Parameter
from netbuilder.layers.registry import get
from netbuilder.layers.spec import Layer, PortSpec
from netbuilder.wording import tr


def layer_of(node: Node, blocks: Mapping[str, Graph]) -> Layer | None:
    """The declaration that a node is drawn and checked by, or None where its type is unknown."""
    layer = get(node.type)
    if layer is None or node.type != BLOCK:
        return layer
    name = block_of(node)
    block = blocks.get(name) if name is not None else None
    return layer if block is None else _declared(name or "", _Same(block))


class _Same:
    """A graph as a key of a cache: by identity, which an edit of the block changes."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.graph is self.graph

    def __hash__(self) -> int:
        return id(self.graph)


@lru_cache(maxsize=512)
def _declared(name: str, same: _Same) -> Layer:
    block, layer = same.graph, get(BLOCK)
    assert layer is not None
    return replace(
        layer,
        summary=str(block.extra.get("about") or tr("The block {name} of this project.").format(name=name)),
        inputs=tuple(PortSpec(id) for id in inlets(block)),
        outputs=tuple(PortSpec(id) for id in outlets(block)),
        own=(*layer.own, *(_parameter(each, value, block) for each, value in block.parameters.items())),
    )


def _parameter(name: str, default: Any, block: Graph) -> Parameter:
    """A block's parameter as a form shows it: of the kind of its default. What it is for is the nodes' to check."""
    places = [
        f"{node.id}.{own}" for node in block.nodes.values() for own, said in node.params.items() if _is(said, name)
    ]
    said = tr("Sets {places} in the block.") if places else tr("Sets nothing yet in the block.")
    return Parameter(name, _kind(default), default, summary=said.format(places=", ".join(places)))


def _is(said: Any, name: str) -> bool:
    return isinstance(said, Mapping) and said.get("from") == name


def _kind(value: Any) -> Kind:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int"
    if isinstance(value, float):
        return "float"
    if isinstance(value, str):
        return "text"
    if isinstance(value, (list, tuple)) and all(type(each) is int for each in value):
        return "shape"
    return "json"
