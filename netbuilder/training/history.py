"""The losses of a training, however long, in at most a given number of points."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Positions in epochs, and losses."""


class LossHistory:
    """Keeps every loss while they are few, then the smallest and the largest of each run of neighbours, in their
    order, so that no spike is lost. Runs double in length whenever the points become too many."""

    def __init__(self, limit: int = 2_000) -> None:
        self._limit = (limit - 2) // 4 * 4
        self._x, self._y = np.empty(self._limit), np.empty(self._limit)
        self._count = 0
        self._run = 1
        self._open: list[tuple[float, float]] = []

    def add(self, positions: Sequence[float], losses: Sequence[float]) -> None:
        """Further losses, in the order of their positions."""
        for point in zip(positions, losses, strict=True):
            self._open.append(point)
            if len(self._open) >= self._run:
                for x, y in _extremes(self._open):
                    self._x[self._count], self._y[self._count] = x, y
                    self._count += 1
                self._open.clear()
                if self._count >= self._limit:
                    self._thin()

    def points(self) -> Points:
        """Copies of what is kept, the run at hand included."""
        latest = np.array(_extremes(self._open)).reshape(-1, 2)
        x = np.concatenate((self._x[: self._count], latest[:, 0]))
        return x, np.concatenate((self._y[: self._count], latest[:, 1]))

    def _thin(self) -> None:
        kept: list[tuple[float, float]] = []
        pairs = list(zip(self._x.tolist(), self._y.tolist(), strict=True))
        for start in range(0, self._limit, 4):
            kept += _extremes(pairs[start : start + 4])
        self._count = len(kept)
        for n, (x, y) in enumerate(kept):
            self._x[n], self._y[n] = x, y
        self._run = 4 if self._run == 1 else 2 * self._run


def _extremes(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The smallest and the largest of several points in their order, a single point as it is. NaN is the largest."""
    if len(points) < 2:
        return points[:]
    by_size = sorted(points, key=lambda point: math.inf if math.isnan(point[1]) else point[1])
    return sorted((by_size[0], by_size[-1]))
