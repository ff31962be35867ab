"""A wire drawn by keys alone: from the selected node to the nearest that fits, or to one that is walked to or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from netbuilder.app.canvas.by_mouse.loose_wire import LooseWire
from netbuilder.app.canvas.edits.navigation import Way, towards
from netbuilder.app.canvas.edits.wiring import Side, Verdict, may_end_at, takes_many, verdict
from netbuilder.graph import Edge, Port
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.canvas.view import CanvasView

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
_WAYS: dict[int, Way] = {Key.Key_Left: "left", Key.Key_Right: "right", Key.Key_Up: "up", Key.Key_Down: "down"}


def add_commands(view: CanvasView) -> None:
    """Add the command that begins it."""
    view.commands.add("connect_by_keys", lambda: begin(view), lambda: bool(view.sheet.project.graph.nodes))


def begin(view: CanvasView) -> None:
    """Begin a wire at the selected node; where a wire is chosen, take up its end. Says why where none can begin."""
    graph, moved = view.sheet.project.graph, view.edits.edge
    ids = [id for id in view.selection.ids if id in graph.nodes]
    if ids:
        id, moved = ids[-1], None
    elif moved is not None and moved in graph.edges:
        id = moved.source.node
    else:
        view.sheet.refused.emit(tr("Select the node where the wire begins: Alt and the arrows lead to one"))
        return
    face = view.canvas.nodes[id].face
    side: Side = "out" if face.outputs else "in"
    names = face.outputs or face.inputs
    if not names:
        view.sheet.refused.emit(tr("No wire leaves {node}").format(node=id))
        return
    start = moved.source if moved is not None else Port(id, names[0])
    wire = KeyWire(view, start, side, moved)
    if wire.ends:
        view.gesture = wire
        view.show_bubble()
        wire.show()
    else:
        wire.cancel()
        view.sheet.refused.emit(tr("There is no node yet where a wire of {node} may end").format(node=id))


class _First(QObject):
    """Keeps the window's shortcuts from the keys that are for the wire."""

    def __init__(self, wire: KeyWire, view: CanvasView) -> None:
        super().__init__(view)
        self._wire = wire
        view.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._wire.wants(event):
            event.accept()
            return True
        return False


