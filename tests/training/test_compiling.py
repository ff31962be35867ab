import pytest
import torch
from torch import nn

from netbuilder.training.compiling import Compiled, compiled
from netbuilder.training.execution import Execution

CPU = torch.device("cpu")
COMPILED = Execution(compile=True)


def network():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 3))


@pytest.fixture
def calls(monkeypatch):
    """Takes the place of the compiler, which takes half a minute: the shapes that what it made was called with."""
    monkeypatch.setattr("netbuilder.training.compiling.unavailable", lambda device: None)
    seen = []

    def stand_in(module, **options):
        def quick(*inputs):
            seen.append(tuple(inputs[0].shape))
            return module(*inputs)

        return quick

    monkeypatch.setattr(torch, "compile", stand_in)
    return seen


def test_a_network_that_is_not_to_be_compiled_is_called_as_it_is():
    module = network()
    assert compiled(module, Execution(), CPU) == (module, None)


def test_without_a_compiler_the_network_runs_as_it_is_and_a_note_says_why(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CXX", raising=False)
    module = network()
    forward, note = compiled(module, COMPILED, CPU)
    assert forward is module
    assert "no C++ compiler" in note and "runs as it is" in note


def test_batches_of_another_shape_go_through_the_module(calls):
    module = network()
    forward, note = compiled(module, COMPILED, CPU)
    forward(torch.rand(4, 6))
    assert isinstance(forward, Compiled) and note is None
    calls.clear()
    for size in (4, 3, 4, 1 + 1):
        assert forward(torch.rand(size, 6)).shape == (size, 3)
    assert calls == [(4, 6), (4, 6)]


def test_what_is_compiled_is_the_usual_batch_also_where_a_training_goes_on_with_another(calls):
    forward, _ = compiled(network(), COMPILED, CPU, length=4)
    forward(torch.rand(3, 6))
    assert calls == []
    forward(torch.rand(4, 6))
    assert set(calls) == {(4, 6)}


def test_compiling_leaves_no_trace(calls):
    module, same = network(), network()
    module[0].weight.grad = gradient = torch.ones(8, 6)
    forward, _ = compiled(module, COMPILED, CPU)
    x = torch.rand(4, 6)
    torch.manual_seed(1)
    found = forward(x)
    torch.manual_seed(1)
    assert torch.equal(found, same(x))
    assert all(torch.equal(a, b) for a, b in zip(module.state_dict().values(), same.state_dict().values(), strict=True))
    assert list(module.state_dict()) == list(same.state_dict())
    assert module[0].weight.grad is gradient and module[4].weight.grad is None
    assert len(calls) > 1


def test_a_network_that_the_compiler_gives_up_on_runs_as_it_is(monkeypatch):
    def give_up(module, **options):
        def quick(*inputs):
            raise RuntimeError("\nCppCompileError: C++ compile error\nCommand: g++ …")

        return quick

    monkeypatch.setattr("netbuilder.training.compiling.unavailable", lambda device: None)
    monkeypatch.setattr(torch, "compile", give_up)
    told, module = [], network()
    forward, _ = compiled(module, COMPILED, CPU, told.append)
    module.eval()
    x = torch.rand(4, 6)
    assert torch.equal(forward(x), module(x)) and torch.equal(forward(x), module(x))
    (note,) = told
    assert "gave up on this network (CppCompileError: C++ compile error)" in note and "runs as it is" in note
    assert not any(each.training for each in module.modules())


def test_a_compiled_network_that_is_slower_is_told(calls, monkeypatch):
    monkeypatch.setattr(Compiled, "_gain", lambda self, quick, inputs: 0.67)
    told = []
    forward, _ = compiled(network(), COMPILED, CPU, told.append)
    forward(torch.rand(4, 6))
    assert "0.67 times as fast" in told[0] and "switch compile off" in told[0]


@pytest.mark.slow
def test_what_is_really_compiled_computes_the_same_and_is_compiled_once():
    from torch._dynamo.utils import counters

    module = network().eval()
    told = []
    forward, note = compiled(module, COMPILED, CPU, told.append)
    if note:
        pytest.skip(note)
    x = torch.rand(4, 6)
    counters.clear()
    assert torch.allclose(forward(x), module(x), atol=1e-6)
    made = counters["stats"]["unique_graphs"]
    for size in (4, 3, 4, 2):
        forward(torch.rand(size, 6))
    assert counters["stats"]["unique_graphs"] == made == 1
    assert not any("gave up" in text for text in told)
    forward(x).sum().backward()
    assert module[0].weight.grad is not None
    assert next(iter(module.state_dict())) == "0.weight"
