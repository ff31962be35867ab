"""What can be downloaded: names, sizes and SHA-256 as TensorFlow Datasets publishes them (`url_checksums/`), from there
and from mirrors that carry the same files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

MIRROR = "NETBUILDER_MIRROR"
"""Environment variable: the address of a mirror of one's own, asked before all others for `ADDRESS/NAME/FILE`, as
where a school keeps the files near, or a firewall keeps the others away."""


@dataclass(frozen=True)
class Remote:
    """A file on servers: `size` in bytes, SHA-256 in hexadecimal, and where it is, in the order of asking."""

    name: str
    size: int
    sha256: str
    urls: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """A file of an archive: its name in there, the name that it gets, its size in bytes."""

    path: str
    name: str
    size: int


@dataclass(frozen=True)
class Collection:
    """A data set that is downloaded: its files, or one archive and what is taken out of it."""

    name: str
    label: str
    files: tuple[Remote, ...]
    members: tuple[Member, ...] = ()

    @property
    def size(self) -> int:
        """Bytes that come over the network."""
        return sum(file.size for file in self.files)

    @property
    def kept(self) -> Mapping[str, int]:
        """What lies in the folder in the end: sizes by names."""
        return {file.name: file.size for file in self.members or self.files}


def addresses(collection: Collection, file: Remote) -> tuple[str, ...]:
    """Where to ask for a file, the person's own mirror first."""
    mirror = os.environ.get(MIRROR, "").strip().rstrip("/")
    own = (f"{mirror}/{collection.name}/{file.name}",) if mirror else ()
    return own + file.urls


def _idx(bases: tuple[str, ...], *files: tuple[str, int, str]) -> tuple[Remote, ...]:
    return tuple(Remote(name, size, sha256, tuple(base + name for base in bases)) for name, size, sha256 in files)


_MNIST = Collection(
    "mnist",
    "MNIST",
    _idx(
        ("https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"),
        (
            "train-images-idx3-ubyte.gz",
            9_912_422,
            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        ),
        ("train-labels-idx1-ubyte.gz", 28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
        ("t10k-images-idx3-ubyte.gz", 1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
        ("t10k-labels-idx1-ubyte.gz", 4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
    ),
)

_FASHION = Collection(
    "fashion-mnist",
    "Fashion-MNIST",
    _idx(
        (
            "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
            "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
        ),
        (
            "train-images-idx3-ubyte.gz",
            26_421_880,
            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
        ),
        ("train-labels-idx1-ubyte.gz", 29_515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
        ("t10k-images-idx3-ubyte.gz", 4_422_102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
        ("t10k-labels-idx1-ubyte.gz", 5_148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
    ),
)

_CIFAR10_BATCHES = (*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin")

_CIFAR10 = Collection(
    "cifar10",
    "CIFAR-10",
    (
        Remote(
            "cifar-10-binary.tar.gz",
            170_052_171,
            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
            ("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",),
        ),
    ),
    # 10,000 pictures of 32×32 pixels in three colours a batch, each behind its label.
    tuple(Member(f"cifar-10-batches-bin/{name}", name, 10_000 * (1 + 3 * 32 * 32)) for name in _CIFAR10_BATCHES),
)

COLLECTIONS: Mapping[str, Collection] = {one.name: one for one in (_MNIST, _FASHION, _CIFAR10)}
