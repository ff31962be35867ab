"""Other languages: what is said is looked up when it is shown, and English is what stays where nothing is found."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication

from netbuilder.app import language_menu
from netbuilder.app.commands import COMMANDS, command
from netbuilder.app.translating import choose_language, language, languages, load, said_of, spoken
from netbuilder.examples import all_examples
from netbuilder.layers import all_layers
from netbuilder.wording import CONTEXT, tr, trn

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
RELEASE = Path(sys.executable).parent / "pyside6-lrelease"
GERMAN = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">
<context><name>Commands</name>
<message><source>&amp;Fit the drawing</source><translation>Zeichnung &amp;einpassen</translation></message>
<message><source>Look around</source><translation>Umsehen</translation></message></context>
<context><name>NetBuilder</name>
<message numerus="yes"><source>{n} wires to {name}</source><translation>
<numerusform>eine Verbindung zu {name}</numerusform><numerusform>{n} Verbindungen zu {name}</numerusform>
</translation></message>
<message><source>none</source><translation>keine</translation></message></context></TS>"""
RUSSIAN = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru_RU">
<context><name>NetBuilder</name>
<message numerus="yes"><source>{n} nodes</source><translation><numerusform>{n} узел</numerusform>
<numerusform>{n} узла</numerusform><numerusform>{n} узлов</numerusform></translation></message></context></TS>"""


PLACES = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">
<context><name>NetBuilder</name>
<message><source>Saved {path}</source><translation>{pfad} gespeichert</translation></message>
<message><source>Open {path}</source><translation>{path} öffnen</translation></message>
<message><source>Not yet {path}</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>{n} nodes</source><translation><numerusform>ein Knoten</numerusform>
<numerusform>{n} Knoten</numerusform></translation></message>
<message numerus="yes"><source>{n} of {all}</source><translation><numerusform>einer</numerusform>
<numerusform>{n} von {all}</numerusform></translation></message></context></TS>"""


@pytest.fixture
def german(qapp, tmp_path):
    """A folder with a translation, loaded; taken away again."""
    if not RELEASE.exists():
        pytest.skip("PySide6 came without lrelease")
    with spoken_from(qapp, tmp_path, "de_DE", GERMAN):
        yield tmp_path


@contextmanager
def spoken_from(application, folder, name, text):
    """What is said in a translation of so much, loaded; taken away again."""
    short = name.partition("_")[0]
    (folder / f"{short}.ts").write_text(text, encoding="utf-8")
    made = folder / f"netbuilder_{short}.qm"
    subprocess.run([RELEASE, "-silent", folder / f"{short}.ts", "-qm", made], check=True)
    installed = load(application, name, folder)
    yield
    for each in installed:
        QCoreApplication.removeTranslator(each)
    load(application, "en", folder)


def test_without_a_translation_it_is_english(qapp, tmp_path):
    assert load(qapp, "en", tmp_path) == []
    assert tr("Whatever") == "Whatever" and command("fit").said == "Fit the drawing"


def test_commands_and_words_are_said_in_the_language_that_was_loaded_and_what_is_missing_in_english(german):
    assert command("fit").label == "Zeichnung &einpassen" and command("fit").said == "Zeichnung einpassen"
    assert command("fit").group_said == "Umsehen" and command("fit").group == "Look around"
    assert tr("none") == "keine" and command("delete").said == "Delete"


def test_a_number_of_things_is_said_in_the_forms_of_the_language(german, qapp, tmp_path):
    assert trn(1, "{n} wire to {name}", "{n} wires to {name}", name="fc") == "eine Verbindung zu fc"
    assert trn(2000, "{n} wire to {name}", "{n} wires to {name}", name="fc") == "2,000 Verbindungen zu fc"
    assert trn(7_400_000_010, "{n} wire to {name}", "{n} wires to {name}", name="fc").startswith("7,400,000,010 Verb")
    assert (trn(1, "{n} node", "{n} nodes"), trn(2, "{n} node", "{n} nodes")) == ("1 node", "2 nodes")
    with spoken_from(qapp, tmp_path, "ru_RU", RUSSIAN):
        said = [trn(n, "{n} node", "{n} nodes") for n in (1, 2, 5, 21)]
    assert said == ["1 узел", "2 узла", "5 узлов", "21 узел"]


def test_the_languages_are_those_that_there_are_files_of(german):
    assert languages(german) == ["en", "de"]


def test_the_language_is_kept_for_the_next_start():
    assert language() == "system"
    choose_language("de")
    assert language() == "de"


def test_languages_are_called_what_they_call_themselves(german):
    assert [said_of(name) for name in ("en", "de", "pt_BR")] == ["English", "Deutsch", "Português (Brasil)"]
    assert spoken() == "de"


