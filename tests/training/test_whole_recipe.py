"""Everything that a recipe may say, in real trainings: it does what it says, and a run that was stopped goes on with it
to the same bits."""

from __future__ import annotations

import json
import math
import shutil

import pytest
import torch
from torch import fx, nn

from netbuilder.training import Channel, RecipeError, Run, Trainer, prepare, resume, trainer
from netbuilder.training.quickened import SummedBias, quickened

LAYERS = (
    ("Conv2d", {"out_channels": 4, "kernel_size": 3}),
    ("BatchNorm2d", {}),
    ("ReLU", {}),
    ("MaxPool2d", {"kernel_size": 2}),
    ("Flatten", {}),
    ("Dropout", {"p": 0.25}),
    ("Linear", {"out_features": 10}),
)
EVERYTHING = {
    "optimizer": {"type": "AdamW", "params": {"lr": 0.01, "weight_decay": 0.1}},
    "scheduler": {"type": "OneCycleLR", "params": {"max_lr": 0.01}},
    "warm_up": {"type": "Linear", "params": {"batches": 9}},
    "clipping": {"type": "Norm", "params": {"max_norm": 0.5}},
    "averaging": {"type": "EMA", "params": {"decay": 0.9}},
    "penalty": {"type": "ElasticNet", "params": {"l1": 0.001, "l2": 0.001}},
    "early_stopping": {"type": "Patience", "params": {"metric": "accuracy", "patience": 9}},
    "accumulate": 3,
    "nodes": {"n0": {"lr_factor": 0.1}},
}


class Told(Channel):
    """Does something when so many batches have been learned, from the training's own thread."""

    def __init__(self, when: dict) -> None:
        super().__init__()
        self._when, self._looks = when, 0

    @property
    def attention(self) -> bool:
        done, self._looks = self._looks, self._looks + 1
        if done in self._when:
            self._when.pop(done)(self)
        return super().attention


def train(project, path, channel=None):
    job = prepare(project, path.parent, run=path)
    return Trainer(job, channel).train(), job


def bits(job):
    return {name: tensor.clone() for name, tensor in job.module.state_dict().items()}


def same(a, b):
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


@pytest.fixture
def project(chain, digits):
    return lambda **recipe: digits(chain(*LAYERS), **{"epochs": 2, **recipe})


@pytest.mark.parametrize("batches", [1, 8, 21, 33])
def test_a_stopped_run_goes_on_to_the_same_bits_with_everything_there_is(project, tmp_path, batches):
    whole, one = train(project(**EVERYTHING), tmp_path / "whole")
    train(project(**EVERYTHING), tmp_path / "parts", Told({batches: Channel.stop}))
    again = resume(tmp_path / "parts")
    summary = Trainer(again).train()
    assert same(bits(one), bits(again)) and summary["test"] == whole["test"]
    assert Run.open(tmp_path / "parts").rows == Run.open(tmp_path / "whole").rows


@pytest.mark.parametrize(
    "recipe",
    [
        {"averaging": {"type": "SWA", "params": {"start": 0.5, "swa_lr": 0.01}}},
        {"precision": "bfloat16"},
        {"scheduler": {"type": "StepLR", "params": {"step_size": 1}}, "warm_up": {"type": "Exponential"}},
        {"optimizer": {"type": "LBFGS", "params": {"max_iter": 2}}, "clipping": {"type": "Value"}},
    ],
    ids=lambda recipe: next(iter(recipe)),
)
def test_parts_of_a_recipe_go_on_to_the_same_bits(project, tmp_path, recipe):
    whole, one = train(project(epochs=3, **recipe), tmp_path / "whole")
    train(project(epochs=3, **recipe), tmp_path / "parts", Told({30: Channel.stop}))
    again = resume(tmp_path / "parts")
    assert Trainer(again).train()["test"] == whole["test"] and same(bits(one), bits(again))


def test_gradients_of_several_batches_make_the_step_of_one_large_batch(chain, digits, tmp_path):
    graph = chain(("Flatten", {}), ("Linear", {"out_features": 10}))
    sgd = {"optimizer": {"type": "SGD", "params": {"lr": 0.1}}, "epochs": 1}
    _, large = train(digits(graph, batch_size=60, **sgd), tmp_path / "large")
    _, small = train(digits(graph, batch_size=20, accumulate=3, **sgd), tmp_path / "small")
    for one, other in zip(large.module.parameters(), small.module.parameters(), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-5, atol=1e-6)


