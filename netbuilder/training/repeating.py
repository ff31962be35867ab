"""The same bits twice on a GPU: of torch's kernels those that add in the same order each time, and what has none such.

Many kernels of a GPU add up what its threads come to as it comes; the last bits then differ from run to run, and a
training that goes on would not be the one that was never stopped. A CPU adds in one order as it is.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.training.objectives import Objectives

SHOWN = 5
_UNTOLD = ".*does not have a deterministic implementation"


@contextmanager
def repeated(device: torch.device, *, compiled: bool = False) -> Iterator[None]:
    """Compute on a CUDA device, with kernels that give the same bits each time where torch has such, and as before
    afterwards. Changes nothing for other devices.

    compiled: whether a part is done by `torch.compile`, which then chooses kernels without timing them. What has no
    such kernel is computed all the same: `unrepeated` says what that is.
    """
    if device.type != "cuda":
        yield
        return
    memory: Any = torch.utils.deterministic
    before, filling = torch.get_deterministic_debug_mode(), memory.fill_uninitialized_memory
    warnings.filterwarnings("ignore", _UNTOLD, UserWarning)
    if compiled:  # imports the compiler, which takes two seconds
        torch.use_deterministic_algorithms(True, warn_only=True)
    else:
        torch.set_deterministic_debug_mode("warn")
    memory.fill_uninitialized_memory = False  # else each tensor that is made is written once more
    try:
        with torch.cuda.device(device):  # what is not told a device takes this one, also of several
            yield
    finally:
        memory.fill_uninitialized_memory = filling
        if compiled:
            torch.use_deterministic_algorithms(before > 0, warn_only=before == 1)
        else:
            torch.set_deterministic_debug_mode(before)


@contextmanager
def as_it_comes() -> Iterator[None]:
    """Take whatever kernels are quickest: for what is counted in whole numbers, whose order does not matter.
    torchmetrics counts by a table of samples × classes² where it is to be repeatable."""
    before = torch.get_deterministic_debug_mode()
    if not before:
        yield
        return
    torch.set_deterministic_debug_mode("default")
    try:
        yield
    finally:
        torch.set_deterministic_debug_mode(before)


def unrepeated(module: nn.Module, objectives: Objectives, device: torch.device) -> tuple[str, ...]:
    """The addresses of layers, and the ids of Outputs, whose last bits on this device may differ from run to run: those
    that `torch.use_deterministic_algorithms` lists, and recurrent layers with dropout between them, for which cuDNN
    keeps a generator of its own that nobody can put back."""
    if device.type != "cuda":
        return ()
    layers = [name for name, each in module.named_modules() if _is_loose(each)]
    return (*layers, *(one.id for one in objectives.all if _is_loose_loss(one)))


def told_of_unrepeated(nodes: Sequence[str]) -> str:
    """What to tell a person of what `unrepeated` found."""
    shown = [*nodes[:SHOWN], *(["…"] if len(nodes) > SHOWN else [])]
    said = tr(
        "the last digits of {nodes} are not the same each time on a GPU: a training that goes on may come to slightly "
        "other numbers than one that never stopped"
    )
    return said.format(nodes=", ".join(shown))


def _is_loose(layer: nn.Module) -> bool:
    return any(isinstance(layer, kind) and asks(layer) for kind, asks in _LOOSE.items())


def _is_loose_loss(one: Any) -> bool:
    """Losses of indices at many places: torch sums them over the places as they come."""
    return one.loss.type == "CTCLoss" or (one.loss.type in _OF_PLACES and len(one.output.shape) > 1)


def _always(layer: Any) -> bool:
    return True


def _to_several(layer: Any) -> bool:
    """An average over all places is a plain mean."""
    size = layer.output_size
    return any(each != 1 for each in (size if isinstance(size, (tuple, list)) else (size,)))


_OF_PLACES = ("CrossEntropyLoss", "NLLLoss")
_LOOSE: Mapping[type[nn.Module], Callable[[Any], bool]] = {
    nn.AvgPool3d: _always,
    nn.AdaptiveAvgPool2d: _to_several,
    nn.AdaptiveAvgPool3d: _to_several,
    nn.AdaptiveMaxPool2d: _always,
    nn.FractionalMaxPool2d: _always,
    nn.FractionalMaxPool3d: _always,
    nn.MaxUnpool1d: _always,
    nn.MaxUnpool2d: _always,
    nn.MaxUnpool3d: _always,
    nn.ReflectionPad1d: _always,
    nn.ReflectionPad2d: _always,
    nn.ReflectionPad3d: _always,
    nn.modules.conv._ConvNd: lambda layer: layer.padding_mode == "reflect",
    nn.Upsample: lambda layer: layer.mode in ("linear", "bicubic"),
    nn.EmbeddingBag: lambda layer: layer.mode == "max",
    nn.RNNBase: lambda layer: layer.num_layers > 1 and layer.dropout > 0,
}
"""Layers without a kernel that repeats itself on CUDA, and for which of them that holds. A bilinear or trilinear
Upsample has one, though torch's list says otherwise: `torch.nn.functional.interpolate` takes it."""
