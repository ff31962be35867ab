"""What the selected node makes of one sample."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from netbuilder.app.panels import samples
from netbuilder.app.panels.bars import NAMED_MOST, BarsView
from netbuilder.app.panels.map_view import ColourBar, MapView, Place
from netbuilder.app.panels.pictures import as_array, number
from netbuilder.app.panels.watching import ALONE, UNIT, Answer, Question, Same, Waiting, WatchingPanel
from netbuilder.graph import Graph, switched
from netbuilder.graph.switching import WORDS
from netbuilder.insight.mosaic import sequential_range
from netbuilder.insight.tables import SEQUENTIAL
from netbuilder.wording import mark, tr, trn

SELECT = mark("Select a node on the canvas: what it makes of a sample appears here.")
BARS_MOST, WORDS_MOST = 256, 240


@dataclass(frozen=True)
class Seen:
    """An activation with all that its picture needs: `values` is the node's tensor without the batch, or None."""

    node: str
    type: str
    row: int
    truth: str
    values: Any
    sample: Any  # the sample itself before the transforms, an image (C, H, W) or a vector
    classes: tuple[str, ...] = ()
    true_class: int | None = None
    shows_sample: bool = False
    words: str = ""  # the sample as it was read, where it is a text


class ActivationsPanel(WatchingPanel):
    """Maps as a mosaic, vectors as bars, class scores with the names of the classes; the sample itself beside them."""

    NAME = "activations"

    def make(self) -> None:
        self._make_chooser()
        self.maps, self.bars, self.scale = MapView(), BarsView(), ColourBar()
        self.sample, self.caption = MapView(), QLabel(objectName="PanelCaption")
        self._fill_body()
        self.maps.hovered.connect(self._on_map_hovered)
        self.bars.hovered.connect(self._on_bar_hovered)
        self.row.valueChanged.connect(self.ask)
        self._dress()
        self._theme.changed.connect(self._dress)

    def controls(self) -> tuple[QWidget, ...]:
        return self._chooser

    def question(self) -> Question | Waiting | str:
        node = self.chosen_node()
        if node is None:
            return tr(SELECT)
        data, project = self._session.data, self._document.project
        if data is None:
            return Waiting()
        _, part = samples.part_of(data)
        self._offer_rows(len(part))
        row = self.row.value()
        inputs = samples.inputs_for(project, part, slice(row, row + 1))
        if inputs is None:
            return Waiting(
                tr("Every Input needs a field of the data; then what a node makes of a sample appears here.")
            )
        key, address = self._sheet.address(_tensor_of(self._sheet.project.graph, node)), self._sheet.address(node)
        if key is None or address is None:
            return tr(ALONE)
        seen = self._about_sample(node, address, row)

        def look(module: Any) -> Seen:
            from netbuilder.insight import Activations

            whole = key.rpartition(".")[0]  # of the node, where the key names one of its ports
            found = Activations(inputs, {key, whole})(module)
            return replace(seen, values=found.get(key, found.get(whole)))

        return Question((address, key, row, Same(data), samples.input_fields(project)), look)

    def _why_not(self, seen: Seen) -> str:
        node = self._sheet.project.graph.nodes.get(seen.node.rpartition(".")[2])
        if node is not None and node.off:
            why = tr("{node} is not part of the network that is shown: it is {off}.")
            return why.format(node=seen.node, off=tr(WORDS[node.off]))
        why = tr("{node} is not part of the network that is shown: it leads to no Output, or came later.")
        return why.format(node=seen.node)

    def show_answer(self, answer: Answer) -> None:
        seen: Seen | None = answer.value
        if seen is None:
            return
        if seen.values is None:
            self.say(self._why_not(seen))
            return
        values = as_array(seen.values)
        what = self._show_bars(seen, values) if values.ndim < 2 else self._show_maps(seen, values)
        title = tr("{node} · {what} · sample {row} ({truth})") if seen.truth else tr("{node} · {what} · sample {row}")
        self.title.setText(title.format(node=seen.node, what=what, row=seen.row, truth=seen.truth))
        self._show_sample(seen)

    # choosing

    def _make_chooser(self) -> None:
        self.row = QSpinBox(keyboardTracking=False, wrapping=True, prefix=tr("sample "))
        self.row.setToolTip(tr("Which sample of the validation split is shown"))
        self.row.setMaximum(0)
        self.row.setFixedWidth(112)
        self.row.lineEdit().setTextMargins(UNIT, 0, 0, 0)
        before, after = (QToolButton(arrowType=arrow, autoRaise=True) for arrow in _ARROWS)
        before.setToolTip(tr("The sample before"))
        after.setToolTip(tr("The next sample"))
        before.clicked.connect(self.row.stepDown)
        after.clicked.connect(self.row.stepUp)
        self.chance = QPushButton(tr("Random"))
        self.chance.setToolTip(tr("A sample by chance"))
        self.chance.clicked.connect(self._choose_any)
        self._chooser = (before, self.row, after, self.chance)

    def _choose_any(self) -> None:
        self.row.setValue(random.randint(0, self.row.maximum()))

    def _offer_rows(self, count: int) -> None:
        if self.row.maximum() != count - 1:
            self.row.blockSignals(True)
            self.row.setMaximum(max(0, count - 1))
            self.row.blockSignals(False)

    def _about_sample(self, node: str, address: str, row: int) -> Seen:
        data, project = self._session.data, self._document.project
        _, part = samples.part_of(data)
        drawn, is_inside = self._sheet.project.graph.nodes[node], self._sheet.block is not None
        names = samples.input_fields(project)
        pictured = next((name for name in names if data.fields[name].kind == "image"), names[0])
        is_sample = drawn.type == "Input" and not is_inside
        own = str(drawn.params.get("field")) if is_sample else pictured
        classes, truth = ((), "") if is_inside else _classes_of(project, data, node)
        return Seen(
            address,
            drawn.type,
            row,
            samples.truth_in_words(project, data, part, row),
            None,
            samples.as_drawn(data, own, part, row),
            classes,
            int(samples.as_drawn(data, truth, part, row)) if truth else None,
            is_sample and data.fields[own].kind == "image",
            " ".join(samples.texts_of(data, own, part.indices[row : row + 1])),
        )

    # drawing

    def _fill_body(self) -> None:
        aside = QVBoxLayout()
        aside.setSpacing(UNIT)
        self.sample.setFixedSize(132, 132)
        aside.addWidget(self.sample)
        aside.addWidget(self.caption)
        aside.addStretch()
        self.caption.setFixedWidth(132)
        self.caption.setWordWrap(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.maps)
        self._scrolled = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.setWidget(self.bars)
        self.pages.addWidget(self._scrolled)
        line = QHBoxLayout(self.body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4 * UNIT)
        line.addLayout(aside)
        line.addWidget(self.pages, 1)
        line.addWidget(self.scale)

    def _show_maps(self, seen: Seen, values: np.ndarray) -> str:
        from netbuilder.insight import as_maps, picture

        self.pages.setCurrentWidget(self.maps)
        if seen.shows_sample and len(values) in (1, 3):
            self.scale.hide()
            self.maps.show_picture(picture(seen.sample))
            return f"{values.shape[-2]} × {values.shape[-1]}"
        maps = as_array(as_maps(seen.values))
        self._scaled(maps)
        if values.ndim != 2:
            return self.maps.mosaic.says
        return trn(len(values), "{n:d} step of {size}", "{n:d} steps of {size}", size=values.shape[1])

    def _scaled(self, maps: np.ndarray) -> None:
        within = low, high = sequential_range(maps[:64])
        self.maps.show_maps(maps, within, SEQUENTIAL)
        self.scale.show()
        self.scale.show_range(SEQUENTIAL, ((1, number(high)), (0.5, number((low + high) / 2)), (0, number(low))))

    def _show_bars(self, seen: Seen, values: np.ndarray) -> str:
        values = values.reshape(-1)
        names = seen.classes if len(seen.classes) == len(values) <= NAMED_MOST else ()
        if len(values) > BARS_MOST:
            self.pages.setCurrentWidget(self.maps)
            self._scaled(_wrapped(values))
        else:
            self.scale.hide()
            self.pages.setCurrentWidget(self._scrolled)
            self.bars.show_values(values, names, seen.true_class)
        if names:
            return trn(len(values), "{n:d} class score", "{n:d} class scores")
        return trn(len(values), "{n:d} value", "{n:d} values")

    def _show_sample(self, seen: Seen) -> None:
        from netbuilder.insight import picture

        sample = seen.sample
        is_picture = sample.ndim == 3 and len(sample) in (1, 3)
        self.sample.setVisible(is_picture and not seen.shows_sample)
        if is_picture:
            self.sample.show_picture(picture(sample))
            self.caption.setText(" × ".join(map(str, sample.shape[1:])))
        elif seen.words:
            self.caption.setText(shorten(seen.words, WORDS_MOST, placeholder=" …"))
        else:
            flat = [number(float(value)) for value in sample.reshape(-1)[:8]]
            self.caption.setText("\n".join(flat + (["…"] if sample.size > 8 else [])))

    def _on_map_hovered(self, place: Place | None) -> None:
        seen = self._drawn.value if self._drawn is not None else None
        if place is None or seen is None:
            self.hovered.clear()
        elif as_array(seen.values).ndim < 2:
            unit = place.row * self.maps.mosaic.map_shape[1] + place.column
            self.hovered.setText(tr("unit {unit}: {value}").format(unit=unit, value=number(place.value)))
        else:
            words = tr("map {map} · row {row}, column {column}: {value}")
            where = {"map": place.map, "row": place.row, "column": place.column}
            self.hovered.setText(words.format(**where, value=number(place.value)))

    def _on_bar_hovered(self, index: int | None) -> None:
        words = tr("unit {unit}: {value}")
        said = "" if index is None else words.format(unit=index, value=number(float(self.bars.values[index])))
        self.hovered.setText(said)

    def _dress(self) -> None:
        names = ("accent", "warning", "good", "dim", "text")
        colours = {name: self._theme.colour(name) for name in names}
        faint = self._theme.colour("dim")
        faint.setAlpha(150)
        self.bars.set_colours(**colours, faint=faint)


