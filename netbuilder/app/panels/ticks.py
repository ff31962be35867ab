"""Where the marks of an axis stand and what they say; how much of it is shown of values that hardly differ. No Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

BETWEEN = 44
"""Pixels from one mark to the next, about."""
MOST_SIGNS, LEAST_PLAIN = 7, 1e-4
"""So many signs have room beside a plot; smaller numbers are read more easily as powers of ten."""


def spacing(low: float, high: float, size: float, pixels: float = BETWEEN, least: int = 1) -> float:
    """A round distance of marks on an axis of `size` pixels, so that at least so many of them lie on it."""
    step = nice((high - low) / max(2.0, size / pixels))
    while math.floor(high / step + 1e-9) - math.ceil(low / step - 1e-9) + 1 < least:
        step = nice(step * 0.4)  # the next smaller one
    return step


def powers(low: float, high: float, size: float) -> list[float]:
    """The logarithms at which the marks stand of an axis from 10^low to 10^high."""
    most = max(3.0, size / 34)
    for factors in ((1, 2, 3, 5, 7), (1, 2, 5), (1, 3), (1,)):
        marks = _decades(low, high, factors)
        if len(marks) <= most:
            return marks if len(marks) > 1 else _within_a_decade(low, high, size)
    return marks[:: max(1, math.ceil(len(marks) / most))]


def widened(low: float, high: float, log: bool = False) -> tuple[float, float]:
    """The ends of what is shown of values from low to high: where these differ by less than marks can tell, so much
    around them that the size of the values can be read. log: they are logarithms."""
    middle = (low + high) / 2
    value = 10.0**middle if log else middle
    if abs(value) < 1e-300 and not log:
        return (low, high) if high > low else (-1.0, 1.0)
    fine = 0.005 if 1e-2 <= value < 1e4 else 0.1  # of others there is room for fewer figures
    span = (high - low) * (math.log(10) if log else 1 / abs(value))
    if span >= fine:
        return low, high
    far = (1.0 if high == low else fine) / 2
    if log:
        return middle + math.log10(1 - far), middle + math.log10(1 + far)
    return middle - far * abs(value), middle + far * abs(value)


def nice(step: float) -> float:
    """The next of 1, 2, 5 and 10 times a power of ten."""
    power = 10 ** math.floor(math.log10(step))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= step * 0.999)


def texts(values: Sequence[float], step: float = 0.0) -> list[str]:
    """What marks at these values say: as many figures as tell them apart, all written in one way.

    step: the distance of one from the next, 0 where distances differ: then each says what is needed for itself.
    """
    if not step:
        return [_alone(value) for value in values]
    values = [0.0 if abs(value) < step / 100 else value for value in values]
    most = max(map(abs, values), default=0.0)
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    plain = [f"{value:.{places}f}" for value in values]
    if not most or (LEAST_PLAIN <= most < 1e5 and max(map(len, plain)) <= MOST_SIGNS):
        return [_signed(text) for text in plain]
    return [_power(value, step) if value else "0" for value in values]


def _alone(value: float) -> str:
    plain = f"{value:.4g}" if abs(value) < 1e4 else f"{value:.0f}"
    if value and (not LEAST_PLAIN <= abs(value) < 1e5 or "e" in plain or len(plain) > MOST_SIGNS):
        return _power(value, abs(value) / 100)
    return _signed(plain)


def _power(value: float, step: float) -> str:
    """`1.5e−5`: the figures that the step asks for, without zeros at the end."""
    figures = max(0, math.floor(math.log10(abs(value)) + 1e-9) - math.floor(math.log10(step) + 1e-9))
    digits, exponent = f"{value:.{figures}e}".split("e")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return _signed(f"{digits}e{int(exponent)}")


def _signed(text: str) -> str:
    return text.replace("-", "−")


def _decades(low: float, high: float, factors: tuple[int, ...]) -> list[float]:
    exponents = range(math.floor(low), math.ceil(high) + 1)
    marks = (exponent + math.log10(factor) for exponent in exponents for factor in factors)
    return [mark for mark in marks if low <= mark <= high]


def _within_a_decade(low: float, high: float, size: float) -> list[float]:
    """Marks at even distances of the values themselves, where hardly one round number lies between the exponents."""
    least, most = 10.0**low, 10.0**high
    if not 0 < least < most < math.inf:
        return []
    step = spacing(least, most, size, least=2)
    first, last = math.ceil(least / step - 1e-9), math.floor(most / step + 1e-9)
    return np.log10(np.arange(max(1, first), last + 1) * step).tolist()