def test_a_penalty_is_a_part_of_the_loss_and_shown_as_one(project, tmp_path):
    train(project(), tmp_path / "plain")
    train(project(penalty={"type": "L2", "params": {"l2": 0.05}}), tmp_path / "penalised")
    plain, penalised = (Run.open(tmp_path / name).rows for name in ("plain", "penalised"))
    assert "penalty" not in plain[0]["train"]
    assert 0 < penalised[-1]["train"]["penalty"] < penalised[-1]["train"]["loss"]
    assert penalised[-1]["train"]["penalty"] < penalised[0]["train"]["penalty"]
    assert "penalty" not in penalised[0]["validation"]


def test_a_frozen_node_stays_as_it_was_and_its_statistics_too(project, tmp_path):
    fresh = bits(prepare(project(), tmp_path, run=tmp_path / "fresh"))
    _, job = train(project(nodes={"n0": {"frozen": True}, "n1": {"frozen": True}}), tmp_path / "run")
    after = bits(job)
    assert all(torch.equal(fresh[name], after[name]) for name in fresh if name.startswith(("n0.", "n1.")))
    assert not torch.equal(fresh["n6.weight"], after["n6.weight"])


def test_a_node_with_a_rate_of_nothing_does_not_move(project, tmp_path):
    fresh = bits(prepare(project(), tmp_path, run=tmp_path / "fresh"))
    _, job = train(project(nodes={"n0": {"lr_factor": 0}}), tmp_path / "run")
    assert torch.equal(fresh["n0.weight"], bits(job)["n0.weight"])


def test_early_stopping_ends_a_training_and_says_why(project, tmp_path):
    stopping = {"type": "Patience", "params": {"patience": 1, "min_delta": 100.0}}
    channel = Channel()
    summary, _ = train(project(epochs=9, early_stopping=stopping), tmp_path / "run", channel)
    assert summary["epochs"] == 2 and summary["test"]
    assert "has not fallen for 1 epoch" in summary["ended"] and channel.read().message == summary["ended"]
    assert channel.read().state == "finished"


def test_a_training_that_ended_early_goes_on_where_more_epochs_are_asked_for(project, tmp_path):
    stopping = {"type": "Patience", "params": {"patience": 1, "min_delta": 100.0}}
    train(project(epochs=9, early_stopping=stopping), tmp_path / "run")
    assert Trainer(resume(tmp_path / "run")).train()["epochs"] == 2, "it had ended"
    more = Trainer(resume(tmp_path / "run", epochs=9)).train()
    assert more["epochs"] == 3 and "has not fallen" in more["ended"], "it looks after each further epoch"


def test_the_last_weights_stay_where_the_best_are_not_wanted(project, tmp_path):
    rate = {"optimizer": {"type": "SGD", "params": {"lr": 0.5}}, "epochs": 4}
    summary, job = train(project(restore_best=False, **rate), tmp_path / "run")
    run = Run.open(tmp_path / "run")
    assert same(bits(job), run.load("last").model) and summary["validation"] == run.rows[-1]["validation"]


def test_averaged_weights_are_what_is_measured_and_kept(project, tmp_path):
    _, job = train(project(averaging={"type": "EMA", "params": {"decay": 0.99}}), tmp_path / "run")
    run = Run.open(tmp_path / "run")
    assert not same(run.load("last").model, run.load("best").model)
    assert same(bits(job), run.load("best").model)


def test_weights_averaged_over_epochs_get_statistics_of_their_own(project, tmp_path):
    summary, job = train(project(epochs=4, averaging={"type": "SWA", "params": {"start": 0.5}}), tmp_path / "run")
    run = Run.open(tmp_path / "run")
    assert same(bits(job), run.load("best").model) and math.isfinite(summary["validation"]["loss"])
    assert not torch.equal(run.load("best").model["n1.running_mean"], run.load("last").model["n1.running_mean"])


def test_halves_leave_weights_and_what_the_network_says_whole(project, tmp_path):
    _, job = train(project(precision="bfloat16"), tmp_path / "run")
    assert all(tensor.dtype != torch.bfloat16 for tensor in job.module.state_dict().values())
    with torch.autocast("cpu", torch.bfloat16):
        inputs = torch.rand(4, 1, 8, 8)
        assert job.module(inputs).dtype == torch.bfloat16
        assert quickened(job.module, halves=True)(inputs).dtype == torch.float32


