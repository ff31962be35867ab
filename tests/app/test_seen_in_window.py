"""What one sees of a network, in the real window: with its analysis, its blocks and what a training left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.app.place import DRAWING
from netbuilder.graph import (
    AddNodes,
    Disconnect,
    Edge,
    Graph,
    Node,
    Project,
    SetParams,
    SetTraining,
    Several,
    Within,
)

LONG = 60_000


@pytest.fixture
def with_block(window, qtbot):
    """A window on a network with a block of a parameter, repeated, analysed."""
    inside = [
        Node("i", "Input", {}, (0, 0)),
        Node("c", "Conv2d", {"out_channels": {"from": "width"}, "kernel_size": 3, "padding": 1}, (260, 0)),
        Node("o", "Output", {}, (520, 0)),
    ]
    block = Graph.checked(inside, [Edge.parse("i.out", "c.in"), Edge.parse("c.out", "o.in")], {"width": 4})
    nodes = [
        Node("x", "Input", {"shape": [4, 16, 16]}, (0, 0)),
        Node("b", "Block", {"block": "B", "repeat": 2}, (260, 0)),
        Node("p", "MaxPool2d", {"kernel_size": 2}, (520, 0)),
        Node("y", "Output", {}, (780, 0)),
    ]
    ports = (("x.out", "b.i"), ("b.o", "p.in"), ("p.out", "y.in"))
    window.document.new(Project("blocks", Graph.checked(nodes, [Edge.parse(*each) for each in ports]), {"B": block}))
    window.known = lambda: qtbot.waitUntil(
        lambda: window.document.is_looked_at and bool(window.document.analysis.nodes["y"].known), timeout=LONG
    )
    window.known()
    return window


def trained(window) -> None:
    """As if the drawing as it is now had been trained."""
    from netbuilder.compile import compile_graph

    project = window.document.project
    window.session.trained = compile_graph(project.graph, {}, project.blocks)
    window.session.ended.emit()


def test_weights_that_a_training_left_are_marked_in_the_drawing_and_in_its_blocks(with_block):
    window, cards = with_block, with_block.canvas.canvas
    trained(window)
    assert cards.nodes["b"].face.carried
    window.sheet.go(DRAWING.into("b", 1))
    assert cards.nodes["c"].face.carried
    window.document.push(Within("B", SetParams("c", {"bias": False})))
    window.known()
    assert not cards.nodes["c"].face.carried
    window.sheet.go(DRAWING)
    assert not cards.nodes["b"].face.carried


def test_marks_of_weights_are_in_a_blocks_own_tab_and_in_a_block_that_shares_anothers(with_block):
    window, cards = with_block, with_block.canvas.canvas
    window.selection.set(["b"])
    window.canvas.commands.run("open_in_tab")
    trained(window)
    assert window.stage.tabs.count() == 2 and cards.nodes["c"].face.carried
    window.sheet.go(DRAWING)
    shares = Node("b2", "Block", {"block": "B", "repeat": 2, "weights": "b"}, (400, 200))
    wires = (Edge.parse("b.o", "b2.i"), Edge.parse("b2.o", "p.in"))
    cut = Disconnect((Edge.parse("b.o", "p.in"),))
    window.document.push(Several("use it again", [cut, AddNodes((shares,), wires)]))
    window.document.push(SetTraining({**window.document.project.training, "nodes": {"b": {"frozen": True}}}))
    window.known()
    window.sheet.go(DRAWING.into("b2", 1))
    assert cards.nodes["c"].face.carried and "fresh" not in window.canvas.tip("c")
    assert cards.nodes["c"].face.frozen


def test_a_unit_behind_a_block_sees_through_all_its_copies_and_one_in_it_the_blocks_input(with_block):
    window = with_block
    sight = window.canvas.canvas.sight
    window.selection.set(["p"])
    QTest.keyClick(window.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert sight.badges["x"].text == "6×6 seen"
    window.sheet.go(DRAWING.into("b"))
    assert not sight.badges and window.canvas.seeing.field.panel.isHidden()
    window.selection.set(["c"])
    QTest.keyClick(window.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert sight.badges["i"].text == "3×3 seen"


def test_the_inspectors_button_shows_on_the_canvas_what_a_unit_sees_and_no_longer(with_block, qtbot):
    window = with_block
    window.selection.set(["p"])
    unit, sight = window.inspector.node.unit, window.canvas.canvas.sight
    qtbot.waitUntil(lambda: unit.facts.said.get("down") == "6 of 16, step 2, from 2 outside")
    assert unit.button.isVisibleTo(unit) and "Shift+F" in unit.button.toolTip()
    QTest.mouseClick(unit.button, Qt.MouseButton.LeftButton)
    assert sight.badges["x"].text == "6×6 seen"
    QTest.keyClick(unit.button, Qt.Key.Key_Space)
    assert not sight.badges


def test_a_block_is_compared_with_the_block_of_its_name(with_block):
    window = with_block
    before = window.document.project
    window.document.push(Within("B", SetParams("c", {"kernel_size": 5, "padding": 2})))
    window.canvas.seeing.comparing.with_project(before, "before")
    found = window.canvas.seeing.comparing
    assert set(found.found.changed) == {"b"} and "the block B is drawn otherwise" in window.canvas.tip("b")
    window.sheet.go(DRAWING.into("b"))
    assert "kernel_size 3 → 5" in window.canvas.tip("c") and found.bar.isVisible()


def test_the_switches_are_in_the_menu_with_their_keys(window):
    texts = {}
    for menu in (action.menu() for action in window.menuBar().actions()):
        menu.aboutToShow.emit()
        texts |= {action.text().replace("&", "").partition("\t")[0]: action for action in menu.actions()}
    assert {"Shapes on the wires", "Sizes of the wires", "Shares as bars", "What one unit sees"} <= texts.keys()
    assert "Compare with a file…" in texts and not texts["Stop comparing"].isEnabled()
