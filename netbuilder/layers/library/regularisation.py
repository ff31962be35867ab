"""Dropout and its kin: harder training, so that the result generalises. All pass values on when not training."""

from netbuilder.layers.library.convolution import LAYOUTS
from netbuilder.layers.spec import Layer

_FORMULA = "y = m x / (1 − p), m = 0 with probability p, else 1"
_ALPHA = "y = a (m x + (1 − m) α′) + b, m = 0 with probability p, else 1; a, b keep mean and variance"


def _dropout(type: str, summary: str, formula: str = _FORMULA, layouts: tuple[str, ...] = ()) -> Layer:
    return Layer(
        type,
        "regularisation",
        summary,
        formula,
        f"torch.nn:{type}",
        layouts=layouts,
        changes={"p": {"minimum": 0, "maximum": 1, "summary": "Probability that a value is dropped."}},
        words="p {p}",
    )


REGULARISATION = (
    _dropout("Dropout", "Sets random values to zero while training."),
    *(
        _dropout(f"Dropout{dims}d", "Sets random whole channels to zero while training.", layouts=(layout,))
        for dims, layout in LAYOUTS.items()
    ),
    _dropout("AlphaDropout", "Dropout that keeps mean and variance; made for SELU.", _ALPHA),
    _dropout("FeatureAlphaDropout", "AlphaDropout of whole channels.", _ALPHA, ("(C, …)",)),
)
