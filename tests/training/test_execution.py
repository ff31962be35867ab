import json

import pytest
import torch
from torch import nn

from netbuilder.progress import Abandoned, heard_by
from netbuilder.training import Recipe, remembered
from netbuilder.training.execution import Execution, applied, choose, half_for, most_threads
from netbuilder.training.job import prepare
from netbuilder.training.recipe import Choice

CPU = torch.device("cpu")
LARGE = 10_000_000  # FLOPs of a sample with which a batch is worth measuring


class Timed:
    """Seconds that pass only where a network computes, and how often it did."""

    now = 0.0
    steps = 0
    costs = staticmethod(lambda **way: 1.0)


class Network(nn.Module):
    """A network that takes as long as `Timed.costs` says of the way in which it computes."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3)
        self.norm = nn.BatchNorm2d(4)
        self.drop = nn.Dropout(0.5)
        self.fc = nn.Linear(144, 3)

    def forward(self, images):
        x = self.conv(images)
        Timed.steps += 1
        Timed.now += 0.02 * Timed.costs(
            threads=torch.get_num_threads(),
            half=torch.is_autocast_enabled("cpu"),
            turned=self.conv.weight.is_contiguous(memory_format=torch.channels_last),
        )
        return self.fc(self.drop(self.norm(x)).flatten(1))


@pytest.fixture
def objectives(small, tmp_path):
    return prepare(small(), tmp_path, run=tmp_path / "run").objectives


@pytest.fixture
def chosen(objectives, tmp_path, monkeypatch):
    """The way in which a network is to compute, where the machine has four CPUs and computes in bfloat16.

    Its threads are but a number, so that no test depends on how busy the real ones are."""
    threads = [1]
    monkeypatch.setattr(torch, "get_num_threads", lambda: threads[-1])
    monkeypatch.setattr(torch, "set_num_threads", threads.append)
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: True)
    Timed.now, Timed.steps, Timed.costs = 0.0, 0, staticmethod(lambda **way: 1.0)

    def choice(recipe=None, module=None, flops=LARGE, size=8, cpus=4):
        torch.manual_seed(0)
        batch = (torch.rand(size, 2, 8, 8),), {"label": torch.arange(size) % 3}
        module = module or Network()
        monkeypatch.setattr("netbuilder.training.execution.most_threads", lambda: cpus)
        file, clock = tmp_path / "cache" / "execution.json", lambda: Timed.now
        return choose(module, objectives, batch, recipe or Recipe(), CPU, flops, file=file, clock=clock)

    choice.file = tmp_path / "cache" / "execution.json"
    return choice


def test_a_small_network_is_not_measured(chosen):
    found = chosen(flops=1000)
    assert (found.threads, found.precision, found.memory_format) == (1, "float32", "channels_last")
    assert Timed.steps == 0 and not chosen.file.exists()


def test_what_the_recipe_says_holds_and_is_not_measured(chosen):
    said = Recipe(threads=3, precision="bfloat16", memory_format="contiguous_format", compile=True)
    assert chosen(said) == Execution(3, "bfloat16", "contiguous_format", True)
    assert Timed.steps == 0 and not chosen.file.exists()


def test_what_is_left_open_is_measured_beside_what_is_said(chosen):
    Timed.costs = staticmethod(lambda threads, half, turned: (0.5 if half else 1) * threads)
    found = chosen(Recipe(threads=2))
    assert (found.threads, found.precision) == (2, "bfloat16")


def test_the_fastest_way_is_taken_and_told(chosen):
    Timed.costs = staticmethod(
        lambda threads, half, turned: (1 / threads) * (0.5 if half else 1) * (2.0 if turned else 1)
    )
    found = chosen()
    assert (found.threads, found.precision, found.memory_format) == (4, "bfloat16", "contiguous_format")
    assert found.told[0] == (
        "computes with 4 threads (measured 4.00 times as fast as 1 thread), images laid out contiguously (measured "
        "2.00 times as fast as images laid out channels last), bfloat16 (measured 2.00 times as fast as float32)"
    )
    assert "threads, precision or memory_format" in found.told[1]


def test_what_is_hardly_faster_is_left_alone(chosen):
    Timed.costs = staticmethod(
        lambda threads, half, turned: (1 if threads == 1 else 0.9) * (0.9 if half else 1) * (1.05 if turned else 1)
    )
    found = chosen()
    assert (found.threads, found.precision, found.memory_format) == (1, "float32", "channels_last")
    assert "2 threads measured 1.11 times as fast" in found.told[0]


def test_short_numbers_as_fast_as_long_ones_in_several_threads_are_asked_again_in_one(chosen):
    Timed.costs = staticmethod(lambda threads, half, turned: 0.5 if threads > 1 else 0.6 if half else 1.0)
    found = chosen(cpus=2)
    assert (found.threads, found.precision) == (2, "bfloat16")
    assert "bfloat16 (measured 1.67 times as fast as float32 in 1 thread, 1.00 times in 2 threads)" in found.told[0]


def test_short_numbers_slower_in_the_threads_chosen_are_not_taken_for_what_they_gain_in_one(chosen):
    Timed.costs = staticmethod(
        lambda threads, half, turned: (0.6 if half else 0.5) if threads > 1 else 0.5 if half else 1.0
    )
    found = chosen(cpus=2)
    assert (found.threads, found.precision) == (2, "float32")
    assert "bfloat16 measured 0.83 times as fast" in found.told[0]


def test_threads_are_added_as_long_as_they_bring_something(chosen):
    Timed.costs = staticmethod(lambda threads, half, turned: {1: 1.0, 2: 0.6, 4: 0.58, 6: 0.1}[threads])
    assert chosen(cpus=6).threads == 2


def test_a_way_that_does_not_run_is_not_taken(chosen):
    def costs(threads, half, turned):
        if half or threads > 1:
            raise RuntimeError("not implemented for 'BFloat16'")
        return 1.0

    Timed.costs = staticmethod(costs)
    found = chosen()
    assert (found.threads, found.precision) == (1, "float32")
    assert "2 threads cannot be used here" in found.told[0]
    assert chosen.file.exists()


def test_what_there_was_no_time_to_measure_is_not_remembered(chosen):
    Timed.costs = staticmethod(lambda threads, half, turned: 28 / threads)  # two rounds fit
    found = chosen()
    assert found.threads == 1 and "no time to measure" in found.told[0]
    assert not chosen.file.exists()


def test_a_way_that_is_slower_beyond_doubt_is_not_tried_for_long(chosen):
    Timed.costs = staticmethod(lambda threads, half, turned: 100 if threads > 1 else 1)
    found = chosen(Recipe(precision="float32", memory_format="channels_last"))
    assert found.threads == 1 and "2 threads measured 0.01 times as fast" in found.told[0]
    assert Timed.steps == 4  # two in the usual way, two in the other


def test_a_network_that_takes_too_long_is_tried_once(chosen):
    Timed.costs = staticmethod(lambda **way: 500)
    found = chosen()
    assert found.threads == 4 and found.precision == "float32"
    assert Timed.steps == 1 and not chosen.file.exists()


def test_a_network_that_fails_is_left_to_the_training(chosen):
    def costs(**way):
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    Timed.costs = staticmethod(costs)
    assert chosen().precision == "float32"
    assert not chosen.file.exists()


def test_measuring_leaves_no_trace(chosen):
    module = Network()
    module.norm.eval()
    module.fc.weight.grad = gradient = torch.ones_like(module.fc.weight)
    before = {name: tensor.clone() for name, tensor in module.state_dict().items()}
    strides = [each.stride() for each in module.parameters()]
    torch.manual_seed(0)
    torch.rand(8, 2, 8, 8)  # as `chosen` draws them
    generator = torch.get_rng_state()
    chosen(module=module)
    assert Timed.steps > 5
    assert all(torch.equal(tensor, before[name]) for name, tensor in module.state_dict().items())
    assert [each.stride() for each in module.parameters()] == strides
    assert module.fc.weight.grad is gradient and torch.equal(gradient, torch.ones_like(gradient))
    assert module.conv.weight.grad is None
    assert module.training and not module.norm.training
    assert torch.equal(torch.get_rng_state(), generator)
    assert torch.get_num_threads() == 1


def test_whoever_waits_for_a_measurement_is_told_and_may_give_up(chosen):
    said = []

    def hear(message):
        said.append(message)
        if len(said) == 3:
            raise Abandoned

    with pytest.raises(Abandoned), heard_by(hear):
        chosen()
    assert said == ["measuring how the network computes fastest"] * 3
    assert Timed.steps == 2 and not chosen.file.exists()


def test_a_choice_is_remembered(chosen):
    Timed.costs = staticmethod(lambda threads, half, turned: 1 / threads)
    first, steps = chosen(), Timed.steps
    Timed.costs = staticmethod(lambda threads, half, turned: threads)
    assert chosen() == first
    assert Timed.steps == steps


@pytest.mark.parametrize("other", [{"size": 9}, {"cpus": 2}, {"recipe": Recipe(optimizer=Choice("SGD"))}])
def test_what_was_remembered_of_other_circumstances_does_not_count(chosen, other):
    chosen()
    steps = Timed.steps
    chosen(**other)
    assert Timed.steps > steps


def test_weights_have_no_part_in_what_is_remembered_but_layers_do():
    one, other, wider = nn.Linear(3, 2), nn.Linear(3, 2), nn.Linear(3, 4)
    frozen = nn.Linear(3, 2).requires_grad_(False)
    keys = [remembered.key_of(module, {}) for module in (one, other, wider, frozen)]
    assert keys[0] == keys[1] and len(set(keys)) == 3


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": NaN}', b"\xff\x00"])
def test_a_damaged_memory_is_measured_anew(chosen, content):
    first = chosen()
    chosen.file.write_bytes(content)
    assert chosen() == first
    assert len(json.loads(chosen.file.read_bytes())) == 1


def test_a_remembered_choice_that_makes_no_sense_is_measured_anew(chosen):
    first = chosen()
    (key,) = json.loads(chosen.file.read_bytes())
    chosen.file.write_text(json.dumps({key: {**first.to_json(), "threads": 10**9}}))
    assert chosen() == first


def test_the_memory_is_bounded_and_keeps_the_latest(tmp_path, monkeypatch):
    monkeypatch.setattr(remembered, "MOST", 3)
    file = tmp_path / "execution.json"
    for key in "abcda":
        remembered.remember(file, key, {"was": key})
    assert list(json.loads(file.read_bytes())) == ["c", "d", "a"]


def test_a_memory_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("")
    remembered.remember(tmp_path / "file" / "execution.json", "a", {})
    assert remembered.recall(tmp_path / "file" / "execution.json", "a") is None


def test_halves_are_not_tried_where_the_optimizer_needs_long_numbers(monkeypatch):
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: True)
    assert half_for(Recipe(), CPU) == "bfloat16"
    assert half_for(Recipe(optimizer=Choice("LBFGS")), CPU) is None


def test_halves_are_not_tried_where_the_cpu_has_none(monkeypatch):
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: False)
    assert half_for(Recipe(), CPU) is None


def test_threads_are_those_of_before_after_a_training():
    seen = []

    def fail():
        with applied(Execution(threads=2), CPU):
            seen.append(torch.get_num_threads())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert seen == [2]
    assert torch.get_num_threads() == 1


def test_there_are_no_more_threads_than_the_process_was_told_to_use():
    assert most_threads() == 1  # as the tests say


def test_an_execution_survives_a_run():
    said = Execution(2, "bfloat16", "channels_last", True, ("computes with 2 threads",))
    assert Execution.from_json(json.loads(json.dumps(said.to_json()))) == said


@pytest.mark.parametrize(
    "said",
    [
        None,
        [],
        {},
        {"threads": 0},
        {"threads": True},
        {"precision": "float8"},
        {"precision": ["float32"]},
        {"memory_format": "upside_down"},
        {"compile": 1},
        {"told": "words"},
        {"told": [1]},
        {"more": 1},
    ],
)
def test_what_is_no_execution_is_refused(said):
    whole = {**Execution().to_json(), **said} if said else said
    with pytest.raises(ValueError):
        Execution.from_json(whole)


def test_a_network_really_is_measured_where_nothing_stands_in_for_the_clock(cnn, tmp_path):
    job = prepare(cnn(batch_size=256), tmp_path, run=tmp_path / "run")
    assert job.execution.memory_format in ("channels_last", "contiguous_format")
    again = prepare(cnn(batch_size=256), tmp_path, run=tmp_path / "run-2")
    assert again.execution == job.execution
