"""What does not go together in a recipe, or not with the network, is told before anything is learned."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch

from netbuilder.graph import Edge, Graph, Node, Port, Project
from netbuilder.training import Trainer, check, prepare


@pytest.fixture
def words(tmp_path):
    """A project that reads words through a sparse Embedding, with what its training and its Outputs say besides."""
    rng = np.random.default_rng(0)
    np.savez(tmp_path / "words.npz", w=rng.integers(0, 9, (80, 4)), y=np.arange(80) % 2)

    def made(sparse=True, **training) -> Project:
        nodes = [
            Node("w", "Input", {"field": "w"}),
            Node("embedding", "Embedding", {"num_embeddings": 9, "embedding_dim": 3, "sparse": sparse}),
            Node("flat", "Flatten"),
            Node("fc", "Linear", {"out_features": 2}),
            Node("y", "Output", {"target": "y", "loss": "CrossEntropyLoss"}),
        ]
        edges = [Edge(Port(a.id, "out"), Port(b.id, "in")) for a, b in itertools.pairwise(nodes)]
        data = {"source": "npz", "params": {"path": "words.npz"}}
        return Project(
            "Words", Graph.checked(nodes, edges), data=data, training={"device": "cpu", "epochs": 2, **training}
        )

    return made


def told(project, folder) -> list[str]:
    return [problem.message for problem in check(project, folder) if problem.severity == "error"]


def by(type, **params):
    return {"optimizer": {"type": type, "params": params}}


ALONE = {"nodes": {"fc": {"frozen": True}}}


@pytest.mark.parametrize(
    ("training", "said"),
    [
        (by("Adam"), "Adam takes no sparse gradients, and embedding gives such: set its sparse to false"),
        (by("SGD", momentum=0.9), "SGD takes sparse gradients only without momentum, and embedding gives such"),
        (by("Adagrad", weight_decay=0.1), "Adagrad takes sparse gradients only without weight_decay"),
        (by("SparseAdam"), "SparseAdam takes sparse gradients alone, and those of fc are not: freeze them"),
        (
            {**by("SparseAdam"), **ALONE, "penalty": {"type": "L2"}},
            "takes sparse gradients alone, and those of a penalty",
        ),
        ({**by("SGD"), "accumulate": 2}, "the gradients of embedding are sparse, and cannot be accumulated"),
        (
            {**by("SGD"), "scheduler": {"type": "OneCycleLR", "params": {"max_lr": 0.1}}},
            "OneCycleLR gives SGD a momentum, which the sparse gradients of embedding do not go with",
        ),
        (by("LBFGS"), "LBFGS takes no sparse gradients"),
        (by("Muon"), "Muon takes weights that are matrices alone"),
        ({**by("LBFGS"), "nodes": {"fc": {"lr_factor": 0.5}}}, "LBFGS has one learning rate for all weights"),
        ({"nodes": {"fc": {"frozen": True}, "embedding": {"frozen": True}}}, "every node with weights is frozen"),
        ({**by("LBFGS"), "precision": "float16"}, "LBFGS measures its steps by gradients"),
        ({**by("SGD"), "early_stopping": {"type": "Patience", "params": {"metric": "f1"}}}, "there is no metric 'f1'"),
    ],
)
def test_it_is_told_before_it_is_tried(words, tmp_path, training, said):
    sparse = "sparse" in said
    [message] = told(words(sparse, **training), tmp_path)
    assert said in message and message.startswith("training: ")


@pytest.mark.parametrize(
    "training",
    [by("SGD"), by("Adagrad"), {**by("SparseAdam"), **ALONE}],
    ids=lambda each: each["optimizer"]["type"],
)
@pytest.mark.parametrize("clipping", [None, {"type": "Norm", "params": {"max_norm": 0.1}}])
def test_what_takes_sparse_gradients_learns_by_them(words, tmp_path, training, clipping):
    project = words(**training, clipping=clipping)
    assert told(project, tmp_path) == []
    job = prepare(project, tmp_path)
    before = {name: each.clone() for name, each in job.module.state_dict().items()}
    Trainer(job).train()
    assert not torch.equal(job.module.embedding.weight, before["embedding.weight"])
    assert torch.equal(job.module.fc.weight, before["fc.weight"]) is ("nodes" in training)


@pytest.mark.parametrize("metric", ["loss", "accuracy", "penalty"])
def test_early_stopping_may_go_by_what_the_rows_say(words, tmp_path, metric):
    stopping = {"type": "Patience", "params": {"metric": metric, "patience": 1}}
    project = words(False, **by("SGD"), penalty={"type": "L2"}, early_stopping=stopping)
    assert told(project, tmp_path) == []
    summary = Trainer(prepare(project, tmp_path)).train()
    assert metric in summary["train"]
