"""Every verb by what it prints, writes and returns."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from netbuilder.graph import read

PROJECTS = Path(__file__).parents[1] / "projects"
EXAMPLES = Path(__file__).parents[2] / "examples"


def test_new_writes_a_template_that_checks_and_keeps_a_file_that_is_there(netbuilder):
    assert netbuilder("new", "digits-mlp", "-o", "m.json").status == 0
    before = Path("m.json").read_bytes()
    assert before == (EXAMPLES / "digits-mlp.json").read_bytes()
    again = netbuilder("new", "residual", "-o", "m.json")
    assert again.status == 1 and "--force" in again.err and Path("m.json").read_bytes() == before
    assert netbuilder("new", "residual", "-o", "m.json", "--force").status == 0
    assert read("m.json").name != "digits-mlp" and netbuilder("check", "m.json").status == 0


def test_new_lists_the_templates_and_knows_a_slip_of_the_pen(netbuilder):
    names = {one["name"] for one in netbuilder("new", "--list", "--json").json["templates"]}
    assert names == {path.stem for path in EXAMPLES.glob("*.json")}
    assert all(name in netbuilder("new", "--list").out for name in names)
    wrong = netbuilder("new", "digit-cnn")
    assert wrong.status == 2 and "did you mean 'digits-cnn'" in wrong.err and not list(Path().iterdir())


def test_check_names_file_node_and_fix_on_standard_error(netbuilder, digits):
    document = json.loads(digits.read_text())
    document["graph"]["nodes"]["conv1"]["params"]["out_channels"] = 0
    document["training"]["epochz"] = 3
    digits.write_text(json.dumps(document))
    said = netbuilder("check", digits)
    assert said.status == 1 and not said.out
    assert f"{digits}: conv1: Conv2d: out_channels must be at least 1, got 0" in said.err
    assert "did you mean 'epochs'" in said.err
    told = netbuilder("check", digits, "--json")
    assert told.status == 1 and {p["severity"] for p in told.json["problems"]} == {"error", "warning"}
    assert all(set(p) == {"node", "severity", "message", "fix"} for p in told.json["problems"])


def test_a_warning_alone_does_not_fail(netbuilder, digits):
    document = json.loads(digits.read_text())
    document["training"]["epochz"] = 3
    digits.write_text(json.dumps(document))
    said = netbuilder("check", digits)
    assert said.status == 0 and "1 warning" in said.out and "warning: " in said.err


def test_summary_says_shapes_parameters_and_flops_of_every_layer(netbuilder, digits):
    said = netbuilder("summary", digits, "--json").json
    layers = {layer["id"]: layer for layer in said["layers"]}
    assert layers["conv1"] == {
        "id": "conv1",
        "type": "Conv2d",
        "outputs": {"out": {"shape": [32, 8, 8], "dtype": "float32"}},
        "parameters": 320,
        "flops": 2 * 9 * 32 * 64,
    }
    assert said["parameters"] == said["trainable"] == sum(layer["parameters"] for layer in said["layers"])
    assert said["flops"] == sum(layer["flops"] for layer in said["layers"])
    shown = netbuilder("summary", digits).out
    assert "(32, 8, 8)" in shown and f"{said['parameters']:,} parameters" in shown


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        (EXAMPLES / "fashion-mlp.json", 50_890),
        (EXAMPLES / "cifar-cnn.json", 122_570),
        (PROJECTS / "vgg16.json", 138_357_544),
        (PROJECTS / "resnet18.json", 11_689_512),
    ],
    ids=lambda value: value.stem if isinstance(value, Path) else "",
)
def test_summary_gives_the_published_parameter_counts(netbuilder, path, parameters):
    said = netbuilder("summary", path, "--json")
    assert said.status == 0 and said.json["parameters"] == parameters


def test_train_prints_the_runs_summary_and_nothing_else(netbuilder, digits):
    said = netbuilder("train", digits, "--epochs", 1, "--out", "run", "--json")
    assert said.status == 0
    assert set(said.json) == {"run", "epochs", "seconds", "samples_per_second", "train", "validation", "test"}
    assert said.json["epochs"] == 1 and 0 <= said.json["test"]["accuracy"] <= 1
    assert json.loads(Path("run/summary.json").read_text()) == said.json
    shown = netbuilder("train", digits, "--epochs", 1)
    assert "Run: " in shown.out and "accuracy" in shown.out and "epoch 1/1" in shown.err


def test_train_tells_what_was_chosen_for_it_and_folds_tell_it_once(netbuilder, digits):
    said = netbuilder("train", digits, "--epochs", 1, "--set", "training.device=cpu", "--json")
    assert said.status == 0 and "\nnote: computes with " in f"\n{said.err}" and "note" not in said.out
    folds = netbuilder("train", digits, "--epochs", 1, "--folds", 2)
    assert folds.status == 0 and folds.err.count("note: computes with ") == 1


def test_set_changes_what_it_names_and_says_where_it_leads_nowhere(netbuilder, digits):
    path = "training.optimizer.params.lr=0.5"
    assert netbuilder("train", digits, "--set", path, "--set", "training.epochs=1", "--out", "run").status == 0
    kept = read("run/project.json").training
    assert kept["optimizer"]["params"]["lr"] == 0.5 and kept["epochs"] == 1
    assert json.loads(digits.read_text())["training"]["epochs"] == 2
    for wrong, hint in (
        ("trainng.epochs=3", "did you mean 'training'"),
        ("graph.nodes.conv9.params.out_channels=3", "conv9"),
        ("training.epochs", "PATH=VALUE"),
        ("name.x=3", "holds no settings"),
    ):
        said = netbuilder("train", digits, "--set", wrong, "--out", "other")
        assert said.status == 2 and hint in said.err, wrong
    bad = netbuilder("train", digits, "--set", "training.epochs=many", "--out", "other")
    assert bad.status == 1 and "epochs must be a whole number" in bad.err
    assert not Path("other").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("train",),
        ("train", "d.json", "--resume", "r", "--out", "s"),
        ("train", "--resume", "r", "--set", "training.epochs=1"),
        ("train", "d.json", "--epochs", "0"),
        ("train", "d.json", "--epochs", "x"),
        ("export", "d.json", "--to", "word", "-o", "x"),
        ("export", "d.json", "--to", "python"),
        ("evaluate", "r", "--split", "best"),
        ("predict", "r"),
        ("layers", "Conv22d"),
        ("datasets", "digit"),
        ("fly",),
        ("--wings",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2_with_a_word_on_standard_error(netbuilder, arguments):
    said = netbuilder(*arguments)
    assert said.status == 2 and said.err and not said.out


def test_resume_goes_on_in_its_folder_and_the_project_must_be_its_own(netbuilder, run, digits):
    longer = netbuilder("train", "--resume", run, "--epochs", 3, "--json")
    assert longer.status == 0 and longer.json["epochs"] == 3
    assert len(Path("run/metrics.jsonl").read_text().splitlines()) == 3
    document = json.loads(digits.read_text())
    document["graph"]["nodes"]["conv1"]["params"]["out_channels"] = 16
    digits.write_text(json.dumps(document))
    other = netbuilder("train", digits, "--resume", run)
    assert other.status == 1 and "conv1" in other.err
    assert netbuilder("train", "--resume", "nowhere").status == 1
    taken = netbuilder("train", digits, "--out", run)
    assert taken.status == 1 and "resume" in taken.err


def test_evaluate_measures_each_split_as_training_did(netbuilder, run):
    summary = json.loads(Path("run/summary.json").read_text())
    said = netbuilder("evaluate", run, "--json").json
    assert said["accuracy"] == pytest.approx(summary["test"]["accuracy"])
    assert said["loss"] == pytest.approx(summary["test"]["loss"], rel=1e-4)
    shown = netbuilder("evaluate", run, "--split", "validation")
    assert shown.status == 0 and "validation" in shown.out and "%" in shown.out


def test_predict_reads_a_file_and_names_the_class(netbuilder, run):
    from sklearn.datasets import load_digits

    images, labels = load_digits().images[:40], load_digits().target[:40]
    np.save("some.npy", (images / 16).astype(np.float32))
    found = netbuilder("predict", run, "some.npy", "--json").json["predictions"]
    right = sum(one["digit"]["label"] == str(truth) for one, truth in zip(found, labels, strict=True))
    assert right >= 20
    assert found[0]["digit"]["probability"] == pytest.approx(max(found[0]["digit"]["probabilities"].values()))
    assert netbuilder("predict", run, "image=some.npy").out.count("%") >= 40
    np.save("wrong.npy", np.zeros((2, 5, 5), np.float32))
    for bad in ("wrong.npy", "missing.npy", "some.txt"):
        said = netbuilder("predict", run, bad)
        assert said.status == 1 and bad in said.err
    assert "no such file" in netbuilder("predict", run, "picture=some.npy").err
    assert netbuilder("predict", run, "image=some.npy", "picture=some.npy").status == 2


def test_a_predicted_mask_is_told_by_its_classes(netbuilder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    from netbuilder.graph import Edge, Graph, Node, Project, write

    nodes = [
        Node("image", "Input", {"field": "image"}),
        Node("conv", "Conv2d", {"out_channels": 4, "kernel_size": 1}),
        Node("found", "Output", {"target": "mask", "loss": "CrossEntropyLoss"}),
    ]
    wires = [Edge.parse("image.out", "conv.in"), Edge.parse("conv.out", "found.in")]
    data = {"source": "shapes", "params": {"size": 16, "n": 40}}
    write(Project("shapes", Graph.checked(nodes, wires), data=data, training={"epochs": 1}), "shapes.json")
    assert netbuilder("train", "shapes.json", "--out", "seen").status == 0
    np.save("some.npy", np.random.default_rng(0).random((2, 1, 16, 16), dtype=np.float32))
    (said, _) = netbuilder("predict", "seen", "some.npy", "--json").json["predictions"]
    assert sum(said["found"]["pixels"].values()) == pytest.approx(1)
    assert np.array(said["found"]["mask"]).shape == (16, 16)
    shown = netbuilder("predict", "seen", "some.npy").out
    assert all(name in shown for name in said["found"]["pixels"]) and shown.count("%") == 2 * 4


def test_export_writes_source_that_runs_without_us_and_weights_that_load(netbuilder, run, digits):
    assert netbuilder("export", digits, "--to", "python", "-o", "net.py").status == 0
    assert netbuilder("export", run, "--to", "safetensors", "-o", "w.safetensors", "--json").json["bytes"] > 1000
    code = (
        "import sys, torch; sys.modules['netbuilder'] = None; sys.path.insert(0, '.'); import net\n"
        "from safetensors.torch import load_file\n"
        "n = net.Network().eval(); n.load_state_dict(load_file('w.safetensors'))\n"
        "print(n(torch.zeros(2, 1, 8, 8)).shape)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "torch.Size([2, 10])", done.stderr
    said = netbuilder("export", digits, "--to", "safetensors", "-o", "x")
    assert said.status == 1 and "run folder" in said.err and not Path("x").exists()


def test_layers_and_datasets_say_what_there_is_with_parameters(netbuilder):
    layers = {layer["type"]: layer for layer in netbuilder("layers", "--json").json["layers"]}
    assert {"Conv2d", "Linear", "Add", "Parameter"} <= set(layers)
    kernel = next(p for p in layers["Conv2d"]["parameters"] if p["name"] == "kernel_size")
    assert kernel["required"] and kernel["minimum"] == 1 and kernel["summary"]
    one = netbuilder("layers", "MaxPool2d").out
    assert "kernel_size" in one and "stride" in one
    sources = {source["type"] for source in netbuilder("datasets", "--json").json["datasets"]}
    assert {"digits", "csv", "npz", "images", "mnist", "fashion-mnist", "moons", "spirals"} <= sources
    assert "noise" in netbuilder("datasets", "moons").out


def test_what_is_piped_is_not_cut(child):
    said = child("layers")
    assert "…" not in said.out and "padding_mode" in said.out


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_after_the_batch_at_hand_and_leaves_a_run_to_go_on_from(digits, tmp_path, number, status):
    command = [sys.executable, "-m", "netbuilder", "train", str(digits), "--epochs", "100000", "--out", "run", "--json"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    ends = time.monotonic() + 60
    while not (tmp_path / "run" / "metrics.jsonl").is_file() and time.monotonic() < ends:
        assert process.poll() is None, process.communicate()
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == status, err
    assert "Traceback" not in err
    summary = json.loads(out)
    assert summary["test"] == {} and (tmp_path / "run" / "checkpoints" / "last").exists()
    epochs = str(summary["epochs"] + 1)
    command = [sys.executable, "-m", "netbuilder", "train", "--resume", "run", "--epochs", epochs, "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and json.loads(done.stdout)["epochs"] == summary["epochs"] + 1, done.stderr


def test_a_loss_that_is_no_number_fails_with_the_node_and_keeps_the_good_weights(netbuilder, digits):
    said = netbuilder(
        "train", digits, "--out", "run", "--set", "training.optimizer.type=SGD",
        "--set", 'training.optimizer.params={"lr": 1e12}',
    )  # fmt: skip
    assert said.status == 1 and str(digits) in said.err and "lower learning rate" in said.err
    assert (Path("run") / "checkpoints" / "good").exists()


def test_summary_and_check_say_what_is_switched_off(netbuilder, digits):
    document = json.loads(digits.read_text())
    relu = next(id for id, node in document["graph"]["nodes"].items() if node["type"] == "ReLU")
    document["graph"]["nodes"][relu]["off"] = "bypass"
    digits.write_text(json.dumps(document))
    assert f"{relu} is bypassed" in netbuilder("check", digits).out
    assert netbuilder("check", digits, "--json").json == {"problems": [], "off": {relu: "bypass"}}
    assert "ReLU, bypassed" in netbuilder("summary", digits).out
    layers = {layer["id"]: layer for layer in netbuilder("summary", digits, "--json").json["layers"]}
    assert layers[relu]["off"] == "bypass" and "off" not in layers["conv1"]
