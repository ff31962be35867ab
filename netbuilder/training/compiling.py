"""`torch.compile` as an option: where it cannot be had, the network runs as it is, and a note says why.

It is compiled before the training learns, on a thread beside it, so that a stop need not wait for the compiler. Whether
the compiled network is used has a part in the last bits of the result: a run keeps it, and goes on in the same way.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from netbuilder.compile.renorming import renorming_undone
from netbuilder.training import generators
from netbuilder.training.beside import LOOK_S, Beside, Left, ended_with_us, until_ended
from netbuilder.training.reporter import Stopped
from netbuilder.training.trying import HALVES, wait
from netbuilder.wording import clock, counted, tr

if TYPE_CHECKING:
    from netbuilder.training.trainer import Trainer

LIMIT_S = 600.0
"""A compiler that takes longer is given up, but in a run that has learned with what it made."""
PAIRS = 7
"""Steps of either kind that are compared; the first of a compiled network are slow where it captures CUDA graphs."""
SLOWER = 0.95

Forward = Callable[..., Any]


class StoppedBefore(Stopped):
    """Somebody wants the training to end while nothing is learned: what there is to save is on the disk."""


class GaveUp(Exception):
    """The network is not compiled; the message says why, to a person."""


def begin(trainer: Trainer) -> None:
    """Have a training learn by its network compiled, from the batch at hand on.

    Where it cannot be had, the channel gets a note, and the run remembers it: when it goes on, it goes on without. The
    channel also hears where the compiled network is the slower one. It is used all the same, as what is measured is
    not the same twice. Generators and module stay as they are. Raises Stopped (of a kind that needs no saving) as soon
    as the channel says so.
    """
    job, team = trainer.job, trainer.team
    reason = unavailable(job.device)
    said = tr("torch.compile is not to be had here ({reason}): the network runs as it is")
    note = None if reason is None else said.format(reason=reason)
    if not team.any(note is not None):
        trainer.save_where_it_is()
        states = generators.states(job.device)
        quick, note = None, ""
        try:
            quick = _compiled(trainer)
        except GaveUp as error:
            note = str(error)
        except Left:
            pass
        team.meet()
        if team.any(trainer.channel.stopping):
            raise StoppedBefore
        generators.restore(states, job.device)
        if not team.any(quick is None):
            trainer.learner.call_by(quick)
            return
    trainer.compiles = False
    trainer.learner.call_by(None)
    trainer.channel.note(note or tr("torch.compile failed in another process: the network runs as it is"))
    job.run.record_execution(replace(job.execution, compile=False).to_json())


def unavailable(device: torch.device) -> str | None:
    """What is missing for compiling on a device, or None."""
    if device.type == "cuda" and importlib.util.find_spec("triton") is None:
        return tr("the package triton is not installed")
    if device.type == "cpu" and not _compiler():
        return tr("there is no C++ compiler; install g++ or clang")
    return None


class Compiled:
    """A compiled network. A batch of another shape than it was compiled for, such as the last of an epoch, goes through
    the network itself, so that nothing is compiled twice; `module` is that network.

    fits: whether it still is what was compiled: layers learn and are frozen as they were then.
    """

    def __init__(self, module: nn.Module, quick: Forward, inputs: Sequence[Tensor], *, graphs: bool) -> None:
        self.module, self._quick, self._graphs = module, quick, graphs
        self._shapes = [each.shape for each in inputs]
        self._flags = _flags(module)

    @property
    def fits(self) -> bool:
        return _flags(self.module) == self._flags

    def __call__(self, *inputs: Tensor) -> Any:
        """What the network gives of inputs `(N, *field.shape)`."""
        if [each.shape for each in inputs] != self._shapes:
            return self.module(*inputs)
        if self._graphs:
            torch.compiler.cudagraph_mark_step_begin()  # type: ignore[no-untyped-call]
        return self._quick(*inputs)


def _compiled(trainer: Trainer) -> Compiled:
    """The network of a training compiled for its usual batch. Raises Left, and GaveUp where it cannot be."""
    job, channel, learner = trainer.job, trainer.channel, trainer.learner
    learner.train()
    module, inputs = learner.plain, trainer.usual_inputs()
    # A GPU replays graphs faster than it takes orders. Gradients that are gathered over several batches forbid it: a
    # replay writes where the last one wrote.
    graphs = job.device.type == "cuda" and job.recipe.accumulate == 1 and trainer.team.size == 1
    work = partial(_made, module, inputs, job.device, job.execution.precision, job.execution.threads, graphs)
    patient = job.start is not None and bool(job.start.state["epoch"] or job.start.state["batch"])
    try:
        if job.device.type == "cpu":
            quick, gain = _waited_for(trainer, work, None if patient else LIMIT_S)
        else:  # what captures CUDA graphs belongs to the thread that replays them
            channel.enter("preparing", tr("compiling the network"))
            quick, gain = work(partial(_unless_stopped, trainer))
    except GaveUp:
        raise
    except Exception as error:  # whatever it is that a compiler does not like
        said = tr("torch.compile gave up on this network ({reason}): the network runs as it is")
        raise GaveUp(said.format(reason=_first_line(error))) from error
    if gain < SLOWER:
        said = tr(
            "torch.compile: a step measured {gain:.2f} times as fast as the network as it is; "
            "switch compile off in the training settings"
        )
        channel.note(said.format(gain=gain))
    return Compiled(module, quick, inputs, graphs=graphs)


def _waited_for(
    trainer: Trainer, work: Callable[[Callable[[], None]], tuple[Forward, float]], limit: float | None
) -> tuple[Forward, float]:
    """What work beside this thread comes to. Raises Left as soon as the channel says stop, GaveUp after `limit`
    seconds, once the work has ended."""
    begun, said = time.monotonic(), ""
    until_ended(partial(_unless_stopped, trainer))
    beside = Beside(work)
    try:
        while not beside.wait(LOOK_S):
            _unless_stopped(trainer)
            passed = time.monotonic() - begun
            if limit is not None and passed > limit:
                beside.leave()
                until_ended(partial(_unless_stopped, trainer))
                minutes = counted(max(1, round(limit / 60)), "minute")
                told = tr("torch.compile took longer than {minutes}: the network runs as it is")
                raise GaveUp(told.format(minutes=minutes))
            pausing, going_on = tr("compiling, and then pausing, {time}"), tr("compiling the network, {time}")
            now = (pausing if trainer.channel.pausing else going_on).format(time=clock(passed))
            if now != said:
                trainer.channel.enter("preparing", now)
                said = now
    except BaseException:  # a person may interrupt it too
        beside.leave()
        raise
    return beside.result()


def _unless_stopped(trainer: Trainer) -> None:
    if trainer.channel.stopping:
        raise Left


def _made(
    module: nn.Module,
    inputs: Sequence[Tensor],
    device: torch.device,
    precision: str,
    threads: int,
    graphs: bool,
    unless_left: Callable[[], None],
) -> tuple[Forward, float]:
    """The network compiled, forward and backward, and how many times as fast it is. Of what is compiled for a thread,
    the autocasting and the number of CPU threads have a part in it."""
    half = HALVES.get(precision)
    torch.set_num_threads(threads)
    with (
        torch.autocast(device.type, half) if half is not None else nullcontext(),
        torch.enable_grad(),
        _unmoved(module, device),
        renorming_undone(module),
    ):
        ended_with_us()
        quick = torch.compile(module, mode="reduce-overhead" if graphs else "default", dynamic=False)
        unless_left()
        step = partial(_step, module=module, inputs=inputs, device=device, graphs=graphs)
        step(quick)
        found = []
        for _ in range(PAIRS):
            taken = []
            for forward in (module, quick):
                unless_left()
                begun = time.perf_counter()
                step(forward)
                taken.append(time.perf_counter() - begun)
            found.append(taken[0] / max(taken[1], 1e-9))
    return quick, statistics.median(found)


@contextmanager
def _unmoved(module: nn.Module, device: torch.device) -> Iterator[None]:
    """Put back, to the bit, what steps without gradients change: buffers (the statistics of norms) and generators.
    The layers' training flags are not its own to put back: who trains may have gone on."""
    before = [(each, each.detach().clone()) for each in module.buffers()]
    try:
        with generators.kept(device):
            yield
    finally:
        with torch.no_grad():
            for each, was in before:
                each.copy_(was)


def _step(forward: Forward, module: nn.Module, inputs: Sequence[Tensor], device: torch.device, graphs: bool) -> None:
    if graphs:
        torch.compiler.cudagraph_mark_step_begin()  # type: ignore[no-untyped-call]
    outputs = forward(*(each.detach().clone() for each in inputs))
    learned = [each for each in module.parameters() if each.requires_grad]
    every = [outputs] if isinstance(outputs, Tensor) else list(outputs.values())
    total = torch.stack([one.float().sum() for one in every if one.is_floating_point()]).sum()
    if learned and total.requires_grad:
        torch.autograd.grad(total, learned, allow_unused=True)
    wait(device)


def _flags(module: nn.Module) -> list[bool]:
    return [*(each.training for each in module.modules()), *(each.requires_grad for each in module.parameters())]


def _compiler() -> bool:
    """Whether a C++ compiler is found where torch looks for one."""
    named = os.environ.get("CXX")
    names = ("cl",) if os.name == "nt" else ("g++", "clang++")
    return any(shutil.which(name) for name in (named, *names) if name)


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0][:200] if lines else type(error).__name__
