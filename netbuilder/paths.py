"""Where the files that come with NetBuilder lie, installed from a wheel or run from a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def examples_dir() -> Path:
    """The folder of example projects: inside the package where a wheel put them, else beside it in the checkout."""
    packed = _PACKAGE / "resources" / "examples"
    return packed if packed.is_dir() else _PACKAGE.parent / "examples"
