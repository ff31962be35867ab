"""All wires of an output, taken to another by keys alone: `Bundle` does it with the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from netbuilder.app.canvas.by_keys.key_wiring import KeyWire
from netbuilder.app.canvas.by_mouse.bundle import LooseBundle
from netbuilder.app.canvas.edits.bundles import leaving, led_from, may_begin_at
from netbuilder.app.canvas.edits.wiring import Verdict
from netbuilder.graph import Edge, Port
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


def add_commands(view: CanvasView) -> None:
    """Add the command that begins it."""
    view.commands.add(
        "move_wires", lambda: begin(view), lambda: bool(view.selection.ids) or view.edits.edge is not None
    )


def begin(view: CanvasView) -> None:
    """Take hold of the wires of the selected node's first output that has any; where a wire is chosen, of its output.
    Says why where there are none."""
    graph, chosen = view.sheet.project.graph, view.edits.edge
    ids = [id for id in view.selection.ids if id in graph.nodes]
    port: Port | None = None
    if ids:
        outputs = (Port(ids[-1], name) for name in view.canvas.nodes[ids[-1]].face.outputs)
        port = next((each for each in outputs if leaving(graph, each)), None)
    elif chosen is not None and chosen in graph.edges:
        port = chosen.source
    if port is None:
        said = tr("No wire leaves {node}").format(node=ids[-1]) if ids else tr("Select a node that wires leave")
        view.sheet.refused.emit(said)
        return
    wires = KeyBundle(view, leaving(graph, port))
    if wires.ends:
        view.gesture = wires
        view.show_bubble()
        wires.show()
    else:
        wires.cancel()
        view.sheet.refused.emit(tr("No other output may have these wires"))


class KeyBundle(KeyWire):
    """The wires, until Enter takes them to the output that is shown, or Escape leaves them where they are."""

    def __init__(self, view: CanvasView, wires: Sequence[Edge]) -> None:
        self._wires = wires
        super().__init__(view, wires[0].target, "in", wires[0])

    @property
    def verdict(self) -> Verdict:
        end = self.end
        return super().verdict if end is None else led_from(self._project, self._wires, end)

    def _may_end(self) -> frozenset[str]:
        here = self._wires[0].source.node
        is_only_output = len(self._view.canvas.nodes[here].face.outputs) == 1
        return may_begin_at(self._project, self._wires) - ({here} if is_only_output else set())

    def _begin(self) -> None:
        self._bundle = LooseBundle(self._view, self._wires)

    def _lead(self, start: QPointF, end: QPointF, *, refused: bool) -> None:
        self._bundle.show(end, refused=refused)

    def _leave(self) -> None:
        self._bundle.end()

    def _hint(self) -> str:
        return tr("Enter does it · Tab or Alt+arrows: another · type a name · Esc leaves")

    def _after(self, end: str) -> str:
        return end
