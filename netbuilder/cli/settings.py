"""`--set training.optimizer.params.lr=0.01`: one setting of a project changed from the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from netbuilder.data.errors import unknown
from netbuilder.graph import Project, ProjectError, dumps, loads

ROOTS = ("training", "data", "graph", "name")
_MAY_GROW = {"params", "transforms", "split"}
"""Sections of which a file says only what differs from the defaults, so that a new key in them is no slip."""


def with_settings(project: Project, settings: Sequence[str]) -> Project:
    """The project with each `path=value` carried out. The value is JSON, or a text where it is none.

    Raises click.BadParameter where a path leads nowhere; ProjectError where the project would be none any more.
    """
    if not settings:
        return project
    document = json.loads(dumps(project))
    for setting in settings:
        path, equals, text = setting.partition("=")
        if not equals or not path:
            raise _bad(setting, "write it as PATH=VALUE, such as training.epochs=5")
        _put(document, setting, path.split("."), _value(text))
    return loads(json.dumps(document, allow_nan=False))


def _value(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refused)
    except ValueError:
        return text


def _refused(name: str) -> None:
    raise ProjectError(f"{name} is no number that JSON allows", "--set")


def _put(document: Any, setting: str, path: list[str], value: Any) -> None:
    if path[0] not in ROOTS:
        raise _bad(setting, unknown("there is no part of a project {name}", path[0], ROOTS))
    place = document
    for depth, key in enumerate(path[:-1]):
        place = _child(place, setting, path[: depth + 1], key)
    last = path[-1]
    if isinstance(place, list):
        place[_index(place, setting, last)] = value
    elif isinstance(place, dict):
        inside = path[-2] if len(path) > 1 else ""
        if last not in place and inside in ("nodes", "graph"):
            what = ".".join(path[:-1]).replace("{", "{{").replace("}", "}}") or "key"
            raise _bad(setting, unknown(f"there is no {what} {{name}}", last, place))
        place[last] = value
    else:
        raise _bad(setting, f"{'.'.join(path[:-1])} holds no settings")


def _child(place: Any, setting: str, so_far: list[str], key: str) -> Any:
    if isinstance(place, list):
        return place[_index(place, setting, key)]
    if not isinstance(place, dict):
        raise _bad(setting, f"{'.'.join(so_far[:-1])} holds no settings")
    if place.get(key) is None and (key in _MAY_GROW or so_far[-2:-1] == ["transforms"] or key in ("training", "data")):
        place[key] = {}
    if key not in place:
        raise _bad(setting, unknown("there is no setting {name}", key, place))
    return place[key]


def _index(place: list[Any], setting: str, key: str) -> int:
    if not key.isdecimal() or int(key) >= len(place):
        raise _bad(setting, f"{key!r} is no place in a list of {len(place)}, counted from 0")
    return int(key)


def _bad(setting: str, why: str) -> click.BadParameter:
    return click.BadParameter(f"{setting}: {why}", param_hint="--set")
