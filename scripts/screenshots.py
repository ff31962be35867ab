"""Opens the real window on real projects and saves pictures of it, in every theme.

    python scripts/screenshots.py FOLDER [--theme dark|light|grey|contrast] [--only NAME ...] [--scale 2] [--page FILE]

The canvas is taken in all themes, the rest in dark and light. `--scale 2` is what a dense screen shows; those pictures
bear `@2x` in their names. `--page` writes a Markdown page of all pictures. Examples are taken in one theme each, turn
by turn, unless `--only` names them. Where there is no display it draws offscreen (QT_QPA_PLATFORM=offscreen). Settings
of the person are not touched.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

_home = tempfile.TemporaryDirectory()
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = _home.name
if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if "--scale" in sys.argv[:-1]:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[sys.argv.index("--scale") + 1]  # Qt reads it once, when it begins

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QSettings  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from netbuilder import examples  # noqa: E402
from netbuilder.app.theme import THEMES, Theme  # noqa: E402
from netbuilder.app.window import Window  # noqa: E402
from netbuilder.graph import AddNodes, Edge, Graph, Node, Port, Project, SetParams, SetTraining, Within  # noqa: E402
from netbuilder.graph.marks import Frame, Marks, Note  # noqa: E402

SIZE = (1440, 900)


def wait(until: Callable[[], object], seconds: float = 90) -> None:
    """Run the event loop until something holds."""
    ends = QDeadlineTimer(int(1000 * seconds))
    while not until():
        if ends.hasExpired():
            raise SystemExit(f"waited {seconds} s in vain")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rest(seconds: float) -> None:
    """Let the window come to rest: late layouts, last readings, fades."""
    ends = time.monotonic() + seconds
    wait(lambda: time.monotonic() >= ends)


def in_256_colours(seen: Image.Image) -> Image.Image:
    """A third of the bytes. The commonest colours stay to the bit, as surfaces show every tint; the rest, which are the
    edges of letters and the pixels of maps, take the nearest that there is."""
    colours = np.asarray(seen).reshape(-1, 3)
    packed = colours.astype(np.int64) @ (65536, 256, 1)
    each, where, counts = np.unique(packed, return_inverse=True, return_counts=True)
    common = each[np.argsort(-counts)[:160]]
    spread = seen.quantize(96, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).getpalette()[: 3 * 96]
    unpacked = lambda values: np.stack([values >> 16 & 255, values >> 8 & 255, values & 255], 1)  # noqa: E731
    palette = np.concatenate([unpacked(common), np.array(spread).reshape(-1, 3)])
    distances = ((unpacked(each)[:, None] - palette[None]) ** 2).sum(2)
    made = Image.fromarray(distances.argmin(1).astype(np.uint8)[where].reshape(seen.size[::-1]), "P")
    made.putpalette(palette.astype(np.uint8).tobytes())
    return made


class Shots:
    """Takes the pictures of one theme."""

    def __init__(self, folder: Path, mode: str, only: list[str]) -> None:
        self.folder, self.mode, self.only = folder, mode, only
        self.theme = Theme(mode)
        self.theme.apply(QApplication.instance())

    def wants(self, name: str) -> bool:
        return not self.only or any(name.startswith(each) for each in self.only)

    def open(self, project: Project | None) -> Window:
        """A window on a project, analysed, with its panels filled."""
        window = Window(self.theme)
        window.document.refused.connect(lambda why: print("refused:", why, file=sys.stderr))
        filled = []
        window.tabs.filled.connect(lambda: filled.append(True))
        window.resize(*SIZE)
        window.show()
        if project is not None:
            window.document.new(project)
        wait(lambda: filled and window.document.analysis is not None)
        if "source" in window.document.project.data and not window.document.analysis.errors:
            wait(lambda: window.session.data is not None)
        window.canvas.fit()
        rest(1.0)
        return window

    def save(self, widget: QWidget, name: str) -> None:
        """Save what a widget shows."""
        dense = "@2x" if widget.devicePixelRatioF() > 1 else ""
        path = self.folder / f"{name}-{self.mode}{dense}.png"
        widget.grab().save(str(path))
        in_256_colours(Image.open(path).convert("RGB")).save(path, optimize=True)
        print(path)

    def close(self, window: Window) -> None:
        window.shut_down()
        window.document.stack.setClean()
        window.close()
        window.deleteLater()
        rest(0.2)

    # what is shown

    def canvas(self) -> None:
        """ResNet-50 from afar to near, frames and notes, blocks, what finds and adds, the outline, problems."""
        if not self.wants("canvas"):
            return
        window = self.open(examples.get("resnet-50").project)
        canvas = window.canvas
        self.save(window, "canvas-resnet-50-fit")
        for percent in (25, 100):
            canvas.set_zoom(percent / 100)
            canvas.settle()
            rest(0.4)
            self.save(window, f"canvas-resnet-50-{percent}")
        stage = next(id for id, node in window.document.project.graph.nodes.items() if node.type == "Block")
        canvas.blocks.open(stage)
        canvas.commands.run("outline")
        rest(1)
        canvas.fit()
        rest(0.5)
        self.save(window, "canvas-block")
        self.close(window)
        self._marked_canvas()

    def _marked_canvas(self) -> None:
        project = examples.get(examples.FIRST).project
        window = self.open(replace(project, graph=marked(project.graph)))
        canvas = window.canvas
        canvas.commands.run("arrange_rows")
        rest(1)
        canvas.fit()
        rest(0.5)
        self.save(window, "canvas-frames")
        canvas.commands.run("find")
        canvas.find_bar.line.setText("type:conv2d")
        canvas.find_bar.go_on()
        canvas.fit()
        rest(0.5)
        self.save(window, "canvas-find")
        canvas.find_bar.close_it()
        canvas.setFocus()
        canvas.commands.run("search")
        canvas.search.line.setText("conv")
        rest(1)
        self.save(window, "canvas-search")
        canvas.search.close_it()
        canvas.commands.run("export_picture")
        rest(0.5)
        self.save(window.findChild(QWidget, "PictureDialog"), "canvas-picture")
        self.close(window)
        self._broken_canvas()

    def _broken_canvas(self) -> None:
        window = self.open(examples.get(examples.FIRST).project)
        conv = next(id for id, node in window.document.project.graph.nodes.items() if node.type == "Conv2d")
        window.document.push(SetParams(conv, {"kernel_size": 99}))
        wait(lambda: window.document.analysis.errors)
        window.selection.set([conv])
        window.tabs.show_tab("problems")
        window.canvas.commands.run("outline")
        window.canvas.fit()
        rest(1)
        self.save(window, "canvas-problems")
        self.close(window)

    def first_start(self) -> None:
        if self.wants("first-start"):
            window = self.open(None)
            self.save(window, "first-start")
            window.files.new()
            rest(0.5)
            self.save(QApplication.activeModalWidget() or window.findChild(QWidget, "StartDialog"), "start-dialog")
            self.close(window)

    def each_example(self) -> None:
        for place, example in enumerate(examples.all_examples()):
            turn = bool(self.only) or ("dark", "light")[place % 2] == self.mode
            if turn and self.wants(f"example-{example.name}"):
                window = self.open(example.project)
                self.save(window, f"example-{example.name}")
                self.close(window)

    def training(self) -> None:
        """The first example while it learns, and what each panel then shows."""
        if not self.wants("training"):
            return
        project = examples.get(examples.FIRST).project
        window = self.open(replace(project, training={**project.training, "epochs": 60}))
        conv = next(id for id, node in project.graph.nodes.items() if node.type == "Conv2d")
        window.selection.set([conv])
        window.train()
        wait(lambda: window.session.last is not None and window.session.last.epoch >= 4)
        rest(0.6)
        self.save(window, "training")
        for name in ("activations", "filters", "predictions"):
            window.tabs.show_tab(name)
            rest(1.2)
            self.save(window, f"training-{name}")
        window.session.pause()
        wait(lambda: window.session.state == "paused")
        rest(0.3)
        window.tabs.show_tab("curves")
        rest(0.3)
        self.save(window, "training-paused")
        window.session.stop()
        wait(lambda: not window.session.is_running)
        rest(0.5)
        self.save(window, "training-stopped")
        self.close(window)

    def problems(self) -> None:
        """A drawing with faults of several kinds, and the one that is selected."""
        if not self.wants("problems"):
            return
        project = examples.get(examples.FIRST).project
        flat = next(id for id, node in project.graph.nodes.items() if node.type == "Flatten")
        window = self.open(project)
        bottom = max(node.at[1] for node in project.graph.nodes.values())
        at = project.graph.nodes[flat].at[0]
        nodes = [
            Node("odd", "Conv2d", {"out_channels": 16, "kernel_size": 5}, (at + 240, bottom + 150)),
            Node("odd_drop", "Dropout", {"p": 2}, (at + 480, bottom + 150)),
            Node("strange", "Conv9d", {}, (at + 720, bottom + 150)),
        ]
        wires = [Edge(Port(flat, "out"), Port("odd", "in")), Edge(Port("odd", "out"), Port("odd_drop", "in"))]
        window.document.push(AddNodes(nodes, wires))
        window.document.push(SetTraining({**project.training, "device": "cuda"}))
        window.selection.set(["odd"])
        window.tabs.show_tab("problems")
        wait(lambda: "odd" in window.document.analysis.nodes)
        window.canvas.fit()
        rest(1.0)
        self.save(window, "problems")
        self.close(window)

    def blocks(self) -> None:
        """Blocks from the library and of a selection: their cards, the inside of one, a parameter that uses set."""
        if not self.wants("blocks"):
            return
        window = self.open(examples.get(examples.FIRST).project)
        conv = next(id for id, node in window.document.project.graph.nodes.items() if node.type == "Conv2d")
        wait(lambda: window.shelf.libraries.shipped)
        window.selection.set([conv])
        edge = window.document.project.graph.outgoing(conv)[0]
        window.canvas.edits.insert(edge, "block:shipped:squeeze_excitation")
        squeeze = window.selection.ids[0]
        edge = window.document.project.graph.outgoing(squeeze)[0]
        window.canvas.edits.insert(edge, "block:shipped:residual_bottleneck")
        block = window.selection.ids[0]
        window.document.push(SetParams(squeeze, {"channels": 32}))
        window.document.push(SetParams(block, {"repeat": 3, "channels": 8}))
        wait(lambda: block in window.document.analysis.nodes and window.document.analysis.nodes[block].inside)
        window.canvas.fit()
        rest(2)
        self.save(window, "blocks")
        window.canvas.blocks.open(block)
        rest(2)
        self.save(window, "blocks-inside")
        inner = next(id for id, node in window.sheet.project.graph.nodes.items() if node.type == "Conv2d")
        window.selection.set([inner])
        window.tabs.show_tab("activations")
        rest(2)
        self.save(window, "blocks-bound")
        window.canvas.blocks.tab_requested.emit(window.sheet.place)
        window.document.push(Within(window.sheet.block, SetParams(inner, {"kernel_size": 5})))
        window.tabs.show_tab("problems")
        wait(lambda: window.document.analysis.errors)
        rest(1)
        self.save(window, "blocks-problem-inside")
        window.sheet.go_up()
        rest(1)
        self.save(window, "blocks-problem")
        window.palette_view.search.setText("residual")
        window.canvas.blocks.make()
        rest(0.5)
        self.save(window, "blocks-palette")
        dialog = window.findChild(QWidget, "NameDialog")
        if dialog is not None:
            self.save(dialog, "blocks-make")
        self.close(window)

    def data_panel(self) -> None:
        """What the panel of the data shows of pictures, of texts and of masks."""
        if not self.wants("panel"):
            return
        turned = [
            {"type": "RandomRotation", "params": {"degrees": 25}},
            {"type": "RandomErasing", "params": {"p": 0.7}},
        ]
        digits = examples.get(examples.FIRST).project
        for name, project, views in (
            ("panel", replace(digits, data={**digits.data, "transforms": {"image": turned}}), None),
            ("panel-texts", examples.get("text-lstm").project, ["samples"]),
            ("panel-masks", examples.get("unet-shapes").project, ["samples"]),
            ("panel-series", examples.get("sunspots-lstm").project, ["samples", "numbers"]),
        ):
            window = self.open(project)
            window.tabs.show_tab("data")
            panel = window.tabs.panels["data"]
            window.inspector.tabs.setCurrentIndex(1)
            for view in views or panel.views:
                panel.show_view(view)
                rest(2.5)
                self.save(window, f"{name}-{view}")
            self.close(window)

    def project_page(self) -> None:
        """The inspector with nothing selected: the data and the recipe."""
        for name, page in (("data", 1), ("recipe", 2)):
            if self.wants(name):
                window = self.open(examples.get(examples.FIRST).project)
                window.inspector.tabs.setCurrentIndex(page)
                rest(0.5)
                self.save(window, name)
                self.close(window)


def marked(graph: Graph) -> Graph:
    """The drawing with frames around its rows, and a note."""
    rows = sorted({node.at[1] for node in graph.nodes.values()})
    left = min(node.at[0] for node in graph.nodes.values())
    wide = max(node.at[0] for node in graph.nodes.values()) + 160 - left
    said = (("Edges and strokes", "blue"), ("Parts of digits", "green"), ("Which digit it is", "violet"))
    frames = {}
    for number, (top, (title, colour)) in enumerate(zip(rows, said, strict=False)):
        id = f"row{number}"
        frames[id] = Frame(id, title, (left - 16, top - 40), (wide + 32, 164 if number < 2 else 116), colour)
    text = "Dropout here, since the last layers have most of the weights."
    note = Note("why", text, (left + wide - 180, rows[-1] - 4), (180, 68))
    return graph.with_marks(Marks(frames=frames, notes={"why": note}))


TITLES = {
    "canvas": "The canvas",
    "first-start": "First start",
    "start-dialog": "Choosing a template",
    "training": "Training",
    "problems": "Problems and their fixes",
    "blocks": "Blocks",
    "panel": "The data before training",
    "data": "The inspector on data",
    "recipe": "The inspector on training",
    "example": "Examples",
}


def listed(folder: Path) -> str:
    """A Markdown page of the pictures in a folder, dark beside light."""
    names = sorted({path.stem.rsplit("-", 1)[0] for path in folder.glob("*-*.png")})
    lines = ["# Pictures", "", "`make screenshots` takes them: the real window on real projects.", ""]
    for stem, title in TITLES.items():
        lines += [f"## {title}", "", "|  |  |", "| --- | --- |"]
        own = [name for name in names if name == stem or name.startswith(f"{stem}-")]
        cells = [
            f"![{name}, {mode}]({folder.name}/{name}-{mode}.png)"
            for name in own
            for mode in (each + dense for dense in ("", "@2x") for each in THEMES)
            if (folder / f"{name}-{mode}.png").exists()
        ]
        lines += [f"| {' | '.join((*cells[n : n + 2], '')[:2])} |" for n in range(0, len(cells), 2)] + [""]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", choices=tuple(THEMES))
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--page", type=Path)
    said = parser.parse_args()
    said.folder.mkdir(parents=True, exist_ok=True)
    os.chdir(_home.name)
    folder = said.folder if said.folder.is_absolute() else Path(os.environ.get("PWD", ".")) / said.folder
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    application = QApplication.instance() or QApplication(["netbuilder"])
    application.setOrganizationName("NetBuilder")
    raised = []
    sys.excepthook = lambda kind, error, where: (raised.append(error), sys.__excepthook__(kind, error, where))
    for mode in (said.theme,) if said.theme else THEMES:
        shots = Shots(folder, mode, said.only)
        shots.canvas()
        for take in (
            ()
            if mode not in ("dark", "light")
            else (
                shots.first_start,
                shots.each_example,
                shots.training,
                shots.problems,
                shots.blocks,
                shots.data_panel,
                shots.project_page,
            )
        ):
            take()
    if said.page:
        page = folder.parent / said.page.name if not said.page.is_absolute() else said.page
        page.write_text(listed(folder), encoding="utf-8")
    if raised:
        raise SystemExit(f"{len(raised)} exceptions in slots")


if __name__ == "__main__":
    main()
