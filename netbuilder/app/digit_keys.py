"""The digit of a key in the row above the letters, whatever Shift makes of it on this keyboard."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_SHIFTED = "!@#$%^&*("
"""What Shift makes of 1 to 9 where a keyboard says nothing else of its keys."""
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
"""Virtual key codes of the digits (Carbon's HIToolbox/Events.h, kVK_ANSI_1 and so on)."""


def digit_of(event: QKeyEvent) -> int | None:
    """1 to 9, where the key pressed is that one."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    first = 2 if sys.platform == "win32" else 10  # scan codes of the row: the keyboard's own, and X11's, 8 higher
    place = event.nativeScanCode() - first
    if 0 <= place < 9:
        return place + 1
    character = chr(event.key()) if event.key() < 128 else ""
    return _SHIFTED.index(character) + 1 if character and character in _SHIFTED else None


def key_of(digit: int) -> Qt.Key:
    """The key of a digit."""
    return Qt.Key(Qt.Key.Key_0 + digit)
