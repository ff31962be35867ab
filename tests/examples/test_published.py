"""Networks that everybody knows, as project files: they have the parameters and the cost that their papers state."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

import netbuilder
from netbuilder.compile import Analyser
from netbuilder.compile.build import RESERVED
from netbuilder.graph import dumps, loads
from netbuilder.paths import examples_dir
from netbuilder.training import check
from tests.crowded import crowded

DRAWN_OUT = Path(__file__).parent.parent / "projects"
PARAMETERS = {  # of torchvision's models of these names
    "alexnet": 61_100_840,
    "densenet-121": 7_978_856,
    "googlenet": 6_624_904,
    "mobilenet-v2": 3_504_872,
    "resnet-18": 11_689_512,
    "resnet-50": 25_557_032,
    "squeezenet": 1_235_496,
    "vgg-16": 138_357_544,
    "vit-b-16": 86_567_656,
    "resnet18": 11_689_512,
    "vgg16": 138_357_544,
}
MULTIPLY_ADDS = {  # as torchvision states them, of pictures of 224×224
    "alexnet": 0.714e9,
    "densenet-121": 2.834e9,
    "googlenet": 1.498e9,
    "mobilenet-v2": 0.301e9,
    "resnet-18": 1.814e9,
    "resnet-50": 4.089e9,
    "squeezenet": 0.349e9,
    "vgg-16": 15.47e9,
    "vit-b-16": 17.564e9,
    "resnet18": 1.814e9,
    "vgg16": 15.47e9,
}
ROOM = {"mobilenet-v2": 0.04}
"""Tables leave normalisation and activations out, which are much of a network whose convolutions are cheap."""
NAMES = sorted(PARAMETERS)


def path_of(name: str) -> Path:
    """An example, or without a hyphen a drawing that has no blocks."""
    drawn_out = DRAWN_OUT / f"{name}.json"
    return drawn_out if drawn_out.is_file() else examples_dir() / f"{name}.json"


@pytest.fixture(scope="module")
def network():
    return lambda name: netbuilder.load(path_of(name))


@pytest.fixture(scope="module")
def analysed(network):
    """Each network's analysis, made once."""
    known = {}

    def analyse(name):
        if name not in known:
            project = network(name)
            known[name] = Analyser().update(project.graph, {}, project.blocks)
        return known[name]

    return analyse


@pytest.mark.parametrize("name", NAMES)
def test_a_published_network_is_written_as_the_program_writes_it(name):
    content = path_of(name).read_bytes()
    assert dumps(loads(content.decode("utf-8"))).encode("utf-8") == content


@pytest.mark.parametrize("name", NAMES)
def test_a_published_network_needs_no_data_to_be_sound(network, name, tmp_path):
    project = network(name)
    assert check(project, tmp_path) == []
    assert not RESERVED & project.graph.nodes.keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_published_network_has_its_parameters_and_its_cost(analysed, name):
    analysis = analysed(name)
    assert analysis.problems == ()
    assert analysis.parameters == analysis.trainable == PARAMETERS[name]
    assert analysis.flops == pytest.approx(2 * MULTIPLY_ADDS[name], rel=ROOM.get(name, 0.01))
    assert analysis.nodes["scores"].inputs["in"][0].shape == (1000,)