class KeyWire:
    """The wire, until Enter draws it or Escape leaves it. Nodes at which it may end stay bright, the others fade."""

    def __init__(self, view: CanvasView, start: Port, side: Side, moved: Edge | None = None) -> None:
        self._view, self._project = view, view.sheet.project
        self._start, self._side, self._moved = start, side, moved
        self._away: Side = "in" if side == "out" else "out"
        self._typed = ""
        self._inlet = 0
        self._open_to = open_to = self._may_end()
        self.ends = sorted(open_to, key=self._far)
        self._end: str | None = self.ends[0] if self.ends else None
        if moved is not None and moved.target.node in open_to:
            self._end = moved.target.node
        self._first = _First(self, view)
        self._begin()

    @property
    def end(self) -> Port | None:
        """The port at which the wire would end."""
        names = self._names(self._end) if self._end is not None else []
        return Port(self._end, names[self._inlet % len(names)]) if self._end is not None and names else None

    @property
    def verdict(self) -> Verdict:
        """What to say to the wire as it is now."""
        end = self.end
        if end is None:
            return Verdict(tr("Nothing that fits is called “{letters}”").format(letters=self._typed))
        return verdict(self._project, self._start, self._side, end, self._away, self._moved)

    # keys

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is for the wire, before it is for any command."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _WAYS:
            return held in (Qt.KeyboardModifier.NoModifier, ALT)
        if key in (Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_Backspace):
            return True
        return (
            not held & (Qt.KeyboardModifier.ControlModifier | ALT) and event.text().isprintable() and event.text() != ""
        )

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; whether it was for the wire."""
        if not self.wants(event):
            return False
        key = event.key()
        if key == Key.Key_Escape:
            self._view.cancel()
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._draw()
        else:
            if key in _WAYS:
                self._walk(_WAYS[key], along=bool(event.modifiers() & ALT))
            elif key in (Key.Key_Tab, Key.Key_Backtab):
                self._next(-1 if key == Key.Key_Backtab or event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            else:
                self._typed = self._typed[:-1] if key == Key.Key_Backspace else self._typed + event.text().casefold()
                self._go(next(iter(self._called()), None))
            self.show()
        return True

    def show(self) -> None:
        """Show where it would end, and say what would come of it."""
        view, end, judged = self._view, self.end, self.verdict
        start = view.canvas.nodes[self._start.node].port_point(self._start.name, self._side)
        if end is not None:
            view.show_node(end.node)
        point = self._point(end) if end is not None else start + QPointF(48 if self._side == "out" else -48, 0)
        self._lead(start, point, refused=not judged.may and end is not None)
        view.announcer.say(judged.says)
        view.canvas.light_port(end if judged.may else None, self._away)
        view.keys.walking.ring.go_to(end.node if end is not None else self._start.node)
        lines = [
            f"{self._typed}▏" if self._typed else "",
            judged.says,
            self._hint(),
        ]
        starts = 1 if self._moved is not None else len(self._starts())
        several = self._end is not None and (len(self._names(self._end)) > 1 or starts > 1)
        view.note.say(
            "\n".join(filter(None, [*lines, tr("Up, Down: another port") if several else ""])),
            self._beside(point),
            not judged.may,
        )

    # the gesture: the mouse ends it

    def move(self, at: QPoint) -> None:
        """The mouse does not lead this wire."""

    def finish(self, at: QPoint) -> None:
        """A click leaves it."""
        self.cancel()

    def cancel(self) -> None:
        """Leave it: everything is as before."""
        view = self._view
        view.removeEventFilter(self._first)
        self._first.deleteLater()
        self._leave()
        view.keys.walking.ring.go_to(self._start.node if self._start.node in view.selection.ids else None)

    def _draw(self) -> None:
        judged, view = self.verdict, self._view
        if judged.edit is None:
            view.note.say(judged.says, self._beside(self._point(self.end) if self.end else QPointF()), True)
            return
        end = self._end
        view.cancel()
        if view.sheet.push(judged.edit) and end is not None:
            view.selection.set([self._after(end)])
            view.keys.walking.ring.go_to(view.selection.ids[-1])

    # what is shown

    def _begin(self) -> None:
        self._loose = LooseWire(self._view.theme)
        self._view.canvas.addItem(self._loose)
        self._view.canvas.show_open_to(self._open_to, self._away, self._start.node)

    def _lead(self, start: QPointF, end: QPointF, *, refused: bool) -> None:
        self._loose.show(*((start, end) if self._side == "out" else (end, start)), refused=refused)

    def _leave(self) -> None:
        scene = self._view.canvas
        scene.removeItem(self._loose)
        scene.show_open_to(None)
        scene.light_port(None)
        self._view.note.hide()

    def _hint(self) -> str:
        return tr("Enter draws it · Tab or Alt+arrows: another · type a name · Esc leaves")

    def _after(self, end: str) -> str:
        """The node that is selected once it is drawn."""
        return end if self._side == "out" else self._start.node

    # where it may end

    def _may_end(self) -> frozenset[str]:
        return may_end_at(self._project, self._start, self._side)

    def _walk(self, way: Way, *, along: bool) -> None:
        """Alt and an arrow lead to the next node that way, an arrow alone to the port above or below: of the end, or of
        the start where the end has but one."""
        graph = self._project.graph
        if along or way in ("left", "right"):
            self._go(towards(graph, self.ends, graph.nodes[self._end or self._start.node].at, way) or self._end)
            return
        step = 1 if way == "down" else -1
        if self._end is not None and len(self._names(self._end)) > 1:
            self._inlet = (self._inlet + step) % len(self._names(self._end))
        elif self._moved is None:
            names = self._starts()
            at = (names.index(self._start.name) + step) % len(names)
            self._start = Port(self._start.node, names[at])

    def _next(self, by: int) -> None:
        among = self._called() or self.ends
        at = among.index(self._end) + by if self._end in among else 0
        self._go(among[at % len(among)])

    def _go(self, end: str | None) -> None:
        if end != self._end:
            self._end, self._inlet = end, 0

    def _called(self) -> list[str]:
        """Those whose name or type has what was typed, those that begin so first."""
        if not self._typed:
            return self.ends
        nodes = self._project.graph.nodes
        words = {id: (id.casefold(), nodes[id].type.casefold()) for id in self.ends}
        begins = [id for id in self.ends if any(word.startswith(self._typed) for word in words[id])]
        return [*begins, *(id for id in self.ends if id not in begins and any(self._typed in w for w in words[id]))]

    def _names(self, id: str) -> list[str]:
        """The ports of a node at which the wire may end, those that are free first, and last where it ends already."""
        face = self._view.canvas.nodes[id].face
        names = list(face.inputs if self._away == "in" else face.outputs)
        if self._moved is not None and self._moved.target.node == id:
            was = self._moved.target.name
            names.sort(key=lambda name: name != was)
        return sorted(names, key=lambda name: (self._is_there(Port(id, name)), self._is_taken(Port(id, name))))

    def _starts(self) -> list[str]:
        face = self._view.canvas.nodes[self._start.node].face
        return list(face.outputs if self._side == "out" else face.inputs)

    def _is_there(self, port: Port) -> bool:
        """Whether there is that wire already, other than the one whose end is moved."""
        pair = (self._start, port) if self._side == "out" else (port, self._start)
        edge = Edge(*pair)
        return edge != self._moved and edge in self._project.graph.incoming(edge.target.node)

    def _is_taken(self, port: Port) -> bool:
        if self._away == "out" or takes_many(self._project, port):
            return False
        return any(edge.target == port for edge in self._project.graph.incoming(port.node))

    def _far(self, id: str) -> tuple[bool, bool, bool, bool, float, float]:
        """A wire that is there already comes last, and before it one that would take another's place. Of the rest
        first what has no wire there yet, then what lies ahead, then what is near."""
        graph = self._project.graph
        wires = graph.incoming(id) if self._side == "out" else graph.outgoing(id)
        there = full = False
        if wires:
            face = self._view.canvas.nodes[id].face
            ports = [Port(id, name) for name in (face.inputs if self._away == "in" else face.outputs)]
            there = any(self._start in (each.source, each.target) for each in wires)
            there = there and all(self._is_there(port) for port in ports)
            full = there or all(self._is_there(port) or self._is_taken(port) for port in ports)
        (x, y), (to_x, to_y) = graph.nodes[self._start.node].at, graph.nodes[id].at
        ahead = to_x > x if self._side == "out" else to_x < x
        return there, full, bool(wires), not ahead, abs(to_x - x) + 2 * abs(to_y - y), to_y

    def _point(self, port: Port) -> QPointF:
        return self._view.canvas.nodes[port.node].port_point(port.name, self._away)

    def _beside(self, point: QPointF) -> QPoint:
        at = self._view.mapFromScene(point)
        return QPoint(at.x(), self._view.card_rect(self._end).bottom() - 8 if self._end is not None else at.y())
