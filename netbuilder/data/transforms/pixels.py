"""Augmentations that change values and move none: colours, noise, erasing. kornia adjusts the colours.

Names, parameters and defaults are those of torchvision.transforms.v2, but where its defaults would do nothing.
"""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .chance import chosen, generator, only, placed, uniform
from .declaration import Draw, Random, Values, for_images, for_numbers, probability

if TYPE_CHECKING:
    from torch import Generator, Tensor

_COLOURS = ("brightness", "contrast", "saturation", "hue")


def _draw_jitter(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    """A factor about 1 for each sample (a turn about 0 for the hue), and one order of the four for the batch."""
    import torch

    made = {
        name: uniform(count, (max(0.0, 1 - values[name]), 1 + values[name]), source)
        for name in ("brightness", "contrast", "saturation")
    }
    made["hue"] = uniform(count, (-values["hue"], values["hue"]), source)
    made["order"] = torch.randperm(len(_COLOURS), generator=source)
    return made | {"chosen": chosen(count, values["p"], source)}


def _jitter(tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    """`(N, C, H, W)` in [0, 1]; an image that has not three channels has neither saturation nor hue."""
    from kornia import enhance

    made = tensor
    for place in draw["order"].tolist():
        name = _COLOURS[place]
        if not values[name] or (name in ("saturation", "hue") and tensor.shape[1] != 3):
            continue
        factor = placed(draw[name], tensor.device)
        if name == "brightness":
            made = enhance.adjust_brightness_accumulative(made, factor)
        elif name == "contrast":
            made = enhance.adjust_contrast_with_mean_subtraction(made, factor)
        elif name == "saturation":
            made = enhance.adjust_saturation_with_gray_subtraction(made, factor)
        else:
            made = enhance.adjust_hue(made, factor * (2 * math.pi))
    return only(draw["chosen"], made, tensor)


def _draw_noise(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    import torch

    return {
        "seed": torch.randint(2**62, (1,), generator=source),
        "chosen": chosen(count, values["p"], source),
    }


def _noise(tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    """Noise for every number is much: it is drawn where it is needed, by a generator of that device."""
    import torch

    source = generator(int(draw["seed"]), tensor.device)
    noise = torch.randn(tensor.shape, generator=source, device=tensor.device, dtype=tensor.dtype)
    return only(draw["chosen"], noise.mul_(values["std"]).add_(tensor), tensor)


def _draw_erasing(values: Values, count: int, shape: tuple[int, ...], source: Generator) -> dict[str, Tensor]:
    """A box in whole pixels for each sample, as in Zhong et al., Random Erasing Data Augmentation (AAAI 2020), alg. 1;
    one that is larger than the image is cut to its size where the paper draws again."""
    import torch

    height, width = shape[-2:]
    area = uniform(count, values["scale"], source) * (height * width)
    aspect = uniform(count, [math.log(each) for each in values["ratio"]], source).exp()
    high = (area * aspect).sqrt().round().clamp(1, height)
    wide = (area / aspect).sqrt().round().clamp(1, width)
    top, left = (
        (torch.rand(count, generator=source) * (whole - part + 1)).floor()
        for whole, part in ((height, high), (width, wide))
    )
    box = {"top": top, "left": left, "bottom": top + high, "right": left + wide}
    return box | {"chosen": chosen(count, values["p"], source)}


def _erasing(tensor: Tensor, values: Values, draw: Draw, nearest: bool) -> Tensor:
    import torch

    height, width = tensor.shape[-2:]
    box = {name: placed(draw[name], tensor.device)[:, None] for name in ("top", "bottom", "left", "right")}
    row, column = torch.arange(height, device=tensor.device), torch.arange(width, device=tensor.device)
    rows = (row >= box["top"]) & (row < box["bottom"])
    columns = (column >= box["left"]) & (column < box["right"])
    rows = rows & placed(draw["chosen"], tensor.device)[:, None]
    inside = rows[:, None, :, None] & columns[:, None, None, :]
    return tensor.masked_fill(inside, float(values["value"]))


def _ordered(values: Values) -> str | None:
    for name in ("scale", "ratio"):
        low, high = values[name]
        if low > high:
            return tr("{name} must go from the smaller number to the larger, got {low:g} and {high:g}").format(
                name=name, low=low, high=high
            )
    return None


_share = partial(Parameter, kind="float", minimum=0.0)

PIXELS = (
    Random(
        type="ColorJitter",
        summary="Other brightness, contrast, saturation and hue. For colours from 0 to 1: put Normalize after it.",
        parameters=(
            _share("brightness", default=0.2, maximum=1.0, summary="By how much brightness varies about 1."),
            _share("contrast", default=0.2, maximum=1.0, summary="By how much contrast varies about 1."),
            _share(
                "saturation", default=0.2, maximum=1.0, summary="By how much saturation varies about 1; grey has none."
            ),
            _share("hue", default=0.05, maximum=0.5, summary="By what share of a turn the hue varies; grey has none."),
            probability(1.0),
        ),
        refuses=for_images,
        draw=_draw_jitter,
        act=_jitter,
    ),
    Random(
        type="RandomErasing",
        summary="A random rectangle of the image is painted over.",
        parameters=(
            probability(0.5),
            Parameter(
                "scale",
                "floats",
                [0.02, 0.33],
                above=0.0,
                maximum=1.0,
                length=2,
                summary="The least and largest share of the area.",
            ),
            Parameter(
                "ratio",
                "floats",
                [0.3, 3.3],
                minimum=0.05,
                maximum=20.0,
                length=2,
                summary="The least and largest height by width.",
            ),
            Parameter("value", "float", 0.0, minimum=-1e6, maximum=1e6, summary="What it is painted with."),
        ),
        refuses=for_images,
        between=_ordered,
        draw=_draw_erasing,
        act=_erasing,
    ),
    Random(
        type="GaussianNoise",
        summary="Normal noise added to every number.",
        parameters=(
            _share("std", default=0.1, maximum=1e6, summary="Standard deviation of the noise, where the list stands."),
            probability(1.0),
        ),
        refuses=for_numbers,
        draw=_draw_noise,
        act=_noise,
    ),
)
