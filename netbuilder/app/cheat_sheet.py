"""All keys at a glance, over the window, in columns that fit it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from netbuilder.app.commands import COMMANDS, Command
from netbuilder.app.keymap import shown
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.actions import Actions
    from netbuilder.app.keymap import Keymap
    from netbuilder.app.theme import Theme

_ARROWS = ("left", "right", "up", "down")
GROUPS = ("Look around", "Move from node to node", "Edit", "Mark", "Arrange", "Blocks", "See")
"""Groups in the order in which one meets them; the window's follow."""
SIZES = (13, 12, 11, 10)
GAP, EDGE = 24, 20
SCROLL_BAR = 12
MOST_COLUMNS = 6
LEADING = 3
"""What a line is higher than its letters at least, in pixels."""
_SCROLLING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 4, Qt.Key.Key_PageUp: -4}
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


@dataclass(frozen=True)
class Part:
    """A group with what stands below its title: what a thing is called, and its keys."""

    title: str
    lines: tuple[tuple[str, str], ...]


def parts(actions: Actions, keymap: Keymap) -> list[Part]:
    """What the sheet says: every command that can be done and has keys, by group, and the habits of the mouse."""
    rows = [row for row in COMMANDS if row.name in actions and keymap.keys(row.name)]
    groups = dict.fromkeys([*GROUPS, *(row.group for row in rows)])
    made = [
        Part(tr(group, "Commands"), _lines([row for row in rows if row.group == group], keymap)) for group in groups
    ]
    return [*(part for part in made if part.lines), Part(tr("Mouse"), _mouse())]


