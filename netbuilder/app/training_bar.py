"""The bar above everything: the project's name, the training's buttons, how far it is, the device."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from netbuilder.app import device_box
from netbuilder.app.device_box import DeviceBox
from netbuilder.app.document import Document
from netbuilder.app.inspector.training_section import mapping, with_value
from netbuilder.app.still import Still
from netbuilder.app.training_notes import NotesButton, as_sentences, as_tip
from netbuilder.graph import UNSET, SetTraining
from netbuilder.wording import clock, mark, metric, rate, tr

if TYPE_CHECKING:
    from netbuilder.training import Reading

BUTTON_WIDTH, ICON_WIDTH, STATUS_WIDTH, SIDE_WIDTH = 104, 36, 304, 224
WORDLESS = 48  # of a button's width: its icon and what is around the words
STATUS_LEAST, SIDE_LEAST = 184, 120  # in the narrowest window
STEPS = 1000
_STATES = {
    "idle": "",
    "waiting": mark("Waiting"),
    "preparing": mark("Preparing"),
    "paused": mark("Paused"),
    "finished": mark("Finished"),
    "stopped": mark("Stopped"),
    "failed": mark("Failed"),
}


class TrainingBar(QWidget):
    """Shows what the session and the document say; its buttons are the window's actions. Nothing in it ever moves while
    the window keeps its width; in a narrow one all buttons but the first show their icon alone, and in a narrower one
    the name, the status and the device have less room."""

    def __init__(self, document: Document, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TrainingBar")
        self._document = document
        self._name, self._saved = QLabel(objectName="ProjectName"), QLabel(objectName="SavedState")
        self._status = QLabel(objectName="TrainingStatus")
        self._progress = QProgressBar(objectName="TrainingProgress", textVisible=False, maximum=STEPS)
        self._progress.setFixedHeight(4)
        self.notes, self.device = NotesButton(), DeviceBox()
        self.device.device_chosen.connect(self._on_device_chosen)
        self.device.workers_chosen.connect(self._on_workers_chosen)
        self._buttons = [_button(action) for action in actions]
        words = [*(button.text() for button in self._buttons), tr("Resume")]
        self._button_width = max(BUTTON_WIDTH, *map(_width_for, words))
        _narrow(self._buttons, False, self._button_width)
        self._reading: Reading | None = None
        self._said = ""
        self._lay_out()
        self._full_width = self._row.minimumSize().width()
        self.offer_devices(("auto", "cpu"))
        document.changed.connect(self._update_from_document)
        document.modified.connect(self._update_from_document)
        document.path_changed.connect(self._update_from_document)
        self._update_from_document()

    def show_reading(self, reading: Reading, *, stopping: bool = False) -> None:
        """Show how far the training is; stopping: it was asked to end, and a batch or the saving takes a moment."""
        if reading.state == "training" and reading.summary is not None:
            # Processes have said their last word; until they are gone and the weights are here takes seconds.
            reading = replace(reading, state="finished")
        whole = max(1, reading.epochs * reading.batches)
        done = reading.epoch * reading.batches + reading.batch if reading.batches else 0
        self._progress.setValue(STEPS if reading.state == "finished" else min(STEPS, STEPS * done // whole))
        self._reading, self._said = reading, tr("Stopping, and saving what was learned") if stopping else ""
        self._say()
        self.notes.show_notes(reading.notes)
        self.device.show_memory(reading.memory)

    def show_idle(self) -> None:
        """Nothing has been trained."""
        self._reading, self._said = None, ""
        self._say()
        self._progress.setValue(0)
        self.notes.show_notes(())
        self.device.show_memory(None)

    def offer_devices(self, devices: Iterable[str]) -> None:
        """Offer these devices, by torch's names."""
        self.device.offer(devices)
        self._update_from_document()

    def _lay_out(self) -> None:
        self._title = title = QWidget()
        title.setFixedWidth(SIDE_WIDTH)
        line = QHBoxLayout(title)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._name)
        line.addWidget(self._saved)
        line.addStretch()
        self._status_box = status_box = QWidget()
        status_box.setFixedWidth(STATUS_WIDTH)
        column = QVBoxLayout(status_box)
        column.setContentsMargins(12, 0, 0, 4)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(Still(self._status), 1)
        line.addWidget(self.notes)
        column.addLayout(line)
        column.addWidget(self._progress)
        self._row = row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it can be narrower than it is now
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(title)
        row.addStretch()
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(status_box)
        row.addStretch()
        row.addWidget(self.device)

    @property
    def _wordless_width(self) -> int:
        """What it needs where all buttons but the first show their icon alone."""
        return self._full_width - (self._button_width - ICON_WIDTH) * len(self._buttons[1:])

    def _giving(self) -> tuple[tuple[QWidget, int, int], ...]:
        """What gives way where that is still too wide, with the widths that each has and can have at least."""
        return (
            (self._title, SIDE_WIDTH, SIDE_LEAST),
            (self._status_box, STATUS_WIDTH, STATUS_LEAST),
            (self.device, device_box.WIDTH, device_box.LEAST),
        )

    def sizeHint(self) -> QSize:
        return QSize(self._full_width, self._row.sizeHint().height())  # also while it has less

    def minimumSizeHint(self) -> QSize:
        given = sum(wide - least for _, wide, least in self._giving())
        return QSize(self._wordless_width - given, self._row.minimumSize().height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        _narrow(self._buttons[1:], width < self._full_width, self._button_width)
        given = sum(wide - least for _, wide, least in self._giving())
        share = min(1.0, max(0, self._wordless_width - width) / given)
        for widget, wide, least in self._giving():
            widget.setFixedWidth(wide - ceil(share * (wide - least)))
        self._row.activate()  # what is said goes by the room that there is now
        self._show_name()
        self._say()

    def _say(self) -> None:
        """Say how far it is, as much of it as there is room for; all of it where the mouse rests on it."""
        reading = self._reading
        said = self._said or (status(reading) if reading is not None else "")
        short = self._said or (status(reading, short=True) if reading is not None else "")
        metrics, room = self._status.fontMetrics(), self._status.width()
        fits = metrics.horizontalAdvance(said) <= room
        self._status.setText(said if fits else metrics.elidedText(short, Qt.TextElideMode.ElideRight, room))
        told = everything_of(reading) if reading is not None else ""
        self._status.setToolTip(as_tip(told if fits else "\n".join(filter(None, [said, told]))))

    def _show_name(self) -> None:
        metrics = self._saved.fontMetrics()
        saved = max(metrics.horizontalAdvance(words) for words in (tr("· edited"), tr("· saved"), tr("· new")))
        room = self._title.width() - saved - self._title.layout().spacing() - 4
        name = self._document.project.name
        self._name.setText(self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))

    def _update_from_document(self) -> None:
        name = self._document.project.name
        self._show_name()
        self._name.setToolTip(f"{name}\n{self._document.path or tr('not saved to a file yet')}")
        modified, path = self._document.is_modified, self._document.path
        self._saved.setText(tr("· edited") if modified else tr("· saved") if path else tr("· new"))
        training = mapping(self._document.project.training)
        self.device.show_choice(str(training.get("device", "auto")), training.get("workers", 0))

    def _on_device_chosen(self, device: str) -> None:
        self._set("device", UNSET if device == "auto" else device, tr("Choose the device"))

    def _on_workers_chosen(self, number: int) -> None:
        self._set("workers", number or UNSET, tr("Choose where it runs"))

    def _set(self, name: str, value: object, said: str) -> None:
        before = mapping(self._document.project.training)
        after = with_value(before, name, value)
        if after != before:
            self._document.push(SetTraining(after, said))
        self._update_from_document()  # what was clicked is not what is shown where it was a way to run


