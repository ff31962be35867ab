"""Dragged cards snap to the lines of others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from netbuilder.app.canvas.by_mouse.guides import GuideLines, snapped_to
from netbuilder.graph import Graph, Node, Project

LEFT, NONE, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pair(make_canvas):
    nodes = [Node("still", "ReLU", {}, (0, 0)), Node("moved", "ReLU", {}, (300, 200))]
    return make_canvas(Project("pair", Graph.checked(nodes, ())))


def at(canvas) -> tuple[float, float]:
    return canvas.sheet.project.graph.nodes["moved"].at


def lines(canvas) -> tuple:
    found = canvas.view.findChild(GuideLines)
    return found.lines if found is not None else ()


def test_a_card_that_comes_near_the_line_of_another_snaps_to_it_and_the_line_shows(pair):
    start = pair.middle("moved")
    pair.drag(start, start + QPoint(20, -196), drop=False)
    assert any(low_y == high_y == 0 for _, low_y, _, high_y in lines(pair))
    QTest.mouseRelease(pair.view.viewport(), LEFT, NONE, start + QPoint(20, -196))
    assert at(pair) == (320, 0)
    assert lines(pair) == ()


def test_a_card_further_away_goes_where_it_is_dragged(pair):
    start = pair.middle("moved")
    pair.drag(start, start + QPoint(20, -180))
    assert at(pair) == (320, 20)


def test_with_control_held_nothing_snaps(pair):
    start = pair.middle("moved")
    pair.drag(start, start + QPoint(20, -196), drop=False)
    QTest.mouseRelease(pair.view.viewport(), LEFT, CONTROL, start + QPoint(20, -196))
    assert at(pair) == (320, 4)
    assert lines(pair) == ()


def test_escape_takes_the_line_away_and_puts_the_card_back(pair):
    start = pair.middle("moved")
    pair.drag(start, start + QPoint(20, -196), drop=False)
    assert lines(pair)
    pair.key(Qt.Key.Key_Escape)
    assert lines(pair) == () and pair.view.canvas.nodes["moved"].body.top() == 200


def test_a_group_keeps_its_shape_when_it_snaps(make_canvas):
    nodes = [
        Node("still", "ReLU", {}, (0, 0)),
        Node("one", "ReLU", {}, (300, 200)),
        Node("two", "ReLU", {}, (500, 260)),
    ]
    canvas = make_canvas(Project("group", Graph.checked(nodes, ())))
    canvas.selection.set(["one", "two"])
    start = canvas.middle("one")
    canvas.drag(start, start + QPoint(8, -196))
    after = canvas.sheet.project.graph.nodes
    assert after["one"].at == (308, 0) and after["two"].at == (508, 60)


def test_the_nearest_of_several_lines_counts():
    found = snapped_to((0, 0, 152, 72), [(4, 400, 156, 472), (-3, 200, 149, 272)])
    assert found.step == (-3, 0)
    assert found.lines and all(x == -3 + part for (x, _, _, _), part in zip(found.lines, (0, 152), strict=True))
