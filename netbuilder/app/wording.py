"""Numbers as people read them; widgets show the exact one on hover."""

from __future__ import annotations


def short(number: float) -> str:
    """`16.4 k`, `1.23 M`: three figures and a unit; whole below a thousand."""
    for size, unit in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(number) >= size:
            scaled = number / size
            return f"{scaled:.{max(0, 2 - _digits(scaled))}f} {unit}"
    return f"{number:,.0f}"


def exact(number: int) -> str:
    """`38,450`."""
    return f"{number:,}"


def clock(seconds: float) -> str:
    """`0:04`, `12:30`, `1:02:03`."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def counted(number: int, noun: str) -> str:
    """`1 problem`, `2 problems`."""
    return f"{number} {noun}" if number == 1 else f"{exact(number)} {noun}s"


def _digits(number: float) -> int:
    return len(str(int(abs(number)))) - 1
