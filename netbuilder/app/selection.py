"""Which nodes are selected: one value that the canvas, the inspector and the panels share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The ids of the selected nodes, each once, in the order in which they were selected."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """What is selected; the last one was selected last."""
        return self._ids

    def set(self, ids: Iterable[str]) -> None:
        """Select these and no others; announced only where it makes a difference."""
        wanted = tuple(dict.fromkeys(ids))
        if wanted != self._ids:
            self._ids = wanted
            self.changed.emit()
