"""Work of torch's compiler on a thread of its own, which nobody has to wait for.

The compiler cannot be interrupted: an exception thrown into the midst of it may leave half of a module imported, or
kept for good that this processor has no vector units. It comes to its end by itself, at the next place where that does
no harm: where it wants to run the C++ compiler (which is what takes long, is ended at once, and is started no more) and
between the steps that are tried. Until then it may draw from the random generators: whatever comes next in this process
waits for it (`until_ended`), but for the end of the process.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any, Generic, TypeVar

Found = TypeVar("Found")
LOOK_S = 0.02


class Left(BaseException):
    """Nobody wants the work any more. No Exception: the compiler takes any of those for a fault of what it compiles."""


class Beside(Generic[Found]):
    """Does `work(unless_left)` on a thread, from now on; `unless_left()` raises Left once it was left. One at a time:
    whoever makes one has seen to `until_ended` before."""

    def __init__(self, work: Callable[[Callable[[], None]], Found]) -> None:
        self._work = work
        self._ended, self._left = Event(), Event()
        self._found: Found | None = None
        self._error: BaseException | None = None
        _commands.begin()
        # No daemon: a thread that is in the midst of torch when the interpreter goes would take the process down.
        self._thread = Thread(target=self._run, name="torch.compile")
        self._thread.start()
        _running.append(self._thread)

    def wait(self, seconds: float) -> bool:
        """Whether it ended in that time."""
        return self._ended.wait(seconds)

    def leave(self) -> None:
        """Let it end as soon as it can."""
        self._left.set()
        _commands.end()

    def result(self) -> Found:
        """What it found, waiting for it. Raises what it raised, and Left."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._found  # type: ignore[return-value]

    def _run(self) -> None:
        try:
            self._found = self._work(self._unless_left)
        except BaseException as error:  # for the thread that wants the result
            self._error = error
        self._ended.set()

    def _unless_left(self) -> None:
        if self._left.is_set():
            raise Left


def is_running() -> bool:
    """Whether some work has not ended, though nobody may want it any more."""
    _running[:] = [each for each in _running if each.is_alive()]
    return bool(_running)


def until_ended(tell: Callable[[], object] = lambda: None) -> None:
    """Wait for work that was left; `tell` is called now and then meanwhile, and may raise to wait no longer."""
    while is_running():
        tell()
        _running[0].join(LOOK_S)


class Commands:
    """Takes the place of `subprocess` where torch builds C++: what is compiled can be ended."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._processes: set[subprocess.Popen[Any]] = set()
        self._refuses = False

    def __getattr__(self, name: str) -> Any:
        return getattr(subprocess, name)

    def begin(self) -> None:
        """Run what is wanted from now on."""
        self._refuses = False

    def end(self) -> None:
        """End what runs, and run nothing more."""
        with self._lock:
            self._refuses = True
            for process in self._processes:
                _end(process)

    def run(self, command: Any, *, check: bool = False, **how: Any) -> subprocess.CompletedProcess[Any]:
        """`subprocess.run`. Raises Left where what it compiles is no longer wanted."""
        if "cwd" not in how or {"input", "timeout", "capture_output"} & set(how):
            return subprocess.run(command, check=check, **how)  # asks for a version, and takes no time
        with self._lock:
            if self._refuses:
                raise Left
            process = subprocess.Popen(command, start_new_session=True, **how)
            self._processes.add(process)
        try:
            with process:
                told, wrong = process.communicate()
        finally:
            with self._lock:
                self._processes.discard(process)
        if self._refuses and process.returncode:
            _remove_half(command, how["cwd"])
            raise Left
        done = subprocess.CompletedProcess(command, process.returncode, told, wrong)
        if check:
            done.check_returncode()
        return done

    def check_output(self, command: Any, **how: Any) -> Any:
        """`subprocess.check_output`."""
        return self.run(command, check=True, stdout=subprocess.PIPE, **how).stdout


def ended_with_us() -> None:
    """Let what torch compiles be ended by `leave`; where torch builds C++ in another way, it is only waited for."""
    from torch._inductor import cpp_builder

    # What torch says of an exception in the midst of a backward pass: that one is ours, and is no news to a person.
    warnings.filterwarnings("ignore", "Error detected in ", UserWarning)
    builder: Any = cpp_builder
    if getattr(builder, "subprocess", None) is subprocess:
        builder.subprocess = _commands


def _end(process: subprocess.Popen[Any]) -> None:
    """End a compiler and what it has started. GCC puts away what it had half written, unless it is killed."""
    if sys.platform == "win32":
        process.terminate()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGTERM)


def _remove_half(command: Any, folder: Any) -> None:
    """Remove what a compiler that was ended had begun to write: torch takes what is there for whole."""
    words = [str(each) for each in command] if isinstance(command, (list, tuple)) else []
    for before, word in pairwise(words):
        if before == "-o":
            with suppress(OSError):
                (Path(folder) / word).unlink(missing_ok=True)


_commands = Commands()
_running: list[Thread] = []
