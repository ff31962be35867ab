"""Of workers that are lost together, the one that began it is told, and in words."""

from __future__ import annotations

from torch.distributed.elastic.multiprocessing.errors import ProcessFailure

from netbuilder.training.agent import _first
from netbuilder.training.failing import told_plainly
from netbuilder.training.worker import failure_of

GLOO = """[/src/gloo/transport/tcp/pair.cc:537] Read error [127.0.0.1]:1234: Connection reset by peer. \
This generally means the process on the other end has gone."""


def test_a_killed_worker_began_it_where_others_fail_in_the_same_second():
    killed, others = ProcessFailure(1, 11, -9, ""), [ProcessFailure(rank, 10 + rank, 1, "") for rank in (0, 2)]
    for each in (killed, *others):
        each.timestamp = 1
    failures = {0: others[0], 1: killed, 2: others[1]}
    assert _first(failures) == (1, killed)
    others[1].timestamp = 0
    assert _first({0: others[0], 2: others[1]}) == (2, others[1]), "of those that fail by themselves the earliest"


def test_what_gloo_says_of_a_lost_process_is_told_in_words_and_worth_another_try():
    error = RuntimeError(GLOO)
    told = told_plainly(error)
    assert told.message == "another process of the training was lost"
    try:
        raise told from error
    except Exception as raised:
        assert not failure_of(raised, alone=False).final
