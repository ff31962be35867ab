"""Pictures that cannot be read: left out, and said so by `check` and `train`."""

import numpy as np
import pytest
from PIL import Image

from netbuilder.graph import Edge, Graph, Node, Project, write


@pytest.fixture
def pictures(tmp_path):
    """A project file on a folder of pictures, one of them no picture and one cut short."""
    noise = np.random.default_rng(0)
    for number in range(40):
        path = tmp_path / "pictures" / "ab"[number % 2] / f"{number:02}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(noise.integers(0, 256, (8, 8, 3), dtype=np.uint8)).save(path)
    (tmp_path / "pictures" / "a" / "00.png").write_bytes(b"no picture")
    cut = tmp_path / "pictures" / "b" / "01.png"
    cut.write_bytes(cut.read_bytes()[:100])
    ids = [("image", "Input", {"field": "image"}), ("flat", "Flatten", {}), ("fc", "Linear", {"out_features": 2})]
    nodes = [Node(*each) for each in ids] + [Node("answer", "Output", {"target": "label", "loss": "CrossEntropyLoss"})]
    wires = [Edge.parse(f"{a}.out", f"{b}.in") for a, b in (("image", "flat"), ("flat", "fc"), ("fc", "answer"))]
    data = {"source": "images", "params": {"path": "pictures", "size": 8, "cache": "disk"}}
    training = {"epochs": 1, "batch_size": 8, "device": "cpu", "optimizer": {"type": "SGD", "params": {"lr": 0.1}}}
    write(Project("Pictures", Graph.checked(nodes, wires), data=data, training=training), tmp_path / "pictures.json")
    return tmp_path / "pictures.json"


def test_check_warns_of_headers_and_train_of_everything(netbuilder, pictures):
    said = netbuilder("check", "pictures.json")
    assert said.status == 0
    assert "warning: data: images: one picture cannot be read and is left out: a/00.png (is no picture" in said.err
    said = netbuilder("train", "pictures.json", "--out", "run")
    assert said.status == 0, said.err
    assert "warning: data: 2 pictures cannot be read and are left out: a/00.png (is no picture" in said.err
    assert "b/01.png (cannot be read as a picture" in said.err
    [problem] = netbuilder("check", "pictures.json", "--json").json["problems"]
    assert problem["severity"] == "warning" and "2 pictures cannot be read" in problem["message"]
    assert netbuilder("evaluate", "run").status == 0
