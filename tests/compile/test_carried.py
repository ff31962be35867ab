"""Nodes said to keep their weights are those whose weights are really handed on."""

from __future__ import annotations

import torch

from netbuilder.compile import Analyser, carry_weights, compile_graph
from netbuilder.compile.carried import Carried
from netbuilder.graph import Edge, Graph, Move, Node, Project, SetParams, Within


def project() -> Project:
    inside = [Node("i", "Input"), Node("l", "Linear", {"out_features": 6}), Node("o", "Output")]
    block = Graph.checked(inside, [Edge.parse("i.out", "l.in"), Edge.parse("l.out", "o.in")])
    nodes = [
        Node("x", "Input", {"shape": [6]}),
        Node("a", "Linear", {"out_features": 6}),
        Node("b", "Block", {"block": "B", "repeat": 2}),
        Node("c", "Linear", {"out_features": 3}),
        Node("y", "Output"),
    ]
    ports = (("x.out", "a.in"), ("a.out", "b.i"), ("b.o", "c.in"), ("c.out", "y.in"))
    return Project("p", Graph.checked(nodes, [Edge.parse(*each) for each in ports]), {"B": block})


def test_what_is_said_to_be_carried_is_what_a_new_network_takes_over():
    before = project()
    trained = compile_graph(before.graph, {}, before.blocks, seed=1)
    carried = Carried(trained.meta["nodes"])
    for edit, kept in (
        (Move({"a": (9.0, 9.0)}), {"a", "b", "c"}),
        (SetParams("c", {"out_features": 4}), {"a", "b"}),
        (SetParams("a", {"bias": False}), {"b", "c"}),
        (Within("B", SetParams("l", {"bias": False})), {"a", "c"}),
        (SetParams("b", {"repeat": 3}), {"a", "c"}),
    ):
        after = edit.apply(before)
        analysis = Analyser().update(after.graph, {}, after.blocks)
        assert carried(analysis) == kept, edit.label
        fresh = compile_graph(after.graph, {}, after.blocks, seed=2)
        handed = carry_weights(trained, fresh)
        assert kept - {"b"} == {address for address in handed if "." not in address}, edit.label


def test_without_a_training_nothing_is_carried():
    drawn = project()
    analysis = Analyser().update(drawn.graph, {}, drawn.blocks)
    assert Carried({})(analysis) == frozenset()


def test_what_has_not_changed_is_not_looked_at_again(monkeypatch):
    drawn = project()
    analyser, trained = Analyser(), compile_graph(drawn.graph, {}, drawn.blocks, seed=1)
    carried, looked = Carried(trained.meta["nodes"]), []
    assert carried(analyser.update(drawn.graph, {}, drawn.blocks)) == {"a", "b", "c"}
    same = carried._same
    monkeypatch.setattr(carried, "_same", lambda analysis, id, place: looked.append(id) or same(analysis, id, place))
    after = SetParams("c", {"out_features": 4}).apply(drawn)
    assert carried(analyser.update(after.graph, {}, after.blocks)) == {"a", "b"}
    assert looked == ["c"]


def test_weights_said_to_be_carried_are_the_same_numbers():
    drawn = project()
    trained = compile_graph(drawn.graph, {}, drawn.blocks, seed=1)
    again = compile_graph(drawn.graph, {}, drawn.blocks, seed=2, carry=trained)
    assert torch.equal(again.get_parameter("a.weight"), trained.get_parameter("a.weight"))
