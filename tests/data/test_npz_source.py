"""Arrays from NumPy: which field each becomes, and archives that lie, explode or hide objects."""

import io
import pickle
import struct
import zipfile

import numpy as np
import pytest
import torch

from netbuilder.data import DataError, sources

SOURCE = sources.get("npz")


def save(folder, **arrays):
    np.savez_compressed(folder / "data.npz", **arrays)
    return folder


def load(folder, **params):
    dataset = SOURCE.load({"path": "data.npz", **params}, folder)
    assert SOURCE.fields({"path": "data.npz", **params}, folder) == dataset.fields
    return dataset


def npy(shape, dtype="'<f4'", body=b"", version=1):
    head = f"{{'descr': {dtype}, 'fortran_order': False, 'shape': {shape}, }}".encode()
    head += b" " * (-(len(head) + 11) % 64) + b"\n"
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack("<H", len(head)) + head + body


def archive(folder, **entries):
    with zipfile.ZipFile(folder / "data.npz", "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            file.writestr(f"{name}.npy", content)
    return folder


def test_each_array_becomes_the_field_it_looks_like(tmp_path):
    rng = np.random.default_rng(0)
    dataset = load(
        save(
            tmp_path,
            grey=rng.integers(0, 256, (6, 4, 5), dtype=np.uint8),
            colour=rng.integers(0, 256, (6, 4, 5, 3), dtype=np.uint8),
            maps=rng.random((6, 3, 4, 5)),
            table=rng.random((6, 7)),
            one=rng.random(6),
            words=rng.integers(0, 10_000, (6, 9)),
            steps=rng.random((6, 9, 2)),
            digit=np.array([0, 1, 2, 2, 1, 0]),
            name=np.array(["b", "a", "c", "a", "b", "c"]),
            truth=np.array([True, False] * 3),
            big=np.array([10**6, 5, 7, 8, 9, 1]),
        )
    )
    found = {name: (field.kind, field.shape, field.dtype) for name, field in dataset.fields.items()}
    assert found == {
        "grey": ("image", (1, 4, 5), "float32"),
        "colour": ("image", (3, 4, 5), "float32"),
        "maps": ("image", (3, 4, 5), "float32"),
        "table": ("value", (7,), "float32"),
        "one": ("value", (1,), "float32"),
        "words": ("sequence", (9,), "int64"),
        "steps": ("sequence", (9, 2), "float32"),
        "digit": ("label", (), "int64"),
        "name": ("label", (), "int64"),
        "truth": ("label", (), "int64"),
        "big": ("value", (1,), "float32"),
    }
    assert dataset.fields["name"].classes == ("a", "b", "c")
    assert dataset.tensors["name"].tolist() == [1, 0, 2, 0, 1, 2]
    assert dataset.tensors["truth"].tolist() == [1, 0] * 3


def test_bytes_of_pixels_become_0_to_1_with_channels_first(tmp_path):
    pixels = np.arange(2 * 4 * 5 * 3, dtype=np.uint8).reshape(2, 4, 5, 3)
    image = load(save(tmp_path, image=pixels)).tensors["image"]
    assert image[1, 2, 3, 4] == np.float32(pixels[1, 3, 4, 2]) / np.float32(255)


def test_labels_and_images_can_be_named(tmp_path):
    save(tmp_path, side=np.array([-1, 1, -1]), count=np.array([3, 4, 5]), heat=np.zeros((3, 4, 4)))
    dataset = load(tmp_path, labels=["side"], images=["heat"])
    assert dataset.fields["side"].classes == ("-1", "1")
    assert dataset.tensors["side"].tolist() == [0, 1, 0]
    assert dataset.fields["count"].kind == "value"
    assert dataset.fields["heat"].shape == (1, 4, 4)


@pytest.mark.parametrize("dtype", [bool, np.uint16, np.int64, np.float16, np.float64])
def test_pixels_from_0_to_1_are_left_as_they_are(tmp_path, dtype):
    pixels = np.arange(2 * 5 * 4).reshape(2, 5, 4) % 2
    image = load(save(tmp_path, image=pixels.astype(dtype)), images=["image"]).tensors["image"]
    assert image.flatten().tolist() == pixels.flatten().tolist()


@pytest.mark.parametrize("dtype", [np.uint16, np.int8, np.int64, np.float16, np.float32])
@pytest.mark.parametrize("largest", [2, 100])
def test_pixels_beyond_1_are_refused_and_not_taken_for_bytes(tmp_path, dtype, largest):
    save(tmp_path, image=np.full((3, 4, 4), largest, dtype), y=np.arange(3))
    name = np.dtype(dtype).name
    with pytest.raises(DataError, match=rf"array 'image': holds {name} from {largest} to {largest}, but .* uint8"):
        load(tmp_path, images=["image"])


def test_floats_that_only_look_like_an_image_are_read_where_images_names_none(tmp_path):
    decibels = np.linspace(-80, 0, 3 * 1 * 6 * 6).reshape(3, 1, 6, 6)
    save(tmp_path, sound=decibels, picture=np.zeros((3, 4, 4), np.uint8))
    with pytest.raises(DataError, match=r"from -80 to 0, .*; where the array is no image, list in 'images'"):
        load(tmp_path)
    dataset = load(tmp_path, images=[])
    assert (dataset.fields["sound"].kind, dataset.fields["sound"].shape) == ("value", (1, 6, 6))
    assert dataset.fields["picture"].kind == "image"
    assert torch.equal(dataset.tensors["sound"], torch.from_numpy(decibels).to(torch.float32))


def test_whole_numbers_past_64_bits_with_a_sign_do_not_wrap(tmp_path):
    save(tmp_path, steps=np.array([[1, 2], [3, 2**63 - 1]], np.uint64))
    assert load(tmp_path).tensors["steps"].tolist() == [[1, 2], [3, 2**63 - 1]]
    save(tmp_path, steps=np.array([[1, 2], [3, 2**63]], np.uint64))
    with pytest.raises(DataError, match=r"array 'steps': holds 9223372036854775808; .* up to 2\*\*63 - 1"):
        load(tmp_path)


class Bomb:
    def __reduce__(self):
        return (open, ("executed", "w"))


def test_objects_are_refused_and_never_unpickled(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    save(tmp_path, evil=np.array([Bomb(), Bomb()], dtype=object))
    with pytest.raises(DataError, match="array 'evil': holds Python objects, which would have to be unpickled"):
        load(tmp_path)
    (tmp_path / "data.npz").write_bytes(pickle.dumps(Bomb()))
    with pytest.raises(DataError, match="is no .npz file"):
        load(tmp_path)
    assert not (tmp_path / "executed").exists()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    archive(tmp_path, x=npy((10**7, 10**7)))
    with pytest.raises(DataError, match=r"array 'x': its header claims \(10000000, 10000000\)"):
        load(tmp_path)
    with zipfile.ZipFile(tmp_path / "data.npz", "w", zipfile.ZIP_DEFLATED) as file:
        piece = bytes(2**24)
        with file.open("x.npy", "w", force_zip64=True) as entry:
            entry.write(npy((2**30, 9)))
            for _ in range(2**30 * 36 // 2**24 // 64):
                entry.write(piece)
    claimed = zipfile.ZipFile(tmp_path / "data.npz").infolist()[0].file_size
    assert claimed > 5 * 10**8
    with pytest.raises(DataError, match="its header claims"):
        load(tmp_path)


def test_an_archive_that_states_a_false_size_is_refused_for_its_memory(tmp_path):
    head = npy((2**31, 2))
    archive(tmp_path, x=head)
    content = bytearray((tmp_path / "data.npz").read_bytes())
    entry = content.rindex(b"PK\x01\x02")
    lie = 2**32 - 2
    content[entry + 24 : entry + 28] = struct.pack("<I", lie)
    (tmp_path / "data.npz").write_bytes(content)
    with pytest.raises(DataError, match="claims|GiB"):
        load(tmp_path)


ARRAYS = {
    "differing lengths": (dict(a=np.zeros((3, 2)), b=np.zeros(4)), {}, "differ in their first dimension"),
    "a single value": (dict(a=np.float32(1)), {}, "array 'a': is a single value"),
    "no samples": (dict(a=np.zeros((0, 2))), {}, "hold no samples"),
    "an empty dimension": (dict(a=np.zeros((2, 0))), {}, "has an empty dimension"),
    "complex numbers": (dict(a=np.zeros(3, complex)), {}, "holds complex128"),
    "records": (dict(a=np.zeros(3, [("x", "f4")])), {}, "array 'a'"),
    "NaN": (dict(a=np.array([1, 2, np.nan, np.nan])), {}, "field 'a': 2 rows hold NaN or infinity; the first is row 2"),
    "past float32": (dict(a=np.array([1, 1e300])), {}, "one row holds NaN or infinity; the first is row 1"),
    "an unknown label": (dict(digit=np.arange(3)), {"labels": ["digits"]}, "did you mean 'digit'?"),
    "a label of floats": (dict(a=np.zeros(3)), {"labels": ["a"]}, "is no label"),
    "an image of one dimension": (dict(a=np.zeros((3, 5))), {"images": ["a"]}, "is no image"),
    "an image of texts": (dict(a=np.full((3, 4, 4), "x")), {"images": ["a"]}, "holds texts, so it is no image"),
    "no arrays": ({}, {}, "holds no arrays"),
}


@pytest.mark.parametrize("fault", ARRAYS)
def test_arrays_that_do_not_fit_are_named(tmp_path, fault):
    arrays, params, message = ARRAYS[fault]
    save(tmp_path, **arrays)
    with pytest.raises(DataError) as caught:
        load(tmp_path, **params)
    assert message in str(caught.value)
    assert "data.npz" in str(caught.value)


ENTRIES = {
    "a header that claims more": (npy((4, 2), body=bytes(28)), "32 bytes, but 28 follow"),
    "a negative size": (npy((-4, 2)), "array 'x'"),
    "a header that is code": (npy("__import__('os').system('true')"), "header is damaged"),
    "another version": (npy((1,), body=bytes(4), version=9), "array 'x'"),
    "no array": (b"hello", "is no NumPy array file"),
    "nothing": (b"", "is no NumPy array file"),
    "deep brackets": (npy("(" * 4000), "header is damaged"),
}


@pytest.mark.parametrize("fault", ENTRIES)
def test_a_damaged_array_is_named(tmp_path, fault):
    content, message = ENTRIES[fault]
    archive(tmp_path, x=content)
    with pytest.raises(DataError) as caught:
        load(tmp_path)
    assert message in str(caught.value)


def test_a_flipped_bit_is_noticed(tmp_path):
    np.savez(tmp_path / "data.npz", x=np.arange(64, dtype=np.float32))
    content = bytearray((tmp_path / "data.npz").read_bytes())
    content[content.index(np.arange(64, dtype=np.float32).tobytes()) + 40] ^= 1
    (tmp_path / "data.npz").write_bytes(content)
    with pytest.raises(DataError, match="array 'x': .*damaged"):
        load(tmp_path)


def test_a_file_beside_the_arrays_and_an_array_twice_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "data.npz", "w") as file:
        file.writestr("notes.txt", "hello")
    with pytest.raises(DataError, match="'notes.txt': is no array"):
        load(tmp_path)
    buffer = io.BytesIO()
    np.save(buffer, np.zeros(3))
    with zipfile.ZipFile(tmp_path / "data.npz", "w") as file:
        file.writestr("x.npy", buffer.getvalue())
        with pytest.warns(UserWarning, match="Duplicate name"):
            file.writestr("x.npy", buffer.getvalue())
    with pytest.raises(DataError, match="'x': is there twice"):
        load(tmp_path)
