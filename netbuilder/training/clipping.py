"""How gradients are clipped before a step, as declarations. Nothing here waits for the device."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbuilder.training.declaration import Declaration, Params, by_type

if TYPE_CHECKING:
    from torch import Tensor, nn

Clip = Callable[[Sequence["nn.Parameter"]], None]
"""Clips the gradients of these weights in place."""


@dataclass(frozen=True)
class ClippingType(Declaration):
    """A way to clip gradients."""

    def build(self, params: Params) -> Clip:
        """What clips as these parameters say."""
        given = self.filled(params)

        def clip(parameters: Sequence[nn.Parameter]) -> None:
            self.cls(parameters, **given)

        return clip


def by_norm(parameters: Sequence[nn.Parameter], max_norm: float = 1.0, norm_type: float = 2.0) -> None:
    """Scale all gradients together, so that their norm is at most `max_norm` (Pascanu et al., On the difficulty of
    training recurrent neural networks, ICML 2013, section 3.2)."""
    import torch
    from torch.nn.utils import clip_grad_norm_, get_total_norm

    norm_type = float(norm_type)
    if not any(each.grad is not None and each.grad.is_sparse for each in parameters):
        clip_grad_norm_(parameters, max_norm, norm_type)
        return
    gradients = _values(parameters)
    with torch.no_grad():
        norm = get_total_norm(gradients, norm_type)
        share = torch.clamp(max_norm / (norm + 1e-6), max=1.0)
        torch._foreach_mul_(gradients, share)


def by_value(parameters: Sequence[nn.Parameter], clip_value: float = 1.0) -> None:
    """Bring every number of every gradient into the range from `-clip_value` to `clip_value`."""
    import torch
    from torch.nn.utils import clip_grad_value_

    if not any(each.grad is not None and each.grad.is_sparse for each in parameters):
        clip_grad_value_(parameters, clip_value)
        return
    with torch.no_grad():
        for gradient in _values(parameters):
            gradient.clamp_(-clip_value, clip_value)


def _values(parameters: Sequence[nn.Parameter]) -> list[Tensor]:
    """The gradients, of sparse ones the rows that there are, each once."""
    found = []
    for parameter in parameters:
        if parameter.grad is None:
            continue
        if parameter.grad.is_sparse:
            parameter.grad = parameter.grad.coalesce()
            found.append(parameter.grad._values())
        else:
            found.append(parameter.grad)
    return found


_CLIPPINGS = by_type(
    (
        ClippingType(
            "Norm",
            "Shrinks all gradients together where they are longer than a limit: their direction stays.",
            "netbuilder.training.clipping:by_norm",
            ("parameters",),
            {
                "max_norm": {"above": 0.0, "summary": "The longest that all gradients may be together."},
                "norm_type": {
                    "above": 0.0,
                    "choices": ("inf",),
                    "summary": "How length is measured: 2 is the usual, inf takes the largest number alone.",
                },
            },
        ),
        ClippingType(
            "Value",
            "Cuts every number of a gradient to a range.",
            "netbuilder.training.clipping:by_value",
            ("parameters",),
            {"clip_value": {"above": 0.0, "summary": "The largest that a number may be, up and down."}},
        ),
    )
)


def get(type: str) -> ClippingType | None:
    """The clipping of that type, or None."""
    return _CLIPPINGS.get(type)


def all_clippings() -> tuple[ClippingType, ...]:
    """Every way to clip, the usual one first."""
    return tuple(_CLIPPINGS.values())
