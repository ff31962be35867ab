"""Training on pictures that are read for every batch, and folders that vanish meanwhile."""

import itertools
import shutil
import threading

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.progress import Abandoned
from netbuilder.training import Channel, Run, Trainer, TrainingError, evaluate_run, prepare, resume

PER_CLASS = 40


@pytest.fixture
def folder(tmp_path):
    noise = np.random.default_rng(0)
    for number in range(2 * PER_CLASS):
        path = tmp_path / "pictures" / "ab"[number % 2] / f"{number:02}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = noise.integers(0, 200, (8, 8, 3), dtype=np.uint8)
        pixels[..., number % 2] += 50
        Image.fromarray(pixels).save(path)
    return tmp_path / "pictures"


@pytest.fixture
def project(chain, folder):
    """A small convolutional network on the folder, its pixels in the cache named."""

    def made(cache, *transforms, graph=None, **training):
        layers = (
            ("Conv2d", {"out_channels": 4, "kernel_size": 3}),
            ("BatchNorm2d", {}),
            ("ReLU", {}),
            ("Dropout", {"p": 0.25}),
            ("Flatten", {}),
            ("Linear", {"out_features": 2}),
        )
        return Project(
            name="Pictures",
            graph=graph or chain(*layers),
            data={
                "source": "images",
                "params": {"path": str(folder), "size": 8, "cache": cache},
                "split": {"train": 0.6, "validation": 0.2, "test": 0.2, "seed": 0},
                "transforms": {"image": list(transforms)},
            },
            training={
                "epochs": 3,
                "batch_size": 8,
                "seed": 0,
                "device": "cpu",
                "optimizer": {"type": "Adam", "params": {"lr": 0.01}},
                **training,
            },
        )

    return made


def left_running():
    return [each.name for each in threading.enumerate() if each.name.startswith(("batches", "pictures"))]


def learned(project, path, channel=None):
    job = prepare(project, path.parent, run=path)
    summary = Trainer(job, channel).train()
    assert not left_running()
    return summary, job.module.state_dict()


def same(summary):
    return {name: value for name, value in summary.items() if name not in ("run", "seconds", "samples_per_second")}


SCALE = {"type": "Scale", "params": {"low": -1.0, "high": 1.0}}
FLIP = {"type": "RandomHorizontalFlip"}


@pytest.mark.parametrize("cache", ["disk", "none"])
def test_reading_for_every_batch_gives_the_bits_of_pictures_in_memory(project, tmp_path, cache):
    here, weights = learned(project("memory", SCALE), tmp_path / "here")
    there, others = learned(project(cache, SCALE), tmp_path / "there")
    assert same(there) == same(here)
    assert all(torch.equal(weights[name], others[name]) for name in weights)
    assert evaluate_run(Run.open(tmp_path / "there"), "test") == pytest.approx(here["test"])
    assert evaluate_run(Run.open(tmp_path / "there"), "train")["loss"] > 0


def test_the_target_may_be_the_pictures_themselves(project, tmp_path):
    nodes = [
        Node("image", "Input", {"field": "image"}),
        Node("conv", "Conv2d", {"out_channels": 3, "kernel_size": 3, "padding": 1}),
        Node("squash", "Sigmoid", {}),
        Node("again", "Output", {"target": "image", "loss": "BCELoss"}),
    ]
    wires = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
    graph = Graph.checked(nodes, wires)
    here, _ = learned(project("memory", graph=graph), tmp_path / "here")
    there, _ = learned(project("disk", graph=graph), tmp_path / "there")
    assert same(there) == same(here)
    with pytest.raises(TrainingError, match="again: BCELoss needs numbers from 0 to 1, and 'image' holds -1"):
        prepare(project("disk", SCALE, graph=graph), tmp_path, run=tmp_path / "refused")


class StoppedAt(Channel):
    """Stops in the second epoch."""

    def report(self, progress, *losses):
        super().report(progress, *losses)
        if progress.epoch == 1 and progress.batch == 0:
            self.stop()


