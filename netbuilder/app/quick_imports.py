"""Keeping PySide from reading the source of everything that is imported after it.

PySide lets a module choose how Qt's names are spelled (`from __feature__ import snake_case`). To know which modules may
have chosen, it reads the source text of each one that is imported once PySide is there and looks for its own name:
thousands of files of torch and SciPy, with the interpreter's lock held. Nobody here spells Qt's names otherwise.
"""

from __future__ import annotations

from types import ModuleType

_MEET_QT = ("netbuilder.app", "pyqtgraph", "PySide6")


def read_no_sources() -> None:
    """Let PySide go by the name of a module. Where it is built otherwise, nothing changes but the time."""
    import PySide6.QtCore  # noqa: F401  it brings its support module

    try:
        from shibokensupport import feature
    except ImportError:
        return
    if callable(getattr(feature, "_mod_uses_pyside", None)):
        feature._mod_uses_pyside = _meets_qt


def _meets_qt(module: ModuleType) -> bool:
    return module.__name__.startswith(_MEET_QT)
