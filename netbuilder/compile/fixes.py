"""Ways out of a problem, each an edit that one click makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import isqrt
from typing import Any

from netbuilder.compile.problems import Fix
from netbuilder.graph import UNSET, Disconnect, Edge, Graph, Insert, Node, SetParams, SetType, frozen
from netbuilder.graph.model import EMPTY
from netbuilder.layers import Incoming, Layer, Parameter, TensorSpec
from netbuilder.wording import tr

_STATES = "(L, H)"
"""What the states of recurrent layers are."""


def for_elements(graph: Graph, id: str, port: str, between: Layer) -> tuple[Fix, ...]:
    """Fixes where what one wire brings to a port is to go through another layer first."""
    edges = [edge for edge in graph.incoming(id) if edge.target.name == port]
    if len(edges) != 1:
        return ()
    return insert(edges[0], between.type, dict(between.starts)), _remove(edges[0])


def insert(edge: Edge, type: str, params: Mapping[str, Any] = EMPTY) -> Fix:
    """Put a layer of that type on a wire."""
    return Fix(tr("Insert {type}").format(type=type), Insert(edge, type, params))


def _remove(edge: Edge) -> Fix:
    return Fix(tr("Remove the wire"), Disconnect((edge,)))


def _set(id: str, name: str, value: Any) -> Fix:
    return Fix(tr("Set {name} to {value}").format(name=name, value=value), SetParams(id, {name: value}))


def _set_back(id: str, name: str, default: Any) -> Fix:
    return Fix(tr("Set {name} back to {value}").format(name=name, value=default), SetParams(id, {name: UNSET}))


def for_shape(
    graph: Graph, id: str, port: str, layout: str, got: TensorSpec, ancestors: Iterable[TensorSpec]
) -> tuple[Fix, ...]:
    """Fixes where a layer needs another number of dimensions than the one wire into a port brings.

    `ancestors` are the shapes further up, nearest first: a flat vector is best put back into the shape it had.
    """
    edges = [edge for edge in graph.incoming(id) if edge.target.name == port]
    if len(edges) != 1:
        return ()
    edge = edges[0]
    wanted = len([name for name in layout.strip("()").split(",") if "…" not in name])
    found: list[Fix] = []
    if got.rank == 1 and layout == _STATES:  # a vector is the state of one layer
        found.append(insert(edge, "Unsqueeze", {"dim": 1}))
    elif got.rank == 1 and wanted > 1:
        shape = unflattened(got.shape[0], wanted, ancestors)
        found.append(insert(edge, "Reshape", {"shape": [-1, *shape]}))
    elif got.rank == wanted - 1:
        found.append(insert(edge, "Unsqueeze", {"dim": 1}))
    elif got.rank > wanted == 1:
        found.append(insert(edge, "Flatten"))
    elif got.rank > wanted:
        found.append(insert(edge, "Flatten", {"start_dim": wanted}))
    elif 1 < got.rank < wanted:
        shape = [1] * (wanted - got.rank) + list(got.shape)
        found.append(insert(edge, "Reshape", {"shape": [-1, *shape]}))
    found.append(_remove(edge))
    return tuple(found)


def unflattened(size: int, rank: int, ancestors: Iterable[TensorSpec] = ()) -> list[int]:
    """A shape of `rank` dimensions with `size` elements: the one an ancestor had, else a square image with one or
    three channels, else everything as channels."""
    for spec in ancestors:
        if spec.rank == rank and spec.size == size:
            return list(spec.shape)
    if rank == 3:
        for channels in (1, 3):
            side = isqrt(size // channels)
            if side > 1 and channels * side * side == size:
                return [channels, side, side]
    return [size] + [1] * (rank - 1)


def for_parameters(
    node: Node, layer: Layer, about: Iterable[str], incoming: Incoming, fits: Callable[[Mapping[str, Any]], bool]
) -> tuple[Fix, ...]:
    """Fixes where the layer cannot take its parameters together with what arrives.

    `about` are the parameters that the complaint speaks of: each is tried at its default, at what a fresh node starts
    with, and, as a number, at the sizes that arrive. What else was set is tried at its default. Only values with which
    the layer `fits` are offered, and no more than three.
    """
    found: list[Fix] = []
    spoken = [name for name in about if name in layer.by_name]
    for name in (*spoken, *(name for name in node.params if name not in spoken)):
        for value in _instead(node, layer.by_name[name], layer, incoming, name in spoken):
            params = {n: v for n, v in {**node.params, name: value}.items() if v is not UNSET}
            if frozen(params) != frozen(node.params) and not layer.faults(params) and fits(params):
                back = layer.by_name[name].default
                found.append(_set_back(node.id, name, back) if value is UNSET else _set(node.id, name, value))
                break
    return tuple(found[:3])


def _instead(node: Node, parameter: Parameter, layer: Layer, incoming: Incoming, spoken: bool) -> Iterator[Any]:
    """Values to try in place of what a parameter is, the most likely first."""
    now, start = node.params.get(parameter.name, parameter.default), layer.starts.get(parameter.name, UNSET)
    if not parameter.required:
        yield UNSET
    if not spoken:
        return
    if parameter.kind == "shape" and isinstance(now, (list, tuple)) and start is not UNSET:
        yield [start[0], *now]  # the place of the batch was left out
    sizes = [size for specs in incoming.values() for spec in specs for size in spec.shape]
    if type(now) is int:
        parts = {size // n for size in sizes for n in range(1, min(isqrt(size), 4096) + 1) if size % n == 0}
        parts |= {size // part for size in sizes for part in parts if part and size % part == 0}
        # A few are enough: which one fits is decided by the size nearest below, or by a divisor of it.
        yield from sorted((part for part in parts if part < now), reverse=True)[:12]
    elif parameter.kind == "ints" and isinstance(now, (list, tuple)) and incoming:
        yield [min(a, b) for a, b in zip(now, sizes[-len(now) :], strict=False)]
    if start is not UNSET:
        yield start


def renamed(id: str, layer: Layer, params: Mapping[str, Any], name: str) -> Fix | None:
    """Keep the value of a misspelt parameter under the name that was meant, where it is free and can take it."""
    meant = layer.closest(name)
    if meant is None or meant in params or layer.by_name[meant].check(params[name]):
        return None
    return Fix(tr("Use {name}").format(name=meant), SetParams(id, {name: UNSET, meant: params[name]}))


def another_type(id: str, layer: Layer) -> Fix:
    """Make a node of an unknown type the layer that was meant; wires to ports that it does not have go."""
    inlets, outlets = (tuple(port.name for port in ports) for ports in (layer.inputs, layer.outputs))
    return Fix(tr("Change to {type}").format(type=layer.type), SetType(id, layer.type, inlets, outlets))


def back_to_default(id: str, layer: Layer, name: str) -> Fix | None:
    """Put a parameter that is out of order back to torch's default, or to what a fresh node starts with."""
    parameter = layer.by_name.get(name)
    if parameter is None:
        return Fix(tr("Remove {name}").format(name=name), SetParams(id, {name: UNSET}))
    if not parameter.required:
        return _set_back(id, name, parameter.default)
    return _set(id, name, layer.starts[name]) if name in layer.starts else None
