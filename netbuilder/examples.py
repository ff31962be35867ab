"""The example projects that come with NetBuilder: templates in the window, `netbuilder new` on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from netbuilder.graph import Project, read
from netbuilder.paths import examples_dir

FIRST = "digits-cnn"
"""The example that a new person meets first."""


@dataclass(frozen=True)
class Example:
    """One example. `name` is its file's name without the ending."""

    name: str
    project: Project

    @property
    def about(self) -> str:
        """What it shows and what to try, in plain sentences; paragraphs are parted by an empty line."""
        text = self.project.extra.get("about")
        return text if isinstance(text, str) else ""

    @property
    def card(self) -> str:
        """The first paragraph, which fits a card or a line."""
        return " ".join(self.about.split("\n\n")[0].split())


@cache
def all_examples() -> tuple[Example, ...]:
    """Every example: the one to begin with, then the others by name."""
    found = [Example(path.stem, read(path)) for path in examples_dir().glob("*.json")]
    return tuple(sorted(found, key=lambda one: (one.name != FIRST, one.name)))


def get(name: str) -> Example | None:
    """The example of that name, or None."""
    return next((one for one in all_examples() if one.name == name), None)
