"""Normalisation: values brought to mean 0 and variance 1, over the batch, a channel, a group or a sample."""

from netbuilder.layers.library import costs
from netbuilder.layers.library.convolution import LAYOUTS
from netbuilder.layers.library.reads import CHANNELS
from netbuilder.layers.spec import Layer, Params, Shown
from netbuilder.layers.tensors import Incoming, TensorSpec
from netbuilder.wording import tr

_FORMULA = "y = γ (x − E[x]) / √(Var[x] + ε) + β"
_EPS: dict[str, object] = {"above": 0, "summary": "Added to the variance, so that nothing is divided by zero."}
_AFFINE: dict[str, object] = {"summary": "Whether a scale and an offset are learned."}
_BIAS: dict[str, object] = {"summary": "Whether the learned offset is there, where a scale is learned."}


def _running(momentum: bool) -> dict[str, dict[str, object]]:
    said = "Share of the newest batch in the running mean and variance"
    return {
        "eps": _EPS,
        "momentum": {
            "minimum": 0,
            "maximum": 1,
            "summary": f"{said}; empty for the mean of all." if momentum else said + ".",
        },
        "affine": _AFFINE,
        "track_running_stats": {"summary": "Whether a running mean and variance are kept for use after training."},
        "bias": _BIAS,
    }


def _batch(dims: int) -> Layer:
    return Layer(
        f"BatchNorm{dims}d",
        "normalisation",
        "Normalises each channel over the batch.",
        _FORMULA,
        f"torch.nn:BatchNorm{dims}d",
        layouts=("(C)", LAYOUTS[1]) if dims == 1 else (LAYOUTS[dims],),
        reads={"num_features": CHANNELS},
        changes=_running(True),
        words="over the batch",
        flops=costs.normalised_by_channel,
    )


def _more_than_one_point(params: Params, incoming: Incoming) -> str | None:
    spec = incoming["in"][0]
    return (
        None
        if spec.size > spec.shape[0]
        else tr("needs more than one point in each channel, got {spec}").format(spec=spec)
    )


def _instance(dims: int) -> Layer:
    return Layer(
        f"InstanceNorm{dims}d",
        "normalisation",
        "Normalises each channel of each sample by itself.",
        _FORMULA,
        f"torch.nn:InstanceNorm{dims}d",
        layouts=(LAYOUTS[dims],),
        reads={"num_features": CHANNELS},
        changes=_running(False),
        words="over each sample",
        checks=(_more_than_one_point,),
        flops=costs.normalised_by_channel,
    )


def _last(incoming: Incoming) -> int:
    return incoming["in"][0].shape[-1]


def _ends_the_shape(params: Params, incoming: Incoming) -> str | None:
    wanted, spec = params["normalized_shape"], incoming["in"][0]
    if wanted is None:
        return None
    sizes = tuple(wanted) if isinstance(wanted, (list, tuple)) else (wanted,)
    if sizes and spec.shape[-len(sizes) :] == sizes:
        return None
    return tr("needs normalized_shape to be the end of the shape that arrives: {sizes} does not end {spec}").format(
        sizes=TensorSpec(sizes), spec=spec
    )


def _over(params: Params) -> str:
    sizes = params.get("normalized_shape")
    return tr("over the last dim") if sizes is None else tr("over {sizes}").format(sizes=Shown(sizes))


_NORMALIZED = {
    # torch wants the sizes themselves; read off, they follow the drawing.
    "default": None,
    "optional": True,
    "minimum": 1,
    "summary": "Sizes of the last dimensions, which are normalised together; empty for the last one.",
}


def _channels_divide(params: Params, incoming: Incoming) -> str | None:
    groups, spec = params["num_groups"], incoming["in"][0]
    channels = spec.shape[0]
    if channels % groups:
        return tr("needs num_groups that divides the channels: {groups} does not divide {channels}").format(
            groups=groups, channels=channels
        )
    if spec.size == groups:
        return tr("needs more than one value in each group: {groups} groups of {spec}").format(groups=groups, spec=spec)
    return None


NORMALISATION = (
    *map(_batch, (1, 2, 3)),
    *map(_instance, (1, 2, 3)),
    Layer(
        "LayerNorm",
        "normalisation",
        "Normalises each sample over its last dimensions.",
        _FORMULA,
        "torch.nn:LayerNorm",
        layouts=("(…, F)",),
        fills={"normalized_shape": _last},
        changes={"normalized_shape": _NORMALIZED, "eps": _EPS, "elementwise_affine": _AFFINE, "bias": _BIAS},
        words=_over,
        checks=(_ends_the_shape,),
        flops=costs.normalised(scale="elementwise_affine", offset="bias"),
    ),
    Layer(
        "GroupNorm",
        "normalisation",
        "Normalises groups of channels of each sample.",
        _FORMULA,
        "torch.nn:GroupNorm",
        layouts=("(C, …)",),
        reads={"num_channels": CHANNELS},
        changes={
            "num_groups": {"minimum": 1, "summary": "Number of groups; it divides the channels."},
            "eps": _EPS,
            "affine": _AFFINE,
            "bias": _BIAS,
        },
        starts={"num_groups": 8},
        words="{num_groups} groups",
        checks=(_channels_divide,),
        flops=costs.normalised(scale="affine", offset="bias"),
    ),
    Layer(
        "RMSNorm",
        "normalisation",
        "Divides each sample by the root of its mean square over the last dimensions.",
        "y = γ x / √(ε + (1/n) Σ<sub>i</sub> x<sub>i</sub><sup>2</sup>)",
        "torch.nn:RMSNorm",
        layouts=("(…, F)",),
        fills={"normalized_shape": _last},
        changes={
            "normalized_shape": _NORMALIZED,
            "eps": {**_EPS, "summary": "Added to the mean square; empty for the smallest step of the element type."},
            "elementwise_affine": {"summary": "Whether a scale is learned."},
        },
        words=_over,
        checks=(_ends_the_shape,),
        flops=costs.normalised(scale="elementwise_affine", spread_out=3),
    ),
    Layer(
        "LocalResponseNorm",
        "normalisation",
        "Damps a value by its neighbours in the channels around it.",
        "y<sub>c</sub> = x<sub>c</sub> (k + (α/n) Σ<sub>c′</sub> x<sub>c′</sub><sup>2</sup>)<sup>−β</sup>",
        "torch.nn:LocalResponseNorm",
        layouts=(*LAYOUTS.values(),),
        changes={
            "size": {"minimum": 1, "summary": "Number of channels around a value that count, n."},
            "alpha": {"summary": "Weight of the neighbours, α."},
            "beta": {"summary": "Power, β."},
            "k": {"summary": "What is added before the power is taken."},
        },
        starts={"size": 5},
        words="{size} channels",
        flops=costs.damped,
    ),
)
