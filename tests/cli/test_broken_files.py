"""Broken projects and broken data: exit 1, the file and the place named, no traceback, nothing run, nothing written."""

from __future__ import annotations

import json
import os
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netbuilder.cli import main

from .conftest import EXAMPLES

GOOD = json.loads((EXAMPLES / "digits-mlp.json").read_text())
Document = dict[str, Any]


def edited(change: Callable[[Document], object]) -> str:
    document = json.loads(json.dumps(GOOD))
    change(document)
    return json.dumps(document)


def nodes(document: Document) -> Document:
    return document["graph"]["nodes"]


def node(id: str, **said: Any) -> Callable[[Document], object]:
    return lambda document: nodes(document).update({id: {"type": "ReLU", **said}})


def wire(source: Any, target: Any = None) -> Callable[[Document], object]:
    return lambda document: document["graph"]["edges"].append([source, target] if target is not None else source)


def section(name: str, value: Any) -> Callable[[Document], object]:
    return lambda document: document.update({name: value})


def parameter(id: str, name: str, value: Any) -> Callable[[Document], object]:
    return lambda document: nodes(document)[id].setdefault("params", {}).update({name: value})


def renamed(old: str, new: str) -> str:
    return edited(lambda document: None).replace(f'"{old}"', f'"{new}"')


FC = next(id for id, said in nodes(GOOD).items() if said["type"] == "Linear")
OUT = next(id for id, said in nodes(GOOD).items() if said["type"] == "Output")
IN = next(id for id, said in nodes(GOOD).items() if said["type"] == "Input")
DEEP = '{"format": "netbuilder", "version": 1, "x": ' + "[" * 200 + "]" * 200 + "}"
VERY_DEEP = "[" * 100_000