def test_the_quickened_network_computes_the_same_to_the_bit(project, tmp_path):
    job = prepare(project(), tmp_path, run=tmp_path / "run")
    quick, found = quickened(job.module, halves=False), []
    assert [node.target for node in quick.graph.nodes] != [node.target for node in job.module.graph.nodes]
    for network in (job.module, quick):
        torch.manual_seed(0)
        job.module.zero_grad()
        inputs = torch.randn(16, 1, 8, 8, generator=torch.Generator().manual_seed(1))
        network(inputs).square().sum().backward()
        found.append([parameter.grad.clone() for parameter in job.module.parameters()])
    assert all(torch.equal(one, other) for one, other in zip(*found, strict=True))


def test_a_norm_at_the_end_scales_numbers_that_were_not_rounded(chain, digits, tmp_path):
    layers = (("Flatten", {}), ("Linear", {"out_features": 10}), ("BatchNorm1d", {}))
    job = prepare(digits(chain(*layers)), tmp_path, run=tmp_path / "run")
    inputs = torch.rand(16, 1, 8, 8, generator=torch.Generator().manual_seed(1))
    with torch.autocast("cpu", torch.bfloat16):
        said = quickened(job.module, halves=True)(inputs)
    assert torch.equal(said, job.module(inputs))


@pytest.mark.parametrize("layer", ["ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d"])
@pytest.mark.parametrize("frozen", [False, True])
def test_the_bias_of_a_transposed_convolution_gets_the_same_gradient_by_its_own_sum(layer, frozen):
    spatial = int(layer[-2])
    torch.manual_seed(0)
    up = getattr(nn, layer)(3, 4, 3, stride=2, padding=1, output_padding=1, groups=1)
    network = fx.symbolic_trace(nn.Sequential(up, nn.ReLU(), nn.Flatten(), nn.Linear(4 * 8**spatial, 2)))
    up.bias.requires_grad_(not frozen)
    quick = quickened(network, halves=True)
    assert any(isinstance(each, SummedBias) for each in quick.modules())
    found = []
    for each in (network, quick):
        network.zero_grad()
        inputs = torch.randn(5, 3, *[4] * spatial, generator=torch.Generator().manual_seed(1)).requires_grad_()
        with torch.autocast("cpu", torch.bfloat16):
            middle = each.get_submodule("0" if each is network else "quick_0")(inputs)
        middle.float().square().sum().backward()
        found.append([middle, inputs.grad, up.weight.grad, up.bias.grad])
    for usual, own in zip(*found, strict=True):
        assert (usual is None) == (own is None)
        assert usual is None or torch.allclose(usual, own, rtol=0.01)
    assert (found[0][3] is None) == frozen
    heard = []
    up.register_forward_hook(lambda *_: heard.append(1))
    with torch.autocast("cpu", torch.bfloat16):
        quick(inputs)
    assert heard


# While it runs


def test_a_change_takes_effect_at_the_next_batch_and_is_written_into_the_run(project, tmp_path):
    channel = Told({25: lambda channel: channel.change({"learning_rate": 0.25, "frozen": {"n0": True}})})
    _, job = train(project(optimizer={"type": "SGD", "params": {"lr": 0.1}}), tmp_path / "run", channel)
    [change] = Run.open(tmp_path / "run").changes
    assert change["learning_rate"] == 0.25 and change["frozen"] == {"n0": True}
    assert (change["epoch"], change["batch"]) > (0, 0)
    assert Run.open(tmp_path / "run").rows[-1]["learning_rate"] == 0.25
    assert channel.read().learning_rate == pytest.approx(0.25)
    assert not job.module.get_submodule("n0").weight.requires_grad


def test_freezing_what_is_not_there_is_told_and_the_rest_of_the_change_is_made(project, tmp_path):
    wished = {"learning_rate": 0.25, "frozen": {"nobody": True, "n0": True}}

    def change(channel):
        channel.change({"frozen": {"nobody": True}})
        channel.change(wished)

    channel = Told({25: change})
    train(project(optimizer={"type": "SGD", "params": {"lr": 0.1}}), tmp_path / "run", channel)
    [made] = Run.open(tmp_path / "run").changes
    assert (made["learning_rate"], made["frozen"]) == (0.25, {"n0": True})
    assert any("nobody" in note and "not made" in note for note in channel.read().notes)


