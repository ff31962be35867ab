"""Values as a person writes and reads them: pure functions between a parameter's value and a line of text.

`read` is the inverse of `write`: whatever a parameter allows comes back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from netbuilder.app.inspector.reading import ESCAPES
from netbuilder.app.inspector.reading import TextError as TextError
from netbuilder.app.inspector.reading import read as read
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr


def write(parameter: Parameter, value: Any) -> str:
    """The value as a line of text; a value of another kind is written as JSON, so that it can be seen and mended."""
    if value is None:
        return ""
    if isinstance(value, str) and value in parameter.choices:
        return value
    try:
        return _WRITERS[parameter.kind](parameter, value)
    except (TypeError, ValueError, AttributeError):
        return json.dumps(value, ensure_ascii=False, default=str)


def describe(parameter: Parameter) -> str:
    """Type, range and default in words: "whole number, at least 1; 3 if left out"."""
    kind = parameter.kind
    what = tr(_KINDS[kind]) if _KINDS[kind] else ""
    if kind in ("ints", "floats"):
        what = _sizes(kind, parameter.length)
    elif kind == "choice":
        what = tr("one of {choices}").format(choices=", ".join(map(str, parameter.choices)))
    limits = _limits(parameter)
    words = [f"“{word}”" for word in parameter.choices] if kind not in ("choice", "texts", "field") else []
    said = ", ".join([what, *limits])
    if words:
        said = tr("{what}, or {words}").format(what=said, words=tr(" or ").join(words))
    if parameter.optional and parameter.default is not None:
        said = tr("{what}, or empty").format(what=said)
    if not parameter.required and parameter.default is not None:
        default = spoken(parameter, parameter.default)
        said = tr("{what}; {default} if left out").format(what=said, default=default)
    return said


def spoken(parameter: Parameter, value: Any) -> str:
    """The value in a sentence or a menu: "none" and "on" where a field shows nothing or a tick."""
    if value is None:
        return tr("none")
    if isinstance(value, bool):
        return tr("on" if value else "off")
    return write(parameter, value) or tr("empty")


def number(value: float) -> str:
    """A number as short as it can be said exactly: `0.001`, `1e-05`, `10`."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)


def step(parameter: Parameter, value: float, steps: int) -> float:
    """The value some steps up or down, kept in the parameter's range: whole numbers by one, others by one unit of
    their leading digit (0.001 to 0.002, 0.5 to 0.6), so that every size can be walked through."""
    if parameter.kind in ("int", "ints", "shape"):
        return int(_kept(parameter, int(value) + steps, 1))
    result = Decimal(repr(float(value)))
    for _ in range(abs(steps)):
        result = _nudged(result, up=steps > 0)
    unit = Decimal(10) ** min(-1, result.adjusted() if result else 0)
    return float(_kept(parameter, float(result), float(unit)))


def _nudged(value: Decimal, *, up: bool) -> Decimal:
    if not value:
        return Decimal("0.1") if up else Decimal("-0.1")
    grows = up == (value > 0)
    power = min(-1, value.adjusted())
    if not grows and abs(value) == Decimal(10) ** power:
        power -= 1  # from 0.01 down to 0.009, as it came up
    unit = Decimal(10) ** power
    return value + (unit if up else -unit)


def _kept(parameter: Parameter, value: float, unit: float) -> float:
    lows = [parameter.minimum] if parameter.minimum is not None else []
    lows += [parameter.above + unit] if parameter.above is not None else []
    highs = [parameter.maximum] if parameter.maximum is not None else []
    highs += [parameter.below - unit] if parameter.below is not None else []
    if lows and value < max(lows):
        return max(lows)
    return min(highs) if highs and value > min(highs) else value


# writing


def _write_number(parameter: Parameter, value: Any) -> str:
    if type(value) not in (int, float):
        raise TypeError
    return number(value)


def _write_numbers(parameter: Parameter, value: Any) -> str:
    if not isinstance(value, (list, tuple)):
        if parameter.kind == "shape":
            raise TypeError
        return _write_number(parameter, value)
    between = " × " if parameter.kind == "ints" and parameter.length else ", "
    if not value:
        return "()"
    said = between.join(_write_number(parameter, item) for item in value)
    return said + "," if len(value) == 1 and parameter.kind != "shape" else said


def _write_text(parameter: Parameter, value: Any) -> str:
    return "".join(ESCAPES.get(character, character) for character in value)


def _write_path(parameter: Parameter, value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _write_texts(parameter: Parameter, value: Sequence[str]) -> str:
    if isinstance(value, str) or not all(isinstance(item, str) for item in value):
        raise TypeError
    return ", ".join(map(_quoted, value))


def _quoted(item: str) -> str:
    if item and item == item.strip() and not set(item) & set(',"'):
        return item
    return '"' + item.replace('"', '""') + '"'


def _write_bool(parameter: Parameter, value: Any) -> str:
    if type(value) is not bool:
        raise TypeError
    return "on" if value else "off"


def _write_json(parameter: Parameter, value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# describing


def _sizes(kind: str, length: int | None) -> str:
    whole = kind == "ints"
    if length is None:
        return tr("one whole number, or several" if whole else "one number, or several")
    if length == 1:
        return tr("whole number" if whole else "number")
    example = " × ".join(["3"] * length) if kind == "ints" else ", ".join(["0.9"] * length)
    said = (
        mark("one whole number, or {number} whole numbers such as {example}")
        if whole
        else mark("one number, or {number} numbers such as {example}")
    )
    return tr(said).format(number=length, example=example)


def _limits(parameter: Parameter) -> list[str]:
    named: Mapping[str, float | None] = {
        mark("at least {number}"): parameter.minimum,
        mark("more than {number}"): parameter.above,
        mark("at most {number}"): parameter.maximum,
        mark("less than {number}"): parameter.below,
    }
    return [tr(words).format(number=number(limit)) for words, limit in named.items() if limit is not None]


_KINDS = {
    "int": mark("whole number"),
    "float": mark("number"),
    "bool": mark("on or off"),
    "text": mark("text"),
    "choice": "",
    "ints": "",
    "floats": "",
    "shape": mark("sizes with commas, such as 1, 8, 8"),
    "path": mark("file or folder"),
    "texts": mark("names with commas between them"),
    "field": mark("field of the data"),
    "json": "JSON",
}

_WRITERS: Mapping[str, Callable[[Parameter, Any], str]] = {
    "int": _write_number,
    "float": _write_number,
    "bool": _write_bool,
    "text": _write_text,
    "choice": lambda parameter, value: str(value),
    "ints": _write_numbers,
    "floats": _write_numbers,
    "shape": _write_numbers,
    "path": _write_path,
    "texts": _write_texts,
    "field": _write_path,
    "json": _write_json,
}
