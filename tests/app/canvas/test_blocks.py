"""Blocks on the canvas: their cards, their ports, their menus, and putting them on wires."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netbuilder.app.canvas import menus
from netbuilder.app.canvas.edits.placing import copied_text, pasted
from netbuilder.app.canvas.paint.card import card_height, layout, port_points
from netbuilder.app.canvas.paint.face import face_of
from netbuilder.app.canvas.paint.geometry import HIGH, free_place
from netbuilder.app.offers import LIBRARY, Libraries, block_offers, offered, offers
from netbuilder.app.place import DRAWING
from netbuilder.graph import (
    AddBlocks,
    AddNodes,
    Edge,
    Graph,
    MakeBlock,
    Node,
    Project,
    SetBlockParameters,
    SetParams,
    Within,
)
from netbuilder.graph.library import KeptBlock


def two_in() -> Graph:
    nodes = (Node("left", "Input"), Node("memory", "Input"), Node("add", "Add"), Node("out", "Output"))
    wires = ("left.out -> add.in", "memory.out -> add.in", "add.out -> out.in")
    pairs = (text.split(" -> ") for text in wires)
    return Graph.checked(nodes, [Edge.parse(*pair) for pair in pairs], {"scale": 2}, {"about": "Adds two."})


@pytest.fixture
def joined(canvas):
    """The small drawing with a block of two inputs beside it."""
    canvas.document.push(AddBlocks({"join": two_in()}))
    canvas.document.push(AddNodes([Node("join1", "Block", {"block": "join"}, (376, 300))]))
    return canvas


def test_a_card_says_what_it_shows_how_often_and_what_it_sets():
    blocks = {"join": two_in()}

    def words(id: str, **params) -> str:
        node = Node(id, "Block", {"block": "join", **params})
        return face_of(Graph({id: node}), node, None, blocks=blocks).words

    assert words("join1") == "join" and words("encoder") == "join"
    assert words("encoder", repeat=3, scale=4) == "3 × join · scale 4"
    assert words("join2", repeat=3) == "3 times" and words("join2", weights="join1") == "weights of join1"
    several = Node("join1", "Block", {"block": "join", "repeat": 2})
    assert face_of(Graph({"join1": several}), several, None, blocks=blocks).stacked


def test_names_of_ports_lie_below_the_words_and_above_the_foot(joined):
    face = joined.view.canvas.nodes["join1"].face
    assert face.inputs == ("left", "memory") and face.outputs == ("out",)
    high = card_height(face, False)
    places, (inlets, outlets) = layout(face, high), port_points(face)
    assert all(places.words[0].bottom() <= point.y() - 8 and point.y() + 8 <= places.rule for point in inlets)
    assert outlets[0].y() == 20  # a single port is level with those of its neighbours


def test_a_card_with_many_ports_takes_more_room_for_new_ones():
    few, many = (Graph({"m": Node("m", type)}) for type in ("ReLU", "MultiheadAttention"))
    assert free_place(few, 0, HIGH + 8) == (0, HIGH + 8) and free_place(many, 0, HIGH + 8)[1] > HIGH + 8


def test_a_wire_ends_at_the_port_of_a_block_that_it_is_dragged_to(joined):
    joined.drag(joined.port("relu", "out", "out"), joined.port("join1", "memory", "in"))
    assert [str(edge) for edge in joined.document.project.graph.incoming("join1")] == ["relu.out → join1.memory"]


def test_cards_follow_when_their_block_gets_another_port_or_is_given_another_value(joined):
    joined.document.push(Within("join", AddNodes([Node("mask", "Input")])))
    assert joined.view.canvas.nodes["join1"].face.inputs == ("left", "memory", "mask")
    joined.document.push(Within("join", AddNodes([Node("drop", "Dropout", {"p": 0.5})])))
    joined.document.push(SetBlockParameters("join", {"rate": 0.5}, {("drop", "p"): "rate"}))
    joined.sheet.go(DRAWING.into("join1"))
    assert joined.view.canvas.nodes["drop"].face.words == "p 0.5"
    joined.document.push(SetParams("join1", {"rate": 0.1}))
    assert joined.view.canvas.nodes["drop"].face.words == "p 0.1"


def test_what_was_selected_in_one_graph_is_not_in_the_next(joined):
    joined.selection.set(["join1", "relu"])
    joined.sheet.go(DRAWING.into("join1"))
    assert joined.selection.ids == () and not joined.view.bubble.isVisible()
    joined.selection.set(["add"])
    joined.key(Qt.Key.Key_Backspace)  # Backspace deletes what is selected, and leaves the block only where nothing is
    assert "add" not in joined.document.project.blocks["join"].nodes and joined.sheet.block == "join"
    joined.key(Qt.Key.Key_Backspace)
    assert joined.sheet.block is None and joined.selection.ids == ("join1",)


def test_the_menu_of_a_block_opens_it_and_that_of_the_ground_leaves_it(joined):
    def texts(point) -> dict:
        menu = menus.for_point(joined.view, point)
        return {action.text().split("\t")[0]: action for action in menu.actions()}

    found = texts(joined.middle("join1"))
    assert {"Open the block", "Open in a tab", "Take apart", "Rename the block…", "Make a block…"} <= found.keys()
    found["Open the block"].trigger()
    assert joined.sheet.block == "join"
    texts(joined.at(-400, -200))["Leave the block"].trigger()
    assert joined.sheet.block is None
    assert "Open the block" not in texts(joined.middle("relu"))


def test_a_block_goes_on_a_wire_with_what_it_needs_as_one_step(canvas):
    canvas.document.push(MakeBlock(("relu",), "act"))
    project = canvas.document.project
    kept = KeptBlock("join", {"join": two_in()})
    canvas.view.shelf.libraries = Libraries(shipped=(kept,))
    edge = project.graph.outgoing("act1")[0]
    steps = canvas.document.stack.count()
    assert canvas.view.edits.insert(edge, "block:shipped:join")
    graph = canvas.document.project.graph
    assert [str(e) for e in graph.incoming("join1")] == ["act1.out → join1.left"] and canvas.selection.ids == ("join1",)
    assert canvas.document.stack.count() == steps + 1
    canvas.document.stack.undo()
    assert canvas.document.project is project


def test_a_new_block_is_a_wire_from_one_input_to_one_output(canvas):
    canvas.selection.set(["relu"])
    canvas.view.add_layer("Block")
    block = canvas.document.project.blocks["block"]
    assert [node.type for node in block.nodes.values()] == ["Input", "Output"] and len(block.edges) == 1
    canvas.view.add_layer("Block")
    assert set(canvas.document.project.blocks) == {"block", "block1"}


def test_what_the_project_has_just_so_is_offered_once():
    kept = KeptBlock("join", {"join": two_in()})
    libraries = Libraries((kept,), (kept,))
    assert [each.key for each in block_offers(Project(), libraries)] == ["block:kept:join", "block:shipped:join"]
    same = Project(blocks={"join": two_in()})
    assert [each.key for each in block_offers(same, libraries)] == ["block:project:join"]
    other = Project(blocks={"join": Graph()})
    assert len(block_offers(other, libraries)) == 3
    assert [each.key for each in offers(Project(), libraries)[LIBRARY]] == ["block:shipped:join"]
    assert "Adds two." in offered(Project(), libraries, "block:kept:join").layer.summary
    assert offered(Project(), libraries, "block:kept:gone") is None and offered(Project(), libraries, "Gone") is None


def test_nodes_that_read_the_blocks_parameters_take_their_values_along():
    block = Graph({"fc": Node("fc", "Linear", {"out_features": {"from": "width"}})}, parameters={"width": 7})
    project = Project(graph=block, blocks={"b": block})
    text = copied_text(project, ["fc"])
    there = pasted(Project(), text).apply(Project()).graph.nodes["fc"]
    assert there.params["out_features"] == 7
    here = pasted(project, text).apply(project).graph.nodes["fc1"]
    assert here.params["out_features"] == {"from": "width"}


def test_a_pasted_block_takes_another_name_where_the_project_has_one_of_that_name():
    source = Project(blocks={"join": two_in()})
    source = AddNodes([Node("join1", "Block", {"block": "join"})]).apply(source)
    target = Project(blocks={"join": Graph()})
    after = pasted(target, copied_text(source, ["join1"])).apply(target)
    assert after.graph.nodes["join1"].params["block"] == "join1" and after.blocks["join1"].nodes == two_in().nodes


def test_the_results_of_the_training_are_those_of_the_drawing(joined):
    joined.view.show_results({"out": ("loss 1", "50 %")})
    joined.sheet.go(DRAWING.into("join1"))
    assert joined.view.canvas.nodes["out"].face.shape != "loss 1"
