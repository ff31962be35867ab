"""How a table writes its cells and numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Dialect:
    """What stands between two cells, and what stands before the fraction of a number: `.` or `,`."""

    delimiter: str = ","
    decimal: str = "."

    @property
    def other_decimal(self) -> str:
        """The mark that is not the decimal one; what parts thousands where it is used at all."""
        return "," if self.decimal == "." else "."

    def number(self, text: str) -> float | None:
        """The number that `text` is (infinity included), or None; NaN and Python's `1_000` are none."""
        return _number(text, self.decimal)

    def has_other_mark(self, text: str) -> bool:
        """Whether `text` would be a number if the decimal mark were the other one: `0,5` where it is the point."""
        return self.other_decimal in text and _number(text, self.other_decimal) is not None


def other_delimiter(text: str, delimiter: str) -> str | None:
    """What seems to stand between two cells in a row that came out as the one cell `text`."""
    return next((mark for mark in ";\t|," if mark != delimiter and mark in text), None)


def _number(text: str, decimal: str) -> float | None:
    if decimal == ",":
        if "." in text:
            return None
        text = text.replace(",", ".")
    try:
        number = float(text)
    except ValueError:
        return None
    return None if math.isnan(number) or "_" in text else number
