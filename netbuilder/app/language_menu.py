"""The menu of the languages that the window can speak. What is chosen in it holds from the next start on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from netbuilder.app.translating import SYSTEM, choose_language, language, languages, said_of, spoken
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.window import Window


class LanguageMenu(QMenu):
    """Lists the languages by their own names, with the chosen one marked."""

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Lang&uage"), window)
        self._window = window
        self.aboutToShow.connect(self._fill)

    def ask(self) -> None:
        """Open by itself, over the middle of the window."""
        self._fill()
        size = self.sizeHint()
        self.popup(self._window.mapToGlobal(self._window.rect().center()) - QPoint(size.width(), size.height()) / 2)

    def _fill(self) -> None:
        self.clear()
        names = languages()
        if len(names) == 1:
            only = tr("English is the only language here; docs/translating.md says how to add one")
            self.addAction(only).setEnabled(False)
            return
        group, chosen = QActionGroup(self), language()
        for name in (SYSTEM, *names):
            said = tr("As the &system has it") if name == SYSTEM else said_of(name)
            action = self.addAction(said)
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.triggered.connect(partial(self._choose, name))
            group.addAction(action)
            if name == SYSTEM:
                self.addSeparator()

    def _choose(self, name: str, checked: bool = False) -> None:
        choose_language(name)
        if name != SYSTEM and name == spoken():
            said = tr("NetBuilder speaks {language} already.").format(language=said_of(name))
        elif name == SYSTEM:
            said = tr("NetBuilder speaks the system's language from the next start on.")
        else:
            said = tr("NetBuilder speaks {language} from the next start on.").format(language=said_of(name))
        self._window.status_line.say(said)
