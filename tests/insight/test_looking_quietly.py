"""Looking leaves no trace: statistics, gradients, flags, data and generators are the same to the bit."""

from __future__ import annotations

import pytest
import torch

from netbuilder.insight import Activations, DeadUnits, Filters, Predictions, quietly


def trace(module):
    """All that training depends on, as bytes."""
    state = {name: tensor.numpy().tobytes() for name, tensor in module.state_dict().items()}
    grads = {name: p.grad.numpy().tobytes() if p.grad is not None else None for name, p in module.named_parameters()}
    flags = {name: each.training for name, each in module.named_modules()}
    return state, grads, flags, torch.get_rng_state().numpy().tobytes()


@pytest.fixture
def busy(network, images):
    """In the middle of training, with gradients, and with one part frozen in eval mode."""
    network.train()
    network.get_submodule("norm").eval()
    network(images).sum().backward()
    return network


@pytest.mark.parametrize("probe", ["activations", "predictions", "filters", "dead"])
def test_a_probe_leaves_the_network_and_the_generator_as_they_were(busy, images, probe):
    before, data = trace(busy), images.clone()
    {
        "activations": Activations((images[:1],)),
        "predictions": Predictions((images,), torch.zeros(40), 10, "CrossEntropyLoss"),
        "filters": Filters("conv"),
        "dead": DeadUnits((images,)),
    }[probe](busy, epoch=3, batch=7)
    assert trace(busy) == before
    assert torch.equal(images, data)


def test_training_goes_on_to_the_same_weights_with_and_without_looking(network, images):
    start = {name: tensor.clone() for name, tensor in network.state_dict().items()}

    def trained(look):
        network.load_state_dict(start)
        network.train()
        torch.manual_seed(5)
        optimizer = torch.optim.Adam(network.parameters())
        for _ in range(4):
            optimizer.zero_grad()
            network(images).square().sum().backward()
            optimizer.step()
            if look:
                Activations((images[:1],))(network)
        return {name: tensor.clone() for name, tensor in network.state_dict().items()}

    with_look, without = trained(True), trained(False)
    assert all(torch.equal(with_look[name], without[name]) for name in without)


def test_flags_and_generator_come_back_after_a_sample_that_does_not_fit(busy):
    before = trace(busy)
    with pytest.raises(RuntimeError):
        Activations((torch.ones(1, 3, 8, 8),))(busy)
    assert trace(busy) == before


def test_in_place_layers_of_foreign_modules_write_neither_into_the_data_nor_into_what_was_kept():
    module = torch.fx.symbolic_trace(torch.nn.Sequential(torch.nn.ReLU(inplace=True), torch.nn.Threshold(9, -5, True)))
    sample = torch.tensor([[-1.0, 2.0]])
    seen = Activations((sample,))(module)
    assert sample.tolist() == [[-1, 2]]
    assert seen["0"].tolist() == [0, 2] and seen["1"].tolist() == [-5, -5]


def test_what_draws_at_random_in_eval_mode_draws_the_same_each_time(network, images):
    first, second = (Activations((images[:1],))(network)["pool"] for _ in range(2))
    assert torch.equal(first, second)


def test_quietly_gives_the_device_of_the_module(network):
    with quietly(network) as device:
        assert device == torch.device("cpu") and not network.training and not torch.is_grad_enabled()
    assert torch.is_grad_enabled()


def test_embeddings_that_shorten_their_rows_keep_them_while_somebody_looks():
    layers = torch.nn.Embedding(5, 4, max_norm=0.1), torch.nn.EmbeddingBag(5, 4, max_norm=0.1)
    network = torch.nn.ModuleList(layers)
    before = trace(network)
    with quietly(network):
        for each in layers:
            each(torch.tensor([[0, 1, 2]]))
    assert trace(network) == before
