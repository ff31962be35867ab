"""Maps as one picture, numbers as colours, whatever the numbers are."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from netbuilder.insight import colour, columns_for, diverging_range, sequential_range, tile
from netbuilder.insight.tables import DIVERGING, GREY, SEQUENTIAL


def test_tiles_lie_in_rows_with_a_pixel_between():
    made = tile(np.arange(12).reshape(3, 2, 2), columns=2)
    expected = [
        [0, 1, np.nan, 4, 5],
        [2, 3, np.nan, 6, 7],
        [np.nan] * 5,
        [8, 9] + [np.nan] * 3,
        [10, 11] + [np.nan] * 3,
    ]
    assert np.array_equal(made.values, np.array(expected, np.float32), equal_nan=True)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 30), st.integers(1, 5), st.integers(1, 5), st.integers(1, 8), st.integers(0, 2))
def test_every_pixel_of_every_map_is_found_where_it_is_drawn(count, height, width, columns, gap):
    maps = np.arange(count * height * width, dtype=np.float32).reshape(count, height, width)
    made = tile(maps, columns, most=20, gap=gap)
    found = {}
    for y in range(-1, made.values.shape[0] + 1):
        for x in range(-1, made.values.shape[1] + 1):
            place = made.at(x, y)
            if place is not None:
                found[place[:3]] = place[3]
    assert found == {index: float(maps[index]) for index in np.ndindex(min(count, 20), height, width)}


def test_the_number_of_maps_is_limited_and_said():
    assert tile(np.zeros((256, 3, 3))).says == "64 of 256 maps"
    assert tile(np.zeros((1, 3, 3))).says == "1 map"


@pytest.mark.parametrize("shape", [(0, 3, 3), (3, 0, 3), (3, 3, 0)])
def test_nothing_makes_an_empty_picture(shape):
    made = tile(np.empty(shape))
    assert made.values.size == 0 and made.shown == 0 and made.at(0, 0) is None


def test_maps_of_another_rank_are_refused():
    with pytest.raises(ValueError, match="3|three|C, H, W"):
        tile(np.zeros((3, 3)))


def test_ranges_of_what_is_finite():
    odd = [np.nan, -2, 1, np.inf, -np.inf]
    assert sequential_range(odd) == (-2, 1)
    assert diverging_range(odd) == (-2, 2)
    for nothing in ([], [np.nan], [np.inf]):
        assert sequential_range(nothing) == (0, 1) and diverging_range(nothing) == (-1, 1)
    assert sequential_range([5, 5]) == (5, 10) and sequential_range([0]) == (0, 1)
    assert diverging_range([0, 0]) == (-1, 1)


def test_zero_is_white_and_the_ends_are_the_ends_of_the_table():
    picture = colour([-2, 0, 2, np.nan, np.inf, -np.inf], (-2, 2), DIVERGING)
    assert picture[0, :3].tolist() == DIVERGING[0].tolist() and picture[2, :3].tolist() == DIVERGING[-1].tolist()
    assert picture[1, :3].min() >= 240
    assert picture[:, 3].tolist() == [255, 255, 255, 0, 255, 255]
    assert picture[4].tolist() == picture[2].tolist() and picture[5].tolist() == picture[0].tolist()


@settings(max_examples=100, deadline=None)
@given(arrays.arrays(np.float32, (2, 3, 3), elements=st.floats(width=32)))
def test_any_numbers_can_be_coloured(maps):
    for within, table in ((sequential_range(maps), SEQUENTIAL), (diverging_range(maps), DIVERGING)):
        with np.errstate(all="raise", under="ignore"):
            picture = colour(tile(maps).values, within, table)
        assert picture.dtype == np.uint8


def _lightness(table):
    linear = (table / 255.0) ** 2.2
    return linear @ [0.2126, 0.7152, 0.0722]


def test_lightness_alone_orders_the_sequential_tables():
    for table in (SEQUENTIAL, GREY):
        assert (np.diff(_lightness(table)) >= -1e-9).all()
    diverging = _lightness(DIVERGING)
    assert (np.diff(diverging[:128]) >= 0).all() and (np.diff(diverging[128:]) <= 0).all()


def test_columns_make_the_maps_as_large_as_they_can_be():
    assert columns_for(4, 8, 8, 100, 100) == 2
    assert columns_for(4, 8, 8, 400, 100) == 4
    assert columns_for(4, 8, 8, 100, 400) == 1
    assert columns_for(32, 8, 8, 900, 240, 4) in range(8, 17)


def test_importing_the_room_loads_neither_torch_nor_qt():
    code = (
        "import sys, netbuilder.insight, netbuilder.insight.mosaic, netbuilder.insight.tables;"
        "sys.exit(any(name.split('.')[0] in ('torch', 'PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
