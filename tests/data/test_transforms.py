"""Transforms: fitted to the training part alone, kept as JSON, done again and undone."""

import json

import numpy as np
import pytest
import torch

from netbuilder.data import (
    DataError,
    Dataset,
    Field,
    apply_transforms,
    fields_from,
    prepare,
    transforms,
    undo_transforms,
)
from netbuilder.data.prepare import fingerprint

NORMALISED = {"source": "digits", "transforms": {"image": [{"type": "Normalize"}]}}
TABLE = {
    "source": "diabetes",
    "transforms": {
        "features": [{"type": "Normalize"}, {"type": "Scale", "params": {"low": -2, "high": 3}}],
        "progression": [{"type": "Normalize", "params": {}}],
    },
}


def raw(prepared, part, field):
    return prepared.dataset.tensors[field][getattr(prepared, part).indices]


def test_normalize_is_fitted_to_the_training_part_alone():
    prepared = prepare(NORMALISED, ".")
    train = raw(prepared, "train", "image").double()
    step = prepared.state["transforms"]["image"][0]
    assert step["mean"] == pytest.approx([float(train.mean())], rel=1e-9)
    assert step["std"] == pytest.approx([float(train.std(correction=0))], rel=1e-6)
    assert float(train.mean()) != float(prepared.dataset.tensors["image"].double().mean())
    for part in ("train", "validation", "test"):
        expected = (raw(prepared, part, "image").double() - step["mean"][0]) / step["std"][0]
        torch.testing.assert_close(getattr(prepared, part).tensors["image"], expected.float(), atol=1e-5, rtol=0)


def test_each_feature_has_its_own_numbers_and_steps_follow_each_other():
    prepared = prepare(TABLE, ".")
    train = prepared.train.tensors["features"]
    torch.testing.assert_close(train.amin(0), torch.full((10,), -2.0), atol=1e-4, rtol=0)
    torch.testing.assert_close(train.amax(0), torch.full((10,), 3.0), atol=1e-4, rtol=0)
    target = prepared.train.tensors["progression"]
    assert float(target.mean()) == pytest.approx(0, abs=1e-5)
    assert float(target.std(correction=0)) == pytest.approx(1, abs=1e-5)


def test_the_state_survives_json_and_does_the_same_again():
    prepared = prepare(TABLE, ".")
    state = json.loads(json.dumps(prepared.state, allow_nan=False))
    fields = fields_from(state)
    assert fields == dict(prepared.fields)
    for name, field in fields.items():
        again = apply_transforms(state, field, raw(prepared, "test", name))
        assert torch.equal(again, prepared.test.tensors[name])
    same = prepare(TABLE, ".", state=state)
    for part in ("train", "validation", "test"):
        for name in fields:
            assert torch.equal(getattr(same, part).tensors[name], getattr(prepared, part).tensors[name])


def test_undoing_gives_the_targets_own_units():
    prepared = prepare(TABLE, ".")
    for name in ("features", "progression"):
        back = undo_transforms(prepared.state, prepared.fields[name], prepared.test.tensors[name])
        torch.testing.assert_close(back, raw(prepared, "test", name), atol=1e-3, rtol=1e-5)


def test_a_saved_state_is_used_in_place_of_a_new_fit():
    state = prepare(NORMALISED, ".").state
    state["transforms"]["image"][0] |= {"mean": [0.25], "std": [0.5]}
    prepared = prepare(NORMALISED, ".", state=state)
    expected = (raw(prepared, "train", "image") - 0.25) / 0.5
    torch.testing.assert_close(prepared.train.tensors["image"], expected)


def test_data_that_are_no_longer_those_of_the_run_are_refused():
    state = prepare(NORMALISED, ".").state
    with pytest.raises(DataError, match="is not what it was when this run was trained"):
        prepare({"source": "iris"}, ".", state=state)


def saved(folder, **arrays):
    np.savez(folder / "data.npz", **arrays)
    return {"source": "npz", "params": {"path": "data.npz"}}


