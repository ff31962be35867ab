"""Layers that trade places for channels: pixels shuffled, patches taken out and put back, channels mixed."""

from collections.abc import Sequence
from math import prod

from netbuilder.layers.library import costs
from netbuilder.layers.library.convolution import spread
from netbuilder.layers.spec import Layer, Params, Shown
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr

_WINDOW: dict[str, dict[str, object]] = {
    "kernel_size": {"kind": "ints", "minimum": 1, "length": 2, "summary": "Size of a patch."},
    "dilation": {"kind": "ints", "minimum": 1, "length": 2, "summary": "Spacing between the points of a patch."},
    "padding": {"kind": "ints", "minimum": 0, "length": 2, "summary": "Points of zero on each side of the image."},
    "stride": {"kind": "ints", "minimum": 1, "length": 2, "summary": "Step between two patches."},
}


def _channels_make_pixels(params: Params, incoming: Incoming) -> str | None:
    channels, factor = incoming["in"][0].shape[0], params["upscale_factor"]
    if channels % factor**2 == 0:
        return None
    return tr("needs channels that upscale_factor² divides: {factor}² does not divide {channels}").format(
        factor=factor, channels=channels
    )


def _pixels_make_channels(params: Params, incoming: Incoming) -> str | None:
    spec, factor = incoming["in"][0], params["downscale_factor"]
    if all(size % factor == 0 for size in spec.shape[1:]):
        return None
    return tr("needs height and width that downscale_factor divides: {factor} and {spec}").format(
        factor=factor, spec=spec
    )


def _groups_divide(params: Params, incoming: Incoming) -> str | None:
    channels, groups = incoming["in"][0].shape[0], params["groups"]
    return (
        tr("needs groups that divide the channels: {groups} does not divide {channels}").format(
            groups=groups, channels=channels
        )
        if channels % groups
        else None
    )


def _places(params: Params, sizes: Sequence[int]) -> list[int]:
    """Number of patches along each side of an image."""
    padding, dilation, kernel, stride = (spread(params[n], 2) for n in ("padding", "dilation", "kernel_size", "stride"))
    return [
        (size + 2 * padding[at] - dilation[at] * (kernel[at] - 1) - 1) // stride[at] + 1
        for at, size in enumerate(sizes)
    ]


def _holds_a_patch(params: Params, incoming: Incoming) -> str | None:
    spec = incoming["in"][0]
    if min(_places(params, spec.shape[1:])) > 0:
        return None
    return tr("needs an image that a patch fits into: kernel_size {kernel_size:2} on {spec}").format(
        kernel_size=Shown(params["kernel_size"]), spec=spec
    )


def _makes_the_image(params: Params, incoming: Incoming) -> str | None:
    spec, points = incoming["in"][0], prod(spread(params["kernel_size"], 2))
    if spec.shape[0] % points:
        return tr(
            "needs channels that the points of a patch divide: kernel_size holds {points}, {channels} arrive"
        ).format(points=points, channels=spec.shape[0])
    size, places = spread(params["output_size"], 2), _places(params, spread(params["output_size"], 2))
    if min(places) < 1:
        return tr("needs output_size that a patch fits into, got {size}").format(size=Shown(size))
    if prod(places) != spec.shape[1]:
        return tr("needs {places:,} patches for output_size {size}, got {arriving:,}").format(
            places=prod(places), size=Shown(size), arriving=spec.shape[1]
        )
    return None


PATCHES = (
    Layer(
        "PixelShuffle",
        "shape",
        "Makes an image larger by laying channels out as pixels.",
        "(C · r², H, W) → (C, H · r, W · r)",
        "torch.nn:PixelShuffle",
        layouts=("(C, H, W)",),
        floats=False,
        changes={
            "upscale_factor": {"minimum": 1, "summary": "How many times larger: its square divides the channels."}
        },
        starts={"upscale_factor": 2},
        words="×{upscale_factor}",
        checks=(_channels_make_pixels,),
    ),
    Layer(
        "PixelUnshuffle",
        "shape",
        "Makes an image smaller by stacking its pixels as channels.",
        "(C, H · r, W · r) → (C · r², H, W)",
        "torch.nn:PixelUnshuffle",
        layouts=("(C, H, W)",),
        floats=False,
        changes={"downscale_factor": {"minimum": 1, "summary": "How many times smaller: it divides height and width."}},
        starts={"downscale_factor": 2},
        words="÷{downscale_factor}",
        checks=(_pixels_make_channels,),
    ),
    Layer(
        "ChannelShuffle",
        "shape",
        "Mixes the channels of groups, so that the next grouped convolution sees all of them.",
        "(g · C) → (g, C) → (C, g) → (C · g)",
        "torch.nn:ChannelShuffle",
        layouts=("(C, …)",),
        changes={"groups": {"kind": "int", "minimum": 1, "summary": "Number of groups; it divides the channels."}},
        starts={"groups": 2},
        words="{groups} groups",
        checks=(_groups_divide,),
    ),
    Layer(
        "Unfold",
        "shape",
        "Takes patches out of an image: each becomes one place of a sequence.",
        "(C, H, W) → (C · k<sub>H</sub> · k<sub>W</sub>, L)",
        "torch.nn:Unfold",
        layouts=("(C, H, W)",),
        changes=_WINDOW,
        starts={"kernel_size": 3},
        words="{kernel_size:2}",
        checks=(_holds_a_patch,),
    ),
    Layer(
        "Fold",
        "shape",
        "Puts patches back into an image, and adds up where they overlap.",
        "(C · k<sub>H</sub> · k<sub>W</sub>, L) → (C, H, W)",
        "torch.nn:Fold",
        layouts=("(C, L)",),
        changes={
            **_WINDOW,
            "output_size": {
                "kind": "ints",
                "minimum": 1,
                "length": 2,
                "summary": "Height and width of the image that comes out.",
            },
        },
        starts={"output_size": 4, "kernel_size": 2},
        words="to {output_size:2} · {kernel_size:2}",
        checks=(_makes_the_image,),
        flops=costs.arriving(1),
    ),
)
