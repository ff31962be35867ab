"""What a screen reader hears: a name for everything that can be used, and the drawing in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from netbuilder.graph import SetParams

USED = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QAbstractSpinBox,
    QAbstractSlider,
    QAbstractItemView,
    QGraphicsView,
)
PARTS = (QScrollBar, QHeaderView, QScrollArea, QStackedWidget, QLabel)
"""Widgets that are parts of others, or say by themselves what they say."""


def heard(widget: QWidget) -> str:
    """The name that Qt gives to a screen reader, or the words of its tooltip, which it reads next."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return (interface.text(QAccessible.Text.Name) if interface is not None else "") or widget.toolTip()


def is_used(widget: QWidget) -> bool:
    """Whether a person uses it by itself: it takes keys or clicks, and is no part of another."""
    parent = widget.parentWidget()
    if isinstance(widget, PARTS) or widget.objectName().startswith("qt_"):
        return False
    if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
        return False
    if isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar)) or (
        parent is not None and parent.inherits("QComboBoxPrivateContainer")
    ):
        return False
    return isinstance(widget, USED) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def nameless(window: QWidget, seen: set[str]) -> list[str]:
    """Widgets that can be used and have no name, each by the way to it. A hidden button may yet be given its text."""
    found = []
    for widget in window.findChildren(QWidget):
        waits = isinstance(widget, QAbstractButton) and not widget.isVisible()
        if is_used(widget) and not waits and not heard(widget).strip():
            way, each = [], widget
            while each is not None and len(way) < 4:
                way.append(f"{type(each).__name__} {each.objectName()}".strip())
                each = each.parentWidget()
            found.append(" in ".join(way))
    return [each for each in dict.fromkeys(found) if each not in seen and not seen.add(each)]


def test_everything_that_can_be_used_has_a_name(drawn, qtbot):
    qtbot.waitUntil(lambda: "curves" in drawn.tabs.panels, timeout=60_000)
    seen: set[str] = set()
    found = nameless(drawn, seen)
    for ids in (["conv"], ["conv", "relu"], ["digit"]):
        drawn.selection.set(ids)
        found += nameless(drawn, seen)
    for page in range(drawn.inspector.tabs.count()):
        drawn.inspector.tabs.setCurrentIndex(page)
        found += nameless(drawn, seen)
    for panel in drawn.tabs.panels:
        drawn.tabs.show_tab(panel)
        found += nameless(drawn, seen)
    for command in ("outline", "find", "search"):
        drawn.canvas.commands.run(command)
        found += nameless(drawn, seen)
    assert not found, "\n".join(found)


def test_every_command_in_a_menu_has_words_and_every_button_with_an_icon_alone_says_what_it_does(drawn):
    for menu in drawn.menus.bar.values():
        assert all(action.isSeparator() or action.text().strip() for action in menu.actions())
    for button in drawn.findChildren(QAbstractButton):
        if button.isVisible() and not button.text() and not button.icon().isNull() and is_used(button):
            assert heard(button).strip()


def test_the_canvas_says_what_is_selected_and_what_became_of_it(drawn, qtbot):
    canvas = drawn.canvas
    assert "Nothing is selected. The drawing has 6 nodes." in canvas.accessibleDescription()
    canvas.setFocus()
    drawn.selection.set(["conv"])
    assert canvas.accessibleDescription().startswith("conv, Conv2d, 8 filters, 3×3, output 8×6×6, 80 parameters")
    drawn.document.push(SetParams("conv", {"out_channels": 5}))
    qtbot.waitUntil(lambda: "output 5×6×6" in canvas.accessibleDescription(), timeout=30_000)
    drawn.selection.set(["conv", "relu"])
    assert canvas.accessibleDescription() == "2 nodes are selected: conv, relu"
    drawn.canvas.select_all()
    assert canvas.accessibleDescription().endswith("and 1 more")


def test_a_chosen_wire_is_said_with_what_it_carries(drawn):
    drawn.selection.set(())
    edge = next(edge for edge in drawn.canvas.canvas.edges if edge.source.node == "conv")
    drawn.canvas.choose_edge(drawn.canvas.canvas.edges[edge])
    assert drawn.canvas.accessibleDescription() == "wire from conv, out, to relu, in, carries 8×6×6"
    drawn.canvas.choose_edge(None)
    assert "Nothing is selected" in drawn.canvas.accessibleDescription()


def test_moving_by_keys_is_announced_while_the_canvas_has_them(drawn, monkeypatch):
    from netbuilder.app.canvas.by_keys import announcing

    said = []
    monkeypatch.setattr(announcing.QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    drawn.canvas.setFocus()
    drawn.selection.set(["conv"])
    QTest.keyClick(drawn.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert said[-1].startswith("relu, ReLU")


def test_the_rows_of_the_outline_are_what_qt_hands_to_a_screen_reader(drawn):
    drawn.canvas.commands.run("outline")
    tree = drawn.outline_dock.widget().tree
    interface = QAccessible.queryAccessibleInterface(tree)
    rows = [interface.child(number) for number in range(interface.childCount())]
    names = [row.text(QAccessible.Text.Name) for row in rows if row is not None]
    said = "conv, Conv2d, 8 filters, 3×3, output 8×6×6, 80 parameters, no problem"
    assert any(name.startswith(said) for name in names)


def test_no_button_of_the_window_is_smaller_than_its_words(drawn):
    for size in ((1440, 900), (1024, 700)):
        drawn.resize(*size)
        for button in drawn.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                needed = button.fontMetrics().horizontalAdvance(button.text())
                assert button.width() >= needed, f"{button.text()!r} is cut"
