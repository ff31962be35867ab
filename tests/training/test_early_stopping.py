"""A training ends where a measure no longer becomes better."""

from __future__ import annotations

import json
import math

import pytest

from netbuilder.training import early_stopping, metrics
from netbuilder.training.early_stopping import falls, metric_faults


def watch(**params):
    return early_stopping.get("Patience").build(params)


def ended(stopping, values, metric="loss", split="validation"):
    """The epoch after which it ends, or None."""
    other = {"validation": {}, "train": {}}
    for epoch, value in enumerate(values, 1):
        if stopping.see(epoch, {**other, split: {metric: value}}):
            return epoch
    return None


def test_it_ends_after_so_many_epochs_without_progress_and_knows_the_best():
    stopping = watch(patience=2)
    assert ended(stopping, [1.0, 0.8, 0.9, 0.7, 0.7, 0.75, 0.1]) == 6
    assert stopping.best_epoch == 4
    assert stopping.said == (
        "the loss of the validation has not fallen for 2 epochs: it was best, 0.7, after epoch 4"
    )  # fmt: skip
    assert ended(watch(patience=2), [1.0, 0.9, 0.8, 0.7]) is None


@pytest.mark.parametrize("metric", ["accuracy", "digit.accuracy", "r2"])
def test_what_is_better_when_it_is_more_must_rise(metric):
    stopping = watch(metric=metric, patience=1)
    assert ended(stopping, [0.5, 0.6, 0.55], metric) == 3
    assert stopping.best_epoch == 2 and "has not risen for 1 epoch:" in stopping.said


def test_progress_must_be_more_than_min_delta():
    assert ended(watch(patience=2, min_delta=0.1), [1.0, 0.95, 0.91]) == 3
    assert ended(watch(patience=2, min_delta=0.1), [1.0, 0.95, 0.89, 0.8, 0.8]) == 5


def test_without_validation_the_training_counts():
    stopping = watch(patience=1)
    assert ended(stopping, [1.0, 1.1], split="train") == 2
    assert "the loss of the training" in stopping.said


def test_a_measure_that_is_no_number_is_no_progress():
    assert ended(watch(patience=2), [1.0, math.nan, math.inf]) == 3
    assert ended(watch(patience=3), [math.nan, math.nan, math.nan]) == 3
    assert ended(watch(patience=2, metric="f1"), [1.0] * 9, metric="accuracy") is None


def test_an_epoch_whose_validation_is_no_number_is_not_judged_by_its_training():
    stopping = watch(patience=2)
    rows = [{"validation": {"loss": loss}, "train": {"loss": 0.1}} for loss in (1.0, None, None)]
    assert [stopping.see(epoch, row) for epoch, row in enumerate(rows, 1)] == [False, False, True]
    assert "the loss of the validation" in stopping.said and stopping.best_epoch == 1


def test_it_goes_on_from_its_state():
    values = [1.0, 0.8, 0.9, 0.85, 0.9]
    whole = watch(patience=3)
    assert ended(whole, values) == 5
    for cut in range(1, 5):
        first, second = watch(patience=3), watch(patience=3)
        assert ended(first, values[:cut]) is None
        second.load(json.loads(json.dumps(first.state())))
        rows = [{"validation": {"loss": value}} for value in values[cut:]]
        assert [second.see(epoch, row) for epoch, row in enumerate(rows, cut + 1)][-1] is True
        assert second.said == whole.said


def test_the_direction_of_every_metric_is_that_of_torchmetrics():
    for each in metrics.all_metrics():
        if each.scalar:
            assert falls(each.type) is not each.cls.higher_is_better, each.type
    assert falls("loss") and falls("digit.loss")


def test_a_metric_that_nobody_measures_is_named():
    names = ("accuracy", "digit.loss")
    assert metric_faults({"metric": "accuracy"}, names) == metric_faults({}, names) == []
    assert metric_faults({"metric": "acuracy"}, names) == [
        "early_stopping: there is no metric 'acuracy'; did you mean 'accuracy'?"
    ]
