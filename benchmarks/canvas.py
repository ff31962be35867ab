"""The canvas: NetBuilder against NodeGraphQt and pyqtgraph's flowchart, and against a bare batch of rectangles.

All show the same drawing, a chain with skips in rows, offscreen at 1280×800, each in a process of its own, in turn
(A B A B …). Numbers are processor milliseconds of that process, medians of the frames and then of the rounds: this is
what a frame costs, whatever else the machine does. NodeGraphQt comes with `pip install netbuilder[bench]`; a side that
is not installed is left out. Of more than 1,000 nodes the others only show all of them: they need minutes for the rest.

    python benchmarks/canvas.py [--nodes 100 1000 5000 10000] [--sides netbuilder nodegraphqt flowchart]
                                [--rounds 3] [--peers-up-to 5000] [--json]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import sys
from collections.abc import Mapping
from typing import Any

from canvas_sides import LARGE, SIDES, note
from side_by_side import child, median

TITLES = {"netbuilder": "NetBuilder", "nodegraphqt": "NodeGraphQt", "flowchart": "pyqtgraph flowchart"}
MODULES = {"nodegraphqt": "NodeGraphQt", "flowchart": "pyqtgraph"}
ROWS = {
    "build": "build and show it",
    "pan_fit": "pan, all in view",
    "zoom_fit": "zoom, all in view",
    "pan_life": "pan at 100 %",
    "zoom_life": "zoom at 100 %",
    "drag": "drag a node with ten wires",
    "drag_many": "drag 1,000 (or all) selected",
    "drag_fit": "the same, all in view",
    "save": "save",
    "load": "load and show it",
    "memory": "memory, MiB",
}
GOALS = {
    1000: {
        "pan_fit": 1 / 10,
        "zoom_fit": 1 / 40,
        "pan_life": 1 / 2,
        "zoom_life": 1 / 8,
        "drag": 1 / 2,
        "build": 1 / 8,
        "load": 1 / 3,
        "memory": 1 / 2,
    },
    5000: {"pan_fit": 1 / 80, "zoom_fit": 1 / 80},
}
"""What part of the best peer's number is asked, by the number of nodes."""
FRAME_MS, OPENED_S, DRAG_MS, RAW = 16.6, 3.0, 10.0, 2.5
ONCE = ("zooms", "window")
"""What is measured in the first round alone, as peers are of 1,000 nodes or more: it takes long, and varies little."""


