"""Whether an Embedding has a place for every index that the field wired to it may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netbuilder.compile import Fix, Problem
from netbuilder.data import Field
from netbuilder.graph import Graph, SetParams
from netbuilder.wording import tr

_EMBEDDINGS = ("Embedding", "EmbeddingBag")


def too_few_places(graph: Graph, fields: Mapping[str, Field]) -> Iterator[Problem]:
    """A problem for each Embedding right below an Input whose field may hold larger indices: torch would say so only
    when the first of them comes up, in the middle of a training."""
    for edge in graph.edges:
        above, node = graph.nodes.get(edge.source.node), graph.nodes.get(edge.target.node)
        if above is None or node is None or above.type != "Input" or node.type not in _EMBEDDINGS:
            continue
        field, places = fields.get(str(above.params.get("field"))), node.params.get("num_embeddings")
        if field is None or not field.size or type(places) is not int or places >= field.size:
            continue
        message = tr(
            "{layer} has {places:,} places, and '{field}' needs up to {size:,}: "
            "give it as many, or the data a smaller vocabulary"
        ).format(layer=node.type, places=places, field=field.name, size=field.size)
        label = tr("Set {name} to {value}").format(name="num_embeddings", value=f"{field.size:,}")
        fix = Fix(label, SetParams(node.id, {"num_embeddings": field.size}))
        yield Problem(node.id, "error", message, (fix,), tr("needs {size:,} places").format(size=field.size))
