"""The curve of the learning rate that is shown beforehand is the one that a training then takes."""

from __future__ import annotations

import pytest

from tests.training.conftest import chain, digits

LINEAR = chain(("Flatten", {}), ("Linear", {"out_features": 10}))


def trained(project, tmp_path):
    """The rate of every epoch's last step or first of the next, as its row has it, and the steps of an epoch."""
    from netbuilder.training import Trainer, prepare

    job = prepare(project, tmp_path, run=tmp_path / "run")
    trainer = Trainer(job)
    trainer.train()
    return [row["learning_rate"] for row in trainer.rows], len(trainer.plan)


def shown(project, steps):
    from netbuilder.training import Recipe
    from netbuilder.training.preview import rates

    positions, found = rates(Recipe.parse(project.training), steps)
    return {round(float(at) * steps): float(rate) for at, rate in zip(positions, found, strict=True)}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"scheduler": {"type": "CosineAnnealingLR", "params": {"eta_min": 0.0001}}},
        {"scheduler": {"type": "StepLR", "params": {"step_size": 2}}},
        {"warm_up": {"type": "Exponential", "params": {"batches": 30}}},
        {
            "scheduler": {"type": "ExponentialLR", "params": {"gamma": 0.5}},
            "averaging": {"type": "SWA", "params": {"start": 0.5, "swa_lr": 0.05, "anneal_epochs": 1}},
        },
    ],
)
def test_of_a_scheduler_that_goes_by_epochs(said, tmp_path):
    project = digits(LINEAR, epochs=4, batch_size=128, **said)
    rows, steps = trained(project, tmp_path)
    rise = 30 if "warm_up" in said else 0
    by_step = shown(project, steps)
    # A row is written after the last step of its epoch; only a warm-up has gone on by then.
    compared = [(rate, by_step[(n + 1) * steps - 1]) for n, rate in enumerate(rows) if (n + 1) * steps > rise]
    assert compared and all(rate == pytest.approx(expected) for rate, expected in compared)


def test_of_one_that_goes_by_steps(tmp_path):
    params = {"max_lr": 0.02, "pct_start": 0.4}
    project = digits(LINEAR, epochs=4, batch_size=128, scheduler={"type": "OneCycleLR", "params": params})
    rows, steps = trained(project, tmp_path)
    by_step = shown(project, steps)
    assert rows[:-1] == pytest.approx([by_step[(n + 1) * steps] for n in range(3)])
    assert max(by_step.values()) == pytest.approx(0.02, rel=0.01)


def test_a_warm_up_begins_low_and_ends_at_the_rate():
    project = digits(LINEAR, epochs=10, warm_up={"type": "Linear", "params": {"batches": 50, "start_factor": 0.1}})
    by_step = shown(project, 20)
    assert by_step[0] == pytest.approx(0.0001) and by_step[50] == 0.001
    rising = [by_step[step] for step in sorted(by_step) if step <= 50]
    assert rising == sorted(rising)


@pytest.mark.parametrize(
    "said",
    [{"epochs": 1_000_000}, {"scheduler": {"type": "OneCycleLR", "params": {"max_lr": 1, "pct_start": 0.05}}}],
)
def test_where_it_cannot_be_told_there_is_none(said):
    from netbuilder.training import Recipe
    from netbuilder.training.preview import rates

    assert rates(Recipe.parse(digits(LINEAR, **said).training), 10) is None


def test_every_scheduler_has_a_curve():
    from netbuilder.training import Recipe, schedulers
    from netbuilder.training.preview import rates

    needed = {"step_size": 2, "milestones": [2], "gamma": 0.5, "T_0": 2, "max_lr": 0.1, "base_lr": 0.01}
    for each in schedulers.all_schedulers():
        if any(parameter.name == "schedulers" for parameter in each.parameters):
            params = {"schedulers": [{"type": "LinearLR"}, {"type": "ExponentialLR", "params": {"gamma": 0.9}}]}
            params |= {"milestones": [2]} if "milestones" in each.by_name else {}
        else:
            params = {parameter.name: needed[parameter.name] for parameter in each.parameters if parameter.required}
        section = digits(LINEAR, epochs=5, scheduler={"type": each.type, "params": params}).training
        positions, found = rates(Recipe.parse(section), 7)
        assert positions[0] == 0 and positions[-1] == pytest.approx(5 - 1 / 7) and (found > 0).any(), each.type
