"""What the legend says of bars and of what is lit. Needs no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.app.canvas.see.shares import size_in_words
from netbuilder.wording import exact, tr, trn

if TYPE_CHECKING:
    from netbuilder.graph.lineage import Lineage


def bars_in_words(kind: str, total: int) -> str:
    """What bars of a kind (see `shares.KINDS`) mean. total: of the whole network, 0 where that is not known."""
    of = size_in_words(total) if kind == "memory" else exact(total)
    match kind, bool(total):
        case "parameters", True:
            return tr("Bars: share of {total} parameters").format(total=of)
        case "parameters", False:
            return tr("Bars: share of the parameters")
        case "flops", True:
            return tr("Bars: share of {total} operations a sample").format(total=of)
        case "flops", False:
            return tr("Bars: share of the operations a sample")
        case _, True:
            return tr("Bars: share of {total} memory of activations").format(total=of)
    return tr("Bars: share of the memory of activations")


def bars_changed(kind: str) -> str:
    """A passing word on which bars are shown now."""
    if kind == "parameters":
        return tr("The bars show each node's share of the parameters.")
    if kind == "flops":
        return tr("The bars show each node's share of the operations a sample.")
    if kind == "memory":
        return tr("The bars show each node's share of the memory of activations.")
    return tr("The bars are gone.")


def lit_in_words(found: Lineage) -> str:
    """How much is above and below one node or several."""
    above, below = len(found.above), len(found.below)
    if len(found.of) > 1:
        number = len(found.of)
        if not above and not below:
            return trn(
                number, "Nothing leads to this node or on from it", "Nothing leads to these {n} nodes or on from them"
            )
        if not above:
            return tr("Lit: {below:,} below {number:,} nodes, to which nothing leads").format(
                below=below, number=number
            )
        if not below:
            return tr("Lit: {above:,} above {number:,} nodes, which lead on to nothing").format(
                above=above, number=number
            )
        return tr("Lit: {above:,} above {number:,} nodes, {below:,} below").format(
            above=above, number=number, below=below
        )
    name = next(iter(found.of))
    if not above and not below:
        return tr("Nothing leads to {name} or on from it").format(name=name)
    if not above:
        return tr("Lit: {below:,} below {name}, to which nothing leads").format(below=below, name=name)
    if not below:
        return tr("Lit: {above:,} above {name}, which leads on to nothing").format(above=above, name=name)
    return tr("Lit: {above:,} above {name}, {below:,} below").format(above=above, name=name, below=below)
