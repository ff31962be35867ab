"""`netbuilder runs`: what was trained, as a table and as JSON."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def trained(netbuilder, tmp_path):
    """A project's file with two runs of it and one of another project beside it."""
    project = {
        "format": "netbuilder",
        "version": 1,
        "name": "Digits",
        "graph": {"nodes": {}, "edges": []},
        "training": {"epochs": 2, "optimizer": {"type": "SGD", "params": {"lr": 0.5}}},
    }
    (tmp_path / "digits.json").write_text(json.dumps(project))
    for number, (name, rate) in enumerate((("Digits", 0.5), ("Digits", 0.25), ("Other", 0.125)), 1):
        path = tmp_path / "runs" / f"run-{number}"
        path.mkdir(parents=True)
        said = {**project, "name": name, "training": {"optimizer": {"type": "SGD", "params": {"lr": rate}}}}
        row = {"epoch": 1, "train": {"loss": rate}, "validation": {"loss": rate, "accuracy": 0.75}}
        for file, value in {
            "project.json": said,
            "run.json": {"format": "netbuilder-run", "version": 1, "base": "../.."},
            "environment.json": {"time": f"2026-11-25T18:0{number}:00+00:00"},
            "metrics.jsonl": row,
        }.items():
            (path / file).write_text(json.dumps(value) + "\n")
    return tmp_path


def test_a_file_lists_the_runs_of_its_project_the_newest_first(netbuilder, trained):
    said = netbuilder("runs", "digits.json", "--json")
    assert said.status == 0 and [each["name"] for each in said.json["runs"]] == ["run-2", "run-1"]
    first = said.json["runs"][0]
    assert first["state"] == "interrupted" and first["results"]["validation loss"] == 0.25
    assert first["settings"]["training.optimizer.params.lr"] == 0.25 and first["started"].startswith("2026-11-25T18:02")


def test_the_table_shows_what_differs(netbuilder, trained):
    said = netbuilder("runs")
    assert said.status == 0 and "optimizer.lr" in said.out and "0.125" in said.out and "75.00" in said.out
    assert "batch_size" not in said.out
    said = netbuilder("runs", "runs", "--filter", "lr 0.25")
    assert "run-2" in said.out and "run-1" not in said.out


def test_what_is_damaged_is_listed_and_told(netbuilder, trained):
    (trained / "runs" / "run-1" / "run.json").write_text("{")
    said = netbuilder("runs")
    assert said.status == 0 and "damaged" in said.out and "run.json" in said.err


def test_nothing_to_list_is_said_plainly(netbuilder, tmp_path):
    (tmp_path / "empty").mkdir()
    said = netbuilder("runs", "empty")
    assert said.status == 0 and "no runs" in said.out
    said = netbuilder("runs", "nothing")
    assert said.status == 1 and "no such file or folder" in said.err
