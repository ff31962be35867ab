"""Weights by node: learning rates of their own, frozen nodes, and which weights are pulled towards zero.

A node's address is its submodule's name in the compiled module: `conv1`, `block1.conv2` in a block, `block1.0.conv2` in
the first copy of one that is repeated; `block1` means all that is in it. A Block node that uses the weights of another
(`weights`) has none of its own: what is said of it is said of the other.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from netbuilder.data.errors import shorten, unknown
from netbuilder.graph.blocks import owner_of
from netbuilder.wording import tr

if TYPE_CHECKING:
    from torch import nn

    from netbuilder.compile import Analysis

LR_FACTOR = "lr_factor"
"""In a group of weights: what its rate is to the base rate."""


@dataclass(frozen=True)
class NodeSettings:
    """How one node learns: its learning rate as a factor of all others', and whether it stays as it is."""

    lr_factor: float = 1.0
    frozen: bool = False


def node_faults(section: object, addresses: Iterable[str] | Mapping[str, str] | None = None) -> list[str]:
    """What is wrong with a recipe's `nodes`, in words.

    addresses: of the nodes that there are, where that is known; as a mapping (see `addresses_of`) it also says which
    node has the weights that each uses.
    """
    if not isinstance(section, Mapping):
        return [
            tr('nodes must be an object such as {{"conv1": {{"frozen": true}}}}, got {section}').format(
                section=shorten(section)
            )
        ]
    names = tuple(field.name for field in fields(NodeSettings))
    found: list[str] = []
    for address, said in section.items():
        if not isinstance(said, Mapping):
            found.append(
                tr('nodes: {address} must be an object such as {{"lr_factor": 0.1}}, got {said}').format(
                    address=address, said=shorten(said)
                )
            )
            continue
        stranger = tr("there is no setting {name}")
        found += [f"nodes: {address}: {unknown(stranger, name, names)}" for name in said if name not in names]
        factor, frozen = said.get("lr_factor", 1.0), said.get("frozen", False)
        if type(factor) not in (int, float) or not math.isfinite(factor) or factor < 0:
            found.append(
                tr("nodes: {address}: lr_factor must be a finite number of at least 0, got {factor}").format(
                    address=address, factor=shorten(factor)
                )
            )
        if type(frozen) is not bool:
            found.append(
                tr("nodes: {address}: frozen must be true or false, got {frozen}").format(
                    address=address, frozen=shorten(frozen)
                )
            )
    if addresses is not None:
        found += _address_faults(section, addresses)
    return found


def _address_faults(section: Collection[str], addresses: Iterable[str] | Mapping[str, str]) -> Iterator[str]:
    places = addresses if isinstance(addresses, Mapping) else {each: each for each in addresses}
    taken: dict[str, str] = {}
    for address in section:
        if address not in places:
            yield f"nodes: {unknown(tr('there is no node {name}'), address, places)}"
        elif (first := taken.setdefault(places[address], address)) != address:
            yield tr(
                "nodes: {address} and {first} share their weights: leave one of the two out ({first} counts)"
            ).format(address=address, first=first)


def addresses_of(analysis: Analysis) -> dict[str, str]:
    """The address of every node of a drawing, blocks before what is in them, with the address of its weights: its
    own, but for a Block node that uses the weights of another."""
    return dict(_addresses(analysis, "", ""))


def _addresses(analysis: Analysis, drawn: str, owned: str) -> Iterator[tuple[str, str]]:
    for id, node in analysis.graph.nodes.items():
        owner = owner_of(node) or id
        yield f"{drawn}{id}", f"{owned}{owner}"
        report = analysis.nodes.get(id)
        copies = report.inside if report else ()
        for number, inside in enumerate(copies):
            within = f"{number}." if len(copies) > 1 else ""
            if within:
                yield f"{drawn}{id}.{number}", f"{owned}{owner}.{number}"
            yield from _addresses(inside, f"{drawn}{id}.{within}", f"{owned}{owner}.{within}")


def parameter_groups(
    module: nn.Module,
    nodes: Mapping[str, NodeSettings],
    *,
    lr: float,
    weight_decay: float | None,
    decay_all: bool,
) -> list[dict[str, Any]]:
    """The weights of a module in torch's parameter groups, in an order that depends on the drawing alone.

    Each has its `params`, and `lr`, `lr_factor` and `weight_decay` where they are not those of the whole. The first is
    the one that has the base rate: it is empty where no weights do. Factors of a node and of the blocks around it are
    multiplied. Frozen weights keep their place: only `requires_grad` tells. weight_decay: None where the optimizer
    knows none. Biases and the weights of norms are spared unless `decay_all` (`spared`).
    """
    sparing = bool(weight_decay) and not decay_all
    counting = settled(module, nodes).items()
    places = {_place(module, address): said.lr_factor for address, said in counting}
    groups: dict[tuple[float, bool], list[nn.Parameter]] = {(1.0, True): []}
    for name, parameter, is_spared in _weights(module):
        key = (_factor(name, places), not (sparing and is_spared))
        groups.setdefault(key, []).append(parameter)
    if not groups[1.0, True] and (1.0, False) in groups:
        del groups[1.0, True]
    in_order = sorted(groups, key=lambda key: (key[0] != 1.0, key[0] == 1.0 and not key[1]))
    return [_group(groups[key], *key, lr) for key in in_order]


