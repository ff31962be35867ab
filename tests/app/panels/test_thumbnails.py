"""Pictures for the cards on the canvas."""

from __future__ import annotations

from netbuilder.app.panels.thumbnails import Thumbnails
from netbuilder.graph import SetParams

LONG = 60_000


def test_every_node_that_gives_an_image_gets_its_first_maps_and_keeps_up_with_edits(world, qtbot):
    made = world()
    source = Thumbnails(made.session, made.sheet, made.document)
    told = []
    source.changed.connect(told.append)
    source.begin()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert {id: len(images) for id, images in told[-1].items()} == {"image": 1, "conv": 4, "relu": 4, "conv2": 4}
    assert told[-1]["conv"][0].width() == 6
    made.document.push(SetParams("conv", {"kernel_size": 2}))
    qtbot.waitUntil(lambda: told[-1]["conv"][0].width() == 7, timeout=LONG)
    source.stop()
    assert not made.session._probes
