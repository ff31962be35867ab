"""Where a network trains: names of devices, and what is there."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from netbuilder.data.errors import shorten
from netbuilder.training.errors import RecipeError
from netbuilder.wording import tr

if TYPE_CHECKING:
    import torch

ONE_THREAD_BELOW = 50_000_000
"""FLOPs of a forward pass of one batch under which a second thread costs more than it brings. Measured, with threads
that sleep while they wait: two became even with one at 100 million for an MLP, beyond 200 million for a CNN."""

CUBLAS, CUBLAS_ALIKE = "CUBLAS_WORKSPACE_CONFIG", ":4096:8"
"""By this variable of the environment cuBLAS multiplies alike each time. It is read but once, when a GPU is first used;
what the person's environment says goes before."""


def is_device_name(name: object) -> bool:
    """Whether a recipe may name this: `auto`, `cpu`, `mps`, `cuda` or `cuda:1`."""
    return isinstance(name, str) and bool(re.fullmatch(r"auto|cpu|mps|cuda(:\d{1,3})?", name))


def missing(name: str) -> str | None:
    """Why a device cannot be used here, or None where it can. Imports torch."""
    import torch

    if name.startswith("cuda"):
        count = torch.cuda.device_count() if torch.cuda.is_available() else 0
        if not count:
            return tr('there is no CUDA GPU here; choose "auto" or "cpu"')
        number = int(name.partition(":")[2] or 0)
        return (
            None
            if number < count
            else tr("there is no {name} here, only cuda:0 to cuda:{count}").format(name=name, count=count - 1)
        )
    if name == "mps" and not torch.backends.mps.is_available():
        return tr('there is no Apple GPU here; choose "auto" or "cpu"')
    return None


def resolve(name: str) -> torch.device:
    """The device of that name; `auto` is a CUDA GPU, else an Apple GPU, else the CPU. Raises RecipeError."""
    import torch

    if not is_device_name(name):
        raise RecipeError(tr('device must be "auto", "cpu", "cuda" or "mps", got {name}').format(name=shorten(name)))
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    reason = missing(name)
    if reason:
        raise RecipeError(tr("device: {reason}").format(reason=reason))
    if name.startswith("cuda"):
        os.environ.setdefault(CUBLAS, CUBLAS_ALIKE)
    return torch.device(name)
