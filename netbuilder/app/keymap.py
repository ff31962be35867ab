"""Which keys mean which command: the table's, or what the person chose in their place, kept for the next start."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from netbuilder.app.commands import CANVAS, Command
from netbuilder.app.settings import settings

_SECTION = "keys"


class Keymap(QObject):
    """The keys of every command on the canvas."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, tuple[str, ...]] = _kept()
        self._names: dict[QKeySequence, str] = {}
        self._fill()

    def keys(self, name: str) -> tuple[QKeySequence, ...]:
        """The keys of a command, the one to show first."""
        return next((_sequences(self._said(each)) for each in CANVAS if each.name == name), ())

    def text(self, name: str) -> str:
        """The first of its keys as a person reads it; empty where it has none."""
        keys = self.keys(name)
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def name_of(self, event: QKeyEvent) -> str | None:
        """The command that a key press means. Where Shift only makes the character, it need not be named: `?`, `+`."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        found = self._names.get(QKeySequence(QKeyCombination(held, key)))
        if found is None and held & Qt.KeyboardModifier.ShiftModifier and _is_symbol(event):
            held &= ~Qt.KeyboardModifier.ShiftModifier
            found = self._names.get(QKeySequence(QKeyCombination(held, key)))
        return found

    def choose(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Give commands other keys; an empty sequence takes them all away. What was another command's key is from now
        on this one's alone."""
        taken = {QKeySequence(key) for each in keys.values() for key in each}
        for each in CANVAS:
            said = tuple(keys.get(each.name, ())) if each.name in keys else self._said(each)
            if each.name not in keys:
                said = tuple(key for key in said if not taken & set(_sequences((key,))))
            if said != each.keys:
                self._chosen[each.name] = said
            else:
                self._chosen.pop(each.name, None)
        self._keep()

    def reset(self) -> None:
        """The table's keys again."""
        self._chosen = {}
        self._keep()

    def _said(self, each: Command) -> tuple[str, ...]:
        return self._chosen.get(each.name, each.keys)

    def _keep(self) -> None:
        store = settings()
        store.remove(_SECTION)
        for name, keys in self._chosen.items():
            store.setValue(f"{_SECTION}/{name}", json.dumps(keys))
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        self._names = {key: each.name for each in CANVAS for key in _sequences(self._said(each))}


def _kept() -> dict[str, tuple[str, ...]]:
    """What was chosen before; whatever is in the settings, keys that make no sense are passed over."""
    store, found = settings(), {}
    for each in CANVAS:
        try:
            keys = json.loads(str(store.value(f"{_SECTION}/{each.name}", "null")))
        except ValueError:
            continue
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            found[each.name] = tuple(keys)
    return found


def _sequences(keys: Sequence[str]) -> tuple[QKeySequence, ...]:
    found: list[QKeySequence] = []
    for key in keys:
        if key.startswith("std:"):
            found += QKeySequence.keyBindings(QKeySequence.StandardKey[key.removeprefix("std:")])
        else:
            found.append(QKeySequence(key))
    return tuple(found)


def _is_symbol(event: QKeyEvent) -> bool:
    text = event.text()
    return len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace()
