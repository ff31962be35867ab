"""Everything about training but the graph, read from a project's `training` section."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from netbuilder.data.errors import closest, shorten, unknown
from netbuilder.layers import Parameter
from netbuilder.training import averaging, clipping, early_stopping, optimizers, penalty, schedulers, warm_up
from netbuilder.training.declaration import Declaration
from netbuilder.training.devices import is_device_name
from netbuilder.training.errors import RecipeError
from netbuilder.training.groups import NodeSettings, node_faults
from netbuilder.wording import mark, tr

Section = Mapping[str, Any]

SETTINGS = (
    Parameter("epochs", "int", 10, minimum=1, maximum=1_000_000, summary="How often all training rows are seen."),
    Parameter("batch_size", "int", 64, minimum=1, maximum=1_000_000_000, summary="Samples that make one batch."),
    Parameter("accumulate", "int", 1, minimum=1, maximum=1_000_000, summary="Batches whose gradients make one step."),
    Parameter(
        "seed",
        "int",
        0,
        minimum=0,
        maximum=2**63 - 1,
        summary="First weights, order of the rows, dropout and augmentation: the same seed, the same run.",
    ),
    Parameter("decay_all", "bool", False, summary="Weight decay pulls biases and the weights of norms too."),
    Parameter(
        "restore_best",
        "bool",
        True,
        summary="The network ends with the weights of its best epoch, and not with the last.",
    ),
    Parameter(
        "precision",
        "choice",
        "auto",
        choices=("auto", "float32", "bfloat16", "float16"),
        summary="Numbers that the layers compute with; automatic measures what is faster. Weights stay float32.",
    ),
    Parameter(
        "memory_format",
        "choice",
        "auto",
        choices=("auto", "contiguous_format", "channels_last"),
        summary="How images lie in memory; automatic measures what is faster.",
    ),
    Parameter(
        "threads",
        "int",
        None,
        optional=True,
        minimum=1,
        maximum=4096,
        summary="CPU threads of one training process; empty measures how many are fastest.",
    ),
    Parameter(
        "compile",
        "bool",
        False,
        summary="Compile the network with torch.compile: a slow start, then faster steps for some networks.",
    ),
    Parameter("tensorboard", "bool", False, summary="Also write TensorBoard's event files into the run."),
    Parameter(
        "workers",
        "int",
        0,
        minimum=0,
        maximum=65_536,
        summary="Processes that train: 0 is the program, 1 one beside it that may crash alone, more share batches.",
    ),
)
"""What a recipe says in plain values, in the order in which a person is shown it; `device` stands apart."""

CHECKPOINTS = (
    Parameter("epochs", "int", 1, minimum=1, maximum=1_000_000, summary="Epochs between two checkpoints, at most."),
    Parameter("minutes", "float", 1.0, above=0.0, summary="Minutes between two checkpoints, at most."),
)
"""What `checkpoints` says: whichever comes first."""

PARTS: Mapping[str, Any] = MappingProxyType(
    {
        "optimizer": optimizers.all_optimizers,
        "scheduler": schedulers.all_schedulers,
        "warm_up": warm_up.all_warm_ups,
        "clipping": clipping.all_clippings,
        "averaging": averaging.all_averagings,
        "penalty": penalty.all_penalties,
        "early_stopping": early_stopping.all_early_stoppings,
    }
)
"""What a recipe chooses by type, and where its declarations are; all but the optimizer may be null."""

KEYS = (*(each.name for each in SETTINGS), "device", *PARTS, "nodes", "checkpoints")
PASSING = ("epochs", "device", "tensorboard", "workers", "checkpoints")
"""What may be other in the next session of one run."""


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
class Checkpoints:
    """How often a checkpoint is written at least: after so many epochs, and so many minutes."""

    epochs: int = 1
    minutes: float = 1.0


@dataclass(frozen=True)
class Recipe:
    """How a network is trained. The fields are those of the file; `threads` of None are chosen by measuring."""

    epochs: int = 10
    batch_size: int = 64
    accumulate: int = 1
    seed: int = 0
    decay_all: bool = False
    restore_best: bool = True
    precision: str = "auto"
    memory_format: str = "auto"
    threads: int | None = None
    compile: bool = False
    tensorboard: bool = False
    workers: int = 0
    device: str = "auto"
    optimizer: Choice = Choice("Adam")
    scheduler: Choice | None = None
    warm_up: Choice | None = None
    clipping: Choice | None = None
    averaging: Choice | None = None
    penalty: Choice | None = None
    early_stopping: Choice | None = None
    nodes: Mapping[str, NodeSettings] = field(default_factory=dict)
    checkpoints: Checkpoints = Checkpoints()

    @classmethod
    def parse(cls, section: Section) -> Recipe:
        """The recipe that a section says. Raises RecipeError with everything that is wrong with it."""
        wrong = [fault.message for fault in faults(section) if not fault.warning]
        if wrong:
            raise RecipeError("; ".join(wrong))
        plain = {each.name: section[each.name] for each in SETTINGS if each.name in section}
        if "device" in section:
            plain["device"] = section["device"]
        parts: dict[str, Any] = {name: _choice(section[name]) for name in PARTS if section.get(name) is not None}
        nodes = {id: NodeSettings(**said) for id, said in (section.get("nodes") or {}).items()}
        return cls(**plain, **parts, nodes=nodes, checkpoints=Checkpoints(**(section.get("checkpoints") or {})))

    def meaning(self, without: Collection[str] = ()) -> dict[str, Any]:
        """What it says, field by field, with all defaults, so that two that mean the same are equal. Imports torch."""
        said = {each.name: getattr(self, each.name) for each in fields(self) if each.name not in without}
        for name, declared in PARTS.items():
            if (choice := said.get(name)) is not None:
                declaration = next(each for each in declared() if each.type == choice.type)
                filled = declaration.filled(choice.params).items()
                params = {each: list(value) if isinstance(value, tuple) else value for each, value in filled}
                said[name] = Choice(choice.type, params)
        if "nodes" in said:
            said["nodes"] = {id: node for id, node in self.nodes.items() if node != NodeSettings()}
        return said


def faults(section: object) -> list[Fault]:
    """What is wrong with a training section, each fault once."""
    if not isinstance(section, Mapping):
        said = tr("must be an object with epochs, batch_size and an optimizer, got {section}")
        return [Fault(said.format(section=shorten(section)))]
    stranger = tr("there is no setting {name}")
    found = [_misnamed(stranger, key, KEYS, _renamed(section, key), warning=True) for key in section if key not in KEYS]
    for setting in SETTINGS:
        if setting.name in section and setting.check(section[setting.name]) is not None:
            found.append(Fault(_told(setting, section[setting.name])))
    device = section.get("device", "auto")
    if not is_device_name(device):
        message = tr('device must be "auto", "cpu", "cuda" or "mps", got {device}').format(device=shorten(device))
        found.append(Fault(message, (tr("Choose automatically"), {**section, "device": "auto"})))
    for part, declared in PARTS.items():
        if section.get(part) is not None or (part == "optimizer" and part in section):
            found += _choice_faults(section, part, {each.type: each for each in declared()})
    found += _checkpoints_faults(section.get("checkpoints"))
    if section.get("nodes") is not None:
        found += [Fault(message) for message in node_faults(section["nodes"])]
    if not any(not fault.warning for fault in found) and section.get("optimizer", {}).get("type") == "LBFGS":
        found += _closure_faults(section)
    return found


def _closure_faults(section: Section) -> list[Fault]:
    """What does not go with LBFGS, which looks at one batch several times."""
    found = []
    if section.get("accumulate", 1) > 1:
        better = (tr("Accumulate nothing"), {name: value for name, value in section.items() if name != "accumulate"})
        message = tr("LBFGS looks at one batch several times: it cannot accumulate gradients of several")
        found.append(Fault(message, better))
    if section.get("precision") == "float16":
        better = (tr("Compute in float32"), {**section, "precision": "float32"})
        message = tr("LBFGS measures its steps by gradients, which float16 needs scaled: use float32")
        found.append(Fault(message, better))
    return found


def _told(setting: Parameter, value: Any) -> str:
    """What is wrong with a plain value; of whole numbers the range too."""
    if setting.kind == "int" and not (value is None and setting.optional):
        least, most = int(setting.minimum or 0), int(setting.maximum or 0)
        said = tr("{name} must be a whole number from {least} to {most:,}, got {value}")
        return said.format(name=setting.name, least=least, most=most, value=shorten(value))
    return str(setting.check(value))


def _checkpoints_faults(said: Any) -> list[Fault]:
    if said is None:
        return []
    if not isinstance(said, Mapping):
        message = tr('checkpoints must be an object such as {{"epochs": 1, "minutes": 1.0}}, got {value}')
        return [Fault(message.format(value=shorten(said)))]
    known = {each.name: each for each in CHECKPOINTS}
    stranger = tr("there is no setting of checkpoints {name}")
    found = [Fault(unknown(stranger, key, known)) for key in said if key not in known]
    wrong = (each.check(said[name]) for name, each in known.items() if name in said)
    return found + [Fault(f"checkpoints: {message}") for message in wrong if message]


def _choice(said: Mapping[str, Any]) -> Choice:
    return Choice(said["type"], dict(said.get("params", {})))


def _choice_faults(section: Section, part: str, known: Mapping[str, Declaration]) -> list[Fault]:
    said = section[part]
    if not isinstance(said, Mapping) or not isinstance(said.get("type"), str):
        message = tr('{part} must be an object such as {{"type": "{type}"}}, got {value}')
        return [Fault(message.format(part=part, type=next(iter(known)), value=shorten(said)))]
    stranger = tr("there is no setting of {part} {{name}}").format(part=part)
    found = [Fault(unknown(stranger, key, ("type", "params")), warning=True)
             for key in said if key not in ("type", "params")]  # fmt: skip
    declaration = known.get(said["type"])
    if declaration is None:
        better: Callable[[str], Section] = lambda near: {**section, part: {**said, "type": near}}  # noqa: E731
        return [*found, _misnamed(tr(_NO_SUCH_PART[part]), said["type"], known, better)]
    return found + [Fault(message) for message in declaration.faults(said.get("params", {}))]


_NO_SUCH_PART = {
    "optimizer": mark("there is no optimizer {name}"),
    "scheduler": mark("there is no scheduler {name}"),
    "warm_up": mark("there is no warm_up {name}"),
    "clipping": mark("there is no clipping {name}"),
    "averaging": mark("there is no averaging {name}"),
    "penalty": mark("there is no penalty {name}"),
    "early_stopping": mark("there is no early_stopping {name}"),
}


def _misnamed(said: str, name: str, known: Any, better: Callable[[str], Section], warning: bool = False) -> Fault:
    near = closest(name, known)
    fix = (tr("Use {name}").format(name=near), better(near)) if near else None
    return Fault(unknown(said, name, known), fix, warning)


def _renamed(section: Section, key: str) -> Callable[[str], Section]:
    return lambda near: {near if name == key else name: value for name, value in section.items()}
