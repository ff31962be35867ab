"""A folder of many small pictures: NetBuilder against a DataLoader with workers, same network, pictures and optimizer.

Each side runs in a process of its own, in turn (A B A B …). The usual side is a Dataset that opens, converts and scales
a picture with Pillow in `__getitem__`, behind a DataLoader with two workers. Both learn the training part and measure
the validation part in each epoch. NetBuilder's first epoch begins with an empty cache and counts everything from the
listing of the folder on; later ones read the cache. Peak memory is what the operating system says of each process; that
of a DataLoader's largest worker stands beside it.

    python benchmarks/image_folder.py [--count 5000] [--size 64] [--epochs 3] [--rounds 3] [--folder DIR]
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import resource
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from side_by_side import alternate, median

CLASSES = 10
SIDE = 128
"""Height and width of the pictures on the disk."""
BATCH = 64
WORKERS = 2


def draw(count: int, folder: Path) -> None:
    """Write `count` JPEGs, a folder a class: smooth noise with a square in the colour of the class."""
    import numpy as np
    from PIL import Image

    def some(first: int) -> None:
        generator = np.random.default_rng(first)
        place = folder / f"class{first}"
        place.mkdir(parents=True, exist_ok=True)
        for number in range(first, count, CLASSES):
            noise = Image.fromarray(generator.integers(0, 256, (16, 16, 3), dtype=np.uint8))
            pixels = np.array(noise.resize((SIDE, SIDE), Image.Resampling.BILINEAR))
            y, x = generator.integers(0, SIDE - 40, 2)
            pixels[y : y + 40, x : x + 40] = (25 * first, 255 - 25 * first, 128)
            Image.fromarray(pixels).save(place / f"{number:06d}.jpg", quality=85)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(some, range(CLASSES)))


def project(folder: Path, size: int, epochs: int) -> Any:
    """A small convolutional network on that folder."""
    from netbuilder.graph import Edge, Graph, Node, Port, Project

    layers = [
        ("Conv2d", {"out_channels": 16, "kernel_size": 3, "stride": 2}),
        ("ReLU", {}),
        ("Conv2d", {"out_channels": 32, "kernel_size": 3, "stride": 2}),
        ("ReLU", {}),
        ("MaxPool2d", {"kernel_size": 2}),
        ("Flatten", {}),
        ("Linear", {"out_features": CLASSES}),
    ]
    nodes = [Node("image", "Input", {"field": "image"})]
    nodes += [Node(f"layer{n}", type, params) for n, (type, params) in enumerate(layers)]
    nodes.append(Node("answer", "Output", {"target": "label", "loss": "CrossEntropyLoss"}))
    edges = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
    return Project(
        name="pictures",
        graph=Graph.checked(nodes, edges),
        data={
            "source": "images",
            "params": {"path": str(folder), "size": size, "cache": "disk"},
            "split": {"train": 0.8, "validation": 0.1, "test": 0.1, "seed": 0},
        },
        training={
            "epochs": epochs,
            "batch_size": BATCH,
            "seed": 0,
            "device": "cpu",
            "optimizer": {"type": "Adam", "params": {"lr": 0.001}},
        },
    )


def in_netbuilder(folder: Path, size: int, epochs: int) -> dict[str, float]:
    """`prepare` and the Trainer, with an empty cache."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = place
        from netbuilder.training import Channel, Trainer, prepare

        ends: list[float] = []

        class Timed(Channel):
            def add_rows(self, rows: Any) -> None:
                super().add_rows(rows)
                if rows:
                    ends.append(time.perf_counter())

        _warm_up(folder, size, epochs)
        begun = time.perf_counter()
        channel = Timed()
        job = prepare(project(folder, size, epochs), place, run=Path(place) / "run", channel=channel)
        prepared = time.perf_counter() - begun
        summary = Trainer(job, channel).train()
        said = _said(begun, ends, len(job.data.train))
        return {**said, "prepared": prepared, "accuracy": summary["test"]["accuracy"]}


