"""One network trained in five ways, each in a process of its own: the same data, batch size, optimizer and seed.

They take turns, each of as many epochs as `Marks` says; all train as many as the project says.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from marks import Marks
from seed_networks import BATCH, LENGTH, NETWORKS, WORDS, Network

Found = dict[str, Any]


def headless(path: Path, marks: Marks) -> Found:
    """What `netbuilder train FILE` does, without the progress bar. It measures the validation part after
    each epoch and writes checkpoints, which no other side has to do."""
    from netbuilder.waiting import wait_quietly

    wait_quietly()
    from netbuilder.graph import read
    from netbuilder.training import Channel, Trainer, prepare

    os.environ["XDG_CACHE_HOME"] = str(cache(path))
    marks.listen()
    with tempfile.TemporaryDirectory() as place:
        channel = Channel()
        job = prepare(read(path), path.parent, run=Path(place) / "run", channel=channel)
        Trainer(job, channel).train()
        return marks.result(len(job.data.train)) | {"execution": execution(job.run.path)}


def window(path: Path, marks: Marks, stops: int) -> Found:
    """The window as a person has it, with its default panels open, training in its QThread."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from netbuilder.waiting import wait_quietly

    wait_quietly()
    from window_child import train_in_window

    return train_in_window(path, marks, stops)


