"""Quick hands on a real canvas: dissolve, shake, pick up ends of wires, the edge that pans, hints, history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from netbuilder.app.canvas.by_mouse.loose_wire import LooseWire
from netbuilder.compile import Analyser
from netbuilder.graph import Connect, Edge, Move, Node, Port
from netbuilder.layers import TensorSpec
from tests.app.canvas.conftest import wire

Key, Mod, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
FIELDS = {"image": TensorSpec((1, 28, 28))}


def edges(canvas) -> list[str]:
    return [str(edge) for edge in canvas.document.project.graph.edges]


def nodes(canvas):
    return canvas.document.project.graph.nodes


def analyse(canvas) -> None:
    project = canvas.document.project
    canvas.document.publish(project, {}, Analyser().update(project.graph, FIELDS), {})


def move(canvas, *points: QPoint, held=Mod.NoModifier) -> None:
    """Press at the first, go through the others, and keep holding."""
    viewport = canvas.view.viewport()
    QTest.mouseMove(viewport, points[0])
    QTest.mousePress(viewport, LEFT, held, points[0])
    for point in points[1:]:
        QTest.mouseMove(viewport, point)


def let_go(canvas, at: QPoint) -> None:
    QTest.mouseRelease(canvas.view.viewport(), LEFT, Mod.NoModifier, at)


# dissolve, and out of the wires


@pytest.mark.parametrize("key", [(Key.Key_X, Mod.NoModifier), (Key.Key_Delete, Mod.ControlModifier)])
def test_x_and_control_delete_take_a_node_away_and_lead_its_wires_on_in_one_step(canvas, key):
    canvas.selection.set(["relu"])
    canvas.key(*key)
    assert edges(canvas) == ["image.out → conv.in", "conv.out → flat.in"] and "relu" not in nodes(canvas)
    assert canvas.document.stack.undoText() == "Dissolve relu" and canvas.document.stack.count() == 1
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    assert edges(canvas) == ["image.out → conv.in", "conv.out → relu.in", "relu.out → flat.in"]


def test_a_shaken_node_is_taken_out_of_its_wires_and_can_be_let_go_on_another(canvas):
    before = edges(canvas)
    start = canvas.middle("relu")
    swings = [start + QPoint(40 * (n % 2), 4 * n) for n in range(8)]
    away = canvas.at(450, 300)
    move(canvas, start, *swings, away)
    assert "out of the wires" in canvas.view.note.text()
    let_go(canvas, away)
    assert edges(canvas) == ["image.out → conv.in", "conv.out → flat.in"] and nodes(canvas)["relu"].at[1] > 200
    assert canvas.document.stack.count() == 1
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    assert edges(canvas) == before and nodes(canvas)["relu"].at == (376, 0)


def test_a_node_that_is_only_moved_to_and_fro_once_keeps_its_wires(canvas):
    before = edges(canvas)
    start = canvas.middle("relu")
    move(canvas, start, start + QPoint(60, 0), start + QPoint(0, 20), start + QPoint(40, 80))
    let_go(canvas, start + QPoint(40, 80))
    assert edges(canvas) == before and nodes(canvas)["relu"].at == (416, 80)


def test_alt_and_a_drag_takes_all_selected_nodes_out_with_the_wire_between_them(canvas):
    canvas.selection.set(["conv", "relu"])
    start, end = canvas.middle("conv"), canvas.middle("conv") + QPoint(0, 200)
    move(canvas, start, start + QPoint(0, 100), end, held=Mod.AltModifier)
    let_go(canvas, end)
    assert edges(canvas) == ["conv.out → relu.in", "image.out → flat.in"]
    assert nodes(canvas)["conv"].at == (188, 200) and canvas.document.stack.count() == 1


def test_escape_while_shaking_leaves_everything_as_it_was(canvas):
    before, start = edges(canvas), canvas.middle("relu")
    move(canvas, start, start + QPoint(0, 100), held=Mod.AltModifier)
    assert any(item.faded for item in canvas.view.canvas.edges.values())
    canvas.key(Key.Key_Escape)
    let_go(canvas, start)
    assert edges(canvas) == before and canvas.document.stack.count() == 0
    assert not any(item.faded for item in canvas.view.canvas.edges.values()) and not canvas.view.note.isVisible()


def test_a_node_out_of_its_wires_can_be_let_go_on_another_wire_in_the_same_drag(canvas):
    last = Edge(Port("flat", "out"), Port("fc", "in"))
    canvas.document.push(Connect((last,)))
    start = canvas.middle("conv")
    end = canvas.view.mapFromScene(canvas.view.canvas.edges[last].path.pointAtPercent(0.5))
    move(canvas, start, start + QPoint(0, 100), end + QPoint(0, 16), held=Mod.AltModifier)
    let_go(canvas, end + QPoint(0, 16))
    assert set(edges(canvas)) == {"image.out → relu.in", "relu.out → flat.in", "flat.out → conv.in", "conv.out → fc.in"}
    assert canvas.document.stack.count() == 2


def test_a_node_let_go_on_a_short_wire_makes_room_for_itself(canvas, add):
    add(Node("tanh", "Tanh", {}, (300, 300)))
    wire = canvas.view.canvas.edges[Edge(Port("conv", "out"), Port("relu", "in"))]
    canvas.drag(canvas.middle("tanh"), canvas.view.mapFromScene(wire.path.pointAtPercent(0.5)) + QPoint(0, 16))
    at = {id: node.at for id, node in nodes(canvas).items()}
    assert {"conv.out → tanh.in", "tanh.out → relu.in"} <= set(edges(canvas))
    assert at["conv"] == (188, 0) and at["tanh"][0] == 376 and at["relu"] == (564, 0) and at["flat"] == (752, 0)
    assert canvas.document.stack.count() == 2
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    assert nodes(canvas)["relu"].at == (376, 0) and nodes(canvas)["tanh"].at == (300, 300)


# wires by their ends


def far_apart(canvas) -> None:
    canvas.document.push(Move({"relu": (520, 200), "flat": (720, 300), "fc": (720, 0)}))


def test_the_target_end_of_a_wire_is_picked_up_beside_its_port(canvas):
    far_apart(canvas)
    near_end = canvas.port("relu", "in", "in") - QPoint(20, 0)
    canvas.drag(near_end, canvas.middle("fc"))
    assert "conv.out → fc.in" in edges(canvas) and "conv.out → relu.in" not in edges(canvas)
    assert canvas.document.stack.undoText() == "Lead the wire from conv to fc"


def test_the_source_end_of_a_wire_is_picked_up_beside_its_port(canvas):
    far_apart(canvas)
    near_start = canvas.port("conv", "out", "out") + QPoint(20, 0)
    canvas.drag(near_start, canvas.port("image", "out", "out"))
    assert edges(canvas)[1] == "image.out → relu.in"  # where the old one stood
    assert canvas.document.stack.undoText() == "Lead the wire from image to relu"


def test_an_end_let_go_over_nothing_removes_the_wire_and_a_click_only_chooses_it(canvas):
    far_apart(canvas)
    near_end = canvas.port("relu", "in", "in") - QPoint(20, 0)
    canvas.click(near_end)
    assert canvas.view.edits.edge == Edge(Port("conv", "out"), Port("relu", "in")) and len(edges(canvas)) == 3
    canvas.drag(near_end, canvas.at(420, 420))
    assert "conv.out → relu.in" not in edges(canvas)


def test_a_wire_moved_at_its_source_keeps_its_place_among_those_of_an_add(canvas, add):
    add(Node("sum", "Add", {}, (700, 260)), Node("tanh", "Tanh", {}, (376, 300)))
    wires = [Edge(Port(id, "out"), Port("sum", "in")) for id in ("conv", "relu")]
    canvas.document.push(Connect(tuple(wires)))
    path = canvas.view.canvas.edges[wires[0]].path
    canvas.drag(canvas.view.mapFromScene(path.pointAtPercent(0.03)), canvas.port("tanh", "out", "out"))
    assert [edge for edge in edges(canvas) if "sum" in edge] == ["tanh.out → sum.in", "relu.out → sum.in"]


# hints


def test_a_dragged_wire_says_the_shape_it_carries_and_what_the_input_needs(canvas, add):
    add(Node("rnn", "LSTM", {"hidden_size": 8}, (376, 300)))
    analyse(canvas)
    start = canvas.port("conv", "out", "out")
    move(canvas, start, start + QPoint(10, 60))
    assert canvas.view.note.text() == "conv.out  (8, 26, 26)"
    QTest.mouseMove(canvas.view.viewport(), canvas.port("rnn", "in", "in"))
    assert canvas.view.note.text() == "conv.out  (8, 26, 26) → rnn.in\nLSTM needs (T, F), and (8, 26, 26) comes"
    QTest.mouseMove(canvas.view.viewport(), canvas.port("flat", "in", "in"))
    assert "(8, 26, 26) → flat.in" in canvas.view.note.text() and "replaces" in canvas.view.note.text()
    canvas.key(Key.Key_Escape)
    let_go(canvas, start)


def test_while_a_wire_looks_for_its_end_the_ports_say_what_they_need_or_give(canvas, add):
    from netbuilder.app.canvas.by_mouse.port_words import PortWords

    def words() -> dict[str, bool]:
        (item,) = [each for each in canvas.view.canvas.items() if isinstance(each, PortWords)]
        return {each.text: each.odd for each, _ in item.placed}

    add(Node("rnn", "LSTM", {"hidden_size": 8}, (376, 300)), Node("more", "Conv2d", {}, (188, 300)))
    analyse(canvas)
    start = canvas.port("conv", "out", "out")
    move(canvas, start, start + QPoint(10, 60))
    assert words() == {"(T, F)": True, "(L, H)": True, "(C, H, W)": False, "(…, F)": False}
    canvas.key(Key.Key_Escape)
    let_go(canvas, start)
    start = canvas.port("more", "in", "in")
    move(canvas, start, start + QPoint(-10, 60))
    assert "(8, 26, 26)" in words() and not any(words().values())
    canvas.key(Key.Key_Escape)
    let_go(canvas, start)
    assert not [each for each in canvas.view.canvas.items() if isinstance(each, PortWords)]


# the edge that pans


@pytest.mark.parametrize("what", ["wire", "node", "band"])
def test_what_is_dragged_to_the_edge_moves_the_view_until_it_is_let_go(canvas, qtbot, what):
    view = canvas.view
    start = {"wire": canvas.port("flat", "out", "out"), "node": canvas.middle("fc"), "band": canvas.at(300, 200)}[what]
    edge = QPoint(view.viewport().width() - 2, 300)
    before = view.visible_rect().left()
    move(canvas, start, start + QPoint(30, 30), edge)
    assert view.edge_pan.is_running
    qtbot.waitUntil(lambda: view.visible_rect().left() > before + 200)
    if what == "node":
        there = view.mapFromScene(view.canvas.nodes["fc"].card.center())
        assert abs(there.x() - edge.x()) < 8  # it stays at the mouse
    let_go(canvas, edge)
    assert not view.edge_pan.is_running
    stood = view.visible_rect().left()
    QApplication.processEvents()
    QTest.mouseMove(view.viewport(), edge - QPoint(1, 0))
    assert not view.edge_pan.is_running and view.visible_rect().left() == stood
    view.search.close_it()


def test_back_in_the_middle_or_escaped_the_view_stands_still(canvas):
    view, start = canvas.view, canvas.middle("fc")
    move(canvas, start, QPoint(2, 300))
    assert view.edge_pan.is_running
    QTest.mouseMove(view.viewport(), QPoint(400, 300))
    assert not view.edge_pan.is_running
    QTest.mouseMove(view.viewport(), QPoint(2, 300))
    canvas.key(Key.Key_Escape)
    assert not view.edge_pan.is_running and nodes(canvas)["fc"].at == (752, 0)
    let_go(canvas, QPoint(2, 300))


# duplicates, hover, history


def test_control_shift_d_duplicates_with_the_wires_that_come_in(canvas):
    canvas.selection.set(["conv", "relu"])
    canvas.key(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
    assert canvas.selection.ids == ("conv1", "relu1")
    assert edges(canvas)[3:] == ["image.out → conv1.in", "conv1.out → relu1.in"]


def test_a_card_that_is_scrolled_away_from_under_the_mouse_is_no_longer_lit(canvas):
    QTest.mouseMove(canvas.view.viewport(), canvas.middle("conv"))
    assert canvas.view.canvas.nodes["conv"].state.hovered
    canvas.view.pan(0, -300)
    assert not canvas.view.canvas.nodes["conv"].state.hovered


def test_the_history_lists_every_step_and_jumps_to_any(canvas):
    canvas.selection.set(["conv"])
    canvas.key(Key.Key_Right)
    canvas.selection.set(["relu"])
    canvas.key(Key.Key_X)
    canvas.selection.set(["fc"])
    canvas.key(Key.Key_Delete)
    canvas.key(Key.Key_H, Mod.ControlModifier)
    history = canvas.view.history
    assert history.isVisible() and history.steps == ["Opened", "Move conv", "Dissolve relu", "Delete fc"]
    assert history.present == 3
    row = history.list.visualItemRect(history.list.item(1))
    QTest.mouseClick(history.list.viewport(), LEFT, Mod.NoModifier, row.center())
    assert "relu" in nodes(canvas) and "fc" in nodes(canvas) and nodes(canvas)["conv"].at == (192, 0)
    assert history.present == 1 and history.list.item(1).font().bold() and not history.list.item(3).font().bold()
    QTest.keyClick(history.list, Key.Key_Down)
    QTest.keyClick(history.list, Key.Key_Return)
    assert "relu" not in nodes(canvas) and "fc" in nodes(canvas)
    QTest.keyClick(history.list, Key.Key_Home)
    QTest.keyClick(history.list, Key.Key_Return)
    assert nodes(canvas)["conv"].at == (188, 0) and history.present == 0
    QTest.keyClick(history.list, Key.Key_Escape)
    assert not history.isVisible()


def test_an_undo_says_what_it_took_back(canvas):
    said: list[str] = []
    canvas.sheet.said.connect(said.append)
    canvas.selection.set(["relu"])
    canvas.key(Key.Key_X)
    canvas.key(Key.Key_Z, Mod.ControlModifier)
    canvas.key(Key.Key_Y, Mod.ControlModifier)
    canvas.key(Key.Key_Y, Mod.ControlModifier)
    assert said == ["Undone: Dissolve relu", "Done again: Dissolve relu"]


def test_an_empty_history_says_what_will_appear_there(canvas):
    canvas.view.commands.run("history")
    assert canvas.view.history.empty.isVisible() and canvas.view.history.steps == ["Opened"]


def test_control_and_the_right_button_cut_the_wires_that_the_line_crosses_and_no_menu_opens(canvas):
    view = canvas.view
    start, end = canvas.at(172, -60), canvas.at(172, 200)  # between image and conv
    right, control = Qt.MouseButton.RightButton, Qt.KeyboardModifier.ControlModifier
    QTest.mouseMove(view.viewport(), start)
    QTest.mousePress(view.viewport(), right, control, start)
    menu = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, start, view.viewport().mapToGlobal(start), control
    )  # some systems ask for it at the press
    QApplication.sendEvent(view.viewport(), menu)
    assert view.gesture is not None and not [each for each in view.findChildren(QMenu) if each.isVisible()]
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    gone = wire("image.out -> conv.in")
    assert view.canvas.edges[gone].faded and "remove 1 wire" in view.note.text()
    QTest.mouseRelease(view.viewport(), right, control, end)
    assert gone not in canvas.document.project.graph.edges and len(canvas.document.project.graph.edges) == 2
    assert canvas.document.stack.undoText() == "Remove the wire from image to conv" and view.gesture is None
    canvas.document.stack.undo()
    assert gone in canvas.document.project.graph.edges and not view.canvas.edges[gone].faded


def test_no_menu_opens_after_a_cut_where_control_is_let_go_first_but_does_at_the_next_press(canvas):
    view, start, end = canvas.view, canvas.at(172, -60), canvas.at(172, 200)
    right, control, none = (
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.NoModifier,
    )

    def asked() -> list[QMenu]:
        """Some systems ask for the menu at the release."""
        reason, everywhere = QContextMenuEvent.Reason.Mouse, view.viewport().mapToGlobal(end)
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, end, everywhere, none))
        return [each for each in view.findChildren(QMenu) if each.isVisible()]

    QTest.mousePress(view.viewport(), right, control, start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), right, none, end)
    assert len(canvas.document.project.graph.edges) == 2 and not asked()
    QTest.mouseClick(view.viewport(), right, none, end)
    (menu,) = asked()
    menu.close()


def test_a_cut_that_is_escaped_or_crosses_nothing_changes_nothing(canvas):
    view, before = canvas.view, canvas.document.project
    right, control = Qt.MouseButton.RightButton, Qt.KeyboardModifier.ControlModifier
    for goal, escaped in ((canvas.at(172, 200), True), (canvas.at(400, -60), False)):
        start = canvas.at(172, -60)
        QTest.mouseMove(view.viewport(), start)
        QTest.mousePress(view.viewport(), right, control, start)
        QTest.mouseMove(view.viewport(), goal)
        if escaped:
            canvas.key(Qt.Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), right, control, goal)
        assert canvas.document.project is before and view.gesture is None
    assert not any(item.faded for item in view.canvas.edges.values())


def test_alt_delete_removes_the_wires_of_what_is_selected_and_leaves_the_nodes(canvas):
    canvas.selection.set(["conv", "relu"])
    canvas.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert not canvas.document.project.graph.edges and "conv" in canvas.document.project.graph.nodes
    assert canvas.document.stack.undoText() == "Remove 3 wires"
    canvas.key(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert canvas.refused == ["Select nodes that have wires"]


@pytest.mark.parametrize("how", ["escape", "enter"])
def test_a_wire_let_go_over_nothing_stays_in_sight_until_it_is_known_what_it_leads_to(canvas, how):
    view, loose = canvas.view, lambda: [each for each in canvas.view.canvas.items() if isinstance(each, LooseWire)]
    canvas.drag(canvas.port("flat", "out", "out"), canvas.at(740, 300))
    assert view.search.isVisible() and len(loose()) == 1
    QTest.keyClick(view.search.line, Qt.Key.Key_Escape if how == "escape" else Qt.Key.Key_Return)
    assert not view.search.isVisible() and not loose()
    assert bool(canvas.document.project.graph.outgoing("flat")) == (how == "enter")
