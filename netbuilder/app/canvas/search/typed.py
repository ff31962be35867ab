"""Parameters typed behind a layer's name: "conv 64 3" is a convolution with 64 filters of 3×3. Needs no Qt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.inspector.text import TextError, read, write
from netbuilder.graph import Json
from netbuilder.layers import Layer
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr, trn

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_VALUE = re.compile(rf"{_NUMBER}(?:[x×,]{_NUMBER})*")
_NAMED = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)=(\S+)")
_PLAIN = ("int", "float", "bool", "choice", "ints", "floats", "shape", "field")
_NUMBERS = ("int", "float", "ints", "floats", "shape")
_IN_WORDS = re.compile(r"{(\w+)")


@dataclass(frozen=True)
class Typed:
    """What was typed: `words` that look for a layer, `values` in their order, and `named` ones."""

    words: str = ""
    values: tuple[str, ...] = ()
    named: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values or self.named)


@dataclass(frozen=True)
class Given:
    """What the values come to for one layer; `fault` says why they do not, in a few words."""

    params: Mapping[str, Json] = field(default_factory=dict)
    fault: str = ""


def split(text: str) -> Typed:
    """The words of a search, and the values behind them. A number is a value only behind a word."""
    words: list[str] = []
    values: list[str] = []
    named: dict[str, str] = {}
    for part in text.split():
        if match := _NAMED.fullmatch(part):
            named[match[1]] = match[2]
        elif words and _VALUE.fullmatch(part):
            values.append(part)
        else:
            words.append(part)
    return Typed(" ".join(words), tuple(values), named)


def given(layer: Layer, typed: Typed) -> Given:
    """The parameters that the values mean for a layer: each in turn the next of its main parameters. Before torch is
    there only those that a fresh node is given anyway are known, and are taken at their word."""
    if not typed:
        return Given()
    main = main_parameters(layer)
    numbers = [p for p in main if p.kind in _NUMBERS]
    params: dict[str, Json] = {}
    waiting = list(typed.values)
    try:
        for parameter in numbers:
            if not waiting:
                break
            # A shape is as many numbers as there are.
            takes = len(waiting) if parameter.kind == "shape" else 1
            params[parameter.name] = _read(parameter, ",".join(waiting[:takes]))
            del waiting[:takes]
        for name, text in typed.named.items():
            parameter = _called(main, name)
            if parameter is None:
                return Given(fault=tr("{type} has no {name}").format(type=layer.type, name=name))
            params[parameter.name] = _read(parameter, text)
    except TextError as error:
        return Given(fault=str(error))
    if waiting:
        if not numbers:
            return Given(fault=tr("takes no number"))
        return Given(fault=trn(len(numbers), "takes {n} number", "takes {n} numbers"))
    return Given(params)


def in_words(layer: Layer, params: Mapping[str, Json], typed: Iterable[str]) -> str:
    """The parameters as a card says them, and those of the `typed` ones that it does not speak of."""
    words = layer.says({**layer.starts, **params}) if layer.words and not is_block(layer) else ""
    names = _IN_WORDS.findall(layer.words) if isinstance(layer.words, str) else ()
    known = {p.name: p for p in main_parameters(layer)}
    told = {name: write(known[name], params[name]) if name in known else str(params[name]) for name in typed}
    more = [f"{name} {text}" for name, text in told.items() if name not in names and text not in words]
    return " · ".join(filter(None, (words, *more)))


def is_block(layer: Layer) -> bool:
    """Whether it declares a block, under whatever name."""
    return {"block", "repeat"} <= {p.name for p in layer.own}


def main_parameters(layer: Layer) -> tuple[Parameter, ...]:
    """A layer's parameters with those that matter first: what a fresh node is given, what its card says, then torch's
    order. Only what can be typed as one word."""
    if is_block(layer):  # what it offers to be set, then how often it is there
        offered = [p for p in layer.own if p.name not in ("block", "repeat", "weights") and p.kind in _PLAIN]
        return (*offered, *(p for p in layer.own if p.name == "repeat"))
    if layer.module and "parameters" not in vars(layer) and not is_loaded("torch"):
        kinds = {int: "int", float: "float", list: "shape"}
        return tuple(Parameter(name, kinds[type(value)]) for name, value in layer.starts.items())
    said = _IN_WORDS.findall(layer.words) if isinstance(layer.words, str) else []
    first = [*layer.starts, *said]
    known = [p for p in layer.parameters if p.kind in _PLAIN]
    return tuple(sorted(known, key=lambda p: first.index(p.name) if p.name in first else len(first)))


def for_field(parameters: Iterable[Parameter], fields: Iterable[str]) -> tuple[Parameter, ...]:
    """The same, with the names of the data's fields as choices where one of them is meant."""
    names = tuple(fields)
    return tuple(replace(p, choices=names) if p.kind == "field" else p for p in parameters)


def _read(parameter: Parameter, text: str) -> Json:
    try:
        return read(parameter, text)
    except TextError as error:
        raise TextError(tr("{name} {fault}").format(name=parameter.name, fault=error)) from None


def _called(parameters: tuple[Parameter, ...], name: str) -> Parameter | None:
    """The parameter of that name, or the first that begins so: `k=5` is kernel_size."""
    name = name.casefold()
    exact = next((p for p in parameters if p.name == name), None)
    return exact or next((p for p in parameters if p.name.startswith(name)), None)
