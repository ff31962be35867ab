"""What a training measured, as the points of a curve and as a table. Needs no Qt."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from netbuilder.training import Reading

RATE = "learning_rate"
"""What a row says beside its splits."""
SPLITS = ("train", "validation")


def points_of(rows: Any, split: str, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Epochs `(N,)` and what they measured `(N,)`, NaN where that was no number; the rate stands with `train` alone."""
    if name == RATE:
        points = [(row["epoch"], row[RATE]) for row in rows if RATE in row and split == "train"]
    else:
        points = [(row["epoch"], row[split][name]) for row in rows if name in (row.get(split) or {})]
    points = [(x, np.nan if y is None else y) for x, y in points]
    both = np.array(points, np.float64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def write_csv(path: str | Path, reading: Reading | None) -> None:
    """Write the training loss as it came, and what each epoch measured: one row a point, one column a curve."""
    positions, losses = reading.losses if reading is not None else ((), ())
    rows = reading.rows if reading is not None else ()
    names = sorted({(split, name) for row in rows for split in SPLITS for name in row.get(split) or {}})
    with Path(path).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        rate = ["learning rate"] if any(RATE in row for row in rows) else []
        writer.writerow(["epoch", "training loss", *(f"{split} {name}" for split, name in names), *rate])
        without = [""] * (len(names) + len(rate))
        writer.writerows((float(x), float(y), *without) for x, y in zip(positions, losses, strict=True))
        for row in rows:
            measured = ((row.get(split) or {}).get(name, "") for split, name in names)
            writer.writerow([row["epoch"], "", *measured, *(row.get(RATE, "") for _ in rate)])
