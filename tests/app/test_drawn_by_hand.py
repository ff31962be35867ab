"""From an empty canvas by mouse and keys alone: the text LSTM, the autoencoder with its fix, a block there and back."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtTest import QTest

from netbuilder.data import prepare, preview
from tests.app.hand import ALT, CONTROL, LEFT, SHIFT, Hand, Key


def analysed(hand: Hand) -> None:
    """Wait until the analysis is of the drawing as it is, and finds nothing wrong."""
    document = hand.window.document
    hand.wait(lambda: document.analysis is not None and document.analysis.graph is document.project.graph)
    assert not document.analysis.problems


def open_data(hand: Hand):
    """The page of the data in the inspector, which is there while nothing is selected."""
    hand.window.canvas.setFocus()
    hand.press(Key.Key_Escape)
    hand.open_tab("Data", hand.window.inspector.tabs)
    page = hand.window.inspector.data
    hand.wait(page.isVisible)
    return page


def set_epochs(hand: Hand, epochs: str) -> None:
    hand.window.canvas.setFocus()
    hand.press(Key.Key_Escape)
    hand.open_tab("Training", hand.window.inspector.tabs)
    page = hand.window.inspector.training
    hand.wait(page.isVisible)
    line = page.recipe.rows["epochs"].editor
    hand.click(line)
    hand.press(Key.Key_A, CONTROL)
    hand.type(epochs)
    hand.press(Key.Key_Return)
    assert hand.window.document.project.training["epochs"] == int(epochs)


def test_the_seeds_lstm_is_drawn_trained_stopped_saved_and_opened_the_same(hand, make_window, qtbot, tmp_path):
    window = hand.window
    hand.choose(open_data(hand).source, "source", "defin", "definitions")
    hand.wait(lambda: "text" in window.document.fields)
    hand.add_from_palette("Input")
    assert window.document.project.graph.nodes["input1"].params == {"field": "text"}
    hand.add_by_tab("embed", "Embedding")
    hand.set("num_embeddings", "10000")
    hand.set("embedding_dim", "64")
    hand.add_by_tab("lstm", "LSTM")
    hand.set("hidden_size", "64")
    hand.add_by_tab("lstm", "LSTM")
    hand.set("hidden_size", "32")
    window.canvas.fit()
    hand.pull("lstm2", "last", "linear", "Linear")
    hand.set("out_features", "1")
    hand.add_by_tab("output", "Output")
    hand.mend("Use BCEWithLogitsLoss")  # one number for two classes is no fault of the drawing
    analysed(hand)
    assert [str(edge) for edge in window.document.project.graph.edges] == [
        "input1.out → embedding1.in", "embedding1.out → lstm1.in", "lstm1.out → lstm2.in",
        "lstm2.last → linear1.in", "linear1.out → output1.in",
    ]  # fmt: skip
    assert window.document.analysis.parameters == 685_857
    assert "685,857 parameters" in window.status_line.facts.text()

    hand.click(hand.button("train"))
    hand.wait(lambda: window.session.last is not None and len(window.session.last.losses[1]) > 3)
    hand.click(hand.button("stop"))
    hand.wait(lambda: window.session.state == "stopped")
    losses = window.session.last.losses[1]
    assert all(math.isfinite(each) and 0 < each < 2 for each in losses)

    path = tmp_path / "lstm.json"
    window.canvas.setFocus()
    hand.press(Key.Key_S, CONTROL)
    hand.answer_file_dialog(path)
    hand.wait(path.is_file)
    second = Hand(make_window(), qtbot)
    second.activate()
    second.wait(lambda: second.window.document.analysis is not None)
    second.window.canvas.setFocus()
    QTest.keyClick(second.window, Key.Key_O, CONTROL)
    second.answer_file_dialog(path)
    second.wait(lambda: second.window.document.path == path)
    assert second.window.document.project == window.document.project
    analysed(second)
    assert second.window.document.analysis.parameters == 685_857


def draw_the_autoencoder(hand: Hand) -> None:
    """The seed's, for pictures of 8×8 pixels, up to the wire that it draws wrong."""
    hand.add_from_palette("Input")
    hand.add_by_tab("conv2", "Conv2d")
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
    hand.add_by_tab("linear", "Linear")
    hand.set("out_features", "64")
    hand.add_by_tab("linear", "Linear")
    hand.set("out_features", "256")
    hand.add_by_tab("convtranspose2", "ConvTranspose2d")


