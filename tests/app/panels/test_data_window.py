"""The data panel in a real window, by mouse and keys: from nothing augmented to a preview of what the network sees."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from netbuilder.data import prepare, preview

LONG = 60_000


def click_tab(tabs, words: str) -> None:
    bar = tabs.findChild(QTabBar)
    index = next(n for n in range(bar.count()) if bar.tabText(n) == words)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())


def test_an_augmentation_is_added_in_the_inspector_previewed_changed_and_undone(drawn, qtbot):
    qtbot.waitUntil(lambda: "curves" in drawn.tabs.panels, timeout=LONG)
    click_tab(drawn.tabs, "Data")
    panel = drawn.tabs.panels["data"]
    qtbot.waitUntil(lambda: bool(panel.views["samples"].grid.cells), timeout=LONG)
    drawn.selection.set([])
    click_tab(drawn.inspector.tabs, "Data")
    page = drawn.inspector.data
    panel.choice.setFocus()
    for _ in range(4):
        QTest.keyClick(panel.choice, Qt.Key.Key_Down)
    view = panel.views["augmented"]
    qtbot.waitUntil(lambda: panel.empty.isVisible() and "Nothing is augmented" in panel.empty.text(), timeout=LONG)

    qtbot.waitUntil(lambda: "image" in page.transforms.adders, timeout=LONG)
    entries = page.transforms.adders["image"].menu().actions()
    next(each for each in entries if each.text() == "RandomRotation").trigger()
    qtbot.waitUntil(lambda: view.shown is not None and view.isVisible(), timeout=LONG)
    first = view.shown
    true = preview(prepare(drawn.document.project.data, "."), first.places, seed=0)
    assert first.steps == ("RandomRotation",) and np.array_equal(first.augmented, true.augmented["image"])

    line = page.transforms.steps["image", 0].form.rows["degrees"].editor
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "90")
    qtbot.waitUntil(lambda: not np.array_equal(view.shown.augmented, first.augmented), timeout=LONG)
    drawn.document.stack.undo()
    again = lambda: len(view.shown) == len(first) and np.array_equal(view.shown.augmented, first.augmented)  # noqa: E731
    qtbot.waitUntil(again, timeout=LONG)


def test_the_panel_does_not_hold_up_a_window_that_closes(drawn, qtbot):
    click_tab(drawn.tabs, "Data")
    qtbot.waitUntil(lambda: "data" in drawn.tabs.panels, timeout=LONG)
    drawn.shut_down()
    assert not drawn.tabs.panels["data"]._asking._worker.isRunning()
