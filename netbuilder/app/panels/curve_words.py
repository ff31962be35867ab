"""What stands above a plot of curves: their names in their colours, and their values where the mouse is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtWidgets import QLabel, QSizePolicy

from netbuilder.app.panels.pictures import number
from netbuilder.wording import tr


@dataclass(frozen=True)
class Legend:
    """A curve of pyqtgraph's, what it is called and its colour as `#rrggbb`."""

    name: str
    colour: str
    curve: Any


class CurveWords(QLabel):
    """A line that takes the room there is and asks for none, so that no value moves a panel's edge; where the room is
    short the heading goes first, then what the values are of, or all that has no value: the colours are the same beside
    it."""

    def __init__(self) -> None:
        super().__init__(objectName="PanelTitle")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._ways: tuple[str, ...] = ()

    def say(self, heading: str, at: float | None, legends: Sequence[Legend]) -> None:
        """Name the curves under a heading, with their values at the position `at` of the x axis where there is one."""
        values = ["" if at is None else _value_at(each.curve, at) for each in legends]
        both = list(zip(legends, values, strict=True))
        named = [_spoken(each.colour, each.name, value) for each, value in both]
        where = [] if at is None else [tr("at {epoch}").format(epoch=f"{at:.2f}")]
        headings = [" ".join(filter(None, [heading, *where]))] if heading or where else []
        ways = [[*headings, *named], [*where, *named]]
        ways.append([] if at is None else [*where, *(_spoken(each.colour, value) for each, value in both)])
        before, self._ways = self._ways, tuple("&nbsp; ".join(parts) for parts in ways)
        if self._ways != before:
            self._choose()

    def setText(self, text: str) -> None:
        """Say this alone."""
        self._ways = (text,)
        super().setText(text)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        for way in self._ways:
            super().setText(way)
            if self.sizeHint().width() <= self.width():
                return


def _spoken(colour: str, *words: str) -> str:
    return f"<span style='color:{colour}'>— {' '.join(filter(None, words))}</span>"


def _value_at(curve: Any, x: float) -> str:
    """The value of the point nearest to x, or nothing."""
    positions, values = curve.getOriginalDataset()
    if positions is None or not len(positions):
        return ""
    return number(float(values[np.abs(positions - x).argmin()]))
