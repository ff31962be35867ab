"""Training samples beside what augmentation makes of them, as a training with this recipe gets them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from netbuilder.app.panels.data_drawing import image_range, looks
from netbuilder.app.panels.data_grid import Cell, SampleGrid, capacity
from netbuilder.app.panels.data_view import Choice, DataView, HeaderButton, Nothing
from netbuilder.wording import exact, mark, tr

if TYPE_CHECKING:
    from netbuilder.app.document import Document
    from netbuilder.data import Prepared
    from netbuilder.data.explore import Augmented

SETTLED_MS = 120
NONE = mark(
    "Nothing is augmented yet. In the inspector, with nothing selected, open Data, and under Transforms add one that "
    "is drawn at random, such as RandomRotation for images or GaussianNoise for numbers: the network then never sees "
    "quite the same sample twice."
)


class AugmentedView(DataView):
    """Original and augmented side by side; each drawing is that of a batch of these samples in another epoch."""

    TITLE = mark("Augmented")

    def make(self) -> None:
        self.of = Choice(tr("Which samples are augmented: some of yours, or batch by batch those of the training"))
        self.of.offer([(tr("Same samples"), False), (tr("Training batches"), True)])
        self.again = QPushButton(tr("Draw again"))
        self.again.setToolTip(tr("What the next epoch makes of these samples"))
        self.shuffle = HeaderButton("shuffle", tr("Other samples"))
        self.back, self.forth = HeaderButton("back", tr("Page before")), HeaderButton("fold", tr("Next page"))
        self.grid = SampleGrid()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.epoch, self._start, self._seed, self._choose = 0, 0, None, 0
        self.shown: Augmented | None = None
        self._total = 0
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.changed)
        self.of.picked.connect(self._on_of)
        self.again.clicked.connect(self._on_again)
        self.shuffle.clicked.connect(self._on_shuffle)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forth.clicked.connect(lambda: self.turn(1))
        self.grid.turned.connect(self.turn)
        self.grid.resized.connect(self._on_resized)

    def controls(self) -> tuple[QWidget, ...]:
        return self.of, self.again, self.shuffle, self.back, self.forth

    def contents(self) -> tuple[QWidget, ...]:
        return (self.grid,)

    def dress(self) -> None:
        self.grid.set_colours(**self.colours("accent", "raised", "line", "dim", "text", "hover"))

    def forget(self) -> None:
        self.epoch, self._start, self._choose, self.shown = 0, 0, 0, None

    def turn(self, pages: int) -> None:
        """Show other samples, some pages on or back."""
        step = len(self.shown) if self.shown is not None else 1
        start = max(0, self._start + pages * step)
        if start < self._total and start != self._start:
            self._start, self._choose = start, -1 if pages < 0 else 0
            self.changed.emit()

    def question(self, document: Document) -> tuple[Hashable, Callable[[Any], Any]]:
        seed = document.project.training.get("seed", 0)
        seed = seed if type(seed) is int else 0
        size = (self.grid.width(), self.grid.height())
        batch_size = document.project.training.get("batch_size", 64)
        batch_size = batch_size if type(batch_size) is int and batch_size > 0 else 64
        epoch, start, shuffled = self.epoch, self._start, self._seed
        if self.of.currentData():
            about: Hashable = (seed, epoch, start, batch_size, size, "batches")
            return about, lambda prepared: _look_at_batch(prepared, size, start, batch_size, seed, epoch)
        about = (seed, epoch, start, shuffled, size)
        return about, lambda prepared: _look(prepared, size, start, shuffled, seed, epoch)

    def show_answer(self, answer: tuple[int, Augmented | None]) -> str:
        self._total, found = answer
        self.shown = found
        for control in self.controls():
            control.setEnabled(found is not None)
        if found is None:
            raise Nothing(tr(NONE))
        batches = bool(self.of.currentData())
        self.shuffle.setEnabled(not batches)
        self.back.setEnabled(self._start > 0)
        self.forth.setEnabled(self._start + len(found) < self._total)
        kind = found.field.kind
        within = image_range(found.drawn_originals) if kind == "image" else _range(found)
        masks = found.masks or (None, None)
        before = looks(kind, found.drawn_originals, masks[0], within=within)
        after = looks(kind, found.drawn, masks[1], within=within)
        steps = " → ".join(found.steps)
        cells = []
        for n, (one, other) in enumerate(zip(before, after, strict=True)):
            row = exact(int(found.rows[n]))
            caption = found.mixed[n] or found.captions[n] or tr("row {row}").format(row=row)
            of = tr("row {row} · training").format(row=row)
            tip = "\n".join(each for each in (of, found.captions[n], found.mixed[n], steps) if each)
            cells.append(Cell(one, caption, tip, other))
        choose, self._choose = self._choose, 0
        self.grid.show_cells(cells, kind, choose)
        said = {"steps": steps, "epoch": found.epoch + 1, "seed": found.seed}
        if batches:
            return tr("{steps} · epoch {epoch}, batch {batch} · seed {seed}").format(**said, batch=found.batch + 1)
        return tr("{steps} · epoch {epoch} · seed {seed}").format(**said)

    def _on_again(self) -> None:
        self.epoch += 1
        self.changed.emit()

    def _on_of(self) -> None:
        self.epoch = self._start = 0
        self.changed.emit()

    def _on_shuffle(self) -> None:
        self._seed, self._start = (0 if self._seed is None else self._seed + 1), 0
        self.changed.emit()

    def _on_resized(self) -> None:
        found = self.shown
        if found is None:
            return
        room = capacity(found.field.kind, self.grid.width(), self.grid.height(), pair=True)
        whole = self.of.currentData() or self._start + len(found) >= self._total
        if room != len(found) and not (len(found) < room and whole):
            self._settled.start()


def _range(found: Augmented) -> tuple[float, float] | None:
    values = found.drawn_originals
    return (float(values.min()), float(values.max())) if values.size else None


def _look(
    prepared: Prepared, size: tuple[int, int], start: int, shuffled: int | None, seed: int, epoch: int
) -> tuple[int, Augmented | None]:
    from netbuilder.data import explore

    places = explore.order(prepared, "train", seed=shuffled)
    here = places[min(start, len(places) - 1) :][: _room(prepared, size)]
    return len(places), explore.augmented(prepared, here, seed=seed, epoch=epoch)


def _look_at_batch(
    prepared: Prepared, size: tuple[int, int], start: int, batch_size: int, seed: int, epoch: int
) -> tuple[int, Augmented | None]:
    """What is shown of the batch that holds the `start`-th sample of an epoch, in the trainer's own order."""
    from netbuilder.data import explore
    from netbuilder.training.samples import bounds, order

    total = len(prepared.train)
    start = min(start, total - 1)
    batch, (first, end) = next(
        (number, ends) for number, ends in enumerate(bounds(total, batch_size)) if ends[0] <= start < ends[1]
    )
    places = order(seed, epoch, total)[first:end].numpy()
    shown = slice(start - first, start - first + _room(prepared, size))
    return total, explore.augmented(prepared, places, seed=seed, epoch=epoch, batch=batch, shown=shown)


def _room(prepared: Prepared, size: tuple[int, int]) -> int:
    """How many pairs fit."""
    augmentation = prepared.train.augmentation
    kinds = [prepared.dataset.fields[name].kind for name in augmentation.stages] if augmentation else []
    return capacity("image" if "image" in kinds or not kinds else kinds[0], *size, pair=True)
