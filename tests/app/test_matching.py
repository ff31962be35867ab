"""A few letters find the layer that is meant. No Qt here."""

from __future__ import annotations

import pytest

from netbuilder.app.matching import rank
from netbuilder.layers import registry


def found(query: str) -> list[str]:
    ranked = [(each, layer.type) for layer in registry.all_layers() if (each := rank(query, layer)) is not None]
    return [type for _, type in sorted(ranked)]


@pytest.mark.parametrize(
    ("query", "first"),
    [("conv2d", "Conv2d"), ("relu", "ReLU"), ("bn2", "BatchNorm2d"), ("mp2", "MaxPool2d"), ("norm 1d layer", None),
     ("LINEAR", "Linear"), ("aap2d", "AdaptiveAvgPool2d"), ("drop", "Dropout"), ("batch 2d", "BatchNorm2d")],
)  # fmt: skip
def test_what_is_meant_comes_first(query, first):
    assert (found(query) or [None])[0] == first


def test_a_group_finds_its_layers_and_a_word_of_the_summary_too():
    pooling = {layer.type for layer in registry.groups()["pooling"]}
    assert pooling <= set(found("pooling"))
    assert "Dropout" in found("zero")


def test_every_layer_is_found_first_by_its_own_name():
    for layer in registry.all_layers():
        assert found(layer.type)[0] == layer.type


def test_nonsense_finds_nothing_and_nothing_typed_finds_all():
    assert not found("xyz") and len(found("")) == len(registry.all_layers())
