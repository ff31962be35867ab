"""Samples from a file for a prediction: the right shape, or a message that says what is wrong with it."""

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.data import DataError, Dialect, Field, dialect_of, read_samples, sources
from netbuilder.data.field import image, value

DIGIT = image("image", 1, 8, 8)
FEATURES = value("features", ("size", "colour=blue", "colour=red"))
WORDS = Field("words", (4,), "int64", "sequence")


@pytest.mark.parametrize(
    ("shape", "expected"),
    [((8, 8), 1), ((1, 8, 8), 1), ((5, 8, 8), 5), ((5, 1, 8, 8), 5), ((1, 1, 8, 8), 1)],
)
def test_an_array_is_one_sample_or_a_stack(tmp_path, shape, expected):
    array = np.random.default_rng(0).random(shape)
    np.save(tmp_path / "x.npy", array)
    samples = read_samples(tmp_path / "x.npy", DIGIT)
    assert samples.shape == (expected, 1, 8, 8)
    assert torch.equal(samples.flatten(), torch.from_numpy(array.astype(np.float32)).flatten())


def test_bytes_of_an_image_become_0_to_1(tmp_path):
    np.save(tmp_path / "x.npy", np.full((8, 8), 255, np.uint8))
    assert read_samples(tmp_path / "x.npy", DIGIT).unique().tolist() == [1]


def test_indices_keep_their_type(tmp_path):
    np.save(tmp_path / "x.npy", np.array([[1, 2, 3, 4], [5, 6, 7, 8]], np.int32))
    assert read_samples(tmp_path / "x.npy", WORDS).dtype == torch.int64
    (tmp_path / "x.csv").write_text("1,2,3,4\n5,6,7,8\n")
    assert read_samples(tmp_path / "x.csv", WORDS).tolist() == [[1, 2, 3, 4], [5, 6, 7, 8]]


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P", "1"])
def test_a_picture_is_brought_to_the_fields_size_and_channels(tmp_path, mode):
    Image.new("L", (20, 16), 255).convert(mode).save(tmp_path / "x.png")
    samples = read_samples(tmp_path / "x.png", DIGIT)
    assert samples.shape == (1, 1, 8, 8) and samples.unique().tolist() == [1]
    assert read_samples(tmp_path / "x.png", image("image", 3, 5, 7)).shape == (1, 3, 5, 7)


def test_columns_are_found_by_name_and_categories_by_text(tmp_path):
    (tmp_path / "x.csv").write_text("extra,colour,size\n0,red,1.5\n0,blue,2\n")
    assert read_samples(tmp_path / "x.csv", FEATURES).tolist() == [[1.5, 0, 1], [2, 1, 0]]


def test_a_table_reads_back_as_it_was_trained_on(tmp_path):
    (tmp_path / "x.csv").write_text("size,colour,price\n1,red,3\n2,blue,4\n")
    source = sources.get("csv")
    dataset = source.load({"path": "x.csv", "target": ["price"]}, tmp_path)
    samples = read_samples(tmp_path / "x.csv", dataset.fields["features"])
    assert torch.equal(samples, dataset.tensors["features"])


@pytest.mark.parametrize("decimal", [".", ","])
def test_a_table_is_read_in_the_dialect_of_the_data_that_were_learned_from(tmp_path, decimal):
    table = "size;colour;price\n1.5;red;3\n2;blue;4\n".replace(".", decimal)
    (tmp_path / "x.csv").write_text(table)
    params = {"path": "x.csv", "target": ["price"], "delimiter": ";", "decimal": decimal}
    dialect = dialect_of({"source": "csv", "params": params})
    dataset = sources.get("csv").load(params, tmp_path)
    assert torch.equal(
        read_samples(tmp_path / "x.csv", dataset.fields["features"], dialect), dataset.tensors["features"]
    )
    (tmp_path / "x.csv").write_text("1.5;0;1\n2;1;0\n".replace(".", decimal))
    assert read_samples(tmp_path / "x.csv", FEATURES, dialect).tolist() == [[1.5, 0, 1], [2, 1, 0]]


def test_data_without_tables_are_predicted_from_usual_ones(tmp_path):
    """Nor does a prediction need the data, or a section that can still be loaded."""
    for section in ({}, {"source": "digits"}, {"source": "gone"}, {"source": "npz", "params": {"path": "gone"}}):
        assert dialect_of(section) == Dialect(",", ".")
    assert dialect_of({"source": "csv", "params": {"path": "gone", "delimiter": "\t"}}) == Dialect("\t", ".")


