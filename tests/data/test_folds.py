"""Folds of a split: complete, disjoint, stratified, and refused where they cannot be."""

import pytest
import torch

from netbuilder.data import DataError, Dataset, Split
from netbuilder.data.field import label
from netbuilder.data.split import split_rows


def labelled(classes, own_test=None):
    fields = {"y": label("y", tuple(map(str, range(max(classes) + 1))))}
    return Dataset(fields, {"y": torch.tensor(classes)}, own_test)


def folded(dataset, count, **said):
    splits = [Split.parse({"folds": count, "fold": fold, **said}) for fold in range(count)]
    return [{name: part.tolist() for name, part in split_rows(dataset, split).items()} for split in splits]


@pytest.mark.parametrize("seed", range(4))
def test_folds_hold_each_class_by_its_share_and_every_row_once(seed):
    classes = [0] * 120 + [1] * 30 + [2] * 11
    parts = folded(labelled(classes), 5, test=0.2, seed=seed)
    assert len({tuple(part["test"]) for part in parts}) == 1
    rows = [row for part in parts for row in part["validation"]] + parts[0]["test"]
    assert sorted(rows) == list(range(161))
    for part in parts:
        assert sorted(part["train"] + part["validation"] + part["test"]) == list(range(161))
        for one in range(3):
            share = classes.count(one) * len(part["validation"]) / 161
            assert abs(sum(classes[row] == one for row in part["validation"]) - share) < 2.5


def test_the_makers_test_rows_stay_the_test_part():
    parts = folded(labelled([0, 1] * 20, own_test=range(30, 40)), 3)
    assert all(part["test"] == list(range(30, 40)) for part in parts)
    assert sorted(row for part in parts for row in part["validation"]) == list(range(30))


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"folds": 1}, "folds must be a whole number from 2 to 1,000, got 1"),
        ({"folds": "5"}, "folds must be a whole number"),
        ({"folds": 5, "fold": 5}, "fold must be a whole number from 0 to 4, got 5"),
        ({"folds": 5, "fold": -1}, "fold must be a whole number from 0 to 4"),
        ({"fold": 1}, "folds must be a whole number from 2 to 1,000, got None"),
        ({"folds": 5, "train": 0.5}, "train follows from folds and test: leave it out"),
        ({"folds": 5, "test": 0}, "test must be a number between 0 and 1, got 0"),
        ({"folds": 5, "test": 1}, "test must be a number between 0 and 1, got 1"),
        ({"folds": 5, "seed": -1}, "seed must be a whole number"),
        ({"folds": 5, "fols": 1}, "did you mean 'folds'?"),
    ],
)
def test_what_makes_no_folds_is_refused(record, message):
    with pytest.raises(DataError) as caught:
        Split.parse(record)
    assert message in str(caught.value)


def test_more_folds_than_rows_are_refused():
    with pytest.raises(DataError, match="3 rows cannot be divided into 5 folds"):
        folded(labelled([0, 1, 0, 1]), 5, test=0.25)


def test_a_series_is_not_divided_into_folds():
    dataset = Dataset(
        {"y": label("y", ("a", "b"))},
        {"y": torch.tensor([0, 1, 0, 1])},
        spans=torch.tensor([[0, 2], [1, 3], [2, 4], [3, 5]]),
    )
    with pytest.raises(DataError, match="learn from its future"):
        folded(dataset, 2)
