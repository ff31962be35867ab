"""What can be told of trainings on a GPU without one: what is decided, and what is asked of torch."""

from __future__ import annotations

import os
import re
import weakref
from dataclasses import replace
from typing import ClassVar

import pytest
import torch
from torch import nn

from netbuilder.data.transforms.chance import placed
from netbuilder.training import Channel, Trainer, TrainingError, optimizers, prepare, resume, samples
from netbuilder.training.devices import CUBLAS, resolve
from netbuilder.training.execution import Execution, applied, choose, half_for
from netbuilder.training.failing import is_lost_gpu, is_out_of_memory, told_plainly
from netbuilder.training.learner import Learner
from netbuilder.training.meter import Meter, measured_on
from netbuilder.training.objectives import objectives_of
from netbuilder.training.recipe import Recipe
from netbuilder.training.repeating import _LOOSE, as_it_comes, told_of_unrepeated, unrepeated
from netbuilder.training.samples import Samples, samples_of
from netbuilder.training.stepping import FusedAdam, step_of

CPU, CUDA, MPS, META = (torch.device(name) for name in ("cpu", "cuda:1", "mps", "meta"))


@pytest.fixture
def job(small, tmp_path):
    return prepare(small(), tmp_path, run=tmp_path / "run")


# The same bits


class _Switched:
    """The current device of CUDA, as `torch.cuda.device` switches it."""

    current: ClassVar = []

    def __init__(self, device):
        self._device = device

    def __enter__(self):
        self.current.append(self._device)

    def __exit__(self, *_):
        self.current.pop()


@pytest.fixture
def switched(monkeypatch):
    monkeypatch.setattr(torch.cuda, "device", _Switched)
    return _Switched.current


def test_on_cuda_kernels_that_repeat_themselves_are_asked_for_and_only_while_it_trains(switched):
    memory = torch.utils.deterministic
    assert torch.get_deterministic_debug_mode() == 0
    with applied(Execution(), CUDA):
        assert torch.get_deterministic_debug_mode() == 1  # what has none warns, and computes
        assert switched == [CUDA] and not memory.fill_uninitialized_memory
        with as_it_comes():
            assert torch.get_deterministic_debug_mode() == 0
        assert torch.get_deterministic_debug_mode() == 1
    assert torch.get_deterministic_debug_mode() == 0 and not switched and memory.fill_uninitialized_memory
    with applied(Execution(), CPU):
        assert torch.get_deterministic_debug_mode() == 0


