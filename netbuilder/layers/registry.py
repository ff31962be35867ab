"""Every layer there is, by type and by group. Needs no torch."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from netbuilder.layers.library import LIBRARY
from netbuilder.layers.spec import Layer

ENTRY_POINTS = "netbuilder.layers"
GROUPS = (
    "data",
    "block",
    "dense",
    "convolution",
    "pooling",
    "activation",
    "normalisation",
    "regularisation",
    "sequence",
    "attention",
    "shape",
    "combine",
    "padding",
)
"""The groups of the palette in their order; groups of added packages follow."""


def get(type: str) -> Layer | None:
    """The layer of that type, or None."""
    return _registered().get(type)


def all_layers() -> tuple[Layer, ...]:
    """Every layer, in the order of the palette."""
    return tuple(_registered().values())


def groups() -> Mapping[str, tuple[Layer, ...]]:
    """The layers by group, in the order of the palette."""
    result: dict[str, tuple[Layer, ...]] = dict.fromkeys(GROUPS, ())
    for layer in all_layers():
        result[layer.group] = (*result.get(layer.group, ()), layer)
    return {group: layers for group, layers in result.items() if layers}


def closest(type: str) -> str | None:
    """The known type most like an unknown one, or None."""
    by_fold = {known.casefold(): known for known in _registered()}
    close = get_close_matches(type.casefold(), by_fold, 1)
    return by_fold[close[0]] if close else None


@cache
def _registered() -> Mapping[str, Layer]:
    return joined([*LIBRARY, *_added()])


def joined(layers: Iterable[Layer]) -> dict[str, Layer]:
    """The layers by type. Raises ValueError where two have one type."""
    result: dict[str, Layer] = {}
    for layer in layers:
        if layer.type in result:
            raise ValueError(f"two layers are called {layer.type!r}")
        result[layer.type] = layer
    return result


def _added() -> list[Layer]:
    """Layers of installed packages: the entry points of the group `netbuilder.layers`, each a Layer or several."""
    found: list[Layer] = []
    known = {layer.type for layer in LIBRARY}
    for point in _points():
        try:
            said = point.load()
            layers = [said] if isinstance(said, Layer) else list(said)
            joined([*found, *layers])
        except Exception:  # a package that cannot be loaded must not take the program with it
            import logging

            logging.getLogger(__name__).warning("the layers of %s could not be loaded", point.value, exc_info=True)
            continue
        found += [layer for layer in layers if layer.type not in known]
    return found


def _points() -> Iterable[Any]:
    """The entry points of our group. Importing `importlib.metadata` takes longer than all else that a start needs of
    this room, so it is imported only where some installed package speaks of the group."""
    if not any(map(_speaks_of_us, sys.path)):
        return ()
    from importlib.metadata import entry_points

    return entry_points(group=ENTRY_POINTS)


def _speaks_of_us(folder: str) -> bool:
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return False
    return any(ENTRY_POINTS.encode() in _content(os.path.join(name, "entry_points.txt")) for name in names)


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
