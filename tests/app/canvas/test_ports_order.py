"""Ports of a block in another order: by keys in it, from the menu of its card; wires stay, also in the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from netbuilder.app.canvas import menus
from netbuilder.app.place import Place, Step
from netbuilder.graph import EditError, Graph, MovePort, Node, Project, Within, dumps, loads
from netbuilder.graph.blocks import inlets, outlets
from tests.app.canvas.conftest import wire

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
INSIDE = Place(None, (Step("pair1"),))


def project() -> Project:
    inside = (
        Node("left", "Input", {}, (0, 0)),
        Node("sum", "Add", {}, (188, 0)),
        Node("right", "Input", {}, (0, 120)),
        Node("total", "Output", {}, (376, 0)),
        Node("plain", "Output", {}, (376, 120)),
    )
    wires = ("left.out -> sum.in", "right.out -> sum.in", "sum.out -> total.in", "right.out -> plain.in")
    drawn = (
        Node("a", "Input", {"shape": [4]}, (0, 0)),
        Node("b", "Input", {"shape": [4]}, (0, 120)),
        Node("pair1", "Block", {"block": "pair"}, (188, 0)),
        Node("end", "Output", {}, (376, 0)),
    )
    around = ("a.out -> pair1.left", "b.out -> pair1.right", "pair1.total -> end.in")
    blocks = {"pair": Graph.checked(inside, map(wire, wires))}
    return Project("p", Graph.checked(drawn, map(wire, around)), blocks)


@pytest.fixture
def canvas(make_canvas):
    return make_canvas(project())


def face(canvas):
    return canvas.view.canvas.nodes["pair1"].face


def test_in_a_block_control_and_the_arrows_move_the_port_of_the_selected_end(canvas):
    before = canvas.document.project
    canvas.sheet.go(INSIDE, ("right",))
    said: list[str] = []
    canvas.sheet.said.connect(said.append)
    canvas.key(Key.Key_Up, CONTROL)
    block = canvas.document.project.blocks["pair"]
    assert inlets(block) == ("right", "left") and outlets(block) == ("total", "plain")
    assert said == ["right of the block pair is now number 1 of 2"]
    canvas.key(Key.Key_Up, CONTROL)
    assert canvas.refused == ["right is the first one already"]
    assert canvas.document.stack.undoText() == "Move the port right up"
    canvas.sheet.go_up()
    assert face(canvas).inputs == ("right", "left")
    assert canvas.document.project.graph.edges == before.graph.edges  # wires know ports by name
    kept = loads(dumps(canvas.document.project))
    assert inlets(kept.blocks["pair"]) == ("right", "left") and kept.graph.edges == before.graph.edges
    canvas.document.stack.undo()
    assert canvas.document.project is before and face(canvas).inputs == ("left", "right")
    canvas.document.stack.redo()
    assert face(canvas).inputs == ("right", "left")


def test_an_output_is_moved_down_and_keeps_what_it_gives(canvas):
    canvas.sheet.go(INSIDE, ("total",))
    canvas.key(Key.Key_Down, CONTROL)
    assert outlets(canvas.document.project.blocks["pair"]) == ("plain", "total")
    canvas.sheet.go_up()
    assert face(canvas).outputs == ("plain", "total") and wire("pair1.total -> end.in") in canvas.view.canvas.edges


def test_the_menu_of_a_blocks_card_moves_its_ports_from_outside(canvas):
    canvas.selection.set(["pair1"])
    menu = menus.for_point(canvas.view, canvas.middle("pair1"))
    order = next(action.menu() for action in menu.actions() if action.text() == "Order of the ports")
    assert isinstance(order, QMenu)
    words = [action.text() for action in order.actions() if action.text()]
    assert words == ["Move left down", "Move right up", "Move total down", "Move plain up"]
    next(action for action in order.actions() if action.text() == "Move plain up").trigger()
    assert face(canvas).outputs == ("plain", "total")
    menu.close()


def test_where_no_other_order_is_possible_nothing_is_offered_and_the_keys_say_what_to_do(canvas):
    commands = canvas.view.commands
    canvas.selection.set(["a"])  # of the drawing: that has no ports
    assert not commands.can("port_up")
    canvas.key(Key.Key_Up, CONTROL)
    assert canvas.refused == ["In a block, select an Input or an Output to move its port"]
    canvas.sheet.go(INSIDE, ("sum",))
    assert not commands.can("port_down")
    canvas.selection.set(["left"])
    assert commands.can("port_down")


def test_only_ends_have_a_place_among_ports():
    with pytest.raises(EditError, match="sum is no port"):
        MovePort("sum", 1).apply(Project("p", project().blocks["pair"]))


def test_what_goes_in_is_listed_in_the_order_of_the_ports(canvas):
    from netbuilder.app.inspector.facts import node_facts
    from netbuilder.compile import Analyser
    from netbuilder.layers import layer_of

    canvas.document.push(Within("pair", MovePort("right", -1)))
    project = canvas.document.project
    report = Analyser().update(project.graph, {}, project.blocks).nodes["pair1"]
    layer = layer_of(project.graph.nodes["pair1"], project.blocks)
    names = [fact.name for fact in node_facts(report, layer)]
    assert names[:4] == ["in right", "in left", "out total", "out plain"]
