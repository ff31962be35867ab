"""Where data enters and results leave."""

from netbuilder.layers.parameters import Parameter
from netbuilder.layers.spec import Layer, Params, Shown
from netbuilder.wording import tr

DTYPES = ("float32", "float64", "float16", "bfloat16", "int64", "int32", "uint8", "bool")


def _enters(params: Params) -> str:
    if params.get("field"):
        return tr("field {field}").format(field=params["field"])
    return (
        tr("shape {shape}").format(shape=Shown(params["shape"]))
        if params.get("shape") is not None
        else tr("choose a field")
    )


def _leaves(params: Params) -> str:
    # On a card CrossEntropyLoss is a long word for what everybody knows is a loss.
    said = [str(params[name]).removesuffix("Loss") for name in ("target", "loss") if params.get(name)]
    return " · ".join(said) or tr("choose a target")


ENDS = (
    Layer(
        "Input",
        "data",
        "Where a field of the data enters the network.",
        "x",
        inputs=(),
        own=(
            Parameter("field", "field", None, optional=True, summary="The field of the data that enters here."),
            Parameter(
                "shape",
                "shape",
                None,
                optional=True,
                minimum=1,
                summary="Shape of one sample, without the batch, where there is no data.",
            ),
            Parameter("dtype", "choice", "float32", choices=DTYPES, summary="Element type, where there is no data."),
        ),
        floats=False,
        words=_enters,
    ),
    Layer(
        "Output",
        "data",
        "Where a result leaves the network and is compared with its target.",
        "L(ŷ, y)",
        outputs=(),
        own=(
            Parameter(
                "target",
                "field",
                None,
                optional=True,
                summary="The field of the data to be predicted; none where the loss needs none.",
            ),
            Parameter("loss", "text", None, optional=True, summary="How far the result is from the target."),
            Parameter("weight", "float", 1.0, minimum=0.0, summary="Its share in the total loss."),
            Parameter(
                "metrics", "texts", None, optional=True, summary="What is measured beside the loss; empty chooses."
            ),
            Parameter("loss_params", "json", None, optional=True, summary="Parameters of the loss."),
        ),
        floats=False,
        words=_leaves,
    ),
)
