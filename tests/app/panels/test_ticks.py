"""What the marks of a plot say of the values beside them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from netbuilder.app.panels.ticks import powers, spacing, texts, widened

SHORT = 100
"""Pixels that an axis has in the panel as it is at first."""


def marks(low: float, high: float, size: float = SHORT) -> list[str]:
    step = spacing(low, high, size, least=2)
    return texts([each * step for each in range(math.ceil(low / step), math.floor(high / step) + 1)], step)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0.00104, ["0.0000", "0.0005", "0.0010"]),
        (0, 3.1e-5, ["0", "2e−5"]),
        (1.19e-5, 1.41e-5, ["1.2e−5", "1.3e−5", "1.4e−5"]),
        (0.15, 0.98, ["0.2", "0.4", "0.6", "0.8"]),
        (-0.01, 1.01, ["0.0", "0.5", "1.0"]),
        (0, 320000, ["0", "2e5"]),
    ],
)
def test_marks_say_how_large_the_values_are(low, high, said):
    assert marks(low, high) == said


@pytest.mark.parametrize("rate", [1.0, 0.1, 0.001, 0.00073, 3e-4, 1e-4, 2.5e-5, 1e-8, 12345.0])
@pytest.mark.parametrize("log", [False, True])
def test_a_constant_is_shown_with_room_around_it_and_marked_by_its_value(rate, log):
    value = math.log10(rate) if log else rate
    low, high = widened(value, value, log)
    assert low < value < high and (log or high - low == pytest.approx(rate))
    assert float(texts([rate])[0].replace("−", "-")) == rate


def test_values_that_hardly_differ_are_shown_with_room_around_them_and_others_as_they_are():
    assert widened(0.985, 0.99) == (0.985, 0.99)
    assert widened(0.0, 1e-5) == (0.0, 1e-5) and widened(-1.0, 1.0) == (-1.0, 1.0)
    low, high = widened(0.693147, 0.693148)
    assert low < 0.6920 and high > 0.6940
    assert widened(0.0, 0.0) == (-1.0, 1.0)


def test_marks_differ_from_each_other_and_have_room_whatever_is_shown():
    numbers = np.random.default_rng(0)
    for _ in range(2000):
        middle = 10.0 ** numbers.uniform(-8, 6) * numbers.choice([-1, 0, 1])
        span = 10.0 ** numbers.uniform(-3, 0) * (abs(middle) or 10.0 ** numbers.uniform(-8, 6))
        low, high = widened(middle - span / 2, middle + span / 2)
        said = marks(low, high, numbers.uniform(60, 400))
        assert 2 <= len(said) == len(set(said)), (low, high, said)
        assert max(map(len, said)) <= 7 + (low < 0), (low, high, said)


@pytest.mark.parametrize(("low", "high"), [(-5, -3), (-5, -4.9), (-4.95, -4.85), (-0.5, 0.4), (-3.1, -2.9), (-9, 3)])
def test_logarithmic_marks_are_read_as_different_numbers(low, high):
    said = texts([10.0**each for each in powers(low, high, SHORT)])
    assert 2 <= len(said) == len(set(said)) and max(map(len, said)) <= 7
