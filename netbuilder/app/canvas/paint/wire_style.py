"""How wires are drawn in all drawings: as curves, or at right angles. Kept for the next start."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netbuilder.app.settings import settings

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

CURVES, ANGLES = "curves", "angles"


class WireStyle(QObject):
    """The one style of all canvases."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.angled = settings().value("wires", CURVES) == ANGLES

    def choose(self, angled: bool) -> None:
        """Draw them at right angles, or as curves."""
        if angled != self.angled:
            self.angled = angled
            settings().setValue("wires", ANGLES if angled else CURVES)
            self.changed.emit()


@cache
def wire_style() -> WireStyle:
    """The style of this program's wires."""
    return WireStyle()


def add_commands(view: CanvasView) -> None:
    """Say what the command of the wires' style does, and have this canvas follow it."""
    style = wire_style()
    view.commands.add("wire_style", lambda: style.choose(not style.angled))
    style.changed.connect(view.canvas.lead_anew)
