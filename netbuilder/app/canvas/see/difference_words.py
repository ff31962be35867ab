"""What differs of a node, as a person reads it: `out_channels 32 → 64`. Needs no Qt."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from netbuilder.graph import UNSET, Graph, Node
from netbuilder.graph.differences import INSIDE, SWITCHED, TYPE, Difference
from netbuilder.graph.model import EMPTY
from netbuilder.layers import layer_of

_OFF = {"": "on", "bypass": "bypassed", "mute": "muted"}


def in_words(found: Iterable[Difference], node: Node, blocks: Mapping[str, Graph] = EMPTY) -> list[str]:
    """A line for each difference. node: as it is now."""
    layer = layer_of(node, blocks)
    defaults = layer.filled({}) if layer is not None else {}
    return [_line(each, defaults) for each in found]


def title_of(node: Node) -> str:
    """What a node that is no more was called on its card."""
    return node.id if node.type in ("Input", "Output", "Block") else node.type


def _line(each: Difference, defaults: Mapping[str, Any]) -> str:
    if not each.is_own and each.name == TYPE:
        return f"{each.before} → {each.after}"
    if not each.is_own and each.name == SWITCHED:
        return f"{_OFF.get(each.before, each.before)} → {_OFF.get(each.after, each.after)}"
    if not each.is_own and each.name == INSIDE:
        return f"the block {each.after} is drawn otherwise"
    before, after = (_value(value, each.name, defaults) for value in (each.before, each.after))
    return f"{each.name} {before} → {after}"


def _value(value: Any, name: str, defaults: Mapping[str, Any]) -> str:
    if value is UNSET:
        return _value(defaults[name], name, {}) if name in defaults else "unset"
    if isinstance(value, str):
        return value or "empty"
    if value is None:
        return "none"
    if isinstance(value, (bool, int, float)):
        return (
            str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)
        )
    if isinstance(value, (list, tuple)) and all(type(part) in (int, float) for part in value):
        return "×".join(map(str, value)) if value else "()"
    text = json.dumps(value, default=str)
    return text if len(text) < 40 else f"{text[:38]}…"
