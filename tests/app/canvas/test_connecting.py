"""Wires by keys alone: nodes selected one after the other are connected in that order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from netbuilder.graph import AddNodes, Node

Key, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def edges(canvas) -> set[str]:
    return {str(edge) for edge in canvas.document.project.graph.edges}


def test_selected_nodes_are_connected_in_the_order_of_their_selection_as_one_edit(canvas):
    canvas.document.push(AddNodes([Node("a", "ReLU", {}, (0, 300)), Node("out", "Output", {}, (200, 300))]))
    before = edges(canvas)
    canvas.selection.set(["fc", "a", "out"])
    canvas.view.connect()
    assert edges(canvas) - before == {"fc.out → a.in", "a.out → out.in"}
    canvas.document.stack.undo()
    assert edges(canvas) == before


def test_each_next_wire_takes_the_next_free_input(canvas):
    canvas.document.push(AddNodes([Node("both", "Bilinear", {"out_features": 3}, (0, 300))]))
    for source in ("conv", "relu"):
        canvas.selection.set([source, "both"])
        canvas.view.connect()
    assert {"conv.out → both.in1", "relu.out → both.in2"} <= edges(canvas)


def test_what_cannot_be_connected_says_why_and_changes_nothing(canvas):
    before = canvas.document.project
    for ids, reason in (
        (["flat", "conv"], "loop"),
        (["fc", "image"], "image takes no wire"),
        (["fc"], "one after the other"),
        (["image", "conv"], "there already"),
    ):
        canvas.selection.set(ids)
        canvas.view.connect()
        assert reason in canvas.refused[-1] and canvas.document.project is before


def test_shift_and_alt_with_an_arrow_selects_the_next_node_too(canvas):
    canvas.selection.set(["conv"])
    QTest.keyClick(canvas.view, Key.Key_Right, ALT | SHIFT)
    QTest.keyClick(canvas.view, Key.Key_Right, ALT | SHIFT)
    assert canvas.selection.ids == ("conv", "relu", "flat")
    QTest.keyClick(canvas.view, Key.Key_Left, ALT)
    assert canvas.selection.ids == ("relu",)


def test_who_comes_to_the_canvas_by_keys_sees_that_it_has_the_focus(canvas):
    view = canvas.view
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.focus_frame.isVisible() and view.focus_frame.geometry() == view.rect()
    canvas.click(canvas.at(300, 260))
    view.clearFocus()
    assert not view.focus_frame.isVisible()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not view.focus_frame.isVisible()
