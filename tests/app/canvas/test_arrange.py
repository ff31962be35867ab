"""Arranging by one key, on the real canvas."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from netbuilder import examples
from netbuilder.app.canvas.order import gliding
from netbuilder.app.settings import settings
from netbuilder.graph import Edge, Frame, Graph, Mark, Move, Node, Note, Port, Project, RemoveNodes

Key, Mod = Qt.Key, Qt.KeyboardModifier


def places(canvas) -> dict[str, tuple[float, float]]:
    return {id: node.at for id, node in canvas.sheet.project.graph.nodes.items()}


def shown(canvas) -> dict[str, tuple[float, float]]:
    return {id: (item.card.x(), item.card.y()) for id, item in canvas.view.canvas.nodes.items()}


def branched() -> Project:
    types = {"image": "Input", "one": "ReLU", "two": "ReLU", "three": "ReLU", "add": "Add"}
    wires = (("image", "one"), ("one", "two"), ("two", "three"), ("three", "add"), ("image", "add"))
    return Project(
        "branched",
        Graph.checked(
            [Node(id, type, {}, (40 * n, 300 - 30 * n)) for n, (id, type) in enumerate(types.items())],
            [Edge(Port(a, "out"), Port(b, "in")) for a, b in wires],
        ),
    )


@pytest.fixture(autouse=True)
def still():
    settings().setValue("less_motion", True)


@pytest.fixture
def messy(make_canvas):
    return make_canvas(branched())


@pytest.fixture
def moving(monkeypatch):
    """Offscreen, a style may say that nothing is to move."""
    monkeypatch.setattr(gliding, "is_still", lambda view: False)


def test_one_key_arranges_all_and_one_undo_takes_it_back(messy):
    before = places(messy)
    messy.key(Key.Key_L)
    after = places(messy)
    assert after["image"][0] < after["one"][0] < after["two"][0] < after["three"][0] < after["add"][0]
    skip = Edge(Port("image", "out"), Port("add", "in"))
    assert len(messy.sheet.project.graph.marks.bends[skip]) == 2
    assert messy.document.stack.count() == 1 and messy.document.stack.undoText() == "Arrange the drawing"
    messy.document.stack.undo()
    assert places(messy) == before and not messy.sheet.project.graph.marks.bends


def test_arranging_again_changes_nothing_and_says_so(messy):
    messy.key(Key.Key_L)
    said = []
    messy.sheet.said.connect(said.append)
    messy.key(Key.Key_L)
    assert messy.document.stack.count() == 1 and said == ["Everything is arranged already."]


def test_shift_arranges_from_top_to_bottom(messy):
    messy.key(Key.Key_L, Mod.ShiftModifier)
    after = places(messy)
    assert after["image"][1] < after["one"][1] < after["two"][1] < after["three"][1] < after["add"][1]


def test_only_what_is_selected_is_arranged_and_it_lies_on_nothing_else(messy):
    messy.document.push(Move({"two": (1000, 0), "three": (1010, 10), "add": (1180, 0)}))
    messy.selection.set(["two", "three"])
    before = places(messy)
    messy.key(Key.Key_L)
    after = places(messy)
    assert {id for id in after if after[id] != before[id]} <= {"two", "three"} and after != before
    bodies = {id: item.body for id, item in messy.view.canvas.nodes.items()}
    assert not any(bodies["add"].intersects(bodies[id]) for id in ("two", "three"))


def test_a_frame_is_fitted_to_what_it_held(messy):
    messy.document.push(Move({"one": (500, 500), "two": (520, 540)}))
    messy.document.push(Mark(frames={"frame1": Frame("frame1", "Middle", (480, 460), (240, 260))}))
    messy.key(Key.Key_L)
    frame = messy.sheet.project.graph.marks.frames["frame1"]
    for id in ("one", "two"):
        body = messy.view.canvas.nodes[id].body
        assert frame.at[0] <= body.left() and body.right() <= frame.at[0] + frame.size[0]
        assert frame.at[1] <= body.top() and body.bottom() <= frame.at[1] + frame.size[1]


def test_cards_glide_to_where_the_graph_has_them_already(messy, moving, qtbot):
    before = places(messy)
    messy.key(Key.Key_L)
    assert shown(messy) == before != places(messy)
    qtbot.waitUntil(lambda: shown(messy) == places(messy))


def test_the_points_of_wires_glide_with_the_cards_and_end_where_the_graph_has_them(messy, moving, qtbot):
    messy.key(Key.Key_L)
    marks, scene = messy.sheet.project.graph.marks, messy.view.canvas
    assert marks.bends and all(scene.marks.points(edge) != points for edge, points in marks.bends.items())
    qtbot.waitUntil(lambda: shown(messy) == places(messy))
    assert not scene.marks.led
    for edge, wire in scene.edges.items():
        assert wire.path == scene.way_of(edge)


def marks_shown(canvas) -> dict:
    return {item.mark.id: (item.mark.at, item.mark.size) for item in canvas.view.canvas.marks.items()}


def marks_of(canvas) -> dict:
    marks = canvas.sheet.project.graph.marks
    return {id: (mark.at, mark.size) for id, mark in (marks.frames | marks.notes).items()}


@pytest.fixture
def marked(messy):
    frame, note = Frame("f", "Part", (20, 200), (240, 140)), Note("n", "Words", (-300, 300))
    messy.document.push(Mark(frames={"f": frame}, notes={"n": note}))
    return messy


def test_frames_and_notes_glide_with_the_cards(marked, moving, qtbot):
    before = marks_of(marked)
    marked.key(Key.Key_L)
    assert marks_shown(marked) == before
    assert all(marks_of(marked)[id] != before[id] for id in before), "both are elsewhere then"
    qtbot.waitUntil(lambda: marks_shown(marked) == marks_of(marked))


@pytest.mark.parametrize("deed", ["press", "undo", "delete"])
def test_frames_and_notes_are_where_they_belong_when_a_glide_is_ended(marked, moving, deed):
    marked.key(Key.Key_L)
    if deed == "press":
        QTest.mousePress(marked.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, marked.at(-400, -400))
    elif deed == "undo":
        marked.document.stack.undo()
    else:
        marked.document.push(Mark(frames={"f": None}, notes={"n": None}))
    assert marks_shown(marked) == marks_of(marked)


@pytest.mark.parametrize("deed", ["press", "undo", "delete", "arrange"])
def test_what_a_person_does_in_the_middle_of_a_glide_ends_it_at_once(messy, moving, deed):
    messy.key(Key.Key_L)
    if deed == "press":
        QTest.mousePress(messy.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, messy.at(-400, -400))
    elif deed == "undo":
        messy.document.stack.undo()
    elif deed == "delete":
        messy.document.push(RemoveNodes(("two",)))
    else:
        messy.key(Key.Key_L)
    assert shown(messy) == places(messy)


def test_a_canvas_may_be_closed_in_the_middle_of_a_glide(messy, moving):
    messy.key(Key.Key_L)
    messy.view.close()
    messy.sheet.opened.emit()
    assert shown(messy) == places(messy)


def test_nothing_glides_for_those_who_want_less_motion(messy):
    settings().setValue("less_motion", False)
    messy.view.commands.run("less_motion")
    assert gliding.is_still(messy.view)
    messy.key(Key.Key_L)
    assert shown(messy) == places(messy)


def test_an_empty_canvas_has_nothing_to_arrange(make_canvas):
    canvas = make_canvas(Project())
    assert not canvas.view.commands.can("arrange")
    canvas.key(Key.Key_L)
    assert canvas.document.stack.count() == 0


def test_what_is_seen_of_an_arranged_network_has_no_wire_behind_a_card(make_canvas):
    canvas = make_canvas(examples.get("unet-shapes").project)
    canvas.key(Key.Key_L)
    scene = canvas.view.canvas
    for edge, wire in scene.edges.items():
        path = wire.path
        points = [path.pointAtPercent(n / 400) for n in range(401)]
        for id, item in scene.nodes.items():
            if id not in (edge.source.node, edge.target.node):
                assert not any(item.body.contains(point) for point in points), (str(edge), id)


def test_a_block_is_arranged_inside(make_canvas):
    canvas = make_canvas(examples.get("unet-shapes").project)
    canvas.sheet.jump("down1.pool")
    block = canvas.sheet.block
    canvas.selection.set(())
    before = canvas.document.project.blocks[block]
    canvas.key(Key.Key_L)
    after = canvas.document.project.blocks[block]
    assert after != before and after.nodes["pool"].at[0] > after.nodes["convs"].at[0]
    assert canvas.document.stack.undoText().startswith("Arrange")
    canvas.document.stack.undo()
    assert canvas.document.project.blocks[block] == before


def test_a_card_dragged_after_arranging_takes_its_wires_straight_along(messy):
    skip = Edge(Port("image", "out"), Port("add", "in"))
    messy.key(Key.Key_L)
    messy.view.fit()
    arranged = messy.sheet.project
    card = messy.view.canvas.nodes["image"].card
    start = messy.view.mapFromScene(card.center())
    QTest.mousePress(messy.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (10, 40, 80):
        QTest.mouseMove(messy.view.viewport(), start + QPoint(0, step))
    assert messy.view.canvas.marks.points(skip) == (), "also while it is dragged"
    QTest.mouseRelease(
        messy.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(0, 80)
    )
    assert skip not in messy.sheet.project.graph.marks.bends
    assert messy.view.canvas.marks.points(skip) == ()
    messy.sheet.undo()
    assert messy.sheet.project == arranged and len(messy.view.canvas.marks.points(skip)) == 2
    messy.key(Key.Key_L)
    assert messy.sheet.project == arranged, "it was arranged already"


def test_whoever_saw_the_whole_drawing_sees_the_whole_after_arranging(make_canvas):
    ids = [f"n{number}" for number in range(16)]
    nodes = [Node(id, "ReLU", {}, (200 * (n % 4), 140 * (n // 4))) for n, id in enumerate(ids)]
    wires = [Edge(Port(a, "out"), Port(b, "in")) for a, b in itertools.pairwise(ids)]
    canvas = make_canvas(Project("rows", Graph.checked(nodes, wires)))
    canvas.view.fit()
    canvas.key(Key.Key_L)
    assert canvas.view.visible_rect().contains(canvas.view.canvas.bounds())
    canvas.view.set_zoom(1.0)
    zoomed = canvas.view.zoom
    canvas.document.push(Move({"n3": (600, 400)}))
    canvas.key(Key.Key_L)
    assert canvas.view.zoom == zoomed, "of a part that is looked at, the part stays"


def line(count: int) -> Project:
    ids = [f"n{number}" for number in range(count)]
    nodes = [Node(id, "ReLU", {}, (200.0 * (n % 5), 140.0 * (n // 5))) for n, id in enumerate(ids)]
    return Project(
        "line", Graph.checked(nodes, [Edge(Port(a, "out"), Port(b, "in")) for a, b in itertools.pairwise(ids)])
    )


def test_a_long_drawing_is_arranged_in_rows_by_one_key(make_canvas):
    canvas = make_canvas(line(40))
    canvas.view.fit()
    before = places(canvas)
    canvas.key(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    after = places(canvas)
    assert len({x for x, _ in after.values()}) > 5 and len({y for _, y in after.values()}) > 2
    bounds = canvas.view.canvas.whole()
    assert bounds.width() < 4 * bounds.height() and canvas.view.visible_rect().contains(bounds)
    assert canvas.document.stack.undoText() == "Arrange the drawing in rows"
    canvas.document.stack.undo()
    assert places(canvas) == before


def test_a_fitted_drawing_stays_as_large_as_fits_from_one_way_of_arranging_to_the_next(make_canvas):
    canvas = make_canvas(line(10))
    canvas.view.fit()
    shift, both = Mod.ShiftModifier, Mod.ControlModifier | Mod.ShiftModifier
    for held in (shift, both, Mod.NoModifier, shift):
        canvas.key(Key.Key_L, held)
        arranged = canvas.view.zoom, canvas.view.visible_rect()
        canvas.view.fit()
        assert arranged == (canvas.view.zoom, canvas.view.visible_rect())


def test_where_a_line_comes_out_very_long_rows_are_spoken_of(make_canvas):
    canvas = make_canvas(line(40))
    said = []
    canvas.sheet.said.connect(said.append)
    canvas.key(Key.Key_L)
    assert len(said) == 1 and "rows" in said[0] and canvas.view.keymap.text("arrange_rows") in said[0]
    canvas.key(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    canvas.key(Key.Key_L, Mod.ShiftModifier)
    assert len(said) == 1


def test_a_short_drawing_that_is_arranged_needs_no_rows(messy):
    said = []
    messy.sheet.said.connect(said.append)
    messy.key(Key.Key_L)
    assert not said


def test_a_note_under_a_card_comes_out_and_one_undo_puts_it_back(messy):
    note = Note("note1", "Look", (20, 270), (100, 40))
    messy.document.push(Mark(notes={"note1": note}))
    messy.key(Key.Key_L)
    there = messy.sheet.project.graph.marks.notes["note1"]
    ground = QRectF(*there.at, *there.size)
    assert not [id for id, item in messy.view.canvas.nodes.items() if item.body.intersects(ground)]
    messy.document.stack.undo()
    assert messy.sheet.project.graph.marks.notes["note1"] == note
