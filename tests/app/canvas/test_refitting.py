"""What is seen of a drawing when the canvas comes to be larger or smaller."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from netbuilder.app.canvas.order import refitting
from netbuilder.app.canvas.order.refitting import Refitting
from netbuilder.app.canvas.paint.zoom_view import all_shown
from netbuilder.app.settings import settings
from netbuilder.graph import Edge, Graph, Node, Port, Project


@pytest.fixture(autouse=True)
def still():
    settings().setValue("less_motion", True)


@pytest.fixture
def gliding(monkeypatch):
    """Offscreen, a style may say that nothing is to move."""
    monkeypatch.setattr(refitting, "is_still", lambda view: False)


@pytest.fixture
def canvas(make_canvas):
    ids = [f"n{number}" for number in range(30)]
    nodes = [Node(id, "ReLU", {}, (200.0 * (n % 6), 160.0 * (n // 6))) for n, id in enumerate(ids)]
    wires = [Edge(Port(a, "out"), Port(b, "in")) for a, b in itertools.pairwise(ids)]
    canvas = make_canvas(Project("rows", Graph.checked(nodes, wires)))
    canvas.view.resize(900, 600)
    canvas.refitting = Refitting(canvas.view)
    canvas.view.fit()
    return canvas


def is_fitted(view) -> bool:
    zoom, _ = all_shown(view.canvas.whole(), view.viewport().size(), view.seeing.covered)
    return abs(view.zoom / zoom - 1) < 0.001 and view.visible_rect().contains(view.canvas.whole())


def middle(view) -> QPointF:
    return view.mapToScene(view.viewport().rect().center())


@pytest.mark.parametrize("size", [(480, 320), (1300, 900), (900, 240)])
def test_who_saw_the_whole_drawing_sees_it_whole_in_a_canvas_of_another_size(canvas, size):
    assert is_fitted(canvas.view)
    canvas.view.resize(*size)
    assert is_fitted(canvas.view)


def test_what_a_person_looks_at_stays_in_the_middle_and_as_large(canvas):
    view = canvas.view
    view.set_zoom(0.9)
    view.centre_on("n8")
    before = middle(view)
    view.resize(500, 400)
    after = middle(view)
    assert view.zoom == pytest.approx(0.9)
    assert abs(after.x() - before.x()) < 4 and abs(after.y() - before.y()) < 4


def test_a_drawing_that_is_seen_whole_but_was_put_elsewhere_is_not_fitted(canvas):
    view = canvas.view
    view.set_zoom(view.zoom * 0.7)
    zoom = view.zoom
    view.resize(700, 500)
    assert view.zoom == zoom


def test_it_glides_there(canvas, gliding, qtbot):
    view = canvas.view
    before = view.zoom
    view.resize(480, 320)
    assert view.zoom == before and canvas.refitting.is_gliding, "nothing jumps"
    view.resize(460, 300)
    qtbot.waitUntil(lambda: not canvas.refitting.is_gliding)
    assert is_fitted(view)


def test_a_click_in_the_middle_of_a_glide_finds_the_drawing_where_it_will_be(canvas, gliding):
    canvas.view.resize(480, 320)
    QTest.mouseClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert not canvas.refitting.is_gliding and is_fitted(canvas.view)


@pytest.mark.parametrize("command", ["shares", "wire_sizes", "lineage"])
def test_a_legend_that_comes_lies_on_no_card_of_a_drawing_that_was_fitted(canvas, command):
    view = canvas.view
    before = view.zoom
    view.commands.run(command)
    low = max(view.card_rect(id).bottom() for id in view.canvas.nodes)
    assert not view.seeing.legend.isHidden() and low < view.seeing.legend.y()
    assert is_fitted(view)
    for _ in range(3 if command == "shares" else 1):
        view.commands.run(command)
    assert view.seeing.legend.isHidden() and view.zoom == before


def test_a_legend_that_comes_moves_nothing_of_what_a_person_looks_at(canvas):
    view = canvas.view
    view.set_zoom(0.9)
    before = view.visible_rect()
    view.commands.run("shares")
    assert view.visible_rect() == before
