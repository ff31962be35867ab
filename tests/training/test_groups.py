"""Weights by node: rates of their own, frozen nodes, and what weight decay spares."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch import nn

from netbuilder.compile import TensorSpec, compile_graph
from netbuilder.compile.analysis import Analyser
from netbuilder.graph import Edge, Graph, Node, Port
from netbuilder.training import optimizers, schedulers
from netbuilder.training.building import build
from netbuilder.training.errors import RecipeError
from netbuilder.training.groups import (
    NodeSettings,
    addresses_of,
    decaying,
    freeze,
    frozen_modules,
    node_faults,
    parameter_groups,
    settled,
    thaw,
)
from netbuilder.training.recipe import Choice, Recipe

IMAGE = {"image": TensorSpec((1, 8, 8))}


def line(*nodes: Node) -> Graph:
    ends = {node.id: ("went", "came") if node.type == "Block" else ("out", "in") for node in nodes}
    wires = [Edge(Port(a.id, ends[a.id][0]), Port(b.id, ends[b.id][1])) for a, b in itertools.pairwise(nodes)]
    return Graph.checked(list(nodes), wires)


BLOCK = line(
    Node("came", "Input"),
    Node("conv", "Conv2d", {"out_channels": 1, "kernel_size": 3, "padding": 1}),
    Node("norm", "BatchNorm2d"),
    Node("went", "Output"),
)
TWINS = line(
    Node("image", "Input", {"field": "image"}),
    Node("conv1", "Conv2d", {"out_channels": 1, "kernel_size": 3, "padding": 1}),
    Node("block1", "Block", {"block": "unit"}),
    Node("block2", "Block", {"block": "unit", "repeat": 2}),
    Node("twin", "Block", {"block": "unit", "weights": "block1"}),
    Node("flat", "Flatten"),
    Node("fc", "Linear", {"out_features": 2}),
    Node("digit", "Output"),
)


@pytest.fixture(scope="module")
def analysis():
    return Analyser().update(TWINS, IMAGE, {"unit": BLOCK})


@pytest.fixture
def module(analysis):
    return compile_graph(TWINS, IMAGE, {"unit": BLOCK}, analysis=analysis)


def names(module, parameters) -> list[str]:
    known = {id(parameter): name for name, parameter in module.named_parameters()}
    return [known[id(parameter)] for parameter in parameters]


def groups(module, nodes=None, lr=1.0, weight_decay=None, decay_all=False):
    said = {address: NodeSettings(**each) for address, each in (nodes or {}).items()}
    return parameter_groups(module, said, lr=lr, weight_decay=weight_decay, decay_all=decay_all)


@pytest.mark.parametrize("decay", [{}, {"weight_decay": 0.0}, {"weight_decay": 0.1, "decay_all": True}])
def test_where_all_weights_learn_alike_there_is_one_group_in_the_order_of_the_module(module, decay):
    [group] = groups(module, **decay)
    assert names(module, group["params"]) == [name for name, _ in module.named_parameters()]
    assert group.keys() == {"params"}


def test_weight_decay_spares_biases_and_norms_unless_asked(module):
    first, second = groups(module, weight_decay=0.1)
    assert "weight_decay" not in first and second["weight_decay"] == 0.0
    assert names(module, first["params"]) == [
        name for name, each in module.named_parameters() if each.ndim > 1
    ] == names(module, decaying(module))  # fmt: skip
    assert all("norm" in name or "bias" in name for name in names(module, second["params"]))


def test_it_spares_norms_of_any_shape_and_biases_of_any_but_not_embeddings():
    parts = nn.ModuleDict(
        {
            "layer": nn.LayerNorm((3, 4)),
            "group": nn.GroupNorm(2, 4),
            "embedding": nn.Embedding(5, 3),
            "lstm": nn.LSTM(3, 4, bidirectional=True, proj_size=2),
            "attention": nn.MultiheadAttention(4, 2, add_bias_kv=True),
            "prelu": nn.PReLU(3),
        }
    )
    kept = {name for name in names(parts, decaying(parts)) if name.split(".")[0] != "lstm"}
    assert kept == {"embedding.weight", "attention.in_proj_weight", "attention.out_proj.weight"}
    recurrent = [name for name in names(parts, decaying(parts)) if name.startswith("lstm")]
    assert recurrent and all(".weight_" in name for name in recurrent)


def test_rates_of_a_node_and_of_the_blocks_around_it_are_multiplied(module):
    found = groups(module, {"block2": {"lr_factor": 0.5}, "block2.1.conv": {"lr_factor": 0.1}, "fc": {"lr_factor": 2}})
    rates = {name: group.get("lr", 1.0) for group in found for name in names(module, group["params"])}
    assert rates["conv1.weight"] == rates["block1.conv.weight"] == 1.0
    assert rates["block2.0.conv.weight"] == rates["block2.1.norm.weight"] == 0.5
    assert rates["block2.1.conv.weight"] == rates["block2.1.conv.bias"] == pytest.approx(0.05)
    assert rates["fc.weight"] == 2.0
    assert len(rates) == len(list(module.parameters())) and len(found) == 4


def test_what_is_said_of_a_block_that_uses_the_weights_of_another_is_said_of_these(module):
    found = groups(module, {"twin": {"lr_factor": 0.5}})
    assert [names(module, group["params"])[0] for group in found] == ["conv1.weight", "block1.conv.weight"]


def test_the_first_group_has_the_base_rate_even_where_no_weight_does(module):
    everything = {address: {"lr_factor": 0.5} for address in ("conv1", "block1", "block2", "fc")}
    first, second = groups(module, everything, lr=0.2)
    assert first["params"] == [] and second["lr"] == 0.1
    only_spared = groups(module, {f"{each}": {"lr_factor": 0.5} for each in ("conv1", "block2", "fc")}, weight_decay=1)
    assert only_spared[0]["params"] and "lr" not in only_spared[0]


@pytest.mark.parametrize("kind", optimizers.all_optimizers(), ids=lambda each: each.type)
def test_every_optimizer_takes_a_base_group_that_is_empty(kind):
    weight = nn.Parameter(torch.ones(3, 3))
    parts = [{"params": []}, {"params": [weight], "lr": 0.001, "lr_factor": 0.1}]
    if kind.undivided:
        with pytest.raises(ValueError, match="one learning rate for all"):
            kind.build(parts, {})
        return
    optimizer = kind.build(parts, {})
    weight.grad = torch.ones(3, 3).to_sparse() if kind.sparse else torch.ones(3, 3)
    optimizer.step()
    assert not torch.equal(weight.detach(), torch.ones(3, 3))
    assert optimizer.param_groups[0]["lr"] == kind.filled({})["lr"]


def test_lbfgs_refuses_rates_of_single_nodes_in_words(module):
    recipe = Recipe(optimizer=Choice("LBFGS"), nodes={"fc": NodeSettings(0.5)})
    with pytest.raises(RecipeError, match="LBFGS: it has one learning rate for all weights"):
        build(module, recipe, 3)


def test_groups_learn_as_torch_has_them(module):
    """The same steps, to the bit, as an optimizer that was given the groups by hand."""
    import copy

    other = copy.deepcopy(module)
    recipe = Recipe(optimizer=Choice("AdamW", {"lr": 0.01, "weight_decay": 0.1}), nodes={"fc": NodeSettings(0.1)})
    ours, _ = build(module, recipe, 3)
    spared = [each for name, each in other.named_parameters() if each.ndim <= 1 and "fc" not in name]
    kept = [each for name, each in other.named_parameters() if each.ndim > 1 and "fc" not in name]
    theirs = torch.optim.AdamW(
        [
            {"params": kept},
            {"params": spared, "weight_decay": 0.0},
            {"params": [other.fc.weight], "lr": 0.001},
            {"params": [other.fc.bias], "lr": 0.001, "weight_decay": 0.0},
        ],
        lr=0.01,
        weight_decay=0.1,
        fused=True,
    )
    for _ in range(3):
        images = torch.rand(4, 1, 8, 8)
        for net, optimizer in ((module, ours), (other, theirs)):
            optimizer.zero_grad()
            net(images).square().sum().backward()
            optimizer.step()
    pairs = zip(module.state_dict().values(), other.state_dict().values(), strict=True)
    assert all(torch.equal(one, two) for one, two in pairs)


def test_frozen_weights_stay_to_the_bit_and_learn_again_when_thawed(module):
    optimizer, _ = build(module, Recipe(optimizer=Choice("AdamW", {"lr": 0.1, "weight_decay": 0.1})), 3)

    def step():
        optimizer.zero_grad()
        module(torch.rand(4, 1, 8, 8)).square().sum().backward()
        optimizer.step()

    step()
    freeze(module, ["block1", "fc"])
    before = {name: each.detach().clone() for name, each in module.named_parameters()}
    module.train()
    for part in frozen_modules(module, ["block1", "fc"]):
        part.eval()
    statistics = module.block1.norm.running_mean.clone()
    step()
    moved = {name for name, each in module.named_parameters() if not torch.equal(each, before[name])}
    assert moved and not any(name.startswith(("block1", "fc")) for name in moved)
    assert torch.equal(module.block1.norm.running_mean, statistics)
    thaw(module, ["fc"])
    step()
    assert not torch.equal(module.fc.weight, before["fc.weight"])
    assert torch.equal(module.block1.conv.weight, before["block1.conv.weight"])
    thaw(module)
    step()
    assert not torch.equal(module.block1.conv.weight, before["block1.conv.weight"])


def test_freezing_what_has_no_weights_changes_nothing(module):
    freeze(module, ["flat", "digit", "image"])
    assert all(each.requires_grad for each in module.parameters())
    assert frozen_modules(module, ["flat", "image"]) == []


def test_addresses_are_those_of_the_compiled_module(analysis, module):
    addresses = addresses_of(analysis)
    assert {"conv1", "block1", "block1.conv", "block2.0.conv", "block2.1", "twin.norm", "digit"} <= addresses.keys()
    assert addresses["twin.conv"] == "block1.conv" and addresses["block2.1.conv"] == "block2.1.conv"
    for address, place in addresses.items():
        if address.endswith(("conv", "norm", "fc")):
            assert list(module.get_submodule(place).parameters()), address


def test_faults_of_nodes_name_what_is_wrong(analysis):
    addresses = addresses_of(analysis)
    assert node_faults({"fc": {"lr_factor": 0.1, "frozen": True}, "block2.0": {}}, addresses) == []
    assert node_faults({"fcc": {}}, addresses) == ["nodes: there is no node 'fcc'; did you mean 'fc'?"]
    assert node_faults({"fcc": {}}) == []
    assert node_faults({"fc": {"lr": 1}}) == [
        "nodes: fc: there is no setting 'lr'; there is lr_factor, frozen"
    ]  # fmt: skip
    assert node_faults({"fc": {"lr_factor": -1}})[0].startswith("nodes: fc: lr_factor must be a finite number")
    assert node_faults({"fc": {"frozen": 1}}) == ["nodes: fc: frozen must be true or false, got 1"]
    assert node_faults([])[0].startswith("nodes must be an object")
    [shared] = node_faults({"block1": {}, "twin": {"frozen": True}}, addresses)
    assert "twin and block1 share their weights" in shared


def test_of_nodes_that_share_their_weights_the_first_that_is_named_counts(module):
    said = {"block1": NodeSettings(0.5), "twin": NodeSettings(0.1, frozen=True)}
    assert list(settled(module, said)) == ["block1"] and list(settled(module, dict(reversed(said.items())))) == ["twin"]
    groups = parameter_groups(module, said, lr=1.0, weight_decay=None, decay_all=False)
    assert [group.get("lr", 1.0) for group in groups] == [1.0, 0.5]


RATES = {
    "CosineAnnealingLR": {"eta_min": 0.02},
    "CosineAnnealingWarmRestarts": {"T_0": 2, "eta_min": 0.02},
    "OneCycleLR": {"max_lr": 0.3},
    "CyclicLR": {"base_lr": 0.01, "max_lr": 0.1, "step_size_up": 2},
    "ReduceLROnPlateau": {"patience": 0, "factor": 0.5, "min_lr": 0.02},
    "StepLR": {"step_size": 2},
    "PolynomialLR": {},
    "LinearLR": {},
    "SequentialLR": {
        "schedulers": [{"type": "LinearLR"}, {"type": "CosineAnnealingLR", "params": {"eta_min": 0.02}}],
        "milestones": [3],
    },
}


@pytest.mark.parametrize("type", RATES)
def test_a_node_keeps_its_share_of_the_rate_under_every_scheduler(type):
    one, other = nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(2))
    parts = [{"params": [one]}, {"params": [other], "lr": 0.01, "lr_factor": 0.1}]
    optimizer = optimizers.get("SGD").build(parts, {"lr": 0.1})
    kind = schedulers.get(type)
    scheduler = kind.build(optimizer, RATES[type], epochs=8, steps=1)
    alone = optimizers.get("SGD").build([nn.Parameter(torch.ones(2))], {"lr": 0.1})
    by_torch = kind.build(alone, RATES[type], epochs=8, steps=1)
    for _ in range(7):
        base, own = (group["lr"] for group in optimizer.param_groups)
        assert base == alone.param_groups[0]["lr"]
        assert own == pytest.approx(0.1 * base, rel=1e-9, abs=1e-15)
        for each, paced in ((optimizer, scheduler), (alone, by_torch)):
            each.step()
            paced.step(*([1.0] if kind.watches else []))
