"""Pooling: fewer points, each standing for several."""

from collections.abc import Callable

from netbuilder.layers.library import costs
from netbuilder.layers.library.convolution import LAYOUTS, spread
from netbuilder.layers.spec import Check, Layer, Params, Shown
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr

_OVER = {1: "a sequence", 2: "an image", 3: "a volume"}
_MAX = "y = max<sub>k ∈ window</sub> x<sub>k</sub>"
_MEAN = "y = (1 / |window|) Σ<sub>k ∈ window</sub> x<sub>k</sub>"
_POWER = "y = (Σ<sub>k ∈ window</sub> x<sub>k</sub><sup>p</sup>)<sup>1/p</sup>"


def _window(dims: int) -> dict[str, dict[str, object]]:
    return {
        "kernel_size": {"minimum": 1, "length": dims, "summary": "Size of the window."},
        "stride": {"minimum": 1, "length": dims, "summary": "Step between two windows; empty for the window's size."},
        "ceil_mode": {"summary": "Whether a window that is partly outside at the end still counts."},
    }


def _padding(dims: int) -> dict[str, object]:
    return {"minimum": 0, "length": dims, "summary": "Points added on each side, half a window at most."}


def _says(dims: int) -> Callable[[Params], str]:
    def words(params: Params) -> str:
        kernel = params.get("kernel_size")
        if kernel is None:
            return ""
        stride = kernel if params.get("stride") is None else params["stride"]
        if isinstance(stride, (list, tuple)) and stride and all(step == stride[0] for step in stride):
            stride = stride[0]
        step = f"{Shown(stride):{dims}}" if isinstance(stride, (list, tuple)) else f"{Shown(stride)}"
        return f"{Shown(kernel):{dims}} · stride {step}"

    return words


def _half_a_window(dims: int) -> Check:
    def check(params: Params, incoming: Incoming) -> str | None:
        pairs = zip(spread(params["padding"], dims), spread(params["kernel_size"], dims), strict=True)
        if any(padding > kernel // 2 for padding, kernel in pairs):
            return tr("needs padding of half the window at most: {padding} on {kernel_size}").format(
                padding=params["padding"], kernel_size=params["kernel_size"]
            )
        return None

    return check


def _max(dims: int) -> Layer:
    return Layer(
        f"MaxPool{dims}d",
        "pooling",
        f"Keeps the largest value of each window of {_OVER[dims]}.",
        _MAX,
        f"torch.nn:MaxPool{dims}d",
        layouts=(LAYOUTS[dims],),
        hidden=("return_indices",),
        changes={
            **_window(dims),
            "padding": _padding(dims),
            "dilation": {"minimum": 1, "length": dims, "summary": "Spacing between the points of a window."},
        },
        starts={"kernel_size": 2},
        words=_says(dims),
        checks=(_half_a_window(dims),),
        flops=costs.windows(dims, 1, 0),
    )


def _mean(dims: int) -> Layer:
    divisor = {"divisor_override": {"minimum": 1, "summary": "Divide by this and not by the size of the window."}}
    return Layer(
        f"AvgPool{dims}d",
        "pooling",
        f"Takes the mean of each window of {_OVER[dims]}.",
        _MEAN,
        f"torch.nn:AvgPool{dims}d",
        layouts=(LAYOUTS[dims],),
        changes={
            **_window(dims),
            "padding": _padding(dims),
            "count_include_pad": {"summary": "Whether added points count in the mean."},
            **(divisor if dims > 1 else {}),
        },
        starts={"kernel_size": 2},
        words=_says(dims),
        checks=(_half_a_window(dims),),
        flops=costs.windows(dims, 1, 1),
    )


def _power(dims: int) -> Layer:
    # torch multiplies this layer's one size as it is, and cannot take it in a list.
    one = {"kernel_size": {"kind": "int"}, "stride": {"kind": "int"}} if dims == 1 else {}
    changes = {name: {**said, **one.get(name, {})} for name, said in _window(dims).items()}
    return Layer(
        f"LPPool{dims}d",
        "pooling",
        f"Takes the power mean, without the division, of each window of {_OVER[dims]}.",
        _POWER,
        f"torch.nn:LPPool{dims}d",
        layouts=(LAYOUTS[dims],),
        changes={
            **changes,
            "norm_type": {"above": 0, "summary": "The power p: 1 gives the sum, a large one nears the maximum."},
        },
        starts={"norm_type": 2.0, "kernel_size": 2},
        words=_says(dims),
        flops=costs.windows(dims, 2, 1),
    )


def _adaptive(dims: int, kind: str, what: str, formula: str) -> Layer:
    return Layer(
        f"Adaptive{kind}Pool{dims}d",
        "pooling",
        f"Cuts {_OVER[dims]} into as many windows as wanted, and {what}.",
        formula,
        f"torch.nn:Adaptive{kind}Pool{dims}d",
        layouts=(LAYOUTS[dims],),
        hidden=("return_indices",),
        changes={
            "output_size": {"minimum": 1, "length": dims, "optional": False, "summary": "Size of what comes out."}
        },
        starts={"output_size": 1},
        words=f"to {{output_size:{dims}}}",
        flops=costs.adaptive_windows(1 if kind == "Avg" else 0),
    )


def _size_or_ratio(params: Params, incoming: Incoming) -> str | None:
    if (params["output_size"] is None) == (params["output_ratio"] is None):
        return tr("needs either output_size or output_ratio")
    return None


def _fractional(dims: int) -> Layer:
    return Layer(
        f"FractionalMaxPool{dims}d",
        "pooling",
        f"Keeps the largest values of windows of {_OVER[dims]} placed at random, for sizes that no stride gives.",
        _MAX,
        f"torch.nn:FractionalMaxPool{dims}d",
        layouts=(LAYOUTS[dims],),
        hidden=("return_indices", "_random_samples"),
        changes={
            "kernel_size": {"minimum": 1, "length": dims, "summary": "Size of the window."},
            "output_size": {"minimum": 1, "length": dims, "summary": "Size of what comes out."},
            "output_ratio": {
                "above": 0,
                "below": 1,
                "length": dims,
                "summary": "Size of what comes out as a part of what arrives.",
            },
        },
        starts={"kernel_size": 2, "output_ratio": 0.5},
        words=f"{{kernel_size:{dims}}}",
        checks=(_size_or_ratio,),
        flops=costs.windows(dims, 1, 0),
    )


POOLING = (
    *map(_max, (1, 2, 3)),
    *map(_mean, (1, 2, 3)),
    *(_adaptive(dims, "Max", "keeps the largest value of each", _MAX) for dims in (1, 2, 3)),
    *(_adaptive(dims, "Avg", "takes the mean of each", _MEAN) for dims in (1, 2, 3)),
    *map(_power, (1, 2, 3)),
    *map(_fractional, (2, 3)),
)
