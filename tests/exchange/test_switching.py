"""What is bypassed or muted does not reach an exported file."""

from __future__ import annotations

from typing import Any

from netbuilder.exchange import python_source
from netbuilder.graph import Switch

NODES = {
    "image": ("Input", {"shape": [3, 6, 6]}),
    "conv1": ("Conv2d", {"out_channels": 3, "kernel_size": 3, "padding": 1}),
    "relu": ("ReLU", {}),
    "conv2": ("Conv2d", {"out_channels": 3, "kernel_size": 3, "padding": 1}),
    "add": ("Add", {}),
    "flat": ("Flatten", {}),
    "kind": ("Output", {}),
    "map": ("Output", {}),
}
WIRES = "image conv1, conv1 relu, relu conv2, conv2 add, conv1 add, add flat, flat kind, add map"


def test_a_bypassed_layer_and_a_muted_output_are_not_in_the_source(drawn: Any, exported: Any) -> None:
    project = Switch(("map",), "mute").apply(Switch(("conv2",), "bypass").apply(drawn(NODES, WIRES)))
    network = exported(project)
    source = python_source(project, ".")
    assert "conv2" not in source and "map" not in source and "Returns a dict" not in source
    assert "conv1" in dict(network.named_children())


def test_a_sum_whose_branch_is_bypassed_adds_the_value_to_itself(drawn: Any, exported: Any) -> None:
    project = Switch(("relu", "conv2"), "bypass").apply(drawn(NODES, WIRES))
    exported(project)


def test_a_muted_branch_leaves_the_sum_with_the_rest(drawn: Any, exported: Any) -> None:
    exported(Switch(("relu",), "mute").apply(drawn(NODES, WIRES)))
