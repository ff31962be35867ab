"""What each node gives for one sample."""

from __future__ import annotations

import torch

from netbuilder.graph import Node
from netbuilder.insight import Activations, DeadUnits, as_maps, thumbnails


def test_every_node_is_there_without_the_batch_and_as_the_layers_compute_it(network, images):
    network.eval()
    seen = Activations((images[:1],))(network)
    assert set(seen) == {"image", "conv", "norm", "relu", "drop", "pool", "flat", "fc"}
    assert torch.equal(seen["image"], images[0])
    with torch.no_grad():
        conv = network.get_submodule("conv")(images[:1])
    assert torch.equal(seen["conv"], conv[0])
    assert seen["fc"].shape == (10,)


def test_only_what_is_asked_for_is_kept(network, images):
    assert set(Activations((images[:1],), only=("conv", "fc"))(network)) == {"conv", "fc"}


def test_what_is_kept_shares_no_memory_with_the_network(network, images):
    seen = Activations((images[:1],))(network)
    owners = {tensor.data_ptr() for tensor in [*network.state_dict().values(), images, *seen.values()]}
    assert len(owners) == len(network.state_dict()) + 1 + len(seen)


def test_maps_of_images_volumes_and_sequences():
    assert as_maps(torch.zeros(7, 4, 5)).shape == (7, 4, 5)
    assert as_maps(torch.zeros(7, 3, 4, 5)).shape == (21, 4, 5)
    assert as_maps(torch.arange(6).reshape(3, 2)).tolist() == [[[0, 2, 4], [1, 3, 5]]]
    assert as_maps(torch.zeros(9)) is None


def test_thumbnails_are_the_first_maps_of_images_alone(network, images):
    found = thumbnails(Activations((images[:1],))(network), pictures=("image",))
    assert set(found) == {"image", "conv", "norm", "relu", "drop", "pool"}
    assert len(found["conv"]) == 4 and len(found["image"]) == 1
    assert found["conv"][0].shape == (8, 8, 3) and str(found["conv"][0].dtype) == "uint8"
    assert (found["image"][0][..., 0] == found["image"][0][..., 2]).all()  # grey


def test_large_maps_make_small_thumbnails_and_nan_makes_no_trouble():
    found = thumbnails({"big": torch.full((2, 224, 224), float("nan")), "row": torch.zeros(3, 1, 9)})
    assert list(found) == ["big"] and max(found["big"][0].shape[:2]) <= 64


def test_dead_units_are_the_channels_that_never_fire(chain, images):
    module = chain(
        Node("image", "Input", {"field": "image"}),
        Node("conv", "Conv2d", {"out_channels": 5, "kernel_size": 3}),
        Node("relu", "ReLU"),
        Node("out", "Output"),
    )
    with torch.no_grad():
        module.get_parameter("conv.bias")[[1, 4]] = -1000
        module.get_parameter("conv.bias")[[0, 2, 3]] = 1000
    units = DeadUnits((images,))(module)["relu"]
    assert units.which == (1, 4) and str(units) == "2 of 5 filters never fire"