def usual_loop(folder: Path, size: int, epochs: int) -> dict[str, float]:
    """The loop as most people write it."""
    import numpy as np
    import torch
    from PIL import Image
    from torch.utils.data import DataLoader, Dataset, random_split

    class Pictures(Dataset):  # type: ignore[type-arg]
        def __init__(self) -> None:
            classes = sorted(each.name for each in folder.iterdir())
            self.files = [(path, n) for n, name in enumerate(classes) for path in sorted((folder / name).iterdir())]

        def __len__(self) -> int:
            return len(self.files)

        def __getitem__(self, row: int) -> Any:
            path, label = self.files[row]
            with Image.open(path) as picture:
                scaled = picture.convert("RGB").resize((size, size), Image.Resampling.BILINEAR)
            return torch.from_numpy(np.array(scaled)).permute(2, 0, 1).float() / 255, label

    module = _warm_up(folder, size, epochs)
    begun = time.perf_counter()
    data = Pictures()
    train, validation, _ = random_split(data, [0.8, 0.1, 0.1], torch.Generator().manual_seed(0))
    loaders = [
        DataLoader(part, BATCH, shuffle=part is train, num_workers=WORKERS, persistent_workers=True)
        for part in (train, validation)
    ]
    optimizer = torch.optim.Adam(module.parameters(), lr=0.001)
    criterion = torch.nn.CrossEntropyLoss()
    ends = []
    for _ in range(epochs):
        total, right = 0.0, 0
        module.train()
        for x, y in loaders[0]:
            optimizer.zero_grad()
            output = module(x)
            loss = criterion(output, y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            right += (output.argmax(1) == y).sum().item()
        module.eval()
        with torch.no_grad():
            for x, y in loaders[1]:
                right += (module(x).argmax(1) == y).sum().item()
        ends.append(time.perf_counter())
    del loaders  # ends the workers, so that their memory is known
    return _said(begun, ends, len(train))


def _warm_up(folder: Path, size: int, epochs: int) -> Any:
    """What is imported and compiled once, whatever the number of pictures. Returns the network."""
    import torchmetrics  # noqa: F401

    import netbuilder

    return netbuilder.compile(project(folder, size, epochs), base=folder)


def _said(begun: float, ends: list[float], samples: int) -> dict[str, float]:
    later = (ends[-1] - ends[0]) / max(1, len(ends) - 1)
    scale = 2**20 if os.uname().sysname == "Darwin" else 2**10
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "first": ends[0] - begun,
        "later": later,
        "rate": samples / later if later else 0.0,
        "whole": ends[-1] - begun,
        "cpu": sum(each.ru_utime + each.ru_stime for each in used),
        "memory": used[0].ru_maxrss / scale,
        "worker": used[1].ru_maxrss / scale,
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=5_000)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="pictures that are there already, a folder a class")
    parser.add_argument("--child", choices=("loop", "netbuilder"))
    said = parser.parse_args()
    if said.epochs < 2:
        parser.error("there must be two epochs at least: the first fills the cache")
    if said.child:
        side = usual_loop if said.child == "loop" else in_netbuilder
        print(json.dumps(side(said.folder, said.size, said.epochs)))
        return
    folder = said.folder or Path(tempfile.mkdtemp()) / "pictures"
    try:
        if said.folder is None:
            draw(said.count, folder)
        fixed = ["--folder", str(folder), "--size", str(said.size), "--epochs", str(said.epochs)]
        sides = {side: [__file__, "--child", side, *fixed] for side in ("loop", "netbuilder")}
        found = alternate(sides, said.rounds)
        count = sum(1 for _ in folder.glob("*/*.jpg"))
    finally:
        if said.folder is None:
            shutil.rmtree(folder.parent)
    loop, ours = ({name: median(found[side], name) for name in found[side][0]} for side in ("loop", "netbuilder"))
    print(f"{count:,} pictures of {SIDE}×{SIDE}, scaled to {said.size}×{said.size}; {said.epochs} epochs")
    for name, what in (
        ("first", "first epoch, from the start"),
        ("later", "a later epoch"),
        ("whole", f"all {said.epochs}"),
    ):
        times = f"{loop[name] / ours[name]:.2f} times as fast"
        print(f"{what}: DataLoader {loop[name]:.1f} s, NetBuilder {ours[name]:.1f} s: {times}")
    print(f"processor time of all: DataLoader {loop['cpu']:.0f} s, NetBuilder {ours['cpu']:.0f} s")
    print(f"of its first epoch, NetBuilder filled its cache for {ours['prepared']:.1f} s")
    workers = f"{WORKERS} workers of up to {loop['worker']:.0f} MiB"
    print(f"memory: DataLoader {loop['memory']:.0f} MiB and {workers}, NetBuilder {ours['memory']:.0f} MiB")


if __name__ == "__main__":
    main()
