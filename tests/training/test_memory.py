import json
import os
import subprocess
import sys
import weakref

import pytest
import torch
from torch import nn

from netbuilder.training.job import prepare
from netbuilder.training.memory import (
    advice_on_memory,
    bytes_per_sample,
    free,
    memory_of,
    room_on,
    suggest_batch_size,
)

CPU = torch.device("cpu")


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_the_memory_of_the_cpu_is_that_of_this_process():
    before = memory_of(CPU)
    assert before is not None and 2**20 < before.used < before.total
    held = torch.ones(2**25)  # 128 MiB
    after = memory_of(CPU)
    assert after.used - before.used > 2**26 and after.total == before.total
    assert 0 < room_on(CPU) < before.total
    del held


def test_what_a_failed_step_held_is_let_go():
    module = nn.Linear(4, 4)
    seen = []

    def fail():
        activation = torch.ones(1000)
        seen.append(weakref.ref(activation))
        module(torch.ones(2, 4)).sum().backward()
        raise MemoryError

    try:
        fail()
    except MemoryError as error:
        kept = error
    assert seen[0]() is not None and module.weight.grad is not None
    free(module, CPU, kept)
    assert seen[0]() is None and module.weight.grad is None


@pytest.fixture
def job(small, tmp_path):
    return prepare(small(), tmp_path, run=tmp_path / "run")


def batch_of(count, width):
    return (torch.rand(count, width),), {"label": torch.arange(count) % 10}


def test_the_need_of_a_sample_is_what_its_step_saves_and_not_the_weights(job):
    width = 1000
    module = nn.Sequential(nn.Linear(width, 2 * width), nn.ReLU(), nn.Linear(2 * width, 10))
    need = bytes_per_sample(module, job.objectives, batch_of(8, width), CPU)
    saved = 4 * (width + 2 * width + 10)  # the input, what ReLU gives, and the scores' logarithms, in float32
    assert saved <= need <= 2.5 * saved
    half = bytes_per_sample(module, job.objectives, batch_of(8, width), CPU, "bfloat16")
    assert half < 0.8 * need


def test_the_need_of_a_sample_grows_with_what_is_saved(job):
    narrow, deep = (
        nn.Sequential(*(layer for _ in range(n) for layer in (nn.Linear(50, 50), nn.Tanh()))) for n in (2, 20)
    )
    needs = [bytes_per_sample(module, job.objectives, batch_of(8, 50), CPU) for module in (narrow, deep)]
    assert 5 < needs[1] / needs[0] < 10.5


def test_measuring_the_need_leaves_no_trace(job):
    module = nn.Sequential(nn.BatchNorm1d(20), nn.Dropout(), nn.Linear(20, 10)).eval()
    module[2].weight.grad = gradient = torch.ones(10, 20)
    before = {name: tensor.clone() for name, tensor in module.state_dict().items()}
    batch, generator = batch_of(8, 20), torch.get_rng_state()
    assert bytes_per_sample(module, job.objectives, batch, CPU)
    assert all(torch.equal(tensor, before[name]) for name, tensor in module.state_dict().items())
    assert module[2].weight.grad is gradient and module[0].weight.grad is None
    assert not any(each.training for each in module.modules())
    assert torch.equal(torch.get_rng_state(), generator)


def test_the_need_of_a_network_that_fails_is_not_known(job):
    assert bytes_per_sample(nn.Linear(3, 3), job.objectives, batch_of(8, 4), CPU) is None


@pytest.mark.parametrize(
    ("batch_size", "per_sample", "room", "suggested"),
    [
        (512, 1000, 200_000, 128),  # 180 fit
        (512, 1000, 10**9, 256),  # it did not fit, so there is less room than was thought
        (512, None, 10**9, 256),
        (500, None, None, 128),
        (512, 1000, 1200, 1),
        (512, 1000, 100, None),
        (2, None, None, 1),
        (1, None, None, None),
    ],
)
def test_a_suggested_batch_size_fits(batch_size, per_sample, room, suggested):
    assert suggest_batch_size(batch_size, per_sample, room) == suggested


def test_the_advice_names_batch_and_place(job, monkeypatch):
    monkeypatch.setattr("netbuilder.training.memory.room_on", lambda device: 0)
    assert "not even a batch of 64 fits in the computer's memory" in advice_on_memory(job, MemoryError())
    monkeypatch.setattr("netbuilder.training.memory.room_on", lambda device: None)
    error = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")
    said = advice_on_memory(job, error)
    assert said == "a batch of 64 does not fit in the computer's memory; try a batch size of 32"


# Its limit is a little above what it has when torch is there, so that a large batch really does not fit.
CHILD = """
import json, re, resource, sys
from dataclasses import replace
from pathlib import Path
import torch
torch.set_num_threads(1)
import netbuilder
from netbuilder.training.execution import Execution
from netbuilder.training import job as jobs
from netbuilder.training.failing import is_out_of_memory
from netbuilder.training.memory import advice_on_memory
from netbuilder.training.trying import step

jobs.choose = lambda *args, **keywords: Execution()
job = jobs.prepare(netbuilder.load(sys.argv[1]), Path(sys.argv[1]).parent)
images, labels = (job.data.train.tensors[name] for name in ("image", "label"))

def learn(size):
    rows = torch.arange(size) % len(images)
    step(job.module, job.objectives, ((images[rows],), {"label": labels[rows]}), job.device, "float32")

learn(8)
taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (taken + 100 * 2**20,) * 2)
try:
    learn(8192)
except Exception as error:
    assert is_out_of_memory(error), error
    rows = torch.arange(8192) % len(images)
    tensors = {name: each[rows] for name, each in job.data.train.tensors.items()}
    many = replace(job.data.train, tensors=tensors, indices=rows)
    large = replace(job, recipe=replace(job.recipe, batch_size=8192), data=replace(job.data, train=many))
    said = advice_on_memory(large, error)
size = int(re.search(r"batch size of (\\d+)", said)[1])
learn(size)
print(json.dumps([said, size]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits its own memory")
def test_the_batch_size_that_is_suggested_where_memory_ran_out_really_fits(cnn, tmp_path):
    from netbuilder.graph import write

    write(cnn(), tmp_path / "project.json")
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / "project.json")],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said, size = json.loads(done.stdout.splitlines()[-1])
    assert "does not fit in the computer's memory" in said
    assert 16 <= size <= 4096