def test_the_language_is_chosen_in_the_view_menu_and_holds_from_the_next_start(window, monkeypatch):
    menu = window.menus.languages
    assert menu.menuAction() in window.menus.bar["&View"].actions()
    monkeypatch.setattr(language_menu, "languages", lambda: ["en", "de"])
    window.action("language").trigger()
    assert menu.isVisible() and [each.text() for each in menu.actions() if each.isChecked()] == [
        "As the &system has it"
    ]
    next(each for each in menu.actions() if each.text() == "Deutsch").trigger()
    menu.close()
    assert language() == "de" and "Deutsch from the next start on" in window.status_line.currentMessage()


def test_where_english_is_the_only_language_the_menu_says_how_to_add_one(window, monkeypatch):
    monkeypatch.setattr(language_menu, "languages", lambda: ["en"])
    menu = window.menus.languages
    menu.ask()
    (only,) = menu.actions()
    menu.close()
    assert "docs/translating.md" in only.text() and not only.isEnabled()
    assert (ROOT / "docs" / "translating.md").is_file()


def test_the_menus_speak_it(german, window):
    assert any(action.text().startswith("Zeichnung &einpassen") for action in window.menus.bar["&View"].actions())


def translations():
    """The script, as a module."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    script = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = script  # its dataclasses look for their module
    spec.loader.exec_module(script)
    return script


def test_what_there_is_to_translate_is_gathered_from_calls_and_tables():
    said = translations().said()
    texts = {(each.context, each.text) for each in said}
    assert len(texts) == len(said), "a text is looked up in one way: with a number, or without"
    for each in COMMANDS:
        assert ("Commands", each.text) in texts
    assert ("Menus", "&View") in texts and ("Commands", "Look around") in texts
    assert (CONTEXT, "Search layers…") in texts and (CONTEXT, all_layers()[0].summary) in texts
    assert ("Examples", all_examples()[0].card) in texts


def test_each_way_of_saying_something_is_gathered_with_its_context_and_its_number():
    found = translations().called(
        'tr("a"), tr("b", "Menus"), tr(name), other("c"), mark("d"), counted(n, "node"), tr("e" if x else "f")\n'
        'trn(n, "one {n}", "many {n}", name=name)'
    )
    assert {(each.context, each.text, each.one) for each in found} == {
        (CONTEXT, "a", ""),
        ("Menus", "b", ""),
        (CONTEXT, "d", ""),
        (CONTEXT, "{n} nodes", "{n} node"),
        (CONTEXT, "e", ""),
        (CONTEXT, "f", ""),
        (CONTEXT, "many {n}", "one {n}"),
    }


def test_a_translation_whose_places_are_others_than_the_texts_is_told(tmp_path):
    file = tmp_path / "netbuilder_de.ts"
    file.write_text(PLACES, encoding="utf-8")
    assert translations().broken(file) == [
        "'Saved {path}' became '{pfad} gespeichert'",
        "'{n} of {all}' became 'einer'",
    ]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("netbuilder_*.ts")), ids=lambda file: file.stem)
def test_what_comes_with_netbuilder_is_sound_and_compiled_as_it_stands(file, tmp_path):
    assert not translations().broken(file)
    made = tmp_path / "made.qm"
    if not RELEASE.exists():
        pytest.skip("PySide6 came without lrelease")
    subprocess.run([RELEASE, "-silent", file, "-qm", made], check=True)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), "make translations"


def test_the_template_for_translators_has_every_text_of_today():
    root = ElementTree.parse(FOLDER / "netbuilder.ts").getroot()
    there = {(each.findtext("name"), text.text) for each in root.iter("context") for text in each.iter("source")}
    assert {(each.context, each.text) for each in translations().said()} == there, "make translations"


def test_german_comes_with_netbuilder(qapp):
    assert "de" in languages()
    installed = load(qapp, "de")
    try:
        assert command("fit").said == "Zeichnung einpassen" and tr("Search layers…") == "Schichten suchen…"
        assert trn(1, "{n} warning", "{n} warnings") == "1 Warnung"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        for each in installed:
            QCoreApplication.removeTranslator(each)
        load(qapp, "en")


def test_nothing_is_translated_while_a_module_is_imported():
    """No translation is loaded by then: the English words would stay for good."""
    for path in (ROOT / "netbuilder").rglob("*.py"):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            for call in at_import(statement):
                is_tr = isinstance(call.func, ast.Name) and call.func.id in ("tr", "trn", "counted")
                assert not is_tr, f"{path.name}, line {call.lineno}"


def at_import(node):
    """The calls that are made when a module is imported: not those in functions, but those in defaults of theirs."""
    if isinstance(node, ast.Call):
        yield node
    inside = (ast.FunctionDef, ast.Lambda)
    for child in (
        [node.args, *getattr(node, "decorator_list", ())] if isinstance(node, inside) else ast.iter_child_nodes(node)
    ):
        yield from at_import(child)
