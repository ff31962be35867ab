"""Finding nodes by a few words: what the words mean."""

from __future__ import annotations

import pytest

from netbuilder.app.finding import Hit, Term, hits, terms
from netbuilder.app.place import DRAWING, Place
from netbuilder.compile import NodeReport, Problem
from netbuilder.graph import Edge, Frame, Graph, Mark, Node, Note, Port, Project, Within

INSIDE = DRAWING.into("stage")


def wire(text: str) -> Edge:
    source, target = text.split(" -> ")
    return Edge(Port.parse(source), Port.parse(target))


def project() -> Project:
    inner = Graph.checked(
        [Node("input", "Input"), Node("conv_in", "Conv2d", {"out_channels": 64, "kernel_size": [3, 3]}, (220, 0))],
        [wire("input.out -> conv_in.in")],
    )
    nodes = [
        Node("image", "Input", {"field": "image"}),
        Node("conv1", "Conv2d", {"out_channels": 32, "kernel_size": 3, "bias": False}, (220, 0)),
        Node("conv2", "Conv2d", {"out_channels": 128, "kernel_size": 5}, (440, 0)),
        Node("memory", "LSTM", {"hidden_size": 32, "dropout": 0.2}, (660, 0)),
        Node("drop", "Dropout", {"p": 0.5}, (880, 0)),
        Node("stage", "Block", {"block": "tidy"}, (1100, 0)),
    ]
    wires = [wire("image.out -> conv1.in"), wire("conv1.out -> conv2.in")]
    return Project("small", Graph.checked(nodes, wires), {"tidy": inner})


BROKEN = {"memory": NodeReport(problem=Problem("memory", "error", "needs (T, F), a sequence"))}


def found(query: str, here: Place = DRAWING) -> list[str]:
    return [hit.node for hit in hits(query, project(), here, lambda place: BROKEN if place.is_drawing else {})]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("conv", ["conv1", "conv2", "conv_in"]),
        ("CONV2D", ["conv1", "conv2", "conv_in"]),
        ("name:conv", ["conv1", "conv2", "conv_in"]),
        ("type:conv2d", ["conv1", "conv2", "conv_in"]),
        ("type:drop", ["drop"]),
        ("dropout", ["memory", "drop"]),
        ("problem", ["memory"]),
        ("problem:sequence", ["memory"]),
        ("problem:channels", []),
        ("sequence", ["memory"]),
        ("filters", ["conv1", "conv2", "conv_in"]),
        ("kernel_size=3", ["conv1", "conv_in"]),
        ("kernel_size=3,3", ["conv_in"]),
        ("out_channels>=64", ["conv2", "conv_in"]),
        ("out_channels<64", ["conv1"]),
        ("hidden_size=", ["memory"]),
        ("bias=false", ["conv1"]),
        ("bias=off", ["conv1"]),
        ("field=image", ["image"]),
        ("p=.5", ["drop"]),
        ("type:conv2d out_channels>64", ["conv2"]),
        ("nothing_is_called_so", []),
        ("   ", []),
        ("kernel_size>wide", []),
    ],
)
def test_words_mean_what_a_person_means_by_them(query, ids, monkeypatch):
    monkeypatch.delitem(__import__("sys").modules, "torch", raising=False)  # no defaults: what is drawn alone
    assert found(query) == ids


def test_a_word_with_a_colon_that_is_no_field_is_a_word():
    assert terms("what:ever a=b") == (Term("any", "what:ever"), Term("parameter", "b", "a", "="))


def test_torchs_defaults_count_as_values_once_torch_is_there():
    import torch  # noqa: F401

    assert found("stride=1 type:conv2d") == ["conv1", "conv2", "conv_in"]
    assert found("stride=2") == []


def test_the_graph_that_is_shown_comes_first_and_each_block_once():
    assert found("conv", INSIDE) == ["conv_in", "conv1", "conv2"]
    inside = hits("conv_in", project(), DRAWING, lambda place: {})
    assert inside == (Hit(INSIDE, "conv_in"),)


FRAMED = Mark(
    "Marks",
    frames={"f": Frame("f", "Encoder, left", (200, -60), (200, 200), "blue"), "g": Frame("g", "Decoder", (0, 600))},
    notes={"n": Note("n", "Why 32?\nAsk the encoder's author.", (0, 300), colour="red")},
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("encoder", ["f", "n"]),
        ("ENCODER left", ["f"]),
        ("frame:coder", ["f", "g"]),
        ("frame:", ["f", "g"]),
        ("type:frame", ["f", "g"]),
        ("note:", ["n"]),
        ("note:why", ["n"]),
        ("colour:blue", ["f"]),
        ("color:Red", ["n"]),
        ("blue", ["f"]),
        ("frame:encoder colour:red", []),
        ("name:decoder", ["g"]),
        ("name:author", []),
        ("problem", ["memory"]),
        ("kernel_size=32", []),
        ("author kernel_size=3", []),
    ],
)
def test_frames_and_notes_are_found_by_their_words_and_their_colour(query: str, ids: list[str]):
    framed = FRAMED.apply(project())
    hits_ = hits(query, framed, DRAWING, lambda place: BROKEN if place.is_drawing else {})
    assert [hit.node for hit in hits_] == ids
    assert all(hit.kind == {"f": "frame", "g": "frame", "n": "note"}.get(hit.node, "node") for hit in hits_)


def test_nodes_come_before_frames_and_what_is_shown_before_all_else():
    named = Mark("Mark", frames={"f": Frame("f", "conv part", (0, 0))})
    framed = Within("tidy", named).apply(named.apply(project()))
    found = hits("conv", framed, DRAWING, lambda place: {})
    assert [(hit.node, hit.place.is_drawing) for hit in found] == [
        ("conv1", True),
        ("conv2", True),
        ("f", True),
        ("conv_in", False),
        ("f", False),
    ]
