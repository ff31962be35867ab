"""By mouse and keys alone: an empty canvas becomes a network that learns, is saved, and opens again the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from tests.app.hand import CONTROL, SHIFT, Hand, Key


def draw_the_digits_cnn(hand: Hand) -> None:
    hand.add_from_palette("Input")
    hand.add_from_palette("Conv2d")
    hand.set("out_channels", "32")
    hand.set("padding", "1")
    hand.add_by_tab("relu", "ReLU")
    hand.add_by_tab("maxpool2", "MaxPool2d")
    hand.add_by_tab("conv2", "Conv2d")
    hand.set("out_channels", "64")
    hand.set("padding", "1")
    hand.add_by_tab("relu", "ReLU")
    hand.add_by_tab("maxpool2", "MaxPool2d")
    hand.add_by_tab("flat", "Flatten")
    hand.add_from_palette("Linear")
    hand.set("out_features", "64")
    hand.add_by_tab("relu", "ReLU")
    hand.add_by_tab("dropout", "Dropout")
    hand.set("p", "0.25")
    # The last two layers are put down anywhere, and wired by the mouse.
    view = hand.window.canvas
    view.fit()
    left = view.canvas.nodes["input1"].card
    hand.drag_from_palette("Linear", (left.left(), left.bottom() + 80))
    hand.set("out_features", "10")
    hand.drag_from_palette("Output", (left.left() + 200, left.bottom() + 80))
    view.fit()
    QApplication.processEvents()
    hand.wire("dropout1", "linear2")
    hand.wire("linear2", "output1")


def filled(panel_view) -> bool:
    """Whether a view of maps shows a picture that is not all of one colour."""
    image = panel_view.grab().toImage()
    step = max(1, image.width() // 60)
    colours = {image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)}
    return len(colours) > 8


def test_an_empty_canvas_becomes_a_network_that_learns_and_comes_back_the_same(hand, make_window, qtbot, tmp_path):
    window = hand.window
    assert not window.document.project.graph.nodes
    draw_the_digits_cnn(hand)
    nodes = window.document.project.graph.nodes
    assert [node.type for node in nodes.values()] == [
        "Input", "Conv2d", "ReLU", "MaxPool2d", "Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear", "ReLU", "Dropout",
        "Linear", "Output",
    ]  # fmt: skip
    assert len(window.document.project.graph.edges) == len(nodes) - 1
    hand.wait(lambda: window.document.analysis.nodes.keys() == nodes.keys() and not window.document.analysis.problems)
    assert window.document.analysis.parameters == 320 + 18_496 + 16_448 + 650

    # Train: the loss falls, the panels fill.
    hand.select("conv2d1")
    hand.click(hand.button("train"))
    hand.wait(lambda: window.session.state == "training")
    assert not hand.button("train").isEnabled() and hand.button("stop").isEnabled()
    hand.open_tab("Activations")
    activations = window.tabs.panels["activations"]
    hand.wait(lambda: activations.maps.isVisible() and filled(activations.maps))
    hand.open_tab("Filters")
    filters = window.tabs.panels["filters"]
    hand.wait(lambda: filters.maps.isVisible() and filled(filters.maps))
    hand.open_tab("Curves")
    hand.wait(lambda: window.session.state == "finished")
    losses = window.session.last.losses[1]
    assert np.mean(losses[-20:]) < 0.2 * np.mean(losses[:20])
    assert window.session.last.rows[-1]["validation"]["accuracy"] > 0.9
    assert hand.button("train").isEnabled() and not hand.button("stop").isEnabled()

    # Save, and open in another window.
    path = tmp_path / "mine.json"
    window.canvas.setFocus()
    hand.press(Key.Key_S, CONTROL)
    hand.answer_file_dialog(path)
    hand.wait(path.is_file)
    assert not window.document.is_modified
    second = Hand(make_window(), qtbot)
    second.activate()
    second.wait(lambda: second.window.document.analysis is not None)
    second.window.canvas.setFocus()
    QTest.keyClick(second.window, Key.Key_O, CONTROL)
    second.answer_file_dialog(path)
    second.wait(lambda: second.window.document.path == path)
    assert second.window.document.project == window.document.project
    assert second.window.canvas.canvas.nodes.keys() == nodes.keys()
    second.wait(lambda: second.window.document.analysis and not second.window.document.analysis.problems)

    # Fifty undos give the empty canvas, fifty redos the network.
    drawn = window.document.project
    hand.activate()
    window.canvas.setFocus()
    assert 13 < window.document.stack.count() <= 50
    for _ in range(50):
        QTest.keyClick(window.canvas, Key.Key_Z, CONTROL)
    assert not window.document.project.graph.nodes and not window.canvas.canvas.nodes
    for _ in range(50):
        QTest.keyClick(window.canvas, Key.Key_Z, CONTROL | SHIFT)
    assert window.document.project == drawn
    assert window.canvas.canvas.nodes.keys() == nodes.keys()
    assert len(window.canvas.canvas.edges) == len(drawn.graph.edges)


def test_pause_step_and_stop_by_the_buttons(hand):
    window = hand.window
    draw_the_digits_cnn(hand)
    window.selection.set([])
    hand.wait(lambda: not window.document.analysis.problems)
    window.document.push(_more_epochs(window.document.project))
    hand.wait(lambda: not window.document.analysis.problems)
    hand.click(hand.button("train"))
    hand.wait(lambda: window.session.last is not None and window.session.last.epoch >= 1)
    hand.click(hand.button("pause"))
    hand.wait(lambda: window.session.state == "paused")
    before = window.session.last
    hand.click(hand.button("step"))
    hand.wait(lambda: (window.session.last.epoch, window.session.last.batch) != (before.epoch, before.batch))
    hand.wait(lambda: window.session.state == "paused")
    done = window.session.last.epoch * window.session.last.batches + window.session.last.batch
    assert done == before.epoch * before.batches + before.batch + 1
    hand.click(hand.button("train"))  # it says Resume now
    hand.wait(lambda: window.session.state == "training")
    hand.click(hand.button("stop"))
    hand.wait(lambda: window.session.state == "stopped")
    assert (Path(window.session.last.summary["run"]) / "checkpoints" / "last").exists()


def test_an_edit_while_it_trains_changes_nothing_in_the_running_job(hand):
    window = hand.window
    draw_the_digits_cnn(hand)
    hand.wait(lambda: not window.document.analysis.problems)
    hand.click(hand.button("train"))
    hand.wait(lambda: window.session.last is not None and window.session.last.epoch >= 1)
    hand.select("linear2")
    hand.set("out_features", "3")
    window.canvas.setFocus()
    hand.select("conv2d1")
    hand.press(Key.Key_Delete)
    assert "conv2d1" not in window.document.project.graph.nodes
    hand.wait(lambda: window.session.state == "finished")
    from netbuilder.training import Run

    kept = Run.open(window.session.last.summary["run"])
    assert kept.project.graph.nodes["linear2"].params["out_features"] == 10
    assert "conv2d1" in kept.project.graph.nodes
    assert kept.summary["test"]["accuracy"] > 0.9


def test_closing_while_it_trains_stops_it_and_leaves_a_run_to_go_on_from(hand):
    window = hand.window
    draw_the_digits_cnn(hand)
    hand.wait(lambda: not window.document.analysis.problems)
    hand.click(hand.button("train"))
    hand.wait(lambda: window.session.last is not None and window.session.last.epoch >= 1)
    window.document.stack.setClean()
    window.close()
    assert not window.isVisible() and not window.session.is_running


def _more_epochs(project):
    from netbuilder.graph import SetTraining

    return SetTraining({**project.training, "epochs": 500})


def test_the_device_box_offers_what_is_there(hand):
    box = hand.window.findChild(QComboBox, "Device")
    assert [box.itemData(n) for n in range(2)] == ["auto", "cpu"]
