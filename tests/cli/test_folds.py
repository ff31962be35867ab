"""`train --folds`: a run a fold, the spread of what they measured, and going on after a signal."""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.fixture
def dense(netbuilder) -> Path:
    """A network that trains in a moment."""
    assert netbuilder("new", "digits-mlp", "-o", "m.json").status == 0
    return Path("m.json")


def test_folds_are_trained_into_runs_and_told_as_a_mean_and_its_spread(netbuilder, dense):
    said = netbuilder("train", dense, "--folds", 3, "--epochs", 1, "--out", "cv", "--json")
    assert said.status == 0, said.err
    told = said.json
    assert [Path(each["run"]).name for each in told["folds"]] == ["fold-1", "fold-2", "fold-3"]
    values = [each["test"]["accuracy"] for each in told["folds"]]
    assert told["test"]["accuracy"] == {"mean": statistics.fmean(values), "std": statistics.stdev(values)}
    assert netbuilder("evaluate", "cv/fold-2", "--json").json["accuracy"] == pytest.approx(values[1])
    all_of_them = netbuilder("evaluate", "cv")
    assert all_of_them.status == 1 and "name one of them" in all_of_them.err and "fold-1" in all_of_them.err
    again = netbuilder("train", "--resume", "cv")
    assert again.status == 0 and "3 folds trained" in again.out and " ± " in again.out
    assert netbuilder("train", dense, "--folds", 3, "--out", "cv").status == 1, "a folder that is there is kept"


def test_what_makes_no_folds_is_wrong_usage_and_problems_are_told_before_anything_is_made(netbuilder, dense):
    assert netbuilder("train", dense, "--folds", 1).status == 2
    said = netbuilder("train", dense, "--folds", 3, "--out", "cv", "--set", "data.split.test=0")
    assert said.status == 1 and "test must be a number between 0 and 1, got 0" in said.err and not Path("cv").exists()
    other = netbuilder("train", "--resume", "nothing", "--folds", 3)
    assert other.status == 1 and "nothing" in other.err


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_signal_ends_the_fold_at_hand_and_resume_trains_the_rest(dense, netbuilder, tmp_path):
    command = [sys.executable, "-m", "netbuilder", "train", str(dense), "--folds", "2", "--epochs", "100000"]
    process = subprocess.Popen(
        [*command, "--out", "cv", "--json"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    ends = time.monotonic() + 60
    while not (tmp_path / "cv" / "fold-1" / "metrics.jsonl").is_file() and time.monotonic() < ends:
        assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130 and "Traceback" not in err, err
    told = json.loads(out)
    assert told["folds"] == [] and told["of"] == 2
    epochs = len((tmp_path / "cv" / "fold-1" / "metrics.jsonl").read_text().splitlines()) + 1
    done = netbuilder("train", "--resume", "cv", "--epochs", epochs, "--json")
    assert done.status == 0 and [each["epochs"] for each in done.json["folds"]] == [epochs, epochs], done.err
