"""The palette by mouse and keys: finding, folding, dragging, adding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from netbuilder.app.palette import MIME, Palette
from netbuilder.app.theme import Theme
from netbuilder.layers import registry

Key = Qt.Key


@pytest.fixture
def theme():
    theme = Theme("dark")
    theme.apply(QApplication.instance())
    return theme


@pytest.fixture
def palette(qtbot, theme):
    palette = Palette(theme)
    qtbot.addWidget(palette)
    palette.resize(208, 700)
    palette.show()
    qtbot.waitExposed(palette)
    return palette


@pytest.fixture
def chosen(palette):
    types = []
    palette.chosen.connect(types.append)
    return types


def heading(palette, group):
    return next(item.index() for item in palette.model.headings() if item.text() == group.upper())


def entry(palette, type):
    for item in palette.model.headings():
        for row in range(item.rowCount()):
            if item.child(row).text() == type:
                return item.child(row).index()
    raise AssertionError(f"{type} is not listed")


def middle(palette, index) -> QPoint:
    palette.list.scrollTo(index)
    return palette.list.visualRect(index).center()


def click(qtbot, palette, index):
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(palette, index))


def test_every_layer_is_listed_below_its_group(palette):
    assert palette.shown() == [layer.type for layers in registry.groups().values() for layer in layers]
    assert [item.text() for item in palette.model.headings()] == [group.upper() for group in registry.groups()]


def test_typing_lists_what_fits_and_enter_adds_the_first(palette, chosen, qtbot):
    qtbot.keyClicks(palette.search, "conv2")
    assert palette.shown()[0] == "Conv2d"
    assert palette.list.currentIndex().data() == "Conv2d"
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert chosen == ["Conv2d"]


def test_enter_in_an_empty_search_adds_nothing(palette, chosen, qtbot):
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert not chosen


def test_down_leads_into_the_list_and_enter_adds_what_the_keys_are_on(palette, chosen, qtbot):
    qtbot.keyClicks(palette.search, "maxpool")
    qtbot.keyClick(palette.search, Key.Key_Down)
    assert palette.list.hasFocus()
    first = palette.list.currentIndex().data()
    qtbot.keyClick(palette.list, Key.Key_Down)
    second = palette.list.currentIndex().data()
    qtbot.keyClick(palette.list, Key.Key_Return)
    assert first != second and chosen == [second] == [palette.shown()[1]]


def test_up_from_the_top_of_the_list_leads_back_to_the_search(palette, qtbot):
    palette.search.setFocus()
    qtbot.keyClick(palette.search, Key.Key_Down)
    qtbot.keyClick(palette.list, Key.Key_Up)
    assert palette.search.hasFocus()


def test_letters_typed_in_the_list_search(palette, qtbot):
    palette.list.setFocus()
    qtbot.keyClicks(palette.list, "g")
    assert palette.search.hasFocus() and palette.search.text() == "g"


def test_escape_clears_the_search(palette, qtbot):
    qtbot.keyClicks(palette.search, "relu")
    qtbot.keyClick(palette.search, Key.Key_Escape)
    assert palette.search.text() == "" and len(palette.shown()) == len(registry.all_layers())


def test_nothing_found_says_so(palette, chosen, qtbot):
    qtbot.keyClicks(palette.search, "xyz")
    assert palette.empty.isVisible() and palette.empty.text() == "Nothing matches 'xyz'"
    qtbot.keyClick(palette.search, Key.Key_Down)
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert not chosen and palette.search.hasFocus()


def test_a_double_click_adds_once_and_a_click_adds_nothing(palette, chosen, qtbot):
    linear = entry(palette, "Linear")
    click(qtbot, palette, linear)
    assert not chosen
    qtbot.mouseDClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(palette, linear))
    assert chosen == ["Linear"]


def test_a_click_on_a_heading_folds_the_group_and_it_stays_so_over_a_search(palette, qtbot):
    dense = heading(palette, "dense")
    assert palette.list.isExpanded(dense)
    click(qtbot, palette, dense)
    assert not palette.list.isExpanded(dense)
    qtbot.keyClicks(palette.search, "linear")
    assert palette.list.isExpanded(heading(palette, "dense"))  # what is looked for is never hidden
    palette.search.clear()
    assert not palette.list.isExpanded(heading(palette, "dense"))


def test_a_heading_folds_by_keys(palette, chosen, qtbot):
    palette.list.setFocus()
    palette.list.setCurrentIndex(heading(palette, "dense"))
    qtbot.keyClick(palette.list, Key.Key_Return)
    assert not palette.list.isExpanded(heading(palette, "dense")) and not chosen
    qtbot.keyClick(palette.list, Key.Key_Right)
    assert palette.list.isExpanded(heading(palette, "dense"))


def test_a_dragged_layer_carries_its_type(palette):
    data = palette.model.mimeData([entry(palette, "Conv2d")])
    assert data.formats() == [MIME] and bytes(data.data(MIME)).decode() == "Conv2d"
    assert entry(palette, "Conv2d").flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not heading(palette, "dense").flags() & Qt.ItemFlag.ItemIsDragEnabled


def test_the_layer_that_was_dragged_stays_the_chosen_one(palette, monkeypatch, qtbot):
    dragged = []
    monkeypatch.setattr("netbuilder.app.palette_list._drag", lambda view, index, actions: dragged.append(index.data()))
    viewport, start = palette.list.viewport(), middle(palette, entry(palette, "Conv2d"))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    above = palette.list.visualRect(entry(palette, "Conv1d")).center()
    left = Qt.MouseButton.LeftButton
    for to in (above, above + QPoint(60, 0), above):  # the last is what X11 hands in once the drag is over
        there = QPointF(to), QPointF(viewport.mapToGlobal(to))
        event = QMouseEvent(QEvent.Type.MouseMove, *there, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)
    assert dragged == ["Conv2d"] and palette.list.currentIndex().data() == "Conv2d"


def test_every_layer_says_what_it_does_on_hover(palette):
    for layer in registry.all_layers():
        if layer.type == "Block":
            continue  # what is offered in its place is a new block
        tip = entry(palette, layer.type).data(Qt.ItemDataRole.ToolTipRole)
        assert layer.summary in tip and layer.formula in tip


def test_a_change_of_theme_repaints_in_the_other_colours(palette, theme, qtbot):
    dark = palette.grab().toImage().pixelColor(4, 200)
    theme.set_mode("light")
    light = palette.grab().toImage().pixelColor(4, 200)
    assert dark == "#22252a" and light == "#ffffff"


def test_what_is_searched_may_hold_anything(palette, qtbot):
    for text in ("<b>", "a&b", "((", "\\", "é", "  "):
        palette.search.setText(text)
    assert palette.shown()
