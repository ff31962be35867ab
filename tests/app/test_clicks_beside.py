"""Clicks beside what lies over the canvas, on words that take no focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from tests.app.hand import Hand, Key


@pytest.fixture
def hand(drawn, qtbot):
    hand = Hand(drawn, qtbot)
    hand.activate()
    drawn.canvas.setFocus()
    drawn.canvas.zoom_reset()
    return hand


def nodes(hand):
    return hand.window.sheet.project.graph.nodes


def a_label(hand) -> QLabel:
    """Words of the inspector, which take no focus when they are clicked."""
    hand.wait(lambda: any(each.isVisible() for each in hand.window.inspector.findChildren(QLabel)))
    return next(
        each
        for each in hand.window.inspector.findChildren(QLabel)
        if each.isVisible() and each.focusPolicy() == Qt.FocusPolicy.NoFocus and each.text()
    )


def test_a_click_on_words_elsewhere_closes_the_search_and_gives_the_keys_back_to_the_canvas(hand):
    hand.press(Key.Key_Tab)
    search = hand.window.canvas.search
    assert search.isVisible()
    hand.click(search.caption if search.caption.isVisible() else search.list.viewport(), QPoint(2, 2))
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_Tab)
    assert search.isVisible()
    hand.click(a_label(hand))
    assert not search.isVisible() and hand.window.focusWidget() is hand.window.canvas


def test_a_click_on_words_elsewhere_takes_what_was_typed_on_a_card(hand):
    hand.select("conv")
    hand.press(Key.Key_E)
    editor = hand.window.canvas.card_editor
    hand.type("24")
    hand.click(a_label(hand))
    assert not editor.isVisible() and nodes(hand)["conv"].params["out_channels"] == 24
