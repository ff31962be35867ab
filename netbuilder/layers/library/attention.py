"""Attention: places of a sequence that look at each other, and at those of another one."""

from netbuilder.layers.library import costs
from netbuilder.layers.library.reads import FEATURES, size_at
from netbuilder.layers.library.sequence import MASK, SEQUENCE_OF_VECTORS
from netbuilder.layers.spec import Check, Layer, Params, PortSpec, worded
from netbuilder.layers.tensors import Incoming, TensorSpec
from netbuilder.wording import tr

_OWN = "netbuilder.layers.attention"
_PROBABILITY = {"minimum": 0, "maximum": 1}


def _first_of(incoming: Incoming, *ports: str) -> TensorSpec:
    """What arrives at the first of the ports that is wired."""
    return next(specs[0] for port in ports if (specs := incoming.get(port)))


def _keys(incoming: Incoming) -> TensorSpec:
    return _first_of(incoming, "key", "query")


def _values(incoming: Incoming) -> TensorSpec:
    return _first_of(incoming, "value", "key", "query")


def _divides(name: str, port: str) -> Check:
    def check(params: Params, incoming: Incoming) -> str | None:
        size, heads = incoming[port][0].shape[-1], params[name]
        if size % heads == 0:
            return None
        return tr("needs {name} that divides the size of a vector: {heads} does not divide {size}").format(
            name=name, heads=heads, size=size
        )

    return check


def _as_many_keys_as_values(params: Params, incoming: Incoming) -> str | None:
    keys, values = _keys(incoming).shape[0], _values(incoming).shape[0]
    if keys == values:
        return None
    return tr("needs as many keys as values, got {keys} and {values}").format(keys=keys, values=values)


def _masks_fit(params: Params, incoming: Incoming) -> str | None:
    queries, keys = incoming["query"][0].shape[0], _keys(incoming).shape[0]
    for name, shape in (("mask", (keys,)), ("attn_mask", (queries, keys))):
        for spec in incoming.get(name, ()):
            if spec.shape != shape:
                return tr("needs {shape} at {name}, got {spec}").format(shape=TensorSpec(shape), name=name, spec=spec)
    return None


def _mask_fits(mask: str, port: str) -> Check:
    def check(params: Params, incoming: Incoming) -> str | None:
        length = incoming[port][0].shape[0]
        wrong = next((spec for spec in incoming.get(mask, ()) if spec.shape != (length,)), None)
        return (
            tr("needs ({length}) at {mask}, as long as what arrives at {port}, got {wrong}").format(
                length=length, mask=mask, port=port, wrong=wrong
            )
            if wrong
            else None
        )

    return check


def _memory_as_wide(params: Params, incoming: Incoming) -> str | None:
    (spec,), (memory,) = incoming["in"], incoming["memory"]
    if spec.shape[-1] == memory.shape[-1]:
        return None
    return tr("needs vectors of one size at in and at memory, got {first} and {second}").format(
        first=spec.shape[-1], second=memory.shape[-1]
    )


def _matrices_fit(params: Params, incoming: Incoming) -> str | None:
    (query,), (key,), (value,) = (incoming[name] for name in ("query", "key", "value"))
    if len({spec.shape[:-2] for spec in (query, key, value)}) > 1:
        return tr("needs the same sizes before (T, F) everywhere, got {query}, {key} and {value}").format(
            query=query, key=key, value=value
        )
    if query.shape[-1] != key.shape[-1]:
        return tr("needs queries and keys of one size, got {first} and {second}").format(
            first=query.shape[-1], second=key.shape[-1]
        )
    if key.shape[-2] != value.shape[-2]:
        return tr("needs as many keys as values, got {keys} and {values}").format(
            keys=key.shape[-2], values=value.shape[-2]
        )
    return None


def _says(params: Params) -> str:
    heads = worded("{num_heads:,} heads" if "num_heads" in params else "{nhead:,} heads", params)
    causal = params.get("causal") is True
    # A card has no room for all of it.
    inner = worded("{dim_feedforward:,} inner" if causal else "{dim_feedforward:,} inner units", params)
    parts = [heads, inner, tr("causal") if causal else ""]
    return " · ".join(part for part in parts if part)


_CAUSAL = "Whether a place looks at itself and what came before alone"
_LAYER: dict[str, dict[str, object]] = {
    "nhead": {"minimum": 1, "summary": "Number of heads, which look for different things; it divides the size."},
    "dim_feedforward": {"minimum": 1, "summary": "Number of units between the two Linear layers at the end."},
    "dropout": {**_PROBABILITY, "summary": "Probability that a value is dropped while training."},
    "activation": {
        "kind": "choice",
        "choices": ("relu", "gelu"),
        "summary": "What bends the values between the two Linear layers.",
    },
    "layer_norm_eps": {
        "above": 0,
        "summary": "Added to the variance in LayerNorm, so that nothing is divided by zero.",
    },
    "norm_first": {
        "summary": "Whether LayerNorm comes before each part and not after it: deep stacks learn better so."
    },
    "bias": {"summary": "Whether Linear and LayerNorm have a learned offset."},
}
_HEAD = "head<sub>i</sub> = softmax(Q<sub>i</sub> K<sub>i</sub><sup>⊤</sup> / √d) V<sub>i</sub>"
_FEED_FORWARD = "FF(x) = W<sub>2</sub> f(W<sub>1</sub> x + b<sub>1</sub>) + b<sub>2</sub>"

