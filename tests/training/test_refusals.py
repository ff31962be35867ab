"""What torch would refuse later, or not at all, is refused before anything is trained, and leaves nothing behind."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import numpy as np
import pytest
import torch

from netbuilder.compile import CompileError
from netbuilder.data import Field
from netbuilder.training import (
    Recipe,
    RecipeError,
    Run,
    Trainer,
    TrainingError,
    building,
    check,
    evaluate_run,
    losses,
    prepare,
)
from netbuilder.training.recipe import Choice

SIGN = Field("label", (), "int64", "label", ("a", "b"))


@pytest.fixture
def of_arrays(chain, digits, tmp_path):
    """A project on arrays of a file, `x` and what is to be predicted."""

    def make(layers, arrays, target, **output):
        count = len(arrays[target])
        np.savez(tmp_path / "data.npz", x=np.random.default_rng(0).random((count, 2), dtype=np.float32), **arrays)
        base = digits(chain(*layers, field="x", target=target, **output), epochs=1)
        return replace(base, data={**base.data, "source": "npz", "params": {"path": "data.npz"}})

    return make


def shaped(*shape, after=()):
    size = int(np.prod(shape))
    return ("Linear", {"out_features": size}), ("Reshape", {"shape": [-1, *shape]}), *after


def refused(project, tmp_path):
    """The problems of `check`, of which each is also told by `prepare`, which leaves no folder behind."""
    found = [problem.message for problem in check(project, tmp_path) if problem.severity == "error"]
    with pytest.raises((CompileError, RecipeError)) as raised:
        prepare(project, tmp_path, run=tmp_path / "run")
    assert all(message.removeprefix("training: ") in str(raised.value) for message in found)
    assert not (tmp_path / "run").exists()
    return found


@pytest.mark.parametrize(
    ("optimizer", "params", "said"),
    [
        ("SGD", {"nesterov": True}, "SGD: nesterov needs a momentum greater than 0, and no dampening"),
        ("SGD", {"nesterov": True, "momentum": 0.9, "dampening": 0.5}, "SGD: nesterov needs a momentum"),
        ("Adafactor", {"eps": [1e-3]}, "Adafactor: eps must be two numbers"),
        ("Adafactor", {"eps": [None, 1e-3, 1]}, "Adafactor: eps must be two numbers"),
        ("Adafactor", {"eps": "small"}, "Adafactor: eps must be two numbers"),
        ("Adafactor", {"eps": [None, None]}, "Adafactor: eps must be two numbers"),
        ("Rprop", {"etas": [2, 1.5]}, "Rprop: etas must be a number between 0 and 1 and one greater than 1"),
        ("Rprop", {"step_sizes": [5, 1]}, "Rprop: step_sizes must be the smallest step and the largest"),
        ("NAdam", {"momentum_decay": -1}, "NAdam: momentum_decay must be at least 0"),
        ("ASGD", {"lambd": -1}, "ASGD: lambd must be at least 0"),
        ("LBFGS", {"tolerance_grad": -1}, "LBFGS: tolerance_grad must be at least 0"),
    ],
)
def test_an_optimizer_that_torch_would_refuse_is_a_problem_of_the_project(small, tmp_path, optimizer, params, said):
    found = refused(small(optimizer={"type": optimizer, "params": params}), tmp_path)
    assert len(found) == 1 and found[0].startswith(f"training: {said}")


@pytest.mark.parametrize(
    ("scheduler", "params", "said"),
    [
        ("OneCycleLR", {"max_lr": 0.1, "pct_start": 1.0}, "OneCycleLR: pct_start must be less than 1, got 1"),
        ("CyclicLR", {"base_lr": 0.1, "max_lr": 0.2, "mode": "x"}, "CyclicLR: mode must be one of triangular"),
        ("CyclicLR", {"base_lr": 0.1, "max_lr": 0.2, "gamma": -1}, "CyclicLR: gamma must be greater than 0"),
        ("OneCycleLR", {"max_lr": 0.1, "max_momentum": 2}, "OneCycleLR: max_momentum must be less than 1"),
    ],
)
def test_a_scheduler_that_torch_would_refuse_is_a_problem_of_the_project(small, tmp_path, scheduler, params, said):
    found = refused(small(scheduler={"type": scheduler, "params": params}), tmp_path)
    assert len(found) == 1 and found[0].startswith(f"training: {said}")


def test_what_no_range_foresees_is_told_by_a_trial(small, tmp_path, monkeypatch):
    def build(*_, **__):
        raise ZeroDivisionError("float division by zero")

    monkeypatch.setattr("netbuilder.training.schedulers.SchedulerType.build", build)
    building._trial.cache_clear()
    try:
        found = refused(small(scheduler={"type": "StepLR", "params": {"step_size": 3}}), tmp_path)
    finally:
        building._trial.cache_clear()
    assert found == ["training: StepLR: float division by zero"]


def test_a_cycle_that_does_not_fit_the_batches_is_told_before_there_is_a_run(small, tmp_path):
    """Whether it does is known with the data: 4 batches, of which a fourth is the one at which torch divides by 0."""
    project = small(
        epochs=1, batch_size=350, scheduler={"type": "OneCycleLR", "params": {"max_lr": 1, "pct_start": 0.25}}
    )
    with pytest.raises(RecipeError, match=r"OneCycleLR: pct_start 0\.25 leaves a phase without any of the 4 steps"):
        prepare(project, tmp_path, run=tmp_path / "run")
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("share", [0, 0.0, 0.3, 0.999])
@pytest.mark.parametrize("three", [False, True])
def test_every_other_cycle_runs_to_its_end(share, three):
    params = {"max_lr": 0.1, "pct_start": share, "three_phase": three}
    cycle = Choice("OneCycleLR", params)
    for batches in (1, 3, 8):
        recipe = Recipe(epochs=2, optimizer=Choice("SGD"), scheduler=cycle)
        optimizer, scheduler = building.build(torch.nn.ParameterList([torch.ones(2)]), recipe, batches)
        for _ in range(2 * batches):
            optimizer.step()
            scheduler.step()


def test_a_trial_is_made_once_and_none_where_nothing_can_go_wrong():
    recipe = Recipe(optimizer=Choice("SGD", {"lr": 0.1, "nesterov": True, "momentum": 0.9}))
    assert building.trial(recipe) is None
    began = time.perf_counter()
    for _ in range(200):
        assert building.trial(recipe) is None
    assert time.perf_counter() - began < 0.2
    before = building._trial.cache_info()
    assert building.trial(Recipe(optimizer=Choice("Adam", {"lr": 0.1}))) is None
    assert building._trial.cache_info() == before


def test_a_trial_draws_no_random_number():
    torch.manual_seed(3)
    expected = torch.rand(2)
    torch.manual_seed(3)
    building._trial.cache_clear()
    assert building.trial(Recipe(optimizer=Choice("Muon", {"ns_steps": 3}))) is None
    assert torch.equal(torch.rand(2), expected)


@pytest.mark.parametrize("loss", ["TripletMarginLoss", "TripletMarginWithDistanceLoss"])
def test_a_margin_below_nothing_is_a_problem_of_the_output(of_arrays, tmp_path, loss):
    project = of_arrays(shaped(3, 4), {"y": np.arange(60) % 2}, "y", loss=loss, loss_params={"margin": -1})
    assert refused(project, tmp_path) == [f"{loss}: margin must be greater than 0, got -1"]


def test_what_the_constructor_of_a_loss_raises_is_told_with_its_name(monkeypatch):
    def refuse(*_, **__):
        raise ValueError("expected something else")

    loss = replace(losses.get("MSELoss"))
    monkeypatch.setitem(loss.__dict__, "cls", refuse)
    with pytest.raises(RecipeError, match="MSELoss: expected something else"):
        loss.criterion({}, SIGN)
    assert loss.faults_with({}, SIGN) == ["MSELoss: expected something else"]


def test_a_blank_that_is_no_class_is_a_problem_of_the_output(of_arrays, tmp_path):
    layers = shaped(6, 4, after=(("LogSoftmax", {"dim": -1}),))
    arrays = {"s": np.tile(np.array([1, 2]), (60, 1))}
    project = of_arrays(layers, arrays, "s", loss="CTCLoss", loss_params={"blank": 4})
    assert refused(project, tmp_path) == ["CTCLoss has the blank 4, and the output has 4 classes"]
    prepare(of_arrays(layers, arrays, "s", loss="CTCLoss", loss_params={"blank": 3}), tmp_path, run=tmp_path / "run")


def test_logarithms_are_no_target_for_classes(of_arrays, tmp_path):
    layers = (("Linear", {"out_features": 2}), ("LogSoftmax", {"dim": 1}))
    project = of_arrays(layers, {"y": np.arange(60) % 2}, "y", loss="KLDivLoss", loss_params={"log_target": True})
    assert "log_target is for a target of logarithms, and 'y' holds classes" in refused(project, tmp_path)[0]


@pytest.mark.parametrize(
    ("loss", "layers", "values", "said"),
    [
        (
            "CrossEntropyLoss",
            shaped(3, 5),
            [0, 3],
            "the index 3, and the output has 3 classes, whose indices are 0 to 2",
        ),
        ("CrossEntropyLoss", shaped(3, 5), [-1, 2], "the index -1, and the output has 3 classes"),
        ("NLLLoss", shaped(3, 5, after=(("LogSoftmax", {"dim": 1}),)), [0, 7], "the index 7, and the output has 3"),
        ("CTCLoss", shaped(10, 4, after=(("LogSoftmax", {"dim": -1}),)), [1, 4], "the index 4, and the output has 4"),
        ("CTCLoss", shaped(10, 4, after=(("LogSoftmax", {"dim": -1}),)), [-1, 3], "the index -1, and the output has 4"),
        ("MultiLabelMarginLoss", (("Linear", {"out_features": 5}),), [0, 5], "the index 5, and the output has 5"),
        ("MultiLabelMarginLoss", (("Linear", {"out_features": 5}),), [-2, 4], "the index -2, and the output has 5"),
    ],
)
def test_an_index_that_the_output_has_no_place_for_is_named(of_arrays, tmp_path, loss, layers, values, said):
    arrays = np.ones((60, 5), dtype=np.int64)
    arrays[:, 2] = np.resize(values, 60)
    project = of_arrays(layers, {"s": arrays}, "s", loss=loss)
    assert check(project, tmp_path) == []
    with pytest.raises(TrainingError, match=f"{loss}: 's' holds {said}") as raised:
        prepare(project, tmp_path, run=tmp_path / "run")
    assert raised.value.node == "digit" and not (tmp_path / "run").exists()


def test_a_class_that_does_not_count_may_be_any_number(of_arrays, tmp_path):
    arrays = np.tile(np.array([0, 1, 2, -100, 9]), (60, 1))
    project = of_arrays(shaped(3, 5), {"s": arrays}, "s", loss="CrossEntropyLoss", loss_params={"ignore_index": 9})
    with pytest.raises(TrainingError, match="the index -100"):
        prepare(project, tmp_path, run=tmp_path / "run")
    arrays = np.where(arrays < 0, 0, arrays)
    project = of_arrays(shaped(3, 5), {"s": arrays}, "s", loss="CrossEntropyLoss", loss_params={"ignore_index": 9})
    prepare(project, tmp_path, run=tmp_path / "run")


@pytest.mark.parametrize(
    ("loss", "after", "values", "said"),
    [
        ("BCELoss", (("Sigmoid", {}),), [0, 1.5], "needs numbers from 0 to 1, and 'v' holds 1.5"),
        ("BCELoss", (("Sigmoid", {}),), [-0.25, 1], "needs numbers from 0 to 1, and 'v' holds -0.25"),
        ("BCEWithLogitsLoss", (), [0, 2], "needs numbers from 0 to 1, and 'v' holds 2"),
        ("PoissonNLLLoss", (), [-3, 2], "needs numbers at least 0, and 'v' holds -3"),
        ("KLDivLoss", (("LogSoftmax", {"dim": 1}),), [-0.5, 2], "needs numbers at least 0, and 'v' holds -0.5"),
    ],
)
def test_numbers_that_a_loss_has_no_least_value_for_are_named(of_arrays, tmp_path, loss, after, values, said):
    arrays = {"v": np.resize(np.array(values, dtype=np.float32), (60, 2))}
    project = of_arrays((("Linear", {"out_features": 2}), *after), arrays, "v", loss=loss)
    with pytest.raises(TrainingError, match=f"{loss} {said}"):
        prepare(project, tmp_path, run=tmp_path / "run")
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("loss", ["BCELoss", "KLDivLoss"])
def test_what_a_transform_rounds_beyond_the_range_is_no_fault(loss):
    loss, target = losses.get(loss), torch.tensor([[-1e-7, 1.0000002]])
    field, output = Field("v", (2,), "float32", "value"), torch.tensor([[0.25, 0.5]])
    assert loss.refusal(field.spec, field, {}, target) is None
    assert torch.isfinite(loss.criterion({}, field)(output, target))


def test_only_targets_that_are_learned_must_leave_a_loss_its_least_value():
    """Scale is fitted to the training part: others may be a little beyond."""
    field, target = Field("v", (2,), "float32", "value"), torch.tensor([[0.0, 1.05]])
    assert losses.get("BCEWithLogitsLoss").refusal(field.spec, field, {}, target, learned=False) is None
    assert losses.get("BCEWithLogitsLoss").refusal(field.spec, field, {}, target) is not None
    assert losses.get("BCELoss").refusal(field.spec, field, {}, target, learned=False) is not None


def test_targets_are_looked_at_again_when_a_run_is_evaluated(of_arrays, tmp_path):
    """A run of an older NetBuilder does not know its data by their sum: they may be others by now."""
    layers = shaped(10, 4, after=(("LogSoftmax", {"dim": -1}),))
    project = of_arrays(layers, {"s": np.tile(np.array([1, 2]), (60, 1))}, "s", loss="CTCLoss")
    Trainer(prepare(project, tmp_path, run=tmp_path / "run")).train()
    assert evaluate_run(Run.open(tmp_path / "run"))["loss"] > 0
    of_arrays(layers, {"s": np.tile(np.array([1, 99]), (60, 1))}, "s", loss="CTCLoss")
    state = tmp_path / "run" / "data.json"
    state.write_text(
        json.dumps({name: value for name, value in json.loads(state.read_text()).items() if name != "sha256"})
    )
    with pytest.raises(TrainingError, match="'s' holds the index 99, and the output has 4 classes"):
        evaluate_run(Run.open(tmp_path / "run"))


@pytest.mark.parametrize("name", ["banana", "cuda:x", "", "CPU", "meta"])
def test_a_device_that_nobody_knows_is_a_fault_of_the_recipe(small, tmp_path, name):
    Trainer(prepare(small(epochs=1), tmp_path, run=tmp_path / "run")).train()
    with pytest.raises(RecipeError, match='device must be "auto", "cpu", "cuda" or "mps", got'):
        evaluate_run(Run.open(tmp_path / "run"), device=name)


def test_a_training_that_fails_before_it_learned_leaves_no_folder(small, tmp_path):
    job = prepare(small(), tmp_path)
    assert job.run.path.exists()
    job.module.get_submodule("n5").weight = torch.nn.Parameter(torch.ones(10, 3))
    with pytest.raises(TrainingError):
        Trainer(job).train()
    assert list((tmp_path / "runs").iterdir()) == []


def test_a_training_that_fails_later_keeps_what_it_has(small, tmp_path):
    job = prepare(small(), tmp_path, run=tmp_path / "run")
    append, rows = job.run.append, []

    def once(row):
        append(row)
        rows.append(row)
        if len(rows) == 2:
            raise RuntimeError("the end")

    job.run.append = once
    with pytest.raises(TrainingError, match="the end"):
        Trainer(job).train()
    assert len(Run.open(tmp_path / "run").rows) == 2


def test_a_folder_with_something_of_another_is_not_taken_away(small, tmp_path):
    run = prepare(small(), tmp_path, run=tmp_path / "run").run
    (run.path / "notes.txt").write_text("mine")
    run.discard()
    assert (run.path / "notes.txt").exists() and (run.path / "project.json").exists()


def test_a_setting_that_is_not_known_hides_no_fault():
    said = {"optimizer": {"type": "LBFGS"}, "accumulate": 4, "epoch": 3}
    with pytest.raises(RecipeError, match="LBFGS looks at one batch several times"):
        Recipe.parse(said)
