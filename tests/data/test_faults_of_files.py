"""Paths that lead to no file which could be read."""

from __future__ import annotations

import os

import pytest

from .faulty import ARRAYS, CSV, NAMED, PARQUET, SERIES, TABLE, TEXTS, WINDOWS, Make


def pipe(name: str) -> Make:
    return lambda folder: os.mkfifo(folder / name)


def loop(name: str) -> Make:
    return lambda folder: os.symlink(name, folder / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
@pytest.mark.parametrize("data", [CSV, PARQUET, ARRAYS, TEXTS, SERIES, WINDOWS, NAMED], ids=lambda data: data["source"])
def test_what_is_no_ordinary_file_is_never_opened(refused, data):
    """A pipe would be waited for without end."""
    refused(data, pipe(data["params"]["path"]), data["params"]["path"], "is no ordinary file")


@pytest.mark.parametrize("data", [CSV, PARQUET, ARRAYS, TEXTS, SERIES, WINDOWS, NAMED], ids=lambda data: data["source"])
def test_a_link_round_in_a_circle_is_named(refused, data):
    refused(data, loop(data["params"]["path"]), data["params"]["path"], "is a link that leads nowhere")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("data", [CSV, PARQUET, ARRAYS, TEXTS, SERIES], ids=lambda data: data["source"])
def test_a_file_that_may_not_be_read_is_named(trained, tmp_path, data):
    (tmp_path / data["params"]["path"]).touch(0o000)
    status, said = trained(data, lambda folder: None)
    assert status == 1 and data["params"]["path"] in said and "ermission denied" in said


def test_a_line_end_in_a_name_keeps_the_message_on_its_line(refused):
    name = "t\nx.csv"
    refused(
        {"source": "csv", "params": {"path": name, "target": ["y"]}},
        lambda folder: (folder / name).write_text(TABLE + "1,2\n"),
        "t x.csv: line 62",
    )
