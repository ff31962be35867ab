"""TensorBoard's event files of a run, where the recipe asks for them: `tensorboard --logdir runs` shows them.

`tensorboard/epochs` counts its steps in epochs, `tensorboard/batches` in batches: each is purged by its own count when
a run goes on, so that nothing stands twice after a checkpoint.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.training.errors import RecipeError, RunError

if TYPE_CHECKING:
    from torch.utils.tensorboard import SummaryWriter

INSTALL = "pip install 'netbuilder[tensorboard]'"
FLUSH_S = 10
"""What was measured reaches the disk at least so often."""


def missing() -> str | None:
    """What is to be installed for event files to be written, in words; None where it is there."""
    if find_spec("tensorboard") is not None:
        return None
    return f"tensorboard: the package tensorboard is not installed: {INSTALL}, or set tensorboard to false"


class NoEvents:
    """In the place of `Events` where the recipe asks for none: whatever it is told, it writes nothing."""

    fault = ""
    """Why the writing ended before its time, in words."""

    def begin(self, rows: Sequence[Mapping[str, Any]], step: int) -> None:
        """Begin to write, or go on, where these rows and so many batches are done."""

    def batch(self, step: int, loss: float) -> None:
        """The training loss of batch number `step`, counted from 1 over all epochs."""

    def row(self, row: Mapping[str, Any]) -> None:
        """What an epoch measured, as a line of metrics.jsonl says it; what is no number is left out."""

    def close(self) -> None:
        """End the files; a second call does nothing."""


class Events(NoEvents):
    """Writes the event files of one run. Raises RecipeError where TensorBoard is not installed.

    A disk that takes no more ends the writing and not the training: `fault` then says why.
    """

    def __init__(self, run: Path | str) -> None:
        if (lacking := missing()) is not None:
            raise RecipeError(lacking)
        self._run = Path(run)
        self._epochs: SummaryWriter | None = None
        self._batches: SummaryWriter | None = None

    def begin(self, rows: Sequence[Mapping[str, Any]], step: int) -> None:
        """Begin to write, or go on: what the files hold of later epochs and batches is purged. Raises RunError."""
        epoch = rows[-1]["epoch"] if rows else 0
        self._epochs = self._writer("epochs", epoch + 1)
        self._batches = self._writer("batches", step + 1)

    def batch(self, step: int, loss: float) -> None:
        """The training loss of batch number `step`, counted from 1 over all epochs."""
        if self._batches is not None and math.isfinite(loss):
            self._add(self._batches, {"batch loss": loss}, step)

    def row(self, row: Mapping[str, Any]) -> None:
        """What an epoch measured, as a line of metrics.jsonl says it; what is no number is left out."""
        if self._epochs is None:
            return
        measured = {
            f"{name}/{part}": value for part in ("train", "validation") for name, value in (row.get(part) or {}).items()
        }
        self._add(self._epochs, {**measured, "learning rate": row.get("learning_rate")}, row["epoch"])

    def close(self) -> None:
        """Write the settings of the run with what they came to, and close the files. A second call does nothing."""
        epochs, batches = self._epochs, self._batches
        self._epochs = self._batches = None
        try:
            if epochs is not None:
                self._add_settings(epochs)
                epochs.close()
            if batches is not None:
                batches.close()
        except OSError as error:
            self._give_up(error)

    def _writer(self, name: str, purge: int) -> SummaryWriter:
        from torch.utils.tensorboard import SummaryWriter

        folder = self._run / "tensorboard" / name
        try:
            writer = SummaryWriter(str(folder), purge_step=purge if folder.is_dir() else None, flush_secs=FLUSH_S)
        except OSError as error:
            raise RunError(f"{folder}: {error.strerror or error}") from error
        return writer

    def _add(self, writer: SummaryWriter, values: Mapping[str, Any], step: int) -> None:
        try:
            for name, value in values.items():
                if isinstance(value, (int, float)) and math.isfinite(value):
                    writer.add_scalar(name, value, step)
        except OSError as error:
            self._give_up(error)

    def _add_settings(self, writer: SummaryWriter) -> None:
        """The table of TensorBoard's HParams, as the list of runs has it."""
        from torch.utils.tensorboard.summary import hparams

        from netbuilder.training.run_settings import labels
        from netbuilder.training.runs import look

        info = look(self._run)
        if info is None or not info.results:
            return
        names = labels(info.settings)
        settings = {names[key]: value for key, value in info.settings.items() if value is not None}
        for each in hparams(settings, dict(info.results)):  # type: ignore[no-untyped-call]
            writer._get_file_writer().add_summary(each)  # type: ignore[no-untyped-call]
        for name, value in info.results.items():
            writer.add_scalar(name, value, info.epochs)

    def _give_up(self, error: OSError) -> None:
        self.fault = f"TensorBoard's event files could not be written: {error.strerror or error}"
        self._epochs = self._batches = None
