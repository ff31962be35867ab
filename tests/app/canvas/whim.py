"""A person without a plan: random gestures of mouse and keys on a real window, each from a seed of its own, so that a
run can be played again, whole or in part."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from netbuilder.app.commands import CANVAS, WINDOW
from tests.app.canvas.answering import answer, open_now
from tests.app.canvas.beside import HELD, Beside
from tests.app.canvas.looking import Looking

Key, Mod, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
LEFT, RIGHT, MIDDLE, NONE = Button.LeftButton, Button.RightButton, Button.MiddleButton, Mod.NoModifier

NEVER = {
    *("quit", "new", "open", "save", "save_as", "export_python", "export_weights", "export_picture", "data_folder"),
    *("train", "pause", "step", "stop", "go_on", "about"),
    *("theme_dark", "theme_light", "theme_grey", "theme_contrast", "theme_system"),
}
"""Commands that end the window, open the system's dialogs, or train."""
LETTERS = (
    "conv",
    "rel",
    "lin",
    "drop",
    "add",
    "conc",
    "flat",
    "out",
    "inp",
    "pool",
    "norm",
    "lstm",
    "sub",
    "blo",
    "zz",
)
OFTEN = ("undo", "redo", "duplicate", "delete", "copy", "paste", "cut", "select_all", "bypass", "mute", "connect")
ORDER = ("arrange", "arrange_down", "arrange_rows", "wire_style", "select_all")
MANY = 40
"""Nodes of a graph; with more, deleting comes up more often."""


