"""The bar above everything: the project's name, the training's buttons, how far it is, the device."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from netbuilder.app.document import Document
from netbuilder.graph import SetTraining
from netbuilder.wording import clock, metric, rate

if TYPE_CHECKING:
    from netbuilder.training import Reading

BUTTON_WIDTH, STATUS_WIDTH, SIDE_WIDTH = 104, 304, 232
NAME_WIDTH = 172
STEPS = 1000
_DEVICES = {"auto": "Automatic device", "cpu": "CPU", "cuda": "CUDA GPU", "mps": "Apple GPU"}
_STATES = {
    "idle": "",
    "waiting": "Waiting",
    "preparing": "Preparing",
    "paused": "Paused",
    "finished": "Finished",
    "stopped": "Stopped",
    "failed": "Failed",
}


class TrainingBar(QWidget):
    """Shows what the session and the document say; its buttons are the window's actions. Nothing in it ever moves."""

    device_chosen = Signal(str)

    def __init__(self, document: Document, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("TrainingBar")
        self._document = document
        self._name, self._saved = QLabel(objectName="ProjectName"), QLabel(objectName="SavedState")
        self._status = QLabel(objectName="TrainingStatus")
        self._progress = QProgressBar(objectName="TrainingProgress", textVisible=False, maximum=STEPS)
        self._progress.setFixedHeight(4)
        self.device = QComboBox(objectName="Device")
        self.device.setToolTip("Where the network trains")
        self.device.activated.connect(self._on_device_activated)
        self._lay_out(actions)
        self.offer_devices(("auto", "cpu"))
        document.changed.connect(self._update_from_document)
        document.modified.connect(self._update_from_document)
        document.path_changed.connect(self._update_from_document)
        self._update_from_document()

    def show_reading(self, reading: Reading) -> None:
        """Show how far the training is."""
        whole = max(1, reading.epochs * reading.batches)
        done = reading.epoch * reading.batches + reading.batch if reading.batches else 0
        self._progress.setValue(STEPS if reading.state == "finished" else min(STEPS, STEPS * done // whole))
        self._status.setText(status(reading))
        self._status.setToolTip(reading.message or _everything_of(reading))

    def show_idle(self) -> None:
        """Nothing has been trained."""
        self._status.setText("")
        self._progress.setValue(0)

    def offer_devices(self, devices: Iterable[str]) -> None:
        """Offer these devices, by torch's names."""
        self.device.clear()
        for name in devices:
            self.device.addItem(_DEVICES.get(name, name), name)
        self._update_from_document()

    def _lay_out(self, actions: Iterable[QAction]) -> None:
        title = QWidget()
        title.setFixedWidth(SIDE_WIDTH)
        line = QHBoxLayout(title)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._name)
        line.addWidget(self._saved)
        line.addStretch()
        status_box = QWidget()
        status_box.setFixedWidth(STATUS_WIDTH)
        column = QVBoxLayout(status_box)
        column.setContentsMargins(12, 2, 0, 4)
        column.setSpacing(4)
        column.addWidget(self._status)
        column.addWidget(self._progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(title)
        row.addStretch()
        for action in actions:
            row.addWidget(_button(action))
        row.addWidget(status_box)
        row.addStretch()
        self.device.setFixedWidth(168)
        row.addWidget(self.device)

    def _update_from_document(self) -> None:
        name = self._document.project.name
        self._name.setText(self._name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME_WIDTH))
        self._name.setToolTip(f"{name}\n{self._document.path or 'not saved to a file yet'}")
        modified, path = self._document.is_modified, self._document.path
        self._saved.setText("· edited" if modified else "· saved" if path else "· new")
        device = self._document.project.training.get("device", "auto")
        index = self.device.findData(device)
        if index < 0:
            self.device.addItem(_DEVICES.get(str(device), str(device)), device)
            index = self.device.count() - 1
        self.device.setCurrentIndex(index)

    def _on_device_activated(self, index: int) -> None:
        device = self.device.itemData(index)
        training = self._document.project.training
        if training.get("device", "auto") != device:
            self._document.push(SetTraining({**training, "device": device}, "Choose the device"))


def status(reading: Reading) -> str:
    """`epoch 7 / 10 · 22,400 samples/s · 0:04 left`, or what state it is in."""
    if reading.state == "failed":
        return "Failed: see the message"
    parts = [_STATES[reading.state]] if reading.state in _STATES else []
    tested = (reading.summary or {}).get("test") or {}
    if reading.state == "finished" and tested:
        return " · ".join([*parts, f"test {_first_of(tested)}", clock(reading.seconds)])
    if reading.state == "paused" and reading.batches:
        parts.append(f"epoch {min(reading.epoch + 1, reading.epochs)}, batch {reading.batch} of {reading.batches}")
        if reading.losses[1].size:
            parts.append(f"loss {float(reading.losses[1][-1]):.3g}")
        return " · ".join(parts)
    if reading.state == "preparing" and reading.message:
        parts.append(reading.message)
    if reading.epochs and reading.state != "preparing":
        parts.append(f"epoch {min(reading.epoch + (reading.state != 'finished'), reading.epochs)} / {reading.epochs}")
    if reading.state == "training":
        if reading.samples_per_second:
            parts.append(f"{rate(reading.samples_per_second)} samples/s")
        if reading.seconds_left is not None:
            parts.append(f"{clock(reading.seconds_left)} left")
    elif reading.seconds:
        parts.append(clock(reading.seconds))
    return " · ".join(filter(None, parts))


def _everything_of(reading: Reading) -> str:
    """What each split measured, for the tooltip."""
    splits = ((name, (reading.summary or {}).get(name) or {}) for name in ("train", "validation", "test"))
    return "\n".join(
        f"{split}: {', '.join(f'{name} {metric(name, value)}' for name, value in measured.items() if _is_plain(value))}"
        for split, measured in splits
        if measured
    )


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
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFixedSize(BUTTON_WIDTH, 30)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
