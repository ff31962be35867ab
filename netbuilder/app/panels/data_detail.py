"""One sample of the data, large, with its exact values and the row it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from netbuilder.app.panels.data_drawing import paint_curve, picture_of, with_mask
from netbuilder.app.panels.data_table import Table
from netbuilder.app.panels.data_view import part_name
from netbuilder.app.panels.map_view import MapView
from netbuilder.wording import exact, tr

if TYPE_CHECKING:
    from netbuilder.data.explore import Page

WIDTH = 236


@dataclass(frozen=True, eq=False)
class Sample:
    """A sample of a page: its own field and values, the mask over it, and words about it."""

    page: Page
    index: int

    @property
    def values(self) -> np.ndarray:
        """As the data have it, `(*shape)`."""
        values: np.ndarray = self.page.values[self.index]
        return values

    @property
    def mask(self) -> np.ndarray | None:
        """`(H, W)`."""
        return None if self.page.masks is None else self.page.masks[self.index]


class Detail(QWidget):
    """A picture with the value under the mouse; a curve likewise; a text, and what the network reads of it; a list of
    numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.caption = QLabel(objectName="PanelTitle")
        self.row = QLabel(objectName="PanelCaption")
        self.value = QLabel(objectName="PanelValue")
        for label in (self.caption, self.row, self.value):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.picture, self.curve, self.table = MapView(), CurveView(), Table(tr("Values of the sample"))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text of the sample"))
        self.table.verticalHeader().hide()
        self._pages = QStackedWidget()
        for page in (self.picture, self.curve, self.text, self.table):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self.caption, self.row):
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.value)
        self._sample: Sample | None = None
        self.picture.hovered.connect(self._on_pixel)
        self.curve.hovered.connect(self._on_step)

    def set_colours(self, **colours: QColor) -> None:
        """accent, line, dim, text."""
        self.curve.set_colours(**colours)

    @property
    def sample(self) -> Sample | None:
        """What is shown."""
        return self._sample

    def show_sample(self, sample: Sample | None, within: tuple[float, float] = (0.0, 1.0)) -> None:
        """Show a sample; `within` goes from black to white for pictures."""
        self._sample = sample
        self.value.setText(" ")
        if sample is None:
            for label in (self.caption, self.row):
                label.clear()
            self._pages.hide()
            return
        page = sample.page
        self._pages.show()
        self.caption.setText(page.captions[sample.index])
        self.caption.setToolTip(page.captions[sample.index])
        where = tr("row {row} of the data · {part}")
        self.row.setText(where.format(row=exact(int(page.rows[sample.index])), part=part_name(page.part)))
        kind, values = page.field.kind, sample.values
        if kind == "image":
            picture = picture_of(values, within)
            self.picture.show_picture(picture if sample.mask is None else with_mask(picture, sample.mask))
            self._pages.setCurrentWidget(self.picture)
            self._size()
        elif kind == "mask":
            self.picture.show_picture(with_mask(np.zeros((*values.shape, 3), np.uint8), values))
            self._pages.setCurrentWidget(self.picture)
        elif kind == "text":
            self._show_text(sample)
        elif kind == "sequence":
            self.curve.show_curve(values.reshape(len(values), -1))
            self._pages.setCurrentWidget(self.curve)
            self._size()
        else:
            self._show_numbers(sample)

    def _size(self) -> None:
        sample = self._sample
        if sample is not None:
            self.value.setText("×".join(map(str, sample.page.field.shape)))

    def _show_text(self, sample: Sample) -> None:
        page, index = sample.page, sample.index
        words = page.texts[index] if page.texts else ""
        tokens = page.tokens[index] if page.tokens else " ".join(map(str, sample.values.tolist()))
        both = tr("{words}\n\nAs the network reads it:\n{tokens}")
        self.text.setPlainText(both.format(words=words, tokens=tokens))
        self._pages.setCurrentWidget(self.text)
        read = int((sample.values != 0).sum())
        self.value.setText(tr("{filled} of {places} places filled").format(filled=read, places=sample.values.size))

    def _show_numbers(self, sample: Sample) -> None:
        field = sample.page.field
        numbers = np.ravel(sample.values)
        names = field.columns if len(field.columns) == len(numbers) else range(len(numbers))
        self.table.contents.show(
            [""] * len(numbers),
            ["", tr("value")],
            lambda row, column: exactly(numbers[row]) if column else str(names[row]),
            left=frozenset({0}),
        )
        self.table.horizontalHeader().resizeSection(0, WIDTH - 104)
        self.table.horizontalHeader().setStretchLastSection(True)
        self._pages.setCurrentWidget(self.table)

    def _on_pixel(self, place: Any) -> None:
        sample = self._sample
        if place is None or sample is None:
            self._size()
            return
        row, column = place.row, place.column
        words = f"{row}, {column}: "
        if sample.page.field.kind == "image":
            values = sample.values[:, row, column]
            words += " ".join(exactly(value) for value in values)
        mask, field = sample.mask, sample.page.mask
        if sample.page.field.kind == "mask":
            mask, field = sample.values, sample.page.field
        if mask is not None and field is not None:
            index = int(mask[row, column])
            words += f" {field.classes[index] if 0 <= index < len(field.classes) else tr('ignored')}"
        self.value.setText(words)
        self.value.setToolTip(tr("row, column: value of each channel"))

    def _on_step(self, step: Any) -> None:
        sample = self._sample
        if step is None or sample is None:
            self._size()
            return
        values = sample.values.reshape(len(sample.values), -1)[step]
        said = " ".join(exactly(value) for value in values[:8])
        self.value.setText(tr("step {step}: {values}").format(step=step, values=said))


