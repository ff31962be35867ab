"""Training in the window, panels open, against the loop most people write: same network, data, seed and optimizer.

Each side runs in a process of its own, in turn (A B A B …); samples/s are counted over whole epochs after the first.
The loop is a DataLoader over a TensorDataset with `.item()` and accuracy at each step. Also printed: how late a 5 ms
timer of the window comes meanwhile.

    python benchmarks/training.py [--rounds 3]
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import tempfile
import time
from pathlib import Path

from side_by_side import alternate, median

from netbuilder.graph import Edge, Graph, Node, Port, Project, write

SAMPLES = {"mlp": 20_000, "cnn": 3_000}
EPOCHS = 4
SHAPES = {"mlp": (784,), "cnn": (3, 32, 32)}
LAYERS = {
    "mlp": [("Linear", {"out_features": 64}), ("ReLU", {}), ("Linear", {"out_features": 10})],
    "cnn": [
        ("Conv2d", {"out_channels": 32, "kernel_size": 3}),
        ("ReLU", {}),
        ("MaxPool2d", {"kernel_size": 2}),
        ("Conv2d", {"out_channels": 64, "kernel_size": 3}),
        ("ReLU", {}),
        ("MaxPool2d", {"kernel_size": 2}),
        ("Conv2d", {"out_channels": 64, "kernel_size": 3}),
        ("ReLU", {}),
        ("Flatten", {}),
        ("Linear", {"out_features": 64}),
        ("ReLU", {}),
        ("Linear", {"out_features": 10}),
    ],
}


def project(network: str) -> Project:
    """One of the seed networks on random data of its shape (speed does not ask what the pictures show)."""
    nodes = [Node("image", "Input", {"field": "image"})]
    nodes += [Node(f"layer{n}", type, params, (190 * (n + 1), 0)) for n, (type, params) in enumerate(LAYERS[network])]
    nodes.append(Node("digit", "Output", {"target": "label", "loss": "CrossEntropyLoss"}, (190 * len(nodes), 0)))
    edges = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
    return Project(
        name=network,
        graph=Graph.checked(nodes, edges),
        data={
            "source": "npz",
            "params": {"path": "data.npz"},
            "split": {"train": 0.8, "validation": 0.1, "test": 0.1, "seed": 0},
        },
        training={
            "epochs": EPOCHS,
            "batch_size": 64,
            "seed": 0,
            "device": "cpu",
            "optimizer": {"type": "Adam", "params": {"lr": 0.001}},
        },
    )


def make(network: str, folder: Path) -> Path:
    """Write the project and its data, and return the project's path."""
    import numpy as np

    generator = np.random.default_rng(0)
    shape = (SAMPLES[network], *SHAPES[network])
    np.savez(
        folder / "data.npz",
        image=generator.random(shape, dtype=np.float32),
        label=generator.integers(0, 10, SAMPLES[network]),
    )
    path = folder / f"{network}.json"
    write(project(network), path)
    return path


def usual_loop(path: Path) -> dict[str, float]:
    """The loop as most people write it."""
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    import netbuilder
    from netbuilder.data import prepare

    drawn = netbuilder.load(path)
    module = netbuilder.compile(drawn, base=path.parent)
    part = prepare(drawn.data, path.parent).train
    loader = DataLoader(TensorDataset(part.tensors["image"], part.tensors["label"]), batch_size=64, shuffle=True)
    optimizer = torch.optim.Adam(module.parameters(), lr=0.001)
    criterion = torch.nn.CrossEntropyLoss()
    begun = 0.0
    for epoch in range(EPOCHS):
        if epoch == 1:
            begun = time.perf_counter()
        total, right = 0.0, 0
        for x, y in loader:
            optimizer.zero_grad()
            output = module(x)
            loss = criterion(output, y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            right += (output.argmax(1) == y).sum().item()
    return {"samples_per_second": (EPOCHS - 1) * len(part) / (time.perf_counter() - begun)}


def in_the_window(path: Path) -> dict[str, float]:
    """The window as a person has it, with its default panels open, training in its QThread."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from window_child import train_in_window

    return train_in_window(path, EPOCHS)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", choices=("loop", "window"))
    parser.add_argument("path", nargs="?", type=Path)
    said = parser.parse_args()
    if said.child:
        print(json.dumps((usual_loop if said.child == "loop" else in_the_window)(said.path)))
        return
    for network in LAYERS:
        with tempfile.TemporaryDirectory() as folder:
            path = make(network, Path(folder))
            children = {side: [__file__, "--child", side, str(path)] for side in ("loop", "window")}
            found = alternate(children, said.rounds)
        loop, window = (median(found[side], "samples_per_second") for side in ("loop", "window"))
        late = {name: median(found["window"], name) for name in ("late_p50_ms", "late_p99_ms", "late_max_ms")}
        ratio = window / loop
        print(f"{network}: the usual loop {loop:,.0f} samples/s, in the window {window:,.0f}: ratio {ratio:.2f}")
        print("     a 5 ms timer of the window comes late by", ", ".join(f"{n[5:]} {v:.1f}" for n, v in late.items()))


if __name__ == "__main__":
    main()
