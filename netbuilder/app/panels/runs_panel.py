"""Every training of the project: curves over each other, and a table that shows in what the runs differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.panels.data_view import HeaderButton
from netbuilder.app.panels.labels import empty_label
from netbuilder.app.panels.runs_deeds import RunsDeeds
from netbuilder.app.panels.runs_foot import Foot, about
from netbuilder.app.panels.runs_menu import menu_of
from netbuilder.app.panels.runs_model import RunsModel, RunsTable
from netbuilder.app.panels.runs_reading import RunsReader
from netbuilder.app.panels.side_by_side import SideBySide
from netbuilder.training.run_table import columns, matching
from netbuilder.wording import exact, mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession
    from netbuilder.graph import Change
    from netbuilder.training import Reading
    from netbuilder.training.runs import RunInfo

UNIT = 4
EMPTY = mark(
    "Every training leaves a run: its curves, settings and results appear here. Press Train to make the first."
)
NONE_YET = mark("This project has no runs yet: press Train to make the first.")
LOOKING = mark("The runs are being read…")
COLOURED = 8
"""Runs that are highlighted while none is chosen: the first ones of the table."""
FILTER_MS, FILTER_WIDTH = 120, 92


class RunsPanel(QWidget):
    """The table at the left, the curves at the right. What is chosen in one is highlighted in the other.

    resume: goes on with the run in a folder; the panel offers it where it is given. pyqtgraph is imported when the
    panel is made, so make it after the window has been painted.
    """

    def __init__(
        self,
        session: TrainingSession,
        sheet: Sheet,
        theme: Theme,
        resume: Callable[[Path], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("RunsPanel")
        document = self._document = sheet.document
        self._session, self._theme, self.sheet = session, theme, sheet
        self.reader = RunsReader(document, session, self)
        self.deeds = RunsDeeds(document, session, self.reader, self)
        self.deeds.resume_with = resume
        self._looks: dict[Path, int] = {}  # of the highlighted runs, kept as long as they are
        self._compared: frozenset[Path] | None = None
        self._make()
        self._lay_out()
        self._connect()
        self._dress()

    # what is shown

    @property
    def chosen(self) -> list[RunInfo]:
        """The runs chosen in the table, in its order."""
        ranges = self.table.selectionModel().selection()  # a thousand rows are one range: `selectedRows` takes 50 ms
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return [self.model.runs[row] for row in sorted(rows)]

    def choose(self, paths: Sequence[Path]) -> None:
        """Choose these runs, as far as they are shown."""
        rows = sorted(row for path in paths if (row := self.model.row_of(path)) is not None)
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        start = 0
        for place in range(1, len(rows) + 1):  # a range for each stretch: a thousand single rows would be slow
            if place == len(rows) or rows[place] != rows[place - 1] + 1:
                selection.select(self.model.index(rows[start], 0), self.model.index(rows[place - 1], last))
                start = place
        self.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def refresh(self, reading: Reading | None = None) -> None:
        """The runs are read from their folders; a training's reading says only that it goes on."""

    def show_runs(self) -> None:
        """Show what the reader has, as filter and switches have it."""
        listing = self.reader.listing
        if listing is None:
            return
        folder = self.reader.folder
        own = (self._document.project.name, "")  # of one whose project cannot be read, nobody knows the name
        of_project = [run for run in listing.runs if run.project in own]
        everything = [run for run in listing.runs if run.project in own or folder in run.path.parents]
        here = everything if self.everything.isChecked() else of_project
        found = matching(here, self.filter.text())
        if self._compared is not None:
            found = [run for run in found if run.path in self._compared]
        chosen = [run.path for run in self.chosen]
        if self.model.show(found, columns(found, every=self.all_columns.isChecked())):
            self.table.fit_columns()
            self.table.show_order()
            self.choose(chosen)
        self._say_how_many(len(found), len(here), len(everything) - len(of_project))
        is_empty = not here
        if listing.faults:
            self.empty.setText(tr("The runs cannot be read: {reasons}.").format(reasons="; ".join(listing.faults)))
        elif everything:
            others = trn(
                len(everything), "There is one run of another project here.", "There are {n:d} runs of others here."
            )
            self.empty.setText(f"{tr(NONE_YET)} {others}")
        else:
            self.empty.setText(tr(EMPTY))
        self.others_here.setVisible(bool(everything))
        self._stack.setCurrentWidget(self._apology if is_empty else self.body)
        self._highlight()

    def shut_down(self) -> None:
        """Stop reading and wait for the thread."""
        self.reader.shut_down()

    # making

    def _make(self) -> None:
        from netbuilder.app.panels.runs_curves import RunsCurves

        self.curves = RunsCurves(self._theme)
        self.model = RunsModel(self._theme, self.curves.mark)
        self.table = RunsTable(self.model)
        self.filter = QLineEdit(placeholderText=tr("Filter: adam, lr 0.01, failed, #good"), clearButtonEnabled=True)
        self.filter.setAccessibleName(tr("Filter the runs"))
        self.filter.setMinimumWidth(FILTER_WIDTH)
        self.filter.setToolTip(tr("Words of name, state, notes and settings; #word for tags (Ctrl+F)"))
        self.everything = QCheckBox(tr("all in folder"))
        self.everything.setToolTip(tr("Also the runs of other projects, or of this one under another name"))
        self.everything.hide()  # else it asks for room before anybody knows whether there are others
        self.compare = QToolButton(text=tr("Compare"), checkable=True)
        self.compare.setToolTip(tr("Show the chosen runs alone: their curves, and the settings in which they differ"))
        self.restore = HeaderButton("restart", tr("Restore the project as it was in this run"))
        self.resume = HeaderButton("train", tr("Go on with this run from its last checkpoint"))
        self.note = HeaderButton("note", tr("Notes and tags (F2)"))
        self.bin = HeaderButton("delete", tr("Move to the trash (Del)"))
        self.more = HeaderButton("more", tr("More"))
        self.menu = QMenu(self)
        self.all_columns = self.menu.addAction(tr("All columns"))
        self.all_columns.setCheckable(True)
        self.words = QLabel(objectName="PanelTitle")
        self.words.setMinimumWidth(21 * UNIT)
        self.foot = Foot()
        self.empty = empty_label(tr(LOOKING))
        self.others_here = QPushButton(tr("Show all runs in this folder"))
        self.others_here.hide()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(UNIT)
        header.addWidget(self.words)
        header.addWidget(self.filter, 1)
        header.addWidget(self.everything)
        for each in (self.compare, self.restore, self.resume, self.note, self.bin, self.more):
            header.addWidget(each)
        self.body = SideBySide(_column(header, self.table, self.foot), self.curves, (3, 2))
        self._apology = QWidget()
        apology = QVBoxLayout(self._apology)
        apology.addStretch()
        apology.addWidget(self.empty)
        apology.addWidget(self.others_here, 0, Qt.AlignmentFlag.AlignHCenter)
        apology.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, UNIT)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack)
        self._stack.addWidget(self._apology)
        self._stack.addWidget(self.body)

    def _connect(self) -> None:
        self._settled = QTimer(self, interval=FILTER_MS, singleShot=True)
        self._settled.timeout.connect(self.show_runs)
        self.filter.textChanged.connect(self._settled.start)
        self.reader.changed.connect(self.show_runs)
        self.reader.went_on.connect(self._on_went_on)
        self._document.changed.connect(self._on_document_changed)
        self._document.opened.connect(self._on_opened)
        self.everything.toggled.connect(self.show_runs)
        self.others_here.clicked.connect(lambda: self.everything.setChecked(True))
        self.all_columns.toggled.connect(self.show_runs)
        self.compare.toggled.connect(self._on_compare)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.model.layoutChanged.connect(self._highlight)
        self.table.delete_wanted.connect(lambda: self.deeds.delete(self.chosen))
        self.table.notes_wanted.connect(self.edit_notes)
        self.table.menu_wanted.connect(lambda at: self.context_menu().popup(at))
        self.restore.clicked.connect(lambda: self.deeds.restore(self.chosen[0]))
        self.resume.clicked.connect(lambda: self.deeds.resume(self.chosen[0]))
        self.note.clicked.connect(self.edit_notes)
        self.bin.clicked.connect(lambda: self.deeds.delete(self.chosen))
        self.more.clicked.connect(self._show_more)
        self.curves.picked.connect(self._on_picked)
        self.deeds.said.connect(self.foot.say)
        self._session.started.connect(self._offer_deeds)
        self._session.ended.connect(self._offer_deeds)
        self._theme.changed.connect(self._dress)
        self.installEventFilter(self)
        self.menu.addAction(tr("Export the table as CSV…"), self.export)
        self.menu.addAction(tr("Read the runs again"), self.reader.read)

    def eventFilter(self, watched, event) -> bool:
        """In here Ctrl+F finds runs, though in the window it finds nodes."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not event.matches(QKeySequence.StandardKey.Find):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.filter.setFocus()
        event.accept()
        return True

    def context_menu(self) -> QMenu:
        """What a right click on the chosen runs offers."""
        return menu_of(self)

    # drawing

    def _highlight(self) -> None:
        """Give the chosen runs their looks, or the first ones where none is chosen, and draw."""
        chosen = self.chosen or self.model.runs[:COLOURED]
        kept = {run.path: self._looks[run.path] for run in chosen if run.path in self._looks}
        taken = set(kept.values())
        free = (look for look in range(len(chosen) + len(kept)) if look not in taken)
        self._looks = {run.path: kept[run.path] if run.path in kept else next(free) for run in chosen}
        self.curves.show_runs(self.model.runs, self._looks)
        self.model.marks_changed()
        self._offer_deeds()

    def _say_how_many(self, shown: int, here: int, others: int) -> None:
        some = trn(here, "{some} of {n} run", "{some} of {n} runs", some=exact(shown))
        self.words.setText(trn(shown, "{n} run", "{n} runs") if shown == here else some)
        self.everything.setVisible(others > 0)

    def _offer_deeds(self) -> None:
        chosen = self.chosen
        one = len(chosen) == 1
        self.restore.setEnabled(one and bool(chosen[0].settings))
        self.resume.setVisible(self.deeds.resume_with is not None)
        self.resume.setEnabled(self.deeds.may_resume(chosen))
        self.note.setEnabled(bool(chosen))
        self.bin.setEnabled(any(run.state != "training" for run in chosen))
        self.compare.setEnabled(len(chosen) > 1 or self.compare.isChecked())

    def _dress(self) -> None:
        self.model.marks_changed()
        self.table.viewport().update()

    # what happens

    def _on_chosen(self) -> None:
        self._highlight()
        chosen = self.chosen
        several = trn(len(chosen), "{n} run chosen", "{n} runs chosen") if chosen else ""
        words = about(chosen[0]) if len(chosen) == 1 else several
        if words or not self.foot.offers_undo:
            self.foot.say(words)

    def _on_went_on(self, run: RunInfo) -> None:
        self.model.update(run)
        self.curves.show_runs(self.model.runs, self._looks)

    def _on_compare(self, on: bool) -> None:
        chosen = [run.path for run in self.chosen]
        self._compared = frozenset(chosen) if on else None
        self.show_runs()
        self.choose(chosen)
        self.curves.show_all()

    def _on_picked(self, path: Path, adds: bool) -> None:
        self.choose([*(run.path for run in self.chosen if adds), path])
        row = self.model.row_of(path)
        if row is not None:
            self.table.scrollTo(self.model.index(row, 0))

    def edit_notes(self) -> None:
        """Open the notes of the chosen runs."""
        if self.chosen:
            self.deeds.edit_notes(self.chosen)

    def export(self) -> None:
        """Ask where the table is to be written: the chosen rows, or all where fewer than two are chosen."""
        chosen = self.chosen
        self.deeds.export(chosen if len(chosen) > 1 else list(self.model.runs), self.model.columns)

    def _show_more(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_document_changed(self, change: Change) -> None:
        if change.name:
            self.show_runs()

    def _on_opened(self) -> None:
        """Another project: what was filtered, compared and said of the last one means nothing to it."""
        self.filter.clear()
        self.compare.setChecked(False)
        self.foot.say("")

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.reader.watch(True)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.reader.watch(False)

    def closeEvent(self, event) -> None:
        self.shut_down()
        super().closeEvent(event)


def _column(header: QHBoxLayout, body: QWidget, foot: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 2 * UNIT, 0)
    layout.setSpacing(UNIT)
    layout.addLayout(header)
    layout.addWidget(body, 1)
    layout.addWidget(foot)
    return made
