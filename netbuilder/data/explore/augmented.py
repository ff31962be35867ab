"""Samples as the network gets them while it trains, beside what they are without augmentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from netbuilder.wording import tr

from .. import transforms
from ..field import Field
from ..prepare import Prepared
from ..preview import preview
from .samples import captions_of, class_name, taken

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, eq=False)
class Augmented:
    """Samples `(n, *field.shape)` of a field as the network sees it: with its fixed transforms alone, and as a training
    with this seed gets them in a batch of these rows. `steps` are the names of what is drawn, in order; `masks` follow
    their image.

    `drawn_originals` and `drawn` are the same in the units of the data, for eyes that know a picture by its colours.
    """

    field: Field
    originals: NDArray[Any]
    augmented: NDArray[Any]
    drawn_originals: NDArray[Any]
    drawn: NDArray[Any]
    rows: NDArray[np.int64]
    places: NDArray[np.int64]
    captions: tuple[str, ...]
    mixed: tuple[str, ...]
    steps: tuple[str, ...]
    seed: int
    epoch: int
    batch: int
    mask: Field | None = None
    masks: tuple[NDArray[Any], NDArray[Any]] | None = None

    def __len__(self) -> int:
        return len(self.rows)


def augmented(
    prepared: Prepared,
    places: Sequence[int] | NDArray[np.int64],
    *,
    seed: int,
    epoch: int = 0,
    batch: int = 0,
    shown: slice = slice(None),
) -> Augmented | None:
    """A batch of the training part by the places of its samples, through the same code as the loader's; `shown` are the
    samples of it that are given. None where no field has an augmentation."""
    import torch

    augmentation = prepared.train.augmentation
    if augmentation is None:
        return None
    here = np.asarray(places, dtype=np.int64)
    found = preview(prepared, torch.from_numpy(here), seed=seed, epoch=epoch, batch=batch)
    name = _shown(prepared, augmentation)
    loaded, field = prepared.dataset.fields[name], prepared.fields[name]
    mixed = _mixed(prepared, found.mixed, prepared.train.indices.numpy()[here])[shown]
    rows = prepared.train.indices.numpy()[here[shown]]
    before, after = found.originals[name][shown], found.augmented[name][shown]
    mask = next((each for each, image in augmentation.follows.items() if image == name), None)
    masks = None
    if mask is not None and found.originals[mask].ndim == 3:
        masks = found.originals[mask][shown].numpy(), found.augmented[mask][shown].numpy()
    return Augmented(
        field,
        before.numpy(),
        after.numpy(),
        own_units(prepared, loaded, before),
        own_units(prepared, loaded, after),
        rows,
        here[shown],
        captions_of(prepared, rows, {name}),
        mixed,
        tuple(stage.transform.type for stage in augmentation.stages[name] if stage.transform.at_random),
        seed,
        epoch,
        batch,
        prepared.dataset.fields[mask] if mask is not None and masks is not None else None,
        masks,
    )


def own_units(prepared: Prepared, field: Field, tensor: Tensor) -> NDArray[Any]:
    """What a network sees, back in the units of the data as far as its transforms lead back."""
    array: NDArray[Any] = transforms.undo_transforms(prepared.state, field, tensor).numpy()
    return array


def steps_in_words(listed: Any) -> str:
    """`RandomCrop → Normalize`, of the list of a field in a project."""
    steps = listed if isinstance(listed, (list, tuple)) else ()
    return " → ".join(str(step.get("type")) for step in steps if isinstance(step, Mapping))


def _shown(prepared: Prepared, augmentation: transforms.Augmentation) -> str:
    """The first image that is augmented, else the first field."""
    kinds = {name: prepared.dataset.fields[name].kind for name in augmentation.stages}
    return next((name for name, kind in kinds.items() if kind == "image"), next(iter(kinds)))


def _mixed(prepared: Prepared, mixed: transforms.Mixed | None, rows: NDArray[np.int64]) -> tuple[str, ...]:
    """`60 % cat, 40 % dog` for each sample, or nothing where samples were not mixed."""
    if mixed is None:
        return ("",) * len(rows)
    share = f"{mixed.share:.0%}", f"{1 - mixed.share:.0%}"
    label = next((f for f in prepared.dataset.fields.values() if f.kind == "label" and f.name in mixed.others), None)
    if label is None:
        said = tr("{share} and {other} of another")
        return (said.format(share=share[0], other=share[1]),) * len(rows)
    own = taken(prepared.dataset.tensors[label.name], rows)
    others = mixed.others[label.name].numpy()
    if others.ndim > 1:
        others = others.argmax(1)
    return tuple(
        f"{share[0]} {class_name(label, int(one))}, {share[1]} {class_name(label, int(other))}"
        for one, other in zip(own, others, strict=True)
    )
