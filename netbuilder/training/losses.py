"""Every loss of torch.nn, as declarations. Needs no torch until one is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from netbuilder.data import Field
from netbuilder.training import meaning as read_as
from netbuilder.training.declaration import Declaration, Params, by_type
from netbuilder.training.errors import RecipeError
from netbuilder.training.meaning import Reading
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
    Misfit,
    Pairing,
)

if TYPE_CHECKING:
    from torch import Tensor, device

    from netbuilder.layers import TensorSpec

Criterion = Callable[["Tensor", "Tensor"], "Tensor"]
"""From output `(N, …)` and target `(N, …)` to the mean loss `()`."""

_TENSORS = ("weight", "pos_weight")


@dataclass(frozen=True)
class Loss(Declaration):
    """A loss. `meaning` says how its output is read; `reduction` is the mean that is one over the samples."""

    pairing: Pairing = NUMBERS
    meaning: Reading = read_as.NUMBERS
    least: float | None = None
    """What numbers of the target may not be below: the loss would have no least value, or no value at all."""
    most: float | None = None
    """What they may not be above."""
    strict: bool = False
    """Whether it has no value at all beyond these: then those that it is only measured on count too."""
    reduction: str = "mean"

    def faults_with(self, params: Params, field: Field) -> list[str]:
        """What is wrong with the parameters in view of the target: weights come one for each class, say. Imports torch
        where nothing simpler is found: the loss's own class may refuse what each parameter by itself allows."""
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
        if params.get("log_target") and field.kind == "label":
            found.append(f"{self.type}: log_target is for a target of logarithms, and '{field.name}' holds classes")
        if not found:
            try:
                self.criterion(params, field)
            except RecipeError as error:
                found.append(str(error))
        return found

    def misfit(self, output: TensorSpec, field: Field, params: Params) -> Misfit | None:
        """Why an output does not fit the target, or None."""
        found = self.pairing.misfit(output, field)
        blank = params.get("blank", 0)
        if found is None and self.pairing is SEQUENCE and type(blank) is int and blank >= output.shape[-1]:
            return Misfit(f"has the blank {blank}, and the output has {_classes(output.shape[-1])}")
        return found

    def refusal(
        self, output: TensorSpec, field: Field, params: Params, targets: Tensor, *, learned: bool = True
    ) -> str | None:
        """Why the loss cannot be had of these targets `(N, …)`, or None: torch checks them too late, or not at all.

        output: what the network gives for one sample, which `misfit` found to fit; learned: whether the network is
        to learn them, or is only measured on them.
        """
        if not targets.numel():
            return None
        if not targets.is_floating_point():
            return self._index_out_of_range(output, field, params, targets)
        least, most = self._bounds(params)
        if least is None or not (learned or self.strict):
            return None
        smallest, largest = (float(each) for each in targets.aminmax())
        if smallest >= least - _ROUNDING and (most is None or largest <= most + _ROUNDING):
            return None
        odd = smallest if smallest < least - _ROUNDING else largest
        wanted = f"at least {least:g}" if most is None else f"from {least:g} to {most:g}"
        return f"{self.type} needs numbers {wanted}, and '{field.name}' holds {odd:g} (after its transforms)"

    def _bounds(self, params: Params) -> tuple[float | None, float | None]:
        return (None, None) if params.get("log_target") else (self.least, self.most)

    def _index_out_of_range(self, output: TensorSpec, field: Field, params: Params, targets: Tensor) -> str | None:
        if self.pairing.predicts == "classes":
            count, least = output.shape[0], 0
            targets = targets[targets != params.get("ignore_index", -100)]
        elif self.pairing is SEQUENCE:
            count, least = output.shape[-1], 0
        elif self.pairing is INDICES:
            count, least = output.shape[0], -1  # ends a list
        else:
            return None
        if not targets.numel():
            return None
        smallest, largest = (int(each) for each in targets.aminmax())
        if least <= smallest and largest < count:
            return None
        odd = smallest if smallest < least else largest
        return (
            f"{self.type}: '{field.name}' holds the index {odd}, and the output has {_classes(count)}, "
            f"whose indices are 0 to {count - 1}"
        )

    def criterion(self, params: Params, field: Field, place: device | str = "cpu") -> Criterion:
        """The loss as a function of output and target, on a device. Raises RecipeError where torch refuses `params`,
        of which `faults` found each to be sound."""
        import torch

        given = {name: tuple(value) if isinstance(value, list) else value for name, value in params.items()}
        for name in _TENSORS:
            if given.get(name) is not None:
                given[name] = torch.tensor(given[name], dtype=torch.float32).reshape(-1)
        try:
            module = self.cls(**given, reduction=self.reduction).to(place)
        except (ValueError, TypeError, RuntimeError) as error:
            raise RecipeError(f"{self.type}: {error}") from error
        if self.pairing is SEQUENCE:
            return _sequences(module)
        pair = self.pairing.pair(field)
        least, most = self._bounds(params)
        if pair is None and self.strict and least is not None:
            return lambda output, target: module(output, target.clamp(least, most))  # what a transform rounded
        if pair is None:
            return lambda output, target: module(output, target)
        return lambda output, target: module(*pair(output, target))

    def probabilities(self, output: Tensor, params: Params = MappingProxyType({})) -> Tensor:
        """The probabilities `(N, C, …)` of classes that an output says; one number for two classes is spread over both.

        Each is in [0, 1]. Under a loss of numbers, such as MSELoss, they are those nearest to the output.
        """
        meaning = self.meaning(params)
        if output.shape[1:] != (1,) or self.pairing.predicts == "classes":
            return meaning.classes(output)
        import torch

        second = meaning.chance(output)
        return torch.cat([1 - second, second], 1)

    def values(self, output: Tensor, params: Params = MappingProxyType({})) -> Tensor:
        """What an output says of a field of values: it may be a logarithm or a score, or have more than the values."""
        return self.meaning(params).values(output)


