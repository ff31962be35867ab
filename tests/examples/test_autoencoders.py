"""The seed's autoencoder: the wire that cannot be, its fix of one click, and the example that is put right."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
import torch

import netbuilder
from netbuilder.compile import Analyser, compile_graph
from netbuilder.data import fields_of, prepare
from netbuilder.graph import Connect, Edge, Graph, Node, Project, RemoveNodes

AS_WRITTEN = (
    ("image", "Input", {"shape": [1, 28, 28]}),
    ("conv1", "Conv2d", {"out_channels": 32, "kernel_size": 3}),
    ("relu1", "ReLU", {}),
    ("pool1", "MaxPool2d", {"kernel_size": 2}),
    ("conv2", "Conv2d", {"out_channels": 64, "kernel_size": 3}),
    ("relu2", "ReLU", {}),
    ("pool2", "MaxPool2d", {"kernel_size": 2}),
    ("flat", "Flatten", {}),
    ("fc1", "Linear", {"out_features": 64}),
    ("fc2", "Linear", {"out_features": 64}),
    ("up1", "ConvTranspose2d", {"out_channels": 32, "kernel_size": 3, "stride": 2}),
    ("relu3", "ReLU", {}),
    ("up2", "ConvTranspose2d", {"out_channels": 1, "kernel_size": 3, "stride": 2}),
    ("picture", "Output", {}),
)


@pytest.fixture
def as_written():
    """The autoencoder as the overview of the field writes it."""
    ids = [id for id, _, _ in AS_WRITTEN]
    edges = [Edge.parse(f"{one}.out", f"{other}.in") for one, other in pairwise(ids)]
    return Project("seed", Graph.checked([Node(*said) for said in AS_WRITTEN], edges))


def test_a_flat_vector_wired_into_a_transposed_convolution_is_one_problem_at_that_wire(as_written):
    (problem,) = Analyser().update(as_written.graph, {}).problems
    assert problem.node == "up1" and problem.severity == "error"
    assert "(C, H, W)" in problem.message and "(64)" in problem.message


def test_one_click_puts_a_reshape_into_the_wire_and_the_autoencoder_computes(as_written):
    (problem,) = Analyser().update(as_written.graph, {}).problems
    fix = problem.fixes[0]
    assert fix.label == "Insert Reshape"
    graph = fix.edit.apply(as_written).graph
    (reshape,) = (node for node in graph.nodes.values() if node.type == "Reshape")
    assert [edge.source.node for edge in graph.incoming("up1")] == [reshape.id]
    assert [edge.source.node for edge in graph.incoming(reshape.id)] == ["fc2"]
    assert Analyser().update(graph, {}).problems == ()
    with torch.no_grad():
        assert compile_graph(graph, {})(torch.zeros(2, 1, 28, 28)).ndim == 4


def test_the_example_draws_a_picture_of_the_size_that_came_in(example):
    project = example("conv-autoencoder")
    image = replace(project.graph.nodes["image"], params={"shape": [1, 28, 28]})
    module = compile_graph(project.graph.with_nodes({**project.graph.nodes, "image": image}), {})
    with torch.no_grad():
        assert module(torch.zeros(2, 1, 28, 28)).shape == (2, 1, 28, 28)


def test_without_its_reshape_the_example_offers_to_insert_the_same_one_again(example, tmp_path):
    project = example("conv-autoencoder")
    fields = {name: field.spec for name, field in fields_of(project.data, tmp_path).items()}
    short = RemoveNodes(["square"]).apply(project)
    short = Connect((Edge.parse("relu3.out", "up1.in"),)).apply(short)
    (problem,) = Analyser().update(short.graph, fields).problems
    assert problem.node == "up1"
    graph = problem.fixes[0].edit.apply(short).graph
    assert Analyser().update(graph, fields).problems == ()
    (reshape,) = (node for node in graph.nodes.values() if node.type == "Reshape")
    assert reshape.params == project.graph.nodes["square"].params


def test_the_denoising_autoencoder_takes_half_of_a_noise_away_that_it_has_never_seen(example, tmp_path):
    project = example("denoising-autoencoder")
    run = netbuilder.train(project, base=tmp_path, run=tmp_path / "run", device="cpu")
    clean = prepare(project.data, tmp_path).test.tensors["image"]
    noise = 0.3 * torch.randn(clean.shape, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        drawn = run.module().eval()(clean + noise)
    assert (drawn - clean).square().mean().sqrt() < 0.6 * noise.square().mean().sqrt()
    assert run.summary["test"]["rmse"] <= 0.105
