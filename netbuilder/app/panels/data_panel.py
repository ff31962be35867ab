"""A look at the data before anything is trained: samples, classes, numbers, the split, augmentation."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.panels.data_asking import Asking
from netbuilder.app.panels.data_augmented import AugmentedView
from netbuilder.app.panels.data_balance import BalanceView
from netbuilder.app.panels.data_numbers import NumbersView
from netbuilder.app.panels.data_samples import SamplesView
from netbuilder.app.panels.data_split import SplitView
from netbuilder.app.panels.data_view import (
    PART_TITLES,
    Choice,
    DataView,
    HeaderButton,
    Nothing,
    part_title,
)
from netbuilder.app.panels.labels import Title, empty_label, value_label
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession
    from netbuilder.graph import Change
    from netbuilder.training import Reading

UNIT = 4
SETTLED_MS = 150
"""How long edits must rest before the data are looked at anew."""
NO_SOURCE = mark(
    "Choose data in the inspector: with nothing selected, open Data and pick a source. Their samples, classes and "
    "numbers then appear here."
)
GIVEN_UP = mark("The data were not loaded to the end.")
DOWNLOAD = mark("The data page of the inspector has a button that downloads them.")
LOOKING = mark("The data are being looked at…")
VIEWS: dict[str, type[DataView]] = {
    "samples": SamplesView,
    "classes": BalanceView,
    "numbers": NumbersView,
    "split": SplitView,
    "augmented": AugmentedView,
}


class DataPanel(QWidget):
    """Views of the data, one at a time. Only a panel in view looks, off the window's thread, and follows every edit of
    the data section at once."""

    def __init__(
        self,
        session: TrainingSession,
        sheet: Sheet,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("DataPanel")
        document = self._document = sheet.document
        self._asking = Asking(session, self)
        self._shown_of: Any = None  # the section and the question of what is shown
        self._source: object = None
        self._is_stale = False  # whether the files are others than when they were read
        self.views = {name: view(theme) for name, view in VIEWS.items()}
        self._build()
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.ask)
        self._asking.answered.connect(self._on_answered)
        self._asking.refused.connect(self._on_refused)
        self._asking.given_up.connect(self._on_given_up)
        self._asking.waiting.connect(self._on_waiting)
        document.changed.connect(self._on_changed)
        document.opened.connect(self._on_opened)
        document.files_changed.connect(self._on_files_changed)
        document.path_changed.connect(self._settled.start)
        theme.changed.connect(self._on_theme_changed)

    @property
    def view(self) -> DataView:
        """The view that is shown."""
        return list(self.views.values())[max(0, self.choice.currentRow())]

    def show_view(self, name: str) -> None:
        """Show one of `VIEWS`."""
        self.choice.setCurrentRow(list(self.views).index(name))

    def refresh(self, reading: Reading | None = None) -> None:
        """A training's reading changes nothing here."""

    def ask(self) -> None:
        """Find out what the view in front wants to know, unless it is known already."""
        self._settled.stop()
        if not self.isVisible():
            return
        section, base = self._document.project.data, self._document.base
        if not section.get("source"):
            self._asking.drop()
            self._shown_of = None
            self.say(tr(NO_SOURCE))
            return
        view = self.view
        if self._stack.currentWidget() is not view:  # a page that fits is asked for, so it gets its size beforehand
            view.resize(self._stack.size())
            view.layout().activate()
        about, look = view.question(self._document)
        key = (section, base, type(view), about)
        if key == self._shown_of and not self._asking.is_busy:
            return
        anew, self._is_stale = self._is_stale, False
        self._asking.ask(key, section, base, look, anew=anew)

    def say(self, sentence: str, way_out: str = "") -> None:
        """Show a sentence in place of the view, and a button where there is a way out."""
        self.title.clear()
        self.hovered.clear()
        self.empty.setText(sentence)
        self.again.setText(way_out)
        self.again.setVisible(bool(way_out))
        self._stack.setCurrentWidget(self._apology)

    def shut_down(self) -> None:
        """Stop looking and wait for the thread."""
        self._settled.stop()
        self._asking.shut_down()

    # Qt

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._settled.start(0)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._asking.drop()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place_note()

    def closeEvent(self, event) -> None:
        self.shut_down()
        super().closeEvent(event)

    # the rest

    def _build(self) -> None:
        self.choice = QListWidget(objectName="DataViews")
        self.choice.setAccessibleName(tr("What to look at"))
        self.choice.setFixedWidth(96)
        self.choice.setFrameShape(QListWidget.Shape.NoFrame)
        self.choice.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for view in self.views.values():
            item = QListWidgetItem(tr(view.TITLE), self.choice)
            item.setSizeHint(QSize(0, 6 * UNIT))
        self.choice.setCurrentRow(0)
        self.choice.currentRowChanged.connect(self._on_view)
        self.title, self.hovered = Title(), value_label()
        self.part = Choice(tr("Which part of the data is looked at"), self)
        self.part.offer([(part_title(part), part) for part in PART_TITLES])
        self.part.picked.connect(self._on_part)
        self.reload = HeaderButton("restart", tr("Read the data again, where their files have changed"))
        self.reload.clicked.connect(self._document.files_changed)
        self._note = QFrame(self, objectName="CanvasNote")  # over the view, so that nothing has to make room for it
        self.slow, self.cancel = QLabel(objectName="PanelCaption"), QPushButton(tr("Cancel"))
        note = QHBoxLayout(self._note)
        note.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        note.addWidget(self.slow)
        note.addWidget(self.cancel)
        self.cancel.clicked.connect(self._asking.give_up)
        header = QHBoxLayout()
        header.setSpacing(UNIT + 2)
        header.addWidget(self.title)
        header.addWidget(self.hovered, 1)
        header.addWidget(self.part)
        for view in self.views.values():
            for control in view.controls():
                header.addWidget(control)
        header.addWidget(self.reload)
        self.empty = empty_label()
        self.again = QPushButton()
        self.again.clicked.connect(self._on_again)
        self._apology = QWidget()
        apology = QVBoxLayout(self._apology)
        apology.addStretch()
        apology.addWidget(self.empty)
        apology.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        apology.addStretch()
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(UNIT)
        right.addLayout(header)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, UNIT, 3 * UNIT, 2 * UNIT)
        layout.setSpacing(3 * UNIT)
        layout.addWidget(self.choice)
        layout.addLayout(right, 1)
        self._stack.addWidget(self._apology)
        for view in self.views.values():
            self._stack.addWidget(view)
            view.changed.connect(partial(self._on_wanted, view))
            view.hovered.connect(self.hovered.setText)
        order = [self.choice, self.cancel, self.part]
        for view in self.views.values():
            order += [*view.controls(), *view.contents()]
        for before, after in pairwise([*order, self.reload, self.again]):
            QWidget.setTabOrder(before, after)
        self.again.hide()
        self._on_waiting("")
        self._show_controls()

    def _show_controls(self) -> None:
        view = self.view
        self.part.setVisible(view.HAS_PARTS)
        for each in self.views.values():
            for control in each.controls():
                empty_choice = isinstance(control, Choice) and control.count() < 2
                control.setVisible(each is view and not empty_choice)

    def _on_view(self) -> None:
        self.hovered.clear()
        self.title.clear()
        self._show_controls()
        self._shown_of = None
        self.view.part = self.part.currentData()
        if self._source is None:
            self.say(tr(LOOKING))
        else:
            self._stack.setCurrentWidget(self.view)
        self._settled.start(0)  # once the view has its size

    def _on_part(self) -> None:
        for view in self.views.values():
            view.part = self.part.currentData()
        self.ask()

    def _on_wanted(self, view: DataView) -> None:
        if view is self.view:
            self.ask()

    def _on_answered(self, key: Any, value: Any) -> None:
        section, base, view, _ = key
        if type(self.view) is not view:
            return
        source = (section.get("source"), section.get("params"), base)
        if source != self._source:
            self._source = source
        self._shown_of = key
        try:
            self.title.setText(self.view.show_answer(value))
            self._stack.setCurrentWidget(self.view)
        except Nothing as nothing:
            self.say(str(nothing))
        self._show_controls()

    def _on_refused(self, key: Any, sentence: str) -> None:
        self._shown_of = None
        section, base, *_ = key
        words = tr("The data cannot be looked at: {reason}.").format(reason=sentence.rstrip("."))
        self.say(f"{words} {tr(DOWNLOAD)}" if _can_be_downloaded(section, base) else words)

    def _on_given_up(self) -> None:
        self._shown_of = None
        self.say(tr(GIVEN_UP), tr("Load the data"))

    def _on_again(self) -> None:
        self._shown_of = None
        self.say(tr(LOOKING))
        self.ask()

    def _on_waiting(self, words: str) -> None:
        self.slow.setText(words)
        self._place_note()
        self._note.setVisible(bool(words))

    def _place_note(self) -> None:
        """At the foot of the view, in the middle; it only grows while it is shown."""
        hint, room = self._note.sizeHint(), self._stack.geometry()
        width = max(hint.width(), self._note.width() if self._note.isVisible() else 0)
        place = QRect(0, 0, min(width, room.width()), hint.height())
        place.moveCenter(room.center())
        place.moveBottom(room.bottom() - UNIT)
        self._note.setGeometry(place)
        self._note.raise_()

    def _on_changed(self, change: Change) -> None:
        if change.data:
            before, after = change.before.data, change.after.data
            if (before.get("source"), before.get("params")) != (after.get("source"), after.get("params")):
                self._forget()
        if change.data or change.training:
            self._settled.start()

    def _on_opened(self) -> None:
        self._forget()
        self._settled.start()

    def _on_files_changed(self) -> None:
        self._shown_of, self._is_stale = None, True
        self._settled.start()

    def _forget(self) -> None:
        """Other data: what was chosen for the last ones means nothing to them."""
        self._shown_of = self._source = None
        for view in self.views.values():
            view.forget()

    def _on_theme_changed(self) -> None:
        if self._shown_of is not None:
            self._shown_of = None
            self._settled.start(0)
        self.update()


def _can_be_downloaded(section: Any, base: Any) -> bool:
    """Whether the data are not on this computer, and a download brings them."""
    from netbuilder.data import DataError, sources

    source = sources.get(str(section.get("source")))
    try:
        return source is not None and bool(source.download) and bool(source.missing(section.get("params", {}), base))
    except (DataError, TypeError):
        return False
