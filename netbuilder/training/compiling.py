"""`torch.compile` as an option: where it cannot be had, the network runs as it is, and a note says why."""

from __future__ import annotations

import importlib.util
import os
import shutil
import statistics
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from netbuilder.training.trying import untouched, wait
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.execution import Execution

Tell = Callable[[str], None]
PAIRS = 7
"""Steps of either kind that are compared; the first of a compiled network are slow where it captures CUDA graphs."""
SLOWER = 0.95


def compiled(
    module: nn.Module,
    execution: Execution,
    device: torch.device,
    tell: Tell | None = None,
    *,
    graphs: bool = True,
    length: int | None = None,
) -> tuple[Callable[..., Any], str | None]:
    """How to call a network while it learns, and a note where it could not be compiled though it was asked for.

    It is compiled with the first batch that has `length` samples (the usual number; None: whatever comes first), so
    that a training that goes on with the last batch of an epoch compiles the same as one that never stopped. `tell`
    hears a note where that fails, and the network goes on as it is. It also hears where the compiled network is the
    slower one: that one is used all the same, since it has a part in the last bits of the result. A batch of another
    shape, such as the last of an epoch, goes through the module itself, so that nothing is compiled twice. The module
    stays as it is: probes, checkpoints and evaluation go on using it.

    graphs: whether a GPU may replay CUDA graphs, which it does faster than it takes orders. Gradients that are gathered
    over several batches forbid it: a replay writes where the last one wrote.
    """
    if not execution.compile:
        return module, None
    reason = unavailable(device)
    if reason:
        said = tr("torch.compile is not to be had here ({reason}): the network runs as it is")
        return module, said.format(reason=reason)
    quick = Compiled(module, device, tell or _nobody, graphs=graphs and device.type == "cuda", length=length)
    return quick, None


def unavailable(device: torch.device) -> str | None:
    """What is missing for compiling on a device, or None."""
    if device.type == "cuda" and importlib.util.find_spec("triton") is None:
        return tr("the package triton is not installed")
    if device.type == "cpu" and not _compiler():
        return tr("there is no C++ compiler; install g++ or clang")
    return None


class Compiled:
    """A network that is compiled when it is first called with the usual number of samples. `failed` says why it could
    not be, once it could not."""

    def __init__(
        self, module: nn.Module, device: torch.device, tell: Tell, *, graphs: bool, length: int | None = None
    ) -> None:
        self._module, self._device, self._tell, self._graphs = module, device, tell, graphs
        self._length = length
        self._quick: Callable[..., Any] | None = None
        self._shapes: list[torch.Size] | None = None
        self.failed: str | None = None

    def __call__(self, *inputs: Tensor) -> Any:
        """What the network gives of inputs `(N, *field.shape)`."""
        shapes = [each.shape for each in inputs]
        if self._shapes is None and (self._length is None or len(inputs[0]) == self._length):
            self._shapes = shapes
            self._compile(inputs)
        if self._quick is None or shapes != self._shapes:
            return self._module(*inputs)
        if self._graphs:
            torch.compiler.cudagraph_mark_step_begin()  # type: ignore[no-untyped-call]
        return self._quick(*inputs)

    def _compile(self, inputs: tuple[Tensor, ...]) -> None:
        """Forward and backward are compiled here and now: a failure in the midst of a step would cost the step."""
        mode = "reduce-overhead" if self._graphs else "default"
        try:
            quick = torch.compile(self._module, mode=mode, dynamic=False)
            with untouched(self._module, self._device), torch.enable_grad():
                self._step(quick, inputs)
                gain = self._gain(quick, inputs)
        except Exception as error:  # whatever it is that a compiler does not like
            said = tr("torch.compile gave up on this network ({reason}): the network runs as it is")
            self.failed = said.format(reason=_first_line(error))
            self._tell(self.failed)
            return
        self._quick = quick
        if gain < SLOWER:
            said = tr(
                "torch.compile: a step measured {gain:.2f} times as fast as the network as it is; "
                "switch compile off in the training settings"
            )
            self._tell(said.format(gain=gain))

    def _step(self, forward: Callable[..., Any], inputs: tuple[Tensor, ...]) -> None:
        if self._graphs:
            torch.compiler.cudagraph_mark_step_begin()  # type: ignore[no-untyped-call]
        _backward(forward(*(each.detach().clone() for each in inputs)), self._module)
        wait(self._device)

    def _gain(self, quick: Callable[..., Any], inputs: tuple[Tensor, ...]) -> float:
        """How many times as fast the compiled network is."""
        found = []
        for _ in range(PAIRS):
            taken = []
            for forward in (self._module, quick):
                begun = time.perf_counter()
                self._step(forward, inputs)
                taken.append(time.perf_counter() - begun)
            found.append(taken[0] / max(taken[1], 1e-9))
        return statistics.median(found)


def _backward(outputs: Any, module: nn.Module) -> None:
    learned = [each for each in module.parameters() if each.requires_grad]
    each = [outputs] if isinstance(outputs, Tensor) else list(outputs.values())
    total = torch.stack([one.float().sum() for one in each if one.is_floating_point()]).sum()
    if learned and total.requires_grad:
        torch.autograd.grad(total, learned, allow_unused=True)


def _compiler() -> bool:
    """Whether a C++ compiler is found where torch looks for one."""
    named = os.environ.get("CXX")
    names = ("cl",) if os.name == "nt" else ("g++", "clang++")
    return any(shutil.which(name) for name in (named, *names) if name)


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0][:200] if lines else type(error).__name__


def _nobody(text: str) -> None:
    """Nobody is told."""
