"""What one sees of a network beyond its drawing, by mouse and by keys, on a real canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from netbuilder.compile.report import Analysis, NodeReport
from netbuilder.graph import AddNodes, Connect, Edge, Graph, Move, Node, Port, Project, RemoveNodes, SetParams, dumps
from netbuilder.layers import TensorSpec

Key, Mod = Qt.Key, Qt.KeyboardModifier


def forked() -> Project:
    """Two branches from an Input: `left` and `right`, the first going on."""
    nodes = [
        Node("image", "Input", {"shape": [1, 28, 28]}, (0, 0)),
        Node("left", "Conv2d", {"out_channels": 8, "kernel_size": 3}, (260, 0)),
        Node("down", "MaxPool2d", {"kernel_size": 2}, (520, 0)),
        Node("right", "Conv2d", {"out_channels": 4, "kernel_size": 5}, (260, 200)),
        Node("flat", "Flatten", {}, (780, 0)),
        Node("out", "Output", {}, (1040, 0)),
    ]
    wires = ("image left", "left down", "image right", "down flat", "flat out")
    edges = [Edge(Port(a, "out"), Port(b, "in")) for a, b in (each.split() for each in wires)]
    return Project("forked", Graph.checked(nodes, edges))


@pytest.fixture
def seen(make_canvas):
    """A canvas whose network is known; `.analyse` tells it so again."""
    canvas = make_canvas(forked())

    def analyse() -> None:
        from netbuilder.compile import Analyser

        graph = canvas.document.project.graph
        canvas.sheet.analysis = Analyser().update(graph, {})
        canvas.view.canvas.show_analysis(canvas.sheet.analysis)
        canvas.sheet.analysed.emit(canvas.sheet.analysis)

    canvas.analyse = analyse
    analyse()
    canvas.sight = canvas.view.canvas.sight
    return canvas


def faded(canvas) -> set[str]:
    return {id for id, item in canvas.view.canvas.nodes.items() if item.state.faded}


def point_at(canvas, id: str) -> None:
    QTest.mouseMove(canvas.view.viewport(), canvas.middle(id) + QPoint(1, 1))
    QTest.mouseMove(canvas.view.viewport(), canvas.middle(id))


def know(canvas, **shapes: tuple[int, ...]) -> None:
    """Let the canvas know what these nodes give, and nothing else."""
    reports = {id: NodeReport() for id in canvas.document.project.graph.nodes}
    reports |= {id: NodeReport(outputs={"out": TensorSpec(shape)}, known=True) for id, shape in shapes.items()}
    canvas.sheet.analysis = Analysis(canvas.document.project.graph, reports)
    canvas.view.canvas.show_analysis(canvas.sheet.analysis)
    canvas.sheet.analysed.emit(canvas.sheet.analysis)


# shapes and sizes of wires


def shown(canvas, part: QRectF | None = None) -> dict[str, str]:
    found = canvas.sight.shapes.shown([part or QRectF(-4000, -4000, 8000, 8000)])
    return {str(each.written.wire.edge.target): each.written.text for each in found}


def test_every_wire_says_its_shape_and_where_there_is_no_room_none(seen):
    assert shown(seen) == {
        "left.in": "1×28×28",
        "right.in": "1×28×28",
        "down.in": "8×26×26",
        "flat.in": "8×13×13",
        "out.in": "1352",
    }
    seen.view.canvas.move_cards({"down": (260 + 152 + 20.0, 0.0)})
    assert "down.in" not in shown(seen)
    know(seen, image=(100_000, 100_000, 100_000))
    assert shown(seen) == {}


def test_a_narrow_gap_is_written_across(seen):
    seen.view.canvas.move_cards({"down": (260 + 152 + 30.0, 0.0)})
    (across,) = (
        each for each in seen.sight.shapes.shown([QRectF(-999, -999, 9999, 9999)]) if each.written.text == "8×26×26"
    )
    assert across.place.height() > across.place.width()
    assert across.place.left() > 412 and across.place.right() < 442
    assert across.written.wire.bounds.contains(across.place), "what is written is repainted with the wire"


def test_shapes_in_one_gap_lie_on_no_other(make_canvas):
    """Three wires into one card, through a gap in which they can only be written across."""
    nodes = [Node(f"n{row}", "ReLU", {}, (0, row * 90)) for row in range(3)]
    nodes += [Node("sum", "Add", {}, (152 + 72, 90))]
    wires = [Edge.parse(f"n{row}.out", "sum.in") for row in range(3)]
    canvas = make_canvas(Project("fan", Graph.checked(nodes, wires)))
    know(canvas, **{f"n{row}": (32, 16, 16) for row in range(3)})
    everything = [QRectF(-4000, -4000, 8000, 8000)]
    found = canvas.view.canvas.sight.shapes.shown(everything)
    assert len(found) == 3, "there is room beside the middle"
    for one in found:
        assert one.place.left() > 152 and one.place.right() < 224
        assert not any(one.place.intersects(other.place) for other in found if other is not one)
    part = [QRectF(150, 60, 30, 40)]
    of_part = {each.written.wire.serial: each.place for each in canvas.view.canvas.sight.shapes.shown(part)}
    assert of_part.items() <= {each.written.wire.serial: each.place for each in found}.items()
    canvas.view.canvas.move_cards({"sum": (152 + 34.0, 90.0)})
    fewer = canvas.view.canvas.sight.shapes.shown(everything)
    assert 0 < len(fewer) < 3, "what has no place is left out"
    assert not any(a.place.intersects(b.place) for a in fewer for b in fewer if a is not b)


def test_shapes_of_wires_that_begin_far_apart_lie_on_no_other_either(make_canvas):
    """Two squares of the scene, each with a wire: they meet at the same card."""
    nodes = [Node("here", "ReLU", {}, (850, 0)), Node("there", "ReLU", {}, (850, 1030))]
    nodes += [Node("one", "ReLU", {}, (1062, 0)), Node("two", "ReLU", {}, (1062, 1030))]
    wires = [Edge.parse("here.out", "one.in"), Edge.parse("there.out", "two.in")]
    canvas = make_canvas(Project("far", Graph.checked(nodes, wires)))
    know(canvas, here=(32, 16, 16), there=(32, 16, 16))
    canvas.view.canvas.move_cards({"there": (850.0, 1024.0), "two": (1062.0, 1024.0)})
    canvas.view.canvas.move_cards({"here": (850.0, 1002.0), "one": (1062.0, 1002.0)})
    shapes, everything = canvas.view.canvas.sight.shapes, [QRectF(-4000, -4000, 8000, 8000)]
    assert len(shapes.shown(everything)) == 1
    canvas.view.canvas.move_cards({"here": (850.0, 0.0), "one": (1062.0, 0.0)})
    assert len(shapes.shown(everything)) == 2


def test_wires_of_a_muted_node_are_faded_and_say_nothing_until_it_is_on_again(seen):
    def faded_wires() -> set[str]:
        return {f"{edge.source} {edge.target}" for edge, item in seen.view.canvas.edges.items() if item.look[1]}

    seen.document.push(Connect([Edge.parse("right.out", "flat.in")]))
    seen.analyse()
    assert faded_wires() == set() and "right.in" in shown(seen)
    seen.selection.set(["right"])
    seen.key(Key.Key_M)
    assert faded_wires() == {"image.out right.in", "right.out flat.in"}
    seen.analyse()
    assert "right.in" not in shown(seen) and "left.in" in shown(seen)
    seen.key(Key.Key_M)
    assert faded_wires() == set()
    seen.selection.set(["left"])
    seen.key(Key.Key_M)
    seen.analyse()
    assert "left.out down.in" in faded_wires() and "down.out flat.in" in faded_wires(), "down is left out"


def stands(canvas, target: str) -> QRectF | None:
    everything = [QRectF(-4000, -4000, 8000, 8000)]
    found = (
        each.place for each in canvas.sight.shapes.shown(everything) if str(each.written.wire.edge.target) == target
    )
    return next(found, None)


def test_a_shape_makes_way_for_a_card_and_comes_back(seen):
    before = stands(seen, "right.in")
    seen.document.push(AddNodes([Node("lid", "ReLU", {}, (2000, 2000))]))
    seen.document.push(Connect([Edge.parse("image.out", "lid.in")]))
    seen.view.canvas.move_cards({"lid": (before.center().x() - 76, before.center().y() - 36)})
    now, lid = stands(seen, "right.in"), seen.view.canvas.nodes["lid"].body
    assert now is None or not now.intersects(lid)
    seen.view.canvas.move_cards({"lid": (2000.0, 2000.0)})
    assert stands(seen, "right.in") == before


def test_nothing_is_left_behind_where_a_shape_made_way(seen):
    """A card that comes repaints itself alone: what stands beside it of a shape has to be asked for."""
    view = seen.view
    seen.document.push(AddNodes([Node("lid", "ReLU", {}, (2000, 2000))]))
    for _ in range(5):
        QApplication.processEvents()
    place, painted = stands(seen, "right.in"), []
    view.viewport().grab()
    view.canvas.changed.connect(painted.extend)
    view.canvas.move_cards({"lid": (place.right() - 8, place.center().y() - 36)})
    for _ in range(5):
        QApplication.processEvents()
    assert any(part.contains(place) for part in painted)
    assert stands(seen, "right.in") != place


class Painted(QObject):
    """What is painted of a view from now on: `.parts`, in its pixels."""

    def __init__(self, view) -> None:
        super().__init__(view)
        self.parts = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.parts.append(event.region())
        return False


def test_shapes_are_painted_even_where_another_part_is_painted_first(seen, qtbot):
    """A bar beside the canvas that paints itself at once has Qt forget that all of a scene was to be painted."""
    view = seen.view
    for _ in range(5):
        QApplication.processEvents()
    place, painted = view.mapFromScene(stands(seen, "right.in").center()), Painted(view)
    seen.analyse()
    view.viewport().repaint(QRect(0, 0, 5, 5))
    qtbot.waitUntil(lambda: any(part.contains(place) for part in painted.parts), timeout=2000)


def test_shapes_follow_an_edit(seen):
    seen.document.push(SetParams("left", {"out_channels": 16}))
    seen.analyse()
    assert shown(seen)["down.in"] == "16×26×26"


def test_a_fitted_drawing_lies_above_the_legend(seen):
    seen.document.push(Move({"right": (260, 3000)}))  # as high as there is room
    seen.view.selection.set(("left",))
    for key in (Key.Key_V, Key.Key_P, Key.Key_H):
        seen.key(key)
    seen.view.fit()
    lowest = seen.view.mapFromScene(seen.view.canvas.bounds()).boundingRect().bottom()
    assert len(seen.view.seeing.legend.key.lines) > 1 and lowest < seen.view.seeing.legend.y()


def test_the_legend_makes_room_in_a_low_view_and_comes_back(seen):
    seen.key(Key.Key_V)
    high = seen.view.height()
    seen.view.resize(seen.view.width(), 180)
    seen.key(Key.Key_P)
    assert not seen.view.seeing.legend.isVisible()
    seen.view.resize(seen.view.width(), high)
    assert seen.view.seeing.legend.isVisible()
    seen.key(Key.Key_V)


def test_a_drawing_fills_most_of_a_low_view_that_it_is_fitted_to(seen):
    seen.document.push(Move({"right": (260, 3000)}))
    seen.view.resize(seen.view.width(), 160)
    seen.view.fit()
    assert seen.view.mapFromScene(seen.view.canvas.bounds()).boundingRect().height() > 80


def test_shapes_and_sizes_are_switched_by_keys_and_stay_so(seen, make_canvas):
    assert seen.sight.has_shapes and not seen.sight.has_sizes
    seen.key(Key.Key_V)
    seen.key(Key.Key_V, Mod.ShiftModifier)
    assert seen.sight.has_sizes and not seen.sight.has_shapes
    assert seen.view.seeing.legend.isVisible() and "under 100" in seen.view.seeing.legend.accessibleDescription()
    another = make_canvas(forked())
    assert another.view.canvas.sight.has_sizes and not another.view.canvas.sight.has_shapes


def test_what_is_painted_of_sizes_and_shapes_is_to_be_seen(seen):
    seen.view.fit()
    seen.view.settle()
    plain = seen.view.viewport().grab().toImage()
    seen.key(Key.Key_V)
    sized = seen.view.viewport().grab().toImage()
    seen.key(Key.Key_V, Mod.ShiftModifier)
    assert plain != sized and sized != seen.view.viewport().grab().toImage()


def test_a_wire_under_the_mouse_says_all_about_what_goes_through(seen):
    view = seen.view
    middle = view.canvas.edges[Edge.parse("left.out", "down.in")].path.pointAtPercent(0.5)
    QTest.mouseMove(view.viewport(), view.mapFromScene(middle))
    assert (
        view.note.isVisible()
        and view.note.text() == "(8, 26, 26) float32 · 5,408 values, 22\N{NO-BREAK SPACE}kB a sample"
    )
    QTest.mouseMove(view.viewport(), view.mapFromScene(middle.x(), middle.y() + 300))
    assert not view.note.isVisible()


# shares


def test_bars_go_through_parameters_operations_memory_and_none(seen):
    item, said = seen.view.canvas.nodes["left"], []
    seen.sheet.said.connect(said.append)
    number = item.face.count
    for kind, count in (("parameters", "80"), ("flops", "97.3 k"), ("memory", "22 kB")):
        seen.key(Key.Key_P)
        assert seen.view.seeing.kind == kind and item.face.share is not None
        assert item.face.count.replace("\N{NO-BREAK SPACE}", " ") == count
    assert "bytes a sample (" in seen.view.tip("left")
    seen.key(Key.Key_P)
    assert item.face.share is None and item.face.count == number
    assert len(said) == 4 and "parameters" in said[0]


def test_an_edit_changes_the_cards_of_those_alone_of_which_something_else_is_known(seen):
    seen.key(Key.Key_P)
    before = {id: item.face for id, item in seen.view.canvas.nodes.items()}
    seen.document.push(SetParams("down", {"kernel_size": 3}))
    seen.analyse()
    after = {id: item.face for id, item in seen.view.canvas.nodes.items()}
    assert {id for id in after if after[id] is not before[id]} == {"down", "flat", "out"}  # their shapes


# above and below


def test_what_leads_to_the_node_under_the_mouse_and_follows_from_it_is_lit(seen):
    point_at(seen, "left")
    assert faded(seen) == set()
    seen.key(Key.Key_H)
    assert faded(seen) == {"right"}
    assert seen.view.canvas.edges[Edge.parse("image.out", "right.in")].look == (False, True)
    point_at(seen, "right")
    assert faded(seen) == {"left", "down", "flat", "out"}
    seen.key(Key.Key_H)
    assert faded(seen) == set()
    assert not any(wire.look[1] for wire in seen.view.canvas.edges.values())


def test_without_a_mouse_it_is_the_selected_node(seen):
    seen.key(Key.Key_H)
    seen.selection.set(["right"])
    assert faded(seen) == {"left", "down", "flat", "out"}
    assert "1 above right, which leads on to nothing" in seen.view.seeing.legend.accessibleDescription()


def test_moving_over_one_card_looks_for_nothing_again(seen, monkeypatch):
    from netbuilder.app.canvas.see import seeing

    seen.key(Key.Key_H)
    point_at(seen, "left")
    monkeypatch.setattr(seeing, "lineage", lambda *_: pytest.fail("the graph was walked for a move of the mouse"))
    for step in range(5):
        QTest.mouseMove(seen.view.viewport(), seen.middle("left") + QPoint(step, 2))


def test_another_node_touches_only_what_changes(seen):
    seen.key(Key.Key_H)
    point_at(seen, "left")
    states = {id: item.state for id, item in seen.view.canvas.nodes.items()}
    point_at(seen, "down")  # the same branch: nothing else is lit
    changed = {id for id, item in seen.view.canvas.nodes.items() if item.state is not states[id]}
    assert changed == {"left", "down"}  # which one is under the mouse


def test_a_new_wire_is_lit_at_once(seen):
    seen.key(Key.Key_H)
    seen.selection.set(["right"])
    seen.document.push(AddNodes([Node("more", "ReLU", {}, (520, 200))]))
    assert "more" in faded(seen)
    seen.document.push(Connect([Edge.parse("right.out", "more.in")]))
    assert "more" not in faded(seen)
    seen.document.push(AddNodes([Node("aside", "ReLU", {}, (520, 400))]))
    seen.document.push(Connect([Edge.parse("left.out", "aside.in")]))
    wires = seen.view.canvas.edges
    assert "aside" in faded(seen) and wires[Edge.parse("left.out", "aside.in")].look == (False, True)
    assert wires[Edge.parse("right.out", "more.in")].look == (False, False)


# what a unit sees


def test_what_a_unit_sees_is_drawn_back_to_the_input(seen):
    seen.selection.set(["down"])
    seen.key(Key.Key_F, Mod.ShiftModifier)
    assert {id: badge.text for id, badge in seen.sight.badges.items()} == {
        "down": "one unit",
        "left": "2×2 seen",
        "image": "4×4 seen",
    }
    panel = seen.view.seeing.field.panel
    assert panel.isVisible() and panel.lines[0] == "sees 4×4 of image (1, 28, 28)" and "step 2" in panel.lines[1]
    assert panel.frame.width() == pytest.approx(panel.frame.height()) and panel.frame.width() > 10
    assert "sees 4×4" in seen.view.tip("image")


def test_it_follows_the_selection_and_says_where_all_is_seen(seen):
    seen.selection.set(["down"])
    seen.key(Key.Key_F, Mod.ShiftModifier)
    seen.selection.set(["right"])
    assert seen.sight.badges["image"].text == "5×5 seen" and "left" not in seen.sight.badges
    seen.document.push(AddNodes([Node("fc", "Linear", {"out_features": 3}, (1040, 200))]))
    seen.document.push(Connect([Edge.parse("flat.out", "fc.in")]))
    seen.analyse()
    seen.selection.set(["fc"])
    assert seen.sight.badges["flat"].text == "all seen"
    seen.key(Key.Key_Escape)
    assert not seen.sight.badges and seen.view.seeing.field.panel.isHidden()


def test_an_edit_widens_what_is_seen(seen):
    seen.selection.set(["down"])
    seen.key(Key.Key_F, Mod.ShiftModifier)
    seen.document.push(SetParams("left", {"kernel_size": 7}))
    seen.analyse()
    assert seen.sight.badges["image"].text == "8×8 seen"
    seen.document.push(RemoveNodes(["down"]))
    seen.analyse()
    assert not seen.sight.badges


def test_an_input_that_is_gone_before_the_network_is_known_anew_is_no_trouble(seen):
    seen.selection.set(["down"])
    seen.key(Key.Key_F, Mod.ShiftModifier)
    seen.document.push(RemoveNodes(["image"]))
    seen.selection.set(["left"])  # what is known is still of the drawing with the Input
    assert seen.sight.badges.keys() >= {"left"} and seen.view.seeing.field.node == "left"


def test_without_one_selected_node_it_says_what_to_do(seen):
    said = []
    seen.sheet.said.connect(said.append)
    seen.key(Key.Key_F, Mod.ShiftModifier)
    assert said and "Select one node" in said[-1] and not seen.sight.badges


# weights of the last training


class Trained:
    """What a training leaves, as far as it is looked at here."""

    def __init__(self, nodes) -> None:
        self.meta = {"nodes": nodes}


def test_weights_of_the_last_training_are_told_apart_and_an_edit_makes_them_fresh(seen):
    from netbuilder.compile import compile_graph

    trained = compile_graph(seen.document.project.graph, {})
    cards = seen.view.canvas.nodes
    assert not cards["left"].face.carried
    seen.view.seeing.learned(trained)
    assert cards["left"].face.carried and not cards["down"].face.carried
    assert not cards["right"].face.carried  # it leads to no Output, and was not trained
    assert "weights are those of the last training" in seen.view.tip("left")
    seen.document.push(SetParams("left", {"out_channels": 3}))
    seen.analyse()
    assert not cards["left"].face.carried and "Its weights are fresh" in seen.view.tip("left")
    seen.document.stack.undo()
    seen.analyse()
    assert cards["left"].face.carried
    seen.view.seeing.learned(None)
    assert not cards["left"].face.carried


# differences


def other() -> Project:
    project = forked()
    for edit in (
        SetParams("left", {"out_channels": 32}),
        AddNodes([Node("gone", "Dropout", {}, (520, 220))]),
        Connect([Edge.parse("right.out", "gone.in")]),
    ):
        project = edit.apply(project)
    return RemoveNodes(["flat"]).apply(project)


def test_differences_to_a_file_are_shown_and_followed_until_escape(seen, tmp_path):
    file = tmp_path / "before.json"
    file.write_text(dumps(other()), encoding="utf-8")
    comparing = seen.view.seeing.comparing
    comparing.with_file(file)
    assert comparing.found.added == {"flat"} and set(comparing.found.removed) == {"gone"}
    assert set(comparing.found.changed) == {"left"}
    assert comparing.bar.isVisible() and "before.json" in comparing.bar.words.text()
    assert [label.text() for label in comparing.bar.counts.values()] == ["+ 1 added", "− 1 removed", "≠ 1 changed"]
    assert "out_channels 32 → 8" in seen.view.tip("left") and "It is not in before.json" in seen.view.tip("flat")
    seen.document.push(SetParams("left", {"out_channels": 32}))
    assert not comparing.found.changed
    seen.document.push(SetParams("left", {"stride": 2}))
    assert "stride 1 → 2" in seen.view.tip("left")  # the default is said
    seen.key(Key.Key_Escape)
    assert not comparing.is_on and comparing.bar.isHidden() and seen.sight.differences is None


def test_where_a_removed_node_stood_there_is_its_outline(seen):
    seen.view.fit()
    seen.view.settle()
    before = seen.view.viewport().grab().toImage()
    seen.view.seeing.comparing.with_project(other(), "run 3")
    QApplication.processEvents()
    after = seen.view.viewport().grab().toImage()
    corner, size = seen.view.mapFromScene(520, 220), seen.view.zoom
    middle = corner + QPoint(round(70 * size), 0)
    window = [(middle.x(), middle.y() + down) for down in range(-3, 4)]
    assert any(before.pixel(*at) != after.pixel(*at) for at in window), "nothing was drawn where the node stood"
    seen.view.seeing.comparing.bar.stop.click()
    QApplication.processEvents()
    assert seen.view.viewport().grab().toImage() == before


def test_no_shape_lies_on_the_outline_of_a_removed_node(seen):
    seen.document.push(RemoveNodes(["flat"]))
    seen.document.push(Connect([Edge.parse("down.out", "out.in")]))
    seen.analyse()
    ghost = QRectF(780, 0, 152, 72)
    assert stands(seen, "out.in").intersects(ghost), "it would be in the middle of the wire"
    seen.view.seeing.comparing.with_project(forked(), "run 3")
    assert not stands(seen, "out.in").intersects(ghost)
    seen.view.seeing.comparing.stop()
    assert stands(seen, "out.in").intersects(ghost)


def test_a_file_that_is_no_project_gives_a_plain_message(seen, tmp_path, qtbot):
    for name, text in (("broken.json", "{"), ("list.json", "[]"), ("not there.json", None)):
        if text is not None:
            (tmp_path / name).write_text(text, encoding="utf-8")
        seen.view.seeing.comparing.with_file(tmp_path / name)
        box = seen.view.window().findChild(QMessageBox)
        assert box is not None and name in box.text() and "Traceback" not in box.informativeText()
        box.close()
        qtbot.waitUntil(lambda: seen.view.window().findChild(QMessageBox) is None)
    assert not seen.view.seeing.comparing.is_on


def test_a_drawing_like_the_other_says_that_nothing_differs(seen):
    seen.view.seeing.comparing.with_project(forked(), "itself")
    assert "no difference here" in seen.view.seeing.comparing.bar.words.text()


def test_another_theme_keeps_what_is_seen_and_paints_it_anew(seen):
    seen.selection.set(["down"])
    seen.key(Key.Key_V)
    seen.key(Key.Key_P)
    seen.key(Key.Key_F, Mod.ShiftModifier)
    seen.view.seeing.comparing.with_project(other(), "run 3")
    dark = seen.view.grab().toImage()
    seen.theme.set_mode("light")
    QApplication.processEvents()
    assert seen.view.grab().toImage() != dark
    assert seen.sight.has_sizes and seen.sight.badges and seen.sight.differences and seen.view.seeing.kind


def test_another_project_ends_what_was_for_the_moment_and_keeps_the_switches(seen):
    seen.selection.set(["down"])
    seen.key(Key.Key_V)
    seen.key(Key.Key_F, Mod.ShiftModifier)
    seen.view.seeing.comparing.with_project(other(), "run 3")
    seen.document.new(forked())
    assert not seen.sight.badges and seen.sight.differences is None and seen.sight.has_sizes


def test_a_node_of_unknown_shape_is_no_trouble(seen):
    know(seen, image=(1, 28, 28))
    seen.selection.set(["down"])
    for key, held in ((Key.Key_V, Mod.NoModifier), (Key.Key_P, Mod.NoModifier), (Key.Key_F, Mod.ShiftModifier)):
        seen.key(key, held)
    assert seen.sight.badges["down"].text == "not known" and set(shown(seen)) == {"left.in", "right.in"}


def rendered(canvas) -> QImage:
    """The scene as a file would have it, not as the window shows it."""
    image = QImage(900, 400, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    canvas.view.canvas.render(painter, QRectF(0, 0, 900, 400), QRectF(-40, -40, 1300, 600))
    painter.end()
    return image


def test_a_picture_for_a_file_shows_what_is_to_be_seen(seen):
    seen.key(Key.Key_V, Mod.ShiftModifier)
    bare = rendered(seen)
    seen.key(Key.Key_V, Mod.ShiftModifier)
    with_shapes = rendered(seen)
    seen.key(Key.Key_V)
    with_sizes = rendered(seen)
    seen.view.seeing.comparing.with_project(other(), "run 3")
    assert len({bytes(each.constBits()) for each in (bare, with_shapes, with_sizes, rendered(seen))}) == 4


def test_from_afar_what_differs_still_stands_out(seen):
    seen.view.set_zoom(0.15)
    seen.view.settle()
    seen.view.centre_on("left")
    before = seen.view.viewport().grab().toImage()
    seen.view.seeing.comparing.with_project(other(), "run 3")
    seen.view.seeing.comparing.bar.hide()
    at = seen.view.card_rect("left").center()
    assert before.pixel(at) != seen.view.viewport().grab().toImage().pixel(at)


def test_the_legend_says_in_words_where_nothing_is_above_or_below(seen):
    said = seen.view.seeing.legend.accessibleDescription
    seen.key(Key.Key_H)
    seen.selection.set(["image"])
    assert "Lit: 5 below image, to which nothing leads" in said()
    seen.selection.set(["down"])
    assert "Lit: 2 above down, 2 below" in said()
    seen.selection.set(["right"])
    assert "Lit: 1 above right, which leads on to nothing" in said()
    seen.document.push(AddNodes([Node("lone", "ReLU", {}, (0, 400))]))
    seen.selection.set(["lone"])
    assert "Nothing leads to lone or on from it" in said()
    seen.selection.set(["left", "right"])
    assert "Lit: 1 above 2 nodes, 3 below" in said()


def test_in_a_narrow_view_the_legend_goes_on_in_the_next_row_and_words_give_way(seen):
    seen.key(Key.Key_V)
    seen.view.seeing.comparing.with_project(other(), "a run with a rather long name, of yesterday evening")
    seen.view.resize(420, 500)
    QApplication.processEvents()
    legend, bar = seen.view.seeing.legend, seen.view.seeing.comparing.bar
    assert legend.geometry().right() < 420 and bar.geometry().right() < 420
    assert "…" in bar.words.text() and "yesterday evening" in bar.words.toolTip()


def test_an_exported_picture_has_the_shapes_that_are_shown(seen):
    from netbuilder.app.canvas.picture import picture_of
    from netbuilder.app.canvas.picture_files import svg
    from netbuilder.app.theme import Theme

    def exported() -> bytes:
        return svg(picture_of(seen.view.canvas, seen.document.project.graph.marks, Theme("light")))

    with_shapes = exported()
    seen.key(Key.Key_V, Mod.ShiftModifier)
    without = exported()
    seen.key(Key.Key_V)
    assert len(with_shapes) > len(without) and exported() != without
    assert b"#545b6d" in exported()  # 5,408 values, in the light theme's colour
