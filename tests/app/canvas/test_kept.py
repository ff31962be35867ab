"""What the canvas keeps of what it painted is never shown once it is no longer true."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas.paint import ground
from netbuilder.app.canvas.paint.squares import Cell, Region
from netbuilder.compile import Analyser
from netbuilder.graph import Edge, Frame, Graph, Marks, Move, Node, Note, Port, Project, RemoveNodes
from tests.app.canvas.kept import stale
from tests.app.canvas.test_chunks import large


def known(canvas):
    """Tell a canvas what an analysis finds."""
    canvas.sheet.analysis = Analyser().update(canvas.document.project.graph, {})
    canvas.view.canvas.show_analysis(canvas.sheet.analysis)
    canvas.sheet.analysed.emit(canvas.sheet.analysis)


def test_shapes_and_sizes_go_along_with_cards_that_are_carried_again_and_again(make_canvas, monkeypatch):
    """The squares that go along come and go, and may stand where others stood in memory."""
    monkeypatch.setattr(ground, "MOST_PARTS", 4)
    nodes = [Node("image", "Input", {"field": "image"}), *large(60).graph.nodes.values()]
    edges = [Edge(Port("image", "out"), Port("n0", "in")), *large(60).graph.edges]
    canvas = make_canvas(Project("chain", Graph.checked(nodes, edges)))
    known(canvas)
    view, scene = canvas.view, canvas.view.canvas
    if not view.seeing.sizes:
        view.seeing.turn_sizes()
    wrong = []
    for round in range(8):
        ids = [f"n{number}" for number in range(5 * round, 5 * round + 6)]
        starts = {id: (scene.nodes[id].left, scene.nodes[id].top) for id in ids}
        view.centre_on(ids[3])
        for down in (20, 40):
            scene.move_cards({id: (x, y + down) for id, (x, y) in starts.items()})
        view.grab()
        wrong += stale(view)
        scene.move_cards(starts)
        scene.put_down()
    assert not wrong


@pytest.fixture
def afar(make_canvas):
    """A block's card with another card above it, where from afar its name belongs."""
    ends = [Node("into", "Input"), Node("out", "Output", {}, (400, 0))]
    block = Graph.checked(ends, [Edge(Port("into", "out"), Port("out", "in"))])
    nodes = [Node("stage", "Block", {"block": "part"}, (0, 200)), Node("relu", "ReLU", {}, (0, 100))]
    canvas = make_canvas(Project("afar", Graph.checked(nodes, []), blocks={"part": block}))
    canvas.view.set_zoom(0.2)
    canvas.view.grab()
    return canvas


def named(canvas) -> list[str]:
    return [item.id for _, item in canvas.view.canvas.names.placed(canvas.view.zoom)]


@pytest.mark.parametrize("end", ["moved", "carried", "deleted", "escaped"])
def test_a_name_from_afar_comes_back_when_what_covered_its_place_is_gone(afar, end):
    assert named(afar) == []
    if end == "moved":
        afar.document.push(Move({"relu": (600.0, 600.0)}))
    elif end == "deleted":
        afar.document.push(RemoveNodes(["relu"]))
    else:
        afar.drag(afar.middle("relu"), afar.at(600, 600), drop=end == "carried")
    assert named(afar) == ["stage"]
    afar.view.cancel()
    assert named(afar) == ([] if end == "escaped" else ["stage"]) and not stale(afar.view)
    afar.document.stack.undo()
    QApplication.processEvents()
    assert named(afar) == [] and not stale(afar.view)


def test_a_square_counts_its_changes_as_no_other_square_does():
    """What is kept of one that is gone is not taken for that of the next, which may stand where it stood in memory."""
    region = Region((0, 0))
    counts = []
    for number in range(40):
        cell = Cell((number, 0), region)
        for _ in range(number % 3):
            cell.change_wires()
            counts.append(cell.changes)
            cell.carry(8, 8)
            counts.append(cell.changes)
    assert len(set(counts)) == len(counts)


def test_a_title_that_made_way_for_that_of_a_frame_that_is_sized_is_back_when_that_is_left(make_canvas):
    frames = {
        "large": Frame("large", "A long title that is seen from afar", (0, 0), (900, 700)),
        "small": Frame("small", "Another title, as long as that", (1600, 0), (700, 500)),
    }
    canvas = make_canvas(Project("frames", Graph(marks=Marks(frames=frames))))
    layer, zoom = canvas.view.canvas.marks, 0.1
    canvas.view.set_zoom(zoom)
    canvas.view.centre_at(QPointF(1000, 400))
    assert layer.titles_at(zoom) == {"large", "small"}
    canvas.drag(canvas.at(1600, 300), canvas.at(100, 300), drop=False)  # by its left edge
    assert layer.titles_at(zoom) == {"small"}
    canvas.view.cancel()
    assert layer.titles_at(zoom) == {"large", "small"}


def test_a_name_from_afar_makes_way_for_the_title_of_a_frame_that_is_dragged(make_canvas):
    frame = Frame("part", "Encoder", (0, 600), (600, 400))
    graph = Graph.checked([Node("image", "Input", {}, (0, 0))], [], marks=Marks(frames={"part": frame}))
    canvas = make_canvas(Project("afar", graph))
    view = canvas.view
    view.set_zoom(0.2)
    view.centre_at(QPointF(200, 200))
    view.grab()
    ((above, _),) = view.canvas.names.placed(view.zoom)
    canvas.drag(canvas.at(300, 640), canvas.at(300, 640 + above.top() - 600), drop=False)
    ((below, _),) = view.canvas.names.placed(view.zoom)
    assert below.top() > above.top()
    view.cancel()
    assert view.canvas.names.placed(view.zoom)[0][0] == above


def test_fitting_what_is_selected_shows_the_chosen_frames_and_notes_too(make_canvas):
    notes = {"far": Note("far", "Far away", (4000, 3000), (200, 60))}
    graph = Graph.checked([Node("image", "Input", {}, (0, 0))], [], marks=Marks(notes=notes))
    canvas = make_canvas(Project("notes", graph))
    canvas.view.marks.choose([("note", "far")])
    canvas.key(Qt.Key.Key_Period)
    seen = canvas.view.visible_rect()
    assert seen.contains(QRectF(4000, 3000, 200, 60)) and not seen.contains(QPointF(10, 10))
    canvas.selection.set(["image"])
    canvas.view.marks.choose([("note", "far")], keep=True)
    canvas.key(Qt.Key.Key_Period)
    seen = canvas.view.visible_rect()
    assert seen.contains(QRectF(4000, 3000, 200, 60)) and seen.contains(QPointF(10, 10))
