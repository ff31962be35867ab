"""What layers see that give values another place or another dimension."""

from __future__ import annotations

import math
from typing import Any

from netbuilder.compile.boxes import Box, Params, Shape, Span, clipped, spread, whole


def reshaped(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box | None:
    """Stretches of dimensions that hold the same number of places on both sides are followed one by one."""
    if math.prod(arrives) != math.prod(leaves) or 0 in leaves:
        return whole(arrives)
    inside = clipped(box, leaves)
    if inside is None:
        return None
    found: list[Span] = []
    into, out = 0, 0
    while into < len(arrives) or out < len(leaves):
        end_in, end_out = into + 1, out + 1
        while math.prod(arrives[into:end_in]) != math.prod(leaves[out:end_out]):
            if math.prod(arrives[into:end_in]) < math.prod(leaves[out:end_out]):
                end_in += 1
            else:
                end_out += 1
        found += _stretch(arrives[into:end_in], leaves[out:end_out], inside[out:end_out])
        into, out = end_in, end_out
    return tuple(found[: len(arrives)])


def _stretch(arrives: Shape, leaves: Shape, box: Box) -> list[Span]:
    ends = []
    for end in (0, 1):
        flat = 0
        for span, size in zip(box, leaves, strict=True):
            flat = flat * size + span[end]
        ends.append(flat)
    first, last = (_unravelled(flat, arrives) for flat in ends)
    found: list[Span] = []
    for place, size in enumerate(arrives):
        apart = first[:place] != last[:place]
        found.append((0, size - 1) if apart else (first[place], last[place]))
    return found


def _unravelled(flat: int, shape: Shape) -> list[int]:
    places: list[int] = []
    for size in reversed(shape):
        flat, place = divmod(flat, size)
        places.insert(0, place)
    return places


def permuted(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """Dimensions in another order."""
    dims = [dim % (len(arrives) + 1) for dim in params["dims"]]
    if dims[0] != 0:
        return whole(arrives)
    found: list[Span] = [(0, 0)] * len(arrives)
    for span, dim in zip(box, dims[1:], strict=True):
        found[dim - 1] = span
    return tuple(found)


def named_dims(value: Any, rank: int) -> set[int]:
    """The dimensions that a parameter names, as places in a shape without the batch."""
    return {dim % (rank + 1) - 1 for dim in spread(value, 1)}


def reduced(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """All along the dimensions that are gone."""
    gone, left = named_dims(params["dim"], len(arrives)), list(box)
    found: list[Span] = []
    for dim, size in enumerate(arrives):
        if dim in gone:
            found.append((0, size - 1))
            if params.get("keepdim"):
                left.pop(0)
        else:
            found.append(left.pop(0))
    return tuple(found)


def all_along(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """Softmax and its like: each place depends on all along one dimension."""
    dims = named_dims(params.get("dim", 1), len(arrives))
    return tuple((0, size - 1) if dim in dims else box[dim] for dim, size in enumerate(arrives))


def gated(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """A place and the one that gates it, half of the dimension on."""
    dims = named_dims(params["dim"], len(arrives))
    return tuple((low, high + leaves[dim]) if dim in dims else (low, high) for dim, (low, high) in enumerate(box))


def sliced(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """Every so many places from where the slice begins."""
    dims, found = named_dims(params["dim"], len(arrives)), list(box)
    for dim in dims:
        if dim >= 0:
            start, _, step = slice(params.get("start"), params.get("stop"), params.get("step")).indices(arrives[dim])
            found[dim] = start + box[dim][0] * step, start + box[dim][1] * step
    return tuple(found)


def shuffled(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """Channels that became places."""
    by = params["upscale_factor"]
    (low, high), *places = box
    inside = 0
    for a, b in places:
        inside = inside * by + a % by if a == b else -(by**2)
    if low == high and inside >= 0:  # one place of the result is one channel of a place
        return ((low * by * by + inside,) * 2, *((a // by, b // by) for a, b in places))
    return ((low * by * by, (high + 1) * by * by - 1), *((a // by, b // by) for a, b in places))


def unshuffled(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """Places that became channels."""
    by = params["downscale_factor"]
    (low, high), *places = box
    if low == high:  # one channel of the result is one place of each square
        channel, down, across = low // (by * by), low % (by * by) // by, low % by
        shifts = zip(places, (down, across), strict=True)
        return ((channel,) * 2, *((a * by + shift, b * by + shift) for (a, b), shift in shifts))
    return ((low // (by * by), high // (by * by)), *((a * by, b * by + by - 1) for a, b in places))


def all_channels(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """All channels of the same place."""
    return ((0, arrives[0] - 1), *box[1:])
