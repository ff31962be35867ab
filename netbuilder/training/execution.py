"""How a network computes: threads, precision, memory format. What a recipe leaves open is chosen by measuring."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from netbuilder.data.errors import shorten
from netbuilder.training import optimizers, remembered
from netbuilder.training.devices import ONE_THREAD_BELOW
from netbuilder.training.measuring import Bench, Unmeasurable, Way, climb
from netbuilder.training.objectives import Objectives
from netbuilder.training.repeating import repeated
from netbuilder.training.trying import Batch
from netbuilder.wording import in_english, mark, tr, trn

if TYPE_CHECKING:
    from netbuilder.training.recipe import Recipe

PRECISIONS = ("float32", "bfloat16", "float16")
FORMATS = ("contiguous_format", "channels_last")
GPU_ALIKE_BELOW = 1_000_000_000
"""FLOPs of a forward pass of one batch under which a GPU waits for its orders, whatever the numbers are."""

THREADS_MARGIN = 1.15
THREADS_DOUBT, CHANCES = 0.85, 8
"""Where more threads gain less than they would have to, but lose no more than this, they are asked again."""
MARGINS = {"memory_format": 1.08, "precision": 1.15}
"""How many times as fast another way has to be to be taken: a noisy machine must not choose."""
NO_LOSS = 0.95
"""Short numbers that are about as fast as long ones in several threads are asked once more in one: threads that have to
share one core for a while, as on a virtual or a busy machine, share the units for short numbers as well."""

OVERRULE = mark("to choose yourself, set threads, precision or memory_format in the training settings")


@dataclass(frozen=True)
class Execution:
    """threads: of the CPU; precision: of what the layers compute, while weights stay float32; memory_format: how
    weights and images `(N, C, H, W)` lie in memory; told: how it was chosen, in sentences for the person."""

    threads: int = 1
    precision: str = "float32"
    memory_format: str = "contiguous_format"
    compile: bool = False
    told: tuple[str, ...] = ()

    @classmethod
    def usual(cls, recipe: Recipe) -> Execution:
        """What a recipe says, and what is slow but never wrong where it leaves the choice."""
        return cls(
            recipe.threads or 1,
            "float32" if recipe.precision == "auto" else recipe.precision,
            "contiguous_format" if recipe.memory_format == "auto" else recipe.memory_format,
            recipe.compile,
        )

    def to_json(self) -> dict[str, Any]:
        """As it is kept in a run."""
        return {**asdict(self), "told": [in_english(each) for each in self.told]}

    @classmethod
    def from_json(cls, said: object) -> Execution:
        """What `to_json` gave. Raises ValueError for anything else."""
        names = {each.name for each in fields(cls)}
        if not isinstance(said, Mapping) or not names >= set(said) or not names - {"told"} <= set(said):
            raise ValueError(f"it must say {', '.join(sorted(names))}, got {shorten(said)}")
        told = said.get("told", [])
        sound = (
            (type(said["threads"]) is int and 1 <= said["threads"] <= 4096)
            and said["precision"] in PRECISIONS
            and said["memory_format"] in FORMATS
            and type(said["compile"]) is bool
            and isinstance(told, (list, tuple))
            and all(isinstance(each, str) for each in told)
        )
        if not sound:
            raise ValueError(f"{shorten(said)} is no way to compute")
        return cls(**{**said, "told": tuple(told)})


@contextmanager
def applied(execution: Execution, device: torch.device) -> Iterator[None]:
    """Compute with that many CPU threads, on that device and there the same each time, and as before afterwards."""
    before = torch.get_num_threads()
    torch.set_num_threads(execution.threads)
    try:
        with repeated(device, compiled=execution.compile):
            yield
    finally:
        torch.set_num_threads(before)


def most_threads() -> int:
    """How many threads there may be: as many as this process has CPUs, or as few as it was told to use."""
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cpus, torch.get_num_threads()))


def choose(
    module: nn.Module,
    objectives: Objectives,
    batch: Batch,
    recipe: Recipe,
    device: torch.device,
    flops: int,
    *,
    file: Path | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Execution:
    """How this network computes fastest here.

    What the recipe says holds. What is small goes by a rule, so that a first training begins at once. All else is
    measured in about three seconds at most, in the thread and beside the window that it will run in, on a copy: module
    and generators stay as they are, to the bit. It is measured once: the answer is kept in `file` (in the person's
    cache folder), since threads, layout and precision have a part in the last bits of a result, and the same project
    is to give the same bits.

    batch: inputs and targets, `(N, *field.shape)` each; flops: of a forward pass of one sample; clock: seconds.
    """
    most = most_threads() if device.type == "cpu" else 1
    usual = Execution.usual(recipe)
    whole = flops * len(batch[0][0])
    convolves = any(isinstance(each, (nn.Conv2d, nn.ConvTranspose2d)) for each in module.modules())
    if recipe.memory_format == "auto" and convolves and device.type == "cpu":
        usual = replace(usual, memory_format="channels_last")
    small = whole < (ONE_THREAD_BELOW if device.type == "cpu" else GPU_ALIKE_BELOW)
    free = _Free(
        recipe.threads is None and most > 1,
        half_for(recipe, device) if recipe.precision == "auto" else None,
        recipe.memory_format == "auto" and convolves and device.type != "mps",  # it lays them out anew by itself
    )
    if small or not (free.threads or free.half or free.memory_format):
        alone = small and most > 1 and recipe.threads is None
        said = tr("computes with 1 thread: this network is too small to gain from more")
        return replace(usual, told=(said,) * alone)
    where = file or remembered.default_file()
    key = remembered.key_of(module, _circumstances(objectives, batch, recipe, device, most))
    try:
        return Execution.from_json(remembered.recall(where, key))
    except ValueError:
        pass
    try:
        with repeated(device):
            found, answered = _measured(module, objectives, batch, device, flops, usual, most, free, clock)
    except Unmeasurable:
        # Not remembered: what fails here may be the memory of the moment.
        count = recipe.threads or most
        return replace(usual, threads=count, told=(tr("computes with {ways}").format(ways=_threads(count)),))
    if answered:
        remembered.remember(where, key, found.to_json())
    return found


@dataclass(frozen=True)
class _Free:
    """What is left to choose. half: the precision to try beside float32."""

    threads: bool
    half: str | None
    memory_format: bool


def half_for(recipe: Recipe, device: torch.device) -> str | None:
    """The shorter numbers to try, or None where the device has none or the optimizer needs long ones. What a
    network says is whole in any case (`quickened`)."""
    if recipe.optimizer.type in (*optimizers.LOOKING_AGAIN, "SparseAdam"):
        return None
    if device.type == "cpu":
        quick = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
        return "bfloat16" if quick else None
    if device.type != "cuda":
        return None
    able = torch.cuda.get_device_capability(device)  # `is_bf16_supported` asks whatever device is the current one
    if able >= (8, 0) or torch.version.hip:
        return "bfloat16"
    return "float16" if able >= (7, 0) else None


def _measured(
    module: nn.Module,
    objectives: Objectives,
    batch: Batch,
    device: torch.device,
    flops: int,
    usual: Execution,
    most: int,
    free: _Free,
    clock: Callable[[], float],
) -> tuple[Execution, bool]:
    """One question after the other, each in the way that the answers before it say. Also whether there was time for
    all of them: what a busy moment leaves open is not to hold for good."""
    way = Way(usual.threads, usual.precision, usual.memory_format)
    alone = time.thread_time if clock is time.perf_counter else clock
    bench = Bench(module, objectives, batch, device, flops, way, clock, alone)
    told, answered, threads_gain = [], True, 0.0
    if free.threads:
        way, gain = climb(bench, way, most, THREADS_MARGIN)
        answered, threads_gain = gain is not None, gain or 0.0
        more = _threads(1 if way.threads > 1 else 2)
        told.append(_compared(_threads(way.threads), way.threads > 1, gain, more))
    others = {"precision": free.half or "", "memory_format": free.memory_format * _other(way.memory_format)}
    # A GPU's units for half precision want channels last; a CPU gains most by the layout, and is asked for it first.
    for name in ("precision", "memory_format") if device.type == "cuda" else ("memory_format", "precision"):
        if not others[name]:
            continue
        other = way.with_(name, others[name])
        gain = bench.gain(way, other)
        taken = gain is not None and gain >= MARGINS[name]
        answered = answered and gain is not None
        in_one = None
        if name == "precision" and way.threads > 1 and gain is not None and NO_LOSS <= gain < MARGINS[name]:
            in_one = bench.gain(replace(way, threads=1), replace(other, threads=1))
            taken = in_one is not None and in_one >= MARGINS[name]
        left, right = (other, way) if taken else (way, other)
        if taken and in_one:
            told.append(_quicker_in_one(free.half or "", in_one, gain or 0.0, way))
        else:
            told.append(_compared(_words(getattr(left, name)), taken, gain, _words(getattr(right, name))))
        way = left
    # What else the machine does makes two threads look slow for a second at a time, and hardly ever quick.
    for _ in range(CHANCES if free.threads and way.threads == 1 and threads_gain > THREADS_DOUBT else 0):
        later, gain = climb(bench, way, most, THREADS_MARGIN)
        if later.threads > 1:
            way, told[0] = later, _compared(_threads(later.threads), True, gain, _threads(1))
        if later.threads > 1 or gain is None:
            break
    chosen = replace(usual, threads=way.threads, precision=way.precision, memory_format=way.memory_format)
    ways = told[0] if told else ""
    for each in told[1:]:
        ways = tr("{ways}, {way}").format(ways=ways, way=each)
    return replace(chosen, told=(tr("computes with {ways}").format(ways=ways), tr(OVERRULE))), answered


def _other(memory_format: str) -> str:
    return next(each for each in FORMATS if each != memory_format)


def _circumstances(
    objectives: Objectives, batch: Batch, recipe: Recipe, device: torch.device, most: int
) -> dict[str, Any]:
    gpu = torch.cuda.get_device_name(device) if device.type == "cuda" else ""
    return {
        "inputs": [[list(each.shape), str(each.dtype)] for each in batch[0]],
        "losses": [one.loss.type for one in objectives.all],
        "optimizer": recipe.optimizer.type,
        "asked": [recipe.threads, recipe.precision, recipe.memory_format, recipe.compile],
        "device": [device.type, gpu],
        "cpu": [platform.machine(), _cpu_name(), torch.backends.cpu.get_cpu_capability(), most],
        "waiting": os.environ.get("OMP_WAIT_POLICY", ""),
        "torch": torch.__version__,
    }


def _cpu_name() -> str:
    """What kind of CPU this is: a cluster's machines may share the person's cache folder."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _threads(count: int) -> str:
    return trn(count, "{n} thread", "{n} threads")


def _words(name: str) -> str:
    if name == "channels_last":
        return tr("images laid out channels last")
    return tr("images laid out contiguously") if name == "contiguous_format" else name


def _compared(way: str, taken: bool, gain: float | None, other: str) -> str:
    if gain is None:
        said = tr("{way} (there was no time to measure others)")
    elif not gain:
        said = tr("{way} ({other} cannot be used here)")
    elif taken:
        said = tr("{way} (measured {gain:.2f} times as fast as {other})")
    else:
        said = tr("{way} ({other} measured {gain:.2f} times as fast)")
    return said.format(way=way, gain=gain or 0.0, other=other)


def _quicker_in_one(half: str, in_one: float, gain: float, usual: Way) -> str:
    said = tr("{way} (measured {in_one:.2f} times as fast as {other} in {one}, {gain:.2f} times in {ways})")
    ways, one = _threads(usual.threads), _threads(1)
    return said.format(way=half, in_one=in_one, other=usual.precision, one=one, gain=gain, ways=ways)


__all__ = ["Execution", "applied", "choose", "half_for", "most_threads"]
