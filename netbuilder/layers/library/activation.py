"""Activations: every elementwise one of torch.nn, and those that share values out along a dimension."""

from netbuilder.layers.library.costs import a_value
from netbuilder.layers.library.dimensions import beside_batch, resolved
from netbuilder.layers.spec import Layer, Params
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr

_DIM = {"dim": {"summary": "The dimension that is shared out; 0 is the batch, -1 the last."}}
# torch's own default is deprecated, and takes the batch for some shapes.
_LAST = {"dim": {"default": -1, "optional": False, "summary": _DIM["dim"]["summary"]}}


def _elementwise(type: str, summary: str, formula: str, words: str, **more: object) -> Layer:
    # Some classes of torch have no constructor of their own, and show nn.Module's.
    return Layer(
        type,
        "activation",
        summary,
        formula,
        words=words,
        **{"module": f"torch.nn:{type}", "hidden": ("args", "kwargs"), "flops": a_value(1), **more},  # type: ignore[arg-type]
    )


def _ordered(lower: str, upper: str, *, strictly: bool) -> object:
    def check(params: Params, incoming: Incoming) -> str | None:
        low, high = params[lower], params[upper]
        if low > high or (strictly and low == high):
            said = tr("needs {lower} not above {upper}: {low:g} and {high:g}")
            if strictly:
                said = tr("needs {lower} below {upper}: {low:g} and {high:g}")
            return said.format(lower=lower, upper=upper, low=low, high=high)
        return None

    return check


def _one_slope_or_one_a_channel(params: Params, incoming: Incoming) -> str | None:
    count, shape = params["num_parameters"], incoming["in"][0].shape
    if count == 1 or (shape and count == shape[0]):
        return None
    if not shape:
        return tr("needs num_parameters 1 got {count}").format(count=count)
    said = tr("needs num_parameters 1 or {channels}, one for each channel, got {count}")
    return said.format(channels=shape[0], count=count)


def _even(params: Params, incoming: Incoming) -> str | None:
    spec = incoming["in"][0]
    size = spec.shape[resolved(params["dim"], spec.rank) - 1]
    if size % 2 == 0:
        return None
    return tr("needs an even size along dim {dim}: it is cut in halves, got {size}").format(
        dim=params["dim"], size=size
    )


_EXP = "e<sup>x</sup>"

