"""Trainings on a real GPU: `make test-gpu`. Without one these are skipped; what can be told without is tested in
test_without_gpu.py."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import torch

from netbuilder.training import Channel, Run, Trainer, TrainingError, memory, optimizers, prepare, resume, samples
from netbuilder.training.devices import missing
from netbuilder.training.execution import Execution
from netbuilder.training.failing import is_lost_gpu
from netbuilder.training.learner import Learner
from netbuilder.training.repeating import repeated
from tests.training.test_whole_recipe import EVERYTHING as WHOLE
from tests.training.test_whole_recipe import LAYERS

pytestmark = pytest.mark.gpu

EVERYTHING = {name: WHOLE[name] for name in WHOLE if name not in ("early_stopping", "accumulate", "nodes")}
"""What has a part in every step; several batches a step would leave CUDA graphs out."""


@pytest.fixture(params=["cuda", "mps"])
def device(request):
    """The name of a GPU that is here."""
    if missing(request.param):
        pytest.skip(f"there is no {request.param} here")
    return request.param


@pytest.fixture
def cuda():
    if missing("cuda"):
        pytest.skip("there is no cuda here")
    return torch.device("cuda")


@pytest.fixture
def project(chain, digits):
    return lambda device, layers=LAYERS, **recipe: digits(chain(*layers), device=device, **{"epochs": 2, **recipe})


class StoppedAt(Channel):
    """Stops when so many batches have been learned."""

    def __init__(self, batches):
        super().__init__()
        self._left = batches

    @property
    def attention(self):
        self._left -= 1
        if self._left == 0:
            self.stop()
        return super().attention


def train(project, path, channel=None):
    job = prepare(project, path.parent, run=path)
    return Trainer(job, channel).train(), job


def bits(job):
    return {name: tensor.cpu().clone() for name, tensor in job.module.state_dict().items()}


def assert_same(one, other):
    different = [name for name in one if not torch.equal(one[name], other[name])]
    assert not different


@pytest.mark.parametrize("precision", ["auto", "float32", "float16", "bfloat16"])
def test_a_network_learns_in_every_precision(project, device, tmp_path, precision):
    summary, job = train(
        project(device, epochs=8, precision=precision, optimizer={"type": "Adam", "params": {"lr": 0.01}}),
        tmp_path / "run",
    )
    assert summary["test"]["accuracy"] > 0.85
    assert {each.device.type for each in job.module.parameters()} == {device}
    assert {each.dtype for each in job.module.parameters()} == {torch.float32}


@pytest.mark.parametrize("type", [each.type for each in optimizers.all_optimizers() if each.type != "SparseAdam"])
def test_every_optimizer_takes_its_steps(project, device, tmp_path, type):
    layers = LAYERS if type != "Muon" else (("Flatten", {}), ("Linear", {"out_features": 10, "bias": False}))
    summary, _ = train(project(device, layers, epochs=1, optimizer={"type": type}), tmp_path / "run")
    assert summary["train"]["loss"] is not None


@pytest.mark.parametrize(
    "recipe",
    [
        EVERYTHING,
        {"precision": "float16"},
        {"precision": "bfloat16", "accumulate": 3},
        {"memory_format": "channels_last"},
    ],
    ids=["everything", "float16", "bfloat16", "channels_last"],
)
@pytest.mark.parametrize("batches", [1, 21, 30])
def test_a_stopped_run_goes_on_to_the_same_bits(project, device, tmp_path, recipe, batches):
    whole, one = train(project(device, epochs=3, **recipe), tmp_path / "whole")
    train(project(device, epochs=3, **recipe), tmp_path / "parts", StoppedAt(batches))
    again = resume(tmp_path / "parts")
    summary = Trainer(again).train()
    assert_same(bits(one), bits(again))
    assert summary["test"] == whole["test"]
    assert Run.open(tmp_path / "parts").rows == Run.open(tmp_path / "whole").rows


def test_augmentation_and_probes_change_no_bit_of_what_goes_on(project, device, tmp_path):
    from dataclasses import replace

    from netbuilder.insight.quiet import moved, quietly

    steps = [{"type": "RandomCrop", "params": {"padding": 1}}, {"type": "RandomErasing"}, {"type": "GaussianNoise"}]
    made = project(device, epochs=2)
    made = replace(made, data={**made.data, "transforms": {"image": steps}})
    _, one = train(made, tmp_path / "whole")
    images = one.data.test.tensors["image"][:4]

    def look(module, epoch, batch):
        with quietly(module) as place:
            return module(*moved((images,), place)).cpu()

    watched = StoppedAt(25)
    watched.watch("outputs", look)
    train(made, tmp_path / "parts", watched)
    again = resume(tmp_path / "parts")
    Trainer(again).train()
    assert_same(bits(one), bits(again))


def test_a_run_of_another_device_goes_on_here(project, device, tmp_path):
    for type in ("Adam", "Adagrad", "RAdam"):
        path = tmp_path / type
        train(project("cpu", optimizer={"type": type}), path, StoppedAt(21))
        job = resume(path, device=device)
        assert Trainer(job).train()["epochs"] == 2
        assert {each.device.type for each in job.module.parameters()} == {device}


@pytest.mark.slow
@pytest.mark.parametrize("precision", ["float32", "bfloat16", "float16"])
def test_a_compiled_network_with_graphs_goes_on_to_the_same_bits(project, cuda, tmp_path, precision):
    pytest.importorskip("triton")
    recipe = {"epochs": 3, "compile": True, "precision": precision}
    _, one = train(project("cuda", **recipe), tmp_path / "whole")
    assert Run.open(tmp_path / "whole").execution["compile"]
    train(project("cuda", **recipe), tmp_path / "parts", StoppedAt(21))
    again = resume(tmp_path / "parts")
    Trainer(again).train()
    assert_same(bits(one), bits(again))


@pytest.mark.parametrize("precision", ["float32", "bfloat16", "float16"])
@pytest.mark.parametrize("recipe", [{}, EVERYTHING], ids=["plain", "everything"])
def test_a_batch_waits_for_nothing(project, cuda, tmp_path, precision, recipe):
    job = prepare(project("cuda", **recipe), tmp_path, run=tmp_path / "run")
    job.module.to(cuda)
    learner = Learner(job.module, job.objectives, job.recipe, 20, Execution(precision=precision))
    board = job.objectives.scoreboard()
    data = samples.samples_of({"train": job.data.train}, job.inputs, job.targets, cuda)["train"]
    rows = data.order(0, 0)
    learner.train()
    with repeated(cuda):
        for number in range(6):
            if number == 3:
                torch.cuda.synchronize()
                torch.cuda.set_sync_debug_mode("error")
            try:
                learner.learn(*(batch := data.take(rows[64 * number : 64 * number + 64])))
                board.add(learner.outputs, batch[1], learner.parts)
            finally:
                if number == 5:
                    torch.cuda.set_sync_debug_mode("default")


def test_data_that_the_gpu_has_no_room_for_come_batch_by_batch_to_the_same_bits(project, cuda, tmp_path, monkeypatch):
    _, one = train(project("cuda"), tmp_path / "resident")
    monkeypatch.setattr(samples, "RESIDENT", 0.0)
    _, other = train(project("cuda"), tmp_path / "batches")
    assert_same(bits(one), bits(other))


def test_running_out_of_memory_frees_it_and_suggests_a_batch_that_fits(project, cuda, tmp_path):
    wide = (("Flatten", {}), ("Linear", {"out_features": 100_000}), ("ReLU", {}), ("Linear", {"out_features": 10}))
    torch.cuda.empty_cache()
    before, total = torch.cuda.memory_allocated(), torch.cuda.get_device_properties(cuda).total_memory
    torch.cuda.set_per_process_memory_fraction((before + 1.2 * 2**30) / total)
    try:
        recipe = {"epochs": 1, "precision": "float32", "optimizer": {"type": "SGD"}}
        with pytest.raises(TrainingError, match="does not fit on cuda") as caught:
            train(project("cuda", wide, batch_size=1200, **recipe), tmp_path / "run")
        size = int(str(caught.value).rpartition(" ")[2])
        del caught
        summary, _ = train(project("cuda", wide, batch_size=size, **recipe), tmp_path / "again")
        assert 16 <= size < 1200 and summary["epochs"] == 1
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)


def test_memory_of_a_gpu_is_told_while_it_trains(project, device, tmp_path):
    told = []

    class Listening(Channel):
        def report(self, progress, *losses):
            super().report(progress, *losses)
            told.append(progress.memory)

    train(project(device, epochs=1), tmp_path / "run", Listening())
    used, total = told[-1]
    assert 0 < used < total
    assert memory.room_on(torch.device(device)) <= total


LOST = """
import torch
from netbuilder.training.failing import told_plainly
table = torch.nn.Embedding(4, 2).cuda()
try:
    table(torch.tensor([9]).cuda()).sum().item()
