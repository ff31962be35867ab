"""What one unit of a node sees of each node above it: windows followed back to the inputs, layer by layer.

For layers that slide a window the rule is that of Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional
Neural Networks", Distill 2019, section "Solving receptive field region": the places `u .. v` of the result see
`u s - p .. v s - p + d (k - 1)` of what arrives. Where several ways lead back, what is seen is all that any of them
sees (the same, section "Receptive field computation for arbitrary graphs"), as the smallest box around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from netbuilder.compile.boxes import Box, clipped, hull, whole
from netbuilder.compile.receptive_rules import Boxes, rule_of
from netbuilder.graph import Port
from netbuilder.graph.blocks import inlets, outlets

if TYPE_CHECKING:
    from netbuilder.compile.analysis import Analysis, NodeReport
    from netbuilder.layers import TensorSpec

APART = 8
"""Units over which a step is measured: up-sampling by 2, 4 or 8 comes out even."""


@dataclass(frozen=True)
class Window:
    """What a unit sees of one tensor of this shape, dimension by dimension (the batch is none).

    seen: first and last place, both included, inside the tensor; None where it sees nothing of it. size: how many
    places it would see far from any edge. stride: how many places on the next unit's window begins; padding: how far
    the first unit's hangs over the edge.
    """

    shape: tuple[int, ...]
    seen: Box | None
    size: tuple[int, ...]
    stride: tuple[Fraction, ...]
    padding: tuple[int, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it sees everything."""
        return self.seen == whole(self.shape)

    @property
    def spatial(self) -> tuple[int, ...]:
        """The dimensions that places lie in: all but the channels of a sequence, an image or a volume."""
        return tuple(range(1 if len(self.shape) > 1 else 0, len(self.shape)))

    def __str__(self) -> str:
        """`14×14`, or `everything`, or `nothing`."""
        if self.seen is None:
            return "nothing"
        if self.is_whole:
            return "everything"
        dims = self.spatial
        if len(self.shape) == 1 or self._is_all(dims):  # a part of the channels only
            return f"{self.seen[0][1] - self.seen[0][0] + 1} of {self.shape[0]}"
        return "×".join(str(self.size[d]) for d in dims)

    def _is_all(self, dims: tuple[int, ...]) -> bool:
        assert self.seen is not None
        return len(self.shape) > 1 and all(self.seen[d] == (0, self.shape[d] - 1) for d in dims)


@dataclass(frozen=True)
class ReceptiveField:
    """What the unit at a place of a node's output sees of the outputs above it, by port."""

    port: Port
    unit: tuple[int, ...]
    windows: Mapping[Port, Window]


