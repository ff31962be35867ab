"""A line over the words of a card: its main parameters, typed where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtWidgets import QLineEdit

from netbuilder.app.canvas.search.adding import still_loading
from netbuilder.app.canvas.search.outside import Outside
from netbuilder.app.canvas.search.typed import for_field, main_parameters
from netbuilder.app.inspector.loading import is_loaded
from netbuilder.app.inspector.text import TextError, read, write
from netbuilder.graph import Edit, Json, Node, SetParams, Several, frozen
from netbuilder.graph.blocks import reference
from netbuilder.graph.edit import UNSET
from netbuilder.layers import Layer, layer_of
from netbuilder.layers.parameters import REQUIRED, Parameter
from netbuilder.wording import all_of, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

MOST = 3
"""So many parameters are shown, of those that a layer has."""
HIGH, LEAST_WIDE = 24, 152
EMPTY = "–"
"""Stands for a value that nobody set, or that differs among several nodes, and that may be left so."""


@dataclass(frozen=True)
class Slot:
    """One parameter and what stands for it in the line."""

    parameter: Parameter
    text: str


class CardEditor(QLineEdit):
    """Edits the first parameters of a node, or of all selected ones of its kind, as one edit. Enter takes what is
    typed, Escape leaves it, Tab goes to the next value."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("CardEditor")
        self.setAccessibleName(tr("Values of the node"))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._view = view
        self._ids: tuple[str, ...] = ()
        self._slots: tuple[Slot, ...] = ()
        self.textEdited.connect(self._on_edited)
        self.cursorPositionChanged.connect(self._on_cursor)
        view.zoom_changed.connect(self._place)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self._place)
        view.sheet.changed.connect(self._on_changed)
        view.sheet.went.connect(self.leave)
        view.sheet.opened.connect(self.leave)
        self.hide()
        Outside(self, self._left)

    @property
    def ids(self) -> tuple[str, ...]:
        """The nodes that are edited, the one whose card is written on first."""
        return self._ids

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of what is edited, in the order of the values."""
        return tuple(slot.parameter.name for slot in self._slots)

    def can_open(self) -> bool:
        """Whether something is selected."""
        return bool(self._chosen())

    def open(self, id: str | None = None) -> bool:
        """Edit a node, the one selected last where none is named, with all selected ones of its type; whether there
        is one."""
        ids = self._chosen()
        id = id or (ids[-1] if ids else None)
        if id is None or id not in self._view.canvas.nodes:
            return False
        nodes = self._view.sheet.project.graph.nodes
        layer = layer_of(nodes[id], self._view.sheet.project.blocks)
        others = [each for each in ids if each != id and nodes[each].type == nodes[id].type and id in ids]
        if layer is None or (layer.module and not is_loaded("torch")):
            self._view.sheet.refused.emit(
                still_loading() if layer is not None else tr("{type} is not known here").format(type=nodes[id].type)
            )
            return True
        slots = self._slots_of([nodes[each] for each in (id, *others)], layer)
        if not slots:
            self._view.sheet.refused.emit(tr("{type} has nothing to set").format(type=nodes[id].type))
            return True
        self._ids, self._slots = (id, *others), slots
        self.setText(" ".join(slot.text for slot in slots))
        names, nodes = ", ".join(self.parameters), all_of(self._ids)
        self.setAccessibleName(tr("{names} of {nodes}").format(names=names, nodes=nodes))
        self._view.show_node(id)
        self._place()
        self.show()
        self.raise_()
        self.setFocus()
        self._select(0)
        self._check()
        return True

    def leave(self) -> None:
        """Close without an edit."""
        if self.isVisible():
            self._ids = ()
            self._view.note.hide()
            had_focus = self.hasFocus()
            self.hide()
            if had_focus:  # else it went to whatever takes the place of this
                self._view.setFocus()

    def commit(self) -> bool:
        """Make the edit and close; False where what is typed may not be."""
        try:
            changes = self._changes()
        except TextError as error:
            self._say(str(error), refused=True)
            return False
        ids = self._ids
        self.leave()
        edit = self._edit(ids, changes)
        return edit is None or self._view.sheet.push(edit)

    # what is typed

    def _slots_of(self, nodes: list[Node], layer: Layer) -> tuple[Slot, ...]:
        """What stands in the line: of several nodes only what all have in common."""
        parameters = for_field(main_parameters(layer), self._view.sheet.fields)
        slots = []
        for parameter in parameters:
            values = [_value(node, layer, parameter) for node in nodes]
            if any(reference(value) is not None for value in values):
                continue  # the block sets it
            words = {_written(parameter, value) for value in values}
            slots.append(Slot(parameter, words.pop() if len(words) == 1 else EMPTY))
        return tuple(slots[:MOST])

    def _changes(self) -> dict[str, Json]:
        """What was typed, by parameter, where it differs from what stood there. Raises TextError."""
        words = [EMPTY if word == "-" else word for word in self.text().split()]
        if len(words) > len(self._slots):
            names, room = ", ".join(self.parameters), len(self._slots)
            raise TextError(
                trn(room, "There is room for one value: {names}", "There is room for {n} values: {names}", names=names)
            )
        changes: dict[str, Json] = {}
        for slot, word in zip(self._slots, words, strict=False):
            parameter = slot.parameter
            if word == slot.text:
                continue
            if word == EMPTY and parameter.required:
                raise TextError(tr("{name} needs a value").format(name=parameter.name))
            changes[parameter.name] = UNSET if word == EMPTY else _read(parameter, word)
        return changes

    def _edit(self, ids: tuple[str, ...], changes: dict[str, Json]) -> Edit | None:
        nodes = self._view.sheet.project.graph.nodes
        edits = []
        for id in ids:
            node = nodes.get(id)
            layer = layer_of(node, self._view.sheet.project.blocks) if node is not None else None
            if node is None or layer is None:
                continue
            told = {name: _or_default(layer, name, value) for name, value in changes.items()}
            other = {n: v for n, v in told.items() if frozen(node.params.get(n, UNSET)) != frozen(v)}
            if other:
                edits.append(SetParams(id, other))
        if len(edits) < 2:
            return next(iter(edits), None)
        said = trn(len(edits), "Set {names} of {n} layer", "Set {names} of {n} layers", names=", ".join(changes))
        return Several(said, tuple(edits))

    def _check(self) -> None:
        """Say which parameter the cursor is at, or what is wrong."""
        try:
            self._changes()
        except TextError as error:
            self._say(str(error), refused=True)
            return
        at = min(self._word_at(self.cursorPosition()), len(self._slots) - 1)
        names = "  ".join(f"[{name}]" if place == at else name for place, name in enumerate(self.parameters))
        many = "  " + trn(len(self._ids), "of {n} layer", "of {n} layers") if len(self._ids) > 1 else ""
        self._say(f"{names}{many}")

    def _say(self, text: str, *, refused: bool = False) -> None:
        if bool(self.property("refused")) != refused:
            self.setProperty("refused", refused)
            self.style().unpolish(self)
            self.style().polish(self)
        self._view.note.say(text, QPoint(self.x() - 16, self.geometry().bottom() - 12), refused=refused)

    # the words of the line

    def _spans(self) -> list[tuple[int, int]]:
        spans, start = [], 0
        for word in self.text().split():
            start = self.text().index(word, start)
            spans.append((start, len(word)))
            start += len(word)
        return spans

    def _word_at(self, place: int) -> int:
        spans = self._spans()
        return next((n for n, (start, length) in enumerate(spans) if place <= start + length), len(spans))

    def _select(self, word: int) -> None:
        spans = self._spans()
        if spans:
            self.setSelection(*spans[word % len(spans)])

    def _fill_up(self) -> None:
        """Let the values that were typed over stand again behind those that were typed."""
        words = self.text().split()
        if len(words) < len(self._slots):
            self.setText(" ".join([*words, *(slot.text for slot in self._slots[len(words) :])]))

    def _on_edited(self) -> None:
        self._check()

    def _on_cursor(self) -> None:
        if self.isVisible():
            self._check()

    # where it is

    def _place(self) -> None:
        item = self._view.canvas.nodes.get(self._ids[0]) if self._ids else None
        if item is None:
            return
        card, zoom = item.card, self._view.zoom
        words = self._view.mapFromScene(QRectF(card.left() + 6, card.top() + 28, card.width() - 12, 20)).boundingRect()
        high = max(HIGH, round(20 * zoom))
        wide = max(LEAST_WIDE, words.width())
        self.setGeometry(words.center().x() - wide // 2, words.center().y() - high // 2, wide, high)
        if self.isVisible():
            self._check()

    def _on_changed(self) -> None:
        if self._ids and any(id not in self._view.sheet.project.graph.nodes for id in self._ids):
            self.leave()
        else:
            self._place()

    def _chosen(self) -> list[str]:
        nodes = self._view.sheet.project.graph.nodes
        return [id for id in self._view.selection.ids if id in nodes]

    # Qt

    def event(self, event) -> bool:
        # Tab would leave the line before a key press is seen.
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            at = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
            word = self._word_at(at) + step
            self._fill_up()
            self._select(word)
            return True
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        if event.type() == QEvent.Type.ShortcutOverride and not event.modifiers() & held:
            event.accept()  # no key by itself means a command here
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._left()

    def _left(self) -> None:
        """Whoever turns to something else means what is typed, where that may be."""
        if self._ids and self.isVisible() and not self.commit():
            self.leave()


def _value(node: Node, layer: Layer, parameter: Parameter) -> Json:
    if parameter.name in node.params:
        return node.params[parameter.name]
    return None if parameter.default is REQUIRED else parameter.default


def _written(parameter: Parameter, value: Json) -> str:
    """The value as one word."""
    return "".join(write(parameter, value).split()) or EMPTY


def _read(parameter: Parameter, word: str) -> Json:
    try:
        return read(parameter, word)
    except TextError as error:
        raise TextError(tr("{name} {fault}").format(name=parameter.name, fault=error)) from None


def _or_default(layer: Layer, name: str, value: Json) -> Json:
    """UNSET for what is the default anyway: a file holds only what differs."""
    parameter = layer.by_name.get(name)
    is_default = parameter is not None and not parameter.required and value is not UNSET
    return UNSET if is_default and parameter.same(value, parameter.default) else value


def add_commands(view: CanvasView, editor: CardEditor) -> None:
    """Say what the command does on a view."""
    view.commands.add(
        "edit_main",
        lambda: view.marks.write() or editor.open(),
        lambda: view.marks.one() is not None or editor.can_open(),
    )
