"""What the canvas does when something else has changed: the drawing, what is known of it, the selection, the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView
    from netbuilder.compile import Analysis
    from netbuilder.graph import Change


class Following(QObject):
    """Has a view follow its sheet. A child of the view, so that nothing is heard any more once that is gone."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view, sheet = view, view.sheet
        sheet.changed.connect(self._on_changed)
        sheet.opened.connect(self._on_opened)
        sheet.went.connect(self._on_went)
        sheet.analysed.connect(self._on_analysed)
        sheet.fields_changed.connect(view.canvas.drop_pictures)
        view.selection.changed.connect(self._on_selection_changed)
        view.theme.changed.connect(self._on_theme_changed)
        view.settled.connect(self._on_settled)

    def _on_changed(self, change: Change) -> None:
        view, sheet = self._view, self._view.sheet
        view.cancel()  # an undo in the middle of a drag: what is dragged may be gone
        if sheet.document.is_starting:
            return  # all of it is shown from nothing in a moment
        if view.edits.edge in change.edges_removed:
            view.edits.edge = None
        view.canvas.take(change, sheet.said_graph)
        view.marks.took(change)
        view.showing.frozen()
        view.hover.forget(change.removed)
        if change.removed:
            view.selection.set(id for id in view.selection.ids if id not in change.removed)
        self._refresh()

    def _on_opened(self) -> None:
        view = self._view
        view.cancel()
        view.hover.leave()
        view.choose_edge(None)
        view.selection.set(())
        view.showing.opened()
        self._refresh()
        view.fit_when_shown()

    def _on_went(self) -> None:
        view = self._view
        view.cancel()
        view.hover.leave()
        view.edits.edge = None
        view.showing.went()
        self._refresh()

    def _refresh(self) -> None:
        self._view.show_bubble()
        self._view.over.update_words()

    def _on_analysed(self, analysis: Analysis) -> None:
        self._view.canvas.show_analysis(analysis)
        self._view.show_bubble()
        self._view.minimap.redraw()

    def _on_selection_changed(self) -> None:
        view = self._view
        view.canvas.show_selection(view.selection.ids)
        if view.selection.ids:
            view.choose_edge(None)
        view.show_bubble()
        view.minimap.redraw()

    def _on_theme_changed(self) -> None:
        self._view.canvas.redress()
        self._view.viewport().update()
        self._view.minimap.redraw()

    def _on_settled(self, zoom: float) -> None:
        canvas = self._view.canvas
        if canvas.sharp_zoom != zoom:
            canvas.sharp_zoom = zoom
            self._view.viewport().update()