def _classes(count: int) -> str:
    return f"{count} {'class' if count == 1 else 'classes'}"


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


_ROUNDING = 1e-5
"""How far beyond its range a target may be that a transform has brought there: float32 is no more exact."""

_OLD = ("size_average", "reduce", "reduction")
_CLASS_WEIGHT: Mapping[str, Any] = {"kind": "floats", "minimum": 0.0, "summary": "Weight of each class."}
_POS_WEIGHT: Mapping[str, Any] = {"kind": "floats", "minimum": 0.0, "summary": "Weight of what is to be found."}
_EPS: Mapping[str, Any] = {"above": 0.0, "summary": "Keeps a division or logarithm from zero."}
_IGNORED: Mapping[str, Any] = {
    "minimum": -(2**31),
    "maximum": 2**31 - 1,
    "summary": "A class that does not count; the default is none.",
}
_FULL: Mapping[str, Any] = {"summary": "Also adds the part that does not depend on the network."}
_SWAP: Mapping[str, Any] = {"summary": "Takes the other vector from the anchor or its like, whichever is nearer to it."}


def _margin(summary: str, **range: float) -> Mapping[str, Any]:
    return {"kind": "float", "summary": summary, **range}


def _loss(
    type: str,
    summary: str,
    pairing: Pairing = NUMBERS,
    meaning: Reading = read_as.NUMBERS,
    *,
    reduction: str = "mean",
    targets: tuple[float | None, float | None] = (None, None),
    strict: bool = False,
    **changes: Any,
) -> Loss:
    hidden = (*_OLD, "distance_function")
    return Loss(type, summary, f"torch.nn:{type}", hidden, changes, pairing, meaning, *targets, strict, reduction)


