"""Every edit goes there and back again, on graphs that hypothesis makes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbuilder.graph import (
    UNSET,
    AddNodes,
    Connect,
    Disconnect,
    Edge,
    Edit,
    EditError,
    Graph,
    GraphError,
    Insert,
    Move,
    Node,
    Port,
    Project,
    RemoveNodes,
    Rename,
    SetData,
    SetParams,
    SetTraining,
    SetType,
    Several,
    change,
    dumps,
)

values = st.recursive(
    st.none() | st.booleans() | st.integers(-100, 100) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@st.composite
def projects(draw: Any, least: int = 2) -> Project:
    """Acyclic graphs: every edge leads from an earlier node to a later one."""
    count = draw(st.integers(least, 8))
    nodes = [
        Node(
            f"n{i}",
            draw(st.sampled_from(["Linear", "Add", "Nonsense"])),
            draw(st.dictionaries(st.text(max_size=3), values, max_size=2)),
            (i, 0),
        )
        for i in range(count)
    ]
    pairs = draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), unique=True, max_size=12))
    edges = [Edge(Port(f"n{a}", "out"), Port(f"n{b}", "in")) for a, b in pairs if a < b]
    return Project(graph=Graph.checked(nodes, edges), data={"source": "digits"})


@st.composite
def edits(draw: Any, project: Project) -> Edit:
    graph = project.graph
    ids = list(graph.nodes)
    if not ids:
        return AddNodes((Node("first", "ReLU"),))
    kinds = ["add", "remove", "params", "type", "move", "data", "training", "rename", "connect", "several"]
    kind = draw(st.sampled_from(kinds + (["disconnect", "insert"] if graph.edges else [])))
    if kind == "add":
        new = graph.new_id("new")
        return AddNodes((Node(new, "ReLU"),), (Edge(Port(draw(st.sampled_from(ids)), "out"), Port(new, "in")),))
    if kind == "remove":
        return RemoveNodes(draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)))
    if kind == "params":
        id = draw(st.sampled_from(ids))
        names = [*graph.nodes[id].params, "bias"]
        return SetParams(id, {draw(st.sampled_from(names)): draw(st.just(UNSET) | values)})
    if kind == "type":
        return SetType(draw(st.sampled_from(ids)), "Tanh", draw(st.none() | st.just(("in",))), draw(st.just(())))
    if kind == "move":
        return Move({draw(st.sampled_from(ids)): (draw(st.integers(-9, 9)), 4.0)})
    if kind == "disconnect":
        return Disconnect(draw(st.lists(st.sampled_from(graph.edges), min_size=1, max_size=3, unique=True)))
    if kind == "insert":
        return Insert(draw(st.sampled_from(graph.edges)), "ReLU")
    if kind == "connect":
        a, b = draw(st.tuples(st.sampled_from(ids), st.sampled_from(ids)))
        return Connect((Edge(Port(a, "out"), Port(b, "in")),))
    if kind == "several":
        first = draw(edits(project))
        return Several("both", (first, Rename("after")))
    return {"data": SetData({"source": "iris"}), "training": SetTraining({"epochs": 3}), "rename": Rename("x")}[kind]


@given(st.data())
def test_apply_then_revert_gives_back_the_same_project(data: st.DataObject) -> None:
    project = data.draw(projects())
    edit = data.draw(edits(project))
    before = dumps(project)
    try:
        after = edit.apply(project)
    except EditError:
        assert dumps(project) == before
        return
    assert dumps(project) == before, "an edit must not change what it was given"
    assert edit.revert(after) is project
    assert dumps(edit.apply(project)) == dumps(after), "a redo must do the same again"


@given(st.data())
def test_a_long_history_is_undone_step_by_step(data: st.DataObject) -> None:
    project = data.draw(projects())
    states, done = [project], []
    for _ in range(6):
        edit = data.draw(edits(states[-1]))
        try:
            states.append(edit.apply(states[-1]))
            done.append(edit)
        except EditError:
            continue
    current = states.pop()
    for edit in reversed(done):
        current = edit.revert(current)
        assert current == states.pop()


@given(st.data())
def test_a_topological_order_has_parents_first(data: st.DataObject) -> None:
    graph = data.draw(projects()).graph
    place = {id: n for n, id in enumerate(graph.order())}
    assert place.keys() == graph.nodes.keys()
    assert all(place[edge.source.node] < place[edge.target.node] for edge in graph.edges)


@given(st.data())
def test_a_change_names_exactly_what_an_edit_did(data: st.DataObject) -> None:
    project = data.draw(projects())
    edit = data.draw(edits(project))
    try:
        after = edit.apply(project)
    except EditError:
        return
    found = change(project, after)
    assert found.added == after.graph.nodes.keys() - project.graph.nodes.keys()
    assert found.removed == project.graph.nodes.keys() - after.graph.nodes.keys()
    for id in project.graph.nodes.keys() & after.graph.nodes.keys():
        old, new = project.graph.nodes[id], after.graph.nodes[id]
        assert (id in found.changed) == ((old.type, old.params) != (new.type, new.params))
        assert (id in found.moved) == (old.at != new.at)
    assert set(found.edges_added) == set(after.graph.edges) - set(project.graph.edges)
    assert set(found.edges_removed) == set(project.graph.edges) - set(after.graph.edges)


@pytest.mark.parametrize(("old", "new"), [(5, 5.0), (1, True), (0, False), ([1], [1.0]), ({"a": 1}, {"a": True})])
def test_a_value_of_another_type_is_a_change(old: Any, new: Any) -> None:
    def saying(value: Any) -> Project:
        nodes = [Node("a", "Linear", {"x": value})]
        return Project(graph=Graph.checked(nodes, []), data={"x": value}, training={"x": value})

    found = change(saying(old), saying(new))
    assert found.changed == {"a"} and found.graph and found.data and found.training
    same = change(saying(old), saying(old))
    assert not same.changed and not same.data and not same.training


def test_another_type_keeps_a_node_s_place_and_the_order_of_its_wires() -> None:
    nodes = [
        Node("x", "Input"),
        Node("a", "Linaer", {"out_features": 3}, (7, 8)),
        Node("b", "ReLU"),
        Node("add", "Add"),
    ]
    wires = [("x.out", "a.in"), ("x.out", "a.extra"), ("a.out", "add.in"), ("a.more", "b.in"), ("b.out", "add.in")]
    project = Project(graph=Graph.checked(nodes, [Edge.parse(*wire) for wire in wires]))
    edit = SetType("a", "Linear", ("in",), ("out",))
    after = edit.apply(project)
    assert after.graph.nodes["a"] == Node("a", "Linear", {"out_features": 3}, (7, 8))
    assert list(after.graph.nodes) == list(project.graph.nodes)
    assert after.graph.edges == tuple(
        Edge.parse(*wire) for wire in wires if "a.extra" not in wire and "a.more" not in wire
    )
    assert SetType("a", "Linear").apply(project).graph.edges == project.graph.edges
    assert edit.revert(after) is project


def test_a_loop_is_refused_and_named() -> None:
    nodes = [Node("a", "ReLU"), Node("b", "ReLU")]
    project = Project(graph=Graph.checked(nodes, [Edge.parse("a.out", "b.in")]))
    with pytest.raises(EditError, match="loop: a → b → a|loop: b → a → b"):
        Connect((Edge.parse("b.out", "a.in"),)).apply(project)


def test_an_edit_is_not_reverted_out_of_order() -> None:
    project = Project()
    first, second = AddNodes((Node("a", "ReLU"),)), AddNodes((Node("b", "ReLU"),))
    after = second.apply(first.apply(project))
    with pytest.raises(EditError, match="undo those first"):
        first.revert(after)


def test_several_is_all_or_nothing() -> None:
    project = Project(graph=Graph.checked([Node("a", "ReLU")], []))
    with pytest.raises(EditError, match="no node 'ghost'"):
        Several("two", (RemoveNodes(("a",)), RemoveNodes(("ghost",)))).apply(project)
    assert list(project.graph.nodes) == ["a"]


def test_inserting_on_a_wire_keeps_the_order_at_a_port_with_many_wires() -> None:
    nodes = [Node("a", "ReLU"), Node("b", "ReLU"), Node("add", "Add", at=(190, 0))]
    edges = [Edge.parse("a.out", "add.in"), Edge.parse("b.out", "add.in")]
    after = Insert(edges[0], "Tanh").apply(Project(graph=Graph.checked(nodes, edges))).graph
    assert [edge.source.node for edge in after.incoming("add")] == ["tanh1", "b"]
    assert after.nodes["add"].at[0] >= after.nodes["tanh1"].at[0] + 190, "the node must not cover its neighbour"


def test_offered_inserts_do_not_collide() -> None:
    nodes = [Node("a", "ReLU"), Node("b", "ReLU"), Node("c", "ReLU")]
    edges = [Edge.parse("a.out", "b.in"), Edge.parse("b.out", "c.in")]
    offered = [Insert(edge, "Flatten") for edge in edges]
    project = Project(graph=Graph.checked(nodes, edges))
    for edit in offered:
        project = edit.apply(project)
    assert {"flatten1", "flatten2"} <= project.graph.nodes.keys()


@pytest.mark.parametrize("text", ["a", "a.", ".in", "a b.in", "a.in.out", "1a.in", "a.1"])
def test_a_text_that_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(GraphError, match="no port"):
        Port.parse(text)


def test_new_ids_are_free_identifiers() -> None:
    graph = Graph.checked([Node("conv1", "Conv2d")], [])
    assert graph.new_id("Conv2d") == "conv2" or graph.new_id("Conv2d") not in graph.nodes
    assert graph.new_id("123").isidentifier()
    assert graph.new_id("class").isidentifier()
