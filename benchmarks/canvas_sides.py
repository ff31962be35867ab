"""The programs whose canvases are compared, each with the same drawing, and what all of them are put through."""

from __future__ import annotations

import gc
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

WIDE, HIGH = 1280, 800
ACROSS, DOWN = 188, 136
"""From one node to the next."""
SKIP = 5
"""Every so many nodes there is a skip over so many."""
HUB_WIRES = 10
MANY = 1000
"""How many nodes are dragged at once, where there are so many."""
LARGE = 1000
"""Of more nodes than this, peers only show all of them: they would need a quarter of an hour for the rest."""
PAN, ZOOM = 12, 1.05
"""Pixels, and the factor, of one frame."""
PATIENCE_S = 4.0
"""No more frames of one kind are taken after so long; there are always three."""
FRAMES = 21

Wires = list[tuple[int, int]]


class Side(Protocol):
    """One canvas of 1280×800 pixels. Nodes are named by their numbers."""

    def build(self, places: list[tuple[float, float]], wires: Wires) -> None:
        """Show a drawing of so many nodes, which is the first."""

    def painted(self) -> Any:
        """The widget that is painted."""

    def fit(self) -> None:
        """Show all of it."""

    def life_size(self, node: int) -> None:
        """Show it at 100 %, with a node in the middle."""

    def pan(self, x: int, y: int) -> None:
        """Move it by so many pixels."""

    def zoom(self, factor: float) -> None:
        """Show it so much larger."""

    def take(self, nodes: list[int]) -> Callable[[float, float], None]:
        """Pick nodes up; what is returned moves them so far from where they were, in canvas pixels."""

    def save(self, path: Path) -> None:
        """Write the drawing to a file."""

    def load(self, path: Path) -> None:
        """Show what a file holds, in the place of what is shown."""