ROWS = {"x": np.arange(80.0).reshape(40, 2), "y": np.arange(40) % 2}
CHANGES = {
    "rows in another order": (lambda a: {name: array[::-1] for name, array in a.items()}, "their values differ"),
    "a value of one row": (lambda a: a | {"x": a["x"] + (np.arange(80) == 79).reshape(40, 2)}, "their values differ"),
    "labels swapped": (lambda a: a | {"y": 1 - a["y"]}, "their values differ"),
    "fields swapped": (lambda a: dict(reversed(a.items())), "their values differ"),
    "rows cut": (lambda a: {name: array[:30] for name, array in a.items()}, "40 rows then, 30 rows now"),
    "rows added": (
        lambda a: {name: np.concatenate([array] * 50) for name, array in a.items()},
        "then, 2,000 rows now",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_data_that_changed_after_a_run_are_refused_with_what_to_do(tmp_path, change):
    """Evaluating or resuming would otherwise split other rows, and test on some that the run learned from."""
    make, message = CHANGES[change]
    section = saved(tmp_path, **ROWS)
    state = json.loads(json.dumps(prepare(section, tmp_path).state))
    saved(tmp_path, **make(ROWS))
    with pytest.raises(DataError) as caught:
        prepare(section, tmp_path, state=state)
    assert "the data are no longer those that this run was trained on" in str(caught.value)
    assert message in str(caught.value)
    assert "bring the old data back, or train a new run" in str(caught.value)
    saved(tmp_path, **ROWS)
    assert prepare(section, tmp_path, state=state).state == state


def test_a_state_of_an_older_program_says_nothing_of_the_content_and_still_works(tmp_path):
    section = saved(tmp_path, **ROWS)
    state = prepare(section, tmp_path).state
    del state["rows"], state["sha256"]
    saved(tmp_path, **{name: array[:30] for name, array in ROWS.items()})
    assert len(prepare(section, tmp_path, state=state).dataset) == 30


@pytest.mark.parametrize("damage", [{"rows": None}, {"rows": "40"}, {"sha256": 7}], ids=repr)
def test_a_damaged_fingerprint_is_refused(tmp_path, damage):
    section = saved(tmp_path, **ROWS)
    with pytest.raises(DataError, match="no longer those"):
        prepare(section, tmp_path, state=prepare(section, tmp_path).state | damage)


def test_rows_that_are_kept_for_testing_belong_to_the_fingerprint():
    fields, tensors = {"x": Field("x", (1,), "float32", "value")}, {"x": torch.zeros(4, 1)}
    assert len({fingerprint(Dataset(fields, tensors, kept)) for kept in (None, range(2, 4), range(3, 4))}) == 3


def test_the_data_set_itself_stays_as_it_was_loaded():
    before = prepare({"source": "digits"}, ".").dataset.tensors["image"].clone()
    assert torch.equal(prepare(NORMALISED, ".").dataset.tensors["image"], before)


@pytest.mark.parametrize("name", ["Normalize", "Scale"])
@pytest.mark.parametrize("constant", [0.1, 0.0, 1e6])
def test_a_constant_feature_stays_finite(name, constant):
    field = Field("x", (2,), "float32", "value")
    transform = transforms.get(name)
    data = torch.stack([torch.full((1000,), constant), torch.arange(1000.0)], dim=1)
    states, out = transforms.fit((transforms.Step(transform, transform.complete({})),), data, field)
    assert torch.isfinite(out).all()
    assert out[:, 0].abs().max() < 1e-2 * max(1, constant * 1e-5)
    back = undo_transforms({"transforms": {"x": states}}, field, out)
    torch.testing.assert_close(back, data, rtol=1e-4, atol=1e-3)


def test_channels_of_an_image_have_their_own_numbers():
    field = Field("x", (3, 4, 4), "float32", "image")
    transform = transforms.get("Normalize")
    data = torch.rand(50, 3, 4, 4) * torch.tensor([1.0, 5, 9]).reshape(3, 1, 1)
    states, out = transforms.fit((transforms.Step(transform, {}),), data, field)
    assert len(states[0]["mean"]) == 3
    torch.testing.assert_close(out.mean((0, 2, 3)), torch.zeros(3), atol=1e-5, rtol=0)


@pytest.mark.parametrize(
    "damage",
    [
        {"type": "Pickle"},
        {"type": "Normalize"},
        {"type": "Normalize", "mean": [0.0], "std": [0.0]},
        {"type": "Normalize", "mean": [0.0, 1.0], "std": [1.0, 1.0]},
        {"type": "Normalize", "mean": "0", "std": [1]},
        {"type": "Normalize", "mean": [None], "std": [1]},
        {"type": "Scale", "smallest": [0], "largest": [1], "low": 0, "high": 0},
        "Normalize",
        7,
    ],
    ids=repr,
)
def test_a_damaged_state_is_refused(damage):
    field = Field("image", (1, 8, 8), "float32", "image")
    with pytest.raises(DataError, match="transforms of 'image'"):
        apply_transforms({"transforms": {"image": [damage]}}, field, torch.zeros(2, 1, 8, 8))


@pytest.mark.parametrize("damage", [None, [], {}, {"fields": 3}, {"fields": {"x": {"shape": [1.5]}}}], ids=repr)
def test_a_state_without_fields_is_refused(damage):
    with pytest.raises(DataError):
        fields_from(damage)
