"""Finding commands by a few letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from netbuilder.app.commands import Command


def found(text: str, rows: Iterable[Command], keys: Callable[[str], Iterable[str]] = lambda _: ()) -> list[Command]:
    """The commands that a few letters may mean, best first; all in their own order where there are none.

    Every word must stand somewhere: at best it begins what the command is called, then a word of it, then stands in it,
    then begins the group, a word of the tip, or is one of its keys (`keys` of its name).
    """
    words = text.casefold().split()
    if not words:
        return list(rows)
    ranked = []
    for place, row in enumerate(rows):
        ranks = [_rank(word, row, keys(row.name)) for word in words]
        if all(rank is not None for rank in ranks):
            ranked.append((max(rank for rank in ranks if rank is not None), place, row))
    return [row for *_, row in sorted(ranked, key=lambda each: each[:2])]


def _rank(word: str, row: Command, keys: Iterable[str]) -> int | None:
    said, group, tip = row.said.casefold(), row.group_said.casefold(), row.tip_said.casefold()
    tests = (
        said.startswith(word),
        any(each.startswith(word) for each in re.findall(r"\w+", said)),
        word in said,
        word in (key.casefold() for key in keys),
        any(each.startswith(word) for each in re.findall(r"\w+", f"{group} {tip}")),
    )
    return next((rank for rank, fits in enumerate(tests) if fits), None)
