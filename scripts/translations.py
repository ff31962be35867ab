"""Gathers what the window says into resources/translations/netbuilder.ts, and compiles what is translated.

    python scripts/translations.py

Every netbuilder_<locale>.ts that is there is brought up to date and compiled to a .qm beside it. Begin another language
by copying netbuilder.ts to netbuilder_de.ts and translating it in Qt Linguist (pyside6-linguist).
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from netbuilder.app.commands import COMMANDS  # noqa: E402
from netbuilder.app.menus import BAR  # noqa: E402
from netbuilder.app.translating import CONTEXT  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
TEMPLATE = FOLDER / "netbuilder.ts"


def said() -> dict[tuple[str, str], None]:
    """Every text that may be shown, with its context: those of the tables, and those that `tr` is called with."""
    found = [("Menus", each) for each in BAR]
    for row in COMMANDS:
        found += [("Commands", each) for each in (row.text, row.group, row.tip, row.under) if each]
    for path in sorted((ROOT / "netbuilder" / "app").rglob("*.py")):
        found += called(path.read_text(encoding="utf-8"))
    return dict.fromkeys(found)


def called(source: str) -> list[tuple[str, str]]:
    """Context and text of each call of `tr` with a text that is written out."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if len(texts) == len(node.args):
                found.append((texts[1] if len(texts) > 1 else CONTEXT, texts[0]))
    return found


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".translating-") as folder:
        tables = Path(folder) / "tables.py"
        # lupdate reads calls of Qt's own function and no tables, so it is handed those calls.
        lines = (f"QCoreApplication.translate({context!r}, {text!r})\n" for context, text in said())
        tables.write_text("".join(lines), encoding="utf-8")
        for file in dict.fromkeys([TEMPLATE, *sorted(FOLDER.glob("netbuilder_*.ts"))]):
            _run("pyside6-lupdate", "-locations", "none", "-no-obsolete", "-silent", tables, "-ts", file)
            if file != TEMPLATE:
                _run("pyside6-lrelease", "-silent", file, "-qm", file.with_suffix(".qm"))


def _run(tool: str, *arguments: object) -> None:
    subprocess.run([Path(sys.executable).parent / tool, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
