"""What the network says of validation samples, beside what is true."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QScrollArea, QStackedWidget, QVBoxLayout

from netbuilder.app.panels import samples
from netbuilder.app.panels.cards_view import Card, CardsView
from netbuilder.app.panels.map_view import MapView
from netbuilder.app.panels.pictures import as_array, number, to_image
from netbuilder.app.panels.watching import Answer, Question, Same, Waiting, WatchingPanel
from netbuilder.insight.mosaic import sequential_range
from netbuilder.insight.tables import GREY
from netbuilder.wording import mark, tr, trn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netbuilder.data import Field
    from netbuilder.graph import Node
    from netbuilder.insight import Predicted

SAMPLES, POINTS, PAIRS = 256, 1000, 12
_TELLING = {"image": 0, "text": 1}
"""Kinds of fields that say what a sample is, the best first."""
NUMBERS = 4_000_000
"""The most numbers that the inputs of the samples may be together, so that large images come in smaller sets."""
GRID = 96
UNFITTING = mark("Every Input and Output needs a field of the data; then what the network says appears here.")
NO_OUTPUT = mark("Give an Output a target from the data: what the network says of validation samples appears here.")


@dataclass(frozen=True, eq=False)
class Told:
    """What the network says of the first rows of a part of the data, and how to show it: as `cards`, over a `plane`,
    as `values` against the truth, or as `pairs` of images."""

    kind: str
    part: str
    total: int
    field: Field
    predicted: Predicted
    inputs: np.ndarray  # what is shown of the inputs, before the transforms: (N, *shape)
    words: tuple[str, ...] = ()  # the same as they were read, where they are texts
    surface: Predicted | None = None
    area: tuple[float, float, float, float] = (0, 0, 1, 1)


class PredictionsPanel(WatchingPanel):
    """Classes as cards; two inputs and a class as regions of the plane; numbers against the truth; images in pairs."""

    NAME = "predictions"

    def make(self) -> None:
        from netbuilder.app.panels.point_views import AgainstTruth, PlaneView

        self.only_wrong = QCheckBox(tr("only mistakes"))
        self.only_wrong.toggled.connect(self._redraw)
        self.output = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.output.setToolTip(tr("Which Output is shown"))
        self.output.currentTextChanged.connect(self.ask)
        self.column = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.column.setToolTip(tr("Which number is shown"))
        self.column.currentIndexChanged.connect(self._redraw)
        self.cards, self.plane, self.against, self.pairs = CardsView(), PlaneView(), AgainstTruth(), MapView()
        scrolled = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(self.cards)
        self._pages = {"cards": scrolled, "plane": self.plane, "values": self.against, "pairs": self.pairs}
        self._stack_of_views = QStackedWidget()
        for page in self._pages.values():
            self._stack_of_views.addWidget(page)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack_of_views)
        for control in self.controls():
            control.hide()
        self._images: dict[int, QImage] = {}
        self._placed_for: tuple[Field, int] | None = None
        self._images_of: np.ndarray | None = None
        self._dress()
        self._theme.changed.connect(self._dress)

    def controls(self) -> tuple[QWidget, ...]:
        return self.only_wrong, self.output, self.column

    def question(self) -> Question | Waiting | str:
        from netbuilder.data import DataError

        data, project = self._session.data, self._document.project
        outputs = [each for each in samples.outputs_of(project) if each.params.get("target")]
        if not outputs:
            return tr(NO_OUTPUT)
        if data is None:
            return Waiting()
        output = self._offer_outputs(outputs)
        field = samples.target_of(project, data, output)
        _, part = samples.part_of(data)
        inputs = samples.inputs_for(project, part, slice(0, 1))
        if field is None or inputs is None:
            return Waiting(tr(UNFITTING))
        names = samples.input_fields(project)
        loss = samples.loss_of(output)
        seen = [data.fields[name] for name in names]
        kind = _kind(field, seen)
        if not kind:
            return Waiting(tr("There is no picture for a target of kind “{kind}” yet.").format(kind=field.kind))
        several = len(outputs) > 1
        try:
            look = _Looking(data, kind, field, names, output, several)
        except DataError as error:
            return Waiting(tr("The samples cannot be read: {error}.").format(error=error))
        return Question((Same(data), output.id, loss, _dumped(output), field, names, several), look)

    def show_answer(self, answer: Answer) -> None:
        told: Told | None = answer.value
        if told is None:
            return
        self.only_wrong.setVisible(told.kind in ("cards", "plane"))
        self._offer_columns(told)
        self._stack_of_views.setCurrentWidget(self._pages[told.kind])
        {
            "cards": self._show_cards,
            "plane": self._show_plane,
            "values": self._show_values,
            "pairs": self._show_pairs,
        }[told.kind](told)

    def say(self, sentence: str) -> None:
        super().say(sentence)
        self.only_wrong.hide()
        self.column.hide()

    # the kinds

    def _show_cards(self, told: Told) -> None:
        said = told.predicted
        wrong = ~said.right
        rows = np.flatnonzero(wrong) if self.only_wrong.isChecked() else np.arange(len(wrong))
        cards = [
            Card(
                int(row),
                self._image_of(told, int(row)),
                int(said.truth[row]),
                int(said.classes[row]),
                said.probabilities[row] if said.probabilities is not None else None,
                told.words[row] if told.words else "",
            )
            for row in rows
        ]
        self.cards.show_cards(cards, told.field.classes)
        self._write_score(told)

    def _show_plane(self, told: Told) -> None:
        said = told.predicted
        grid = told.surface.probabilities
        if grid is None:
            grid = np.eye(len(told.field.classes), dtype=np.float32)[told.surface.classes]
        self.plane.name_classes(told.field.classes)
        self.plane.show_plane(
            grid.reshape(GRID, GRID, -1), told.area, told.inputs, said.truth, said.right, self.only_wrong.isChecked()
        )
        self._write_score(told)

    def _write_score(self, told: Told) -> None:
        right = told.predicted.right
        count = len(right)
        if count < told.total:
            of = trn(told.total, "{some} of {n:d} sample", "{some} of {n:d} samples", some=count)
        else:
            of = trn(count, "{n:d} sample", "{n:d} samples")
        wrong = trn(int((~right).sum()), "{n:d} mistake", "{n:d} mistakes")
        words = tr("{part} · {samples} · {share} right · {mistakes}")
        self.title.setText(words.format(part=tr(told.part), samples=of, share=f"{right.mean():.1%}", mistakes=wrong))

    def _show_values(self, told: Told) -> None:
        column = max(0, self.column.currentIndex())
        truth, predicted = (each.reshape(len(each), -1) for each in (told.predicted.truth, told.predicted.outputs))
        if truth.shape != predicted.shape:
            words = tr("The network gives {given} numbers where {field} has {wanted}.")
            self.say(words.format(given=predicted.shape[1], field=told.field.name, wanted=truth.shape[1]))
            return
        if self._placed_for != (told.field, column):
            self._placed_for = (told.field, column)
            self.against.place_anew()
        truth, predicted = truth[:, column], predicted[:, column].astype(np.float64)
        self.against.show_values(truth, predicted)
        off = float(np.abs(truth - predicted).mean())
        spread = float(((truth - truth.mean()) ** 2).sum())
        words = tr("{part} · {name}: predicted against true · off by {off} on average")
        said = words.format(part=tr(told.part), name=_column_names(told.field)[column], off=number(off))
        explained = number(1 - float(((truth - predicted) ** 2).sum()) / spread) if spread > 0 else ""
        self.title.setText(f"{said} · R² {explained}" if explained else said)

    def _show_pairs(self, told: Told) -> None:
        outputs, truth = told.predicted.outputs, told.predicted.truth
        if outputs.shape != truth.shape:
            words = tr("The network gives {given} where {field} is {wanted}.")
            self.say(words.format(given=outputs.shape[1:], field=told.field.name, wanted=truth.shape[1:]))
            return
        both = np.concatenate([truth, outputs]).mean(1)
        self.pairs.show_maps(both, sequential_range(truth), GREY, len(both), len(truth))
        words = tr("{part} · {field} above, what the network makes of it below")
        self.title.setText(words.format(part=tr(told.part), field=told.field.name))

    # choosing

    def _offer_outputs(self, outputs: list[Node]) -> Node:
        self._fill(self.output, [each.id for each in outputs])
        return outputs[max(0, self.output.currentIndex())]

    def _offer_columns(self, told: Told) -> None:
        self._fill(self.column, _column_names(told.field) if told.kind == "values" else [])

    def _fill(self, box: QComboBox, texts: list[str]) -> None:
        if [box.itemText(index) for index in range(box.count())] != texts:
            box.blockSignals(True)
            box.clear()
            box.addItems(texts)
            box.blockSignals(False)
        box.setVisible(len(texts) > 1)

    def _image_of(self, told: Told, row: int) -> QImage | None:
        sample = told.inputs[row]
        if sample.ndim != 3 or len(sample) not in (1, 3):
            return None
        if self._images_of is not told.inputs:
            self._images_of, self._images = told.inputs, {}
        if row not in self._images:
            from netbuilder.insight import picture

            self._images[row] = to_image(picture(sample))
        return self._images[row]

    def _redraw(self) -> None:
        if self._drawn is not None and not self._drawn.fault:
            self.show_answer(self._drawn)

    def _dress(self) -> None:
        names = ("accent", "good", "error", "raised", "line", "pressed", "dim", "text")
        self.cards.set_colours(**{name: self._theme.colour(name) for name in names})
        self.plane.dress(self._theme)
        self.against.dress(self._theme)


class _Looking:
    """Predicts the samples, and the plane around them where the inputs are two numbers. Off the window's thread."""

    def __init__(self, data: Any, kind: str, field: Field, names: tuple[str, ...], output: Node, several: bool) -> None:
        self._data, self._kind, self._field, self._names = data, kind, field, names
        self._output, self._loss = output.id if several else None, samples.loss_of(output)
        self._loss_params = output.params.get("loss_params") or {}
        sizes = sum(int(np.prod(data.fields[each].shape)) for each in names)
        self._count = min({"cards": SAMPLES, "pairs": PAIRS}.get(kind, POINTS), max(PAIRS, NUMBERS // max(1, sizes)))
        self._inputs, self._words = self._shown()

    def __call__(self, module: Any) -> Told:
        name, part = samples.part_of(self._data)
        truth = part.tensors[self._field.name][: self._count]
        inputs = tuple(part.tensors[each][: self._count] for each in self._names)
        said = self._predict(module, inputs, truth)
        if self._kind == "values":
            said = self._in_own_units(said)
        told = Told(self._kind, name, len(part), self._field, said, self._inputs, self._words)
        return self._with_surface(told, module) if self._kind == "plane" else told

    def _predict(self, module: Any, inputs: Any, truth: Any) -> Predicted:
        from netbuilder.insight import Predictions

        classes = len(self._field.classes) if self._field.kind == "label" else 0
        return Predictions(inputs, truth, classes, self._loss, self._output, self._loss_params)(module)

    def _shown(self) -> tuple[np.ndarray, tuple[str, ...]]:
        """The inputs as they were before the transforms; the words of texts."""
        _, part = samples.part_of(self._data)
        fields = self._data.fields
        telling = sorted(self._names, key=lambda each: _TELLING.get(fields[each].kind, len(_TELLING)))
        rows = part.indices[: self._count]
        words = samples.texts_of(self._data, telling[0], rows)
        return as_array(self._data.dataset.tensors[telling[0]][rows]), words

    def _in_own_units(self, said: Predicted) -> Predicted:
        import torch

        from netbuilder.data import undo_transforms

        def undone(values: np.ndarray) -> np.ndarray:
            tensor = torch.from_numpy(np.asarray(values, np.float32))
            return undo_transforms(self._data.state, self._field, tensor).numpy()

        if said.outputs.shape != said.truth.shape:
            return said
        return replace(said, outputs=undone(said.outputs), truth=undone(said.truth).astype(np.float64))

    def _with_surface(self, told: Told, module: Any) -> Told:
        import torch

        from netbuilder.data import apply_transforms

        low, high = told.inputs.min(0), told.inputs.max(0)
        margin = 0.08 * np.maximum(high - low, 1e-6)
        low, high = low - margin, high + margin
        xs, ys = (np.linspace(low[axis], high[axis], GRID, dtype=np.float32) for axis in (0, 1))
        grid = torch.from_numpy(np.stack(np.meshgrid(xs, ys), -1).reshape(-1, 2))
        grid = apply_transforms(self._data.state, self._data.fields[self._names[0]], grid)
        area = (float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))
        return replace(told, surface=self._predict(module, (grid,), None), area=area)


def _dumped(output: Node) -> str:
    """The loss's parameters as a value that can be compared and hashed."""
    return json.dumps(output.params.get("loss_params"), sort_keys=True)


def _kind(target: Field, inputs: list[Field]) -> str:
    if target.kind == "label":
        flat = len(inputs) == 1 and inputs[0].kind == "value" and inputs[0].shape == (2,)
        return "plane" if flat else "cards"
    return {"value": "values", "image": "pairs"}.get(target.kind, "")


def _column_names(field: Field) -> list[str]:
    count = int(np.prod(field.shape))
    return list(field.columns) if len(field.columns) == count else [f"{field.name} {each}" for each in range(count)]