def receptive_field(analysis: Analysis, node: str, unit: tuple[int, ...] | None = None) -> ReceptiveField | None:
    """What one unit of a node sees, of all outputs above it and its own; None where the shapes there are not known.

    unit: its place `(C, H, W)` in the node's first output (of what arrives, where it has none); the middle if none.
    """
    start = _start(analysis, node)
    if start is None:
        return None
    port, spec = start
    unit = tuple(size // 2 for size in spec.shape) if unit is None else unit
    if not all(0 <= place < size for place, size in zip(unit, spec.shape, strict=True)):
        return None
    seen = _back(analysis, {port: _at(unit)}, clip=True)
    free = _back(analysis, {port: _at(unit)}, clip=False)
    on = _back(analysis, {port: _at(tuple(place + APART for place in unit))}, clip=False)
    first = _back(analysis, {port: _at((0,) * len(unit))}, clip=False)
    return ReceptiveField(
        port,
        unit,
        {
            each: _window(
                analysis.nodes[each.node].outputs[each.name],
                seen.get(each),
                box,
                on.get(each, box),
                first.get(each, box),
            )
            for each, box in free.items()
        },
    )


def _start(analysis: Analysis, node: str) -> tuple[Port, TensorSpec] | None:
    report = analysis.nodes.get(node)
    if report is None or not report.known:
        return None
    for name, spec in report.outputs.items():
        return Port(node, name), spec
    for edge in analysis.graph.incoming(node):
        found = analysis.nodes[edge.source.node].outputs.get(edge.source.name)
        return (edge.source, found) if found is not None else None
    return None


def _at(unit: tuple[int, ...]) -> Box:
    return tuple((place, place) for place in unit)


def _window(spec: TensorSpec, seen: Box | None, free: Box, on: Box, first: Box) -> Window:
    everything = whole(spec.shape)
    held = tuple(span == all_of for span, all_of in zip(free, everything, strict=True))
    return Window(
        spec.shape,
        seen,
        tuple(last - start + 1 for start, last in free),
        tuple(
            Fraction(0) if all_of else max(Fraction(0), Fraction(then[0] - now[0], APART))
            for now, then, all_of in zip(free, on, held, strict=True)
        ),
        tuple(0 if all_of else max(0, -start) for (start, _), all_of in zip(first, held, strict=True)),
    )


def _back(analysis: Analysis, seeds: Mapping[Port, Box], *, clip: bool) -> dict[Port, Box]:
    """From boxes at outputs to boxes at all outputs above. clip: whether what hangs over an edge is cut off at every
    node, as it sees nothing there; else it is kept, and the sizes are those far from any edge."""
    graph, boxes = analysis.graph, dict(seeds)
    waiting = {port.node for port in seeds}
    for id in reversed(graph.order()):
        if id not in waiting:
            continue
        report = analysis.nodes[id]
        leaving = {name: box for name in report.outputs if (box := boxes.get(Port(id, name))) is not None}
        arriving = _through(graph.nodes[id].type, analysis, id, report, leaving, clip)
        taken: dict[str, int] = {}
        for edge in graph.incoming(id):
            number = taken[edge.target.name] = taken.get(edge.target.name, -1) + 1
            of_port = arriving.get(edge.target.name, ())
            box = of_port[number] if number < len(of_port) else None
            given = analysis.nodes[edge.source.node].outputs.get(edge.source.name)
            if box is None or given is None:
                continue
            box = clipped(box, given.shape) if clip else box
            if box is not None:
                boxes[edge.source] = hull(boxes.get(edge.source), box)
                waiting.add(edge.source.node)
    return boxes


def _through(
    type: str, analysis: Analysis, id: str, report: NodeReport, leaving: Mapping[str, Box], clip: bool
) -> Mapping[str, Boxes]:
    """What a node sees of what arrives at each of its ports, for boxes of what leaves it."""
    if not leaving:
        return {}
    if report.off:  # what is bypassed hands on what arrives
        first = next(iter(report.inputs), None)
        return {first: tuple(leaving.values())[:1]} if first is not None else {}
    if report.inside:
        return {port: (box,) for port, box in _through_block(report, leaving, clip).items()}
    node = analysis.graph.nodes[id]
    found: dict[str, Boxes] = {}
    for name, box in leaving.items():
        for port, boxes in rule_of(type)(node, report.inputs, name, report.outputs[name].shape, box).items():
            before = found.get(port, (None,) * len(boxes))
            found[port] = tuple(old if new is None else hull(old, new) for old, new in zip(before, boxes, strict=True))
    return found


def _through_block(report: NodeReport, leaving: Mapping[str, Box], clip: bool) -> dict[str, Box]:
    """The same for a block: from the last of its copies to the first, each fed by the one before."""
    outer: dict[str, Box] = {}
    for number in reversed(range(len(report.inside))):
        inside = report.inside[number]
        seeds: dict[Port, Box] = {}
        for name, box in leaving.items():
            for edge in inside.graph.incoming(name):
                seeds[edge.source] = hull(seeds.get(edge.source), box)
        boxes = _back(inside, seeds, clip=clip)
        entering = inlets(inside.graph)
        arriving = {name: boxes[port] for name in entering if (port := Port(name, "out")) in boxes}
        fed = outlets(inside.graph) if number else ()
        leaving = {out: arriving[name] for name, out in zip(entering, fed, strict=False) if name in arriving}
        for name, box in arriving.items():
            if number == 0 or entering.index(name) >= len(fed):
                outer[name] = hull(outer.get(name), box)
    return outer
