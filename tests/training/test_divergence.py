"""A loss that is no number ends a training with the last good weights, and names the node where it began."""

from __future__ import annotations

import pytest
import torch

from netbuilder.training import Channel, Run, Trainer, TrainingError, prepare


def failed(project, tmp_path, spoil=None):
    job = prepare(project, tmp_path, run=tmp_path / "run")
    if spoil:
        spoil(job)
    channel = Channel()
    with pytest.raises(TrainingError) as caught:
        Trainer(job, channel).train()
    reading = channel.read()
    assert reading.state == "failed" and reading.message == str(caught.value)
    return reading, job


def all_finite(tensors):
    return all(torch.isfinite(tensor).all() for tensor in tensors)


def test_a_learning_rate_that_is_far_too_high_is_stopped_with_good_weights_kept(chain, digits, tmp_path):
    graph = chain(("Flatten", {}), ("Linear", {"out_features": 32}), ("ReLU", {}), ("Linear", {"out_features": 10}))
    recipe = {"optimizer": {"type": "SGD", "params": {"lr": 1e30}}}
    reading, job = failed(digits(graph, **recipe), tmp_path)
    assert reading.node in graph.nodes
    assert "no longer a finite number, in epoch 1, batch" in reading.message
    assert "Try a lower learning rate (it was 1e+30)" in reading.message
    assert all_finite(job.module.state_dict().values())
    kept = Run.open(tmp_path / "run").load("good").model
    assert all(torch.equal(kept[name], tensor) for name, tensor in job.module.state_dict().items())


def test_the_first_bad_node_is_named_and_not_those_below_it(small, tmp_path):
    class Spoiled(torch.nn.ReLU):
        def forward(self, input):
            return super().forward(input).log() - torch.inf

    reading, _ = failed(small(), tmp_path, lambda job: setattr(job.module, "n2", Spoiled()))
    assert reading.node == "n2" and "it began at 'n2'" in reading.message


def test_a_loss_alone_that_is_no_number_is_named_by_its_output(chain, digits, tmp_path):
    graph = chain(("Flatten", {}), ("Linear", {"out_features": 10}))

    def spoil(job):
        object.__setattr__(job.objectives.all[0], "criterion", lambda output, target: output.sum() * torch.inf)

    reading, _ = failed(digits(graph), tmp_path, spoil)
    assert reading.node == "digit"


def test_weights_that_went_bad_while_every_loss_was_fine_are_noticed_at_the_end_of_the_epoch(small, tmp_path):
    def spoil(job):
        weight = job.module.get_submodule("n5").weight
        calls = []

        def late(gradient):
            calls.append(1)
            return gradient * torch.inf if len(calls) == 20 else gradient

        weight.register_hook(late)

    reading, job = failed(small(epochs=1), tmp_path, spoil)
    assert reading.node == "n5" and all_finite(job.module.state_dict().values())
    assert not Run.open(tmp_path / "run").has("last")


def test_the_checkpoint_before_the_failure_is_left_as_it_was(small, tmp_path):
    def spoil(job):
        calls = []

        def late(gradient):
            calls.append(1)
            return gradient * torch.inf if len(calls) == 25 else gradient

        job.module.get_submodule("n5").weight.register_hook(late)

    failed(small(), tmp_path, spoil)
    run = Run.open(tmp_path / "run")
    assert run.load("last").state["epoch"] == 1 and all_finite(run.load("last").model.values())
    assert len(run.rows) == 1 and run.summary is None