def settled(module: nn.Module, nodes: Mapping[str, NodeSettings]) -> dict[str, NodeSettings]:
    """The settings that count: of nodes that share their weights those of the first that is named."""
    taken: dict[str, str] = {}
    for address in nodes:
        taken.setdefault(_place(module, address), address)
    return {address: nodes[address] for address in taken.values()}


def _group(params: list[nn.Parameter], factor: float, decays: bool, lr: float) -> dict[str, Any]:
    group: dict[str, Any] = {"params": params}
    if factor != 1.0:
        group |= {"lr": lr * factor, LR_FACTOR: factor}
    if not decays:
        group["weight_decay"] = 0.0
    return group


def _factor(name: str, places: Mapping[str, float]) -> float:
    factor = 1.0
    for place, said in places.items():
        if name == place or name.startswith(f"{place}."):
            factor *= said
    return factor


def _weights(module: nn.Module) -> Iterator[tuple[str, nn.Parameter, bool]]:
    """Every parameter once: its name, itself, and whether weight decay spares it."""
    seen: set[nn.Parameter] = set()
    for place, part in module.named_modules():
        for name, parameter in part.named_parameters(recurse=False):
            if parameter not in seen:
                seen.add(parameter)
                yield f"{place}.{name}" if place else name, parameter, _is_spared(part, name, parameter)


def decaying(module: nn.Module, decay_all: bool = False) -> list[nn.Parameter]:
    """The weights that weight decay, and penalties, are for: all but biases and the weights of norms, or all."""
    return [parameter for _, parameter, spared in _weights(module) if decay_all or not spared]


def _is_spared(part: nn.Module, name: str, parameter: nn.Parameter) -> bool:
    """Whether a weight is a bias, one of a norm, or a vector such as that of PReLU.

    As nanoGPT and timm have it (vectors and biases), so that embeddings decay, as they do in both and in Hugging Face's
    Trainer; and the weights of norms whatever their shape.
    """
    from torch import nn

    norms = (nn.modules.batchnorm._NormBase, nn.GroupNorm, nn.LayerNorm, nn.RMSNorm)
    return parameter.ndim <= 1 or "bias" in name or isinstance(part, norms)


def freeze(module: nn.Module, addresses: Iterable[str]) -> None:
    """Let the weights of these nodes stay as they are: no gradient is computed for them, and none is left over."""
    for address in addresses:
        for parameter in _part(module, address).parameters():
            parameter.requires_grad_(False)
            parameter.grad = None


def thaw(module: nn.Module, addresses: Iterable[str] | None = None) -> None:
    """Let the weights of these nodes, or of all, learn again."""
    for part in [module] if addresses is None else [_part(module, address) for address in addresses]:
        part.requires_grad_(True)


def left_to_learn(module: nn.Module, frozen: Iterable[str]) -> bool:
    """Whether any weights learn where these nodes are frozen."""
    gone = {parameter for address in frozen for parameter in _part(module, address).parameters()}
    return any(parameter not in gone for parameter in module.parameters())


def strangers(module: nn.Module, addresses: Iterable[str]) -> tuple[str, ...]:
    """Those of the addresses at which there is nothing that learns: nodes that came later, or have no weights."""
    return tuple(each for each in addresses if next(_part(module, each).parameters(), None) is None)


def frozen_modules(module: nn.Module, addresses: Iterable[str]) -> list[nn.Module]:
    """The norms in these nodes that gather statistics while the network learns: in `eval()` they leave them be.

    Dropout in a frozen node goes on, as it protects what comes after it.
    """
    from torch.nn.modules.batchnorm import _NormBase

    parts = [part for address in addresses for part in _part(module, address).modules()]
    return [part for part in dict.fromkeys(parts) if isinstance(part, _NormBase) and part.track_running_stats]


def _part(module: nn.Module, address: str) -> nn.Module:
    """The submodule of an address; an empty one where a node has none (it has no weights, or leads to no Output)."""
    from torch import nn

    try:
        return module.get_submodule(_place(module, address))
    except AttributeError:
        return nn.Module()


def _place(module: nn.Module, address: str) -> str:
    """The address of the submodule that the node of an address uses."""
    from torch import fx

    from netbuilder.compile.chain import Chain
    from netbuilder.compile.running import DRAWN

    at: Any = module
    place: list[str] = []
    for drawn in address.split("."):
        name = drawn
        if isinstance(at, fx.GraphModule):
            called = (node for node in at.graph.nodes if node.op == "call_module")
            name = next((str(node.target) for node in called if node.meta.get(DRAWN) == drawn), drawn)
        place.append(name)
        at = at._modules.get(name) if isinstance(at, (fx.GraphModule, Chain)) else None
    return ".".join(place)
