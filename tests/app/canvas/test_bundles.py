"""All wires of an output that are taken to another: by the mouse with Ctrl, and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from netbuilder.app.canvas.edits.bundles import led_from, may_begin_at
from netbuilder.graph import AddNodes, Disconnect, Node, Port, Project
from tests.app.canvas.conftest import wire

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT, CONTROL = Qt.MouseButton.LeftButton, Mod.ControlModifier


@pytest.fixture
def fan(make_canvas):
    """`a` feeds an Add and two more; `b` follows from it too, `c` stands apart."""
    canvas = make_canvas(Project())
    nodes = [
        Node("image", "Input", {"shape": [8]}, (0, 0)),
        Node("a", "ReLU", {}, (220, 0)),
        Node("b", "ReLU", {}, (440, -120)),
        Node("sum", "Add", {}, (660, 0)),
        Node("d", "Tanh", {}, (660, 160)),
        Node("c", "ReLU", {}, (220, 200)),
    ]
    wires = ["image.out -> a.in", "a.out -> b.in", "a.out -> sum.in", "a.out -> d.in", "b.out -> sum.in"]
    canvas.document.push(AddNodes(nodes, [wire(each) for each in wires]))
    canvas.view.fit()
    return canvas


def edges(canvas) -> list[str]:
    return [str(edge) for edge in canvas.sheet.project.graph.edges]


def port(canvas, id: str, side: str = "out") -> QPoint:
    return canvas.view.mapFromScene(canvas.view.canvas.nodes[id].port_point(side, side))


def drag(canvas, start: QPoint, end: QPoint, held=CONTROL) -> None:
    viewport = canvas.view.viewport()
    QTest.mousePress(viewport, LEFT, held, start)
    for share in (0.2, 0.6, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share)
    QTest.mouseRelease(viewport, LEFT, held, end)


def test_all_wires_of_an_output_go_to_another_in_one_step_and_keep_their_places(fan):
    before = fan.sheet.project
    steps = fan.document.stack.count()
    drag(fan, port(fan, "a"), port(fan, "c"))
    assert edges(fan) == ["image.out → a.in", "c.out → b.in", "c.out → sum.in", "c.out → d.in", "b.out → sum.in"]
    assert fan.document.stack.count() == steps + 1
    assert fan.document.stack.undoText() == "Lead 3 wires from a to c"
    fan.document.stack.undo()
    assert fan.sheet.project == before


def test_anywhere_on_a_card_is_good_enough_and_what_would_loop_stays(fan):
    drag(fan, port(fan, "a"), fan.middle("b"))
    # that wire to b itself stays, and the sum has b's already
    assert edges(fan) == ["image.out → a.in", "a.out → b.in", "a.out → sum.in", "b.out → d.in", "b.out → sum.in"]


def test_let_go_over_nothing_or_where_they_would_loop_they_stay_and_nothing_is_left_behind(fan):
    fan.document.push(Disconnect([wire("a.out -> d.in")]))
    before, steps = edges(fan), fan.document.stack.count()
    drag(fan, port(fan, "a"), port(fan, "a") + QPoint(0, -60))
    drag(fan, port(fan, "a"), port(fan, "sum"))
    drag(fan, port(fan, "a"), port(fan, "a"))
    assert edges(fan) == before and fan.document.stack.count() == steps
    assert fan.refused == ["That would make a loop: ReLU leads back to Add"]
    scene = fan.view.canvas
    assert fan.view.gesture is None and not any(item.faded for item in scene.edges.values())


def test_without_control_a_port_still_begins_a_wire(fan):
    drag(fan, port(fan, "c"), port(fan, "b", "in"), Mod.NoModifier)
    assert "c.out → b.in" in edges(fan) and "a.out → sum.in" in edges(fan)


def test_the_same_by_keys_alone(fan):
    fan.selection.set(["a"])
    fan.key(Key.Key_C, Mod.AltModifier | Mod.ShiftModifier)
    assert fan.view.gesture is not None and fan.view.gesture.end is not None
    fan.key(Key.Key_C)  # a name that begins so
    fan.key(Key.Key_Return)
    assert [edge for edge in edges(fan) if edge.startswith("a.")] == []
    assert [edge for edge in edges(fan) if edge.startswith("c.")] == ["c.out → b.in", "c.out → sum.in", "c.out → d.in"]
    assert fan.selection.ids == ("c",) and fan.view.gesture is None


def test_escape_leaves_them_where_they_are(fan):
    before = edges(fan)
    fan.selection.set(["a"])
    fan.key(Key.Key_C, Mod.AltModifier | Mod.ShiftModifier)
    fan.key(Key.Key_Escape)
    assert edges(fan) == before and not any(item.faded for item in fan.view.canvas.edges.values())


def test_a_node_without_wires_and_none_selected_say_so(fan):
    fan.selection.set(["c"])
    fan.key(Key.Key_C, Mod.AltModifier | Mod.ShiftModifier)
    assert fan.refused == ["No wire leaves c"] and fan.view.gesture is None


def test_no_output_below_all_of_them_is_offered(fan):
    project = fan.sheet.project
    wires = [edge for edge in project.graph.edges if edge.source == Port("a", "out")]
    assert may_begin_at(project, wires) == set(project.graph.nodes), "each may feed one of them"
    only = [wire("a.out -> b.in")]
    assert may_begin_at(project, only) == {"image", "a", "c", "d"}
    assert led_from(project, only, Port("sum", "out")).says == "That would make a loop: ReLU leads back to Add"
    assert led_from(project, only, Port("b", "out")).says == "A node cannot feed itself: b"
    assert led_from(project, only, Port("a", "out")).edit is None
