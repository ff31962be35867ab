"""Parameters: what may be set, what is said when it may not, and how they are read off torch's signatures."""

from __future__ import annotations

from typing import Any

import pytest
from torch import nn

from netbuilder.layers import REQUIRED, Parameter, from_signature

PAIR = Parameter("kernel_size", "ints", minimum=1, length=2)


@pytest.mark.parametrize(
    ("parameter", "value", "says"),
    [
        (Parameter("n", "int"), 1.5, "n must be a whole number, got 1.5"),
        (Parameter("n", "int"), True, "n must be a whole number, got True"),
        (Parameter("n", "int", minimum=1), 0, "n must be at least 1, got 0"),
        (Parameter("n", "int"), 2**70, "n is too large"),
        (Parameter("n", "int"), None, "n needs a value"),
        (Parameter("p", "float", maximum=1), 1.5, "p must be at most 1, got 1.5"),
        (Parameter("p", "float", above=0), 0, "p must be greater than 0, got 0"),
        (Parameter("p", "float", below=1), 1.0, "p must be less than 1, got 1"),
        (Parameter("p", "float"), float("nan"), "p must be a finite number, got nan"),
        (Parameter("p", "float"), "0.5", "p must be a number, got '0.5'"),
        (Parameter("b", "bool"), 1, "b must be true or false, got 1"),
        (Parameter("t", "text"), 1, "t must be a text, got 1"),
        (Parameter("c", "choice", choices=("a", "b")), "d", "c must be one of a, b, got 'd'"),
        (Parameter("c", "choice", choices=(1, 2)), True, "c must be one of 1, 2, got True"),
        (PAIR, [3, 3, 3], "kernel_size must have 2 numbers, got [3, 3, 3]"),
        (PAIR, [3, 0], "kernel_size must be at least 1, got 0"),
        (PAIR, "3", "kernel_size must be a whole number, got '3'"),
        (Parameter("shape", "shape"), 3, "shape must be a list of whole numbers, got 3"),
        (Parameter("shape", "shape"), [3, "x"], "shape must be a whole number, got 'x'"),
        (Parameter("pad", "ints", choices=("same",)), "sam", "pad must be one of same, got 'sam'"),
        (Parameter("m", "texts", choices=("accuracy",)), ["loss"], "m may hold accuracy, got 'loss'"),
        (Parameter("m", "texts"), "accuracy", "m must be a list of texts, got 'accuracy'"),
    ],
)
def test_what_may_not_be_is_said_with_the_name(parameter: Parameter, value: Any, says: str) -> None:
    assert parameter.check(value) == says


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        (Parameter("n", "int", minimum=1, maximum=3), 3),
        (Parameter("p", "float"), 1),
        (Parameter("n", "int", optional=True), None),
        (PAIR, 3),
        (PAIR, [3, 5]),
        (PAIR, (3, 5)),
        (Parameter("pad", "ints", choices=("same",)), "same"),
        (Parameter("shape", "shape"), []),
        (Parameter("m", "texts"), ["a"]),
        (Parameter("j", "json"), {"a": [1, None]}),
    ],
)
def test_what_may_be_is_let_through(parameter: Parameter, value: Any) -> None:
    assert parameter.check(value) is None


def test_one_number_means_the_same_as_all_of_them() -> None:
    assert PAIR.same(3, [3, 3]) and PAIR.same((3, 3), [3, 3])
    assert not PAIR.same(3, [3, 5]) and not PAIR.same(None, 3)
    assert not Parameter("dim", "ints").same(3, [3, 3]), "without a length there is nothing to spread over"


def test_names_defaults_and_types_are_read_off_torch() -> None:
    found = {p.name: p for p in from_signature(nn.Conv2d)}
    assert list(found)[:3] == ["in_channels", "out_channels", "kernel_size"]
    assert found["out_channels"] == Parameter("out_channels", "int", REQUIRED)
    assert (found["kernel_size"].kind, found["kernel_size"].length) == ("ints", 2)
    assert found["padding"].default == 0 and found["bias"].kind == "bool"
    assert found["padding_mode"].choices == ("zeros", "reflect", "replicate", "circular")
    assert not {"device", "dtype"} & set(found), "where a module lies is the program's business"
    assert [p.name for p in from_signature(nn.ReLU)] == []


def test_a_declaration_cannot_outlive_its_parameter() -> None:
    with pytest.raises(TypeError, match="Dropout has no parameter q"):
        from_signature(nn.Dropout, changes={"q": {"minimum": 0}})
    with pytest.raises(TypeError, match="minimal is nothing a parameter has"):
        from_signature(nn.Dropout, changes={"p": {"minimal": 0}})
