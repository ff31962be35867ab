"""Samples of a part, some at a time: pictures, texts, curves or rows, the chosen one large beside them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from netbuilder.app.panels.data_detail import Detail, Sample
from netbuilder.app.panels.data_detail import exactly as exactly_said
from netbuilder.app.panels.data_drawing import image_range, looks
from netbuilder.app.panels.data_grid import Cell, SampleGrid, capacity
from netbuilder.app.panels.data_table import Table
from netbuilder.app.panels.data_view import Choice, DataView, HeaderButton, Nothing, part_name
from netbuilder.wording import exact, mark, tr

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.data import Field, Prepared
    from netbuilder.data.explore import Page

SETTLED_MS = 120
MOST_COLUMNS, WIDEST_OF = 200, 60
NO_SAMPLE = {
    "train": mark("The training part has no sample of this class."),
    "validation": mark("The validation part has no sample of this class."),
    "test": mark("The test part has no sample of this class."),
}
NARROW = 520
"""A panel narrower than this shows no sample large."""


@dataclass(frozen=True, eq=False)
class Shown:
    """A page, and what there is to choose from."""

    page: Page
    fields: tuple[str, ...]
    label: Field | None
    index: int | None  # of the class that alone is shown


class SamplesView(DataView):
    """Looks through a part of the data, all of it or one class, in its order or shuffled."""

    TITLE = mark("Samples")
    HAS_PARTS = True

    def make(self) -> None:
        self.field = Choice(tr("Which field is shown"))
        self.only = Choice(tr("Which class is shown"))
        self.shuffle = HeaderButton("shuffle", tr("Shuffle the samples"))
        self.back, self.forth = HeaderButton("back", tr("Page before")), HeaderButton("fold", tr("Next page"))
        self.grid, self.table, self.detail = SampleGrid(), Table(tr("Samples")), Detail()
        self.table.pages = True
        self.table.verticalHeader().hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self.table)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.detail)
        self._start, self._seed, self._choose = 0, None, 0
        self.shown: Shown | None = None
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.changed)
        self.field.picked.connect(self._begin)
        self.only.picked.connect(self._begin)
        self.shuffle.clicked.connect(self._on_shuffle)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forth.clicked.connect(lambda: self.turn(1))
        for view in (self.grid, self.table):
            view.chosen.connect(self._on_chosen)
            view.turned.connect(self.turn)
        self.grid.resized.connect(self._on_resized)

    def controls(self) -> tuple[QWidget, ...]:
        return self.field, self.only, self.shuffle, self.back, self.forth

    def contents(self) -> tuple[QWidget, ...]:
        return self.grid, self.table, self.detail.text, self.detail.table

    def dress(self) -> None:
        self.grid.set_colours(**self.colours("accent", "raised", "line", "dim", "text", "hover"))
        self.detail.set_colours(**self.colours("accent", "line", "dim", "text"))

    def forget(self) -> None:
        self._start, self._choose, self.shown = 0, 0, None
        self.field.clear()
        self.only.clear()

    def turn(self, pages: int) -> None:
        """Go some pages on or back; walking back past the first cell chooses the last one of the page before."""
        if self.shown is None:
            return
        page = self.shown.page
        step = max(1, len(page))
        start = max(0, self._start + pages * step)
        if start >= page.total or start == self._start:
            return
        self._start, self._choose = start, -1 if pages < 0 else 0
        self.changed.emit()

    def question(self, document: Document) -> tuple[Hashable, Callable[[Any], Any]]:
        chosen, index = self.field.currentData(), self.only.currentData()
        size = (self._pages.width(), self._pages.height())
        rows = self.table.rows_that_fit(size[1])
        part, start, seed = self.part, self._start, self._seed
        about = (part, start, seed, chosen, index, size)
        return about, lambda prepared: _look(prepared, part, chosen, index, seed, start, size, rows)

    def show_answer(self, answer: Shown) -> str:
        self.shown = answer
        page = answer.page
        self._start = page.start
        self.field.offer([(name, name) for name in answer.fields])
        if self.field.currentData() != page.field.name:
            self.field.setCurrentIndex(self.field.findData(page.field.name))
        classes = answer.label.classes if answer.label is not None else ()
        self.only.offer([(tr("all classes"), None), *((name, n) for n, name in enumerate(classes))] if classes else [])
        self.back.setEnabled(page.start > 0)
        self.forth.setEnabled(page.start + len(page) < page.total)
        if not len(page):
            self.detail.show_sample(None)
            raise Nothing(tr(NO_SAMPLE[page.part]))
        choose, self._choose = self._choose, 0
        if page.field.kind in ("value", "label"):
            self._show_rows(page, choose)
        else:
            self._pages.setCurrentWidget(self.grid)
            within = image_range(page.values) if page.field.kind == "image" else None
            seen = looks(page.field.kind, page.values, page.masks, page.texts, within)
            cells = [
                Cell(look, page.captions[n] or tr("row {row}").format(row=page.rows[n]), _tip(page, n))
                for n, look in enumerate(seen)
            ]
            self.grid.show_cells(cells, page.field.kind, choose)
        first, last = page.start + 1, page.start + len(page)
        words = tr("{first} to {last} of {total}")
        return words.format(first=exact(first), last=exact(last), total=exact(page.total))

    def _show_rows(self, page: Page, choose: int) -> None:
        self._pages.setCurrentWidget(self.table)
        values = page.values.reshape(len(page), -1)
        field = page.field
        names = field.columns if len(field.columns) == values.shape[1] else tuple(map(str, range(values.shape[1])))
        names = names[:MOST_COLUMNS]

        def cell(row: int, column: int) -> str:
            if column < 2:
                return (exact(int(page.rows[row])), page.captions[row])[column]
            return f"{values[row, column - 2]:.4g}".replace("-", "−")

        def exactly(row: int, column: int) -> str:
            return cell(row, column) if column < 2 else f"{names[column - 2]}: {exactly_said(values[row, column - 2])}"

        self.table.contents.show([""] * len(page), [tr("row"), "", *names], cell, exactly, left=frozenset({1}))
        across = self.table.horizontalHeader()
        for column in range(2 + min(20, len(names))):
            needed = across.sectionSizeHint(column) + 8
            if column == 1:
                said = map(self.fontMetrics().horizontalAdvance, page.captions[:WIDEST_OF])
                needed = max(said, default=0) + 20
            across.resizeSection(column, 56 if column == 0 else min(140, max(72, needed)))
        self.table.choose(choose)

    def _on_chosen(self, index: int) -> None:
        if self.shown is not None and index < len(self.shown.page):
            page = self.shown.page
            self.detail.show_sample(
                Sample(page, index), image_range(page.values) if page.field.kind == "image" else (0, 1)
            )

    def _begin(self) -> None:
        self._start = 0
        self.changed.emit()

    def _on_shuffle(self) -> None:
        self._seed = 0 if self._seed is None else self._seed + 1
        self._begin()

    def _on_resized(self) -> None:
        if self.shown is None:
            return
        page, grid = self.shown.page, self._pages
        if page.field.kind in ("value", "label"):
            room = self.table.rows_that_fit(grid.height())
        else:
            room = capacity(page.field.kind, grid.width(), grid.height())
        if room != len(page) and not (len(page) < room and page.start + len(page) >= page.total):
            self._settled.start()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.detail.setVisible(self.width() >= NARROW)
        self._on_resized()


def _look(
    prepared: Prepared,
    part: str,
    chosen: str | None,
    index: int | None,
    seed: int | None,
    start: int,
    size: tuple[int, int],
    rows: int,
) -> Shown:
    """A page that fits into the room: off the window's thread."""
    from netbuilder.data import explore

    fields = prepared.dataset.fields
    offered = [field for field in fields.values() if field.kind in explore.SHOWN and field.shape] or [*fields.values()]
    field = fields.get(chosen or "") or explore.main_field(fields)
    assert field is not None
    label = next((each for each in fields.values() if each.kind == "label"), None)
    if label is None or index is None or index >= len(label.classes):
        index = None
    places = explore.order(prepared, part, label=label.name if label else None, index=index, seed=seed)
    most = rows if field.kind in ("value", "label") else capacity(field.kind, *size)
    start = min(start, max(0, len(places) - 1))
    return Shown(explore.page(prepared, part, field, places, start, most), tuple(f.name for f in offered), label, index)


def _tip(page: Page, index: int) -> str:
    row, part = exact(int(page.rows[index])), part_name(page.part)
    words = [tr("row {row} · {part}").format(row=row, part=part), page.captions[index]]
    if page.texts:
        words.append(page.texts[index][:400])
    return "\n".join(word for word in words if word)
