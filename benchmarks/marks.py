"""What a training used up between the end of its first epoch and the end of its last."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time


class Marks:
    """The ends of epochs, in wall and in processor seconds of this process, and meanwhile what a GPU was in use."""

    def __init__(self, device: str) -> None:
        self._ends: list[tuple[float, float]] = []
        self._looker: subprocess.Popen[str] | None = None
        self._device = device

    def __len__(self) -> int:
        return len(self._ends)

    def mark(self) -> None:
        """An epoch has ended, and all of its work is done."""
        if self._device == "cuda":
            import torch

            torch.cuda.synchronize()
            self._look()
        self._ends.append((time.perf_counter(), time.process_time()))

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

    def result(self, samples: int) -> dict[str, float]:
        """Numbers of the epochs after the first, of so many samples each."""
        (begun, begun_cpu), (ended, ended_cpu) = self._ends[0], self._ends[-1]
        learned = samples * (len(self._ends) - 1)
        found = {
            "samples_per_second": learned / (ended - begun),
            "cpu_seconds_per_1000": 1000 * (ended_cpu - begun_cpu) / learned,
            "seconds": ended - begun,
        }
        used = self._looked()
        return found | ({"gpu_percent": used} if used is not None else {})

    def _look(self) -> None:
        """Have the use of the GPU written down ten times a second, from the first mark on."""
        if self._looker is None and shutil.which("nvidia-smi"):
            ask = ["nvidia-smi", "--query-gpu=utilization.gpu", "--format=csv,noheader,nounits", "-lms", "100"]
            self._looker = subprocess.Popen(ask, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def _looked(self) -> float | None:
        if self._looker is None:
            return None
        self._looker.terminate()
        text, _ = self._looker.communicate()
        percents = [float(line) for line in text.split() if line.isdigit()]
        return statistics.mean(percents) if percents else None