def status(reading: Reading, *, short: bool = False) -> str:
    """`epoch 7 / 10 · 22,400 samples/s · 0:04 left`, or what state it is in. short: without the samples."""
    if reading.state == "failed":
        return tr("Failed: see the message")
    parts = [tr(_STATES[reading.state])] if reading.state in _STATES else []
    if reading.state == "training" and not reading.epochs:  # processes that were started again have told nothing yet
        return tr(_STATES["preparing"])
    if reading.state == "finished" and (reading.summary or {}).get("ended"):
        parts = [tr("Ended early")]
    tested = (reading.summary or {}).get("test") or {}
    if reading.state == "finished" and tested:
        measured = tr("test {measured}").format(measured=_first_of(tested))
        return " · ".join([*parts, measured, clock(reading.seconds)])
    if reading.state == "paused" and reading.batches:
        at = {"epoch": min(reading.epoch + 1, reading.epochs), "batch": reading.batch, "batches": reading.batches}
        parts.append(tr("epoch {epoch}, batch {batch} of {batches}").format(**at))
        if reading.losses[1].size:
            parts.append(tr("loss {loss}").format(loss=f"{float(reading.losses[1][-1]):.3g}"))
        return " · ".join(parts)
    if reading.state == "preparing" and reading.message:
        parts.append(reading.message)
    if reading.epochs and reading.state != "preparing":
        epoch = min(reading.epoch + (reading.state != "finished"), reading.epochs)
        parts.append(tr("epoch {epoch} / {epochs}").format(epoch=epoch, epochs=reading.epochs))
    if reading.state == "training":
        if reading.samples_per_second and not short:
            parts.append(tr("{rate} samples/s").format(rate=rate(reading.samples_per_second)))
        if reading.seconds_left is not None:
            parts.append(tr("{time} left").format(time=clock(reading.seconds_left)))
    elif reading.seconds and reading.state != "preparing":
        parts.append(clock(reading.seconds))
    return " · ".join(filter(None, parts))


