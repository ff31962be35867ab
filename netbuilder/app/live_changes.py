"""What of a training may change while it runs, as plain values: how it is now, and what the recipe says otherwise.

An edit of the document never reaches a running training by itself. What differs is offered, and sent when a person
says so. No Qt, and no torch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from netbuilder.app.inspector.text import number
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from netbuilder.training import Reading

Change = Mapping[str, Any]
"""What `training.Channel.change` takes: any of `learning_rate`, `clipping`, `frozen` and `epochs`."""

EPOCHS, RATE, OPTIMIZER = 10, 0.001, "Adam"
"""What a recipe says of itself where its section says nothing."""


@dataclass(frozen=True)
class Live:
    """What a training goes by, of that which may change meanwhile.

    rate: the optimizer's rate in the recipe that it has followed last, None where that leaves it to the optimizer;
    clipping and warm_up: as in a recipe, or None; frozen: addresses.
    """

    epochs: int = EPOCHS
    rate: float | None = None
    optimizer: str = OPTIMIZER
    has_scheduler: bool = False
    warm_up: Mapping[str, Any] | None = None
    accumulate: int = 1
    clipping: Mapping[str, Any] | None = None
    frozen: frozenset[str] = field(default_factory=frozenset)


def live_of(section: Mapping[str, Any], changes: Sequence[Change] = ()) -> Live:
    """What a training of this recipe begins with, and what it is after these changes."""
    section = _mapping(section)
    optimizer = _mapping(section.get("optimizer"))
    rate = _mapping(optimizer.get("params")).get("lr")
    epochs, accumulate = section.get("epochs", EPOCHS), section.get("accumulate", 1)
    live = Live(
        epochs if isinstance(epochs, int) else EPOCHS,
        float(rate) if isinstance(rate, (int, float)) else None,
        str(optimizer.get("type", OPTIMIZER)),
        section.get("scheduler") is not None,
        _chosen(section.get("warm_up")),
        accumulate if isinstance(accumulate, int) and accumulate > 0 else 1,
        _chosen(section.get("clipping")),
        frozen_in(section),
    )
    for change in changes:
        live = after(live, change)
    return live


def frozen_in(section: Mapping[str, Any]) -> frozenset[str]:
    """The addresses of what a recipe freezes."""
    nodes = _mapping(_mapping(section).get("nodes"))
    return frozenset(address for address, said in nodes.items() if _mapping(said).get("frozen") is True)


def frozen_with(nodes: Any, address: str) -> str | None:
    """The address of the block around a node that a recipe's `nodes` freeze with all that is in it, if there is one."""
    parts, said = address.split("."), _mapping(nodes)
    above = (".".join(parts[:count]) for count in range(1, len(parts)))
    return next((place for place in above if _mapping(said.get(place)).get("frozen") is True), None)


def is_frozen(nodes: Any, address: str) -> bool:
    """Whether a recipe's `nodes` freeze a node, by itself or with a block around it."""
    return _mapping(_mapping(nodes).get(address)).get("frozen") is True or frozen_with(nodes, address) is not None


def after(live: Live, change: Change) -> Live:
    """What a training goes by once a change is made."""
    if "epochs" in change:
        live = replace(live, epochs=change["epochs"])
    if "learning_rate" in change and not live.has_scheduler:
        live = replace(live, rate=float(change["learning_rate"]))
    if "clipping" in change:
        live = replace(live, clipping=_chosen(change["clipping"]))
    frozen = change.get("frozen") or {}
    gone = {address for address, is_so in frozen.items() if not is_so}
    return replace(live, frozen=live.frozen.union(frozen) - gone)


def wanted(live: Live, section: Mapping[str, Any], rate_now: float | None = None) -> dict[str, Any]:
    """The change that would make a training go by this recipe, as far as it may change; empty where it does.

    rate_now: the rate that the training is at, without a warm-up (`base_rate`). Where a scheduler moves it, another
    rate in the recipe scales what is there; without one it takes its place.
    """
    said = live_of(section)
    change: dict[str, Any] = {}
    if said.rate != live.rate and said.optimizer == live.optimizer:
        before, then = live.rate or _rate_of(live.optimizer), said.rate or _rate_of(live.optimizer)
        scales = live.has_scheduler and rate_now is not None and before
        if then != before:
            change["learning_rate"] = rate_now * then / before if scales and rate_now is not None else then
    if said.clipping != live.clipping:
        change["clipping"] = None if said.clipping is None else dict(said.clipping)
    if said.frozen != live.frozen:
        change["frozen"] = {address: address in said.frozen for address in sorted(said.frozen ^ live.frozen)}
    if said.epochs != live.epochs:
        change["epochs"] = said.epochs
    return change


