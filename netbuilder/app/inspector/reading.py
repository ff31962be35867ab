"""The value that a line of text says for a parameter, or why it says none."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

_NUMBER = re.compile(r"[+-]?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)([eE][+-]?\d+)?", re.ASCII)
_BETWEEN = re.compile(r"\s*[,;x×*]\s*|\s+")
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_UNESCAPES = {escape: character for character, escape in ESCAPES.items()}
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
