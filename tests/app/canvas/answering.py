"""What a person without a plan does about whatever stands open: menus, dialogs, lists; and what goes wrong then."""

from __future__ import annotations

import random
import re
import sys
import traceback
from collections.abc import Callable

from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QWidget

from netbuilder.app.naming import NameDialog

Key = Qt.Key
NOT_IN_MENUS = re.compile(r"quit|open…|save|export|picture|new |train|go on|library|folder|template", re.IGNORECASE)
"""Words of menus and buttons that end the window, open the system's dialogs, or train."""

Say = Callable[[str], None]


def open_now(window) -> QWidget | None:
    """What stands open over the window."""
    shown = [each for each in window.findChildren(QDialog) if each.isVisible() and each.isWindow()]
    return QApplication.activePopupWidget() or (shown[-1] if shown else None)


def answer(window, chance: random.Random, say: Say) -> bool:
    """Close or answer whatever stands open; whether nothing is left."""
    for _ in range(12):
        opened = open_now(window)
        if opened is None:
            return True
        if isinstance(opened, QMenu):
            _choose(opened, chance, say)
        elif isinstance(opened, QDialog):
            _close(window, opened, chance, say)
        else:
            QTest.keyClick(opened, Key.Key_Escape)
            opened.close()
        QApplication.processEvents()
    return open_now(window) is None


def _choose(menu: QMenu, chance: random.Random, say: Say) -> None:
    actions = [a for a in menu.actions() if a.isEnabled() and a.isVisible() and not a.isSeparator()]
    actions = [a for a in actions if not NOT_IN_MENUS.search(a.text())]
    if not actions or chance.random() < 0.2:
        say("leaves the menu")
        menu.close()
        return
    action = chance.choice(actions)
    say(action.text().replace("\t", " "))
    deeper = action.menu()
    while deeper is not None and deeper.actions():
        action = chance.choice(deeper.actions())
        say(action.text())
        deeper = action.menu()
    action.trigger()
    menu.close()


def _close(window, dialog: QDialog, chance: random.Random, say: Say) -> None:
    if isinstance(dialog, NameDialog) and chance.random() < 0.7:
        name = chance.choice(("", "Part", "stage", "1x", dialog.line.text()))
        say(f"names it {name!r}")
        dialog.line.selectAll()
        QTest.keyClicks(dialog.line, name)
        QTest.keyClick(dialog.line, Key.Key_Return)
        if open_now(window) is not dialog:
            return
    elif isinstance(dialog, QMessageBox) and chance.random() < 0.5:
        buttons = [each for each in dialog.buttons() if not NOT_IN_MENUS.search(each.text())]
        if buttons:
            button = chance.choice(buttons)
            say(button.text())
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    say(f"leaves {type(dialog).__name__}")
    QTest.keyClick(dialog, Key.Key_Escape)


class Watch:
    """Catches exceptions of slots and Qt's messages as they come; those behind it in the chain hear of them too."""

    HARMLESS = ("This plugin does not support", "QFont::setPixelSize")

    def __init__(self) -> None:
        self.faults: list[str] = []

    def __enter__(self) -> Watch:
        self._hook, self._handler = sys.excepthook, None
        before = self._hook

        def on_error(kind, error, where) -> None:
            self.faults.append("".join(traceback.format_exception(kind, error, where)[-4:]))
            before(kind, error, where)

        def on_message(kind, context, message) -> None:
            if kind.name not in ("QtDebugMsg", "QtInfoMsg") and not message.startswith(self.HARMLESS):
                self.faults.append(f"Qt: {message}")

        sys.excepthook = on_error
        self._handler = qInstallMessageHandler(on_message)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._hook
        qInstallMessageHandler(self._handler)
