"""Bringing a data set from the network: how large it is, a button, and how far it has come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from netbuilder.app.inspector.page import dim_label
from netbuilder.app.inspector.style import UNIT
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.data.downloads import Collection

LOOK_MS = 100
STEPS = 1_000


class Fetching(QThread):
    """One download. `error` says in plain words why it failed; empty where it did not."""

    def __init__(self, name: str | Collection, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("download")
        self._name, self._folder = name, folder
        self._is_wanted = True
        self.done, self.total = 0, 1
        self.error, self.was_given_up = "", False

    def give_up(self) -> None:
        """Stop soon; what came by then is kept for the next time."""
        self._is_wanted = False

    def run(self) -> None:
        from netbuilder.data import DataError, downloads

        def progress(done: int, total: int) -> None:
            self.done, self.total = done, max(1, total)

        try:
            downloads.fetch(self._name, progress=progress, cancelled=lambda: not self._is_wanted, folder=self._folder)
        except downloads.Cancelled:
            self.was_given_up = True
        except DataError as error:
            self.error = str(error)


class DownloadBox(QFrame):
    """Shown where the data of the source are not on this computer. A download goes on while other things are done;
    `arrived` says that the data are there."""

    arrived = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DownloadBox")
        self._name: str | None = None
        self._threads: dict[str, Fetching] = {}
        self._faults: dict[str, str] = {}
        self.words = dim_label()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar(maximum=STEPS, textVisible=False)
        self.bar.setFixedHeight(UNIT)
        self.came = QLabel(objectName="Dim")
        self.button, self.cancel = QPushButton(tr("Download")), QPushButton(tr("Cancel"))
        self.button.setProperty("accent", True)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self.button)
        row.addWidget(self.came, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.button.clicked.connect(self._on_download)
        self.cancel.clicked.connect(self._on_cancel)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is being downloaded."""
        return bool(self._threads)

    def show_source(self, name: str | None) -> None:
        """Offer the data set of that name, or nothing."""
        self._name = name
        self.setVisible(name is not None)
        self._show()

    def shut_down(self) -> None:
        """Give up what is on its way, and wait for it; what came is kept."""
        self._look.stop()
        for thread in self._threads.values():
            thread.give_up()
        for thread in self._threads.values():
            thread.wait()
        self._threads.clear()

    def closeEvent(self, event) -> None:
        self.shut_down()
        super().closeEvent(event)

    def _show(self) -> None:
        from netbuilder.data import downloads

        name = self._name
        if name is None:
            return
        thread = self._threads.get(name)
        label, size = downloads.COLLECTIONS[name].label, downloads.megabytes(name)
        fault = self._faults.get(name)
        if fault:
            self.words.setText(fault)
        else:
            said = tr(
                "{name} is being downloaded ({size})." if thread else "{name} is not on this computer yet ({size})."
            )
            self.words.setText(said.format(name=label, size=size))
        self.button.setText(tr("Try again") if fault else tr("Download {size}").format(size=size))
        self.button.setVisible(thread is None)
        for widget in (self.bar, self.came, self.cancel):
            widget.setVisible(thread is not None)
        if thread is not None:
            self.bar.setValue(STEPS * thread.done // thread.total)
            done, total = f"{thread.done / 1e6:.1f}", f"{thread.total / 1e6:.1f}"
            self.came.setText(tr("{done} of {total} MB").format(done=done, total=total))

    def _on_download(self) -> None:
        name = self._name
        if name is None or name in self._threads:
            return
        self._faults.pop(name, None)
        thread = self._threads[name] = Fetching(name, parent=self)
        thread.finished.connect(lambda: self._on_finished(name))
        thread.start()
        self._look.start()
        self._show()
        self.cancel.setEnabled(True)

    def _on_cancel(self) -> None:
        thread = self._threads.get(self._name or "")
        if thread is not None:
            self.cancel.setEnabled(False)
            thread.give_up()

    def _on_finished(self, name: str) -> None:
        thread = self._threads.pop(name, None)
        if thread is None:
            return
        thread.wait()
        if not self._threads:
            self._look.stop()
        if thread.error:
            self._faults[name] = thread.error
        came = not thread.error and not thread.was_given_up
        thread.deleteLater()
        self._show()
        if came:
            self.arrived.emit(name)
