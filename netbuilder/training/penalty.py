"""Penalties on the weights that are a part of the loss, as declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbuilder.training.declaration import Declaration, Params, by_type
from netbuilder.training.groups import decaying

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class PenaltyType(Declaration):
    """A penalty on the weights."""

    def build(self, params: Params, module: nn.Module, decay_all: bool) -> Callable[[], Tensor]:
        """From the weights of a module as they are to their penalty `()`, on their device and with a gradient: `l1`
        times the sum of all magnitudes, and `l2` times that of all squares.

        Biases and the weights of norms are spared unless `decay_all`, as weight decay spares them. Frozen weights count
        nothing.
        """
        given = self.filled(params)
        l1, l2 = float(given.get("l1", 0.0)), float(given.get("l2", 0.0))
        weights = decaying(module, decay_all)
        return lambda: _penalty([each for each in weights if each.requires_grad], l1, l2)


def _penalty(weights: list[Tensor], l1: float, l2: float) -> Tensor:
    """`l1` times the sum of all magnitudes and `l2` times that of all squares, `()`.

    As products of the weights with their own slopes, which are taken for constants: autograd then passes over each
    weight once, and not three times.
    """
    import torch

    if not weights or not (l1 or l2):
        return torch.zeros((), device=weights[0].device if weights else None)
    constants = [each.detach() for each in weights]
    if not l1:
        squares = _product(weights, constants)
        return 2 * l2 * squares - l2 * squares.detach()
    slopes = torch._foreach_sign(constants)
    if not l2:
        return l1 * _product(weights, slopes)
    torch._foreach_mul_(slopes, l1)
    torch._foreach_add_(slopes, constants, alpha=2 * l2)
    return _product(weights, slopes) - l2 * _product(constants, constants)


def _product(ones: list[Tensor], others: Iterable[Tensor]) -> Tensor:
    """The scalar product `()` of many tensors with as many others of their shapes."""
    import torch

    parts = [torch.dot(one.flatten(), other.flatten()) for one, other in zip(ones, others, strict=True)]
    return parts[0] if len(parts) == 1 else torch.stack(parts).sum()


def _l1(l1: float = 0.0001) -> None:
    """What L1 may be told."""


def _l2(l2: float = 0.0001) -> None:
    """What L2 may be told."""


def _both(l1: float = 0.0001, l2: float = 0.0001) -> None:
    """What ElasticNet may be told."""


_L1 = {"minimum": 0.0, "summary": "What the sum of the weights' magnitudes is multiplied by."}
_L2 = {"minimum": 0.0, "summary": "What the sum of the weights' squares is multiplied by."}
_PENALTIES = by_type(
    (
        PenaltyType(
            "L2",
            "Adds the squares of the weights to the loss: large ones are pulled down most.",
            "netbuilder.training.penalty:_l2",
            changes={"l2": _L2},
        ),
        PenaltyType(
            "L1",
            "Adds the magnitudes of the weights to the loss: many end at zero.",
            "netbuilder.training.penalty:_l1",
            changes={"l1": _L1},
        ),
        PenaltyType(
            "ElasticNet",
            "Adds both, magnitudes and squares, to the loss (Zou and Hastie, 2005).",
            "netbuilder.training.penalty:_both",
            changes={"l1": _L1, "l2": _L2},
        ),
    )
)


def get(type: str) -> PenaltyType | None:
    """The penalty of that type, or None."""
    return _PENALTIES.get(type)


def all_penalties() -> tuple[PenaltyType, ...]:
    """Every penalty, the usual one first."""
    return tuple(_PENALTIES.values())
