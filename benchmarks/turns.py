"""Running programs in turn, a few seconds each, while the others are stopped as they are.

A machine is slower for ten seconds, and then quick again: other programs on it, other machines on the same hardware.
Programs that run one after the other, each from its start to its end, do not meet the same moments; those that take
turns do. A program says that its turn is over by stopping itself (`end_turn`), and is continued by the signal
SIGCONT: on Linux and macOS.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def end_turn() -> None:
    """Stop this process, all of its threads, until its next turn begins."""
    os.kill(os.getpid(), signal.SIGSTOP)


def take_turns(children: Mapping[str, Sequence[str]]) -> dict[str, dict[str, Any]]:
    """Start each child (arguments of this Python) up to its first `end_turn`, then continue each until its next one,
    forwards and backwards in turn (A B C, C B A), until all have ended. Returns the JSON object that each printed last.

    Raises SystemExit where one fails.
    """
    started: dict[str, _Child] = {}
    folder = tempfile.TemporaryDirectory(prefix="netbuilder-turns-")
    try:
        for name, arguments in children.items():
            started[name] = _Child(arguments, Path(folder.name) / name)
            started[name].wait()
        forward = True
        while any(not each.ended for each in started.values()):
            for each in started.values() if forward else reversed(started.values()):
                if not each.ended:
                    each.go_on()
                    each.wait()
            forward = not forward
        return {name: each.result() for name, each in started.items()}
    finally:
        for each in started.values():
            each.end()
        folder.cleanup()


class _Child:
    """A process that runs in turns. What it prints goes to files: nobody reads while it runs."""

    def __init__(self, arguments: Sequence[str], stem: Path) -> None:
        self._arguments = arguments
        self._said, self._complained = stem.with_suffix(".out"), stem.with_suffix(".err")
        with self._said.open("wb") as said, self._complained.open("wb") as complained:
            self._process = subprocess.Popen([sys.executable, *arguments], stdout=said, stderr=complained)
        self.ended = False

    def wait(self) -> None:
        """Until its turn is over."""
        _, status = os.waitpid(self._process.pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            self.ended = True
            self._process.returncode = os.waitstatus_to_exitcode(status)  # Popen must not wait for it again
            if self._process.returncode:
                raise SystemExit(f"{' '.join(self._arguments)} failed:\n{self._complained.read_text(errors='replace')}")

    def go_on(self) -> None:
        """Its next turn begins."""
        self._process.send_signal(signal.SIGCONT)

    def result(self) -> dict[str, Any]:
        """What it printed last."""
        found: dict[str, Any] = json.loads(self._said.read_text().strip().splitlines()[-1])
        return found

    def end(self) -> None:
        """Kill it where it has not ended, stopped or not."""
        if not self.ended:
            self._process.kill()
            self._process.wait()
