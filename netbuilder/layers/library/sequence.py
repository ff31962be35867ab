"""Sequences: what stands for tokens, recurrent layers, and what knows of places and padding."""

from collections.abc import Mapping

from netbuilder.layers.library import costs
from netbuilder.layers.library.reads import FEATURES, size_at
from netbuilder.layers.spec import Check, Layer, Params, PortSpec, Shown, worded
from netbuilder.layers.tensors import Incoming, TensorSpec
from netbuilder.wording import tr

SEQUENCE_OF_VECTORS = "(T, F)"
STATES = "(L, H)"
MASK = PortSpec("mask", optional=True, layouts=("(T)",), dtype="bool")
TOKENS = PortSpec("in", layouts=("(T)",), dtype="int")


# Recurrent layers


def _gate(name: str, gate: str, of: str, squeezed: str = "σ") -> str:
    """`input gate: i_t = σ(W_ii x_t + b_ii + W_hi h_(t−1) + b_hi)`, on two lines, since inspectors are narrow."""
    return (
        f"{name}:<br>{gate}<sub>t</sub> = {squeezed}(W<sub>i{of}</sub> x<sub>t</sub> + b<sub>i{of}</sub> + "
        f"W<sub>h{of}</sub> h<sub>t−1</sub> + b<sub>h{of}</sub>)"
    )


_LSTM = "<br>".join(
    (
        _gate("input gate", "i", "i"),
        _gate("forget gate", "f", "f"),
        _gate("cell gate", "g", "g", "tanh"),
        _gate("output gate", "o", "o"),
        "cell: c<sub>t</sub> = f<sub>t</sub> ⊙ c<sub>t−1</sub> + i<sub>t</sub> ⊙ g<sub>t</sub>",
        "out: h<sub>t</sub> = o<sub>t</sub> ⊙ tanh(c<sub>t</sub>)",
        "out where proj_size is set:<br>h<sub>t</sub> = W<sub>hr</sub> (o<sub>t</sub> ⊙ tanh(c<sub>t</sub>))",
    )
)
_GRU = "<br>".join(
    (
        _gate("reset gate", "r", "r"),
        _gate("update gate", "z", "z"),
        "new gate:<br>n<sub>t</sub> = tanh(W<sub>in</sub> x<sub>t</sub> + b<sub>in</sub> + "
        "r<sub>t</sub> ⊙ (W<sub>hn</sub> h<sub>t−1</sub> + b<sub>hn</sub>))",
        "out:<br>h<sub>t</sub> = (1 − z<sub>t</sub>) ⊙ n<sub>t</sub> + z<sub>t</sub> ⊙ h<sub>t−1</sub>",
    )
)
_RNN = "<br>".join(
    (
        "out:<br>h<sub>t</sub> = f(W<sub>ih</sub> x<sub>t</sub> + b<sub>ih</sub> + "
        "W<sub>hh</sub> h<sub>t−1</sub> + b<sub>hh</sub>)",
        "f = tanh, or ReLU where nonlinearity says so",
    )
)

_COMMON: dict[str, dict[str, object]] = {
    "hidden_size": {"minimum": 1, "summary": "Number of units: the size of the state, and of what comes out."},
    "num_layers": {"minimum": 1, "maximum": 1000, "summary": "Layers stacked: each reads what the one below gives."},
    "bias": {"summary": "Whether learned offsets are added: two for each gate, as torch has them."},
    "dropout": {
        "minimum": 0,
        "maximum": 1,
        "summary": "Probability that a value between two stacked layers is dropped while training.",
    },
    "bidirectional": {"summary": "Whether the sequence is read backwards as well, by units of their own."},
}


def _says(params: Params) -> str:
    parts = [worded("{hidden_size:,} units", params)]
    layers = params.get("num_layers")
    parts += [worded("{num_layers} layers", params)] if type(layers) is int and layers > 1 else []
    parts += [tr("both ways")] if params.get("bidirectional") is True else []
    return " · ".join(part for part in parts if part)


def _states(params: Params) -> dict[str, tuple[int, int]]:
    """Shapes of the states, one for each layer and direction."""
    count = params["num_layers"] * (2 if params["bidirectional"] else 1)
    sizes = {"hidden": params.get("proj_size") or params["hidden_size"], "cell": params["hidden_size"]}
    return {name: (count, size) for name, size in sizes.items()}


def _rule(params: Params, incoming: Incoming) -> Mapping[str, TensorSpec]:
    """Running step by step on `meta` takes 40 to 290 ms; `tests/layers/test_recurrent.py` holds this to the module."""
    (arriving,) = incoming["in"]
    states = _states(params)
    wide = states["hidden"][1] * (2 if params["bidirectional"] else 1)
    shapes: dict[str, tuple[int, ...]] = {"out": (arriving.shape[0], wide), "last": (wide,), **states}
    names = ("out", "last", "hidden", *(("cell",) if "proj_size" in params else ()))
    return {name: TensorSpec(shapes[name], arriving.dtype) for name in names}


