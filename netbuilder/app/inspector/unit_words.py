"""What a unit of a node sees of the inputs, as facts: size, step and offset along each axis. Needs no Qt window."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from netbuilder.app.inspector.page import Fact
from netbuilder.wording import exact, mark, tr
from netbuilder.wording import shape as in_brackets

if TYPE_CHECKING:
    from netbuilder.compile.receptive import ReceptiveField, Window
    from netbuilder.graph import Graph

AXES = {
    1: (mark("along it"),),
    2: (mark("down"), mark("across")),
    3: (mark("through"), mark("down"), mark("across")),
}
"""What the axes of sequences, images and volumes are called; those of anything else bear numbers."""


def unit_facts(found: ReceptiveField, graph: Graph) -> list[Fact]:
    """Of each Input above the node: its shape, and what is seen of it along each axis. Nothing where there is none."""
    nodes = graph.nodes
    windows = [
        (port.node, window)
        for port, window in found.windows.items()
        if port.node in nodes and nodes[port.node].type == "Input" and port.node != found.port.node
    ]
    facts: list[Fact] = []
    for id, window in sorted(windows, key=lambda each: -len(each[1].shape)):
        facts.append(Fact(tr("sees of {input}").format(input=id), in_brackets(window.shape)))
        facts += _along(window)
    return facts


def _along(window: Window) -> Iterator[Fact]:
    if window.seen is None:
        yield Fact("", tr("nothing"))
        return
    dims = window.spatial
    names = [tr(name) for name in AXES.get(len(dims), ())] if len(window.shape) > 1 else [tr("values")]
    for place, dim in enumerate(dims):
        name = names[place] if place < len(names) else tr("axis {number}").format(number=dim + 1)
        yield Fact(name, _span(window, dim), _in_full(window, dim))


def _span(window: Window, dim: int) -> str:
    """`5 of 28, step 2, from 1 outside`: size, stride and offset along one axis."""
    assert window.seen is not None
    first, last = window.seen[dim]
    whole, step, over = window.shape[dim], window.stride[dim], window.padding[dim]
    size = window.size[dim]
    if (first, last) == (0, whole - 1):
        return tr("all {whole}").format(whole=exact(whole))
    if not step:
        return tr("{size} of {whole}").format(size=exact(last - first + 1), whole=exact(whole))
    if not over:
        return tr("{size} of {whole}, step {step}").format(size=exact(size), whole=exact(whole), step=_number(step))
    return tr("{size} of {whole}, step {step}, from {over} outside").format(
        size=exact(size), whole=exact(whole), step=_number(step), over=exact(over)
    )


def _in_full(window: Window, dim: int) -> str:
    """The same in whole sentences, for whoever rests the mouse on it or listens."""
    assert window.seen is not None
    first, last = window.seen[dim]
    said = [
        tr("A unit in the middle sees places {first} to {last} of 0 to {end}.").format(
            first=exact(first), last=exact(last), end=exact(window.shape[dim] - 1)
        ),
        tr("Far from any edge it would see {size}.").format(size=exact(window.size[dim])),
    ]
    if window.stride[dim]:
        step = _number(window.stride[dim])
        said.append(tr("What the next unit sees begins {step} further on.").format(step=step))
    if window.padding[dim]:
        said.append(
            tr("What the first unit sees begins {over} outside of the edge.").format(over=exact(window.padding[dim]))
        )
    return " ".join(said)


def _number(value: Fraction) -> str:
    return exact(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
