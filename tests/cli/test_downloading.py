"""`datasets --download`: what is there and what is not, a download, and one that is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from netbuilder.data import downloads
from netbuilder.data.downloads import Collection, catalogue

from ..data.serving import PACKAGED, Server, as_published, digits_of_two_pixels

CONTENT = bytes(range(256)) * 2_000


@pytest.fixture
def server():
    serving = Server()
    yield serving
    serving.close()


@pytest.fixture
def tiny(server, monkeypatch) -> Collection:
    """MNIST of two by two pixels takes the place of the real one."""
    collection = digits_of_two_pixels(server)
    monkeypatch.setitem(catalogue.COLLECTIONS, "mnist", collection)
    return collection


def listed(netbuilder) -> dict[str, object]:
    return {source["type"]: source.get("download") for source in netbuilder("datasets", "--json").json["datasets"]}


def test_a_download_is_listed_brought_and_then_there(netbuilder, tiny):
    assert listed(netbuilder)["mnist"] == {"size": tiny.size, "there": False}
    assert listed(netbuilder)["digits"] is None
    assert "netbuilder datasets --download mnist" in netbuilder("datasets", "mnist").out
    said = netbuilder("datasets", "--download", "mnist", "--json")
    assert said.status == 0, said.err
    assert said.json == {"name": "mnist", "folder": str(downloads.folder_of("mnist")), "size": tiny.size}
    assert listed(netbuilder)["mnist"] == {"size": tiny.size, "there": True}
    again = netbuilder("datasets", "--download", "mnist")
    assert again.status == 0 and "was there already" in again.out


def test_a_project_is_checked_by_whether_its_data_are_there(netbuilder, tiny, tmp_path):
    project = tmp_path / "p.json"
    assert netbuilder("new", "digits-mlp", "-o", project).status == 0
    project.write_text(project.read_text().replace('"source": "digits"', '"source": "mnist"'))
    said = netbuilder("check", project)
    assert said.status == 1 and "is not on this computer yet" in said.err and "--download mnist" in said.err
    assert len(said.err.splitlines()) == 1
    assert netbuilder("summary", project).status == 0
    assert netbuilder("datasets", "--download", "mnist").status == 0
    said = netbuilder("check", project)
    assert said.status == 0, said.err


def test_a_failed_download_says_why_in_one_line(netbuilder, server, tiny):
    server.files.clear()
    said = netbuilder("datasets", "--download", "mnist", "--json")
    assert said.status == 1
    assert "is no longer there (HTTP status 404)" in said.err and "put them into" in said.err
    assert len(said.err.splitlines()) == 1
    assert said.json["problems"][0]["severity"] == "error"


def test_a_wrong_name_is_a_wrong_usage(netbuilder):
    said = netbuilder("datasets", "--download", "mnits")
    assert said.status == 2 and "did you mean 'mnist'" in said.err
    assert netbuilder("datasets", "mnist", "--download", "mnist").status == 2


CHILD = """
import sys
from netbuilder.data.downloads import Collection, Remote, catalogue, transfer
transfer.TIMEOUT_S = 0.2
name, size, sha256, url = sys.argv[1:]
catalogue.COLLECTIONS["mnist"] = Collection("mnist", "One file", (Remote(name, int(size), sha256, (url,)),))
from netbuilder.cli import downloading, main
downloading.LINE_S = 0.0
sys.exit(main(["datasets", "--download", "mnist"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to a child")
def test_an_interrupted_download_stops_and_goes_on_with_the_same_command(server):
    file = server.give("one.bin", CONTENT)
    server.stalls = [100_000] * 50
    arguments = [sys.executable, "-c", CHILD, file.name, str(file.size), file.sha256, file.urls[0]]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stderr.readline().startswith("mnist: ")  # the first bytes are there
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130 and not out and "the same command goes on from here" in err
    assert (downloads.folder_of("mnist") / "one.bin.part").stat().st_size > 0
    server.stalls.clear()
    server.let_go.set()
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert server.ranges()[-1] is not None
    assert (downloads.folder_of("mnist") / "one.bin").read_bytes() == CONTENT


@pytest.mark.skipif(not os.path.isdir(PACKAGED), reason="Debian's package dataset-fashion-mnist is not installed")
def test_the_real_fashion_mnist_comes_from_a_mirror_of_ones_own(server, child, monkeypatch):
    """The program, its catalogue and the files are the real ones; the server alone is near."""
    for file in catalogue.COLLECTIONS["fashion-mnist"].files:
        server.files[f"/near/fashion-mnist/{file.name}"] = as_published(file.name)
    server.breaks = [10_000_000]
    monkeypatch.setenv(downloads.MIRROR, server.url("near"))
    said = child("datasets", "--download", "fashion-mnist", "--json")
    assert said.status == 0, said.err
    assert said.json["size"] == 30_878_645
    assert downloads.is_there("fashion-mnist")
    assert server.ranges() == [None, "bytes=10000000-", None, None, None]
