"""What a layer would make of what arrives, tried off the window's thread before it is added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from netbuilder.app.offers import PREFIX, Offer
from netbuilder.graph import Edge, Graph, Json, Node, Port, frozen
from netbuilder.graph.blocks import BLOCK
from netbuilder.layers import Layer, TensorSpec
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.background import Worker

MOST = 4096
"""So many outcomes are remembered."""


@dataclass(frozen=True)
class Trial:
    """One offer with parameters, on a tensor of that kind."""

    offer: Offer
    params: Mapping[str, Json]
    spec: TensorSpec

    @property
    def key(self) -> Any:
        """What two trials with the same outcome have in common."""
        return self.offer.key, frozen(self.params), self.spec


@dataclass(frozen=True)
class Outcome:
    """The shape that comes out, or why nothing does."""

    text: str
    fits: bool = True


class Trials(QObject):
    """Tries what it is asked to, and remembers. Without a `worker` nothing is tried."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker: Worker | None = None
        self._measure: Any = None
        self._known: dict[Any, Outcome | None] = {}

    def outcome(self, trial: Trial) -> Outcome | None:
        """What came of a trial, if that is known."""
        return self._known.get(trial.key)

    def forget_blocks(self) -> None:
        """Blocks may be others than they were, under the same names."""
        self._known = {key: each for key, each in self._known.items() if not str(key[0]).startswith(PREFIX)}

    def ask(self, trials: Iterable[Trial]) -> None:
        """Try what is not known yet; `found` follows. What was asked before and is not begun is dropped."""
        waiting = [each for each in trials if each.key not in self._known and can_be_tried(each.offer)]
        if self.worker is not None and waiting:
            self.worker.submit("trials", lambda: self._try(waiting), self._on_tried)

    def _try(self, trials: list[Trial]) -> dict[Any, Outcome | None]:
        """In the worker's thread, where torch may be imported, and one call at a time."""
        from netbuilder.compile.measure import Measurer

        self._measure = self._measure or Measurer()
        return {each.key: _outcome(self._measure, each) for each in trials}

    def _on_tried(self, found: dict[Any, Outcome | None]) -> None:
        if len(self._known) > MOST:
            self._known.clear()
        self._known |= found
        self.found.emit()


def can_be_tried(offer: Offer) -> bool:
    """Whether one tensor is all that it needs."""
    inputs = offer.layer.inputs
    if offer.key == BLOCK or not inputs or not offer.layer.outputs:
        return False
    return not inputs[0].many and all(port.optional for port in inputs[1:])


def _outcome(measure: Any, trial: Trial) -> Outcome | None:
    if trial.offer.is_block:
        return _outcome_of_block(trial)
    from netbuilder.compile.measure import Fault

    layer: Layer = trial.offer.layer
    params = {**layer.starts, **trial.params}
    if layer.faults(params):
        return None
    found = measure(layer, layer.filled(params), {layer.inputs[0].name: (trial.spec,)})
    if isinstance(found, Fault):
        return Outcome(found.short or tr("does not fit"), fits=False)
    return Outcome(str(next(iter(found.outputs.values()))))


def _outcome_of_block(trial: Trial) -> Outcome | None:
    from netbuilder.compile import Analyser

    offer, spec = trial.offer, trial.spec
    nodes = (
        Node("input", "Input", {"shape": list(spec.shape), "dtype": spec.dtype}),
        Node("block", BLOCK, {"block": offer.name, **trial.params}),
    )
    wire = Edge(Port("input", "out"), Port("block", offer.layer.inputs[0].name))
    report = Analyser().update(Graph.checked(nodes, (wire,)), {}, offer.blocks).nodes["block"]
    if report.outputs:
        return Outcome(str(next(iter(report.outputs.values()))))
    problem = report.problem
    return Outcome(problem.short or tr("does not fit"), fits=False) if problem and problem.severity == "error" else None