_LOSSES = by_type(
    (
        _loss(
            "CrossEntropyLoss",
            "For one class of several: takes scores, and wants that of the right class to be largest.",
            CLASSES,
            read_as.SCORES,
            weight=_CLASS_WEIGHT,
            ignore_index=_IGNORED,
            label_smoothing={"minimum": 0.0, "maximum": 1.0, "summary": "How much is spread over the other classes."},
        ),
        _loss(
            "NLLLoss",
            "Like CrossEntropyLoss, after a LogSoftmax of one's own.",
            CLASSES,
            read_as.SCORES,
            weight=_CLASS_WEIGHT,
            ignore_index=_IGNORED,
        ),
        _loss(
            "BCEWithLogitsLoss",
            "For yes or no, once or many times: takes scores, and applies a sigmoid itself.",
            NUMBERS,
            read_as.LOGITS,
            targets=(0, 1),
            weight=_CLASS_WEIGHT,
            pos_weight=_POS_WEIGHT,
        ),
        _loss(
            "BCELoss",
            "For yes or no: takes probabilities, so a Sigmoid goes before it.",
            NUMBERS,
            read_as.PROBABILITIES,
            targets=(0, 1),
            strict=True,
            weight=_CLASS_WEIGHT,
        ),
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
        _loss(
            "KLDivLoss",
            "How far log-probabilities are from given probabilities.",
            NUMBERS,
            read_as.SHARES,
            reduction="batchmean",
            targets=(0, None),
            strict=True,
            log_target={"summary": "Whether the target holds logarithms of probabilities too."},
        ),
        _loss(
            "PoissonNLLLoss",
            "For counts: takes the logarithm of the expected count.",
            NUMBERS,
            read_as.COUNTS,
            targets=(0, None),
            log_input={"summary": "Whether the output is the logarithm of the expected count, or that count."},
            full=_FULL,
            eps=_EPS,
        ),
        _loss(
            "GaussianNLLLoss",
            "For numbers with their own uncertainty: takes means, then log-variances.",
            GAUSSIAN,
            read_as.MEANS,
            full=_FULL,
            eps=_EPS,
        ),
        _loss(
            "MultiMarginLoss",
            "For one class of several: the right score is to lead by a margin.",
            ONE_CLASS,
            read_as.SCORES,
            weight=_CLASS_WEIGHT,
            p={"kind": "choice", "choices": (1, 2), "summary": "Whether what is missing counts as it is or squared."},
            margin=_margin("By how much the right score is to lead.", minimum=0.0),
        ),
        _loss(
            "MultiLabelSoftMarginLoss",
            "For several classes at once: a sigmoid each.",
            NUMBERS,
            read_as.LOGITS,
            targets=(0, 1),
            weight=_CLASS_WEIGHT,
        ),
        _loss("MultiLabelMarginLoss", "For several classes at once: theirs are to lead by a margin.", INDICES),
        _loss("SoftMarginLoss", "For two classes: logistic loss of a score.", SIGNS, read_as.SIGNED),
        _loss(
            "HingeEmbeddingLoss",
            "For like (1, the second class) and unlike (-1): takes distances, small where like.",
            SIGNS,
            read_as.DISTANCES,
            margin=_margin("The distance from which what is unlike is far enough.", above=0.0),
        ),
        _loss(
            "MarginRankingLoss",
            "For which of two scores should be larger.",
            RANKED,
            margin=_margin("By how much it should be larger.", minimum=0.0),
        ),
        _loss(
            "CosineEmbeddingLoss",
            "For two vectors that should point the same way, or not.",
            EMBEDDINGS,
            margin=_margin("The cosine up to which what is unlike is far enough.", minimum=-1.0, maximum=1.0),
        ),
        _loss(
            "TripletMarginLoss",
            "For an anchor that should be nearer to its like than to another.",
            TRIPLET,
            margin=_margin("By how much it should be nearer.", above=0.0),
            p={"above": 0.0, "summary": "The norm that measures distances: 2 is the usual one, 1 adds up differences."},
            eps=_EPS,
            swap=_SWAP,
        ),
        _loss(
            "TripletMarginWithDistanceLoss",
            "Like TripletMarginLoss, by Euclidean distance.",
            TRIPLET,
            margin=_margin("By how much it should be nearer.", above=0.0),
            swap=_SWAP,
        ),
        _loss(
            "CTCLoss",
            "For sequences that are not aligned: takes log-probabilities at each step.",
            SEQUENCE,
            blank={"minimum": 0, "summary": "The index that stands for nothing."},
            zero_infinity={"summary": "Counts samples whose sequence does not fit the steps as 0, not as infinite."},
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
