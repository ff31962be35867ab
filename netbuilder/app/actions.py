"""The window's actions and menus: one QAction each, whoever shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

Key = QKeySequence.StandardKey
Shortcut = str | QKeySequence.StandardKey
Do = Callable[[], object]


class Actions:
    """Makes actions on one window and remembers them by name."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._by_name: dict[str, QAction] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def make(
        self, name: str, text: str, do: Do | None = None, shortcuts: Shortcut | tuple[Shortcut, ...] = (), tip: str = ""
    ) -> QAction:
        """An action called `name` that shows `text` and does `do`."""
        keys = shortcuts if isinstance(shortcuts, tuple) else (shortcuts,)
        action = QAction(text, self._window, objectName=name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        spoken = text.replace("&", "").rstrip("…")
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(" ".join(filter(None, (tip or spoken, f"({shown})" if shown else ""))))
        if do is not None:
            action.triggered.connect(lambda: do())
        self._window.addAction(action)
        self._by_name[name] = action
        return action

    def shortcuts(self) -> list[tuple[str, str]]:
        """What each action with a shortcut is called, and its keys."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (
                action.text().replace("&", "").rstrip("…"),
                "  or  ".join(key.toString(native) for key in action.shortcuts()),
            )
            for action in self._by_name.values()
            if action.shortcuts()
        ]
