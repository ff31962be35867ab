"""Memory: how much is in use, how much a network needs to learn one sample, and what to do where it runs out."""

from __future__ import annotations

import gc
import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from netbuilder.data import LazyColumn
from netbuilder.training.objectives import Objectives
from netbuilder.training.trying import Batch, first, moved, step, untouched, wait
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.job import Job

SHARE = 0.9
"""How much of what is free a suggested batch may take: allocators need room, and lose some."""
TEMPORARY = 2.0
"""On the CPU, how much a step takes as against what it saves for the backward pass: gradients of what was saved."""
_TRIED = 4  # samples that the need of one is measured with


@dataclass(frozen=True)
class Memory:
    """In bytes. used: on a CUDA GPU by all programs, on an Apple GPU and the CPU by this one."""

    used: int
    total: int


def memory_of(device: torch.device) -> Memory | None:
    """How much of a device's memory is in use, and how much it has; None where that cannot be known."""
    if device.type == "cuda":
        free, total = torch.cuda.mem_get_info(device)
        return Memory(total - free, total)
    if device.type == "mps":
        return Memory(torch.mps.driver_allocated_memory(), torch.mps.recommended_max_memory())
    return _of_this_process()


def free(module: nn.Module, device: torch.device, error: BaseException | None = None) -> None:
    """Let go of all that a failed step holds: gradients, what the frames of its error keep alive, and the memory that
    torch keeps for later. The weights stay."""
    forget_frames(error)
    for parameter in module.parameters():
        parameter.grad = None
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()


def forget_frames(error: BaseException | None) -> None:
    """Let go of what the frames of an error and of its causes keep alive; where it was raised can still be read."""
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def bytes_per_sample(
    module: nn.Module, objectives: Objectives, batch: Batch, device: torch.device, precision: str = "float32"
) -> int | None:
    """How much more memory a step takes for each further sample of its batch; None where that cannot be measured.

    Measured with the first samples of `batch`, on the module where it is, which stays as it is to the bit: on a CUDA
    GPU as the growth of the peak, elsewhere as what is saved for the backward pass, twice.
    """
    most = min(_TRIED, len(batch[0][0]))
    if most < 3:
        return None
    try:
        with untouched(module, device):
            module.train()
            needs = [_need(module, objectives, moved(first(batch, n), device), device, precision) for n in (2, most)]
    except (RuntimeError, MemoryError, ValueError, TypeError):
        return None
    return max(1, (needs[1] - needs[0]) // (most - 2))


def suggest_batch_size(batch_size: int, per_sample: int | None, room: int | None) -> int | None:
    """A batch size that fits, a power of two, or None where not even one sample does.

    batch_size: the one that does not fit; per_sample: bytes that each sample takes; room: bytes that are free for all
    of them. Where either is not known, the next power of two below a half.
    """
    most = batch_size // 2
    if per_sample is not None and room is not None:
        most = min(most, int(SHARE * room) // per_sample)
    return None if most < 1 else 1 << (most.bit_length() - 1)


def room_on(device: torch.device) -> int | None:
    """Bytes that are free on a device for this process; None where that cannot be known."""
    if device.type == "cuda":
        kept = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
        return int(torch.cuda.mem_get_info(device)[0]) + kept
    if device.type == "mps":
        return max(0, torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory())
    return _room_of_this_process()


def advice_on_memory(job: Job, error: Exception) -> str:
    """What to do about a training that ran out of memory, whose memory is freed first: "a batch of 512 does not fit on
    cuda:0; try a batch size of 128"."""
    free(job.module, job.device, error)
    size = min(job.recipe.batch_size, len(job.data.train))
    suggestion = suggest_batch_size(size, _need_of(job), room_on(job.device))
    if job.device.type == "cpu":
        said = tr("a batch of {size} does not fit in the computer's memory; try a batch size of {suggestion}")
        if suggestion is None:
            said = tr(
                "not even a batch of {size} fits in the computer's memory; try a smaller network or smaller inputs"
            )
    else:
        said = tr("a batch of {size} does not fit on {device}; try a batch size of {suggestion}")
        if suggestion is None:
            said = tr("not even a batch of {size} fits on {device}; try a smaller network or smaller inputs")
    return said.format(size=size, device=job.device, suggestion=suggestion)


def _need_of(job: Job) -> int | None:
    count = min(_TRIED, len(job.data.train))
    columns = {name: job.data.train.tensors[name] for name in (*job.inputs, *job.targets)}
    try:
        taken = {
            name: each.take(torch.arange(count)) if isinstance(each, LazyColumn) else each[:count]
            for name, each in columns.items()
        }
        job.module.to(job.device)
    except (RuntimeError, MemoryError, OSError):
        return None
    batch = tuple(taken[name] for name in job.inputs), {name: taken[name] for name in job.targets}
    return bytes_per_sample(job.module, job.objectives, batch, job.device, job.execution.precision)


def _need(module: nn.Module, objectives: Objectives, batch: Batch, device: torch.device, precision: str) -> int:
    """Bytes that a step on this batch takes beyond the weights and their gradients."""
    if device.type != "cuda":
        return int(TEMPORARY * _saved(module, objectives, batch, device, precision))
    for parameter in module.parameters():
        parameter.grad = None
    step(module, objectives, batch, device, precision)  # kernels are chosen, and gradients are there
    wait(device)
    torch.cuda.reset_peak_memory_stats(device)
    before = torch.cuda.memory_allocated(device)
    step(module, objectives, batch, device, precision)
    wait(device)
    return int(torch.cuda.max_memory_allocated(device)) - before


def _saved(module: nn.Module, objectives: Objectives, batch: Batch, device: torch.device, precision: str) -> int:
    """Bytes that a step saves for its backward pass, each storage once, and without the weights."""
    weights = {each.untyped_storage().data_ptr() for each in module.parameters()}
    found: dict[int, int] = {}
    kept: list[Tensor] = []  # a storage that is let go would lend its address to another

    def see(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            found[storage.data_ptr()] = storage.nbytes()
            kept.append(tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(see, lambda tensor: tensor):
        step(module, objectives, batch, device, precision)
    return sum(found.values())


def _of_this_process() -> Memory | None:
    try:
        resident = int(Path("/proc/self/statm").read_text().split()[1])
        page, pages = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError, IndexError, AttributeError):
        return None
    return Memory(resident * page, pages * page)


def _room_of_this_process() -> int | None:
    """What the machine has left, or what this process may still take where it was given a limit."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
        said = dict(line.split(":", 1) for line in lines if ":" in line)
        room = min(1024 * int(said["MemAvailable"].split()[0]), _room_of_the_container())
        import resource

        limit = int(resource.getrlimit(resource.RLIMIT_AS)[0])
        if limit == resource.RLIM_INFINITY:
            return room
        taken = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        return max(0, min(room, limit - taken))
    except (OSError, ValueError, KeyError, IndexError, ImportError):
        return None


def _room_of_the_container() -> int:
    """What a control group has left of its limit (cgroup v2)."""
    group = Path("/sys/fs/cgroup")
    try:
        return max(0, int((group / "memory.max").read_text()) - int((group / "memory.current").read_text()))
    except (OSError, ValueError):  # there is none, or it says "max"
        return 2**62
