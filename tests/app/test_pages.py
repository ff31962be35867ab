"""What the pages of docs/ name is there: modules, and keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netbuilder.app.keymap import Keymap

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
KEY = re.compile(
    r"((Ctrl|Shift|Alt)\+)*([A-Z]|F\d+|[\[\]?.]|\d|Tab|Delete|Backspace|Enter|Left|Up|Down|PageUp|PageDown)"
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_that_a_page_names_is_there(page):
    modules = {each.relative_to(ROOT).as_posix() for room in ("netbuilder", "tests", "benchmarks", "scripts")
               for each in (ROOT / room).rglob("*.py")}  # fmt: skip
    named = {name for code in CODE.findall(page.read_text("utf-8")) for name in re.findall(r"[\w/]+\.py\b", code)}
    assert [name for name in named if not any(f"/{each}".endswith(f"/{name}") for each in modules)] == []


def test_every_key_of_the_canvas_page_is_that_of_a_command(qapp):
    keymap = Keymap()
    code = re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "canvas.md").read_text("utf-8"))
    keys = {each for each in code if KEY.fullmatch(each)}
    assert len(keys) > 50
    assert sorted(key for key in keys if keymap.owner(key.replace("Delete", "Del")) is None) == []
