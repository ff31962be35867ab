"""What a training takes for its epochs, turn by turn."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from turns import end_turn

COUNTED = 2
"""Epochs of a turn that count."""
EPOCHS = 1 + COUNTED
"""Epochs of a turn. The first brings what it needs back into the caches."""
_WHEN = "%Y/%m/%d %H:%M:%S.%f"


class Marks:
    """The ends of epochs, in wall and in processor seconds of this process, and meanwhile what a GPU was in use.

    device: `cpu` or `cuda`; epochs: how many are to be trained. After every `EPOCHS` the process ends its turn; the
    last ends with the training.
    """

    def __init__(self, device: str, turns: int) -> None:
        self.device, self._turns = device, turns
        self.epochs = EPOCHS * turns
        self._ends: list[list[tuple[float, float]]] = [[]]
        self._times: list[tuple[float, float]] = []  # of the day, where the counted part of a turn begins and ends
        self._looker: tuple[subprocess.Popen[bytes], Path] | None = None

    def __len__(self) -> int:
        return sum(len(each) for each in self._ends)

    def mark(self) -> None:
        """An epoch has ended, and all of its work is done."""
        if self.device == "cuda":
            import torch

            torch.cuda.synchronize()
            self._look()
        turn = self._ends[-1]
        turn.append((time.perf_counter(), time.process_time()))
        if len(turn) == 1:
            self._times.append((time.time(), time.time()))
        self._times[-1] = (self._times[-1][0], time.time())
        if len(turn) == EPOCHS and len(self._ends) < self._turns:
            self._ends.append([])
            end_turn()

    def listen(self) -> None:
        """Mark the epochs of every NetBuilder training in this process. They end when their row is told: validation
        and, but for the last, checkpoint included."""
        from netbuilder.training import Channel

        tell = Channel.add_rows

        def add_rows(channel: Channel, rows: object) -> None:
            tell(channel, rows)  # type: ignore[arg-type]
            if rows:
                self.mark()

        Channel.add_rows = add_rows  # type: ignore[assignment, method-assign]

    def result(self, samples: int) -> dict[str, Any]:
        """The numbers of each turn, of the epochs that count, of so many samples each."""
        learned = samples * COUNTED
        turns = [
            {
                "samples_per_second": learned / (turn[-1][0] - turn[0][0]),
                "cpu_seconds_per_1000": 1000 * (turn[-1][1] - turn[0][1]) / learned,
            }
            for turn in self._ends
        ]
        used = self._looked()
        return {"turns": turns} | ({"gpu_percent": used} if used is not None else {})

    def _look(self) -> None:
        """Have the use of the GPU written down ten times a second, from the first mark on."""
        if self._looker is not None or not shutil.which("nvidia-smi"):
            return
        ask = [
            "nvidia-smi",
            "--query-gpu=timestamp,utilization.gpu,uuid",
            "--format=csv,noheader,nounits",
            "-lms",
            "100",
        ]
        if shutil.which("stdbuf"):  # into a file, lines that wait to be written would be lost with the process
            ask = ["stdbuf", "--output=L", *ask]
        # To a file: a pipe would be full before this process, stopped at times, reads it.
        number, name = tempfile.mkstemp(prefix="netbuilder-gpu-")
        with os.fdopen(number, "wb") as said:
            self._looker = subprocess.Popen(ask, stdout=said, stderr=subprocess.DEVNULL), Path(name)

    def _looked(self) -> float | None:
        """Percent in use while the counted epochs of this process ran; None where nobody could say."""
        if self._looker is None:
            return None
        process, said = self._looker
        process.terminate()
        process.wait()
        lines = said.read_text(errors="replace").splitlines()
        said.unlink()
        import torch

        percents = used(lines, str(torch.cuda.get_device_properties().uuid), self._times)
        return statistics.mean(percents) if percents else None


def used(lines: Sequence[str], uuid: str, times: Sequence[tuple[float, float]]) -> list[float]:
    """What nvidia-smi's lines say of the use of a GPU, in percent, between any two of these times of the day. Of a GPU
    that none of them names (a part of one has a name of its own), what they say of all."""
    read = [parts for line in lines if len(parts := [each.strip() for each in line.split(",")]) == 3]
    read = [parts for parts in read if parts[2].endswith(uuid)] or read
    percents = []
    for when, percent, _ in read:
        try:
            moment = datetime.strptime(when, _WHEN).timestamp()
        except ValueError:
            continue  # the last line, cut short
        if percent.isdigit() and any(begun <= moment <= ended for begun, ended in times):
            percents.append(float(percent))
    return percents
