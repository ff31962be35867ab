"""What one unit of a node sees, drawn back to the input: on the cards, and on the sample in the corner."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from netbuilder.app.canvas.see.badges import Badge
from netbuilder.app.canvas.see.field_panel import FieldPanel, step_in_words
from netbuilder.wording import mark, shape, tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.compile.receptive import ReceptiveField, Window

NONE_CHOSEN = mark("Select one node to see what a unit of it sees.")
UNKNOWN = mark("What a unit of this node sees is not known: the shapes there are not.")
UNKNOWN_HERE = mark("what it sees is not known yet")


class Fielding:
    """Follows the selected node of one view while it is on."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self.panel = FieldPanel(view.theme, view)
        self.is_on = False
        self.node: str | None = None
        self._found: ReceptiveField | None = None
        self._corner: int | None = None

    def can(self) -> bool:
        """Whether there is a node to look at, or it is looked at already."""
        return self.is_on or len(self._view.selection.ids) == 1

    def turn(self) -> None:
        """Show what a unit of the selected node sees, or no longer."""
        if self.is_on:
            self.stop()
            return
        if len(self._view.selection.ids) != 1:
            self._view.sheet.said.emit(tr(NONE_CHOSEN))
            return
        self.is_on = True
        self.node = self._view.selection.ids[0]
        self._show()

    def stop(self) -> bool:
        """Show nothing of it; whether there was anything."""
        was, self.is_on, self.node = self.is_on, False, None
        if was:
            self._show()
        return was

    def follow(self) -> None:
        """Other nodes are selected: where it is one, it is the one."""
        ids = self._view.selection.ids
        if self.is_on and len(ids) == 1 and ids[0] != self.node:
            self.node = ids[0]
            self._show()

    def refresh(self) -> None:
        """What is known of the network is other than before."""
        if self.is_on:
            self._show()

    def tips(self, id: str) -> list[str]:
        """What the unit sees of a node's output."""
        found = self._found
        if found is None:
            return []
        if id == self.node:
            return []
        at, shown = shape(found.unit), [(p.name, w) for p, w in found.windows.items() if p.node == id]
        return [
            _in_a_sentence(window).format(place=at, node=self.node, part=window, what=name, shape=shape(window.shape))
            for name, window in shown
        ]

    def in_words(self) -> tuple[str, ...]:
        """The same as the panel says, for the key of a picture."""
        if self.panel.isHidden():
            return ()
        return (" · ".join((self.panel.title, *self.panel.lines)),)

    def _show(self) -> None:
        view = self._view
        if self.node is not None and self.node not in view.sheet.project.graph.nodes:
            self.is_on, self.node = False, None
        self._found = self._field()
        view.canvas.sight.show_badges(self._badges())
        if self.node is None:
            self.panel.clear()
        else:
            self._show_panel()
        view.seeing.lay_over()

    def place(self, room: QRect) -> None:
        """Put the panel into the corner of a part of the view where it covers least; there it stays while open."""
        if self.panel.isHidden():
            self._corner = None
            return
        wide, high = self.panel.width(), self.panel.height()
        corners = [
            QRect(left, top, wide, high)
            for top in (room.bottom() + 1 - high, room.top())
            for left in (room.left(), room.right() + 1 - wide)
        ]
        if self._corner is None:
            view = self._view
            taken = [view.card_rect(item.id) for item in view.canvas.nodes_in(view.visible_rect())]
            taken += [view.minimap.geometry()] if view.minimap.isVisible() else []
            covers = [sum(_area(each & corner) for each in taken) for corner in corners]
            self._corner = covers.index(min(covers))
        self.panel.move(corners[self._corner].topLeft())

    def _field(self) -> ReceptiveField | None:
        analysis = self._view.sheet.analysis
        if self.node is None or analysis is None:
            return None
        from netbuilder.compile.receptive import receptive_field

        return receptive_field(analysis, self.node)

    def _badges(self) -> dict[str, Badge]:
        found = (
            {}
            if self.node is None
            else {self.node: Badge(tr("one unit") if self._found else tr("not known"), strong=True)}
        )
        for port, window in self._found.windows.items() if self._found is not None else ():
            if port.node not in found:
                found[port.node] = Badge(_seen(window))
        return found

    def _picture(self, id: str, window: Window) -> QImage | None:
        """The picture on an Input's card, if there is one now."""
        item = self._view.canvas.nodes.get(id)
        return item.pictures[0] if item is not None and item.pictures and len(window.shape) == 3 else None

    def _show_panel(self) -> None:
        view, found = self._view, self._found
        assert self.node is not None
        title = tr("One unit of {node}").format(node=self.node)
        if found is None:
            self.panel.show_window(title, (tr(UNKNOWN_HERE),), None)
            view.sheet.said.emit(tr(UNKNOWN))
            return
        nodes = view.sheet.project.graph.nodes
        inputs = [
            (p.node, w)
            for p, w in found.windows.items()
            if p.node in nodes and nodes[p.node].type == "Input" and p.node != self.node
        ]
        if not inputs:
            self.panel.show_window(title, (tr("sees no input: nothing leads here from one"),), None)
            return
        inputs.sort(key=lambda each: len(each[1].shape), reverse=True)
        lines = [_sees(window).format(part=window, what=id, shape=shape(window.shape)) for id, window in inputs]
        id, window = inputs[0]
        step = step_in_words(window)
        unit = tr("the unit at {place}").format(place=shape(found.unit))
        words = (*lines, *((step,) if step else ()), unit)
        self.panel.show_window(title, words, window, partial(self._picture, id, window))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _sees(window: Window) -> str:
    """What of a tensor is seen: all or nothing of it, `14×14`, `3 of 64`."""
    if window.is_whole:
        return tr("sees all of {what} {shape}")
    return tr("sees nothing of {what} {shape}" if window.seen is None else "sees {part} of {what} {shape}")


def _in_a_sentence(window: Window) -> str:
    if window.is_whole:
        return tr("The unit at {place} of {node} sees all of {what} {shape}.")
    if window.seen is None:
        return tr("The unit at {place} of {node} sees nothing of {what} {shape}.")
    return tr("The unit at {place} of {node} sees {part} of {what} {shape}.")


def _seen(window: Window) -> str:
    if window.is_whole:
        return tr("all seen")
    return tr("nothing seen") if window.seen is None else tr("{part} seen").format(part=str(window))
