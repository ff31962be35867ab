"""What layers that slide a window see: convolutions, pooling, up-sampling, padding.

Where a spread-out filter hangs over the edge, its box may hold places beside the edge that fall between its points.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from netbuilder.compile.boxes import Box, Params, Shape, Simple, Span, spread


def _slides(params: Params, dims: int) -> list[tuple[int, int, int, int]]:
    """Size, step, padding at the beginning and spacing of a window, for each dimension."""
    sizes = spread(params["kernel_size"], dims)
    steps = sizes if params.get("stride") is None else spread(params["stride"], dims)
    spacings = spread(params.get("dilation", 1), dims)
    padding = params.get("padding", 0)
    if padding == "same":
        pads = [spacing * (size - 1) // 2 for size, spacing in zip(sizes, spacings, strict=True)]
    else:
        pads = spread(0 if padding == "valid" else padding, dims)
    return list(zip(sizes, steps, pads, spacings, strict=True))


def _slid(params: Params, arrives: Shape, box: Box) -> Box:
    """The places of a box behind the channels."""
    mode, found = params.get("padding_mode", "zeros"), []
    for (low, high), (size, step, pad, spacing), room in zip(
        box[1:], _slides(params, len(arrives) - 1), arrives[1:], strict=True
    ):
        found.append(_turned((low * step - pad, high * step - pad + spacing * (size - 1)), room, mode))
    return tuple(found)


def _turned(span: Span, room: int, mode: str) -> Span:
    """A span that hangs over the edge, where there is not nothing but what a mode of padding puts there."""
    low, high = span
    if mode in ("zeros", "constant") or (low >= 0 and high < room):
        return span
    if mode == "circular":
        return 0, room - 1
    near, far = (-low, 2 * (room - 1) - high) if mode == "reflect" else (0, room - 1)
    places = [place for place in (low, high) if 0 <= place < room]
    places += [0, near] if low < 0 else []
    places += [room - 1, far] if high >= room else []
    return max(0, min(places)), min(room - 1, max(places))


def _channels_of_group(params: Params, arrives: Shape, leaves: Shape, span: Span) -> Span:
    groups = params.get("groups", 1)
    into, out = arrives[0] // groups, max(1, leaves[0] // groups)
    return span[0] // out * into, (span[1] // out + 1) * into - 1


def convolution(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """All channels of its group, and the window."""
    return (_channels_of_group(params, arrives, leaves, box[0]), *_slid(params, arrives, box))


def transposed(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box | None:
    """The place `o` gets something from every `i` with `o = i s - p + d j` for a `j` of the filter."""
    found = [_channels_of_group(params, arrives, leaves, box[0])]
    for (low, high), (size, step, pad, spacing) in zip(box[1:], _slides(params, len(arrives) - 1), strict=True):
        reach = range(0, spacing * size, spacing)
        low_end = min(
            ((o + pad - j) // step for o in _few(low, high, step) for j in reach if not (o + pad - j) % step),
            default=None,
        )
        high_end = max(
            ((o + pad - j) // step for o in _few(high, low, step) for j in reach if not (o + pad - j) % step),
            default=None,
        )
        if low_end is None or high_end is None:
            return None
        found.append((low_end, high_end))
    return tuple(found)


def _few(near: int, far: int, count: int) -> Sequence[int]:
    """Up to so many places from one end of a span towards the other: after a whole step all comes again."""
    return (
        range(near, min(far, near + count - 1) + 1) if far >= near else range(near, max(far, near - count + 1) - 1, -1)
    )


def pooling(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """The same channel, and the window."""
    return (box[0], *_slid({**params, "padding_mode": "zeros"}, arrives, box))


def adaptive(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """Windows that divide what arrives evenly, as torch rounds them."""
    spans = (
        (low * into // out, -(-(high + 1) * into // out) - 1)
        for (low, high), into, out in zip(box[1:], arrives[1:], leaves[1:], strict=True)
    )
    return (box[0], *spans)


def upsampled(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
    """The places that a place lies between, as far as they count."""
    mode, dims = params.get("mode", "nearest"), len(arrives) - 1
    factors = spread(params.get("scale_factor"), dims)
    recomputed = params.get("recompute_scale_factor") or params.get("size") is not None
    found = [box[0]]
    for span, into, out, factor in zip(box[1:], arrives[1:], leaves[1:], factors, strict=True):
        scale = Fraction(into, out) if factor is None or recomputed else 1 / Fraction(factor)
        taps = [_taps(place, scale, into, out, mode, bool(params.get("align_corners"))) for place in span]
        found.append((taps[0][0], taps[1][1]))
    return tuple(found)


def _taps(place: int, scale: Fraction, into: int, out: int, mode: str, aligned: bool) -> Span:
    if mode == "nearest":
        return (floor(place * scale),) * 2
    if mode == "nearest-exact":
        return (floor((place + Fraction(1, 2)) * scale),) * 2
    half = Fraction(1, 2)
    at = Fraction(place * (into - 1), max(1, out - 1)) if aligned else (place + half) * scale - half
    if at.denominator == 1:
        return int(at), int(at)
    near = 1 if mode == "bicubic" else 0
    low, high = floor(at) - near, ceil(at) + near
    return (low, high) if high < 0 or low >= into else (max(0, low), min(into - 1, high))


def padded(mode: str) -> Simple:
    """Padding around all but the channels, in a mode of torch's (`constant`, `reflect`, `replicate`, `circular`)."""

    def follow(params: Params, arrives: Shape, leaves: Shape, box: Box) -> Box:
        dims = len(arrives) - 1
        sides = spread(params["padding"], 2 * dims)
        lefts = [sides[2 * (dims - 1 - dim)] for dim in range(dims)]  # torch begins with the last dimension
        spans = (
            _turned((low - left, high - left), room, mode)
            for (low, high), left, room in zip(box[1:], lefts, arrives[1:], strict=True)
        )
        return (box[0], *spans)

    return follow