def test_a_change_keeps_the_shape_of_the_schedule(project, tmp_path):
    recipe = {
        "optimizer": {"type": "SGD", "params": {"lr": 0.1}},
        "scheduler": {"type": "StepLR", "params": {"step_size": 1}},
    }
    channel = Told({5: lambda channel: channel.change({"learning_rate": 0.2})})
    train(project(epochs=3, **recipe), tmp_path / "run", channel)
    rates = [row["learning_rate"] for row in Run.open(tmp_path / "run").rows]
    assert rates == pytest.approx([0.2, 0.02, 0.002])


def test_a_training_may_be_made_shorter_and_longer_while_it_runs(project, tmp_path):
    longer, _ = train(project(), tmp_path / "longer", Told({3: lambda channel: channel.change({"epochs": 4})}))
    shorter, _ = train(
        project(epochs=9), tmp_path / "shorter", Told({3: lambda channel: channel.change({"epochs": 1})})
    )
    assert (longer["epochs"], shorter["epochs"]) == (4, 1)


def test_a_change_wished_for_while_the_last_epoch_is_measured_makes_the_training_longer(project, tmp_path, monkeypatch):
    channel, measured = Channel(), []
    original = trainer.Trainer._evaluate

    def evaluate(self, split, **how):
        measured.append(split)
        if len(measured) == 2:
            channel.change({"epochs": 3, "learning_rate": 0.01})
        return original(self, split, **how)

    monkeypatch.setattr(trainer.Trainer, "_evaluate", evaluate)
    summary, one = train(project(), tmp_path / "run", channel)
    assert summary["epochs"] == 3
    [change] = Run.open(tmp_path / "run").changes
    assert (change["epoch"], change["batch"]) == (2, 0)
    shutil.rmtree(tmp_path / "run" / "checkpoints")
    again = resume(tmp_path / "run")
    assert Trainer(again).train()["epochs"] == 3 and same(bits(one), bits(again))


@pytest.mark.parametrize("moment", ["after an epoch", "before the first batch of one"])
def test_a_training_that_is_made_shorter_between_two_epochs_ends_there_with_all_it_learned(project, tmp_path, moment):
    class Shorter(Channel):
        """Three epochs are enough, it says when they are over."""

        done = False

        def report(self, progress, positions=(), losses=()):
            super().report(progress, positions, losses)
            if moment == "after an epoch" and (progress.epoch, progress.batch) == (3, 0) and not self.done:
                self.wish()

        def turn(self, *, batch=True, within=None):
            if self._begins() and batch:
                self.wish()
            return super().turn(batch=batch, within=within)

        @property
        def attention(self):
            return self._begins() or super().attention

        def _begins(self):
            at = self._progress.epoch, self._progress.batch
            return moment == "before the first batch of one" and at == (3, 0) and not self.done

        def wish(self):
            self.done = True
            self.change({"epochs": 3})

    summary, _ = train(project(epochs=9, restore_best=False), tmp_path / "run", Shorter())
    run = Run.open(tmp_path / "run")
    assert summary["epochs"] == len(run.rows) == 3
    assert run.load("last").state["epoch"] == run.load("best").state["best"]["epoch"] == 3


def test_a_change_that_is_wished_for_just_before_a_stop_is_not_lost(project, tmp_path):
    def both(channel):
        channel.change({"learning_rate": 0.25})
        channel.stop()

    train(project(), tmp_path / "run", Told({3: both}))
    assert [each["learning_rate"] for each in Run.open(tmp_path / "run").changes] == [0.25]
    Trainer(resume(tmp_path / "run")).train()
    assert Run.open(tmp_path / "run").rows[-1]["learning_rate"] == 0.25


def test_statistics_of_averaged_weights_are_measured_where_one_sample_is_left_over(chain, digits, tmp_path):
    layers = (("Flatten", {}), ("Linear", {"out_features": 8}), ("BatchNorm1d", {}), ("Linear", {"out_features": 10}))
    swa = {"type": "SWA", "params": {"start": 0.0}}
    length = len(prepare(digits(chain(*layers)), tmp_path, run=tmp_path / "one").data.train)
    size = next(size for size in range(100, length) if length % size == 1)
    summary, _ = train(digits(chain(*layers), batch_size=size, averaging=swa), tmp_path / "run")
    assert summary["epochs"] == 2 and summary["test"]["loss"] > 0


