"""What the predictions panel shows, by what is predicted from what."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from netbuilder.app.panels.predictions import GRID, NO_OUTPUT, PredictionsPanel
from netbuilder.graph import Node, RemoveNodes, SetParams

LONG = 60_000
SPIRALS = (
    Node("point", "Input", {"field": "point"}),
    Node("hidden", "Linear", {"out_features": 16}),
    Node("tanh", "Tanh"),
    Node("score", "Linear", {"out_features": 3}),
    Node("arm", "Output", {"target": "label", "loss": "CrossEntropyLoss"}),
)
TABLE = (
    Node("size", "Input", {"field": "features"}),
    Node("fc", "Linear", {"out_features": 1}),
    Node("price", "Output", {"target": "target", "loss": "MSELoss"}),
)
TEXTS = (
    Node("text", "Input", {"field": "text"}),
    Node("words", "EmbeddingBag", {"num_embeddings": 10_000, "embedding_dim": 4}),
    Node("fc", "Linear", {"out_features": 2}),
    Node("verdict", "Output", {"target": "class", "loss": "CrossEntropyLoss"}),
)
AUTOENCODER = (
    Node("image", "Input", {"field": "image"}),
    Node("conv", "Conv2d", {"out_channels": 1, "kernel_size": 3, "padding": 1}),
    Node("same", "Output", {"target": "image", "loss": "MSELoss"}),
)


@pytest.fixture
def shows(world, qtbot):
    def show(*args, **kinds) -> PredictionsPanel:
        made = world(*args, **kinds)
        view = made.panel(PredictionsPanel)
        qtbot.waitUntil(lambda: view._drawn is not None, timeout=LONG)
        view.made = made
        return view

    return show


def test_cards_show_what_the_network_says_of_validation_samples(shows):
    view = shows()
    data = view.made.session.data
    cards = view.cards.cards
    assert len(cards) == 256 and view.title.text().startswith("validation · 256 of 270 samples · ")
    assert [card.truth for card in cards] == data.validation.tensors["label"][:256].tolist()
    assert all(card.predicted == card.probabilities.argmax() for card in cards)
    assert all(card.picture is not None and card.picture.width() == 8 for card in cards)


def test_only_mistakes_leaves_the_wrong_ones(shows):
    view = shows()
    wrong = [card.row for card in view.cards.cards if card.predicted != card.truth]
    assert wrong, "an untrained network is wrong somewhere"
    view.only_wrong.setChecked(True)
    assert [card.row for card in view.cards.cards] == wrong
    assert f"{len(wrong)} mistake" in view.title.text()


def test_a_card_is_found_under_the_mouse_and_says_what_it_shows(shows):
    view = shows()
    card = view.cards.card_at(QPointF(5, 5))
    assert card is view.cards.cards[0]
    assert view.cards._in_words(card).startswith(f"sample 0: {card.truth}, taken for {card.predicted}\n")


def test_cards_are_painted_in_both_themes(shows):
    view = shows()
    dark = view.cards.grab().toImage()
    view.made.theme.set_mode("light")
    assert view.cards.grab().toImage() != dark


def test_two_inputs_and_a_class_make_a_plane_in_the_units_of_the_data(shows):
    view = shows(SPIRALS, "spirals", {"classes": 3}, {"point": [{"type": "Normalize", "params": {}}]})
    told = view._drawn.value
    assert told.kind == "plane" and view.plane.isVisible()
    assert told.surface.probabilities.shape == (GRID * GRID, 3)
    raw = view.made.session.data.dataset.tensors["point"][view.made.session.data.validation.indices].numpy()
    assert np.allclose(told.inputs, raw)
    left, bottom, width, height = told.area
    assert left < raw[:, 0].min() and bottom + height > raw[:, 1].max() and width > 0
    assert "spiral 1" in view.plane.legend.text()


def test_the_plane_says_at_a_sample_what_the_network_says_of_the_sample(shows):
    view = shows(SPIRALS, "spirals", {"classes": 3}, {"point": [{"type": "Normalize", "params": {}}]})
    told = view._drawn.value
    left, bottom, width, height = told.area
    grid = told.surface.probabilities.reshape(GRID, GRID, 3)
    columns = np.rint((told.inputs[:, 0] - left) / width * (GRID - 1)).astype(int)
    rows = np.rint((told.inputs[:, 1] - bottom) / height * (GRID - 1)).astype(int)
    assert np.abs(grid[rows, columns] - told.predicted.probabilities).mean() < 0.02


def test_numbers_are_drawn_against_the_truth_in_their_own_units(shows, tmp_path):
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 10, (200, 2)).astype(np.float32)
    y = (1000 + 50 * x[:, :1]).astype(np.float32)
    np.savez(tmp_path / "t.npz", features=x, target=y)
    transforms = {"target": [{"type": "Normalize", "params": {}}]}
    view = shows(TABLE, "npz", {"path": str(tmp_path / "t.npz")}, transforms)
    told = view._drawn.value
    assert told.kind == "values" and "predicted against true" in view.title.text()
    assert told.predicted.truth.min() >= 1000 and told.predicted.truth.max() <= 1500
    assert len(view.against._points.getData()[0]) == len(told.predicted.truth)


def test_images_are_shown_above_what_is_made_of_them(shows):
    view = shows(AUTOENCODER)
    assert view._drawn.value.kind == "pairs" and view.pairs.mosaic.shown == 24
    assert np.allclose(view.pairs.mosaic.values[:8, :8], view._drawn.value.predicted.truth[0, 0])


def test_without_a_target_it_says_what_is_missing(shows, qtbot):
    view = shows()
    view.made.document.push(RemoveNodes(["digit"]))
    qtbot.waitUntil(lambda: view.empty.isVisible() and view.empty.text() == NO_OUTPUT, timeout=LONG)


def test_a_network_with_too_few_scores_is_said_in_words(shows, qtbot):
    view = shows()
    view.made.document.push(SetParams("fc", {"out_features": 3}))
    qtbot.waitUntil(lambda: view.empty.isVisible(), timeout=LONG)
    assert "3 numbers for 10 classes" in view.empty.text() or "problems" in view.empty.text()


def test_cards_of_texts_show_the_texts_as_they_were_read(shows):
    view = shows(TEXTS, "definitions")
    data = view.made.session.data
    rows = data.validation.indices[:256].tolist()
    cards = view.cards.cards
    assert [card.words for card in cards] == [data.dataset.texts["text"].column[row] for row in rows]
    painted = view.cards.grab().toImage()
    view.cards.show_cards([replace(card, words="other words") for card in cards], ("noun", "verb"))
    assert view.cards.grab().toImage() != painted
    assert "other words" in view.cards._in_words(view.cards.cards[0])


def test_a_wrong_verdict_has_room_for_both_names(shows):
    view = shows()
    view.cards.resize(700, 300)
    card = view.cards.cards[0]
    short = view.cards._columns()
    view.cards.show_cards([card], ("Ankle boot", "Trouser", "Pullover", "Shirt"))
    assert view.cards._columns() < short
