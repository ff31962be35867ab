"""What is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from netbuilder.graph import Edit

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Fix:
    """A way out that one click takes: what the button says, and the edit it makes."""

    label: str
    edit: Edit


@dataclass(frozen=True)
class Problem:
    """One fault. `node` is the node's id, or None where the whole project is meant; `short` fits on a node's card.

    An error keeps the network from being compiled or trained; a warning does not. `kind` tells some problems apart
    whatever the language: `unwired` inputs, weights that cannot be shared (`sharing`), a node that cannot be `switched`
    off.
    """

    node: str | None
    severity: Severity
    message: str
    fixes: tuple[Fix, ...] = ()
    short: str = ""
    kind: str = ""

    def __str__(self) -> str:
        return f"{self.node}: {self.message}" if self.node else self.message


class CompileError(ValueError):
    """The drawing cannot be compiled; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)
