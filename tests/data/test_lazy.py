"""Pictures that are read when they are asked for: the same numbers as in memory, and what goes wrong on the way."""

import os
import shutil
import threading

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.data import DataError, LazyColumn, picture_files, prepare, sources
from netbuilder.data.pixel_cache import cache_folder
from netbuilder.progress import Abandoned, heard_by

COUNT = 12
SPLIT = {"train": 0.5, "validation": 0.25, "test": 0.25, "seed": 3}


@pytest.fixture
def folder(tmp_path):
    """Two classes of noise, some of it JPEG, of several sizes."""
    noise = np.random.default_rng(0)
    for number in range(2 * COUNT):
        path = tmp_path / "pictures" / f"class{number % 2}" / f"{number:02}.{'jpg' if number % 3 else 'png'}"
        path.parent.mkdir(parents=True, exist_ok=True)
        size = (9 + number % 4, 11, 3)
        Image.fromarray(noise.integers(0, 256, size, dtype=np.uint8)).save(path)
    return tmp_path / "pictures"


def section(folder, cache, *steps, channels=3):
    params = {"path": str(folder), "size": [6, 8], "channels": channels, "cache": cache}
    return {"source": "images", "params": params, "split": SPLIT, "transforms": {"image": list(steps)}}


NORMALIZE, SCALE = {"type": "Normalize"}, {"type": "Scale", "params": {"low": -1.0, "high": 2.0}}


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("cache", ["disk", "none"])
def test_pictures_from_the_disk_are_those_in_memory_to_the_bit(folder, cache, channels):
    here = prepare(section(folder, "memory", channels=channels), ".")
    there = prepare(section(folder, cache, channels=channels), ".")
    again = prepare(section(folder, cache, channels=channels), ".", state=there.state)
    assert there.state["sha256"] == again.state["sha256"] and there.fields == here.fields
    for name in ("train", "validation", "test"):
        tensor, column = getattr(here, name).tensors["image"], getattr(again, name).tensors["image"]
        assert isinstance(column, LazyColumn) and column.shape == tuple(tensor.shape) and column.dtype == tensor.dtype
        rows = torch.randperm(len(tensor), generator=torch.Generator().manual_seed(0))
        assert torch.equal(column.take(rows), tensor[rows])
        assert torch.equal(column[1:3], tensor[1:3]) and torch.equal(column[-1], tensor[-1])
        assert torch.equal(column[rows], tensor[rows])
    assert torch.equal(there.dataset.tensors["image"][:], here.dataset.tensors["image"])


@pytest.mark.parametrize(
    "steps", [(NORMALIZE,), (SCALE,), (SCALE, NORMALIZE), ({"type": "Resize", "params": {"size": 4}}, NORMALIZE)]
)
def test_transforms_are_fitted_a_stretch_at_a_time_to_what_they_are_in_memory(folder, steps, monkeypatch):
    monkeypatch.setattr("netbuilder.data.lazy._AT_ONCE", 5 * 6 * 8 * 3)
    here, there = (prepare(section(folder, cache, *steps), ".") for cache in ("memory", "disk"))
    for one, other in zip(here.state["transforms"]["image"], there.state["transforms"]["image"], strict=True):
        assert one.keys() == other.keys()
        for name, value in one.items():
            assert other[name] == pytest.approx(value, rel=1e-6) if isinstance(value, list) else other[name] == value
    for name in ("train", "validation", "test"):
        torch.testing.assert_close(getattr(there, name).tensors["image"][:], getattr(here, name).tensors["image"])
    assert there.fields == here.fields


def test_pixels_are_decoded_once(folder, monkeypatch):
    prepare(section(folder, "disk"), ".")
    monkeypatch.setattr(picture_files, "read_bytes", lambda *wanted: pytest.fail("a picture was decoded again"))
    assert prepare(section(folder, "disk"), ".").train.tensors["image"][:].isfinite().all()


@pytest.mark.parametrize("change", ["another picture", "a new one", "one fewer", "the size"])
def test_pixels_are_decoded_again_where_anything_is_another(folder, change):
    before = prepare(section(folder, "disk"), ".").dataset
    asked = section(folder, "disk")
    path = folder / "class0" / "02.jpg"
    if change == "another picture":
        Image.new("RGB", (8, 6), (1, 2, 3)).save(path)
    elif change == "a new one":
        shutil.copy(path, folder / "class0" / "99.jpg")
    elif change == "one fewer":
        path.unlink()
    else:
        asked["params"]["size"] = [8, 6]
    after = prepare(asked, ".").dataset
    fresh = prepare({**asked, "params": {**asked["params"], "cache": "none"}}, ".").dataset
    assert torch.equal(after.tensors["image"][:], fresh.tensors["image"][:])
    assert after.tensors["image"].shape != before.tensors["image"].shape or change == "another picture"
    assert len(list(cache_folder().glob("*.pixels"))) == 2


