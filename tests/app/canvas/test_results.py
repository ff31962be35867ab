"""What training came to, on the cards of the Outputs."""

from __future__ import annotations

from netbuilder.app.canvas.paint.results import results_of
from netbuilder.graph import Graph, Node


def graph(*outputs: str) -> Graph:
    return Graph({id: Node(id, "Output") for id in outputs})


def test_one_output_shows_the_loss_and_its_first_metric():
    row = {"epoch": 3, "train": {"loss": 9.0}, "validation": {"loss": 0.06123, "accuracy": 0.9891, "f1": 0.5}}
    assert results_of(graph("digit"), row) == {"digit": ("loss 0.0612", "98.9\u00a0%")}


def test_a_metric_that_is_no_share_bears_its_name():
    row = {"validation": {"loss": 0.5, "mae": 42.27}}
    assert results_of(graph("y"), row) == {"y": ("loss 0.5", "mae 42.3")}


def test_of_several_outputs_each_shows_its_own_metric():
    row = {"validation": {"loss": 1.0, "a.accuracy": 0.5, "b.mae": 2.0}}
    assert results_of(graph("a", "b"), row) == {"a": ("", "50.0\u00a0%"), "b": ("", "mae 2")}


def test_before_the_first_epoch_there_is_nothing_to_show():
    assert results_of(graph("digit"), {}) == {}
    assert results_of(graph("digit"), {"validation": {"loss": None}}) == {}
