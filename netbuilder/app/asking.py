"""Questions and messages that never stop the event loop: each is opened, and answers by calling back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QSizePolicy, QSpacerItem, QWidget

from netbuilder.app.recovery import Leftover
from netbuilder.app.translating import locale
from netbuilder.wording import tr

Role = QMessageBox.ButtonRole
WIDE, LONG = 440, 80
"""A box with a detail of more than so many characters is at least so wide."""


@dataclass(frozen=True)
class Answer:
    """One button: what it says, its role, and what happens when it is pressed."""

    text: str
    role: Role
    then: Callable[[], None] | None = None


def ask(parent: QWidget, title: str, text: str, answers: Sequence[Answer], detail: str = "") -> QMessageBox:
    """Open a question over `parent`. The first answer is the one Return gives; Escape gives the reject role's."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(detail)
    buttons = [(box.addButton(answer.text, answer.role), answer) for answer in answers]
    box.setDefaultButton(buttons[0][0])
    for button, answer in buttons:
        if answer.role is Role.RejectRole:
            box.setEscapeButton(button)

    def on_clicked(clicked: object) -> None:
        for button, answer in buttons:
            if clicked is button and answer.then is not None:
                answer.then()

    box.buttonClicked.connect(on_clicked)
    if len(detail) > LONG:
        grid = box.layout()
        room = QSpacerItem(WIDE, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        grid.addItem(room, grid.rowCount(), 0, 1, grid.columnCount())
    box.open()
    return box


def tell(parent: QWidget, title: str, text: str, detail: str = "", details_to_copy: str = "") -> QMessageBox:
    """Open a message over `parent`; with `details_to_copy`, a button puts them on the clipboard."""
    answers = [Answer(tr("Close"), Role.RejectRole)]
    if details_to_copy:
        answers.append(Answer(tr("Copy details"), Role.ActionRole, lambda: _copy(details_to_copy)))
    return ask(parent, title, text, answers, detail)


def offer_leftovers(parent: QWidget, left: Sequence[Leftover], recover: Callable[[Leftover], None]) -> None:
    """Offer to take up what a crashed process left, the newest first; after each that is discarded, the next."""
    first, *others = left

    def discard() -> None:
        first.discard()
        if others:
            offer_leftovers(parent, others, recover)

    kept = tr("Kept on {when}.").format(when=_day_and_time(first.when))
    ask(
        parent,
        tr("Unsaved work"),
        tr("NetBuilder ended unexpectedly. “{name}” was kept.").format(name=first.project.name),
        [
            Answer(tr("Recover"), Role.AcceptRole, lambda: recover(first)),
            Answer(tr("Discard"), Role.DestructiveRole, discard),
            Answer(tr("Not now"), Role.RejectRole),
        ],
        f"{kept}\n{first.path}" if first.path else kept,
    )


def _day_and_time(when: datetime) -> str:
    """`26 November at 14:05`, in the person's language."""
    return locale().toString(when, tr("dd MMMM 'at' HH:mm"))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
