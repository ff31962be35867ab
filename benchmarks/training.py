"""Training the four seed networks: NetBuilder against the usual loop, Lightning and Keras 3 on torch.

Each side runs in a process of its own, with the number of threads that its users would have. They take turns of three
epochs (A B C, C B A, …), the others stopped meanwhile, as machines are slow for some seconds and then quick again. Of
each turn the last two epochs count; what is told of two sides is the median of what the turns say of both. NetBuilder's
epochs hold validation on 2 % of the samples and checkpoints, which the others do without. Of the window it is also told
how late a 5 ms timer comes in a training after these, and how long a Stop takes. After `--turns` turns all begin anew,
`--rounds` times. Lightning and Keras come with `pip install netbuilder[bench]`; a side that is not installed is left
out. Close everything else first: two threads that wait for each other lose far more to a third program than one does.

    python benchmarks/training.py [--networks mlp cnn lstm autoencoder] [--sides headless window loop lightning keras]
                                  [--rounds 2] [--turns 6] [--stops 10] [--samples N] [--device cuda] [--json]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from marks import EPOCHS, Marks
from seed_networks import BATCH, NETWORKS, Network, make
from side_by_side import median
from training_sides import SIDES, Found
from turns import take_turns

TITLES = {
    "headless": "NetBuilder",
    "window": "NetBuilder, window",
    "loop": "the usual loop",
    "lightning": "Lightning",
    "keras": "Keras 3 on torch",
}
OPTIONAL = ("lightning", "keras")
RATE, CPU = OF_TURNS = ("samples_per_second", "cpu_seconds_per_1000")
OF_ROUNDS = ("late_p50_ms", "late_p99_ms", "late_max_ms", "gpu_percent")
LATE_P99_MS, LATE_MAX_MS, STOP_P99_MS = 16.0, 100.0, 200.0


def main() -> None:
    said = _arguments()
    if said.child:
        more = (said.stops,) if said.child == "window" else ()
        print(json.dumps(SIDES[said.child](said.path, Marks(said.device, said.turns), *more)))
        return
    missing = [side for side in OPTIONAL if side in said.sides and importlib.util.find_spec(side) is None]
    for side in missing:
        print(f"{TITLES[side]} is left out: it is not installed (pip install netbuilder[bench])", file=sys.stderr)
    sides = [side for side in said.sides if side not in missing]
    document: dict[str, Any] = {"machine": _machine(), "networks": {}}
    document |= {name: getattr(said, name) for name in ("device", "rounds", "turns")}
    if not said.json:
        print(f"{document['machine']}; {said.device}; batches of {BATCH}; {said.rounds} rounds of {said.turns} turns")
    for name in said.networks:
        found = _measure(name, sides, said)
        numbers = {side: _numbers(results) for side, results in found.items()}
        goals = _goals(NETWORKS[name], found, numbers)
        document["networks"][name] = {"sides": numbers, "goals": goals, "rounds": found}
        if not said.json:
            _show(NETWORKS[name], found, numbers, goals)
    if said.json:
        print(json.dumps(document))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--networks", nargs="+", choices=NETWORKS, default=list(NETWORKS))
    parser.add_argument("--sides", nargs="+", choices=SIDES, default=list(SIDES))
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--turns", type=int, default=6, help="how often each side is continued a round")
    parser.add_argument("--samples", type=int, help="how many, in place of each network's own: for a first look")
    parser.add_argument("--stops", type=int, default=10, help="how often a training in the window is stopped a round")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--child", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("path", nargs="?", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _measure(name: str, sides: Sequence[str], said: argparse.Namespace) -> dict[str, list[Found]]:
    """What each side printed in each round."""
    found: dict[str, list[Found]] = {side: [] for side in sides}
    with tempfile.TemporaryDirectory() as folder:
        path = make(name, Path(folder), said.device, said.samples, EPOCHS * said.turns)
        fixed = ["--device", said.device, "--stops", str(said.stops), "--turns", str(said.turns), str(path)]
        for _ in range(said.rounds):
            for side, result in take_turns({side: [__file__, "--child", side, *fixed] for side in sides}).items():
                found[side].append(result)
    return found


def _numbers(results: Sequence[Found]) -> Found:
    """Medians of all turns, and of what the rounds say but once; of stops, percentiles over all of them."""
    numbers: Found = {name: statistics.median(_turns(results, name)) for name in OF_TURNS}
    numbers |= {name: median(results, name) for name in OF_ROUNDS if name in results[0]}
    stops = sorted(stop for result in results for stop in result.get("stops_ms", ()))
    if stops:
        numbers |= {
            "stop_p50_ms": statistics.median(stops),
            "stop_p99_ms": stops[min(len(stops) - 1, len(stops) * 99 // 100)],
        }
        numbers["stops"] = len(stops)
    if results[0].get("execution"):
        numbers["execution"] = results[-1]["execution"]
    return numbers


def _turns(results: Sequence[Found], name: str) -> list[float]:
    """One number of every turn of every round."""
    return [turn[name] for result in results for turn in result["turns"]]


def _ratio(found: Mapping[str, Sequence[Found]], ours: str, theirs: str, name: str) -> float:
    """The median of how many times as much one side has as another in the same turn."""
    pairs = zip(_turns(found[ours], name), _turns(found[theirs], name), strict=True)
    return statistics.median(our / their for our, their in pairs)


def _goals(
    network: Network, found: Mapping[str, Sequence[Found]], numbers: Mapping[str, Found]
) -> list[dict[str, Any]]:
    """Each goal that can be told from these sides: what it is, what it asks, what there is, whether it is reached."""
    goals: list[dict[str, Any]] = []

    def goal(what: str, asked: float, is_: float, *, most: bool = False) -> None:
        goals.append({"goal": what, "asked": asked, "found": is_, "reached": is_ <= asked if most else is_ >= asked})

    for ours in ("headless", "window"):
        if ours not in found:
            continue
        for theirs, least in (("loop", network.goal), *((side, network.far_ahead) for side in OPTIONAL)):
            if theirs in found:
                is_ = _ratio(found, ours, theirs, RATE)
                goal(f"{TITLES[ours]} ÷ {TITLES[theirs]}", least, is_)
    if "window" in found:
        if "headless" in found:
            cost = 1 - _ratio(found, "window", "headless", RATE)
            goal("share of its speed that the window costs", network.window, cost, most=True)
        window = numbers["window"]
        goal("lateness p99, ms", LATE_P99_MS, window["late_p99_ms"], most=True)
        goal("lateness max, ms", LATE_MAX_MS, window["late_max_ms"], most=True)
        if "stop_p99_ms" in window:
            goal("Stop p99, ms", STOP_P99_MS, window["stop_p99_ms"], most=True)
    return goals


def _show(
    network: Network,
    found: Mapping[str, Sequence[Found]],
    numbers: Mapping[str, Found],
    goals: Sequence[Mapping[str, Any]],
) -> None:
    print(f"\n{network.title}: goal {network.goal:g} × the usual loop")
    print(f"  {'':20}{'samples/s':>11}{'ratio':>7}{'CPU s/1000':>12}{'ratio':>7}")
    for side, said in numbers.items():
        ratios = ("", "")
        if "loop" in found:
            ratios = (f"{_ratio(found, side, 'loop', RATE):.2f}", f"{_ratio(found, 'loop', side, CPU):.2f}")
        used = f"   GPU used {said['gpu_percent']:.0f} %" if "gpu_percent" in said else ""
        print(f"  {TITLES[side]:20}{said[RATE]:11,.0f}{ratios[0]:>7}{said[CPU]:12.4f}{ratios[1]:>7}{used}")
    for side in ("headless", "window"):
        if chosen := numbers.get(side, {}).get("execution"):
            print(f"  {TITLES[side]} computed with", ", ".join(f"{name} {value}" for name, value in chosen.items()))
    if window := numbers.get("window"):
        late = ", ".join(f"{name} {window[f'late_{name}_ms']:.1f}" for name in ("p50", "p99", "max"))
        print(f"  a 5 ms timer of the window comes late by, ms: {late}")
        if "stops" in window:
            print(f"  Stop, ms: p50 {window['stop_p50_ms']:.0f}, p99 {window['stop_p99_ms']:.0f}, of {window['stops']}")
    missed = [f"{each['goal']} {each['found']:.2f} (asked: {each['asked']:g})" for each in goals if not each["reached"]]
    print("  all goals reached" if not missed else "  not reached: " + "; ".join(missed))


def _machine() -> str:
    import torch

    name = torch.cuda.get_device_name() if torch.cuda.is_available() else platform.processor() or platform.machine()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"torch {torch.__version__}, {os.cpu_count()} CPUs, {name}{load}"


if __name__ == "__main__":
    main()
