"""What lies over the canvas: the problem of a node covers no other card, the map none at all, the offer goes away."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netbuilder.app.place import Place
from netbuilder.compile import Analysis, NodeReport, Problem
from netbuilder.graph import AddNodes, Graph, Mark, Node, Note, Project, RemoveNodes, Within


def with_problem(canvas, id: str) -> None:
    """Publish that this node has a problem, and select it."""
    problem = Problem(id, "error", "Conv2d needs (C, H, W), got (64)", (), "needs (C, H, W)")
    graph = canvas.document.project.graph
    reports = {each: NodeReport(problem=problem if each == id else None) for each in graph.nodes}
    canvas.document.publish(canvas.document.project, {}, Analysis(graph, reports, (problem,)))
    canvas.selection.set([id])
    QApplication.processEvents()


def covered(canvas, widget) -> list[str]:
    found = canvas.view.canvas.nodes_in(canvas.view.mapToScene(widget.geometry()).boundingRect())
    return [item.id for item in found]


def test_the_bubble_of_a_problem_covers_no_card_where_there_is_room_elsewhere(make_canvas):
    nodes = [Node(f"n{x}{y}", "ReLU", {}, (188 * x, 100 * y)) for x in range(3) for y in (0, 4)]
    nodes += [Node("left", "ReLU", {}, (0, 200)), Node("odd", "Conv2d", {}, (188, 200))]
    nodes += [Node("right", "ReLU", {}, (376, 200))]
    canvas = make_canvas(Project("x", Graph.checked(nodes, [])))
    with_problem(canvas, "odd")
    assert canvas.view.bubble.isVisible() and not covered(canvas, canvas.view.bubble)
    assert canvas.view.rect().contains(canvas.view.bubble.geometry())


def test_with_nothing_in_the_way_the_bubble_stands_right_of_its_card(make_canvas):
    canvas = make_canvas(Project("x", Graph.checked([Node("odd", "Conv2d", {}, (0, 0))], [])))
    with_problem(canvas, "odd")
    card = canvas.view.card_rect("odd")
    assert canvas.view.bubble.geometry().left() > card.right() and canvas.view.bubble.geometry().top() == card.top()


def test_the_map_hides_where_all_is_in_view_and_it_would_lie_over_a_card(make_canvas):
    nodes = [Node(f"n{x}{y}", "ReLU", {}, (200 * x, 130 * y)) for x in range(5) for y in range(4)]
    canvas = make_canvas(Project("x", Graph.checked(nodes, [])))
    canvas.view.fit()
    QApplication.processEvents()
    assert not canvas.view.minimap.isVisible()
    canvas.view.set_zoom(2)  # now not all is in view, and the map is of use
    QApplication.processEvents()
    assert canvas.view.minimap.isVisible()
    canvas.view.fit()
    canvas.document.push(RemoveNodes(tuple(f"n4{y}" for y in range(4))))
    canvas.view.fit()
    QApplication.processEvents()
    assert canvas.view.minimap.isVisible() == (not covered(canvas, canvas.view.minimap))


def test_an_empty_canvas_offers_an_example_until_something_is_drawn(make_canvas, qtbot):
    from PySide6.QtCore import Qt

    canvas = make_canvas(Project("x"))
    asked = []
    canvas.view.examples_requested.connect(lambda: asked.append(True))
    qtbot.mouseClick(canvas.view.offer, Qt.MouseButton.LeftButton)
    assert asked == [True] and canvas.view.hint.isVisible()
    canvas.document.push(AddNodes([Node("a", "ReLU")]))
    assert not canvas.view.offer.isVisible() and not canvas.view.hint.isVisible()
    canvas.document.stack.undo()
    assert canvas.view.offer.isVisible()


def test_the_search_opened_near_the_lower_corner_lies_in_view_as_a_whole(make_canvas):
    canvas = make_canvas()
    for _ in range(2):  # the first time it has never been laid out
        point = canvas.view.rect().bottomRight() - QPoint(20, 20)
        QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        search = canvas.view.search
        assert search.isVisible() and canvas.view.rect().contains(search.geometry())
        assert search.list.count() > 8 and search.height() > 200
        search.close_it()


def test_a_problem_of_a_card_out_of_view_floats_nowhere(make_canvas):
    canvas = make_canvas(Project("x", Graph.checked([Node("odd", "Conv2d", {}, (0, 0))], [])))
    canvas.view.pan(4000, 0)
    with_problem(canvas, "odd")
    assert not canvas.view.bubble.isVisible()
    canvas.view.show_node("odd")
    assert canvas.view.bubble.isVisible()


def test_the_problem_of_the_selected_card_stays_while_the_mouse_is_on_a_sound_one(make_canvas):
    nodes = [Node("odd", "Conv2d", {}, (0, 0)), Node("sound", "ReLU", {}, (0, 200))]
    canvas = make_canvas(Project("x", Graph.checked(nodes, [])))
    with_problem(canvas, "odd")
    QTest.mouseMove(canvas.view.viewport(), canvas.middle("sound"))
    assert canvas.view.hover.node == "sound" and canvas.view.bubble.isVisible() and canvas.view.bubble.node == "odd"


def test_a_node_that_is_shown_does_not_lie_under_the_map(make_canvas):
    nodes = [Node(f"n{x}", "ReLU", {}, (188 * x, 0)) for x in range(12)]
    canvas = make_canvas(Project("x", Graph.checked(nodes, [])))
    canvas.view.pan(0, canvas.view.minimap.y() - canvas.view.card_rect("n11").top())
    canvas.view.show_node("n11")
    assert canvas.view.minimap.isVisible() and "n11" not in covered(canvas, canvas.view.minimap)
    assert canvas.view.viewport().rect().contains(canvas.view.card_rect("n11"))


def test_the_map_gives_way_to_a_note_where_all_is_in_view(make_canvas):
    canvas = make_canvas(
        Project("x", Graph.checked([Node("a", "ReLU", {}, (0, 0)), Node("b", "ReLU", {}, (188, 0))], []))
    )
    view = canvas.view
    assert view.minimap.isVisible()
    corner = view.mapToScene(view.minimap.geometry()).boundingRect()
    note = Note("note1", "here", (round(corner.x()), round(corner.y())), (60, 40))
    canvas.document.push(Mark("note", notes={"note1": note}))
    assert not view.minimap.isVisible()
    canvas.document.stack.undo()
    assert view.minimap.isVisible()


@pytest.mark.parametrize("wide", [494, 640, 770, 930, 1100])
@pytest.mark.parametrize("typed", ["", "relu"])
@pytest.mark.parametrize("high", [400, 640])
def test_nothing_that_lies_over_the_drawing_covers_another(make_canvas, wide: int, high: int, typed: str):
    """The trail, the line that finds, what is compared, the history, the map, what a unit sees: in canvases as wide as
    windows of 900 to 1600 pixels leave."""
    inside = [Node("input", "Input"), Node("conv", "Conv2d", {}, (220, 0)), Node("out", "Output", {}, (440, 0))]
    inner = Graph.checked(inside, [])
    nodes = [Node(f"a_rather_long_name_{n}", "Block", {"block": "tidy"}, (200 * n, 0)) for n in range(3)]
    canvas = make_canvas(Project("A project of some length", Graph.checked(nodes, []), {"tidy": inner}))
    view, document = canvas.view, canvas.document
    view.resize(wide, high)
    canvas.sheet.compare_asked.emit(document.project, "a-run-of-last-week")
    for number in range(8):
        document.push(Within("tidy", AddNodes([Node(f"relu{number}", "ReLU", {}, (0, 200 * number))])))
    canvas.sheet.go(Place().into("a_rather_long_name_1"))
    canvas.selection.set(["conv"])
    for opened in (view.history.toggle, view.find_bar.ask, partial(view.commands.run, "receptive")):
        opened()
        view.find_bar.line.setText(typed)
        QApplication.processEvents()
        seeing = view.seeing
        widgets = (view.trail, view.find_bar, seeing.comparing.bar, view.history, view.minimap, seeing.field.panel)
        shown = [each for each in widgets if each.isVisible()]
        for a, b in combinations(shown, 2):
            assert not a.geometry().intersects(b.geometry()), (a.objectName(), b.objectName())
        assert not [each.objectName() for each in shown if not view.rect().contains(each.geometry())]
    assert view.history.isVisible() and view.find_bar.isVisible() and view.trail.isVisible()
    view.resize(1100, 700)
    QApplication.processEvents()
    assert view.history.geometry().right() > 1080, "they follow the size of the view"


def test_a_long_way_leaves_out_its_middle_where_there_is_no_room_and_shows_it_again(make_canvas):
    def named(inner: str) -> Graph:
        return Graph.checked([Node("a_name_of_some_twenty", "Block", {"block": inner})], [])

    blocks = {"deep1": named("deep2"), "deep2": named("deep3"), "deep3": named("deep4")}
    blocks["deep4"] = Graph.checked([Node("relu", "ReLU")], [])
    canvas = make_canvas(Project("A project of some length", named("deep1"), blocks))
    place = Place()
    for _ in range(4):
        place = place.into("a_name_of_some_twenty")
    trail = canvas.view.trail
    for wide, shown in ((1100, 5), (500, 2), (1100, 5)):
        canvas.view.resize(wide, 500)
        canvas.sheet.go(place)
        QApplication.processEvents()
        assert canvas.view.rect().contains(trail.geometry())
        seen = [crumb for crumb in trail.crumbs if crumb.isVisible()]
        assert len(seen) == shown and trail._more.isVisible() == (shown < 5)
        assert trail.crumbs[0] in seen and trail.crumbs[-1] in seen
