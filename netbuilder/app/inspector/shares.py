"""The split of the data as a person edits it: three shares that always add up to 1. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netbuilder.graph import UNSET
from netbuilder.layers.parameters import Parameter

PARTS = ("train", "validation", "test")

SPLIT = (
    Parameter("train", "float", 0.7, above=0, below=1, summary="Share of the rows that the network learns from."),
    Parameter(
        "validation",
        "float",
        0.15,
        above=0,
        below=1,
        summary="Share that is only looked at, after every epoch: whether what was learned holds for rows never seen.",
    ),
    Parameter("test", "float", 0.15, above=0, below=1, summary="Share that is kept for the end."),
    Parameter("seed", "int", 0, minimum=0, summary="Which rows go where: the same seed gives the same parts."),
)
_DEFAULTS = {parameter.name: parameter.default for parameter in SPLIT}


def moved(split: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The split with one share set and the two others sharing what is left as they did before; or with another seed.

    Every share is written, to four decimals, so that a file shows what is meant.
    """
    value = _DEFAULTS[name] if value is UNSET else value
    result = {**_DEFAULTS, **split, name: value}
    if name not in PARTS:
        return result
    first, second = (part for part in PARTS if part != name)
    one, two = (result[part] if type(result[part]) in (int, float) else 0 for part in (first, second))
    rest = 1 - value
    share = one / (one + two) if one + two > 0 else 0.5
    result[first] = round(rest * share, 4)
    result[second] = round(rest - result[first], 4)
    return result
