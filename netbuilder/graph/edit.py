"""What an edit is: a plain value that turns one project into the next and knows the way back.

`apply` checks first and raises EditError without having changed anything. `revert` gives back the very project that
`apply` was given, so an undo is exact by construction: order of nodes and edges, unknown fields and all.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from netbuilder.graph.model import Graph, GraphError, Node, Project
from netbuilder.wording import tr


class EditError(ValueError):
    """An edit that may not be made, in words for the person who tried it."""


class Unset:
    """No value: a parameter is not to be said."""

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()
"""In SetParams: put the parameter back to its default, so that it leaves the file."""


@dataclass
class Edit:
    """The common part: what an edit is called, and exact reverting. A kind of edit overrides `label` and `_after`."""

    _before: Project | None = field(default=None, init=False, repr=False, compare=False)
    _result: Project | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def label(self) -> str:
        """What the undo menu shows."""
        raise NotImplementedError

    def _after(self, project: Project) -> Project:
        raise NotImplementedError

    def apply(self, project: Project) -> Project:
        """The project with the edit made. Raises EditError where it may not be made."""
        try:
            result = self._after(project)
        except GraphError as error:
            raise EditError(error.message) from error
        self._before, self._result = project, result
        return result

    def revert(self, project: Project) -> Project:
        """The project as `apply` found it. `project` must be what `apply` returned, or equal to it."""
        if self._before is None:
            raise EditError(tr("“{label}” was not applied, so it cannot be undone").format(label=self.label))
        if project is not self._result and project != self._result:
            raise EditError(tr("“{label}” was followed by other edits: undo those first").format(label=self.label))
        return self._before


def on_graph(project: Project, graph: Graph) -> Project:
    """The project with another drawing."""
    return replace(project, graph=graph)


def existing(graph: Graph, id: str) -> Node:
    """The node, or EditError."""
    try:
        return graph.nodes[id]
    except KeyError:
        raise EditError(tr("there is no node {id!r}").format(id=id)) from None
