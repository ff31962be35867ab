"""Convolutions and their transposes in one, two and three dimensions."""

from collections.abc import Sequence

from netbuilder.layers.library.reads import CHANNELS
from netbuilder.layers.spec import Check, Layer, Params
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr

LAYOUTS = {1: "(C, L)", 2: "(C, H, W)", 3: "(C, D, H, W)"}


def spread(value: int | Sequence[int], dims: int) -> list[int]:
    """One size for every dimension: torch lets a person say it once where all are equal."""
    return [value] * dims if isinstance(value, int) else list(value)


def _divides(name: str) -> Check:
    """groups must divide the channels on both sides; torch says so in terms of names a person never types."""

    def check(params: Params, incoming: Incoming) -> str | None:
        groups = params["groups"]
        arriving, leaving = incoming["in"][0].shape[0], params[name]
        if arriving % groups:
            said = tr("needs groups that divide the channels that arrive: {groups} does not divide {size}")
            return said.format(groups=groups, size=arriving)
        if leaving % groups:
            said = tr("needs groups that divide the {name}: {groups} does not divide {size}")
            return said.format(name=name, groups=groups, size=leaving)
        return None

    return check


def _less_than_a_step(dims: int) -> Check:
    """torch refuses more, but not on `meta`."""

    def check(params: Params, incoming: Incoming) -> str | None:
        added, stride, dilation = (spread(params[name], dims) for name in ("output_padding", "stride", "dilation"))
        if any(a >= max(s, d) for a, s, d in zip(added, stride, dilation, strict=True)):
            return tr("needs output_padding below the stride or the dilation, got {output_padding}").format(
                output_padding=params["output_padding"]
            )
        return None

    return check


def _common(dims: int) -> dict[str, dict[str, object]]:
    return {
        "out_channels": {"minimum": 1, "summary": "Number of filters: the channels of what comes out."},
        "kernel_size": {"minimum": 1, "length": dims, "summary": "Size of each filter."},
        "stride": {"minimum": 1, "length": dims, "summary": "Step between two places of the filter."},
        "dilation": {"minimum": 1, "length": dims, "summary": "Spacing between the points of a filter."},
        "groups": {"minimum": 1, "summary": "Number of groups of channels that do not see each other."},
        "bias": {"summary": "Whether a learned offset is added to each filter."},
    }


def _convolution(dims: int, what: str) -> Layer:
    return Layer(
        f"Conv{dims}d",
        "convolution",
        f"Slides learned filters over {what}.",
        "y<sub>o</sub> = b<sub>o</sub> + Σ<sub>c</sub> w<sub>o,c</sub> ⋆ x<sub>c</sub>",
        f"torch.nn:Conv{dims}d",
        layouts=(LAYOUTS[dims],),
        reads={"in_channels": CHANNELS},
        changes={
            **_common(dims),
            "padding": {
                "minimum": 0,
                "length": dims,
                "choices": ("same", "valid"),
                "summary": "Points added on each side: a number, or “same” to keep the size.",
            },
            "padding_mode": {"summary": "What the added points hold."},
        },
        starts={"out_channels": 32, "kernel_size": 3},
        words=f"{{out_channels}} filters · {{kernel_size:{dims}}}",
        checks=(_divides("out_channels"),),
    )


def _transposed(dims: int, what: str) -> Layer:
    return Layer(
        f"ConvTranspose{dims}d",
        "convolution",
        f"Spreads every point of {what} over a learned filter: a convolution run backwards.",
        "y<sub>o</sub> = b<sub>o</sub> + Σ<sub>c</sub> w<sub>c,o</sub> ⋆<sup>⊤</sup> x<sub>c</sub>",
        f"torch.nn:ConvTranspose{dims}d",
        layouts=(LAYOUTS[dims],),
        reads={"in_channels": CHANNELS},
        changes={
            **_common(dims),
            "padding": {"minimum": 0, "length": dims, "summary": "Points cut off on each side of the result."},
            "output_padding": {"minimum": 0, "length": dims, "summary": "Points added at one end of the result."},
            # torch takes no other mode here, whatever its signature says.
            "padding_mode": {"kind": "choice", "choices": ("zeros",), "summary": "What the added points hold."},
        },
        starts={"out_channels": 32, "kernel_size": 3},
        words=f"{{out_channels}} filters · {{kernel_size:{dims}}}",
        checks=(_divides("out_channels"), _less_than_a_step(dims)),
    )


_OVER = {1: "a sequence", 2: "an image", 3: "a volume"}

CONVOLUTION = (
    *(_convolution(dims, what) for dims, what in _OVER.items()),
    *(_transposed(dims, what) for dims, what in _OVER.items()),
)
