"""Everything about training but the graph, read from a project's `training` section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from netbuilder.data.errors import closest, shorten, unknown
from netbuilder.training import optimizers, schedulers
from netbuilder.training.declaration import Declaration
from netbuilder.training.devices import is_device_name
from netbuilder.training.errors import RecipeError

Section = Mapping[str, Any]
KEYS = ("epochs", "batch_size", "seed", "device", "optimizer", "scheduler")


@dataclass(frozen=True)
class Choice:
    """Something chosen by its type, with the parameters that differ from its defaults."""

    type: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a section; `fix` is what a better one is called, and that section."""

    message: str
    fix: tuple[str, Section] | None = None
    warning: bool = False


@dataclass(frozen=True)
class Recipe:
    """How a network is trained."""

    epochs: int = 10
    batch_size: int = 64
    seed: int = 0
    device: str = "auto"
    optimizer: Choice = Choice("Adam")
    scheduler: Choice | None = None

    @classmethod
    def parse(cls, section: Section) -> Recipe:
        """The recipe that a section says. Raises RecipeError with everything that is wrong with it."""
        wrong = [fault.message for fault in faults(section) if not fault.warning]
        if wrong:
            raise RecipeError("; ".join(wrong))
        said = {name: section[name] for name in ("epochs", "batch_size", "seed", "device") if name in section}
        scheduler = section.get("scheduler")
        return cls(
            **said,
            optimizer=_choice(section.get("optimizer", {"type": "Adam"})),
            scheduler=None if scheduler is None else _choice(scheduler),
        )


def faults(section: object) -> list[Fault]:
    """What is wrong with a training section, each fault once."""
    if not isinstance(section, Mapping):
        return [Fault(f"must be an object with epochs, batch_size and an optimizer, got {shorten(section)}")]
    found = [
        _misnamed("setting", key, KEYS, _renamed(section, key), warning=True) for key in section if key not in KEYS
    ]
    found += _whole(section, "epochs", 1, 1_000_000) + _whole(section, "batch_size", 1, 1_000_000_000)
    found += _whole(section, "seed", 0, 2**63 - 1)
    device = section.get("device", "auto")
    if not is_device_name(device):
        message = f'device must be "auto", "cpu", "cuda" or "mps", got {shorten(device)}'
        found.append(Fault(message, ("Choose automatically", {**section, "device": "auto"})))
    if "optimizer" in section:
        known = {each.type: each for each in optimizers.all_optimizers()}
        found += _choice_faults(section, "optimizer", known)
    if section.get("scheduler") is not None:
        found += _choice_faults(section, "scheduler", {each.type: each for each in schedulers.all_schedulers()})
    return found


def _choice(said: Mapping[str, Any]) -> Choice:
    return Choice(said["type"], dict(said.get("params", {})))


def _whole(section: Section, name: str, least: int, most: int) -> list[Fault]:
    value = section.get(name, least)
    if type(value) is int and least <= value <= most:
        return []
    return [Fault(f"{name} must be a whole number from {least} to {most:,}, got {shorten(value)}")]


def _choice_faults(section: Section, part: str, known: Mapping[str, Declaration]) -> list[Fault]:
    said = section[part]
    if not isinstance(said, Mapping) or not isinstance(said.get("type"), str):
        return [Fault(f'{part} must be an object such as {{"type": "{next(iter(known))}"}}, got {shorten(said)}')]
    found = [Fault(unknown(f"setting of {part}", key, ("type", "params")), warning=True)
             for key in said if key not in ("type", "params")]  # fmt: skip
    declaration = known.get(said["type"])
    if declaration is None:
        better: Callable[[str], Section] = lambda near: {**section, part: {**said, "type": near}}  # noqa: E731
        return [*found, _misnamed(part, said["type"], known, better)]
    return found + [Fault(message) for message in declaration.faults(said.get("params", {}))]


def _misnamed(what: str, name: str, known: Any, better: Callable[[str], Section], warning: bool = False) -> Fault:
    near = closest(name, known)
    return Fault(unknown(what, name, known), (f"Use {near}", better(near)) if near else None, warning)


def _renamed(section: Section, key: str) -> Callable[[str], Section]:
    return lambda near: {near if name == key else name: value for name, value in section.items()}
