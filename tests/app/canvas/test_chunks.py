"""Many nodes at once: painted square by square, found square by square, and always as the graph says."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from netbuilder.graph import AddNodes, Edge, Graph, Move, Node, Port, Project, RemoveNodes


def large(count: int) -> Project:
    """A chain in rows of forty, or of a hundred where there are many."""
    row = 40 if count <= 1000 else 100
    conv = {"out_channels": 8, "kernel_size": 3}
    nodes = [
        Node(f"n{i}", "Conv2d" if i % 2 else "ReLU", conv if i % 2 else {}, (188.0 * (i % row), 136.0 * (i // row)))
        for i in range(count)
    ]
    wires = [Edge(Port(f"n{i}", "out"), Port(f"n{i + 1}", "in")) for i in range(count - 1)]
    return Project("large", Graph.checked(nodes, wires))


@pytest.fixture
def far(make_canvas):
    """A canvas on a thousand nodes, all in view."""
    canvas = make_canvas(large(1000))
    canvas.view.fit()
    canvas.view.grab()
    assert canvas.view.canvas.cards.far
    return canvas


def pixel(canvas, point):
    """The colour that is shown at a point of the scene."""
    return canvas.view.grab().toImage().pixelColor(canvas.view.mapFromScene(point))


def block(canvas):
    """The colour of a card that does not stand out, from afar."""
    from netbuilder.app.canvas.paint.layers import BORDER, between

    return between(canvas.theme.colour("raised"), canvas.theme.colour("line"), BORDER)


def middle(canvas, id):
    return pixel(canvas, canvas.view.canvas.nodes[id].card.center())


def test_from_afar_every_card_is_painted_where_the_graph_has_it_and_nothing_between(far):
    image, view = far.view.grab().toImage(), far.view
    raised, ground = block(far), {far.theme.colour(name).name() for name in ("background", "dots")}
    for id, node in far.document.project.graph.nodes.items():
        at = view.mapFromScene(node.at[0] + 76, node.at[1] + 36)
        assert image.pixelColor(at) == raised, id
        below = view.mapFromScene(node.at[0] + 76, node.at[1] + 90)
        assert image.pixelColor(below).name() in ground, id


def test_from_afar_a_stripe_has_the_colour_of_the_group(far):
    for id in ("n0", "n1", "n500", "n501"):
        item = far.view.canvas.nodes[id]
        assert pixel(far, item.stripe.center()) == far.theme.group_colour(item.face.group)


def test_from_afar_what_is_selected_hovered_or_wrong_stands_out_and_no_longer_does(far):
    scene, plain = far.view.canvas, block(far)
    seen = set()
    for stand_out, back in (
        (lambda: far.selection.set(["n7"]), lambda: far.selection.set([])),
        (lambda: scene.show_hovered("n7"), lambda: scene.show_hovered(None)),
        (lambda: wrong("error"), lambda: wrong("")),
        (lambda: wrong("warning"), lambda: wrong("")),
    ):

        def wrong(severity):
            scene.nodes["n7"].show_face(replace(scene.nodes["n7"].face, severity=severity))

        stand_out()
        colour = middle(far, "n7")
        assert colour != plain and middle(far, "n8") == plain
        seen.add(colour.name())
        back()
        assert middle(far, "n7") == plain
    assert len(seen) == 4


def test_from_afar_a_card_that_moved_came_or_went_is_where_it_is_now_and_nowhere_else(far):
    scene, raised = far.view.canvas, block(far)
    old = scene.nodes["n500"].card.center()
    far.document.push(Move({"n500": (0.0, 3700.0)}))
    far.view.fit()
    assert pixel(far, old) != raised and middle(far, "n500") == raised
    gone = scene.nodes["n40"].card.center()
    far.document.push(RemoveNodes(("n40",)))
    assert pixel(far, gone) != raised
    far.document.push(AddNodes((Node("fresh", "Tanh", {}, (188.0 * 5, 3700.0)),)))
    assert middle(far, "fresh") == raised
    far.document.stack.undo()
    far.document.stack.undo()
    assert middle(far, "n40") == raised


def test_from_afar_wires_are_painted_between_their_cards(make_canvas):
    nodes = [Node(f"n{i}", "ReLU", {}, (1880.0 * (i % 30), 272.0 * (i // 30))) for i in range(600)]
    wires = [Edge(Port(f"n{i}", "out"), Port(f"n{i + 1}", "in")) for i in range(599) if i % 30 != 29]
    canvas = make_canvas(Project("wide", Graph.checked(nodes, wires)))
    canvas.view.fit()
    canvas.view.grab()
    assert canvas.view.canvas.cards.far
    image, wire = canvas.view.grab().toImage(), canvas.theme.colour("wire")
    for edge in (wires[0], wires[300], wires[-1]):
        at = canvas.view.mapFromScene(canvas.view.canvas.edges[edge].path.pointAtPercent(0.5))
        assert wire.name() in {image.pixelColor(at.x(), at.y() + d).name() for d in (-1, 0, 1)}
    far_edge = canvas.view.canvas.edges[wires[300]]
    far_edge.show_marked(marked=True)
    at = canvas.view.mapFromScene(far_edge.path.pointAtPercent(0.5))
    image = canvas.view.grab().toImage()
    seen = {image.pixelColor(at.x(), at.y() + d).name() for d in (-1, 0, 1)}
    assert canvas.theme.colour("accent").name() in seen


def test_cards_are_blocks_only_where_many_are_in_view_and_one_picture_never_has_both(far):
    scene = far.view.canvas
    far.view.set_zoom(1)
    far.view.centre_on("n500")
    far.view.settle()
    whole = far.view.viewport().grab().toImage()
    assert not scene.cards.far and scene.store.painted
    far.view.viewport().repaint()
    assert far.view.viewport().grab().toImage() == whole
    far.view.fit()
    far.view.grab()
    assert scene.cards.far


def test_a_view_that_was_panned_from_afar_looks_as_one_that_was_painted_anew(far, qtbot):
    far.view.set_zoom(0.2)
    far.view.settle()
    for _ in range(5):
        far.view.pan(13, -7)
        far.view.repaint()
    panned = far.view.viewport().grab().toImage()
    far.view.viewport().update()
    assert far.view.viewport().grab().toImage() == panned


def test_a_change_puts_together_only_what_is_painted_of_its_square(make_canvas):
    canvas = make_canvas(large(2500))
    canvas.view.fit()
    canvas.view.grab()
    scene = canvas.view.canvas
    bodies = {key: cell.bodies for key, cell in enumerate(scene.chunks.cells())}
    paths = {key: cell.paths for key, cell in enumerate(scene.chunks.cells())}
    touched = scene.touched
    canvas.document.push(Move({"n1250": (scene.nodes["n1250"].x() + 4, scene.nodes["n1250"].y())}))
    canvas.view.grab()
    assert scene.touched - touched == 1
    assert sum(bodies[key] is not cell.bodies for key, cell in enumerate(scene.chunks.cells())) == 0
    assert sum(paths[key] is not cell.paths for key, cell in enumerate(scene.chunks.cells())) <= 2
    canvas.selection.set(["n1250"])
    canvas.view.grab()
    assert sum(bodies[key] is not cell.bodies for key, cell in enumerate(scene.chunks.cells())) == 1


def test_what_is_found_in_a_place_is_what_a_look_at_all_of_them_finds(make_canvas):
    from PySide6.QtCore import QPointF, QRectF

    canvas, dice = make_canvas(large(400)), random.Random(7)
    scene = canvas.view.canvas
    for _ in range(6):
        ids = dice.sample(sorted(scene.nodes), 40)
        canvas.document.push(Move({id: (dice.randrange(-900, 8000), dice.randrange(-900, 3000)) for id in ids}))
        canvas.document.push(RemoveNodes(tuple(dice.sample(sorted(scene.nodes), 5))))
        every = QRectF()
        for item in scene.nodes.values():
            every |= item.card
        assert scene.chunks.bounds() == every
        for _ in range(12):
            part = QRectF(dice.randrange(-900, 8000), dice.randrange(-900, 3000), dice.randrange(1, 2500), 700)
            found = [item.id for item in scene.nodes_in(part)]
            assert set(found) == {id for id, item in scene.nodes.items() if item.card.intersects(part)}
            at = QPointF(dice.randrange(-900, 8000), dice.randrange(-900, 3000))
            top = scene.node_at(at)
            assert (top is not None) == any(item.card.contains(at) for item in scene.nodes.values())
            wire = scene.edge_at(at)
            assert (wire is not None) == any(each.shape().contains(at) for each in scene.edges.values())
        wires = [wire for cell in scene.chunks.cells() for wire in cell.wires]
        assert len(wires) == len(scene.edges) and {wire.edge for wire in wires} == set(scene.edges)


def test_the_topmost_of_cards_on_each_other_is_found_and_painted(make_canvas):
    from PySide6.QtCore import QPointF

    nodes = (Node("low", "ReLU", {}, (0, 0)), Node("high", "Conv2d", {"out_channels": 8, "kernel_size": 3}, (40, 20)))
    canvas = make_canvas(Project("p", Graph.checked(nodes, ())))
    scene = canvas.view.canvas
    on_both = scene.nodes["high"].card.topLeft() + QPointF(1.5, 30)  # the stripe of the one, the middle of the other
    assert scene.node_at(on_both).id == "high"
    assert pixel(canvas, on_both) == canvas.theme.group_colour(scene.nodes["high"].face.group)
    canvas.selection.set(["low"])
    assert scene.node_at(on_both).id == "low"
    assert pixel(canvas, on_both) == canvas.theme.colour("raised")


def test_a_band_over_many_selects_what_it_touches_and_no_more(far):
    scene = far.view.canvas
    start, end = far.at(-60.0, -60.0), far.at(188.0 * 10 + 60, 136.0 * 8 + 40)
    far.drag(start, end)
    expected = [f"n{40 * row + column}" for row in range(9) for column in range(11)]
    assert sorted(far.selection.ids) == sorted(expected)
    assert all(scene.nodes[id].state.selected for id in expected)


def test_a_dragged_group_keeps_its_shape_and_leads_anew_only_the_wires_that_leave_it(make_canvas):
    canvas = make_canvas(large(120))
    scene = canvas.view.canvas
    group = [f"n{i}" for i in range(40, 80)]
    canvas.selection.set(group)
    canvas.view.centre_on("n60")
    starts = {id: scene.nodes[id].card.topLeft() for id in group}
    paths = {edge: wire.path.pointAtPercent(0.5) for edge, wire in scene.edges.items()}
    routed = {edge: wire.routed for edge, wire in scene.edges.items()}
    lead = canvas.middle("n60")
    canvas.drag(lead, lead + canvas.at(102, 54) - canvas.at(0, 0), drop=False)
    steps = {(scene.nodes[id].card.topLeft() - at).toTuple() for id, at in starts.items()}
    assert len(steps) == 1 and steps != {(0.0, 0.0)}
    (step,) = steps
    led = {str(edge) for edge, wire in scene.edges.items() if wire.routed != routed[edge]}
    assert led == {"n39.out → n40.in", "n79.out → n80.in"}
    inner = next(edge for edge in scene.edges if edge.source.node == "n50")
    moved = scene.edges[inner].path.pointAtPercent(0.5) - paths[inner]
    assert moved.toTuple() == pytest.approx(step)
    canvas.view.cancel()
    assert all(scene.nodes[id].card.topLeft() == at for id, at in starts.items())
    for edge, wire in scene.edges.items():
        assert wire.path.pointAtPercent(0.5).toTuple() == pytest.approx(paths[edge].toTuple())


@pytest.mark.parametrize("zoom", [0.12, 1.0])
def test_a_group_is_painted_and_found_where_it_is_dragged_to_all_the_way(make_canvas, zoom):
    from PySide6.QtCore import QRectF

    canvas, dice = make_canvas(large(1000)), random.Random(3)
    scene, view = canvas.view.canvas, canvas.view
    view.set_zoom(zoom)
    view.centre_on("n260")
    view.settle()
    before = view.viewport().grab().toImage()
    starts = {f"n{number}": scene.nodes[f"n{number}"].pos().toTuple() for number in range(200, 320)}
    for across, down in ((0, 0), (8, 4), (304, 100), (904, -700), (908, -696), (-40, 36)):
        scene.move_cards({id: (x + across, y + down) for id, (x, y) in starts.items()})
        wires = [wire for cell in scene.chunks.cells() for wire in cell.wires]
        assert len(wires) == len(scene.edges) == len(set(wires))
        for id in dice.sample(sorted(scene.nodes), 20):
            part = scene.nodes[id].card.adjusted(-300, -300, 100, 100)
            found = {each.id for each in scene.nodes_in(part)}
            assert found == {each for each, item in scene.nodes.items() if item.card.intersects(part)}
        every = QRectF()
        for item in scene.nodes.values():
            every |= item.card
        assert scene.chunks.bounds() == every
        carried = view.viewport().grab().toImage()
        scene.put_down()
        view.viewport().update()
        assert view.viewport().grab().toImage() == carried, (across, down)
        scene.move_cards({id: (x + across - 4, y + down) for id, (x, y) in starts.items()})  # taken in hand again
        scene.move_cards({id: (x + across, y + down) for id, (x, y) in starts.items()})
        assert view.viewport().grab().toImage() == carried, (across, down)
    canvas.document.push(RemoveNodes(("n250",)))
    assert scene.node_at(scene.nodes["n251"].card.center()) is scene.nodes["n251"]
    canvas.document.stack.undo()
    scene.move_cards(starts)
    assert view.viewport().grab().toImage() == before


def test_one_port_at_most_is_lit(canvas):
    scene = canvas.view.canvas
    scene.light_port(Port("conv", "in"), "in")
    scene.light_port(Port("relu", "out"), "out")
    assert [id for id, item in scene.nodes.items() if item.lit] == ["relu"]
    scene.light_port(None)
    assert not any(item.lit for item in scene.nodes.values())


def test_a_large_drawing_can_be_shown_as_a_whole(make_canvas):
    canvas = make_canvas(large(10_000))
    canvas.view.fit()
    assert canvas.view.visible_rect().contains(canvas.view.canvas.bounds())


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_a_theme_paints_blocks_in_its_colours(far, mode):
    far.theme.set_mode(mode)
    assert middle(far, "n500") == block(far)


def test_an_analysis_of_very_many_nodes_reaches_every_card_while_the_drawing_goes_on_changing(make_canvas, qtbot):
    from netbuilder.compile import Analysis, NodeReport, TensorSpec

    canvas = make_canvas(large(1500))
    scene = canvas.view.canvas
    report = NodeReport(outputs={"out": TensorSpec((8, 4, 4))}, known=True)
    graph = canvas.document.project.graph
    canvas.document.publish(canvas.document.project, {}, Analysis(graph, dict.fromkeys(graph.nodes, report)))
    assert scene.nodes["n3"].face.shape == "(8, 4, 4)"  # the first at once
    canvas.document.push(RemoveNodes(("n1400", "n1401")))
    canvas.document.push(AddNodes((Node("fresh", "Tanh", {}, (0.0, -300.0)),)))
    old = [item for id, item in scene.nodes.items() if id != "fresh"]
    qtbot.waitUntil(lambda: all(item.face.shape == "(8, 4, 4)" for item in old))
    assert scene.nodes["fresh"].face.shape == "…"


def test_opening_a_project_makes_each_card_and_wire_once(make_canvas):
    canvas = make_canvas(large(40))
    before = canvas.view.canvas.touched
    canvas.document.new(large(60))
    assert canvas.view.canvas.touched - before == 60 + 59


def test_what_changes_after_very_much_has_changed_is_painted_too(far, qtbot):
    """More parts than are painted one by one are all of it; the next change asks for its own part again."""
    from PySide6.QtCore import QEvent, QObject

    painted = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                painted.append(event.region().boundingRect())
            return False

    watch, scene = Watch(), far.view.canvas
    far.view.viewport().installEventFilter(watch)
    for many in (True, False, True, False):
        painted.clear()
        ids = [f"n{i}" for i in range(100)] if many else ["n500"]
        scene.move_cards({id: (scene.nodes[id].left + 40, scene.nodes[id].top + 40) for id in ids})
        new = far.view.mapFromScene(scene.nodes[ids[-1]].card).boundingRect()
        qtbot.waitUntil(lambda new=new: any(part.contains(new) for part in painted))
    scene.nodes["n500"].update()
    painted.clear()
    qtbot.waitUntil(lambda: bool(painted))
    assert all(part.width() < 200 for part in painted)
