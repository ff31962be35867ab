"""Networks on every kind of field: texts, series, masks, several inputs, and a target that is an input."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.cli import main
from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.training import Run, Trainer, TrainingError, check, evaluate_run, predict_run, prepare


def project(data, nodes, edges, **training) -> Project:
    """`nodes`: id to (type, params); `edges`: ("a.out", "b.in")."""
    graph = Graph.checked(
        [Node(id, type, params) for id, (type, params) in nodes.items()],
        [Edge(Port.parse(source), Port.parse(target)) for source, target in edges],
    )
    recipe = {"epochs": 2, "batch_size": 32, "seed": 0, "device": "cpu", **training}
    return Project(name="Kinds", graph=graph, data=data, training=recipe)


def wired(data, *layers, field, target, **training) -> Project:
    """Input, the layers, Output, by their usual ports; one that is given as "id.port" leaves by that port."""
    nodes = {"input": ("Input", {"field": field})}
    nodes |= {f"n{n}": (type.split(".")[0], params) for n, (type, params) in enumerate(layers)}
    nodes["output"] = ("Output", {"target": target, **training.pop("output", {})})
    ports = ["out", *(type.partition(".")[2] or "out" for type, _ in layers)]
    ids = list(nodes)
    edges = [(f"{a}.{port}", f"{b}.in") for a, port, b in zip(ids, ports, ids[1:], strict=False)]
    return project(data, nodes, edges, **training)


def train(made, path):
    assert [problem.message for problem in check(made, path.parent)] == []
    return Trainer(prepare(made, path.parent, run=path)).train()


@pytest.fixture
def texts(tmp_path):
    rows = [("a good film", "yes"), ("a bad film", "no"), ("what a good one", "yes"), ("so bad", "no")] * 25
    (tmp_path / "texts.csv").write_text("text,liked\n" + "".join(f"{text},{liked}\n" for text, liked in rows))
    params = {"path": "texts.csv", "target": ["liked"], "length": 5, "vocabulary": 20}
    return {"source": "text-csv", "params": params}


def classifier(texts, places=20, **training):
    layers = [("Embedding", {"num_embeddings": places, "embedding_dim": 8}), ("LSTM.last", {"hidden_size": 8}),
              ("Linear", {"out_features": 1})]  # fmt: skip
    output = {"loss": "BCEWithLogitsLoss"}
    recipe = {"optimizer": {"type": "Adam", "params": {"lr": 0.05}}, "epochs": 6, **training}
    return wired(texts, *layers, field="text", target="liked", output=output, **recipe)


def test_texts_are_learned_and_new_ones_read_without_the_data(texts, tmp_path, capsys):
    assert train(classifier(texts), tmp_path / "run")["test"]["accuracy"] == 1
    assert evaluate_run(Run.open(tmp_path / "run"))["accuracy"] == 1
    (tmp_path / "texts.csv").unlink()
    (tmp_path / "new.csv").write_text("text\nis it good\nthe film is bad\n")
    (tmp_path / "new.txt").write_text("Good!\n")
    for file, liked in (("new.csv", ["yes", "no"]), ("new.txt", ["yes"])):
        assert main(["predict", str(tmp_path / "run"), str(tmp_path / file), "--json"]) == 0
        said = json.loads(capsys.readouterr().out)
        assert [each["output"]["label"] for each in said["predictions"]] == liked


def test_an_embedding_with_fewer_places_than_the_vocabulary_is_a_problem_that_one_click_mends(texts, tmp_path):
    made = classifier(texts, places=5)
    (problem,) = check(made, tmp_path)
    assert problem.node == "n0" and "Embedding has 5 places, and 'text' needs up to 20" in problem.message
    assert check(problem.fixes[0].edit.apply(made), tmp_path) == []


def test_a_series_is_learned_by_a_recurrent_network(tmp_path):
    data = {"source": "sunspots", "params": {"window": 11}, "transforms": {
        "window": [{"type": "Normalize"}], "target": [{"type": "Normalize"}]}}  # fmt: skip
    layers = ("RNN.last", {"hidden_size": 16}), ("Linear", {"out_features": 1})
    recipe = {"epochs": 30, "optimizer": {"type": "Adam", "params": {"lr": 0.01}}}
    measured = train(wired(data, *layers, field="window", target="target", **recipe), tmp_path / "run")["test"]
    assert measured["r2"] > 0.6


def test_a_score_for_each_class_at_each_pixel_is_trained_on_a_mask(tmp_path):
    data = {"source": "shapes", "params": {"n": 60, "size": 24}}
    layers = [("Conv2d", {"out_channels": 12, "kernel_size": 7, "padding": 3}), ("ReLU", {}),
              ("Conv2d", {"out_channels": 4, "kernel_size": 7, "padding": 3})]  # fmt: skip
    recipe = {"epochs": 5, "optimizer": {"type": "Adam", "params": {"lr": 0.01}}}
    output = {"metrics": ["accuracy", "iou"]}
    made = wired(data, *layers, field="image", target="mask", output=output, **recipe)
    measured = train(made, tmp_path / "run")["test"]
    assert 0 < measured["iou"] < measured["accuracy"] < 1
    losses = [row["train"]["loss"] for row in Run.open(tmp_path / "run").rows]
    assert losses[-1] < 0.7 * losses[0]
    (problem,) = check(wired(data, layers[0], field="image", target="mask"), tmp_path)
    wanted = "(4, 24, 24), a score for each of the 4 classes of 'mask' at each pixel; got (12, 24, 24)"
    assert problem.message.startswith(f"CrossEntropyLoss needs {wanted}")


def pictures(tmp_path, *, index=1):
    """Bright squares on dark ground, with their masks: 0 for ground, 1 for square; one pixel of `index`."""
    for folder in ("images", "masks"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    rng = np.random.default_rng(0)
    for number in range(20):
        mask = np.zeros((8, 8), np.uint8)
        mask[2:6, 1 : 2 + number % 6] = 1
        Image.fromarray(mask * 180 + rng.integers(0, 40, (8, 8), np.uint8)).save(tmp_path / f"data/images/{number}.png")
        mask[0, 0] = index if number == 3 else 0
        Image.fromarray(mask).save(tmp_path / f"data/masks/{number}.png")
    params = {"path": "data", "classes": ["ground", "square"], "channels": 1, "ignore": 255}
    return {"source": "masks", "params": params}


def test_a_mask_of_two_classes_may_be_one_score_a_pixel(tmp_path):
    data = pictures(tmp_path, index=0)
    recipe = {"epochs": 40, "optimizer": {"type": "Adam", "params": {"lr": 0.1}}, "batch_size": 8}
    made = wired(data, ("Conv2d", {"out_channels": 1, "kernel_size": 1}), field="image", target="mask",
                 output={"loss": "BCEWithLogitsLoss", "metrics": ["accuracy", "iou"]}, **recipe)  # fmt: skip
    measured = train(made, tmp_path / "run")["test"]
    assert measured["accuracy"] > 0.99 and measured["iou"] > 0.95
    said = predict_run(Run.open(tmp_path / "run"), {"image": torch.zeros(1, 1, 8, 8)})["output"]
    assert said.probabilities.shape == (1, 2, 8, 8)
    assert (said.probabilities.argmax(1) == 0).all() and torch.allclose(said.probabilities.sum(1), torch.ones(1, 8, 8))


def test_pixels_to_be_ignored_count_for_nothing_or_are_refused(tmp_path):
    data = pictures(tmp_path, index=255)
    for loss, channels in (("CrossEntropyLoss", 2), ("BCEWithLogitsLoss", 1)):
        layer = ("Conv2d", {"out_channels": channels, "kernel_size": 1})
        made = wired(data, layer, field="image", target="mask", output={"loss": loss})
        if channels == 2:
            assert train(made, tmp_path / "run")["train"]["accuracy"] <= 1
            continue
        with pytest.raises(TrainingError, match="counts every pixel, and 'mask' ignores some; use CrossEntropyLoss"):
            train(made, tmp_path / "other")


def test_an_autoencoder_learns_to_give_back_its_own_input(tmp_path):
    layers = [("Flatten", {}), ("Linear", {"out_features": 16}), ("ReLU", {}), ("Linear", {"out_features": 64}),
              ("Unflatten", {"dim": 1, "unflattened_size": [1, 8, 8]})]  # fmt: skip
    recipe = {"epochs": 5, "output": {"loss": "MSELoss"}}
    made = wired({"source": "digits"}, *layers, field="image", target="image", **recipe)
    train(made, tmp_path / "run")
    rows = Run.open(tmp_path / "run").rows
    assert rows[-1]["validation"]["loss"] < 0.6 * rows[0]["validation"]["loss"]
    found = predict_run(Run.open(tmp_path / "run"), {"image": torch.rand(3, 1, 8, 8)})["output"]
    assert found.values.shape == (3, 1, 8, 8)


def test_a_picture_and_a_table_enter_one_network(tmp_path):
    nodes = {
        "image": ("Input", {"field": "image"}),
        "sums": ("Input", {"field": "features"}),
        "flat": ("Flatten", {}),
        "both": ("Concatenate", {}),
        "hidden": ("Linear", {"out_features": 32}),
        "relu": ("ReLU", {}),
        "scores": ("Linear", {"out_features": 10}),
        "digit": ("Output", {"target": "label"}),
    }
    edges = [("image.out", "flat.in"), ("flat.out", "both.in"), ("sums.out", "both.in"), ("both.out", "hidden.in"),
             ("hidden.out", "relu.in"), ("relu.out", "scores.in"), ("scores.out", "digit.in")]  # fmt: skip
    recipe = {"epochs": 10, "optimizer": {"type": "Adam", "params": {"lr": 0.01}}}
    made = project({"source": "digit-halves"}, nodes, edges, **recipe)
    assert train(made, tmp_path / "run")["test"]["accuracy"] > 0.9


def test_pairs_are_compared(tmp_path):
    nodes = {
        "left": ("Input", {"field": "left"}),
        "right": ("Input", {"field": "right"}),
        "less": ("Subtract", {}),
        "flat": ("Flatten", {}),
        "hidden": ("Linear", {"out_features": 64}),
        "relu": ("ReLU", {}),
        "score": ("Linear", {"out_features": 1}),
        "same": ("Output", {"target": "label", "loss": "BCEWithLogitsLoss"}),
    }
    edges = [("left.out", "less.in"), ("right.out", "less.in"), ("less.out", "flat.in"), ("flat.out", "hidden.in"),
             ("hidden.out", "relu.in"), ("relu.out", "score.in"), ("score.out", "same.in")]  # fmt: skip
    recipe = {"epochs": 8, "optimizer": {"type": "Adam", "params": {"lr": 0.003}}}
    assert (
        train(project({"source": "digit-pairs"}, nodes, edges, **recipe), tmp_path / "run")["test"]["accuracy"] > 0.75
    )