_ELEMENTWISE = (
    _elementwise("ReLU", "Lets positive values through and stops the others.", "max(0, x)", "max(0, x)"),
    _elementwise("ReLU6", "ReLU that stops growing at 6.", "min(max(0, x), 6)", "min(max(0, x), 6)"),
    _elementwise(
        "LeakyReLU",
        "ReLU that lets a little of the negative values through.",
        "max(0, x) + negative_slope · min(0, x)",
        "slope {negative_slope}",
        changes={"negative_slope": {"summary": "Slope for negative values."}},
    ),
    _elementwise(
        "PReLU",
        "ReLU whose slope for negative values is learned.",
        "max(0, x) + a · min(0, x)",
        "slope from {init}",
        changes={
            "num_parameters": {"minimum": 1, "summary": "1 for one slope, or the channels that arrive, one each."},
            "init": {"summary": "The slope learning starts from."},
        },
        checks=(_one_slope_or_one_a_channel,),
    ),
    _elementwise(
        "RReLU",
        "ReLU with a random slope for negative values in training, and the middle one after.",
        "x if x ≥ 0, else a x, a ~ U(lower, upper) in training, (lower + upper) / 2 after",
        "slope {lower} to {upper}",
        changes={
            "lower": {"minimum": 0, "summary": "Smallest slope."},
            "upper": {"minimum": 0, "summary": "Largest slope."},
        },
        checks=(_ordered("lower", "upper", strictly=False),),
    ),
    _elementwise(
        "ELU",
        "Like ReLU, but bends smoothly down to -alpha.",
        f"x if x > 0, else α ({_EXP} − 1)",
        "alpha {alpha}",
        changes={"alpha": {"summary": "How far negative values go down."}},
    ),
    _elementwise(
        "SELU",
        "ELU scaled so that layers keep mean 0 and variance 1 by themselves.",
        f"s · (max(0, x) + min(0, α ({_EXP} − 1))), s ≈ 1.0507, α ≈ 1.6733",
        "self-normalising",
    ),
    _elementwise(
        "CELU",
        "ELU without a kink, whatever its alpha.",
        "max(0, x) + min(0, α (e<sup>x/α</sup> − 1))",
        "alpha {alpha}",
        changes={"alpha": {"above": 0, "summary": "How far negative values go down."}},
    ),
    _elementwise(
        "GELU",
        "Weighs a value by how likely a normal variable is below it.",
        "x Φ(x)",
        "x Φ(x)",
        changes={
            "approximate": {
                "kind": "choice",
                "choices": ("none", "tanh"),
                "summary": "“tanh” for the faster approximation.",
            }
        },
    ),
    _elementwise("SiLU", "Weighs a value by its own sigmoid; also called swish.", "x σ(x)", "x σ(x)"),
    _elementwise(
        "Mish", "Weighs a value by the tanh of its softplus.", f"x tanh(ln(1 + {_EXP}))", "x tanh(softplus(x))"
    ),
    _elementwise("Sigmoid", "Squeezes values between 0 and 1.", "σ(x) = 1 / (1 + e<sup>−x</sup>)", "1 / (1 + e⁻ˣ)"),
    _elementwise("LogSigmoid", "Logarithm of the sigmoid.", "ln(1 / (1 + e<sup>−x</sup>))", "ln σ(x)"),
    _elementwise(
        "Hardsigmoid",
        "Sigmoid drawn with three straight lines.",
        "min(max(0, x + 3), 6) / 6",
        "clamp(x / 6 + 1/2)",
    ),
    _elementwise(
        "Hardswish",
        "SiLU drawn with straight lines and a parabola.",
        "x · min(max(0, x + 3), 6) / 6",
        "x hardsigmoid(x)",
    ),
    _elementwise(
        "Tanh",
        "Squeezes values between -1 and 1.",
        "tanh(x) = (e<sup>x</sup> − e<sup>−x</sup>) / (e<sup>x</sup> + e<sup>−x</sup>)",
        "tanh(x)",
    ),
    _elementwise("Tanhshrink", "What tanh takes away.", "x − tanh(x)", "x − tanh(x)"),
    _elementwise(
        "Hardtanh",
        "Cuts values off at a lower and an upper limit.",
        "min(max(min_val, x), max_val)",
        "{min_val} to {max_val}",
        hidden=("min_value", "max_value"),
        changes={"min_val": {"summary": "Lower limit."}, "max_val": {"summary": "Upper limit."}},
        checks=(_ordered("min_val", "max_val", strictly=True),),
    ),
    _elementwise(
        "Hardshrink",
        "Sets values close to zero to zero.",
        "x if |x| > λ, else 0",
        "zero within ±{lambd}",
        changes={"lambd": {"minimum": 0, "summary": "How far from zero counts as close."}},
    ),
    _elementwise(
        "Softshrink",
        "Pulls values towards zero, and stops there.",
        "x − λ if x > λ, x + λ if x < −λ, else 0",
        "by {lambd}",
        changes={"lambd": {"minimum": 0, "summary": "How far values are pulled."}},
    ),
    _elementwise(
        "Softplus",
        "ReLU with a rounded corner; always positive.",
        "ln(1 + e<sup>βx</sup>) / β, and x where βx > threshold",
        "ln(1 + eˣ), beta {beta}",
        changes={
            "beta": {"above": 0, "summary": "How sharp the corner is."},
            "threshold": {"summary": "Where βx is above this, x is returned as it is."},
        },
    ),
    _elementwise("Softsign", "Like tanh, but slower to reach its limits.", "x / (1 + |x|)", "x / (1 + |x|)"),
    _elementwise(
        "Threshold",
        "Replaces values that are not above a threshold.",
        "x if x > threshold, else value",
        "x if above {threshold}, else {value}",
        changes={
            "threshold": {"summary": "Values must be above this to pass."},
            "value": {"summary": "What takes the place of the others."},
        },
        starts={"threshold": 0.0, "value": 0.0},
    ),
    _elementwise(
        "GLU",
        "Cuts its input in two halves, and lets one be the gate of the other.",
        "a σ(b), where x = [a, b]",
        "halves dim {dim}",
        changes={"dim": {"summary": "The dimension that is cut in halves; 0 is the batch, -1 the last."}},
        checks=(beside_batch("dim"), _even),
        flops=a_value(2),
    ),
)

_SHARED = (
    _elementwise(
        "Softmax",
        "Turns scores into probabilities that sum to 1.",
        "e<sup>x<sub>i</sub></sup> / Σ<sub>j</sub> e<sup>x<sub>j</sub></sup>",
        "over dim {dim}",
        changes=_LAST,
        starts={"dim": -1},
        checks=(beside_batch("dim"),),
        flops=a_value(3),
    ),
    _elementwise(
        "LogSoftmax",
        "Logarithm of Softmax, computed without overflow.",
        "x<sub>i</sub> − ln Σ<sub>j</sub> e<sup>x<sub>j</sub></sup>",
        "over dim {dim}",
        changes=_LAST,
        starts={"dim": -1},
        checks=(beside_batch("dim"),),
        flops=a_value(3),
    ),
    _elementwise(
        "Softmin",
        "Softmax of the negated scores: the smallest gets most.",
        "e<sup>−x<sub>i</sub></sup> / Σ<sub>j</sub> e<sup>−x<sub>j</sub></sup>",
        "over dim {dim}",
        changes=_LAST,
        starts={"dim": -1},
        checks=(beside_batch("dim"),),
        flops=a_value(3),
    ),
    _elementwise(
        "Softmax2d",
        "Softmax over the channels, at each place of an image.",
        "e<sup>x<sub>c</sub></sup> / Σ<sub>k</sub> e<sup>x<sub>k</sub></sup>",
        "over the channels",
        layouts=("(C, H, W)",),
        flops=a_value(3),
    ),
)

_PLAIN = tuple(
    _elementwise(type, summary, formula, words, module=f"netbuilder.layers.modules:{type}")
    for type, summary, formula, words in (
        ("Abs", "Takes the sign away.", "|x|", "|x|"),
        ("Square", "Multiplies each value by itself.", "x²", "x²"),
        ("Exp", "Raises e to each value.", _EXP, "eˣ"),
    )
)
"""Functions that torch has, and no class of; not meant to bend what a layer gives, but to compute with it."""

ACTIVATION = (*_ELEMENTWISE, *_SHARED, *_PLAIN)