def everything_of(reading: Reading) -> str:
    """What it says in words, and what each split measured, for the tooltip."""
    lines = [as_sentences([reading.message])] if reading.message else []
    named = {"train": tr("train: {numbers}"), "validation": tr("validation: {numbers}"), "test": tr("test: {numbers}")}
    for split, words in named.items():
        measured = (reading.summary or {}).get(split) or {}
        numbers = [f"{name} {metric(name, value)}" for name, value in measured.items() if _is_plain(value)]
        lines += [words.format(numbers=", ".join(numbers))] if numbers else []
    return "\n".join(lines)


def _is_plain(value: object) -> bool:
    return isinstance(value, (int, float))


def _first_of(measured: Mapping[str, object]) -> str:
    """The first metric that is a number, else the loss: `accuracy 99.63 %`."""
    names = [name for name, value in measured.items() if _is_plain(value)]
    name = next((each for each in names if each != "loss"), "loss")
    return f"{name} {metric(name, measured.get(name))}"


def _button(action: QAction) -> QToolButton:
    button = QToolButton(objectName=f"{action.objectName()}Button")
    button.setDefaultAction(action)
    button.setFixedHeight(30)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _width_for(words: str) -> int:
    """The width of a button with room for these words in bold letters, beside an icon; in pixels."""
    bold = QApplication.font()
    bold.setBold(True)
    return QFontMetrics(bold).horizontalAdvance(words.replace("&", "")) + WORDLESS


def _narrow(buttons: Iterable[QToolButton], are_narrow: bool, width: int) -> None:
    """Show the icon alone, or the words beside it. What the words are stays the button's name for those who hear it."""
    style = Qt.ToolButtonStyle.ToolButtonIconOnly if are_narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    for button in buttons:
        button.setToolButtonStyle(style)
        button.setFixedWidth(ICON_WIDTH if are_narrow else width)