ATTENTION = (
    Layer(
        "MultiheadAttention",
        "attention",
        "Every query weighs all values by how well their keys match it, with several heads at once.",
        f"y = W<sub>o</sub> [head<sub>1</sub>, …, head<sub>H</sub>] + b<sub>o</sub><br>{_HEAD}<br>"
        "Q = W<sub>q</sub> q + b<sub>q</sub><br>K = W<sub>k</sub> k + b<sub>k</sub><br>"
        "V = W<sub>v</sub> v + b<sub>v</sub>",
        f"{_OWN}:MultiheadAttention",
        inputs=(
            PortSpec("query"),
            PortSpec("key", optional=True),
            PortSpec("value", optional=True),
            MASK,
            PortSpec("attn_mask", optional=True, layouts=("(T, S)",), dtype="bool"),
        ),
        outputs=(PortSpec("out"), PortSpec("weights")),
        layouts=(SEQUENCE_OF_VECTORS,),
        reads={
            "embed_dim": size_at(-1, "query"),
            "kdim": lambda incoming: _keys(incoming).shape[-1],
            "vdim": lambda incoming: _values(incoming).shape[-1],
        },
        changes={
            "num_heads": {
                "minimum": 1,
                "summary": "Number of heads, which look for different things; it divides the size.",
            },
            "dropout": {**_PROBABILITY, "summary": "Probability that a weight of a value is dropped while training."},
            "bias": {"summary": "Whether learned offsets are added to queries, keys, values and the result."},
            "add_bias_kv": {"summary": "Whether a learned key and value are added to those that arrive."},
            "add_zero_attn": {"summary": "Whether a key and value of zeros are added to those that arrive."},
            "causal": {"summary": f"{_CAUSAL}."},
            "average_attn_weights": {"summary": "Whether weights is the mean over the heads, not one matrix for each."},
        },
        starts={"num_heads": 8},
        words=_says,
        checks=(_divides("num_heads", "query"), _as_many_keys_as_values, _masks_fit),
        flops=costs.multihead,
    ),
    Layer(
        "TransformerEncoderLayer",
        "attention",
        "Lets all places of a sequence look at each other, then works on each by itself.",
        "a = LN(x + MHA(x, x, x))<br>y = LN(a + FF(a))<br>"
        "with norm_first:<br>a = x + MHA(LN(x), LN(x), LN(x))<br>y = a + FF(LN(a))<br>" + _FEED_FORWARD,
        f"{_OWN}:TransformerEncoderLayer",
        inputs=(PortSpec("in"), MASK),
        layouts=(SEQUENCE_OF_VECTORS,),
        reads={"d_model": FEATURES},
        changes={**_LAYER, "causal": {"summary": f"{_CAUSAL}."}},
        starts={"nhead": 8},
        words=_says,
        checks=(_divides("nhead", "in"), _mask_fits("mask", "in")),
        flops=costs.transformer,
    ),
    Layer(
        "TransformerDecoderLayer",
        "attention",
        "Lets each place look at those before it, then at all of a memory; torch's own looks ahead too unless told.",
        "a = LN(x + MHA(x, x, x))<br>b = LN(a + MHA(a, m, m))<br>y = LN(b + FF(b))<br>"
        "with norm_first:<br>a = x + MHA(LN(x), LN(x), LN(x))<br>b = a + MHA(LN(a), m, m)<br>y = b + FF(LN(b))<br>"
        + _FEED_FORWARD,
        f"{_OWN}:TransformerDecoderLayer",
        inputs=(
            PortSpec("in"),
            PortSpec("memory"),
            MASK,
            PortSpec("memory_mask", optional=True, layouts=("(T)",), dtype="bool"),
        ),
        layouts=(SEQUENCE_OF_VECTORS,),
        reads={"d_model": FEATURES},
        changes={**_LAYER, "causal": {"summary": f"{_CAUSAL}; torch's own has no such mask unless it is given."}},
        starts={"nhead": 8},
        words=_says,
        checks=(
            _divides("nhead", "in"),
            _memory_as_wide,
            _mask_fits("mask", "in"),
            _mask_fits("memory_mask", "memory"),
        ),
        flops=costs.transformer,
    ),
    Layer(
        "ScaledDotProductAttention",
        "attention",
        "Attention by itself, with nothing learned: weighs values by how well their keys match each query.",
        "Y = softmax(Q K<sup>⊤</sup> / √d) V",
        f"{_OWN}:ScaledDotProductAttention",
        inputs=(PortSpec("query"), PortSpec("key"), PortSpec("value")),
        layouts=("(…, T, F)",),
        changes={"causal": {"summary": f"{_CAUSAL}."}},
        words=lambda params: "causal" if params.get("causal") is True else "softmax(Q Kᵀ / √d) V",
        checks=(_matrices_fit,),
        flops=costs.dot_product,
    ),
    Layer(
        "CausalMask",
        "attention",
        "For a sequence, the mask that hides from each place all later ones.",
        "m<sub>ts</sub> = (s > t)",
        f"{_OWN}:CausalMask",
        inputs=(PortSpec("in", layouts=("(T, …)",)),),
        floats=False,
        words="hides later places",
    ),
)
