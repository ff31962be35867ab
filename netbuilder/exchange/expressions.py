"""How NetBuilder's own layers are written: as the torch expressions that their modules wrap.

A layer that is not in this table is written as a module, `self.name(x)`: where its class is NetBuilder's own, the text
of that class is written into the file, and any other is imported from where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.exchange.layout import Expression, Group, call, followed, literal
from netbuilder.layers.attention import unseen

Arguments = Mapping[str, Any]
Names = tuple[str, ...]
"""The variables that hold what arrives, in the order of the ports and their wires."""


@dataclass(frozen=True)
class Written:
    """How a layer is written without its module.

    computed: the expression in `forward`, of the layer's arguments, the attribute `self.id` and what arrives.
    built: what `__init__` puts into that attribute, where the layer keeps something.
    ports: where the layer has several outputs, what follows the variable that holds its result to read each.
    function: of the arguments and the wired inputs, a function of NetBuilder's that `computed` calls, or None.
    """

    computed: Callable[[Arguments, str, Names], Expression]
    built: Callable[[Arguments], Expression] | None = None
    ports: Callable[[Arguments], Mapping[str, str]] | None = None
    function: Callable[[Arguments, Collection[str]], Callable[..., Any] | None] | None = None


def _joined(sign: str) -> Written:
    return Written(lambda arguments, held, names: Group("", names, "", f" {sign} "))


def _torchs(name: str, first: str, second: str, defaults: Arguments, **always: Expression) -> Callable[..., Expression]:
    """torch's class with two arguments by position and the others where they are not its defaults."""

    def built(arguments: Arguments) -> Expression:
        rest = {
            key: literal(arguments[key])
            for key, default in defaults.items()
            if key in arguments and arguments[key] != default
        }
        return call(f"nn.{name}", literal(arguments[first]), literal(arguments[second]), **rest, **always)

    return built


def _held(arguments: Arguments, held: str, names: Names) -> Expression:
    return call(held, *names)


_RECURRENT = {"num_layers": 1, "nonlinearity": "tanh", "bias": True, "dropout": 0.0, "bidirectional": False}


def _recurrent(type: str, *states: str) -> Written:
    """torch's result is `(out, hidden)`, or `(out, (hidden, cell))`; its states lie layers first."""
    kept = _torchs(type, "input_size", "hidden_size", {**_RECURRENT, "proj_size": 0}, batch_first="True")

    def built(arguments: Arguments) -> Expression:
        # Where there is one layer there is nothing to drop between layers, and torch warns.
        return kept({**arguments, "dropout": arguments["dropout"] if arguments["num_layers"] > 1 else 0.0})

    def computed(arguments: Arguments, held: str, names: Names) -> Expression:
        given = tuple(f"{name}.transpose(0, 1).contiguous()" for name in names[1:] if name != "None")
        return call(held, names[0], *([Group("(", given)] if len(given) > 1 else given))

    def ports(arguments: Arguments) -> Mapping[str, str]:
        last = "[-2:].transpose(0, 1).flatten(1)" if arguments["bidirectional"] else "[-1]"
        places = {"hidden": "[1]"} if len(states) == 1 else {"hidden": "[1][0]", "cell": "[1][1]"}
        batched = {name: f"{place}.transpose(0, 1)" for name, place in places.items()}
        return {"out": "[0]", "last": places["hidden"] + last, **batched}

    return Written(computed, built, ports)


def _later_places(query: str, key: str, *samples: str) -> Group:
    sizes = (*samples, f"{query}.shape[1]", f"{key}.shape[1]")
    return followed(call("torch.ones", *sizes, dtype="torch.bool", device=f"{query}.device"), ".triu(1)")


def _hides_both(arguments: Arguments, wired: Collection[str]) -> Callable[..., Any] | None:
    """What joins padding to the other places that are not to be looked at."""
    both = "mask" in wired and (arguments["causal"] or "attn_mask" in wired)
    return unseen if both and not _always_sees(arguments) else None


