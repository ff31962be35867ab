"""A frozen node is told apart on its card, quietly, and only where there are weights."""

from __future__ import annotations

from netbuilder.app.canvas.paint.card import layout
from netbuilder.app.canvas.paint.face import face_of
from netbuilder.compile.analysis import Analysis, NodeReport
from netbuilder.graph import SetTraining


def analysis(canvas):
    graph = canvas.document.project.graph
    reports = {id: NodeReport(parameters=80 if id in ("conv", "fc") else 0, known=True) for id in graph.nodes}
    canvas.view.canvas.show_analysis(Analysis(graph=graph, nodes=reports))


def frozen(canvas):
    return {id for id, item in canvas.view.canvas.nodes.items() if item.face.frozen}


def test_cards_follow_the_recipe_and_no_others_are_touched(make_canvas):
    canvas = make_canvas()
    analysis(canvas)
    before = canvas.view.canvas.touched
    canvas.document.push(SetTraining({"nodes": {"conv": {"frozen": True}, "relu": {"frozen": True}}}))
    assert frozen(canvas) == {"conv"}
    assert canvas.view.canvas.touched == before + 1
    assert "80 parameters, frozen" in canvas.view.tip("conv")
    canvas.document.stack.undo()
    assert frozen(canvas) == set()


def test_a_project_that_is_opened_shows_what_is_frozen(make_canvas):
    from dataclasses import replace

    from tests.app.canvas.conftest import small

    canvas = make_canvas(replace(small(), training={"nodes": {"fc": {"frozen": True}}}))
    analysis(canvas)
    assert frozen(canvas) == {"fc"}


def test_the_mark_stands_between_the_shape_and_the_number(make_canvas):
    canvas = make_canvas()
    node = canvas.document.project.graph.nodes["conv"]
    report = NodeReport(parameters=138_357_544, known=True)
    face = face_of(canvas.document.project.graph, node, report, frozen=True)
    places = layout(face, 90)
    assert places.shape[0].right() <= places.flake.left() and places.flake.right() <= places.count[0].left()
