"""The window as a whole: everything in its place, problems that lead somewhere, nothing that leaks."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from netbuilder.app.settings import settings
from netbuilder.graph import AddNodes, Connect, Node


def test_a_first_start_needs_no_arranging(window):
    assert (window.width(), window.height()) == (1440, 900)
    palette, inspector, panels = window.docks
    assert all(dock.isVisible() for dock in window.docks)
    canvas = window.canvas.rect().translated(window.canvas.mapTo(window, QPoint()))
    assert palette.geometry().right() < canvas.left()
    assert inspector.geometry().left() > canvas.right()
    assert panels.geometry().top() > canvas.bottom()
    assert window.canvas.width() > 800 and window.canvas.height() > 400


def test_a_closed_dock_comes_back_from_the_view_menu_and_stays_closed_over_a_restart(window, make_window):
    window.docks[0].close()
    assert not window.docks[0].isVisible()
    window.close()
    again = make_window()
    assert not again.docks[0].isVisible()
    again.docks[0].toggleViewAction().trigger()
    assert again.docks[0].isVisible()
    again.action("arrange_docks").trigger()
    assert all(dock.isVisible() for dock in again.docks)


@pytest.mark.parametrize("broken", ["nonsense", 7, {"a": 1}])
def test_settings_that_make_no_sense_are_passed_over(make_window, broken):
    for name in ("geometry", "layout", "recent_layers"):
        settings().setValue(name, broken)
    window = make_window()
    assert window.canvas.commands.run("search") and window.canvas.search.isVisible()


def test_every_menu_action_that_needs_no_answer_can_be_used_on_an_empty_window(window):
    for name in ("cut", "copy", "paste", "duplicate", "delete", "select_all", "fit", "zoom_in", "zoom_out"):
        window.action(name).trigger()
    assert not window.document.project.graph.nodes


def test_undo_and_redo_say_what_they_would_do(window):
    undo, redo = window.action("undo"), window.action("redo")
    assert not undo.isEnabled() and not redo.isEnabled()
    window.document.push(AddNodes([Node("a", "ReLU")]))
    assert undo.isEnabled() and "Add ReLU" in undo.text()
    undo.trigger()
    assert redo.isEnabled() and "Add ReLU" in redo.text()
    redo.trigger()
    assert "a" in window.document.project.graph.nodes


def test_the_status_line_says_what_is_drawn(drawn):
    assert "parameters" in drawn.status_line.facts.text() and "seed 0" in drawn.status_line.facts.text()
    assert f"{drawn.document.analysis.parameters:,} parameters" in drawn.status_line.facts.text()


def test_a_problem_is_listed_and_leads_to_its_node_and_its_fix_mends_it(drawn, qtbot):
    drawn.document.push(AddNodes([Node("wrong", "Conv2d", {"out_channels": 4, "kernel_size": 3}, (900, 300))]))
    drawn.document.push(Connect([_wire("flat.out -> wrong.in")]))
    problems = drawn.tabs.problems
    qtbot.waitUntil(lambda: drawn.document.is_looked_at, timeout=30_000)  # after the first edit it is not wired yet
    assert any(problem.node == "wrong" for problem in problems.problems)
    assert drawn.tabs.tabText(drawn.tabs.count() - 1).startswith("Problems ")
    drawn.tabs.show_tab("problems")
    (row,) = [row for row in problems.rows if row._node == "wrong"]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert tuple(drawn.selection.ids) == ("wrong",)
    assert row.buttons
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not any(problem.node == "wrong" for problem in problems.problems), timeout=30_000)


def test_training_a_broken_drawing_shows_the_first_problem_and_starts_nothing(drawn, qtbot):
    drawn.document.push(AddNodes([Node("wrong", "Conv2d", {"out_channels": 4, "kernel_size": 3}, (900, 300))]))
    drawn.document.push(Connect([_wire("flat.out -> wrong.in")]))
    qtbot.waitUntil(lambda: drawn.document.is_looked_at and bool(drawn.document.analysis.errors), timeout=30_000)
    drawn.action("train").trigger()
    assert drawn.tabs.currentWidget().isAncestorOf(drawn.tabs.problems)
    assert tuple(drawn.selection.ids) == ("wrong",)
    assert not drawn.session.is_running


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_a_theme_is_kept_for_the_next_start(window, mode):
    window.action(f"theme_{mode}").trigger()
    assert settings().value("theme") == mode


def test_an_error_in_a_slot_is_told_in_plain_words_with_details_to_copy(window, qtbot):
    from PySide6.QtWidgets import QMessageBox

    from netbuilder.app.main import Errors

    errors = Errors(window)
    try:
        sys.excepthook(*_raised(ValueError("an odd thing")))
        qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
        (box,) = window.findChildren(QMessageBox)
        assert "an odd thing" in box.text() and "Traceback" not in box.text() + box.informativeText()
        (copy,) = [button for button in box.buttons() if "Copy" in button.text()]
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        assert "Traceback" in QApplication.clipboard().text()
    finally:
        errors.close()


def test_a_thousand_repaints_lose_no_reference_to_none(drawn):
    before = sys.getrefcount(None)
    for _ in range(1000):
        drawn.canvas.viewport().repaint()
    assert sys.getrefcount(None) >= before - 10


def test_nothing_but_the_window_is_ever_shown_while_it_opens(make_window, qtbot):
    """A widget that is shown before it has a parent is a window of its own for a moment, and takes the focus away."""

    class Shown(QObject):
        def __init__(self):
            super().__init__()
            self.strays = []

        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.strays += [type(watched).__name__] * (type(watched).__name__ != "Window")
            return False

    shown = Shown()
    QApplication.instance().installEventFilter(shown)
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(lambda: "curves" in window.tabs.panels and window.document.analysis is not None, timeout=60_000)
    QApplication.instance().removeEventFilter(shown)
    assert not shown.strays
    assert window.isActiveWindow()


def test_a_window_closed_at_once_leaves_no_thread(make_window):
    make_window().close()


def _wire(text: str):
    from netbuilder.graph import Edge, Port

    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


def _raised(error: Exception):
    try:
        raise error
    except Exception as raised:
        return type(raised), raised, raised.__traceback__
