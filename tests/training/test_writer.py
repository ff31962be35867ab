"""Checkpoints written beside the training are those of the moment they were given, and failures are told."""

from __future__ import annotations

import threading

import pytest
import torch

from netbuilder.training import Run, RunError
from netbuilder.training.checkpoint import Checkpoint
from netbuilder.training.writer import Writer


@pytest.fixture
def run(tmp_path) -> Run:
    return Run(tmp_path)


def given(epoch: float) -> tuple[Checkpoint, Checkpoint]:
    return tuple(Checkpoint({"w": torch.full((3,), epoch)}, {"epoch": epoch, "losses": [epoch]}) for _ in range(2))


def test_what_is_written_is_what_was_given_and_not_what_became_of_it(run, monkeypatch):
    may_write, save = threading.Event(), Run.save
    monkeypatch.setattr(Run, "save", lambda *args: may_write.wait(60) and save(*args))
    weights, moment, losses = torch.ones(3), torch.ones(2), [0.5]
    writer = Writer(run)
    assert writer.save(Checkpoint({"w": weights}, {"moment": moment, "losses": losses})) is None
    assert writer.busy
    weights.zero_()
    moment.zero_()
    losses.append(0.25)
    may_write.set()
    writer.wait()
    kept = run.load("last")
    assert kept.model["w"].sum() == 3 and kept.state["moment"].sum() == 2 and kept.state["losses"] == [0.5]
    assert not writer.busy


def test_best_weights_whose_writing_failed_come_with_the_next(run, monkeypatch):
    save, fails = Run.save, [True]

    def failing(*args):
        if fails.pop():
            raise RunError("the disk is full")
        save(*args)

    writer = Writer(run)
    writer.save(*given(1.0))
    writer.wait()
    monkeypatch.setattr(Run, "save", failing)
    assert writer.save(*given(2.0)) is None
    fails += [False, False]
    error = writer.save(given(3.0)[0])
    assert str(error) == "the disk is full"
    writer.wait()
    assert run.load("last").state["epoch"] == 3.0 and run.load("best").state["epoch"] == 2.0


def test_the_last_failure_is_told_to_who_waits(run, monkeypatch):
    def failing(*_):
        raise RunError("the disk is full")

    monkeypatch.setattr(Run, "save", failing)
    writer = Writer(run)
    writer.save(*given(1.0))
    with pytest.raises(RunError, match="the disk is full"):
        writer.wait()
    writer.wait()


def test_what_no_checkpoint_holds_is_refused_at_once(run):
    with pytest.raises(TypeError):
        Writer(run).save(Checkpoint({}, {"set": {1, 2}}))


def test_no_thread_is_left(run):
    before = threading.active_count()
    writer = Writer(run)
    for epoch in range(5):
        writer.save(*given(float(epoch)))
    writer.wait()
    assert threading.active_count() == before and run.load("last").state["epoch"] == 4.0
