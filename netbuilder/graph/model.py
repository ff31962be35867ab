"""What is drawn: nodes, edges between named ports, graphs and projects, all as immutable values.

Nothing here is ever mutated. An edit makes a new `Project` that shares every part it did not touch, so a snapshot
costs nothing and what changed is found by identity.
"""

from __future__ import annotations

import keyword
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from netbuilder.graph.marks import NONE, Marks
from netbuilder.wording import tr

Json = Any
"""What JSON can say: None, bool, int, float, str, and lists and string-keyed mappings of these."""

EMPTY: Mapping[str, Json] = MappingProxyType({})

BYPASS, MUTE = "bypass", "mute"
"""How a node may be switched off (`Node.off`); `switching` says what that means."""


def frozen(value: Any) -> Any:
    """A hashable equal of JSON data, and of values in it that are hashable; 1, 1.0 and True stay apart, as they do in
    a file and in a layer's checks. Compare by this where `==` would call an edit no change."""
    if isinstance(value, Mapping):
        return tuple((key, frozen(value[key])) for key in sorted(value))
    if isinstance(value, (list, tuple)):
        return tuple(frozen(item) for item in value)
    return type(value), value


class GraphError(ValueError):
    """A graph that may not be: `place` names the node or edge, the message says what is wrong with it."""

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place


def is_identifier(text: str) -> bool:
    """Whether `text` may name a node: a Python identifier in ASCII that is no keyword and does not start with `_`."""
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", text)) and not keyword.iskeyword(text)


@dataclass(frozen=True, slots=True)
class Node:
    """One box of the drawing. `params` holds only what differs from the layer's defaults.

    `at` is the position of its top left corner in canvas pixels; `extra` keeps fields of the file that this version
    does not know; `off` is empty, or how the node is switched off.
    """

    id: str
    type: str
    params: Mapping[str, Json] = field(default_factory=dict)
    at: tuple[float, float] = (0, 0)
    extra: Mapping[str, Json] = field(default_factory=dict)
    off: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Port:
    """A node's named port; `str(port)` is `node.port`, as the project file writes it."""

    node: str
    name: str

    def __str__(self) -> str:
        return f"{self.node}.{self.name}"

    @classmethod
    def parse(cls, text: str) -> Port:
        """Read `node.port`. Raises GraphError where the text has another form."""
        node, dot, name = text.partition(".")
        if not dot or not is_identifier(node) or not is_identifier_or_keyword(name):
            raise GraphError(tr("{text!r} is no port: write it as node.port").format(text=text), "edges")
        return cls(node, name)


