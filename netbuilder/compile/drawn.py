"""What is wrong with a node by what is drawn alone, before anything runs: its type, name, parameters and wires."""

from __future__ import annotations

from collections.abc import Mapping

from netbuilder.compile import fixes
from netbuilder.compile.measure import RESERVED
from netbuilder.compile.problems import Fix, Problem
from netbuilder.graph import Disconnect, Graph, Node, RemoveNodes, SetParams, Switch
from netbuilder.graph.blocks import BLOCK, block_of
from netbuilder.graph.switching import is_muted
from netbuilder.layers import Incoming, Layer, TensorSpec, closest, get, layer_of
from netbuilder.wording import all_of, tr


def missing_ends(graph: Graph) -> list[Problem]:
    """What a drawing lacks to be a network: an Input, an Output. On a canvas that is no fault yet."""
    muted = [node.id for node in graph.nodes.values() if node.type == "Output" and is_muted(node)]
    types = {node.type for node in graph.nodes.values() if node.id not in muted}
    missing = [end for end in ("Input", "Output") if end not in types]
    if muted and "Output" in missing:
        missing.remove("Output")
        message = tr("every Output is muted ({nodes}), so there is nothing to compute").format(nodes=", ".join(muted))
        fix = Fix(tr("Switch {id} on again").format(id=muted[0]), Switch((muted[0],)))
        silent = [Problem(None, "error", message, (fix,))]
    else:
        silent = []
    said = tr("the drawing has no {end}: add one, and wire it")
    return silent + [Problem(None, "error", said.format(end=end), ()) for end in missing]


def input_problem(node: Node, fields: Mapping[str, TensorSpec]) -> Problem:
    """An Input that says neither which field of the data it is, nor what shape it has; `fields` are those there are."""
    name = node.params.get("field")
    if name is None:
        message, short = tr("Input needs a field of the data, or a shape"), tr("choose a field")
        if fields:
            message = tr("Input needs a field of the data ({fields}), or a shape")
    elif fields:
        message, short = tr("the data has no field {name!r}; it has {fields}"), tr("no field {name}")
    else:
        message = tr("there is no data yet that has a field {name!r}; choose data, or give a shape")
        short = tr("no data")
    message, short = message.format(name=name, fields=", ".join(fields)), short.format(name=name)
    names = [each for each, spec in fields.items() if spec.shape]
    found = tuple(Fix(tr("Use {name}").format(name=each), SetParams(node.id, {"field": each})) for each in names[:3])
    return Problem(node.id, "error", message, found, short)


def reserved_name(node: Node) -> Problem | None:
    """A node called what torch's modules call something of their own."""
    if node.id not in RESERVED:
        return None
    message = tr("{id!r} is a name that torch's modules use for themselves: give the node another id")
    return Problem(node.id, "error", message.format(id=node.id), (), tr("name in use"))


def unknown_type(node: Node) -> Problem:
    """A node of a type that there is not."""
    close = get(closest(node.type) or "")
    message = tr("NetBuilder does not know the layer {type!r}")
    if close:
        message = tr("NetBuilder does not know the layer {type!r}; did you mean {close}?")
    message = message.format(type=node.type, close=close.type if close else "")
    delete = Fix(tr("Delete the node"), RemoveNodes((node.id,)))
    found = (fixes.another_type(node.id, close), delete) if close else (delete,)
    return Problem(node.id, "error", message, found, tr("unknown layer"))


def parameter_problem(node: Node, layer: Layer) -> Problem | None:
    """What is wrong with a node's parameters by themselves."""
    faults = layer.faults(node.params)
    if not faults:
        return None
    wrong = [n for n in node.params if n not in layer.by_name or layer.by_name[n].check(node.params[n])]
    missing = [p.name for p in layer.parameters if p.required and p.name not in node.params]
    first = (wrong + missing)[0]
    meant = fixes.renamed(node.id, layer, node.params, first) if first in node.params else None
    fix = meant or fixes.back_to_default(node.id, layer, first)
    return Problem(node.id, "error", f"{layer.type}: {'; '.join(faults)}", (fix,) if fix else (), faults[0])


def wiring_problem(graph: Graph, node: Node, layer: Layer, live: bool, blocks: Mapping[str, Graph]) -> Problem | None:
    """Wires at ports that there are not, one wire too many, ports without one, which is an error where the node is
    `live`, that is leads to an Output."""
    wires: dict[str, list[object]] = {}
    for edge in graph.incoming(node.id):
        remove = (Fix(tr("Remove the wire"), Disconnect((edge,))),)
        if layer.port(edge.target.name) is None:
            name, said = edge.target.name, tr("{layer} has no input {name!r} ({edge})")
            message = said.format(layer=layer.type, name=name, edge=edge)
            return Problem(node.id, "error", message, remove, tr("no input {name}").format(name=name))
        above = graph.nodes[edge.source.node]
        source = layer_of(above, blocks)
        lost = above.type == BLOCK and block_of(above) not in blocks  # it says so itself
        if source is not None and not lost and source.port(edge.source.name, output=True) is None:
            said = tr("{layer} has no output {name!r} ({edge})")
            message = said.format(layer=source.type, name=edge.source.name, edge=edge)
            return Problem(node.id, "error", message, remove, tr("dangling wire"))
        wires.setdefault(edge.target.name, []).append(edge)
        port = layer.port(edge.target.name)
        if len(wires[edge.target.name]) > 1 and port is not None and not port.many:
            said = tr("{port} takes one wire, and {edge} is one too many")
            message = said.format(port=edge.target.name, edge=edge)
            return Problem(node.id, "error", message, remove, tr("one wire too many"))
    missing = [port.name for port in layer.inputs if port.name not in wires and not port.optional]
    if missing:
        message = tr("nothing is wired to {ports} of {layer}").format(ports=all_of(missing), layer=layer.type)
        return Problem(node.id, "error" if live else "warning", message, (), tr("not wired"), "unwired")
    return None


def flatten_warning(graph: Graph, node: Node, incoming: Incoming) -> Problem | None:
    """Linear reads the last dimension alone, which on an image is seldom what was meant, and torch says nothing."""
    if node.type != "Linear" or incoming["in"][0].rank < 3:
        return None
    spec = incoming["in"][0]
    message = tr(
        "Linear reads only the last dimension of {shape}, each row for itself; "
        "insert Flatten to let it see all {size:,} values"
    ).format(shape=spec, size=spec.size)
    fix = fixes.insert(graph.incoming(node.id)[0], "Flatten")
    return Problem(node.id, "warning", message, (fix,), tr("needs Flatten?"))
