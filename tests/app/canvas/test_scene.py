"""The scene follows the graph item by item, and paints quickly and alike."""

from __future__ import annotations

import time

import pytest

from netbuilder.graph import AddNodes, Edge, Graph, Move, Node, Port, Project, RemoveNodes, SetParams


def large(count: int) -> Project:
    nodes = [
        Node(
            f"n{i}",
            "Conv2d" if i % 2 else "ReLU",
            {"out_channels": 8, "kernel_size": 3} if i % 2 else {},
            (188.0 * (i % 40), 136.0 * (i // 40)),
        )
        for i in range(count)
    ]
    wires = [Edge(Port(f"n{i}", "out"), Port(f"n{i + 1}", "in")) for i in range(count - 1)]
    return Project("large", Graph.checked(nodes, wires))


def test_an_edit_of_one_node_among_many_touches_one_item(make_canvas):
    canvas = make_canvas(large(200))
    scene = canvas.view.canvas
    for edit, touched in (
        (SetParams("n7", {"out_channels": 9}), 1),
        (Move({"n7": (0.0, 5000.0)}), 1),
        (AddNodes((Node("extra", "Tanh"),)), 1),
        (RemoveNodes(("n9",)), 3),
    ):
        before, items = scene.touched, dict(scene.nodes)
        assert canvas.document.push(edit)
        assert scene.touched - before == touched, edit.label
        assert all(scene.nodes[id] is item for id, item in items.items() if id in scene.nodes)
    assert scene.nodes.keys() == canvas.document.project.graph.nodes.keys()
    assert set(scene.edges) == set(canvas.document.project.graph.edges)


def test_a_move_looks_up_the_way_of_the_nodes_own_wires_and_no_others(make_canvas):
    canvas = make_canvas(large(200))
    before = {edge: item.routed for edge, item in canvas.view.canvas.edges.items()}
    canvas.document.push(Move({"n7": (40.0, 5000.0)}))
    rerouted = {edge for edge, item in canvas.view.canvas.edges.items() if item.routed != before[edge]}
    assert {str(edge) for edge in rerouted} == {"n6.out → n7.in", "n7.out → n8.in"}


def test_an_analysis_refreshes_only_the_cards_whose_report_changed(canvas):
    from netbuilder.compile import Analyser, TensorSpec

    analyser, fields = Analyser(), {"image": TensorSpec((1, 8, 8))}
    project = canvas.document.project
    canvas.document.publish(project, {}, analyser.update(project.graph, fields))
    scene = canvas.view.canvas
    assert scene.nodes["conv"].face.shape == "(8, 6, 6)" and scene.nodes["conv"].face.count == "80"
    canvas.document.push(SetParams("conv", {"out_channels": 16}))
    before = scene.touched
    project = canvas.document.project
    canvas.document.publish(project, {}, analyser.update(project.graph, fields))
    assert scene.touched - before == 3  # conv, relu, flat
    assert scene.nodes["image"].face.shape == "(1, 8, 8)"


def test_nodes_that_look_alike_share_one_picture(make_canvas, qtbot):
    canvas = make_canvas(large(200))
    canvas.view.viewport().repaint()
    assert 0 < canvas.view.canvas.store.painted <= 8


def test_a_thousand_nodes_are_painted_well_within_a_second(make_canvas):
    canvas = make_canvas(large(1000))
    canvas.view.fit()
    canvas.view.viewport().repaint()
    start = time.perf_counter()
    canvas.view.viewport().repaint()
    assert time.perf_counter() - start < 0.5


def test_an_unknown_layer_is_shown_as_such_with_the_ports_its_wires_name(make_canvas):
    nodes = (Node("a", "Input", {}, (0, 0)), Node("odd", "FancyAttention", {}, (188, 0)))
    wire = Edge(Port("a", "out"), Port("odd", "query"))
    canvas = make_canvas(Project("p", Graph.checked(nodes, (wire,))))
    face = canvas.view.canvas.nodes["odd"].face
    assert face.title == "FancyAttention" and not face.known_type and face.inputs == ("query",)
    assert canvas.view.canvas.edges.keys() == {wire}
    canvas.document.push(RemoveNodes(("a",)))
    assert canvas.view.canvas.nodes["odd"].face.inputs == ()


def test_a_project_opened_in_the_place_of_another_leaves_nothing_behind(canvas):
    canvas.selection.set(["conv"])
    canvas.document.new(large(20))
    assert canvas.selection.ids == ()
    scene = canvas.view.canvas
    assert len(scene.nodes) == 20 and len(scene.edges) == 19
    kept = list(scene.chunks.cells())
    assert sorted(id for cell in kept for id in cell.cards) == sorted(scene.nodes)
    assert {wire.edge for cell in kept for wire in cell.wires} == set(scene.edges)
    assert canvas.view.trail.text() == "large"
    assert canvas.view.visible_rect().intersects(canvas.view.canvas.bounds())


def test_pictures_grow_the_card_in_one_step_and_keep_its_room_while_there_is_nothing_new(canvas):
    from PySide6.QtGui import QImage

    item = canvas.view.canvas.nodes["conv"]
    low = item.card.height()
    picture = QImage(8, 8, QImage.Format.Format_RGB888)
    picture.fill(0)
    canvas.view.set_thumbnails({"conv": [picture] * 6})
    high = item.card.height()
    assert high > low and len(item.pictures) == 4
    canvas.view.set_thumbnails({})
    assert item.card.height() == high
    canvas.view.set_thumbnails({"relu": [picture]})
    assert item.card.height() == low


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_a_theme_repaints_the_canvas_in_its_colours(canvas, mode):
    canvas.theme.set_mode(mode)
    image = canvas.view.grab().toImage()
    corner = image.pixelColor(image.width() - 3, 60)
    assert corner == canvas.theme.colour("background") or corner == canvas.theme.colour("dots")
    card = canvas.view.canvas.nodes["conv"].card
    bare = canvas.view.mapFromScene(card.right() - 12, card.bottom() - 6)
    assert image.pixelColor(bare) == canvas.theme.colour("raised")


def test_positions_far_out_and_a_wire_across_are_shown(make_canvas):
    nodes = (Node("a", "ReLU", {}, (-300_000, 0)), Node("b", "ReLU", {}, (300_000, 90_000)))
    wire = Edge(Port("a", "out"), Port("b", "in"))
    canvas = make_canvas(Project("far", Graph.checked(nodes, (wire,))))
    canvas.view.centre_on("b")
    assert canvas.view.visible_rect().contains(canvas.view.canvas.nodes["b"].card)
    canvas.view.viewport().repaint()


@pytest.mark.parametrize("dense", [1, 2])
def test_dots_of_the_ground_are_as_large_on_dense_screens(dense):
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from netbuilder.app.canvas.paint import backdrop
    from netbuilder.app.theme import Theme

    theme = Theme("dark")
    image = QImage(20 * dense, 20 * dense, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dense)
    painter = QPainter(image)
    painter.translate(10, 10)
    backdrop.paint(painter, QRectF(-10, -10, 20, 20), 1.0, theme)
    painter.end()
    pixels = [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]
    assert sum(pixel != theme.colour("background").rgb() for pixel in pixels) == dense * dense
