"""Ways out of a problem, each an edit that one click makes."""

from __future__ import annotations

from collections.abc import Iterable
from math import isqrt

from netbuilder.compile.problems import Fix
from netbuilder.graph import UNSET, Disconnect, Graph, Insert, SetParams
from netbuilder.layers import Layer, TensorSpec


def for_shape(graph: Graph, id: str, layout: str, got: TensorSpec, ancestors: Iterable[TensorSpec]) -> tuple[Fix, ...]:
    """Fixes where a layer needs another number of dimensions than the one wire into it brings.

    `ancestors` are the shapes further up, nearest first: a flat vector is best put back into the shape it had.
    """
    edges = graph.incoming(id)
    if len(edges) != 1:
        return ()
    edge = edges[0]
    wanted = len([name for name in layout.strip("()").split(",") if "…" not in name])
    found: list[Fix] = []
    if got.rank == 1 and wanted > 1:
        shape = unflattened(got.shape[0], wanted, ancestors)
        found.append(Fix("Insert Reshape", Insert(edge, "Reshape", {"shape": [-1, *shape]})))
    elif got.rank == wanted - 1:
        found.append(Fix("Insert Unsqueeze", Insert(edge, "Unsqueeze", {"dim": 1})))
    elif got.rank > wanted == 1:
        found.append(Fix("Insert Flatten", Insert(edge, "Flatten", {})))
    elif got.rank > wanted:
        found.append(Fix("Insert Flatten", Insert(edge, "Flatten", {"start_dim": wanted})))
    elif 1 < got.rank < wanted:
        shape = [1] * (wanted - got.rank) + list(got.shape)
        found.append(Fix("Insert Reshape", Insert(edge, "Reshape", {"shape": [-1, *shape]})))
    found.append(Fix("Remove the wire", Disconnect((edge,))))
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


def back_to_default(id: str, layer: Layer, name: str) -> Fix | None:
    """Put a parameter that is out of order back to torch's default, or to what a fresh node starts with."""
    parameter = layer.by_name.get(name)
    if parameter is None:
        return Fix(f"Remove {name}", SetParams(id, {name: UNSET}))
    if not parameter.required:
        return Fix(f"Set {name} back to {parameter.default}", SetParams(id, {name: UNSET}))
    if name in layer.starts:
        return Fix(f"Set {name} to {layer.starts[name]}", SetParams(id, {name: layer.starts[name]}))
    return None
