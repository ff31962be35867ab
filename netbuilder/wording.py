"""What people read, in the window and in the terminal.

Words: `tr`, `trn` and `mark` are the ways to say something that is to be translated. Without a window they give
English; the window has them look up its language (app/translating.py).

Numbers: rounded where that helps; widgets show the exact one on hover.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

CONTEXT = "NetBuilder"
Value = TypeVar("Value")
LookUp = Callable[[str, str, int], str]
"""From a context, an English text and a number (-1: none) to what is said for it, or to the text itself."""
Made = tuple[Callable[..., str], tuple[object, ...]]
"""A function and what it is called with."""

_UNITS = ("", "k", "M", "G", "T", "P")
SPACE = "\N{NO-BREAK SPACE}"
_SHARES = frozenset({"accuracy", "top_k_accuracy", "precision", "recall", "f1"})


def _english(context: str, text: str, n: int) -> str:
    return text


_look_up: LookUp = _english


def look_up_with(found: LookUp) -> None:
    """Have every text looked up by `found` from now on."""
    global _look_up  # noqa: PLW0603 (one language a process)
    _look_up = found


_is_told_elsewhere = False


def tell_elsewhere() -> None:
    """Have every text remember how it was made from now on: this process shows nothing, and who unpickles a text reads
    it in the language there."""
    global _is_told_elsewhere  # noqa: PLW0603 (a worker's whole life)
    _is_told_elsewhere = True


def tr(text: str, context: str = CONTEXT) -> str:
    """What a person reads for `text`: its translation where there is one, else `text` itself.

    It is called when something is shown, not when a module is imported: then no translation is loaded yet. Texts are
    whole sentences with named places, filled after they are looked up: `tr("Delete {name}?").format(name=name)`.
    """
    return _told(_look_up(context, text, -1), text, (tr, (text, context))) if text else ""


def trn(n: int, one: str, many: str, **places: object) -> str:
    """What is said of `n` things, its places filled in already: `trn(2, "{n} node", "{n} nodes")` is `2 nodes`.

    English is chosen by whether `n` is one. A translation of `many` has as many forms as its language (Russian three,
    Japanese one), and Qt chooses by the language's own rule; each form may leave `{n}` out.
    """
    return _form(n, one, many).format(n=_Count(n), **places)


def _form(n: int, one: str, many: str) -> str:
    english = one if n == 1 else many
    found = _look_up(CONTEXT, many, abs(n))
    return _told(english if found == many else found, english, (_form, (n, one, many)))


def mark(text: str) -> str:
    """The text itself, marked as one to translate: for tables made at import, whose texts are looked up when shown."""
    return text


class Told(str):
    """A text in the reader's language that knows its English, also once it is filled in.

    made: what makes it, and of what, where it is to be read in another process.
    """

    english: str
    made: Made | None

    def __new__(cls, text: str, english: str, made: Made | None = None) -> Told:
        told = super().__new__(cls, text)
        told.english, told.made = english, made
        return told

    def __reduce__(self) -> Made:
        return self.made or (Told, (self[:], self.english))

    def __str__(self) -> str:
        return self

    def format(self, *values: object, **places: object) -> str:
        if self.made is None and self == self.english:
            for value in (*values, *places.values()):
                if isinstance(value, (Told, BaseException)):
                    break
            else:  # the window speaks English
                return self.english.format(*values, **places)
        plain = self.english.format(*map(in_english, values), **{name: in_english(v) for name, v in places.items()})
        try:
            return Told(super().format(*values, **places), plain, self.made and _made_of(self, values, places))
        except (KeyError, IndexError, ValueError):  # a translation that names other places must not end the program
            return plain


def _told(found: str, english: str, made: Made) -> str:
    if _is_told_elsewhere:
        return Told(found, english, made)
    # One that is the same in both languages may still be filled with one that is not.
    return found if found == english and "{" not in english else Told(found, english)


def _made_of(text: str, values: tuple[object, ...], places: Mapping[str, object]) -> Made | None:
    """How a filled text is made; None where it holds what may not be pickled."""
    plain = [str(value) if isinstance(value, BaseException) else value for value in (*values, *places.values())]
    if not all(value is None or isinstance(value, (str, int, float)) for value in plain):
        return None
    first = len(values)
    return _filled, (text, tuple(plain[:first]), dict(zip(places, plain[first:], strict=True)))


def _filled(text: str, values: tuple[object, ...], places: Mapping[str, object]) -> str:
    return text.format(*values, **places)


def in_english(value: Value) -> Value | str:
    """What a text of `tr`, or an error with one, says in English, for what goes into a file or is searched for a name;
    all else as it is."""
    said = str(value) if isinstance(value, BaseException) else value
    return said.english if isinstance(said, Told) else said


def all_of(texts: Iterable[object]) -> str:
    """`a`, `a and b`, `a and b and c`."""
    first, *others = map(str, texts)
    for other in others:
        first = tr("{one} and {other}").format(one=first, other=other)
    return first


def any_of(texts: Iterable[object]) -> str:
    """`a`, `a or b`, `a or b or c`."""
    first, *others = map(str, texts)
    for other in others:
        first = tr("{one} or {other}").format(one=first, other=other)
    return first


class _Count(int):
    """A number that is written with every figure where nothing else is asked for: `16,448`."""

    def __format__(self, how: str) -> str:
        return format(int(self), how or ",")


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
    """`1 problem`, `2 problems`; for nouns written out where it is called, which is where they are gathered from."""
    return trn(number, f"{{n}} {noun}", f"{{n}} {of_several(noun)}")


def of_several(noun: str) -> str:
    """`problems`, `processes`."""
    return f"{noun}es" if noun.endswith(("s", "x", "sh")) else f"{noun}s"
