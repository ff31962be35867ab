"""Parquet tables: the same columns as in a CSV file give the same fields."""

import datetime

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch

from netbuilder.data import DataError, parquet_columns, sources

COLUMNS = {"size": [1.5, 2.5, 4.0, 3.0], "colour": ["red", "blue", "red", "red"], "n": [3, 1, 3, 2]}


def load(tmp_path, table=None, /, **params):
    pq.write_table(pa.table(COLUMNS if table is None else table), tmp_path / "table.parquet")
    source, params = sources.get("parquet"), {"path": "table.parquet", **params}
    dataset = source.load(params, tmp_path)
    assert source.fields(params, tmp_path) == dataset.fields
    return dataset


def test_a_table_reads_like_the_same_table_in_csv(tmp_path):
    (tmp_path / "table.csv").write_text("size,colour,n\n1.5,red,3\n2.5,blue,1\n4,red,3\n3,red,2\n")
    for target in (["n"], ["colour"], ["size", "n"]):
        ours = load(tmp_path, target=target)
        csv = sources.get("csv").load({"path": "table.csv", "target": target}, tmp_path)
        assert ours.fields == csv.fields
        assert all(torch.equal(ours.tensors[name], csv.tensors[name]) for name in csv.fields)


def test_categories_and_truths_of_parquet_are_read_and_other_types_only_where_unused(tmp_path):
    columns = {
        "kind": pa.array(["a", "b", "a"]).dictionary_encode(),
        "right": [True, False, True],
        "when": [datetime.date(2020, 1, 1)] * 3,
    }
    dataset = load(tmp_path, columns, columns=["kind", "right"])
    assert dataset.tensors["features"].tolist() == [[1, 0, 1], [0, 1, 0], [1, 0, 1]]
    with pytest.raises(DataError, match="column 'when': holds date32.day.; numbers and texts are read"):
        load(tmp_path, columns)


def test_rows_that_lack_a_value_in_a_column_in_use_are_dropped_or_refused(tmp_path):
    columns = {"a": [1.0, None, 3.0, float("nan")], "b": ["x", "y", None, "x"], "y": [1.0, 2.0, 3.0, 4.5]}
    with pytest.raises(DataError, match="row 1, column 'a': the value is missing; 2 of this column's"):
        load(tmp_path, columns, target=["y"])
    dataset = load(tmp_path, columns, target=["y"], missing="drop rows")
    assert dataset.tensors["features"].tolist() == [[1, 1, 0]] and dataset.tensors["y"].tolist() == [[1.0]]
    assert len(load(tmp_path, columns, target=["y"], columns=["b"], missing="drop rows")) == 3


@pytest.mark.parametrize(
    ("columns", "params", "message"),
    [
        (None, {"target": ["m"]}, "'target': there is no column 'm'"),
        ({"a": [1.0, float("inf")]}, {}, "row 1, column 'a': is too large or infinite"),
        ({"a": pa.array([], pa.float64())}, {}, "has no rows"),
        ({"a": [None, None], "b": [1, 2]}, {"missing": "drop rows"}, "numbers and texts are read"),
        ({"a": [f"v{n}" for n in range(200)]}, {}, "column 'a': has more than 100 different values"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path, columns, params, message):
    with pytest.raises(DataError) as caught:
        load(tmp_path, columns, **params)
    assert "table.parquet" in str(caught.value) and message in str(caught.value)


def test_only_the_columns_in_use_are_read(tmp_path, monkeypatch):
    looked, chunks = [], parquet_columns._chunks
    monkeypatch.setattr(parquet_columns, "_chunks", lambda *said: looked.append(said[-1]) or chunks(*said))
    load(tmp_path, columns=["size"], target=["n"])
    assert set(looked) == {"size", "n"}


def test_what_would_not_fit_in_memory_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("netbuilder.data.dataset.limit", lambda: 2_000)
    with pytest.raises(DataError, match="GiB of memory"):
        load(tmp_path, {"a": np.arange(1000.0)})
    with pytest.raises(DataError, match="GiB of memory"):  # 1,000 equal values take few bytes until they are unpacked
        load(tmp_path, {"a": np.zeros(1000)})


def test_no_parquet_file_is_said_to_be_none(tmp_path):
    (tmp_path / "table.parquet").write_bytes(b"PAR1 and more PAR1")
    with pytest.raises(DataError, match="table.parquet: is damaged or no Parquet file"):
        sources.get("parquet").load({"path": "table.parquet"}, tmp_path)