def _always_sees(arguments: Arguments) -> bool:
    """Whether there are keys that no mask hides."""
    return bool(arguments.get("add_bias_kv") or arguments.get("add_zero_attn"))


def _attended(arguments: Arguments, held: str, names: Names) -> Expression:
    query, key, value, mask, attn_mask = names
    key = query if key == "None" else key
    value = key if value == "None" else value
    masks: dict[str, Expression] = {}
    parts: list[Expression] = [attn_mask] if attn_mask != "None" else []
    parts += [_later_places(query, key)] if arguments["causal"] else []
    joined = bool(mask != "None" and parts and not _always_sees(arguments))
    if mask != "None" and not joined:
        masks |= {"key_padding_mask": mask}
    if parts:
        hidden: Expression = parts[0] if len(parts) == 1 else Group("(", tuple(parts), ")", " | ")
        hidden = call("unseen", hidden, mask) if joined else hidden
        many = joined or attn_mask != "None"
        masks["attn_mask"] = _for_each_head(hidden, arguments["num_heads"]) if many else hidden
    if not arguments["average_attn_weights"]:
        masks["average_attn_weights"] = "False"
    return call(held, query, key, value, **masks)


def _for_each_head(hidden: Expression, heads: int) -> Expression:
    after = f".repeat_interleave({literal(heads)}, 0)"
    return followed(hidden, after) if isinstance(hidden, Group) else hidden + after


_ATTENTION = {"dropout": 0.0, "bias": True, "add_bias_kv": False, "add_zero_attn": False, "kdim": None, "vdim": None}


def _heads(arguments: Arguments) -> Expression:
    same = {key: None for key in ("kdim", "vdim") if arguments[key] == arguments["embed_dim"]}
    built = _torchs("MultiheadAttention", "embed_dim", "num_heads", _ATTENTION, batch_first="True")
    return built({**arguments, **same})


_TRANSFORMER = {
    "dim_feedforward": 2048,
    "dropout": 0.1,
    "activation": "relu",
    "layer_norm_eps": 1e-5,
    "norm_first": False,
    "bias": True,
}


def _transformer(type: str) -> Written:
    encodes = type == "TransformerEncoderLayer"
    src, causal = ("src", "is_causal") if encodes else ("tgt", "tgt_is_causal")

    def computed(arguments: Arguments, held: str, names: Names) -> Expression:
        x, mask, memory_mask = names[0], names[1 if encodes else 2], "None" if encodes else names[3]
        masks: dict[str, Expression] = {}
        if arguments["causal"] and mask != "None":
            masks |= {f"{src}_mask": _for_each_head(call("unseen", _later_places(x, x), mask), arguments["nhead"])}
        elif arguments["causal"]:
            masks |= {f"{src}_mask": _later_places(x, x)}
        elif mask != "None":
            masks |= {f"{src}_key_padding_mask": mask}
        masks |= {"memory_key_padding_mask": memory_mask} if memory_mask != "None" else {}
        masks |= {causal: "True"} if arguments["causal"] and mask == "None" else {}
        return call(held, x, *(() if encodes else (names[1],)), **masks)

    return Written(computed, _torchs(type, "d_model", "nhead", _TRANSFORMER, batch_first="True"), function=_hides_both)


def _dot_product(arguments: Arguments, held: str, names: Names) -> Expression:
    causal: dict[str, Expression] = {"is_causal": "True"} if arguments["causal"] else {}
    return call("nn.functional.scaled_dot_product_attention", *names, **causal)


def _causal_mask(arguments: Arguments, held: str, names: Names) -> Expression:
    return _later_places(names[0], names[0], f"{names[0]}.shape[0]")


def _again(arguments: Arguments, held: str, names: Names) -> Expression:
    dim = literal(arguments["dim"])
    return call(f"{names[0]}.unsqueeze({dim}).repeat_interleave", literal(arguments["repeats"]), dim)


_TABLE = {"padding_idx": None, "max_norm": None, "norm_type": 2.0, "scale_grad_by_freq": False, "mode": "mean"}


def _table(type: str) -> Written:
    return Written(_held, _torchs(type, "num_embeddings", "embedding_dim", _TABLE))


