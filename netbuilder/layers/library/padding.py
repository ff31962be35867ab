"""Padding: points added around a sequence, an image or a volume."""

from collections.abc import Sequence

from netbuilder.layers.library.convolution import LAYOUTS, spread
from netbuilder.layers.spec import Check, Layer, Params, Shown
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import mark, tr

_SIDES = {1: "left, right", 2: "left, right, top, bottom", 3: "left, right, top, bottom, front, back"}
_KINDS = {
    "Zero": ("Adds zeros around", "y = 0 outside x"),
    "Constant": ("Adds a fixed value around", "y = value outside x"),
    "Reflection": ("Adds mirrored points around", "y<sub>−i</sub> = x<sub>i</sub>"),
    "Replication": ("Repeats the outermost points around", "y<sub>−i</sub> = x<sub>0</sub>"),
    "Circular": ("Goes on from the other side of", "y<sub>−i</sub> = x<sub>n−i</sub>"),
}


def _says(params: Params) -> str:
    padding = params.get("padding")
    return "" if padding is None else tr("by {padding}").format(padding=Shown(padding))


_LIMITS = {"bool": (0, 1), "uint8": (0, 255)}


def _held_by_the_type(params: Params, incoming: Incoming) -> str | None:
    spec, value = incoming["in"][0], params["value"]
    low, high = _LIMITS.get(spec.dtype, (-(2**31), 2**31 - 1))
    if spec.is_float or (value == int(value) and low <= value <= high):
        return None
    return tr("needs a value that {dtype} can hold, got {value:g}").format(dtype=spec.dtype, value=value)


def _sides(padding: int | Sequence[int], dims: int) -> list[tuple[int, int]]:
    """Points before and after each dimension, the last dimension first."""
    flat = spread(padding, 2 * dims)
    return list(zip(flat[::2], flat[1::2], strict=True))


def _mirrors(before: int, after: int, size: int) -> bool:
    return max(before, after) < size


def _wraps_once(before: int, after: int, size: int) -> bool:
    return max(before, after) <= size


def _leaves_some(before: int, after: int, size: int) -> bool:
    return before + size + after > 0


_REACH = {
    "Reflection": (_mirrors, mark("needs padding below the size it mirrors, got {padding} on {spec}")),
    "Circular": (_wraps_once, mark("needs padding of one turn at most, got {padding} on {spec}")),
}
_LEAVES_SOME = (_leaves_some, mark("needs padding that leaves something over, got {padding} on {spec}"))
"""Mirrored and wrapped points come from inside, so there must be enough of them."""


def _reaches(kind: str, dims: int) -> Check:
    fits, words = _REACH.get(kind, _LEAVES_SOME)

    def check(params: Params, incoming: Incoming) -> str | None:
        spec = incoming["in"][0]
        sides = zip(_sides(params["padding"], dims), reversed(spec.shape), strict=False)
        if all(fits(before, after, size) for (before, after), size in sides):
            return None
        return tr(words).format(padding=Shown(params["padding"]), spec=spec)

    return check


def _padding(kind: str, dims: int) -> Layer:
    what, formula = _KINDS[kind]
    around = {1: "a sequence", 2: "an image", 3: "a volume"}[dims]
    value = {"value": {"summary": "The value of the points added."}} if kind == "Constant" else {}
    return Layer(
        f"{kind}Pad{dims}d",
        "padding",
        f"{what} {around}.",
        formula,
        f"torch.nn:{kind}Pad{dims}d",
        layouts=(LAYOUTS[dims],),
        floats=kind not in ("Zero", "Constant"),
        changes={
            "padding": {
                "length": 2 * dims,
                # Only these two know what to do with less than nothing: they cut points off.
                "minimum": None if kind in ("Zero", "Constant") else 0,
                "summary": f"Points added: one number for all sides, or {_SIDES[dims]}.",
            },
            **value,
        },
        starts={"padding": 1, **({"value": 0.0} if kind == "Constant" else {})},
        words=_says,
        checks=(_reaches(kind, dims), *((_held_by_the_type,) if kind == "Constant" else ())),
    )


PADDING = tuple(_padding(kind, dims) for kind in _KINDS for dims in (1, 2, 3))
