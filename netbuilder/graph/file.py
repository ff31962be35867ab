"""The project file: strict reading, byte-stable writing.

Reading goes in steps: bytes, text, JSON, checked records, graph. Each step refuses what it cannot vouch for with a
ProjectError that names the place. Nothing in a file is evaluated, imported or unpickled.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from netbuilder.graph.atomic import write_atomically
from netbuilder.graph.blocks import OWN
from netbuilder.graph.marks_file import KEYS, marks_from, marks_said, number
from netbuilder.graph.model import BYPASS, MUTE, Edge, Graph, GraphError, Json, Node, Project, is_identifier
from netbuilder.wording import tr

VERSION = 1
MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64

MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a version to the next: a pure function on the parsed document. Version 1 is the first."""


class ProjectError(ValueError):
    """A project file that cannot be read. `place` is the node, edge or section at fault, empty for the whole file."""

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(f"{place}: {message}" if place else message)
        self.message = message
        self.place = place


def read(path: str | os.PathLike[str]) -> Project:
    """The project in the file. Raises ProjectError where it is no sound project, OSError where it cannot be read."""
    path = Path(path)
    if path.is_dir():
        raise ProjectError(tr("this is a folder, not a project file"))
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    return from_bytes(content)


def from_bytes(content: bytes) -> Project:
    """The project in the content of a file: UTF-8, at most 64 MB. Raises ProjectError."""
    if len(content) > MAX_BYTES:
        raise ProjectError(
            tr("the file is larger than {most} MB, which no project needs").format(most=MAX_BYTES // 1024**2)
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProjectError(tr("the file is not UTF-8 text (byte {start})").format(start=error.start)) from None
    return loads(text)


def loads(text: str) -> Project:
    """The project that the text of a file says. Raises ProjectError."""
    document = _parse(text)
    if not isinstance(document, dict):
        raise ProjectError(tr("a project is a JSON object, this is {kind}").format(kind=_kind(document)))
    if document.get("format") != "netbuilder":
        raise ProjectError(tr('this is not a NetBuilder project ("format" is not "netbuilder")'))
    return _project(_migrated(document))


def write(project: Project, path: str | os.PathLike[str]) -> None:
    """Write the project, whole or not at all; links and modes are kept. Raises OSError."""
    write_atomically(path, dumps(project).encode("utf-8"))


# Reading: text to JSON


def _parse(text: str) -> Any:
    _refuse_deep(text)
    try:
        document = json.loads(
            text, object_pairs_hook=_object, parse_constant=_refuse_constant, parse_float=_float, parse_int=_int
        )
    except json.JSONDecodeError as error:
        raise ProjectError(
            tr("the file is not JSON: {reason} (line {line}, column {column})").format(
                reason=error.msg, line=error.lineno, column=error.colno
            )
        ) from None
    if re.search(r"\\u[dD][89a-fA-F]", text):
        _refuse_surrogates(document)
    return document


def _refuse_deep(text: str) -> None:
    depth = 0
    for match in re.finditer(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', text, re.DOTALL):
        mark = match.group()
        if mark in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                line = text.count("\n", 0, match.start()) + 1
                raise ProjectError(
                    tr("nested deeper than {most} levels (line {line})").format(most=MAX_DEPTH, line=line)
                )
        elif mark in "]}":
            depth -= 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise ProjectError(tr("the key {key!r} stands twice in one object").format(key=key))
        result[key] = value
    return result


def _refuse_constant(name: str) -> NoReturn:
    raise ProjectError(tr("{name} is no number that JSON allows").format(name=name))


def _float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ProjectError(tr("the number {text} is too large").format(text=text[:40]))
    return value


def _int(text: str) -> int:
    if len(text) > 20:
        raise ProjectError(tr("the number {text}… is too large").format(text=text[:20]))
    return int(text)


def _refuse_surrogates(value: Any) -> None:
    """Half a UTF-16 pair cannot be written back as UTF-8."""
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise ProjectError(tr("the text {value} is not valid Unicode").format(value=ascii(value)[:60])) from None
    elif isinstance(value, dict):
        for key, item in value.items():
            _refuse_surrogates(key)
            _refuse_surrogates(item)
    elif isinstance(value, list):
        for item in value:
            _refuse_surrogates(item)


# Reading: JSON to records


def _migrated(document: dict[str, Any]) -> dict[str, Any]:
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise ProjectError(
            tr("the version must be a whole number from 1 on, got {version}").format(version=_short(version)), "version"
        )
    if version > VERSION:
        raise ProjectError(
            tr(
                "this project was made by a newer NetBuilder (format {format}, this one reads up to {newest}): "
                "update NetBuilder to open it"
            ).format(format=version, newest=VERSION),
            "version",
        )
    for step in range(version, VERSION):
        document = MIGRATIONS[step](document)
    return document


def _project(document: dict[str, Any]) -> Project:
    name = _typed(document.get("name", "untitled"), str, "name")
    blocks = {}
    for block, content in _typed(document.get("blocks", {}), dict, "blocks").items():
        if not is_identifier(block):
            raise ProjectError(tr("{block!r} is no name for a block").format(block=block), "blocks")
        blocks[block] = _graph(content, f"blocks.{block}")
    known = ("format", "version", "name", "graph", "blocks", "data", "training")
    return Project(
        name=name,
        graph=_graph(document.get("graph", {}), "graph"),
        blocks=blocks,
        data=_typed(document.get("data", {}), dict, "data"),
        training=_typed(document.get("training", {}), dict, "training"),
        extra={key: value for key, value in document.items() if key not in known},
    )


def _graph(content: Any, place: str) -> Graph:
    content = _typed(content, dict, place)
    nodes = [_node(id, said) for id, said in _typed(content.get("nodes", {}), dict, f"{place}.nodes").items()]
    edges = [_edge(said, n) for n, said in enumerate(_typed(content.get("edges", []), list, f"{place}.edges"))]
    parameters = _typed(content.get("parameters", {}), dict, f"{place}.parameters")
    for name in parameters:
        if not is_identifier(name) or name in OWN:
            raise ProjectError(
                tr("{name!r} is no name for a parameter of a block").format(name=name), f"{place}.parameters"
            )
    extra = {key: value for key, value in content.items() if key not in ("parameters", "nodes", "edges", *KEYS)}
    try:
        return Graph.checked(nodes, edges, parameters, extra, marks_from(content, place))
    except GraphError as error:
        raise ProjectError(error.message, error.place) from None


def _node(id: str, said: Any) -> Node:
    place = id if is_identifier(id) else "graph.nodes"
    said = _typed(said, dict, place)
    kind = said.get("type")
    if not isinstance(kind, str) or not kind:
        raise ProjectError(tr("a node needs a type, got {kind}").format(kind=_short(kind)), place)
    at = said.get("at", [0, 0])
    if not (isinstance(at, list) and len(at) == 2 and all(type(x) in (int, float) and abs(x) < 1e9 for x in at)):
        raise ProjectError(tr("at must be two numbers [x, y], got {at}").format(at=_short(at)), place)
    params = _typed(said.get("params", {}), dict, place, "params")
    off = said.get("off", "")
    if "off" in said and off not in (BYPASS, MUTE):
        raise ProjectError(
            tr('off must be "{bypass}" or "{mute}", got {off}').format(bypass=BYPASS, mute=MUTE, off=_short(off)), place
        )
    extra = {key: value for key, value in said.items() if key not in ("type", "params", "at", "off")}
    return Node(id, kind, params, (at[0], at[1]), extra, off)


def _edge(said: Any, number: int) -> Edge:
    place = f"edges[{number}]"
    if not (isinstance(said, list) and len(said) == 2 and all(isinstance(end, str) for end in said)):
        raise ProjectError(
            tr('an edge is two texts ["node.port", "node.port"], got {said}').format(said=_short(said)), place
        )
    try:
        return Edge.parse(said[0], said[1])
    except GraphError as error:
        raise ProjectError(error.message, place) from None


def _typed(value: Any, wanted: type, place: str, part: str = "") -> Any:
    if type(value) is not wanted:
        if part:
            said = tr("{part} must be an object {{…}}, got {kind}")
        elif wanted is dict:
            said = tr("must be an object {{…}}, got {kind}")
        else:
            said = tr("must be a list […], got {kind}") if wanted is list else tr("must be a text, got {kind}")
        raise ProjectError(said.format(part=part, kind=_kind(value)), place)
    return value


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    kinds = {dict: tr("an object"), list: tr("a list"), str: tr("a text"), bool: tr("true or false")}
    return kinds.get(type(value)) or tr("a number")


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "…"


# Writing


def dumps(project: Project) -> str:
    """The text of the project's file: keys in a fixed order, one node and one edge a line."""
    parts = [
        '"format": "netbuilder"',
        f'"version": {VERSION}',
        f'"name": {_json(project.name)}',
        f'"graph": {_graph_text(project.graph, "  ")}',
        f'"blocks": {_blocks_text(project.blocks)}',
        f'"data": {_section_text(project.data, "  ")}',
        f'"training": {_section_text(project.training, "  ")}',
        *(f"{_json(key)}: {_json(value)}" for key, value in project.extra.items()),
    ]
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


def _graph_text(graph: Graph, indent: str) -> str:
    inner = indent + "  "
    nodes = [f"{_json(id)}: {_node_text(node)}" for id, node in graph.nodes.items()]
    edges = [f"[{_json(str(edge.source))}, {_json(str(edge.target))}]" for edge in graph.edges]
    parts = [
        *([f'"parameters": {_json(graph.parameters)}'] if graph.parameters else []),
        f'"nodes": {_lines(nodes, "{}", inner)}',
        f'"edges": {_lines(edges, "[]", inner)}',
        *(f'"{key}": {_marks_text(said, inner)}' for key, said in marks_said(graph.marks).items()),
        *(f"{_json(key)}: {_json(value)}" for key, value in graph.extra.items()),
    ]
    return _lines(parts, "{}", indent)


def _marks_text(said: Any, indent: str) -> str:
    if isinstance(said, dict):
        return _lines([f"{_json(id)}: {_json(each)}" for id, each in said.items()], "{}", indent)
    return _lines([_json(each) for each in said], "[]", indent)


def _node_text(node: Node) -> str:
    said: dict[str, Json] = {"type": node.type}
    if node.params:
        said["params"] = node.params
    said["at"] = [number(x) for x in node.at]
    if node.off:
        said["off"] = node.off
    return _json({**said, **node.extra})


def _blocks_text(blocks: Mapping[str, Graph]) -> str:
    return _lines([f"{_json(name)}: {_graph_text(graph, '    ')}" for name, graph in blocks.items()], "{}", "  ")


def _section_text(section: Mapping[str, Json], indent: str) -> str:
    return _lines([f"{_json(key)}: {_json(value)}" for key, value in section.items()], "{}", indent)


def _lines(parts: list[str], brackets: str, indent: str) -> str:
    if not parts:
        return brackets
    inner = f",\n{indent}  ".join(parts)
    return f"{brackets[0]}\n{indent}  {inner}\n{indent}{brackets[1]}"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON")
