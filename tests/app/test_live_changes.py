"""What a running training may be told, as plain values."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from netbuilder.app.live_changes import (
    after,
    applied,
    base_rate,
    frozen_in,
    in_words,
    is_frozen,
    live_of,
    wanted,
)

ADAM = {"optimizer": {"type": "Adam", "params": {"lr": 0.01}}}


def test_a_recipe_that_says_the_same_wants_no_change():
    for section in ({}, ADAM, {**ADAM, "clipping": {"type": "Norm"}}, {"nodes": {"conv": {"frozen": True}}}):
        assert wanted(live_of(section), section) == {}


def test_defaults_that_are_written_are_no_difference():
    assert wanted(live_of({}), {"epochs": 10, "optimizer": {"type": "Adam", "params": {"lr": 0.001}}}) == {}
    assert wanted(live_of({}), {"clipping": None, "nodes": {"conv": {"lr_factor": 0.1}}}) == {}


def test_what_may_change_is_wanted_and_nothing_else_is():
    section = {
        **ADAM,
        "epochs": 30,
        "batch_size": 7,
        "scheduler": {"type": "StepLR", "params": {"step_size": 3}},
        "clipping": {"type": "Value", "params": {"clip_value": 0.5}},
        "nodes": {"fc": {"frozen": True}},
    }
    change = wanted(live_of({"nodes": {"conv": {"frozen": True}}}), section)
    assert change == {
        "learning_rate": 0.01,
        "clipping": {"type": "Value", "params": {"clip_value": 0.5}},
        "frozen": {"conv": False, "fc": True},
        "epochs": 30,
    }
    assert in_words(change) == "learning rate 0.01, 30 epochs, clipping Value 0.5, fc frozen, conv no longer frozen"


def test_every_wanted_change_is_one_that_a_training_takes():
    from netbuilder.training.channel import Channel

    section = {**ADAM, "epochs": 3, "clipping": {"type": "Norm"}, "nodes": {"a": {"frozen": True}}}
    Channel().change(wanted(live_of({}), section))


def test_where_a_scheduler_moves_the_rate_the_recipe_scales_what_is_there():
    begun = {**ADAM, "scheduler": {"type": "CosineAnnealingLR"}}
    then = {**begun, "optimizer": {"type": "Adam", "params": {"lr": 0.02}}}
    live = live_of(begun)
    change = wanted(live, then, rate_now=0.004)
    assert change == {"learning_rate": pytest.approx(0.008)}
    assert wanted(applied(live, then, change), then, rate_now=0.007) == {}
    # A rate that was typed for the training alone does not make the recipe another one.
    assert wanted(after(live, {"learning_rate": 0.1}), begun, rate_now=0.1) == {}


def test_a_warm_up_is_taken_off_the_rate_that_is_read():
    section = {"warm_up": {"type": "Linear", "params": {"batches": 10, "start_factor": 0.5}}, "accumulate": 2}
    at = SimpleNamespace(learning_rate=0.00075, epoch=0, batch=10, batches=20)  # five of ten steps
    assert base_rate(live_of(section), at) == pytest.approx(0.001)
    assert base_rate(live_of({}), at) == 0.00075
    assert base_rate(live_of(section), None) is None


def test_a_change_that_was_made_is_what_the_training_goes_by():
    live = live_of(
        {}, [{"epoch": 1, "batch": 3, "epochs": 7}, {"frozen": {"a": True, "b": True}}, {"frozen": {"a": False}}]
    )
    assert live.epochs == 7 and live.frozen == {"b"}
    assert after(live, {"clipping": None}).clipping is None


def test_another_optimizer_is_not_for_the_running_training():
    section = {"optimizer": {"type": "SGD", "params": {"lr": 0.5}}}
    assert wanted(live_of({}), section) == {}


@pytest.mark.parametrize("section", [{}, {"nodes": 3}, {"nodes": {"a": []}}, [], {"optimizer": 1, "clipping": "x"}])
def test_a_section_that_is_none_breaks_nothing(section):
    assert frozen_in(section) == frozenset()
    assert wanted(live_of(section), section) == {}


def test_what_is_in_a_frozen_block_is_frozen():
    nodes = {"block1": {"frozen": True}}
    assert is_frozen(nodes, "block1.conv") and is_frozen(nodes, "block1") and not is_frozen(nodes, "block12")
