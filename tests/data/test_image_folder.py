"""Pictures in folders: classes, sizes, and files that are no pictures or too large to be."""

import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from netbuilder.data import DataError, check_data, prepare, sources

SOURCE = sources.get("images")
HALF = {"train": 0.5, "validation": 0.25, "test": 0.25}


def paint(path, colour=(255, 0, 0), size=(6, 4), mode="RGB"):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new(mode, size, colour).save(path)


@pytest.fixture
def folder(tmp_path):
    for i in range(4):
        paint(tmp_path / "dog" / f"{i}.png", (255, 0, 0))
        paint(tmp_path / "cat" / f"{i}.jpg", (0, 0, 255))
    (tmp_path / "cat" / "Thumbs.db").write_bytes(b"not a picture")
    return tmp_path


def load(folder, **params):
    dataset = SOURCE.load({"path": ".", **params}, folder)
    assert SOURCE.fields({"path": ".", **params}, folder) == dataset.fields
    return dataset


def test_a_folder_is_a_class_and_its_pictures_are_channels_first_in_0_to_1(folder):
    dataset = load(folder)
    assert dataset.fields["label"].classes == ("cat", "dog")
    assert dataset.fields["image"].shape == (3, 4, 6)
    assert dataset.tensors["label"].tolist() == [0] * 4 + [1] * 4
    assert dataset.tensors["image"][7, :, 0, 0].tolist() == [1, 0, 0]
    assert dataset.own_test is None


def test_pictures_are_scaled_and_turned_to_grey_when_asked(folder):
    paint(folder / "dog" / "9.png", (255, 255, 255), (40, 30))
    dataset = load(folder, size=[8, 10], channels=1)
    assert dataset.fields["image"].shape == (1, 8, 10)
    assert dataset.tensors["image"][-1].min() == 1
    assert load(folder, size=5).fields["image"].shape == (3, 5, 5)


def test_folders_train_and_test_keep_their_pictures_apart(tmp_path):
    for part, count in (("train", 10), ("test", 3)):
        for name in ("a", "b"):
            for i in range(count):
                paint(tmp_path / part / name / f"{i}.png")
    prepared = prepare({"source": "images", "params": {"path": str(tmp_path)}}, ".")
    assert prepared.fields["label"].classes == ("a", "b")
    assert prepared.test.indices.tolist() == list(range(20, 26))
    assert prepared.test.tensors["label"].tolist() == [0] * 3 + [1] * 3
    paint(tmp_path / "test" / "c" / "0.png")
    with pytest.raises(DataError, match="/test/c: there is no such class in 'train'"):
        SOURCE.fields({"path": str(tmp_path)}, tmp_path)


def test_palettes_transparency_and_16_bits_keep_their_brightness(tmp_path):
    (tmp_path / "a").mkdir()
    Image.new("RGB", (2, 2), (0, 255, 0)).convert("P").save(tmp_path / "a" / "0.png")
    Image.new("RGBA", (2, 2), (0, 255, 0, 255)).save(tmp_path / "a" / "1.png")
    Image.fromarray(np.full((2, 2), 32768, np.uint16)).save(tmp_path / "a" / "2.png")
    image = load(tmp_path).tensors["image"]
    assert image[0, :, 0, 0].tolist() == image[1, :, 0, 0].tolist() == [0, 1, 0]
    assert image[2].unique().tolist() == pytest.approx([32768 / 65535])


def test_a_picture_turned_by_its_camera_is_turned_back(tmp_path):
    (tmp_path / "a").mkdir()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (6, 4)).save(tmp_path / "a" / "0.jpg", exif=exif)
    assert load(tmp_path).fields["image"].shape == (3, 6, 4)


def png_that_claims(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


BROKEN = {
    "a text": (b"hello", "is no picture that can be read"),
    "an empty file": (b"", "is no picture that can be read"),
    "a bomb": (png_that_claims(60_000, 60_000), "has too many pixels"),
    "a smaller bomb": (png_that_claims(10_000, 10_000), "has too many pixels, 10000×10000"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "is no picture that can be read"),
    "no data": (png_that_claims(6, 4)[:41], "cannot be read as a picture"),
}


@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.parametrize("cache", ["memory", "disk", "none"])
def test_a_broken_picture_is_left_out_and_listed(folder, fault, cache):
    content, message = BROKEN[fault]
    (folder / "dog" / "1.png").write_bytes(content)
    dataset = load(folder, cache=cache)
    assert dataset.tensors["label"].tolist() == [0] * 4 + [1] * 3
    assert dataset.tensors["image"][4:][:, :, 0, 0].tolist() == [[1, 0, 0]] * 3
    assert [each.file for each in dataset.skipped] == ["dog/1.png"]
    assert message in dataset.skipped[0].reason
    [problem] = check_data({"source": "images", "params": {"path": ".", "cache": cache}}, folder)
    assert problem.severity == "warning"
    assert "one picture cannot be read and is left out: dog/1.png (" + message in problem.message


def test_only_so_many_broken_pictures_are_named_but_all_are_counted(folder):
    for i in range(1_200):
        (folder / "dog" / f"broken{i:04}.png").write_bytes(b"")
    [problem] = check_data({"source": "images", "params": {"path": "."}}, folder)
    assert "1,200 pictures cannot be read and are left out: dog/broken0000.png (" in problem.message
    assert problem.message.count("broken0") == 3 and problem.message.endswith(", …")
    kept = prepare({"source": "images", "params": {"path": "."}, "split": HALF}, folder).state["skipped"]
    assert kept["count"] == 1_200 and len(kept["files"]) == 1_000


def test_a_class_of_which_nothing_can_be_read_is_named(folder):
    for i in range(4):
        (folder / "dog" / f"{i}.png").write_bytes(b"no picture")
    with pytest.raises(DataError, match="0.png: no picture of the class 'dog' can be read; the first is no picture"):
        load(folder)
    for i in range(4):
        (folder / "cat" / f"{i}.jpg").write_bytes(b"no picture")
    with pytest.raises(DataError, match="no picture in it can be read; the first is no picture that can be read"):
        SOURCE.fields({"path": "."}, folder)


def test_a_picture_cut_short_is_left_out_and_then_the_check_knows_it_too(folder):
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    path = folder / "dog" / "7.jpg"
    Image.fromarray(noise).save(path)
    path.write_bytes(path.read_bytes()[:-1000])
    section = {"source": "images", "params": {"path": ".", "size": 5}}
    assert check_data(section, folder) == []
    [skipped] = load(folder, size=5).skipped
    assert skipped.file == "dog/7.jpg" and "cannot be read as a picture" in skipped.reason
    [problem] = check_data(section, folder)
    assert "dog/7.jpg (cannot be read as a picture" in problem.message


def test_a_picture_of_another_size_is_named_with_the_way_out(folder):
    paint(folder / "dog" / "5.png", size=(5, 4))
    with pytest.raises(DataError, match=r"dog/5.png: is 4×5, the first picture 4×6 .*; set 'size'"):
        load(folder)


def test_folders_that_hold_nothing_are_named(tmp_path):
    with pytest.raises(DataError, match="has no folders in it; each class needs one"):
        load(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="empty: has no pictures in it"):
        load(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataError, match="file: is a file; a folder is needed"):
        SOURCE.fields({"path": "file"}, tmp_path)


def test_pictures_that_would_not_fit_in_memory_are_refused_before_they_are_decoded(folder):
    for i in range(20):
        paint(folder / "cat" / f"more{i}.png")
    with pytest.raises(DataError, match="GiB of memory"):
        SOURCE.load({"path": ".", "size": [8192, 8192], "cache": "memory"}, folder)
