"""Cards that glide from where they were to where an edit has put them. The graph says where they are all the while."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QVariantAnimation
from PySide6.QtWidgets import QStyle

from netbuilder.app.settings import settings
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.graph.marks import Point

LASTS = 240
"""Milliseconds."""
MOST = 500
"""With more cards than this nothing glides."""
_KEY = "less_motion"
_INPUTS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.KeyPress, QEvent.Type.Drop)


def add_commands(view: CanvasView) -> None:
    """Say what the command of less motion does on a canvas."""
    view.commands.add("less_motion", partial(_toggle, view))


def _toggle(view: CanvasView) -> None:
    less = not settings().value(_KEY, False, type=bool)
    settings().setValue(_KEY, less)
    view.sheet.said.emit(tr("Nothing glides any more.") if less else tr("Cards glide to where they belong."))


class Glide(QObject):
    """One glide on one view. Whatever a person does meanwhile ends it at once: cards are where they belong."""

    def __init__(self, view: CanvasView, before: Mapping[str, Point]) -> None:
        super().__init__(view)
        self._view, self._before = view, before
        nodes = view.sheet.project.graph.nodes
        self._after = {id: nodes[id].at for id in before}
        self._graph = view.sheet.project.graph
        self._run = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=LASTS)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._show)
        self._run.finished.connect(self.end)

    @staticmethod
    def begin(view: CanvasView, before: Mapping[str, Point]) -> Glide | None:
        """Let cards glide from there to where the graph has them; None where nothing is to be seen of it."""
        nodes = view.sheet.project.graph.nodes
        before = {id: place for id, place in before.items() if id in nodes and nodes[id].at != place}
        if not before or len(view.canvas.nodes) > MOST or not view.isVisible() or is_still(view):
            return None
        glide = Glide(view, before)
        glide._start()
        return glide

    def _start(self) -> None:
        for watched in (self._view, self._view.viewport()):
            watched.installEventFilter(self)
        sheet = self._view.sheet
        for said in (sheet.changed, sheet.opened, sheet.went):
            said.connect(self.end)
        self._show(0.0)
        self._run.start()

    def end(self, *_: object) -> None:
        """Put every card where the graph has it now."""
        if self._before:
            self._before = {}
            self._run.stop()
            nodes = self._view.sheet.project.graph.nodes
            self._put({id: nodes[id].at for id in self._after if id in nodes})
            sheet = self._view.sheet
            for said in (sheet.changed, sheet.opened, sheet.went):
                said.disconnect(self.end)
            self.deleteLater()

    def _show(self, share: float) -> None:
        if self._view.sheet.project.graph is not self._graph:
            return  # an edit is being taken in, and `end` is about to be told
        self._put(
            {
                id: (x + (self._after[id][0] - x) * share, y + (self._after[id][1] - y) * share)
                for id, (x, y) in self._before.items()
            }
        )

    def _put(self, places: Mapping[str, Point]) -> None:
        self._view.canvas.move_cards(places)
        self._view.cards_moved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUTS and self._before:
            self.end()
        return False


def is_still(view: CanvasView) -> bool:
    """Whether the person wants nothing to move by itself: said to the system, or to this program."""
    if settings().value(_KEY, False, type=bool):
        return True
    return view.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, view) <= 0
