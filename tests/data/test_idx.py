"""MNIST's own file format: round trip, the makers' test rows, and headers that lie."""

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.data import DataError, prepare, sources
from netbuilder.data.sources.idx import read_bytes

WELL_KNOWN = Path("/usr/share/datasets/fashion-mnist")


def idx(array, sizes=None, kind=8):
    sizes = array.shape if sizes is None else sizes
    return bytes([0, 0, kind, len(sizes)]) + struct.pack(f">{len(sizes)}I", *sizes) + array.tobytes()


@pytest.fixture
def folder(tmp_path):
    rng = np.random.default_rng(0)
    for part, rows in (("train", 60), ("t10k", 20)):
        images = rng.integers(0, 256, (rows, 4, 5), dtype=np.uint8)
        (tmp_path / f"{part}-images-idx3-ubyte").write_bytes(idx(images))
        labels = (np.arange(rows) % 10).astype(np.uint8)
        (tmp_path / f"{part}-labels-idx1-ubyte.gz").write_bytes(gzip.compress(idx(labels)))
    return tmp_path


def load(folder):
    return sources.get("mnist").load({"folder": "."}, folder)


def test_bytes_come_back_as_they_were_written(tmp_path):
    array = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
    (tmp_path / "plain").write_bytes(idx(array))
    (tmp_path / "packed.gz").write_bytes(gzip.compress(idx(array)))
    assert torch.equal(read_bytes(tmp_path / "plain", 3), torch.from_numpy(array))
    assert torch.equal(read_bytes(tmp_path / "packed.gz", 3), torch.from_numpy(array))


def test_pixels_become_0_to_1_and_the_makers_test_rows_stay_the_test_part(folder):
    section = {"source": "mnist", "params": {"folder": str(folder)}}
    prepared = prepare(section, folder)
    assert prepared.fields["image"].shape == (1, 4, 5)
    assert prepared.test.indices.tolist() == list(range(60, 80))
    assert (len(prepared.train), len(prepared.validation)) == (49, 11)
    written = np.frombuffer((folder / "train-images-idx3-ubyte").read_bytes()[16:], dtype=np.uint8)
    expected = torch.from_numpy(written.astype(np.float32) / 255).reshape(60, 1, 4, 5)
    assert torch.equal(prepared.dataset.tensors["image"][:60], expected)


IMAGES = np.zeros((60, 4, 5), dtype=np.uint8)
FAULTS = {
    "too few bytes": ("images", idx(IMAGES, (61, 4, 5)), "promises 61×4×5 = 1,220 bytes, the file holds 1,200"),
    "too many bytes": ("images", idx(IMAGES, (59, 4, 5)), "the file goes on after the 59×4×5"),
    "a size beyond all memory": ("images", idx(IMAGES, (2**32 - 1,) * 3), "GiB of memory"),
    "much claimed, little there": ("images", idx(IMAGES, (900_000, 28, 28)), "promises 900000×28×28"),
    "no IDX file": ("images", b"\x89PNG and more", "must begin with two zero bytes"),
    "an empty file": ("images", b"", "must begin with two zero bytes"),
    "an end within the header": ("images", b"\0\0\x08\x03\0\0", "ends within its header"),
    "floats": ("images", idx(IMAGES, kind=0x0D), "type 0x0d; only unsigned bytes"),
    "the wrong dimensions": ("images", idx(IMAGES.reshape(60, 20)), "has 2 dimensions where 3 are needed"),
    "nothing": ("images", idx(IMAGES, (0, 4, 5)), "holds nothing"),
    "other sizes than in training": ("t10k-images", idx(np.zeros((20, 5, 4), np.uint8)), "are 5×4, those of"),
    "fewer labels than images": ("labels", idx(np.zeros(59, np.uint8)), "59 labels for the 60 images"),
    "a label past the last class": ("labels", idx(np.full(60, 10, np.uint8)), "row 0 has label 10"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_lies_is_named_with_what_is_wrong(folder, fault):
    which, content, message = FAULTS[fault]
    which = which if which.startswith("t10k") else f"train-{which}"
    path = next(folder.glob(f"{which}-idx*"))
    path.unlink()
    path = path.with_suffix("")
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        load(folder)
    assert message in str(caught.value)
    assert path.name in caught.value.where


@pytest.mark.parametrize("cut", [slice(0, -9), slice(1, None), slice(0, 12)], ids=["cut short", "no gzip", "a stump"])
def test_a_damaged_gzip_file_is_named(folder, cut):
    path = folder / "train-labels-idx1-ubyte.gz"
    path.write_bytes(path.read_bytes()[cut])
    with pytest.raises(DataError, match="train-labels-idx1-ubyte.gz: is damaged or no gzip file"):
        load(folder)


def test_a_gzip_bomb_is_read_no_further_than_its_header_promises(folder):
    bomb = gzip.compress(idx(np.zeros(60, np.uint8)) + bytes(50_000_000))
    (folder / "train-labels-idx1-ubyte.gz").write_bytes(bomb)
    with pytest.raises(DataError, match="goes on after the 60 = 60 bytes"):
        load(folder)


def test_a_missing_file_and_a_missing_folder_are_named(folder):
    (folder / "t10k-labels-idx1-ubyte.gz").unlink()
    with pytest.raises(DataError, match="has no file t10k-labels-idx1-ubyte"):
        load(folder)
    with pytest.raises(DataError, match="nowhere: there is no such folder"):
        sources.get("mnist").fields({"folder": "nowhere"}, folder)


@pytest.mark.skipif(not WELL_KNOWN.is_dir(), reason="Debian's package dataset-fashion-mnist is not installed")
def test_fashion_mnist_of_debian_is_found_by_itself(tmp_path):
    source = sources.get("fashion-mnist")
    dataset = source.load({}, tmp_path)
    assert dataset.fields == source.fields({}, tmp_path)
    assert dataset.tensors["image"].shape == (70_000, 1, 28, 28)
    assert dataset.own_test == range(60_000, 70_000)
    assert torch.bincount(dataset.tensors["label"]).tolist() == [7_000] * 10
    assert dataset.fields["label"].classes[int(dataset.tensors["label"][0])] == "Ankle boot"


@pytest.mark.skipif(WELL_KNOWN.is_dir(), reason="Debian's package dataset-fashion-mnist is installed")
def test_fashion_mnist_says_how_to_get_it(tmp_path):
    with pytest.raises(DataError, match="apt install dataset-fashion-mnist"):
        sources.get("fashion-mnist").load({}, tmp_path)
