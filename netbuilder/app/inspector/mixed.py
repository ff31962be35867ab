"""What is shown where several nodes differ."""

from __future__ import annotations

from typing import Final


class _Mixed:
    def __repr__(self) -> str:
        return "MIXED"


MIXED: Final = _Mixed()
"""The value of a parameter that several nodes have differently."""