def upwards(hand: Hand, channels: str) -> None:
    hand.set("out_channels", channels)
    hand.set("stride", "2")
    hand.set("padding", "1")
    hand.set("output_padding", "1")


def test_the_autoencoder_is_mended_by_one_click_and_draws_digits_after_one_epoch(hand):
    window = hand.window
    draw_the_autoencoder(hand)
    hand.mend("Insert Reshape")
    graph = window.document.project.graph
    assert graph.nodes["reshape1"].params == {"shape": [-1, 64, 2, 2]}  # as the picture was before it was made flat
    hand.select("convtranspose2d1")
    upwards(hand, "32")
    hand.add_by_tab("relu", "ReLU")
    hand.add_by_tab("convtranspose2", "ConvTranspose2d")
    upwards(hand, "1")
    hand.add_by_tab("sigmoid", "Sigmoid")
    hand.add_by_tab("output", "Output")
    hand.mend("Predict image")
    analysed(hand)
    assert window.document.project.graph.nodes["output1"].params == {"target": "image", "loss": "MSELoss"}

    set_epochs(hand, "1")
    hand.click(hand.button("train"))
    hand.wait(lambda: window.session.state == "finished")
    assert window.session.last.rows[-1]["validation"]["loss"] < 0.2
    hand.open_tab("Predictions")
    predictions = window.tabs.panels["predictions"]
    hand.wait(lambda: predictions.pairs.isVisible() and predictions.pairs.mosaic.shown == 24)
    assert "what the network makes of it" in predictions.title.text()


def test_a_block_is_made_opened_edited_repeated_and_undone_to_the_very_same_project(hand):
    window = hand.window
    hand.add_from_palette("Input")
    hand.add_by_tab("conv2", "Conv2d")
    hand.set("out_channels", "1")
    hand.set("padding", "1")
    hand.add_by_tab("relu", "ReLU")
    analysed(hand)
    before = window.document.project
    window.canvas.fit()
    hand.select("conv2d1")
    QTest.mouseClick(window.canvas.viewport(), LEFT, SHIFT, hand.middle("relu1"))
    hand.press(Key.Key_G, CONTROL)
    hand.name_it("stage")
    hand.press(Key.Key_Return)
    trail = window.canvas.trail
    hand.wait(trail.isVisible)
    crumbs = trail.crumbs[-1].geometry()
    hand.wait(lambda: trail.rect().contains(crumbs) and trail.crumbs[-1].visibleRegion().boundingRect().width() > 20)
    nodes = window.canvas.canvas.nodes
    (end,) = (id for id, node in window.document.project.blocks["stage"].nodes.items() if node.type == "Output")
    start, end = nodes["relu1"].port_point("out", "out"), nodes[end].port_point("in", "in")
    middle = (start + end) / 2
    hand.drag_from_palette("BatchNorm2d", (middle.x(), middle.y()))  # let go on a wire, it is part of that
    assert "batchnorm2d1" in window.document.project.blocks["stage"].nodes
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_Up, ALT)
    hand.wait(lambda: not trail.isVisible())
    hand.select("stage1")
    hand.set("repeat", "3")
    analysed(hand)
    assert window.document.analysis.parameters == 3 * (10 + 2)
    window.canvas.setFocus()
    while window.document.project != before and window.document.stack.canUndo():
        hand.press(Key.Key_Z, CONTROL)
    assert window.document.project is before


@pytest.mark.parametrize("type", ["RandomHorizontalFlip", "RandomRotation"])
def test_an_augmentation_of_an_empty_project_is_previewed_as_the_loader_gives_it(hand, type):
    window = hand.window
    page = open_data(hand)
    hand.wait(lambda: "image" in page.transforms.adders)
    menu = page.transforms.adders["image"].menu()
    next(each for each in menu.actions() if each.text() == type).trigger()
    hand.open_tab("Data")
    panel = window.tabs.panels["data"]
    panel.choice.setFocus()
    hand.press(Key.Key_End)
    view = panel.views["augmented"]
    hand.wait(lambda: view.shown is not None and view.isVisible() and view.shown.steps == (type,))
    shown = view.shown
    assert not np.array_equal(shown.augmented, shown.originals)
    true = preview(prepare(window.document.project.data, "."), shown.places, seed=0)
    assert np.array_equal(shown.augmented, true.augmented["image"])