def usual_loop(path: Path, marks: Marks) -> Found:
    """The loop as most people write it: a DataLoader over a TensorDataset, `.item()` and accuracy at each step."""
    import torch

    module, loader, criterion, part = _parts(path, marks.device)
    network = NETWORKS[path.stem]
    optimizer = torch.optim.Adam(module.parameters(), lr=0.001)
    for _ in range(marks.epochs):
        total, right = 0.0, 0
        for batch in loader:
            x, y = (each.to(marks.device) for each in batch)
            optimizer.zero_grad()
            output = module(x)
            loss = criterion(output, y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            if network.classes:
                right += (_said(output) == y).sum().item()
        marks.mark()
    return marks.result(part)


def lightning(path: Path, marks: Marks) -> Found:
    """A LightningModule that logs loss and accuracy of an epoch; no logger, progress bar and checkpoints, which would
    only slow it."""
    import logging

    for name in ("lightning", "lightning.pytorch"):
        logging.getLogger(name).setLevel(logging.ERROR)
    import lightning as L
    import torch

    module, loader, criterion, part = _parts(path, marks.device)
    network = NETWORKS[path.stem]

    class Lit(L.LightningModule):
        def __init__(self) -> None:
            super().__init__()
            self.network = module

        def training_step(self, batch: Any, batch_idx: int) -> Any:
            x, y = batch
            output = self.network(x)
            loss = criterion(output, y)
            self.log("loss", loss, on_step=False, on_epoch=True, batch_size=len(y))
            if network.classes:
                accuracy = (_said(output) == y).float().mean()
                self.log("accuracy", accuracy, on_step=False, on_epoch=True, batch_size=len(y))
            return loss

        def on_train_epoch_end(self) -> None:
            marks.mark()

        def configure_optimizers(self) -> Any:
            return torch.optim.Adam(self.parameters(), lr=0.001)

    trainer = L.Trainer(
        max_epochs=marks.epochs,
        accelerator="gpu" if marks.device == "cuda" else "cpu",
        devices=1,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    trainer.fit(Lit(), loader)
    return marks.result(part)


def keras(path: Path, marks: Marks) -> Found:
    """`compile` and `fit` of Keras 3 on torch, with its usual metric and its own layout of images."""
    os.environ["KERAS_BACKEND"] = "torch"
    os.environ["KERAS_HOME"] = str(path.parent / "keras")
    import keras
    import torch

    if marks.device == "cpu" and torch.cuda.is_available():
        raise SystemExit("Keras takes the GPU that it finds; hide it by CUDA_VISIBLE_DEVICES= to measure the CPU")
    keras.utils.set_random_seed(0)
    network = NETWORKS[path.stem]
    part = _prepared(path).train
    x, y = part.tensors["input"], part.tensors[network.target]
    if x.ndim == 4:
        x = x.permute(0, 2, 3, 1)
    target = x if network.target == "input" else y
    model, losses = _keras_model(path.stem), keras.losses
    loss = {
        "CrossEntropyLoss": lambda: losses.SparseCategoricalCrossentropy(from_logits=True),
        "BCELoss": losses.BinaryCrossentropy,
        "MSELoss": losses.MeanSquaredError,
    }[network.loss]()
    optimizer = keras.optimizers.Adam(learning_rate=0.001, epsilon=1e-8)
    model.compile(optimizer=optimizer, loss=loss, metrics=["accuracy"] if network.classes else [])
    after = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: marks.mark())
    model.fit(x.numpy(), target.numpy(), batch_size=BATCH, epochs=marks.epochs, verbose=0, callbacks=[after])
    return marks.result(len(part))


SIDES: dict[str, Callable[..., Found]] = {
    "headless": headless,
    "window": window,
    "loop": usual_loop,
    "lightning": lightning,
    "keras": keras,
}


def cache(path: Path) -> Path:
    """Where NetBuilder keeps how it computes a network: one place for all rounds, so that all compute alike."""
    return path.parent / "cache"


def execution(run: Path) -> dict[str, Any]:
    """How a run computed: threads, precision, memory format; empty where it does not say."""
    try:
        said = json.loads((run / "environment.json").read_text()).get("execution") or {}
    except (OSError, ValueError):
        return {}
    return {name: value for name, value in said.items() if name != "told"}


def _prepared(path: Path) -> Any:
    import netbuilder
    from netbuilder.data import prepare

    return prepare(netbuilder.load(path).data, path.parent)


def _parts(path: Path, device: str) -> tuple[Any, Any, Any, int]:
    """The module of the drawing with its first weights, a loader, the loss, and how many samples there are."""
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    import netbuilder

    network, part = NETWORKS[path.stem], _prepared(path).train
    module = netbuilder.compile(netbuilder.load(path), base=path.parent).to(device)
    torch.manual_seed(0)
    x, y = part.tensors["input"], part.tensors[network.target]
    loader = DataLoader(TensorDataset(x, y), batch_size=BATCH, shuffle=True)
    return module, loader, _criterion(network), len(part)


def _criterion(network: Network) -> Any:
    from torch import nn

    if network.loss == "BCELoss":
        chance = nn.BCELoss()
        return lambda output, y: chance(output.squeeze(1), y.float())
    return getattr(nn, network.loss)()


def _said(output: Any) -> Any:
    """The classes that an output `(N, C)` says; one number is the chance of the second class."""
    return output.argmax(1) if output.shape[1] > 1 else (output.squeeze(1) > 0.5).long()


def _keras_model(name: str) -> Any:
    import keras
    from keras import layers as k

    def conv(filters: int, padding: str = "valid") -> Any:
        return k.Conv2D(filters, 3, padding=padding, activation="relu")

    def up(filters: int, activation: str) -> Any:
        return k.Conv2DTranspose(filters, 3, strides=2, padding="same", activation=activation)

    body = {
        "mlp": lambda: [k.Input((784,)), k.Dense(64, activation="relu"), k.Dense(10)],
        "cnn": lambda: [
            *(k.Input((32, 32, 3)), conv(32), k.MaxPooling2D(2), conv(64), k.MaxPooling2D(2), conv(64)),
            *(k.Flatten(), k.Dense(64, activation="relu"), k.Dense(10)),
        ],
        "lstm": lambda: [
            *(k.Input((LENGTH,), dtype="int64"), k.Embedding(WORDS, 64), k.LSTM(64, return_sequences=True)),
            *(k.LSTM(32), k.Dense(1, activation="sigmoid")),
        ],
        "autoencoder": lambda: [
            *(k.Input((28, 28, 1)), conv(32, "same"), k.MaxPooling2D(2), conv(64, "same"), k.MaxPooling2D(2)),
            *(k.Flatten(), k.Dense(64), k.Dense(3136, activation="relu"), k.Reshape((7, 7, 64))),
            *(up(32, "relu"), up(1, "sigmoid")),
        ],
    }
    return keras.Sequential(body[name]())
