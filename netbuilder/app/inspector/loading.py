"""Whether something heavy has been imported, asked without importing it: the window's thread never waits for torch."""

from __future__ import annotations

import sys


def is_loaded(*modules: str) -> bool:
    """Whether every one of these modules has been imported to the end, by whatever thread."""
    return all(_is_whole(name) for name in modules)


def _is_whole(name: str) -> bool:
    module = sys.modules.get(name)
    # The mark that the import system itself sets and looks at while a module is still being run.
    return module is not None and not getattr(getattr(module, "__spec__", None), "_initializing", False)
