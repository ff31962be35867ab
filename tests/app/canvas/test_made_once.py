"""What is known of cards and wires is not made, placed or painted again where nothing of it is seen to differ."""

from __future__ import annotations

import random
from itertools import pairwise
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas.paint.layers import MANY
from netbuilder.app.canvas.paint.ways import points_along, way
from netbuilder.graph import Edge, Graph, Node, Port, Project, SetParams
from tests.app.canvas.kept import stale

WIDE, HUB = 8, 12


def rows(count: int) -> Project:
    """Rows of convolutions one after the other, and wires from and to the one in the middle."""
    kinds = [("Input", {"shape": [4, 8, 8]}), *[("Add", {})] * (count - 1)]
    nodes = [
        Node(f"n{i}", kind, params, (188.0 * (i % WIDE), 136.0 * (i // WIDE))) for i, (kind, params) in enumerate(kinds)
    ]
    pairs = {*pairwise(range(count)), *((i, HUB) for i in range(4, HUB)), *((HUB, i) for i in range(HUB + 1, HUB + 6))}
    wires = [Edge(Port(f"n{a}", "out"), Port(f"n{b}", "in")) for a, b in sorted(pairs)]
    return Project("rows", Graph.checked(nodes, wires))


def analyse(canvas) -> None:
    from netbuilder.compile import Analyser

    project = canvas.document.project
    canvas.document.publish(project, {}, Analyser().update(project.graph, {}))


@pytest.mark.parametrize("seed", range(3))
def test_shapes_stand_where_they_would_if_all_were_placed_anew_while_a_card_is_dragged(make_canvas, seed):
    canvas, chance = make_canvas(rows(24)), random.Random(seed)
    analyse(canvas)
    scene = canvas.view.canvas
    scene.sight.show_wires(shapes=True, sizes=False)
    QApplication.processEvents()
    assert len(scene.sight.shapes.shown([scene.whole()])) > 10
    for _ in range(30):
        place = (chance.randrange(0, 1400), chance.randrange(0, 500))
        scene.move_cards({chance.choice((f"n{HUB}", "n7", "n18")): place})
        if chance.random() < 0.3:
            wire = chance.choice(list(scene.edges.values()))
            wire.show_marked(faded=not wire.faded)
        scene.sight.shapes.shown([canvas.view.visible_rect()])
        assert stale(canvas.view) == []


def test_the_shape_of_a_wire_that_moved_asks_for_no_more_to_be_painted(make_canvas, monkeypatch):
    canvas = make_canvas(rows(24))
    analyse(canvas)
    scene, shapes = canvas.view.canvas, canvas.view.canvas.sight.shapes
    scene.sight.show_wires(shapes=True, sizes=False)
    scene.move_cards({"n23": (1396.0, 300.0)})
    shapes.shown([scene.whole()])
    asked = []
    monkeypatch.setattr(shapes, "_repaint", asked.append)
    scene.move_cards({"n23": (1400.0, 304.0)})
    shapes.shown([scene.whole()])
    assert not asked
    scene.move_cards({"n20": (1600.0, 340.0)})  # onto the shape of another wire
    shapes.shown([scene.whole()])
    assert asked


def test_of_cards_that_are_seen_as_blocks_only_another_colour_is_painted_anew(make_canvas, monkeypatch):
    canvas = make_canvas(rows(MANY + 40))
    view = canvas.view
    view.fit()
    QApplication.processEvents()
    scene = view.canvas
    assert scene.cards.far
    spoilt = []
    monkeypatch.setattr(scene, "spoil", spoilt.append)
    analyse(canvas)
    while scene.catching_up._behind:
        QApplication.processEvents()
    assert scene.nodes["n9"].face.shape == "(4, 8, 8)" and stale(view) == []
    assert len(spoilt) <= len(scene.landmarks)
    spoilt.clear()
    scene._reports = MappingProxyType({})
    canvas.document.push(SetParams("n9", {"no_such": 1}))
    analyse(canvas)
    while scene.catching_up._behind:
        QApplication.processEvents()
    assert scene.nodes["n9"].tints[0][0] == "error"
    assert any(part.intersects(scene.nodes["n9"].card) for part in spoilt)


@pytest.mark.parametrize(("across", "down"), [(900, 0), (400, 300), (-500, 20), (30, -200)])
@pytest.mark.parametrize("angled", [False, True])
def test_points_along_a_way_are_about_where_qt_says(across, down, angled):
    path = way(QPointF(0, 0), QPointF(across, down), 160, angled=angled)
    for part, (x, y) in zip((0.0, 0.3, 0.5, 0.7, 1.0), points_along(path, (0.0, 0.3, 0.5, 0.7, 1.0)), strict=True):
        exact = path.pointAtPercent(part)
        assert (exact - QPointF(x, y)).manhattanLength() <= 0.05 * path.length() + 1
