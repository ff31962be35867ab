"""The weights of the selected layer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox

from netbuilder.app.panels.map_view import ColourBar, MapView, Place
from netbuilder.app.panels.pictures import as_array, number
from netbuilder.app.panels.watching import ALONE, UNIT, Answer, Question, WatchingPanel
from netbuilder.insight.mosaic import diverging_range
from netbuilder.insight.tables import DIVERGING
from netbuilder.wording import mark, tr, trn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netbuilder.compile import Analysis
    from netbuilder.graph import Graph

SELECT = mark("Select a layer with weights on the canvas, a Conv2d or a Linear: its filters appear here.")
MOST_ACROSS, MOST_DOWN, MOST_ALONE = 48, 16, 128
MOST_ROWS, MOST_COLUMNS = 512, 2048
PASSING = frozenset({"Flatten", "Dropout", "Identity", "Reshape"})
"""Types that hand values on in their order, so that what a Linear reads is still the image above them."""


class FiltersPanel(WatchingPanel):
    """Weights as one mosaic, blue below zero and red above; a Linear as a matrix, or as the images it looks for."""

    NAME = "filters"

    def make(self) -> None:
        self._image: tuple[int, ...] = ()
        self.maps, self.scale = MapView(), ColourBar()
        self.channel = QSpinBox(specialValueText=tr("all inputs"), prefix=tr("input "), minimum=-1, value=-1)
        self.channel.setToolTip(tr("Which input of the filters is shown"))
        self.channel.setFixedWidth(112)
        self.channel.lineEdit().setTextMargins(UNIT, 0, 0, 0)
        self.as_images = QCheckBox(tr("as images"), checked=True)
        self.as_images.setToolTip(tr("Each unit's weights laid out like the image that the layer reads"))
        self.channel.valueChanged.connect(self._redraw)
        self.as_images.toggled.connect(self._redraw)
        self.maps.hovered.connect(self._on_hovered)
        line = QHBoxLayout(self.body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4 * UNIT)
        line.addWidget(self.maps, 1)
        line.addWidget(self.scale)
        self.channel.hide()
        self.as_images.hide()

    def controls(self) -> tuple[QWidget, ...]:
        return self.channel, self.as_images

    def question(self) -> Question | str:
        node = self.chosen_node()
        if node is None:
            return tr(SELECT)
        address, weights = self._sheet.address(node), self._sheet.weights(node)
        if address is None or weights is None:
            return tr(ALONE)
        analysis = self._sheet.analysis
        self._image = image_read_by(self._sheet.project.graph, analysis, node) if analysis is not None else ()

        def look(module: Any) -> Any:
            from netbuilder.insight import Filters

            return Filters(weights)(module)

        return Question(address, look)

    def show_answer(self, answer: Answer) -> None:
        if answer.value is None:
            self._offer(0, False)
            node = self._sheet.project.graph.nodes.get(answer.about.rpartition(".")[2])
            words = tr("{node} ({type}) has no filters in the network that is shown.")
            said = words.format(node=answer.about, type=node.type if node is not None else tr("gone"))
            self.say(f"{said} {tr(SELECT)}")
            return
        weights = as_array(answer.value)
        readable = (
            weights.ndim == 2
            and len(self._image) == 3
            and self._image[0] in (1, 3)
            and weights.shape[1] == math.prod(self._image)
        )
        if readable and self.as_images.isChecked():
            weights = weights.reshape(len(weights), *self._image)
        self._offer(weights.shape[1] if weights.ndim == 4 else 0, readable)
        within = low, high = diverging_range(weights)
        what = self._show_kernels(weights, within) if weights.ndim == 4 else self._show_matrix(weights, within)
        self.title.setText(f"{answer.about} · {what}")
        self.scale.show_range(DIVERGING, ((1, number(high)), (0.5, "0"), (0, number(low))))

    def _offer(self, inputs: int, readable: bool) -> None:
        """Show the controls that have something to choose between."""
        self.channel.blockSignals(True)
        self.channel.setMaximum(inputs - 1)
        self.channel.blockSignals(False)
        self.channel.setVisible(inputs > 1)
        self.as_images.setVisible(readable)

    def _show_kernels(self, weights: np.ndarray, within: tuple[float, float]) -> str:
        filters, inputs, height, width = weights.shape
        size = f"{height} × {width}"
        channel = 0 if inputs == 1 else self.channel.value()
        if channel >= 0:
            self.maps.show_maps(weights[:, channel], within, DIVERGING, MOST_ALONE)
            many = _filters(min(filters, MOST_ALONE), filters)
            words = tr("{filters} · {size}") if inputs == 1 else tr("{filters} on input {input} · {size}")
            return words.format(filters=many, input=channel, size=size)
        shown = weights.swapaxes(0, 1) if filters >= inputs else weights
        down, across = min(len(shown), MOST_DOWN), min(shown.shape[1], MOST_ACROSS)
        tiles = shown[:down, :across].reshape(-1, height, width)
        self.maps.show_maps(tiles, within, DIVERGING, len(tiles), across, gap=2)
        words = tr("{columns} across × {rows} down · {size}")
        named = (_inputs, _filters) if filters >= inputs else (_filters, _inputs)
        return words.format(columns=named[1](across, shown.shape[1]), rows=named[0](down, len(shown)), size=size)

    def _show_matrix(self, weights: np.ndarray, within: tuple[float, float]) -> str:
        rows, columns = min(len(weights), MOST_ROWS), min(weights.shape[1], MOST_COLUMNS)
        self.maps.show_maps(weights[None, :rows, :columns], within, DIVERGING)
        words = tr("{rows} down × {columns} across")
        return words.format(rows=_outputs(rows, len(weights)), columns=_inputs(columns, weights.shape[1]))

    def _redraw(self) -> None:
        if self._drawn is not None and not self._drawn.fault:
            self.show_answer(self._drawn)

    def _on_hovered(self, place: Place | None) -> None:
        self.hovered.setText("" if place is None or self._drawn is None else self._where(place))

    def _where(self, place: Place) -> str:
        weights = as_array(self._drawn.value)
        images = self.as_images.isVisible() and self.as_images.isChecked()
        if weights.ndim == 2 and not images:
            words = tr("output {row}, input {column}: {value}")
            return words.format(row=place.row, column=place.column, value=number(place.value))
        filters, inputs = len(weights), self._image[0] if images else weights.shape[1]
        channel = 0 if inputs == 1 else self.channel.value()
        filter, of = place.map, channel
        if channel < 0:
            down, across = divmod(place.map, min(max(filters, inputs), MOST_ACROSS))
            filter, of = (across, down) if filters >= inputs else (down, across)
        words = tr("filter {filter} · row {row}, column {column}: {value}")
        if inputs > 1:
            words = tr("filter {filter}, input {input} · row {row}, column {column}: {value}")
        where = {"filter": filter, "input": of, "row": place.row, "column": place.column}
        return words.format(**where, value=number(place.value))


def image_read_by(graph: Graph, analysis: Analysis, node: str) -> tuple[int, ...]:
    """The shape `(C, H, W)` of the image whose values a layer reads in a row, or nothing."""
    if graph.nodes[node].type != "Linear":
        return ()
    for _ in graph.nodes:
        incoming = graph.incoming(node)
        if len(incoming) != 1:
            return ()
        node = incoming[0].source.node
        report = analysis.nodes.get(node)
        spec = report.outputs.get(incoming[0].source.name) if report is not None else None
        if spec is None:
            return ()
        if spec.rank == 3:
            return spec.shape
        if graph.nodes[node].type not in PASSING:
            return ()
    return ()


def _filters(shown: int, total: int) -> str:
    """`32 filters`, `32 of 64 filters`."""
    if shown == total:
        return trn(total, "{n:d} filter", "{n:d} filters")
    return trn(total, "{some} of {n:d} filter", "{some} of {n:d} filters", some=shown)


def _inputs(shown: int, total: int) -> str:
    if shown == total:
        return trn(total, "{n:d} input", "{n:d} inputs")
    return trn(total, "{some} of {n:d} input", "{some} of {n:d} inputs", some=shown)


def _outputs(shown: int, total: int) -> str:
    if shown == total:
        return trn(total, "{n:d} output", "{n:d} outputs")
    return trn(total, "{some} of {n:d} output", "{some} of {n:d} outputs", some=shown)
