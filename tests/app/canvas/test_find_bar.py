"""The line that finds nodes: hits counted and marked while one types, keys that go from one to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas.over import found_marks
from netbuilder.app.canvas.over.find_bar import FILTERS
from netbuilder.app.place import DRAWING
from netbuilder.compile import Analysis, NodeReport, Problem
from netbuilder.graph import AddNodes, Frame, Graph, Mark, Move, Node, Note, Project, SetParams, Within
from tests.app.canvas.conftest import wire


def project() -> Project:
    inner = Graph.checked(
        [Node("input", "Input"), Node("conv_in", "Conv2d", {"out_channels": 64, "kernel_size": [3, 3]}, (220, 0))],
        [wire("input.out -> conv_in.in")],
    )
    nodes = [
        Node("image", "Input", {"field": "image"}),
        Node("conv1", "Conv2d", {"out_channels": 32, "kernel_size": 3}, (220, 0)),
        Node("conv2", "Conv2d", {"out_channels": 128, "kernel_size": 5}, (440, 0)),
        Node("memory", "LSTM", {"hidden_size": 32}, (660, 0)),
        Node("stage", "Block", {"block": "tidy"}, (880, 0)),
    ]
    wires = [wire("image.out -> conv1.in"), wire("conv1.out -> conv2.in")]
    return Project("small", Graph.checked(nodes, wires), {"tidy": inner})


@pytest.fixture
def finding(make_canvas, qtbot):
    """A canvas with a small network and a block, with the keys, and the line open."""
    made = make_canvas(project())
    made.view.activateWindow()
    qtbot.waitUntil(made.view.isActiveWindow)
    made.view.setFocus()
    QTest.keyClick(made.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert made.view.find_bar.isVisible() and QApplication.focusWidget() is made.view.find_bar.line
    return made


def test_tab_goes_on_to_the_buttons_rather_than_to_the_search_for_a_layer(finding):
    bar = finding.view.find_bar
    QTest.keyClicks(bar.line, "conv")
    QTest.keyClick(bar.line, Qt.Key.Key_Tab)
    assert not finding.view.search.isVisible() and QApplication.focusWidget() is bar.buttons["up"]
    QTest.keyClick(bar.buttons["up"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bar.buttons["unfold"]
    finding.view.setFocus()
    QTest.keyClick(finding.view, Qt.Key.Key_Tab)
    assert finding.view.search.isVisible()


def test_hits_are_counted_and_marked_while_one_types(finding):
    bar = finding.view.find_bar
    QTest.keyClicks(bar.line, "conv")
    assert bar.count.text() == "3" and bar._marks._ids == {"conv1", "conv2"}
    QTest.keyClicks(bar.line, "9")
    assert bar.count.text() == "none" and not bar._marks._ids and not bar.buttons["unfold"].isEnabled()


def test_enter_and_f3_go_round_also_into_a_block_and_back(finding):
    bar, sheet = finding.view.find_bar, finding.sheet
    QTest.keyClicks(bar.line, "conv")
    seen = []
    for _ in range(3):
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
        seen.append((sheet.place.is_drawing, *sheet.selection.ids))
    assert seen == [(True, "conv1"), (True, "conv2"), (False, "conv_in")]
    middle = finding.view.viewport().rect().center()
    assert (finding.view.card_rect("conv_in").center() - middle).manhattanLength() < 20
    assert bar.count.text() == "1 of 3"  # what is shown comes first
    QTest.keyClick(bar.line, Qt.Key.Key_F3)
    assert sheet.place.is_drawing and sheet.selection.ids == ("conv1",)
    QTest.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is bar.line


def test_escape_takes_the_marks_away_keeps_what_was_found_and_gives_the_canvas_the_keys(finding):
    bar = finding.view.find_bar
    QTest.keyClicks(bar.line, "conv2")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible() and QApplication.focusWidget() is finding.view
    assert (
        finding.selection.ids == ("conv2",) and not bar._marks._ids and bar._marks._current is None
    )  # the one that is called so, before conv1
    QTest.keyClick(finding.view, Qt.Key.Key_F3)
    assert bar.isVisible() and bar.line.text() == "conv2"


def test_edits_are_found_and_lost_while_it_is_open(finding, qtbot):
    bar = finding.view.find_bar
    QTest.keyClicks(bar.line, "out_channels=7")
    assert bar.count.text() == "none"
    finding.document.push(SetParams("conv1", {"out_channels": 7}))
    qtbot.waitUntil(lambda: bar.count.text() == "1")
    finding.document.push(AddNodes([Node("conv9", "Conv2d", {"out_channels": 7, "kernel_size": 1}, (0, 200))]))
    qtbot.waitUntil(lambda: bar.count.text() == "2")
    finding.sheet.undo()
    qtbot.waitUntil(lambda: bar.count.text() == "1")


@pytest.mark.parametrize("few", [0, 300])
def test_marks_lie_around_what_was_found_and_follow_it(finding, monkeypatch, few):
    monkeypatch.setattr(found_marks, "FEW", few)
    view = finding.view

    def is_marked(id: str) -> bool:
        picture = view.viewport().grab().toImage()
        edge = view.card_rect(id).adjusted(-found_marks.OUT, 0, 0, 0)
        return picture.pixelColor(edge.left(), edge.center().y()) == view.theme.colour("warning")

    view.zoom_reset()
    view.centre_on("conv1")
    QTest.keyClicks(view.find_bar.line, "type:conv2d out_channels=32")
    assert is_marked("conv1") and not is_marked("image")
    finding.document.push(Move({"conv1": (240, 96)}))
    assert is_marked("conv1")
    view.find_bar.close_it()
    assert not is_marked("conv1")


def test_what_is_found_from_afar_is_shown_so_large_that_it_can_be_read(finding):
    finding.view.set_zoom(0.1)
    QTest.keyClicks(finding.view.find_bar.line, "memory")
    QTest.keyClick(finding.view.find_bar.line, Qt.Key.Key_Return)
    assert finding.view.zoom >= 0.5


def test_a_frame_is_jumped_to_by_its_title_and_chosen_also_in_a_block(finding):
    bar, view = finding.view.find_bar, finding.view
    frame = Frame("f", "Memory part", (6000, 3000), (400, 200))
    finding.document.push(Mark("Mark", frames={"f": frame}, notes={"n": Note("n", "part of it", (0, 400))}))
    finding.document.push(Within("tidy", Mark("Mark", notes={"m": Note("m", "one part", (0, 400))})))
    view.set_zoom(0.2)
    QTest.keyClicks(bar.line, "part")
    assert bar.count.text() == "3" and bar._marks._picks == {("frame", "f"), ("note", "n")}
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert view.marks.chosen == (("frame", "f"),) and finding.selection.ids == ()
    assert view.visible_rect().contains(QRectF(*frame.at, *frame.size)) and view.zoom >= 0.5
    assert bar.count.text() == "2 of 3" and QApplication.focusWidget() is bar.line
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert not finding.sheet.place.is_drawing and view.marks.chosen == (("note", "m"),)
    bar.line.setText("memory part")
    finding.sheet.go(DRAWING)
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert view.marks.chosen == (("frame", "f"),)


def test_what_may_be_typed_is_said_until_something_is(finding):
    bar = finding.view.find_bar
    assert bar.help.isVisible() and all(begin in bar.help.text() for begin, _ in FILTERS)
    assert bar.rect().contains(bar.help.geometry())
    bar.help.linkActivated.emit("note:")
    assert bar.line.text() == "note:" and QApplication.focusWidget() is bar.line
    assert not bar.help.isVisible() and bar.height() < 60
    bar.line.clear()
    assert bar.help.isVisible()


@pytest.mark.parametrize("begin", [begin for begin, _ in FILTERS])
def test_every_filter_that_is_offered_finds_something_where_there_is_something(finding, begin):
    kept = {"f": Frame("f", "Encoder")}, {"n": Note("n", "todo")}
    finding.document.push(Mark("Mark", frames=kept[0], notes=kept[1]))
    reports = {"conv1": NodeReport(problem=Problem("conv1", "error", "no"))}
    analysis = Analysis(finding.document.project.graph, reports, ())
    finding.document.publish(finding.document.project, {}, analysis)
    finding.view.find_bar.line.setText(begin)
    assert finding.view.find_bar.found
