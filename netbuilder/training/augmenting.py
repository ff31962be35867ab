"""Batches as a network is to get them while it learns."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor

from netbuilder.data.transforms import Augmentation, Mixed, batch_seed
from netbuilder.training.samples import Batch


def augmented(
    augmentation: Augmentation, inputs: tuple[str, ...], batch: Batch, seed: int, epoch: int, number: int
) -> tuple[Batch, Mixed | None]:
    """A batch of the training part after its augmentation, and how its samples were mixed.

    inputs: the fields that enter the network, in its order; seed: the recipe's; number: of the batch in its epoch. A
    field that is both input and target is augmented once, so that an autoencoder is to give what it got.
    """
    entering, targets = batch
    tensors: Mapping[str, Tensor] = {**targets, **dict(zip(inputs, entering, strict=True))}
    made = augmentation.apply(tensors, batch_seed(seed, epoch, number))
    return (tuple(made.tensors[name] for name in inputs), {name: made.tensors[name] for name in targets}), made.mixed