# A name for the kind, the file's content, and a word that tells the place.
BROKEN: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "not JSON"),
    "only_blanks": (" \n ", "not JSON"),
    "cut_short": (json.dumps(GOOD)[:200], "line 1"),
    "no_json": ("hello", "line 1"),
    "a_list": ("[]", "object"),
    "a_number": ("3", "object"),
    "null": ("null", "object"),
    "binary": (b"\x80\x04\x95\x00\xff\xfe", "UTF-8"),
    "utf_16": (json.dumps(GOOD).encode("utf-16"), "UTF-8"),
    "nul_bytes": (b"\x00" * 100, "not JSON"),
    "another_format": ('{"format": "word", "version": 1}', "format"),
    "no_format": ('{"version": 1}', "format"),
    "a_newer_version": (edited(section("version", 2)), "newer"),
    "version_zero": (edited(section("version", 0)), "version"),
    "version_a_text": (edited(section("version", "1")), "version"),
    "version_true": (edited(section("version", True)), "version"),
    "no_version": (edited(lambda d: d.pop("version")), "version"),
    "a_key_twice": ('{"format": "netbuilder", "format": "netbuilder", "version": 1}', "'format'"),
    "a_node_twice": (renamed(FC, OUT), f"'{OUT}'"),
    "nan": (edited(lambda d: None).replace('"seed": 0', '"seed": NaN', 1), "NaN"),
    "infinity": (edited(lambda d: None).replace('"seed": 0', '"seed": -Infinity', 1), "Infinity"),
    "a_number_too_large": (edited(lambda d: None).replace('"seed": 0', '"seed": 1e999', 1), "too large"),
    "a_number_of_many_digits": (edited(lambda d: None).replace('"seed": 0', '"seed": 1' + "0" * 5000, 1), "too large"),
    "nested_too_deep": (DEEP, "64"),
    "nested_without_end": (VERY_DEEP, "64"),
    "half_a_surrogate": (edited(section("name", "X")).replace('"X"', '"\\ud800"'), "Unicode"),
    "graph_a_list": (edited(section("graph", [])), "graph"),
    "nodes_a_list": (edited(lambda d: d["graph"].update(nodes=[])), "graph.nodes"),
    "edges_an_object": (edited(lambda d: d["graph"].update(edges={})), "graph.edges"),
    "data_a_text": (edited(section("data", "digits")), "data"),
    "training_null": (edited(section("training", None)), "training"),
    "blocks_a_list": (edited(section("blocks", [])), "blocks"),
    "name_a_number": (edited(section("name", 3)), "name"),
    "id_no_identifier": (edited(node("conv 1")), "conv 1"),
    "id_a_keyword": (edited(node("class")), "class"),
    "id_of_a_dunder": (edited(node("__class__")), "__class__"),
    "id_of_another_script": (edited(node("сonv")), "сonv"),
    "id_empty": (edited(node("")), "''"),
    "node_a_list": (edited(lambda d: nodes(d).update(odd=[])), "odd"),
    "node_without_type": (edited(lambda d: nodes(d).update(odd={})), "odd"),
    "node_type_a_number": (edited(node("odd", type=3)), "odd"),
    "node_at_a_text": (edited(node("odd", at="here")), "odd"),
    "node_at_far_away": (edited(node("odd", at=[1e300, 0])), "odd"),
    "params_a_list": (edited(node("odd", params=[])), "odd"),
    "frame_of_no_size": (edited(lambda d: d["graph"].update(frames={"f": {"size": [0, 3]}})), "graph.frames.f"),
    "note_that_is_a_list": (edited(lambda d: d["graph"].update(notes={"n": ["words"]})), "graph.notes.n"),
    "note_far_away": (edited(lambda d: d["graph"].update(notes={"n": {"at": [1e300, 0]}})), "graph.notes.n.at"),
    "bookmark_without_zoom": (edited(lambda d: d["graph"].update(bookmarks={"b": {"zoom": 0}})), "graph.bookmarks.b"),
    "bends_of_no_wire": (edited(lambda d: d["graph"].update(bends=[["image", "x.in", [[0, 0]]]])), "graph.bends[0]"),
    "bends_that_are_words": (edited(lambda d: d["graph"].update(bends=[["a.out", "b.in", ["x"]]])), "graph.bends[0]"),
    "edge_a_text": (edited(wire("image.out")), "edges["),
    "edge_of_three": (edited(wire(["image.out", "a.in", "b.in"])), "edges["),
    "edge_without_port": (edited(wire("image", FC)), "edges["),
    "edge_that_dangles": (edited(wire("image.out", "nowhere.in")), "nowhere"),
    "edge_twice": (edited(lambda d: d["graph"]["edges"].append(d["graph"]["edges"][0])), "twice"),
    "edge_to_itself": (edited(wire(f"{FC}.out", f"{FC}.in")), FC),
    "a_cycle": (edited(lambda d: (node("a")(d), node("b")(d), wire("a.out", "b.in")(d), wire("b.out", "a.in")(d))),
                "a → b → a"),
    # sound files with a drawing, data or recipe that is not
    "an_unknown_layer": (edited(lambda d: nodes(d)[FC].update(type="Lineer")), f"{FC}: "),
    "a_layer_that_is_code": (edited(lambda d: nodes(d)[FC].update(type="os.system")), f"{FC}: "),
    "a_parameter_out_of_range": (edited(parameter(FC, "out_features", -1)), f"{FC}: "),
    "a_parameter_of_another_kind": (edited(parameter(FC, "out_features", "ten")), f"{FC}: "),
    "a_parameter_that_is_none": (edited(parameter(FC, "out_featurez", 10)), "out_features"),
    "a_parameter_that_is_huge": (edited(parameter(FC, "out_features", 10**19)), f"{FC}: "),
    "a_port_that_is_none": (edited(wire(f"{FC}.sideways", f"{OUT}.in")), OUT),
    "a_second_wire": (edited(wire("image.out", f"{OUT}.in")), OUT),
    "a_field_that_is_none": (edited(parameter(IN, "field", "imgae")), f"{IN}: "),
    "a_target_that_is_none": (edited(parameter(OUT, "target", "lable")), f"{OUT}: "),
    "a_loss_that_is_none": (edited(parameter(OUT, "loss", "CrossEntropy")), f"{OUT}: "),
    "a_source_that_is_none": (edited(lambda d: d["data"].update(source="digit")), "digits"),
    "a_source_that_is_code": (edited(lambda d: d["data"].update(source="__import__('os')")), "data"),
    "a_split_that_is_too_much": (edited(lambda d: d["data"].update(split={"train": 2})), "split"),
    "a_transform_that_is_none": (edited(lambda d: d["data"].update(transforms={"image": [{"type": "N"}]})), "image"),
    "epochs_zero": (edited(lambda d: d["training"].update(epochs=0)), "epochs"),
    "an_optimizer_that_is_none": (edited(lambda d: d["training"].update(optimizer={"type": "Adum"})), "Adam"),
    "a_device_that_is_none": (edited(lambda d: d["training"].update(device="gpu")), "device"),
    "nothing_drawn": (edited(lambda d: d.update(graph={"nodes": {}, "edges": []})), "no Input"),
}  # fmt: skip


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