def _plain(name: str) -> Written:
    return Written(lambda arguments, held, names: f"{names[0]}.{name}()")


def _method(name: str, *keys: str) -> Written:
    """`x.name(first, key=value)`: the first argument by position, the others where they are not false."""

    def computed(arguments: Arguments, held: str, names: Names) -> Expression:
        first, *rest = keys
        said = {key: literal(arguments[key]) for key in rest if arguments[key]}
        return call(f"{names[0]}.{name}", literal(arguments[first]), **said)

    return Written(computed)


def _concatenated(arguments: Arguments, held: str, names: Names) -> Expression:
    return call("torch.cat", Group("[", names, "]"), dim=literal(arguments["dim"]))


def _reshaped(arguments: Arguments, held: str, names: Names) -> Expression:
    return call(f"{names[0]}.reshape", f"{names[0]}.shape[0]", *map(literal, arguments["shape"][1:]))


def _permuted(arguments: Arguments, held: str, names: Names) -> Expression:
    return call(f"{names[0]}.permute", *map(literal, arguments["dims"]))


def _sliced(arguments: Arguments, held: str, names: Names) -> Expression:
    dim, step = arguments["dim"], arguments["step"]
    ends = ["" if arguments[name] is None else literal(arguments[name]) for name in ("start", "stop")]
    kept = ":".join(ends if step == 1 else [*ends, literal(step)])
    places = [":"] * dim + [kept] if dim >= 0 else ["...", kept] + [":"] * (-dim - 1)
    return f"{names[0]}[{', '.join(places)}]"


def _largest(arguments: Arguments, held: str, names: Names) -> Expression:
    found = _method("max", "dim", "keepdim").computed(arguments, held, names)
    return f"{found}.values"


def _learned(arguments: Arguments) -> Expression:
    sizes = ", ".join(map(literal, arguments["shape"]))
    start = {
        "zeros": f"torch.zeros({sizes})",
        "ones": f"torch.ones({sizes})",
        "normal": f"torch.empty({sizes}).normal_(std={literal(arguments['std'])})",
    }[arguments["init"]]
    # A dictionary of one, so that the weight is called `id.value`, as in the compiled module.
    return call("nn.ParameterDict", Group("{", (f'"value": {start}',), "}"))


def _repeated(arguments: Arguments, held: str, names: Names) -> Expression:
    return call(f'{held}["value"].expand', f"{names[0]}.shape[0]", *("-1" for _ in arguments["shape"][1:]))


EXPRESSIONS: Mapping[str, Written] = {
    "Add": _joined("+"),
    "Subtract": _joined("-"),
    "Multiply": _joined("*"),
    "MatMul": _joined("@"),
    "Concatenate": Written(_concatenated),
    "Parameter": Written(_repeated, _learned),
    "Reshape": Written(_reshaped),
    "Permute": Written(_permuted),
    "Squeeze": _method("squeeze", "dim"),
    "Unsqueeze": _method("unsqueeze", "dim"),
    "Slice": Written(_sliced),
    "Mean": _method("mean", "dim", "keepdim"),
    "Max": Written(_largest),
    "Repeat": Written(_again),
    "Abs": _plain("abs"),
    "Square": _plain("square"),
    "Exp": _plain("exp"),
    "Embedding": _table("Embedding"),
    "EmbeddingBag": _table("EmbeddingBag"),
    "RNN": _recurrent("RNN", "hidden"),
    "LSTM": _recurrent("LSTM", "hidden", "cell"),
    "GRU": _recurrent("GRU", "hidden"),
    "MultiheadAttention": Written(_attended, _heads, lambda arguments: {"out": "[0]", "weights": "[1]"}, _hides_both),
    "TransformerEncoderLayer": _transformer("TransformerEncoderLayer"),
    "TransformerDecoderLayer": _transformer("TransformerDecoderLayer"),
    "ScaledDotProductAttention": Written(_dot_product),
    "CausalMask": Written(_causal_mask),
}
"""By the layer's type."""
