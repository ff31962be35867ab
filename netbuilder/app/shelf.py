"""The libraries of blocks that a window offers: the person's own folder, and what comes with NetBuilder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netbuilder.app.background import Worker
from netbuilder.app.offers import Libraries
from netbuilder.app.settings import data_folder
from netbuilder.graph import Graph
from netbuilder.graph.library import KeptBlock, keep, path_of, read_library
from netbuilder.paths import blocks_dir
from netbuilder.wording import tr, trn


class Shelf(QObject):
    """Reads the libraries off the window's thread, and keeps blocks in the person's."""

    changed = Signal()
    said = Signal(str)  # a passing word for the status line

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder or data_folder() / "blocks"
        self.libraries = Libraries()

    def read(self, worker: Worker | None = None) -> None:
        """Read both libraries: in the worker's thread, or at once."""
        folder = self.folder

        def look() -> tuple[list[KeptBlock], list[KeptBlock], list[str]]:
            kept, faults = read_library(folder)
            shipped, more = read_library(blocks_dir())
            return kept, shipped, faults + more

        if worker is None:
            self._take(look())
        else:
            worker.submit("library", look, self._take)

    def holds(self, name: str) -> bool:
        """Whether the person's library has a file for a block of that name."""
        return path_of(self.folder, name).exists()

    def keep(self, blocks: dict[str, Graph], name: str) -> Path:
        """Put a block into the person's library. Raises OSError."""
        path = keep(self.folder, blocks, name)
        self.read()
        return path

    def _take(self, found: tuple[Sequence[KeptBlock], Sequence[KeptBlock], Sequence[str]]) -> None:
        kept, shipped, faults = found
        self.libraries = Libraries(tuple(kept), tuple(shipped))
        self.changed.emit()
        if faults:
            one = tr("A block of the library could not be read: {fault}").format(fault=faults[0])
            more = len(faults) - 1
            self.said.emit(trn(more, "{said}, and {n} more", "{said}, and {n} more", said=one) if more else one)
