"""The source that torch writes for a graph goes when its module goes."""

from __future__ import annotations

import linecache
import weakref
from typing import TypeVar

from torch import fx, nn
from torch.fx import graph_module

Module = TypeVar("Module", bound=nn.Module)


def forgettable(module: Module) -> Module:
    """The same module; once it is gone, the source of its code is forgotten too, for tracebacks alone would want it.

    torch keeps the text of every `fx.GraphModule` for the life of the process, some kilobytes for each edit of a
    drawing and each training. Call this again after `recompile`, which writes another source.
    """
    for part in module.modules():
        if isinstance(part, fx.GraphModule):
            code = getattr(type(part).forward, "__code__", None)
            if code is not None:
                weakref.finalize(part, _forget, code.co_filename).atexit = False
    return module


def _forget(file: str) -> None:
    linecache.cache.pop(file, None)
    texts = getattr(getattr(graph_module, "_loader", None), "eval_cache", None)  # torch's own: it may be gone one day
    if isinstance(texts, dict):
        texts.pop(file, None)
