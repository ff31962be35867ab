"""What the activations panel shows of the selected node."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPalette

from netbuilder.app.panels.activations import SELECT, ActivationsPanel
from netbuilder.graph import AddNodes, Node

LONG = 60_000


@pytest.fixture
def digits(world, qtbot):
    made = world()
    made.view = made.panel(ActivationsPanel)

    def shows(node: str) -> ActivationsPanel:
        made.selection.set([node])
        qtbot.waitUntil(lambda: made.view.title.text().startswith(f"{node} ·"), timeout=LONG)
        return made.view

    made.shows = shows
    return made


def test_with_nothing_selected_it_says_what_to_select(digits):
    assert digits.view.empty.isVisible() and digits.view.empty.text() == SELECT


def test_maps_before_any_training_are_what_the_network_computes(digits):
    view = digits.shows("conv")
    assert "8 maps · sample 0 (a" in view.title.text()
    module, data = digits.session.module.eval(), digits.session.data
    with torch.no_grad():
        expected = module.get_submodule("conv")(data.validation.tensors["image"][:1])[0].numpy()
    found = np.full((8, 6, 6), np.nan, np.float32)
    for x in range(view.maps.width()):
        for y in range(0, view.maps.height(), 2):
            place = view.maps.place_at(QPointF(x, y))
            if place is not None:
                found[place.map, place.row, place.column] = place.value
    assert np.allclose(found, expected)


def test_more_maps_than_fit_are_counted(digits):
    assert "64 of 70 maps" in digits.shows("conv2").title.text()


def test_class_scores_have_the_names_of_the_classes_and_the_truth(digits):
    for node in ("fc", "digit"):
        view = digits.shows(node)
        assert "10 class scores" in view.title.text()
        label = int(digits.session.data.validation.tensors["label"][0])
        assert view.bars._names == tuple("0123456789") and view.bars._truth == label


def test_long_vectors_become_a_strip_of_heat(digits):
    view = digits.shows("flat")
    assert "1120 values" in view.title.text() and view.pages.currentWidget() is view.maps


def test_another_sample_is_looked_at_by_spin_arrows_and_chance(digits, qtbot):
    view = digits.shows("conv")
    first = view._drawn.value.values
    view.row.setValue(14)
    qtbot.waitUntil(lambda: "sample 14" in view.title.text(), timeout=LONG)
    assert not torch.equal(view._drawn.value.values, first)
    qtbot.mouseClick(view._chooser[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "sample 15" in view.title.text(), timeout=LONG)
    assert view.row.maximum() == len(digits.session.data.validation) - 1
    qtbot.mouseClick(view.chance, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: f"sample {view.row.value()} " in view.title.text(), timeout=LONG)


def test_the_value_under_the_mouse_is_said_and_goes_with_it(digits):
    view = digits.shows("conv")
    view.maps.hovered.emit(view.maps.place_at(QPointF(3, 3)))
    assert view.hovered.text().startswith("map 0 · row 0, column 0: ")
    view.maps.hovered.emit(None)
    assert view.hovered.text() == ""


def test_a_node_that_leads_nowhere_is_said_to_be_no_part_of_the_network(digits, qtbot):
    digits.document.push(AddNodes((Node("lonely", "ReLU"),)))
    digits.selection.set(["lonely"])
    qtbot.waitUntil(
        lambda: digits.view.empty.isVisible() and "lonely is not part" in digits.view.empty.text(), timeout=LONG
    )


def test_the_panel_keeps_its_size_whatever_it_shows(digits):
    sizes = {(digits.shows(node).minimumSizeHint().width()) for node in ("conv", "conv2", "flat", "conv")}
    assert max(sizes) <= 936


def test_beside_an_activation_of_a_text_stand_its_words_and_not_its_indices(world, qtbot):
    nodes = (
        Node("text", "Input", {"field": "text"}),
        Node("words", "Embedding", {"num_embeddings": 10_000, "embedding_dim": 4}),
        Node("flat", "Flatten"),
        Node("fc", "Linear", {"out_features": 2}),
        Node("verdict", "Output", {"target": "class", "loss": "CrossEntropyLoss"}),
    )
    made = world(nodes, "definitions")
    view = made.panel(ActivationsPanel)
    made.selection.set(["words"])
    qtbot.waitUntil(lambda: view.title.text().startswith("words ·"), timeout=LONG)
    data = made.session.data
    read = data.dataset.texts["text"].column[int(data.validation.indices[0])]
    assert view.caption.text().split(" …")[0] in " ".join(read.split()) and len(view.caption.text()) > 5


def test_a_long_answer_moves_no_edge_of_the_window(digits):
    panel = digits.shows("conv")
    before = panel.minimumSizeHint()
    digits.shows("fc")
    panel.title.setText("a very long title " * 20)
    panel.bars.show_values(panel.bars.values.repeat(4), tuple(map(str, range(40))))
    panel.layout().activate()
    after = panel.minimumSizeHint()
    assert panel.bars.minimumHeight() > panel.height()
    assert after.width() <= before.width() and after.height() <= before.height()


def test_a_map_of_the_colour_of_the_ground_has_an_edge(qtbot):
    from netbuilder.app.panels.map_view import MapView

    view = MapView()
    qtbot.addWidget(view)
    view.resize(80, 80)
    ground = view.palette().color(view.backgroundRole())
    view.show_picture(np.full((4, 4, 3), [ground.red(), ground.green(), ground.blue()], np.uint8))
    line, right = view.palette().color(QPalette.ColorRole.Mid), int(4 * view.layout_of_maps().scale) + 1
    seen = view.grab().toImage()
    for x, y in ((0, 40), (40, 0), (right, 40), (40, right)):
        assert seen.pixelColor(x, y).rgb() == line.rgb()
