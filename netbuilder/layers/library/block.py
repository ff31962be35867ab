"""The node that stands for a block of the project."""

from netbuilder.layers.parameters import Parameter
from netbuilder.layers.spec import Layer, Params, worded
from netbuilder.wording import tr


def _shown(params: Params) -> str:
    name, copies = params.get("block"), params.get("repeat", 1)
    if not isinstance(name, str):
        return tr("choose a block")
    return name if copies == 1 else f"{name} · {worded('{repeat} times', params)}"


BLOCKS = (
    Layer(
        "Block",
        "block",
        "A part of the network that is drawn once, and used as often as you like.",
        "y = f<sub>n</sub>(… f<sub>1</sub>(x))",
        inputs=(),
        outputs=(),
        own=(
            Parameter("block", "text", summary="The block of this project that it shows."),
            Parameter(
                "repeat",
                "int",
                1,
                minimum=1,
                maximum=1000,
                summary="How many copies follow one another, each with weights of its own.",
            ),
            Parameter(
                "weights",
                "text",
                None,
                optional=True,
                summary="The id of another node of this block whose weights it uses too; empty for its own.",
            ),
        ),
        floats=False,
        words=_shown,
    ),
)
