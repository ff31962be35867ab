"""What is done to a field's numbers before a network sees them.

A project lists the transforms of each field in their order. Fixed ones (scaling, one-hot, another size) are done to
every part and fitted to the training part alone. Augmentations are drawn anew for every batch of the training part.
What stands before a field's first augmentation is done once, when data are prepared; the first augmentation and all
after it is done to each batch, on its device.
"""

from .augmentation import Augmentation, Augmented, Mixed, augmentation_of, following, moves_pixels
from .chain import (
    apply_transforms,
    changed_fields,
    divided,
    fit,
    fit_before_chance,
    fixed_before_chance,
    undo_transforms,
)
from .chance import batch_seed
from .declaration import Fixed, Mixing, Random, State, Step, Transform, field_after
from .registry import all_transforms, get, refusal, suits, transforms_for

__all__ = [
    "Augmentation",
    "Augmented",
    "Fixed",
    "Mixed",
    "Mixing",
    "Random",
    "State",
    "Step",
    "Transform",
    "all_transforms",
    "apply_transforms",
    "augmentation_of",
    "batch_seed",
    "changed_fields",
    "divided",
    "field_after",
    "fit",
    "fit_before_chance",
    "fixed_before_chance",
    "following",
    "get",
    "moves_pixels",
    "refusal",
    "suits",
    "transforms_for",
    "undo_transforms",
]
