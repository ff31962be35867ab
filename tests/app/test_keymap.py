"""Keys by command: the table's, the person's own, presets, and what stands in broken settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from netbuilder.app.commands import CANVAS, COMMANDS, WINDOW, command
from netbuilder.app.key_presets import PRESETS, chosen_preset, preset
from netbuilder.app.keymap import Keymap
from netbuilder.app.settings import settings

Key, Mod = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CONTROL = Mod.NoModifier, Mod.ShiftModifier, Mod.ControlModifier


def pressed(key: Key, held=NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.fixture
def keymap(qapp) -> Keymap:
    settings().remove("keys")
    return Keymap()


def of_the_table(keys: tuple[str, ...]) -> list[QKeySequence]:
    standard = QKeySequence.StandardKey
    return [QKeySequence(standard[key[4:]]) if key.startswith("std:") else QKeySequence(key) for key in keys]


def clashes(chosen: dict[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    owners: dict[QKeySequence, str] = {}
    found = []
    for row in COMMANDS:
        for key in of_the_table(chosen.get(row.name, row.keys)):
            if key in owners:
                found.append((key.toString(), owners[key], row.name))
            owners[key] = row.name
    return found


def test_names_are_told_apart_and_no_key_means_two_commands(keymap):
    assert len({row.name for row in COMMANDS}) == len(COMMANDS) == len(CANVAS) + len(WINDOW)
    assert clashes({}) == []


def test_every_key_of_the_table_is_one_that_qt_knows(keymap):
    for row in COMMANDS:
        said = [key for key in row.keys if not key.startswith("std:")]
        assert len(keymap.keys(row.name)) >= len(said), row


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_names_commands_that_there_are_and_leaves_no_key_to_two(keymap, name):
    assert preset(name).keys() == PRESETS[name].keys()
    keymap.take(preset(name))
    assert clashes(keymap.chosen) == []
    for command_name, keys in preset(name).items():
        assert [key.toString() for key in keymap.keys(command_name)] == [QKeySequence(key).toString() for key in keys]
    assert not [row.name for row in COMMANDS if row.keys and not keymap.keys(row.name)]  # none is out of reach
    assert chosen_preset(keymap) == name
    assert chosen_preset(Keymap()) == name  # at the next start too


def test_a_key_that_is_given_to_one_command_is_taken_from_the_other(keymap):
    told = []
    keymap.changed.connect(lambda: told.append(True))
    keymap.choose({"mute": ("F",)})
    assert keymap.name_of(pressed(Key.Key_F, text="f")) == "mute"
    assert QKeySequence("F") not in keymap.keys("fit") and QKeySequence("Home") in keymap.keys("fit")
    assert told == [True] and chosen_preset(keymap) is None
    keymap.reset("fit")
    assert keymap.name_of(pressed(Key.Key_F, text="f")) == "fit" and not keymap.keys("mute")
    keymap.reset()
    assert chosen_preset(keymap) == "NetBuilder"


def test_keys_can_be_taken_away_altogether_and_stay_away(keymap):
    keymap.choose({"duplicate": ()})
    assert keymap.text("duplicate") == "" and Keymap().text("duplicate") == ""


def test_shift_need_not_be_named_where_it_only_makes_the_character(keymap):
    assert keymap.name_of(pressed(Key.Key_Question, SHIFT, "?")) == "cheat_sheet"
    assert keymap.name_of(pressed(Key.Key_Plus, SHIFT, "+")) == "zoom_in"
    assert keymap.name_of(pressed(Key.Key_F, SHIFT, "F")) != "fit"


def test_a_key_that_types_a_character_is_never_a_shortcut_of_the_window(keymap):
    for row in COMMANDS:
        for key in keymap.wide_keys(row.name):
            held, plain = key[0].keyboardModifiers(), key[0].key()
            free = bool(held & (Mod.ControlModifier | Mod.AltModifier | Mod.MetaModifier))
            assert free or plain in (Key.Key_Delete, Key.Key_Backspace) or Key.Key_F1 <= plain <= Key.Key_F24, row


@pytest.mark.parametrize(
    "said",
    ["", "not json", "[1, 2]", '{"a": 1}', '["std:Nonsense"]', '["F", ', "[" * 3000, '["Ctrl+"]', '["A, B"]', "null"],
)
def test_broken_settings_are_passed_over(qapp, said):
    store = settings()
    store.remove("keys")
    store.setValue("keys/fit", said)
    store.setValue("keys/there_is_no_such_command", '["F"]')
    store.sync()
    keymap = Keymap()
    assert keymap.keys("fit") == tuple(map(QKeySequence, command("fit").keys))
    store.remove("keys")


def test_a_key_that_settings_give_to_two_is_the_one_s_that_was_chosen(qapp):
    store = settings()
    store.remove("keys")
    store.setValue("keys/mute", '["F", "Ctrl+S"]')
    keymap = Keymap()
    assert keymap.owner("F") == keymap.owner("Ctrl+S") == "mute"
    assert not keymap.keys("save") and QKeySequence("F") not in keymap.keys("fit")
    store.remove("keys")


def test_every_command_says_what_it_is_in_plain_words(qapp):
    for row in COMMANDS:
        assert row.said[0].isupper() or row.said[0].isdigit(), row
        assert row.text.count("&") <= 1 and "_" not in row.text, row
