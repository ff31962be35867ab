"""In and out: PyTorch source, weights as safetensors. Importing this loads no torch."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netbuilder.exchange.source import python_source
    from netbuilder.exchange.weights import safetensors

_HOME = {"python_source": "source", "safetensors": "weights"}

__all__ = ["python_source", "safetensors"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return found
