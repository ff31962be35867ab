"""What a person types becomes the value they meant, and every value can be shown and typed again. No Qt here."""

from __future__ import annotations

import string
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbuilder.app.inspector.text import TextError, describe, number, read, step, write
from netbuilder.layers.parameters import Parameter

WHOLE = st.integers(-(2**63) + 1, 2**63 - 1)
REAL = st.floats(allow_nan=False, allow_infinity=False)
NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | WHOLE | REAL | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
VALUES = {
    "int": WHOLE,
    "float": REAL,
    "text": st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
    "ints": WHOLE | st.lists(WHOLE, min_size=2, max_size=2),
    "floats": REAL | st.lists(REAL, min_size=2, max_size=2),
    "shape": st.lists(WHOLE, max_size=5),
    "path": st.text(string.printable, min_size=1, max_size=20).filter(str.strip),
    "field": st.text(string.ascii_letters, min_size=1, max_size=9),
    "texts": st.lists(NAMES, max_size=4),
    "json": JSON.filter(lambda value: value is not None),
}


@pytest.mark.parametrize("kind", VALUES)
@given(data=st.data())
def test_what_is_shown_can_be_typed_again_and_is_the_same_value(kind, data):
    length = 2 if kind in ("ints", "floats") else None
    parameter = Parameter("p", kind, length=length)
    value = data.draw(VALUES[kind])
    again = read(parameter, write(parameter, value))
    assert again == value and type(again) is type(value)


@given(value=st.lists(WHOLE, max_size=4) | WHOLE)
def test_sizes_of_any_number_keep_apart_one_number_and_a_list_of_one(value):
    parameter = Parameter("normalized_shape", "ints")
    assert read(parameter, write(parameter, value)) == value


@given(text=st.text(max_size=30), kind=st.sampled_from([*VALUES, "bool", "choice"]), length=st.sampled_from([None, 2]))
def test_any_text_at_all_is_a_value_or_a_plain_message(text, kind, length):
    parameter = Parameter("p", kind, minimum=0, length=length, choices=("same", 1) if kind == "choice" else ())
    try:
        value = read(parameter, text)
    except TextError as error:
        assert str(error) and "\n" not in str(error).replace(text, "")
    else:
        assert parameter.check(value) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), ("3, 3", [3, 3]), ("3x3", [3, 3]), ("3 × 3", [3, 3]), ("3*5", [3, 5]), ("(3, 3)", [3, 3]),
     ("3 5", [3, 5]), ("[3,5]", [3, 5]), ("SAME", "same")],
)  # fmt: skip
def test_a_size_may_be_written_in_the_ways_people_write_it(text, value):
    assert read(Parameter("padding", "ints", 0, minimum=0, length=2, choices=("same", "valid")), text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("1e-3", 0.001), (".5", 0.5), ("5.", 5.0), ("−2", -2.0), ("1_000", 1000.0), (" 3e4 ", 3e4)]
)
def test_a_number_may_be_scientific(text, value):
    assert read(Parameter("lr", "float"), text) == value


def test_a_whole_number_may_be_scientific_too():
    assert read(Parameter("n", "int"), "1e3") == 1000


@pytest.mark.parametrize("text", ["1e999999999", "9" * 5000, "1e20"])
def test_a_number_far_too_large_is_refused_at_once(text):
    with pytest.raises(TextError, match="too large"):
        read(Parameter("n", "int"), text)


@pytest.mark.parametrize(
    ("parameter", "text", "said"),
    [
        (Parameter("n", "int", minimum=1), "0", "must be at least 1, got 0"),
        (Parameter("n", "int"), "", "must be a whole number"),
        (Parameter("n", "int"), "2.5", "must be a whole number, not “2.5”"),
        (Parameter("lr", "float", above=0), "0", "must be greater than 0, got 0"),
        (Parameter("lr", "float"), "0,1", "write a point"),
        (Parameter("size", "ints", length=2), "1x2x3", "must have 2 numbers"),
        (Parameter("columns", "texts"), 'a, "b', "not closed"),
        (Parameter("columns", "texts"), "a,, b", "no name before it"),
        (Parameter("metrics", "texts", choices=("Accuracy",)), "Fame", "may hold Accuracy"),
        (Parameter("x", "json"), "[NaN]", "may not hold NaN"),
        (Parameter("x", "json"), "[1,", "is no JSON"),
    ],
)
def test_a_fault_is_said_in_words_that_follow_the_name(parameter, text, said):
    with pytest.raises(TextError) as caught:
        read(parameter, text)
    assert said in str(caught.value)


def test_nothing_typed_is_none_where_none_is_allowed():
    assert read(Parameter("m", "float", 0.1, optional=True), " ") is None


def test_a_tab_can_be_typed_as_a_delimiter():
    parameter = Parameter("delimiter", "text", ",")
    assert read(parameter, r"\t") == "\t" and write(parameter, "\t") == r"\t"


def test_a_value_of_another_kind_is_shown_as_it_is():
    assert write(Parameter("n", "int"), "many") == '"many"'
    assert write(Parameter("n", "ints", length=2), {"a": 1}) == '{"a": 1}'


@pytest.mark.parametrize(
    ("value", "up"), [(0.001, 0.002), (0.009, 0.01), (0.01, 0.02), (0.5, 0.6), (1.0, 1.1), (12.5, 12.6)]
)
def test_a_step_changes_the_leading_digit_and_the_step_back_undoes_it(value, up):
    parameter = Parameter("lr", "float")
    assert step(parameter, value, 1) == pytest.approx(up)
    assert step(parameter, step(parameter, value, 1), -1) == pytest.approx(value)


@given(value=st.floats(0.0001, 0.9999), steps=st.integers(-30, 30))
def test_steps_never_leave_the_range(value, steps):
    parameter = Parameter("p", "float", above=0, below=1)
    assert parameter.check(step(parameter, value, steps)) is None


@given(value=st.integers(1, 9), steps=st.integers(-30, 30))
def test_steps_of_whole_numbers_stay_whole_and_in_range(value, steps):
    parameter = Parameter("n", "int", minimum=1, maximum=9)
    assert parameter.check(step(parameter, value, steps)) is None


def test_a_description_says_type_range_and_default():
    padding = Parameter("padding", "ints", 0, minimum=0, length=2, choices=("same", "valid"))
    assert describe(padding) == (
        "one whole number, or 2 whole numbers such as 3 × 3, at least 0, or “same” or “valid”; 0 if left out"
    )
    assert describe(Parameter("lr", "float", 0.001, above=0)) == "number, more than 0; 0.001 if left out"
    assert describe(Parameter("bias", "bool", True)) == "on or off; on if left out"


def test_numbers_are_as_short_as_they_can_be():
    assert [number(n) for n in (0.001, 1e-05, 10.0, 3, 1e300)] == ["0.001", "1e-05", "10", "3", "1e+300"]


def test_nothing_here_needs_qt_or_torch():
    code = "import sys, netbuilder.app.inspector.text; sys.exit('PySide6' in sys.modules or 'torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
