"""What of a sheet is on the canvas: its graph, what training came to, pictures; and each place as it was left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from netbuilder.app.canvas.paint.results import Result
from netbuilder.app.live_changes import is_frozen
from netbuilder.app.place import Place

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView


class Showing:
    """Hands one view's scene what belongs to the graph that is shown."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._place = view.sheet.place
        self._views: dict[Place, tuple[float, QPointF]] = {}
        self.results: Mapping[str, Result] = {}
        """What training came to, by the Outputs of the drawing."""
        self._pictures: Mapping[str, Iterable[QImage]] = {}

    def graph(self) -> None:
        """Show the sheet's graph from the start."""
        sheet = self._view.sheet
        reports = sheet.analysis.nodes if sheet.analysis is not None else {}
        self._view.canvas.show_project(sheet.project, reports, sheet.said_graph, inside=sheet.block is not None)
        self.frozen()

    def frozen(self) -> None:
        """Mark the nodes that the recipe freezes."""
        sheet = self._view.sheet
        training = sheet.project.training
        nodes = training.get("nodes") if isinstance(training, Mapping) else None
        start = sheet.weights("") if nodes else None
        here = sheet.project.graph.nodes if start is not None else ()
        self._view.canvas.show_frozen(frozenset(id for id in here if is_frozen(nodes, f"{start}{id}")))

    def opened(self) -> None:
        """Another project: nothing of the last one is kept."""
        self._place = self._view.sheet.place
        self._views, self.results, self._pictures = {}, {}, {}
        self.graph()

    def went(self) -> None:
        """Another graph: as it was left, or as a whole."""
        view = self._view
        self._views[self._place] = (view.zoom, view.visible_rect().center())
        self._place = view.sheet.place
        self.graph()
        self.show_results(self.results)
        self.show_pictures(self._pictures)
        zoom, centre = self._views.get(self._place, (None, None))
        if zoom is None:
            view.fit()
        else:
            view.set_zoom(zoom)
            view.centre_at(centre)
            view.settle()

    def show_results(self, results: Mapping[str, Result]) -> None:
        """Show what training came to, on the drawing's Outputs."""
        self.results = results
        self._view.canvas.show_results(results if self._view.sheet.block is None else {})

    def show_pictures(self, pictures: Mapping[str, Iterable[QImage]]) -> None:
        """Show those of the nodes that are here; they are by address."""
        self._pictures = pictures
        start = self._view.sheet.address("")
        if start is not None:
            here = ((address, each) for address, each in pictures.items() if address.startswith(start))
            self._view.canvas.set_thumbnails({address.removeprefix(start): each for address, each in here})
            self._view.seeing.field.panel.update()