def test_averaged_weights_are_not_what_a_stopped_longer_training_is_said_to_have(project, tmp_path):
    averaged, _ = train(project(averaging={"type": "SWA", "params": {"start": 0.0}}), tmp_path / "run")
    stopped = Trainer(resume(tmp_path / "run", epochs=5), Told({30: lambda channel: channel.stop()})).train()
    row = Run.open(tmp_path / "run").rows[stopped["epochs"] - 1]
    assert stopped["validation"] == row["validation"] != averaged["validation"]


def test_a_change_that_would_leave_nothing_to_learn_is_not_made_and_told(project, tmp_path):
    all_of_it = {"frozen": {"n0": True, "n1": True, "n6": True}}
    channel = Told({3: lambda channel: channel.change(all_of_it)})
    summary, _ = train(project(), tmp_path / "run", channel)
    assert summary["epochs"] == 2 and not Run.open(tmp_path / "run").changes
    assert any("nothing to learn" in note for note in channel.read().notes)


def test_looking_into_a_network_leaves_frozen_norms_frozen(project, tmp_path):
    _, one = train(project(nodes={"n1": {"frozen": True}}), tmp_path / "unseen")
    channel = Channel()
    channel.watch("mode", lambda module, epoch, batch: module.eval().training)
    _, two = train(project(nodes={"n1": {"frozen": True}}), tmp_path / "seen", channel)
    assert same(bits(one), bits(two)) and channel.read().snapshots == {"mode": False}


def test_changes_are_made_again_where_a_kill_left_no_checkpoint_after_them(project, tmp_path):
    changes = {
        6: lambda channel: channel.change({"learning_rate": 0.005, "clipping": {"type": "Value"}}),
        20: lambda channel: channel.change({"frozen": {"n0": True}, "epochs": 3}),
    }
    _, one = train(project(), tmp_path / "whole", Told(changes))
    shutil.copytree(tmp_path / "whole", tmp_path / "killed")
    shutil.rmtree(tmp_path / "killed" / "checkpoints")
    again = resume(tmp_path / "killed")
    Trainer(again).train()
    whole, killed = Run.open(tmp_path / "whole"), Run.open(tmp_path / "killed")
    assert same(bits(one), bits(again)) and whole.rows == killed.rows and len(whole.rows) == 3
    assert whole.changes == killed.changes


def test_a_change_that_is_none_is_refused_where_it_is_wished_for():
    with pytest.raises(RecipeError, match="learning_rate must be a finite number"):
        Channel().change({"learning_rate": math.inf})
    with pytest.raises(RecipeError, match="there is no clipping"):
        Channel().change({"clipping": {"type": "Hard"}})


# What it keeps


def test_a_checkpoint_is_written_in_an_epoch_where_minutes_say_so(project, tmp_path):
    saved = []

    class Watching(Channel):
        def report(self, progress, positions=(), losses=()):
            super().report(progress, positions, losses)
            path = tmp_path / "run" / "checkpoints" / "last" / "state.json"
            if path.exists():
                state = json.loads(path.read_text())
                saved.append((state["epoch"], state["batch"]))

    train(project(batch_size=8, checkpoints={"minutes": 0.0001}), tmp_path / "run", Watching())
    assert any(batch for _, batch in saved)


def test_a_full_disk_ends_nothing_and_is_told(project, tmp_path, monkeypatch):
    from netbuilder.training import RunError, run

    channel, tries, original = Channel(), [], run.Run.save

    def save(self, which, content, best=None):
        tries.append(which)
        if len(tries) == 1:
            raise RunError("checkpoints/last: No space left on device")
        original(self, which, content, best)

    monkeypatch.setattr(run.Run, "save", save)
    summary, _ = train(project(), tmp_path / "run", channel)
    assert summary["epochs"] == 2 and len(tries) > 1
    assert any("No space left on device. The training goes on" in note for note in channel.read().notes)
    assert Run.open(tmp_path / "run").load("last").state["epoch"] == 2
