"""Tables and metrics for a terminal. What is piped elsewhere gets plain, wide lines that nothing is cut from."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from netbuilder.wording import metric

PIPED_WIDTH = 200


def console(*, errors: bool = False) -> Console:
    """Standard output or standard error, never marking up or cutting what it is given."""
    stream = sys.stderr if errors else sys.stdout
    made = Console(file=stream, highlight=False, markup=False, emoji=False)
    return made if made.is_terminal else Console(
        file=stream, highlight=False, markup=False, emoji=False, width=PIPED_WIDTH
    )  # fmt: skip


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[str] = ()) -> Table:
    """A quiet table; columns named in `numbers` line up on the right. Long text folds within its cell."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in columns:
        made.add_column(name, justify="right" if name in numbers else "left", overflow="fold")
    for row in rows:
        made.add_row(*(Text(cell) for cell in row))
    return made


def metrics_table(splits: Mapping[str, Mapping[str, Any]]) -> Table:
    """A row a split, a column a metric; what is no number (a confusion matrix) is left to the JSON."""
    found = {name: values for name, values in splits.items() if values}
    names = list(dict.fromkeys(n for values in found.values() for n, v in values.items() if _is_scalar(v)))
    rows = [[split, *(metric(name, values.get(name)) for name in names)] for split, values in found.items()]
    return table(["", *names], rows, names)


def spread_table(splits: Mapping[str, Mapping[str, Mapping[str, float | None]]]) -> Table:
    """A row a split, a column a metric: its mean and standard deviation over several trainings."""
    found = {name: values for name, values in splits.items() if values}
    names = list(dict.fromkeys(name for values in found.values() for name in values))
    rows = [[split, *(_spread(name, values.get(name)) for name in names)] for split, values in found.items()]
    return table(["", *names], rows, names)


def _spread(name: str, told: Mapping[str, float | None] | None) -> str:
    if told is None:
        return ""
    mean = metric(name, told["mean"])
    return mean if told["std"] is None else f"{mean} ± {metric(name, told['std'])}"


def _is_scalar(value: object) -> bool:
    return value is None or isinstance(value, (int, float))
