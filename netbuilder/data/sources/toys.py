"""Points in the plane whose classes a network must tell apart; made by a seeded generator, by design and by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter

from ..dataset import Dataset
from ..field import Field, label, value
from ..source import Source, Values

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = tuple[NDArray[np.float64], NDArray[np.int64]]

_N = Parameter("n", "int", 1000, minimum=20, maximum=1_000_000, summary="How many points")
_NOISE = Parameter("noise", "float", 0.1, minimum=0, maximum=10, summary="Standard deviation added to each coordinate")
_SEED = Parameter("seed", "int", 0, minimum=0, summary="Which points: the same seed gives the same points")
_CLASSES = Parameter("classes", "int", 2, minimum=2, maximum=10, summary="How many classes")
_TURNS = Parameter("turns", "float", 1.5, above=0, maximum=10, summary="How often each arm winds round the middle")
_FACTOR = Parameter("factor", "float", 0.5, above=0, below=1, summary="Radius of the inner circle; the outer is 1")
_SPREAD = Parameter("spread", "float", 0.5, above=0, maximum=10, summary="Standard deviation of each blob")


def _moons(values: Values, rng: np.random.Generator) -> Points:
    import numpy as np

    which = _balanced(values["n"], 2)
    angle = rng.uniform(0, np.pi, len(which))
    x = np.where(which == 0, np.cos(angle), 1 - np.cos(angle))
    y = np.where(which == 0, np.sin(angle), 0.5 - np.sin(angle))
    return np.stack([x, y], axis=1), which


def _circles(values: Values, rng: np.random.Generator) -> Points:
    import numpy as np

    which = _balanced(values["n"], 2)
    angle, radius = rng.uniform(0, 2 * np.pi, len(which)), np.where(which == 0, 1.0, values["factor"])
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), which


def _spirals(values: Values, rng: np.random.Generator) -> Points:
    """Archimedean arms of radius 1, turned against each other by equal angles, even along their length."""
    import numpy as np

    which = _balanced(values["n"], values["classes"])
    along = np.sqrt(rng.uniform(0.01, 1, len(which)))
    angle = 2 * np.pi * (values["turns"] * along + which / values["classes"])
    return np.stack([along * np.cos(angle), along * np.sin(angle)], axis=1), which


def _blobs(values: Values, rng: np.random.Generator) -> Points:
    """Normal clouds whose middles stand evenly on a circle of radius 2."""
    import numpy as np

    which = _balanced(values["n"], values["classes"])
    angle = 2 * np.pi * which / values["classes"]
    middles = 2 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return middles + rng.normal(0, values["spread"], middles.shape), which


def _balanced(n: int, classes: int) -> NDArray[np.int64]:
    import numpy as np

    return np.arange(n, dtype=np.int64) % classes


_NAMES = {"moons": ("upper", "lower"), "circles": ("outer", "inner")}


def _declare(type: str, values: Values, base: Path) -> Mapping[str, Field]:
    classes = _NAMES.get(type) or tuple(f"{type[:-1]} {number + 1}" for number in range(values["classes"]))
    return {"point": value("point", ("x", "y")), "label": label("label", classes)}


def _read(type: str, shape: Callable[[Values, Any], Points], values: Values, base: Path) -> Dataset:
    import numpy as np
    import torch

    rng = np.random.Generator(np.random.PCG64(values["seed"]))
    points, which = shape(values, rng)
    if values.get("noise"):
        points = points + rng.normal(0, values["noise"], points.shape)
    tensors = {"point": torch.from_numpy(points).to(torch.float32), "label": torch.from_numpy(which)}
    return Dataset(_declare(type, values, base), tensors)


def _source(type: str, summary: str, shape: Callable[[Values, Any], Points], *parameters: Parameter) -> Source:
    label = f"Two {type}" if type in ("moons", "circles") else type.capitalize()
    return Source(
        type, label, "Points in the plane", summary, parameters, partial(_declare, type), partial(_read, type, shape)
    )


SOURCES = (
    _source("moons", "Two half moons that reach into each other.", _moons, _N, _NOISE, _SEED),
    _source("circles", "A circle inside another.", _circles, _N, _NOISE, _FACTOR, _SEED),
    _source(
        "spirals",
        "Arms that wind round each other; needs a network with some depth.",
        _spirals,
        _N,
        Parameter("noise", "float", 0.02, minimum=0, maximum=10, summary=_NOISE.summary),
        _CLASSES,
        _TURNS,
        _SEED,
    ),
    _source(
        "blobs",
        "Round clouds, the easiest of all.",
        _blobs,
        _N,
        Parameter("classes", "int", 3, minimum=2, maximum=10, summary=_CLASSES.summary),
        _SPREAD,
        _SEED,
    ),
)