def is_identifier_or_keyword(text: str) -> bool:
    """Whether `text` may name a port: `in` is one, so keywords are let through."""
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", text))


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A wire from an output port to an input port."""

    source: Port
    target: Port

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"

    @classmethod
    def parse(cls, source: str, target: str) -> Edge:
        """Read an edge from two `node.port` texts."""
        return cls(Port.parse(source), Port.parse(target))


@dataclass(frozen=True)
class Graph:
    """Nodes by id in file order, and edges in an order that many-edge ports (`Add.in`) rely on.

    `parameters` are those of a block, each with its default: what every use of it may set (see `blocks`); `marks` is
    what is drawn beside the network for people. `Graph.checked` is the way to build one from parts that may be wrong.
    """

    nodes: Mapping[str, Node] = field(default_factory=dict)
    edges: tuple[Edge, ...] = ()
    parameters: Mapping[str, Json] = field(default_factory=dict)
    extra: Mapping[str, Json] = field(default_factory=dict)
    marks: Marks = NONE

    def __post_init__(self) -> None:
        bends = self.marks.bends
        if bends and not bends.keys() <= (there := frozenset(self.edges)):
            kept = {edge: points for edge, points in bends.items() if edge in there}
            object.__setattr__(self, "marks", replace(self.marks, bends=kept, routed=self.marks.routed & kept.keys()))

    @classmethod
    def checked(
        cls,
        nodes: Iterable[Node],
        edges: Iterable[Edge],
        parameters: Mapping[str, Json] = EMPTY,
        extra: Mapping[str, Json] = EMPTY,
        marks: Marks = NONE,
    ) -> Graph:
        """Build a graph, or raise GraphError naming the node or edge: duplicate and improper ids, edges that dangle,
        stand twice or close a cycle."""
        by_id: dict[str, Node] = {}
        for node in nodes:
            if not is_identifier(node.id):
                raise GraphError(
                    tr("{id!r} is no node id: use letters, digits and _, beginning with a letter").format(id=node.id),
                    node.id,
                )
            if node.id in by_id:
                raise GraphError(tr("the id {id!r} is used twice").format(id=node.id), node.id)
            by_id[node.id] = node
        wires = tuple(edges)
        seen: set[Edge] = set()
        for edge in wires:
            for end in (edge.source.node, edge.target.node):
                if end not in by_id:
                    raise GraphError(
                        tr("the edge {edge} names a node that is not there: {end!r}").format(edge=edge, end=end), end
                    )
            if edge in seen:
                raise GraphError(tr("the edge {edge} stands twice").format(edge=edge), edge.target.node)
            seen.add(edge)
        graph = cls(by_id, wires, dict(parameters), dict(extra), marks)
        graph.order()
        return graph

    def redrawn(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
        """Other nodes and edges, checked, with all else as it is. Raises GraphError."""
        return Graph.checked(nodes, edges, self.parameters, self.extra, self.marks)

    @cached_property
    def _incoming(self) -> dict[str, tuple[Edge, ...]]:
        return _grouped(self.edges, lambda edge: edge.target.node)

    @cached_property
    def _outgoing(self) -> dict[str, tuple[Edge, ...]]:
        return _grouped(self.edges, lambda edge: edge.source.node)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        waiting = {id: len(self.incoming(id)) for id in self.nodes}
        # A stack of ready nodes in reverse file order keeps chains together and the result stable.
        ready = [id for id in reversed([*self.nodes]) if not waiting[id]]
        order: list[str] = []
        while ready:
            id = ready.pop()
            order.append(id)
            for edge in reversed(self.outgoing(id)):
                child = edge.target.node
                waiting[child] -= 1
                if not waiting[child]:
                    ready.append(child)
        if len(order) < len(self.nodes):
            loop = self._loop(waiting)
            raise GraphError(tr("the wires form a loop: {nodes}").format(nodes=" → ".join(loop)), loop[0])
        return tuple(order)

    def _loop(self, waiting: Mapping[str, int]) -> list[str]:
        """One cycle among the nodes that the sort could not place."""
        stuck = [id for id in self.nodes if waiting[id]]
        path: list[str] = []
        at = stuck[0]
        while at not in path:
            path.append(at)
            at = next(edge.source.node for edge in self.incoming(at) if waiting[edge.source.node])
        return [at, *reversed(path[path.index(at) :])]

    def incoming(self, id: str) -> tuple[Edge, ...]:
        """Edges that end at the node, in the order of the edge list."""
        return self._incoming.get(id, ())

    def outgoing(self, id: str) -> tuple[Edge, ...]:
        """Edges that leave the node, in the order of the edge list."""
        return self._outgoing.get(id, ())

    def order(self) -> tuple[str, ...]:
        """Every id, parents first. Raises GraphError where the edges form a loop."""
        return self._order

    def reaches(self, start: str, goal: str) -> bool:
        """Whether a path of edges leads from `start` to `goal` (a node reaches itself)."""
        seen = {start}
        ahead = [start]
        while ahead:
            id = ahead.pop()
            if id == goal:
                return True
            for edge in self.outgoing(id):
                child = edge.target.node
                if child not in seen:
                    seen.add(child)
                    ahead.append(child)
        return False

    def new_id(self, stem: str, taken: Iterable[str] = ()) -> str:
        """A fresh id made of `stem` and the first free number: `conv1`. `taken` are ids to avoid beyond the graph's."""
        stem = re.sub(r"[^A-Za-z0-9_]", "", stem).lstrip("0123456789_").rstrip("0123456789").lower() or "node"
        used = set(taken)
        number = 1
        while f"{stem}{number}" in self.nodes or f"{stem}{number}" in used:
            number += 1
        return f"{stem}{number}"

    def with_nodes(self, nodes: Mapping[str, Node]) -> Graph:
        """The same drawing with other nodes under the same ids: the edges' indexes and the order are carried over."""
        graph = self._taken("nodes", nodes)
        return self._indexed(graph) if nodes.keys() == self.nodes.keys() else graph

    def with_marks(self, marks: Marks) -> Graph:
        """The same network with other marks beside it."""
        same = marks.bends is self.marks.bends
        return self._indexed(self._taken("marks", marks) if same else replace(self, marks=marks))

    def _taken(self, name: str, value: Any) -> Graph:
        """The same with one other part that is taken as it is: the edges fit the bends already, which takes a while to
        see where there are many."""
        graph = object.__new__(Graph)
        for each in fields(self):
            object.__setattr__(graph, each.name, getattr(self, each.name))
        object.__setattr__(graph, name, value)
        return graph

    def _indexed(self, graph: Graph) -> Graph:
        for name in ("_incoming", "_outgoing", "_order"):
            if name in self.__dict__:
                graph.__dict__[name] = self.__dict__[name]
        return graph


def _grouped(edges: Iterable[Edge], key: Any) -> dict[str, tuple[Edge, ...]]:
    groups: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[key(edge)].append(edge)
    return {id: tuple(group) for id, group in groups.items()}


@dataclass(frozen=True)
class Project:
    """Everything a project file says. `data` and `training` are JSON mappings that their own rooms read."""

    name: str = "untitled"
    graph: Graph = field(default_factory=Graph)
    blocks: Mapping[str, Graph] = field(default_factory=dict)
    data: Mapping[str, Json] = field(default_factory=dict)
    training: Mapping[str, Json] = field(default_factory=dict)
    extra: Mapping[str, Json] = field(default_factory=dict)
