"""A person at a window with no mouse, whose key presses are counted."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from netbuilder import examples
from netbuilder.graph import Graph
from netbuilder.layers import layer_of
from tests.app.hand import Hand, Key, Mod

README = Path(__file__).parents[2] / "README.md"


class Keyboard:
    """Presses keys at whatever has the focus, and nothing else. A key with what is held counts as one press."""

    def __init__(self, hand: Hand) -> None:
        self.window, self.wait, self.presses = hand.window, hand.wait, 0
        hand.activate()

    def press(self, key: Key, held=Mod.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self._focus(), key, held)

    def type(self, text: str) -> None:
        for letter in text:
            self.presses += 1
            QTest.keyClicks(self._focus(), letter)

    def add(self, letters: str, type: str) -> None:
        """Tab, a few letters with the parameters behind them, Enter: what stands first has to be what is meant."""
        self.wait(lambda: self.window.document.is_looked_at)  # what fits best is known once the shapes are
        self.press(Key.Key_Tab)
        search = self.window.canvas.search
        assert search.isVisible()
        self.type(letters)
        assert search.types[0] == type, f"“{letters}” finds {search.types[:4]}"
        self.press(Key.Key_Return)
        assert not search.isVisible()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def drawn_graph() -> Graph:
    """What the example of the digits CNN is."""
    example = examples.get("digits-cnn")
    assert example is not None
    return example.project.graph


def said(graph: Graph) -> list[tuple[str, dict[str, object]]]:
    """The layers of a chain in the order in which values flow, with what is set of them beside their defaults."""
    result = []
    for id in graph.order():
        node = graph.nodes[id]
        plain = {p.name: p.default for p in layer_of(node, {}).parameters}
        assert len(graph.outgoing(id)) <= 1 and len(graph.incoming(id)) <= 1
        result.append((node.type, {k: _one(v) for k, v in node.params.items() if _one(v) != _one(plain.get(k))}))
    return result


def _one(value: object) -> object:
    """A size of one number stands for as many as there are sides."""
    return value[0] if isinstance(value, list | tuple) and len(set(value)) == 1 else value


def readme_number(what: str) -> int:
    """How many key presses the README says, in the sentence that has these words."""
    (number,) = re.findall(rf"(\d+) key presses[^.\d]*{what}", " ".join(README.read_text("utf-8").split()))
    return int(number)
