"""Each node's share of what a network has: parameters, operations, memory of what it computes. Needs no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbuilder import wording
from netbuilder.layers import TensorSpec
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport

KINDS = ("", "parameters", "flops", "memory")
"""What the bars show, in the order in which they are asked for; nothing at first."""
EXACTLY = {
    "parameters": mark("{amount} of {total} parameters ({percent} %)"),
    "flops": mark("{amount} of {total} floating-point operations a sample ({percent} %)"),
    "memory": mark("{amount} of {total} bytes a sample ({percent} %)"),
}
_BYTES = {"float64": 8, "int64": 8, "complex64": 8, "complex128": 16, "float16": 2, "bfloat16": 2, "int16": 2}
_BYTES |= {"int8": 1, "uint8": 1, "bool": 1}
STEPS = 200
"""A bar is drawn in so many steps, so that cards change only where it can be seen."""


@dataclass(frozen=True)
class Share:
    """A node's part of the whole. part: 0 to 1, rounded for a bar; amount: parameters, operations or bytes."""

    part: float
    amount: int
    total: int
    kind: str

    @property
    def short(self) -> str:
        """The amount for the foot of a card: `16.4 k`, `0.62 M`, `8 kB`."""
        if self.kind == "memory":
            return size_in_words(self.amount)
        if self.kind == "flops":
            return wording.flops(self.amount).removesuffix("FLOPs").rstrip() if self.amount else ""
        return wording.compact(self.amount) if self.amount else ""

    @property
    def exactly(self) -> str:
        """Every figure, and the part in percent."""
        percent = 100 * self.amount / self.total if self.total else 0.0
        amount, total = wording.exact(self.amount), wording.exact(self.total)
        return tr(EXACTLY[self.kind]).format(amount=amount, total=total, percent=f"{percent:.2f}")


def shares(analysis: Analysis, kind: str) -> dict[str, Share]:
    """The share of every node that has one. The whole is what leads to an Output; everything, where there is none."""
    amounts = {id: amount_of(report, kind, analysis.graph.nodes[id].type) for id, report in analysis.nodes.items()}
    counted = analysis.live or analysis.nodes.keys()
    total = sum(amount for id, amount in amounts.items() if id in counted)
    return {
        id: Share(_rounded(amount / total), amount, total, kind) for id, amount in amounts.items() if total and amount
    }


def _rounded(part: float) -> float:
    """In steps, but never nothing for what is there."""
    return min(1.0, max(1, round(part * STEPS)) / STEPS)


def amount_of(report: NodeReport, kind: str, type: str = "") -> int:
    """How much of it a node has. Of memory: the bytes of what it computes for one sample, all that is inside where it
    is a block; an Output computes nothing, and an Input holds the sample."""
    if kind == "parameters":
        return report.parameters
    if kind == "flops":
        return report.flops
    if report.off:
        return 0
    if report.inside:
        return sum(_inside(copy) for copy in report.inside)
    return 0 if type == "Output" else sum(map(bytes_of, report.outputs.values()))


def _inside(copy: Analysis) -> int:
    """What enters a block is counted where it was computed."""
    types = {id: node.type for id, node in copy.graph.nodes.items()}
    return sum(
        amount_of(report, "memory", types[id])
        for id, report in copy.nodes.items()
        if types[id] not in ("Input", "Output")
    )


def bytes_of(spec: TensorSpec) -> int:
    """What a tensor takes for one sample."""
    return spec.size * _BYTES.get(spec.dtype, 4)


def size_in_words(number: int) -> str:
    """Bytes as people read them: `512 B`, `8 kB`, `1.2 MB` (thousands, as disks are sold)."""
    scaled, unit = float(number), 0
    while scaled >= 999.5 and unit < 4:
        scaled, unit = scaled / 1000, unit + 1
    text = f"{scaled:.0f}" if unit == 0 or scaled >= 9.95 else f"{scaled:.1f}".removesuffix(".0")
    return f"{text}{wording.SPACE}{('B', 'kB', 'MB', 'GB', 'TB')[unit]}"


def differing(before: Mapping[str, Share], after: Mapping[str, Share]) -> Iterable[str]:
    """The nodes whose cards say something else: of what whole they are a part does not show on them."""
    return (id for id in before.keys() | after.keys() if _shown(before.get(id)) != _shown(after.get(id)))


def _shown(share: Share | None) -> object:
    return None if share is None else (share.part, share.amount, share.kind)
