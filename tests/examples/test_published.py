"""Networks that everybody knows, as project files: they have the parameters and the cost that their papers state."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

import netbuilder
from netbuilder.app.canvas.geometry import is_free
from netbuilder.compile import Analyser
from netbuilder.compile.build import RESERVED
from netbuilder.graph import dumps, loads
from netbuilder.training import check

FOLDER = Path(__file__).parent.parent / "projects"
PARAMETERS = {"resnet18": 11_689_512, "vgg16": 138_357_544}  # of torchvision's models of these names
MULTIPLY_ADDS = {"resnet18": 1.814e9, "vgg16": 15.47e9}  # as torchvision states them


@pytest.fixture(scope="module")
def network():
    return lambda name: netbuilder.load(FOLDER / f"{name}.json")


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_published_network_is_written_as_the_program_writes_it(name):
    content = (FOLDER / f"{name}.json").read_bytes()
    assert dumps(loads(content.decode("utf-8"))).encode("utf-8") == content


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_published_network_needs_no_data_to_be_sound(network, name, tmp_path):
    project = network(name)
    assert check(project, tmp_path) == []
    assert not RESERVED & project.graph.nodes.keys()


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_published_network_has_its_parameters_and_its_cost(network, name):
    analysis = Analyser().update(network(name).graph, {})
    assert analysis.parameters == analysis.trainable == PARAMETERS[name]
    assert analysis.flops == pytest.approx(2 * MULTIPLY_ADDS[name], rel=0.01)
    assert analysis.nodes["scores"].inputs["in"][0].shape == (1000,)


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_no_two_cards_of_a_published_network_overlap(network, name):
    graph = network(name).graph
    assert [id for id, node in graph.nodes.items() if not is_free(graph, *node.at, ignoring={id: node})] == []


def test_a_residual_network_compiles_and_its_skips_carry(network):
    module = netbuilder.compile(network("resnet18")).eval()
    assert sum(parameter.numel() for parameter in module.parameters()) == PARAMETERS["resnet18"]
    for name, parameter in module.named_parameters():
        if "conv2" in name or "bn2" in name:
            torch.nn.init.zeros_(parameter)  # the branches bring nothing; only the skips are left
    with torch.no_grad():
        one, other = module(torch.rand(2, 3, 224, 224))
    assert one.shape == (1000,) and not torch.equal(one, other)
