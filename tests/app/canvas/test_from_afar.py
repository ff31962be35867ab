"""What can be read of a drawing from afar, and how wires look on dense screens."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas.paint import terse
from netbuilder.graph import AddNodes, Edge, Frame, Graph, Marks, Move, Node, Port, Project, RemoveNodes
from tests.app.canvas.test_chunks import large


def chain(types, step=188.0, marks=None) -> Project:
    """Nodes of these types in a row, each wired to the next."""
    nodes = [Node(f"n{i}", type, {}, (step * i, 0.0)) for i, type in enumerate(types)]
    edges = [Edge(Port(f"n{i}", "out"), Port(f"n{i + 1}", "in")) for i in range(len(types) - 1)]
    return Project("chain", replace(Graph.checked(nodes, edges), marks=marks or Marks()))


def at_zoom(canvas, zoom: float) -> QImage:
    canvas.view.set_zoom(zoom)
    canvas.view.centre_on("n1")
    canvas.view.settle()
    return canvas.view.viewport().grab().toImage()


def written_in(canvas, image: QImage, part: QRectF) -> int:
    """How many pixels of a part of the scene are about as bright as what is written."""
    text = canvas.theme.colour("text").lightness()
    seen = canvas.view.mapFromScene(part).boundingRect() & image.rect()
    return sum(
        abs(image.pixelColor(x, y).lightness() - text) < 60
        for x in range(seen.left(), seen.right() + 1)
        for y in range(seen.top(), seen.bottom() + 1)
    )


@pytest.mark.parametrize("mode", ["dark", "light"])
@pytest.mark.parametrize("zoom", [0.25, 0.3, 0.45])
def test_from_some_way_off_a_card_says_its_title_in_letters_of_the_screen(make_canvas, zoom, mode):
    canvas = make_canvas(chain(["Input", "ReLU", "Flatten"]))
    canvas.theme.set_mode(mode)
    image = at_zoom(canvas, zoom)
    card = canvas.view.canvas.nodes["n1"].card.adjusted(16, 4, -4, -4)
    assert written_in(canvas, image, card) > 12
    letters, shown = terse.fitted("ReLU", int(card.width() * zoom) - 6)
    assert shown == "ReLU" and letters.pixelSize() >= 9


def test_a_long_title_is_cut_where_its_card_ends(qapp):
    _, shown = terse.fitted("AdaptiveAvgPool2d", 62)
    assert shown.endswith("…") and shown.startswith("Adap")
    _, shown = terse.fitted("BatchNorm2d", 22)
    assert "BatchNorm2d".startswith(shown) and len(shown) >= 4, "in so little room letters say more than an ellipsis"


def test_nodes_of_one_type_share_a_picture_from_some_way_off_and_a_bar_is_still_seen(make_canvas):
    from netbuilder.app.canvas.see.shares import Share

    canvas = make_canvas(chain(["ReLU"] * 8))
    scene = canvas.view.canvas
    before = scene.store.painted
    image = at_zoom(canvas, 0.3)
    assert scene.store.painted == before + 1
    canvas.document.publish(canvas.document.project, {}, analysed(canvas))
    scene.sight.show_shares({"n1": Share(1.0, 9, 9, "parameters")})
    bar = canvas.view.mapFromScene(scene.nodes["n1"].card.center().x(), scene.nodes["n1"].bottom - 10)
    accent = canvas.theme.colour("accent")
    assert image.pixelColor(bar) != accent
    assert canvas.view.viewport().grab().toImage().pixelColor(bar) == accent


def analysed(canvas):
    from netbuilder.compile import Analyser

    return Analyser().update(canvas.document.project.graph, {})


class Painted(QObject):
    """What a widget paints from now on."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        QApplication.processEvents()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.region |= event.region()
        return False


def names(canvas) -> dict[str, QRectF]:
    return {item.id: place for place, item in canvas.view.canvas.names.placed(canvas.view.zoom)}


