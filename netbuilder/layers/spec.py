"""The declaration of a layer: the one place that says what torch does not.

A declaration names a `torch.nn` class, or a small module of our own, as text in this program's own code, so that the
palette can be shown before torch is loaded. Everything that torch knows (parameters, defaults, types) is read off the
class when it is first needed. There is no shape function: the shape is what the module says when it runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from netbuilder.layers.parameters import REQUIRED, Parameter, from_signature
from netbuilder.layers.tensors import Incoming, TensorSpec
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from torch import nn

Params = Mapping[str, Any]
Value = TypeVar("Value")
Check = Callable[[Params, Incoming], "str | None"]
"""What is wrong with these parameters on this input, in words that follow the layer's type ("needs …"), or None. What
stands before the first comma or colon is shown by itself where there is little room."""


@dataclass(frozen=True)
class PortSpec:
    """A port of a layer. `many` takes any number of wires, in the order of the edge list; an `optional` input may be
    left unwired, and the module is then given None in its place.

    layouts, dtype: the shapes and the elements (`float`, `int`, `bool`, `any`) that an input takes where they are not
    those of the layer's other inputs.
    """

    name: str
    many: bool = False
    optional: bool = False
    layouts: tuple[str, ...] = ()
    dtype: str = ""


IN = (PortSpec("in"),)
OUT = (PortSpec("out"),)


@dataclass(frozen=True)
class Layer:
    """One thing that can be drawn.

    module: where the class is, `torch.nn:Conv2d`; empty for what has no module (Input, Output).
    layouts: the shapes it takes without the batch, `("(C, H, W)",)`; empty takes any.
    reads: parameters read off the incoming shape, never typed by a person: name to a function of what arrives.
    fills: the same for parameters that a person may set: what they are where nobody says.
    changes: fields of `Parameter` that torch's signature does not say (ranges, summaries, better kinds).
    starts: values that a freshly drawn node gets where torch has no default.
    summary, words and the summaries of parameters are English here, and looked up where they are shown.
    words: the one or two parameters that matter, in words, as patterns for `worded` with ` · ` between them.
    flops: operations of one sample, where torch's counter misses them; `library/costs.py` says what counts, and how.
    rule: what comes out, by port, only where the module is too slow on `meta` to be asked; a test holds it against the
    module, and `checks` must say whatever the module would object to.
    """

    type: str
    group: str
    summary: str
    formula: str
    module: str = ""
    inputs: tuple[PortSpec, ...] = IN
    outputs: tuple[PortSpec, ...] = OUT
    layouts: tuple[str, ...] = ()
    floats: bool = True
    reads: Mapping[str, Callable[[Incoming], Any]] = field(default_factory=dict)
    fills: Mapping[str, Callable[[Incoming], Any]] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    changes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    starts: Mapping[str, Any] = field(default_factory=dict)
    words: str | Callable[[Params], str] = ""
    checks: tuple[Check, ...] = ()
    flops: Callable[[Params, Incoming, Mapping[str, TensorSpec]], int] | None = None
    rule: Callable[[Params, Incoming], Mapping[str, TensorSpec]] | None = None
    own: tuple[Parameter, ...] = ()

    @cached_property
    def cls(self) -> Callable[..., nn.Module]:
        """The module's class. Imports torch."""
        room, name = self.module.split(":")
        found: Callable[..., nn.Module] = getattr(import_module(room), name)
        return found

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters a person sets, in torch's order. Imports torch the first time, where there is a module."""
        if not self.module:
            return self.own
        return from_signature(self.cls, hidden={*self.hidden, *self.reads}, changes=self.changes) + self.own

    @cached_property
    def by_name(self) -> Mapping[str, Parameter]:
        """The parameters by name."""
        return {parameter.name: parameter for parameter in self.parameters}

    @property
    def is_input(self) -> bool:
        """Whether data enters here."""
        return self.type == "Input"

    @property
    def is_output(self) -> bool:
        """Whether a result leaves here."""
        return self.type == "Output"

    @property
    def is_block(self) -> bool:
        """Whether it stands for a block of the project."""
        return self.type == "Block"

    def port(self, name: str, *, output: bool = False) -> PortSpec | None:
        """The input (or output) port of that name, or None."""
        return next((port for port in (self.outputs if output else self.inputs) if port.name == name), None)

    def given(self, arriving: Mapping[str, tuple[Value, ...]]) -> list[Value | None]:
        """What arrives, in the order in which the module takes it: port by port, None for an optional one unwired."""
        values: list[Value | None] = []
        for port in self.inputs:
            values += arriving.get(port.name, (None,) if port.optional else ())
        return values

    def filled(self, params: Params) -> dict[str, Any]:
        """Every parameter: what `params` says, else torch's default; one without either is left out."""
        result = {p.name: p.default for p in self.parameters if p.default is not REQUIRED}
        return {**result, **{name: params[name] for name in params if name in self.by_name}}

    def without_defaults(self, params: Params) -> dict[str, Any]:
        """Only what differs from the defaults, which is what a project file holds."""
        by_name = self.by_name
        return {
            name: value
            for name, value in params.items()
            if name not in by_name or by_name[name].required or not by_name[name].same(value, by_name[name].default)
        }

    def faults(self, params: Params) -> list[str]:
        """What is wrong with these parameters by themselves, in plain words."""
        by_name = self.by_name
        found = [self._stranger(name) for name in params if name not in by_name]
        found += [wrong for name, value in params.items() if name in by_name and (wrong := by_name[name].check(value))]
        missing = [p.name for p in self.parameters if p.required and p.name not in params]
        return found + [tr("{name} needs a value").format(name=name) for name in missing]

    def _stranger(self, name: str) -> str:
        if name in self.reads:
            return tr("{name} is read off what arrives, and is not set by hand").format(name=name)
        close = self.closest(name)
        if close is None:
            return tr("there is no parameter {name!r}").format(name=name)
        return tr("there is no parameter {name!r}; did you mean {close!r}?").format(name=name, close=close)

    def closest(self, name: str) -> str | None:
        """The parameter whose name is most like a misspelt one, or None."""
        from difflib import get_close_matches

        return None if name in self.reads else next(iter(get_close_matches(name, [*self.by_name], 1)), None)

    def build(self, params: Params, incoming: Incoming) -> nn.Module:
        """The module, for what arrives. Raises whatever torch raises where the parameters do not fit, and TypeError
        where its weights are of another element type than what arrives, of which `meta` says nothing."""
        module = self.cls(**self.arguments(params, incoming))
        _refuse_other_types(module, incoming)
        return module

    def arguments(self, params: Params, incoming: Incoming) -> dict[str, Any]:
        """What the class is built with: the parameters, and what is read off the shapes that arrive."""
        said = {name: _tupled(value) for name, value in params.items() if name in self.by_name}
        filled = {name: read(incoming) for name, read in self.fills.items() if said.get(name) is None}
        return {**said, **filled, **{name: read(incoming) for name, read in self.reads.items()}}

    def says(self, params: Params) -> str:
        """The parameters that matter, in words ("32 filters · 3×3"); what is not known yet is left out."""
        known = {**self.starts, **(self.filled(params) if "parameters" in self.__dict__ else params)}
        if callable(self.words):
            return self.words(known)
        return " · ".join(filter(None, (worded(part, known) for part in self.words.split(" · "))))


