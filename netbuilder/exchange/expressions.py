"""How NetBuilder's own layers are written: as the torch expressions that their modules wrap.

A layer that is not in this table is written as a module, `self.name(x)`, and its class imported from where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.exchange.layout import Expression, Group, call, literal

Arguments = Mapping[str, Any]
Names = tuple[str, ...]
"""The variables that hold what arrives, in the order of the ports and their wires."""


@dataclass(frozen=True)
class Written:
    """How a layer is written without its module.

    computed: the expression in `forward`, of the layer's arguments, the attribute `self.id` and what arrives.
    built: what `__init__` puts into that attribute, where the layer keeps something.
    """

    computed: Callable[[Arguments, str, Names], Expression]
    built: Callable[[Arguments], Expression] | None = None


def _joined(sign: str) -> Written:
    return Written(lambda arguments, held, names: Group("", names, "", f" {sign} "))


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
}
"""By the layer's type."""
