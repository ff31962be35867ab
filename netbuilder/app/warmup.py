"""Bringing in what is slow to import, off the window's thread and without stopping it.

Two things freeze a window while torch is imported on another thread: the dynamic linker, which Python calls without
letting go of its lock, and full collections of the cyclic garbage collector, which look at every object that the
imports made. The first is met by loading the libraries beforehand through a foreign call, which does let go; the
second by collecting nothing until the imports are done (see `collector.py`).
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

_TORCH_LIBRARIES = ("libc10.so", "libtorch_cpu.so", "libtorch.so", "libtorch_python.so")


def preload_torch_libraries() -> None:
    """Have the dynamic linker load torch's libraries, so that the import that follows finds them there.

    Where this cannot be done (another system, another layout) the import does it, only less smoothly.
    """
    if not sys.platform.startswith("linux") or "torch" in sys.modules:
        return
    found = importlib.util.find_spec("torch")
    if found is None or found.origin is None:
        return
    folder = Path(found.origin).parent / "lib"
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    for name in _TORCH_LIBRARIES:
        dlopen(os.fsencode(folder / name), os.RTLD_LAZY | os.RTLD_LOCAL)


def warm_up_plots() -> None:
    """Import pyqtgraph. Its import makes no QObject, so it may happen in any thread (a test holds it to that)."""
    import pyqtgraph  # noqa: F401


def warm_up_analysis() -> tuple[str, ...]:
    """Import torch and run what is slow only the first time: a meta forward, and the compiler's own imports.

    Returns the devices to offer, by torch's names.
    """
    preload_torch_libraries()
    import torch

    import netbuilder.compile.analysis
    import netbuilder.compile.build
    import netbuilder.data  # noqa: F401

    with torch.device("meta"), torch.no_grad():
        torch.nn.Conv2d(1, 2, 3)(torch.empty(2, 1, 8, 8))
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    return "auto", "cpu", *(name for name, available in there.items() if available)


def warm_up_training() -> None:
    """Import what the first training needs: an optimizer's machinery, metrics, the trainer."""
    import torch
    import torchmetrics  # noqa: F401

    import netbuilder.insight
    import netbuilder.training  # noqa: F401

    torch.optim.Adam([torch.zeros(1, requires_grad=True)])
