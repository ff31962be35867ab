"""Questions about the data, answered off the window's thread: the newest alone counts, and each can be given up."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from contextvars import copy_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.app.background import Worker
from netbuilder.graph import Json
from netbuilder.progress import Abandoned, heard_by, tell
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.training import TrainingSession
    from netbuilder.data import Prepared

LOOK_MS, PATIENCE_MS = 100, 400
Ask = Callable[["Prepared"], Any]


class Asking(QObject):
    """Loads the data of a section, once for all panels, and asks one question of them at a time.

    `answered(about, value)`, `refused(about, sentence)` or, after `give_up`, `given_up()` follows each `ask` that no
    later one took the place of; `waiting(words)` says how far it is while it takes long, and "" once it is over.
    """

    answered = Signal(object, object)
    refused = Signal(object, str)
    given_up = Signal()
    waiting = Signal(str)

    def __init__(self, session: TrainingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._worker = Worker("exploring", self)
        self._worker.failed.connect(self._on_failed)
        self._turn, self._said, self._is_slow, self._is_shut = 0, "", False, False
        self._is_anew = False
        self._section: tuple[Mapping[str, Json], Path] | None = None
        self._poll = QTimer(self, interval=LOOK_MS)
        self._poll.timeout.connect(self._on_poll)
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._on_slow)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._section is not None

    def ask(self, about: Hashable, section: Mapping[str, Json], base: Path, look: Ask, *, anew: bool = False) -> None:
        """Find `look(prepared data of the section)`; what was asked before is given up. anew: the files are read again
        though their data are at hand."""
        if self._is_shut:
            return
        if self._section is not None and self._section != (section, base):
            self._session.give_up(*self._section)
        else:
            self._session.give_up(None, base)
        self._turn += 1
        self._section, self._said = (section, base), ""
        self._is_anew |= anew
        turn, session = self._turn, self._session
        if not self._worker.isRunning():
            self._worker.start()
        self._worker.submit("ask", lambda: self._find(turn, session, section, base, look), self._deliver(turn, about))
        self._poll.start()
        if not self._is_slow:
            self._patience.start()

    def give_up(self) -> None:
        """Want no answer any more, and load no further."""
        if self._section is not None:
            self._session.give_up(*self._section)
            self.drop()
            self.given_up.emit()

    def drop(self) -> None:
        """Want no answer any more, quietly."""
        self._turn += 1
        self._end()

    def shut_down(self) -> None:
        """Give up and wait for the thread. Nothing can be asked afterwards."""
        self._is_shut = True
        self.drop()
        self._worker.stop()

    def _find(self, turn: int, session: TrainingSession, section: Any, base: Path, look: Ask) -> tuple[str, Any]:
        """What is found, and how: in the worker's thread."""
        from netbuilder.data import DataError

        outer = copy_context()

        def hear(message: str) -> None:
            self._said = message
            if turn != self._turn:
                raise Abandoned
            outer.run(tell, message)

        try:
            if self._is_anew:
                self._is_anew = False
                session.forget_data()
            with heard_by(hear):
                return "value", look(session.prepared(section, base))
        except Abandoned:
            return "given up", None
        except DataError as error:
            return "refused", str(error)
        except (MemoryError, RuntimeError) as error:  # torch's allocators raise either
            said = str(error).strip().split("\n")[0]
            return "refused", said or tr("there is not enough memory for it")

    def _deliver(self, turn: int, about: Hashable) -> Callable[[tuple[str, Any]], None]:
        def deliver(found: tuple[str, Any]) -> None:
            if turn != self._turn:
                return
            how, value = found
            self._end()
            if how == "value":
                self.answered.emit(about, value)
            elif how == "refused":
                self.refused.emit(about, value)
            else:
                self.given_up.emit()

        return deliver

    def _end(self) -> None:
        self._section = None
        self._poll.stop()
        self._patience.stop()
        if self._is_slow:
            self._is_slow = False
            self.waiting.emit("")

    def _on_slow(self) -> None:
        self._is_slow = True
        self._on_poll()

    def _on_poll(self) -> None:
        if self._is_slow:
            self.waiting.emit(self._session.loading or self._said or tr("looking at the data"))

    def _on_failed(self, error: Exception) -> None:
        self.drop()
        raise error
