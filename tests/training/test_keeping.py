import itertools

import pytest
from torch import nn

from netbuilder.training import keeping
from netbuilder.training.keeping import Best, Keeper
from netbuilder.training.recipe import Checkpoints


class Seconds:
    now = 0.0

    def perf_counter(self):
        return self.now


class Slow:
    """A run whose checkpoints take as long to write as the test says."""

    costs = 0.0

    def __init__(self, monkeypatch):
        spent = itertools.count()
        monkeypatch.setattr("netbuilder.training.writer.time.thread_time", lambda: self.costs * (next(spent) % 3 == 2))

    def save(self, *_):
        pass


@pytest.mark.parametrize(("costs", "rest"), [(0.0, 1.0), (0.02, 2.0), (0.05, 5.0), (3.0, 10.0)])
def test_short_epochs_are_kept_as_often_as_a_hundredth_of_the_time_allows(costs, rest, monkeypatch):
    clock, run = Seconds(), Slow(monkeypatch)
    run.costs = costs
    monkeypatch.setattr(keeping, "time", clock)
    keeper, best = Keeper(run, nn.Linear(2, 2), Checkpoints(), print), Best()
    keeper.begin(0)
    clock.now = 0.1
    assert keeper.is_due(1), "the first epoch is always kept"
    keeper.save(best, {"epoch": 1}, must=True)
    clock.now = 0.1 + rest - 0.05
    assert not keeper.is_due(2)
    clock.now = 0.1 + rest + 0.05
    assert keeper.is_due(2)
    keeper.close()