class Whim(Beside, Looking):
    """Plays gestures on a window. `told` is what was done, one line a gesture; `faults` what went wrong meanwhile."""

    def __init__(self, window, seed: int) -> None:
        self.window, self.view, self.seed = window, window.canvas, seed
        self.told: list[str] = []
        self.faults: list[str] = []
        self.chance = random.Random(seed)
        self._keys = [each.name for each in (*CANVAS, *WINDOW) if each.name not in NEVER]

    def play(self, number: int) -> None:
        """The gesture of that number, whatever came before it."""
        self.chance = random.Random(f"{self.seed}/{number}")
        gestures = self._gestures()
        name, do = self.chance.choices([each[:2] for each in gestures], [each[2] for each in gestures])[0]
        self.told.append(f"{number} {name}")
        self._come_forward()
        do()
        QApplication.processEvents()
        if not answer(self.window, self.chance, self._say):
            self.faults.append(f"something stays open: {open_now(self.window)}")

    def _say(self, words: str) -> None:
        self.told[-1] += f" · {words}"

    def _gestures(self) -> list[tuple[str, Callable[[], None], int]]:
        crowded = len(self.view.sheet.project.graph.nodes) > MANY
        return [
            ("key", self._any_key, 40),
            ("usual key", self._usual_key, 18),
            ("delete", self._delete, 30 if crowded else 3),
            ("click", self._click, 14),
            ("drag a node", self._drag_node, 12),
            ("draw a wire", self._draw_wire, 14),
            ("pull a wire into the open", self._pull, 5),
            ("rewire", self._rewire, 6),
            ("band", self._band, 6),
            ("pan or zoom", self._look, 8),
            ("double-click", self._double_click, 5),
            ("menu", self._menu, 6),
            ("add by search", self._add, 2 if crowded else 14),
            ("inspector", self._inspector, 8),
            ("overlay", self._overlay, 2),
            ("frame or note", self._mark, 8),
            ("points of a wire", self._bend, 4),
            ("drop from the palette", self._drop, 2),
            ("outline", self._outline, 2),
            ("escape in a drag", self._escape_in_drag, 4),
            ("undo in a drag", self._undo_in_drag, 2),
            ("cut wires", self._cut, 3),
            ("grab", self._grab, 4),
            ("order", self._order, 5),
            ("carry many", self._carry_many, 6),
            ("see", self._see, 5),
            ("find", self._find, 3),
            ("another size", self._another_size, 3),
            ("another theme", self._another_theme, 2),
            ("picture", self._picture, 3),
        ]

    # keys

    def _press(self, name: str) -> None:
        sequences = self.view.keymap.keys(name)
        if sequences:
            pressed = self.chance.choice(sequences)[0]
            self._say(f"{name} ({pressed.key().name})")
            QTest.keyClick(QApplication.focusWidget() or self.view, pressed.key(), pressed.keyboardModifiers())

    def _any_key(self) -> None:
        self._press(self.chance.choice(self._keys))
        self._perhaps_type()

    def _usual_key(self) -> None:
        self._press(self.chance.choice(OFTEN))

    def _delete(self) -> None:
        ids = list(self.view.sheet.project.graph.nodes)
        if ids:
            self.view.selection.set(self.chance.sample(ids, min(len(ids), self.chance.randint(1, 6))))
        self._press("delete")

    def _perhaps_type(self) -> None:
        """Where a key opened a line to type in, type and confirm, or leave it."""
        line = QApplication.focusWidget()
        if isinstance(line, (QLineEdit, QPlainTextEdit)) and self.window.isAncestorOf(line):
            text = self.chance.choice((*LETTERS, "3", "16", "conv1"))
            self._say(f"types {text}")
            QTest.keyClicks(line, text)
            is_palette = any("palette" in type(each).__name__.lower() for each in _up(line))
            ends = (Key.Key_Escape,) if is_palette else (Key.Key_Return, Key.Key_Return, Key.Key_Escape, Key.Key_Tab)
            QTest.keyClick(QApplication.focusWidget() or line, self.chance.choice(ends))

    def _add(self) -> None:
        self._press("search")
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit):
            text = self.chance.choice(LETTERS)
            self._say(text)
            QTest.keyClicks(line, text)
            for _ in range(self.chance.randint(0, 2)):
                QTest.keyClick(QApplication.focusWidget() or line, Key.Key_Down)
            QTest.keyClick(QApplication.focusWidget() or line, Key.Key_Return)

    # the mouse

    def _somewhere(self) -> QPoint:
        room = self.view.viewport().rect().adjusted(4, 4, -4, -4)
        return QPoint(self.chance.randint(room.left(), room.right()), self.chance.randint(room.top(), room.bottom()))

    def _node(self) -> str | None:
        ids = list(self.view.canvas.nodes)
        seen = [id for id in ids if self.view.viewport().rect().contains(self._middle(id))]
        if not seen and ids:
            self.view.show_node(ids[0])
            seen = [ids[0]]
        return self.chance.choice(seen) if seen else None

    def _middle(self, id: str) -> QPoint:
        return self.view.mapFromScene(self.view.canvas.nodes[id].card.center())

    def _port(self, id: str, side: str) -> QPoint | None:
        item = self.view.canvas.nodes[id]
        names = item.face.inputs if side == "in" else item.face.outputs
        return self.view.mapFromScene(item.port_point(self.chance.choice(names), side)) if names else None

    def _point(self) -> QPoint:
        """Somewhere: on a node, on a wire, or anywhere."""
        id, edges = self._node(), list(self.view.canvas.edges)
        kind = self.chance.random()
        if kind < 0.5 and id is not None:
            return self._middle(id)
        if kind < 0.75 and edges:
            path = self.view.canvas.way_of(self.chance.choice(edges))
            point = self.view.mapFromScene(path.pointAtPercent(self.chance.choice((0.05, 0.5, 0.95))))
            return point if self.view.viewport().rect().contains(point) else self._somewhere()
        return self._somewhere()

    def _click(self) -> None:
        at, held = self._point(), self.chance.choice(HELD)
        self._say(f"at {at.x()}, {at.y()} {held.name}")
        QTest.mouseMove(self.view.viewport(), at)
        QTest.mouseClick(self.view.viewport(), LEFT, held, at)

    def _drag(self, start: QPoint, end: QPoint, held=NONE, button=LEFT, *, drop: bool = True) -> None:
        self._say(f"from {start.x()}, {start.y()} to {end.x()}, {end.y()} {held.name}")
        viewport = self.view.viewport()
        QTest.mouseMove(viewport, start)
        QTest.mousePress(viewport, button, held, start)
        for part in (0.1, 0.5, 1.0):
            QTest.mouseMove(viewport, start + (end - start) * part)
        if drop:
            QTest.mouseRelease(viewport, button, held, end)

    def _drag_node(self) -> None:
        id = self._node()
        if id is not None:
            end = self._point() if self.chance.random() < 0.5 else self._somewhere()
            self._drag(self._middle(id), end, self.chance.choice(HELD))

    def _draw_wire(self) -> None:
        source, target = self._node(), self._node()
        side, other = self.chance.choice((("out", "in"), ("in", "out")))
        if source is not None and target is not None:
            start, end = self._port(source, side), self._port(target, other)
            if start is not None and end is not None:
                self._drag(start, end)

    def _pull(self) -> None:
        id = self._node()
        start = self._port(id, self.chance.choice(("in", "out"))) if id is not None else None
        if start is not None:
            self._drag(start, self._somewhere())
            QApplication.processEvents()
            self._perhaps_type()

    def _rewire(self) -> None:
        edges = list(self.view.canvas.edges)
        id = self._node()
        if edges and id is not None:
            path = self.view.canvas.way_of(self.chance.choice(edges))
            start = self.view.mapFromScene(path.pointAtPercent(self.chance.choice((0.06, 0.94))))
            end = self._port(id, self.chance.choice(("in", "out"))) or self._somewhere()
            if self.view.viewport().rect().contains(start):
                self._drag(start, end if self.chance.random() < 0.7 else self._somewhere())
            self._perhaps_type()

    def _band(self) -> None:
        self._drag(self._somewhere(), self._somewhere(), self.chance.choice(HELD))

    def _cut(self) -> None:
        self._drag(self._somewhere(), self._somewhere(), Mod.ControlModifier, RIGHT)

    def _grab(self) -> None:
        """Let what is selected follow the mouse; sometimes something else comes before it is let go."""
        self._press(self.chance.choice(("grab", "duplicate_grab")))
        for _ in range(3):
            QTest.mouseMove(self.view.viewport(), self._somewhere())
        end = self.chance.choice((Key.Key_Return, Key.Key_Escape, Key.Key_unknown))
        if end != Key.Key_unknown:
            QTest.keyClick(self.view, end)

    def _order(self) -> None:
        self._press(self.chance.choice(ORDER))

    def _carry_many(self) -> None:
        """Drag some nodes that stay selected, by the mouse's steps, and do something else meanwhile."""
        ids = [id for id in self.view.canvas.nodes if self.view.viewport().rect().contains(self._middle(id))]
        if not ids:
            return
        chosen = self.chance.sample(ids, self.chance.randint(1, len(ids)))
        self.view.selection.set(chosen)
        viewport, at = self.view.viewport(), self._middle(chosen[0])
        self._say(f"{len(chosen)} from {at.x()}, {at.y()}")
        QTest.mousePress(viewport, LEFT, NONE, at)
        for _ in range(self.chance.randint(2, 5)):
            for part in (0.3, 0.7, 1.0):
                QTest.mouseMove(viewport, at + (self._somewhere() - at) * part)
            self._meanwhile()
        end = self.chance.choice(("release", "release", "escape", "undo"))
        self._say(end)
        if end == "escape":
            QTest.keyClick(self.view, Key.Key_Escape)
        elif end == "undo":
            QTest.keyClick(self.view, Key.Key_Z, Mod.ControlModifier)
        QTest.mouseRelease(viewport, LEFT, NONE, self.chance.choice((at, self._somewhere())))

    def _meanwhile(self) -> None:
        """What can come between two moves of a drag."""
        come = self.chance.choice(
            (self._wheel, self._another_theme, self._see, QApplication.processEvents, self._paint)
        )
        come()

    def _paint(self) -> None:
        self.view.viewport().grab()

    def _look(self) -> None:
        if self.chance.random() < 0.4:
            self._drag(self._somewhere(), self._somewhere(), button=MIDDLE)
        else:
            self._wheel()

    def _wheel(self) -> None:
        at, turn = self._somewhere(), self.chance.choice((-240, -120, 120, 240))
        held = self.chance.choice((NONE, Mod.ControlModifier, Mod.ShiftModifier))
        self._say(f"wheel {turn} {held.name}")
        viewport = self.view.viewport()
        where, everywhere = QPointF(at), QPointF(viewport.mapToGlobal(at))
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(where, everywhere, QPoint(), QPoint(0, turn), Button.NoButton, held, phase, False)
        QApplication.sendEvent(viewport, event)

    def _double_click(self) -> None:
        at = self._point()
        self._say(f"at {at.x()}, {at.y()}")
        QTest.mouseClick(self.view.viewport(), LEFT, NONE, at)
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, at)
        self._perhaps_type()

    def _menu(self) -> None:
        at = self._point()
        self._say(f"at {at.x()}, {at.y()}")
        QTest.mouseClick(self.view.viewport(), RIGHT, NONE, at)
        reason, viewport = QContextMenuEvent.Reason.Mouse, self.view.viewport()
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))

    def _escape_in_drag(self) -> None:
        id = self._node()
        start = self._middle(id) if id is not None and self.chance.random() < 0.5 else self._point()
        end = self._somewhere()
        self._drag(start, end, drop=False)
        QTest.keyClick(self.view, Key.Key_Escape)
        QTest.mouseRelease(self.view.viewport(), LEFT, NONE, end)

    def _undo_in_drag(self) -> None:
        end = self._somewhere()
        self._drag(self._point(), end, drop=False)
        QTest.keyClick(self.view, Key.Key_Z, Mod.ControlModifier)
        QTest.mouseRelease(self.view.viewport(), LEFT, NONE, end)

    def _come_forward(self) -> None:
        """The window in front, with the focus on the canvas most of the time."""
        self.window.activateWindow()
        if not self.view.isVisible() or self.view.width() < 200:
            self.view.commands.run("arrange_docks")
        focus = QApplication.focusWidget()
        if focus is None or self.chance.random() < 0.8 or isinstance(focus, QLineEdit):
            self.view.setFocus()


def _up(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
