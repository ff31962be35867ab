"""What a training came to so far, for the cards of the Outputs. Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netbuilder.graph import Graph
from netbuilder.graph.switching import is_muted
from netbuilder.wording import metric, tr

Result = tuple[str, str]
"""What stands at the foot of a card, left and right: `loss 0.061`, `98.9 %`."""


def results_of(graph: Graph, row: Mapping[str, Any]) -> dict[str, Result]:
    """From an epoch's row to the results of each Output, measured on the validation split.

    Where there are several Outputs, each has a loss of its own, without its weight.
    """
    measured = row.get("validation", {})
    outputs = [id for id, node in graph.nodes.items() if node.type == "Output" and not is_muted(node)]
    found = {}
    for id in outputs:
        start = "" if len(outputs) == 1 else f"{id}."
        own = {name.removeprefix(start): value for name, value in measured.items() if name.startswith(start)}
        loss = tr("loss {value}").format(value=f"{own['loss']:.3g}") if isinstance(own.get("loss"), float) else ""
        name = next((name for name, value in own.items() if name != "loss" and isinstance(value, float)), None)
        if loss or name:
            found[id] = (loss, _short(name, own[name]) if name else "")
    return found


def _short(name: str, value: float) -> str:
    text = metric(name, value, places=1)
    return text if text.endswith("%") else f"{name} {value:.3g}"
