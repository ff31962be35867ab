"""Where the files that come with NetBuilder lie, installed from a wheel or run from a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def examples_dir() -> Path:
    """The folder of example projects: inside the package where a wheel put them, else beside it in the checkout."""
    return _shipped("examples", _PACKAGE.parent / "examples")


def data_dir() -> Path:
    """The folder of small data sets, which its README.md describes with their rights."""
    return _shipped("data", _PACKAGE.parent / "resources" / "data")


def blocks_dir() -> Path:
    """The folder of blocks that come with NetBuilder, a file each."""
    return _shipped("blocks", _PACKAGE.parent / "resources" / "blocks")


def translations_dir() -> Path:
    """The folder of what the window says in other languages; it may hold none."""
    return _shipped("translations", _PACKAGE.parent / "resources" / "translations")


def _shipped(name: str, checkout: Path) -> Path:
    packed = _PACKAGE / "resources" / name
    return packed if packed.is_dir() else checkout
