"""A flat list of kernels learns what autograd learns, to the bit, and steps back wherever it would not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import torch
from torch import nn

from netbuilder.training import Trainer, flat, prepare
from netbuilder.training.flat import CHECKED, TIMED, WARM, Passes
from netbuilder.training.objectives import as_float32
from tests.training.sameness import assert_same

CPU = torch.device("cpu")
UNTIL_FLAT = WARM + TIMED + CHECKED + 1 + 2 * TIMED


@dataclass(frozen=True)
class Goal:
    """The cross entropy of one Output, or the sum of two."""

    targets: tuple[str, ...] = ("label",)
    device: torch.device = CPU

    def losses(self, outputs, targets, mixed=None):
        if isinstance(outputs, torch.Tensor):
            return nn.functional.cross_entropy(outputs, targets["label"]), {}
        parts = {id: nn.functional.cross_entropy(each, targets["label"]) for id, each in outputs.items()}
        return torch.stack(list(parts.values())).sum(), {id: each.detach() for id, each in parts.items()}


class TwoHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.a, self.b = nn.Linear(12, 8), nn.Linear(8, 3), nn.Linear(8, 3)

    def forward(self, x):
        x = torch.tanh(self.body(x))
        return {"a": self.a(x), "b": self.b(x)}


class Asking(nn.Module):
    """What it computes depends on the numbers that come."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(12, 3)

    def forward(self, x):
        return self.layer(x) * (2 if float(x.sum()) > 72 * 0.5 else 1)


class Counting(nn.Module):
    """What it computes depends on how often it was called."""

    def __init__(self):
        super().__init__()
        self.layer, self.calls = nn.Linear(12, 3), 0

    def forward(self, x):
        self.calls += 1
        return self.layer(x) * self.calls


class Remembering(nn.Module):
    """It writes into a tensor that nobody knows of."""

    def __init__(self):
        super().__init__()
        self.layer, self._kept = nn.Linear(12, 3), torch.zeros(3)

    def forward(self, x):
        x = self.layer(x)
        self._kept.add_(x.detach().mean(0))
        return x - self._kept


class Glancing(Remembering):
    """It writes into a part of a tensor that nobody knows of, and nothing follows from it."""

    def forward(self, x):
        self._kept[:1].add_(1)
        return self.layer(x)


