"""Splits: complete, disjoint, seeded, stratified, and honest about what cannot be split."""

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from netbuilder.data import DataError, Dataset, Field, Split
from netbuilder.data.field import label
from netbuilder.data.split import split_rows


def labelled(classes, own_test=None):
    count = max(classes) + 1
    fields = {"y": label("y", tuple(map(str, range(count))))}
    return Dataset(fields, {"y": torch.tensor(classes)}, own_test)


def plain(rows):
    return Dataset({"x": Field("x", (1,), "float32", "value")}, {"x": torch.zeros(rows, 1)})


def rows_of(dataset, split):
    return {name: part.tolist() for name, part in split_rows(dataset, split).items()}


shares = st.tuples(*[st.integers(1, 20)] * 3).map(lambda n: [part / sum(n) for part in n])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 4), min_size=40, max_size=200), shares, st.integers(0, 2**63 - 1))
def test_parts_are_complete_disjoint_and_hold_each_class_by_its_share(classes, parts, seed):
    split = Split(*parts, seed)
    dataset = labelled(classes)
    try:
        rows = rows_of(dataset, split)
    except DataError as error:
        assert "would be empty" in str(error)
        return
    assert sorted(row for part in rows.values() for row in part) == list(range(len(classes)))
    for name, share in zip(("train", "validation", "test"), parts, strict=True):
        assert abs(len(rows[name]) - share * len(classes)) < 1
        for one in set(classes):
            expected = share * classes.count(one)
            assert abs(sum(classes[row] == one for row in rows[name]) - expected) < 2.5
    assert rows == rows_of(dataset, split)


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32), st.integers(0, 2**32))
def test_another_seed_gives_other_rows(one, other):
    assume(one != other)
    dataset = plain(100)
    assert rows_of(dataset, Split(seed=one)) != rows_of(dataset, Split(seed=other))


def test_the_rows_of_a_seed_never_change():
    rows = rows_of(labelled([0, 1] * 10), Split(0.6, 0.2, 0.2, seed=7))
    assert rows == PINNED


PINNED = {
    "train": [16, 7, 0, 17, 14, 9, 2, 13, 6, 11, 12, 5],
    "validation": [4, 1, 8, 19],
    "test": [10, 3, 18, 15],
}


@pytest.mark.parametrize("seed", range(5))
def test_stratifying_leaves_no_class_out_of_a_part(seed):
    classes = [0] * 90 + [1] * 10
    rows = rows_of(labelled(classes), Split(seed=seed))
    for part in rows.values():
        assert {classes[row] for row in part} == {0, 1}


def test_the_makers_test_rows_are_the_test_part_and_the_rest_keeps_its_proportion():
    dataset = labelled([0, 1] * 50, own_test=range(40, 60))
    rows = rows_of(dataset, Split(0.6, 0.2, 0.2))
    assert rows["test"] == list(range(40, 60))
    assert (len(rows["train"]), len(rows["validation"])) == (60, 20)
    assert not set(rows["train"] + rows["validation"]) & set(range(40, 60))


@pytest.mark.parametrize(("rows", "parts"), [(4, (0.7, 0.15, 0.15)), (100, (1, 0, 0)), (1, (0.7, 0.2, 0.1))])
def test_a_part_without_rows_is_named(rows, parts):
    with pytest.raises(DataError, match=r"split: the (validation|test) part would be empty"):
        split_rows(plain(rows), Split(*parts))


@pytest.mark.parametrize(
    ("split", "message"),
    [
        (Split(0.5, 0.5, 0), "split: the test part would be empty, because its share is 0; give it some, such as 0.1,"),
        (Split(0.8, 0, 0.2), "split: the validation part would be empty, because its share is 0"),
        (Split(), "split: the validation part would be empty: a share of 0.15 of 2 rows; give it a larger share"),
    ],
)
def test_an_empty_part_is_told_with_its_reason(split, message):
    with pytest.raises(DataError) as caught:
        split_rows(plain(2), split)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"train": 0.8}, "train 0.8 + validation 0.15 + test 0.15 = 1.1; the three must add up to 1"),
        ({"train": 1.2, "validation": -0.1, "test": -0.1}, "train must be a number between 0 and 1, got 1.2"),
        ({"train": True}, "train must be a number between 0 and 1, got True"),
        ({"train": float("nan")}, "train must be a number between 0 and 1, got nan"),
        ({"train": "most"}, "train must be a number between 0 and 1, got 'most'"),
        ({"seed": -1}, "seed must be a whole number from 0, got -1"),
        ({"seed": 1.5}, "seed must be a whole number from 0"),
        ({"valid": 0.15}, "there is no setting 'valid'; did you mean 'validation'?"),
        ([0.7, 0.3], "must be an object"),
    ],
)
def test_shares_that_make_no_split_are_refused(record, message):
    with pytest.raises(DataError) as caught:
        Split.parse(record)
    assert message in str(caught.value)


def test_shares_that_miss_1_by_rounding_alone_are_accepted():
    assert Split.parse({"train": 0.7, "validation": 0.1, "test": 0.2}).seed == 0
    assert Split.parse({"train": 1 / 3, "validation": 1 / 3, "test": 0.3333333}).test == 0.3333333
