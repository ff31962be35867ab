"""Keeping the document's analysis up to date, off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.graph import Change, Graph, Json, Project
from netbuilder.graph.blocks import resolved

if TYPE_CHECKING:
    from netbuilder.compile import Analyser, Analysis, NodeReport, Problem
    from netbuilder.data import Field


@dataclass(frozen=True)
class Findings:
    """What one look at one project found."""

    project: Project
    fields: Mapping[str, Field]
    analysis: Analysis
    alone: Mapping[str, Analysis]


class _Look:
    """What the background thread remembers from one look to the next, so that it looks only at what changed."""

    def __init__(self) -> None:
        self._analyser: Analyser | None = None
        self._alone = _Alone()
        self._data: tuple[Mapping[str, Json], Path] | None = None
        self._fields: Mapping[str, Field] = {}
        self._data_problems: tuple[Problem, ...] = ()

    def __call__(self, project: Project, base: Path) -> Findings:
        from netbuilder.compile import Analyser
        from netbuilder.training import check_training

        if self._data != (project.data, base):
            self._read_data(project, base)
        self._analyser = self._analyser or Analyser()
        specs = {name: field.spec for name, field in self._fields.items()}
        analysis = self._analyser.update(project.graph, specs, project.blocks)
        training = tuple(check_training(project, analysis, self._fields))
        problems = analysis.problems + self._data_problems + training
        nodes = _with_problems(analysis.nodes, training)
        alone = self._alone(project.blocks)
        return Findings(project, self._fields, replace(analysis, nodes=nodes, problems=problems), alone)

    def forget_data(self) -> None:
        """The files of the data are others than they were."""
        self._data = None

    def _read_data(self, project: Project, base: Path) -> None:
        from netbuilder.data import DataError, check_data, fields_of

        self._data = (project.data, base)
        self._data_problems = tuple(check_data(project.data, base))
        try:
            self._fields = fields_of(project.data, base)
        except DataError:
            self._fields = {}


class _Alone:
    """Looks at each block by itself: that is what can be shown in one that nothing reaches."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Analyser, Graph, Graph]] = {}

    def __call__(self, blocks: Mapping[str, Graph]) -> dict[str, Analysis]:
        from netbuilder.compile import Analyser

        found = {}
        for name, block in blocks.items():
            analyser, last, graph = self._known.get(name) or (Analyser(within=(name,)), None, block)
            if last is not block:
                graph = resolved(block)
            self._known[name] = analyser, block, graph
            found[name] = analyser.update(graph, {}, blocks, given={})
        self._known = {name: self._known[name] for name in blocks}
        return found


def _with_problems(nodes: Mapping[str, NodeReport], problems: tuple[Problem, ...]) -> Mapping[str, NodeReport]:
    """The reports, with the problems that training would have with their nodes, so that cards show them too."""
    found = {problem.node: problem for problem in reversed(problems) if problem.node is not None}
    return {
        id: replace(report, problem=found[id]) if id in found and report.problem is None else report
        for id, report in nodes.items()
    }


class Analyst(QObject):
    """Listens to a document, and publishes to it what the background finds out about each new state."""

    def __init__(self, document: Document, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = worker
        self._look = _Look()
        self._has_begun = False
        document.changed.connect(self._on_changed)
        document.path_changed.connect(self.request)
        document.files_changed.connect(self._on_files_changed)

    def begin(self) -> None:
        """Look from now on: not before what this needs has been asked for, or it would bring in torch by itself, and
        none too gently."""
        self._has_begun = True
        self.request()

    def request(self) -> None:
        """Look at the project as it is now."""
        if not self._has_begun:
            return
        project, base, look = self._document.project, self._document.base, self._look
        self._worker.submit("analysis", lambda: look(project, base), self._on_found)

    def look_at_data_again(self) -> None:
        """Look at the data of the project once more, though they are named as before."""
        self._look.forget_data()
        self.request()

    def _on_changed(self, change: Change) -> None:
        if change.graph or change.data or change.training:
            self.request()

    def _on_files_changed(self) -> None:
        self._worker.submit("forget", self._look.forget_data)
        self.request()

    def _on_found(self, findings: Findings) -> None:
        self._document.publish(findings.project, findings.fields, findings.analysis, findings.alone)
