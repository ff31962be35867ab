"""Cross-validation: each row validates once, interrupted folds go on, and the spread is that of the folds."""

from __future__ import annotations

import statistics
from dataclasses import replace

import pytest

import netbuilder
from netbuilder.compile import CompileError
from netbuilder.data import DataError, prepare
from netbuilder.graph import change
from netbuilder.progress import Abandoned
from netbuilder.training import Channel, Folds, Run, RunError, Trainer, cross_validate
from netbuilder.training.folds import fold_of


@pytest.fixture
def quick(chain, digits):
    project = digits(chain(("Flatten", {}), ("Linear", {"out_features": 10})), epochs=1)
    return replace(project, data={**project.data, "source": "digits"})


def test_each_row_outside_the_test_part_validates_once_and_tests_never(quick):
    parts = [prepare(fold_of(quick, 4, fold).data, ".") for fold in range(4)]
    tested = {tuple(sorted(each.test.indices.tolist())) for each in parts}
    assert len(tested) == 1
    validated = sorted(row for each in parts for row in each.validation.indices.tolist())
    assert sorted([*validated, *next(iter(tested))]) == list(range(1797))
    for each in parts:
        assert not set(each.train.indices.tolist()) & {*each.validation.indices.tolist(), *next(iter(tested))}


def test_a_fold_a_run_and_the_mean_and_spread_of_their_metrics(quick, tmp_path):
    told = cross_validate(quick, tmp_path, folds=3, run=tmp_path / "folds")
    assert [Run.open(tmp_path / "folds" / f"fold-{n}").summary for n in (1, 2, 3)] == told["folds"]
    for part in ("train", "validation", "test"):
        values = [each[part]["accuracy"] for each in told["folds"]]
        assert told[part]["accuracy"] == {"mean": statistics.fmean(values), "std": statistics.stdev(values)}
    assert "confusion_matrix" not in told["test"]
    assert len({each["validation"]["loss"] for each in told["folds"]}) == 3


def test_folds_that_were_stopped_go_on_where_they_were_and_trained_ones_stay(quick, tmp_path):
    def channel(fold):
        made = Channel()
        if fold == 1:
            made.stop()
        return made

    told = cross_validate(quick, tmp_path, folds=3, run=tmp_path / "folds", channel=channel)
    assert len(told["folds"]) == 1 and told["of"] == 3
    assert not (tmp_path / "folds" / "summary.json").exists()
    asked = []
    again = cross_validate(
        quick, tmp_path, folds=3, run=tmp_path / "folds", channel=lambda fold: asked.append(fold) or Channel()
    )
    assert asked == [1, 2]
    whole = cross_validate(quick, tmp_path, folds=3, run=tmp_path / "whole")
    assert [each["test"] for each in again["folds"]] == [each["test"] for each in whole["folds"]]
    assert (tmp_path / "folds" / "summary.json").exists()


def test_folds_of_another_project_or_number_are_not_gone_on_with(quick, tmp_path):
    folds = Folds.create(quick, tmp_path, 3, tmp_path / "folds")
    with pytest.raises(RunError, match="there are 3 folds, not 4"):
        cross_validate(quick, tmp_path, folds=4, run=folds.path)
    other = replace(quick, training={**quick.training, "batch_size": 8})
    with pytest.raises(RunError, match="they differ in training"):
        cross_validate(other, tmp_path, folds=3, run=folds.path)
    with pytest.raises(RunError, match="there is something already"):
        Folds.create(quick, tmp_path, 3, folds.path)
    with pytest.raises(DataError, match="folds must be a whole number from 2"):
        Folds.create(quick, tmp_path, 1, tmp_path / "one")


def test_a_folder_left_half_made_by_a_kill_is_made_again(quick, tmp_path):
    folds = Folds.create(quick, tmp_path, 2, tmp_path / "folds")
    folds.run_of(0).mkdir()
    (folds.run_of(0) / "project.json").write_text("{}")
    opened = Folds.open(folds.path)
    assert not change(opened.project, quick).data and opened.base == tmp_path
    assert Trainer(opened.job(0)).train()["epochs"] == 1


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"format": "netbuilder-folds", "version": 9}', b"\xff"])
def test_a_damaged_folder_of_folds_is_told(quick, tmp_path, damage):
    folds = Folds.create(quick, tmp_path, 2, tmp_path / "folds")
    (folds.path / "folds.json").write_bytes(damage)
    with pytest.raises(RunError, match="folds"):
        Folds.open(folds.path)


def test_an_order_for_workers_trains_the_same_as_the_job_of_a_fold(quick, tmp_path):
    folds = Folds.create(quick, tmp_path, 2, tmp_path / "folds")
    folds.run_of(0).mkdir()
    (folds.run_of(0) / "project.json").write_text("{}")
    order = folds.order(0, epochs=1, device="cpu")
    assert order.project == fold_of(quick, 2, 0) and order.base == tmp_path and not order.resume
    assert order.run == folds.run_of(0) and not order.run.exists(), "what a kill left half made is in the way"
    Trainer(folds.job(0)).train()
    again = folds.order(0, epochs=2)
    assert again.resume and again.run == folds.run_of(0) and again.project is None and again.epochs == 2


@pytest.mark.parametrize("begun", [False, True])
def test_folds_stopped_before_one_began_leave_a_folder_only_where_there_was_one(quick, tmp_path, begun):
    folds = Folds.create(quick, tmp_path, 2, tmp_path / "folds")
    if begun:
        folds = Folds.open(folds.path)

    def learn(fold):
        raise Abandoned

    if begun:
        assert folds.train(learn)["folds"] == []
    else:
        with pytest.raises(Abandoned):
            folds.train(learn)
    assert folds.path.exists() == begun


def test_who_trains_in_python_is_told_where_the_recipe_asks_for_workers(quick, tmp_path):
    asking = replace(quick, training={**quick.training, "workers": 2})
    channel = Channel()
    with pytest.warns(UserWarning, match="asks for 2 worker processes") as told:
        netbuilder.train(asking, base=tmp_path, run=tmp_path / "run", channel=channel)
    assert told[0].filename == __file__ and any("2 worker processes" in note for note in channel.read().notes)
    with pytest.warns(UserWarning, match="asks for 2 worker processes") as told:
        cross_validate(asking, tmp_path, folds=2, run=tmp_path / "folds")
    assert told[0].filename == __file__


def test_folds_that_cannot_begin_leave_no_folder_behind(quick, tmp_path):
    series = replace(quick, data={"source": "sunspots"})
    folds = Folds.create(series, tmp_path, 3, tmp_path / "cv")
    with pytest.raises((DataError, CompileError)):
        folds.train(lambda fold: Trainer(folds.job(fold)).train())
    assert not (tmp_path / "cv").exists()
