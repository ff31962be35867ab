"""What goes wrong with a recipe, a training and a run, in words for a person."""

from __future__ import annotations


class RecipeError(ValueError):
    """The recipe cannot be carried out as it is written; the message says what to change."""


class TrainingError(RecipeError):
    """A training that could not go on. `node` is the id of the node where the trouble showed first, if there is one."""

    def __init__(self, message: str, node: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.node = node


class RunError(Exception):
    """A run folder that cannot be made, read or trusted; the message names the file."""
