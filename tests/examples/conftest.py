"""The examples as values, and a hand that trains them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import netbuilder
from netbuilder.graph import Project
from netbuilder.paths import examples_dir


@pytest.fixture(scope="session")
def example():
    """`example("digits-cnn")` is the project of that name."""
    return lambda name: netbuilder.load(examples_dir() / f"{name}.json")


@pytest.fixture
def tested(tmp_path):
    """Trains a project by its own recipe on the CPU, with other rows and weights where a seed is given; returns what
    it reached on its test split."""

    def train(project: Project, seed: int | None = None) -> dict:
        if seed is not None:
            data = {**project.data, "split": {**project.data["split"], "seed": seed}}
            project = replace(project, data=data, training={**project.training, "seed": seed})
        run = netbuilder.train(project, base=tmp_path, run=tmp_path / f"run-{seed}", device="cpu")
        return run.summary["test"]

    return train
