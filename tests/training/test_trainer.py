"""Real trainings: they learn, repeat bit by bit, go on where they were, and obey."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.graph import SetData, SetParams
from netbuilder.training import Channel, ProbeError, Run, RunError, Trainer, TrainingError, prepare, resume
from netbuilder.training.job import differences


def train(project, path, channel=None):
    job = prepare(project, path.parent, run=path)
    return Trainer(job, channel).train(), job


def without_place(summary):
    return {name: value for name, value in summary.items() if name not in ("run", "seconds", "samples_per_second")}


def same_weights(a, b):
    return all(torch.equal(a[name], b[name]) for name in a) and a.keys() == b.keys()


class StopAt(Channel):
    """Stops a training after so many batches."""

    def __init__(self, batches: int) -> None:
        super().__init__()
        self._left = batches

    @property
    def attention(self) -> bool:
        self._left -= 1
        if self._left < 0:
            self.stop()
        return super().attention


def test_a_cnn_learns_the_digits(cnn, tmp_path):
    summary, _ = train(cnn(epochs=12), tmp_path / "run")
    assert summary["test"]["accuracy"] >= 0.97
    assert list(summary) == ["run", "epochs", "seconds", "samples_per_second", "train", "validation", "test"]
    assert summary["epochs"] == 12 and summary["samples_per_second"] > 0
    run = Run.open(tmp_path / "run")
    assert run.summary == summary and [row["epoch"] for row in run.rows] == list(range(1, 13))
    assert run.rows[-1]["train"]["loss"] < run.rows[0]["train"]["loss"]
    best = min(run.rows, key=lambda row: row["validation"]["loss"])
    assert summary["validation"] == best["validation"]


def test_the_same_project_gives_the_same_bits(small, tmp_path):
    torch.manual_seed(1)
    first, one = train(small(), tmp_path / "one")
    torch.manual_seed(2)
    torch.rand(7)
    second, two = train(small(), tmp_path / "two")
    assert same_weights(one.module.state_dict(), two.module.state_dict())
    assert without_place(first) == without_place(second)


def test_another_seed_gives_other_bits(small, tmp_path):
    _, one = train(small(), tmp_path / "one")
    _, two = train(small(seed=1), tmp_path / "two")
    assert not same_weights(one.module.state_dict(), two.module.state_dict())


def test_training_leaves_the_generator_of_the_process_alone(small, tmp_path):
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    train(small(), tmp_path / "run")
    assert torch.equal(torch.rand(3), expected)


@pytest.mark.parametrize("batches", [0, 7, 20, 33], ids=lambda n: f"stopped_after_{n}_batches")
@pytest.mark.parametrize(
    "recipe",
    [
        {},
        {"optimizer": {"type": "SGD", "params": {"lr": 0.05, "momentum": 0.9}}, "scheduler": {"type": "OneCycleLR",
                                                                                            "params": {"max_lr": 0.1}}},
        {"optimizer": {"type": "RMSprop"}, "scheduler": {"type": "ReduceLROnPlateau", "params": {"patience": 0}}},
        {"optimizer": {"type": "NAdam"}, "scheduler": {"type": "MultiStepLR", "params": {"milestones": [1, 2]}}},
    ],
    ids=["Adam", "OneCycleLR", "ReduceLROnPlateau", "MultiStepLR"],
)  # fmt: skip
def test_going_on_gives_the_same_bits_as_never_having_stopped(small, tmp_path, recipe, batches):
    project = small(epochs=2, **recipe)
    whole, one = train(project, tmp_path / "whole")
    stopped, _ = train(project, tmp_path / "parts", StopAt(batches))
    assert stopped["test"] == {} and stopped["epochs"] < 2
    again = resume(tmp_path / "parts", project)
    summary = Trainer(again).train()
    assert same_weights(one.module.state_dict(), again.module.state_dict())
    assert without_place(summary) == without_place(whole)
    assert Run.open(tmp_path / "parts").rows == Run.open(tmp_path / "whole").rows
    last = [Run.open(tmp_path / name).load("last") for name in ("whole", "parts")]
    assert same_weights(last[0].model, last[1].model)
    assert last[0].state["generators"] == last[1].state["generators"]


def test_a_run_can_be_made_longer(small, tmp_path):
    whole, one = train(small(epochs=3), tmp_path / "whole")
    train(small(epochs=1), tmp_path / "parts")
    again = resume(tmp_path / "parts", epochs=3)
    assert without_place(Trainer(again).train()) == without_place(whole)
    assert same_weights(one.module.state_dict(), again.module.state_dict())


def test_going_on_with_another_project_says_in_what_it_differs(small, tmp_path):
    train(small(), tmp_path / "run")
    other = SetParams("n0", {"out_channels": 5}).apply(small(batch_size=32))
    with pytest.raises(RunError, match="node n0, training"):
        resume(tmp_path / "run", other)
    resume(tmp_path / "run", replace(small(epochs=9), name="another name"))


@pytest.mark.parametrize(
    "said",
    [
        {"scheduler": None},
        {"accumulate": 1, "restore_best": True},
        {"optimizer": {"type": "Adam", "params": {"lr": 0.001, "betas": [0.9, 0.999]}}},
        {"nodes": {"n0": {"frozen": False}}},
    ],
    ids=["null", "plain", "params", "nodes"],
)
def test_a_default_that_is_written_out_makes_no_other_recipe(small, said):
    assert differences(small(), small(**said)) == ()
    assert differences(small(), small(**said, clipping={"type": "Norm"})) == ("training",)


def test_a_run_that_was_never_saved_starts_from_the_start(small, tmp_path):
    prepare(small(), tmp_path, run=tmp_path / "run")
    whole, _ = train(small(), tmp_path / "whole")
    assert without_place(Trainer(resume(tmp_path / "run")).train()) == without_place(whole)


def test_a_last_batch_of_one_sample_is_no_trouble_for_batch_norm(small, tmp_path):
    length = len(prepare(small(), tmp_path, run=tmp_path / "run").data.train)
    train(small(epochs=1, batch_size=length - 1), tmp_path / "other")


def test_stop_pause_and_step_are_obeyed_between_batches(small, tmp_path, in_thread):
    training = in_thread(prepare(small(epochs=10_000), tmp_path, run=tmp_path / "run")).start()
    training.until(lambda reading: reading.state == "training" and reading.epoch + reading.batch > 0)
    training.channel.pause()
    paused = training.until(lambda reading: reading.state == "paused")
    at = paused.epoch * paused.batches + paused.batch
    for expected in (at + 1, at + 2):
        training.channel.step()
        reading = training.until(
            lambda r, expected=expected: r.state == "paused" and r.epoch * r.batches + r.batch == expected
        )
        assert reading.summary is None
    training.channel.resume()
    training.until(lambda reading: reading.epoch * reading.batches + reading.batch > at + 2)
    training.channel.pause()
    training.until(lambda reading: reading.state == "paused")
    training.channel.stop()
    reading = training.join()
    assert reading.state == "stopped" and reading.summary["test"] == {} and training.error is None
    assert reading.summary == Run.open(tmp_path / "run").summary


def test_a_step_before_the_first_batch_trains_one(small, tmp_path, in_thread):
    training = in_thread(prepare(small(), tmp_path, run=tmp_path / "run"))
    training.channel.step()
    training.start()
    reading = training.until(lambda reading: reading.state == "paused")
    assert (reading.epoch, reading.batch, len(reading.losses[0])) == (0, 1, 1)


def test_probes_are_answered_also_while_paused_and_one_that_raises_ends_nothing(small, tmp_path, in_thread):
    def bad(module, epoch, batch):
        module.eval()
        torch.rand(3)
        raise ValueError("no such sample")

    job = prepare(small(epochs=10_000), tmp_path, run=tmp_path / "run")
    training = in_thread(job)
    training.channel.watch("bad", bad)
    training.start()
    reading = training.until(lambda reading: "bad" in reading.snapshots)
    assert reading.snapshots["bad"] == ProbeError("ValueError: no such sample")
    training.channel.pause()
    training.until(lambda reading: reading.state == "paused")
    assert job.module.training
    training.channel.watch("place", lambda module, epoch, batch: (epoch, batch))
    reading = training.until(lambda reading: "place" in reading.snapshots)
    assert reading.snapshots["place"] == (reading.epoch, reading.batch) and reading.state == "paused"


def test_watching_changes_no_bit_of_what_is_learned(small, tmp_path):
    def nosy(module, epoch, batch):
        module.eval()
        return torch.rand(5).sum().item()

    channel = Channel()
    channel.watch("nosy", nosy)
    _, one = train(small(), tmp_path / "one", channel)
    _, two = train(small(), tmp_path / "two")
    assert "nosy" in channel.read().snapshots
    assert same_weights(one.module.state_dict(), two.module.state_dict())


def test_an_exception_ends_a_training_as_failed_in_plain_words(small, tmp_path):
    job = prepare(small(), tmp_path, run=tmp_path / "run")
    job.module.get_submodule("n5").weight = torch.nn.Parameter(torch.ones(10, 3))
    channel = Channel()
    with pytest.raises(TrainingError):
        Trainer(job, channel).train()
    reading = channel.read()
    assert reading.state == "failed" and reading.message.startswith("the training could not go on: ")
    assert "Traceback" not in reading.message and "\n" not in reading.message


def test_too_little_memory_is_said_so(small, tmp_path):
    def too_much(*_):
        torch.empty(2**60)

    job = prepare(small(), tmp_path, run=tmp_path / "run")
    job.module.get_submodule("n0").register_forward_hook(too_much)
    channel = Channel()
    with pytest.raises(TrainingError, match="not enough memory: a batch of .* try a batch size of"):
        Trainer(job, channel).train()


@pytest.mark.parametrize("optimizer", ["LBFGS", "Adafactor", "Rprop", "AdamW"])
def test_optimizers_of_every_kind_lower_the_loss(chain, digits, tmp_path, optimizer):
    graph = chain(("Flatten", {}), ("Linear", {"out_features": 10}))
    project = digits(graph, epochs=2, batch_size=2_000, optimizer={"type": optimizer})
    train(project, tmp_path / "run")
    rows = Run.open(tmp_path / "run").rows
    assert rows[1]["train"]["loss"] < rows[0]["train"]["loss"]


def test_an_autoencoder_and_a_classifier_learn_side_by_side(digits, tmp_path):
    from netbuilder.graph import Edge, Graph, Node

    nodes = [
        Node("image", "Input", {"field": "image"}),
        Node("flat", "Flatten"),
        Node("middle", "Linear", {"out_features": 16}),
        Node("fc", "Linear", {"out_features": 10}),
        Node("wide", "Linear", {"out_features": 64}),
        Node("back", "Reshape", {"shape": [-1, 1, 8, 8]}),
        Node("digit", "Output", {"target": "label", "metrics": ["accuracy", "f1", "confusion_matrix"]}),
        Node("again", "Output", {"target": "image", "loss": "MSELoss", "weight": 0.5, "metrics": ["mae"]}),
    ]
    wires = ["image-flat", "flat-middle", "middle-fc", "middle-wide", "wide-back", "fc-digit", "back-again"]
    pairs = [wire.split("-") for wire in wires]
    graph = Graph.checked(nodes, [Edge.parse(f"{a}.out", f"{b}.in") for a, b in pairs])
    summary, _ = train(digits(graph, epochs=3), tmp_path / "run")
    row = Run.open(tmp_path / "run").rows[-1]
    assert set(row["validation"]) == {
        "loss", "digit.loss", "digit.accuracy", "digit.f1", "again.loss", "again.mae"
    }  # fmt: skip
    assert torch.tensor(summary["test"]["digit.confusion_matrix"]).shape == (10, 10)
    assert row["train"]["loss"] < Run.open(tmp_path / "run").rows[0]["train"]["loss"]


def test_an_edit_during_training_does_not_reach_it(small, tmp_path, in_thread):
    project = small(epochs=10_000)
    training = in_thread(prepare(project, tmp_path, run=tmp_path / "run")).start()
    training.until(lambda reading: reading.state == "training")
    SetData({"source": "moons"}).apply(SetParams("n0", {"out_channels": 9}).apply(project))
    training.channel.stop()
    training.join()
    assert Run.open(tmp_path / "run").project.graph.nodes["n0"].params["out_channels"] == 4
