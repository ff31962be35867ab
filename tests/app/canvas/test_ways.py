"""The way of a wire: curves and right angles, straight on, back, and through points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt

from netbuilder.app.canvas.paint.ways import way
from netbuilder.app.canvas.paint.wire_style import wire_style
from netbuilder.app.settings import settings
from netbuilder.graph import Edge, Mark, Port


def along(path, steps: int = 200) -> list[QPointF]:
    return [path.pointAtPercent(n / steps) for n in range(steps + 1)]


@pytest.mark.parametrize("angled", [False, True])
@pytest.mark.parametrize(
    "through",
    [(), ((60, 80), (400, 80)), ((100, 300),), ((100, -50), (100, 200)), ((-40, 90), (-300, 90), (-300, 200))],
)
def test_a_wire_begins_and_ends_at_its_ports_and_passes_its_points(angled, through):
    start, end = QPointF(0, 0), QPointF(500, 40)
    path = way(start, end, 100, [QPointF(*point) for point in through], angled=angled)
    points = along(path, 4000)
    assert points[0] == start and points[-1] == end
    for x, y in through:
        assert min(abs(point.x() - x) + abs(point.y() - y) for point in points) <= (7 if angled else 1)


@pytest.mark.parametrize("angled", [False, True])
def test_between_two_points_that_lead_on_a_wire_stays_between_them(angled):
    for end in (QPointF(36, 400), QPointF(36, -400), QPointF(400, 3)):
        for point in along(way(QPointF(0, 0), end, angled=angled)):
            assert -0.01 <= point.x() <= end.x() + 0.01
            assert min(0, end.y()) - 0.01 <= point.y() <= max(0, end.y()) + 0.01


def test_a_wire_at_right_angles_is_level_or_upright_but_for_its_round_corners():
    points = along(way(QPointF(0, 0), QPointF(300, 200), angled=True), 1000)
    slanted = [b for a, b in pairwise(points) if abs(b.x() - a.x()) > 0.01 < abs(b.y() - a.y())]
    assert all(abs(point.x() - 150) <= 6 and min(abs(point.y()), abs(point.y() - 200)) <= 6 for point in slanted)


def test_a_wire_that_leads_back_at_right_angles_leaves_to_the_right_and_comes_in_from_the_left():
    points = along(way(QPointF(0, 0), QPointF(-300, 0), 90, angled=True))
    assert points[5].x() > 0 and points[-5].x() < -300
    assert max(point.y() for point in points) == pytest.approx(90)


@pytest.fixture
def as_before():
    yield
    wire_style().choose(False)


def test_a_key_draws_all_wires_at_right_angles_and_back_and_the_choice_is_kept(canvas, as_before):
    scene = canvas.view.canvas
    canvas.document.push(Mark(bends={Edge(Port("conv", "out"), Port("relu", "in")): ((360, 200),)}))
    curved = {edge: wire.path for edge, wire in scene.edges.items()}
    canvas.key(Qt.Key.Key_W)
    assert settings().value("wires") == "angles"
    led = Edge(Port("conv", "out"), Port("relu", "in"))
    assert scene.edges[led].path != curved[led]
    canvas.key(Qt.Key.Key_W)
    assert settings().value("wires") == "curves"
    assert {edge: wire.path for edge, wire in scene.edges.items()} == curved
