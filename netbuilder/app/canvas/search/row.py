"""One row of the search: icon, name, parameters, what it does, and what would come out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from netbuilder.app import icons
from netbuilder.app.offers import Offer
from netbuilder.app.theme import Theme, font
from netbuilder.graph import Json
from netbuilder.wording import tr

ROW = Qt.ItemDataRole.UserRole + 1
HIGH = 40
ICON, PAD, GAP = 16, 8, 8
ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True)
class Row:
    """What a row says: of the offer its name and summary, `words` on its parameters, and `says` on the right: the
    shape that comes out, or what is `wrong`. One that is refused cannot be chosen. `params` were typed for it, `kept`
    are these with what it has anyway."""

    offer: Offer
    params: Mapping[str, Json]
    kept: Mapping[str, Json]
    words: str = ""
    says: str = ""
    is_wrong: bool = False
    is_refused: bool = False

    @property
    def key(self) -> str:
        """The key of the offer."""
        return self.offer.key

    @property
    def spoken(self) -> str:
        """The row as it is read aloud."""
        layer = self.offer.layer
        return ", ".join(filter(None, (layer.type, self.words, self.says, tr(layer.summary))))

    def told(self, says: str, *, wrong: bool, stays: bool = False) -> Row:
        """The same with something on the right. stays: it cannot be chosen."""
        return replace(self, says=says, is_wrong=wrong, is_refused=stays)


class RowPainter(QStyledItemDelegate):
    """Paints rows by the theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option, index) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            super().paint(painter, option, index)
            return
        theme, layer = self._theme, row.offer.layer
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 4, 4)
            painter.fillRect(QRectF(whole.left() + 1, whole.top() + 8, 2, whole.height() - 16), theme.colour("accent"))
        name = icons.for_layer(layer.type, layer.group)
        place = QRectF(whole.left() + PAD, whole.top() + (HIGH - ICON) / 2, ICON, ICON)
        icons.paint(painter, name, place, theme.group_colour(layer.group))
        left, right = place.right() + GAP, whole.right() - PAD
        upper, lower = whole.top() + 4, whole.top() + 21
        if row.says:
            face = font("caption", mono=not row.is_wrong)
            metrics = QFontMetricsF(face)
            says = metrics.elidedText(row.says, ELIDE, (right - left) * (0.7 if row.is_refused else 0.55))
            wide = metrics.horizontalAdvance(says) + 1
            colour = "text" if not row.is_wrong else "error_text" if row.is_refused else "warning_text"
            _write(painter, QRectF(right - wide, upper, wide, 16), says, face, theme.colour(colour))
            right_of_name = right - wide - GAP
        else:
            right_of_name = right
        bold = font("body", bold=True)
        shown = QFontMetricsF(bold).elidedText(layer.type, ELIDE, right_of_name - left)
        wide = QFontMetricsF(bold).horizontalAdvance(shown)
        _write(painter, QRectF(left, upper, wide + 1, 16), shown, bold, theme.colour("text"))
        small = font("caption")
        room = right_of_name - left - wide - GAP
        words = QFontMetricsF(small).elidedText(row.words, ELIDE, room) if room > 24 else ""
        colour = theme.colour("accent" if row.params and not row.is_wrong else "dim")
        _write(painter, QRectF(left + wide + GAP, upper, room, 16), words, small, colour)
        summary = QFontMetricsF(small).elidedText(tr(layer.summary), ELIDE, right - left)
        _write(painter, QRectF(left, lower, right - left, 16), summary, small, theme.colour("dim"))
        painter.restore()


def _write(painter: QPainter, place: QRectF, text: str, face, colour) -> None:
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