def test_the_cost_of_resnet_50_is_the_published_one(analysed):
    assert analysed("resnet-50").flops == pytest.approx(8.18e9, rel=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_cards_of_a_published_network_overlap(network, name):
    assert crowded(network(name).graph) == []


@pytest.mark.parametrize("name", [name for name in NAMES if "-" in name or name in ("alexnet", "googlenet")])
def test_the_text_of_a_published_network_states_its_parameters(network, name):
    assert f"{PARAMETERS[name]:,} parameters" in network(name).extra["about"]


def test_a_transformer_of_twelve_encoders_is_one_node_that_counts_twelve(network, analysed):
    assert [node.id for node in network("vit-b-16").graph.nodes.values() if node.type == "Block"] == ["encoder"]
    one = nn.TransformerEncoderLayer(768, 12, 3072)
    assert analysed("vit-b-16").nodes["encoder"].parameters == 12 * sum(each.numel() for each in one.parameters())


def test_a_residual_network_compiles_and_its_skips_carry(network):
    module = netbuilder.compile(network("resnet18")).eval()
    assert sum(parameter.numel() for parameter in module.parameters()) == PARAMETERS["resnet18"]
    for name, parameter in module.named_parameters():
        if "conv2" in name or "bn2" in name:
            torch.nn.init.zeros_(parameter)  # the branches bring nothing; only the skips are left
    with torch.no_grad():
        one, other = module(torch.rand(2, 3, 224, 224))
    assert one.shape == (1000,) and not torch.equal(one, other)


# The residual networks, written by hand from the paper


class Residual(nn.Module):
    """Convolutions of (kernel, channels, stride), each normalised, and what came in."""

    def __init__(self, arriving, convolutions, projected):
        super().__init__()
        self.count, channels = len(convolutions), arriving
        for number, (kernel, out, stride) in enumerate(convolutions, 1):
            self.add_module(f"conv{number}", nn.Conv2d(channels, out, kernel, stride, kernel // 2, bias=False))
            self.add_module(f"norm{number}", nn.BatchNorm2d(out))
            channels = out
        stride = max(stride for _, _, stride in convolutions)
        self.shortcut = nn.Conv2d(arriving, channels, 1, stride, bias=False) if projected else nn.Identity()
        self.shortcut_norm = nn.BatchNorm2d(channels) if projected else nn.Identity()

    def forward(self, x):
        y = x
        for number in range(1, self.count + 1):
            y = self.get_submodule(f"norm{number}")(self.get_submodule(f"conv{number}")(y))
            y = y.relu() if number < self.count else y
        return (y + self.shortcut_norm(self.shortcut(x))).relu()


def convolutions_of(width, stride, bottleneck):
    return [(1, width, 1), (3, width, stride), (1, 4 * width, 1)] if bottleneck else [(3, width, stride), (3, width, 1)]


class ResNet(nn.Module):
    """He et al. 2015, table 1, with the stride of a bottleneck on its 3×3 convolution."""

    def __init__(self, depths, bottleneck):
        super().__init__()
        self.conv, self.norm = nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64)
        self.parts, channels = [], 64
        for number, depth in enumerate(depths, 1):
            width, stride = 64 * 2 ** (number - 1), 1 if number == 1 else 2
            if stride > 1 or bottleneck:
                self._append(f"down{number}", Residual(channels, convolutions_of(width, stride, bottleneck), True))
            channels = width * (4 if bottleneck else 1)
            count = depth - 1 if f"down{number}" in self.parts else depth
            plain = [Residual(channels, convolutions_of(width, 1, bottleneck), False) for _ in range(count)]
            self._append(f"stage{number}", nn.Sequential(*plain) if count > 1 else plain[0])
        self.fc = nn.Linear(channels, 1000)

    def _append(self, name, part):
        self.add_module(name, part)
        self.parts.append(name)

    def forward(self, x):
        x = nn.functional.max_pool2d(self.norm(self.conv(x)).relu(), 3, 2, 1)
        for name in self.parts:
            x = self.get_submodule(name)(x)
        return self.fc(x.mean((2, 3)))


@pytest.mark.parametrize(("name", "depths"), [("resnet-18", (2, 2, 2, 2)), ("resnet-50", (3, 4, 6, 3))])
def test_a_drawn_residual_network_computes_what_one_written_by_hand_computes(network, name, depths):
    module, own = netbuilder.compile(network(name)).eval(), ResNet(depths, name == "resnet-50").eval()
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for key, value in module.state_dict().items():
            if "norm" in key and value.is_floating_point():
                value.copy_(0.5 + torch.rand(value.shape, generator=generator) / 2)
    own.load_state_dict(module.state_dict())
    pictures = torch.rand(2, 3, 64, 64, generator=generator)
    with torch.no_grad():
        got, wanted = module(pictures), own(pictures)
    assert not torch.equal(got[0], got[1])
    torch.testing.assert_close(got / wanted.std(), wanted / wanted.std(), rtol=1e-5, atol=1e-5)
