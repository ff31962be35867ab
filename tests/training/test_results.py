"""A finished run evaluates and predicts as it did when it was trained, in the units of the data."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import numpy as np
import pytest
import torch

from netbuilder.compile import CompileError
from netbuilder.data import DataError
from netbuilder.data import prepare as prepare_data
from netbuilder.training import RecipeError, Run, RunError, Trainer, check, evaluate_run, predict_run, prepare


def trained(project, tmp_path):
    Trainer(prepare(project, tmp_path, run=tmp_path / "run")).train()
    return Run.open(tmp_path / "run")


@pytest.fixture
def slope(chain, digits, tmp_path):
    """y = 1000 x + 5000, normalised at both ends."""
    x = np.linspace(-5, 5, 400, dtype=np.float32)[:, None]
    np.savez(tmp_path / "slope.npz", x=x, y=1000 * x + 5000)
    graph = chain(("Linear", {"out_features": 1}), field="x", target="y", loss="MSELoss")
    project = digits(graph, epochs=40, optimizer={"type": "Adam", "params": {"lr": 0.05}})
    data = {
        **project.data,
        "source": "npz",
        "params": {"path": "slope.npz"},
        "transforms": {"x": [{"type": "Normalize"}], "y": [{"type": "Normalize"}]},
    }
    return replace(project, data=data)


def test_evaluating_a_run_gives_its_own_test_metrics(small, tmp_path):
    run = trained(small(), tmp_path)
    assert evaluate_run(run) == pytest.approx(run.summary["test"], rel=1e-5)
    with pytest.raises(RunError, match="no split 'tset'"):
        evaluate_run(run, "tset")


def test_metrics_and_predictions_of_values_are_in_the_units_of_the_data(slope, tmp_path):
    assert check(slope, tmp_path) == []
    run = trained(slope, tmp_path)
    assert run.summary["test"]["r2"] > 0.999 and 0 < run.summary["test"]["mae"] < 100
    data = prepare_data(run.project.data, run.base)
    rows = data.test.indices
    raw, true = data.dataset.tensors["x"][rows], data.dataset.tensors["y"][rows]
    predicted = predict_run(run, {"x": raw})["digit"].values
    assert (predicted - true).abs().mean().item() == pytest.approx(evaluate_run(run)["mae"], abs=0.01)


def test_predicted_labels_are_those_of_the_accuracy(small, tmp_path):
    run = trained(small(epochs=4), tmp_path)
    data = prepare_data(run.project.data, run.base)
    found = predict_run(run, {"image": data.dataset.tensors["image"][data.test.indices]})["digit"]
    assert torch.allclose(found.probabilities.sum(1), torch.ones(len(found.labels)))
    right = np.mean(
        [int(label) == int(true) for label, true in zip(found.labels, data.test.tensors["label"], strict=True)]
    )
    assert right == pytest.approx(run.summary["test"]["accuracy"])


def test_what_does_not_fit_the_network_is_refused(small, tmp_path):
    run = trained(small(epochs=1), tmp_path)
    with pytest.raises(RunError, match="needs the field 'image'"):
        predict_run(run, {})
    with pytest.raises(RunError, match=r"'image' must be \(1, 8, 8\) for each sample, got \(8, 8\)"):
        predict_run(run, {"image": torch.zeros(2, 8, 8)})
    with pytest.raises(RunError, match="at least one sample"):
        predict_run(run, {"image": torch.zeros(0, 1, 8, 8)})


def test_a_run_keeps_the_numbers_its_transforms_were_fitted_to(slope, tmp_path):
    run = trained(slope, tmp_path)
    assert run.data_state["transforms"]["y"][0]["mean"] == pytest.approx([5000], abs=300)


def test_a_run_with_broken_files_is_refused_in_words_and_never_with_another_exception(small, tmp_path):
    run = trained(small(epochs=1), tmp_path)
    rng = random.Random(0)
    refused = 0
    for name in ("run.json", "project.json", "data.json", "summary.json", "metrics.jsonl"):
        whole = (run.path / name).read_bytes()
        for _ in range(12):
            (run.path / name).write_bytes(_mutated(whole, rng))
            try:
                broken = Run.open(run.path)
                _ = broken.rows, broken.summary
                evaluate_run(broken)
            except (RunError, RecipeError, DataError, CompileError) as error:
                refused += bool(str(error))
        (run.path / name).write_bytes(whole)
    assert refused > 10
    assert evaluate_run(Run.open(run.path))


def _mutated(content: bytes, rng: random.Random) -> bytes:
    tokens = list(re.finditer(rb'"[^"]*"|-?[0-9.]+|[{}:,]', content))
    token = rng.choice(tokens)
    other = rng.choice([b"null", b"[]", b"{}", b"-1", b"1e999", b'"x"', b"9" * 30, b"", b"\x00"])
    return content[: token.start()] + other + content[token.end() :]


def test_a_run_without_a_checkpoint_says_so(small, tmp_path):
    run = prepare(small(), tmp_path, run=tmp_path / "run").run
    with pytest.raises(RunError, match="no checkpoint yet"):
        run.module()
    with pytest.raises(RunError, match="last, best and good"):
        run.module("../last")
