"""TensorBoard's event files of a run, where the recipe asks for them: `tensorboard --logdir runs` shows them.

`tensorboard/epochs` counts its steps in epochs, `tensorboard/batches` in batches: each is purged by its own count when
a run goes on, so that nothing stands twice after a checkpoint.
"""

from __future__ import annotations

import math
import os
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from netbuilder.training.errors import RecipeError, RunError
from netbuilder.wording import tr

INSTALL = "pip install 'netbuilder[tensorboard]'"
FLUSH_S = 10
"""What was measured reaches the disk at least so often."""


def missing() -> str | None:
    """What is to be installed for event files to be written, in words; None where it is there."""
    if find_spec("tensorboard") is not None:
        return None
    return tr("tensorboard: the package tensorboard is not installed: {install}, or set tensorboard to false").format(
        install=INSTALL
    )


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

    A disk that takes no more ends the writing and not the training: `fault` then says why, and `tell` is told.
    """

    def __init__(self, run: Path | str, tell: Callable[[str], None] | None = None) -> None:
        if (lacking := missing()) is not None:
            raise RecipeError(lacking)
        self._run, self._tell = Path(run), tell
        self._epochs: EventFile | None = None
        self._batches: EventFile | None = None

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

    def _writer(self, name: str, purge: int) -> EventFile:
        folder = self._run / "tensorboard" / name
        try:
            return EventFile(folder, purge if folder.is_dir() else None)
        except OSError as error:
            raise RunError(f"{folder}: {error.strerror or error}") from error

    def _add(self, writer: EventFile, values: Mapping[str, Any], step: int) -> None:
        try:
            for name, value in values.items():
                if isinstance(value, (int, float)) and math.isfinite(value):
                    writer.add_scalar(name, value, step)
        except OSError as error:
            self._give_up(error)

    def _add_settings(self, writer: EventFile) -> None:
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
            writer.add(each)
        for name, value in info.results.items():
            writer.add_scalar(name, value, info.epochs)

    def _give_up(self, error: OSError) -> None:
        self.fault = tr("TensorBoard's event files could not be written: {reason}").format(
            reason=error.strerror or error
        )
        self._epochs = self._batches = None
        if self._tell is not None:
            self._tell(tr("{fault}. The training goes on without them").format(fault=self.fault))


class EventFile:
    """One new event file in a folder. It is written where it is told something, with no thread beside it as torch's
    SummaryWriter has one: what a disk refuses is then an OSError here, and not one that nobody catches."""

    def __init__(self, folder: Path, purge: int | None) -> None:
        """purge: from this step on, what older files of the folder hold counts no more. Raises OSError."""
        from tensorboard.compat.proto.event_pb2 import Event, SessionLog
        from tensorboard.summary.writer.record_writer import RecordWriter

        folder.mkdir(parents=True, exist_ok=True)
        number = sum(1 for _ in folder.iterdir())
        name = f"events.out.tfevents.{int(time.time()):010d}.{socket.gethostname()}.{os.getpid()}.{number}"
        self._file = (folder / name).open("wb")
        self._records = RecordWriter(self._file)
        self._flushed = time.monotonic()
        self._write(Event(wall_time=time.time(), file_version="brain.Event:2"))
        if purge is not None:
            start = SessionLog(status=SessionLog.START)
            self._write(Event(wall_time=time.time(), step=purge, session_log=start))
        self._file.flush()

    def add_scalar(self, name: str, value: float, step: int) -> None:
        """A point of a curve. Raises OSError."""
        from torch.utils.tensorboard.summary import scalar

        self.add(scalar(name, value), step)  # type: ignore[no-untyped-call]

    def add(self, summary: Any, step: int | None = None) -> None:
        """A summary as torch makes them. Raises OSError."""
        from tensorboard.compat.proto.event_pb2 import Event

        self._write(Event(wall_time=time.time(), step=step, summary=summary))
        if time.monotonic() - self._flushed >= FLUSH_S:
            self._flushed = time.monotonic()
            self._file.flush()

    def close(self) -> None:
        """Write what is left. Raises OSError."""
        self._file.close()

    def _write(self, event: Any) -> None:
        self._records.write(event.SerializeToString())
