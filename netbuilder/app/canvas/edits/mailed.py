"""A network out of a mail: the text of a project with quote marks, other line breaks, and words around it. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netbuilder.graph import ProjectError, loads

_QUOTE = re.compile(r"^[ \t]*(?:[>|][ \t]?)+")
_TIDY = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\ufeff": "", "\u200b": "", "\u00ad": ""})
_CURLED = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"'})
LARGEST = 4_000_000
"""Letters; a longer text is taken as it is, or not at all."""


def as_sent(text: str) -> str:
    """The text of the project that stands in a text, as it was before a mail quoted, wrapped and dressed it; the text
    itself where no project can be found in it."""
    if _is_project(text) or len(text) > LARGEST:
        return text
    return next((each for each in _readings(text) if _is_project(each)), text)


def _readings(text: str) -> Iterator[str]:
    """What the text may have been, the likeliest first."""
    text = text.translate(_TIDY)
    lines = text.splitlines()
    bare = [_QUOTE.sub("", line) for line in lines]
    for said in (text, "\n".join(bare), " ".join(line.strip() for line in bare)):
        yield from _braced(said)
    # A line that ends in `=` goes on in the next one, and =3D is an equals sign: a mail read as it was sent.
    soft = re.sub(r"=\r?\n", "", "\n".join(bare))
    yield from _braced(re.sub(r"=([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), soft))
    yield from _braced("".join(bare))
    yield from _braced(" ".join(line.strip() for line in bare).translate(_CURLED))


def _braced(text: str) -> Iterator[str]:
    """From the first brace to the last."""
    start, end = text.find("{"), text.rfind("}")
    if 0 <= start < end:
        yield text[start : end + 1]


def _is_project(text: str) -> bool:
    try:
        loads(text)
    except ProjectError:
        return False
    return True
