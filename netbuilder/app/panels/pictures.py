"""From numbers to Qt's pictures and texts."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtGui import QImage


def to_image(picture: np.ndarray) -> QImage:
    """A picture `(H, W, 3)` or `(H, W, 4)` of bytes as a QImage that owns its pixels."""
    picture = np.ascontiguousarray(picture)
    height, width, channels = picture.shape
    kind = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_RGBA8888
    return QImage(picture.data, width, height, channels * width, kind).copy()


def number(value: float) -> str:
    """A value in at most nine characters: `0.0132`, `-1.25`, `3.1e+06`."""
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: "−∞"}.get(value, "NaN")
    return f"{value:.3g}".replace("-", "−")


def as_array(tensor: Any) -> np.ndarray:
    """A CPU tensor as float32 numpy."""
    return np.asarray(tensor.float() if hasattr(tensor, "float") else tensor, np.float32)
