"""The settings of a run as one flat table, so that runs can be laid beside each other: which of them differ.

A setting's key is the path that `--set` takes (`training.optimizer.params.lr`); `network`, `wires` and `blocks.NAME`
stand for what is drawn otherwise, `environment.…` for where it ran.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

Value = None | bool | int | float | str
Settings = Mapping[str, Value]

_ROOTS = {"network": 0, "wires": 1, "blocks": 2, "graph": 3, "training": 4, "data": 5, "environment": 6}
"""The order in which what differs is shown."""
NODES = "graph.nodes."
_ELSEWHERE = ("time", "python", "platform")
"""What of the environment tells runs apart where nobody asks: the time has a column of its own."""


def settings_of(project: Mapping[str, Any], environment: Mapping[str, Any]) -> dict[str, Value]:
    """The settings that a project's file and an environment say; plain values of the recipe have their defaults."""
    found: dict[str, Value] = {f"training.{name}": value for name, value in _recipe_defaults().items()}
    _flatten(project.get("training", {}), "training", found)
    _flatten(project.get("data", {}), "data", found)
    graph = _mapping(project.get("graph"))
    nodes = {id: _mapping(node) for id, node in _mapping(graph.get("nodes")).items()}
    found["network"] = _in_words(nodes)
    found["wires"] = _digest([_list(graph.get("edges")), _types(nodes)])
    for id, node in nodes.items():
        found[f"{NODES}{id}"] = str(node.get("type"))
        _flatten(_mapping(node.get("params")), f"{NODES}{id}.params", found)
    for name, block in _mapping(project.get("blocks")).items():
        found[f"blocks.{name}"] = _digest(_without_places(block))
    said = {name: value for name, value in environment.items() if name not in _ELSEWHERE}
    _flatten(said, "environment", found)
    found.pop("environment.execution.told", None)  # sentences on how the rest was chosen
    return found


def differing(runs: Sequence[Settings], *, every: bool = False) -> tuple[str, ...]:
    """Keys of the settings that are not the same in all of these runs (or all keys, where `every` is asked for).

    A node's type and parameters count only where every run has the node: else `network` says that it came or went.
    `wires` is left out where `network` differs too.
    """
    keys: dict[str, object] = {}
    for settings in runs:
        keys.update(settings)
    if not every:
        keys = {key: None for key in keys if _differs(key, runs) and _has_node(key, runs)}
        if "network" in keys:
            keys.pop("wires", None)
    return tuple(sorted(keys, key=_rank))


def label(key: str) -> str:
    """What a column of that setting is called: `optimizer.lr`, `conv1.out_channels`, `split.seed`, `torch`."""
    parts = key.split(".")
    if key in ("data.source", "training.optimizer") or len(parts) == 1:
        return parts[-1]
    if parts[:2] == ["graph", "nodes"]:
        parts = parts[2:]
    elif parts[0] in ("training", "data", "environment"):
        parts = parts[1:]
    return ".".join(part for part in parts if part != "params")


def _differs(key: str, runs: Sequence[Settings]) -> bool:
    first = runs[0].get(key, MISSING)
    return any(type(other := each.get(key, MISSING)) is not type(first) or other != first for each in runs)


def _has_node(key: str, runs: Sequence[Settings]) -> bool:
    """Whether every run has the node that a setting is of, where it is of one."""
    if not key.startswith(NODES):
        return True
    node = NODES + key.removeprefix(NODES).partition(".")[0]
    return all(node in each for each in runs)


def _rank(key: str) -> tuple[int, str]:
    return _ROOTS.get(key.partition(".")[0], len(_ROOTS)), key if key.startswith(("training", "data")) else ""


@cache
def _recipe_defaults() -> dict[str, Value]:
    """Plain values of a recipe that a file need not say, so that saying them makes no difference."""
    from netbuilder.training.recipe import Recipe

    return {each.name: each.default for each in fields(Recipe) if isinstance(each.default, (bool, int, float, str))}


def _flatten(value: Any, path: str, found: dict[str, Value]) -> None:
    """A mapping's values under their paths. What is chosen by type stands under the path of the choice itself."""
    if not isinstance(value, Mapping):
        found[path] = value if value is None or isinstance(value, (bool, int, float, str)) else _json(value)
        return
    for key, item in value.items():
        _flatten(item, path if key == "type" and path != "training" else f"{path}.{key}", found)


def _in_words(nodes: Mapping[str, Mapping[str, Any]]) -> str:
    """What layers there are: `2 Conv2d, 2 ReLU, Linear`."""
    counts = Counter(str(node.get("type")) for node in nodes.values())
    return ", ".join(
        type if count == 1 else f"{count} {type}" for type, count in counts.items() if type not in ("Input", "Output")
    )


def _types(nodes: Mapping[str, Mapping[str, Any]]) -> list[list[str]]:
    return sorted([id, str(node.get("type"))] for id, node in nodes.items())


def _without_places(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_places(item) for key, item in value.items() if key != "at"}
    return [_without_places(item) for item in value] if isinstance(value, list) else value


def _digest(value: Any) -> str:
    """Six figures that are the same for the same drawing, to tell two of them apart."""
    return hashlib.sha256(_json(value).encode("utf-8", "surrogatepass")).hexdigest()[:6]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def shown(value: Value) -> str:
    """A setting's value in a cell."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def labels(keys: Iterable[str]) -> dict[str, str]:
    """What the columns of these settings are called; those that would be called the same bear their whole key."""
    short = {key: label(key) for key in keys}
    twice = {name for name, count in Counter(short.values()).items() if count > 1}
    return {key: key if name in twice else name for key, name in short.items()}
