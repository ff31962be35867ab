"""How often the window looks at a training: its thread stays within its share, and a second is the longest rest."""

from __future__ import annotations

from netbuilder.app.pace import MOST_S, Pace


class Clock:
    """Seconds, and seconds of CPU, that a test lets pass."""

    def __init__(self) -> None:
        self.now = self.used = 100.0

    def pass_(self, seconds: float, used: float = 0.0) -> None:
        self.now, self.used = self.now + seconds, self.used + used


def looks(clock: Clock, pace: Pace, share: float, cost: float, seconds: float) -> int:
    """How many looks there are in that time, each of which costs so much."""
    count = 0
    for _ in range(round(seconds / 0.03)):
        clock.pass_(0.03)
        if pace.is_due(lambda: share):
            count += 1
            clock.pass_(0.0, cost)
    return count


def test_looks_take_no_more_than_their_share():
    clock = Clock()
    pace = Pace(lambda: clock.now, lambda: clock.used)
    pace.is_due(lambda: 0.1)
    assert 38 <= looks(clock, pace, share=0.1, cost=0.02, seconds=10) <= 51
    assert looks(clock, pace, share=0.2, cost=0.0, seconds=10) > 300


def test_a_costly_look_comes_once_a_second_all_the_same():
    clock = Clock()
    pace = Pace(lambda: clock.now, lambda: clock.used)
    assert 8 <= looks(clock, pace, share=0.02, cost=0.5, seconds=10 * MOST_S) <= 10


def test_whoever_asked_for_something_sees_it_at_once():
    clock = Clock()
    pace = Pace(lambda: clock.now, lambda: clock.used)
    pace.is_due(lambda: 0.02)
    clock.pass_(0.03, 0.5)
    assert not pace.is_due(lambda: 0.02)
    pace.hurry()
    assert looks(clock, pace, share=0.02, cost=0.02, seconds=0.3) > 5


def test_asking_is_cheap_between_two_looks():
    clock, asked = Clock(), []

    def used() -> float:
        asked.append(clock.now)
        return clock.used

    pace = Pace(lambda: clock.now, used)
    assert 8 <= looks(clock, pace, share=0.02, cost=0.5, seconds=10 * MOST_S) <= 10
    assert len(asked) < 30
