"""Arrays, IDX files and CIFAR-10 that lie about what they hold."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest

from .faulty import (
    ARRAYS,
    CIFAR,
    IDX,
    batches,
    digits,
    head,
    idx,
    zipped,
)


def arrays(**named: Any) -> bytes:
    packed = io.BytesIO()
    np.savez_compressed(packed, **{"features": np.ones((60, 4)), "y": np.arange(60) % 3, **named})
    return packed.getvalue()


BROKEN_ARRAYS: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "a_header_that_claims_more_than_there_is": (zipped(features=head("(60, 4)") + bytes(100)), ("features", "claims")),
    "a_header_past_all_memory": (zipped(features=head("(99999999999, 9999)") + bytes(100)), ("features", "claims")),
    "a_negative_shape": (zipped(features=head("(-1, 4)") + bytes(100)), ("features",)),
    "a_header_that_is_code": (zipped(features=head("__import__('os')") + bytes(100)), ("features",)),
    "pickled_objects": (zipped(features=head("(1,)", "|O") + b"cos\nsystem\n."), ("features", "unpickled")),
    "not_a_zip": (b"hello", ("t.npz",)),
    "nothing": (b"", ("t.npz",)),
    "nan": (arrays(features=np.full((60, 4), np.nan)), ("t.npz", "'features'", "60 rows hold NaN", "row 0")),
    "numbers_past_float32": (arrays(features=np.full((60, 4), 1e300)), ("t.npz", "'features'", "infinity")),
    "one_class_only": (arrays(y=np.zeros(60, int)), ("y: ", "one class")),
    "one_class_of_several": (arrays(y=np.full(60, 2)), ("y: ", "'y'", "one class")),
    "labels_of_another_length": (arrays(y=np.arange(59) % 3), ("t.npz", "features 60", "y 59")),
}


@pytest.mark.parametrize("kind", BROKEN_ARRAYS)
def test_broken_arrays_are_refused(refused, kind):
    content, words = BROKEN_ARRAYS[kind]
    refused(ARRAYS, content, "t.npz" if words[0] != "y: " else words[0], *words)


BROKEN_IDX: dict[str, tuple[dict[str, bytes], tuple[str, ...]]] = {
    "a_header_that_claims_more": (
        {"train_images_idx3_ubyte": idx(np.zeros((6, 4, 5), np.uint8), (900_000, 28, 28))},
        ("train-images-idx3-ubyte", "promises 900000×28×28"),
    ),
    "a_header_past_all_memory": (
        {"train_images_idx3_ubyte": idx(np.zeros(9, np.uint8), (2**32 - 1,) * 3)},
        ("train-images-idx3-ubyte", "GiB"),
    ),
    "a_label_out_of_range": (
        {"train_labels_idx1_ubyte": idx(np.full(60, 11, np.uint8))},
        ("train-labels-idx1-ubyte", "row 0 has label 11", "0 to 9"),
    ),
    "one_class_only": ({"train_labels_idx1_ubyte": idx(np.full(60, 4, np.uint8))}, ("y: ", "'4'", "one class")),
    "nothing": ({"t10k_images_idx3_ubyte": b""}, ("t10k-images-idx3-ubyte", "no IDX file")),
}


@pytest.mark.parametrize("kind", BROKEN_IDX)
def test_broken_idx_files_are_refused(refused, kind):
    changed, words = BROKEN_IDX[kind]
    refused(IDX, digits(**changed), *words, outputs=10)


def test_a_cifar_file_of_half_a_picture_is_refused(refused):
    refused(CIFAR, batches(data_batch_2=b"x" * 3000), "data_batch_2.bin", "3,000 bytes", "3,073", outputs=10)


def test_a_cifar_label_out_of_range_is_refused(refused):
    refused(CIFAR, batches(data_batch_2=b"\xc8" * 3073), "data_batch_2.bin", "label 200", "0 to 9", outputs=10)
