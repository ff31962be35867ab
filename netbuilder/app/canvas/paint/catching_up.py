"""Cards of which something else is known than they say: some at a time, so that the window never stands still."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.scene import Scene

AT_ONCE, A_WHILE = 500, 150
"""So many cards are refreshed before the window reacts again, at first and from then on."""


class CatchingUp:
    """The cards of one scene that are behind."""

    def __init__(self, canvas: Scene) -> None:
        self._canvas = canvas
        self._behind: dict[str, None] = {}

    def clear(self) -> None:
        """None are: other cards are shown."""
        self._behind.clear()

    def refresh(self, ids: Iterable[str]) -> None:
        """Something else is known of these nodes: of very many those in view are refreshed at once."""
        canvas, wanted = self._canvas, dict.fromkeys(ids)
        if len(wanted) <= AT_ONCE:
            self._behind |= wanted
            self._go_on(AT_ONCE)
            return
        seen = [view.mapToScene(view.viewport().rect()).boundingRect() for view in canvas.views()]
        if sum(map(canvas.chunks.count_in, seen)) > AT_ONCE:  # what they say cannot be read
            self._behind |= wanted
            self._go_on()
            return
        near = [item.id for item in canvas.chunks.cards_in(seen) if item.id in wanted] if seen else []
        self._behind = dict.fromkeys((*near, *self._behind, *wanted))
        self._go_on(AT_ONCE)

    def _go_on(self, most: int = A_WHILE) -> None:
        ids = list(islice(self._behind, most))
        for id in ids:
            del self._behind[id]
        self._canvas.refresh_faces(ids)
        if self._behind:
            QTimer.singleShot(0, self._canvas, self._go_on)
        elif most == A_WHILE:
            self._canvas.rearranged.emit()  # what is shown of all of them at once follows too
