"""What the output of a network means: how it becomes what its target holds, probabilities of classes or values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

Form = Callable[["Tensor"], "Tensor"]


def _same(output: Tensor) -> Tensor:
    return output


def _within(output: Tensor) -> Tensor:
    return output.clamp(0, 1)


def nearest(scores: Tensor) -> Tensor:
    """The probabilities nearest to scores `(N, C, …)`: none below 0, their sum over C is 1, the largest stays so.

    Euclidean projection onto the simplex: Duchi et al., Efficient projections onto the l1-ball (ICML 2008), fig. 1.
    """
    import torch

    scores = scores - scores.amax(1, keepdim=True)  # the projection is the same, and loses no digits
    falling = scores.sort(1, descending=True).values
    excess = falling.cumsum(1) - 1
    counts = torch.arange(1, scores.shape[1] + 1, device=scores.device, dtype=scores.dtype)
    counts = counts.reshape(1, -1, *(1,) * (scores.ndim - 2))
    kept = (falling * counts > excess).sum(1, keepdim=True).clamp(min=1)
    return (scores - excess.gather(1, kept - 1) / kept).clamp(min=0)


@dataclass(frozen=True)
class Meaning:
    """How an output is read.

    values: what a value field holds; chance: from one number for two classes to the probability of the second;
    classes: from one number a class `(N, C, …)` to probabilities, each in [0, 1].
    """

    values: Form = _same
    chance: Form = _within
    classes: Form = nearest


Reading = Callable[[Mapping[str, Any]], Meaning]
"""From the parameters of a loss to what it makes of the output."""


def _of_distances(params: Mapping[str, Any]) -> Meaning:
    """Like is 1 at no distance, unlike from the margin on: half-way between, the hinge loss of both is the same."""
    margin = float(params.get("margin", 1.0)) or 1.0
    return Meaning(
        lambda output: (1 - 2 * output / margin).clamp(-1, 1),
        lambda output: _within(1 - output / margin),
        lambda output: nearest(1 - output / margin),
    )


# A softmax of log-probabilities leaves them as they are, and makes probabilities of what is not quite normalised.
_SCORES = Meaning(classes=lambda output: output.softmax(1))
_LOGARITHMS = Meaning(lambda output: output.exp(), lambda output: _within(output.exp()), lambda o: o.softmax(1))
_LOGITS = Meaning(*(lambda output: output.sigmoid(),) * 3)
_PROBABILITIES = Meaning(_same, _same, _same)
# The expected sign of a target that is 1 with the probability sigmoid(x), else -1, is tanh(x / 2).
_SIGNED = Meaning(lambda output: (output / 2).tanh(), lambda output: output.sigmoid(), lambda o: o.sigmoid())
_MEANS = Meaning(lambda output: output.chunk(2, 1)[0])

NUMBERS: Reading = lambda params: Meaning()  # noqa: E731
SCORES: Reading = lambda params: _SCORES  # noqa: E731
LOGITS: Reading = lambda params: _LOGITS  # noqa: E731
PROBABILITIES: Reading = lambda params: _PROBABILITIES  # noqa: E731
SIGNED: Reading = lambda params: _SIGNED  # noqa: E731
MEANS: Reading = lambda params: _MEANS  # noqa: E731
DISTANCES: Reading = _of_distances
COUNTS: Reading = lambda params: _LOGARITHMS if params.get("log_input", True) else Meaning()  # noqa: E731
SHARES: Reading = lambda params: Meaning() if params.get("log_target") else _LOGARITHMS  # noqa: E731
