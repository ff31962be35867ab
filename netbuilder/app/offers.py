"""What can be added to a drawing: every layer, and every block of the project, of the person and of NetBuilder itself.
Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from netbuilder.graph import AddBlocks, Edge, Graph, Json, Node, Port, Project
from netbuilder.graph.blocks import BLOCK, brought, needed, new_name
from netbuilder.graph.library import KeptBlock, about, quoted
from netbuilder.layers import Layer, get, layer_of
from netbuilder.layers.registry import groups
from netbuilder.wording import mark, tr

Source = Literal["project", "kept", "shipped"]
PREFIX = "block:"
NEW = mark("A block of your own: it begins as a wire from one input to one output. Open it and draw what it does.")
FROM = {
    "project": mark("A block of this project."),
    "kept": mark("From your library."),
    "shipped": mark("Comes with NetBuilder."),
}


@dataclass(frozen=True)
class Offer:
    """One thing that can be added. `key` is what is dragged and chosen: a layer's type, or `block:` and where a block
    is from; `layer` declares it, under the name that a person reads."""

    key: str
    layer: Layer
    source: Source | None = None
    name: str = ""
    blocks: Mapping[str, Graph] = field(default_factory=dict, compare=False)

    @property
    def is_block(self) -> bool:
        """Whether it is a block that is there already."""
        return self.source is not None


@dataclass(frozen=True)
class Fresh:
    """A node to be: its type and parameters, the declaration that it is drawn by, and blocks that come with it."""

    type: str
    params: Mapping[str, Json]
    layer: Layer | None
    blocks: Mapping[str, Graph] = field(default_factory=dict)

    @property
    def edits(self) -> tuple[AddBlocks, ...]:
        """What is to be done before the node can be added."""
        return (AddBlocks(dict(self.blocks)),) if self.blocks else ()


@dataclass(frozen=True)
class Libraries:
    """The blocks that are there beside the project's own."""

    kept: tuple[KeptBlock, ...] = ()
    shipped: tuple[KeptBlock, ...] = ()


LIBRARY = mark("block library")
"""The group of the blocks that come with NetBuilder."""


def offers(project: Project, libraries: Libraries) -> dict[str, tuple[Offer, ...]]:
    """Everything that can be added, by group in the order of the palette."""
    blocks = block_offers(project, libraries)
    found: dict[str, tuple[Offer, ...]] = {}
    for name, layers in groups().items():
        found[name] = tuple(Offer(layer.type, _named(layer)) for layer in layers)
        if any(layer.type == BLOCK for layer in layers):
            found[name] += tuple(each for each in blocks if each.source != "shipped")
            found[LIBRARY] = tuple(each for each in blocks if each.source == "shipped")
    return {name: each for name, each in found.items() if each}


def block_offers(project: Project, libraries: Libraries) -> tuple[Offer, ...]:
    """The blocks: the project's own, then those of the person, then those that come with NetBuilder. What the project
    has taken from a library is listed once."""
    own = [_offer("project", name, project.blocks) for name in project.blocks]
    other = [("kept", each) for each in libraries.kept] + [("shipped", each) for each in libraries.shipped]
    return (*own, *(_offer(source, each.name, each.blocks) for source, each in other if not _has(project, each)))


def offered(project: Project, libraries: Libraries, key: str) -> Offer | None:
    """The offer that a key means, or None."""
    if not key.startswith(PREFIX):
        layer = get(key)
        return Offer(key, _named(layer)) if layer is not None else None
    return next((each for each in block_offers(project, libraries) if each.key == key), None)


def fresh_block(project: Project, offer: Offer) -> Fresh:
    """The Block node that an offer of a block, or of a new one, comes to, with the blocks that the project lacks."""
    if offer.source == "project":
        name, added = offer.name, {}
    elif offer.source is not None:
        name, added = brought(project, offer.blocks, offer.name)
    else:
        name = new_name(project.blocks, "block")
        added = {name: through()}
    node = Node(name, BLOCK, {"block": name})
    layer = layer_of(node, {**project.blocks, **added})
    assert layer is not None
    return Fresh(BLOCK, node.params, layer, added)


def through() -> Graph:
    """The graph of a new block: what goes in comes out."""
    nodes = (Node("input", "Input", {}, (0, 0)), Node("out", "Output", {}, (376, 0)))
    return Graph.checked(nodes, (Edge(Port("input", "out"), Port("out", "in")),))


def for_group(group: str) -> str:
    """The layer group whose icon and colour a group of the palette has."""
    return "block" if group == LIBRARY else group


def _has(project: Project, kept: KeptBlock) -> bool:
    """Whether the project has this block, with all its parts, in just this form."""
    if kept.name not in project.blocks:
        return False
    return brought(project, kept.blocks, kept.name) == (kept.name, {}) and needed(kept.blocks, [kept.name]) <= set(
        project.blocks
    )


def _named(layer: Layer) -> Layer:
    return replace(layer, type=tr("New block"), summary=NEW, formula="") if layer.type == BLOCK else layer


def _offer(source: Source, name: str, blocks: Mapping[str, Graph]) -> Offer:
    layer = layer_of(Node(name, BLOCK, {"block": name}), blocks)
    assert layer is not None
    said = " ".join(filter(None, (quoted(tr(about(blocks[name]))), tr(FROM[source]))))
    shown = replace(layer, type=name, summary=said, formula="")
    return Offer(f"{PREFIX}{source}:{name}", shown, source, name, blocks)
