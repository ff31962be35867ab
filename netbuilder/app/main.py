"""Opening the window: the application around it, signals from outside, and what happens to an unforeseen error."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from netbuilder import examples
from netbuilder.arenas import few_arenas
from netbuilder.waiting import wait_quietly

SWITCH_INTERVAL = 0.001  # seconds; a busy thread then lets the window's thread in five times as often as by default
TITLE = 32
"""Room for the title bar that the system puts above a window, in pixels."""
NO_DISPLAY = (
    "There is no display to open the window on. "
    "`netbuilder train FILE` and the other commands work without one; `netbuilder --help` names them."
)


def has_display() -> bool:
    """Whether Qt would find something to draw on; where there is nothing, QApplication would abort the process."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and platform.split(":")[0].split(";")[0] not in ("xcb", "wayland"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _x_server_answers(os.environ.get("DISPLAY", ""))


def _x_server_answers(display: str) -> bool:
    """Whether something listens where `DISPLAY` points: `:0`, `:0.0`, `host:10.0`."""
    host, colon, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host and host != "unix":
        places = [(socket.AF_INET, (host, 6000 + int(number)))]
    else:
        name = f"/tmp/.X11-unix/X{number}"
        places = [(socket.AF_UNIX, name), (socket.AF_UNIX, f"\0{name}")]  # the second is Linux's abstract name
    return any(_answers(family, place) for family, place in places)


def _answers(family: int, place: object) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(2)
        try:
            connection.connect(place)
        except OSError:
            return False
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window: on the project file that `argv` names, on `--template NAME` as a new project, or empty.

    Returns the exit status.
    """
    wait_quietly()
    arguments = list(sys.argv[1:] if argv is None else argv)
    template = arguments[:1] == ["--template"]
    del arguments[: int(template)]
    named = arguments[0] if arguments else None
    example = examples.get(named or "") if template else None
    if template and example is None:
        print(f"There is no template {named!r}; `netbuilder new --list` names them.", file=sys.stderr)
        return 2
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from netbuilder.app.collector import Collector

    collector = Collector()
    sys.setswitchinterval(SWITCH_INTERVAL)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication.instance() or QApplication(["netbuilder"])
    application.setApplicationName("NetBuilder")
    application.setOrganizationName("NetBuilder")
    window = open_window(application, Path(named) if named and not template else None)
    if example is not None:
        window.document.new(example.project)
    collector.setParent(window)
    window.ready.connect(collector.begin)
    errors = Errors(window)
    signals = Signals(window)
    try:
        return application.exec()
    finally:
        signals.close()
        errors.close()
        window.shut_down()


def open_window(application, path: Path | None):
    """A shown window in the person's theme, with the project at `path` (a message in the window says why not)."""
    from netbuilder.app.quick_imports import read_no_sources

    few_arenas()
    read_no_sources()
    from netbuilder.app import translating
    from netbuilder.app.settings import settings
    from netbuilder.app.theme import Theme
    from netbuilder.app.window import Window

    translating.load(application)
    theme = Theme(str(settings().value("theme", "system")))
    theme.apply(application)
    window = Window(theme)
    if path is not None:
        window.open_or_say_why(path)
    room = window.screen().availableSize()
    if window.width() > room.width() or window.height() + TITLE > room.height():
        window.showMaximized()  # else its right and lower edge would lie outside of a small screen
    else:
        window.show()
    return window


class Errors:
    """The last resort for exceptions: a message in the window, from whichever thread they came; never a traceback."""

    def __init__(self, window) -> None:
        from PySide6.QtCore import QObject, Qt, Signal

        class Relay(QObject):
            raised = Signal(str, str)

        self._relay = Relay()
        self._relay.raised.connect(window.report, Qt.ConnectionType.QueuedConnection)
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = lambda given: self._on_exception(given.exc_type, given.exc_value, given.exc_traceback)

    def close(self) -> None:
        """Put the interpreter's own hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, where: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        details = "".join(traceback.format_exception(kind, error, where))
        if os.environ.get("NETBUILDER_TRACEBACK"):
            print(details, file=sys.stderr)
        self._relay.raised.emit(f"{kind.__name__}: {error}", details)


class Signals:
    """SIGINT and SIGTERM close the window as a person would, without asking: unsaved work is kept for recovery."""

    def __init__(self, window) -> None:
        from PySide6.QtCore import QSocketNotifier

        self._window = window
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        self._read.setblocking(False)
        self._wakeup = signal.set_wakeup_fd(self._write.fileno())
        self._handlers = {number: signal.signal(number, _ignore) for number in (signal.SIGINT, signal.SIGTERM)}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, window)
        self._notifier.activated.connect(self._on_signal)

    def close(self) -> None:
        """Hand the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

    def _on_signal(self) -> None:
        from PySide6.QtWidgets import QApplication

        self._read.recv(16)
        self._window.shut_down(keep_work=True)
        QApplication.quit()


def _ignore(number: int, frame: object) -> None:
    """Python needs a handler for the signal to reach the wake-up socket."""


if __name__ == "__main__":
    sys.exit(main())