def _states_fit(params: Params, incoming: Incoming) -> str | None:
    for name, shape in _states(params).items():
        for spec in incoming.get(name, ()):
            if spec.shape != shape:
                said = tr("needs {shape} at {name}, a state for each layer and direction, got {spec}")
                return said.format(shape=TensorSpec(shape), name=name, spec=spec)
    return None


def _both_or_neither(params: Params, incoming: Incoming) -> str | None:
    if ("hidden" in incoming) == ("cell" in incoming):
        return None
    return tr("needs both hidden and cell, or neither")


def _projects_down(params: Params, incoming: Incoming) -> str | None:
    if params["proj_size"] < params["hidden_size"]:
        return None
    return tr("needs proj_size below hidden_size: {proj_size} and {hidden_size}").format(
        proj_size=params["proj_size"], hidden_size=params["hidden_size"]
    )


def _recurrent(
    type: str,
    summary: str,
    formula: str,
    cost: costs.Cost,
    *,
    states: tuple[str, ...] = ("hidden",),
    more: Mapping[str, Mapping[str, object]] | None = None,
    checks: tuple[Check, ...] = (),
) -> Layer:
    return Layer(
        type,
        "sequence",
        summary,
        formula,
        f"netbuilder.layers.recurrent:{type}",
        inputs=(PortSpec("in"), *(PortSpec(name, optional=True, layouts=(STATES,)) for name in states)),
        outputs=tuple(map(PortSpec, ("out", "last", *states))),
        layouts=(SEQUENCE_OF_VECTORS,),
        reads={"input_size": FEATURES},
        changes={**_COMMON, **(more or {})},
        starts={"hidden_size": 64},
        words=_says,
        checks=(*checks, _states_fit),
        flops=cost,
        rule=_rule,
    )


# Tokens


def _table(params: Params) -> str:
    sizes = [params.get(name) for name in ("num_embeddings", "embedding_dim")]
    return " × ".join(f"{size:,}" if type(size) is int else str(Shown(size)) for size in sizes if size is not None)


def _in_the_table(params: Params, incoming: Incoming) -> str | None:
    place, size = params["padding_idx"], params["num_embeddings"]
    if place is None or -size <= place < size:
        return None
    return tr("needs padding_idx from 0 to {last:,}, a row of its table, got {place:,}").format(
        last=size - 1, place=place
    )


_TABLE: dict[str, dict[str, object]] = {
    "num_embeddings": {"minimum": 1, "summary": "Number of tokens there are: indices run from 0 to one less."},
    "embedding_dim": {"minimum": 1, "summary": "Size of the vector that stands for a token."},
    "padding_idx": {"summary": "The token that fills short samples up: its vector starts at zero, and does not learn."},
    "max_norm": {"above": 0, "summary": "Longest that a vector may be; longer ones are shortened when they are read."},
    "norm_type": {"above": 0, "summary": "The p of the norm that max_norm is about."},
    "scale_grad_by_freq": {"summary": "Whether a token learns less the more often it is in a batch."},
}


def _no_frequencies_of_a_maximum(params: Params, incoming: Incoming) -> str | None:
    if params["mode"] == "max" and params["scale_grad_by_freq"]:
        return tr("cannot take scale_grad_by_freq with mode max")
    return None


def _long_enough(params: Params, incoming: Incoming) -> str | None:
    length, most = incoming["in"][0].shape[0], params["max_len"]
    if most is None or length <= most:
        return None
    return tr("needs max_len of at least {length:,}, the places that arrive, got {most:,}").format(
        length=length, most=most
    )


def _encoded(params: Params) -> str:
    most = params.get("max_len")
    kind = Shown(params.get("kind", "sinusoidal"))
    return f"{kind}" if most is None else f"{kind} · {worded('{max_len:,} places', params)}"


def _mask_as_long(params: Params, incoming: Incoming) -> str | None:
    (spec,), (mask,) = incoming["in"], incoming["mask"]
    if spec.shape[0] == mask.shape[0]:
        return None
    return tr("needs a mask as long as the sequence: {mask} and {sequence}").format(
        mask=mask.shape[0], sequence=spec.shape[0]
    )


