"""Metrics are those of torchmetrics on the whole split, however it was cut into batches."""

from __future__ import annotations

import pytest
import torch
import torchmetrics.functional as reference

from netbuilder.data import Field
from netbuilder.training import losses, metrics
from netbuilder.training.meter import Meter

LABEL = Field("label", (), "int64", "label", tuple("abcdef"))


def meter(read, *names, classes=6):
    return Meter({name: metrics.get(name).build(classes) for name in names}, read)


def test_metrics_do_not_depend_on_the_batches(monkeypatch):
    monkeypatch.setattr("netbuilder.training.meter.FLUSH", 100)
    generator = torch.Generator().manual_seed(0)
    output, target = torch.randn(500, 6, generator=generator), torch.randint(0, 6, (500,), generator=generator)
    loss = losses.get("CrossEntropyLoss")
    names = [each.type for each in metrics.all_metrics() if each.of == "classes"]
    one = meter(lambda output, target: (loss.probabilities(output), target), *names)
    for start in range(0, 500, 7):
        one.add(output[start : start + 7], target[start : start + 7])
    found = one.compute()
    assert found["accuracy"] == pytest.approx((output.argmax(1) == target).float().mean().item())
    top = (output.topk(5).indices == target[:, None]).any(1).float().mean().item()
    assert found["top_k_accuracy"] == pytest.approx(top)
    auroc = reference.auroc(output.softmax(1), target, "multiclass", num_classes=6).item()
    assert found["auroc"] == pytest.approx(auroc)
    assert torch.tensor(found["confusion_matrix"]).sum() == 500


def test_where_no_target_counts_there_is_nothing_to_tell():
    one = meter(lambda output, target: (output[target != 0], target[target != 0]), "accuracy")
    one.add(torch.randn(4, 6), torch.zeros(4, dtype=torch.long))
    assert one.compute() == {"accuracy": None}


def test_a_meter_goes_on_where_it_was():
    values = torch.arange(60.0).reshape(20, 3)
    read = lambda output, target: (output, target)  # noqa: E731
    names = ("mae", "mse", "rmse", "r2")
    whole, first, second = (meter(read, *names) for _ in range(3))
    whole.add(values, values.flip(0))
    first.add(values[:8], values.flip(0)[:8])
    second.load(first.state())
    second.add(values[8:], values.flip(0)[8:])
    assert second.compute() == pytest.approx(whole.compute())


def test_a_meter_that_is_stopped_and_goes_on_has_the_same_last_digits():
    generator = torch.Generator().manual_seed(0)
    values = torch.randn(400, 3, generator=generator)
    read = lambda output, target: (output, target)  # noqa: E731
    whole, first, rest = (meter(read, "mae", "r2", classes=3) for _ in range(3))
    for start in range(0, 200, 10):
        batch = values[start : start + 10], values[200 + start : 210 + start]
        whole.add(*batch)
        (first if start < 70 else rest).add(*batch)
        if start == 60:
            rest.load(first.state())
    assert rest.compute() == whole.compute()


def test_two_classes_by_one_number_are_measured_as_two_classes():
    loss = losses.get("BCEWithLogitsLoss")
    spread = loss.probabilities(torch.tensor([[-2.0], [3.0]]))
    assert spread.shape == (2, 2) and spread.argmax(1).tolist() == [0, 1]


def test_a_metric_of_nothing_is_none():
    one = meter(lambda output, target: (output, target), "mae", "r2")
    assert one.compute() == {"mae": None, "r2": None}
    one.add(torch.ones(1, 1), torch.ones(1, 1))
    assert one.compute() == {"mae": 0.0, "r2": None}


def test_what_is_gathered_comes_in_order_and_stays_as_it_was_when_more_is_gathered():
    from netbuilder.training.meter import _Gathered

    gathered, first = _Gathered(), [torch.full((n, 2), float(n)) for n in (3, 5, 1, 40)]
    for each in first:
        gathered.add(each)
    taken = gathered.take()
    for each in (torch.zeros(60, 2), torch.ones(60, 2)):
        gathered.add(each)
    assert torch.equal(taken, torch.cat(first))
    assert torch.equal(gathered.take(), torch.cat([torch.zeros(60, 2), torch.ones(60, 2)]))
