"""The window that holds everything: palette left, canvas, inspector right, panels below, training on top."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMessageBox, QToolBar, QWidget
from shiboken6 import isValid

from netbuilder.app import outline_panel, window_commands
from netbuilder.app.actions import Actions
from netbuilder.app.analyst import Analyst
from netbuilder.app.asking import Answer, Role, ask, offer_leftovers, tell
from netbuilder.app.background import Worker
from netbuilder.app.canvas.paint.results import results_of
from netbuilder.app.canvas.view import CanvasView
from netbuilder.app.commands import command
from netbuilder.app.docks import Dock, Room
from netbuilder.app.document import Document
from netbuilder.app.files import Files
from netbuilder.app.inspector.inspector import Inspector
from netbuilder.app.key_help import KeyHelp
from netbuilder.app.menus import Menus
from netbuilder.app.palette import Palette
from netbuilder.app.panels.tabs import PanelTabs
from netbuilder.app.place import computes_otherwise
from netbuilder.app.recovery import Leftover, Recovery, leftovers
from netbuilder.app.selection import Selection
from netbuilder.app.settings import data_folder, settings
from netbuilder.app.sheet import Sheet
from netbuilder.app.shelf import Shelf
from netbuilder.app.stage import Stage
from netbuilder.app.status import StatusLine
from netbuilder.app.theme import Theme
from netbuilder.app.training import TrainingSession
from netbuilder.app.training_bar import TrainingBar
from netbuilder.app.training_notes import warnings_of
from netbuilder.graph.library import about
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.compile import Problem
    from netbuilder.graph import Change, Graph
    from netbuilder.training import Reading

LAYOUT_VERSION = 2
PALETTE_WIDTH, INSPECTOR_WIDTH, PANELS_HEIGHT = 208, 304, 312


class Window(QMainWindow):
    """One project in one window. `show()` paints at once; what is heavy arrives after the first paint."""

    painted = Signal()  # once, after the first paint
    ready = Signal()  # once, when everything heavy has arrived

    def __init__(self, theme: Theme, document: Document | None = None) -> None:
        super().__init__()
        self.setObjectName("Window")
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.theme = theme
        self.document = document or Document()
        self.document.setParent(self)
        self.selection = Selection(self)
        self.sheet = Sheet(self.document, self.selection, self)
        self.shelf = Shelf(parent=self)
        self._analysing, self._looking, self._writing = (
            Worker(name, self) for name in ("analysis", "looking", "writing")
        )
        self.session = TrainingSession(self.document, self._looking, self)
        self.files = Files(self.document, self.session, self._writing, self)
        self._analyst = Analyst(self.document, self._analysing, self)
        self._recovery = Recovery(self.document, self._writing, data_folder() / "recovery", parent=self)
        self._report: QMessageBox | None = None
        self._when_analysed: Callable[[], None] | None = None
        self._shown_rows: tuple = ()
        self._was_painted = self._may_close = self._is_shut = False
        self._build()
        self._connect()
        self._restore_layout()
        self._update_title()

    def action(self, name: str):
        """One of the window's actions, by name."""
        return self._actions[name]

    def open_or_say_why(self, path: Path) -> None:
        """Open a project; where that fails the window says so and lives on."""
        self.files.open_path(path)

    def set_theme(self, mode: str) -> None:
        """The name of a theme, or `system`, kept for the next start."""
        self.theme.set_mode(mode)
        settings().setValue("theme", mode)

    def arrange(self) -> None:
        """Put everything back where it stood at the first start."""
        for dock in (*self.docks, self.outline_dock):
            dock.setFloating(False)
            dock.show()
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.docks[0])
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.docks[1])
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.docks[2])
        self.tabifyDockWidget(self.docks[0], self.outline_dock)
        self.docks[0].raise_()
        self.resizeDocks(list(self.docks[:2]), [PALETTE_WIDTH, INSPECTOR_WIDTH], Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks[2]], [PANELS_HEIGHT], Qt.Orientation.Vertical)
        self._room.forget(kept=False)

    def train(self) -> None:
        """Train the drawing, or go on after a pause; where problems prevent it, show the first of them."""
        if self.session.is_running:
            self.session.resume()
        else:
            self._unless_problems(self._start_training)

    def step(self) -> None:
        """Train one batch, then pause."""
        if self.session.is_running:
            self.session.step()
        else:
            self._unless_problems(self.session.step)

    def go_on(self, run: Path | None = None) -> None:
        """Go on with a run from its last checkpoint, whatever is drawn now; where none is named, with the last one here
        that did not come to its end."""
        run = run or self.session.unfinished
        if run is None or self.session.is_running:
            return
        from netbuilder.training import RunError

        try:
            self.session.resume_run(run)
        except RunError as error:
            tell(self, tr("Training"), tr("The run could not be gone on with."), _sentence(str(error)))
            return
        self.tabs.show_tab("curves")

    def show_about(self) -> None:
        """Say what this is."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("netbuilder")
        except PackageNotFoundError:
            number = ""
        torch = sys.modules.get("torch")
        detail = f"PyTorch {torch.__version__} · Python {sys.version.split()[0]}" if torch else ""
        text = f"NetBuilder {number}\n\n{tr('Draw a network, train it, watch it learn.')}"
        tell(self, tr("About NetBuilder"), text, detail)

    def report(self, message: str, details: str) -> None:
        """Tell of an error that nobody foresaw: plain words, and details to copy. One message at a time."""
        if self._report is not None and isValid(self._report):
            return
        self._report = tell(
            self,
            tr("Something went wrong"),
            message,
            tr("Your work is still here; saving it now is a good idea."),
            details_to_copy=details,
        )

    # building

    def _build(self) -> None:
        self.canvas = CanvasView(self.sheet, self.theme, self.shelf)
        self.stage = Stage(self.canvas, self.sheet)
        window_commands.add_commands(self)
        self._actions = Actions(self, self.canvas.commands, self.canvas.keymap)
        self.key_help = KeyHelp(self, self._actions, self.canvas.commands, self.canvas.keymap, self.theme)
        self._dress_actions()
        self._update_actions()
        self.setCentralWidget(self.stage)
        self.palette_view = Palette(self.theme, self.canvas.edits.offers)
        self.inspector = Inspector(self.sheet, self.theme, self.canvas.blocks, session=self.session)
        commands, keymap = self.canvas.commands, self.canvas.keymap
        self.inspector.node.unit.shown_by(lambda: commands.run("receptive"), lambda: keymap.text("receptive"))
        self.tabs = PanelTabs(self.sheet, self.session, self.theme)
        self.docks = (
            self._dock(mark("Palette"), self.palette_view, Qt.DockWidgetArea.LeftDockWidgetArea),
            self._dock(mark("Inspector"), self.inspector, Qt.DockWidgetArea.RightDockWidgetArea),
            self._dock(mark("Panels"), self.tabs, Qt.DockWidgetArea.BottomDockWidgetArea),
        )
        self.outline_dock = outline_panel.attach(self)
        self._room = Room(self, (*self.docks, self.outline_dock))
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.setDockNestingEnabled(True)
        self.status_line = StatusLine(self.document, self.session)
        self.setStatusBar(self.status_line)
        bar = QToolBar(tr("Training"), objectName="TrainingToolBar", movable=False, floatable=False)
        bar.toggleViewAction().setEnabled(False)
        self.training_bar = TrainingBar(
            self.document, [self._actions[name] for name in ("train", "pause", "step", "stop")]
        )
        bar.addWidget(self.training_bar)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        self.menus = Menus(self, self._actions)

    def _dress_actions(self) -> None:
        for name, colour in (("train", "on_accent"), ("pause", "text"), ("step", "text"), ("stop", "text")):
            self._actions[name].setIcon(self.theme.icon(name, colour))

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = Dock(title, widget, self.theme, self)
        self.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        document, session = self.document, self.session
        document.changed.connect(self._on_changed)
        document.path_changed.connect(self._update_title)
        document.modified.connect(self._update_title)
        document.refused.connect(self.status_line.say)
        document.opened.connect(self.training_bar.show_idle)
        document.opened.connect(self._say_what_goes_on)
        document.analysed.connect(self._on_analysed)
        self.files.said.connect(self.status_line.say)
        self.files.make_ready = self.canvas.canvas.make_ready
        self.sheet.said.connect(self.status_line.say)
        self.shelf.said.connect(self.status_line.say)
        self.shelf.changed.connect(self.palette_view.refresh)
        self.canvas.blocks.said.connect(self.status_line.say)
        self.palette_view.chosen.connect(self.canvas.add_layer)
        self.palette_view.menu_asked.connect(self.menus.for_offer)
        self.canvas.examples_requested.connect(self.files.new)
        self.canvas.zoom_changed.connect(self.status_line.show_zoom)
        self.canvas.search.trials.worker = self._analysing
        self.tabs.problems.jump.connect(self.jump_to)
        session.reading.connect(self._on_reading)
        session.state_changed.connect(self._update_actions)
        document.stack.indexChanged.connect(self._update_actions)
        session.failed.connect(self._on_training_failed)
        session.ended.connect(self._on_training_ended)
        session.ended.connect(lambda: self.canvas.seeing.learned(session.trained))
        session.data_changed.connect(self._on_data_read)
        self.theme.changed.connect(self._dress_actions)
        for worker in (self._analysing, self._looking, self._writing):
            worker.failed.connect(_raise)

    def jump_to(self, node: str) -> None:
        """Show the node of that address, in its block where it is in one: selected, and in the middle."""
        if self.sheet.jump(node):
            self.canvas.centre_on(self.selection.ids[-1])

    # after the first paint

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._on_first_paint)

    def _on_first_paint(self) -> None:
        self.painted.emit()
        if self._is_shut:
            return
        from netbuilder.app import warmup

        for worker in (self._analysing, self._looking, self._writing):
            worker.start()
        self.shelf.read(self._writing)
        self._analysing.submit("plots", warmup.warm_up_plots, lambda _: self.tabs.fill())
        self.tabs.filled.connect(self._bring_torch)  # then, or making the panel would wait for the dynamic linker
        QTimer.singleShot(0, self._offer_recovery)

    def _bring_torch(self) -> None:
        from netbuilder.app import warmup

        self._analysing.submit("torch", warmup.warm_up_analysis, self.training_bar.offer_devices)
        self._analyst.begin()
        self._analysing.submit("training", warmup.warm_up_training)
        self._analysing.submit("ready", lambda: None, lambda _: self._on_everything_there())

    def _on_everything_there(self) -> None:
        from netbuilder.app.panels.thumbnails import Thumbnails

        thumbnails = Thumbnails(self.session, self.sheet, self)
        thumbnails.changed.connect(self.canvas.set_thumbnails)
        thumbnails.begin()
        self.ready.emit()

    def _offer_recovery(self) -> None:
        left = leftovers(data_folder() / "recovery")
        if left and not self._is_shut:
            offer_leftovers(self, left, self._recover)

    def _recover(self, left: Leftover) -> None:
        def take() -> None:
            self.document.recover(left.project, left.path)
            left.discard()

        self.files.before_losing(take)

    # what happens

    def _on_reading(self, reading: Reading) -> None:
        if reading.state != "waiting":
            self.training_bar.show_reading(reading, stopping=self.session.state == "stopping")
            self.tabs.problems.show_warnings(f"training: {note}" for note in warnings_of(reading.notes))
        if reading.rows is not self._shown_rows:
            self._shown_rows = reading.rows
            row = reading.rows[-1] if reading.rows else {}
            self.canvas.show_results(results_of(self.document.project.graph, row))

    def _on_data_read(self) -> None:
        data = self.session.data
        if data is not None and data.dataset.skipped:
            self._analyst.look_at_data_again()  # what cannot be read is known only now

    def _on_training_failed(self, message: str, unforeseen: Exception | None) -> None:
        if unforeseen is not None:
            _raise(unforeseen)
        else:
            node = self.session.last.node if self.session.last is not None else None
            if node is not None:
                self.jump_to(node)
            go_on = [Answer(tr("Go On"), Role.AcceptRole, self.go_on)] if self.session.unfinished is not None else []
            answers = [*go_on, Answer(tr("Close"), Role.RejectRole)]
            ask(self, tr("Training"), tr("The training could not go on."), answers, _sentence(message))

    def _on_training_ended(self) -> None:
        last = self.session.last
        early = (last.summary or {}).get("ended") if last is not None else None
        if early:
            self.status_line.say(tr("The training ended early: {why}.").format(why=str(early).rstrip(".")))

    def _update_actions(self) -> None:
        """What buttons show has to be so at any time, not only when a menu is opened."""
        commands, stack, paused = self.canvas.commands, self.document.stack, self.session.state == "paused"
        for name in ("train", "pause", "step", "stop", "go_on", "undo", "redo"):
            self._actions[name].setEnabled(commands.can(name))
        self._actions.say("train", tr("Resume") if paused else command("train").label)
        undone, redone = stack.undoText(), stack.redoText()
        self._actions.say("undo", tr("&Undo {what}").format(what=undone) if undone else command("undo").label)
        self._actions.say("redo", tr("&Redo {what}").format(what=redone) if redone else command("redo").label)

    def _start_training(self) -> None:
        self.tabs.show_tab("curves")
        self.session.start()

    def _unless_problems(self, do: Callable[[], None]) -> None:
        """Call `do` once the drawing as it is now is known to be sound: at once, or when its analysis has come."""
        analysis = self.document.analysis
        if analysis is None or not self.document.is_looked_at:
            self._when_analysed = do
            loading = tr("PyTorch is being loaded; this begins as soon as that is done.")
            looking = tr("The last edit is being looked at; this begins as soon as that is done.")
            self.status_line.say(loading if analysis is None else looking)
        elif analysis.errors:
            self._show_problem(analysis.errors[0])
        elif missing := _missing_ends(self.document.project.graph):
            tell(self, tr("Train"), tr("There is no network to train yet."), missing)
        else:
            do()

    def _on_changed(self, change: Change) -> None:
        self._update_title()
        if change.blocks and _listed(change.before.blocks) != _listed(change.after.blocks):
            self.palette_view.refresh()
        if self.session.is_running:
            if computes_otherwise(change) or change.data or change.training:
                self.status_line.say(tr("The training goes on with what was drawn and set when it began."))
        elif computes_otherwise(change) or change.data:
            self.canvas.show_results({})  # they were of another network

    def _say_what_goes_on(self) -> None:
        """Another project does not end a training: whoever opens one is to know."""
        if self.session.is_running:
            key = self.canvas.keymap.text("stop") or command("stop").label
            self.status_line.say(tr("The training of the last project goes on: {stop} stops it.").format(stop=key))

    def _on_analysed(self) -> None:
        do, self._when_analysed = self._when_analysed, None
        if do is not None:
            self._unless_problems(do)

    def _show_problem(self, problem: Problem) -> None:
        self.docks[2].show()
        self.tabs.show_tab("problems")
        if problem.node is not None:
            self.jump_to(problem.node)
        self.status_line.say(problem.message)

    def _update_title(self) -> None:
        path = self.document.path
        self.setWindowTitle(f"{path.name if path else self.document.project.name}[*] — NetBuilder")
        self.setWindowModified(self.document.is_modified)

    # Qt

    def keyPressEvent(self, event) -> None:
        if not self.key_help.press(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event) -> None:
        if _dropped_project(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        path = _dropped_project(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.files.open_path(path))

    def closeEvent(self, event) -> None:
        try:
            if self.document.is_modified and not self._may_close:
                event.ignore()
                self.files.before_losing(self._close_for_good)
                return
            self.shut_down()
        except Exception:
            event.ignore()  # an exception here would let Qt close the window, and the work be lost
            raise
        super().closeEvent(event)

    def shut_down(self, keep_work: bool = False) -> None:
        """Stop the training and every thread, and wait for them. The window is of no use afterwards.

        keep_work: unsaved work stays in the recovery folder for the next start.
        """
        if self._is_shut:
            return
        self._is_shut = True
        self._save_layout()
        self.hide()  # at once, even where a thread needs a moment to come to its end
        self.session.close()
        self.tabs.shut_down()
        self.inspector.shut_down()
        for worker in (self._analysing, self._looking, self._writing):
            worker.stop()
        self._recovery.close(keep_work)

    def _close_for_good(self) -> None:
        self._may_close = True
        self.close()

    def _save_layout(self) -> None:
        if self._was_painted:
            store = settings()
            store.setValue("geometry", self.saveGeometry())
            store.setValue("layout", self.saveState(LAYOUT_VERSION))

    def _restore_layout(self) -> None:
        self.arrange()
        store = settings()
        geometry, layout = store.value("geometry"), store.value("layout")
        if isinstance(geometry, QByteArray):  # whatever else stands there is passed over
            self.restoreGeometry(geometry)
        if isinstance(layout, QByteArray):
            self.restoreState(layout, LAYOUT_VERSION)
            self._room.forget(kept=True)


def _raise(error: Exception) -> None:
    raise error


def _dropped_project(mime) -> Path | None:
    """The first local JSON file among what is dragged."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return next((path for path in paths if path.suffix == ".json"), None)


def _listed(blocks: Mapping[str, Graph]) -> list[tuple[str, str]]:
    """What the palette says of the project's blocks."""
    return [(name, about(block)) for name, block in blocks.items()]


def _missing_ends(graph: Graph) -> str:
    """What a drawing without faults still lacks to be a network, in a sentence for each, or nothing."""
    from netbuilder.compile.analysis import missing_ends

    return " ".join(_sentence(problem.message) for problem in missing_ends(graph))


def _sentence(text: str) -> str:
    """Words of the rooms below, which go on after a name, as a sentence of their own."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
