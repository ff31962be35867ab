"""The example projects that come with NetBuilder: templates in the window, `netbuilder new` on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from netbuilder.graph import Project, read
from netbuilder.paths import examples_dir

FIRST = "digits-cnn"
"""The example that a new person meets first."""
GROUPS = {
    "First steps": (
        FIRST, "digits-mlp", "spirals", "diabetes-regression", "two-branch", "residual", "fashion-mlp", "cifar-cnn",
    ),
    "Well-known networks, small": (
        "digits-resnet", "digits-densenet", "digits-alexnet", "digits-vgg", "digits-googlenet", "digits-squeezenet",
        "digits-mobilenet", "digits-vit", "unet-shapes",
    ),
    "Several inputs": ("two-inputs", "siamese"),
    "Autoencoders": ("dense-autoencoder", "conv-autoencoder", "denoising-autoencoder", "variational-autoencoder"),
    "Texts": ("text-bag-of-words", "text-lstm", "text-gru", "text-transformer"),
    "Series in time": ("sunspots-rnn", "sunspots-lstm", "sunspots-gru"),
    "Published networks": (
        "alexnet", "vgg-16", "googlenet", "resnet-18", "resnet-50", "densenet-121", "squeezenet", "mobilenet-v2",
        "vit-b-16",
    ),
}  # fmt: skip
"""The names of the examples by what they are about, from the first to look at to the last."""
OTHERS = "Others"
_PLACES = {name: place for place, name in enumerate(name for names in GROUPS.values() for name in names)}


@dataclass(frozen=True)
class Example:
    """One example. `name` is its file's name without the ending."""

    name: str
    project: Project

    @property
    def group(self) -> str:
        """The heading that it stands under."""
        return next((group for group, names in GROUPS.items() if self.name in names), OTHERS)

    @property
    def about(self) -> str:
        """What it shows and what to try, in plain sentences; paragraphs are parted by an empty line."""
        text = self.project.extra.get("about")
        return text if isinstance(text, str) else ""

    @property
    def card(self) -> str:
        """The first paragraph, which fits a card or a line."""
        return " ".join(self.about.split("\n\n")[0].split())


@cache
def all_examples() -> tuple[Example, ...]:
    """Every example, group by group: the one to begin with is first, what stands in no group comes last."""
    found = [Example(path.stem, read(path)) for path in examples_dir().glob("*.json")]
    return tuple(sorted(found, key=lambda one: (_PLACES.get(one.name, len(_PLACES)), one.name)))


def get(name: str) -> Example | None:
    """The example of that name, or None."""
    return next((one for one in all_examples() if one.name == name), None)
