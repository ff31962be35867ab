"""Every loss of torch.nn and one of our own, as declarations. Needs no torch until one is used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netbuilder.data import Field
from netbuilder.training import meaning as read_as
from netbuilder.training.balance import BALANCED
from netbuilder.training.declaration import by_type
from netbuilder.training.loss import Loss
from netbuilder.training.meaning import Reading
from netbuilder.training.pairing import (
    ALONE,
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

_OLD = ("size_average", "reduce", "reduction")
_WEIGHT: Mapping[str, Any] = {"kind": "floats", "minimum": 0.0, "summary": "Weight of each class."}
_CLASS_WEIGHT: Mapping[str, Any] = {
    **_WEIGHT,
    "choices": (BALANCED,),
    "summary": f"Weight of each class; {BALANCED} makes them from the training data, the rarer the heavier.",
}
_POS_WEIGHT: Mapping[str, Any] = {
    **_WEIGHT,
    "choices": (BALANCED,),
    "summary": f"Weight of what is to be found; {BALANCED} makes yes and no weigh the same in the training data.",
}
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
            weight=_WEIGHT,
            pos_weight=_POS_WEIGHT,
        ),
        _loss(
            "BCELoss",
            "For yes or no: takes probabilities, so a Sigmoid goes before it.",
            NUMBERS,
            read_as.PROBABILITIES,
            targets=(0, 1),
            strict=True,
            weight=_WEIGHT,
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
            weight=_WEIGHT,
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
        Loss(
            "GaussianKL",
            "For the kl of a GaussianSample, without a target: its mean over the batch.",
            "netbuilder.training.targetless:GaussianKL",
            _OLD,
            pairing=ALONE,
            targeted=False,
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