def base_rate(live: Live, reading: Reading | None) -> float | None:
    """The rate that a training is at, without what a warm-up makes of it in the first steps."""
    if reading is None or reading.learning_rate is None or live.warm_up is None:
        return None if reading is None else reading.learning_rate
    from netbuilder.training import warm_up

    rising = warm_up.get(str(live.warm_up["type"]))
    each = -(-reading.batches // live.accumulate)
    done = reading.epoch * each + reading.batch // live.accumulate
    return reading.learning_rate / (rising.factor(live.warm_up["params"], done) if rising is not None else 1.0)


def applied(live: Live, section: Mapping[str, Any], change: Change) -> Live:
    """What a training goes by once the change that `wanted` gave for this recipe is made: the rate of the recipe is
    then the one that further edits are compared with, also where a scheduler moves the rate itself."""
    live = after(live, change)
    return replace(live, rate=live_of(section).rate) if "learning_rate" in change else live


def without(change: Change, addresses: Iterable[str]) -> dict[str, Any]:
    """A change that freezes and thaws none of these."""
    gone = frozenset(addresses)
    frozen = {address: is_so for address, is_so in (change.get("frozen") or {}).items() if address not in gone}
    rest = {name: said for name, said in change.items() if name != "frozen"}
    return {**rest, "frozen": frozen} if frozen else rest


def lacking_in_words(addresses: Iterable[str]) -> str:
    """Why these nodes cannot be frozen, or let learn again, in the training at hand."""
    addresses = list(addresses)
    return trn(
        len(addresses),
        "{nodes} has no weights in this training.",
        "{nodes} have no weights in this training.",
        nodes=_listed(addresses),
    )


def in_words(change: Change) -> str:
    """`learning rate 0.01, 20 epochs, conv1 frozen`, for a line."""
    said = []
    if "learning_rate" in change:
        said.append(tr("learning rate {rate}").format(rate=rate_in_words(change["learning_rate"])))
    if "epochs" in change:
        said.append(trn(change["epochs"], "{n} epoch", "{n} epochs"))
    if "clipping" in change:
        said.append(tr("clipping {clipping}").format(clipping=clipping_in_words(change["clipping"])))
    frozen = change.get("frozen") or {}
    for is_so, words in ((True, tr("{nodes} frozen")), (False, tr("{nodes} no longer frozen"))):
        names = [address for address, so in frozen.items() if so is is_so]
        if names:
            said.append(words.format(nodes=_listed(names)))
    return ", ".join(said)


def rate_in_words(rate: float) -> str:
    """A learning rate with four figures: `0.0007314`."""
    return number(float(f"{rate:.4g}"))


def clipping_in_words(clipping: Mapping[str, Any] | None) -> str:
    """`none`, or `Norm 1`."""
    if clipping is None:
        return tr("off")
    params = _mapping(clipping.get("params"))
    limit = next((params[name] for name in ("max_norm", "clip_value") if name in params), 1.0)
    return f"{clipping.get('type')} {number(limit) if isinstance(limit, (int, float)) else limit}"


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    if len(names) <= 2:
        return ", ".join(names)
    return trn(len(names) - 1, "{first} and {n:d} more", "{first} and {n:d} more", first=names[0])


def _rate_of(optimizer: str) -> float:
    """The rate of an optimizer that is told none."""
    from netbuilder.training import optimizers

    found = optimizers.get(optimizer)
    rate = found.filled({}).get("lr") if found is not None else None
    return float(rate) if isinstance(rate, (int, float)) else RATE


def _chosen(said: Any) -> Mapping[str, Any] | None:
    chosen = _mapping(said)
    return {"type": chosen["type"], "params": _mapping(chosen.get("params"))} if "type" in chosen else None


def _mapping(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}
