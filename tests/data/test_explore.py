"""What the explorer says of data: counts, numbers, parts and augmented samples, held against numpy and the loader."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from netbuilder.data import explore, prepare, preview
from netbuilder.data.explore import numbers
from netbuilder.progress import Abandoned, heard_by

SPLIT = {"train": 0.6, "validation": 0.2, "test": 0.2, "seed": 3}


def prepared(source="digits", params=None, transforms=None, split=SPLIT, base="."):
    return prepare({"source": source, "params": params or {}, "split": split, "transforms": transforms or {}}, base)


@pytest.fixture(scope="module")
def digits():
    return prepared(transforms={"image": [{"type": "Normalize"}]})


@pytest.fixture
def table(tmp_path):
    """300 rows: a normal column, one that is 0 in every third row, a constant one, and nine `cat` for each `dog`."""
    rng = np.random.default_rng(0)
    columns = np.stack([rng.normal(50, 9, 300), np.arange(300) % 3, np.full(300, 7.0)], 1).astype(np.float32)
    animals = np.array(["dog" if row % 10 == 0 else "cat" for row in range(300)])
    lines = [f"{a!r},{b!r},{c!r},{animal}" for (a, b, c), animal in zip(columns.tolist(), animals, strict=True)]
    (tmp_path / "t.csv").write_text("\n".join(["height,thirds,same,animal", *lines]))
    return prepared("csv", {"path": "t.csv", "target": ["animal"]}, base=tmp_path)


def test_classes_are_counted_as_numpy_counts_them(digits):
    found = explore.balance(digits, digits.dataset.fields["label"])
    for name, part in (("train", digits.train), ("validation", digits.validation), ("test", digits.test)):
        assert np.array_equal(found.counts[name], np.bincount(part.tensors["label"].numpy(), minlength=10))
    assert sum(int(each.sum()) for each in found.counts.values()) == 1797
    assert explore.advice(found) == "The classes are about equally frequent."


def test_an_imbalance_is_said_with_its_ratio_and_a_way_out(table):
    said = explore.advice(explore.balance(table, table.dataset.fields["animal"]))
    assert said == "cat is 9 times as frequent as dog: class weights may help."


def test_a_class_that_the_training_part_lacks_is_said(digits):
    counts = {"train": np.array([3, 0, 0]), "validation": np.array([0, 1, 1]), "test": np.array([1, 1, 1])}
    said = explore.advice(explore.Balance("label", ("a", "b", "c"), counts, "rows"))
    assert said == "The training part has no rows of b and 1 more: that cannot be learned."


def test_the_numbers_of_columns_are_numpys(table):
    found = explore.statistics(table, "train", table.dataset.fields["features"])
    values = table.dataset.tensors["features"][table.train.indices].double().numpy()
    lines = found.before
    assert lines.names == ("height", "thirds", "same") and found.after is None and not found.is_sampled
    for said, true in ((lines.least, values.min(0)), (lines.most, values.max(0))):
        assert np.array_equal(said, true)
    assert np.allclose(lines.mean, values.mean(0)) and np.allclose(lines.std, values.std(0))
    assert np.allclose(lines.zeros, (values == 0).mean(0)) and not lines.missing.any()
    assert lines.constant.tolist() == [False, False, True]


def test_stretch_by_stretch_is_the_same_as_at_once(table, monkeypatch):
    field = table.dataset.fields["features"]
    whole = explore.statistics(table, "train", field).before
    monkeypatch.setattr(numbers, "AT_ONCE", 30)
    parts = explore.statistics(table, "train", field).before
    assert np.allclose(whole.mean, parts.mean, rtol=1e-12) and np.allclose(whole.std, parts.std, rtol=1e-12)
    assert np.array_equal(whole.least, parts.least) and np.array_equal(whole.zeros, parts.zeros)


def test_after_the_transforms_the_numbers_are_those_that_the_network_sees(digits):
    found = explore.statistics(digits, "train", digits.dataset.fields["image"])
    assert found.is_paired and found.before.least.item() == 0 and found.before.most.item() == 1
    assert abs(found.after.mean.item()) < 1e-6 and found.after.std.item() == pytest.approx(1, abs=1e-5)
    test = explore.statistics(digits, "test", digits.dataset.fields["image"]).after
    assert test.mean.item() == pytest.approx(digits.test.tensors["image"].double().mean().item(), abs=1e-9)


def test_of_very_many_rows_some_are_looked_at_and_that_is_known(table, monkeypatch):
    monkeypatch.setattr(numbers, "MOST_ROWS", 50)
    field = table.dataset.fields["features"]
    found, again = (explore.statistics(table, "train", field) for _ in range(2))
    assert found.is_sampled and (found.rows, found.total) == (50, 180)
    assert np.array_equal(found.before.mean, again.before.mean)


def test_a_histogram_counts_every_value_between_the_least_and_the_greatest(table):
    field = table.dataset.fields["features"]
    spread = explore.histogram(table, "train", field, 0)
    values = table.dataset.tensors["features"][table.train.indices][:, 0].numpy()
    assert spread.name == "height" and spread.counts.sum() == len(values)
    assert np.array_equal(spread.counts, np.histogram(values.astype(np.float64), spread.edges)[0])
    whole = explore.histogram(table, "train", field, 1)
    assert len(whole.counts) == 3 and whole.edges.tolist() == [-0.5, 0.5, 1.5, 2.5]  # a bar for each whole number


def test_a_histogram_after_the_transforms_is_of_what_the_network_sees(digits):
    spread = explore.histogram(digits, "train", digits.dataset.fields["image"], 0, after=True)
    values = digits.train.tensors["image"]
    assert spread.edges[0] == pytest.approx(values.min().item()) and spread.counts.sum() == values.numel()


def test_a_page_holds_rows_of_its_part_with_what_is_true_of_them(digits):
    field = explore.main_field(digits.dataset.fields)
    places = explore.order(digits, "validation")
    page = explore.page(digits, "validation", field, places, 10, 8)
    rows = digits.validation.indices[10:18]
    assert page.rows.tolist() == rows.tolist() and (page.start, page.total) == (10, len(digits.validation))
    assert np.array_equal(page.values, digits.dataset.tensors["image"][rows].numpy())  # before the transforms
    assert list(page.captions) == [str(each) for each in digits.dataset.tensors["label"][rows].tolist()]


def test_one_class_alone_and_another_order_can_be_looked_through(digits):
    three = explore.order(digits, "train", label="label", index=3)
    assert set(digits.train.tensors["label"].numpy()[three]) == {3} and len(three) > 50
    shuffled = explore.order(digits, "train", seed=1)
    assert sorted(shuffled) == list(range(len(digits.train))) and shuffled.tolist() != sorted(shuffled)
    assert np.array_equal(shuffled, explore.order(digits, "train", seed=1))


def test_texts_are_shown_as_they_were_read_and_as_the_network_reads_them(tmp_path):
    lines = ["text,mood", *(f"a {word} day {row},{word}" for row in range(30) for word in ("good", "bad"))]
    (tmp_path / "t.csv").write_text("\n".join(lines))
    params = {"path": "t.csv", "text": "text", "target": ["mood"], "length": 6, "vocabulary": 6}
    data = prepared("text-csv", params, base=tmp_path)
    field = explore.main_field(data.dataset.fields)
    page = explore.page(data, "train", field, explore.order(data, "train"), 0, 4)
    for text, tokens, mood in zip(page.texts, page.tokens, page.captions, strict=True):
        assert text.startswith(f"a {mood} day ") and tokens == f"a {mood} day [UNK]"
    lines = explore.statistics(data, "train", field).before
    assert lines.names == ("tokens in a text", "share unknown")
    assert lines.least[0] == lines.most[0] == 4 and lines.mean[1] == pytest.approx(0.25)


def test_masks_come_with_their_pictures_and_are_counted_in_pixels():
    data = prepared("shapes")
    field = explore.main_field(data.dataset.fields)
    page = explore.page(data, "train", field, explore.order(data, "train"), 0, 3)
    assert field.kind == "image" and np.array_equal(page.masks, data.dataset.tensors["mask"][data.train.indices[:3]])
    found = explore.balance(data, data.dataset.fields["mask"])
    assert found.what == "pixels"
    assert sum(int(each.sum()) for each in found.counts.values()) + found.others == data.dataset.tensors["mask"].numel()


def test_the_split_is_told_with_how_its_rows_were_chosen():
    plain = explore.parts_of(prepared(), SPLIT)
    assert plain.how == "At random, stratified by label: each part has each class by its share." and plain.seed == 3
    assert sum(plain.rows.values()) == plain.total == 1797 and plain.unused == 0
    folds = {"test": 0.2, "seed": 0, "folds": 4, "fold": 1}
    folded = explore.parts_of(prepared(split=folds), folds)
    assert "Fold 1 of 4 (counted from 0) validates, the other 3 train." in folded.how
    assert folded.rows["train"] == pytest.approx(3 * folded.rows["validation"], abs=3)
    timed = explore.parts_of(prepared("sunspots", {"window": 20}), SPLIT)
    assert "order of time" in timed.how and timed.seed is None and timed.unused > 0


def test_what_a_source_leaves_out_is_listed(tmp_path):
    rng = np.random.default_rng(0)
    for name in ("cat", "dog"):
        (tmp_path / name).mkdir()
        for number in range(8):
            pixels = rng.integers(0, 255, (8, 8, 3), dtype=np.uint8)
            Image.fromarray(pixels).save(tmp_path / name / f"{number}.png")
    (tmp_path / "dog" / "3.png").write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    section = {"source": "images", "params": {"path": ".", "size": [8, 8]}, "split": SPLIT}
    data = prepare(section, tmp_path)
    (broken,) = explore.left_out(data.dataset, section, tmp_path)
    assert broken.what.endswith("3.png") and broken.why and len(data.dataset) == 15


def test_columns_that_lack_values_are_listed_with_how_many(tmp_path):
    lines = ["a,b,y", *(f"{'' if row % 10 == 0 else row},{row},{row % 2}" for row in range(100))]
    (tmp_path / "t.csv").write_text("\n".join(lines))
    section = {"source": "csv", "params": {"path": "t.csv", "target": ["y"], "missing": "drop rows"}, "split": SPLIT}
    data = prepare(section, tmp_path)
    (found,) = explore.left_out(data.dataset, section, tmp_path)
    assert (found.what, found.why) == ("column a", "10 missing values: rows without it are dropped")


@pytest.mark.parametrize("last", [{"type": "Normalize"}, {"type": "MixUp"}])
def test_augmented_samples_are_those_that_the_loader_gives_at_that_seed(last):
    steps = [{"type": "RandomRotation"}, {"type": "GaussianNoise"}, last]
    data = prepared(transforms={"image": steps})
    places = [5, 0, 17]
    found = explore.augmented(data, places, seed=11, epoch=2, batch=1)
    true = preview(data, places, seed=11, epoch=2, batch=1)
    assert np.array_equal(found.augmented, true.augmented["image"]) and found.rows.tolist() == [
        int(data.train.indices[place]) for place in places
    ]
    assert np.array_equal(found.originals, true.originals["image"])
    assert found.steps == tuple(s["type"] for s in steps if s["type"] != "Normalize")
    assert bool(found.mixed[0]) == (last["type"] == "MixUp")
    assert not np.array_equal(found.augmented, explore.augmented(data, places, seed=11, epoch=3, batch=1).augmented)


def test_augmented_samples_are_drawn_in_the_units_of_the_data():
    data = prepared(
        transforms={"image": [{"type": "RandomHorizontalFlip", "params": {"p": 1.0}}, {"type": "Normalize"}]}
    )
    found = explore.augmented(data, [0, 1], seed=0)
    raw = data.dataset.tensors["image"][data.train.indices[:2]].numpy()
    assert np.allclose(found.drawn_originals, raw, atol=1e-5) and np.allclose(found.drawn, raw[..., ::-1], atol=1e-5)


def test_without_augmentation_there_is_nothing_to_draw(digits):
    assert explore.augmented(digits, [0], seed=0) is None


def test_a_look_that_nobody_wants_any_more_ends_where_it_is(digits):
    def leave(message: str) -> None:
        raise Abandoned

    with heard_by(leave), pytest.raises(Abandoned):
        explore.statistics(digits, "train", digits.dataset.fields["image"])
    with heard_by(leave), pytest.raises(Abandoned):
        explore.balance(digits, digits.dataset.fields["label"])


def test_other_transforms_of_data_at_hand_are_prepared_as_if_they_were_read_again(tmp_path):
    lines = ["text,mood", *(f"a {word} day {row},{word}" for row in range(30) for word in ("good", "bad"))]
    (tmp_path / "t.csv").write_text("\n".join(lines))
    params = {"path": "t.csv", "text": "text", "target": ["mood"], "length": 6, "vocabulary": 9}
    section = {"source": "text-csv", "params": params, "split": SPLIT}
    first = prepare(section, tmp_path)
    other = {**section, "split": {**SPLIT, "seed": 8}, "transforms": {"mood": [{"type": "OneHot"}]}}
    again, read = prepare(other, tmp_path, loaded=first.dataset), prepare(other, tmp_path)
    assert again.state == read.state and again.fields == read.fields
    for name, column in read.train.tensors.items():
        assert np.array_equal(again.train.tensors[name], column)
    (tmp_path / "t.csv").unlink()
    assert prepare(other, tmp_path, loaded=first.dataset).state == read.state


def test_importing_it_loads_no_torch():
    look = "import sys, netbuilder.data.explore; sys.exit('torch' in sys.modules or 'PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0
