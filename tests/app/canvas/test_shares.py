"""The numbers behind the bars add up to the network's."""

from __future__ import annotations

from itertools import pairwise

import pytest

from netbuilder.app.canvas.see.shares import bytes_of, differing, shares, size_in_words
from netbuilder.app.canvas.see.wire_words import about, shape_of, size_class
from netbuilder.compile import Analyser, TensorSpec
from netbuilder.graph import Edge, Graph, Node


def analysed(width: int = 64):
    nodes = [
        Node("x", "Input", {"shape": [784]}),
        Node("a", "Linear", {"out_features": width}),
        Node("r", "ReLU"),
        Node("b", "Linear", {"out_features": 10}),
        Node("y", "Output"),
    ]
    ids = [node.id for node in nodes]
    edges = [Edge.parse(f"{p}.out", f"{q}.in") for p, q in pairwise(ids)]
    return Analyser().update(Graph.checked(nodes, edges), {})


def test_shares_of_parameters_are_those_of_the_total():
    found = shares(analysed(), "parameters")
    assert {id: share.amount for id, share in found.items()} == {"a": 50_240, "b": 650}
    assert found["a"].total == 50_890 and found["a"].part == pytest.approx(50_240 / 50_890, abs=0.005)
    assert "50,240 of 50,890 parameters (98.72 %)" in found["a"].exactly
    assert found["b"].part > 0  # little, but not nothing


def test_memory_is_what_every_node_computes_for_one_sample():
    found = shares(analysed(), "memory")
    assert {id: share.amount for id, share in found.items()} == {"x": 3136, "a": 256, "r": 256, "b": 40}
    assert sum(share.amount for share in found.values()) == found["a"].total


def test_what_is_in_a_block_counts_for_its_node():
    inside = [Node("i", "Input"), Node("l", "Linear", {"out_features": 8}), Node("o", "Output")]
    block = Graph.checked(inside, [Edge.parse("i.out", "l.in"), Edge.parse("l.out", "o.in")])
    nodes = [Node("x", "Input", {"shape": [8]}), Node("b", "Block", {"block": "B", "repeat": 3}), Node("y", "Output")]
    drawn = Graph.checked(nodes, [Edge.parse("x.out", "b.i"), Edge.parse("b.o", "y.in")])
    analysis = Analyser().update(drawn, {}, {"B": block})
    assert shares(analysis, "parameters")["b"].amount == 3 * (8 * 8 + 8)
    assert shares(analysis, "memory")["b"].amount == 3 * 8 * 4  # three results; what enters is the Input's


def test_only_nodes_whose_share_is_another_are_touched():
    before, after = (shares(analysed(width), "parameters") for width in (64, 65))
    assert set(differing(before, before)) == set() and set(differing(before, after)) == {"a", "b"}


def test_a_wire_says_its_shape_short_and_all_of_it_on_demand():
    spec = TensorSpec((32, 8, 8))
    assert shape_of(spec) == "32×8×8" and shape_of(TensorSpec(())) == "1"
    assert about(spec) == "(32, 8, 8) float32 · 2,048 values, 8.2\N{NO-BREAK SPACE}kB a sample"
    assert bytes_of(TensorSpec((3,), "int64")) == 24 and bytes_of(TensorSpec((3,), "bool")) == 3


def test_sizes_of_wires_go_by_powers_of_ten():
    sizes = [size_class(TensorSpec((count,))) for count in (1, 99, 100, 999, 1_000, 10_000, 100_000, 10**9)]
    assert sizes == [0, 0, 1, 1, 2, 3, 4, 4]
    assert size_in_words(512) == "512\N{NO-BREAK SPACE}B" and size_in_words(1_500_000) == "1.5\N{NO-BREAK SPACE}MB"
