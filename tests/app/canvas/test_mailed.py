"""A network that went through a mail and back. No Qt here."""

from __future__ import annotations

import textwrap

import pytest

from netbuilder.app.canvas.edits.mailed import as_sent
from netbuilder.app.canvas.edits.placing import copied_text, pasted
from netbuilder.graph import Edge, Graph, Node, Port, Project, loads

PROJECT = Project(
    graph=Graph.checked(
        [Node("conv", "Conv2d", {"out_channels": 32, "kernel_size": 3}, (188, 0)), Node("relu", "ReLU", {}, (376, 0))],
        [Edge(Port("conv", "out"), Port("relu", "in"))],
    )
)
TEXT = copied_text(PROJECT, ["conv", "relu"])


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def wrapped(text: str) -> str:
    return "\r\n".join(textwrap.wrap(text, 40, break_long_words=False, break_on_hyphens=False))


@pytest.mark.parametrize(
    "mailed",
    [
        TEXT,
        quoted(TEXT),
        quoted(quoted(TEXT)),
        f"Hello,\n\nhere it is:\n\n{TEXT}\n\nBest, A.",
        wrapped(TEXT),
        quoted(wrapped(TEXT)),
        TEXT.replace("\n", "\r\n\r\n"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace('"', "“"),
        f"```json\n{TEXT}\n```",
        TEXT.replace("=", "=3D").replace('"nodes"', '"no=\r\ndes"'),
        "".join(f"    {line}\n" for line in TEXT.splitlines()),
        "On Monday A. wrote:\n" + quoted(quoted(wrapped(TEXT))) + "\n> \n",
    ],
)
def test_a_network_pasted_out_of_a_mail_is_the_one_that_was_copied(mailed):
    assert loads(as_sent(mailed)).graph == loads(TEXT).graph
    after = pasted(Project(), mailed).apply(Project())
    assert after.graph.nodes.keys() == {"conv", "relu"} and len(after.graph.edges) == 1


@pytest.mark.parametrize("text", ["", "hello {world}", "> a\n> b", "{" * 50, "{}", '{"format": "other"}', "[1, 2]"])
def test_what_holds_no_network_is_left_as_it_is(text):
    assert as_sent(text) == text and pasted(Project(), text) is None
