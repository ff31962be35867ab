"""The split of the data as a person edits it: three shares that always add up to 1, or folds. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netbuilder.graph import UNSET
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark

PARTS = ("train", "validation", "test")

_TEST = Parameter("test", "float", 0.15, above=0, below=1, summary=mark("Share that is kept for the end."))
_SEED = Parameter("seed", "int", 0, minimum=0, summary=mark("Which rows go where: the same seed gives the same parts."))
_FOLDS = Parameter(
    "folds",
    "int",
    None,
    minimum=2,
    maximum=1000,
    optional=True,
    summary=mark("Cross-validation: what the test part leaves is divided into so many folds, of which one validates."),
)
SPLIT = (
    Parameter("train", "float", 0.7, above=0, below=1, summary=mark("Share of the rows that the network learns from.")),
    Parameter(
        "validation",
        "float",
        0.15,
        above=0,
        below=1,
        summary=mark(
            "Share that is only looked at, after every epoch: whether what was learned holds for rows never seen."
        ),
    ),
    _TEST,
    _SEED,
    _FOLDS,
)
_DEFAULTS = {parameter.name: parameter.default for parameter in (*SPLIT[:3], _SEED)}


def shown(split: Mapping[str, Any]) -> tuple[Parameter, ...]:
    """What of a split can be edited: with folds the other shares follow from them."""
    if split.get("folds") is None:
        return SPLIT
    folds = split["folds"]
    last = folds - 1 if type(folds) is int and folds > 1 else 999
    fold = Parameter(
        "fold",
        "int",
        0,
        minimum=0,
        maximum=last,
        summary=mark("Which fold validates, counted from 0; the others train."),
    )
    return (_TEST, _SEED, _FOLDS, fold)


def moved(split: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The split with one share set and the two others sharing what is left as they did before; or with another seed,
    with so many folds, or with another of them for validation.

    Every share is written, to four decimals, so that a file shows what is meant. Where there are folds, these stay when
    the test share or the seed changes, and go when one of the other shares is set.
    """
    if name in ("folds", "fold"):
        return _folded(split, name, 0 if value is UNSET and name == "fold" else value)
    value = _DEFAULTS[name] if value is UNSET else value
    if "folds" in split and name in ("test", "seed"):
        return {**split, name: value}
    split = {key: said for key, said in split.items() if key not in ("folds", "fold")}
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


def _folded(split: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The split in folds, without the shares that follow from them; without folds where there are to be none."""
    kept = {key: split.get(key, _DEFAULTS[key]) for key in ("test", "seed")}
    if name == "fold":
        return {**kept, "folds": split.get("folds"), "fold": value}
    if value is UNSET or value is None:
        plain = {key: said for key, said in split.items() if key not in ("folds", "fold", "train", "validation")}
        return moved({**plain, "train": 0.7, "validation": 0.15}, "test", kept["test"])
    fold = split.get("fold", 0)
    return {**kept, "folds": value, "fold": min(fold, value - 1) if type(fold) is int else 0}
