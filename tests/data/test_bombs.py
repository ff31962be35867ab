"""Files that claim more than they are, or hold more than they should: none gets the memory."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from .faulty import (
    ARRAYS,
    CIFAR,
    CSV,
    IDX,
    PICTURES,
    TEXT_FILES,
    Make,
    batches,
    both,
    digits,
    head,
    huge,
    idx,
    pictures,
    png_that_claims,
    text_files,
    write,
    zipped,
)

BOMBS: dict[str, tuple[dict[str, Any], Make, str]] = {
    "an array of 7 PB": (ARRAYS, write("t.npz", zipped(x=head("(99999999999, 9999)") + bytes(100))), "claims"),
    "an array that goes on": (ARRAYS, write("t.npz", zipped(x=head("(10, 4)") + bytes(10**8))), "claims"),
    "an IDX header of 705 MB": (
        IDX,
        digits(train_images_idx3_ubyte=idx(np.zeros(9, np.uint8), (900_000, 28, 28))),
        "promises",
    ),
    "a gzip file that goes on": (
        IDX,
        both(
            digits(),
            lambda folder: (folder / "train-labels-idx1-ubyte").unlink(),
            write("train-labels-idx1-ubyte.gz", gzip.compress(idx(np.zeros(60, np.uint8)) + bytes(10**8), 1)),
        ),
        "goes on",
    ),
    "a line of 200 MB": (CSV, huge("t.csv", 2 * 10**8), "longer than 16 MiB"),
    "a CIFAR file of 3 TB": (CIFAR, both(batches(), huge("data_batch_3.bin", 3073 * 10**9)), "GiB"),
    "a text of 1 TB": (TEXT_FILES, text_files(huge("p/a/3.txt", 10**12)), "GiB"),
    "a picture of 10 GB": (PICTURES, pictures(write("p/cat/0.png", png_that_claims(60_000, 60_000))), ""),
    "a picture file of 1 TB": (PICTURES, pictures(huge("p/cat/0.png", 10**12)), ""),
}  # fmt: skip

MEASURE = """
import json, resource, sys
import torch, PIL.Image
from netbuilder.data import DataError, prepare
from netbuilder.data.sources import get
prepare({"source": "digits"}, ".")
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 2**20)
found = {}
for name, (section, folder) in json.loads(sys.argv[1]).items():
    before = peak()
    try:
        prepare(section, folder)
        said = ""
    except DataError as error:
        said = str(error)
    found[name] = said, peak() - before
print(json.dumps(found))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the peak this way")
def test_nothing_that_a_file_claims_is_allocated(tmp_path):
    """Peak memory of a process of its own, in MB, for one file after the other."""
    asked = {}
    for number, (name, (data, make, _)) in enumerate(BOMBS.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        make(folder)
        asked[name] = data, str(folder)
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, json.dumps(asked)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    for name, (said, grown) in json.loads(done.stdout).items():
        message = BOMBS[name][2]
        assert message in said and bool(said) == bool(message), (name, said)
        assert grown < 100, (name, grown)