def exactly(value: np.generic) -> str:
    """The shortest figures that stand for this number and no other of its type."""
    return np.format_float_positional(value, trim="-") if 1e-4 <= abs(value) < 1e7 or not value else str(value)


class CurveView(QWidget):
    """A series `(T, D)`, as large as there is room, with the step under the mouse."""

    hovered = Signal(object)  # a step, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._curve = np.empty((0, 1))
        self._colours: dict[str, QColor] = {}
        self._step: int | None = None

    def set_colours(self, **colours: QColor) -> None:
        """accent, line, dim."""
        self._colours = colours
        self.update()

    def show_curve(self, curve: np.ndarray) -> None:
        """Show this one."""
        self._curve, self._step = curve, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 120)

    def paintEvent(self, event) -> None:
        if not len(self._curve) or not self._colours:
            return
        painter = QPainter(self)
        finite = self._curve[np.isfinite(self._curve)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        high = high if high > low else low + 1
        metrics = painter.fontMetrics()
        room = QRectF(self.rect()).adjusted(0, metrics.height(), 0, -metrics.height())
        painter.setPen(self._colours["dim"])
        painter.drawText(QRectF(0, 0, self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, f"{high:.4g}")
        painter.drawText(QRectF(0, room.bottom(), self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft,
                         f"{low:.4g}")  # fmt: skip
        painter.setPen(self._colours["line"])
        for y in (room.top(), room.bottom()):
            painter.drawLine(int(room.left()), int(y), int(room.right()), int(y))
        if self._step is not None:
            x = int(room.left() + room.width() * (self._step + 0.5) / len(self._curve))
            painter.drawLine(x, int(room.top()), x, int(room.bottom()))
        paint_curve(painter, self._curve, (low, high), room, self._colours)
        painter.end()

    def mouseMoveEvent(self, event) -> None:
        steps = len(self._curve)
        if steps:
            self._point_at(min(steps - 1, max(0, int(event.position().x() / max(1, self.width()) * steps))))

    def leaveEvent(self, event) -> None:
        self._point_at(None)

    def _point_at(self, step: int | None) -> None:
        self._step = step
        self.hovered.emit(step)
        self.update()
