"""The one place that holds the project: every change passes through here and is announced once."""

from __future__ import annotations

import time
from collections.abc import Hashable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from netbuilder.graph import Edit, EditError, Project, change, read, write
from netbuilder.graph.ports import same_order

if TYPE_CHECKING:
    from netbuilder.compile import Analysis
    from netbuilder.data import Field

MERGE_SECONDS = 1.0


UNNAMED = "untitled"


def empty_project() -> Project:
    """Nothing drawn yet, on the data set that is always there."""
    return Project(
        name=UNNAMED,
        data={
            "source": "digits",
            "params": {},
            "split": {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
            "transforms": {},
        },
        training={
            "epochs": 10,
            "batch_size": 64,
            "seed": 0,
            "device": "auto",
            "optimizer": {"type": "Adam", "params": {"lr": 0.001}},
            "scheduler": None,
        },
    )


class _Step(QUndoCommand):
    """The thin adapter between Qt's undo stack and one edit, or a few merged ones. It never has a parent command."""

    def __init__(self, document: Document, edit: Edit, applied: Project) -> None:
        super().__init__(edit.label)
        self._document = document
        self._edits = [edit]
        self._applied: Project | None = applied

    def join(self, edit: Edit, *, named: bool = True) -> None:
        """Make a further edit a part of this step. named: which is called after it from then on."""
        self._document.replace_project(edit.apply(self._document.project))
        self._edits.append(edit)
        if named:
            self.setText(edit.label)

    def redo(self) -> None:
        project, self._applied = self._applied, None  # `push` has applied the edit already, to see whether it may be
        if project is None:
            project = self._document.project
            for edit in self._edits:
                project = edit.apply(project)
        self._document.replace_project(project)

    def undo(self) -> None:
        project = self._document.project
        for edit in reversed(self._edits):
            project = edit.revert(project)
        self._document.replace_project(project)


class Document(QObject):
    """The project, its file, its undo history, and what the last analysis said about it."""

    changed = Signal(object)  # graph.Change: one announcement an edit, undo, redo or opened project
    opened = Signal()  # another project took the place of the last one; follows its `changed`
    analysed = Signal(object)  # compile.Analysis
    fields_changed = Signal()
    files_changed = Signal()  # the files that the data are read from: whoever keeps something of them reads them again
    modified = Signal(bool)
    path_changed = Signal(object)  # Path | None
    refused = Signal(str)  # why an edit may not be made

    def __init__(self, project: Project | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project or empty_project()
        self._path: Path | None = None
        self._recovered = False
        self.is_starting = False
        """Whether another project takes the place of the last one: what is changed is told first, then `opened`."""
        self.analysis: Analysis | None = None
        self.alone: Mapping[str, Analysis] = {}
        self._analysed: Project | None = None
        """What is known of each block by itself, with nothing that reaches it."""
        self.fields: Mapping[str, Field] = {}
        self.stack = QUndoStack(self)
        self.stack.cleanChanged.connect(self._on_clean_changed)
        self.stack.indexChanged.connect(self._end_merging)
        self._merging: tuple[Hashable, float, _Step] | None = None
        self._last: tuple[int, _Step] | None = None  # what was pushed last, and the index that the stack had then

    @property
    def project(self) -> Project:
        """The project as it is now: an immutable value, so a reference is a snapshot."""
        return self._project

    @property
    def path(self) -> Path | None:
        """The project's file, or None where it has none yet."""
        return self._path

    @property
    def base(self) -> Path:
        """The folder that relative paths in the project start from."""
        return self._path.parent if self._path else Path.cwd()

    @property
    def is_modified(self) -> bool:
        """Whether closing now would lose something."""
        return self._recovered or not self.stack.isClean()

    @property
    def is_looked_at(self) -> bool:
        """Whether the analysis is of the project as it is now, and not of one that was edited since."""
        if self._analysed is None:
            return False
        since = change(self._analysed, self._project)
        return not (since.graph or since.data or since.training)

    def push(self, edit: Edit, merge: Hashable | None = None) -> bool:
        """Validate an edit, apply it and announce it: True. Where it may not be made: `refused`, and False.

        Successive edits with the same `merge` key, each within a second of the last, undo in one step.
        """
        try:
            after = self.project_after(edit)
        except EditError as error:
            self.refused.emit(str(error))
            return False
        if after == self._project and same_order(after.blocks, self._project.blocks):
            return True
        now = time.monotonic()
        step = self._step_to_join(merge, now)
        if step is not None:
            step.join(edit)
        else:
            step = _Step(self, edit, after)
            self.stack.push(step)
            self._last = self.stack.index(), step
        self._merging = (merge, now, step) if merge is not None else None
        return True

    def join(self, edit: Edit) -> bool:
        """As `push`, but a part of the step that was made last, which keeps its name: what is undone as one was done as
        one. Where that step is undone or saved, it is a step of its own."""
        index, step = self._last or (0, None)
        if step is None or index != self.stack.index() or self.stack.canRedo() or self.stack.isClean():
            return self.push(edit)
        try:
            self.project_after(edit)
        except EditError as error:
            self.refused.emit(str(error))
            return False
        step.join(edit, named=False)
        self._merging = None
        return True

    def project_after(self, edit: Edit) -> Project:
        """What `edit` would make of the project. Raises EditError where it may not be made."""
        return edit.apply(self._project)

    def replace_project(self, project: Project) -> None:
        """Take `project` in the place of the last one and announce the difference. For undo steps alone."""
        before, self._project = self._project, project
        self.changed.emit(change(before, project))

    def new(self, project: Project | None = None) -> None:
        """Start from `project`, with no file and no history."""
        self._start(project or empty_project(), None)

    def open(self, path: str | Path, project: Project | None = None) -> None:
        """Take the project in the file at `path`. Raises ProjectError or OSError, and then nothing has changed.

        project: what was read from that file already."""
        path = Path(path).absolute()
        self._start(project or read(path), path)

    def recover(self, project: Project, path: Path | None) -> None:
        """Take what an autosave kept; it counts as modified until it is saved."""
        self._start(project, path, recovered=True)

    def save(self, path: str | Path | None = None) -> None:
        """Write the project to `path`, or to its own file. Raises OSError, and then it is still modified."""
        target = Path(path).absolute() if path is not None else self._path
        if target is None:
            raise ValueError("a project with no file needs a path to be saved to")
        write(self._project, target)
        was_modified = self.is_modified
        self._recovered = False
        self._set_path(target)
        self._merging = None
        if self.stack.isClean() and was_modified:
            self.modified.emit(False)
        self.stack.setClean()

    def publish(
        self,
        project: Project,
        fields: Mapping[str, Field],
        analysis: Analysis,
        alone: Mapping[str, Analysis] = MappingProxyType({}),
    ) -> None:
        """Take what the background found out about `project`, unless its nodes are no longer those of now."""
        if project.graph.nodes.keys() != self._project.graph.nodes.keys():
            return
        self.analysis, self.alone, self._analysed = analysis, alone, project
        if fields != self.fields:
            self.fields = fields
            self.fields_changed.emit()
        self.analysed.emit(analysis)

    def _start(self, project: Project, path: Path | None, recovered: bool = False) -> None:
        self.analysis, self.alone, self.fields, self._analysed = None, {}, {}, None
        self._recovered = recovered
        self._merging = self._last = None
        self.stack.clear()
        self._set_path(path)
        self.is_starting = True
        try:
            self.replace_project(project)
        finally:
            self.is_starting = False
        self.opened.emit()
        self.modified.emit(self.is_modified)

    def _set_path(self, path: Path | None) -> None:
        if path != self._path:
            self._path = path
            self.path_changed.emit(path)

    def _step_to_join(self, merge: Hashable | None, now: float) -> _Step | None:
        if merge is None or self._merging is None or self.stack.isClean():
            return None
        key, when, step = self._merging
        return step if key == merge and now - when < MERGE_SECONDS else None

    def _end_merging(self) -> None:
        self._merging = None

    def _on_clean_changed(self, clean: bool) -> None:
        self.modified.emit(self.is_modified)