SEQUENCE = (
    Layer(
        "Embedding",
        "sequence",
        "Looks up, for each index of a token, the vector that stands for it.",
        "y<sub>t</sub> = E[x<sub>t</sub>]",
        "netbuilder.layers.embedding:Embedding",
        inputs=(PortSpec("in", dtype="int"),),
        floats=False,
        changes={
            **_TABLE,
            "sparse": {"summary": "Gradients of the rows that came up alone: for SparseAdam, plain SGD and Adagrad."},
        },
        starts={"num_embeddings": 10_000, "embedding_dim": 64},
        words=_table,
        checks=(_in_the_table,),
    ),
    Layer(
        "EmbeddingBag",
        "sequence",
        "Looks up the vectors of all tokens of a sample, and takes their mean, sum or maximum.",
        "y = (1/n) Σ<sub>t</sub> E[x<sub>t</sub>]",
        "netbuilder.layers.embedding:EmbeddingBag",
        inputs=(TOKENS,),
        floats=False,
        changes={
            **_TABLE,
            "padding_idx": {"summary": "The token that fills short samples up, and is left out."},
            "mode": {
                "kind": "choice",
                "choices": ("mean", "sum", "max"),
                "summary": "What is made of the vectors of a sample.",
            },
        },
        starts={"num_embeddings": 10_000, "embedding_dim": 64},
        words=lambda params: " · ".join(filter(None, (_table(params), str(Shown(params.get("mode", "mean")).value)))),
        checks=(_in_the_table, _no_frequencies_of_a_maximum),
        flops=costs.bag,
    ),
    _recurrent(
        "RNN",
        "Reads a sequence step by step; its state is what it read last and, fading, all before.",
        _RNN,
        costs.recurrent(gates=1, a_unit=1),
        more={"nonlinearity": {"summary": "What bends the state: tanh keeps it small, relu does not."}},
    ),
    _recurrent(
        "LSTM",
        "Reads a sequence step by step; gates say what its cells take in, keep, forget and give out.",
        _LSTM,
        costs.recurrent(gates=4, a_unit=9),
        states=("hidden", "cell"),
        more={"proj_size": {"minimum": 0, "summary": "Size that what comes out is projected to; 0 for no projection."}},
        checks=(_both_or_neither, _projects_down),
    ),
    _recurrent(
        "GRU",
        "Reads a sequence step by step; gates say how much of its state is reset, and how much is new.",
        _GRU,
        costs.recurrent(gates=3, a_unit=9),
    ),
    Layer(
        "PositionalEncoding",
        "sequence",
        "Adds to each place of a sequence a vector that says which place it is.",
        "y<sub>t</sub> = x<sub>t</sub> + p<sub>t</sub><br>"
        "sinusoidal:<br>p<sub>t,2i</sub> = sin(t / 10000<sup>2i/F</sup>)<br>"
        "p<sub>t,2i+1</sub> = cos(t / 10000<sup>2i/F</sup>)<br>"
        "learned: every p<sub>t</sub> is a weight",
        "netbuilder.layers.embedding:PositionalEncoding",
        layouts=(SEQUENCE_OF_VECTORS,),
        reads={"d_model": FEATURES},
        fills={"max_len": size_at(0)},
        changes={
            "max_len": {
                "default": None,
                "optional": True,
                "minimum": 1,
                "summary": "The longest sequence it is made for; empty for the length that arrives.",
            },
            "kind": {
                "kind": "choice",
                "choices": ("sinusoidal", "learned"),
                "summary": "Waves of falling frequency (Vaswani et al. 2017), or a weight for every place.",
            },
            "dropout": {"minimum": 0, "maximum": 1, "summary": "Probability that a value of the sum is dropped."},
        },
        words=_encoded,
        checks=(_long_enough,),
        flops=costs.a_value(1),
    ),
    Layer(
        "PaddingMask",
        "sequence",
        "Marks the tokens that only fill a sample up, for layers that are not to look at them.",
        "m<sub>t</sub> = (x<sub>t</sub> = padding_idx)",
        "netbuilder.layers.embedding:PaddingMask",
        inputs=(TOKENS,),
        floats=False,
        changes={"padding_idx": {"summary": "The token that fills short samples up."}},
        words="token {padding_idx}",
        flops=costs.a_value(1),
    ),
    Layer(
        "MaskedMean",
        "sequence",
        "Takes the mean of a sequence over the places that a mask does not hide.",
        "y = Σ<sub>t</sub> (1 − m<sub>t</sub>) x<sub>t</sub> / Σ<sub>t</sub> (1 − m<sub>t</sub>)",
        "netbuilder.layers.embedding:MaskedMean",
        inputs=(PortSpec("in"), PortSpec("mask", layouts=("(T)",), dtype="bool")),
        layouts=(SEQUENCE_OF_VECTORS,),
        words="without padding",
        checks=(_mask_as_long,),
        flops=costs.arriving(2, a_result=1),
    ),
)
