"""Which keys mean which command: the table's, or what the person chose in their place, kept for the next start."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from netbuilder.app.commands import COMMANDS, Command, command
from netbuilder.app.digit_keys import digit_of, key_of
from netbuilder.app.settings import settings

_SECTION = "keys"
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ANYWHERE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, *(Qt.Key(Qt.Key.Key_F1 + n) for n in range(24))}
"""Keys that nothing in the window types with or moves by."""


class Keymap(QObject):
    """The keys of every command."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, tuple[str, ...]] = _kept()
        self._keys: dict[str, tuple[QKeySequence, ...]] = {}
        self._names: dict[QKeySequence, str] = {}
        self._fill()

    def keys(self, name: str) -> tuple[QKeySequence, ...]:
        """The keys of a command, the one to show first."""
        return self._keys.get(name, ())

    def wide_keys(self, name: str) -> tuple[QKeySequence, ...]:
        """Those of its keys that work wherever the focus is."""
        return tuple(key for key in self.keys(name) if _is_wide(key)) if command(name).wide else ()

    def text(self, name: str) -> str:
        """The first of its keys as a person reads it; empty where it has none."""
        return next(iter(self.texts(name)), "")

    def texts(self, name: str) -> list[str]:
        """All of its keys as a person reads them."""
        return [shown(key) for key in self.keys(name)]

    def brief(self, name: str) -> list[str]:
        """The same, but of keys that go on digit by digit only from where to where: `Alt+1–9`."""
        keys = self.texts(name)
        if len(keys) > 2 and all(key[-1:].isdigit() and key[:-1] == keys[0][:-1] for key in keys):
            return [f"{keys[0]}–{keys[-1][-1]}"]
        return keys

    def name_of(self, event: QKeyEvent) -> str | None:
        """The command that a key press means. Where Shift only makes the character, it need not be named: `?`, `+`."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        found = self._names.get(QKeySequence(QKeyCombination(held, key)))
        if found is None and held & Qt.KeyboardModifier.ShiftModifier and _is_symbol(event):
            held &= ~Qt.KeyboardModifier.ShiftModifier
            found = self._names.get(QKeySequence(QKeyCombination(held, key)))
        if found is None and (digit := digit_of(event)) is not None:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            found = self._names.get(QKeySequence(QKeyCombination(held, key_of(digit))))
        return found

    def owner(self, key: str) -> str | None:
        """The name of the command whose key this is."""
        return self._names.get(QKeySequence(key))

    def is_changed(self, name: str) -> bool:
        """Whether a command has other keys than the table's."""
        return name in self._chosen

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The keys of every command that has others than the table's."""
        return dict(self._chosen)

    def choose(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Give commands other keys; an empty sequence takes them all away. What was another command's key is from now
        on this one's alone."""
        self._keep(_given(self._chosen, keys))

    def reset(self, name: str | None = None) -> None:
        """The table's keys again: of one command, taken back from whichever has them now, or of all."""
        self._keep({} if name is None else _given(self._chosen, {name: command(name).keys}))

    def take(self, preset: Mapping[str, Sequence[str]]) -> None:
        """The keys of a preset: what it does not name has the table's, as far as the preset leaves them."""
        self._keep(self.would_be(preset))

    def would_be(self, preset: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
        """What would be `chosen` with a preset."""
        return _given({}, preset)

    def _keep(self, chosen: dict[str, tuple[str, ...]]) -> None:
        self._chosen = chosen
        store = settings()
        store.remove(_SECTION)
        for name, keys in chosen.items():
            store.setValue(f"{_SECTION}/{name}", json.dumps(keys))
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        """A key is one command's, whatever the settings or the table say: what the person chose comes first."""
        self._keys, self._names = {}, {}
        for each in sorted(COMMANDS, key=lambda each: each.name not in self._chosen):
            free = [key for key in _sequences(_said(each, self._chosen)) if key not in self._names]
            self._keys[each.name] = tuple(free)
            self._names |= dict.fromkeys(free, each.name)


def _said(each: Command, chosen: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return chosen.get(each.name, each.keys)


def _given(chosen: Mapping[str, tuple[str, ...]], keys: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What is chosen once these commands have these keys."""
    taken, result = {key for each in keys.values() for key in _sequences(each)}, {}
    for each in COMMANDS:
        if each.name in keys:
            said = tuple(keys[each.name])
        else:
            said = tuple(key for key in _said(each, chosen) if not taken & set(_sequences((key,))))
        if _sequences(said) != _sequences(each.keys):
            result[each.name] = said
    return result


def shown(key: QKeySequence) -> str:
    """A key as a person reads it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _kept() -> dict[str, tuple[str, ...]]:
    """What was chosen before; whatever is in the settings, keys that make no sense are passed over."""
    store, found = settings(), {}
    for each in COMMANDS:
        try:
            keys = json.loads(str(store.value(f"{_SECTION}/{each.name}", "null")))
        except (ValueError, RecursionError):
            continue
        if isinstance(keys, list) and all(isinstance(key, str) and (_sequences((key,)) or not key) for key in keys):
            found[each.name] = tuple(filter(None, keys))
    return found


def _sequences(keys: Sequence[str]) -> tuple[QKeySequence, ...]:
    found: list[QKeySequence] = []
    for key in keys:
        if key.startswith("std:"):
            standard = getattr(QKeySequence.StandardKey, key.removeprefix("std:"), None)
            known = isinstance(standard, QKeySequence.StandardKey)
            # The first alone: the others of a platform are of old keyboards, or another command's of ours (Ctrl+D).
            found += QKeySequence.keyBindings(standard)[:1] if known else []
        elif (sequence := QKeySequence(key)).count() == 1 and sequence[0].key() != Qt.Key.Key_unknown:
            found.append(sequence)
    return tuple(dict.fromkeys(found))


def _is_wide(key: QKeySequence) -> bool:
    return bool(key[0].keyboardModifiers() & _HELD) or key[0].key() in _ANYWHERE


def _is_symbol(event: QKeyEvent) -> bool:
    text = event.text()
    return len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace()
