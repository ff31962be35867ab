"""What is known of a drawing: a report of each node, and the problems and totals of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from netbuilder.compile.problems import Problem
from netbuilder.graph import Graph, Switched
from netbuilder.layers import Incoming, TensorSpec


@dataclass(frozen=True)
class NodeReport:
    """What is known of one node. Shapes are without the batch; FLOPs are for one sample, a multiply-add counted two.

    `known` is false where the outputs cannot be told: the node has a problem, or one above it has. `inside` are the
    copies of a block, and `further` the problems in it beside the first.
    """

    inputs: Incoming = field(default_factory=dict)
    outputs: Mapping[str, TensorSpec] = field(default_factory=dict)
    parameters: int = 0
    trainable: int = 0
    flops: int = 0
    problem: Problem | None = None
    known: bool = False
    inside: tuple[Analysis, ...] = ()
    further: tuple[Problem, ...] = ()
    copies: int = 0
    """Of blocks: those of the node itself, and all that lie in these."""
    off: str = ""
    """Empty, or how it is switched off: `bypass`, `mute`, or `left out` where only muted nodes feed it."""


@dataclass(frozen=True)
class Analysis:
    """The reports of all nodes, the problems in file order, and the totals of what leads to an Output (of everything,
    where there is no Output yet)."""

    graph: Graph = field(default_factory=Graph)
    nodes: Mapping[str, NodeReport] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    live: frozenset[str] = frozenset()
    parameters: int = 0
    trainable: int = 0
    flops: int = 0
    copies: int = 0
    switched: Switched | None = None
    """What is left of the graph, where nodes of it are switched off."""

    @property
    def network(self) -> Graph:
        """The graph without what is switched off: what is computed."""
        return self.graph if self.switched is None else self.switched.graph

    def on_drawing(self, problem: Problem) -> Problem:
        """A problem of the network, with fixes that fit the drawing."""
        if self.switched is None or not problem.fixes:
            return problem
        on_drawing = self.switched.on_drawing
        return replace(problem, fixes=tuple(replace(fix, edit=on_drawing(fix.edit)) for fix in problem.fixes))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the drawing from being compiled."""
        return tuple(problem for problem in self.problems if problem.severity == "error")