def main() -> None:
    said = _arguments()
    if said.child:
        print(json.dumps(SIDES[said.child](said.count)))
        return
    missing = [side for side, module in MODULES.items() if importlib.util.find_spec(module) is None]
    for side in missing:
        if side in said.sides:
            note([f"{TITLES[side]} is left out: it is not installed (pip install netbuilder[bench])"])
    sides = [side for side in said.sides if side not in missing]
    document: dict[str, Any] = {"machine": _machine(), "rounds": said.rounds, "nodes": {}}
    if not said.json:
        print(f"{document['machine']}; medians of {said.rounds} rounds; processor milliseconds of a frame")
    for count in said.nodes:
        numbers = _numbers(count, sides, said)
        goals = _goals(count, numbers)
        document["nodes"][count] = {"sides": numbers, "goals": goals}
        if not said.json:
            _show(count, numbers, goals)
    if said.json:
        print(json.dumps(document))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", nargs="+", type=int, default=[100, 1000, 5000, 10_000])
    parser.add_argument("--sides", nargs="+", choices=TITLES, default=list(TITLES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers-up-to", type=int, default=5000, help="peers show no more nodes than this")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--child", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("count", nargs="?", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _numbers(count: int, sides: list[str], said: argparse.Namespace) -> dict[str, dict[str, float]]:
    """Medians of the rounds, of each side; NetBuilder's have what is told of it alone."""
    wanted = [side for side in sides if side == "netbuilder" or count <= said.peers_up_to]
    alone = ["floor", "zooms", "window"] if "netbuilder" in sides else []
    found: dict[str, list[dict[str, Any]]] = {side: [] for side in (*wanted, *alone)}
    for number in range(said.rounds):
        for side in found:
            if number and (side in ONCE or (side in MODULES and count >= LARGE)):
                continue
            note([f"{count} nodes, round {number + 1}: {side}"])
            found[side].append(child([__file__, "--child", side, str(count)], {"QT_QPA_PLATFORM": "offscreen"}))
    return {side: {name: median(each, name) for name in each[0]} for side, each in found.items()}


def _goals(count: int, numbers: Mapping[str, Mapping[str, float]]) -> list[dict[str, Any]]:
    """Each goal that can be told from these numbers: what it is, what is asked at most, what there is."""
    goals: list[dict[str, Any]] = []

    def goal(what: str, asked: float, found: float) -> None:
        goals.append({"goal": what, "asked": asked, "found": found, "reached": found <= asked})

    peers = [side for side in MODULES if side in numbers]
    ours = numbers.get("netbuilder")
    if ours is None:
        return goals
    for name, part in GOALS.get(count, {}).items() if peers else ():
        goal(f"{ROWS[name]}, part of the best peer's", part, ours[name] / min(numbers[side][name] for side in peers))
    goal("the costliest frame at any zoom, ms", FRAME_MS, numbers["zooms"]["costliest"])
    goal("the window has opened it, processor seconds", OPENED_S, numbers["window"]["opened_cpu_s"])
    if count >= 1000:  # of fewer, every card is painted with its words
        goal("a frame where all is in view ÷ the bare batch", RAW, ours["zoom_fit"] / numbers["floor"]["pan_fit"])
        goal("a group of 1,000 dragged, ms", DRAG_MS, ours["drag_many"])
        goal("the same where all is in view, ms", DRAG_MS, ours["drag_fit"])
    return goals


def _show(count: int, numbers: Mapping[str, Mapping[str, float]], goals: list[dict[str, Any]]) -> None:
    sides = [side for side in TITLES if side in numbers]
    asked = GOALS.get(count, {})
    print(f"\n{count:,} nodes")
    print(f"  {'':30}" + "".join(f"{TITLES[side]:>21}" for side in sides) + f"{'ours ÷ best':>13}{'asked':>8}")
    for name, title in ROWS.items():
        row = "".join(f"{numbers[side][name]:21,.2f}" if name in numbers[side] else f"{'–':>21}" for side in sides)
        peers = [numbers[side][name] for side in sides if side in MODULES and name in numbers[side]]
        ours = numbers.get("netbuilder", {}).get(name)
        ratio = f"1/{min(peers) / max(ours, 1e-6):.1f}" if peers and ours is not None else ""
        print(f"  {title:30}{row}{ratio:>13}" + (f"{f'1/{1 / asked[name]:.0f}':>8}" if name in asked else ""))
    if "window" in numbers:
        window, zooms = numbers["window"], numbers["zooms"]
        print(f"  the bare batch of rectangles and lines {numbers['floor']['pan_fit']:.2f} ms;", end=" ")
        print(f"the costliest frame {zooms['costliest']:.1f} ms, at {100 * zooms['at']:.0f} %")
        opened = f"{window['opened_s']:.2f} s ({window['opened_cpu_s']:.2f} of the processor's)"
        print(f"  the real window has opened it after {opened}, knows all shapes after", end=" ")
        print(f"{window['analysed_s']:.1f} s, and stood still for {window['longest_freeze_ms']:.0f} ms at most")
    for each in goals:
        said = "reached" if each["reached"] else "missed "
        print(f"  {said}  {each['goal']}: {each['found']:.3g} (at most {each['asked']:.3g})")


def _machine() -> str:
    from PySide6 import __version__

    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"PySide6 {__version__}, {os.cpu_count()} CPUs, {platform.machine()}{load}"


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
