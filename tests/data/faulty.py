"""Data of every kind to break, and a project that would learn from them."""

from __future__ import annotations

import io
import itertools
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

Make = Callable[[Path], object]
"""Puts files into a folder."""

LETTERS = "abc"
CSV = {"source": "csv", "params": {"path": "t.csv", "target": ["y"]}}
ARRAYS = {"source": "npz", "params": {"path": "t.npz"}}
IDX = {"source": "mnist", "params": {"folder": "."}}
PICTURES = {"source": "images", "params": {"path": "p"}}
TEXTS = {"source": "text-csv", "params": {"path": "t.csv", "text": "text", "target": ["y"]}}
TEXT_FILES = {"source": "text-folder", "params": {"path": "p"}}
SERIES = {"source": "ts", "params": {"path": "t.ts"}}
WINDOWS = {"source": "series-csv", "params": {"path": "t.csv", "targets": ["y"], "window": 3}}
PARQUET = {"source": "parquet", "params": {"path": "t.parquet", "target": ["y"]}}
MASKS = {"source": "masks", "params": {"path": "p"}}
CIFAR = {"source": "cifar10", "params": {"folder": "."}}
NAMED = {"source": "image-table", "params": {"path": "t.csv", "picture": "file", "target": ["y"]}}

INPUTS = {"csv": "features", "npz": "features", "parquet": "features", "text-csv": "text", "text-folder": "text",
          "ts": "series", "series-csv": "window"}  # fmt: skip
TARGETS = {"csv": "y", "npz": "y", "parquet": "y", "text-csv": "y", "image-table": "y", "masks": "mask",
           "series-csv": "target"}  # fmt: skip

ROWS = "".join(f"{n},{n * 0.5},{LETTERS[n % 3]}\n" for n in range(60))
HEAD = "a,b,y\n"
TABLE = HEAD + ROWS


def project(data: dict[str, Any], outputs: int = 3) -> str:
    """A small network that suits the fields of a source."""
    type, chain = data["source"], ["Flatten", "Linear"]
    if type.startswith("text"):
        chain = ["Embedding", "Flatten", "Linear"]
    elif type == "masks":
        chain = ["Conv2d"]
    params = {
        "Linear": {"out_features": 1 if type == "series-csv" else outputs},
        "Embedding": {"num_embeddings": 10_000, "embedding_dim": 4},
        "Conv2d": {"out_channels": outputs, "kernel_size": 3, "padding": 1},
    }
    nodes = {"x": {"type": "Input", "params": {"field": INPUTS.get(type, "image")}}}
    nodes |= {name.lower(): {"type": name, "params": params.get(name, {})} for name in chain}
    nodes["y"] = {"type": "Output", "params": {"target": TARGETS.get(type, "label")}}
    names = list(nodes)
    return json.dumps(
        {
            "format": "netbuilder",
            "version": 1,
            "name": "Faults",
            "graph": {
                "nodes": nodes,
                "edges": [[f"{a}.out", f"{b}.in"] for a, b in itertools.pairwise(names)],
            },
            "data": data,
            "training": {"epochs": 1, "batch_size": 16, "device": "cpu"},
        }
    )


def state_of(folder: Path) -> dict[str, object]:
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            found[os.fsdecode(path)] = path.lstat().st_mode
        else:
            found[os.fsdecode(path)] = zlib.crc32(path.read_bytes()) if path.stat().st_size < 2**26 else path.stat()
    return found


def head(shape: str, descr: str = "<f8") -> bytes:
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}".encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text) + 1) + text + b"\n"


def zipped(**entries: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            file.writestr(f"{name}.npy", content)
    return packed.getvalue()


def idx(array: Any, sizes: tuple[int, ...] = ()) -> bytes:
    sizes = sizes or array.shape
    return bytes([0, 0, 8, len(sizes)]) + struct.pack(f">{len(sizes)}I", *sizes) + array.tobytes()


def digits(**changed: bytes) -> Make:
    def make(folder: Path) -> None:
        for part, rows in (("train", 60), ("t10k", 20)):
            pixels = (np.arange(rows * 20) % 256).astype(np.uint8).reshape(rows, 4, 5)
            (folder / f"{part}-images-idx3-ubyte").write_bytes(idx(pixels))
            (folder / f"{part}-labels-idx1-ubyte").write_bytes(idx((np.arange(rows) % 10).astype(np.uint8)))
        for name, content in changed.items():
            (folder / name.replace("_", "-")).write_bytes(content)

    return make


def batches(**changed: bytes) -> Make:
    def make(folder: Path) -> None:
        record = b"".join(bytes([n % 10]) + bytes([n * 20]) * 3072 for n in range(12))
        for name in (*(f"data_batch_{n}" for n in range(1, 6)), "test_batch"):
            (folder / f"{name}.bin").write_bytes(changed.get(name, record))

    return make


def paint(path: Path, size: tuple[int, int] = (8, 8), value: int | None = None) -> None:
    pixels = np.arange(size[0] * size[1] * 3).reshape(*size, 3) * 7 % 256
    Image.fromarray((pixels if value is None else pixels * 0 + value).astype(np.uint8)).save(path)


def pictures(*more: Make, classes: tuple[str, ...] = ("cat", "dog")) -> Make:
    def make(folder: Path) -> None:
        for name in classes:
            (folder / "p" / name).mkdir(parents=True)
            for n in range(12):
                paint(folder / "p" / name / f"{n}.png")
        for each in more:
            each(folder)

    return make


def write(name: str, content: bytes) -> Make:
    return lambda folder: (folder / name).write_bytes(content)


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    said = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + said + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def text_files(*more: Make) -> Make:
    def make(folder: Path) -> None:
        for name in LETTERS:
            (folder / "p" / name).mkdir(parents=True)
            for n in range(12):
                (folder / "p" / name / f"{n}.txt").write_text(f"word{n % 5} and {name}")
        for each in more:
            each(folder)

    return make


def huge(name: str, length: int = 10**13) -> Make:
    def make(folder: Path) -> None:
        with (folder / name).open("wb") as file:
            file.truncate(length)  # takes no room on the disk

    return make


def both(*makes: Make) -> Make:
    def make(folder: Path) -> None:
        for each in makes:
            each(folder)

    return make
