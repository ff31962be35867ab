"""What frames, notes and their colours are called, and what is said to be done with them. Needs no Qt."""

from __future__ import annotations

from netbuilder.graph import Frame, Note
from netbuilder.wording import mark, tr, trn

NAMES = {
    "grey": mark("Grey"),
    "blue": mark("Blue"),
    "green": mark("Green"),
    "amber": mark("Amber"),
    "red": mark("Red"),
    "violet": mark("Violet"),
}
"""Colours as a person calls them."""
_DONE = {
    "add": (mark("Add the frame “{title}”"), mark("Add the frame"), mark("Add a note")),
    "move": (mark("Move the frame “{title}”"), mark("Move the frame"), mark("Move the note “{title}”")),
    "size": (mark("Size the frame “{title}”"), mark("Size the frame"), mark("Size the note “{title}”")),
    "colour": (
        mark("Colour the frame “{title}”"),
        mark("Colour the frame"),
        mark("Colour the note “{title}”"),
    ),
    "write": (mark("Rename the frame “{title}”"), mark("Rename the frame"), mark("Change the note “{title}”")),
    "delete": (
        mark("Delete the frame “{title}”"),
        mark("Delete the frame"),
        mark("Delete the note “{title}”"),
    ),
}
SHORT = 32
"""Letters of a note by which an edit of it is told from those of others."""
_LONGEST = 400
"""Letters that a list shows at most: a file may hold any number."""


def colour_said(colour: str) -> str:
    """A colour in words; one that came with another version is shown grey and called so."""
    return tr(NAMES.get(colour, NAMES["grey"]))


def done_to(what: str, one: Frame | Note) -> str:
    """The name of an edit of one frame or note, for the undo menu: Move the frame “Encoder”. what: `add`, `move`,
    `size`, `colour`, `write` or `delete`."""
    titled, untitled, note = _DONE[what]
    if isinstance(one, Note):
        return tr(note).format(title=_short(title_of(one)))
    return tr(titled).format(title=one.title) if one.title else tr(untitled)


def title_of(one: Frame | Note) -> str:
    """What it is called in a list: the title of a frame, the first line of a note."""
    if isinstance(one, Frame):
        return " ".join(one.title[:_LONGEST].split()) or tr("Frame")
    lines = (" ".join(line.split()) for line in one.text[:_LONGEST].split("\n"))
    return next(filter(None, lines), "") or tr("Note")


def _short(title: str) -> str:
    return title if len(title) <= SHORT else f"{title[: SHORT - 1].rstrip()}…"


def content_said(nodes: int, notes: int) -> str:
    """What lies in a frame: `3 nodes, 1 note`; empty where nothing does."""
    parts = [trn(nodes, "{n} node", "{n} nodes")] if nodes else []
    parts += [trn(notes, "{n} note", "{n} notes")] if notes else []
    return ", ".join(parts)
