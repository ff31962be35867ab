"""Masks: a class for every pixel, whatever index stands for it in a file."""

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.data import DataError, sources

GREY = np.asarray([[0, 0, 255, 255], [0, 0, 255, 255], [7, 7, 0, 0], [7, 7, 0, 0]], dtype=np.uint8)


def write(tmp_path, name="a", mask=GREY, mode="L", shape=(4, 4), suffix="png"):
    for folder in ("images", "masks"):
        (tmp_path / "data" / folder).mkdir(parents=True, exist_ok=True)
    Image.new("RGB", shape[::-1], (51, 102, 255)).save(tmp_path / "data" / "images" / f"{name}.png")
    picture = Image.fromarray(mask)
    if mode == "P":
        picture = picture.convert("L")
        picture.putpalette(list(range(256)) * 3)
    picture.save(tmp_path / "data" / "masks" / f"{name}.{suffix}")


def load(tmp_path, **params):
    source = sources.get("masks")
    fields = source.fields({"path": "data", **params}, tmp_path)
    dataset = source.load({"path": "data", **params}, tmp_path)
    assert dataset.fields == fields
    return dataset


@pytest.mark.parametrize("mode", ["L", "P"])
def test_the_indices_found_become_classes(tmp_path, mode):
    write(tmp_path, mode=mode)
    dataset = load(tmp_path)
    assert dataset.fields["mask"].classes == ("0", "7", "255")
    assert dataset.tensors["mask"][0].tolist() == [[0, 0, 2, 2], [0, 0, 2, 2], [1, 1, 0, 0], [1, 1, 0, 0]]
    assert dataset.tensors["image"][0, :, 0, 0].tolist() == pytest.approx([0.2, 0.4, 1])


def test_named_classes_with_their_indices_and_one_that_counts_for_nothing(tmp_path):
    write(tmp_path)
    dataset = load(tmp_path, classes=["ground", "cell"], indices=[0, 7], ignore=255)
    assert dataset.fields["mask"].classes == ("ground", "cell")
    assert dataset.tensors["mask"][0].tolist() == [[0, 0, -100, -100]] * 2 + [[1, 1, 0, 0]] * 2


def test_masks_are_scaled_without_mixing_indices(tmp_path):
    write(tmp_path)
    write(tmp_path, "b", np.kron(GREY, np.ones((5, 5), np.uint8)), shape=(20, 20))
    dataset = load(tmp_path, size=[8, 8])
    expected = torch.tensor([[0, 2], [1, 0]]).repeat_interleave(4, 0).repeat_interleave(4, 1)
    assert torch.equal(dataset.tensors["mask"], expected.expand(2, 8, 8))
    assert dataset.tensors["image"].shape == (2, 3, 8, 8)


def test_masks_of_16_bits_keep_their_indices(tmp_path):
    write(tmp_path, mask=np.asarray([[0, 300], [300, 0]], dtype=np.uint16), shape=(2, 2))
    assert load(tmp_path).fields["mask"].classes == ("0", "300")


@pytest.mark.parametrize(
    ("change", "params", "message"),
    [
        ({}, {"classes": ["a", "b"]}, "a.png: has pixels of the index 7, which stands for no class; there is 0, 1"),
        ({}, {"classes": ["a", "b"], "indices": [1]}, "'classes' and 'indices' must name each class"),
        ({}, {"indices": [0, 7, 255], "ignore": 255}, "255 is to be ignored and stands for a class"),
        ({"mask": np.zeros((4, 4), np.uint8)}, {}, "the masks have one class"),
        ({"mask": np.zeros((4, 4, 3), np.uint8)}, {}, "a.png: is in colour (RGB)"),
        ({"suffix": "jpg"}, {}, "a.jpg: is a JPEG, which blurs the edges"),
        ({"shape": (4, 5)}, {}, "a.png: is 4×4, the first picture 4×5"),
    ],
)
def test_masks_that_cannot_be_used_say_why(tmp_path, change, params, message):
    write(tmp_path, **change)
    with pytest.raises(DataError) as caught:
        load(tmp_path, **params)
    assert message in str(caught.value)


def test_a_picture_without_its_mask_is_named(tmp_path):
    write(tmp_path)
    write(tmp_path, "b")
    (tmp_path / "data" / "masks" / "b.png").unlink()
    with pytest.raises(DataError, match="images/b.png: there is no file of that name in 'masks'"):
        load(tmp_path)


def test_shapes_follow_from_the_seed_and_their_masks_say_where_they_are(tmp_path):
    first, again, other = (sources.get("shapes").load({"n": 30, "noise": 0, "seed": s}, tmp_path) for s in (1, 1, 2))
    image, mask = first.tensors["image"].squeeze(1), first.tensors["mask"]
    assert torch.equal(mask, again.tensors["mask"]) and not torch.equal(mask, other.tensors["mask"])
    assert (image[mask == 0] == 0.5).all() and ((image[mask > 0] - 0.5).abs() >= 0.2 - 1e-6).all()
    assert set(mask.unique().tolist()) == {0, 1, 2, 3}
    counts = torch.stack([(mask == kind).sum((1, 2)) for kind in (1, 2, 3)], 1)
    assert torch.equal(counts.argmax(1), first.tensors["label"])
