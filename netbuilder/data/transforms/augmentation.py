"""What is drawn anew for every batch of the training part: augmentations, and whatever comes after them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..field import Field
from .chain import divided
from .chance import derived, generator, placed
from .declaration import Fixed, Mixing, Random, State, Step, Transform, Values

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Mixed:
    """How the samples of a batch were mixed: share of each in what the network gets, and of the other sample the
    targets `(N, …)`, by field, but for those that were mixed themselves."""

    share: float
    others: Mapping[str, Tensor]

    def dominant(self, targets: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """The targets by which a sample is judged: of the one that has the larger share."""
        return (
            dict(targets)
            if self.share >= 0.5
            else {**targets, **{n: t for n, t in self.others.items() if n in targets}}
        )


@dataclass(frozen=True)
class Augmented:
    """A batch as the network gets it: tensors `(N, …)` by field, and how its samples were mixed, or None."""

    tensors: Mapping[str, Tensor]
    mixed: Mixed | None = None


@dataclass(frozen=True)
class Stage:
    """One step of a batch: an augmentation with its values, or a fixed transform with what it was fitted to."""

    transform: Transform
    values: Values
    before: Field


@dataclass(frozen=True)
class Augmentation:
    """The stages of each field that has some, and which mask follows which image."""

    stages: Mapping[str, tuple[Stage, ...]]
    follows: Mapping[str, str]

    def apply(self, batch: Mapping[str, Tensor], seed: int) -> Augmented:
        """The batch `(N, …)` by field as the network gets it. The same batch and seed give the same bits, whatever else
        draws random numbers, on any thread, and whether images lie channels last or not; nothing given is changed."""
        tensors = dict(batch)
        mixing = self._mixing(batch, seed)
        masks = {mask: image for mask, image in self.follows.items() if mask in batch and image in batch}
        touched: set[str] = set()
        for name in (each for each in self.stages if each in batch):
            following = [mask for mask, image in masks.items() if image == name]
            for place, stage in enumerate(self.stages[name]):
                transform = stage.transform
                if isinstance(transform, Fixed):
                    tensors[name] = transform.apply(_plain(tensors[name]), stage.before, stage.values)
                elif isinstance(transform, Random):
                    source = generator(derived(seed, name, place))
                    draw = transform.draw(stage.values, len(tensors[name]), stage.before.shape, source)
                    tensors[name] = transform.act(_plain(tensors[name]), stage.values, draw, False)
                    for mask in following if transform.geometric else ():
                        tensors[mask] = _followed(transform, tensors[mask], stage.values, draw)
                elif isinstance(transform, Mixing) and mixing is not None and transform is mixing.transform:
                    tensors[name] = mixing.mix(tensors[name])
                    pasted = following if transform.pastes else []
                    tensors |= {mask: mixing.mix(tensors[mask]) for mask in pasted}
                    touched |= {name, *pasted}
        laid = {name: _laid_as(batch[name], tensor) for name, tensor in tensors.items()}
        if mixing is None:
            return Augmented(laid)
        others = {name: t.index_select(0, mixing.order_on(t)) for name, t in laid.items() if name not in touched}
        return Augmented(laid, Mixed(mixing.share, others))

    def without_chance(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """The batch with the fixed transforms alone: what the network would get if nothing were augmented."""
        tensors = dict(batch)
        for name in (each for each in self.stages if each in batch):
            for stage in self.stages[name]:
                if isinstance(stage.transform, Fixed):
                    tensors[name] = stage.transform.apply(_plain(tensors[name]), stage.before, stage.values)
            tensors[name] = _laid_as(batch[name], tensors[name])
        return tensors

    def _mixing(self, batch: Mapping[str, Tensor], seed: int) -> _Draw | None:
        """The mixing of a batch: of several kinds in the lists, one by chance; fields that list it share the draw."""
        listed: dict[str, tuple[Mixing, Stage, str]] = {}
        for name in (each for each in self.stages if each in batch):
            for stage in self.stages[name]:
                if isinstance(stage.transform, Mixing):
                    listed.setdefault(stage.transform.type, (stage.transform, stage, name))
        if not listed:
            return None
        import torch

        choices = list(listed.values())
        transform, stage, name = choices[derived(seed, "which") % len(choices)]
        count = len(batch[name])
        share, rest = transform.draw(stage.values, stage.before.shape, derived(seed, "share"))
        return _Draw(transform, share, rest, torch.randperm(count, generator=generator(derived(seed, "order"))))


@dataclass(frozen=True)
class _Draw:
    transform: Mixing
    share: float
    rest: tuple[float, ...]
    order: Tensor

    def order_on(self, tensor: Tensor) -> Tensor:
        return placed(self.order, tensor.device)

    def mix(self, tensor: Tensor) -> Tensor:
        other = tensor.index_select(0, self.order_on(tensor))
        return self.transform.act(tensor, other, self.share, self.rest)


def augmentation_of(
    fields: Mapping[str, Field], steps: Mapping[str, tuple[Step, ...]], state: State
) -> Augmentation | None:
    """What is done to batches of the training part, or None where no field has an augmentation.

    fields: as the data have them; steps: of each field, as the project lists them; state: what the fixed ones among
    them were fitted to, as `Prepared.state` keeps it.
    """
    stages: dict[str, tuple[Stage, ...]] = {}
    for name, listed in steps.items():
        if name not in fields or not divided(listed)[1]:
            continue
        kept = iter(state.get("transforms", {}).get(name, []))
        field, made = fields[name], []
        for step in listed:
            values: Mapping[str, Any] = step.values
            if isinstance(step.transform, Fixed):
                values = next(kept)
            made.append(Stage(step.transform, values, field))
            if isinstance(step.transform, Fixed):
                field = step.transform.changed(field, values)
        stages[name] = tuple(made[len(divided(listed)[0]) :])
    return Augmentation(stages, following(fields, steps)) if stages else None


def following(fields: Mapping[str, Field], steps: Mapping[str, tuple[Step, ...]]) -> dict[str, str]:
    """Which mask follows which image: every mask the first image whose pixels an augmentation moves or pastes."""
    image = next(
        (name for name, field in fields.items() if field.kind == "image" and _moves(steps.get(name, ()))), None
    )
    return {} if image is None else {name: image for name, field in fields.items() if field.kind == "mask"}


def _moves(steps: tuple[Step, ...]) -> bool:
    return any(moves_pixels(step.transform) for step in steps)


def moves_pixels(transform: Transform) -> bool:
    """Whether a mask has to follow."""
    return (isinstance(transform, Random) and transform.geometric) or (
        isinstance(transform, Mixing) and transform.pastes
    )


def _followed(transform: Random, mask: Tensor, values: Values, draw: Mapping[str, Tensor]) -> Tensor:
    """A mask `(N, H, W)` of indices, or `(N, C, H, W)` where it was spread to one number a class."""
    if mask.ndim == 4:
        return transform.act(_plain(mask), values, draw, True)
    return transform.act(mask.unsqueeze(1).float(), values, draw, True).squeeze(1).to(mask.dtype)


def _plain(tensor: Tensor) -> Tensor:
    """Sums over pixels would otherwise depend on how they lie in memory."""
    return tensor.contiguous()


def _laid_as(before: Tensor, after: Tensor) -> Tensor:
    """As the batch came: networks that convolve want images channels last."""
    import torch

    if before is after:
        return after
    if before.ndim == 4 and not before.is_contiguous() and before.is_contiguous(memory_format=torch.channels_last):
        return after.contiguous(memory_format=torch.channels_last)
    after = after.contiguous()
    # With one channel both layouts are the same: convolutions then go by the strides.
    alike = after.shape == before.shape and before.is_contiguous()
    return after.as_strided(after.shape, before.stride()) if alike else after
