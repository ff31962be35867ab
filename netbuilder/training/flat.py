"""A batch's forward, loss and backward as one flat list of torch's kernels.

Between the kernels of a small network, autograd takes longer than they do: it makes a node for each, fills a queue with
them and asks for hooks (620 microseconds a batch of a multilayer perceptron, 440 without). Which kernels are called is
the same for all batches of one shape. So they are written down once, as a graph of torch.fx, and called from there: the
same kernels on the same numbers in the same order. `make_fx` of torch writes such graphs too, and first imports 800
modules for it, which takes a second.

A list is used where it has shown, on batches of this very training, that all it leaves behind is the same to the bit,
and that it is faster. So nobody needs to know whether it was, and it has no part in what a run keeps.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

from netbuilder.training import generators
from netbuilder.training.kernels import Unwritable, Writer
from netbuilder.training.objectives import Objectives, Outputs, Parts, as_float32
from netbuilder.training.trying import untouched

WARM = 8
"""Batches before the first that is timed."""
TIMED = 9
CHECKED = 3
"""Batches on which a list is to leave the same bits: one alone may hide what was taken from it."""
LONGEST_S = 0.03
"""Where a batch takes longer than this, what autograd adds is lost in it."""
MARGIN = 1.0
"""What part of the usual time a list may take at most."""


@dataclass(frozen=True)
class Passed:
    """What a batch came to: outputs, its loss `()`, and the loss of each Output. Gradients are in the weights."""

    outputs: Outputs
    loss: Tensor
    parts: Parts


class Passes:
    """Forward, loss and backward of a network that learns, as fast as it can. Gradients must be None before.

    It begins the usual way, watches how long that takes, and goes over to a flat list where that is sound and faster.
    """

    def __init__(
        self, forward: nn.Module, objectives: Objectives, one: Tensor, half: torch.dtype | None = None
    ) -> None:
        """one: `()`, what the gradient of the loss starts from; half: what layers compute in, if not in float32."""
        self._forward, self._objectives, self._one, self._half = forward, objectives, one, half
        self._targets = objectives.targets
        self._trial = _Trial()
        self._flags: tuple[bool, ...] = ()
        self.begin()

    def begin(self) -> None:
        """To be called before batches are learned, whenever layers may have changed between learning and measuring, or
        weights between frozen and not."""
        self._weights = list(self._forward.parameters())
        self._buffers = list(self._forward.buffers())
        now = (
            _hooked(self._forward),
            *(each.training for each in self._forward.modules()),
            *(each.requires_grad for each in self._weights),
        )
        if now != self._flags:
            self._flags = now
            self._trial = _Trial("usual" if now[0] else "warm")

    @property
    def is_flat(self) -> bool:
        """Whether batches of the usual shape go by a flat list."""
        return self._trial.stage == "flat"

    def __call__(self, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> Passed:
        """Learn from a batch `(N, *field.shape)`: its gradients are in the weights afterwards."""
        trial = self._trial
        if trial.stage == "usual":
            return self._usual(inputs, targets)
        layout = [(each.shape, each.stride()) for each in (*inputs, *targets.values())]
        if trial.stage == "flat" and layout == trial.layout:
            return self._flat(inputs, targets)
        if trial.layout is None:
            trial.layout = layout
        if layout != trial.layout:
            return self._usual(inputs, targets)  # the last of an epoch, or one that was augmented otherwise
        return self._try(trial, inputs, targets)

    def _usual(self, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> Passed:
        outputs = self._outputs(inputs)
        loss, parts = self._objectives.losses(outputs, targets)
        loss.backward(self._one)  # type: ignore[no-untyped-call]
        return Passed(outputs, loss.detach(), parts)

    def _outputs(self, inputs: tuple[Tensor, ...]) -> Outputs:
        if self._half is None:
            outputs: Outputs = self._forward(*inputs)
            return outputs
        with torch.autocast(self._objectives.device.type, self._half):
            outputs = self._forward(*inputs)
        return as_float32(outputs)

    def _flat(self, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> Passed:
        written = self._trial.written
        assert written is not None
        try:
            with torch.no_grad():
                found = written.call(*self._given(inputs, targets))
        except Exception:
            self._trial = _Trial(stage="usual")
            self._usual(inputs, targets)  # says it with the name of the layer
            raise
        for number, gradient in zip(written.learned, found[1], strict=True):
            self._weights[number].grad = gradient
        return Passed(written.outputs(found[2]), found[0], dict(zip(written.parts, found[3], strict=True)))

    def _given(self, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> list[Tensor]:
        return [*self._weights, *self._buffers, *inputs, *[targets[name] for name in self._targets], self._one]

    # The way there

    def _try(self, trial: _Trial, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> Passed:
        """Learn a batch, and find out by it whether a flat list may take over."""
        match trial.stage:
            case "warm":
                trial.count(WARM, "timed")
                return self._usual(inputs, targets)
            case "timed":
                with trial.timing("usual"):
                    passed = self._usual(inputs, targets)
                if trial.count(TIMED, "checked") and trial.median("usual") > LONGEST_S:
                    trial.stage = "usual"
                return passed
            case "checked":
                return self._check(trial, inputs, targets)
            case _:
                flat = trial.done % 2 == 0
                with trial.timing("flat" if flat else "usual"):
                    passed = (self._flat if flat else self._usual)(inputs, targets)
                if trial.count(2 * TIMED, "flat") and trial.median("flat") > MARGIN * trial.median("usual"):
                    trial.stage = "usual"
                return passed

    def _check(self, trial: _Trial, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> Passed:
        """Learn a batch the usual way, after the list has learned it without a trace."""
        left = None
        try:
            with untouched(self._forward, self._objectives.device):
                if trial.written is None:
                    trial.written = self._write(inputs, targets)
                else:
                    left = self._left_behind(self._flat(inputs, targets))
        except Exception:  # whatever it is that cannot be written down: the usual way can do it
            trial.stage = "usual"
            return self._usual(inputs, targets)
        passed = self._usual(inputs, targets)
        if left is not None and not _same_bits(left, self._left_behind(passed)):
            trial.stage, trial.written = "usual", None
        else:
            trial.count(CHECKED + 1, "raced")
        return passed

    def _left_behind(self, passed: Passed) -> list[Tensor | None]:
        """All that a batch leaves: what it came to, gradients, the buffers of layers, the generators."""
        outputs = [passed.outputs] if isinstance(passed.outputs, Tensor) else list(passed.outputs.values())
        states = generators.states(self._objectives.device).values()
        gradients = [each.grad for each in self._weights]
        found = [passed.loss, *outputs, *passed.parts.values(), *gradients]
        kept = [None if each is None else each.detach() for each in found]
        return [*kept, _sharing(gradients), *(each.detach().clone() for each in self._buffers), *states]

    def _write(self, inputs: tuple[Tensor, ...], targets: Mapping[str, Tensor]) -> _Written:
        """Learn a batch and write down how. Raises whatever torch does, and Unwritable."""
        learned = [number for number, each in enumerate(self._weights) if each.requires_grad]
        mode = Writer(self._given(inputs, targets), self._buffers)
        with mode, torch.enable_grad():
            outputs = self._outputs(inputs)
            loss, parts = self._objectives.losses(outputs, targets)
            wanted = [self._weights[number] for number in learned]
            gradients = _each_its_own(torch.autograd.grad(loss, wanted, self._one, allow_unused=True), self._one)
        if any(each is not kept for each, kept in zip(self._forward.buffers(), self._buffers, strict=True)):
            raise Unwritable("a layer puts other tensors where its buffers were")
        ids = None if isinstance(outputs, Tensor) else tuple(outputs)
        every = [outputs] if isinstance(outputs, Tensor) else list(outputs.values())
        call = mode.finish((loss, gradients, every, list(parts.values())))
        return _Written(call, tuple(learned), ids, tuple(parts))


@dataclass(frozen=True)
class _Written:
    """A flat list: how it is called, which weights its gradients are of, the ids of its outputs and of their losses."""

    call: Callable[..., tuple[Tensor, list[Tensor | None], list[Tensor], list[Tensor]]]
    learned: tuple[int, ...]
    ids: tuple[str, ...] | None
    parts: tuple[str, ...]

    def outputs(self, every: Sequence[Tensor]) -> Outputs:
        return every[0] if self.ids is None else dict(zip(self.ids, every, strict=True))


@dataclass
class _Trial:
    """How far the way to a flat list is: warm, timed, checked, raced, and then flat, or usual for good."""

    stage: str = "warm"
    done: int = 0
    layout: list[tuple[torch.Size, tuple[int, ...]]] | None = None
    written: _Written | None = None
    _times: dict[str, list[float]] = field(default_factory=dict)

    def count(self, most: int, then: str) -> bool:
        """One batch more of this stage. Whether it was the last."""
        self.done += 1
        if self.done < most:
            return False
        self.stage, self.done = then, 0
        return True

    @contextmanager
    def timing(self, way: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self._times.setdefault(way, []).append(time.perf_counter() - begun)

    def median(self, way: str) -> float:
        """Of the latest batches that went that way, in seconds."""
        return statistics.median(self._times[way][-TIMED:])


def _hooked(module: nn.Module) -> bool:
    """Whether somebody wants to be called in the midst of a batch."""
    layers = ("_forward_hooks", "_forward_pre_hooks", "_backward_hooks", "_backward_pre_hooks")
    weights = ("_backward_hooks", "_post_accumulate_grad_hooks")
    every = [(each, layers) for each in module.modules()] + [(each, weights) for each in module.parameters()]
    return any(getattr(each, name, None) for each, names in every for name in names)


def _each_its_own(gradients: Sequence[Tensor | None], one: Tensor) -> list[Tensor | None]:
    """Copies of what several weights have as their gradient, as `backward` makes them: whoever clips writes into it."""
    seen, found = {id(one)}, []
    with torch.no_grad():
        for each in gradients:
            found.append(each.clone() if id(each) in seen and each is not None else each)
            seen.add(id(each))
    return found


def _sharing(gradients: Sequence[Tensor | None]) -> Tensor:
    """For each gradient, the number of the first that lies in the same memory."""
    first: dict[int, int] = {}
    places = (0 if each is None or each.is_sparse else each.untyped_storage().data_ptr() for each in gradients)
    return torch.tensor([first.setdefault(place, number) for number, place in enumerate(places)])


def _same_bits(left: Sequence[Tensor | None], right: Sequence[Tensor | None]) -> bool:
    return all(_same(one, other) for one, other in zip(left, right, strict=True))


def _same(one: Tensor | None, other: Tensor | None) -> bool:
    if one is None or other is None:
        return one is other
    if (one.shape, one.stride(), one.dtype) != (other.shape, other.stride(), other.dtype):
        return False
    left, right = (each.contiguous().flatten().view(torch.uint8) for each in (one, other))
    return torch.equal(left, right)
