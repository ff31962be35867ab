"""Where one is: a crumb for each graph on the way, and what to know about the block that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from netbuilder.app.place import Level, Place, describe_uses
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.sheet import Sheet

LONGEST = 24
"""Letters of a name; longer ones are cut, and shown whole on hover."""


class Trail(QFrame):
    """Lies over the canvas. A click on a crumb leads there; where there are copies, their number can be chosen."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Trail")
        self._sheet = sheet
        self.crumbs: list[QToolButton] = []
        self._marks: list[QLabel] = []
        self._more = QLabel("▸ …", self, objectName="TrailMark")  # stands for crumbs that are left out
        self._more.hide()
        self.hint = QLabel(objectName="TrailHint")
        self.copy = QSpinBox(objectName="TrailCopy")
        self.copy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.copy.setToolTip(tr("Which of the copies is shown: each has weights of its own"))
        self.copy.valueChanged.connect(self._on_copy)
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 4)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addWidget(self.hint)
        self._shown: tuple[object, ...] | None = None

    def text(self) -> str:
        """The way in words."""
        return " ▸ ".join(crumb.toolTip() for crumb in self.crumbs)

    def refresh(self) -> None:
        """Show the way as it is now."""
        sheet = self._sheet
        way = sheet.way()
        if sheet.place.root is None:
            names = [sheet.document.project.name, *(str(level.node) for level in way[1:])]
        else:
            names = [sheet.document.project.name, sheet.place.root, *(str(level.node) for level in way[1:])]
        told = (tuple(names), sheet.level, self._about(sheet.level))
        if told == self._shown:
            return
        self._shown = told
        places = [Place(), *(level.place for level in way if not level.place.is_drawing)]
        self._lay(names, places)
        self._show_copies(sheet.level)
        self.hint.setText(self._about(sheet.level))
        self.hint.setVisible(bool(self.hint.text()))
        self.adjustSize()
        self.setVisible(len(names) > 1)  # the drawing's own name stands above already

    def fit_into(self, wide: int) -> None:
        """Be no wider than there is room: crumbs in the middle are left out, the words below them wrapped."""
        self._leave_out(0)
        for count in range(1, len(self.crumbs) - 1):
            if self._line.sizeHint().width() + 8 <= wide:
                break
            self._leave_out(count)
        self.hint.setWordWrap(False)
        self.hint.setMinimumWidth(0)
        if self.sizeHint().width() > wide and not self.hint.isHidden():
            margins = self.layout().contentsMargins()
            self.hint.setWordWrap(True)
            self.hint.setFixedWidth(max(80, wide - margins.left() - margins.right()))
        else:
            self.hint.setMaximumWidth(16_777_215)
        self.adjustSize()

    def _leave_out(self, count: int) -> None:
        """Leave out so many crumbs after the first; an ellipsis stands for them."""
        for number, (mark, crumb) in enumerate(zip(self._marks, self.crumbs[1:], strict=True)):
            for widget in (mark, crumb):
                widget.setVisible(number >= count)
        self._more.setVisible(count > 0)
        self._line.invalidate()

    def _about(self, level: Level) -> str:
        if level.block is None:
            return ""
        uses = describe_uses(self._sheet.document.project, level.block)
        return tr("Block {name}. {uses}").format(name=level.block, uses=uses)

    def _lay(self, names: list[str], places: list[Place]) -> None:
        while (item := self._line.takeAt(0)) is not None:
            if item.widget() not in (None, self.copy, self._more):
                item.widget().hide()
                item.widget().deleteLater()
        self.crumbs, self._marks = [], []
        for number, (name, place) in enumerate(zip(names, places, strict=True)):
            if number:
                self._marks.append(QLabel("▸", objectName="TrailMark"))
                self._put(self._marks[-1])
            crumb = QToolButton(objectName="Crumb", autoRaise=True)
            crumb.setText(name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…")
            crumb.setToolTip(name)
            crumb.setAccessibleName(tr("Go to {name}").format(name=name))
            crumb.setProperty("here", number == len(names) - 1)
            crumb.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            crumb.clicked.connect(partial(self._go, place))
            self.crumbs.append(crumb)
            self._put(crumb)
            if not number:
                self._line.addWidget(self._more)
        self._line.addSpacing(8)
        self._line.addWidget(self.copy)
        self._line.addStretch()

    def _put(self, widget: QWidget) -> None:
        self._line.addWidget(widget)
        widget.show()  # else it counts for nothing in the size until Qt shows it, a little later

    def _show_copies(self, level: Level) -> None:
        self.copy.blockSignals(True)
        self.copy.setRange(1, max(1, level.copies))
        before, _, after = tr("copy {at} of {all}").format(at="\0", all=level.copies).partition("\0")
        self.copy.setPrefix(before)
        self.copy.setSuffix(after)
        self.copy.setValue(level.place.steps[-1].copy + 1 if level.place.steps else 1)
        self.copy.blockSignals(False)
        self.copy.setVisible(level.copies > 1)

    def _go(self, place: Place, checked: bool = False) -> None:
        steps, node = self._sheet.place.steps, ()
        if len(place.steps) < len(steps) and steps[: len(place.steps)] == place.steps:
            node = (steps[len(place.steps)].node,)  # the way that one came by
        self._sheet.go(place, node)

    def _on_copy(self, number: int) -> None:
        level = self._sheet.level
        if level.node is not None:
            self._sheet.go(level.place.above.into(level.node, number - 1))
