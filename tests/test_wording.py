"""Numbers as people read them."""

from __future__ import annotations

import pytest

from netbuilder.wording import clock, compact, counted, exact, flops, rate, shape


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


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0:00"), (4.4, "0:04"), (59.7, "1:00"), (750, "12:30"), (3723, "1:02:03"), (-1, "0:00")]
)
def test_a_time_is_said_as_clocks_say_it(seconds, said):
    assert clock(seconds) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 nodes"), (1, "1 node"), (2, "2 nodes"), (1234, "1,234 nodes")])
def test_things_are_counted_in_words(number, said):
    assert counted(number, "node") == said


@pytest.mark.parametrize(
    ("number", "said"), [(0.4, "0"), (22_437, "22,400"), (999_999, "1,000,000"), (1.237e6, "1.24\u00a0M")]
)
def test_a_rate_has_three_figures(number, said):
    assert rate(number) == said
