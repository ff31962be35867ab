"""What leads to a node and what follows from it."""

from __future__ import annotations

from netbuilder.graph import Edge, Graph, Node
from netbuilder.graph.lineage import lineage


def graph(*wires: str) -> Graph:
    edges = [Edge.parse(f"{a}.out", f"{b}.in") for a, b in (wire.split() for wire in wires)]
    ids = dict.fromkeys(port.node for edge in edges for port in (edge.source, edge.target))
    return Graph.checked([Node(id, "Add") for id in ids], edges)


def test_above_and_below_are_all_that_a_way_of_wires_leads_to():
    found = lineage(graph("a b", "b c", "c d", "x d", "a e", "e f"), ["c"])
    assert found.above == {"a", "b"} and found.below == {"d"}
    assert {str(edge) for edge in found.edges} == {"a.out → b.in", "b.out → c.in", "c.out → d.in"}


def test_a_skip_around_the_node_is_not_of_it():
    found = lineage(graph("a b", "b c", "a c"), ["b"])
    assert found.nodes == {"a", "b", "c"}
    assert Edge.parse("a.out", "c.in") not in found.edges


def test_of_several_nodes_it_is_that_of_any_and_strangers_count_for_nothing():
    found = lineage(graph("a b", "c d"), ["b", "c", "nobody"])
    assert found.of == {"b", "c"} and found.above == {"a"} and found.below == {"d"}
    assert not lineage(graph("a b"), ["nobody"]).nodes


def test_a_long_chain_is_no_matter_of_recursion():
    long = graph(*(f"n{k} n{k + 1}" for k in range(5_000)))
    assert len(lineage(long, ["n2500"]).nodes) == 5_001