_ARROWS = (Qt.ArrowType.LeftArrow, Qt.ArrowType.RightArrow)


def _tensor_of(graph: Graph, node: str) -> str:
    """The name under which an activation is kept: an Output shows what arrives at it, past what is switched off."""
    if graph.nodes[node].type != "Output":
        return node
    incoming = switched(graph).graph.incoming(node)
    return str(incoming[0].source) if incoming else node


def _classes_of(project: Any, data: Any, node: str) -> tuple[tuple[str, ...], str]:
    """Names of the classes that a node scores, and the field that says which is true: for an Output that predicts a
    label, and for the node that feeds it."""
    graph = switched(project.graph).graph
    for output in samples.outputs_of(project):
        field = samples.target_of(project, data, output)
        feeds = {edge.source.node for edge in graph.incoming(output.id)}
        if field is not None and field.kind == "label" and node in {output.id, *feeds}:
            return field.classes, field.name
    return (), ""


def _wrapped(values: np.ndarray) -> np.ndarray:
    """A long vector as one map `(1, H, W)` read like text, about three times as wide as high."""
    width = int(np.ceil(np.sqrt(3 * len(values))))
    height = -(-len(values) // width)
    padded = np.full(width * height, np.nan, np.float32)
    padded[: len(values)] = values
    return padded.reshape(1, height, width)
