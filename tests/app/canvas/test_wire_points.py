"""Wires led through points: added, dragged, taken away, and carried by what they join."""

from __future__ import annotations

import pytest

from netbuilder.graph import Disconnect, Mark
from tests.app.canvas.conftest import wire

WIRE = wire("conv.out -> relu.in")


@pytest.fixture
def led(canvas):
    canvas.document.push(Mark("lead", bends={WIRE: ((356, 120),)}))
    canvas.document.stack.clear()
    canvas.bends = lambda: canvas.document.project.graph.marks.bends
    canvas.view.setFocus()
    canvas.path = lambda: canvas.view.canvas.edges[WIRE].path
    return canvas


def keys():
    from PySide6.QtCore import Qt

    return Qt.Key, Qt.KeyboardModifier


def double_click(canvas, point) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def choose(canvas, edge=WIRE) -> None:
    canvas.view.choose_edge(canvas.view.canvas.edges[edge])


def passes(path, x, y) -> bool:
    return any((path.pointAtPercent(n / 400).toPoint() - _point(x, y)).manhattanLength() <= 3 for n in range(401))


def _point(x, y):
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_a_double_click_on_a_wire_leads_it_through_that_point(canvas):
    double_click(canvas, canvas.at(358, 20))
    ((edge, points),) = canvas.document.project.graph.marks.bends.items()
    assert (edge == WIRE and points == ((356, 20),)) or points == ((360, 20),)
    assert canvas.view.marks.point == (WIRE, 0) and canvas.view.edits.edge == WIRE
    assert canvas.document.stack.undoText() == "Lead the wire from conv to relu through points"
    canvas.document.stack.undo()
    assert not canvas.document.project.graph.marks.bends and canvas.view.marks.point is None


def test_r_leads_the_chosen_wire_through_a_point_halfway(canvas):
    Key, _ = keys()
    choose(canvas)
    canvas.key(Key.Key_R)
    (points,) = canvas.document.project.graph.marks.bends.values()
    assert 340 < points[0][0] < 376 and points[0][1] == 20
    canvas.key(Key.Key_R)
    assert len(canvas.document.project.graph.marks.bends[WIRE]) == 2


def test_r_without_a_wire_says_what_it_needs(canvas):
    Key, _ = keys()
    canvas.view.setFocus()
    canvas.key(Key.Key_R)
    assert "choose it" in canvas.refused[-1]


def test_a_new_point_comes_between_the_right_ones(led):
    before = led.path()
    from PySide6.QtCore import QPointF

    from netbuilder.app.canvas.marks import wire_points

    early, late = before.pointAtPercent(0.1), before.pointAtPercent(0.9)
    wire_points.add(led.view, WIRE, QPointF(late))
    wire_points.add(led.view, WIRE, QPointF(early))
    points = led.bends()[WIRE]
    assert points[1] == (356, 120) and points[0][0] < points[2][0] + 60 and len(points) == 3
    assert abs(points[0][0] - early.x()) <= 2 and abs(points[2][0] - late.x()) <= 2


def test_a_point_is_dragged_in_one_step_and_the_wire_follows(led):
    choose(led)
    led.drag(led.at(356, 120), led.at(380, 160))
    assert led.bends()[WIRE] == ((380, 160),) and passes(led.path(), 380, 160)
    assert led.document.stack.count() == 1
    led.document.stack.undo()
    assert led.bends()[WIRE] == ((356, 120),) and passes(led.path(), 356, 120)


def test_escape_puts_a_dragged_point_back(led):
    Key, _ = keys()
    choose(led)
    led.drag(led.at(356, 120), led.at(380, 160), drop=False)
    assert passes(led.path(), 380, 160)
    led.key(Key.Key_Escape)
    assert led.bends()[WIRE] == ((356, 120),) and passes(led.path(), 356, 120) and led.document.stack.count() == 0


def test_points_show_on_the_chosen_wire_and_the_one_under_the_mouse(led):
    from PySide6.QtTest import QTest

    handles = led.view.canvas.marks.handles
    assert handles.edges == ()
    choose(led)
    assert handles.edges == (WIRE,)
    led.view.choose_edge(None)
    assert handles.edges == ()
    QTest.mouseMove(led.view.viewport(), led.at(356, 118))
    assert handles.edges == (WIRE,)
    QTest.mouseMove(led.view.viewport(), led.at(700, 300))
    assert handles.edges == ()


