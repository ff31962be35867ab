"""Another layer in the place of one: same id, same place, the parameters that both have, the wires that both can hold.
Pure; needs no Qt. Of a layer's parameters torch is asked, so it is to be there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from netbuilder.app.canvas.edits.placing import Fields, fresh_node, stem_of
from netbuilder.app.offers import Offer
from netbuilder.graph import Edge, Edit, Json, Node, Port, Project, Rewire, Several
from netbuilder.graph.blocks import reference
from netbuilder.layers import Layer, PortSpec, layer_of
from netbuilder.wording import tr, trn


def swap(
    project: Project, ids: tuple[str, ...], what: Offer, params: Mapping[str, Json], fields: Fields
) -> Edit | None:
    """Put a layer or a block in the place of each of these nodes. `params` are what was typed for it: they come before
    those that are carried over. None where there is no such node."""
    graph = project.graph
    fresh = fresh_node(project, what, fields)
    wires: dict[Edge, Edge | None] = {}
    nodes: dict[str, Node | None] = {}
    for id in ids:
        if id not in graph.nodes:
            continue
        node, old = graph.nodes[id], layer_of(graph.nodes[id], project.blocks)
        carried = {**fresh.params, **shared(node, fresh.layer), **params}
        nodes[id] = replace(node, type=fresh.type, params=_told(fresh.layer, carried))
        _rewire(project, id, old, fresh.layer, wires)
    if not nodes:
        return None
    name = stem_of(fresh)
    if len(nodes) == 1:
        said = tr("Swap {id} for {name}").format(id=next(iter(nodes)), name=name)
    else:
        said = trn(len(nodes), "Swap {n} layer for {name}", "Swap {n} layers for {name}", name=name)
    rewired = Rewire(said, wires, nodes)
    return Several(said, (*fresh.edits, rewired)) if fresh.edits else rewired


def shared(node: Node, layer: Layer | None) -> dict[str, Json]:
    """The parameters of a node that another layer has too, and takes with these values."""
    if layer is None or layer.is_block:
        return {}
    by_name = layer.by_name
    return {
        name: value
        for name, value in node.params.items()
        if name in by_name and (reference(value) is not None or by_name[name].check(value) is None)
    }


def _told(layer: Layer | None, params: Mapping[str, Json]) -> dict[str, Json]:
    return dict(params) if layer is None or layer.is_block else layer.without_defaults(params)


def _rewire(project: Project, id: str, old: Layer | None, new: Layer | None, wires: dict[Edge, Edge | None]) -> None:
    """Say of each wire of a node what it becomes: at the port of the same name, else from the first to the first. Its
    other end may have been told otherwise already, where several nodes are swapped."""
    graph = project.graph
    if new is None:
        return
    inlets = _port_map(old.inputs if old else (), new.inputs)
    outlets = _port_map(old.outputs if old else (), new.outputs)
    full: set[str] = set()
    for edge in graph.incoming(id):
        name = inlets(edge.target.name)
        spec = new.port(name) if name else None
        now = wires.get(edge, edge)
        if spec is None or now is None or spec.name in full:
            wires[edge] = None
            continue
        if not spec.many:
            full.add(spec.name)
        wires[edge] = replace(now, target=Port(id, spec.name))
    for edge in graph.outgoing(id):
        name, now = outlets(edge.source.name), wires.get(edge, edge)
        wires[edge] = replace(now, source=Port(id, name)) if name and now is not None else None


def _port_map(old: tuple[PortSpec, ...], new: tuple[PortSpec, ...]) -> Callable[[str], str | None]:
    names = [port.name for port in new]
    first = old[0].name if old else None

    def to(name: str) -> str | None:
        if name in names:
            return name
        return names[0] if names and (first is None or name == first) else None

    return to
