"""Layers that draw from a normal distribution."""

from netbuilder.layers.spec import Layer, Params, PortSpec
from netbuilder.layers.tensors import Incoming
from netbuilder.wording import tr

_OWN = "netbuilder.layers.gaussian"


def _one_shape(params: Params, incoming: Incoming) -> str | None:
    (mean,), (logvar,) = incoming["mean"], incoming["logvar"]
    return (
        None
        if mean.shape == logvar.shape
        else tr("needs one shape at mean and logvar, got {mean} and {logvar}").format(mean=mean, logvar=logvar)
    )


GAUSSIAN = (
    Layer(
        "GaussianNoise",
        "regularisation",
        "Adds random numbers while training, and passes values on after.",
        "y = x + std · ε, ε ~ N(0, 1)",
        f"{_OWN}:GaussianNoise",
        changes={"std": {"minimum": 0, "summary": "Standard deviation of what is added."}},
        words="std {std}",
    ),
    Layer(
        "GaussianSample",
        "combine",
        "Draws from a normal distribution while training, its mean after; kl is how far it is from N(0, 1).",
        "y = μ + e<sup>logvar / 2</sup> ⊙ ε, ε ~ N(0, 1)<br>kl = ½ Σ (μ² + e<sup>logvar</sup> − 1 − logvar)",
        f"{_OWN}:GaussianSample",
        inputs=(PortSpec("mean"), PortSpec("logvar")),
        outputs=(PortSpec("out"), PortSpec("kl")),
        hidden=("args", "kwargs"),
        words="μ + σ ε",
        checks=(_one_shape,),
        # It predicts with the mean, so that only the divergence is computed: six operations a value, and the half.
        flops=lambda params, incoming, outputs: 6 * incoming["mean"][0].size + 1,
    ),
)
