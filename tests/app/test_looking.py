"""Looking into the network while nothing trains, on a thread of its own."""

from __future__ import annotations

import threading

import torch

from netbuilder.app.looking import Look
from netbuilder.data import fields_of
from tests.training.conftest import SMALL, chain, digits


def looked(look, folder, probe):
    project = digits(chain(*SMALL))
    return look(project, folder, fields_of(project.data, folder), {"probe": probe})


def test_a_training_begins_once_a_look_that_is_at_it_has_put_the_generator_back(tmp_path):
    look, looks, goes_on, put_back, found = Look(), threading.Event(), threading.Event(), threading.Event(), []

    def probe(module, epoch, batch):
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            looks.set()
            assert goes_on.wait(30)
        put_back.set()

    def train():
        goes_on.set()
        with look.aside():
            assert put_back.is_set()
            torch.manual_seed(7)
            found.append(torch.rand(3))

    threads = [threading.Thread(target=looked, args=(look, tmp_path, probe)), threading.Thread(target=train)]
    threads[0].start()
    assert looks.wait(60)
    threads[1].start()
    for each in threads:
        each.join(60)
    assert torch.equal(found[0], torch.rand(3, generator=torch.Generator().manual_seed(7)))


def test_nothing_is_looked_at_while_something_trains_and_all_of_it_afterwards(tmp_path):
    look, calls = Look(), []
    with look.aside():
        before = torch.get_rng_state()
        assert looked(look, tmp_path, lambda *_: calls.append(1)) is None
        assert not calls and torch.equal(torch.get_rng_state(), before)
    assert looked(look, tmp_path, lambda *_: "seen").snapshots == {"probe": "seen"}


def test_the_window_trains_with_nobody_looking(drawn, qtbot, monkeypatch):
    from contextlib import contextmanager

    from netbuilder.app.training_thread import TrainingThread

    given = []
    usual = TrainingThread.__init__

    def init(self, *args, aside=None, **named):
        @contextmanager
        def told():
            given.append("aside")
            with aside():
                yield
            given.append("back")

        usual(self, *args, aside=told, **named)

    monkeypatch.setattr(TrainingThread, "__init__", init)
    drawn.session.start()
    with qtbot.waitSignal(drawn.session.ended, timeout=60_000):
        drawn.session.stop()
    assert given == ["aside", "back"]
