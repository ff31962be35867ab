"""What is most likely wanted next comes first, and what does not fit a wire does not come at all. No Qt here."""

from __future__ import annotations

import pytest

from netbuilder.app.offers import Libraries, offers
from netbuilder.app.ranking import Wanted, ranked
from netbuilder.graph import Graph, Node, Project
from netbuilder.layers import TensorSpec, get

IMAGE, VECTOR, WORDS = TensorSpec((8, 26, 26)), TensorSpec((64,)), TensorSpec((100,), "int64")
EVERYTHING = [each for group in offers(Project(), Libraries()).values() for each in group]


def keys(text: str, wanted: Wanted, all_offers=EVERYTHING) -> list[str]:
    return [choice.offer.key for choice in ranked(text, all_offers, wanted)]


def test_after_a_convolution_comes_what_most_often_follows_one():
    assert keys("", Wanted("after", IMAGE, "Conv2d"))[:4] == ["ReLU", "BatchNorm2d", "MaxPool2d", "Conv2d"]


@pytest.mark.parametrize("near", ["Linear", "SomethingElse"])
def test_without_letters_only_what_takes_the_shape_is_offered(near):
    found = keys("", Wanted("after", VECTOR, near))
    assert "Linear" in found and "ReLU" in found
    assert not {"Conv2d", "MaxPool2d", "LSTM", "Embedding", "Input", "Parameter"} & set(found)


def test_elements_count_too():
    found = keys("", Wanted("after", WORDS, "Input"))
    assert "Embedding" in found[:3] and "Linear" not in found


def test_whoever_names_what_does_not_fit_finds_it_last_with_the_reason():
    choices = ranked("conv", EVERYTHING, Wanted("after", IMAGE, "MaxPool2d"))
    first = [choice.offer.key for choice in choices if not choice.misfit]
    assert first[:2] == ["Conv2d", "ConvTranspose2d"]
    odd = {choice.offer.key: choice.misfit for choice in choices if choice.misfit}
    assert odd["Conv1d"] == "needs (C, L)" and choices[-1].misfit


def test_the_exact_name_comes_first_even_where_it_does_not_fit():
    assert keys("conv2d", Wanted("after", VECTOR, "Linear"))[0] == "Conv2d"


def test_letters_decide_before_habit_and_habit_before_what_was_used_last():
    assert keys("max", Wanted("after", IMAGE, "Conv2d"))[0] == "Max"
    assert keys("norm", Wanted("after", IMAGE, "Conv2d"))[0] == "BatchNorm2d"
    assert keys("soft", Wanted("add", recent=("Softsign",)))[0] == "Softsign"


def test_before_an_input_only_what_gives_something_is_offered():
    found = keys("", Wanted("before", near="ReLU"))
    assert "Output" not in found and found[0] in ("Conv1d", "Conv2d", "Linear")


def test_on_a_wire_only_what_takes_and_gives():
    assert not {"Input", "Output", "Parameter"} & set(keys("", Wanted("on", IMAGE, "Conv2d")))


def test_a_swap_offers_the_likes_of_it_first_and_never_itself():
    found = keys("", Wanted("swap", TensorSpec((10, 64)), instead=get("LSTM")))
    assert found[:2] == ["GRU", "RNN"] and "LSTM" not in found and "Output" not in found


def test_layers_come_before_blocks_where_no_letters_are_typed():
    block = Graph.checked([Node("input", "Input"), Node("output", "Output")], [])
    several = [each for group in offers(Project(blocks={"abc": block}), Libraries()).values() for each in group]
    found = keys("", Wanted("add"), several)
    assert found[-1] == "block:project:abc" or "block:project:abc" in found[-2:]
    assert keys("abc", Wanted("add"), several)[0] == "block:project:abc"
