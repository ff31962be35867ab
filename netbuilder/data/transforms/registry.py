"""Every transform there is, and what a field has to do with it."""

from __future__ import annotations

from collections.abc import Mapping

from netbuilder.wording import tr

from ..field import Field
from .affine import AFFINE
from .declaration import Transform, holds
from .fixed import FIXED
from .geometry import GEOMETRY
from .mixing import MIXING
from .pixels import PIXELS

TRANSFORMS: Mapping[str, Transform] = {
    transform.type: transform for transform in (*AFFINE, *FIXED, *GEOMETRY, *PIXELS, *MIXING)
}


def get(type: str) -> Transform | None:
    """The transform of that type, or None."""
    return TRANSFORMS.get(type)


def all_transforms() -> tuple[Transform, ...]:
    """Every transform, in the order in which the window lists them: fitted and fixed ones, then augmentations."""
    return tuple(TRANSFORMS.values())


def transforms_for(field: Field) -> tuple[Transform, ...]:
    """The transforms that a field of that kind can have, with their default parameters."""
    return tuple(each for each in TRANSFORMS.values() if each.refuses(field, each.complete({})) is None)


def suits(field: Field) -> bool:
    """Whether any transform applies to the field."""
    return bool(transforms_for(field))


def refusal(transform: Transform, field: Field, params: Mapping[str, object]) -> str | None:
    """Why a field cannot have a transform, in words that follow the field's name, or None."""
    wanted = transform.refuses(field, transform.complete(params))
    if wanted is None:
        return None
    if field.kind == "mask" and transform.at_random:
        said = tr("holds masks, which follow the {transform} of their image by themselves")
        return said.format(transform=transform.type)
    said = tr("holds {contents}, and {transform} is for {wanted}")
    return said.format(contents=holds(field), transform=transform.type, wanted=tr(wanted))
