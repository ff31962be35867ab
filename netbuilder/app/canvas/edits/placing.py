"""New nodes and where they go: beside the selected one, on a wire, pasted, duplicated. Pure; needs no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from netbuilder.app.canvas.edits.mailed import as_sent
from netbuilder.app.canvas.paint.geometry import HIGH, ROW, STEP, free_place, snapped
from netbuilder.app.offers import Fresh, Offer, fresh_block
from netbuilder.graph import (
    AddBlocks,
    AddNodes,
    Connect,
    Disconnect,
    Edge,
    Edit,
    Graph,
    Insert,
    Json,
    Move,
    Node,
    Port,
    Project,
    ProjectError,
    Several,
    dumps,
    loads,
)
from netbuilder.graph.blocks import BLOCK, brought, needed, renamed, resolved, used
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Layer, get, layer_of
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.data import Field

Fields = Mapping[str, "Field"]
_LOSSES = {"label": "CrossEntropyLoss", "value": "MSELoss"}


def place_and_wire(
    project: Project,
    what: str | Offer,
    after: str | Port | None = None,
    at: tuple[float, float] | None = None,
    fields: Fields | None = None,
    *,
    params: Mapping[str, Json] = EMPTY,
    before: Port | None = None,
    also: Iterable[str] = (),
) -> Edit:
    """Add a node: at `at`, else to the right of `after`, else in the first free place; wired from `after` where the
    new layer takes a wire and `after` gives one: that output, or a node's first. `fields` are the data's, for Input and
    Output; `params` what was said of the new node. before: an input that its first output is wired to; also: further
    nodes that are wired to it where it takes many wires."""
    graph = project.graph
    fresh = fresh_node(project, what, fields or {}, params)
    layer = fresh.layer
    outlet = after if isinstance(after, Port) else None
    beside = graph.nodes.get(outlet.node if outlet else str(after))
    if at is None:
        x, y = (beside.at[0] + STEP, beside.at[1]) if beside else _after_all(graph)
        at = free_place(graph, x, y, project.blocks, layer)
    node = Node(graph.new_id(stem_of(fresh)), fresh.type, fresh.params, snapped(*at))
    source = (outlet or _outlet(project, beside)) if beside else None
    wires: list[Edge] = []
    if source is not None and layer is not None and layer.inputs:
        inlet = layer.inputs[0]
        others = [_outlet(project, graph.nodes[id]) for id in also if inlet.many and id in graph.nodes]
        sources = dict.fromkeys([*(each for each in others if each is not None), source])
        wires = [Edge(each, Port(node.id, inlet.name)) for each in sources]
    edits: list[Edit] = [AddNodes((node,), wires)]
    if before is not None and layer is not None and layer.outputs:
        edits.append(Connect((Edge(Port(node.id, layer.outputs[0].name), before),)))
    return _with_blocks(fresh, edits)


def fresh_node(project: Project, what: str | Offer, fields: Fields, params: Mapping[str, Json] = EMPTY) -> Fresh:
    """The node that a type, or an offer, comes to, with these parameters beside what a fresh node is given."""
    key = what if isinstance(what, str) else what.key
    if isinstance(what, Offer) and (what.is_block or key == BLOCK):
        fresh = fresh_block(project, what)
        return replace(fresh, params={**fresh.params, **params})
    starts = starting_params(key, fields, project.graph)
    if "shape" in params:
        starts.pop("field", None)  # whoever says a shape means no field
    layer, said = get(key), {**starts, **params}
    known = layer is not None and (not layer.module or "parameters" in vars(layer))
    return Fresh(key, layer.without_defaults(said) if layer is not None and known and params else said, layer)


def stem_of(fresh: Fresh) -> str:
    """What a fresh node's id begins with: a block's name says more than that it is one."""
    return str(fresh.params.get("block") or fresh.type)


def _with_blocks(fresh: Fresh, edits: list[Edit]) -> Edit:
    if not fresh.blocks and len(edits) == 1:
        return edits[0]
    return Several(tr("Add {name}").format(name=stem_of(fresh)), (*fresh.edits, *edits))


def starting_params(type: str, fields: Fields, graph: Graph | None = None) -> dict[str, Json]:
    """What a fresh node is given: what torch has no default for; Input and Output choose a field that fits."""
    layer = get(type)
    if layer is None:
        return {}
    used = {node.params.get("field") for node in graph.nodes.values()} if graph else set()
    if layer.is_input:
        entering = [name for name, field in fields.items() if field.kind != "label" and name not in used]
        return {"field": entering[0]} if entering else {}
    if layer.is_output:
        wanted = [name for name, field in fields.items() if field.kind == "label"]
        wanted += [name for name, field in fields.items() if field.kind == "value" and name not in used]
        return {"target": wanted[0], "loss": _LOSSES[fields[wanted[0]].kind]} if wanted else {}
    return dict(layer.starts)


def can_be_inserted(project: Project, what: Node | Offer) -> bool:
    """Whether a node, or what is offered, can stand on a wire: something goes in and something comes out."""
    layer = layer_of(what, project.blocks) if isinstance(what, Node) else what.layer
    is_new_block = isinstance(what, Offer) and what.key == BLOCK
    return layer is not None and (is_new_block or (bool(layer.inputs) and bool(layer.outputs)))


def insert_on_edge(
    project: Project,
    edge: Edge,
    what: str | Offer,
    at: tuple[float, float] | None = None,
    params: Mapping[str, Json] = EMPTY,
) -> Edit | None:
    """Put a node on a wire: `what` is the id of an unconnected node, or the type of a new one, or what is offered; `at`
    is where it goes. None where it does not fit there."""
    graph = project.graph
    if edge not in graph.edges:
        return None
    if isinstance(what, str) and what in graph.nodes:
        return _insert_node(project, edge, graph.nodes[what], at)
    fresh = fresh_node(project, what, {}, params)
    layer = fresh.layer
    if layer is None or not layer.inputs or not layer.outputs:
        return None
    inlet, outlet, stem = layer.inputs[0].name, layer.outputs[0].name, stem_of(fresh)
    insert = Insert(edge, fresh.type, fresh.params, inlet, outlet, STEP, stem)
    source, target = graph.nodes[edge.source.node], graph.nodes[edge.target.node]
    steps: list[Edit] = [*fresh.edits, insert]
    if at is not None and not (source.at[1] == target.at[1] and abs(at[1] - source.at[1]) < ROW / 2):
        steps.append(Move({graph.new_id(stem): snapped(*at)}))  # in a row the edit itself makes room
    return insert if len(steps) == 1 else Several(tr("Insert {name}").format(name=stem), tuple(steps))


def duplicate(project: Project, ids: Iterable[str], *, wired: bool = False) -> Edit | None:
    """Copies of nodes a little below them, with fresh ids and the wires among them. wired: also with those that come
    into them from elsewhere."""
    graph = project.graph
    nodes, edges = _part(graph, ids)
    there = {node.id for node in nodes}
    if wired:
        edges = tuple(e for e in graph.edges if e.target.node in there)
    return _copies(graph, nodes, edges, "Duplicate", offset=(24.0, 24.0), keep_ids=False)


def copied_text(project: Project, ids: Iterable[str]) -> str:
    """Nodes and the wires among them as text: a small project file, so that it can be read, mended and kept. It holds
    the blocks that the nodes show, and the block's parameters that they read, if they are in one."""
    nodes, edges = _part(project.graph, ids)
    graph = Graph({node.id: node for node in nodes}, edges, project.graph.parameters)
    wanted = needed(project.blocks, used(graph))
    blocks = {name: block for name, block in project.blocks.items() if name in wanted}
    return dumps(Project(name="clipboard", graph=graph, blocks=blocks))


