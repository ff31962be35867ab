"""What a scene keeps so that it need not be put together again is what it would put together now."""

from __future__ import annotations

from netbuilder.app.canvas.paint.edge_item import ROOM, TALL
from netbuilder.app.canvas.paint.squares import around
from netbuilder.app.canvas.see.shares import shares
from netbuilder.app.canvas.see.wire_shapes import WireShapes
from netbuilder.app.canvas.see.wire_sizes import WireSizes


def stale(view) -> list[str]:
    """What the scene of a view keeps that is no longer true."""
    scene = view.canvas
    return [*_squares(scene), *_wires(scene), *_writing(scene), *_names(scene, view.zoom), *_shares(view)]


def _squares(scene) -> list[str]:
    wrong, chunks = [], scene.chunks
    cells = list(chunks.cells())
    for id, item in scene.nodes.items():
        if item.body != item.card:
            wrong.append(f"the body of {id} is not where its card is")
        if item.cell not in cells or item.cell.cards.get(id) is not item:
            wrong.append(f"{id} is in no square")
    if sum(len(cell.cards) for cell in cells) != len(scene.nodes):
        wrong.append("a card is in two squares, or one that is gone is in one")
    if sum(len(cell.wires) for cell in cells) != len(scene.edges):
        wrong.append("a wire is in two squares, or one that is gone is in one")
    for cell in cells:
        if cell.covered != around(item.body for item in cell.cards.values()):
            wrong.append(f"the square {cell.key} covers {cell.covered}")
        if not _near(cell.reach, around(wire.bounds for wire in cell.wires)):
            wrong.append(f"the wires of the square {cell.key} reach into {cell.reach}")
        if sum(map(len, cell.bodies.values())) != len(cell.cards):
            wrong.append(f"the square {cell.key} paints other cards than it has")
        for (border, faded), bodies in cell.bodies.items():
            same = [item.body for item in cell.cards.values() if item.tints[0] == (border, faded)]
            if bodies != same:
                wrong.append(f"the square {cell.key} paints cards in {border} elsewhere")
    for region in chunks.regions():
        if region.covered != around(cell.covered for cell in region.cells.values()):
            wrong.append(f"the region {region.place} covers {region.covered}")
        if not _near(region.reach, around(cell.reach for cell in region.cells.values())):
            wrong.append(f"the wires of the region {region.place} reach into {region.reach}")
        elements = sum(path.elementCount() for path in region.paths.values())
        if elements != sum(wire.path.elementCount() for cell in region.cells.values() for wire in cell.wires):
            wrong.append(f"the region {region.place} paints other wires than it has")
        drawn = around(path.controlPointRect() for path in region.paths.values())
        wires = (wire for cell in region.cells.values() for wire in cell.wires)
        if not _near(drawn, around(wire.path.controlPointRect() for wire in wires)):
            wrong.append(f"the region {region.place} paints wires elsewhere")
    if scene.nodes and not chunks.bounds().contains(around(item.body for item in scene.nodes.values())):
        wrong.append("a card lies out of all bounds")
    if scene.nodes and not scene.wires.covers(chunks.reach()):
        wrong.append("something lies where nothing is painted")
    return wrong


def _wires(scene) -> list[str]:
    wrong = []
    for edge, wire in scene.edges.items():
        if wire.cell is not scene.nodes[wire.source].cell:
            wrong.append(f"the wire {edge} is in another square than the card that it begins at")
        if not _near(wire.bounds, wire.path.controlPointRect().adjusted(-ROOM, -TALL, ROOM, TALL)):
            wrong.append(f"the wire {edge} is painted beside its bounds")
        if wire.idle != wire._is_idle(scene):
            wrong.append(f"the wire {edge} is idle: {wire.idle}")
    return wrong


def _writing(scene) -> list[str]:
    """Shapes and sizes as they would be found by one who looks for the first time."""
    wrong, sight = [], scene.sight
    shapes, sizes = WireShapes(scene), WireSizes(scene)
    for cell in scene.chunks.cells() if scene.is_analysed else ():
        kept = [(each.wire.serial, each.text, each.places) for each in sight.shapes._written(cell)]
        found = [(each.wire.serial, each.text, each.places) for each in shapes._written(cell)]
        if not _same_places(kept, found):
            wrong.append(f"shapes in {cell.key} stand at {kept}, and are to stand at {found}")
        if sight.sizes._paths(cell).keys() != sizes._paths(cell).keys():
            wrong.append(f"wires in {cell.key} are shown in other sizes than they have")
    return wrong


def _same_places(one, other) -> bool:
    return len(one) == len(other) and all(
        a[:2] == b[:2] and len(a[2]) == len(b[2]) and all(map(_near, a[2], b[2]))
        for a, b in zip(one, other, strict=True)
    )


def _names(scene, zoom) -> list[str]:
    if scene.landmarks.keys() - scene.nodes.keys():
        return ["something that is gone has a name from afar"]
    kept = [(place, item.id) for place, item in scene.names.placed(zoom)]
    before, scene.names._kept = scene.names._kept, None
    found = [(place, item.id) for place, item in scene.names.placed(zoom)]
    scene.names._kept = before
    return [] if kept == found else [f"names from afar are at {kept}, and are to be at {found}"]


def _shares(view) -> list[str]:
    """What is known of very many cards reaches them a while later."""
    scene, seeing, analysis = view.canvas, view.seeing, view.sheet.analysis
    found = shares(analysis, seeing.kind) if seeing.kind and analysis is not None else {}
    wrong = [] if dict(scene.sight.shares) == found else ["other shares are kept than the analysis gives"]
    if not scene.catching_up._behind:
        cards = ((id, item.face) for id, item in scene.nodes.items() if not item.face.in_words)
        parts = {id: share.part for id, share in found.items()}
        wrong += [f"{id} shows the share {face.share}" for id, face in cards if face.share != parts.get(id)]
    return wrong


def _near(one, other) -> bool:
    """The same but for what adding steps up comes to."""
    return all(abs(a - b) < 0.01 for a, b in zip(one.getRect(), other.getRect(), strict=True))