def test_cublas_is_told_before_a_gpu_is_used_and_the_persons_word_goes_before(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.delenv(CUBLAS, raising=False)
    resolve("cpu")
    assert CUBLAS not in os.environ
    monkeypatch.setenv(CUBLAS, ":16:8")
    resolve("cuda")
    assert os.environ[CUBLAS] == ":16:8"
    monkeypatch.delenv(CUBLAS)
    resolve("auto")
    assert os.environ[CUBLAS] == ":4096:8"


def test_what_has_no_kernel_that_repeats_itself_is_named(job, chain, digits, tmp_path):
    module = nn.Module()
    for name, layer in {
        "pool": nn.AdaptiveAvgPool2d(2),
        "mean": nn.AdaptiveAvgPool2d(1),
        "pad": nn.ReflectionPad2d(1),
        "mirror": nn.Conv2d(1, 1, 3, padding=1, padding_mode="reflect"),
        "conv": nn.Conv2d(1, 1, 3),
        "up": nn.Upsample(scale_factor=2, mode="bilinear"),
        "curve": nn.Upsample(scale_factor=2, mode="bicubic"),
        "lstm": nn.LSTM(2, 2, 2, dropout=0.5),
        "gru": nn.GRU(2, 2, 2),
        "flat": nn.LSTM(2, 2),
    }.items():
        module.add_module(name, layer)
    assert unrepeated(module, job.objectives, CUDA) == ("pool", "pad", "mirror", "curve", "lstm")
    assert unrepeated(module, job.objectives, CPU) == ()
    pixels = replace(job.objectives.all[0], output=replace(job.objectives.all[0].output, shape=(10, 8, 8)))
    several = replace(job.objectives, all=(pixels,))
    assert unrepeated(nn.Linear(1, 1), several, CUDA) == ("digit",)
    assert "pool, pad" in told_of_unrepeated(("pool", "pad")) and told_of_unrepeated("abcdefg").count("…") == 1


def test_every_layer_that_torch_says_has_no_such_kernel_is_known():
    told = torch.use_deterministic_algorithms.__doc__.partition("operations will throw a")[2]
    listed = {name for name in re.findall(r"torch\.nn\.(\w+)`", told.replace("~", "")) if hasattr(nn, name)}
    ours = {each.__name__ for each in _LOOSE}
    assert listed - ours <= {"NLLLoss", "CTCLoss"}  # these are Outputs


# A batch


class TestOnMeta:
    """The meta device refuses what a GPU would have to be waited for: `.item()`, a copy to the CPU."""

    @pytest.fixture
    def learner(self, small, tmp_path):
        def made(**recipe):
            job = prepare(small(**recipe), tmp_path, run=tmp_path / "run")
            from netbuilder.compile import Analyser

            specs = {name: each.spec for name, each in job.data.fields.items()}
            analysis = Analyser().update(job.project.graph, specs, job.project.blocks)
            objectives = objectives_of(analysis, job.data.fields, job.data.state, META)
            learner = Learner(job.module.to(META), objectives, job.recipe, 10, Execution())
            return learner, objectives.scoreboard(), job

        return made

    @pytest.mark.parametrize(
        "recipe",
        [
            {},
            {
                "clipping": {"type": "Norm"},
                "averaging": {"type": "EMA"},
                "scheduler": {"type": "StepLR", "params": {"step_size": 1}},
            },
            {"clipping": {"type": "Value"}, "penalty": {"type": "ElasticNet"}, "warm_up": {"type": "Linear"}},
            {"optimizer": {"type": "SGD", "params": {"momentum": 0.9}}, "accumulate": 2},
        ],
        ids=["plain", "norm", "value", "sgd"],
    )
    def test_a_batch_waits_for_nothing(self, learner, recipe):
        made, board, job = learner(**recipe)
        made.train()
        rows = Samples(job.data.train, job.inputs, job.targets, META)
        for _ in range(3):
            batch = rows.take(torch.empty(8, dtype=torch.long, device=META))
            loss = made.learn(*batch, step=True)
            board.add(made.outputs, batch[1], made.parts)
        assert loss.is_meta and made.outputs.is_meta


def test_data_that_a_gpu_has_no_room_for_stay_where_they_are(job, monkeypatch):
    parts = {"train": job.data.train, "validation": job.data.validation, "test": job.data.test}
    fitting = {"train": False, "validation": True, "test": True}
    large = sum(each.numel() * each.element_size() for each in job.data.train.tensors.values())
    seen = {}

    class Noted:
        def __init__(self, part, *_, resident, **__):
            seen[next(name for name, each in parts.items() if each is part)] = resident

    monkeypatch.setattr(samples, "Samples", Noted)
    monkeypatch.setattr(samples, "room_on", lambda device: 1.9 * large)
    samples_of(parts, job.inputs, job.targets, CUDA)
    assert seen == fitting
    for device, room in ((CUDA, 4 * large), (CUDA, None), (MPS, 0), (CPU, 0)):
        monkeypatch.setattr(samples, "room_on", lambda device, room=room: room)
        samples_of(parts, job.inputs, job.targets, device)
        assert all(seen.values()), device


def test_batches_of_data_that_stay_are_those_of_resident_data(job):
    here, there = (Samples(job.data.train, job.inputs, job.targets, CPU, resident=each) for each in (True, False))
    rows = [here.order(0, 0)[start : start + 64] for start in range(0, 640, 64)]
    for ways in (lambda each: each.batches(rows), lambda each: each.slices(100), lambda each: each.in_order(64)):
        pairs = list(zip(ways(here), ways(there), strict=True))
        assert pairs
        for (inputs, targets), (others, aims) in pairs:
            assert torch.equal(inputs[0], others[0]) and torch.equal(targets["label"], aims["label"])


def test_what_goes_to_cuda_for_a_batch_is_pinned_and_waited_for_by_nobody(job, monkeypatch):
    asked, pinned = [], []

    def pin(tensor):
        pinned.append(tensor.shape)
        return tensor

    def to(tensor, *args, **how):
        asked.append((args, how))
        return tensor

    far = Samples(job.data.train, job.inputs, job.targets, CPU, resident=False)
    far._device = torch.device("cuda")
    monkeypatch.setattr(torch.Tensor, "pin_memory", pin)
    monkeypatch.setattr(torch.Tensor, "to", to)
    far.take(torch.arange(8))
    assert len(pinned) == 2 and [how for _, how in asked] == [{"non_blocking": True}] * 2
    placed(torch.ones(3), torch.device("cuda"))
    assert len(pinned) == 3 and asked[-1][1] == {"non_blocking": True}


# Optimizers


def test_an_optimizer_is_fused_only_where_torch_has_such_a_kernel(monkeypatch):
    built = {}

    class Placed(nn.Parameter):
        place = "cpu"

        @property
        def device(self):
            return torch.device(self.place)

    def type_of(type, place):
        weight = Placed(torch.ones(2, 2))
        weight.place = place
        made = optimizers.get(type)
        monkeypatch.setattr(made.__class__, "cls", property(lambda self: lambda parts, **given: built.update(given)))
        built.clear()
        made.build([weight], {})
        return built.get("fused", False)

    assert [type_of("Adam", place) for place in ("cpu", "cuda", "mps")] == [True, True, True]
    assert [type_of("SGD", place) for place in ("cpu", "cuda", "mps")] == [True, True, True]
    assert [type_of("Adagrad", place) for place in ("cpu", "cuda", "mps")] == [True, False, False]


def test_a_run_goes_on_in_the_form_of_the_device_that_it_goes_on_with(small, tmp_path, monkeypatch):
    class Stopping(Channel):
        def report(self, progress, *losses):
            super().report(progress, *losses)
            if progress.epoch == 1:
                self.stop()

    Trainer(prepare(small(optimizer={"type": "Adagrad"}), tmp_path, run=tmp_path / "run"), Stopping()).train()
    monkeypatch.setitem(optimizers._OPTIMIZERS, "Adagrad", replace(optimizers.get("Adagrad"), fused=()))
    again = Trainer(resume(tmp_path / "run"))
    again.train()
    assert not any(group["fused"] for group in again.learner.optimizer.param_groups)


def test_steps_that_lie_one_behind_the_other_are_for_devices_where_that_was_tried(monkeypatch):
    weight = nn.Parameter(torch.ones(2))
    made = torch.optim.Adam([weight], fused=True)
    assert isinstance(step_of(made), FusedAdam)
    monkeypatch.setattr("netbuilder.training.stepping._TRIED", ("cuda",))
    assert not isinstance(step_of(made), FusedAdam)


# What is chosen


def test_half_precision_is_asked_of_the_device_that_trains(monkeypatch):
    able = {0: (8, 0), 1: (7, 5), 2: (6, 1)}
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: able[device.index])
    found = [half_for(Recipe(), torch.device("cuda", index)) for index in able]
    assert found == ["bfloat16", "float16", None]


