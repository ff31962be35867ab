"""Time series files of the UCR and UEA archives."""

import pytest
import torch

from netbuilder.data import DataError, sources

HEADER = "#comment\n@problemName Two\n@timeStamps false\n@univariate false\n@dimensions 2\n@equalLength false\n"
LABELS = "@classLabel true up down\n@data\n"


def write(tmp_path, content, name="Two_TRAIN.ts"):
    (tmp_path / name).write_text(content)


def load(tmp_path, **params):
    return sources.get("ts").load({"path": "Two_TRAIN.ts", **params}, tmp_path)


def test_series_of_several_dimensions_are_padded_to_the_longest_of_both_files(tmp_path):
    write(tmp_path, HEADER + LABELS + "1,2:5,6:up\n3:7:down\n")
    write(tmp_path, HEADER + "@classLabel true down up\n@data\n1,2,3:4,5,6:down\n", "Two_TEST.ts")
    dataset = load(tmp_path)
    assert dataset.fields["series"].shape == (3, 2)
    assert dataset.tensors["series"][:2].tolist() == [[[0, 0], [1, 5], [2, 6]], [[0, 0], [0, 0], [3, 7]]]
    assert dataset.tensors["label"].tolist() == [0, 1, 1]
    assert dataset.own_test == range(2, 3)


@pytest.mark.parametrize(
    ("params", "first", "second"),
    [
        ({"length": 2}, [1, 2], [0, 9]),
        ({"length": 2, "truncation": "front", "padding": "back"}, [3, 4], [9, 0]),
    ],
)
def test_series_are_brought_to_a_length_at_the_end_that_is_named(tmp_path, params, first, second):
    write(tmp_path, "@univariate true\n@classLabel true a b\n@data\n1,2,3,4:a\n9:b\n")
    dataset = load(tmp_path, **params)
    assert dataset.tensors["series"].squeeze(2).tolist() == [first, second]


def test_numbers_to_predict_and_gaps_filled_between_their_neighbours(tmp_path):
    write(tmp_path, "@univariate true\n@missing true\n@targetLabel true\n@data\n?,2,?,?,8,?:1.5\n")
    dataset = load(tmp_path, missing="interpolate")
    assert dataset.tensors["series"].flatten().tolist() == [2, 2, 4, 6, 8, 8]
    assert torch.equal(dataset.tensors["target"], torch.tensor([[1.5]]))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (HEADER + LABELS + "1,2:5,6:left\n", "line 9: there is no class 'left'"),
        (HEADER + LABELS + "1,2:up\n", "line 9: has 1 dimensions"),
        (HEADER + LABELS + "1,2:5:up\n", "line 9: its dimensions differ in length: 1, 2"),
        (HEADER + LABELS + "1,x:5,6:up\n", "line 9: 'x' is no number"),
        (HEADER + LABELS + "1,1e99:5,6:up\n", "line 9: '1e99' is no number"),
        (HEADER + LABELS + "1,?:5,6:up\n", "line 9: holds a missing value ('?'); set 'missing'"),
        (HEADER + LABELS + "5\n", "line 9: must have values between ','"),
        (HEADER + LABELS, "has no series below @data"),
        (HEADER + "@data\n1:2:up\n", "has to say either '@classLabel true'"),
        (HEADER + "@classLabel true a a\n@data\n", "@classLabel must name each class once"),
        (HEADER.replace("timeStamps false", "timeStamps true") + LABELS, "has a time with each value"),
        (HEADER.replace("2", "many") + LABELS, "@dimensions must be a whole number"),
        ("@problem\n", "'@problem' is no tag of a .ts file"),
        ("1,2,3\n", "'1,2,3' is no tag of a .ts file"),
        ("", "has no line @data"),
        ("@equalLength true\n@seriesLength 3\n@classLabel true a b\n@data\n1,2:a\n", "has 2 steps, the header says 3"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(tmp_path, content, message):
    write(tmp_path, content)
    with pytest.raises(DataError) as caught:
        load(tmp_path)
    assert "Two_TRAIN.ts" in str(caught.value) and message in str(caught.value)


def test_test_series_of_other_classes_are_refused(tmp_path):
    write(tmp_path, HEADER + LABELS + "1:5:up\n")
    write(tmp_path, HEADER + "@classLabel true left right\n@data\n1:5:left\n", "Two_TEST.ts")
    with pytest.raises(DataError, match="Two_TEST.ts: has other classes than Two_TRAIN.ts"):
        load(tmp_path)


def test_a_length_that_would_not_fit_in_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("netbuilder.data.dataset.limit", lambda: 10**6)
    write(tmp_path, HEADER + LABELS + "1:5:up\n2:3:down\n")
    with pytest.raises(DataError, match="GiB of memory"):
        load(tmp_path, length=10**6)
