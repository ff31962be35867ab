"""What a person is told when data do not fit."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from netbuilder.wording import tr


class DataError(Exception):
    """Data or a data section that cannot be used: what is wrong, where, and what to do.

    `where` names a file with its row or column, a source or a field; it is empty where the message says it all.
    """

    def __init__(self, message: str, where: object = "") -> None:
        super().__init__(message, where)
        self.message = message
        self.where = str(where)

    def __str__(self) -> str:
        if not self.where:
            return self.message
        return tr("{where}: {message}").format(where=self.where, message=self.message)


def closest(name: object, known: Iterable[str]) -> str | None:
    """The known name that `name` is most likely a slip of, or None where nothing is near."""
    matches = difflib.get_close_matches(name[:100], list(known), n=1, cutoff=0.6) if isinstance(name, str) else []
    return matches[0] if matches else None


def unknown(fault: str, name: object, known: Iterable[str]) -> str:
    """ "there is no field 'imgae'; did you mean 'image'?", or what there is where nothing is near.

    fault: that there is no such thing, with a place for its name: `tr("there is no field {name}")`.
    """
    names = list(known)
    near = closest(name, names)
    said = tr("{fault}; there is {known}") if names else tr("{fault}; there is none")
    if near:
        said = tr("{fault}; did you mean '{near}'?")
    shown = ", ".join(names[:20]) + (", …" if len(names) > 20 else "")
    return said.format(fault=fault.format(name=shorten(name)), near=near, known=shown)


def shorten(value: object, length: int = 60) -> str:
    """`value` as it is written in a message: quoted, and cut where it is long."""
    text = repr(value)
    return text if len(text) <= length else text[: length - 1] + "…"
