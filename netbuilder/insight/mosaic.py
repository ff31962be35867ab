"""Many small maps as one picture, and numbers as colours. Pure numpy."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from netbuilder.wording import tr, trn

Floats = NDArray[np.float32]
Range = tuple[float, float]

MOST = 64


@dataclass(frozen=True)
class Mosaic:
    """Maps of height h and width w, side by side.

    values: `(rows * (h + gap) - gap, columns * (w + gap) - gap)`; what belongs to no map is NaN.
    shown, total: how many maps are there, of how many.
    """

    values: Floats
    shown: int
    total: int
    columns: int
    map_shape: tuple[int, int]
    gap: int = 1

    @property
    def says(self) -> str:
        """`32 maps`, or `64 of 256 maps`."""
        if self.shown == self.total:
            return trn(self.total, "{n:d} map", "{n:d} maps")
        return tr("{shown} of {total} maps").format(shown=self.shown, total=self.total)

    def at(self, x: int, y: int) -> tuple[int, int, int, float] | None:
        """Map, row and column in it, and value at a pixel of the picture; None in a gap and outside."""
        height, width = self.map_shape
        row, in_row = divmod(y, height + self.gap)
        column, in_column = divmod(x, width + self.gap)
        index = row * self.columns + column
        if min(x, y) < 0 or in_row >= height or in_column >= width or column >= self.columns or index >= self.shown:
            return None
        return index, in_row, in_column, float(self.values[y, x])


def tile(maps: ArrayLike, columns: int | None = None, most: int = MOST, gap: int = 1) -> Mosaic:
    """Tile maps `(C, H, W)`, at most `most` of them, into one picture with `gap` pixels between.

    Without `columns` the picture is about square. Raises ValueError where `maps` has not three dimensions.
    """
    array = np.asarray(maps, dtype=np.float32)
    if array.ndim != 3:
        raise ValueError(f"maps must be (C, H, W), got {array.ndim} dimensions")
    total, height, width = array.shape
    shown = min(total, most)
    if not shown or not height or not width:
        return Mosaic(np.empty((0, 0), np.float32), 0, total, 1, (height, width), gap)
    columns = columns or columns_for(shown, height, width, 1, 1)
    columns = max(1, min(columns, shown))
    rows = math.ceil(shown / columns)
    tiles = np.full((rows * columns, height + gap, width + gap), np.nan, np.float32)
    tiles[:shown, :height, :width] = array[:shown]
    in_rows = tiles.reshape(rows, columns, height + gap, width + gap).swapaxes(1, 2)
    picture = in_rows.reshape(rows * (height + gap), columns * (width + gap))
    return Mosaic(
        picture[: picture.shape[0] - gap, : picture.shape[1] - gap], shown, total, columns, (height, width), gap
    )


def columns_for(count: int, height: int, width: int, room_width: float, room_height: float, gap: float = 0) -> int:
    """How many maps to put in a row, so that they come out as large as they can in a room of the given sides. The room
    and the gap between maps are in pixels of the screen; what matters of height and width is their ratio."""

    def scale(columns: int) -> float:
        rows = math.ceil(count / columns)
        return min(
            (room_width - (columns - 1) * gap) / (columns * width), (room_height - (rows - 1) * gap) / (rows * height)
        )

    return max(range(1, max(1, count) + 1), key=scale)


def sequential_range(values: ArrayLike) -> Range:
    """Smallest and largest finite value; (0, 1) where there is none. A constant is at the lower end."""
    finite = _finite(values)
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    return (low, high) if high > low else (low, low + max(1.0, abs(low)))


def diverging_range(values: ArrayLike) -> Range:
    """Minus and plus the largest finite size, so that zero is in the middle; (-1, 1) where all is zero."""
    finite = _finite(values)
    most = float(np.abs(finite).max()) if finite.size else 0.0
    return (-most, most) if most > 0 else (-1.0, 1.0)


def colour(values: ArrayLike, within: Range, table: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Values as colours `(…, 4)`, red green blue alpha: `within` spans the table `(256, 3)`, NaN is transparent and
    an infinity takes the colour of its end."""
    array = np.asarray(values, dtype=np.float64)  # in which no difference of two float32 overflows
    low, high = within
    there = ~np.isnan(array)
    part = (np.clip(np.where(there, array, low), low, high) - low) / (high - low)
    picture = np.empty((*array.shape, 4), np.uint8)
    picture[..., :3] = table[np.rint(part * 255).astype(np.intp)]
    picture[..., 3] = np.where(there, 255, 0)
    return picture


def _finite(values: ArrayLike) -> NDArray[np.float64]:
    array = np.asarray(values, dtype=np.float64)
    return array[np.isfinite(array)]
