"""New, open, save, export: what the File menu does, without ever losing work or stopping the event loop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView, QWidget

from netbuilder.app.asking import Answer, Role, ask, tell
from netbuilder.app.background import Worker
from netbuilder.app.document import UNNAMED, Document
from netbuilder.app.settings import recent_files, remember_file
from netbuilder.graph import Project, ProjectError, Rename, read
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.training import TrainingSession

Then = Callable[[], None]
AT_ONCE = 64 * 1024
"""Bytes of a project file that is read while the window waits: it takes no longer than a frame or two."""


class Files(QObject):
    """The document's comings and goings. Dialogs open over `window` and call back."""

    recent_changed = Signal()
    said = Signal(str)  # a passing word for the status line

    def __init__(self, document: Document, session: TrainingSession, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._session = session
        self._worker = worker
        self._window = window
        self._opening = 0
        self.make_ready: Callable[[Project], None] = lambda project: None
        """Called with a large project that was read, in another thread, before the document has it."""
        document.opened.connect(self._on_opened)

    @property
    def worker(self) -> Worker:
        """The thread that files are written on."""
        return self._worker

    def new(self) -> None:
        """Show the templates, and start from the one chosen."""
        from netbuilder.app.start import StartDialog

        dialog = StartDialog(self._window)
        dialog.chosen.connect(lambda project: self.before_losing(lambda: self._document.new(project)))
        dialog.open()

    def open(self) -> None:
        """Ask for a project file, and open it."""
        dialog = self._dialog(tr("Open a project"), QFileDialog.AcceptMode.AcceptOpen, _projects())
        dialog.fileSelected.connect(lambda path: self.open_path(Path(path)))
        dialog.open()

    def open_path(self, path: Path) -> None:
        """Open the project at `path`, after asking about unsaved work; say so where it cannot be read."""
        self.before_losing(lambda: self._open(path))

    def save(self, then: Then | None = None) -> None:
        """Save to the project's file, asking for one where there is none; `then` follows only once it is saved."""
        if self._document.path is None:
            self.save_as(then)
        else:
            self._save(self._document.path, then)

    def save_as(self, then: Then | None = None) -> None:
        """Ask where to save, and save there."""
        dialog = self._dialog(tr("Save the project"), QFileDialog.AcceptMode.AcceptSave, _projects(), "json")
        dialog.selectFile(str(self._document.path or f"{_file_name(self._document.project)}.json"))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), then))
        dialog.open()

    def before_losing(self, then: Then) -> None:
        """Call `then` once nothing would be lost by it: at once, or after Save or Discard."""
        if not self._document.is_modified:
            then()
            return
        ask(
            self._window,
            tr("Unsaved changes"),
            tr("Save the changes to “{name}”?").format(name=self._document.project.name),
            [
                Answer(tr("Save"), Role.AcceptRole, lambda: self.save(then)),
                Answer(tr("Discard"), Role.DestructiveRole, then),
                Answer(tr("Cancel"), Role.RejectRole),
            ],
            tr("Otherwise they are lost."),
        )

    def export_python(self) -> None:
        """Ask where to, and write the network as PyTorch source."""
        dialog = self._dialog(tr("Export as Python"), QFileDialog.AcceptMode.AcceptSave, "Python (*.py)", "py")
        dialog.selectFile(f"{_file_name(self._document.project)}.py")
        dialog.fileSelected.connect(lambda path: self._export_python(Path(path)))
        dialog.open()

    def export_weights(self) -> None:
        """Ask where to, and write the trained weights as safetensors."""
        if self._session.trained is None:
            tell(self._window, tr("Export weights"), tr("There are no weights yet."), tr("Train the network first."))
            return
        dialog = self._dialog(
            tr("Export weights"), QFileDialog.AcceptMode.AcceptSave, "safetensors (*.safetensors)", "safetensors"
        )
        dialog.selectFile(f"{_file_name(self._document.project)}.safetensors")
        dialog.fileSelected.connect(lambda path: self._export_weights(Path(path)))
        dialog.open()

    def _open(self, path: Path) -> None:
        if _size(path) > AT_ONCE:
            self._open_large(path)
            return
        try:
            self._document.open(path)
        except (ProjectError, OSError) as error:
            self._say_why(path, error)
        else:
            self._remember(self._document.path)

    def _open_large(self, path: Path) -> None:
        """Read a file and have it made ready while the window goes on. What is opened last counts, and what was edited
        meanwhile is asked about."""
        self._opening += 1
        asked, before = self._opening, self._document.project

        def attempt() -> Project | ProjectError | OSError:
            try:
                project = read(path)
            except (ProjectError, OSError) as error:
                return error
            self.make_ready(project)
            return project

        def deliver(found: Project | ProjectError | OSError) -> None:
            if asked != self._opening:
                return
            self.said.emit("")
            if not isinstance(found, Project):
                self._say_why(path, found)
            elif self._document.project is before:
                self._take(path, found)
            else:
                self.before_losing(lambda: self._take(path, found))

        self.said.emit(tr("Opening “{name}”…").format(name=path.name))
        self._worker.submit("open", attempt, deliver)

    def _take(self, path: Path, project: Project) -> None:
        self._document.open(path, project)
        self._remember(self._document.path)

    def _say_why(self, path: Path, error: ProjectError | OSError) -> None:
        if isinstance(error, ProjectError):
            tell(self._window, tr("Not opened"), tr("“{name}” could not be opened.").format(name=path.name), str(error))
            return
        why = error.strerror or str(error)
        tell(self._window, tr("Not opened"), tr("“{name}” could not be read.").format(name=path), why)

    def _on_opened(self) -> None:
        self._opening += 1  # what is still being read comes too late

    def _save(self, path: Path, then: Then | None) -> None:
        if self._document.project.name == UNNAMED and path.stem:
            self._document.push(Rename(path.stem))  # a person names a file, and means the project
        try:
            self._document.save(path)
        except OSError as error:
            why = error.strerror or str(error)
            tell(self._window, tr("Not saved"), tr("“{name}” could not be written.").format(name=path), why)
            return
        self._remember(self._document.path)
        self.said.emit(tr("Saved {path}").format(path=self._document.path))
        if then is not None:
            then()

    def _remember(self, path: Path | None) -> None:
        if path is not None:
            remember_file(path)
            self.recent_changed.emit()

    def _export_python(self, path: Path) -> None:
        project, base = self._document.project, self._document.base

        def work() -> str:
            from netbuilder import exchange

            return exchange.python_source(project, base)

        self._in_background(tr("Export as Python"), work, lambda text: path.write_text(text, encoding="utf-8"), path)

    def _export_weights(self, path: Path) -> None:
        module = self._session.trained

        def work() -> bytes:
            from netbuilder import exchange

            return exchange.safetensors(module)

        self._in_background(tr("Export weights"), work, path.write_bytes, path)

    def _in_background(self, title: str, work: Callable, write: Callable, path: Path) -> None:
        def attempt() -> str:
            from netbuilder.compile import CompileError
            from netbuilder.data import DataError

            try:
                write(work())
            except (CompileError, DataError) as error:
                return str(error)
            except OSError as error:
                return tr("“{name}” could not be written: {why}").format(name=path, why=error.strerror or error)
            return ""

        def deliver(problem: str) -> None:
            if problem:
                tell(self._window, title, tr("“{name}” was not written.").format(name=path.name), problem)
            else:
                self.said.emit(tr("Exported {path}").format(path=path))

        self._worker.submit(("export", path), attempt, deliver)

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode, kinds: str, suffix: str = "") -> QFileDialog:
        folder = self._document.path or next(iter(recent_files()), None)
        dialog = QFileDialog(self._window, title, str(folder.parent if folder else Path.home()), kinds)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix(suffix)
        if mode is QFileDialog.AcceptMode.AcceptOpen:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.finished.connect(dialog.deleteLater)
        _take_whole_paths(dialog)
        return dialog


def _size(path: Path) -> int:
    """Bytes of a file; 0 where there is none, which whoever reads it finds out."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _projects() -> str:
    return f"{tr('NetBuilder projects')} (*.json);;{tr('All files')} (*)"


def _take_whole_paths(dialog: QFileDialog) -> None:
    """Where Qt draws the dialog itself, typing a whole path selects every folder on the way, and Enter then goes to the
    first of these rather than to the file. What is typed counts, so nothing is to be selected beside it."""
    line, listed = dialog.findChild(QLineEdit, "fileNameEdit"), dialog.findChild(QListView, "listView")
    if line is not None and listed is not None:
        line.textEdited.connect(lambda text: Path(text).is_absolute() and listed.clearSelection())


def _file_name(project: Project) -> str:
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in project.name.lower())
    return "-".join(filter(None, kept.split("-"))) or "untitled"
