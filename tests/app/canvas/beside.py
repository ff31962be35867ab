"""Gestures beside nodes and wires: frames, notes, points of wires, the inspector, the palette, the outline."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTreeView, QWidget

from netbuilder.app.canvas.marks.geometry import rect_of
from netbuilder.app.inspector.form import Form
from netbuilder.app.palette import MIME
from tests.app.canvas.answering import NOT_IN_MENUS

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Mod.NoModifier
HELD = (NONE, NONE, NONE, NONE, Mod.ShiftModifier, Mod.ControlModifier, Mod.AltModifier)


class Beside:
    """What `Whim` does beside nodes and wires."""

    window: Any
    view: Any
    chance: random.Random
    _say: Any
    _press: Any
    _perhaps_type: Any
    _point: Any
    _somewhere: Any
    _drag: Any

    def _overlay(self) -> None:
        """A button that lies over the canvas: of the trail, of a problem, of a bar."""
        buttons = [each for each in self.view.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        buttons = [each for each in buttons if not NOT_IN_MENUS.search(each.text()) and "example" not in each.text()]
        if buttons:
            button = self.chance.choice(buttons)
            self._say(button.text() or button.accessibleName() or button.objectName())
            QTest.mouseClick(button, LEFT)

    # frames, notes, and the points of wires

    def _mark(self) -> None:
        """Take hold of a frame or a note at its bar, its middle, an edge or a corner; where there is none, make one."""
        marks = self.view.sheet.project.graph.marks
        every = [*marks.frames.values(), *marks.notes.values()]
        if not every:
            self._press(self.chance.choice(("frame", "note")))
            self._perhaps_type()
            return
        mark = self.chance.choice(every)
        left, top, right, bottom = rect_of(mark)
        across = self.chance.choice((left, (left + right) / 2, right))
        down = self.chance.choice((top, top + 8, (top + bottom) / 2, bottom))
        start = self.view.mapFromScene(across, down)
        if not self.view.viewport().rect().contains(start):
            self._say("out of sight")
        elif self.chance.random() < 0.25:
            self._say(f"twice {mark.id}")
            QTest.mouseClick(self.view.viewport(), LEFT, NONE, start)
            QTest.mouseDClick(self.view.viewport(), LEFT, NONE, start)
            self._perhaps_type()
        else:
            self._say(mark.id)
            self._drag(start, self._somewhere(), self.chance.choice(HELD))

    def _bend(self) -> None:
        """Drag a point of a wire, or choose a wire and lead it through one."""
        points = [point for each in self.view.sheet.project.graph.marks.bends.values() for point in each]
        edges = list(self.view.canvas.edges)
        if points and self.chance.random() < 0.6:
            start = self.view.mapFromScene(*self.chance.choice(points))
            if self.view.viewport().rect().contains(start):
                QTest.mouseClick(self.view.viewport(), LEFT, NONE, start)
                self._drag(start, self._somewhere())
        elif edges:
            path = self.view.canvas.way_of(self.chance.choice(edges))
            QTest.mouseClick(self.view.viewport(), LEFT, NONE, self.view.mapFromScene(path.pointAtPercent(0.5)))
            self._press("lead_wire")

    # beside the canvas

    def _drop(self) -> None:
        """What a drag out of the palette gives to the canvas."""
        type, at, copy = (
            self.chance.choice(("Conv2d", "ReLU", "Add", "Nothing")),
            self._point(),
            Qt.DropAction.CopyAction,
        )
        self._say(f"{type} at {at.x()}, {at.y()}")
        data = QMimeData()
        data.setData(MIME, type.encode())
        viewport = self.view.viewport()
        QApplication.sendEvent(viewport, QDragEnterEvent(at, copy, data, LEFT, NONE))
        QApplication.sendEvent(viewport, QDragMoveEvent(at, copy, data, LEFT, NONE))
        if self.chance.random() < 0.8:
            QApplication.sendEvent(viewport, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
        else:
            QApplication.sendEvent(viewport, QDragLeaveEvent())

    def _outline(self) -> None:
        """Click, open and walk in the outline."""
        trees = [each for each in self.window.findChildren(QTreeView) if each.isVisible()]
        if not trees:
            self._press("outline")
            return
        tree = self.chance.choice(trees)
        key = self.chance.choice((Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Left, Key.Key_Return, Key.Key_Home))
        self._say(key.name)
        tree.setFocus()
        index = tree.indexAt(QPoint(20, self.chance.randint(2, max(3, tree.height() - 4))))
        if index.isValid():
            QTest.mouseClick(tree.viewport(), LEFT, NONE, tree.visualRect(index).center())
        QTest.keyClick(tree, key)

    def _inspector(self) -> None:
        page = self.window.inspector.currentWidget()
        rows = {name: row for form in _forms(page) for name, row in form.rows.items() if row.editor.isVisible()}
        if not rows:
            return
        name = self.chance.choice(sorted(rows))
        editor = rows[name].editor
        self._say(f"{name} ({type(editor).__name__})")
        if isinstance(editor, QLineEdit):
            QTest.mouseClick(editor, LEFT)
            QTest.keyClick(editor, Key.Key_A, Mod.ControlModifier)
            QTest.keyClicks(editor, self.chance.choice(("1", "2", "3", "8", "16", "0.5", "3, 3", "-1", "x")))
            QTest.keyClick(editor, self.chance.choice((Key.Key_Return, Key.Key_Return, Key.Key_Escape, Key.Key_Tab)))
        elif isinstance(editor, QComboBox):
            editor.setFocus()
            QTest.keyClick(editor, self.chance.choice((Key.Key_Down, Key.Key_Up)))
        elif isinstance(editor, QAbstractButton):
            QTest.mouseClick(editor, LEFT)


def _forms(page: QWidget | None) -> list[Form]:
    return [] if page is None else [form for form in page.findChildren(Form) if form.isVisible()]
