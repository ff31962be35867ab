"""Bypassing and muting on a real canvas: by key, menu and inspector, several at once, and what cards say of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netbuilder.app.canvas import menus
from netbuilder.app.canvas.paint.face import face_of
from netbuilder.app.inspector.use_part import UsePart
from netbuilder.compile import Analyser
from netbuilder.graph import AddNodes, Disconnect, Node, Project, Switch
from tests.app.canvas.conftest import wire

Key, Mod = Qt.Key, Qt.KeyboardModifier


def off(canvas) -> dict[str, str]:
    return {id: node.off for id, node in canvas.document.project.graph.nodes.items() if node.off}


def test_b_and_m_switch_the_selected_nodes_off_and_on_again_in_one_step(canvas):
    canvas.selection.set(["conv", "relu"])
    canvas.key(Key.Key_B)
    assert off(canvas) == {"conv": "bypass", "relu": "bypass"}
    canvas.selection.set(["relu", "flat"])
    canvas.key(Key.Key_M)
    assert off(canvas) == {"conv": "bypass", "relu": "mute", "flat": "mute"}
    canvas.key(Key.Key_M)
    assert off(canvas) == {"conv": "bypass"}
    for wanted in ({"conv": "bypass", "relu": "mute", "flat": "mute"}, {"conv": "bypass", "relu": "bypass"}, {}):
        canvas.key(Key.Key_Z, Mod.ControlModifier)
        assert off(canvas) == wanted


def test_of_a_selection_those_that_can_be_are_switched_off(canvas):
    canvas.selection.set(["image", "conv"])
    canvas.key(Key.Key_M)
    assert off(canvas) == {"conv": "mute"} and not canvas.refused
    canvas.key(Key.Key_M)
    assert not off(canvas)


@pytest.mark.parametrize(
    ("node", "key", "words"),
    [
        (Node("input1", "Input"), Key.Key_M, "Input1 is where data enter, and cannot be muted"),
        (Node("output1", "Output"), Key.Key_B, "Output1 hands nothing on, so it cannot be bypassed: mute it"),
        (Node("table1", "Parameter", {"shape": [1]}), Key.Key_B, "Table1 takes nothing in that it could hand on"),
        (None, Key.Key_B, "Select the nodes to bypass"),
    ],
)
def test_what_cannot_be_switched_off_is_refused_in_words(canvas, add, node, key, words):
    if node is not None:
        add(node)
    canvas.selection.set([node.id] if node is not None else [])
    canvas.key(key)
    assert not off(canvas) and canvas.refused[0].startswith(words)


def test_of_the_wires_into_a_bypassed_sum_only_the_one_that_goes_on_does_not_fade(make_canvas):
    names = ("a", "b", "c")
    nodes = [*(Node(id, "Input", {"shape": [4]}, (0, 160 * n)) for n, id in enumerate(names)), Node("sum", "Add")]
    canvas = make_canvas(Project())
    wires = [wire(f"{id}.out -> sum.in") for id in names]
    canvas.document.push(AddNodes([*nodes, Node("end", "ReLU", {}, (400, 0))], [*wires, wire("sum.out -> end.in")]))

    def bright() -> set[str]:
        return {item.source for item in canvas.view.canvas.edges.values() if not item.idle}

    assert bright() == {"a", "b", "c", "sum"}
    canvas.document.push(Switch(("sum",), "bypass"))
    assert bright() == {"a", "sum"}
    canvas.document.push(Disconnect((wires[0],)))
    assert bright() == {"b", "sum"}, "another goes on now"
    canvas.document.stack.undo()
    assert bright() == {"a", "sum"}
    canvas.document.stack.undo()
    assert bright() == {"a", "b", "c", "sum"}


def test_cards_say_how_nodes_are_off_before_an_analysis_does_and_after(canvas):
    canvas.document.push(Switch(("conv",), "bypass"))
    canvas.document.push(Switch(("relu",), "mute"))
    faces = {id: item.face for id, item in canvas.view.canvas.nodes.items()}
    assert [(faces[id].off, faces[id].shape) for id in ("conv", "relu")] == [("bypass", "bypassed"), ("mute", "muted")]
    graph = canvas.document.project.graph
    analysis = Analyser().update(graph, {})
    flat = face_of(graph, graph.nodes["flat"], analysis.nodes["flat"])
    assert (flat.off, flat.shape) == ("left out", "left out"), "only a muted node feeds it"
    canvas.document.push(Switch(("relu",)))
    again = canvas.document.project.graph.nodes["relu"]
    assert face_of(graph, again, analysis.nodes["relu"]).off == "", "though the analysis is of before"


def test_a_card_that_is_off_is_painted_otherwise(canvas):
    def picture(id: str):
        view = canvas.view
        return view.grab(view.card_rect(id)).toImage()

    canvas.selection.set([])
    before = picture("conv")
    canvas.document.push(Switch(("conv",), "bypass"))
    bypassed = picture("conv")
    canvas.document.push(Switch(("conv",), "mute"))
    assert len({before.cacheKey(), bypassed.cacheKey()}) == 2
    assert before != bypassed and bypassed != picture("conv")


def test_the_tooltip_and_the_menu_speak_of_it(canvas):
    canvas.document.push(Switch(("conv",), "mute"))
    assert "It is muted." in canvas.view.tip("conv")
    canvas.view.canvas.show_hovered(None)
    menu = menus.for_point(canvas.view, canvas.middle("conv"))
    action = next(each for each in menu.actions() if each.text().startswith("Mute"))
    assert "\tM" in action.text()
    action.trigger()
    assert not off(canvas)
    menu.close()


def test_copies_are_off_as_their_originals_are(canvas):
    canvas.document.push(Switch(("conv",), "bypass"))
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_D, Mod.ControlModifier)
    canvas.key(Key.Key_C, Mod.ControlModifier)
    canvas.key(Key.Key_V, Mod.ControlModifier)
    assert len(off(canvas)) == 3


def test_the_inspector_switches_one_node_or_several(canvas, qtbot):
    part = UsePart(canvas.sheet)
    qtbot.addWidget(part)
    part.show_nodes(("conv", "relu"))
    part.form.edited.emit("use", "mute")
    assert off(canvas) == {"conv": "mute", "relu": "mute"}
    part.form.edited.emit("use", "on")
    assert not off(canvas)
    part.show_nodes(("image",))
    assert part.isHidden(), "an Input is always on"
    canvas.document.push(AddNodes((Node("digit", "Output"),)))
    part.show_nodes(("digit",))
    assert part.form.rows["use"].parameter.choices == ("on", "mute")


def test_ports_of_a_block_are_always_on(make_canvas):
    from netbuilder.graph import Edge, Graph

    inner = Graph.checked(
        [Node("x", "Input"), Node("act", "ReLU"), Node("y", "Output")],
        [Edge.parse("x.out", "act.in"), Edge.parse("act.out", "y.in")],
    )
    graph = Graph.checked([Node("image", "Input", {"shape": [4]}), Node("part1", "Block", {"block": "Part"})], ())
    canvas = make_canvas(Project(graph=graph, blocks={"Part": inner}))
    canvas.selection.set(["part1"])
    canvas.key(Key.Key_Return)
    assert canvas.sheet.block == "Part"
    canvas.selection.set(["y"])
    canvas.key(Key.Key_M)
    assert canvas.refused == ["Y is a port of the block, and cannot be muted"]
    canvas.selection.set(["act"])
    canvas.key(Key.Key_M)
    assert canvas.document.project.blocks["Part"].nodes["act"].off == "mute"