def pasted(project: Project, text: str, at: tuple[float, float] | None = None) -> Edit | None:
    """The nodes that a text holds, with ids that are free here: their top left corner at `at`, else a little off where
    they stood. Blocks that they show come along. None where the text is none of ours."""
    try:
        copied = loads(as_sent(text))
    except ProjectError:
        return None
    graph, added = _brought(project, copied)
    nodes = list(graph.nodes.values())
    if not nodes:
        return None
    left, top = min(node.at[0] for node in nodes), min(node.at[1] for node in nodes)
    offset = (at[0] - left, at[1] - top) if at is not None else (0.0, 0.0)
    taken = {node.at for node in project.graph.nodes.values()}
    while any((node.at[0] + offset[0], node.at[1] + offset[1]) in taken for node in nodes):
        offset = (offset[0] + 24, offset[1] + 24)
    copies = _copies(project.graph, nodes, graph.edges, "Paste", offset=offset, keep_ids=True)
    return Several(copies.label, (AddBlocks(added), copies)) if copies is not None and added else copies


def _brought(project: Project, copied: Project) -> tuple[Graph, dict[str, Graph]]:
    """The drawing of a text as this project takes it, and the blocks to add for it."""
    names: dict[str, str] = {}
    added: dict[str, Graph] = {}
    for name in used(copied.graph):
        if name in copied.blocks:
            so_far = replace(project, blocks={**project.blocks, **added})
            names[name], more = brought(so_far, copied.blocks, name)
            added |= more
    graph = renamed(copied.graph, names)
    if graph.parameters.keys() <= project.graph.parameters.keys():
        return graph, added
    return resolved(graph), added  # what the block of elsewhere offers to its uses is a value here


