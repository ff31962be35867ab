"""What a network has learned: activations, weights, predictions, as values that anything may draw. No Qt.

Importing this loads no torch, so that a window may draw with `mosaic` and `colour` before torch is there.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from netbuilder.insight.activations import Activations, as_maps
    from netbuilder.insight.cards import picture, thumbnails
    from netbuilder.insight.dead import DeadUnits, Units
    from netbuilder.insight.mosaic import Mosaic, colour, columns_for, diverging_range, sequential_range, tile
    from netbuilder.insight.predictions import Predicted, Predictions, class_probabilities, confusion
    from netbuilder.insight.quiet import quietly
    from netbuilder.insight.weights import Filters, filters

_HOME = {
    "activations": ("Activations", "as_maps"),
    "dead": ("DeadUnits", "Units"),
    "weights": ("Filters", "filters"),
    "mosaic": ("Mosaic", "colour", "columns_for", "diverging_range", "sequential_range", "tile"),
    "predictions": ("Predicted", "Predictions", "class_probabilities", "confusion"),
    "quiet": ("quietly",),
    "cards": ("picture", "thumbnails"),
}

__all__ = [
    "Activations",
    "DeadUnits",
    "Filters",
    "Mosaic",
    "Predicted",
    "Predictions",
    "Units",
    "as_maps",
    "class_probabilities",
    "colour",
    "columns_for",
    "confusion",
    "diverging_range",
    "filters",
    "picture",
    "quietly",
    "sequential_range",
    "thumbnails",
    "tile",
]


def __getattr__(name: str) -> Any:
    for module, names in _HOME.items():
        if name in names:
            found = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
