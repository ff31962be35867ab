"""Every optimizer of torch.optim, as declarations. Needs no torch until one is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.training.declaration import Declaration, Params, by_type

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@dataclass(frozen=True)
class OptimizerType(Declaration):
    """An optimizer. `fused` tells that torch has one kernel for all its work; `matrices` that it moves only those;
    `sparse` that it needs sparse gradients."""

    fused: bool = False
    matrices: bool = False
    sparse: bool = False

    def build(self, parameters: Iterable[nn.Parameter], params: Params) -> Optimizer:
        """The optimizer of these parameters, in torch's fastest form for where they are."""
        given: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in params.items()}
        learned = [parameter for parameter in parameters if parameter.requires_grad]
        if self.fused and all(p.is_floating_point() and p.device.type in _FUSED for p in learned):
            given["fused"] = True
        optimizer: Optimizer = self.cls(learned, **given)
        return optimizer


_FUSED = ("cpu", "cuda", "mps")
_HIDDEN = ("params", "foreach", "capturable", "differentiable", "fused")
_LR: Mapping[str, Any] = {"kind": "float", "minimum": 0.0, "summary": "Learning rate: how far each step goes."}
_DECAY: Mapping[str, Any] = {"kind": "float", "minimum": 0.0, "summary": "Pulls every weight towards zero."}
_BETAS: Mapping[str, Any] = {
    "kind": "floats",
    "length": 2,
    "minimum": 0.0,
    "below": 1.0,
    "summary": "How much of the past the mean and the variance of the gradient remember.",
}
_EPS: Mapping[str, Any] = {"kind": "float", "minimum": 0.0, "summary": "Keeps a division from zero."}
_MOMENTUM: Mapping[str, Any] = {"kind": "float", "minimum": 0.0, "summary": "How much of the last step is kept."}
_SHARE: Mapping[str, Any] = {"kind": "float", "minimum": 0.0, "maximum": 1.0, "summary": "How much of the past stays."}
_ADAM = {"lr": _LR, "betas": _BETAS, "eps": _EPS, "weight_decay": _DECAY}


def _optimizer(type: str, summary: str, changes: Mapping[str, Any], **traits: bool) -> OptimizerType:
    return OptimizerType(type, summary, f"torch.optim:{type}", _HIDDEN, changes, **traits)


_OPTIMIZERS = by_type(
    (
        _optimizer("Adam", "Steps scaled by each weight's own gradients: a good first choice.", _ADAM, fused=True),
        _optimizer("AdamW", "Adam with weight decay that is kept apart from the gradient.", _ADAM, fused=True),
        _optimizer(
            "SGD",
            "Plain gradient descent, with momentum if wanted.",
            {
                "lr": _LR,
                "momentum": _MOMENTUM,
                "weight_decay": _DECAY,
                "dampening": {"kind": "float", "summary": "How much the gradient loses where there is momentum."},
            },
            fused=True,
        ),
        _optimizer(
            "RMSprop",
            "Steps scaled by a running mean of squared gradients.",
            {"lr": _LR, "alpha": _SHARE, "eps": _EPS, "weight_decay": _DECAY, "momentum": _MOMENTUM},
        ),
        _optimizer(
            "Adagrad",
            "Steps that shrink as gradients add up: for rare features.",
            {
                "lr": _LR,
                "lr_decay": {"kind": "float", "minimum": 0.0},
                "weight_decay": _DECAY,
                "initial_accumulator_value": {"kind": "float", "minimum": 0.0},
                "eps": _EPS,
            },
            fused=True,
        ),
        _optimizer(
            "Adadelta",
            "Steps in the units of the weights themselves.",
            {"lr": _LR, "rho": _SHARE, "eps": _EPS, "weight_decay": _DECAY},
        ),
        _optimizer("Adamax", "Adam by the largest gradient instead of the mean of squares.", _ADAM),
        _optimizer("NAdam", "Adam with Nesterov momentum.", _ADAM),
        _optimizer("RAdam", "Adam that warms up by itself.", _ADAM),
        _optimizer(
            "Adafactor",
            "Adam's scaling in little memory, for large matrices.",
            {
                "lr": _LR,
                "weight_decay": _DECAY,
                "beta2_decay": {"kind": "float", "maximum": 0.0},
                "eps": {"kind": "json", "summary": "Two numbers that keep divisions from zero; the first may be null."},
                "d": {"kind": "float", "minimum": 1.0, "summary": "The largest step, by root mean square."},
            },
        ),
        _optimizer(
            "ASGD",
            "Gradient descent that also averages the weights.",
            {"lr": _LR, "weight_decay": _DECAY},
        ),
        _optimizer(
            "Rprop",
            "Steps by the sign of the gradient alone: for whole data sets as one batch.",
            {"lr": _LR, "etas": {"minimum": 0.0}, "step_sizes": {"minimum": 0.0}},
        ),
        _optimizer(
            "LBFGS",
            "A quasi-Newton method: several looks a step, for small networks and large batches.",
            {
                "lr": _LR,
                "max_iter": {"minimum": 1},
                "max_eval": {"minimum": 1},
                "history_size": {"minimum": 1},
                "line_search_fn": {"kind": "choice", "choices": ("strong_wolfe",)},
            },
        ),
        _optimizer(
            "Muon",
            "Momentum made orthogonal: for weights that are matrices.",
            {
                "lr": _LR,
                "weight_decay": _DECAY,
                "momentum": _MOMENTUM,
                "eps": _EPS,
                "ns_steps": {"minimum": 1, "below": 100},
                "adjust_lr_fn": {"kind": "choice", "choices": ("original", "match_rms_adamw")},
            },
            matrices=True,
        ),
        _optimizer(
            "SparseAdam",
            "Adam for sparse gradients, such as those of a sparse Embedding.",
            {"lr": _LR, "betas": _BETAS, "eps": _EPS},
            sparse=True,
        ),
    )
)


def get(type: str) -> OptimizerType | None:
    """The optimizer of that type, or None."""
    return _OPTIMIZERS.get(type)


def all_optimizers() -> tuple[OptimizerType, ...]:
    """Every optimizer, the usual ones first."""
    return tuple(_OPTIMIZERS.values())