def test_a_stopped_training_leaves_no_thread_and_goes_on_to_the_same_bits(project, tmp_path):
    whole, weights = learned(project("none"), tmp_path / "whole")
    stopped, _ = learned(project("none"), tmp_path / "stopped", StoppedAt())
    assert stopped["epochs"] == 1 and not stopped["test"]
    job = resume(tmp_path / "stopped")
    assert same(Trainer(job).train()) == same(whole)
    assert all(torch.equal(weights[name], value) for name, value in job.module.state_dict().items())


class Vanishing(Channel):
    """Takes a folder away when the first epoch has been learned and measured."""

    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def add_rows(self, rows):
        super().add_rows(rows)
        if rows and self.folder.is_dir():
            self.folder.rename(self.folder.with_name("elsewhere"))


def test_a_folder_that_vanishes_is_not_missed_where_its_pixels_are_in_the_cache(project, tmp_path, folder):
    whole, weights = learned(project("disk"), tmp_path / "whole")
    gone, others = learned(project("disk"), tmp_path / "gone", Vanishing(folder))
    assert not folder.exists()
    assert same(gone) == same(whole) and all(torch.equal(weights[name], others[name]) for name in weights)


def test_a_folder_that_vanishes_ends_a_training_in_plain_words_and_nothing_is_lost(project, tmp_path, folder):
    whole, weights = learned(project("none"), tmp_path / "whole")
    channel, run = Vanishing(folder), tmp_path / "gone"
    with pytest.raises(TrainingError) as caught:
        learned(project("none"), run, channel)
    message = str(caught.value)
    assert message.startswith(f"{folder}: this folder is no longer there. What was learned until then is kept in {run}")
    assert message.endswith(f"netbuilder train --resume {run} goes on")
    assert channel.read().state == "failed" and channel.read().message == message
    assert not left_running()
    folder.with_name("elsewhere").rename(folder)
    job = resume(run)
    assert len(Run.open(run).rows) >= 1
    assert same(Trainer(job).train()) == same(whole)
    assert all(torch.equal(weights[name], value) for name, value in job.module.state_dict().items())


def test_a_picture_that_breaks_during_a_training_is_named(project, tmp_path, folder):
    job = prepare(project("none"), tmp_path, run=tmp_path / "run")
    for path in folder.glob("a/*.png"):
        path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(TrainingError, match=r"pictures/a/\d\d.png: cannot be read as a picture"):
        Trainer(job).train()
    assert not (tmp_path / "run").exists() and not left_running()


def test_a_folder_that_vanishes_before_anything_was_learned_leaves_no_run(project, tmp_path, folder):
    job = prepare(project("none"), tmp_path, run=tmp_path / "run")
    shutil.rmtree(folder)
    with pytest.raises(TrainingError, match="pictures: this folder is no longer there$"):
        Trainer(job).train()
    assert not (tmp_path / "run").exists()
    with pytest.raises(Exception, match="there is no such folder"):
        prepare(project("none"), tmp_path, run=tmp_path / "run")


def test_preparing_tells_how_far_it_is_and_stops_when_it_is_told_to(project, tmp_path):
    class Told(Channel):
        messages = ()

        def enter(self, state, message="", *more):
            super().enter(state, message, *more)
            self.messages = (*self.messages, (state, message))

    channel = Told()
    channel.stop()
    with pytest.raises(Abandoned):
        prepare(project("disk"), tmp_path, run=tmp_path / "run", channel=channel)
    assert channel.messages[1][0] == "preparing" and channel.messages[1][1].startswith("reading pictures, ")
    assert channel.read().state == "stopped"
    assert not (tmp_path / "run").exists() and not left_running()


def test_what_was_left_out_is_kept_with_the_run(project, tmp_path, folder):
    (folder / "a" / "00.png").write_bytes(b"no picture at all")
    job = prepare(project("disk"), tmp_path, run=tmp_path / "run")
    kept = Run.open(tmp_path / "run").data_state["skipped"]
    assert kept["count"] == 1 and kept["files"][0][0] == "a/00.png" and "is no picture" in kept["files"][0][1]
    assert len(job.data.dataset) == 2 * PER_CLASS - 1
