"""The thread that a training runs in beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread

from netbuilder.graph import Project
from netbuilder.progress import Abandoned

if TYPE_CHECKING:
    from netbuilder.training import Channel, Job


class TrainingThread(QThread):
    """Prepares a job from a snapshot of the project and trains it. `job` and `error` are there when it has finished."""

    def __init__(
        self,
        project: Project,
        base: Path,
        saved: bool,
        channel: Channel,
        parent: QObject | None = None,
        *,
        run: Path | None = None,
        aside: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        """run: the folder of a run to go on with, in the place of a new one; aside: the context in which nobody else
        draws from the generators."""
        super().__init__(parent)
        self.setObjectName("training")
        self._project, self._base, self._saved, self._channel = project, base, saved, channel
        self._run, self._aside = run, aside
        self.job: Job | None = None
        self.error: Exception | None = None

    def run(self) -> None:
        from netbuilder.training import Trainer, prepare, resume
        from netbuilder.training.allocation import give_back

        try:
            with self._aside():
                if self._run is not None:
                    self.job = resume(self._run, channel=self._channel)
                else:
                    self.job = prepare(self._project, self._base, saved=self._saved, channel=self._channel)
                Trainer(self.job, self._channel).train()
        except Abandoned:
            return  # the channel says so
        except Exception as error:  # told to the person by the window's thread
            self.error = error
        finally:
            give_back()
