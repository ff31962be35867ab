"""Measuring leaves no trace, so that a training that is stopped in its midst goes on to the same bits."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch
from torch import nn

from netbuilder.data import Part
from netbuilder.training import generators
from netbuilder.training.evaluation import evaluate
from netbuilder.training.samples import Samples
from netbuilder.training.trying import untouched

CPU = torch.device("cpu")


class Bounded(nn.Module):
    """Its embeddings shorten their rows when they are called, and its pooling draws, in eval mode too."""

    def __init__(self):
        super().__init__()
        self.words, self.bag = nn.Embedding(9, 16, max_norm=0.5), nn.EmbeddingBag(9, 16, max_norm=0.5)
        self.pool = nn.FractionalMaxPool2d(2, output_size=1)

    def forward(self, rows):
        found = self.words(rows) + self.bag(rows)[:, None]
        return self.pool(found.unflatten(2, (4, 4))).flatten(1)


@pytest.fixture
def module():
    return Bounded()


def trace(module):
    return [each.clone() for each in module.state_dict().values()], generators.states(CPU)["cpu"]


def same(a, b):
    return all(torch.equal(one, other) for one, other in zip([*a[0], a[1]], [*b[0], b[1]], strict=True))


class Two:
    """A split of two batches of rows `(2, 3)`."""

    numbers = 2**30

    def __len__(self):
        return 4

    def slices(self, size, first, count):
        yield from (((rows,), {}) for rows in torch.randint(0, 9, (2, 2, 3), generator=torch.Generator()))


def measure(module, between=lambda: None):
    objectives = SimpleNamespace(device=CPU, losses=lambda outputs, targets: (outputs.sum(), {}))
    scoreboard = SimpleNamespace(reset=lambda: None, add=lambda *_: None, compute=lambda team: {})
    return evaluate(module, objectives, Two(), 2, scoreboard, between)


def test_measuring_leaves_weights_and_generators_as_they_were(module):
    before = trace(module)
    assert measure(module) == measure(module)
    assert same(trace(module), before)


def test_measuring_that_is_stopped_on_the_way_does_so_too(module):
    before = trace(module)

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        measure(module, stop)
    assert same(trace(module), before)


def test_a_step_that_is_only_tried_leaves_the_weights_of_bounded_embeddings(module):
    before = trace(module)
    with untouched(module, CPU):
        module(torch.randint(0, 9, (2, 3))).sum().backward()
    assert same(trace(module), before)


@pytest.mark.parametrize(("length", "first", "count"), [(9, 0, None), (13, 4, 5), (1, 0, None), (4, 4, 4), (3, 8, 4)])
def test_no_last_sample_is_measured_alone_where_norms_take_statistics_of_what_they_are_given(length, first, count):
    data = torch.arange(length)
    samples = Samples(Part({"rows": data}, data), ("rows",), (), CPU)
    slices = [rows for (rows,), _ in samples.slices(4, first, count)]
    assert torch.equal(torch.cat([data[:0], *slices]), data[first : length if count is None else first + count])
    assert all(len(rows) > 1 for rows in slices) or length == 1
