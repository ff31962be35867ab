"""A person at a window, for the tests that draw, train and look by mouse and keys alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

Key, Mod, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
CONTROL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier
MINUTE = 60_000


class Hand:
    """A person at a window: points, clicks and types, and looks at what the window shows."""

    def __init__(self, window, qtbot) -> None:
        self.window, self.qtbot = window, qtbot

    def wait(self, until, milliseconds: int = MINUTE) -> None:
        self.qtbot.waitUntil(lambda: bool(until()), timeout=milliseconds)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible() and widget.isEnabled(), f"{widget.objectName()} cannot be clicked"
        QTest.mouseClick(widget, LEFT, Mod.NoModifier, at or widget.rect().center())

    def activate(self) -> None:
        def active() -> bool:
            """A dialog that closes a moment later gives the focus back to its own window: ask again."""
            self.window.activateWindow()
            return self.window.isActiveWindow()

        self.wait(active)

    def press(self, key: Key, held=Mod.NoModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), text)

    # the palette and the canvas

    def add_from_palette(self, type: str) -> None:
        search = self.window.palette_view.search
        self.click(search)
        self.press(Key.Key_A, CONTROL)
        self.type(type)
        assert self.window.palette_view.shown()[0] == type
        self.press(Key.Key_Return)

    def drag_from_palette(self, type: str, to: tuple[float, float]) -> None:
        """A drag crosses to the platform, which no test can steer: drop what the palette would give to it."""
        from PySide6.QtCore import QMimeData, QPointF
        from PySide6.QtGui import QDragEnterEvent, QDropEvent

        from netbuilder.app.palette import MIME

        view = self.window.canvas
        data = QMimeData()
        data.setData(MIME, type.encode())
        at = view.mapFromScene(*to)
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, copy, data, LEFT, Mod.NoModifier))
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(at), copy, data, LEFT, Mod.NoModifier))

    def add_by_tab(self, letters: str, type: str) -> None:
        """Tab on the canvas, a few letters, Enter: the layer follows the selected one."""
        self.window.canvas.setFocus()
        self.press(Key.Key_Tab)
        self.type(letters)
        assert self.window.canvas.search.types[0] == type
        self.press(Key.Key_Return)

    def middle(self, id: str) -> QPoint:
        view = self.window.canvas
        return view.mapFromScene(view.canvas.nodes[id].card.center())

    def port(self, id: str, name: str, side: str) -> QPoint:
        view = self.window.canvas
        return view.mapFromScene(view.canvas.nodes[id].port_point(name, side))

    def select(self, id: str) -> None:
        self.window.canvas.show_node(id)
        self.click(self.window.canvas.viewport(), self.middle(id))
        assert self.window.selection.ids == (id,)

    def wire(self, source: str, target: str) -> None:
        self._drag(self.port(source, "out", "out"), self.port(target, "in", "in"))

    def pull(self, source: str, port: str, letters: str, type: str) -> None:
        """Pull a wire from a port to a free place below, and add a layer at its end by a few letters."""
        view = self.window.canvas
        card = view.canvas.nodes[source].card
        self._drag(self.port(source, port, "out"), view.mapFromScene(card.left(), card.bottom() + 60))
        assert view.search.isVisible()
        self.type(letters)
        assert view.search.types[0] == type
        self.press(Key.Key_Return)

    def mend(self, words: str) -> None:
        """Click a fix of the problem that the canvas shows beside the selected card."""
        bubble = self.window.canvas.bubble
        self.wait(lambda: bubble.isVisible() and any(each.text() == words for each in bubble.buttons))
        self.click(next(each for each in bubble.buttons if each.text() == words))

    def _drag(self, start: QPoint, end: QPoint) -> None:
        viewport = self.window.canvas.viewport()
        assert viewport.rect().contains(start) and viewport.rect().contains(end)
        QTest.mouseMove(viewport, start)
        QTest.mousePress(viewport, LEFT, Mod.NoModifier, start)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(viewport, start + (end - start) * part)
        QTest.mouseRelease(viewport, LEFT, Mod.NoModifier, end)

    def name_it(self, name: str) -> None:
        """Type a name into the dialog that asks for one, over what it proposes."""
        from netbuilder.app.naming import NameDialog

        (dialog,) = [each for each in self.window.findChildren(NameDialog) if each.isVisible()]
        QTest.keyClicks(dialog.line, name)
        QTest.keyClick(dialog.line, Key.Key_Return)
        self.wait(lambda: not isValid(dialog) or not dialog.isVisible())
        self.activate()
        self.window.canvas.setFocus()

    # the inspector and the panels

    def set(self, name: str, text: str) -> None:
        """Write a parameter of the selected node in the inspector."""
        line = self.window.inspector.currentWidget().form.rows[name].editor
        assert isinstance(line, QLineEdit)
        self.wait(line.isVisible)
        self.click(line)
        self.press(Key.Key_A, CONTROL)
        self.type(text)
        self.press(Key.Key_Return)

    def choose(self, form: QWidget, name: str, letters: str, value: object) -> None:
        """Open a choice that is searched, type a few letters, and take the first that matches."""
        choice = form.rows[name].editor
        self.wait(choice.isVisible)
        choice.showPopup()  # where a click lands on a popup is the platform's
        QTest.keyClicks(choice.popup.line, letters)
        assert choice.popup.offered[0] == value
        QTest.keyClick(choice.popup.line, Key.Key_Return)
        self.activate()

    def open_tab(self, name: str, tabs: QTabWidget | None = None) -> None:
        tabs = tabs or self.window.tabs
        bar = tabs.findChild(QTabBar)
        index = next(i for i in range(bar.count()) if bar.tabText(i).startswith(name))
        self.click(bar, bar.tabRect(index).center())

    def button(self, name: str) -> QToolButton:
        return self.window.findChild(QToolButton, f"{name}Button")

    def answer_file_dialog(self, path: Path) -> None:
        (dialog,) = [each for each in self.window.findChildren(QFileDialog) if each.isVisible()]
        line = dialog.findChild(QLineEdit)
        line.setFocus()
        line.selectAll()
        there = Path(dialog.directory().absolutePath()) == path.parent
        QTest.keyClicks(line, path.name if there else str(path))

        def closed() -> bool:
            """Qt's dialog follows a typed path into its folder, reads that, and only then takes the file."""
            if isValid(dialog) and dialog.isVisible():
                self.click(dialog.findChild(QDialogButtonBox).buttons()[0])
            return not (isValid(dialog) and dialog.isVisible())

        self.wait(closed)
