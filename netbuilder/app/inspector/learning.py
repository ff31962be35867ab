"""How a node learns: its learning rate as a factor of all others', and whether it stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.mixed import MIXED
from netbuilder.app.inspector.page import dim_label
from netbuilder.app.inspector.style import UNIT, section_title
from netbuilder.app.inspector.training_section import mapping
from netbuilder.app.live_changes import frozen_with
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis, NodeReport

LEARNING = (
    Parameter(
        "lr_factor", "float", 1.0, minimum=0.0, summary=mark("Its learning rate, as a multiple of the optimizer's.")
    ),
    Parameter("frozen", "bool", False, summary=mark("Its weights stay as they are while the rest learns.")),
)
"""The fields of `training.groups.NodeSettings`, as the inspector shows them."""
TITLES = {"lr_factor": mark("Learning rate ×"), "frozen": mark("Frozen")}


class LearningPart(QWidget):
    """The two rows for one node or several, and a sentence where a block around them says so already."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.note = Form(titles={name: tr(title) for name, title in TITLES.items()}), dim_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        for widget in (section_title(tr("Learning")), self.form, self.note):
            column.addWidget(widget)
        self.form.edited.connect(self.edited)

    def show_nodes(self, addresses: tuple[str, ...], section: Mapping[str, Any]) -> None:
        """Show what the recipe says of these nodes; hidden where there are none."""
        self.setVisible(bool(addresses))
        if not addresses:
            return
        nodes = mapping(mapping(section).get("nodes"))
        each = [mapping(nodes.get(address)) for address in addresses]
        values = {}
        for parameter in LEARNING:
            said = [node.get(parameter.name, parameter.default) for node in each]
            values[parameter.name] = said[0] if all(parameter.same(one, said[0]) for one in said) else MIXED
        self.form.show_values(LEARNING, values, about=addresses)
        above = dict.fromkeys(name for address in addresses if (name := frozen_with(nodes, address)) is not None)
        copies = dict.fromkeys(name for address in addresses if (name := copy_of(address)) is not None)
        said = [tr("Frozen with {blocks}.").format(blocks=", ".join(above))] if above else []
        said += (
            [tr("This is for {copies} alone, and not for the other copies.").format(copies=", ".join(copies))]
            if copies
            else []
        )
        self.note.setText(" ".join(said))
        self.note.setVisible(bool(said))


def copy_of(address: str) -> str | None:
    """Which copy of a repeated block a node is in, in words; None where it is in none."""
    parts = address.split(".")
    numbers = [place for place, part in enumerate(parts) if part.isdecimal()]
    if not numbers:
        return None
    number, block = int(parts[numbers[-1]]) + 1, ".".join(parts[: numbers[-1]])
    return tr("copy {number} of {block}").format(number=number, block=block)


def has_weights(report: NodeReport | None) -> bool:
    """Whether an analysis found weights in a node."""
    return report is not None and (report.parameters > 0 or any(map(_any_weights, report.inside)))


def _any_weights(analysis: Analysis) -> bool:
    return any(map(has_weights, analysis.nodes.values()))


def addresses_with_weights(analysis: Analysis) -> tuple[str, ...]:
    """The addresses of all nodes that have weights, blocks before what is in them."""
    return tuple(_addresses(analysis, ""))


def _addresses(analysis: Analysis, start: str) -> Iterator[str]:
    for id, report in analysis.nodes.items():
        if has_weights(report):
            yield f"{start}{id}"
            yield from _inside(report.inside, f"{start}{id}.")


def _inside(copies: Iterable[Analysis], start: str) -> Iterator[str]:
    copies = tuple(copies)
    for number, inside in enumerate(copies):
        yield from _addresses(inside, f"{start}{number}." if len(copies) > 1 else start)