def drawing(count: int) -> tuple[list[tuple[float, float]], Wires, int]:
    """Places and wires of a chain with skips in rows, and the number of a node with ten wires."""
    side = math.ceil(math.sqrt(count))
    places = [(float(ACROSS * (i % side)), float(DOWN * (i // side))) for i in range(count)]
    wires = [(i, i + 1) for i in range(count - 1)]
    wires += [(i, i + SKIP) for i in range(0, count - SKIP, SKIP)]
    hub = count // 2 // SKIP * SKIP
    wires += [pair for k in (2, 3, 4) for pair in ((hub - k * SKIP, hub), (hub, hub + k * SKIP))]
    assert sum(hub in pair for pair in wires) == HUB_WIRES
    return places, wires, hub


def measure(side: Side, count: int, *, briefly: bool = False) -> dict[str, float]:
    """Put a canvas through everything; processor milliseconds of this process, medians of the frames, and MiB.

    briefly: only through what is shown of all of it.
    """
    from PySide6.QtWidgets import QApplication

    places, wires, hub = drawing(count)
    application = QApplication.instance()
    assert application is not None
    painting = Painting()
    found: dict[str, float] = {}

    def frames(act: Callable[[int], None]) -> float:
        spent, begun = [], time.perf_counter()
        for number in range(FRAMES):
            start = time.process_time()
            act(number)
            painting.wait()
            spent.append(time.process_time() - start)
            if len(spent) >= 3 and time.perf_counter() - begun > PATIENCE_S:
                break
        return 1000 * statistics.median(spent)

    def back_and_forth(number: int) -> int:
        return 1 if number % 4 in (0, 3) else -1

    gc.collect()
    memory, start = resident(), time.process_time()
    side.build(places, wires)
    painting.of(side.painted())
    side.fit()
    painting.wait()
    found["build"] = 1000 * (time.process_time() - start)
    gc.collect()
    found["memory"] = (resident() - memory) / 2**20
    looks: dict[str, Callable[[], None]] = {"fit": side.fit}
    if not briefly:
        looks["life"] = lambda: side.life_size(hub)
    for name, look in looks.items():
        look()
        painting.wait()
        found[f"pan_{name}"] = frames(lambda n: side.pan(PAN * back_and_forth(n), PAN // 2 * back_and_forth(n)))
        look()
        painting.wait()
        found[f"zoom_{name}"] = frames(lambda n: side.zoom(ZOOM ** back_and_forth(n)))
        look()
        painting.wait()
    if briefly:
        return found
    many = list(range(min(count, MANY)))
    afar = max(1.0, max(x for x, _ in places) / WIDE)
    for name, nodes, step in (("drag", [hub], 1.0), ("drag_many", many, 1.0), ("drag_fit", many, afar)):
        if name == "drag_fit":
            side.fit()
        else:
            side.life_size(hub)
        move = side.take(nodes)
        painting.wait()
        found[name] = frames(lambda n, move=move, step=step: move(8 * step * (n + 1), 4 * step * (n + 1)))  # type: ignore[misc]
        move(0, 0)
        painting.wait()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drawing"
        start = time.process_time()
        side.save(path)
        found["save"] = 1000 * (time.process_time() - start)
        start = time.process_time()
        side.load(path)
        side.fit()
        painting.wait()
        found["load"] = 1000 * (time.process_time() - start)
    return found


class Painting:
    """Waits until a widget has been painted."""

    def __init__(self) -> None:
        from PySide6.QtCore import QEvent, QObject

        class Filter(QObject):
            painted = 0

            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    self.painted += 1
                return False

        self._filter = Filter()
        self._widget: Any = None

    def of(self, widget: Any) -> None:
        """It is this one that is waited for."""
        self._widget = widget
        widget.installEventFilter(self._filter)

    def wait(self) -> None:
        """Until it has been painted since the last time, or there is nothing to paint."""
        from PySide6.QtCore import QCoreApplication

        for _ in range(4):
            QCoreApplication.processEvents()
            if self._filter.painted:
                break
        self._filter.painted = 0


def resident() -> int:
    """Bytes of memory that this process holds; 0 where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if statm.exists() else 0


def application() -> Any:
    """The one application of this process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    return QApplication(["canvas"])


def ours(count: int) -> dict[str, float]:
    """NetBuilder's canvas."""
    from canvas_ours import Ours

    kept = application()
    return measure(Ours(kept), count)


def nodegraphqt(count: int) -> dict[str, float]:
    """NodeGraphQt's."""
    from canvas_peers import NodeGraphQt

    kept = application()  # noqa: F841
    return measure(NodeGraphQt(), count, briefly=count > LARGE)


def flowchart(count: int) -> dict[str, float]:
    """That of pyqtgraph's flowchart."""
    from canvas_peers import Flowchart

    kept = application()  # noqa: F841
    return measure(Flowchart(), count, briefly=count > LARGE)


def floor(count: int) -> dict[str, float]:
    """What Qt needs to paint as many rectangles and lines, and nothing else: of a colour for each layer group."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
    from PySide6.QtWidgets import QWidget

    kept = application()  # noqa: F841
    places, wires, _ = drawing(count)
    colours = ("#4c9be8", "#57b98a", "#e0a84e")
    batches = [[QRectF(x, y, 152, 72) for x, y in places[k :: len(colours)]] for k in range(len(colours))]
    lines = QPainterPath()
    for a, b in wires:
        lines.moveTo(places[a][0] + 152, places[a][1] + 20)
        lines.lineTo(places[b][0], places[b][1] + 20)
    across, down = max(x for x, _ in places) + 152, max(y for _, y in places) + 72
    scale = min((WIDE - 96) / across, (HIGH - 112) / down)

    class Raw(QWidget):
        def paintEvent(self, event: Any) -> None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor("#1b1d21"))
            painter.scale(scale, scale)
            pen = QPen(QColor("#5b6470"), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPath(lines)
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, rects in zip(colours, batches, strict=True):
                painter.setBrush(QColor(colour))
                painter.drawRects(rects)
            painter.end()

    raw = Raw()
    raw.resize(WIDE, HIGH)
    raw.show()
    painting = Painting()
    painting.of(raw)
    painting.wait()
    spent = []
    for _ in range(FRAMES):
        start = time.process_time()
        raw.update()
        painting.wait()
        spent.append(time.process_time() - start)
    return {"pan_fit": 1000 * statistics.median(spent)}


def zooms(count: int) -> dict[str, float]:
    """A frame of NetBuilder's canvas while it is zoomed, at every zoom from a little closer than 100 % to all of it:
    the costliest, and where that was."""
    from canvas_ours import Ours

    kept = application()
    side = Ours(kept)
    places, wires, hub = drawing(count)
    side.build(places, wires)
    painting = Painting()
    painting.of(side.painted())
    side.fit()
    painting.wait()
    least = side.view.zoom
    costliest, at, zoom = 0.0, 1.0, 1.5
    while zoom >= least:
        side.life_size(hub)
        side.view.set_zoom(zoom)
        side.view.settle()
        painting.wait()
        spent = []
        for number in range(7):
            start = time.process_time()
            side.zoom(1.02 if number % 2 else 1 / 1.02)
            painting.wait()
            spent.append(time.process_time() - start)
        cost = 1000 * statistics.median(spent)
        if cost > costliest:
            costliest, at = cost, zoom
        zoom /= 1.15
    return {"costliest": costliest, "at": at}


def window(count: int) -> dict[str, float]:
    """The real window is asked to open a project of so many nodes: seconds until it is painted, as the processor
    counts them and as a person does, and the longest time that the window did not react while everything arrived."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from window_child import at_home_nowhere, opened, run_until

    at_home_nowhere()
    from canvas_ours import project_of
    from lateness import Lateness

    from netbuilder.graph import write

    folder = Path(tempfile.mkdtemp(prefix="netbuilder-benchmark-"))
    places, wires, _ = drawing(count)
    write(project_of(places, wires), folder / "large.json")
    write(project_of(places[:2], []), folder / "small.json")
    kept, main = opened(folder / "small.json")
    main.resize(WIDE, HIGH)
    run_until(lambda: True)
    late = Lateness()
    start, wall = time.process_time(), time.perf_counter()
    main.open_or_say_why(folder / "large.json")
    run_until(lambda: len(main.canvas.canvas.nodes) == count)
    main.canvas.viewport().repaint()
    found = {"opened_cpu_s": time.process_time() - start, "opened_s": time.perf_counter() - wall}
    run_until(lambda: main.document.analysis is not None and len(main.document.analysis.nodes) == count, 300)
    found["analysed_s"] = time.perf_counter() - wall
    found["longest_freeze_ms"] = late.percentile_ms(100)
    late.stop()
    main.shut_down()
    del kept
    return found


SIDES: Mapping[str, Callable[[int], dict[str, float]]] = {
    "netbuilder": ours,
    "nodegraphqt": nodegraphqt,
    "flowchart": flowchart,
    "floor": floor,
    "zooms": zooms,
    "window": window,
}


def note(words: Iterable[object]) -> None:
    """Say on standard error what is going on: a run takes minutes."""
    print(*words, file=sys.stderr, flush=True)
