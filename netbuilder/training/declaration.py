"""What losses, optimizers, schedulers and metrics have in common: one entry each, the rest read off the class.

A declaration names its class as text in this program's own code, so that lists can be shown before torch is loaded,
and nothing that a file says is ever imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import Any, TypeVar

from netbuilder.data.errors import unknown
from netbuilder.layers import REQUIRED, Parameter, from_signature
from netbuilder.wording import tr

Params = Mapping[str, Any]
Kind = TypeVar("Kind", bound="Declaration")


@dataclass(frozen=True)
class Declaration:
    """One thing that can be chosen by its type.

    module: where its class is, `torch.nn:MSELoss`; hidden: parameters that are the program's business;
    changes: fields of `Parameter` that the signature does not say.
    """

    type: str
    summary: str
    module: str
    hidden: tuple[str, ...] = ()
    changes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def cls(self) -> Any:
        """The class. Imports torch, or torchmetrics for a metric."""
        room, name = self.module.split(":")
        return getattr(import_module(room), name)

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters a person may set, in the order of the signature."""
        return from_signature(self.cls, hidden=self.hidden, changes=self.changes)

    @cached_property
    def by_name(self) -> Mapping[str, Parameter]:
        """The parameters by name."""
        return {parameter.name: parameter for parameter in self.parameters}

    def filled(self, params: Params) -> dict[str, Any]:
        """Every parameter that has a value: what `params` says, else the default."""
        defaults = {p.name: p.default for p in self.parameters if p.default is not REQUIRED}
        return {**defaults, **params}

    def faults(self, params: object) -> list[str]:
        """What is wrong with these parameters, one message a fault."""
        if not isinstance(params, Mapping):
            return [tr("{type}: params must be an object, got {params!r}").format(type=self.type, params=params)]
        known, stranger = self.by_name, tr("there is no parameter {name}")
        found = [unknown(stranger, name, known) for name in params if name not in known]
        found += [p.check(params[name]) or "" for name, p in known.items() if name in params]
        missing = [p.name for p in self.parameters if p.required and p.name not in params]
        found += [tr("{name} needs a value").format(name=name) for name in missing]
        return [f"{self.type}: {fault}" for fault in found if fault]


def by_type(declarations: Iterable[Kind]) -> Mapping[str, Kind]:
    """Declarations by their type. Raises ValueError where two bear one name."""
    table: dict[str, Kind] = {}
    for declaration in declarations:
        if declaration.type in table:
            raise ValueError(f"{declaration.type} is declared twice")
        table[declaration.type] = declaration
    return table
