"""From a drawing to a `torch.fx.GraphModule`: shapes, cost, problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netbuilder.compile.problems import CompileError, Fix, Problem
from netbuilder.layers.tensors import TensorSpec

if TYPE_CHECKING:
    from netbuilder.compile.analysis import Analyser, Analysis, NodeReport
    from netbuilder.compile.build import carry_weights, compile_graph

_LAZY = {
    "Analyser": "analysis",
    "Analysis": "analysis",
    "NodeReport": "analysis",
    "carry_weights": "build",
    "compile_graph": "build",
}


def __getattr__(name: str) -> Any:
    """What needs torch is imported when it is first asked for, so that a problem can be named without it."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)


__all__ = [
    "Analyser",
    "Analysis",
    "CompileError",
    "Fix",
    "NodeReport",
    "Problem",
    "TensorSpec",
    "carry_weights",
    "compile_graph",
]