@pytest.fixture
def refused(netbuilder, tmp_path):
    """Runs verbs on a file, and sees to it that each refuses it in plain words and leaves the folder as it was."""

    def run(path: Path, place: str, *verbs: str) -> None:
        before = snapshot(tmp_path)
        for verb in verbs or ("check", "train"):
            said = netbuilder(verb, path)
            assert said.status == 1, (verb, said)
            assert not said.out, verb
            lines = said.err.splitlines()
            assert lines and all(line.startswith(f"{path}: ") for line in lines), said.err
            assert place in said.err, said.err
            assert len(said.err) < 10_000
        assert snapshot(tmp_path) == before

    return run


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_project_is_refused_with_file_and_place(refused, tmp_path, kind):
    content, place = BROKEN[kind]
    path = tmp_path / "project.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    refused(path, place)


def test_there_are_more_than_fifty_kinds():
    assert len(BROKEN) >= 50


def test_a_file_larger_than_any_project_is_refused(refused, tmp_path):
    path = tmp_path / "project.json"
    with path.open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    said_before = os.path.getsize(path)
    refused(path, "64 MB", "check")
    assert os.path.getsize(path) == said_before


@pytest.mark.parametrize("seed", range(200))
def test_a_mutated_project_is_read_or_refused_but_never_a_traceback(capsys, tmp_path, monkeypatch, seed):
    """A few bytes or values of a sound file changed at random."""
    monkeypatch.chdir(tmp_path)
    chance = random.Random(seed)
    text = json.dumps(GOOD) if seed % 2 else json.dumps(mutated(GOOD, chance))
    content = bytearray(text.encode())
    for _ in range(chance.randint(1, 6) if seed % 2 else 0):
        place = chance.randrange(len(content))
        what = chance.choice(("flip", "drop", "copy"))
        if what == "flip":
            content[place] = chance.randrange(256)
        elif what == "drop":
            del content[place : place + chance.randint(1, 30)]
        else:
            content[place:place] = content[place : place + chance.randint(1, 30)]
    path = tmp_path / "project.json"
    path.write_bytes(content)
    before = snapshot(tmp_path)
    status = main(["check", str(path)])
    said = capsys.readouterr()
    assert status in (0, 1) and "not foreseen" not in said.err and "Traceback" not in said.err, said.err
    assert status == 0 or str(path) in said.err
    assert snapshot(tmp_path) == before


ODD = (None, True, -1, 0, 10**12, 0.5, "", "x", "../../etc", [], [1, -1], {}, {"type": 3}, [[[]]], "image", 1e300)


def mutated(value: Any, chance: random.Random) -> Any:
    """A copy with one value, key or item replaced by something odd, taken out, or doubled."""
    document = json.loads(json.dumps(value))
    places: list[tuple[Any, Any]] = []

    def collect(part: Any) -> None:
        keys = part.keys() if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
        for key in keys:
            places.append((part, key))
            collect(part[key])

    collect(document)
    for _ in range(chance.randint(1, 3)):
        part, key = chance.choice(places)
        try:
            if chance.random() < 0.75:
                part[key] = chance.choice(ODD)
            else:
                del part[key]
        except (KeyError, IndexError):
            continue
    return document


