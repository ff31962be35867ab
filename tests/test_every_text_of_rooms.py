"""What the rooms without Qt say can be translated: it is looked up, or declared where the gatherer reads it."""

from __future__ import annotations

import importlib.util
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from tests.app.english import bare

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("graph", "layers", "compile", "data", "training", "insight", "exchange")
SOURCE_WRITERS = {"exchange/drawn_class.py", "exchange/source.py"}
"""What writes PyTorch source, whose words are English."""

NOT_READ = {
    "layers/registry.py": {"the layers of %s could not be loaded"},  # a line of the log
    "layers/library/pooling.py": {"Adaptive{}Pool{}d", "torch.nn:Adaptive{}Pool{}d"},
    "compile/measure.py": {  # what torch says
        r"^(Given groups=\d+, |RuntimeError: )",
        "Output size is too small",
        "can't be greater than actual input size",
        "Invalid computed output size",
        "smaller than kernel size",
    },
    "training/agent.py": {"not all of them came in time"},  # said by a process without a window
    "training/beside.py": {"Error detected in "},  # what torch says
    "training/execution.py": {"model name"},
    "training/failing.py": {  # what torch says
        "Connection closed by peer",
        "Connection reset by peer",
        "allocate memory",
        "out of memory",
        "illegal memory access",
        "misaligned address",
        "unspecified launch failure",
    },
    "training/flat.py": {"a layer puts other tensors where its buffers were"},  # caught where it is tried
    "training/kernels.py": {"{} writes into what is not the network's, where trying it would leave a trace"},
    "training/launch.py": {"netbuilder-workers-{}-"},
    "training/measuring.py": {"one step takes too long"},
    "training/repeating.py": {".*does not have a deterministic implementation"},
    "training/run_info.py": {"validation loss", "train loss"},  # keys
    "training/run_table.py": {"test loss"},
    "training/tensorboard.py": {"pip install 'netbuilder[tensorboard]'", "batch loss"},
    "training/worker.py": {  # in a terminal
        "this is a part of NetBuilder that `netbuilder train FILE --workers N` starts by itself"
    },
    "data/csv_columns.py": {"drop rows"},
    "data/sources/series.py": {"last value"},
    "data/sources/idx.py": {"Ankle boot"},  # names of classes and columns
    "data/sources/tables.py": {"concave points", "fractal dimension"},
}
"""Texts with words that are not for a person to read, or are names, by their files."""


@cache
def gatherer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gathering", ROOT / "scripts" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclass looks there
    spec.loader.exec_module(module)
    return module


@cache
def declared() -> str:
    """All that declarations say of themselves, a line each."""
    return "\n".join(each.text for each in gatherer().declared())


def is_declared(text: str) -> bool:
    """Whether it is what a declaration says, or a part of it: some are made for one, two and three dimensions."""
    return re.search("(?:.*)".join(map(re.escape, text.split("{}"))), declared()) is not None


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_says_is_looked_up_or_declared(room: str) -> None:
    left = []
    for path in sorted((ROOT / "netbuilder" / room).rglob("*.py")):
        name = path.relative_to(ROOT / "netbuilder").as_posix()
        if name in SOURCE_WRITERS:
            continue
        spared = NOT_READ.get(name, set())
        left += [
            f"{name}:{each.line}: {each.text!r}"
            for each in bare(path)
            if each.text not in spared and not is_declared(each.text) and not each.text.startswith("module {} has no")
        ]
    assert not left, "\n".join(left)


def test_what_is_said_not_to_be_read_is_there() -> None:
    for name, texts in NOT_READ.items():
        there = {each.text for each in bare(ROOT / "netbuilder" / name)}
        assert texts <= there, f"{name} no longer has {texts - there}"
