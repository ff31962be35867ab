"""JSON as a run keeps it: no NaN, no key twice, nothing deep."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from netbuilder.wording import tr


def dumps(value: Any) -> bytes:
    """One line of UTF-8. Raises ValueError for NaN and infinity."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")


def loads(content: bytes) -> Any:
    """The value in these bytes. Raises ValueError where they are not strict JSON."""
    try:
        text = content.decode("utf-8")
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError(tr("it is nested too deep")) from None
    except UnicodeDecodeError:
        raise ValueError(tr("it is not UTF-8 text")) from None
    except json.JSONDecodeError as error:
        raise ValueError(
            tr("it is not JSON: {msg} (line {lineno}, column {colno})").format(
                msg=error.msg, lineno=error.lineno, colno=error.colno
            )
        ) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError(tr("a key stands twice in one object"))
    return result


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(tr("the number {text} is too large").format(text=text[:40]))
    return number


def _refuse(name: str) -> NoReturn:
    raise ValueError(tr("{name} is no number that JSON allows").format(name=name))
