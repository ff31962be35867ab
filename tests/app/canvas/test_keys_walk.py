"""The keys that lead about the canvas: along wires that fork, from wire to wire, to problems and menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from netbuilder.graph import Connect, Graph, Move, Node, Project
from tests.app.canvas.conftest import wire

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALT, SHIFT = Mod.AltModifier, Mod.ShiftModifier


@pytest.fixture
def forked(make_canvas):
    """An image that two branches read, which meet again."""
    nodes = (
        Node("image", "Input", {"field": "image"}, (0, 100)),
        Node("up", "Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1}, (188, 0)),
        Node("down", "Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1}, (188, 200)),
        Node("sum", "Add", {}, (376, 100)),
        Node("relu", "ReLU", {}, (564, 100)),
    )
    wires = [
        wire(f"{text}")
        for text in (
            "image.out -> up.in",
            "image.out -> down.in",
            "up.out -> sum.in",
            "down.out -> sum.in",
        )
    ]
    return make_canvas(Project("forked", Graph.checked(nodes, wires)))


def walked(canvas, key) -> str:
    canvas.key(key, ALT)
    return canvas.selection.ids[-1]


def test_where_a_way_forks_each_step_takes_the_next_branch_and_back_leads_to_where_one_came_from(forked):
    forked.selection.set(["image"])
    assert walked(forked, Key.Key_Right) == "up"
    assert walked(forked, Key.Key_Left) == "image"
    assert walked(forked, Key.Key_Right) == "down"
    assert walked(forked, Key.Key_Right) == "sum"
    assert walked(forked, Key.Key_Left) == "down"  # not the nearer of the two that arrive
    assert walked(forked, Key.Key_Left) == "image"
    assert walked(forked, Key.Key_Right) == "up"


def test_a_ring_shows_where_the_keys_are_and_goes_with_the_mouse(forked):
    ring = forked.view.keys.walking.ring
    assert ring.node is None
    forked.selection.set(["image"])
    assert ring.node is None  # selected from elsewhere
    walked(forked, Key.Key_Right)
    assert ring.node == "up" and ring.geometry().contains(forked.view.card_rect("up"))
    forked.view.pan(40, 30)
    assert ring.geometry().contains(forked.view.card_rect("up"))
    forked.click(forked.middle("sum"))
    assert ring.node is None


def test_brackets_go_through_the_wires_of_a_node_and_keys_act_on_the_chosen_one(forked):
    forked.selection.set(["image"])
    forked.key(Key.Key_BracketRight)
    assert forked.view.edits.edge == wire("image.out -> up.in")
    assert forked.view.canvas.edges[wire("image.out -> up.in")].marked and not forked.selection.ids
    forked.key(Key.Key_BracketRight)
    assert forked.view.edits.edge == wire("image.out -> down.in")
    forked.key(Key.Key_BracketRight)
    assert forked.view.edits.edge == wire("image.out -> up.in")
    forked.key(Key.Key_BracketLeft)
    assert walked(forked, Key.Key_Right) == "down"  # a chosen wire leads to its ends
    forked.key(Key.Key_BracketRight)
    forked.key(Key.Key_Delete)
    assert wire("down.out -> sum.in") not in forked.document.project.graph.edges
    forked.key(Key.Key_Z, Mod.ControlModifier)
    assert wire("down.out -> sum.in") in forked.document.project.graph.edges


def test_where_there_are_no_wires_the_brackets_say_so(make_canvas):
    canvas = make_canvas(Project("bare", Graph.checked((Node("relu", "ReLU"),), ())))
    canvas.key(Key.Key_BracketRight)
    canvas.selection.set(["relu"])
    canvas.key(Key.Key_BracketRight)
    assert canvas.refused == ["There are no wires yet", "relu has no wires"]


def test_the_menu_key_opens_the_menu_of_the_node_or_of_the_wire_where_it_is(forked):
    def opened() -> tuple[list[str], QMenu]:
        forked.key(Key.Key_Menu)
        (menu,) = [each for each in forked.view.findChildren(QMenu) if each.isVisible()]
        words = [action.text().split("\t")[0] for action in menu.actions()]
        at = forked.view.viewport().mapFromGlobal(menu.pos())
        menu.close()
        QApplication.processEvents()
        return words, at

    forked.selection.set(["up"])
    words, at = opened()
    assert "Duplicate" in words and forked.view.card_rect("up").adjusted(-4, -4, 4, 4).contains(at)
    forked.key(Key.Key_BracketRight)
    words, _ = opened()
    assert "Remove the wire" in words and forked.view.edits.edge == wire("up.out -> sum.in")
    forked.key(Key.Key_Escape)
    words, _ = opened()
    assert "Select all" in words


def test_c_and_enter_draw_a_wire_to_the_nearest_that_fits_and_undo_takes_it_away(forked):
    before = forked.document.project.graph.edges
    forked.selection.set(["sum"])
    forked.key(Key.Key_C)
    assert "sum.out → relu.in" in forked.view.note.text()
    assert forked.view.canvas.nodes["image"].state.faded and not forked.view.canvas.nodes["relu"].state.faded
    assert forked.view.canvas.nodes["relu"].lit is not None
    forked.key(Key.Key_Return)
    assert wire("sum.out -> relu.in") in forked.document.project.graph.edges
    assert forked.selection.ids == ("relu",) and forked.view.gesture is None and not forked.view.note.isVisible()
    assert not forked.view.canvas.nodes["image"].state.faded
    forked.document.stack.undo()
    assert forked.document.project.graph.edges == before


def test_c_offers_a_new_wire_first_and_one_that_is_there_already_last(forked):
    forked.document.push(Connect([wire("sum.out -> relu.in")]))
    forked.selection.set(["up"])
    forked.key(Key.Key_C)
    assert forked.view.gesture.end.node == "relu" and forked.view.gesture.verdict.may  # takes the place of another
    assert forked.view.gesture.ends[-1] == "sum"
    forked.key(Key.Key_Escape)
    forked.selection.set(["image"])
    forked.key(Key.Key_C)
    assert forked.view.gesture.ends == ["sum", "relu", "up", "down"]  # free, taken, there already
    forked.key(Key.Key_Return)
    assert wire("image.out -> sum.in") in forked.document.project.graph.edges


def test_of_several_ports_the_one_that_has_this_wire_already_is_offered_last(make_canvas):
    nodes = (Node("a", "Input", {"shape": [4]}, (0, 0)), Node("both", "Bilinear", {"out_features": 3}, (188, 0)))
    canvas = make_canvas(Project("p", Graph.checked(nodes, [wire("a.out -> both.in1")])))
    canvas.selection.set(["a"])
    canvas.key(Key.Key_C)
    assert str(canvas.view.gesture.end) == "both.in2"


def test_the_end_is_walked_to_tabbed_to_or_typed_and_escape_leaves_everything_as_it_was(forked):
    view = forked.view
    forked.selection.set(["image"])
    forked.key(Key.Key_C)
    assert view.gesture.end.node == "relu"  # what has no wire yet
    forked.key(Key.Key_Left, ALT)
    assert view.gesture.end.node == "sum"
    forked.key(Key.Key_Tab)
    first = view.gesture.end.node
    forked.key(Key.Key_Backtab, SHIFT)
    assert view.gesture.end.node == "sum" != first
    QTest.keyClicks(view, "dow")
    assert view.gesture.end.node == "down" and "That wire is there already" in view.note.text()
    forked.key(Key.Key_Backspace)
    QTest.keyClicks(view, "zzz")
    assert view.gesture.end is None and "Nothing that fits" in view.note.text()
    forked.key(Key.Key_Return)
    assert view.gesture is not None and view.note.isVisible()  # it is not drawn, and not left
    before = forked.document.project
    forked.key(Key.Key_Escape)
    assert view.gesture is None and forked.document.project is before and not view.note.isVisible()
    assert forked.selection.ids == ("image",)


def test_an_end_with_several_ports_lets_up_and_down_choose_among_them(make_canvas):
    nodes = (
        Node("image", "Input", {"field": "image"}, (0, 0)),
        Node("mix", "MultiheadAttention", {"num_heads": 2}, (300, 0)),
    )
    canvas = make_canvas(Project("attention", Graph.checked(nodes, ())))
    canvas.selection.set(["image"])
    canvas.key(Key.Key_C)
    names = [canvas.view.gesture.end.name]
    for _ in range(2):
        canvas.key(Key.Key_Down)
        names.append(canvas.view.gesture.end.name)
    assert len(set(names)) > 1
    canvas.key(Key.Key_Return)
    (edge,) = canvas.document.project.graph.edges
    assert edge.target.name == names[-1]


def test_with_a_wire_chosen_c_leads_its_end_elsewhere(forked):
    forked.selection.set(["image"])
    forked.key(Key.Key_BracketRight)
    forked.key(Key.Key_C)
    assert forked.view.gesture.end.node == "up"
    QTest.keyClicks(forked.view, "rel")
    forked.key(Key.Key_Return)
    edges = forked.document.project.graph.edges
    assert wire("image.out -> relu.in") in edges and wire("image.out -> up.in") not in edges
    forked.document.stack.undo()
    assert wire("image.out -> up.in") in forked.document.project.graph.edges


def test_c_with_nothing_selected_says_what_to_do(forked):
    forked.key(Key.Key_C)
    assert forked.view.gesture is None and "Select the node" in forked.refused[-1]


def test_another_project_or_another_focus_leaves_the_wire(forked):
    forked.selection.set(["sum"])
    forked.key(Key.Key_C)
    assert forked.view.gesture is not None
    other = QLineEdit(forked.view)
    other.show()
    other.setFocus()
    assert forked.view.gesture is None
    forked.view.setFocus()
    forked.key(Key.Key_C)
    assert forked.view.gesture is not None
    forked.document.new(Project("another"))
    assert forked.view.gesture is None and not forked.view.note.isVisible()
    forked.key(Key.Key_Escape)


def test_an_undo_or_a_click_in_the_middle_leaves_the_wire(forked):
    forked.selection.set(["sum"])
    forked.document.push(Move({"relu": (600.0, 100.0)}))
    forked.key(Key.Key_C)
    assert forked.view.gesture is not None
    forked.document.stack.undo()
    assert forked.view.gesture is None
    forked.key(Key.Key_C)
    forked.click(forked.at(700, 400))
    assert forked.view.gesture is None
    assert wire("sum.out -> relu.in") not in forked.document.project.graph.edges
