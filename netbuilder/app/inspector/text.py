"""Values as a person writes and reads them: pure functions between a parameter's value and a line of text.

`read` is the inverse of `write`: whatever a parameter allows comes back as it was.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

_NUMBER = re.compile(r"[+-]?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)([eE][+-]?\d+)?", re.ASCII)
_BETWEEN = re.compile(r"\s*[,;x×*]\s*|\s+")
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_UNESCAPES = {escape: character for character, escape in _ESCAPES.items()}
_LARGEST_POWER = 19
"""2**63 has 19 digits: what has more is too large, and is not worked out."""


class TextError(ValueError):
    """The text is no such value; the message follows the parameter's name ("must be …")."""


def read(parameter: Parameter, text: str) -> Any:
    """The value that `text` says, checked against the parameter's range. Raises TextError."""
    if not text.strip() and parameter.optional:
        return None
    value = _word(parameter, text) if parameter.kind != "choice" else None
    if value is None:
        value = _READERS[parameter.kind](parameter, text)
    wrong = parameter.check(value)
    if wrong:
        raise TextError(wrong.removeprefix(f"{parameter.name} "))
    return value


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


# reading


def _word(parameter: Parameter, text: str) -> str | None:
    if parameter.kind in ("texts", "json"):
        return None
    wanted = text.strip().casefold()
    return next((c for c in parameter.choices if isinstance(c, str) and c.casefold() == wanted), None)


def _read_int(parameter: Parameter, text: str) -> int:
    return _whole(text)


def _read_float(parameter: Parameter, text: str) -> float:
    return _real(text)


def _read_bool(parameter: Parameter, text: str) -> bool:
    word = text.strip().casefold()
    if word in ("on", "true", "yes", "1"):
        return True
    if word in ("off", "false", "no", "0"):
        return False
    raise TextError(tr("must be on or off"))


def _read_choice(parameter: Parameter, text: str) -> Any:
    for choice in parameter.choices:
        if str(choice) == text.strip():
            return choice
    raise TextError(tr("must be one of {choices}").format(choices=", ".join(map(str, parameter.choices))))


def _read_numbers(parameter: Parameter, text: str) -> Any:
    one: Callable[[str], float] = _whole if parameter.kind in ("ints", "shape") else _real
    bare = text.strip().removeprefix("(").removesuffix(")").removeprefix("[").removesuffix("]").strip()
    if not bare:
        if text.strip() and parameter.length is None:
            return []  # “()” says that there are none
        raise TextError(tr("needs a number" if parameter.kind != "shape" else "needs sizes, such as 1, 8, 8"))
    listed = bare.endswith(",")
    parts = _BETWEEN.split(bare.removesuffix(",").rstrip())
    numbers = [one(part) for part in parts]
    return numbers[0] if len(numbers) == 1 and not listed and parameter.kind != "shape" else numbers


def _read_text(parameter: Parameter, text: str) -> str:
    return re.sub(r"\\[\\tnr]", lambda found: _UNESCAPES[found.group()], text)


def _read_path(parameter: Parameter, text: str) -> str:
    if not text.strip():
        raise TextError(tr("needs a file or folder"))
    return text


def _read_field(parameter: Parameter, text: str) -> str:
    if not text.strip():
        raise TextError(tr("needs a field"))
    return text


def _read_texts(parameter: Parameter, text: str) -> list[str]:
    if not text.strip():
        return []
    found, rest = [], text
    while True:
        item, rest = _item(rest.lstrip(" "))
        found.append(item)
        rest = rest.lstrip(" ")
        if not rest:
            return found
        rest = rest[1:]
        if not rest.strip():
            return found  # a comma at the end, while the next name is on its way


def _item(text: str) -> tuple[str, str]:
    """The first of a list of texts, and what follows it: a comma first, or nothing."""
    if text.startswith('"'):
        end = re.compile(r'"(?:[^"]|"")*"').match(text)
        if end is None:
            raise TextError(tr('has a quotation mark " that is not closed'))
        rest = text[end.end() :]
        if rest.lstrip(" ") and not rest.lstrip(" ").startswith(","):
            raise TextError(tr("needs a comma between two names"))
        return end.group()[1:-1].replace('""', '"'), rest
    head, comma, tail = text.partition(",")
    if not head.strip():
        raise TextError(tr("has a comma with no name before it"))
    return head.strip(), comma + tail


def _read_json(parameter: Parameter, text: str) -> Any:
    def refuse(constant: str) -> Any:
        raise TextError(tr("may not hold {constant}").format(constant=constant))

    try:
        return json.loads(text, parse_constant=refuse, parse_float=_real, parse_int=_whole)
    except json.JSONDecodeError as error:
        said = tr("is no JSON: {fault} at character {place}").format(fault=error.msg.lower(), place=error.pos + 1)
        raise TextError(said) from None
    except RecursionError:
        raise TextError(tr("is nested too deep")) from None


def _whole(text: str) -> int:
    exact = _decimal(text)
    if exact is None:
        raise TextError(_refusal(mark("must be a whole number"), mark("must be a whole number, not “{text}”"), text))
    if exact.adjusted() > _LARGEST_POWER:
        raise TextError(tr("is too large"))
    if exact.adjusted() < -_LARGEST_POWER or exact != exact.to_integral_value():
        raise TextError(_refusal(mark("must be a whole number"), mark("must be a whole number, not “{text}”"), text))
    return int(exact)


def _real(text: str) -> float:
    exact = _decimal(text)
    if exact is None:
        hinted = mark("must be a number, not “{text}”: write a point for the decimals")
        quoted = hinted if "," in text else mark("must be a number, not “{text}”")
        raise TextError(_refusal(mark("must be a number"), quoted, text))
    value = float(exact)
    if not math.isfinite(value):
        raise TextError(tr("is too large"))
    return value


def _decimal(text: str) -> Decimal | None:
    text = text.strip().replace("−", "-")
    if not _NUMBER.fullmatch(text):
        return None
    try:
        value = Decimal(text.replace("_", ""))
    except InvalidOperation:
        return None
    return value if value else Decimal(0)


def _refusal(plain: str, quoted: str, text: str) -> str:
    """Why a text is no such value, in words that are looked up: with what was typed where that says anything."""
    shown = " ".join(text.split())
    if not shown:
        return tr(plain)
    return tr(quoted).format(text=shown if len(shown) <= 24 else f"{shown[:23]}…")


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
    return "".join(_ESCAPES.get(character, character) for character in value)


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

_READERS: Mapping[str, Callable[[Parameter, str], Any]] = {
    "int": _read_int,
    "float": _read_float,
    "bool": _read_bool,
    "text": _read_text,
    "choice": _read_choice,
    "ints": _read_numbers,
    "floats": _read_numbers,
    "shape": _read_numbers,
    "path": _read_path,
    "texts": _read_texts,
    "field": _read_field,
    "json": _read_json,
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
