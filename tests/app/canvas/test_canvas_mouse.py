"""The mouse on a real canvas: select, move, wire, insert, pan, zoom."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netbuilder.graph import AddNodes, Edge, Node, Port

Mod = Qt.KeyboardModifier


def edges(canvas) -> set[str]:
    return {str(edge) for edge in canvas.document.project.graph.edges}


def test_dragging_from_an_output_to_an_input_draws_a_wire_and_undo_takes_it_away(canvas):
    canvas.drag(canvas.port("flat", "out", "out"), canvas.port("fc", "in", "in"))
    assert "flat.out → fc.in" in edges(canvas)
    assert Edge(Port("flat", "out"), Port("fc", "in")) in canvas.view.canvas.edges
    canvas.document.stack.undo()
    assert "flat.out → fc.in" not in edges(canvas)
    assert len(canvas.view.canvas.edges) == 3


def test_a_wire_can_be_drawn_backwards_from_an_input_and_may_end_anywhere_on_a_card(canvas):
    canvas.drag(canvas.port("fc", "in", "in"), canvas.middle("flat"))
    assert "flat.out → fc.in" in edges(canvas)


def test_a_wire_that_would_close_a_loop_is_refused_with_the_reason_by_the_mouse(canvas):
    canvas.drag(canvas.port("flat", "out", "out"), canvas.port("conv", "in", "in"), drop=False)
    note = canvas.view.note
    assert note.isVisible() and note.text() == "That would make a loop: Conv2d leads back to Flatten"
    assert canvas.view.canvas.nodes["conv"].state.faded
    assert not canvas.view.canvas.nodes["fc"].state.faded
    assert canvas.view.canvas.nodes["fc"].state.inviting == "in"
    assert not canvas.view.canvas.nodes["flat"].state.inviting and not canvas.view.canvas.nodes["flat"].state.faded
    QTest.mouseRelease(
        canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, canvas.port("conv", "in", "in")
    )
    assert len(edges(canvas)) == 3
    assert canvas.refused == ["That would make a loop: Conv2d leads back to Flatten"]
    assert note.text() == "in" and not canvas.view.canvas.nodes["conv"].state.faded


def test_a_second_wire_into_a_single_input_replaces_the_first_and_says_so_before(canvas):
    canvas.drag(canvas.port("image", "out", "out"), canvas.port("flat", "in", "in"), drop=False)
    assert canvas.view.note.text() == "in takes one wire: it replaces the one from relu"
    QTest.mouseRelease(
        canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, canvas.port("flat", "in", "in")
    )
    assert "image.out → flat.in" in edges(canvas) and "relu.out → flat.in" not in edges(canvas)
    assert len(canvas.document.project.graph.incoming("flat")) == 1
    canvas.document.stack.undo()
    assert "relu.out → flat.in" in edges(canvas)


def test_dragging_from_a_taken_input_picks_its_wire_up_to_move_or_remove_it(canvas):
    canvas.drag(canvas.port("flat", "in", "in"), canvas.port("fc", "in", "in"))
    assert "relu.out → fc.in" in edges(canvas) and "relu.out → flat.in" not in edges(canvas)
    canvas.drag(canvas.port("fc", "in", "in"), canvas.at(760, 260))
    assert "relu.out → fc.in" not in edges(canvas)


def test_a_picked_up_wire_let_go_where_it_was_changes_nothing(canvas):
    before = canvas.document.project
    start = canvas.port("flat", "in", "in")
    canvas.drag(start, start + QPoint(40, 200), drop=False)
    QTest.mouseMove(canvas.view.viewport(), start)
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, start)
    assert canvas.document.project is before and not canvas.refused


def test_escape_while_wiring_leaves_everything_as_it_was(canvas):
    before = canvas.document.project
    canvas.drag(canvas.port("flat", "out", "out"), canvas.port("fc", "in", "in"), drop=False)
    canvas.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, canvas.port("fc", "in", "in"))
    assert canvas.document.project is before
    assert not any(item.state.faded for item in canvas.view.canvas.nodes.values())


def test_clicks_select_with_shift_and_control_several_and_on_the_ground_none(canvas):
    canvas.click(canvas.middle("conv"))
    assert canvas.selection.ids == ("conv",)
    canvas.click(canvas.middle("relu"), Mod.ShiftModifier)
    canvas.click(canvas.middle("fc"), Mod.ControlModifier)
    assert canvas.selection.ids == ("conv", "relu", "fc")
    canvas.click(canvas.middle("relu"), Mod.ControlModifier)
    assert canvas.selection.ids == ("conv", "fc")
    canvas.click(canvas.at(300, 260))
    assert canvas.selection.ids == ()


def test_a_band_selects_every_card_that_it_touches(canvas):
    canvas.drag(canvas.at(160, -40), canvas.at(420, 160))
    assert set(canvas.selection.ids) == {"conv", "relu"}


def test_dragging_the_selection_is_one_edit_on_the_grid_and_wires_follow_live(canvas):
    canvas.selection.set(["conv", "relu"])
    wire = canvas.view.canvas.edges[Edge(Port("image", "out"), Port("conv", "in"))]
    end = wire.path.pointAtPercent(1)
    start = canvas.middle("conv")
    canvas.drag(start, start + QPoint(33, 99), drop=False)
    assert wire.path.pointAtPercent(1) != end
    assert canvas.document.stack.count() == 0
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, start + QPoint(33, 99))
    nodes = canvas.document.project.graph.nodes
    assert nodes["conv"].at == (220, 100) and nodes["relu"].at == (408, 100)
    assert canvas.document.stack.count() == 1
    canvas.document.stack.undo()
    assert canvas.view.canvas.nodes["conv"].x() == 188


def test_escape_while_moving_puts_the_cards_back(canvas):
    start = canvas.middle("conv")
    canvas.drag(start, start + QPoint(60, 60), drop=False)
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.view.canvas.nodes["conv"].x() == 188 and canvas.document.stack.count() == 0


def test_an_unconnected_node_let_go_on_a_wire_is_inserted_there(canvas, add):
    add(Node("drop", "Dropout", {}, (376, 200)))
    start = canvas.middle("drop")
    between = canvas.at(358, 20)
    canvas.drag(start, between, drop=False)
    assert canvas.view.canvas.edges[Edge(Port("conv", "out"), Port("relu", "in"))].marked
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, between)
    assert {"conv.out → drop.in", "drop.out → relu.in"} <= edges(canvas) and "conv.out → relu.in" not in edges(canvas)
    canvas.document.stack.undo()
    assert "conv.out → relu.in" in edges(canvas)
    assert canvas.document.project.graph.nodes["drop"].at == (376, 200)


def drop(canvas, type: str, at: QPoint) -> bool:
    """Drag a layer in and let it go; whether the canvas wanted it."""
    data = QMimeData()
    data.setData("application/x-netbuilder-layer", type.encode())
    copy, left, viewport = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, canvas.view.viewport()
    enter = QDragEnterEvent(at, copy, data, left, Mod.NoModifier)
    QApplication.sendEvent(viewport, enter)
    QApplication.sendEvent(viewport, QDragMoveEvent(at, copy, data, left, Mod.NoModifier))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), copy, data, left, Mod.NoModifier))
    return enter.isAccepted()


def test_a_layer_dropped_on_the_ground_is_added_and_one_dropped_on_a_wire_inserted(canvas):
    assert drop(canvas, "Tanh", canvas.at(300, 220))
    assert canvas.selection.ids == ("tanh1",)
    assert canvas.document.project.graph.nodes["tanh1"].at == (224, 184)
    assert drop(canvas, "BatchNorm2d", canvas.at(358, 20))
    assert {"conv.out → batchnorm2d1.in", "batchnorm2d1.out → relu.in"} <= edges(canvas)


def test_what_is_no_layer_is_left_to_the_window(canvas):
    assert not drop(canvas, "NoSuchLayer", canvas.at(300, 220))
    assert len(canvas.document.project.graph.nodes) == 5


def test_a_chosen_wire_is_deleted_by_the_delete_key(canvas):
    canvas.click(canvas.at(358, 20))
    assert canvas.view.edits.edge == Edge(Port("conv", "out"), Port("relu", "in"))
    canvas.key(Qt.Key.Key_Delete)
    assert "conv.out → relu.in" not in edges(canvas)


def test_the_middle_button_and_space_pan(canvas):
    before = canvas.view.mapToScene(0, 0)
    canvas.drag(canvas.at(300, 260), canvas.at(300, 260) + QPoint(80, 40), button=Qt.MouseButton.MiddleButton)
    assert canvas.view.mapToScene(0, 0) == before - QPointF(80, 40)
    QTest.keyPress(canvas.view, Qt.Key.Key_Space)
    canvas.drag(canvas.middle("conv"), canvas.middle("conv") + QPoint(-80, -40))
    QTest.keyRelease(canvas.view, Qt.Key.Key_Space)
    assert canvas.view.mapToScene(0, 0) == before
    assert canvas.document.stack.count() == 0


def wheel(canvas, at: QPoint, angle: int, held=Mod.NoModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        canvas.view.viewport().mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.view.viewport(), event)


def test_the_wheel_scrolls_and_with_control_zooms_about_the_mouse(canvas, qtbot):
    top = canvas.view.mapToScene(0, 0).y()
    wheel(canvas, QPoint(300, 300), -120)
    assert canvas.view.mapToScene(0, 0).y() == top + 60
    at = QPoint(200, 150)
    held = canvas.view.mapToScene(at)
    with qtbot.waitSignal(canvas.view.zoom_changed):
        wheel(canvas, at, 120, Mod.ControlModifier)
    assert canvas.view.zoom == 1.2
    slip = canvas.view.mapFromScene(held) - at
    assert abs(slip.x()) <= 1 and abs(slip.y()) <= 1


def test_hovering_a_port_says_its_name_and_shape(canvas):
    from netbuilder.compile import Analyser, TensorSpec

    project = canvas.document.project
    analysis = Analyser().update(project.graph, {"image": TensorSpec((1, 8, 8))})
    canvas.document.publish(project, {}, analysis)
    QTest.mouseMove(canvas.view.viewport(), canvas.port("conv", "out", "out"))
    assert canvas.view.note.isVisible() and canvas.view.note.text() == "out  (8, 6, 6)"
    QTest.mouseMove(canvas.view.viewport(), canvas.at(300, 260))
    assert not canvas.view.note.isVisible()


def test_a_problem_shows_beside_the_selected_node_and_its_button_mends_it(canvas, qtbot):
    from netbuilder.compile import Analyser, TensorSpec

    canvas.document.push(AddNodes((Node("bad", "Conv2d", {"out_channels": 4, "kernel_size": 3}, (752, 160)),)))
    canvas.drag(canvas.port("flat", "out", "out"), canvas.port("bad", "in", "in"))
    analyser, fields = Analyser(), {"image": TensorSpec((1, 8, 8))}

    def analyse() -> None:
        project = canvas.document.project
        canvas.document.publish(project, {}, analyser.update(project.graph, fields))

    analyse()
    bubble = canvas.view.bubble
    canvas.click(canvas.middle("bad"))
    assert bubble.isVisible() and bubble.node == "bad"
    assert not bubble.geometry().intersects(canvas.view.card_rect("bad"))
    assert canvas.view.canvas.nodes["bad"].face.shape == "needs (C, H, W)"
    assert canvas.view.canvas.nodes["bad"].face.severity == "error"
    canvas.document.changed.connect(lambda change: analyse() if change.graph else None)
    QTest.mouseClick(bubble.buttons[0], Qt.MouseButton.LeftButton)
    canvas.selection.set(["bad"])
    assert not bubble.isVisible()
    assert canvas.view.canvas.nodes["bad"].face.severity != "error"


def test_an_undo_in_the_middle_of_a_drag_ends_it_without_harm(canvas, add):
    add(Node("late", "Tanh", {}, (376, 200)))
    canvas.drag(canvas.port("late", "out", "out"), canvas.at(600, 300), drop=False)
    canvas.document.stack.undo()
    assert canvas.view.gesture is None and not canvas.view.note.isVisible()
    QTest.mouseMove(canvas.view.viewport(), canvas.at(620, 300))
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, canvas.at(620, 300))
    assert "late" not in canvas.document.project.graph.nodes and not canvas.view.search.isVisible()


def test_opening_the_same_drawing_again_while_a_wire_is_chosen_and_lit_leaves_no_dead_item(canvas):
    QTest.mouseMove(canvas.view.viewport(), canvas.at(358, 20))
    canvas.click(canvas.at(358, 20))
    canvas.document.new(canvas.document.project)
    QTest.mouseMove(canvas.view.viewport(), canvas.at(300, 260))
    canvas.key(Qt.Key.Key_Delete)
    assert len(edges(canvas)) == 3


def test_an_answer_of_the_analysis_does_not_disturb_a_drag(canvas):
    from netbuilder.compile import Analyser, TensorSpec

    start = canvas.middle("conv")
    canvas.drag(start, start + QPoint(40, 120), drop=False)
    project = canvas.document.project
    canvas.document.publish(project, {}, Analyser().update(project.graph, {"image": TensorSpec((1, 8, 8))}))
    assert canvas.view.canvas.nodes["conv"].y() == 120
    QTest.mouseRelease(canvas.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, start + QPoint(40, 120))
    assert canvas.document.project.graph.nodes["conv"].at == (228, 120)
