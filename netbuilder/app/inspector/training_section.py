"""A project's `training` section as the inspector shows it: its parts, words for values, edits, summaries. No Qt.

Parameters come from the declarations in `training.recipe`; what is here needs none of torch. An edit gives the whole
section anew; what is the default again leaves it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from netbuilder.app.live_changes import clipping_in_words
from netbuilder.graph import UNSET
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import counted, mark, tr, trn

Section = Mapping[str, Any]

DEVICES = {"auto": mark("automatic"), "cpu": "CPU", "cuda": mark("CUDA GPU"), "mps": mark("Apple GPU")}
LABELS: Mapping[Any, str] = MappingProxyType(
    {
        **DEVICES,
        "bfloat16": mark("bfloat16 (mixed)"),
        "float16": mark("float16 (mixed)"),
        "contiguous_format": mark("contiguous (channels first)"),
        "channels_last": mark("channels last"),
    }
)
"""What the values of plain choices are called."""
MOST_WORKERS = 8

RECIPE = ("epochs", "batch_size", "seed", "device")
REGULAR = ("decay_all", "restore_best")
SPEED_CHOICES = ("precision", "memory_format", "workers")
SPEED = ("threads", "accumulate", "compile")
RUN = ("tensorboard",)
SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        mark("Recipe"): RECIPE,
        mark("Loss"): (),
        mark("Optimizer"): ("optimizer",),
        mark("Learning rate"): ("scheduler", "warm_up"),
        mark("Regularisation"): ("penalty", "clipping", "averaging", "early_stopping", *REGULAR),
        mark("Speed"): (*SPEED_CHOICES, *SPEED),
        mark("Run"): ("checkpoints", *RUN),
    }
)
"""The keys that each section of the page shows, in the page's order."""

ADAM = "Adam"
"""The optimizer of a recipe that names none."""


def workers_in_words(number: int) -> str:
    """`in this window`, `in a process of its own`, `in 4 worker processes`."""
    if number <= 1:
        return tr("in a process of its own" if number else "in this window")
    return trn(number, "in {n} worker process", "in {n} worker processes")


def worker_choices(now: Any = 0) -> tuple[int, ...]:
    """How many workers to offer on this machine, and those that are chosen now."""
    most = min(MOST_WORKERS, max(2, os.cpu_count() or 1))
    others = (now,) if type(now) is int and now >= 0 else ()
    return tuple(sorted({*range(most + 1), *others}))


# what is shown


def plain(names: Iterable[str], section: Section) -> tuple[Parameter, ...]:
    """The declarations of plain settings by name. Imports the recipe, and no torch."""
    from netbuilder.training.recipe import SETTINGS

    known = {each.name: each for each in SETTINGS}
    return tuple(_shown(known.get(name) or _device(section), section) for name in names)


def _shown(parameter: Parameter, section: Section) -> Parameter:
    if parameter.name == "workers":
        return replace(parameter, kind="choice", choices=worker_choices(section.get("workers", 0)))
    return parameter


def _device(section: Section) -> Parameter:
    """Where it trains, with one graphics card of several among the choices where the project names it."""
    said = section.get("device")
    one_of_several = isinstance(said, str) and re.fullmatch(r"cuda:\d{1,3}", said)
    choices = (*DEVICES, said) if one_of_several else tuple(DEVICES)
    return Parameter("device", "choice", "auto", choices=choices, summary=mark("Where the network trains."))


# edits


def with_value(section: Section, name: str, value: Any) -> dict[str, Any]:
    """The section with a plain setting; UNSET takes it out."""
    changed = {key: said for key, said in section.items() if key != name or value is not UNSET}
    return changed if value is UNSET else {**changed, name: value}


def with_choice(section: Section, part: str, type: Any) -> dict[str, Any]:
    """The section with another optimizer, scheduler and so on; parameters that both have are kept. UNSET takes the part
    out. Imports what is chosen from."""
    if type is UNSET:
        return with_value(section, part, UNSET)
    return _with_chosen(section, part, {"type": type, "params": _carried(section.get(part), type, part)})


def with_param(section: Section, part: str, name: str, value: Any) -> dict[str, Any]:
    """The section with a parameter of what a part has chosen; UNSET takes it out."""
    chosen = mapping(section.get(part)) or {"type": ADAM}
    params = with_value(mapping(chosen.get("params")), name, value)
    return _with_chosen(section, part, {**chosen, "params": params})


def with_checkpoints(section: Section, name: str, value: Any) -> dict[str, Any]:
    """The section with another interval of checkpoints."""
    said = with_value(mapping(section.get("checkpoints")), name, value)
    return with_value(section, "checkpoints", said or UNSET)


def with_node(section: Section, addresses: Iterable[str], name: str, value: Any) -> dict[str, Any]:
    """The section with `lr_factor` or `frozen` of these nodes; UNSET takes it out."""
    nodes = mapping(section.get("nodes"))
    for address in addresses:
        nodes = with_value(nodes, address, with_value(mapping(nodes.get(address)), name, value) or UNSET)
    return with_value(section, "nodes", nodes or UNSET)


