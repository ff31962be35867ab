"""Parameters of anything that torch declares: layers, losses, optimizers, schedulers, metrics, and our own kinds.

Names, defaults and types are read off torch's signatures; a declaration adds only what a signature cannot say.
"""

from __future__ import annotations

import collections.abc
import inspect
import math
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Literal, get_args, get_origin

from netbuilder.wording import tr

Kind = Literal["int", "float", "bool", "text", "choice", "ints", "floats", "shape", "path", "texts", "field", "json"]


class _Required:
    def __repr__(self) -> str:
        return "REQUIRED"

    def __reduce__(self) -> str:
        return "REQUIRED"


REQUIRED: Final = _Required()
"""The default of a parameter that has none."""


@dataclass(frozen=True)
class Parameter:
    """One parameter: what it is called, what it may be, what it is when nobody says.

    kind: `int`, `float`, `bool`, `text`; `choice` (one of `choices`); `ints` / `floats` (one number, or `length` of
    them); `shape` (a list of integers); `path` (a file or folder); `texts` (a list of texts); `field` (the name of a
    data field); `json` (anything). `choices` of a parameter that is no `choice` are words allowed beside the numbers.
    """

    name: str
    kind: Kind
    default: Any = REQUIRED
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[Any, ...] = ()
    optional: bool = False
    length: int | None = None
    summary: str = ""
    """What it is for, in English: looked up where it is shown."""
    above: float | None = None
    """An exclusive minimum."""
    below: float | None = None
    """An exclusive maximum."""

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self.default is REQUIRED

    def check(self, value: Any) -> str | None:
        """What is wrong with `value`, in plain words with the parameter's name, or None."""
        if value is None:
            return None if self.optional else tr("{name} needs a value").format(name=self.name)
        if self.kind != "choice" and self.choices and isinstance(value, str):
            return None if value in self.choices else self._wants(value)
        wrong: str | None = _CHECKS[self.kind](self, value)
        return wrong

    def same(self, a: Any, b: Any) -> bool:
        """Whether two values mean the same: `3` and `[3, 3]` do for a pair of sizes."""
        return bool(self._spread(a) == self._spread(b))

    def _spread(self, value: Any) -> Any:
        if isinstance(value, Sequence) and not isinstance(value, str):
            return tuple(value)
        if self.kind in ("ints", "floats") and self.length and type(value) in (int, float):
            return (value,) * self.length
        return value

    def _wants(self, value: Any) -> str:
        choices = ", ".join(map(str, self.choices))
        return self._told(tr("{name} must be one of {choices}, got {value!r}"), value, choices=choices)

    def _told(self, said: str, value: Any, **places: object) -> str:
        """A sentence about a value that does not fit."""
        return said.format(name=self.name, value=value, **places)

    def _range(self, value: float) -> str | None:
        if isinstance(value, float) and not math.isfinite(value):
            return self._told(tr("{name} must be a finite number, got {value}"), value)
        shown = _shown(value)
        if self.minimum is not None and value < self.minimum:
            return self._told(tr("{name} must be at least {limit}, got {value}"), shown, limit=_shown(self.minimum))
        if self.above is not None and value <= self.above:
            return self._told(tr("{name} must be greater than {limit}, got {value}"), shown, limit=_shown(self.above))
        if self.maximum is not None and value > self.maximum:
            return self._told(tr("{name} must be at most {limit}, got {value}"), shown, limit=_shown(self.maximum))
        if self.below is not None and value >= self.below:
            return self._told(tr("{name} must be less than {limit}, got {value}"), shown, limit=_shown(self.below))
        if isinstance(value, int) and abs(value) >= 2**63:
            return self._told(tr("{name} is too large"), value)
        return None


def _shown(number: float) -> str:
    """A number as people write it: `1,000,000`, not `1e+06`."""
    whole = isinstance(number, int) or (number.is_integer() and abs(number) < 1e15)
    return f"{int(number):,}" if whole else f"{number:g}"


def _check_int(parameter: Parameter, value: Any) -> str | None:
    if type(value) is not int:
        return parameter._told(tr("{name} must be a whole number, got {value!r}"), value)
    return parameter._range(value)


def _check_float(parameter: Parameter, value: Any) -> str | None:
    if type(value) not in (int, float):
        return parameter._told(tr("{name} must be a number, got {value!r}"), value)
    return parameter._range(value)


def _check_bool(parameter: Parameter, value: Any) -> str | None:
    return None if type(value) is bool else parameter._told(tr("{name} must be true or false, got {value!r}"), value)


def _check_text(parameter: Parameter, value: Any) -> str | None:
    return None if isinstance(value, str) else parameter._told(tr("{name} must be a text, got {value!r}"), value)


def _check_choice(parameter: Parameter, value: Any) -> str | None:
    if any(value == choice and type(value) is type(choice) for choice in parameter.choices):
        return None
    return parameter._wants(value)