def test_images_are_laid_out_contiguously_on_an_apple_gpu(job):
    images = job.data.train.tensors["image"][:8]
    batch = (images,), {"label": job.data.train.tensors["label"][:8]}
    assert choose(job.module, job.objectives, batch, Recipe(), MPS, 10**9).memory_format == "contiguous_format"
    assert choose(job.module, job.objectives, batch, Recipe(), CPU, 1).memory_format == "channels_last"


def test_metrics_of_an_apple_gpu_are_computed_on_the_cpu():
    assert [measured_on(each).type for each in (CPU, CUDA, MPS)] == ["cpu", "cuda", "cpu"]
    seen = []

    class Metric:
        device, metric_state, _update_count = CPU, {}, 0

        def update(self, *given):
            seen.extend(each.device for each in given)

        def reset(self):
            return

    meter = Meter({"m": Metric()}, lambda *both: tuple(each.cpu() for each in both), META)
    meter.load({"seen": 0, "metrics": {"m": {}}, "gathered": [torch.ones(4, 2), torch.zeros(4)]})
    assert meter._outputs.held.is_meta  # where the next outputs will be
    meter = Meter({"m": Metric()}, lambda *both: both)
    meter.add(torch.ones(4, 2), torch.zeros(4))
    meter._flush()
    assert seen == [CPU, CPU]


# What goes wrong


@pytest.mark.parametrize(
    ("said", "lost", "memory"),
    [
        ("CUDA error: device-side assert triggered\nCUDA kernel errors might be …", True, False),
        ("CUDA error: an illegal memory access was encountered", True, False),
        ("CUDA out of memory. Tried to allocate 2 GiB", False, True),
        ("MPS backend out of memory (MPS allocated: 9 GB)", False, True),
        ("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`", False, True),
        ("mat1 and mat2 shapes cannot be multiplied", False, False),
    ],
)
def test_what_a_gpu_fails_of_is_told_apart(said, lost, memory):
    error = RuntimeError(said)
    assert (is_lost_gpu(error), is_out_of_memory(error)) == (lost, memory)
    told = told_plainly(error).message
    assert ("started again" in told, "not enough memory" in told) == (lost, memory)
    assert "\n" not in told


def test_a_backward_pass_that_fails_leaves_nothing_that_it_would_have_needed(small, tmp_path, monkeypatch):
    """Where memory runs out there, outputs would keep all of a batch, and no room would be found."""
    kept, room = [], []

    class Large(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            saved = torch.ones(1000)
            ctx.save_for_backward(saved)
            kept.append(weakref.ref(saved))
            return x.clone()

        @staticmethod
        def backward(ctx, gradient):
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")

    from netbuilder.training import trainer as trainers

    usual = trainers.quickened

    def quickened(module, **how):
        quick = usual(module, **how)

        class Costly(nn.Module):
            def __init__(self):
                super().__init__()
                self.quick = quick

            def forward(self, *inputs):
                return Large.apply(self.quick(*inputs))

        return Costly()

    def room_on(device):
        room.append([each() for each in kept])
        return 10**9

    monkeypatch.setattr(trainers, "quickened", quickened)
    monkeypatch.setattr("netbuilder.training.memory.room_on", room_on)
    recipe = {"penalty": {"type": "L2", "params": {"l2": 0.1}}}  # goes the way that a GPU goes
    made = Trainer(prepare(small(**recipe), tmp_path, run=tmp_path / "run"))
    with pytest.raises(TrainingError, match="does not fit"):
        made.train()
    assert room and not any(each is not None for each in room[0])
    assert not made.samples