except RuntimeError as error:
    print(told_plainly(error).message)
"""


def test_a_failed_assertion_of_a_kernel_is_told_for_what_it_is(cuda):
    done = subprocess.run([sys.executable, "-c", LOST], capture_output=True, text=True, timeout=120, check=False)
    assert "the GPU gave up" in done.stdout and "started again" in done.stdout


def test_a_training_in_a_process_of_its_own_uses_the_gpu(project, device, tmp_path):
    from netbuilder.graph import write

    write(project(device, epochs=1), tmp_path / "p.json")
    told = [sys.executable, "-m", "netbuilder", "train", "p.json", "--workers", "1", "--out", "run", "--json"]
    done = subprocess.run(told, capture_output=True, text=True, timeout=300, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout)["epochs"] == 1
    assert Run.open(tmp_path / "run").device.startswith(device)


def test_a_gpu_that_is_not_the_first_does_it_all(project, tmp_path):
    if reason := missing("cuda:1"):
        pytest.skip(reason)
    before = torch.cuda.memory_allocated(0)
    _, job = train(project("cuda:1", epochs=1, precision="float16"), tmp_path / "run")
    assert {str(each.device) for each in job.module.parameters()} == {"cuda:1"}
    assert torch.cuda.memory_allocated(0) == before and torch.cuda.current_device() == 0


def test_a_lost_gpu_is_no_lack_of_memory(cuda):
    assert not is_lost_gpu(torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"))
