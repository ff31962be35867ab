"""What the search is opened for, and what becomes of what is chosen in it: a new node, one on a wire, a swap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from shiboken6 import isValid

from netbuilder.app.canvas.by_mouse.loose_wire import LooseWire
from netbuilder.app.canvas.edits.swapping import shared, swap
from netbuilder.app.canvas.paint.geometry import PORT_TOP, WIDTH, free_place
from netbuilder.app.canvas.search.popup import Question
from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.ranking import RECENT, Purpose, Wanted
from netbuilder.app.settings import settings
from netbuilder.graph import Edge, Json, Port
from netbuilder.layers import TensorSpec, layer_of
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

_RECENT = "recent_layers"


@dataclass(frozen=True)
class Errand:
    """What the search was opened for: `at` a point of the scene, wired from or to a port, on a wire, or in the place of
    nodes. beside: a node that is wired from the selected one stands beside that."""

    purpose: Purpose
    at: QPointF
    after: Port | str | None = None
    before: Port | None = None
    edge: Edge | None = None
    ids: tuple[str, ...] = ()
    beside: bool = False


class Adding:
    """The search of one view and what it is for."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._errand: Errand | None = None
        self._pulled: LooseWire | None = None
        view.search.chosen.connect(self._on_chosen)
        view.search.put_away.connect(self._let_go)

    def at(
        self, point: QPointF, after: Port | None = None, before: Port | None = None, *, beside: bool = False
    ) -> None:
        """Open the search at a point of the scene; what is chosen is added there, wired from the output `after`, or to
        the input `before`, else from the selected node. beside: it stands beside the selected node, if there is one."""
        if before is not None:
            self._open(Errand("before", point, before=before))
        elif after is not None:
            self._open(Errand("after", point, after=after))
        else:
            ids = self._chosen()
            self._open(Errand("add", point, after=ids[-1] if ids else None, ids=ids[:-1], beside=beside))

    def on_wire(self, edge: Edge | None = None) -> bool:
        """Open the search for a layer to put on a wire, the chosen one where none is named; whether there is one."""
        edge = edge or self._view.edits.edge
        item = self._view.canvas.edges.get(edge) if edge is not None else None
        if edge is None or item is None:
            return False
        self._open(Errand("on", item.path.pointAtPercent(0.5), edge=edge))
        return True

    def swap(self) -> bool:
        """Open the search for a layer to take the place of the selected ones; whether any are selected."""
        view, ids = self._view, self._chosen()
        ids = tuple(id for id in ids if layer_of(view.sheet.project.graph.nodes[id], view.sheet.project.blocks))
        if not ids:
            return False
        if not is_loaded("torch"):
            view.sheet.refused.emit(still_loading())
            return True
        card = view.canvas.nodes[ids[-1]].card
        view.show_node(ids[-1])
        self._open(Errand("swap", QPointF(card.left(), card.bottom() + 8), ids=ids))
        return True

    def can_swap(self) -> bool:
        """Whether something is selected that another layer can take the place of."""
        return bool(self._chosen())

    def _open(self, errand: Errand) -> None:
        self._errand = errand
        view = self._view
        view.search.trials.forget_blocks()
        view.add_requested.emit(errand.at)
        offers = tuple(offer for group in view.edits.offers().values() for offer in group)
        wanted = self._wanted(errand)
        says, hint = self._words(errand, wanted.spec)
        question = Question(offers, wanted, says, hint)
        if errand.purpose == "swap":
            node = view.sheet.project.graph.nodes[errand.ids[-1]]
            question = replace(question, keeps=lambda offer: {} if offer.is_block else shared(node, offer.layer))
        self._let_go()
        self._show_pulled(errand)
        view.search.ask(view.mapFromScene(errand.at), question)

    def _show_pulled(self, errand: Errand) -> None:
        """The wire that was pulled stays in sight until it is known what it leads to."""
        port, scene = errand.before or errand.after, self._view.canvas
        if not isinstance(port, Port) or port.node not in scene.nodes:
            return
        end = scene.nodes[port.node].port_point(port.name, "in" if errand.before else "out")
        self._pulled = LooseWire(self._view.theme)
        scene.addItem(self._pulled)
        self._pulled.show(*((errand.at, end) if errand.before else (end, errand.at)), refused=False)

    def _let_go(self) -> None:
        pulled, self._pulled = self._pulled, None
        if pulled is not None and isValid(pulled):  # another drawing takes all that is in the scene with it
            self._view.canvas.removeItem(pulled)

    def _wanted(self, errand: Errand) -> Wanted:
        graph, recent = self._view.sheet.project.graph, _recent()
        if errand.purpose == "before" and errand.before is not None:
            return Wanted("before", near=graph.nodes[errand.before.node].type, recent=recent)
        if errand.purpose == "swap":
            node = graph.nodes[errand.ids[-1]]
            layer = layer_of(node, self._view.sheet.project.blocks)
            arriving = graph.incoming(node.id)
            spec = self._spec(arriving[0].source) if arriving else None
            return Wanted("swap", spec, instead=layer, recent=recent)
        if errand.edge is not None:
            source = errand.edge.source
            return Wanted("on", self._spec(source), graph.nodes[source.node].type, recent=recent)
        source = self._outlet(errand.after)
        if source is None:
            return Wanted("add", recent=recent)
        # With no wire pulled, one may also want what takes none: it is offered, after what does.
        return Wanted(errand.purpose, self._spec(source), graph.nodes[source.node].type, recent=recent)

    def _words(self, errand: Errand, spec: TensorSpec | None) -> tuple[str, str]:
        """What stands above the line, and in it."""
        shape = f"  {spec}" if spec is not None else ""
        if errand.purpose == "swap":
            n, what = len(errand.ids), errand.ids[0]
            if n == 1:
                return tr("In the place of {what}").format(what=what) + shape, tr("Swap {what} for…").format(what=what)
            says = trn(n, "In the place of {n} layer", "In the place of {n} layers")
            return says + shape, trn(n, "Swap {n} layer for…", "Swap {n} layers for…")
        if errand.edge is not None:
            says = tr("Between {one} and {other}").format(one=errand.edge.source.node, other=errand.edge.target.node)
            return says + shape, tr("Insert a layer…")
        if errand.before is not None:
            return tr("Before {what}").format(what=errand.before), tr("Add a layer…")
        source = self._outlet(errand.after)
        if source is None:
            return "", tr("Add a layer…")
        what = source if errand.purpose == "after" else source.node
        return tr("After {what}").format(what=what) + shape, tr("Add a layer…")

    def _outlet(self, after: Port | str | None) -> Port | None:
        if after is None or isinstance(after, Port):
            return after
        project = self._view.sheet.project
        layer = layer_of(project.graph.nodes[after], project.blocks)
        if layer is None:
            out = project.graph.outgoing(after)
            return out[0].source if out else None
        return Port(after, layer.outputs[0].name) if layer.outputs else None

    def _spec(self, source: Port) -> TensorSpec | None:
        """What leaves a port, where that is known."""
        report = self._view.canvas.report(source.node)
        return report.outputs.get(source.name) if report is not None else None

    def _chosen(self) -> tuple[str, ...]:
        nodes = self._view.canvas.nodes
        return tuple(id for id in self._view.selection.ids if id in nodes)

    def _on_chosen(self, key: str, params: Mapping[str, Json]) -> None:
        errand, self._errand = self._errand, None
        if errand is None:
            return
        _remember(key)
        view = self._view
        if errand.purpose == "swap":
            done = self._swap(errand.ids, key, params)
        elif errand.edge is not None:
            done = view.edits.insert(errand.edge, key, params=params)
        else:
            place = None if errand.beside and errand.after is not None else self._place(errand)
            done = view.edits.add(key, place, errand.after, before=errand.before, params=params, also=errand.ids)
        if done and self._chosen():
            view.show_node(self._chosen()[-1])

    def _place(self, errand: Errand) -> tuple[float, float]:
        """Where the new card's corner goes: a port of it lies where a wire was let go, if that is free."""
        x, y, project = errand.at.x(), errand.at.y(), self._view.sheet.project
        if errand.before is not None:
            x -= WIDTH
        if errand.purpose != "add":
            y -= PORT_TOP
        return free_place(project.graph, x, y, project.blocks)

    def _swap(self, ids: tuple[str, ...], key: str, params: Mapping[str, Json]) -> bool:
        view = self._view
        offer = view.edits.offered(key)
        edit = swap(view.sheet.project, ids, offer, params, view.sheet.fields) if offer is not None else None
        return edit is not None and view.sheet.push(edit)


def still_loading() -> str:
    """Why something has to wait, for a person."""
    return tr("torch is still loading: try again in a moment")


def add_commands(view: CanvasView) -> None:
    """Say what the commands of the search do on a view."""
    view.commands.add("swap", view.adding.swap, view.adding.can_swap)
    view.commands.add("insert_on_wire", view.adding.on_wire, lambda: view.edits.edge is not None)


def _recent() -> tuple[str, ...]:
    kept = settings().value(_RECENT, [])
    return tuple(map(str, kept if isinstance(kept, list) else [kept] if isinstance(kept, str) else ()))[:RECENT]


def _remember(key: str) -> None:
    settings().setValue(_RECENT, [key, *(each for each in _recent() if each != key)][:RECENT])
