"""The digits CNN by search-to-add alone: Tab, a few letters with the parameters behind them, Enter."""

from __future__ import annotations

from tests.app.keyboard import Keyboard, drawn_graph, readme_number, said

TYPED = (
    ("i", "Input"),
    ("conv 32 3 p=1", "Conv2d"),
    ("re", "ReLU"),
    ("m 2", "MaxPool2d"),
    ("conv 64 3 p=1", "Conv2d"),
    ("re", "ReLU"),
    ("m 2", "MaxPool2d"),
    ("conv 64 3 p=1", "Conv2d"),
    ("re", "ReLU"),
    ("f", "Flatten"),
    ("l 64", "Linear"),
    ("re", "ReLU"),
    ("dr .25", "Dropout"),
    ("l 10", "Linear"),
    ("o", "Output"),
)


def test_the_digits_cnn_is_built_by_search_alone_in_as_many_key_presses_as_the_readme_says(hand):
    keyboard, document = Keyboard(hand), hand.window.document
    hand.window.canvas.setFocus()
    for letters, type in TYPED:
        keyboard.add(letters, type)
    assert said(document.project.graph) == said(drawn_graph())
    hand.wait(lambda: document.is_looked_at)
    assert not document.analysis.problems
    assert keyboard.presses == readme_number("by search alone")