class Replacing(nn.Module):
    """It puts another tensor where its buffer was."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(12, 3)
        self.register_buffer("kept", torch.zeros(3))

    def forward(self, x):
        x = self.layer(x)
        self.kept = self.kept + x.detach().mean(0)
        return x


class Masking(nn.Module):
    """How many numbers it takes the mean of depends on the numbers, if seldom."""

    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(12, 3)

    def forward(self, x):
        found = self.layer(x)
        return found + found[x[:, 0] > 0.01].mean()


class Added(nn.Module):
    """Two weights with one gradient."""

    def __init__(self):
        super().__init__()
        self.layer, self.a, self.b = nn.Linear(12, 3), nn.Parameter(torch.rand(())), nn.Parameter(torch.rand(()))

    def forward(self, x):
        return self.layer(x) * (self.a + self.b)


class Worded(nn.Module):
    def __init__(self, **how):
        super().__init__()
        self.words, self.layer = nn.Embedding(5, 2, **how), nn.Linear(24, 3)

    def forward(self, x):
        return self.layer(self.words((5 * x).long()).flatten(1))


def sparse():
    return Worded(sparse=True)


def bounded():
    return Worded(max_norm=0.5)


def dropping_in_place():
    return nn.Sequential(nn.Dropout(0.5, inplace=True), nn.Linear(12, 3))


def dense():
    return nn.Sequential(nn.Flatten(), nn.Linear(12, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 3))


def convolving():
    return nn.Sequential(
        nn.Unflatten(1, (3, 2, 2)),
        nn.Conv2d(3, 4, 2, padding=1),
        nn.GELU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(4, 3),
    )


def tied():
    once = nn.Linear(12, 12)
    return nn.Sequential(once, nn.Sigmoid(), once, nn.Linear(12, 3))


def at_once(monkeypatch):
    """Let a list be taken whether or not it is the faster one: a test is not about the machine."""
    monkeypatch.setattr(flat, "MARGIN", float("inf"))
    monkeypatch.setattr(flat, "LONGEST_S", float("inf"))


def learn(make, passes, batches=UNTIL_FLAT + 20, between=lambda number, module: None, half=None):
    """The weights, buffers and losses after some batches, of which every tenth is smaller; gradients are halved in
    place, as clipping does. passes: `Passes`, or None for torch alone."""
    torch.manual_seed(1)
    module, goal, one = make(), Goal(), torch.ones(())
    optimizer = torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9)
    way = passes and passes(module, goal, one, half)
    losses, flats = [], 0
    for number in range(batches):
        between(number, module)
        x, targets = torch.rand(3 if number % 10 == 9 else 6, 12), {}
        targets["label"] = torch.randint(0, 3, (len(x),))
        if way:
            way.begin()
            loss = way((x,), targets).loss
            flats += way.is_flat
        else:
            with torch.autocast("cpu", half or torch.bfloat16, enabled=half is not None):
                outputs = module(x)
            loss, _ = goal.losses(as_float32(outputs), targets)
            loss.backward(one)
            loss = loss.detach()
        losses.append(loss)
        with torch.no_grad():
            torch._foreach_mul_([each.grad for each in module.parameters() if each.grad is not None], 0.5)
        optimizer.step()
        optimizer.zero_grad()
    return [*module.state_dict().values(), *losses, torch.rand(3)], flats


@pytest.mark.parametrize(
    "make",
    [dense, convolving, tied, TwoHeads, Asking, Remembering, Glancing, Replacing, Masking, Added, Worded, sparse,
     bounded, dropping_in_place],
)  # fmt: skip
def test_what_is_learned_is_what_torch_learns_to_the_bit(make, monkeypatch):
    at_once(monkeypatch)
    own, _ = learn(make, Passes)
    theirs, _ = learn(make, None)
    assert all(torch.equal(one, other) for one, other in zip(own, theirs, strict=True))


@pytest.mark.parametrize("make", [dense, convolving, TwoHeads, Added, Worded])
def test_plain_networks_go_flat(make, monkeypatch):
    at_once(monkeypatch)
    assert learn(make, Passes)[1] > 15


@pytest.mark.parametrize("make", [Asking, Counting, Masking])
def test_what_depends_on_more_than_shapes_never_does(make, monkeypatch):
    at_once(monkeypatch)
    assert learn(make, Passes)[1] == 0


@pytest.mark.parametrize("make", [Remembering, Glancing, Replacing, bounded, dropping_in_place])
def test_what_cannot_be_tried_without_a_trace_never_does(make, monkeypatch):
    at_once(monkeypatch)
    assert learn(make, Passes)[1] == 0


@pytest.mark.parametrize("make", [dense, convolving, TwoHeads, tied])
def test_networks_that_compute_in_halves_go_flat_to_the_same_bits(make, monkeypatch):
    at_once(monkeypatch)
    own, flats = learn(make, Passes, half=torch.bfloat16)
    theirs, _ = learn(make, None, half=torch.bfloat16)
    assert flats > 15 and all(torch.equal(one, other) for one, other in zip(own, theirs, strict=True))


def test_what_is_no_faster_is_left_alone(monkeypatch):
    at_once(monkeypatch)
    monkeypatch.setattr(flat, "MARGIN", 0.0)
    assert learn(dense, Passes)[1] == 0


def test_what_takes_long_anyway_is_not_even_written_down(monkeypatch):
    at_once(monkeypatch)
    monkeypatch.setattr(flat, "LONGEST_S", 0.0)
    monkeypatch.setattr(Passes, "_write", lambda *_: pytest.fail("it was written down"))
    learn(dense, Passes)


def test_a_layer_that_is_frozen_on_the_way_stays_as_it_is(monkeypatch):
    at_once(monkeypatch)

    def freeze(number, module):
        if number == UNTIL_FLAT + 5:
            module[1].requires_grad_(False)
            module[2].eval()

    (own, flats), (theirs, _) = (learn(dense, way, 2 * UNTIL_FLAT + 20, freeze) for way in (Passes, None))
    assert all(torch.equal(one, other) for one, other in zip(own, theirs, strict=True))
    assert 5 < flats < UNTIL_FLAT  # for some batches, until the list was another, and again at the end


def test_a_kernel_that_refuses_a_batch_is_refused_as_torch_does(monkeypatch):
    at_once(monkeypatch)
    way = Passes(nn.Linear(12, 3), Goal(), torch.ones(()))
    for _ in range(UNTIL_FLAT + 2):
        way((torch.rand(6, 12),), {"label": torch.randint(0, 3, (6,))})
        way._forward.zero_grad()
    assert way.is_flat
    with pytest.raises(IndexError, match="Target 3 is out of bounds"):
        way((torch.rand(6, 12),), {"label": torch.full((6,), 3)})


def test_a_batch_that_lies_otherwise_in_memory_goes_the_usual_way(monkeypatch):
    at_once(monkeypatch)
    layer = nn.Sequential(nn.Flatten(), nn.Linear(12, 3))
    way, label = Passes(layer, Goal(), torch.ones(())), {"label": torch.zeros(6, dtype=torch.long)}
    for _ in range(UNTIL_FLAT + 2):
        way((torch.rand(6, 3, 4),), label)
        layer.zero_grad()
    assert way.is_flat
    turned = torch.rand(6, 4, 3).transpose(1, 2)  # as some augmentations leave it
    assert torch.equal(way((turned,), label).loss, Goal().losses(layer(turned), label)[0])
    assert way.is_flat


def test_a_whole_training_comes_to_the_same_bits_and_goes_on_to_them(small, tmp_path, monkeypatch):
    at_once(monkeypatch)
    project = small(epochs=5, batch_size=32)
    flats = []

    def train(name, epochs, start=None):
        job = prepare(project, tmp_path, run=tmp_path / name, epochs=epochs) if start is None else start
        trainer = Trainer(job)
        trainer.train()
        passes = trainer.learner._passes
        flats.append(bool(passes and passes.is_flat))
        return job.run

    own = train("flat", 5)
    with monkeypatch.context() as patch:
        patch.setattr("netbuilder.training.learner.Passes", lambda *_: None)
        usual = train("usual", 5)
    assert_same(own, usual)
    assert flats == [True, False]


def test_whoever_hooks_into_a_layer_or_a_weight_is_called_for_each_batch(monkeypatch):
    at_once(monkeypatch)
    for hook in (
        lambda layer, call: layer.register_forward_hook(call),
        lambda layer, call: layer.weight.register_hook(call),
    ):
        layer, calls = nn.Linear(12, 3), []
        hook(layer, lambda *_, calls=calls: calls.append(1))
        way = Passes(layer, Goal(), torch.ones(()))
        for _ in range(UNTIL_FLAT + 5):
            way((torch.rand(6, 12),), {"label": torch.randint(0, 3, (6,))})
            layer.zero_grad()
        assert len(calls) == UNTIL_FLAT + 5
