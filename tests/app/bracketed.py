"""Every text that is looked up in brackets, and what one reads in a window without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QPainter, QPainterPath, QStaticText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsView,
    QGroupBox,
    QMenu,
    QTabBar,
    QWidget,
)

SAID = ("text", "toolTip", "placeholderText", "windowTitle", "title", "accessibleName", "accessibleDescription")
SAID += ("statusTip", "whatsThis", "informativeText", "specialValueText", "prefix", "suffix", "toPlainText")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.StatusTipRole,
)
MOST_ROWS = 400
_KEPT = re.compile(r"<(style|head).*?</\1>|<[^>]*>|&[a-z]+;", re.S)
_FORMULA = re.compile(r"</?su[bp]>")
_BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
_ENGLISH = re.compile(r"(?<![\w./~-])[A-Za-z][a-z']+ +[“(\"]?[A-Za-z]?[a-z']+(?![\w.(+])")


class Brackets(QTranslator):
    """A language in which everything is said in English, in brackets: ⟦Save⟧. Keys keep their names."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return text if context in ("QShortcut", "QGuiApplication") else f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        return False


@contextmanager
def spoken_in_brackets(application: QApplication) -> Iterator[None]:
    """Everything that is looked up meanwhile stands in brackets."""
    translator = Brackets(application)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


@contextmanager
def painted() -> Iterator[list[str]]:
    """What the program's own painting writes meanwhile."""
    written: list[str] = []
    kept = [(kind, name, getattr(kind, name)) for kind, name in _PAINTS]
    for kind, name, paints in kept:
        setattr(kind, name, _noting(paints, written))
    try:
        yield written
    finally:
        for kind, name, paints in kept:
            setattr(kind, name, paints)


_PAINTS = ((QPainter, "drawText"), (QPainter, "drawStaticText"), (QPainterPath, "addText"))


def _noting(paints, written: list[str]):
    def paint(self, *given):
        for each in given:
            if isinstance(each, str):
                written.append(each)
            elif isinstance(each, QStaticText):
                written.append(each.text())
        return paints(self, *given)

    return paint


def unlooked(texts: Iterable[str], known: Iterable[str] = ()) -> list[str]:
    """Those texts in which two English words follow each other outside of brackets. `known`: what is nobody's to
    translate, such as the project's name and notes."""
    own = sorted(filter(None, known), key=len, reverse=True)
    found = []
    for text in dict.fromkeys(texts):
        rest = _KEPT.sub(" ", _FORMULA.sub(" · ", text))
        for each in own:
            rest = rest.replace(each, " · ")
        before = None
        while rest != before:
            before, rest = rest, _BRACKETED.sub(" · ", rest)
        rest = rest.partition("⟦")[0]  # the end of a text that is shown cut short is in brackets too
        if _ENGLISH.search(rest.replace("&", "")):
            found.append(text)
    return found


def read_in(top: QWidget) -> Iterator[str]:
    """Everything to be read in a window, or in what lies over it: texts, tips, and what a screen reader hears."""
    for widget in [top, *top.findChildren(QWidget)]:
        if widget.isVisible():
            yield from _of_widget(widget)


def read_in_menu(menu: QMenu) -> Iterator[str]:
    """What a menu says, as it would on being opened."""
    menu.aboutToShow.emit()
    yield menu.title()
    for action in menu.actions():
        yield from (action.text().partition("\t")[0], action.toolTip(), action.statusTip())
        if action.menu() is not None:
            yield from read_in_menu(action.menu())
    menu.aboutToHide.emit()


def _of_widget(widget: QWidget) -> Iterator[str]:
    skipped = {"text", "toPlainText"} if _is_typed_in(widget) else set()
    for name in SAID:
        said = getattr(widget, name, None)
        if name not in skipped and callable(said) and (name != "title" or isinstance(widget, (QGroupBox, QMenu))):
            yield str(said())
    for action in widget.actions():
        yield from (action.text().partition("\t")[0], action.toolTip())
    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield from (widget.tabText(index), widget.tabToolTip(index), widget.accessibleTabName(index))
    if isinstance(widget, QComboBox):
        yield from _of_model(widget.model(), widget.rootModelIndex())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model(), widget.rootIndex())
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            for name in ("toPlainText", "text", "toolTip"):
                said = getattr(item, name, None)
                if callable(said):
                    yield str(said())
                elif isinstance(said, str):
                    yield said


def _is_typed_in(widget: QWidget) -> bool:
    """Whether its text is what a person typed."""
    return hasattr(widget, "isReadOnly") and not hasattr(widget, "isCheckable")


def _of_model(model, top) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        for role in ROLES:
            yield _written(model.headerData(column, Qt.Orientation.Horizontal, role))
    ahead = [top]
    for _ in range(MOST_ROWS):
        if not ahead:
            return
        parent = ahead.pop()
        for row in range(min(model.rowCount(parent), MOST_ROWS)):
            for column in range(columns):
                index = model.index(row, column, parent)
                for role in ROLES:
                    yield _written(index.data(role))
                if column == 0 and model.rowCount(index):
                    ahead.append(index)


def _written(value: object) -> str:
    return value if isinstance(value, str) else ""