def _with_chosen(section: Section, part: str, chosen: Mapping[str, Any]) -> dict[str, Any]:
    is_default = part == "optimizer" and chosen == {"type": ADAM, "params": {}}
    return with_value(section, part, UNSET if is_default else chosen)


def _carried(before: Any, type: str, part: str) -> dict[str, Any]:
    """Of the parameters set before, those that the newly chosen one has too and would take."""
    from netbuilder.training.recipe import PARTS

    found = next((each for each in PARTS[part]() if each.type == type), None)
    params = mapping(mapping(before).get("params"))
    by_name = {parameter.name: parameter for parameter in found.parameters} if found else {}
    return {key: value for key, value in params.items() if key in by_name and by_name[key].check(value) is None}


def mapping(value: Any) -> dict[str, Any]:
    """A part of the section, where it is one."""
    return dict(value) if isinstance(value, Mapping) else {}


# summaries


def is_default(title: str, section: Section) -> bool:
    """Whether a section of the page says nothing but defaults; that of the loss never does."""
    return bool(SECTIONS[title]) and not any(section.get(name) is not None for name in SECTIONS[title])


def summary(title: str, section: Section, losses: Iterable[str] = ()) -> str:
    """What a section of the page says, in one line."""
    return " · ".join(_SUMMARIES[title](section) if title != "Loss" else dict.fromkeys(losses)) or tr("none")


def _recipe(section: Section) -> list[str]:
    epochs, batch, device = section.get("epochs", 10), section.get("batch_size", 64), section.get("device", "auto")
    said = [counted(epochs, "epoch") if isinstance(epochs, int) else f"{epochs} epochs"]
    said.append(tr("batches of {size}").format(size=batch))
    return said if device == "auto" else [*said, tr(DEVICES.get(device, str(device)))]


def _optimizer(section: Section) -> list[str]:
    chosen = mapping(section.get("optimizer")) or {"type": ADAM}
    params = mapping(chosen.get("params"))
    return [str(chosen.get("type")), *(f"{name} {value}" for name, value in params.items() if type(value) is not dict)]


def _rate(section: Section) -> list[str]:
    scheduler, warm_up = mapping(section.get("scheduler")), mapping(section.get("warm_up"))
    said = [str(scheduler["type"])] if "type" in scheduler else []
    batches = mapping(warm_up.get("params")).get("batches", 100)
    said += [tr("warm-up of {steps} steps").format(steps=batches)] if "type" in warm_up else []
    return said or [tr("the same all along")]


def _regularisation(section: Section) -> list[str]:
    parts = {name: mapping(section.get(name)).get("type") for name in SECTIONS["Regularisation"][:4]}
    said = [str(parts["penalty"])] if parts["penalty"] else []
    said += [tr("clipping {how}").format(how=clipping_in_words(section["clipping"]))] if parts["clipping"] else []
    said += [str(parts["averaging"])] if parts["averaging"] else []
    said += [tr("early stopping")] if parts["early_stopping"] else []
    said += [tr("decays everything")] if section.get("decay_all") is True else []
    said += [tr("keeps the last weights")] if section.get("restore_best") is False else []
    return said


def _speed(section: Section) -> list[str]:
    said = [
        tr(LABELS.get(section[name], str(section[name])))
        for name in ("precision", "memory_format")
        if section.get(name, "auto") != "auto"
    ]
    threads, accumulate, workers = (section.get(name) for name in ("threads", "accumulate", "workers"))
    said += [counted(threads, "thread")] if isinstance(threads, int) else []
    said += [tr("compiled")] if section.get("compile") is True else []
    said += (
        [tr("steps of {number} batches").format(number=accumulate)]
        if isinstance(accumulate, int) and accumulate > 1
        else []
    )
    said += [workers_in_words(workers)] if isinstance(workers, int) and workers > 0 else []
    return said or [tr("automatic")]


def _run(section: Section) -> list[str]:
    kept = mapping(section.get("checkpoints"))
    epochs, minutes = kept.get("epochs", 1), kept.get("minutes", 1.0)
    if epochs == 1:
        said = mark("saves every epoch or minute") if minutes == 1 else mark("saves every epoch or {minutes} minutes")
    elif minutes == 1:
        said = mark("saves every {epochs} epochs or minute")
    else:
        said = mark("saves every {epochs} epochs or {minutes} minutes")
    words = [tr(said).format(epochs=epochs, minutes=f"{minutes:g}")]
    return [*words, "TensorBoard"] if section.get("tensorboard") is True else words


_SUMMARIES = {
    "Recipe": _recipe,
    "Optimizer": _optimizer,
    "Learning rate": _rate,
    "Regularisation": _regularisation,
    "Speed": _speed,
    "Run": _run,
}
