"""Where the network trains: the device and how full its memory is, and in which processes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from netbuilder.app.inspector.training_section import worker_choices, workers_in_words
from netbuilder.wording import exact, mark, tr, trn

DEVICES = {"auto": mark("Automatic device"), "cpu": mark("CPU"), "cuda": mark("CUDA GPU"), "mps": mark("Apple GPU")}
_WORKERS = "workers:"
WIDTH, LEAST = 192, 132
GIB = 2**30


class DeviceBox(QComboBox):
    """A list of devices, and below a line of ways to run; one of each is chosen, and both are shown in its field."""

    device_chosen = Signal(str)
    workers_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Device")
        self.setFixedWidth(WIDTH)
        self._devices: tuple[str, ...] = ()
        self._workers, self._where = 0, ""
        self._memory: tuple[int, int] | None = None
        self._filled: tuple[Any, ...] = ()
        self.activated.connect(self._on_activated)

    @property
    def words(self) -> str:
        """What the field shows."""
        device = self.currentText()
        if self._memory is not None and self._workers <= 1:
            short = tr("GPU") if self.currentData() == "auto" else device
            return f"{short} · {memory_in_words(*self._memory)}"
        if not self._workers:
            return device
        device = tr("Automatic") if self.currentData() == "auto" else device
        return trn(self._workers, "{device} · own process", "{device} · {n:d} workers", device=device)

    def offer(self, devices: Iterable[str]) -> None:
        """Offer these devices, by torch's names."""
        self._devices = tuple(devices)
        self.show_choice(str(self.currentData() or "auto"), self._workers)

    def show_choice(self, device: str, workers: Any) -> None:
        """Show what the project says."""
        self._workers = workers if type(workers) is int and workers > 0 else 0
        devices = self._devices if device in self._devices else (*self._devices, device)
        filled = (devices, worker_choices(self._workers), self._workers)
        if filled != self._filled:
            self._filled = filled
            self._fill(devices)
        self.setCurrentIndex(self.findData(device))
        where = tr("automatic device") if device == "auto" else device_in_words(device)
        self._where = f"{where}, {workers_in_words(self._workers)}"
        self._say()

    def show_memory(self, memory: tuple[int, int] | None) -> None:
        """Show how many bytes of the device are in use and there are; None where it tells nothing of it."""
        if memory != self._memory:
            self._memory = memory
            self._say()

    def _say(self) -> None:
        lines = [tr("Where the network trains: {where}").format(where=self._where)]
        if self._memory is not None:
            used, total = map(exact, self._memory)
            words = tr("{used} of {total} bytes of its memory are in use")
            lines.append(words.format(used=used, total=total))
        self.setToolTip("\n".join(lines))
        self.setAccessibleName(tr("Where the network trains"))
        self.setAccessibleDescription(self._where)
        self.update()

    def _fill(self, devices: Iterable[str]) -> None:
        self.clear()
        for name in devices:
            self.addItem(device_in_words(name), name)
        self.insertSeparator(self.count())
        for number in worker_choices(self._workers):
            mark = "✓ " if number == self._workers else "    "
            self.addItem(f"{mark}{workers_in_words(number)}", f"{_WORKERS}{number}")
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 32)

    def _on_activated(self, index: int) -> None:
        chosen = str(self.itemData(index))
        if chosen.startswith(_WORKERS):
            self.workers_chosen.emit(int(chosen.removeprefix(_WORKERS)))
        else:
            self.device_chosen.emit(chosen)

    def paintEvent(self, event) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


def device_in_words(name: str) -> str:
    """`CUDA GPU`; a name that is none of torch's plain ones, such as `cuda:1`, as it is."""
    return tr(DEVICES[name]) if name in DEVICES else name


def memory_in_words(used: int, total: int) -> str:
    """`3.1 of 24 GB`; a tenth counts below ten."""
    return tr("{used} of {total} GB").format(used=_gigabytes(used), total=_gigabytes(total))


def _gigabytes(size: int) -> str:
    return f"{size / GIB:.1f}" if size < 10 * GIB and size % GIB else f"{size / GIB:.0f}"