# data

NUMBERS = {"x": 1.0, "y": 2.0}


def csv(text: str | bytes, **params: Any) -> tuple[bytes, Document]:
    content = text.encode() if isinstance(text, str) else text
    return content, {"source": "csv", "params": {"path": "data.bin", "target": ["y"], **params}}


def npz(content: bytes) -> tuple[bytes, Document]:
    return content, {"source": "npz", "params": {"path": "data.bin"}}


def zipped(name: str, content: bytes) -> bytes:
    import io

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(name, content)
    return buffer.getvalue()


def pickled() -> bytes:
    """An array of objects, whose unpickling would make a file."""
    import io
    import pickle

    class Canary:
        def __reduce__(self):
            return (os.mkdir, ("canary",))

    buffer = io.BytesIO()
    np.save(buffer, np.array([Canary()], dtype=object), allow_pickle=True)
    assert pickle.dumps(Canary())
    return zipped("x.npy", buffer.getvalue())


ROWS = "\n".join(f"{n},{n * 2},{n % 3}" for n in range(50))
BROKEN_DATA: dict[str, tuple[tuple[bytes, Document], str]] = {
    "csv_empty": (csv(""), "data.bin"),
    "csv_header_only": (csv("a,b,y\n"), "data.bin"),
    "csv_no_such_target": (csv(f"a,b,c\n{ROWS}"), "'y'"),
    "csv_a_row_too_short": (csv(f"a,b,y\n{ROWS}\n1,2"), "line 52"),
    "csv_a_cell_missing": (csv(f"a,b,y\n{ROWS}\n1,,2"), "line 52"),
    "csv_a_column_twice": (csv(f"a,a,y\n{ROWS}"), "'a'"),
    "csv_binary": (csv(bytes(range(256)) * 20), "data.bin"),
    "csv_a_huge_number": (csv(f"a,b,y\n{ROWS}\n1e999,1,1"), "line 52"),
    "npz_no_zip": (npz(b"hello"), "data.bin"),
    "npz_empty": (npz(b""), "data.bin"),
    "npz_cut_short": (npz(zipped("x.npy", b"\x93NUMPY\x01\x00")), "x"),
    "npz_no_array": (npz(zipped("notes.txt", b"hi")), "notes.txt"),
    "npz_pickled": (npz(pickled()), "x"),
    "npz_a_bomb": (npz(zipped("x.npy", b"\x93NUMPY\x01\x00v\x00{'descr': '<f8', 'fortran_order': False, 'shape': "
                              b"(9999999999, 9999), }" + b" " * 30 + b"\n")), "x"),
    "mnist_no_folder": ((b"", {"source": "mnist", "params": {"folder": "nowhere"}}), "nowhere"),
    "mnist_no_idx": ((b"", {"source": "mnist", "params": {"folder": "."}}), "train-images"),
    "images_no_folder": ((b"", {"source": "images", "params": {"path": "nowhere"}}), "nowhere"),
    "images_a_file": ((struct.pack("<I", 7), {"source": "images", "params": {"path": "data.bin"}}), "data.bin"),
    "csv_no_file": ((b"", {"source": "csv", "params": {"path": "missing.csv", "target": ["y"]}}), "missing.csv"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN_DATA)
def test_broken_data_are_refused_with_the_place_and_nothing_is_made_up(refused, tmp_path, kind):
    (content, data), place = BROKEN_DATA[kind]
    (tmp_path / "data.bin").write_bytes(content)
    path = tmp_path / "project.json"
    path.write_text(edited(section("data", data)))
    refused(path, place, "train")
    assert not (tmp_path / "canary").exists()


def test_a_child_process_says_the_same(child, tmp_path):
    """The real program, once: as a shell would see it."""
    path = tmp_path / "project.json"
    path.write_text(BROKEN["edge_that_dangles"][0])
    said = child("check", path)
    assert said.status == 1 and not said.out and "Traceback" not in said.err
    assert said.err.startswith(f"{path}: ") and "nowhere" in said.err
