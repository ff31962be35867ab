"""Every text that a person reads can be translated: read off the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.english import bare

ROOT = Path(__file__).resolve().parents[2] / "netbuilder"
SOURCES = sorted((ROOT / "app").rglob("*.py"))

NOT_READ = {
    "app/colours.py": {"#e6e8eb", "#ffffff"},
    "app/theme.py": {
        *("SF Pro Text", "Noto Sans", "Helvetica Neue", "Liberation Sans"),
        *("Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono"),
    },
    "app/window.py": {"{}[*] — NetBuilder"},  # names alone
    "app/main.py": {  # said in the terminal, which stays English
        "There is no display to open the window on. `netbuilder train FILE` and the other commands work without one; "
        "`netbuilder --help` names them.",
        "There is no template {}; `netbuilder new --list` names them.",
    },
    "app/picture_export.py": {"all", "selection"},  # what entries of a list stand for
    "app/training_notes.py": {"computes with", "to choose yourself"},  # how English notes begin, which runs keep
    "app/panels/data_asking.py": {"given up"},  # between threads
    "app/panels/curve_table.py": {"learning rate", "training loss"},  # the columns of a file
    "app/canvas/picture_files.py": {"Drawn with NetBuilder"},  # in a file
    "app/inspector/training_page.py": {"Learning rate"},  # a key: the section is named by a text that is marked
    "app/inspector/training_section.py": {"Learning rate"},
}
"""Texts with words that are not for a person to read, or are names, by their files."""

NOT_DONE: set[str] = set()
"""Files whose texts are still to be put through `tr`. It only ever gets shorter."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def left_in(path: Path) -> list[str]:
    """What is read in a file without being looked up, with its line."""
    spared = NOT_READ.get(name_of(path), set())
    return [f"{name_of(path)}:{each.line}: {each.text!r}" for each in bare(path) if each.text not in spared]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_what_a_person_reads_is_looked_up(path):
    left = left_in(path)
    if name_of(path) in NOT_DONE:
        assert left, f"{name_of(path)} is done: take it off the list"
    else:
        assert not left, "\n".join(left)


def test_what_is_said_not_to_be_read_is_there():
    for name, texts in NOT_READ.items():
        there = {each.text for each in bare(ROOT / name)}
        assert texts <= there, f"{name} no longer has {texts - there}"


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Words")',
        'label.setText(f"{n} words")',
        'QLabel("Words", objectName="Name")',
        'QLineEdit(placeholderText="Words")',
        'menu.addAction("Words")',
        'box = "Some words of a sentence"',
        'said = {"a": "Some words of a sentence"}',
        'said.emit("Some " + "words of a sentence")',
        'label.setText("Words" if on else tr("Others"))',
        'label.setText(tr(f"{n} words"))',
        'label.setText(tr("words " + "of"))',
        'raise EditError(f"there is no node {id}")',
        'def f(text="Some words of a sentence"): pass',
        'painter.drawText(place, "Words")',
        'label.setText("<b>Words</b>")',
    ],
)
def test_words_that_are_not_looked_up_are_found(source, tmp_path):
    assert found(source, tmp_path)


@pytest.mark.parametrize(
    "source",
    [
        '"""Some words of a docstring."""',
        'label.setText(tr("Words"))',
        'label.setText(trn(n, "{n} word", "{n} words"))',
        'label.setText(tr("Words") if kind == "of this kind" else "–")',
        'label.setText(f"{name} · {value}")',
        'label.setText(TEXTS["key of it"])',
        'TEXTS = {"a": mark("Some words of a sentence")}',
        'raise ValueError("some words for programmers")',
        'widget.setStyleSheet("color: red; font-weight: bold")',
        'QLabel(objectName="Words")',
        'label.setText("100 %")',
    ],
)
def test_what_is_looked_up_or_not_read_is_let_through(source, tmp_path):
    assert not found(source, tmp_path)


def found(source, folder):
    file = folder / "source.py"
    file.write_text(source, encoding="utf-8")
    return bare(file)
