"""Sources that give several inputs: pictures with a table, half a digit with sums, pairs."""

import pytest
import torch
from PIL import Image

from netbuilder.data import DataError, prepare, sources

TABLE = "image,age,colour,kind\na.png,1,red,x\nsub/b.png,2,blue,y\na.png,3,red,y\n"


def load(tmp_path, content=TABLE, **params):
    (tmp_path / "data" / "sub").mkdir(parents=True, exist_ok=True)
    (tmp_path / "data" / "table.csv").write_text(content)
    for name, grey in (("a.png", 0), ("sub/b.png", 255)):
        Image.new("L", (3, 2), grey).save(tmp_path / "data" / name)
    source, params = sources.get("image-table"), {"path": "data/table.csv", "target": ["kind"], "channels": 1, **params}
    dataset = source.load(params, tmp_path)
    assert source.fields(params, tmp_path) == dataset.fields
    return dataset


def test_pictures_features_and_targets_of_a_table_are_fields_of_their_own(tmp_path):
    dataset = load(tmp_path)
    assert dataset.fields["features"].columns == ("age", "colour=blue", "colour=red")
    assert dataset.tensors["features"].tolist() == [[1, 0, 1], [2, 1, 0], [3, 0, 1]]
    assert dataset.tensors["image"].mean((1, 2, 3)).tolist() == [0, 1, 0]
    assert dataset.tensors["kind"].tolist() == [0, 1, 1]


def test_a_table_of_pictures_and_targets_alone_has_no_features(tmp_path):
    assert set(load(tmp_path, columns=[], target=["kind", "age"]).fields) == {"image", "kind", "age"}


def test_rows_without_a_picture_are_dropped_where_that_is_said(tmp_path):
    dataset = load(tmp_path, TABLE.replace("a.png,1", ",1"), missing="drop rows")
    assert dataset.tensors["image"].mean((1, 2, 3)).tolist() == [1, 0]


@pytest.mark.parametrize(
    ("content", "params", "message"),
    [
        (TABLE.replace("sub/b", "c"), {}, "c.png: there is no such file, but the table names it"),
        (TABLE.replace("a.png,3", ",3"), {}, "a row names no picture"),
        (TABLE, {"picture": "img"}, "'picture': there is no column 'img'"),
        (TABLE, {"columns": ["image"]}, "column 'image' names the pictures and stands in 'columns' too"),
        (TABLE.replace("sub/b.png", "table.csv"), {}, "table.csv: is no picture"),
    ],
)
def test_a_table_of_pictures_that_cannot_be_used_says_why(tmp_path, content, params, message):
    with pytest.raises(DataError) as caught:
        load(tmp_path, content, **params)
    assert message in str(caught.value)


def test_half_a_digit_and_the_sums_of_the_other_half_are_those_of_one_digit(tmp_path):
    whole, halves = (sources.get(type).load({}, tmp_path).tensors for type in ("digits", "digit-halves"))
    assert torch.equal(halves["image"], whole["image"][:, :, :4])
    lower = whole["image"][:, 0, 4:]
    assert torch.equal(halves["features"], torch.cat([lower.sum(2), lower.sum(1)], 1))
    assert torch.equal(halves["label"], whole["label"])


def test_pairs_are_as_they_are_said_to_be_and_no_picture_is_in_two_parts(tmp_path):
    digits = sources.get("digits").load({}, tmp_path).tensors
    known = {tuple(image.flatten().tolist()): int(label) for image, label in zip(*digits.values(), strict=True)}
    prepared = prepare({"source": "digit-pairs"}, tmp_path)
    assert torch.bincount(prepared.train.tensors["label"]).diff().abs() < 0.05 * len(prepared.train)
    seen = []
    for part in (prepared.train, prepared.validation, prepared.test):
        pairs = [[tuple(i.flatten().tolist()) for i in part.tensors[side]] for side in ("left", "right")]
        same = [known[left] == known[right] for left, right in zip(*pairs, strict=True)]
        assert same == part.tensors["label"].bool().tolist()
        seen.append({*pairs[0], *pairs[1]})
    assert not (seen[0] & seen[1] or seen[0] & seen[2] or seen[1] & seen[2])
    assert min(map(len, seen)) > 200
