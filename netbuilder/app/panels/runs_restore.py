"""The project as it was when a run was trained, in the place of the one that is open: one edit, undone in one step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from netbuilder.graph import Edit, Project, read
from netbuilder.wording import tr


@dataclass
class Restore(Edit):
    """Drawing, blocks, data and training of another project; the name and what else the file says stay."""

    project: Project = field(default_factory=lambda: Project(name=""))
    said: str = "Restore"

    @property
    def label(self) -> str:
        return self.said

    def _after(self, project: Project) -> Project:
        was = self.project
        return replace(project, graph=was.graph, blocks=was.blocks, data=was.data, training=was.training)


def restoring(run: Path, name: str) -> Restore:
    """The edit that restores the project of a run. Raises ProjectError or OSError."""
    return Restore(read(run / "project.json"), tr("Restore the project of {run}").format(run=name))