def _copies(
    graph: Graph, nodes: list[Node], edges: tuple[Edge, ...], verb: str, *, offset: tuple[float, float], keep_ids: bool
) -> AddNodes | None:
    names: dict[str, str] = {}
    for node in nodes:
        free = keep_ids and node.id not in graph.nodes and node.id not in names.values()
        names[node.id] = node.id if free else graph.new_id(_stem(node.id), names.values())
    copies = tuple(
        replace(node, id=names[node.id], at=snapped(node.at[0] + offset[0], node.at[1] + offset[1])) for node in nodes
    )
    wires = tuple(
        Edge(Port(names.get(e.source.node, e.source.node), e.source.name), Port(names[e.target.node], e.target.name))
        for e in edges
    )
    return AddNodes(copies, wires, verb) if copies else None


def _part(graph: Graph, ids: Iterable[str]) -> tuple[list[Node], tuple[Edge, ...]]:
    wanted = set(ids)
    nodes = [node for id, node in graph.nodes.items() if id in wanted]
    return nodes, tuple(e for e in graph.edges if e.source.node in wanted and e.target.node in wanted)


def _stem(id: str) -> str:
    return re.sub(r"[0-9]+$", "", id) or id


def _insert_node(project: Project, edge: Edge, node: Node, at: tuple[float, float] | None) -> Edit | None:
    graph = project.graph
    if graph.incoming(node.id) or graph.outgoing(node.id) or not can_be_inserted(project, node):
        return None
    layer = layer_of(node, project.blocks)
    assert layer is not None
    inlet, outlet = Port(node.id, layer.inputs[0].name), Port(node.id, layer.outputs[0].name)
    # The order of wires matters to a port that takes many: those after this one are laid anew behind it.
    behind = [e for e in graph.incoming(edge.target.node) if e.target == edge.target]
    behind = behind[behind.index(edge) + 1 :]
    edits: list[Any] = [Disconnect((edge, *behind)), Connect((Edge(edge.source, inlet), Edge(outlet, edge.target)))]
    edits += [Connect(tuple(behind))] if behind else []
    edits += [Move(_with_room(graph, edge, node.id, snapped(*at)))] if at is not None else []
    return Several(tr("Insert {name}").format(name=node.id), tuple(edits))


def _with_room(graph: Graph, edge: Edge, id: str, at: tuple[float, float]) -> dict[str, tuple[float, float]]:
    """Where a node goes on a wire that leads on to the right, clear of the card before it, and where the nodes after
    it in its row go to make room."""
    source, target = graph.nodes[edge.source.node], graph.nodes[edge.target.node]
    places = {id: at}
    if target.at[0] <= source.at[0]:
        return places
    if abs(source.at[1] - at[1]) < HIGH:
        at = places[id] = max(at[0], source.at[0] + STEP), at[1]
    short = at[0] + STEP - target.at[0]
    if short <= 0 or abs(target.at[1] - at[1]) >= HIGH:
        return places
    for other in sorted(_downstream(graph, target.id) - {id}):
        x, y = graph.nodes[other].at
        if abs(y - target.at[1]) < ROW / 2 and x >= target.at[0]:
            places[other] = snapped(x + short, y)
    return places


def _downstream(graph: Graph, id: str) -> set[str]:
    """The node, and all that its values flow into."""
    seen, ahead = {id}, [id]
    while ahead:
        for edge in graph.outgoing(ahead.pop()):
            if edge.target.node not in seen:
                seen.add(edge.target.node)
                ahead.append(edge.target.node)
    return seen


def _outlet(project: Project, node: Node) -> Port | None:
    layer: Layer | None = layer_of(node, project.blocks)
    if layer is None:
        out = project.graph.outgoing(node.id)
        return out[0].source if out else None
    return Port(node.id, layer.outputs[0].name) if layer.outputs else None


def _after_all(graph: Graph) -> tuple[float, float]:
    if not graph.nodes:
        return 0.0, 0.0
    last = max(graph.nodes.values(), key=lambda node: (node.at[1], node.at[0]))
    return last.at[0] + STEP, last.at[1]
