"""Finding layers by a few letters. No Qt."""

from __future__ import annotations

import re

from netbuilder.layers import Layer
from netbuilder.wording import tr

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+[a-z]?")


def rank(query: str, layer: Layer) -> tuple[int, int] | None:
    """How well a layer fits what was typed: smaller is better, None where it does not fit at all.

    Every word of the query must fit somewhere: at best it is the type, then begins it, stands in it, gives the
    beginnings of its parts (`bn2` for BatchNorm2d), then stands in the group or at the start of a word of the summary,
    in English or in the person's language.
    """
    ranks = [_rank_word(word, layer) for word in query.casefold().split()]
    found = [each for each in ranks if each is not None]
    if len(found) < len(ranks):
        return None
    return max(found, default=0), len(layer.type)


def _rank_word(word: str, layer: Layer) -> int | None:
    type = layer.type.casefold()
    tests = (
        word == type,
        type.startswith(word),
        any(part.casefold().startswith(word) for part in _WORDS.findall(layer.type)),
        word in type,
        _abbreviates(word, [part.casefold() for part in _WORDS.findall(layer.type)]),
        any(said.casefold().startswith(word) for said in (layer.group, tr(layer.group))),
        any(said.startswith(word) for said in re.findall(r"\w+", f"{layer.summary} {tr(layer.summary)}".casefold())),
    )
    return next((place for place, fits in enumerate(tests) if fits), None)


def _abbreviates(word: str, parts: list[str]) -> bool:
    """Whether the word is made of beginnings of the parts, in their order, the first among them."""
    if not word:
        return True
    if not parts or len(word) < 2:
        return False
    return _continues(word, parts, first=True)


def _continues(word: str, parts: list[str], *, first: bool = False) -> bool:
    if not word:
        return True
    for place, part in enumerate(parts):
        for length in range(min(len(part), len(word)), 0, -1):
            if part.startswith(word[:length]) and _continues(word[length:], parts[place + 1 :]):
                return True
        if first:
            return False
    return False