def _check_numbers(parameter: Parameter, value: Any) -> str | None:
    one = _check_int if parameter.kind in ("ints", "shape") else _check_float
    if isinstance(value, (list, tuple)):
        if parameter.length is not None and len(value) != parameter.length:
            said = tr("{name} must have {length} numbers, got {value!r}")
            return parameter._told(said, list(value), length=parameter.length)
        return next((wrong for item in value if (wrong := one(parameter, item))), None)
    if parameter.kind == "shape":
        return parameter._told(tr("{name} must be a list of whole numbers, got {value!r}"), value)
    return one(parameter, value)


def _check_texts(parameter: Parameter, value: Any) -> str | None:
    if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
        return parameter._told(tr("{name} must be a list of texts, got {value!r}"), value)
    odd = [item for item in value if parameter.choices and item not in parameter.choices]
    if not odd:
        return None
    return parameter._told(tr("{name} may hold {choices}, got {value!r}"), odd[0], choices=", ".join(parameter.choices))


_CHECKS: Mapping[str, Any] = {
    "int": _check_int,
    "float": _check_float,
    "bool": _check_bool,
    "text": _check_text,
    "path": _check_text,
    "field": _check_text,
    "choice": _check_choice,
    "ints": _check_numbers,
    "floats": _check_numbers,
    "shape": _check_numbers,
    "texts": _check_texts,
    "json": lambda parameter, value: None,
}


def from_signature(
    cls: type | Any,
    *,
    hidden: collections.abc.Collection[str] = (),
    changes: Mapping[str, Mapping[str, Any]] = types.MappingProxyType({}),
) -> tuple[Parameter, ...]:
    """The parameters of a torch class, in the order of its signature.

    `hidden` names are left out, as are `device`, `dtype` and `inplace`, which are the program's business.
    `changes` gives fields of `Parameter` that the signature does not say: ranges, summaries, a better kind.
    Raises TypeError where a changed name is not in the signature, so that a declaration cannot outlive its parameter.
    """
    signature = inspect.signature(cls)
    hints = _hints(cls)
    result = []
    for name, said in signature.parameters.items():
        if name in hidden or name in ("self", "device", "dtype", "inplace") or said.kind in (said.VAR_KEYWORD,):
            continue
        if said.kind is said.VAR_POSITIONAL and name not in changes:
            continue
        default = REQUIRED if said.default is said.empty else _plain(said.default)
        result.append(_changed(_typed(name, hints.get(name, said.annotation), default), changes.get(name, {})))
    unknown = set(changes) - {parameter.name for parameter in result}
    if unknown:
        raise TypeError(f"{cls.__name__} has no parameter {', '.join(sorted(unknown))}")
    return tuple(result)


def _changed(parameter: Parameter, changes: Mapping[str, Any]) -> Parameter:
    allowed = {f.name for f in fields(Parameter)} - {"name"}
    odd = set(changes) - allowed
    if odd:
        raise TypeError(f"{', '.join(sorted(odd))} is nothing a parameter has")
    return replace(parameter, **changes)


def _hints(cls: Any) -> Mapping[str, Any]:
    target = cls.__init__ if inspect.isclass(cls) else cls
    try:
        return typing.get_type_hints(target)
    except (NameError, TypeError, AttributeError):
        return {}


def _plain(default: Any) -> Any:
    return list(default) if isinstance(default, tuple) else default


def _typed(name: str, annotation: Any, default: Any) -> Parameter:
    """Kind, choices and whether None is allowed, from the annotation, or from the default where there is none."""
    members = _members(annotation)
    optional = type(None) in members or default is None
    choices: tuple[Any, ...] = tuple(c for m in members if get_origin(m) is Literal for c in get_args(m))
    tuples = [m for m in members if get_origin(m) in (tuple, list, collections.abc.Sequence)]
    plain = {m for m in members if isinstance(m, type)}
    kind: Kind
    length = None
    if choices and not plain - {type(None)} and not tuples:
        kind = "choice"
    elif tuples:
        inner = [a for a in get_args(tuples[0]) if a is not Ellipsis]
        length = len(inner) if get_origin(tuples[0]) is tuple and Ellipsis not in get_args(tuples[0]) else None
        numbers = set().union(*(_members(a) for a in inner))
        # torch writes "one size or several" as int | tuple[int, ...]: a declaration says how many there are.
        kind = "floats" if float in numbers else ("ints" if length or int in plain else "shape")
    elif bool in plain:
        kind = "bool"
    elif float in plain:
        kind = "float"
    elif int in plain:
        kind = "int"
    elif str in plain:
        kind = "text"
    else:
        kind, length = _by_default(default)
    return Parameter(name, kind, default, choices=choices, optional=optional, length=length)


def _members(annotation: Any) -> set[Any]:
    if get_origin(annotation) in (typing.Union, types.UnionType):
        return set().union(*(_members(a) for a in get_args(annotation)))
    return {annotation}


def _by_default(default: Any) -> tuple[Kind, int | None]:
    if isinstance(default, bool):
        return "bool", None
    if isinstance(default, int):
        return "int", None
    if isinstance(default, float):
        return "float", None
    if isinstance(default, str):
        return "text", None
    if isinstance(default, list) and default and all(isinstance(item, (int, float)) for item in default):
        return ("floats" if any(isinstance(item, float) for item in default) else "ints"), len(default)
    return "json", None
