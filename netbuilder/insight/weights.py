"""The weights of one layer, laid out so that they can be looked at."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

_CONVOLUTIONS = (nn.Conv1d, nn.Conv2d, nn.Conv3d)
_TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)


@dataclass(frozen=True)
class Filters:
    """A probe for `filters` of one node."""

    id: str

    def __call__(self, module: nn.Module, epoch: float = 0, batch: int = 0) -> Tensor | None:
        return filters(module, self.id)


def filters(module: nn.Module, id: str) -> Tensor | None:
    """A copy on the CPU of the weights of the submodule `id`; None where it is missing or has no weights to look at.

    Convolutions give `(out, in, height, width)`, `in` being the channels that one filter sees: a 1-d kernel has
    height 1, the slices of a 3-d kernel are listed as further inputs, and a transposed convolution is turned so that
    its outputs come first. All other layers give a matrix: a Linear `(out, in)`, an Embedding `(words, features)`, a
    recurrent layer its first input weights `(gates, in)`.
    """
    try:
        layer = module.get_submodule(id)
    except AttributeError:
        return None
    weight = _weight(layer)
    if weight is None:
        return None
    weight = weight.detach().to("cpu", torch.float32, copy=True)
    if isinstance(layer, _TRANSPOSED):
        weight = _outputs_first(weight, layer.groups)
    if isinstance(layer, (*_CONVOLUTIONS, *_TRANSPOSED)):
        return _as_images(weight)
    if isinstance(layer, nn.Bilinear):
        return weight[:, None]
    return weight.reshape(-1, weight.shape[-1])


def _weight(layer: nn.Module) -> Tensor | None:
    """The first parameter that is more than a row of numbers."""
    return next((each for each in layer.parameters() if each.ndim >= 2 and each.numel()), None)


def _outputs_first(weight: Tensor, groups: int) -> Tensor:
    """`(in, out / groups, …)` to `(out, in / groups, …)`."""
    parts = weight.reshape(groups, -1, *weight.shape[1:])
    return parts.transpose(1, 2).flatten(0, 1)


def _as_images(weight: Tensor) -> Tensor:
    if weight.ndim == 3:
        return weight[:, :, None]
    return weight.flatten(1, -3) if weight.ndim == 5 else weight
