"""Gestures that change what is seen and not what is drawn: sizes, themes, switches, finding, pictures."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from netbuilder.app.canvas.picture import picture_of
from netbuilder.app.canvas.picture_files import Making, begin
from netbuilder.app.canvas.see.key import NO_KEY

THEMES = ("dark", "light", "grey", "contrast")
SWITCHES = ("wire_shapes", "wire_sizes", "shares", "shares", "lineage", "receptive", "wire_style")
ASKED = ("conv", "type:frame", "type:note", "name:in", "problem", "colour:blue", "frame:", "out_channels>4", "zz")
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_F3, Qt.Key.Key_Escape)


class Looking:
    """What `Whim` does to see something else."""

    window: Any
    view: Any
    chance: random.Random
    _say: Any
    _press: Any
    _making: Making | None = None

    def _see(self) -> None:
        name = self.chance.choice(SWITCHES)
        self._say(name)
        if self.view.commands.can(name):
            self.view.commands.run(name)

    def _another_size(self) -> None:
        wide, high = self.chance.choice(((1280, 800), (1280, 800), (900, 620), (1500, 700), (640, 480)))
        self._say(f"{wide} × {high}")
        self.window.resize(wide, high)

    def _another_theme(self) -> None:
        theme = self.chance.choice(THEMES)
        self._say(theme)
        self.view.theme.set_mode(theme)

    def _find(self) -> None:
        self._press("find")
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit):
            text = self.chance.choice(ASKED)
            self._say(text)
            QTest.keyClicks(line, text)
            for _ in range(self.chance.randint(1, 3)):
                QTest.keyClick(QApplication.focusWidget() or line, self.chance.choice(KEYS))

    def _picture(self) -> None:
        """Go on painting a picture that was begun earlier, or begin one: all else may come between its steps."""
        if self._making is None:
            canvas, kind = self.view.canvas, self.chance.choice(("svg", "pdf", "png"))
            self._say(f"begins {kind}")
            only = self.view.selection.ids if self.chance.random() < 0.3 else None
            try:
                picture = picture_of(canvas, self.view.marks.marks, self.view.theme, only or None, key=self._key())
            except ValueError:
                self._say("of nothing")
                return
            self._making = begin(picture, kind)
        for _ in range(self.chance.randint(1, 60)):
            if next(self._making.steps, self) is self:
                self._say("finishes it")
                self._making.finish()
                self._making = None
                return

    def _key(self):
        return self.view.seeing.key if self.chance.random() < 0.7 else NO_KEY
