"""What workers are told that call: the order first, and after a restart the run that was begun."""

from __future__ import annotations

import pytest

from netbuilder.training import Channel, Trainer, prepare
from netbuilder.training.messages import Order, Report
from netbuilder.training.relay import Line, RelayedChannel, called
from netbuilder.training.switchboard import Switchboard


@pytest.fixture
def call(monkeypatch):
    """Calls as the worker that leads would, hangs up, and returns the order."""

    def told(calls: Switchboard) -> Order:
        for name, value in calls.environment.items():
            monkeypatch.setenv(name, value)
        line = Line(called(), Report(0, 1, leads_here=True), Channel(), lambda: None)
        order = line.order()
        line.end()
        return order

    return told


def switchboard(order, tmp_path) -> Switchboard:
    (tmp_path / "socket").mkdir(exist_ok=True)
    (tmp_path / "socket" / "relay").unlink(missing_ok=True)
    return Switchboard(order, RelayedChannel(), tmp_path / "socket", lambda problems: None)


def test_a_run_made_by_a_worker_that_was_killed_before_it_said_so_is_gone_on_in(small, tmp_path, call):
    order = Order(small(), tmp_path, tmp_path / "run")
    with switchboard(order, tmp_path) as calls:
        assert call(calls) == order
        prepare(order.project, tmp_path, run=order.run)
        again = call(calls)
        assert again.resume and again.run == order.run
        (order.run / "run.json").unlink()  # as if it had been killed while it made the folder
        anew = call(calls)
        assert not anew.resume and anew.project == order.project and not order.run.exists()


def test_a_folder_that_was_there_before_is_never_taken_for_its_own(small, tmp_path, call):
    prepare(small(), tmp_path, run=tmp_path / "run")
    order = Order(small(), tmp_path, tmp_path / "run")
    with switchboard(order, tmp_path) as calls:
        assert [call(calls) for _ in range(2)] == [order, order]
        calls.discard()
    assert (tmp_path / "run" / "run.json").exists()


def test_a_run_in_which_nothing_was_learned_is_taken_away_and_no_other(small, tmp_path):
    order = Order(small(epochs=1), tmp_path, tmp_path / "run")
    with switchboard(order, tmp_path) as calls:
        job = prepare(order.project, tmp_path, run=order.run)
        calls.discard()
        assert not order.run.exists()
        Trainer(prepare(order.project, tmp_path, run=order.run)).train()
        calls.discard()
        assert order.run.exists() and job.run.path == order.run
