"""Numbers as people read them, in the window and in the terminal: rounded where that helps; widgets show the exact one
on hover."""

from __future__ import annotations

from collections.abc import Iterable

_UNITS = ("", "k", "M", "G", "T", "P")
SPACE = "\N{NO-BREAK SPACE}"
_SHARES = frozenset({"accuracy", "top_k_accuracy", "precision", "recall", "f1"})


def compact(number: float) -> str:
    """Three figures and a unit: `320`, `16.4 k`, `1.23 M`. What rounds up to a thousand takes the next unit."""
    scaled, unit = float(number), 0
    while float(f"{abs(scaled):.3g}") >= 1000 and unit < len(_UNITS) - 1:
        scaled, unit = scaled / 1000, unit + 1
    if not unit:
        return f"{number:,}" if isinstance(number, int) else f"{number:.3g}"
    rounded = float(f"{scaled:.3g}")
    places = max(0, 3 - len(str(int(abs(rounded)))))
    return f"{rounded:.{places}f}{SPACE}{_UNITS[unit]}"


def exact(number: int) -> str:
    """Every figure: `16,448`."""
    return f"{number:,}"


def flops(number: int) -> str:
    """Floating-point operations: `640 FLOPs`, `36.9 kFLOPs`, `0.62 MFLOPs` (from a tenth of a unit on)."""
    if number < 1000:
        return f"{number:,}{SPACE}FLOPs"
    for size, unit in ((10**15, "P"), (10**12, "T"), (10**9, "G"), (10**6, "M"), (10**3, "k")):
        scaled = number / size
        if scaled >= 0.1:
            places = 2 if scaled < 10 else 1 if scaled < 100 else 0
            return f"{scaled:.{places}f}{SPACE}{unit}FLOPs"
    raise AssertionError("a thousand is at least a tenth of a thousand")


def shape(sizes: Iterable[int]) -> str:
    """A shape without its batch: `(32, 8, 8)`, `(64)`, `()`."""
    return f"({', '.join(map(str, sizes))})"


def metric(name: str, value: object, places: int = 2) -> str:
    """A loss or a metric: shares in percent with so many places (`98.90 %`), the rest with four figures (`0.0612`)."""
    if not isinstance(value, (int, float)):
        return "–" if value is None else str(value)
    if name.rpartition(".")[2] in _SHARES:
        return f"{100 * value:.{places}f}{SPACE}%"
    return f"{value:.4g}"


def rate(samples_per_second: float) -> str:
    """Three figures: `22,400`, `1.24 M`."""
    return f"{float(f'{samples_per_second:.3g}'):,.0f}" if samples_per_second < 1e6 else compact(samples_per_second)


def clock(seconds: float) -> str:
    """`0:04`, `12:30`, `1:02:03`."""
    whole = max(0, round(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def counted(number: int, noun: str) -> str:
    """`1 problem`, `2 problems`."""
    return f"{number} {noun}" if number == 1 else f"{exact(number)} {noun}s"
