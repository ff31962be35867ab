"""Series in time: windows, what follows them, and parts that share no step."""

import pytest
import torch

from netbuilder.data import DataError, prepare, read_samples, sources

SPLIT = {"train": 0.6, "validation": 0.2, "test": 0.2}


def series(tmp_path, content, **params):
    (tmp_path / "series.csv").write_text(content)
    return {"path": "series.csv", "targets": ["y"], "window": 3, **params}


def rows(count):
    return "t,x,y\n" + "".join(f"{n},{10 * n},{100 * n}\n" for n in range(count))


def load(tmp_path, content=None, **params):
    return sources.get("series-csv").load(series(tmp_path, rows(8) if content is None else content, **params), tmp_path)


def test_windows_of_several_columns_and_all_targets_of_each_step_ahead(tmp_path):
    dataset = load(tmp_path, columns=["x", "t"], targets=["y", "x"], horizon=2, stride=2)
    assert dataset.fields["window"].shape == (3, 2) and dataset.fields["window"].columns == ("x", "t")
    assert dataset.fields["target"].columns == ("y +1", "x +1", "y +2", "x +2")
    assert dataset.tensors["window"].tolist() == [[[0, 0], [10, 1], [20, 2]], [[20, 2], [30, 3], [40, 4]]]
    assert dataset.tensors["target"].tolist() == [[300, 30, 400, 40], [500, 50, 600, 60]]
    assert dataset.spans.tolist() == [[0, 5], [2, 7]]


def test_no_step_is_in_two_parts_and_later_parts_come_later(tmp_path):
    section = {"source": "series-csv", "params": series(tmp_path, rows(100)), "split": SPLIT}
    prepared = prepare(section, tmp_path)
    steps = []
    for part in (prepared.train, prepared.validation, prepared.test):
        steps.append({int(step) for name in ("window", "target") for step in part.tensors[name].flatten() / 100})
    assert max(steps[0]) < min(steps[1]) and max(steps[1]) < min(steps[2])
    assert [len(part) for part in (prepared.train, prepared.validation, prepared.test)] == [57, 17, 17]


def test_a_missing_value_becomes_the_last_one_known_never_a_later_one(tmp_path):
    table = "t,y\n0,1\n1,2\n2,\n3,?\n4,5\n5,6\n"
    assert load(tmp_path, table, missing="last value").tensors["target"].flatten().tolist() == [2, 5, 6]


def test_a_blank_line_between_two_steps_is_no_step_left_out(tmp_path):
    assert len(load(tmp_path, "y\n1\n2\n3\n4\n\n\n")) == 1
    with pytest.raises(DataError, match="line 4: is blank, so a step has no value"):
        load(tmp_path, "y\n1\n2\n\n3\n4\n")
    assert len(load(tmp_path, "y\n1\n2\nNA\n3\n4\n", missing="last value")) == 2


@pytest.mark.parametrize(
    ("content", "params", "message"),
    [
        (rows(3), {}, "has 3 steps; a window of 3 and a horizon of 1 need 4"),
        (rows(8), {"targets": []}, "name in 'targets' at least one column"),
        (rows(8), {"columns": []}, "name in 'columns' at least one column"),
        (rows(8), {"columns": ["z"]}, "'columns': there is no column 'z'"),
        ("t,y\na,1\nb,2\nc,3\nd,4\n", {"columns": ["t"]}, "column 't': 'a' in line 2 is no number"),
        ("t,y\n1,\n2,1\n3,2\n4,3\n5,4\n", {"missing": "last value"}, "column 'y': begins with a missing value"),
        ("t,y\n1,1\n2,\n3,2\n4,3\n", {}, "line 3, column 'y': the value is missing"),
    ],
)
def test_a_series_that_cannot_be_used_says_why(tmp_path, content, params, message):
    with pytest.raises(DataError) as caught:
        load(tmp_path, content, **params)
    assert message in str(caught.value)


def test_a_part_too_short_for_one_window_says_what_to_change(tmp_path):
    section = {"source": "series-csv", "params": series(tmp_path, rows(20), window=6), "split": SPLIT}
    with pytest.raises(DataError, match="the validation part would be empty: a share of 0.2 is 4 steps"):
        prepare(section, tmp_path)


def test_windows_that_would_not_fit_in_memory_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("netbuilder.data.dataset.limit", lambda: 1_000)
    with pytest.raises(DataError, match="GiB of memory"):
        load(tmp_path, rows(300))


def test_the_sunspots_are_the_published_ones(tmp_path):
    dataset = sources.get("sunspots").load({"window": 5, "horizon": 2}, tmp_path)
    assert dataset.tensors["window"][0].flatten().tolist() == [5, 11, 16, 23, 36]  # 1700 to 1704
    assert dataset.tensors["target"][-1].tolist() == pytest.approx([7.5, 2.9])  # 2007 and 2008
    assert len(dataset) == 309 - 5 - 2 + 1


def test_the_last_rows_of_a_table_are_a_window_to_predict_from(tmp_path):
    field = load(tmp_path, columns=["x", "t"]).fields["window"]
    (tmp_path / "new.csv").write_text("t,x,y\n" + "".join(f"{n},{n * 2},0\n" for n in range(5)))
    found = read_samples(tmp_path / "new.csv", field)
    assert torch.equal(found, torch.tensor([[[4.0, 2], [6, 3], [8, 4]]]))
    (tmp_path / "short.csv").write_text("t,x\n1,2\n")
    with pytest.raises(DataError, match="has 1 rows"):
        read_samples(tmp_path / "short.csv", field)
