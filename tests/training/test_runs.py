"""Run folders read for a list: states, settings that differ, results, what is damaged, and none read twice."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netbuilder.training import Run, RunError, run_info, runs
from netbuilder.training.holding import held, is_held
from netbuilder.training.run_keeping import delete, parsed_tags, to_delete, write_notes
from netbuilder.training.run_settings import labels
from netbuilder.training.run_table import WHEN, columns, matching, ordered, write_csv
from netbuilder.training.runs import differences, look, scan


def project(lr: float = 0.01, name: str = "Digits", nodes: dict | None = None, **training) -> dict:
    nodes = nodes or {
        "image": {"type": "Input", "params": {"field": "image"}, "at": [0, 0]},
        "fc": {"type": "Linear", "params": {"out_features": 10}, "at": [9, 0]},
    }
    ids = list(nodes)
    return {
        "format": "netbuilder",
        "version": 1,
        "name": name,
        "graph": {"nodes": nodes, "edges": [[f"{ids[0]}.out", f"{ids[-1]}.in"]]},
        "data": {"source": "digits", "params": {}},
        "training": {"epochs": 3, "optimizer": {"type": "SGD", "params": {"lr": lr}}, **training},
    }


def row(epoch: int, loss: float) -> dict:
    return {
        "epoch": epoch,
        "train": {"loss": loss / 2, "accuracy": 0.75},
        "validation": {"loss": loss, "accuracy": 1 - loss, "confusion": [[1, 0], [0, 1]]},
        "learning_rate": 0.01,
    }


@pytest.fixture
def make(tmp_path):
    """Makes a run folder in runs/."""
    made = []

    def make(name: str = "", *, said: dict | None = None, losses=(0.5, 0.25, 0.375), end: dict | None = None, **files):
        path = tmp_path / "runs" / (name or f"digits-{len(made) + 1}")
        path.mkdir(parents=True)
        made.append(path)
        when = f"2026-11-25T18:{len(made):02}:00+00:00"
        content = {
            "project.json": said or project(),
            "run.json": {"format": "netbuilder-run", "version": 1, "base": "../.."},
            "environment.json": {"time": when, "torch": "2.13.0", "device": "cpu"},
            **({"summary.json": end} if end is not None else {}),
            **{f"{each}.json": value for each, value in files.items()},
        }
        for file, value in content.items():
            (path / file).write_text(json.dumps(value), encoding="utf-8")
        lines = "".join(json.dumps(row(epoch, loss)) + "\n" for epoch, loss in enumerate(losses, 1))
        (path / "metrics.jsonl").write_text(lines, encoding="utf-8")
        return path

    return make


FINISHED = {"epochs": 3, "seconds": 12.5, "test": {"loss": 0.3, "accuracy": 0.7}}
STOPPED = {"epochs": 2, "seconds": 8.0, "test": {}}


def test_each_run_says_how_it_ended(make, tmp_path):
    make("finished", end=FINISHED)
    make("stopped", end=STOPPED)
    make("failed", failure={"message": "the loss is no longer a finite number", "node": "fc"})
    make("interrupted")
    going = make("training")
    found = {each.name: each for each in scan([tmp_path / "runs"], training={going}).runs}
    assert {name: each.state for name, each in found.items()} == {name: name for name in found} and len(found) == 5
    assert found["failed"].message.startswith("the loss") and found["failed"].node == "fc"


def test_a_failure_that_was_gone_on_after_is_none(make, tmp_path):
    path = make(end=FINISHED, failure={"message": "no memory", "node": None})
    os.utime(path / "failure.json", (1, 1))
    assert scan([tmp_path / "runs"]).runs[0].state == "finished"


def test_results_are_those_of_the_best_epoch_and_of_the_test(make):
    info = look(make(end=FINISHED))
    assert info.best_epoch == 2 and info.epochs == 3 and info.planned == 3 and info.seconds == 12.5
    assert info.results == {
        "validation loss": 0.25,
        "validation accuracy": 0.75,
        "test loss": 0.3,
        "test accuracy": 0.7,
    }
    epochs, values = info.curves["validation loss"]
    assert epochs.tolist() == [1, 2, 3] and values.tolist() == [0.5, 0.25, 0.375]
    assert "validation confusion" not in info.curves and "learning rate" in info.curves


def test_an_epoch_that_diverged_leaves_a_gap_and_is_not_the_best(make):
    path = make(losses=())
    rows = [row(1, 0.5), {**row(2, 0.1), "validation": {"loss": None}}]
    (path / "metrics.jsonl").write_text("".join(json.dumps(each) + "\n" for each in rows))
    info = look(path)
    assert info.best_epoch == 1 and info.curves["validation loss"][0].tolist() == [1] and info.epochs == 2


def test_of_a_long_training_every_so_many_epochs_are_kept_and_the_last(make):
    info = look(make(losses=[1 / n for n in range(1, 7001)]))
    epochs, _ = info.curves["validation loss"]
    assert len(epochs) <= run_info.MOST_POINTS and epochs[-1] == 7000 and info.results["validation loss"] == 1 / 7000


def test_only_what_differs_is_a_column(make, tmp_path):
    make(said=project(0.01))
    make(said=project(0.1, batch_size=64))
    found = scan([tmp_path / "runs"]).runs
    assert differences(found) == ("training.optimizer.params.lr",), "64 is what batch_size is where nothing is said"
    every = differences(found, every=True)
    assert "training.batch_size" in every and "data.source" in every and "graph.nodes.fc.params.out_features" in every


def test_1_and_true_and_1_0_are_not_the_same(make, tmp_path):
    for value in (1, 1.0, True):
        make(said=project(thing=value))
    assert differences(scan([tmp_path / "runs"]).runs) == ("training.thing",)


def test_a_node_that_came_or_went_is_told_once(make, tmp_path):
    plain = project()["graph"]["nodes"]
    deeper = {"image": plain["image"], "fc0": {"type": "Linear", "params": {"out_features": 64}}, "fc": plain["fc"]}
    wider = {**plain, "fc": {"type": "Linear", "params": {"out_features": 20}}}
    for nodes in (plain, deeper, wider):
        make(said=project(nodes=nodes))
    found = scan([tmp_path / "runs"]).runs
    assert differences(found) == ("network", "graph.nodes.fc.params.out_features")
    assert {each.settings["network"] for each in found} == {"Linear", "2 Linear"}


def test_moving_a_node_is_no_difference_and_wiring_it_otherwise_is(make, tmp_path):
    nodes = project()["graph"]["nodes"]
    make(said=project(nodes=nodes))
    make(said=project(nodes={**nodes, "fc": {**nodes["fc"], "at": [300, 9]}}))
    assert differences(scan([tmp_path / "runs"]).runs) == ()
    other = project()
    other["graph"]["edges"] = []
    make(said=other)
    assert differences(scan([tmp_path / "runs"]).runs) == ("wires",)


def test_columns_have_short_names_that_stay_apart():
    named = {
        "training.optimizer.params.lr": "optimizer.lr",
        "training.optimizer": "optimizer",
        "graph.nodes.fc.params.out_features": "fc.out_features",
        "data.split.seed": "split.seed",
        "environment.torch": "torch",
        "training.seed": "training.seed",
        "data.seed": "data.seed",
    }
    assert labels(named) == named


def test_an_unchanged_run_is_not_read_again(make, tmp_path, monkeypatch):
    make(end=FINISHED)
    changed = make()
    before = scan([tmp_path / "runs"])
    reads = []
    real = runs.read
    monkeypatch.setattr(runs, "read", lambda path, *rest: reads.append(path.name) or real(path, *rest))
    with (changed / "metrics.jsonl").open("a") as file:
        file.write(json.dumps(row(4, 0.1)) + "\n")
    after = scan([tmp_path / "runs"], before)
    assert reads == [changed.name]
    assert after.runs[1] is before.runs[1] and after.runs[0].epochs == 4
    again = scan([tmp_path / "runs"], after)
    assert all(a is b for a, b in zip(after.runs, again.runs, strict=True)), "nothing changed: the very same objects"


def test_the_newest_is_first_and_folds_are_listed_one_by_one(make, tmp_path):
    make("old")
    for fold in (1, 2):
        make(f"cv/fold-{fold}")
    (tmp_path / "runs" / "cv" / "folds.json").write_text("{}")
    (tmp_path / "runs" / ".hidden").mkdir()
    (tmp_path / "runs" / "being-made").mkdir()
    (tmp_path / "runs" / "notes.txt").write_text("no run")
    found = scan([tmp_path / "runs", tmp_path / "nothing"])
    assert [each.name for each in found.runs] == ["cv/fold-2", "cv/fold-1", "old"] and not found.faults
    folds = found.runs[:2]
    assert to_delete(folds, found) == (tmp_path / "runs" / "cv",)
    assert to_delete(folds[:1], found) == (folds[0].path,)


def test_a_last_line_that_a_kill_cut_short_does_not_count(make):
    path = make()
    with (path / "metrics.jsonl").open("a") as file:
        file.write('{"epoch": 4, "tra')
    info = look(path)
    assert info.state == "interrupted" and info.epochs == 3


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("run.json", None, "run.json is missing"),
        ("run.json", b'{"for', "not JSON"),
        ("run.json", b'{"format": "other"}', "no run folder"),
        ("run.json", b'{"format": "netbuilder-run", "version": 99}', "update NetBuilder"),
        ("project.json", None, "project.json is missing"),
        ("project.json", b"\xff\xfe", "project.json"),
        ("project.json", b"[1]", "must be an object"),
        ("project.json", b'{"format": "netbuilder", "training": 3}', "training must be an object"),
        (
            "project.json",
            b'{"format": "netbuilder", "data": ' + b'{"a":' * 3000 + b"1" + b"}" * 3001,
            "nested too deep",
        ),
        ("metrics.jsonl", b"{}\n", "number of its epoch"),
        ("metrics.jsonl", b'{"epoch": 1}\n{"epo\n', "not JSON"),
        ("summary.json", b"3", "must be an object"),
        ("environment.json", b"nothing", "not JSON"),
    ],
)
def test_what_is_damaged_is_listed_with_the_reason(make, tmp_path, file, content, words):
    make("whole")
    path = make("broken", end=FINISHED)
    (path / file).unlink()
    if content is not None:
        (path / file).write_bytes(content)
    found = {each.name: each for each in scan([tmp_path / "runs"]).runs}
    assert found["broken"].state == "damaged" and words in found["broken"].message
    assert found["whole"].state == "interrupted"
    assert columns(list(found.values())) and matching(found.values(), "damaged") == [found["broken"]]


def test_whatever_bytes_are_in_a_run_it_is_listed(make, tmp_path):
    draw = random.Random(0)
    path = make(end=FINISHED, notes={"notes": "n", "tags": ["a"]}, failure={"message": "m", "node": "fc"})
    files = sorted(each for each in path.iterdir() if each.is_file())
    whole = {file: file.read_bytes() for file in files}
    values = [b"null", b"-1", b"1e999", b"[]", b"{}", b'"x"', b"true", b"NaN", b'"\\ud800"', b"1" * 400]
    for _ in range(400):
        file = draw.choice(files)
        content = whole[file]
        at = draw.randrange(len(content))
        end = draw.choice((at + 1, content.find(b",", at), len(content)))
        file.write_bytes(content[:at] + draw.choice(values) + content[max(at, end) :])
        info = look(path)
        assert info.state in runs.STATES
        for column in columns([info], every=True):
            assert isinstance(column.text(info), str)
        file.write_bytes(whole[file])


def test_runs_are_listed_without_torch_and_without_qt(make, tmp_path):
    make(end=FINISHED)
    code = (
        "import sys; from netbuilder.training import runs, run_table, run_keeping\n"
        f"assert len(runs.scan([{str(tmp_path / 'runs')!r}]).runs) == 1\n"
        "print({'torch', 'PySide6'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


def test_a_run_as_the_trainer_leaves_it_is_read_whole(small, tmp_path):
    from netbuilder.training import Trainer, prepare

    summary = Trainer(prepare(small(epochs=1), tmp_path)).train()
    [info] = scan([tmp_path / "runs"]).runs
    assert info.state == "finished" and info.project == "Digits" and str(info.path) == summary["run"]
    assert info.results["validation loss"] == summary["validation"]["loss"]
    assert info.results["test accuracy"] == summary["test"]["accuracy"]
    assert info.settings["training.optimizer.params.lr"] == 0.001 and time.time() - info.started < 600


# The table


def test_words_and_tags_filter(make, tmp_path):
    make("one", said=project(0.01), end=FINISHED)
    make("two", said=project(0.5), notes={"notes": "Much too fast", "tags": ["bad"]})
    found = scan([tmp_path / "runs"]).runs
    for text, names in {
        "": ["two", "one"], "FAST": ["two"], "lr 0.01": ["one"], "#bad": ["two"], "#ba": ["two"], "#fast": [],
        "finished sgd": ["one"], "sgd": ["two", "one"],
    }.items():  # fmt: skip
        assert [each.name for each in matching(found, text)] == names, text


def test_sorting_puts_what_has_no_value_last_either_way(make, tmp_path):
    make("digits-9", losses=(0.5,))
    make("digits-10", losses=(0.25,))
    make("digits-11", losses=())
    found = scan([tmp_path / "runs"]).runs
    by = {column.key: column for column in columns(found)}
    loss = by["validation loss"]
    assert [each.name for each in ordered(found, loss)] == ["digits-10", "digits-9", "digits-11"]
    assert [each.name for each in ordered(found, loss, descending=True)] == ["digits-9", "digits-10", "digits-11"]
    assert [each.name for each in ordered(found, by["name"])] == ["digits-9", "digits-10", "digits-11"]
    assert [each.name for each in ordered(found, WHEN)] == ["digits-9", "digits-10", "digits-11"]


def test_a_csv_has_every_figure(make, tmp_path):
    make(said=project(0.123456789), losses=(1 / 3,), end=FINISHED)
    make(said=project(0.5))
    found = scan([tmp_path / "runs"]).runs
    write_csv(tmp_path / "t.csv", found, columns(found))
    lines = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("run,state,val. loss,val. accuracy,optimizer.lr,test accuracy,epochs")
    assert len(lines) == 3 and "0.123456789" in lines[2] and str(1 / 3) in lines[2]


# Notes, deleting, holding


def test_notes_and_tags_are_kept_with_the_run(make):
    path = make()
    write_notes(path, "a note\nof two lines", ("good", "baseline"))
    info = look(path)
    assert info.notes == "a note\nof two lines" and info.tags == ("good", "baseline")
    assert parsed_tags(" #good, much  better,,good ") == ("good", "much better")
    with pytest.raises(RunError, match="notes.json"):
        write_notes(path / "nowhere", "", ())


def test_deleting_takes_the_folder_and_never_what_is_no_run(make, tmp_path):
    path = make()
    (path / "checkpoints").mkdir()
    (path / "checkpoints" / "last").write_text("weights")
    delete(path)
    assert list((tmp_path / "runs").iterdir()) == []
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.png").write_text("mine")
    with pytest.raises(RunError, match="no run folder"):
        delete(tmp_path / "photos")
    assert (tmp_path / "photos" / "a.png").exists()


def test_deleting_a_link_leaves_the_run_it_leads_to(make, tmp_path):
    path = make()
    link = tmp_path / "runs" / "link"
    link.symlink_to(path, target_is_directory=True)
    delete(link)
    assert not link.exists() and (path / "project.json").exists()


def test_a_run_that_is_held_counts_as_training_and_is_not_deleted(make):
    path = make()
    with held(path):
        assert is_held(path) and look(path).state == "training"
        with pytest.raises(RunError, match="being trained"):
            delete(path)
        with pytest.raises(RunError, match="another training"), held(path):
            pass
    assert not is_held(path) and look(path).state == "interrupted" and path.exists()


def test_a_process_that_is_killed_holds_nothing(make):
    path = make()
    code = (
        "import sys, time; from netbuilder.training.holding import held\n"
        f"with held({str(path)!r}): print('held', flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    try:
        assert child.stdout.readline() == "held\n" and is_held(path)
    finally:
        child.kill()
        child.communicate()
    assert not is_held(path)


def test_holding_does_not_keep_the_run_from_being_read_or_discarded(make):
    path = make(losses=())
    with held(path):
        Run(path).discard()
    assert not Path(path).exists()
