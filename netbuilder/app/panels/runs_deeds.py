"""What a person does with the runs of the panel: restore, resume, notes, delete and undo, folders, CSV."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from netbuilder.app.asking import Answer, Role, ask, tell
from netbuilder.app.panels import runs_trash
from netbuilder.app.panels.runs_notes import NotesDialog
from netbuilder.app.panels.runs_restore import restoring
from netbuilder.app.panels.runs_trash import Trashed
from netbuilder.graph import Project, ProjectError, read
from netbuilder.training import RunError
from netbuilder.training.run_keeping import delete, refuse_training, to_delete, write_notes
from netbuilder.training.run_table import Column, write_csv
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.app.panels.runs_reading import RunsReader
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.training import TrainingSession
    from netbuilder.training.runs import RunInfo

RESUMABLE = ("stopped", "interrupted", "failed")


class RunsDeeds(QObject):
    """Each deed on the runs that are given. `said` tells what was done, and what undoes it, if anything does."""

    said = Signal(str, object)  # words, Callable[[], None] | None

    def __init__(self, document: Document, session: TrainingSession, reader: RunsReader, panel: QWidget) -> None:
        super().__init__(panel)
        self._document, self._session, self._reader, self._panel = document, session, reader, panel
        self.resume_with: Callable[[Path], None] | None = None
        self._restored: Project | None = None  # what a restoring that was said last made of the project
        self.said.connect(self._on_said)
        document.changed.connect(self._on_changed)

    # the project

    def restore(self, run: RunInfo) -> None:
        """Make the open project what it was when the run was trained; one undo takes it back."""
        try:
            edit = restoring(run.path, run.name)
        except (ProjectError, OSError) as error:
            self._refuse(tr("Restore"), _unreadable(run), str(error))
            return
        stack, before = self._document.stack, self._document.project
        if not self._document.push(edit):
            return
        if self._document.project is before:
            self.said.emit(tr("The project is already as it was in {run}.").format(run=run.name), None)
            return

        def undo() -> None:
            stack.undo()
            self.said.emit(tr("The project is as it was before."), None)

        self.said.emit(tr("The project is as it was in {run}.").format(run=run.name), undo)
        self._restored = self._document.project

    def compare(self, run: RunInfo, sheet: Sheet) -> None:
        """Show on the canvas in what the drawing differs from what it was in the run."""
        try:
            other = read(run.path / "project.json")
        except (ProjectError, OSError) as error:
            self._refuse(tr("Compare"), _unreadable(run), str(error))
        else:
            sheet.compare_asked.emit(other, run.name)

    def _on_said(self) -> None:
        self._restored = None

    def _on_changed(self) -> None:
        """Once the project is another, that it was restored is no longer so, and what undoes it would undo that."""
        if self._restored is not None and self._document.project is not self._restored:
            self.said.emit("", None)

    def may_resume(self, runs: Sequence[RunInfo]) -> bool:
        """Whether this is one run that can be gone on with now."""
        return (
            self.resume_with is not None
            and len(runs) == 1
            and runs[0].state in RESUMABLE
            and not self._session.is_running
        )

    def resume(self, run: RunInfo) -> None:
        """Go on with a run from its last checkpoint."""
        if self.may_resume((run,)) and self.resume_with is not None:
            try:
                self.resume_with(run.path)
            except RunError as error:
                self._refuse(tr("Resume"), tr("{run} cannot be gone on with.").format(run=run.name), str(error))

    # notes

    def edit_notes(self, runs: Sequence[RunInfo]) -> NotesDialog:
        """Open the notes and tags of a run, or the tags of several."""
        listing = self._reader.listing
        known = {tag for each in listing.runs for tag in each.tags} if listing is not None else set()
        dialog = NotesDialog(runs, known, self._panel)
        dialog.wanted.connect(self._keep_notes)
        dialog.open()
        return dialog

    def _keep_notes(self, changes: dict[Path, tuple[str, tuple[str, ...]]]) -> None:
        try:
            for path, (notes, tags) in changes.items():
                write_notes(path, notes, tags)
        except RunError as error:
            self._refuse(tr("Notes"), tr("The notes could not be kept."), str(error))
        self._reader.read()

    # deleting

    def delete(self, runs: Collection[RunInfo]) -> None:
        """Move runs to the trash, from where they can come back; where there is none, ask. What trains stays."""
        listing = self._reader.listing
        if not runs or listing is None:
            return
        gone: list[Trashed] = []
        no_trash: list[Path] = []
        stay: list[str] = []
        free = [each for each in runs if each.state != "training" and each.path != self._session.run_path]
        busy = tr("{run} is being trained now")
        stay += [busy.format(run=each.name) for each in runs if each not in free]
        for path in to_delete(free, listing):
            try:
                refuse_training(path)
            except RunError:
                stay.append(busy.format(run=path.name))
                continue
            trashed = runs_trash.to_trash(path)
            no_trash += [path] if trashed is None else []
            gone += [] if trashed is None else [trashed]
        self._reader.read()
        if gone or stay:
            words = _in_trash([each.path for each in gone]) if gone else ""
            kept = tr("{reasons}: stop the training first.").format(reasons="; ".join(stay)) if stay else ""
            undo = partial(self._put_back, gone) if any(each.now for each in gone) else None
            self.said.emit(" ".join(filter(None, (words, kept))), undo)
        if no_trash:
            self._ask_for_good(no_trash)

    def _put_back(self, gone: Sequence[Trashed]) -> None:
        try:
            for each in gone:
                runs_trash.from_trash(each)
        except OSError as error:
            self._refuse(tr("Undo"), tr("Not every run could be put back."), str(error))
        else:
            self.said.emit(_put_back([each.path for each in gone]), None)
        self._reader.read()

    def _ask_for_good(self, paths: Sequence[Path]) -> None:
        ask(
            self._panel,
            tr("Delete"),
            trn(len(paths), "Delete {n} run for good?", "Delete {n} runs for good?"),
            [
                Answer(tr("Delete for good"), Role.DestructiveRole, partial(self._delete_for_good, paths)),
                Answer(tr("Cancel"), Role.RejectRole),
            ],
            trn(
                len(paths),
                "There is no trash for the place where it is: weights, curves and notes cannot be brought back.",
                "There is no trash for the place where they are: weights, curves and notes cannot be brought back.",
            ),
        )

    def _delete_for_good(self, paths: Sequence[Path]) -> None:
        def work() -> list[str]:
            faults = []
            for path in paths:
                try:
                    delete(path)
                except RunError as error:
                    faults.append(str(error))
            return faults

        def then(faults: list[str]) -> None:
            self._reader.read()
            if faults:
                self._refuse(tr("Delete"), tr("Not every run could be deleted."), "\n".join(faults[:10]))
            else:
                self.said.emit(_deleted(paths), None)

        self._reader.do(work, then)

    # files

    def open_folder(self, run: RunInfo) -> None:
        """Show a run's folder in the system's own program for files."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.path))):
            self._refuse(tr("Open the folder"), tr("There is no program here that shows folders."), str(run.path))

    def export(self, runs: Sequence[RunInfo], columns: Sequence[Column]) -> QFileDialog:
        """Ask where to, and write the table as CSV."""
        dialog = QFileDialog(self._panel, tr("Export the table of runs"), "runs.csv", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda path: self._write(path, runs, columns))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _write(self, path: str, runs: Sequence[RunInfo], columns: Sequence[Column]) -> None:
        try:
            write_csv(path, runs, columns)
        except OSError as error:
            self._refuse(tr("Export"), tr("The table could not be written."), str(error))
        else:
            self.said.emit(tr("The table was written to {path}.").format(path=path), None)

    def _refuse(self, title: str, text: str, detail: str) -> None:
        tell(self._panel, title, text, detail)


def _unreadable(run: RunInfo) -> str:
    return tr("The project of {run} cannot be read.").format(run=run.name)


def _in_trash(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return tr("{run} was moved to the trash.").format(run=paths[0].name)
    return trn(len(paths), "{n:d} run was moved to the trash.", "{n:d} runs were moved to the trash.")


def _put_back(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return tr("{run} was put back.").format(run=paths[0].name)
    return trn(len(paths), "{n:d} run was put back.", "{n:d} runs were put back.")


def _deleted(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return tr("{run} was deleted.").format(run=paths[0].name)
    return trn(len(paths), "{n:d} run was deleted.", "{n:d} runs were deleted.")
