"""Nodes that follow the mouse with no button held, what belongs to a selection, and keys of other programs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from netbuilder.app.key_presets import preset
from netbuilder.app.place import DRAWING
from netbuilder.graph import AddNodes, Connect, Frame, MakeBlock, Mark, Node
from tests.app.canvas.conftest import wire

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALT, CONTROL, SHIFT = Mod.AltModifier, Mod.ControlModifier, Mod.ShiftModifier


def nodes(canvas):
    return canvas.sheet.project.graph.nodes


def edges(canvas) -> set[str]:
    return {str(edge) for edge in canvas.sheet.project.graph.edges}


def go(canvas, *steps: QPoint) -> None:
    for step in steps:
        QTest.mouseMove(canvas.view.viewport(), step)


def grabbed(canvas) -> tuple[QPoint, tuple[float, float]]:
    """Take hold of relu by its key, and move it down; where the mouse is then, and where the node stood."""
    at, start = canvas.middle("relu"), nodes(canvas)["relu"].at
    canvas.selection.set(["relu"])
    go(canvas, at)
    canvas.key(Key.Key_D)
    go(canvas, at + QPoint(0, 20), at + QPoint(0, 50), at + QPoint(0, 80))
    return at + QPoint(0, 80), start


def test_d_lets_what_is_selected_follow_the_mouse_until_a_click_as_one_step(canvas):
    at, (x, y) = grabbed(canvas)
    assert nodes(canvas)["relu"].at == (x, y)  # nothing is done yet
    assert canvas.view.canvas.nodes["relu"].card.top() == y + 80
    canvas.click(at)
    assert nodes(canvas)["relu"].at == (x, y + 80) and canvas.view.gesture is None
    assert canvas.document.stack.undoText() == "Move relu" and canvas.document.stack.count() == 1
    canvas.document.stack.undo()
    assert nodes(canvas)["relu"].at == (x, y)


@pytest.mark.parametrize("end", ["enter", "escape", "right button", "another pane"])
def test_enter_lets_go_and_escape_the_right_button_or_another_pane_put_back(canvas, end):
    at, (x, y) = grabbed(canvas)
    view = canvas.view
    if end == "right button":
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
        assert not [each for each in view.findChildren(QMenu) if each.isVisible()]
    elif end == "another pane":
        view.clearFocus()
    else:
        canvas.key(Key.Key_Return if end == "enter" else Key.Key_Escape)
    assert view.gesture is None
    assert nodes(canvas)["relu"].at == ((x, y + 80) if end == "enter" else (x, y))
    assert view.canvas.nodes["relu"].card.top() == nodes(canvas)["relu"].at[1]


def test_with_nothing_selected_it_says_what_to_do(canvas):
    canvas.key(Key.Key_D)
    assert canvas.view.gesture is None and canvas.refused == ["Select the nodes to move"]


def test_shift_d_duplicates_and_the_copies_follow_the_mouse(canvas):
    canvas.selection.set(["conv", "relu"])
    go(canvas, canvas.middle("relu"))
    canvas.key(Key.Key_D, SHIFT)
    copies = canvas.selection.ids
    assert len(copies) == 2 and not {"conv", "relu"} & set(copies) and canvas.view.gesture is not None
    go(canvas, canvas.middle("relu") + QPoint(0, 60), canvas.middle("relu") + QPoint(0, 120))
    canvas.key(Key.Key_Return)
    assert all(nodes(canvas)[id].at[1] > 100 for id in copies) and nodes(canvas)["conv"].at[1] == 0


def test_duplicating_and_moving_is_one_step_and_escape_leaves_the_copies_as_that(canvas):
    stack, before = canvas.document.stack, canvas.sheet.project
    for key in (Key.Key_Return, Key.Key_Escape):
        canvas.selection.set(["conv", "relu"])
        go(canvas, canvas.middle("relu"))
        canvas.key(Key.Key_D, SHIFT)
        go(canvas, canvas.middle("relu") + QPoint(0, 60), canvas.middle("relu") + QPoint(0, 120))
        canvas.key(key)
        assert stack.count() == 1 and stack.undoText() == "Duplicate 2 nodes"
        after = canvas.sheet.project
        stack.undo()
        assert canvas.sheet.project == before
        stack.redo()
        assert canvas.sheet.project == after != before
        stack.undo()


def test_copies_that_were_saved_before_they_are_let_go_are_moved_by_a_step_of_its_own(canvas, tmp_path):
    canvas.selection.set(["relu"])
    go(canvas, canvas.middle("relu"))
    canvas.key(Key.Key_D, SHIFT)
    canvas.document.save(tmp_path / "project.json")
    go(canvas, canvas.middle("relu") + QPoint(0, 60), canvas.middle("relu") + QPoint(0, 120))
    canvas.key(Key.Key_Return)
    assert canvas.document.stack.count() == 2 and canvas.document.is_modified


def test_a_chosen_frame_follows_the_mouse_with_what_is_in_it_and_so_do_its_copies(canvas):
    card = canvas.view.canvas.nodes["relu"].card.adjusted(-20, -60, 20, 100)
    frame = Frame("part", "Part", (card.x(), card.y()), (card.width(), card.height()))
    canvas.document.push(Mark(frames={"part": frame}))
    canvas.view.marks.choose([("frame", "part")])
    at, start = canvas.middle("relu"), nodes(canvas)["relu"].at
    go(canvas, at)
    canvas.key(Key.Key_D)
    go(canvas, at + QPoint(0, 60), at + QPoint(0, 120))
    canvas.click(at + QPoint(0, 120))
    frames = canvas.document.project.graph.marks.frames
    assert frames["part"].at[1] > frame.at[1] and nodes(canvas)["relu"].at[1] > start[1]
    steps = canvas.document.stack.count()
    canvas.key(Key.Key_D, SHIFT)
    go(canvas, at + QPoint(0, 200), at + QPoint(0, 300))
    canvas.key(Key.Key_Return)
    (copy,) = set(canvas.document.project.graph.marks.frames) - {"part"}
    assert canvas.document.project.graph.marks.frames[copy].at[1] > frames["part"].at[1] + 100
    assert canvas.document.stack.count() == steps + 1


def test_what_leads_to_a_node_and_what_follows_from_it_are_selected_and_shown_as_a_whole(canvas):
    canvas.selection.set(["relu"])
    canvas.key(Key.Key_BracketLeft, CONTROL)
    assert canvas.selection.ids == ("image", "conv", "relu")
    canvas.document.push(Connect([wire("flat.out -> fc.in")]))
    canvas.selection.set(["flat"])
    canvas.key(Key.Key_BracketRight, CONTROL)
    assert canvas.selection.ids == ("fc", "flat")
    canvas.view.centre_at(canvas.view.mapToScene(QPoint(-4000, 0)))
    canvas.key(Key.Key_Period)
    seen = canvas.view.visible_rect()
    assert all(seen.contains(canvas.view.canvas.nodes[id].card) for id in ("flat", "fc"))
    canvas.selection.set(())
    canvas.key(Key.Key_Period)
    assert all(canvas.view.visible_rect().contains(item.card) for item in canvas.view.canvas.nodes.values())


def test_the_keys_of_blenders_node_editor_do_what_its_people_expect(canvas):
    view = canvas.view
    view.keymap.take(preset("Blender"))
    canvas.document.push(AddNodes([Node("a", "ReLU", {}, (0, 300)), Node("b", "ReLU", {}, (220, 300))]))
    canvas.selection.set(["a", "b"])
    canvas.key(Key.Key_F)
    assert "a.out → b.in" in edges(canvas)
    canvas.selection.set(["relu"])
    canvas.key(Key.Key_M)
    assert nodes(canvas)["relu"].off == "bypass"  # links pass through it, as they do there
    canvas.key(Key.Key_M)
    canvas.key(Key.Key_X, CONTROL)
    assert "relu" not in nodes(canvas) and "conv.out → flat.in" in edges(canvas)
    canvas.key(Key.Key_A, SHIFT)
    assert view.search.isVisible()
    QTest.keyClick(view.search.line, Key.Key_Escape)
    canvas.selection.set(["fc"])
    canvas.key(Key.Key_G)
    assert view.gesture is not None and not canvas.document.project.graph.marks.frames
    canvas.key(Key.Key_Escape)
    canvas.key(Key.Key_A)
    assert len(canvas.selection.ids) == len(nodes(canvas))
    canvas.key(Key.Key_A, ALT)
    assert not canvas.selection.ids
    canvas.document.push(MakeBlock(("conv", "flat"), "stage"))
    canvas.selection.set(["stage1"])
    canvas.key(Key.Key_Tab)
    assert canvas.sheet.block == "stage"
    canvas.selection.set(())
    canvas.key(Key.Key_Tab)
    assert canvas.sheet.place == DRAWING and canvas.selection.ids == ("stage1",)
    canvas.key(Key.Key_X)
    assert "stage1" not in nodes(canvas)


def test_the_keys_of_unreal_keep_a_place_with_control_and_a_digit_and_jump_there_with_shift(canvas):
    canvas.view.keymap.take(preset("Unreal"))
    canvas.key(Key.Key_2, CONTROL)
    assert canvas.document.project.graph.marks.bookmarks
    before = canvas.view.visible_rect().center()
    canvas.view.pan(300, 120)
    canvas.key(Key.Key_2, SHIFT)
    after = canvas.view.visible_rect().center()
    assert abs(after.x() - before.x()) < 2 and abs(after.y() - before.y()) < 2


def test_what_was_wired_and_unwired_is_named(canvas):
    stack = canvas.document.stack
    canvas.document.push(AddNodes([Node("a", "ReLU", {}, (0, 300)), Node("b", "ReLU", {}, (220, 300))]))
    canvas.selection.set(["a", "b", "flat"])
    canvas.key(Key.Key_L, CONTROL)
    assert stack.undoText() == "Connect a → b → flat"
    canvas.selection.set(["a"])
    canvas.key(Key.Key_BracketRight)
    canvas.key(Key.Key_Delete)
    assert stack.undoText() == "Remove the wire from a to b"


def test_the_view_stops_following_when_the_mouse_leaves_it(canvas):
    view = canvas.view
    canvas.selection.set(["relu"])
    go(canvas, canvas.middle("relu"))
    canvas.key(Key.Key_D)
    edge = QPoint(view.viewport().width() - 3, 300)
    go(canvas, edge - QPoint(100, 0), edge)
    assert view.edge_pan.is_running
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert not view.edge_pan.is_running and view.gesture is not None
    canvas.key(Key.Key_Escape)
