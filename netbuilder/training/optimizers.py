"""Every optimizer of torch.optim, as declarations. Needs no torch until one is used."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from netbuilder.data.errors import shorten
from netbuilder.training.common import (
    AMSGRAD,
    BETAS,
    DECAY,
    DECOUPLED,
    EPS,
    LR,
    MAXIMIZE,
    MOMENTUM,
    NESTEROV,
    SHARE,
    Change,
)
from netbuilder.training.declaration import Declaration, Params, by_type
from netbuilder.wording import all_of, tr

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer

Rule = Callable[[Params], str | None]
"""From all parameters to what is wrong with them together, or None."""


@dataclass(frozen=True)
class OptimizerType(Declaration):
    """An optimizer.

    rule: what is wrong with parameters that are sound one by one; fused: on which devices torch has one kernel for all
    its work; matrices: whether it moves only those; sparse: whether it needs sparse gradients; undivided: whether it
    takes one group of parameters alone; lists: whether torch's form for lists of tensors, which it takes on a GPU by
    itself, is faster on the CPU too, for networks small and large.
    """

    rule: Rule | None = None
    fused: tuple[str, ...] = ()
    matrices: bool = False
    sparse: bool = False
    undivided: bool = False
    lists: bool = False

    def faults(self, params: object) -> list[str]:
        """What is wrong with these parameters, one by one and then together."""
        found = super().faults(params)
        if found or self.rule is None or not isinstance(params, Mapping):
            return found
        fault = self.rule(self._given(params))
        return [f"{self.type}: {fault}"] if fault else []

    def _given(self, params: Params) -> dict[str, Any]:
        """All parameters, where one number stands for as many as are needed."""
        return {name: self._spread(name, value) for name, value in self.filled(params).items()}

    def _spread(self, name: str, value: Any) -> Any:
        length = self.by_name[name].length if name in self.by_name else None
        return [value] * length if length and type(value) in (int, float) else value

    def sparse_fault(self, params: Params) -> str | None:
        """Why it cannot go by sparse gradients with these parameters, or None where it can."""
        if self.type not in _SPARSE:
            return tr("{type} takes no sparse gradients").format(type=self.type)
        wrong = [name for name in _SPARSE[self.type] if params.get(name)]
        return (
            tr("{type} takes sparse gradients only without {wrong}").format(type=self.type, wrong=all_of(wrong))
            if wrong
            else None
        )

    def build(
        self, learned: Iterable[nn.Parameter] | Sequence[Group], params: Params, *, sparse: bool = False
    ) -> Optimizer:
        """The optimizer of these parameters, or groups of them, in torch's fastest form for where they are. Those that
        are frozen have their place too, so that they can be thawed. Raises ValueError where groups have rates of their
        own and the optimizer knows one alone.

        sparse: whether some gradients will be: the fused forms do not take these.
        """
        spread = {name: self._spread(name, value) for name, value in params.items()}
        given: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in spread.items()}
        parts = list(learned)
        groups: list[Group] = [part if isinstance(part, dict) else {"params": [part]} for part in parts]
        if self.undivided and sum(isinstance(part, dict) for part in parts) > 1:
            raise ValueError(tr("it has one learning rate for all weights: leave out every lr_factor under nodes"))
        if sparse and self.type in _SPARSE:
            given |= {} if self.sparse else {"foreach": False}
        elif self.fused and all(
            p.is_floating_point() and p.device.type in self.fused for group in groups for p in group["params"]
        ):
            given["fused"] = True
        elif self.lists and all(p.device.type == "cpu" for group in groups for p in group["params"]):
            given["foreach"] = True
        optimizer: Optimizer = self.cls(parts, **given)
        return optimizer


Group = dict[str, Any]
"""Parameters as `params`, with what is other for them than for all."""
_EVERYWHERE = ("cpu", "cuda", "mps")
_SPARSE: Mapping[str, tuple[str, ...]] = {
    "SparseAdam": (),
    "SGD": ("momentum", "weight_decay"),  # its momentum would be sparse too, and fits no checkpoint
    "Adagrad": ("weight_decay",),
}
"""What goes by sparse gradients, and the parameters that must be 0 then."""
_HIDDEN = ("params", "foreach", "capturable", "differentiable", "fused")
_ADAM = {"lr": LR, "betas": BETAS, "eps": EPS, "weight_decay": DECAY, "maximize": MAXIMIZE}


def _numbers(value: Any, count: int) -> bool:
    return isinstance(value, (list, tuple)) and len(value) == count and all(type(n) in (int, float) for n in value)


def _sgd_fault(given: Params) -> str | None:
    if given["nesterov"] and not (given["momentum"] > 0 and given["dampening"] == 0):
        return tr("nesterov needs a momentum greater than 0, and no dampening")
    return None


def _adafactor_fault(given: Params) -> str | None:
    eps = given["eps"]
    first = eps[0] if isinstance(eps, (list, tuple)) and eps else None
    filled = [0.0, *eps[1:]] if isinstance(eps, (list, tuple)) and first is None else eps
    if not _numbers(filled, 2) or not all(0 <= number < math.inf for number in filled):
        return tr("eps must be two numbers of at least 0, of which the first may be null; got {eps}").format(
            eps=shorten(eps)
        )
    return None


def _rprop_fault(given: Params) -> str | None:
    if not _numbers(given["etas"], 2) or not 0 < given["etas"][0] < 1 < given["etas"][1]:
        return tr("etas must be a number between 0 and 1 and one greater than 1, got {etas}").format(
            etas=shorten(given["etas"])
        )
    if not _numbers(given["step_sizes"], 2) or given["step_sizes"][0] > given["step_sizes"][1]:
        return tr("step_sizes must be the smallest step and the largest, got {step_sizes}").format(
            step_sizes=shorten(given["step_sizes"])
        )
    return None


def _optimizer(
    type: str, summary: str, changes: Mapping[str, Change], rule: Rule | None = None, **traits: Any
) -> OptimizerType:
    return OptimizerType(type, summary, f"torch.optim:{type}", _HIDDEN, changes, rule, **traits)


_OPTIMIZERS = by_type(
    (
        _optimizer(
            "Adam",
            "Steps scaled by each weight's own gradients: a good first choice.",
            {**_ADAM, "amsgrad": AMSGRAD, "decoupled_weight_decay": DECOUPLED},
            fused=_EVERYWHERE,
        ),
        _optimizer(
            "AdamW",
            "Adam with weight decay that is kept apart from the gradient.",
            {**_ADAM, "amsgrad": AMSGRAD},
            fused=_EVERYWHERE,
        ),
        _optimizer(
            "SGD",
            "Plain gradient descent, with momentum if wanted.",
            {
                "lr": LR,
                "momentum": MOMENTUM,
                "weight_decay": DECAY,
                "dampening": {
                    "kind": "float",
                    "minimum": 0.0,
                    "maximum": 1.0,
                    "summary": "How much the gradient loses where there is momentum.",
                },
                "nesterov": NESTEROV,
                "maximize": MAXIMIZE,
            },
            _sgd_fault,
            fused=_EVERYWHERE,
        ),
        _optimizer(
            "RMSprop",
            "Steps scaled by a running mean of squared gradients.",
            {
                "lr": LR,
                "alpha": SHARE,
                "eps": EPS,
                "weight_decay": DECAY,
                "momentum": MOMENTUM,
                "centered": {"summary": "Scales by the variance of the gradients instead of their mean square."},
                "maximize": MAXIMIZE,
            },
        ),
        _optimizer(
            "Adagrad",
            "Steps that shrink as gradients add up: for rare features.",
            {
                "lr": LR,
                "lr_decay": {"kind": "float", "minimum": 0.0, "summary": "How fast the rate falls with the steps."},
                "weight_decay": DECAY,
                "initial_accumulator_value": {
                    "kind": "float",
                    "minimum": 0.0,
                    "summary": "The sum of squared gradients to begin with: first steps are smaller.",
                },
                "eps": EPS,
                "maximize": MAXIMIZE,
            },
            fused=("cpu",),
        ),
        _optimizer(
            "Adadelta",
            "Steps in the units of the weights themselves.",
            {"lr": LR, "rho": SHARE, "eps": EPS, "weight_decay": DECAY, "maximize": MAXIMIZE},
        ),
        _optimizer("Adamax", "Adam by the largest gradient instead of the mean of squares.", _ADAM),
        _optimizer(
            "NAdam",
            "Adam with Nesterov momentum.",
            {
                **_ADAM,
                "momentum_decay": {
                    "kind": "float",
                    "minimum": 0.0,
                    "summary": "How fast the momentum rises to its own.",
                },
                "decoupled_weight_decay": DECOUPLED,
            },
        ),
        _optimizer(
            "RAdam", "Adam that warms up by itself.", {**_ADAM, "decoupled_weight_decay": DECOUPLED}, lists=True
        ),
        _optimizer(
            "Adafactor",
            "Adam's scaling in little memory, for large matrices.",
            {
                "lr": LR,
                "weight_decay": DECAY,
                "beta2_decay": {
                    "kind": "float",
                    "maximum": 0.0,
                    "summary": "The power of the step by which the mean of squared gradients forgets less and less.",
                },
                "eps": {"kind": "json", "summary": "Two numbers that keep divisions from zero; the first may be null."},
                "d": {"kind": "float", "minimum": 1.0, "summary": "The largest step, by root mean square."},
                "maximize": MAXIMIZE,
            },
            _adafactor_fault,
        ),
        _optimizer(
            "ASGD",
            "Gradient descent that also averages the weights.",
            {
                "lr": LR,
                "weight_decay": DECAY,
                "lambd": {"kind": "float", "minimum": 0.0, "summary": "How fast weights and rate decay."},
                "alpha": {"kind": "float", "minimum": 0.0, "summary": "The power by which the rate falls."},
                "t0": {"kind": "float", "minimum": 0.0, "summary": "The step at which averaging begins."},
                "maximize": MAXIMIZE,
            },
        ),
        _optimizer(
            "Rprop",
            "Steps by the sign of the gradient alone: for whole data sets as one batch.",
            {
                "lr": LR,
                "etas": {"above": 0.0, "summary": "What a step is multiplied by: after a change of sign, and else."},
                "step_sizes": {"minimum": 0.0, "summary": "The smallest step and the largest."},
                "maximize": MAXIMIZE,
            },
            _rprop_fault,
        ),
        _optimizer(
            "LBFGS",
            "A quasi-Newton method: several looks a step, for small networks and large batches.",
            {
                "lr": LR,
                "max_iter": {"minimum": 1, "summary": "The most iterations in a step."},
                "max_eval": {"minimum": 1, "summary": "The most looks at a batch; empty takes 1.25 an iteration."},
                "tolerance_grad": {"minimum": 0.0, "summary": "A step ends where no gradient is larger."},
                "tolerance_change": {"minimum": 0.0, "summary": "A step ends where loss and weights change less."},
                "history_size": {"minimum": 1, "summary": "How many past changes it keeps: more take more memory."},
                "line_search_fn": {
                    "kind": "choice",
                    "choices": ("strong_wolfe",),
                    "summary": "How it finds the length of an iteration; empty takes the learning rate.",
                },
            },
            undivided=True,
        ),
        _optimizer(
            "Muon",
            "Momentum made orthogonal: for weights that are matrices.",
            {
                "lr": LR,
                "weight_decay": DECAY,
                "momentum": MOMENTUM,
                "nesterov": NESTEROV,
                "ns_coefficients": {
                    "minimum": -1000.0,
                    "maximum": 1000.0,
                    "summary": "The polynomial of the Newton-Schulz iteration that makes a step orthogonal.",
                },
                "eps": EPS,
                "ns_steps": {"minimum": 1, "below": 100, "summary": "How many times it iterates."},
                "adjust_lr_fn": {
                    "kind": "choice",
                    "choices": ("original", "match_rms_adamw"),
                    "summary": "How the rate follows the shape of a matrix; empty takes the original way.",
                },
            },
            matrices=True,
        ),
        _optimizer(
            "SparseAdam",
            "Adam for sparse gradients, such as those of a sparse Embedding.",
            {
                "lr": {**LR, "minimum": None, "above": 0.0},
                "betas": BETAS,
                "eps": {**EPS, "minimum": None, "above": 0.0},
                "maximize": MAXIMIZE,
            },
            sparse=True,
        ),
    )
)

LOOKING_AGAIN = ("LBFGS",)
"""Those that look several times at one batch, and are given the way to look."""


def get(type: str) -> OptimizerType | None:
    """The optimizer of that type, or None."""
    return _OPTIMIZERS.get(type)


def all_optimizers() -> tuple[OptimizerType, ...]:
    """Every optimizer, the usual ones first."""
    return tuple(_OPTIMIZERS.values())
