"""`new`: example projects to start from."""

from __future__ import annotations

from pathlib import Path

import click

from netbuilder.cli.faults import fail, print_json, told_plainly
from netbuilder.cli.printing import console, table
from netbuilder.compile import Problem
from netbuilder.data.errors import closest
from netbuilder.examples import Example, all_examples, get


def show(as_json: bool) -> None:
    """Name the templates."""
    examples = all_examples()
    if as_json:
        listed = [
            {"name": one.name, "title": one.project.name, "group": one.group, "about": one.about} for one in examples
        ]
        print_json({"templates": listed})
        return
    told = [None, *(one.group for one in examples)]
    rows = [[one.group if one.group != told[n] else "", one.name, one.card] for n, one in enumerate(examples)]
    console().print(table(["group", "template", "what it shows"], rows))


def write(name: str, output: Path | None, force: bool, as_json: bool) -> None:
    """Write the template called `name` to `output`; a file that is there is kept unless `force` says otherwise."""
    example = get(name)
    if example is None:
        raise click.BadParameter(_unknown(name), param_hint="TEMPLATE")
    path = output or Path(f"{example.name}.json")
    if path.exists() and not force:
        wrong = "there is a file of that name already: name another, or write over it with --force"
        fail([Problem(None, "error", wrong)], str(path), as_json)
    with told_plainly(str(path), as_json):
        from netbuilder.graph import write as write_project

        write_project(example.project, path)
    _say(example, path, as_json)


def _say(example: Example, path: Path, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(path), "name": example.project.name})
        return
    print(f"{path}: {example.project.name}. {example.card}")
    print(f"Train it with: netbuilder train {path}")


def _unknown(name: str) -> str:
    names = [example.name for example in all_examples()]
    near = closest(name, names)
    hint = f"did you mean {near!r}?" if near else f"there is {', '.join(names)}"
    return f"there is no template {name!r}; {hint}"
