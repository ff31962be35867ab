"""Wishes and readings cross threads; history stays small and loses no spike."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from netbuilder.training import Channel
from netbuilder.training.channel import Progress
from netbuilder.training.history import LossHistory


def test_a_channel_before_any_training_reads_as_waiting():
    reading = Channel().read()
    assert reading.state == "waiting" and reading.summary is None and reading.rows == ()
    assert [len(part) for part in reading.losses] == [0, 0]


def test_pause_holds_without_spinning_until_resumed():
    channel = Channel()
    channel.pause()
    assert channel.attention
    turns = []
    thread = threading.Thread(target=lambda: turns.append(channel.turn()))
    thread.start()
    while channel.read().state != "paused":
        pass
    assert not turns and thread.is_alive()
    channel.resume()
    thread.join(10)
    assert turns == ["go"] and channel.read().state == "training" and not channel.attention


def test_a_step_is_one_batch_and_an_evaluation_uses_none_up():
    channel = Channel()
    channel.step()
    assert channel.turn(batch=False) == "go"
    assert channel.turn() == "go"
    thread = threading.Thread(target=channel.turn)
    thread.start()
    while channel.read().state != "paused":
        pass
    channel.stop()
    thread.join(10)
    assert not thread.is_alive()


def test_stop_goes_before_everything():
    channel = Channel()
    channel.pause()
    channel.watch("a", lambda *_: 1)
    channel.stop()
    assert channel.turn() == "stop" and channel.turn() == "stop"


def test_a_paused_training_answers_a_new_question():
    channel = Channel()
    channel.pause()
    channel.watch("a", lambda *_: 1)
    assert channel.turn() == "look"


def test_a_value_that_nobody_wants_any_more_is_dropped():
    channel = Channel()
    old, new = (lambda *_: 1), (lambda *_: 2)
    channel.watch("a", old)
    channel.watch("a", new)
    channel.show("a", old, 1)
    assert channel.read().snapshots == {}
    channel.show("a", new, 2)
    assert channel.read().snapshots == {"a": 2}
    channel.watch("a", None)
    assert channel.read().snapshots == {}


def test_a_reading_is_a_copy():
    channel = Channel()
    channel.report(Progress(1, 2, 3, 4), [0.5], [1.0])
    reading = channel.read()
    channel.report(Progress(2, 2, 0, 4), [1.0], [0.5])
    channel.add_rows([{"epoch": 1}])
    assert (reading.epoch, list(reading.losses[1]), reading.rows) == (1, [1.0], ())


@pytest.mark.parametrize("count", [1, 1_999, 2_000, 2_001, 7_777, 100_000])
def test_a_history_keeps_at_most_2000_points_in_order_and_every_spike(count):
    values = np.random.default_rng(0).random(count)
    spike = count // 3
    values[spike] = 100.0
    history = LossHistory()
    for start in range(0, count, 997):
        history.add(np.arange(start, min(start + 997, count)).tolist(), values[start : start + 997].tolist())
    x, y = history.points()
    assert min(count, 400) <= len(x) <= 2_000
    assert (np.diff(x) > 0).all() and y.max() == 100.0 and x[y.argmax()] == spike
    assert np.array_equal(values[x.astype(int)], y)
    if count < 1_990:
        assert len(x) == count


def test_a_history_shows_a_loss_that_is_no_number():
    history = LossHistory(8)
    history.add(list(range(40)), [1.0] * 38 + [float("nan")] * 2)
    assert np.isnan(history.points()[1]).any()
