"""The project file: what is read strictly, what survives, and what a crash cannot spoil."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbuilder.graph import Edge, Graph, Node, Project, ProjectError, dumps, loads, read, write, write_atomically

SMALL: dict[str, Any] = {
    "format": "netbuilder",
    "version": 1,
    "name": "small",
    "graph": {
        "nodes": {"a": {"type": "Input", "at": [0, 0]}, "b": {"type": "ReLU", "at": [190, 0]}},
        "edges": [["a.out", "b.in"]],
    },
}


def text_with(**changes: Any) -> str:
    return json.dumps({**SMALL, **changes})


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
objects = st.dictionaries(st.text(min_size=1), json_values, max_size=3)


@given(params=objects, extra=objects, data=objects, top=objects)
def test_load_save_load_save_is_byte_identical(params: Any, extra: Any, data: Any, top: Any) -> None:
    node = {"type": "Mystery", "params": params, "at": [1.25, 3], **{f"x{key}": v for key, v in extra.items()}}
    document = {f"y{key}": v for key, v in top.items()}
    document |= {**SMALL, "graph": {"nodes": {"m": node}, "edges": [], "sketches": [1]}, "data": data}
    once = dumps(loads(json.dumps(document)))
    assert dumps(loads(once)) == once
    again = json.loads(once)
    assert again["graph"]["nodes"]["m"] == {k: v for k, v in node.items() if k != "params" or v}
    assert all(again[f"y{key}"] == value for key, value in top.items())
    assert again["data"] == data and again["graph"]["sketches"] == [1]


@pytest.mark.parametrize(
    ("x", "written"),
    [
        (0.999, "1"),
        (123.996, "124"),
        (-0.001, "0"),
        (-0.0, "0"),
        (5.0049, "5"),
        (1.255, "1.25"),
        (7, "7"),
        (-2.5, "-2.5"),
    ],
)
def test_a_position_is_written_the_same_from_the_first_save_on(x: float, written: str) -> None:
    once = dumps(Project(graph=Graph.checked([Node("a", "ReLU", at=(x, 3))], [])))
    assert f'"at": [{written}, 3]' in once
    assert dumps(loads(once)) == once


@given(st.floats(-1e8, 1e8))
def test_positions_survive_load_save_load_save_to_the_byte(x: float) -> None:
    document = {**SMALL, "graph": {"nodes": {"a": {"type": "ReLU", "at": [x, -x]}}}}
    once = dumps(loads(json.dumps(document)))
    assert dumps(loads(once)) == once


def test_one_node_and_one_edge_a_line() -> None:
    lines = dumps(loads(text_with())).splitlines()
    assert '      "b": {"type": "ReLU", "at": [190, 0]}' in lines
    assert '      ["a.out", "b.in"]' in lines


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON"),
        ("[]", "JSON object"),
        ("{}", "not a NetBuilder project"),
        (text_with(format="other"), "not a NetBuilder project"),
        (text_with(version=2), "newer NetBuilder"),
        (text_with(version=True), "whole number"),
        (text_with(version="1"), "whole number"),
        (text_with(version=0), "whole number"),
        (text_with(name=3), "name: must be a text"),
        (text_with(graph=[]), "graph: must be an object"),
        (text_with(graph={"nodes": []}), "graph.nodes: must be an object"),
        (text_with(graph={"nodes": {"a": 1}}), "a: must be an object"),
        (text_with(graph={"nodes": {"a": {}}}), "a: a node needs a type"),
        (text_with(graph={"nodes": {"a b": {"type": "ReLU"}}}), "no node id"),
        (text_with(graph={"nodes": {"class": {"type": "ReLU"}}}), "no node id"),
        (text_with(graph={"nodes": {"a": {"type": "ReLU", "at": [1]}}}), "a: at must be two numbers"),
        (text_with(graph={"nodes": {"a": {"type": "ReLU", "params": []}}}), "a: params must be an object"),
        (text_with(graph={"nodes": {}, "edges": [["x.out", "y.in"]]}), "not there"),
        (text_with(graph={"nodes": {}, "edges": [["x.out"]]}), r"edges\[0\]"),
        (text_with(graph={"nodes": {}, "edges": [["x", "y.in"]]}), "no port"),
        (text_with(graph={**SMALL["graph"], "edges": [["a.out", "b.in"]] * 2}), "stands twice"),
        (text_with(graph={**SMALL["graph"], "edges": [["b.out", "b.in"]]}), "loop"),
        (text_with(data=[]), "data: must be an object"),
        (text_with(training="Adam"), "training: must be an object"),
        (text_with(blocks={"1x": {}}), "no name for a block"),
        ('{"format": "netbuilder", "format": "netbuilder"}', "stands twice"),
        ('{"format": "netbuilder", "version": NaN}', "NaN"),
        ('{"format": "netbuilder", "version": -Infinity}', "Infinity"),
        ('{"format": "netbuilder", "version": 1e999}', "too large"),
        ('{"format": "netbuilder", "version": ' + "9" * 5000 + "}", "too large"),
        ('{"format": "netbuilder", "name": "\\ud800"}', "Unicode"),
        ("[" * 100_000, "deeper than 64"),
        ('{"a":' * 70 + "1" + "}" * 70, "deeper than 64"),
    ],
)
def test_what_is_no_sound_project_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ProjectError, match=message):
        loads(text)


def test_brackets_in_texts_are_no_nesting() -> None:
    assert loads(text_with(name="[" * 500 + '"{')).name == "[" * 500 + '"{'


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(b'{"format": "\xff"}')
    with pytest.raises(ProjectError, match=r"not UTF-8 text \(byte 12\)"):
        read(path)


def test_a_file_over_64_mb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    with path.open("wb") as file:
        file.truncate(64 * 1024**2 + 1)
    with pytest.raises(ProjectError, match="larger than 64 MB"):
        read(path)


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="folder"):
        read(tmp_path)


@given(st.binary(max_size=400))
def test_arbitrary_bytes_never_raise_anything_but_project_errors(content: bytes) -> None:
    from netbuilder.graph.file import from_bytes

    with pytest.raises(ProjectError):
        from_bytes(content)


@given(st.data())
def test_mutated_projects_are_read_or_refused_by_name(data: st.DataObject) -> None:
    from netbuilder.graph.file import from_bytes

    content = bytearray(text_with().encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    try:
        from_bytes(bytes(content))
    except ProjectError as error:
        assert str(error)


# Writing


def test_a_link_stays_a_link_and_modes_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write(loads(text_with()), link)
    assert link.is_symlink() and read(real).name == "small"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    (folder / "inside").touch()
    with pytest.raises(OSError):
        write_atomically(folder, b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]


def test_killed_while_writing_leaves_a_whole_file_and_the_next_write_sweeps(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    code = (
        "import sys; from netbuilder.graph import write_atomically\n"
        "print('go', flush=True)\n"
        "while True:\n"
        "    for c in (b'a', b'b'): write_atomically(sys.argv[1], c * 3_000_000)\n"
    )
    for _ in range(3):
        child = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None and child.stdout.readline() == b"go\n"
        while not path.exists():
            assert child.poll() is None
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        content = path.read_bytes()
        assert len(content) == 3_000_000 and len(set(content)) == 1
    write_atomically(path, b"done")
    assert [p.name for p in tmp_path.iterdir()] == ["p.json"]


def test_positions_are_written_without_restless_digits() -> None:
    project = Project(graph=Graph.checked([Node("a", "ReLU", at=(10.0, 1 / 3))], []))
    assert '"at": [10, 0.33]' in dumps(project)


def test_an_edge_prints_as_a_person_reads_it() -> None:
    assert str(Edge.parse("a.out", "b.in")) == "a.out → b.in"
