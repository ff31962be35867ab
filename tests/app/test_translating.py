"""Other languages: what is said is looked up when it is shown, and English is what stays where nothing is found."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from netbuilder.app import translating
from netbuilder.app.commands import command
from netbuilder.app.translating import choose_language, language, languages, load, tr

ROOT = Path(__file__).resolve().parents[2]
RELEASE = Path(sys.executable).parent / "pyside6-lrelease"
GERMAN = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">
<context><name>Commands</name>
<message><source>&amp;Fit the drawing</source><translation>Zeichnung &amp;einpassen</translation></message>
<message><source>Look around</source><translation>Umsehen</translation></message></context>
<context><name>NetBuilder</name>
<message><source>none</source><translation>keine</translation></message></context></TS>"""


@pytest.fixture
def german(qapp, tmp_path):
    """A folder with a translation, loaded; taken away again."""
    if not RELEASE.exists():
        pytest.skip("PySide6 came without lrelease")
    (tmp_path / "de.ts").write_text(GERMAN, encoding="utf-8")
    made = tmp_path / "netbuilder_de.qm"
    subprocess.run([RELEASE, "-silent", tmp_path / "de.ts", "-qm", made], check=True)
    installed = load(qapp, "de_DE", tmp_path)
    yield tmp_path
    for each in installed:
        QCoreApplication.removeTranslator(each)


def test_without_a_translation_it_is_english(qapp, tmp_path):
    assert load(qapp, "en", tmp_path) == []
    assert tr("Whatever") == "Whatever" and command("fit").said == "Fit the drawing"


def test_commands_and_words_are_said_in_the_language_that_was_loaded_and_what_is_missing_in_english(german):
    assert command("fit").label == "Zeichnung &einpassen" and command("fit").said == "Zeichnung einpassen"
    assert command("fit").group_said == "Umsehen" and command("fit").group == "Look around"
    assert tr("none") == "keine" and command("delete").said == "Delete"


def test_the_languages_are_those_that_there_are_files_of(german):
    assert languages(german) == ["en", "de"]


def test_the_language_is_kept_for_the_next_start():
    assert language() == "system"
    choose_language("de")
    assert language() == "de"


def test_the_menus_speak_it(german, window):
    assert any(action.text().startswith("Zeichnung &einpassen") for action in window.menus.bar["&View"].actions())


def test_what_there_is_to_translate_is_gathered_from_calls_and_tables():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    said = script.said()
    assert ("Commands", "&Fit the drawing") in said and ("Commands", "Look around") in said
    assert ("Menus", "&View") in said and (translating.CONTEXT, "Find nodes…") in said
    assert script.called('tr("a"), tr("b", "Menus"), tr(name), other("c")') == [("NetBuilder", "a"), ("Menus", "b")]


def test_the_template_for_translators_lies_beside_the_other_resources():
    text = (ROOT / "resources" / "translations" / "netbuilder.ts").read_text(encoding="utf-8")
    assert "<source>&amp;Fit the drawing</source>" in text


def test_nothing_is_translated_while_a_module_is_imported():
    """No translation is loaded by then: the English words would stay for good."""
    for path in (ROOT / "netbuilder" / "app").rglob("*.py"):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
                inside = [each for each in ast.walk(statement.value) if isinstance(each, ast.Lambda)]
                late = {id(each) for one in inside for each in ast.walk(one)}
                for call in ast.walk(statement.value):
                    is_tr = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tr"
                    assert not is_tr or id(call) in late, f"{path.name}, line {call.lineno}"
