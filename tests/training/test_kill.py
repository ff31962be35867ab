"""A process killed at any moment leaves a run that loads, and that goes on to the very same bits."""

from __future__ import annotations

import os
import random
import shutil
from dataclasses import replace

import pytest
import torch

from netbuilder.graph import write
from netbuilder.training import Run
from tests.training.nursery import Nursery
from tests.training.sameness import assert_same

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9")

OFTEN = {"checkpoints": {"epochs": 1, "minutes": 0.05}, "threads": 1, "precision": "float32"}
"""Every third batch or so, by the clock of the nursery, a checkpoint, so that most stand within an epoch; and nothing
that is chosen by measuring."""


@pytest.fixture(params=["mlp", "cnn", "lstm"])
def project(request, chain, digits, tmp_path):
    """Trains for about a second, with all that is random in training: dropout, augmentation, mixing, order."""
    made = {"mlp": mlp, "cnn": cnn, "lstm": lstm}[request.param](chain, digits, tmp_path)
    training = {**made.training, **OFTEN, "memory_format": "contiguous_format"}
    write(replace(made, training=training), tmp_path / "project.json")
    return tmp_path / "project.json"


def mlp(chain, digits, folder):
    layers = ("Flatten", {}), ("Linear", {"out_features": 64}), ("ReLU", {}), ("Dropout", {"p": 0.3})
    scheduler = {"type": "ReduceLROnPlateau", "params": {"patience": 0}}
    return digits(chain(*layers, ("Linear", {"out_features": 10})), epochs=20, scheduler=scheduler)


def cnn(chain, digits, folder):
    layers = (
        ("Conv2d", {"out_channels": 6, "kernel_size": 3}),
        ("BatchNorm2d", {}),
        ("ReLU", {}),
        ("Dropout", {"p": 0.25}),
        ("Flatten", {}),
        ("Linear", {"out_features": 10}),
    )
    made = digits(chain(*layers), epochs=4, scheduler={"type": "StepLR", "params": {"step_size": 2}})
    steps = ["RandomHorizontalFlip", "ColorJitter", "MixUp"]
    chosen = [{"type": "RandomCrop", "params": {"padding": 1}}, *({"type": each} for each in steps)]
    return replace(made, data={**made.data, "transforms": {"image": chosen}})


def lstm(chain, digits, folder):
    rng = random.Random(0)
    words = [f"word{number}" for number in range(40)]
    rows = [(" ".join(rng.choices(words, k=rng.randint(3, 12))), rng.choice(["yes", "no"])) for _ in range(400)]
    (folder / "texts.csv").write_text("text,liked\n" + "".join(f"{text},{liked}\n" for text, liked in rows))
    layers = (
        ("Embedding", {"num_embeddings": 50, "embedding_dim": 8}),
        ("LSTM", {"hidden_size": 16, "num_layers": 2, "dropout": 0.2}),
        ("Flatten", {}),
        ("Linear", {"out_features": 1}),
    )
    graph = chain(*layers, field="text", target="liked", loss="BCEWithLogitsLoss")
    params = {"path": "texts.csv", "target": ["liked"], "length": 12, "vocabulary": 50}
    made = digits(graph, epochs=10, batch_size=16)
    return replace(made, data={**made.data, "source": "text-csv", "params": params})


@pytest.fixture(scope="module")
def nursery():
    with Nursery() as found:
        yield found


@pytest.mark.parametrize("kills", [1, pytest.param(20, marks=pytest.mark.slow)])
def test_a_training_killed_at_random_moments_goes_on_to_the_same_bits(project, nursery, tmp_path, kills):
    rng = random.Random(f"{kills} {project}")
    nursery.warm_up(project)
    nursery.train(project, tmp_path / "whole")
    lasts, whole = nursery.lasted, Run.open(tmp_path / "whole")
    done, moments = 0, []
    while done < kills:
        if not nursery.train(project, tmp_path / "run", kill_after=rng.uniform(0, lasts)):
            shutil.rmtree(tmp_path / "run")  # it was quicker this time
            lasts *= 0.9
            continue
        run = Run.open(tmp_path / "run")
        run.verify()
        state = run.load("last").state if run.has("last") else {"epoch": 0, "batch": 0}
        moments.append((state["epoch"], state["batch"]))
        nursery.train(project, tmp_path / "run", again=True)
        assert_same(Run.open(tmp_path / "run"), whole)
        shutil.rmtree(tmp_path / "run")
        done += 1
    print(f"{project.parent.name}: went on from (epoch, batch)", *moments)
    assert kills == 1 or sum(batch > 0 for _, batch in moments) > kills // 4  # within an epoch


@pytest.mark.slow
def test_a_training_killed_again_and_again_comes_to_its_end(project, nursery, tmp_path):
    rng = random.Random(1)
    nursery.warm_up(project)
    nursery.train(project, tmp_path / "whole")
    lasts = nursery.lasted
    killed = nursery.train(project, tmp_path / "run", kill_after=rng.uniform(0, lasts / 2))
    times = 1
    while killed and times < 10:
        killed = nursery.train(project, tmp_path / "run", again=True, kill_after=rng.uniform(0, lasts / 4))
        times += 1
    if killed:
        nursery.train(project, tmp_path / "run", again=True)
    assert times > 1
    assert_same(Run.open(tmp_path / "run"), Run.open(tmp_path / "whole"))


@pytest.mark.parametrize("kills", [8, pytest.param(200, marks=pytest.mark.slow)])
def test_a_kill_while_checkpoints_are_written_leaves_a_run_that_loads(nursery, tmp_path, kills):
    rng = random.Random(kills)
    (tmp_path / "run").mkdir()
    done = 0
    for _ in range(kills):
        assert nursery.save(tmp_path / "run", kill_after=rng.uniform(0, 0.1))
        run = Run(tmp_path / "run")
        run.verify()
        last, best = run.load("last"), run.load("best")
        epoch = last.state["epoch"]
        assert epoch >= done + 2 and best.state["epoch"] == epoch - (epoch + 1) % 2
        for weights in (last.model["w"], last.state["moment"]):
            assert torch.equal(weights, torch.full((50_000,), float(epoch)))
        assert torch.equal(best.model["w"], torch.full((50_000,), float(best.state["epoch"])))
        rows = [row["epoch"] for row in run.rows]
        assert rows in (list(range(1, epoch + 1)), list(range(1, epoch + 2)))
        done = epoch
