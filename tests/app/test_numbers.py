"""Numbers as people read them."""

from __future__ import annotations

import pytest

from netbuilder.app.numbers import compact, exact, flops, shape


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (7, "7"),
        (320, "320"),
        (999, "999"),
        (1000, "1.00 k"),
        (16_448, "16.4 k"),
        (999_499, "999 k"),
        (999_500, "1.00 M"),
        (138_357_544, "138 M"),
        (1_234_567_890, "1.23 G"),
        (-16_448, "-16.4 k"),
        (0.25, "0.25"),
    ],
)
def test_three_figures_and_a_unit(number, text):
    assert compact(number).replace("\N{NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(640, "640 FLOPs"), (36_864, "36.9 kFLOPs"), (620_000, "0.62 MFLOPs"), (2_500_000_000, "2.50 GFLOPs")],
)
def test_floating_point_operations(number, text):
    assert flops(number).replace("\N{NO-BREAK SPACE}", " ") == text


def test_exact_numbers_and_shapes():
    assert exact(16_448) == "16,448"
    assert (shape((32, 8, 8)), shape((64,)), shape(())) == ("(32, 8, 8)", "(64)", "()")
