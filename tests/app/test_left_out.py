"""Pictures that cannot be read, in the window."""

import threading

import numpy as np
from PIL import Image

from netbuilder.graph import SetData, SetParams, SetTraining

LONG = 60_000


def paint(folder):
    noise = np.random.default_rng(0)
    for number in range(40):
        path = folder / "ab"[number % 2] / f"{number:02}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(noise.integers(0, 256, (8, 8, 3), dtype=np.uint8)).save(path)


def test_a_picture_cut_short_is_found_when_training_reads_it_and_stands_among_the_problems(drawn, qtbot, tmp_path):
    paint(tmp_path)
    cut = tmp_path / "a" / "00.png"
    cut.write_bytes(cut.read_bytes()[:100])
    document = drawn.document
    document.push(SetData({"source": "images", "params": {"path": str(tmp_path), "cache": "disk"}}, "Use pictures"))
    document.push(SetParams("fc", {"out_features": 2}))
    document.push(SetTraining({**document.project.training, "epochs": 1, "batch_size": 8}))
    qtbot.waitUntil(lambda: document.fields["image"].shape == (3, 8, 8), timeout=LONG)
    drawn.action("train").trigger()
    qtbot.waitUntil(lambda: drawn.session.state == "finished", timeout=LONG)
    told = "data: images: one picture cannot be read and is left out: a/00.png (cannot be read as a picture"
    qtbot.waitUntil(lambda: any(each.message.startswith(told) for each in document.analysis.problems), timeout=LONG)
    assert len(drawn.session.data.dataset) == 39
    assert not [each.name for each in threading.enumerate() if each.name.startswith(("batches", "pictures"))]


def test_the_panels_bear_it_where_the_pictures_are_gone(tmp_path):
    import shutil

    from netbuilder.app.panels.samples import as_drawn, inputs_for
    from netbuilder.data import prepare
    from netbuilder.graph import Graph, Node, Project

    paint(tmp_path / "pictures")
    data = prepare({"source": "images", "params": {"path": str(tmp_path / "pictures"), "cache": "none"}}, ".")
    shutil.rmtree(tmp_path / "pictures")
    project = Project(graph=Graph.checked([Node("image", "Input", {"field": "image"})], []))
    assert inputs_for(project, data.train, slice(0, 1)) is None
    assert as_drawn(data, "image", data.train, 0).shape == (3, 8, 8)
