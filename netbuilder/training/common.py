"""What parameters of optimizers and schedulers share: one entry for a name that means the same everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Change = Mapping[str, Any]
"""Fields of `Parameter` that a signature does not say."""

LR: Change = {"kind": "float", "minimum": 0.0, "summary": "Learning rate: how far each step goes."}
DECAY: Change = {"kind": "float", "minimum": 0.0, "summary": "Pulls every weight towards zero."}
EPS: Change = {"kind": "float", "minimum": 0.0, "summary": "Keeps a division from zero."}
BETAS: Change = {
    "kind": "floats",
    "length": 2,
    "minimum": 0.0,
    "below": 1.0,
    "summary": "How much of the past the mean and the variance of the gradient remember.",
}
MOMENTUM: Change = {"kind": "float", "minimum": 0.0, "summary": "How much of the last step is kept."}
SHARE: Change = {"kind": "float", "minimum": 0.0, "maximum": 1.0, "summary": "How much of the past stays."}
MAXIMIZE: Change = {"summary": "Goes up instead of down: the loss grows."}
AMSGRAD: Change = {"summary": "Never lets the steps grow again where gradients become small (AMSGrad)."}
DECOUPLED: Change = {"summary": "Keeps weight decay apart from the gradient, as AdamW does."}
NESTEROV: Change = {"summary": "Looks ahead along the momentum before it steps."}

LEAST_RATE: Change = {"kind": "float", "minimum": 0.0, "summary": "The rate that it does not fall below."}
GAMMA: Change = {"above": 0.0, "summary": "What the rate is multiplied by."}
CYCLE_MOMENTUM: Change = {
    "summary": "Lets the momentum fall while the rate rises, and rise while it falls, where there is one."
}
BASE_MOMENTUM: Change = {
    "kind": "float",
    "minimum": 0.0,
    "below": 1.0,
    "summary": "The lowest momentum, at the highest rate.",
}
MAX_MOMENTUM: Change = {
    "kind": "float",
    "minimum": 0.0,
    "below": 1.0,
    "summary": "The highest momentum, at the lowest rate.",
}
