"""Augmentations that move pixels: flips, crops, rotation, affine maps. A mask follows with the same draw.

Names, parameters and defaults are those of torchvision.transforms.v2; kornia does the warping.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .chance import chosen, only, placed, uniform
from .declaration import Draw, Random, Values, for_images, probability

if TYPE_CHECKING:
    from torch import Generator, Tensor


# Flips


def _draw_flip(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    return {"chosen": chosen(count, values["p"], source)}


def _flip(axis: int, tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    return only(draw["chosen"], tensor.flip(axis), tensor)


# Crops


def _draw_crop(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    import torch

    places = 2 * values["padding"] + 1
    made = {axis: torch.randint(places, (count,), generator=source) for axis in ("top", "left")}
    return made | {"chosen": chosen(count, values["p"], source)}


def _crop(tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    """Pixels as they are, moved by whole pixels: what comes in from beyond the edge is 0, or what the edge says."""
    import torch
    from torch.nn.functional import pad

    count, _, height, width = tensor.shape
    padded = pad(tensor, (values["padding"],) * 4, values["padding_mode"])
    # One piece a sample out of all that there are: rows of pixels are copied whole, not each pixel found by itself.
    pieces = padded.unfold(2, height, 1).unfold(3, width, 1)  # (N, C, top, left, H, W), all in the memory of `padded`
    top, left = (placed(draw[axis], tensor.device) for axis in ("top", "left"))
    return only(draw["chosen"], pieces[torch.arange(count, device=tensor.device), :, top, left], tensor)


def _draw_resized_crop(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    """A box for each sample, in pixels: an area by `scale`, an aspect by `ratio` (evenly in its logarithm)."""
    import torch

    height, width = shape[-2:]
    area = uniform(count, values["scale"], source) * (height * width)
    aspect = uniform(count, [math.log(each) for each in values["ratio"]], source).exp()
    wide, high = (area * aspect).sqrt().clamp(1, width), (area / aspect).sqrt().clamp(1, height)
    left, top = (
        torch.rand(count, generator=source) * (whole - part) for whole, part in ((width, wide), (height, high))
    )
    box = {"left": left, "top": top, "width": wide, "height": high}
    return box | {"chosen": chosen(count, values["p"], source)}


def _resized_crop(tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    import torch

    height, width = tensor.shape[-2:]
    matrix = torch.zeros(len(tensor), 2, 3)
    for axis, (size, start, length) in enumerate(((width, "left", "width"), (height, "top", "height"))):
        scale = size / draw[length]
        matrix[:, axis, axis] = scale
        matrix[:, axis, 2] = (0.5 - draw[start]) * scale - 0.5  # corners meet corners; pixels are named by centres
    return only(draw["chosen"], _warped(tensor, matrix, nearest, "border"), tensor)


# Rotation and affine maps


def _both(limit: float | list[float]) -> tuple[float, float]:
    """One number for that much in either direction, or the two ends."""
    if isinstance(limit, (int, float)):
        return -float(limit), float(limit)
    low, high = limit
    return float(low), float(high)


def _draw_rotation(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    angle = uniform(count, _both(values["degrees"]), source)
    return {"angle": angle, "chosen": chosen(count, values["p"], source)}


def _draw_affine(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    import torch

    (height, width), (across, down) = shape[-2:], values["translate"]
    made = {
        "angle": uniform(count, _both(values["degrees"]), source),
        "right": uniform(count, (-across * width, across * width), source),
        "down": uniform(count, (-down * height, down * height), source),
        "scale": uniform(count, values["scale"], source),
        "shear": torch.deg2rad(uniform(count, _both(values["shear"]), source)),
    }
    return made | {"chosen": chosen(count, values["p"], source)}


def _affine(tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    import torch
    from kornia.geometry.transform import get_affine_matrix2d

    height, width = tensor.shape[-2:]
    count = len(tensor)
    still = torch.zeros(count)
    centre = torch.tensor([(width - 1) / 2, (height - 1) / 2]).repeat(count, 1)
    moved = torch.stack([draw.get("right", still), draw.get("down", still)], 1)
    scale = draw.get("scale", still + 1)[:, None].repeat(1, 2)
    matrix = get_affine_matrix2d(moved, centre, scale, draw["angle"], draw.get("shear", still), still)
    return only(draw["chosen"], _warped(tensor, matrix[:, :2], nearest, "zeros"), tensor)


def _warped(tensor: Tensor, matrix: Tensor, nearest: bool, beyond: str) -> Tensor:
    """The pixels `(N, C, H, W)` moved by `(N, 2, 3)`, from old to new places in pixels; its size stays."""
    from kornia.geometry.transform import warp_affine

    height, width = tensor.shape[-2:]
    how = "nearest" if nearest else "bilinear"
    return warp_affine(
        tensor, placed(matrix, tensor.device).to(tensor.dtype), (height, width), mode=how, padding_mode=beyond
    )


def _in_order(*names: str) -> Callable[[Values], str | None]:
    """A fault where the two numbers of a range are the wrong way round."""

    def between(values: Values) -> str | None:
        for name in names:
            said = values[name]
            if not isinstance(said, (int, float)) and said[0] > said[1]:
                return tr("{name} must go from the smaller number to the larger, got {low:g} and {high:g}").format(
                    name=name, low=said[0], high=said[1]
                )
        return None

    return between


_DEGREES = Parameter(
    "degrees",
    "floats",
    15.0,
    minimum=-360,
    maximum=360,
    length=2,
    summary="Angles from -degrees to degrees, or the two.",
)

GEOMETRY = (
    Random(
        type="RandomHorizontalFlip",
        summary="Left and right change places in some samples.",
        parameters=(probability(0.5),),
        refuses=for_images,
        draw=_draw_flip,
        act=partial(_flip, -1),
        geometric=True,
    ),
    Random(
        type="RandomVerticalFlip",
        summary="Top and bottom change places in some samples.",
        parameters=(probability(0.5),),
        refuses=for_images,
        draw=_draw_flip,
        act=partial(_flip, -2),
        geometric=True,
    ),
    Random(
        type="RandomCrop",
        summary="A piece of the padded image, as large as the image: it moves by up to padding pixels.",
        parameters=(
            Parameter("padding", "int", 4, minimum=1, maximum=1024, summary="Pixels added at every edge."),
            Parameter(
                "padding_mode",
                "choice",
                "constant",
                choices=("constant", "reflect", "replicate"),
                summary="What is added: zeros, the image mirrored, or its outermost pixels.",
            ),
            probability(1.0),
        ),
        refuses=for_images,
        draw=_draw_crop,
        act=_crop,
        geometric=True,
    ),
    Random(
        type="RandomResizedCrop",
        summary="A piece of the image, of any size and shape within limits, made as large as the image.",
        parameters=(
            Parameter(
                "scale",
                "floats",
                [0.6, 1.0],
                above=0.0,
                maximum=1.0,
                length=2,
                summary="The least and largest share of the area.",
            ),
            Parameter(
                "ratio",
                "floats",
                [0.75, 4 / 3],
                minimum=0.1,
                maximum=10.0,
                length=2,
                summary="The least and largest width by height.",
            ),
            probability(1.0),
        ),
        refuses=for_images,
        between=_in_order("scale", "ratio"),
        draw=_draw_resized_crop,
        act=_resized_crop,
        geometric=True,
    ),
    Random(
        type="RandomRotation",
        summary="Turned about the centre; what comes in at the corners is 0.",
        parameters=(_DEGREES, probability(1.0)),
        refuses=for_images,
        between=_in_order("degrees"),
        draw=_draw_rotation,
        act=_affine,
        geometric=True,
    ),
    Random(
        type="RandomAffine",
        summary="Turned, moved, scaled and sheared at once; what comes in from beyond the edge is 0.",
        parameters=(
            _DEGREES,
            Parameter(
                "translate",
                "floats",
                [0.1, 0.1],
                minimum=0.0,
                maximum=1.0,
                length=2,
                summary="The largest shift, as shares of width and height.",
            ),
            Parameter(
                "scale",
                "floats",
                [0.9, 1.1],
                minimum=0.05,
                maximum=20.0,
                length=2,
                summary="The least and largest factor of size.",
            ),
            Parameter(
                "shear",
                "floats",
                0.0,
                minimum=-80.0,
                maximum=80.0,
                length=2,
                summary="Degrees of shear from -shear to shear, or the two.",
            ),
            probability(1.0),
        ),
        refuses=for_images,
        between=_in_order("degrees", "scale", "shear"),
        draw=_draw_affine,
        act=_affine,
        geometric=True,
    ),
)
