"""`layers` and `datasets`: what there is, with parameters, as declared."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from netbuilder import data
from netbuilder.cli.faults import print_json
from netbuilder.cli.printing import console, table
from netbuilder.data.errors import unknown
from netbuilder.layers import Layer, Parameter, get, groups


def layers(type: str | None, as_json: bool) -> None:
    """List the layers by group, or the parameters of one."""
    if type is not None:
        layer = get(type)
        if layer is None:
            names = [each.type for listed in groups().values() for each in listed]
            raise click.BadParameter(unknown("there is no layer {name}", type, names), param_hint="TYPE")
        if as_json:
            print_json(_layer(layer))
        else:
            _show_one(layer.type, [layer.summary, *_text(layer.formula).splitlines()], layer.parameters)
        return
    if as_json:
        print_json({"layers": [_layer(layer) for listed in groups().values() for layer in listed]})
        return
    rows = [
        [group if n == 0 else "", layer.type, layer.summary, _names(layer.parameters)]
        for group, listed in groups().items()
        for n, layer in enumerate(listed)
    ]
    console().print(table(["group", "layer", "", "parameters"], rows))


def datasets(type: str | None, as_json: bool) -> None:
    """List the sources of data, or the parameters of one."""
    sources = data.sources.all_sources()
    if type is not None:
        source = data.sources.get(type)
        if source is None:
            raise click.BadParameter(
                unknown("there is no source {name}", type, [each.type for each in sources]), param_hint="TYPE"
            )
        if as_json:
            print_json(_source(source))
        else:
            missing = source.missing({}, Path()) if source.download else None
            _show_one(source.type, [source.label, source.summary, *filter(None, [missing])], source.parameters)
        return
    if as_json:
        print_json({"datasets": [_source(source) for source in sources]})
        return
    rows = [[each.type, each.label, each.summary, _here(each), _names(each.parameters)] for each in sources]
    console().print(table(["source", "", "", "download", "parameters"], rows))
    console().print("`netbuilder datasets --download TYPE` brings one that is a download.")


def _names(parameters: Sequence[Parameter]) -> str:
    return ", ".join(parameter.name for parameter in parameters)


def _here(source: data.Source) -> str:
    """Whether a source that is a download is on this computer; nothing for the others."""
    if source.download is None:
        return ""
    missing = source.missing({}, Path())
    return data.downloads.megabytes(source.download) if missing else "is there"


def _show_one(type: str, texts: Sequence[str], parameters: Sequence[Parameter]) -> None:
    out = console()
    out.print(type)
    for text in texts:
        out.print(f"  {text}")
    rows = [[p.name, _kind(p), "needed" if p.required else str(p.default), _range(p), p.summary] for p in parameters]
    out.print(table(["parameter", "kind", "default", "range", ""], rows) if rows else "  no parameters")


def _kind(parameter: Parameter) -> str:
    if parameter.choices:
        return ("" if parameter.kind == "choice" else f"{parameter.kind} or ") + ", ".join(map(str, parameter.choices))
    return f"{parameter.kind} ×{parameter.length}" if parameter.length else parameter.kind


def _range(parameter: Parameter) -> str:
    least = f"≥ {parameter.minimum:g}" if parameter.minimum is not None else ""
    least = f"> {parameter.above:g}" if parameter.above is not None else least
    most = f"≤ {parameter.maximum:g}" if parameter.maximum is not None else ""
    most = f"< {parameter.below:g}" if parameter.below is not None else most
    return ", ".join(filter(None, (least, most)))


def _layer(layer: Layer) -> dict[str, Any]:
    return {
        "type": layer.type,
        "group": layer.group,
        "summary": layer.summary,
        "formula": _text(layer.formula),
        "inputs": [{"name": port.name, "many": port.many, "optional": port.optional} for port in layer.inputs],
        "outputs": [{"name": port.name} for port in layer.outputs],
        "parameters": [_parameter(parameter) for parameter in layer.parameters],
    }


def _source(source: data.Source) -> dict[str, Any]:
    said: dict[str, Any] = {
        "type": source.type,
        "label": source.label,
        "group": source.group,
        "summary": source.summary,
        "parameters": [_parameter(parameter) for parameter in source.parameters],
    }
    if source.download is not None:
        there = source.missing({}, Path()) is None
        said["download"] = {"size": data.downloads.size(source.download), "there": there}
    return said


def _parameter(parameter: Parameter) -> dict[str, Any]:
    said: dict[str, Any] = {"name": parameter.name, "kind": parameter.kind, "required": parameter.required}
    if not parameter.required:
        said["default"] = parameter.default
    for name in ("minimum", "above", "maximum", "below", "length"):
        if (value := getattr(parameter, name)) is not None:
            said[name] = value
    if parameter.choices:
        said["choices"] = list(parameter.choices)
    return {**said, "optional": parameter.optional, "summary": parameter.summary}


def _text(formula: str) -> str:
    """The formula without its markup: `y<sub>i</sub>` becomes `y_i`, and each line one line with what it is called."""
    lined = formula.replace(":<br>", ": ").replace("<br>", "\n")
    marked = re.sub(r"<sub>(.*?)</sub>", r"_\1", re.sub(r"<sup>(.*?)</sup>", r"^\1", lined))
    return html.unescape(re.sub(r"<[^>]+>", " ", marked)).strip()
