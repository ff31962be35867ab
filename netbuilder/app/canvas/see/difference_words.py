"""What differs of a node, as a person reads it: `out_channels 32 → 64`. Needs no Qt."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from netbuilder.graph import UNSET, Graph, Node
from netbuilder.graph.differences import INSIDE, SWITCHED, TYPE, Difference, Differences
from netbuilder.graph.model import EMPTY
from netbuilder.layers import layer_of
from netbuilder.wording import mark, tr, trn

_OFF = {"": mark("on"), "bypass": mark("bypassed"), "mute": mark("muted")}


def in_words(name: str, found: Differences, remark: str = "") -> str:
    """What a drawing is compared with, and what is not to be seen on its nodes: `Compared with a.json · 2 wires
    otherwise`. remark: said in the place of that."""
    wires = len(found.edges_added) + len(found.edges_removed)
    if remark:
        return tr("Compared with {name} · {remark}").format(name=name, remark=remark)
    if not found:
        return tr("Compared with {name} · no difference here").format(name=name)
    if not wires:
        return tr("Compared with {name}").format(name=name)
    return trn(
        wires, "Compared with {name} · {n} wire otherwise", "Compared with {name} · {n} wires otherwise", name=name
    )


def kinds_in_words(found: Differences) -> dict[str, str]:
    """How many nodes were added, removed and changed: `{"added": "2 added"}`."""
    return {
        "added": tr("{number:,} added").format(number=len(found.added)),
        "removed": tr("{number:,} removed").format(number=len(found.removed)),
        "changed": tr("{number:,} changed").format(number=len(found.changed)),
    }


def node_in_words(found: Iterable[Difference], node: Node, blocks: Mapping[str, Graph] = EMPTY) -> list[str]:
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
        before, after = (tr(_OFF.get(value, value)) for value in (each.before, each.after))
        return f"{before} → {after}"
    if not each.is_own and each.name == INSIDE:
        return tr("the block {name} is drawn otherwise").format(name=each.after)
    before, after = (_value(value, each.name, defaults) for value in (each.before, each.after))
    return f"{each.name} {before} → {after}"


def _value(value: Any, name: str, defaults: Mapping[str, Any]) -> str:
    if value is UNSET:
        return _value(defaults[name], name, {}) if name in defaults else tr("unset")
    if isinstance(value, str):
        return value or tr("empty")
    if value is None:
        return tr("none")
    if isinstance(value, (bool, int, float)):
        return (
            str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)
        )
    if isinstance(value, (list, tuple)) and all(type(part) in (int, float) for part in value):
        return "×".join(map(str, value)) if value else "()"
    text = json.dumps(value, default=str)
    return text if len(text) < 40 else f"{text[:38]}…"
