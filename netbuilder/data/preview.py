"""What a network will see of some samples while it is trained, beside what it would see without augmentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from . import transforms
from .prepare import Prepared

if TYPE_CHECKING:
    from torch import Tensor


class Preview(NamedTuple):
    """Tensors `(N, …)` by field for the same samples: with the fixed transforms alone, and as the network gets them;
    `mixed` says how samples were mixed with each other, None where they were not."""

    originals: Mapping[str, Tensor]
    augmented: Mapping[str, Tensor]
    mixed: transforms.Mixed | None


def preview(prepared: Prepared, rows: Sequence[int] | Tensor, *, seed: int, epoch: int = 0, batch: int = 0) -> Preview:
    """What a training with that seed gives the network for a batch of these rows, to the bit.

    rows: places in the training part `(N,)`, a batch in its order: what is drawn for a sample depends on its place in
    the batch; seed: the recipe's; epoch and batch: which of the training, each counted from 0.
    """
    import torch

    index = torch.as_tensor(rows, dtype=torch.long)
    part = prepared.train
    taken = {name: column[index] for name, column in part.tensors.items()}
    if part.augmentation is None:
        return Preview(taken, taken, None)
    augmented = part.augmentation.apply(taken, transforms.batch_seed(seed, epoch, batch))
    return Preview(part.augmentation.without_chance(taken), augmented.tensors, augmented.mixed)