@pytest.mark.parametrize("zoom", [0.3, 1.0, 2.0])
def test_a_handle_can_be_reached_at_every_zoom(led, zoom):
    from PySide6.QtCore import QPointF

    from netbuilder.app.canvas.marks.bend_handles import RADIUS

    choose(led)
    led.view.set_zoom(zoom)
    assert 2 * RADIUS >= 8
    handles = led.view.canvas.marks.handles
    assert handles.at(QPointF(356 + 6 / zoom, 120), zoom) == (WIRE, 0)
    assert handles.at(QPointF(356 + 14 / zoom, 120), zoom) is None
    assert handles.boundingRect().contains(QPointF(356 - RADIUS / zoom, 120 - RADIUS / zoom))


@pytest.mark.parametrize("how", ["double click", "delete", "menu"])
def test_a_point_is_taken_away(led, how):
    from netbuilder.app.canvas import menus

    Key, _ = keys()
    choose(led)
    if how == "double click":
        double_click(led, led.at(356, 120))
    elif how == "delete":
        led.click(led.at(356, 120))
        led.key(Key.Key_Delete)
    else:
        menu = menus.for_point(led.view, led.at(356, 120))
        next(action for action in menu.actions() if action.text().startswith("Take this point")).trigger()
        menu.close()
    assert not led.bends() and WIRE in led.document.project.graph.edges
    assert led.document.stack.undoText() == "Take a point of the wire from conv to relu away"


def test_the_menu_of_a_wire_straightens_it(led):
    from netbuilder.app.canvas import menus

    menu = menus.for_point(led.view, led.at(356, 118))
    next(action for action in menu.actions() if action.text().startswith("Take this") or "Straighten" in action.text())
    next(action for action in menu.actions() if action.text().startswith("Straighten the wire")).trigger()
    menu.close()
    assert not led.bends() and led.document.stack.undoText() == "Straighten the wire from conv to relu"
    led.document.stack.undo()
    choose(led)
    Key, Mod = keys()
    led.key(Key.Key_R, Mod.ShiftModifier)
    assert not led.bends()


def test_points_are_gone_through_and_moved_by_keys(led):
    Key, _ = keys()
    choose(led)
    led.key(Key.Key_R)
    led.view.marks.choose_point(None)
    choose(led)
    led.key(Key.Key_J)
    assert led.view.marks.point == (WIRE, 0)
    led.key(Key.Key_J)
    assert led.view.marks.point == (WIRE, 1)
    before = led.bends()[WIRE]
    led.key(Key.Key_Down)
    led.key(Key.Key_Down)
    assert led.bends()[WIRE][1] == (before[1][0], before[1][1] + 8) and led.bends()[WIRE][0] == before[0]
    led.document.stack.undo()
    assert led.bends()[WIRE] == before
    led.key(Key.Key_Escape)
    assert led.view.marks.point is None and led.view.edits.edge is None


def test_a_wire_whose_both_ends_are_dragged_takes_its_points_along(led):
    led.selection.set(["conv", "relu"])
    led.drag(led.middle("conv"), led.middle("conv") + led.at(0, 40) - led.at(0, 0), drop=False)
    assert led.view.canvas.marks.points(WIRE) == ((356, 160),) and passes(led.path(), 356, 160)
    led.drag(led.middle("conv"), led.middle("conv"))
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.mouseRelease(led.view.viewport(), Qt.MouseButton.LeftButton, pos=led.middle("conv"))
    assert led.document.project.graph.nodes["conv"].at[1] == 40
    assert led.bends()[WIRE] == ((356, 160),)
    led.document.stack.undo()
    assert led.bends()[WIRE] == ((356, 120),) and passes(led.path(), 356, 120)


def test_a_wire_with_one_end_dragged_keeps_its_points(led):
    led.drag(led.middle("relu"), led.middle("relu") + led.at(40, 40) - led.at(0, 0))
    assert led.document.project.graph.nodes["relu"].at == (416, 40) and led.bends()[WIRE] == ((356, 120),)


def test_arrows_take_the_points_between_selected_nodes_along(led):
    Key, _ = keys()
    led.selection.set(["conv", "relu"])
    led.key(Key.Key_Down)
    assert led.bends()[WIRE] == ((356, 124),)


def test_a_wire_that_goes_takes_its_points_and_handles_along_and_brings_them_back(led):
    choose(led)
    led.click(led.at(356, 120))
    led.document.push(Disconnect((WIRE,)))
    assert led.view.canvas.marks.handles.edges == () and led.view.marks.point is None
    led.document.stack.undo()
    assert led.bends()[WIRE] == ((356, 120),) and passes(led.path(), 356, 120)
