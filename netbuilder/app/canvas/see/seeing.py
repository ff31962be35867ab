"""What a person asks to see of a network beyond its drawing, and what is shown of it: one for each canvas.

Shapes and sizes of wires, bars of shares and the lighting of what is above and below a node stay as they were chosen,
from one start to the next; what a unit sees and what differs from another file are for the moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QTimer

from netbuilder.app.canvas.by_mouse.hover import LINGER
from netbuilder.app.canvas.see.comparing import Comparing
from netbuilder.app.canvas.see.fielding import Fielding
from netbuilder.app.canvas.see.key import Key
from netbuilder.app.canvas.see.legend import Legend
from netbuilder.app.canvas.see.legend_words import bars_changed, bars_in_words, lit_in_words
from netbuilder.app.canvas.see.shares import KINDS, shares
from netbuilder.app.canvas.see.wire_sizes import spec_of
from netbuilder.app.canvas.see.wire_words import about
from netbuilder.app.settings import settings
from netbuilder.graph.lineage import lineage
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.paint.edge_item import EdgeItem
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.compile.carried import Carried
    from netbuilder.graph import Change

_SECTION = "see"
INSET = 12
"""How far what lies in the corner is from the edges, in pixels."""
LOW = 240
"""In a view of no more pixels the legend would hide what it is about."""
TOP = 48
"""Where the trail and what is said on top end."""


class Seeing:
    """The switches of one view, and what follows from them. `learned` tells it what the last training left."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._sight = view.canvas.sight
        self.shapes, self.sizes = _kept("shapes", True), _kept("sizes", False)
        self.lights = _kept("lineage", False)
        kind = settings().value(f"{_SECTION}/shares", "")
        self.kind: str = kind if kind in KINDS else ""
        self._carried: Carried | None = None  # none before the first training
        self._lit: tuple[str, ...] = ()
        self._wire: EdgeItem | None = None
        self._later = QTimer(view, interval=LINGER, singleShot=True)
        self._later.timeout.connect(self._light)
        self.legend = Legend(view.theme, view)
        self.field = Fielding(view)
        self.comparing = Comparing(view)
        self._add_commands()
        sheet = view.sheet
        sheet.changed.connect(self._on_changed)
        sheet.analysed.connect(self.refresh)
        sheet.opened.connect(self._on_opened)
        sheet.went.connect(self._on_went)
        sheet.compare_asked.connect(self.comparing.with_project)
        view.selection.changed.connect(self._on_selected)
        view.theme.changed.connect(self._on_theme_changed)
        self._sight.show_wires(shapes=self.shapes, sizes=self.sizes)

    def _add_commands(self) -> None:
        add = self._view.commands.add
        add("wire_shapes", self.turn_shapes, on=lambda: self.shapes)
        add("wire_sizes", self.turn_sizes, on=lambda: self.sizes)
        add("shares", self.next_shares, on=lambda: bool(self.kind))
        add("lineage", self.turn_lineage, on=lambda: self.lights)
        add("receptive", self.field.turn, self.field.can, on=lambda: self.field.is_on)
        add("compare_file", self.comparing.ask)
        add("stop_comparing", self.comparing.stop, lambda: self.comparing.is_on)

    # switches

    def turn_shapes(self) -> None:
        """Shapes on the wires, or none."""
        self.shapes = _keep("shapes", not self.shapes)
        self._sight.show_wires(shapes=self.shapes, sizes=self.sizes)

    def turn_sizes(self) -> None:
        """How large what goes through the wires is, or not."""
        self.sizes = _keep("sizes", not self.sizes)
        self._sight.show_wires(shapes=self.shapes, sizes=self.sizes)
        with self._covering():
            self._explain()

    def next_shares(self) -> None:
        """Bars of parameters, operations, memory, none: one after the other."""
        self.show_shares(KINDS[(KINDS.index(self.kind) + 1) % len(KINDS)])

    def show_shares(self, kind: str) -> None:
        """Bars of one kind (see `shares.KINDS`); of none where it is empty."""
        self.kind = _keep("shares", kind)
        with self._covering():
            self._share()
        self._view.sheet.said.emit(bars_changed(kind))

    def turn_lineage(self) -> None:
        """Light what is above and below the node under the mouse, or the selected ones; or no longer."""
        self.lights = _keep("lineage", not self.lights)
        with self._covering():
            self._light(anew=True)

    def escape(self) -> bool:
        """End what is shown for the moment; whether there was anything."""
        return self.field.stop() or self.comparing.stop()

    # what comes from elsewhere

    def learned(self, module: Any) -> None:
        """The last training left this network; None where there is none."""
        from netbuilder.compile.carried import Carried

        nodes = module.meta.get("nodes") if module is not None else None
        self._carried = Carried(nodes) if nodes else None
        self._mark_carried()

    def looked_at(self) -> None:
        """The mouse came to another node, or to none."""
        if self.lights and self._view.hover.node is None:
            self._later.start()  # from one node to the next there is ground: nothing flickers on the way
        elif self.lights:
            self._light()

    def show_wire(self, item: EdgeItem | None, at: QPoint) -> None:
        """Say beside the mouse what goes through the wire under it."""
        note, before = self._view.note, self._wire
        self._wire = item
        if item is not None:
            spec = spec_of(self._view.canvas, item)
            note.say(about(spec) if spec is not None else tr("What goes through is not known yet"), at)
        elif before is not None and not self._view.hover.is_at_port:
            note.hide()

    def tips(self, id: str) -> list[str]:
        """What there is to say of a node, for its tooltip: exact, a line each."""
        sight, lines = self._sight, []
        report = self._view.canvas.report(id)
        if id in sight.carried:
            lines.append(tr("Its weights are those of the last training."))
        elif report is not None and report.trainable and self._carried is not None:
            lines.append(tr("Its weights are fresh: it was not in the last training, or is other than it was then."))
        if id in sight.shares:
            lines.append(sight.shares[id].exactly)
        return [*lines, *self.field.tips(id), *self.comparing.tips(id)]

    def refresh(self, *_: object) -> None:
        """What is known of the network is other than before."""
        self._sight.forget()
        self._share()
        self._mark_carried()
        self.field.refresh()
        if self.shapes or self.sizes:
            self._view.canvas.spoil_all()

    @property
    def key(self) -> Key:
        """What is to be explained of all that is shown, for a picture of the drawing."""
        shown = self.legend.key
        compared, signs = self.comparing.in_words()
        return replace(shown, lines=(*shown.lines, *self.field.in_words()), compared=compared, signs=signs)

    @property
    def covered(self) -> int:
        """How much of the bottom of the view the legend takes, in its pixels."""
        return 0 if self.legend.isHidden() else self.legend.height() + INSET

    def lay_over(self) -> None:
        """The view has another size."""
        self.legend.setVisible(self.legend.says_something and self._view.height() > LOW)
        if not self.legend.isHidden():
            self.legend.fit(self._view.width() - 2 * INSET)
            self.legend.move(INSET, self._view.height() - INSET - self.legend.height())
        self._view.over.lay_top()

    def lay_below(self, top: int) -> None:
        """What stands on top ends there: below it and above the legend the panel of a receptive field has room."""
        bottom = self._view.height() - INSET if self.legend.isHidden() else self.legend.y() - INSET // 2
        top = max(TOP, top)
        self.field.place(QRect(INSET, top, self._view.width() - 2 * INSET, bottom - top))

    # what follows

    def _share(self) -> None:
        analysis = self._view.sheet.analysis
        found = shares(analysis, self.kind) if self.kind and analysis is not None else {}
        self._sight.show_shares(found)
        self._explain()

    def _mark_carried(self) -> None:
        sheet = self._view.sheet
        start = sheet.weights("") if self._carried is not None else None
        found: frozenset[str] = frozenset()
        if self._carried is not None and start is not None and sheet.analysis is not None:
            drawn = sheet.project.graph if sheet.block is None else None
            found = self._carried(sheet.analysis, drawn, start)
        self._sight.show_carried(found)

    def _light(self, *, anew: bool = False) -> None:
        """Only when another node is looked at, never on every move of the mouse."""
        self._later.stop()
        view = self._view
        hovered = view.hover.node
        ids = () if not self.lights else (hovered,) if hovered is not None else tuple(view.selection.ids)
        if ids == self._lit and not anew:
            return
        self._lit = ids
        found = lineage(view.sheet.project.graph, ids) if ids else None
        self._sight.show_lineage(found if found is not None and found.of else None)
        self._explain()

    def _explain(self) -> None:
        lines: list[str] = []
        if self.kind:
            total = next((each.total for each in self._sight.shares.values()), 0)
            lines.append(bars_in_words(self.kind, total))
        found = self._sight.lineage
        if self.lights and found is not None:
            lines.append(lit_in_words(found))
        elif self.lights:
            lines.append(tr("Point at a node to light what is above and below it"))
        self.legend.say(Key(tuple(lines), self.sizes))
        self.lay_over()

    @contextmanager
    def _covering(self) -> Iterator[None]:
        """The legend may come or go meanwhile."""
        before = self.covered
        yield
        if self.covered != before:
            self._view.covered_otherwise.emit(before)

    def _on_changed(self, change: Change) -> None:
        if change.added or change.removed or change.edges_added or change.edges_removed:
            self._sight.forget()
            self._light(anew=True)
            self._sight.fade_new(change.edges_added)
        if self._carried is not None and (change.changed or change.added or change.blocks):
            self._mark_carried()
        self.comparing.refresh()

    def _on_opened(self) -> None:
        self._carried = None
        self.comparing.stop()
        self._on_went()

    def _on_went(self) -> None:
        self._lit, self._wire = (), None
        self.field.stop()
        self.refresh()
        self._light(anew=True)
        self.comparing.refresh()

    def _on_selected(self) -> None:
        self.field.follow()
        if self.lights:
            self._light()

    def _on_theme_changed(self) -> None:
        self._sight.forget()
        self.legend.update()
        self.comparing.bar.dress()
        self.field.panel.update()


def _kept(name: str, default: bool) -> bool:
    return str(settings().value(f"{_SECTION}/{name}", default)).lower() == "true"


def _keep(name: str, value: Any) -> Any:
    settings().setValue(f"{_SECTION}/{name}", value)
    return value
