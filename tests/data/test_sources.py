"""The sources that come with the program, and what all sources promise."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from netbuilder.data import DataError, prepare, sources

BUILT_IN = ["digits", "digit-halves", "digit-pairs", "shapes", "definitions", "sunspots", "iris", "wine",
            "breast-cancer", "diabetes", "moons", "circles", "spirals", "blobs"]  # fmt: skip


def test_sources_are_listed_without_torch_numpy_or_scikit_learn():
    script = (
        "import sys; from netbuilder.data import sources, check_data, fields_of;"
        "assert len(sources.all_sources()) >= 27; check_data({'source': 'digits'}, '.');"
        "fields_of({'source': 'iris'}, '.');"
        "heavy = ('torch', 'numpy', 'sklearn', 'PIL', 'pyarrow', 'tokenizers', 'PySide6');"
        "print([m for m in heavy if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120)
    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize("source", sources.all_sources(), ids=lambda source: source.type)
def test_every_source_explains_itself_and_its_defaults_pass_their_own_check(source):
    assert source.summary.endswith(".") and source.label and source.group
    assert sources.get(source.type) is source
    for parameter in source.parameters:
        assert parameter.summary
        assert parameter.required or parameter.check(parameter.default) is None


@pytest.mark.parametrize("type", BUILT_IN)
def test_declared_fields_are_those_of_the_loaded_data(type, tmp_path):
    source = sources.get(type)
    dataset = source.load({}, tmp_path)
    assert source.fields({}, tmp_path) == dataset.fields
    assert len(dataset) >= 150
    for field in dataset.fields.values():
        if field.kind == "text":
            assert len(dataset.texts[field.name]) == len(dataset)
            continue
        tensor = dataset.tensors[field.name]
        assert tuple(tensor.shape[1:]) == field.shape == field.spec.shape
        assert str(tensor.dtype) == f"torch.{field.dtype}"
        if field.kind == "label":
            assert set(tensor.tolist()) == set(range(len(field.classes)))


def test_digits_are_images_in_0_to_1_with_ten_classes(tmp_path):
    dataset = sources.get("digits").load({}, tmp_path)
    assert len(dataset) == 1797
    assert dataset.fields["image"].shape == (1, 8, 8)
    assert dataset.tensors["image"].min() == 0 and dataset.tensors["image"].max() == 1
    assert dataset.fields["label"].classes == tuple("0123456789")


def test_diabetes_keeps_the_patients_own_numbers(tmp_path):
    dataset = sources.get("diabetes").load({}, tmp_path)
    age = dataset.tensors["features"][:, dataset.fields["features"].columns.index("age")]
    assert age.min() >= 18 and age.max() <= 80
    assert dataset.tensors["progression"].shape == (442, 1)


@pytest.mark.parametrize("type", ["moons", "circles", "spirals", "blobs"])
def test_points_follow_from_the_seed_alone(type, tmp_path):
    source = sources.get(type)
    first, again, other = (source.load({"n": 100, "seed": seed}, tmp_path).tensors["point"] for seed in (3, 3, 4))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_spirals_without_noise_lie_on_their_arms(tmp_path):
    dataset = sources.get("spirals").load({"n": 300, "noise": 0, "classes": 3, "turns": 2}, tmp_path)
    point, arm = dataset.tensors["point"].double(), dataset.tensors["label"]
    radius = point.norm(dim=1)
    angle = 2 * torch.pi * (2 * radius + arm / 3)
    torch.testing.assert_close(point, radius[:, None] * torch.stack([angle.cos(), angle.sin()], 1), atol=1e-5, rtol=0)
    assert torch.bincount(arm).tolist() == [100, 100, 100]


@pytest.mark.parametrize(
    ("type", "params", "message"),
    [
        ("spirals", {"noize": 0.1}, "there is no parameter 'noize'; did you mean 'noise'?"),
        ("spirals", {"classes": 1}, "classes must be at least 2, got 1"),
        ("moons", {"n": 2.5}, "n must be a whole number, got 2.5"),
        ("circles", {"factor": 1}, "factor must be less than 1, got 1"),
        ("csv", {}, "needs 'path'"),
    ],
)
def test_a_wrong_parameter_is_named(type, params, message):
    with pytest.raises(DataError, match="^" + type) as caught:
        sources.get(type).load(params, Path("."))
    assert message in str(caught.value)


def test_points_that_would_not_fit_in_memory_are_refused_before_anything_is_made():
    with pytest.raises(DataError, match="n must be at most"):
        prepare({"source": "moons", "params": {"n": 10**12}}, ".")
