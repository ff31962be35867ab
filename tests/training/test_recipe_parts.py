"""All parts of a recipe at once are the loop that one would write with torch, and go on with the same bits."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn import functional as F
from torch.nn.utils import clip_grad_norm_
from torch.optim.lr_scheduler import StepLR
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from netbuilder.training import Run, Trainer, prepare, resume
from netbuilder.training.samples import Samples

NETWORK = (
    ("Flatten", {}),
    ("Linear", {"out_features": 16}),
    ("BatchNorm1d", {}),
    ("ReLU", {}),
    ("Linear", {"out_features": 12}),
    ("ReLU", {}),
    ("Linear", {"out_features": 10}),
)
PLAIN = {"precision": "float32", "memory_format": "contiguous_format", "threads": 1, "restore_best": False}
WHOLE = {
    **PLAIN,
    "epochs": 3,
    "batch_size": 300,
    "optimizer": {"type": "AdamW", "params": {"lr": 0.01, "weight_decay": 0.1}},
    "scheduler": {"type": "StepLR", "params": {"step_size": 1, "gamma": 0.5}},
    "warm_up": {"type": "Linear", "params": {"batches": 6, "start_factor": 0.1}},
    "clipping": {"type": "Norm", "params": {"max_norm": 0.5}},
    "averaging": {"type": "EMA", "params": {"decay": 0.9, "rising": False}},
    "penalty": {"type": "L2", "params": {"l2": 0.001}},
    "nodes": {"n1": {"lr_factor": 0.1}, "n4": {"frozen": True}},
}


def by_hand(job) -> tuple[dict, dict]:
    """The weights and their average after the whole recipe, in a loop of torch."""
    net = job.module
    net.n4.requires_grad_(False)
    tail, head = net.n6, net.n1
    optimizer = torch.optim.AdamW(
        [
            {"params": [net.n4.weight, tail.weight]},
            {"params": [net.n2.weight, net.n2.bias, net.n4.bias, tail.bias], "weight_decay": 0.0},
            {"params": [head.weight], "lr": 0.001},
            {"params": [head.bias], "lr": 0.001, "weight_decay": 0.0},
        ],
        lr=0.01,
        weight_decay=0.1,
        fused=True,
    )
    scheduler = StepLR(optimizer, 1, 0.5)
    average = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.9))
    samples, step = Samples(job.data.train, job.inputs, job.targets, job.device), 0
    penalised = [head.weight, tail.weight]
    for epoch in range(3):
        net.train()
        order = samples.order(0, epoch)
        for rows in order.split(300):
            factor = 0.1 + 0.9 * step / 6 if step < 6 else 1.0
            rates = [group["lr"] for group in optimizer.param_groups]
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * factor
            inputs, targets = samples.take(rows)
            loss = F.cross_entropy(net(*inputs), targets["label"])
            loss = loss + 0.001 * sum(each.square().sum() for each in penalised)
            loss.backward()
            clip_grad_norm_(net.parameters(), 0.5)
            optimizer.step()
            optimizer.zero_grad()
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate
            average.update_parameters(net)
            step += 1
        scheduler.step()
    return dict(net.named_parameters()), dict(average.module.named_parameters())


def test_a_whole_recipe_is_the_loop_of_torch_to_the_bit(chain, digits, tmp_path):
    project = digits(chain(*NETWORK), **WHOLE)
    job, other = (prepare(project, tmp_path, run=tmp_path / name) for name in ("ours", "theirs"))
    weights, average = by_hand(other)
    trainer = Trainer(job)
    summary = trainer.train()
    learned = Run.open(tmp_path / "ours").load("last").model
    for name, expected in weights.items():
        assert torch.equal(learned[name], expected.detach()), name
    assert math.isfinite(summary["test"]["loss"]) and summary["train"]["penalty"] > 0
    mean = trainer.learner.average.weights()
    assert all(torch.equal(mean[name], expected.detach()) for name, expected in average.items())


@pytest.mark.parametrize(
    "averaging",
    [
        {"type": "EMA", "params": {"decay": 0.9}},
        {"type": "SWA", "params": {"start": 0.5, "swa_lr": 0.002, "anneal_epochs": 2}},
    ],
    ids=["EMA", "SWA"],
)
@pytest.mark.parametrize(
    "scheduler",
    [{"type": "OneCycleLR", "params": {"max_lr": 0.02}}, {"type": "ReduceLROnPlateau", "params": {"patience": 0}}],
)
def test_a_training_that_was_stopped_goes_on_with_the_same_bits(chain, digits, tmp_path, averaging, scheduler):
    from netbuilder.training import Channel

    recipe = {**WHOLE, "epochs": 4, "averaging": averaging, "scheduler": scheduler}
    project = digits(chain(*NETWORK), **recipe)
    Trainer(prepare(project, tmp_path, run=tmp_path / "whole")).train()

    class Stopping(Channel):
        """Stops after two rows."""

        def add_rows(self, rows):
            super().add_rows(rows)
            if rows and rows[-1]["epoch"] == 2:
                self.stop()

    Trainer(prepare(project, tmp_path, run=tmp_path / "cut"), Stopping()).train()
    assert len(Run.open(tmp_path / "cut").rows) == 2
    Trainer(resume(Run.open(tmp_path / "cut"))).train()
    one, other = (Run.open(tmp_path / name) for name in ("whole", "cut"))
    expected, found = (each.load("last").model for each in (one, other))
    assert all(torch.equal(found[name], each) for name, each in expected.items())
    assert [row["validation"] for row in one.rows] == [row["validation"] for row in other.rows]
    assert [row["learning_rate"] for row in one.rows] == [row["learning_rate"] for row in other.rows]


def test_a_training_ends_early_and_says_so_in_its_rows(chain, digits, tmp_path):
    """Weights that stay as they are make no progress: the first epoch is the best, and two more are waited for."""
    still = {"optimizer": {"type": "SGD", "params": {"lr": 0.0}}, "epochs": 9, "batch_size": 300}
    stopping = {"type": "Patience", "params": {"patience": 2, "metric": "accuracy"}}
    network = chain(("Flatten", {}), ("Linear", {"out_features": 10}))
    summary = Trainer(prepare(digits(network, **still, early_stopping=stopping), tmp_path)).train()
    assert summary["epochs"] == 3 and math.isfinite(summary["test"]["loss"])


def test_a_frozen_norm_keeps_its_weights_and_its_statistics(chain, digits, tmp_path):
    project = digits(chain(*NETWORK), **{**WHOLE, "averaging": None, "nodes": {"n2": {"frozen": True}}})
    job = prepare(project, tmp_path, run=tmp_path / "run")
    before = {name: each.clone() for name, each in job.module.state_dict().items()}
    Trainer(job).train()
    after = Run.open(tmp_path / "run").load("last").model
    assert {name for name, each in before.items() if torch.equal(each, after[name])} == {
        name for name in before if name.startswith("n2.")
    }
