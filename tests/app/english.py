"""Finds texts in a source file that a person reads and that do not go through `tr`, `trn` or `mark`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from netbuilder.app.commands import COMMANDS
from netbuilder.app.menus import BAR

TRANSLATED = {"tr": (0,), "mark": (0,), "trn": (1, 2), "counted": (1,), "worded": (0,)}
"""What looks a text up, and which of its arguments is one."""
SHOWN = {
    *("setText", "setPlainText", "setHtml", "setTitle", "setToolTip", "setWindowTitle", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setAccessibleText", "setStatusTip", "setWhatsThis"),
    *("setInformativeText", "setDetailedText", "setLabelText", "setSpecialValueText", "setPrefix", "setSuffix"),
    *("setTabText", "setItemText", "setTabToolTip", "setButtonText", "setLabel", "setNameFilter", "setNameFilters"),
    *("setHeaderLabels", "setHorizontalHeaderLabels", "setVerticalHeaderLabels", "showMessage", "showText"),
    *("drawText", "drawStaticText", "addText", "addSimpleText"),
    *("QLabel", "QPushButton", "QCheckBox", "QAction", "QGroupBox", "QRadioButton", "QMenu", "QDockWidget", "QToolBar"),
    *("QMessageBox", "QTreeWidgetItem", "QListWidgetItem", "QTableWidgetItem", "QStandardItem", "QStaticText"),
    *("addAction", "addMenu", "addSection", "addTab", "addItem", "addItems", "addRow", "insertItem", "insertTab"),
    *("addButton", "addToolBar", "insertRow", "information", "warning", "question", "critical", "getText", "getItem"),
    *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
    *("tell", "ask", "Answer", "Dock", "_dock", "Verdict", "announce"),
}
"""What is called with words that a person reads."""
READ = {
    *("text", "title", "toolTip", "windowTitle", "placeholderText", "accessibleName", "accessibleDescription"),
    *("statusTip", "informativeText", "detail", "label", "tip", "hint", "suffix", "prefix", "specialValueText"),
}
"""Arguments that a person reads, whoever takes them."""
NOT_READ = {"setStyleSheet", "setObjectName", "setProperty", "property", "value", "setValue", "compile", "getattr"}
"""What is called with words for the machine."""
UNFORESEEN = {
    "ValueError",
    "KeyError",
    "TypeError",
    "RuntimeError",
    "AssertionError",
    "IndexError",
    "NotImplementedError",
}
"""What is raised for mistakes of the program's own; the words of other exceptions reach a person."""
TABLE = {each for row in COMMANDS for each in (row.text, row.tip, row.group, row.under)} | {*BAR}
"""The texts of the commands' table are looked up by `Command` itself."""

_WORD = re.compile(r"[A-Za-z]{2,}")
_PROSE = re.compile(r"(?<![\w.#&/-])[A-Za-z][a-z']+[,:;]? +(?:[\w'’(“\"-]+[,:;]? +)*[A-Za-z][a-z']+|^[A-Z][a-z]+…$")
_STYLE = re.compile(r"\{\{|[a-z-]+: ?[^;]+;")


@dataclass(frozen=True)
class Bare:
    """A text that a person reads as it stands in the source."""

    line: int
    text: str


def bare(path: Path) -> list[Bare]:
    """Words that are given to something that shows them, and sentences anywhere, outside of `tr` and its like.

    Also what `tr` and its like are given and cannot be gathered from: f-strings, and what is put together.
    Left out are docstrings, what is raised for mistakes of the program's own, style sheets, and what is in `NOT_READ`.
    """
    return list(dict.fromkeys(_of(ast.parse(path.read_text(encoding="utf-8")), False)))


def _of(node: ast.AST, shown: bool) -> Iterator[Bare]:
    if isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, ast.Raise):
        if isinstance(node.exc, ast.Call) and _name(node.exc.func) not in UNFORESEEN:
            yield from _of(node.exc, shown)
    elif isinstance(node, ast.Assert) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        return
    elif isinstance(node, ast.JoinedStr):
        yield from _of_text(
            node, "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values), shown
        )
        for each in node.values:
            if isinstance(each, ast.FormattedValue):
                yield from _of(each.value, shown)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield from _of_text(node, node.value, shown)
    elif isinstance(node, ast.IfExp):
        yield from _of(node.test, False)
        yield from _of(node.body, shown)
        yield from _of(node.orelse, shown)
    elif isinstance(node, ast.Subscript):
        yield from _of(node.value, False)
    else:
        children = ast.iter_child_nodes(node)
        if isinstance(node, ast.Compare):  # what is compared with is a key
            shown, children = False, (each for each in children if not isinstance(each, ast.Constant))
        for child in children:
            yield from _of(child, shown and not isinstance(node, ast.Lambda))


def _of_call(node: ast.Call) -> Iterator[Bare]:
    name = _name(node.func)
    if name in TRANSLATED:
        for each in (node.args[place] for place in TRANSLATED[name] if place < len(node.args)):
            if any(isinstance(part, (ast.JoinedStr, ast.BinOp)) for part in ast.walk(each)):
                yield Bare(node.lineno, ast.unparse(each))
        return
    if name in NOT_READ:
        return
    yield from _of(node.func, False)
    for each in node.args:
        yield from _of(each, name in SHOWN)
    for each in node.keywords:
        if each.arg not in ("objectName", "name"):
            yield from _of(each.value, each.arg in READ)


def _of_text(node: ast.expr, text: str, shown: bool) -> Iterator[Bare]:
    if text in TABLE or _STYLE.search(text):
        return
    words = re.sub(r"<[^>]*>|\{\w*\}", " ", text)
    if _WORD.search(words) if shown else _PROSE.search(words):
        yield Bare(node.lineno, text)


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""
