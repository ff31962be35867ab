"""What a first-time user stumbled over once, with mouse and keys on the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox, QToolButton
from shiboken6 import isValid

from netbuilder.app.canvas.paint.geometry import HIGH, WIDTH
from netbuilder.graph import AddNodes, Connect, Disconnect, Node, SetData, SetParams, SetTraining

from .conftest import wire

Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = 60_000


@pytest.fixture
def active(drawn, qtbot):
    drawn.activateWindow()
    qtbot.waitUntil(drawn.isActiveWindow)
    return drawn


def field(window, name: str, page: str = "node") -> QLineEdit:
    form = window.inspector.node.form if page == "node" else window.inspector.training.recipe
    return form.rows[name].editor


def write(qtbot, line: QLineEdit, text: str) -> None:
    qtbot.waitUntil(line.isVisible)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_undo_in_a_field_is_the_documents_and_redo_brings_the_value_back(active, qtbot):
    active.selection.set(["conv"])
    line = field(active, "out_channels")
    write(qtbot, line, "20")
    QTest.keyClick(line, Key.Key_Return)
    params = lambda: active.document.project.graph.nodes["conv"].params  # noqa: E731
    assert params()["out_channels"] == 20 and line.hasFocus()
    QTest.keyClick(line, Key.Key_Z, CONTROL)
    assert params()["out_channels"] == 8 and line.text() == "8"
    assert active.document.stack.canRedo()
    QTest.keyClick(line, Key.Key_Z, CONTROL | SHIFT)
    assert params()["out_channels"] == 20 and line.text() == "20"
    QTest.keyClick(line, Key.Key_Z, CONTROL)
    QTest.keyClick(line, Key.Key_Z, CONTROL)  # on to the edit before: the nodes themselves
    assert "conv" not in active.document.project.graph.nodes


def test_the_beginning_of_what_is_no_value_does_not_stay_in_the_project(active, qtbot):
    active.selection.set([])
    active.inspector.tabs.setCurrentIndex(2)
    line = field(active, "epochs", "training")
    before = active.document.project.training["epochs"]
    write(qtbot, line, "99999999999")
    assert active.document.project.training.get("epochs", 10) == before
    assert line.text() == "99999999999"  # what was typed is not taken away
    QTest.keyClick(line, Key.Key_Escape)
    assert line.text() == str(before)


def test_layers_added_by_tab_with_the_mouse_left_still_lie_beside_each_other(window, qtbot):
    qtbot.waitUntil(lambda: window.document.analysis is not None, timeout=LONG)
    window.activateWindow()
    window.canvas.setFocus()
    for letters in ("input", "conv2d", "relu", "flatten", "linear", "output"):
        QTest.keyClick(window.canvas, Key.Key_Tab)
        QTest.keyClicks(window.canvas.search.line, letters)
        QTest.keyClick(window.canvas.search.line, Key.Key_Return)
    places = [node.at for node in window.document.project.graph.nodes.values()]
    assert len(places) == 6
    for n, (x, y) in enumerate(places):
        assert not any(abs(x - a) < WIDTH and abs(y - b) < HIGH for a, b in places[:n])
    assert len(window.document.project.graph.edges) == 5


def test_a_wire_dropped_on_empty_ground_offers_only_what_takes_one(active):
    active.canvas.offer_layers(active.canvas.mapToScene(20, 20), after="fc")
    offered = active.canvas.search.types
    assert "Input" not in offered and "Parameter" not in offered and "ReLU" in offered
    active.canvas.search.close_it()
    active.canvas.offer_layers(active.canvas.mapToScene(20, 20))
    assert "Input" in active.canvas.search.types


def test_a_slip_in_a_number_of_filters_does_not_take_all_memory(active, qtbot):
    qtbot.waitUntil(lambda: active.session.module is not None, timeout=LONG)
    active.tabs.show_tab("activations")
    active.selection.set(["conv"])
    panel = active.tabs.panels["activations"]
    active.document.push(SetParams("conv", {"out_channels": 20_000_000}))
    qtbot.waitUntil(lambda: "too large" in panel.empty.text(), timeout=LONG)
    assert active.session.module is None
    active.document.stack.undo()
    qtbot.waitUntil(lambda: active.session.module is not None, timeout=LONG)
    assert not [box for box in active.findChildren(QMessageBox) if box.isVisible()]


def test_an_output_that_does_not_fit_its_target_shows_so_on_its_card(active, qtbot):
    active.document.push(SetParams("fc", {"out_features": 3}))
    item = active.canvas.canvas.nodes["digit"]
    qtbot.waitUntil(lambda: item.face.severity == "error", timeout=LONG)
    assert item.face.in_words
    active.selection.set(["digit"])
    assert active.canvas.bubble.isVisible()
    active.document.stack.undo()
    qtbot.waitUntil(lambda: item.face.severity == "", timeout=LONG)


def test_pictures_and_sizes_of_other_data_go_with_the_data(active, qtbot):
    image = active.canvas.canvas.nodes["image"]
    qtbot.waitUntil(lambda: bool(image.pictures), timeout=LONG)
    assert "train 1,258" in active.status_line.facts.text()
    active.document.push(SetData({**active.document.project.data, "source": "moons", "params": {}}))
    qtbot.waitUntil(lambda: "point" in active.document.fields, timeout=LONG)
    assert not image.pictures and "train 1,258" not in active.status_line.facts.text()


def test_train_on_an_empty_canvas_says_what_is_missing_and_begins_nothing(window, qtbot):
    qtbot.waitUntil(lambda: window.document.analysis is not None, timeout=LONG)
    window.action("train").trigger()
    (box,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    assert "no network" in box.text() and "The drawing has no Input" in box.informativeText()
    assert not window.session.is_running
    box.close()


def test_train_straight_after_an_edit_goes_by_what_is_drawn_now(active, qtbot):
    active.document.push(SetTraining({**active.document.project.training, "epochs": 1}))
    active.document.push(SetParams("fc", {"out_features": 3}))
    qtbot.waitUntil(lambda: bool(active.document.analysis.errors), timeout=LONG)
    active.document.push(SetParams("fc", {"out_features": 10}))
    assert active.document.analysis.errors, "the analysis is still of what was there before"
    active.action("train").trigger()
    qtbot.waitUntil(lambda: active.session.state == "finished", timeout=LONG)
    active.document.push(SetParams("fc", {"out_features": 3}))
    active.action("train").trigger()
    qtbot.waitUntil(active.tabs.problems.isVisible, timeout=LONG)
    assert not active.session.is_running


def test_a_project_without_a_name_takes_that_of_its_file(active, tmp_path):
    assert active.document.project.name == "untitled"
    active.files._save(tmp_path / "my net.json", None)
    assert active.document.project.name == "my net" and not active.document.is_modified
    active.files._save(tmp_path / "other.json", None)
    assert active.document.project.name == "my net"


def test_a_whole_path_typed_into_the_dialog_is_taken_at_once(active, qtbot, tmp_path):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    active.files.save_as()
    (dialog,) = [each for each in active.findChildren(QFileDialog) if each.isVisible()]
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    write(qtbot, line, str(tmp_path / "typed.json"))
    QTest.mouseClick(dialog.findChild(QDialogButtonBox).buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not (isValid(dialog) and dialog.isVisible()))
    assert (tmp_path / "typed.json").is_file()


def test_the_bar_says_which_batch_a_step_was_and_what_the_test_split_came_to(active, qtbot):
    active.document.push(SetTraining({**active.document.project.training, "epochs": 1}))
    qtbot.waitUntil(lambda: not active.document.analysis.problems, timeout=LONG)
    active.action("step").trigger()
    status = active.training_bar._status
    qtbot.waitUntil(lambda: "Paused" in status.text() and "batch 1 of" in status.text(), timeout=LONG)
    assert "loss" in status.text()
    button = active.findChild(QToolButton, "trainButton")
    assert button.text() == "Resume" and button.sizeHint().width() <= button.width()
    active.action("train").trigger()
    qtbot.waitUntil(lambda: active.session.state == "finished", timeout=LONG)
    assert "test accuracy" in status.text() and "%" in status.text()
    assert status.toolTip().count("accuracy") == 3


def test_an_edit_while_it_trains_is_told_that_the_training_goes_on_without_it(active, qtbot):
    active.document.push(SetTraining({**active.document.project.training, "epochs": 500}))
    qtbot.waitUntil(lambda: not active.document.analysis.problems, timeout=LONG)
    active.action("train").trigger()
    qtbot.waitUntil(lambda: active.session.state == "training", timeout=LONG)
    active.document.push(SetParams("conv", {"out_channels": 4}))
    assert "goes on with what was drawn" in active.status_line.currentMessage()
    active.action("stop").trigger()
    qtbot.waitUntil(lambda: active.session.state == "stopped", timeout=LONG)


def test_results_of_a_network_that_is_no_more_are_taken_off_its_card(active, qtbot):
    active.document.push(SetTraining({**active.document.project.training, "epochs": 1}))
    qtbot.waitUntil(lambda: not active.document.analysis.problems, timeout=LONG)
    active.action("train").trigger()
    qtbot.waitUntil(lambda: active.session.state == "finished", timeout=LONG)
    item = active.canvas.canvas.nodes["digit"]
    assert item.face.shape.startswith("loss")
    active.document.push(Disconnect((wire("fc.out -> digit.in"),)))
    assert not item.face.shape.startswith("loss")
    active.document.push(AddNodes([Node("more", "ReLU", {}, (900, 300))]))
    active.document.push(Connect([wire("fc.out -> digit.in")]))
    assert not item.face.shape.startswith("loss")


def test_letters_that_no_layer_has_are_answered_and_enter_adds_nothing(active):
    before = active.document.project
    active.canvas.offer_layers(active.canvas.mapToScene(20, 20))
    search = active.canvas.search
    QTest.keyClicks(search.line, "zzzz")
    assert search.types == [] and "No layer" in search.list.item(0).text()
    QTest.keyClick(search.line, Key.Key_Return)
    assert active.document.project is before and search.isVisible()


def test_half_typed_values_of_several_nodes_never_leave_anything_but_numbers_in_the_project(active, qtbot):
    active.document.push(AddNodes([Node("other", "Conv2d", {"out_channels": 3, "kernel_size": 3}, (220, 300))]))
    active.selection.set(["conv", "other"])
    write(qtbot, active.inspector.several.form.rows["out_channels"].editor, "5x")
    nodes = active.document.project.graph.nodes
    assert [nodes[id].params["out_channels"] for id in ("conv", "other")] == [5, 5]
    active.document.stack.undo()
    nodes = active.document.project.graph.nodes
    assert [nodes[id].params["out_channels"] for id in ("conv", "other")] == [8, 3]