def test_a_category_may_look_like_a_number(tmp_path):
    field = value("features", ("size=36", "size=S"))
    (tmp_path / "x.csv").write_text("size\n36\nS\n")
    assert read_samples(tmp_path / "x.csv", field).tolist() == [[1, 0], [0, 1]]


def test_a_column_may_have_a_delimiter_in_its_name(tmp_path):
    (tmp_path / "x.csv").write_text("a;b\nred\n")
    assert read_samples(tmp_path / "x.csv", value("features", ("a;b=blue", "a;b=red"))).tolist() == [[0, 1]]


def write(folder, name, content):
    if isinstance(content, np.ndarray):
        np.save(folder / name, content, allow_pickle=True)
    elif isinstance(content, bytes):
        (folder / name).write_bytes(content)
    return folder / name


FAULTS = {
    "another shape": ("x.npy", np.zeros((28, 28)), DIGIT, r"holds (28, 28); the field 'image' needs (1, 8, 8) float32"),
    "no sample": ("x.npy", np.zeros((0, 1, 8, 8)), DIGIT, "holds (0, 1, 8, 8)"),
    "NaN": ("x.npy", np.full((8, 8), np.nan), DIGIT, "one row holds NaN or infinity"),
    "objects": ("x.npy", np.array([{}], dtype=object), DIGIT, "holds Python objects"),
    "texts": ("x.npy", np.array(["a"] * 4), WORDS, "the field 'words' needs (4,) int64"),
    "floats for indices": ("x.npy", np.zeros(4), WORDS, "holds float64"),
    "a stump": ("x.npy", b"\x93NUMPY", DIGIT, "is no NumPy array file"),
    "too few cells": ("x.csv", b"1,2\n", FEATURES, "line 1: has 2 cells; the field 'features' needs (3,) float32"),
    "a text among numbers": ("x.csv", b"1,2,3\n4,x,5\n", FEATURES, "line 2, column '2': 'x' is not a number"),
    "a missing number": ("x.csv", b"size,colour\n,red\n", FEATURES, "line 2, column 'size': '' is not a number"),
    "a part of an index": ("x.csv", b"1,2,3.5,4\n", WORDS, "'3.5' is not a whole number"),
    "a column missing": ("x.csv", b"siz,colour\n1,red\n", FEATURES, "column 'size' is missing; there is no column"),
    "a new category": ("x.csv", b"size,colour\n1,rde\n", FEATURES, "the network never saw this: there is no category"),
    "no rows": ("x.csv", b"size,colour\n", FEATURES, "no rows"),
    "empty": ("x.csv", b"", FEATURES, "is empty"),
    "another delimiter": ("x.csv", b"size;colour\n1;red\n", FEATURES, "';' stands in it; ',' must stand between two"),
    "decimal commas": ("x.csv", b'"0,5",1,0\n', FEATURES, "line 1, column '1': '0,5' is not a number; '.' must stand"),
    "pixels of bytes as floats": ("x.npy", np.full((8, 8), 255.0), DIGIT, "holds float64 from 255 to 255, but pixels"),
    "pixels of bytes as integers": ("x.npy", np.full((8, 8), 255), DIGIT, "holds int64 from 255 to 255, but pixels"),
    "numbers past 64 bits": ("x.npy", np.full(4, 2**63, np.uint64), WORDS, "holds 9223372036854775808; whole numbers"),
    "an unnamed header": ("x.csv", b"a,b,c,d\n1,2,3,4\n", WORDS, "begins with a text"),
    "a broken picture": ("x.png", b"hello", DIGIT, "is no picture"),
    "a picture for numbers": ("x.jpg", b"hello", FEATURES, "is a picture; the field 'features' needs"),
    "another kind of file": ("x.pt", b"hello", DIGIT, "what kind of file is this?"),
    "no file": ("none.npy", None, DIGIT, "there is no such file"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_does_not_fit_is_refused_with_file_and_reason(tmp_path, fault):
    name, content, field, message = FAULTS[fault]
    path = write(tmp_path, name, content)
    with pytest.raises(DataError) as caught:
        read_samples(path, field)
    assert message in str(caught.value)
    assert name in str(caught.value)
