"""Gathers what the window says into resources/translations/netbuilder.ts, and compiles what is translated.

    python scripts/translations.py

Every netbuilder_<locale>.ts that is there is brought up to date, checked and compiled to a .qm beside it.
docs/translating.md says how to begin another language.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from netbuilder.app.commands import COMMANDS  # noqa: E402
from netbuilder.app.menus import BAR  # noqa: E402
from netbuilder.data.sources import all_sources  # noqa: E402
from netbuilder.data.transforms.registry import all_transforms  # noqa: E402
from netbuilder.examples import all_examples  # noqa: E402
from netbuilder.graph.library import read_library  # noqa: E402
from netbuilder.layers.registry import all_layers  # noqa: E402
from netbuilder.layers.spec import counts  # noqa: E402
from netbuilder.paths import blocks_dir  # noqa: E402
from netbuilder.training.losses import all_losses  # noqa: E402
from netbuilder.training.metrics import all_metrics  # noqa: E402
from netbuilder.training.recipe import CHECKPOINTS, PARTS, SETTINGS  # noqa: E402
from netbuilder.wording import CONTEXT, of_several  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
TEMPLATE = FOLDER / "netbuilder.ts"


@dataclass(frozen=True)
class Text:
    """An English text to translate; where it speaks of a number of things, `one` is what is said of one of them."""

    context: str
    text: str
    one: str = ""


def said() -> list[Text]:
    """Every text that may be shown, once: those of the commands' table, and those that the sources write out."""
    found = [Text("Menus", each) for each in BAR]
    for row in COMMANDS:
        found += [Text("Commands", each) for each in (row.text, row.group, row.tip, row.under) if each]
    found += declared()
    for path in sorted((ROOT / "netbuilder").rglob("*.py")):
        found += called(path.read_text(encoding="utf-8"))
    once: dict[tuple[str, str, bool], Text] = {}
    for (
        each
    ) in found:  # English may say one in two ways, `1 row` and `one row`, where other languages say several in one
        once.setdefault((each.context, each.text, bool(each.one)), each)
    return list(once.values())


def declared() -> list[Text]:
    """What the declarations of layers, losses, data and the like say of themselves; so do the blocks and examples."""
    found: list[Text] = []
    for layer in all_layers():
        found += [Text(CONTEXT, each) for each in (layer.group, layer.summary, _words_of(layer.formula))]
        patterns = layer.words.split(" · ") if isinstance(layer.words, str) else ()
        found += [Text(CONTEXT, each, each[:-1] if counts(each) else "") for each in filter(_reads, patterns)]
    for source in all_sources():
        found += [Text(CONTEXT, each) for each in (source.label, source.group, source.summary)]
    choices = (all_losses(), all_metrics(), all_transforms(), *(known() for known in PARTS.values()))
    found += [Text(CONTEXT, each.summary) for each in chain(*choices)]
    owners = chain(all_layers(), all_sources(), *choices)
    settings = chain(SETTINGS, CHECKPOINTS, chain.from_iterable(each.parameters for each in owners))
    found += [Text(CONTEXT, each.summary) for each in settings]
    found += [Text(CONTEXT, each.about) for each in read_library(blocks_dir())[0]]
    found += [Text("Examples", each) for one in all_examples() for each in (one.group, one.card)]
    return [each for each in found if each.text]


def _words_of(formula: str) -> str:
    """A formula that has words in it, which are translated; nothing for one that is the same in every language."""
    return formula if re.search(r"[a-z]{3,} [a-z]+|[a-z]{4,}:", re.sub(r"<[^>]*>", " · ", formula)) else ""


def _reads(pattern: str) -> bool:
    """Whether a pattern has words of its own beside its places."""
    return any(letter.isalpha() for said, *_ in Formatter().parse(pattern) for letter in said)


def called(source: str) -> list[Text]:
    """What `tr`, `trn`, `mark` and `counted` are called with, where it is written out."""
    found: list[Text] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _READS:
            least, read = _READS[node.func.id]
            given = [*node.args, *(each.value for each in node.keywords if each.arg in ("context", "one", "many"))]
            found += read(given) if len(given) >= least else []
    return found


def _of_tr(given: list[ast.expr]) -> Iterable[Text]:
    contexts = list(_written(given[1])) if len(given) > 1 else [CONTEXT]
    return [Text(context, text) for context in contexts for text in _written(given[0])]


def _of_trn(given: list[ast.expr]) -> Iterable[Text]:
    return [Text(CONTEXT, many, one) for one, many in zip(_written(given[1]), _written(given[2]), strict=False)]


def _of_counted(given: list[ast.expr]) -> Iterable[Text]:
    return [Text(CONTEXT, f"{{n}} {of_several(noun)}", f"{{n}} {noun}") for noun in _written(given[1])]


def _of_worded(given: list[ast.expr]) -> Iterable[Text]:
    return [Text(CONTEXT, each, each[:-1] if counts(each) else "") for each in filter(_reads, _written(given[0]))]


# What each is called with at least: another function may have the name of one.
_READS = {
    "tr": (1, _of_tr),
    "mark": (1, _of_tr),
    "trn": (3, _of_trn),
    "counted": (2, _of_counted),
    "worded": (2, _of_worded),
}


def _written(value: ast.expr) -> Iterator[str]:
    """The texts that an expression can come to: one, or those that are chosen between."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from _written(value.body)
        yield from _written(value.orelse)


def broken(file: Path) -> list[str]:
    """What would go wrong with the translations in a .ts file: places in braces that the English text does not have, or
    that are lost (a form for one thing may leave the number out)."""
    wrong = []
    for message in ElementTree.parse(file).getroot().iter("message"):
        text, translation = message.findtext("source") or "", message.find("translation")
        forms = [each.text or "" for each in translation.iter() if each.tag != "lengthvariant"]
        meant = _places(text)
        for form in filter(str.strip, forms):
            spare = {"n"} if message.get("numerus") else set()
            if not meant - spare <= (there := _places(form)) or not there <= meant:
                wrong.append(f"{text!r} became {form!r}")
    return wrong


def _places(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"a brace too many or too few"}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".translating-") as folder:
        calls = Path(folder) / "calls.cpp"
        # lupdate reads neither our tables nor plurals in Python, so it is handed calls of Qt's own function in C++.
        calls.write_text("void said()\n{\n" + "".join(map(_call, said())) + "}\n", encoding="utf-8")
        for file in dict.fromkeys([TEMPLATE, *sorted(FOLDER.glob("netbuilder_*.ts"))]):
            _run("pyside6-lupdate", "-locations", "none", "-no-obsolete", "-silent", calls, "-ts", file)
            if file == TEMPLATE:
                continue
            if wrong := broken(file):
                sys.exit("\n".join([f"{file.name} has places that the English texts do not have:", *wrong]))
            _run("pyside6-lrelease", "-silent", file, "-qm", file.with_suffix(".qm"))
            states = [each.get("type") for each in ElementTree.parse(file).getroot().iter("translation")]
            print(f"{file.name}: {states.count(None):,} of {len(states):,} texts are translated")


def _call(each: Text) -> str:
    context, text = (json.dumps(part, ensure_ascii=False) for part in (each.context, each.text))
    if not each.one:
        return f"    QCoreApplication::translate({context}, {text});\n"
    return f"    //: Of one: {each.one}\n    QCoreApplication::translate({context}, {text}, nullptr, n);\n"


def _run(tool: str, *arguments: object) -> None:
    subprocess.run([Path(sys.executable).parent / tool, *map(str, arguments)], check=True)


if __name__ == "__main__":
    main()
