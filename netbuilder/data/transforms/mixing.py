"""Augmentations that mix the samples of a batch: the loss is then mixed alike."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter

from .declaration import Mixing, Values, for_images, for_numbers

if TYPE_CHECKING:
    from torch import Tensor

Box = tuple[float, ...]
"""Left, top, right, bottom as shares of width and height."""


def _share(alpha: float, seed: int) -> tuple[float, tuple[float, float]]:
    """A share from Beta(alpha, alpha), and a place in the unit square."""
    import numpy as np

    source = np.random.Generator(np.random.PCG64(seed))
    share = float(source.beta(alpha, alpha))
    return share, (float(source.random()), float(source.random()))


def _draw_mixup(values: Values, shape: tuple[int, ...], seed: int) -> tuple[float, Box]:
    return _share(values["alpha"], seed)[0], ()


def _mixup(tensor: Tensor, other: Tensor, share: float, box: Box) -> Tensor:
    return share * tensor + (1 - share) * other


def _draw_cutmix(values: Values, shape: tuple[int, ...], seed: int) -> tuple[float, Box]:
    """A box about a random centre, cut at the edges; the share is what remains of the area (appendix A, algorithm A1,
    of the paper)."""
    share, (across, down) = _share(values["alpha"], seed)
    height, width = shape[-2:]
    half = math.sqrt(1 - share) / 2
    left, right = round(max(across - half, 0) * width), round(min(across + half, 1) * width)
    top, bottom = round(max(down - half, 0) * height), round(min(down + half, 1) * height)
    pasted = (right - left) * (bottom - top) / (height * width)
    return 1 - pasted, (left / width, top / height, right / width, bottom / height)


def _cutmix(tensor: Tensor, other: Tensor, share: float, box: Box) -> Tensor:
    height, width = tensor.shape[-2:]
    (left, right), (top, bottom) = (
        (round(each * width) for each in box[::2]),
        (round(each * height) for each in box[1::2]),
    )
    mixed = tensor.clone()
    mixed[..., top:bottom, left:right] = other[..., top:bottom, left:right]
    return mixed


_ALPHA = Parameter(
    "alpha",
    "float",
    1.0,
    above=0.0,
    maximum=100.0,
    summary="Of Beta(alpha, alpha): small leaves one sample almost whole.",
)

MIXING = (
    Mixing(
        type="MixUp",
        summary="Each sample blended with another of its batch, and the loss alike (Zhang et al., mixup, ICLR 2018).",
        parameters=(_ALPHA,),
        refuses=for_numbers,
        draw=_draw_mixup,
        act=_mixup,
    ),
    Mixing(
        type="CutMix",
        summary="A box of another image of the batch pasted in, and the loss by area (Yun et al., CutMix, ICCV 2019).",
        parameters=(_ALPHA,),
        refuses=for_images,
        draw=_draw_cutmix,
        act=_cutmix,
        pastes=True,
    ),
)