def test_from_afar_inputs_and_outputs_have_names_beside_their_cards(make_canvas):
    canvas = make_canvas(chain(["Input", *["ReLU"] * 5, "Output"]))
    image = at_zoom(canvas, 0.1)
    found = names(canvas)
    assert set(found) == {"n0", "n6"}
    for place in found.values():
        assert written_in(canvas, image, place) > 12
        assert place.height() * canvas.view.zoom >= 12
    at_zoom(canvas, 1.0)
    assert not canvas.view.canvas.names.is_shown


def test_names_go_with_their_cards_and_leave_nothing_where_they_were(make_canvas):
    canvas = make_canvas(chain(["Input", *["ReLU"] * 5, "Output"]))
    at_zoom(canvas, 0.1)
    before = names(canvas)["n0"]
    painted = Painted(canvas.view.viewport())
    canvas.document.push(Move({"n0": (0.0, 1200.0)}))
    QApplication.processEvents()
    assert painted.region.contains(canvas.view.mapFromScene(before).boundingRect())
    assert names(canvas)["n0"].top() == before.top() + 1200
    seen = canvas.view.viewport().grab().toImage()
    assert written_in(canvas, seen, before) == 0 and written_in(canvas, seen, names(canvas)["n0"]) > 12
    canvas.document.push(RemoveNodes(("n0",)))
    assert "n0" not in names(canvas)
    canvas.document.push(AddNodes((Node("out2", "Output", {}, (-900.0, 900.0)),)))
    assert "out2" in names(canvas)


def test_no_name_lies_on_another_or_on_the_title_of_a_frame(make_canvas):
    frame = Frame("f", "Stage one", (60.0, -120.0), (1500.0, 400.0))
    ends = ["Input", "Output", "Input", "Output", "Input", "Output"]
    canvas = make_canvas(chain(ends, step=188.0, marks=Marks(frames={"f": frame})))
    at_zoom(canvas, 0.08)
    found = list(names(canvas).values())
    assert found and not any(a.intersects(b) for n, a in enumerate(found) for b in found[n + 1 :])
    title = canvas.view.canvas.marks.frames["f"].far_title.sceneBoundingRect()
    title.setTop(title.bottom() - 19 / canvas.view.zoom)
    title.setWidth(60 / canvas.view.zoom)
    assert not any(place.intersects(title) for place in found)


def test_where_a_thousand_are_in_view_what_one_finds_ones_way_by_is_named_too(make_canvas):
    project = large(1000)
    nodes = [Node("image", "Input", {}, (-400.0, 0.0)), *project.graph.nodes.values()]
    canvas = make_canvas(Project("p", Graph.checked(nodes, project.graph.edges)))
    canvas.view.fit()
    image = canvas.view.viewport().grab().toImage()
    assert canvas.view.canvas.cards.far and written_in(canvas, image, names(canvas)["image"]) > 12


def wire_height(canvas, dense: int) -> int:
    """How many device pixels a level wire is high."""
    view = canvas.view
    image = QImage(view.viewport().size() * dense, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dense)
    painter = QPainter(image)
    view.render(painter, QRectF(view.viewport().rect()), view.viewport().rect())
    painter.end()
    one, two = view.canvas.nodes["n0"], view.canvas.nodes["n1"]
    at = view.mapFromScene((one.card.right() + two.left) / 2, one.top + 20)
    ground = canvas.theme.colour("background").lightness()
    column = [image.pixelColor(at.x() * dense, at.y() * dense + step).lightness() for step in range(-8, 9)]
    return sum(abs(each - ground) > 25 for each in column)


def test_a_wire_is_one_pixel_of_the_screen_wide_however_dense_that_is(make_canvas):
    canvas = make_canvas(chain(["ReLU", "ReLU"], step=300.0))
    at_zoom(canvas, 1.0)
    assert wire_height(canvas, 1) in (1, 2)
    assert wire_height(canvas, 2) >= 2
    assert wire_height(canvas, 3) >= 3
