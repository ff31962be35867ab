"""Every loss of torch.nn, as declarations. Needs no torch until one is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.data import Field
from netbuilder.training.declaration import Declaration, Params, by_type
from netbuilder.training.pairing import (
    CLASSES,
    EMBEDDINGS,
    GAUSSIAN,
    INDICES,
    NUMBERS,
    ONE_CLASS,
    RANKED,
    SEQUENCE,
    SIGNS,
    TRIPLET,
    Pairing,
)

if TYPE_CHECKING:
    from torch import Tensor, device

Criterion = Callable[["Tensor", "Tensor"], "Tensor"]
"""From output `(N, …)` and target `(N, …)` to the mean loss `()`."""

_TENSORS = ("weight", "pos_weight")


@dataclass(frozen=True)
class Loss(Declaration):
    """A loss. `activation` turns the output into probabilities, where the loss says that it is something else;
    `reduction` is the mean that is one over the samples."""

    pairing: Pairing = NUMBERS
    activation: str = ""
    reduction: str = "mean"

    def faults_with(self, params: Params, field: Field) -> list[str]:
        """What is wrong with the parameters in view of the target: weights come one for each class."""
        count = len(field.classes) or (field.shape[0] if field.shape else 0)
        found = []
        for name in _TENSORS:
            given = params.get(name)
            if (
                given is not None
                and count
                and self.pairing.predicts != "classes"
                and count == 2
                and _length(given) == 1
            ):
                continue
            if given is not None and count and _length(given) != count:
                found.append(f"{self.type}: {name} needs {count} numbers, one for each class; got {_length(given)}")
        return found

    def criterion(self, params: Params, field: Field, place: device | str = "cpu") -> Criterion:
        """The loss as a function of output and target, on a device. `params` are sound (`faults`)."""
        import torch

        given = {name: tuple(value) if isinstance(value, list) else value for name, value in params.items()}
        for name in _TENSORS:
            if given.get(name) is not None:
                given[name] = torch.tensor(given[name], dtype=torch.float32).reshape(-1)
        module = self.cls(**given, reduction=self.reduction).to(place)
        if self.pairing is SEQUENCE:
            return _sequences(module)
        pair = self.pairing.pair(field)
        if pair is None:
            return lambda output, target: module(output, target)
        return lambda output, target: module(*pair(output, target))

    def probabilities(self, output: Tensor) -> Tensor:
        """Scores or probabilities `(N, C, …)` of classes; one number for two classes is spread over both."""
        if self.activation == "softmax":
            return output.softmax(1)
        if self.activation == "exp":
            return output.exp()
        if self.activation == "sigmoid":
            output = output.sigmoid()
        if output.shape[1:] == (1,):
            import torch

            return torch.cat([1 - output, output], 1)
        return output


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (list, tuple)) else 1


def _sequences(module: Any) -> Criterion:
    """CTC: log-probabilities `(N, T, C)` against indices `(N, S)`, where the blank fills what is not used."""
    import torch

    def loss(output: Tensor, target: Tensor) -> Tensor:
        times = torch.full((len(output),), output.shape[1], dtype=torch.long)
        lengths = (target != module.blank).sum(1)
        result: Tensor = module(output.transpose(0, 1), target, times, lengths)
        return result

    return loss


_OLD = ("size_average", "reduce", "reduction")
_WEIGHT: Mapping[str, Any] = {"kind": "floats", "minimum": 0.0, "summary": "Weight of each class."}
_POS_WEIGHT: Mapping[str, Any] = {"kind": "floats", "minimum": 0.0, "summary": "Weight of what is to be found."}
_EPS: Mapping[str, Any] = {"above": 0.0, "summary": "Keeps a division or logarithm from zero."}


def _loss(
    type: str, summary: str, pairing: Pairing = NUMBERS, activation: str = "", reduction: str = "mean", **changes: Any
) -> Loss:
    hidden = (*_OLD, "distance_function")
    return Loss(type, summary, f"torch.nn:{type}", hidden, changes, pairing, activation, reduction)


_LOSSES = by_type(
    (
        _loss(
            "CrossEntropyLoss",
            "For one class of several: takes scores, and wants that of the right class to be largest.",
            CLASSES,
            "softmax",
            weight=_WEIGHT,
            ignore_index={"summary": "A class that does not count."},
            label_smoothing={"minimum": 0.0, "maximum": 1.0, "summary": "How much is spread over the other classes."},
        ),
        _loss(
            "NLLLoss",
            "Like CrossEntropyLoss, after a LogSoftmax of one's own.",
            CLASSES,
            "exp",
            weight=_WEIGHT,
            ignore_index={"summary": "A class that does not count."},
        ),
        _loss(
            "BCEWithLogitsLoss",
            "For yes or no, once or many times: takes scores, and applies a sigmoid itself.",
            NUMBERS,
            "sigmoid",
            weight=_WEIGHT,
            pos_weight=_POS_WEIGHT,
        ),
        _loss("BCELoss", "For yes or no: takes probabilities, so a Sigmoid goes before it.", weight=_WEIGHT),
        _loss("MSELoss", "Mean squared error: far misses count most."),
        _loss("L1Loss", "Mean absolute error: every miss counts by its size."),
        _loss(
            "SmoothL1Loss",
            "Squared near zero, absolute beyond: outliers pull less.",
            beta={"minimum": 0.0, "summary": "Where it turns from squared to absolute."},
        ),
        _loss(
            "HuberLoss",
            "Squared near zero, absolute beyond, joined smoothly.",
            delta={"above": 0.0, "summary": "Where it turns from squared to absolute."},
        ),
        _loss("KLDivLoss", "How far log-probabilities are from given probabilities.", NUMBERS, "exp", "batchmean"),
        _loss("PoissonNLLLoss", "For counts: takes the logarithm of the expected count.", eps=_EPS),
        _loss(
            "GaussianNLLLoss",
            "For numbers with their own uncertainty: takes means, then log-variances.",
            GAUSSIAN,
            eps=_EPS,
        ),
        _loss(
            "MultiMarginLoss",
            "For one class of several: the right score is to lead by a margin.",
            ONE_CLASS,
            "softmax",
            weight=_WEIGHT,
            p={"kind": "choice", "choices": (1, 2)},
        ),
        _loss(
            "MultiLabelSoftMarginLoss",
            "For several classes at once: a sigmoid each.",
            NUMBERS,
            "sigmoid",
            weight=_WEIGHT,
        ),
        _loss("MultiLabelMarginLoss", "For several classes at once: theirs are to lead by a margin.", INDICES),
        _loss("SoftMarginLoss", "For two classes: logistic loss of a score.", SIGNS, "sigmoid"),
        _loss("HingeEmbeddingLoss", "For like and unlike: takes distances.", SIGNS, "sigmoid"),
        _loss("MarginRankingLoss", "For which of two scores should be larger.", RANKED),
        _loss("CosineEmbeddingLoss", "For two vectors that should point the same way, or not.", EMBEDDINGS),
        _loss("TripletMarginLoss", "For an anchor that should be nearer to its like than to another.", TRIPLET),
        _loss("TripletMarginWithDistanceLoss", "Like TripletMarginLoss, by Euclidean distance.", TRIPLET),
        _loss(
            "CTCLoss",
            "For sequences that are not aligned: takes log-probabilities at each step.",
            SEQUENCE,
            blank={"minimum": 0, "summary": "The index that stands for nothing."},
        ),
    )
)


def get(type: str) -> Loss | None:
    """The loss of that type, or None."""
    return _LOSSES.get(type)


def all_losses() -> tuple[Loss, ...]:
    """Every loss, the usual ones first."""
    return tuple(_LOSSES.values())


def default_for(field: Field) -> Loss:
    """The loss where nobody names one: cross-entropy for classes, squared error for numbers."""
    return _LOSSES["CrossEntropyLoss" if field.dtype == "int64" else "MSELoss"]
