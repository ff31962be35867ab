"""How one sample of the data is drawn: as a picture, a curve, or words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from netbuilder.app.panels.pictures import to_image

MASK_SHARE = 0.5
"""How much of a pixel is its mask's colour where a mask lies over a picture."""
CURVES = ("#3d8fe0", "#e69f00", "#2bab83", "#cc79a7", "#d55e00", "#7a6fd0", "#b8a900", "#56b4e9", "#8c6d46", "#8f969e")
"""Colours of classes in a mask and of columns in a series, after Okabe and Ito (2008)."""
MOST_POINTS = 400

Colours = Mapping[str, QColor]


@dataclass(frozen=True, eq=False)
class Look:
    """What is seen of a sample: one of a picture, curves `(T, D)` within a range, or words."""

    picture: QImage | None = None
    curve: np.ndarray | None = None
    within: tuple[float, float] = (0.0, 1.0)
    words: str = ""


def picture_of(image: np.ndarray, within: tuple[float, float] = (0.0, 1.0)) -> np.ndarray:
    """An image `(C, H, W)` as bytes `(H, W, 3)`: one channel in greys, three in their colours, of others the mean.

    `within` goes from black to white, so that pictures keep their brightness beside each other.
    """
    low, high = within
    shown = image if len(image) == 3 else image.mean(0, keepdims=True)
    part = (np.nan_to_num(shown.astype(np.float32)) - low) / max(high - low, 1e-12)
    bytes_ = (part.clip(0, 1) * 255).round().astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(bytes_, (3, *bytes_.shape[1:])).transpose(1, 2, 0))


def with_mask(picture: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """A picture `(H, W, 3)` under a mask `(H, W)`: class 0, mostly the ground, is clear, and so is what is ignored."""
    table = np.array([_rgb(colour) for colour in CURVES], np.float32)
    colours = table[(np.maximum(mask, 1) - 1) % len(table)]
    mixed = (1 - MASK_SHARE) * picture + MASK_SHARE * colours
    return np.where((mask > 0)[..., None], mixed, picture).round().astype(np.uint8)


def image_range(values: np.ndarray) -> tuple[float, float]:
    """Black and white for some images: 0 and 1 where they are within, else their least and greatest value."""
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    if low >= -1e-3 and high <= 1 + 1e-3:
        return 0.0, 1.0
    return (low, high) if high > low else (low, low + 1)


def looks(
    kind: str, values: np.ndarray, masks: np.ndarray | None = None, texts: tuple[str, ...] = (), within: Any = None
) -> list[Look]:
    """How samples `(n, …)` of a field of that kind are drawn."""
    if kind == "image":
        within = within or image_range(values)
        pictures = [picture_of(each, within) for each in values]
        if masks is not None:
            pictures = [with_mask(picture, mask) for picture, mask in zip(pictures, masks, strict=True)]
        return [Look(to_image(picture)) for picture in pictures]
    if kind == "mask":
        return [Look(to_image(with_mask(np.zeros((*each.shape, 3), np.uint8), each))) for each in values]
    if kind == "text":
        return [Look(words=text) for text in texts or ("",) * len(values)]
    if kind in ("sequence", "value") and values.ndim in (2, 3):
        finite = values[np.isfinite(values)]
        low, high = within or ((float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0))
        curves = values if values.ndim == 3 else values[..., None]
        return [Look(curve=each, within=(low, high if high > low else low + 1)) for each in curves]
    return [Look(words=" ".join(f"{number:g}" for number in np.ravel(each)[:24])) for each in values]


def paint(painter: QPainter, look: Look, room: QRectF, colours: Colours) -> None:
    """Draw a sample as large as it fits into the room."""
    if look.picture is not None:
        paint_picture(painter, look.picture, room)
    elif look.curve is not None:
        paint_curve(painter, look.curve, look.within, room, colours)
    else:
        paint_words(painter, look.words, room, colours["text"])


def paint_picture(painter: QPainter, picture: QImage, room: QRectF) -> None:
    """Every pixel a square of whole screen pixels; a picture larger than the room is made smaller."""
    wide, high = picture.width(), picture.height()
    scale = min(room.width() / wide, room.height() / high)
    scale = float(int(scale)) if scale >= 1 else scale
    place = QRectF(0, 0, wide * scale, high * scale)
    place.moveCenter(room.center())
    place.moveTo(round(place.x()), round(place.y()))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    painter.drawImage(place, picture)


def paint_curve(
    painter: QPainter, curve: np.ndarray, within: tuple[float, float], room: QRectF, colours: Colours
) -> None:
    """Each column of `(T, D)` as a line, the first in the accent colour."""
    low, high = within
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step = -(-len(curve) // MOST_POINTS)
    for column in reversed(range(min(curve.shape[1], len(CURVES)))):
        values = np.nan_to_num(curve[::step, column].astype(np.float64), nan=low, posinf=high, neginf=low)
        xs = room.left() + room.width() * (np.arange(len(values)) + 0.5) / len(values)
        ys = room.bottom() - room.height() * (values - low) / (high - low)
        colour = colours["accent"] if column == 0 else QColor(CURVES[column])
        painter.setPen(QPen(colour, 1))
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.clip(room.top(), room.bottom()).tolist(), strict=True)]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()


def paint_words(painter: QPainter, words: str, room: QRectF, colour: QColor) -> None:
    """As many lines as fit; the last is cut with an ellipsis."""
    metrics = painter.fontMetrics()
    lines, left = [], " ".join(words.split())
    most = max(1, int(room.height() // metrics.lineSpacing()))
    while left and len(lines) < most - 1:
        line = _line(metrics, left, room.width())
        lines.append(line)
        left = left[len(line) :].lstrip()
    if left:
        lines.append(metrics.elidedText(left, Qt.TextElideMode.ElideRight, int(room.width())))
    painter.setPen(colour)
    for number, line in enumerate(lines):
        place = QRectF(room.left(), room.top() + number * metrics.lineSpacing(), room.width(), metrics.lineSpacing())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


def _line(metrics: Any, text: str, width: float) -> str:
    """What of a text goes into one line, cut between words where there are any."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if metrics.horizontalAdvance(text[:middle]) <= width else (low, middle - 1)
    cut = text.rfind(" ", 1, low + 1)
    return text[: cut if cut > 0 else low]


def _rgb(name: str) -> tuple[int, int, int]:
    colour = QColor(name)
    return colour.red(), colour.green(), colour.blue()
