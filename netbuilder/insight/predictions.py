"""What a network says about a set of samples, beside what is true of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, fx

from netbuilder.insight.quiet import moved, quietly
from netbuilder.training import losses
from netbuilder.wording import tr

CHUNK = 2**20
"""How many numbers go into the network at once, at least one sample's."""


@dataclass(frozen=True)
class Predicted:
    """Predictions for N samples.

    outputs: what the network gives, `(N, …)`, as its loss reads it where the target is no class; truth: the targets,
    `(N, …)`, or None where there are none; probabilities: `(N, classes)` where the loss says that they are some;
    classes: the class predicted, `(N,)`, where the target is a class.
    """

    outputs: NDArray[np.float32]
    truth: NDArray[np.float64] | None = None
    probabilities: NDArray[np.float32] | None = None
    classes: NDArray[np.int64] | None = None

    @property
    def right(self) -> NDArray[np.bool_] | None:
        """Which of the N classes are as they should be."""
        if self.classes is None or self.truth is None:
            return None
        agrees: NDArray[np.bool_] = self.classes == self.truth
        return agrees


@dataclass(frozen=True)
class Predictions:
    """A probe that predicts a set of samples.

    inputs: one tensor for each Input in file order, `(N, *shape)`; truth: the targets `(N, …)`; classes: how many
    there are where the target is a class, else 0; loss: the loss of the Output, with its parameters, which says whether
    it gives logits, log-probabilities, distances or values; output: its id, where the network has several.
    """

    inputs: tuple[Tensor, ...]
    truth: Tensor | None = None
    classes: int = 0
    loss: str | None = None
    output: str | None = None
    loss_params: Mapping[str, Any] = field(default_factory=dict)

    def __call__(self, module: fx.GraphModule, epoch: float = 0, batch: int = 0) -> Predicted:
        with quietly(module) as device:
            count = len(self.inputs[0])
            step = max(1, CHUNK * count // max(1, sum(tensor.numel() for tensor in self.inputs)))
            outputs = torch.cat([self._forward(module, device, slice(n, n + step)) for n in range(0, count, step)])
        truth = None if self.truth is None else self.truth.cpu().double().numpy()
        if not self.classes:
            loss = losses.get(self.loss or "")
            values = outputs if loss is None else loss.values(outputs, self.loss_params)
            return Predicted(values.numpy(), truth)
        probabilities = class_probabilities(outputs, self.classes, self.loss, self.loss_params)
        scores = outputs if probabilities is None else probabilities
        shown = None if probabilities is None else probabilities.numpy()
        return Predicted(outputs.numpy(), truth, shown, scores.argmax(1).numpy())

    def _forward(self, module: fx.GraphModule, device: torch.device, rows: slice) -> Tensor:
        result: Tensor | dict[str, Tensor] = module(*moved(tuple(tensor[rows] for tensor in self.inputs), device))
        if isinstance(result, dict):
            result = next(iter(result.values())) if self.output is None else result[self.output]
        return result.detach().to("cpu", torch.float32)


def class_probabilities(
    outputs: Tensor, classes: int, loss: str | None, params: Mapping[str, Any] = MappingProxyType({})
) -> Tensor | None:
    """Probabilities `(N, classes)` of what an Output gives under its loss, or None where the loss makes them none.

    A single number for two classes says how probable the second is, as the loss reads it; where there is no loss yet,
    scores are read as CrossEntropyLoss does. Raises ValueError where the outputs are not one number a class.
    """
    flat = outputs.reshape(len(outputs), -1)
    if flat.shape[1] != classes and (flat.shape[1], classes) != (1, 2):
        said = tr("the network gives {n} numbers for {classes} classes")
        raise ValueError(said.format(n=flat.shape[1], classes=classes))
    if loss == "MultiMarginLoss":
        return None  # margins between scores: which is largest, and nothing of how probable it is
    found = losses.get(loss or "CrossEntropyLoss")
    return flat.softmax(1) if found is None else found.probabilities(flat, params)


def confusion(truth: NDArray[np.number], predicted: NDArray[np.number], classes: int) -> NDArray[np.int64]:
    """How often class i `(row)` was taken for class j `(column)`: `(classes, classes)`."""
    pairs = truth.astype(np.int64) * classes + predicted.astype(np.int64)
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)
