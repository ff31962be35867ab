"""The line that finds nodes: hits counted and marked while one types, keys that go from one to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netbuilder.app.canvas.over import found_marks
from netbuilder.graph import AddNodes, Graph, Move, Node, Project, SetParams
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
