"""Python text: values as literals, expressions that fold where a line would grow too long, docstrings.

Whatever comes out of a project file passes through `literal` or `docstring`, so that no name in it can become code.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

WIDTH = 120


@dataclass(frozen=True)
class Group:
    """Items between brackets, or, with a `joint` such as ` + ` and no brackets, the terms of a sum."""

    open: str
    items: tuple[Expression, ...]
    close: str = ")"
    joint: str = ", "

    def __str__(self) -> str:
        return self.open + self.joint.join(map(str, self.items)) + self.close


Expression = str | Group


def call(name: str, /, *items: Expression, **named: Expression) -> Group:
    """`name(item, …, key=value)`."""
    return Group(f"{name}(", (*items, *(_named(key, value) for key, value in named.items())))


def followed(group: Group, after: str) -> Group:
    """The expression with text directly behind it, such as `.triu(1)`."""
    return replace(group, close=group.close + after)


def _named(key: str, value: Expression) -> Expression:
    if isinstance(value, Group) and value.open:
        return replace(value, open=f"{key}={value.open}")
    return f"{key}={value}"


def lines(before: str, expression: Expression, after: str = "", *, indent: int = 0, comment: str = "") -> list[str]:
    """`before expression after  # comment`, folded as formatters fold it where it does not fit in `WIDTH`."""
    folded = _folded(before, expression, after, indent)
    if comment and len(folded[-1]) + len(comment) + 4 <= WIDTH:
        folded[-1] += f"  # {comment}"
    elif comment:
        margin = " " * indent + "# "
        folded = [*textwrap.wrap(comment, WIDTH, initial_indent=margin, subsequent_indent=margin), *folded]
    return folded


def _folded(before: str, expression: Expression, after: str, indent: int) -> list[str]:
    margin, inner = " " * indent, " " * (indent + 4)
    flat = f"{margin}{before}{expression}{after}"
    if len(flat) <= WIDTH or isinstance(expression, str):
        return [flat]
    if not expression.open:
        first, *rest = expression.items
        terms = [*lines("", first, indent=indent + 4)]
        terms += [line for term in rest for line in lines(expression.joint.lstrip(), term, indent=indent + 4)]
        return [f"{margin}{before}(", *terms, f"{margin}){after}"]
    body = [inner + expression.joint.join(map(str, expression.items))]
    if len(body[0]) > WIDTH:
        body = [line for item in expression.items for line in lines("", item, ",", indent=indent + 4)]
    return [f"{margin}{before}{expression.open}", *body, f"{margin}{expression.close}{after}"]


def literal(value: Any) -> str:
    """A value as Python writes it, that evaluates to an equal one. Raises TypeError for what has no such form."""
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        said = float.__repr__(value)
        return said if said.lstrip("-")[0].isdigit() else f'float("{said}")'
    if isinstance(value, str):
        said = str.__repr__(value)
        return said if "'" in value or '"' in value else f'"{said[1:-1]}"'
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(each)}" for key, each in value.items()) + "}"
    raise TypeError(f"{type(value).__name__} cannot be written as Python")


def docstring(paragraphs: Sequence[str]) -> list[str]:
    """A docstring of these paragraphs, one line or several each; leading spaces of a paragraph indent all of it."""
    body: list[str] = []
    for paragraph in paragraphs:
        # A backslash and three quotes grow by half a line at most when they are escaped.
        width = WIDTH - 10 if "\\" not in paragraph and '"""' not in paragraph else WIDTH // 2 - 10
        margin = " " * (len(paragraph) - len(paragraph.lstrip()))
        wrapped = textwrap.wrap(paragraph.strip(), width, initial_indent=margin, subsequent_indent=margin * 2)
        body += [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in wrapped or [""]]
    if body[0].startswith('"'):
        body[0] = "\\" + body[0]
    apart = " " if body[0].endswith('"') else ""
    if len(body) == 1 and not body[0].endswith("\\") and len(body[0] + apart) <= WIDTH - 10:
        return [f'"""{body[0]}{apart}"""']
    return [f'"""{body[0]}', *body[1:], '"""']


def plain(text: str) -> str:
    """Text from a file as one line of printable characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
