"""The drawing compared with another file, or with the project of a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from netbuilder.app.asking import tell
from netbuilder.app.canvas.see.compare_bar import CompareBar
from netbuilder.app.canvas.see.difference_words import in_words, kinds_in_words, node_in_words, title_of
from netbuilder.graph import Project, ProjectError, read
from netbuilder.graph.differences import Differences, differences
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


class Comparing:
    """What one view is compared with, if with anything."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._other: Project | None = None
        self._name = self._remark = ""
        self.found = Differences()
        self.bar = CompareBar(view.theme, view)
        self.bar.stopped.connect(self.stop)

    @property
    def is_on(self) -> bool:
        """Whether anything is compared with."""
        return self._other is not None

    def ask(self) -> QFileDialog:
        """Ask for the file."""
        base = self._view.sheet.base
        dialog = QFileDialog(
            self._view.window(), tr("Compare with a file"), str(base), f"{tr('NetBuilder projects')} (*.json)"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.with_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def with_file(self, path: str | Path) -> None:
        """Compare with a project file; where it cannot be read, say why."""
        path = Path(path)
        try:
            other = read(path)
        except (ProjectError, OSError) as error:
            detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            said = tr("{file} could not be read.").format(file=path.name)
            tell(self._view.window(), tr("Compare"), said, detail)
            return
        self.with_project(other, path.name)

    def with_project(self, other: Project, name: str) -> None:
        """Compare with a project that bears that name here."""
        self._other, self._name = other, name
        self.refresh()

    def stop(self) -> bool:
        """Compare no longer; whether anything was compared."""
        was, self._other = self._other is not None, None
        if was:
            self.found = Differences()
            self._view.canvas.sight.show_differences(None, {})
            self.bar.hide()
        return was

    def refresh(self) -> None:
        """The drawing is other than before, or another graph is shown."""
        if self._other is None:
            return
        sheet, block = self._view.sheet, self._view.sheet.block
        before, after = self._other, sheet.document.project
        self.found = differences(before, after, block)
        self._remark = ""
        if block is not None and block not in before.blocks:
            self._remark = tr("it has no block {name}").format(name=block)
        ghosts = {id: title_of(node) for id, node in self.found.removed.items()}
        self._view.canvas.sight.show_differences(self.found, ghosts)
        self.bar.show_found(self._name, self.found, self._remark)
        self._view.seeing.lay_over()

    def tips(self, id: str) -> list[str]:
        """In what a node differs."""
        if self._other is None:
            return []
        if id in self.found.added:
            return [tr("It is not in {name}.").format(name=self._name)]
        if id not in self.found.changed:
            return []
        sheet = self._view.sheet
        node = sheet.project.graph.nodes[id]
        lines = node_in_words(self.found.changed[id], node, sheet.project.blocks)
        return [tr("Since {name}: {difference}").format(name=self._name, difference=line) for line in lines]

    def in_words(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What is compared with, and what each kind of sign means that is to be seen; nothing where nothing is."""
        if self._other is None:
            return "", ()
        there = {"added": self.found.added, "removed": self.found.removed, "changed": self.found.changed}
        signs = tuple((kind, words) for kind, words in kinds_in_words(self.found).items() if there[kind])
        return in_words(self._name, self.found, self._remark), () if self._remark else signs
