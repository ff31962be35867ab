"""Two views beside each other never ask for more room than the first of them needs."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from netbuilder.app.panels.side_by_side import SideBySide


class View(QWidget):
    def __init__(self, needs: QSize) -> None:
        super().__init__()
        self.needs = needs

    def minimumSizeHint(self) -> QSize:
        return self.needs


def test_the_second_goes_where_the_room_is_short_and_comes_back(qtbot):
    first, second = View(QSize(300, 50)), View(QSize(200, 80))
    both = SideBySide(first, second, (3, 2))
    qtbot.addWidget(both)
    both.resize(700, 100)
    both.show()
    assert both.minimumSizeHint().width() == 300 and second.isVisible()
    both.resize(400, 100)
    qtbot.waitUntil(lambda: not second.isVisible() and first.width() == 400)
    both.resize(700, 100)
    qtbot.waitUntil(lambda: second.isVisible() and second.width() >= 200)