_PLACES = re.compile(r"{(\w+)")


def worded(pattern: str, known: Params) -> str:
    """What a pattern says of the parameters that it names, in the reader's language; nothing where one is not known.
    One that counts things (`{units} units`) is of several, and loses its `s` where there is one."""
    names = _named_in(pattern)
    try:
        shown = {name: Shown(known[name]) for name in names}
    except KeyError:
        return ""
    count = known[names[0]] if counts(pattern) else None
    return trn(count, pattern[:-1], pattern, **shown) if type(count) is int else tr(pattern).format(**shown)


@cache
def _named_in(pattern: str) -> tuple[str, ...]:
    return tuple(_PLACES.findall(pattern))


@cache
def counts(pattern: str) -> bool:
    """Whether a pattern for `worded` says how many there are of something."""
    return re.fullmatch(r"{\w+(:,)?} .*s", pattern) is not None


class Shown:
    """A value as a card shows it: sizes as 3×3, no trailing zeros. `{kernel_size:2}` spreads one number over two, and
    `{units:,}` groups the figures of a whole number."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        value = self.value
        if spec == ",":
            return f"{value:,}" if type(value) is int else format(self)
        if spec and type(value) is int:
            value = [value] * int(spec)
        if isinstance(value, (list, tuple)):
            return "×".join(map(str, value)) if spec else "(" + ", ".join(map(str, value)) + ")"
        return f"{value:.4g}" if isinstance(value, float) else str(value)


def _refuse_other_types(module: nn.Module, incoming: Incoming) -> None:
    held = {str(tensor.dtype).removeprefix("torch.") for tensor in (*module.parameters(), *module.buffers())}
    arriving = {spec.dtype for specs in incoming.values() for spec in specs if spec.is_float}
    for dtype in arriving - held if held & _FLOATS else ():
        own = (held & _FLOATS).pop()
        raise TypeError(tr("its weights are {own}, and what arrives is {dtype}").format(own=own, dtype=dtype))


_FLOATS = frozenset({"float16", "bfloat16", "float32", "float64"})


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