class CheatSheet(QFrame):
    """Shows the person's own keys; any key or click closes it."""

    def __init__(self, actions: Actions, keymap: Keymap, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("CheatSheet")
        self.setAccessibleName(tr("Keys at a glance"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._actions, self._keymap, self._theme = actions, keymap, theme
        self._came_from: QWidget | None = None
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(QLabel(f"<b>{escape(tr('Keys at a glance'))}</b>", objectName="CheatTitle"))
        head.addStretch()
        head.addWidget(
            QLabel(tr("Any key closes this · change them in Help → Keyboard shortcuts"), objectName="NameHint")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 14, EDGE, 14)
        column.setSpacing(10)
        column.addLayout(head)
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)
        self.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open_it(self) -> None:
        """Open over the window; where it is open, close."""
        if self.isVisible():
            self.close_it()
            return
        self._came_from = QApplication.focusWidget()
        self._actions.refresh()
        self.fill()
        self.show()
        self.raise_()
        self.setFocus()

    def close_it(self) -> None:
        """Close, and give the focus back."""
        if self.isVisible():
            self.hide()
            if self._came_from is not None and self._came_from.isVisible():
                self._came_from.setFocus()

    def fill(self) -> None:
        """Lay the columns out for the window as it is: the largest letters with which everything is seen. In a small
        window as many columns as fit across, and the wheel or the arrows bring the rest."""
        room = self.parentWidget().rect().adjusted(16, 16, -16, -16)
        said = parts(self._actions, self._keymap)
        for size in SIZES:
            # To lay them out takes long, so that columns that must be too high are passed over.
            for columns in range(_fewest(said, size, room.height()), MOST_COLUMNS + 1):
                self._lay(said, columns, size)
                needed = self._needed()
                if needed.width() > room.width():
                    break
                if needed.height() <= room.height():
                    self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
                    self._place(needed.width(), needed.height())
                    return
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        columns = 2
        self._lay(said, columns, SIZES[-1])
        while columns < MOST_COLUMNS and self._needed().width() <= room.width():
            columns += 1
            self._lay(said, columns, SIZES[-1])
        if self._needed().width() > room.width():
            self._lay(said, columns - 1, SIZES[-1])
        self._place(min(self._needed().width() + SCROLL_BAR, room.width()), room.height())

    def _needed(self) -> QSize:
        head, body = self.layout().itemAt(0).sizeHint(), self._body.sizeHint()
        spare = self.layout().contentsMargins()
        wide = max(head.width(), body.width()) + spare.left() + spare.right()
        high = head.height() + self.layout().spacing() + body.height() + spare.top() + spare.bottom()
        return QSize(wide + 2, high + 2)  # the frame's lines

    def eventFilter(self, watched, event) -> bool:
        if watched is not self:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.fill()
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # a key only closes the sheet, whatever it means elsewhere
            return True
        if event.type() == QEvent.Type.KeyPress:
            bar = self._scroll.verticalScrollBar()
            if event.key() in _SCROLLING and bar.maximum() > 0:
                bar.setValue(bar.value() + _SCROLLING[event.key()] * bar.pageStep() // 4)
            elif event.key() not in _MODIFIERS:
                self.close_it()
            return True
        if event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.hide()
        return False

    def mousePressEvent(self, event) -> None:
        self.close_it()

    def _place(self, width: int, height: int) -> None:
        room = self.parentWidget().rect()
        self.setGeometry((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def _lay(self, said: list[Part], columns: int, size: int) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        for chunk in _columns(said, columns):
            label = QLabel(self._html(chunk, size), alignment=Qt.AlignmentFlag.AlignTop)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(label)
        self._row.activate()
        self.layout().invalidate()
        self.layout().activate()

    def _html(self, chunk: list[Part], size: int) -> str:
        dim, accent = self._theme.colour("dim").name(), self._theme.colour("text").name()
        rows = []
        for index, part in enumerate(chunk):
            top = 10 if index else 0
            rows.append(
                f"<tr><td colspan=2 style='padding-top:{top}px; color:{dim}'>{escape(part.title.upper())}</td></tr>"
            )
            rows += [
                f"<tr><td style='padding-right:16px; white-space:nowrap'>{escape(what)}</td>"
                f"<td style='color:{accent}; white-space:nowrap'><b>{_parted(keys)}</b></td></tr>"
                for what, keys in part.lines
            ]
        return f"<table cellspacing=0 cellpadding=1 style='font-size:{size}px'>{''.join(rows)}</table>"


def _fewest(said: list[Part], size: int, high: int) -> int:
    """How many columns of letters of `size` pixels there are at least in so much height: all have about the same number
    of lines, and these are higher than the letters."""
    lines = sum(len(part.lines) + 1 for part in said)
    return max(1, -(-lines * (size + LEADING) // high))


def _mouse() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Move the view"), tr("Space and drag, middle button")),
        (tr("Zoom"), tr("Ctrl and wheel, pinch")),
        (tr("Select several"), tr("drag on the ground, Shift and click")),
        (tr("Take a node out of its wires"), tr("Alt and drag, or shake it")),
        (tr("Cut wires"), tr("Ctrl and drag with the right button")),
        (tr("Leave the canvas"), shown(QKeySequence("Shift+Tab"))),
    )


def _families() -> dict[str, str]:
    """Commands with a key for each of the four arrows, which stand in one line."""
    return {
        "go": tr("From node to node, along the wires"),
        "take": tr("Select the next one too"),
        "nudge": tr("Move what is selected, or the view"),
        "leap": tr("Move it far"),
    }


def _lines(rows: list[Command], keymap: Keymap) -> tuple[tuple[str, str], ...]:
    """A line a command; what has a key for each arrow, or for each digit, in one."""
    lines: dict[str, str] = {}
    families = _families()
    for row in rows:
        family, _, way = row.name.rpartition("_")
        if family in families and way in _ARROWS and (held := _held(family, keymap)) is not None:
            lines[families[family]] = held + tr("arrows")
        else:
            lines[row.said] = tr(" or ").join(keymap.brief(row.name)[:2])
    return tuple(lines.items())


def _parted(keys: str) -> str:
    between = tr(" or ")
    return escape(keys).replace(between, f"</b>{between}<b>")


def _held(family: str, keymap: Keymap) -> str | None:
    """What is held with the four arrows; None where the person has other keys for them."""
    first = {way: next(iter(keymap.keys(f"{family}_{way}")), QKeySequence()) for way in _ARROWS}
    # Another language has its own names for the arrows too.
    held = {shown(key).removesuffix(shown(QKeySequence(way.capitalize()))) for way, key in first.items()}
    (only,) = held if len(held) == 1 else (None,)
    return only if only == "" or (only and only.endswith("+")) else None


def _columns(said: list[Part], count: int) -> list[list[Part]]:
    """The groups one below the other, in columns of about the same height; a long group goes on in the next."""
    high = -(-sum(len(part.lines) + 2 for part in said) // count)
    columns: list[list[Part]] = [[]]
    left = high
    for part in said:
        lines = part.lines
        title = part.title
        while lines:
            if left < min(4, len(lines) + 1) and len(columns) < count:
                columns.append([])
                left = high
            room = len(lines) if len(columns) == count else max(left - 1, 1)
            columns[-1].append(Part(title, lines[:room]))
            left -= len(lines[:room]) + 2
            lines, title = lines[room:], tr("{group}, continued").format(group=part.title)
    return columns