def test_a_run_knows_its_pictures_again_by_name_and_size_wherever_they_lie(folder, tmp_path):
    kept = prepare(section(folder, "disk", NORMALIZE), ".")
    moved = tmp_path / "moved"
    shutil.copytree(folder, moved)
    os.utime(moved / "class0" / "02.jpg", (0, 0))
    again = prepare(section(moved, "none", NORMALIZE), ".", state=kept.state)
    assert torch.equal(again.test.tensors["image"][:], kept.test.tensors["image"][:])
    (moved / "class0" / "02.jpg").rename(moved / "class0" / "02b.jpg")
    with pytest.raises(DataError, match="no longer those that this run was trained on"):
        prepare(section(moved, "disk", NORMALIZE), ".", state=kept.state)


def test_a_damaged_row_of_the_cache_is_decoded_again(folder):
    column = prepare(section(folder, "disk"), ".").dataset.tensors["image"]
    whole = column[:].clone()
    [path] = cache_folder().glob("*.pixels")
    path.write_bytes(bytes(path.stat().st_size))
    assert torch.equal(column[:], whole)
    assert torch.equal(prepare(section(folder, "disk"), ".").dataset.tensors["image"][:], whole)
    assert any(path.read_bytes()), "what was decoded again is not kept"
    path.write_bytes(bytes(path.stat().st_size))
    shutil.rmtree(folder)
    with pytest.raises(DataError, match="pictures: this folder is no longer there"):
        column.take(torch.tensor([0]))


def test_reading_tells_how_far_it_is_and_ends_between_two_pictures_where_nobody_wants_it(folder):
    told = []

    def hear(message):
        told.append(message)
        raise Abandoned

    with heard_by(hear), pytest.raises(Abandoned):
        prepare(section(folder, "disk"), ".")
    assert told[0].startswith("reading pictures, ") and told[0].endswith(f" of {2 * COUNT}")
    assert not [each.name for each in threading.enumerate() if each.name.startswith("pictures")]
    told.clear()
    with heard_by(told.append):
        prepare(section(folder, "disk", NORMALIZE), ".")
    assert f"looking at the data: 0 of {COUNT}" in told


def test_two_at_once_fill_one_cache(folder):
    found = [None, None]

    def fill(place):
        found[place] = prepare(section(folder, "disk"), ".").dataset.tensors["image"][:]

    threads = [threading.Thread(target=fill, args=(place,)) for place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert torch.equal(found[0], found[1])
    assert torch.equal(found[0], prepare(section(folder, "memory"), ".").dataset.tensors["image"])


def test_small_folders_stay_in_memory_and_large_ones_do_not(folder, monkeypatch):
    source = sources.get("images")
    params = {"path": str(folder), "size": [6, 8]}
    assert isinstance(source.load(params, folder).tensors["image"], torch.Tensor)
    monkeypatch.setattr("netbuilder.data.sources.image_folder.COMFORTABLE", 1_000)
    assert isinstance(source.load(params, folder).tensors["image"], LazyColumn)
    assert list(cache_folder().glob("*.pixels"))
    monkeypatch.setattr("netbuilder.data.pixel_cache.LIMIT", 100)
    (tmp,) = cache_folder().glob("*.pixels")
    tmp.unlink()
    assert isinstance(source.load(params, folder).tensors["image"], LazyColumn)
    assert not list(cache_folder().glob("*.pixels"))


def test_a_cache_that_cannot_be_made_is_done_without_unless_somebody_asked_for_it(folder, monkeypatch):
    monkeypatch.setattr("netbuilder.data.sources.image_folder.COMFORTABLE", 1_000)
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_bytes(b"a file stands where the folder should")
    here = prepare(section(folder, "memory"), ".").dataset.tensors["image"]
    assert torch.equal(prepare(section(folder, "auto"), ".").dataset.tensors["image"][:], here)
    with pytest.raises(
        DataError, match="the cache cannot be written: .*; make room on that disk, or set 'cache' to none"
    ):
        prepare(section(folder, "disk"), ".")


def test_a_picture_of_another_size_is_named_and_nothing_is_left_running(folder):
    asked = section(folder, "disk")
    asked["params"]["size"] = None
    with pytest.raises(DataError, match=r"the first picture 9×11 .*; set 'size' to bring all to one size"):
        prepare(asked, ".")
    assert not [each.name for each in threading.enumerate() if each.name.startswith("pictures")]
