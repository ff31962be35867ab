"""Makes resources/data/definitions.csv.gz from the files of WordNet 3.0, of which resources/data/README.md tells.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    python scripts/make_definitions.py wordnet/usr/share/wordnet

The same files give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import random
import re
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "data" / "definitions.csv.gz"
EACH = 6_000
"""How many definitions of each word class are drawn."""


def definitions(path: Path) -> list[str]:
    """The definitions in a `data.*` file (format: wndb(5WN)), without the examples that follow some of them."""
    lines = path.read_text(encoding="utf-8").splitlines()
    glosses = [line.split(" | ", 1)[1] for line in lines if not line.startswith("  ")]
    return [re.split(r';\s*"', gloss)[0].strip() for gloss in glosses]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wordnet", type=Path, help="folder that holds data.noun and data.verb")
    folder: Path = parser.parse_args().wordnet
    found = {name: {text.lower(): text for text in definitions(folder / f"data.{name}")} for name in ("noun", "verb")}
    both = found["noun"].keys() & found["verb"].keys()
    chance = random.Random(0)
    rows = [
        (text, name)
        for name, texts in found.items()
        for text in chance.sample(sorted(texts[key] for key in texts.keys() - both if key), EACH)
    ]
    chance.shuffle(rows)
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows([("text", "word class"), *rows])
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(gzip.compress(table.getvalue().encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
