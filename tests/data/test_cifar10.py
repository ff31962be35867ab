"""CIFAR-10 in its binary form."""

import numpy as np
import pytest

from netbuilder.data import DataError, sources

NAMES = [f"data_batch_{number}.bin" for number in range(1, 6)] + ["test_batch.bin"]


def write(folder, count=2):
    pixels = np.zeros((count, 3, 32, 32), np.uint8)
    for number, name in enumerate(NAMES):
        pixels[:, 0, 0, 1] = 255
        pixels[:, 2, 31, 0] = 51
        labels = np.full((count, 1), number, np.uint8)
        (folder / name).write_bytes(np.concatenate([labels, pixels.reshape(count, -1)], 1).tobytes())


def load(folder):
    return sources.get("cifar10").load({"folder": str(folder)}, folder)


def test_reds_greens_and_blues_are_channels_and_the_test_batch_is_kept_apart(tmp_path):
    write(tmp_path)
    dataset = load(tmp_path)
    assert sources.get("cifar10").fields({"folder": str(tmp_path)}, tmp_path) == dataset.fields
    image = dataset.tensors["image"][0]
    assert (image[0, 0, 1], image[2, 31, 0], image.sum()) == (1, pytest.approx(0.2), pytest.approx(1.2))
    assert dataset.tensors["label"].tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert dataset.own_test == range(10, 12)
    assert dataset.fields["label"].classes[:2] == ("airplane", "automobile")


def test_classes_are_called_as_the_folder_says(tmp_path):
    write(tmp_path)
    (tmp_path / "batches.meta.txt").write_text("".join(f"kind {number}\n" for number in range(10)) + "\n")
    assert load(tmp_path).fields["label"].classes[9] == "kind 9"
    (tmp_path / "batches.meta.txt").write_text("a\nb\n")
    with pytest.raises(DataError, match="must name 10 classes, one a line; it names 2"):
        load(tmp_path)


@pytest.mark.parametrize("change", [-1, 1, -2 * 3073])
def test_a_file_of_a_wrong_length_is_named(tmp_path, change):
    write(tmp_path)
    path = tmp_path / NAMES[2]
    path.write_bytes(path.read_bytes()[:change] if change < 0 else path.read_bytes() + b"x")
    with pytest.raises(DataError, match="data_batch_3.bin: holds .* a whole number of pictures of 3,073 each"):
        load(tmp_path)


def test_a_label_out_of_range_and_a_missing_file_are_named(tmp_path):
    write(tmp_path)
    raw = bytearray((tmp_path / NAMES[1]).read_bytes())
    raw[3073] = 10
    (tmp_path / NAMES[1]).write_bytes(raw)
    with pytest.raises(DataError, match="data_batch_2.bin: picture 1 has label 10"):
        load(tmp_path)
    (tmp_path / "test_batch.bin").unlink()
    with pytest.raises(DataError, match="has no file test_batch.bin"):
        load(tmp_path)
