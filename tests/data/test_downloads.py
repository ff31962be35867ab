"""Downloads: checked before anything reads them, resumed, given up, refused; from a server on this computer."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import signal
import socket
import subprocess
import sys
import tarfile
from dataclasses import replace

import pytest
import torch

from netbuilder.data import DataError, check_data, downloads, fields_of, prepare
from netbuilder.data.downloads import Cancelled, Collection, Member, Remote, catalogue, transfer

from .serving import PACKAGED, Server, as_published, digits_of_two_pixels

CONTENT = bytes(range(256)) * 2_000


@pytest.fixture
def server():
    serving = Server()
    yield serving
    serving.close()


@pytest.fixture
def one(server) -> Collection:
    """A collection of one file of half a megabyte."""
    return Collection("one", "One file", (server.give("one.bin", CONTENT),))


def other_names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".lock")


def changed(collection: Collection, **said: object) -> Collection:
    return replace(collection, files=(replace(collection.files[0], **said),))


def refused(collection: Collection, folder) -> str:
    with pytest.raises(DataError) as caught:
        downloads.fetch(collection, folder=folder)
    assert not (folder / collection.files[0].name).exists()
    return str(caught.value)


# What comes


def test_what_comes_is_whole_under_its_name_and_progress_reaches_all_of_it(server, tmp_path):
    collection = digits_of_two_pixels(server)
    told: list[tuple[int, int]] = []
    assert not downloads.is_there(collection, tmp_path)
    folder = downloads.fetch(collection, folder=tmp_path / "new", progress=lambda *said: told.append(said))
    assert other_names(folder) == sorted(file.name for file in collection.files)
    assert downloads.is_there(collection, folder)
    assert told == sorted(told) and told[-1] == (collection.size, collection.size)
    for file in collection.files:
        assert (folder / file.name).read_bytes() == server.files[f"/{file.name}"]


def test_what_is_there_is_not_asked_for_again(server, one, tmp_path):
    downloads.fetch(one, folder=tmp_path)
    downloads.fetch(one, folder=tmp_path)
    assert len(server.asked) == 1


def test_a_file_put_there_by_hand_is_taken_where_it_is_right_and_replaced_where_not(server, tmp_path):
    collection = digits_of_two_pixels(server)
    good, bad = collection.files[:2]
    (tmp_path / good.name).write_bytes(server.files[f"/{good.name}"])
    (tmp_path / bad.name).write_bytes(bytes(bad.size))
    downloads.fetch(collection, folder=tmp_path)
    assert f"/{good.name}" not in [path for path, _ in server.asked]
    assert (tmp_path / bad.name).read_bytes() == server.files[f"/{bad.name}"]


# Going on


def test_a_connection_that_breaks_is_taken_up_where_it_ended(server, one, tmp_path):
    server.breaks = [100_000, 200_000]
    downloads.fetch(one, folder=tmp_path)
    assert server.ranges() == [None, "bytes=100000-", "bytes=300000-"]
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_a_silent_server_is_asked_again_for_the_rest(server, one, tmp_path, monkeypatch):
    monkeypatch.setattr(transfer, "TIMEOUT_S", 0.2)
    server.stalls = [100_000]
    downloads.fetch(one, folder=tmp_path)
    assert server.ranges() == [None, "bytes=100000-"]


def test_a_cancelled_download_keeps_what_came_and_the_next_goes_on(server, one, tmp_path):
    server.tags["/one.bin"] = '"v1"'
    there: list[int] = []
    with pytest.raises(Cancelled):
        downloads.fetch(one, folder=tmp_path, progress=lambda done, _: there.append(done), cancelled=lambda: any(there))
    assert other_names(tmp_path) == ["one.bin.part", "one.bin.part.tag"]
    kept = (tmp_path / "one.bin.part").stat().st_size
    assert 0 < kept < len(CONTENT)
    downloads.fetch(one, folder=tmp_path)
    headers = server.asked[-1][1]
    assert (headers["Range"], headers["If-Range"]) == (f"bytes={kept}-", '"v1"')
    assert other_names(tmp_path) == ["one.bin"]
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_a_file_that_changed_on_the_server_is_taken_from_its_start(server, one, tmp_path):
    """If-Range: half of one state and half of another would be neither."""
    (tmp_path / "one.bin.part").write_bytes(b"old" * 1000)
    (tmp_path / "one.bin.part.tag").write_text(f'{server.url("one.bin")}\n"v1"')
    server.tags["/one.bin"] = '"v2"'
    downloads.fetch(one, folder=tmp_path)
    assert len(server.asked) == 1 and server.asked[0][1]["If-Range"] == '"v1"'
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_a_server_that_gives_no_parts_gives_all_of_it_again(server, one, tmp_path):
    server.ranged = False
    server.breaks = [100_000]
    downloads.fetch(one, folder=tmp_path)
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_a_part_of_other_bytes_is_noticed_and_begun_anew(server, one, tmp_path):
    """Without a tag only the SHA-256 can tell."""
    (tmp_path / "one.bin.part").write_bytes(b"\xff" * 1000)
    downloads.fetch(one, folder=tmp_path)
    assert server.ranges() == ["bytes=1000-", None]
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


@pytest.mark.parametrize("length", [len(CONTENT), len(CONTENT) + 1, 10 * len(CONTENT)])
def test_a_part_of_the_full_length_or_more_does_no_harm(server, one, tmp_path, length):
    (tmp_path / "one.bin.part").write_bytes(bytes(length))
    downloads.fetch(one, folder=tmp_path)
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


FETCH = """
import sys
from netbuilder.data import downloads
from netbuilder.data.downloads import Collection, Remote
name, size, sha256, url, folder = sys.argv[1:]
collection = Collection("one", "One file", (Remote(name, int(size), sha256, (url,)),))
downloads.fetch(collection, folder=folder, progress=lambda done, total: print(done, flush=True))
"""


def fetching(collection: Collection, folder) -> subprocess.Popen[str]:
    file = collection.files[0]
    arguments = (file.name, str(file.size), file.sha256, file.urls[0], str(folder))
    return subprocess.Popen([sys.executable, "-c", FETCH, *arguments], stdout=subprocess.PIPE, text=True)


def test_two_processes_at_once_download_once_and_both_have_it(server, one, tmp_path):
    server.stalls = [100_000]
    first = fetching(one, tmp_path)
    first.stdout.readline()  # it has the folder, and is waiting for the rest
    second = fetching(one, tmp_path)
    server.let_go.set()
    for process in (first, second):
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert [given for given in server.ranges() if given is None] == [None]
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_after_a_killed_process_the_next_goes_on(server, one, tmp_path):
    server.stalls = [100_000]
    process = fetching(one, tmp_path)
    process.stdout.readline()
    process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.communicate(timeout=60)
    kept = (tmp_path / "one.bin.part").stat().st_size
    assert kept and not downloads.is_there(one, tmp_path)
    downloads.fetch(one, folder=tmp_path)
    assert server.ranges()[-1] == f"bytes={kept}-"
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


# What is refused


def test_other_content_of_the_same_size_is_deleted_and_named_with_file_and_address(server, one, tmp_path):
    server.files["/one.bin"] = bytes(len(CONTENT))
    said = refused(one, tmp_path)
    assert "one.bin" in said and server.url("one.bin") in said and "SHA-256" in said and "deleted" in said
    assert other_names(tmp_path) == []
    assert len(server.asked) == 1


def test_another_size_is_refused_before_anything_is_read(server, one, tmp_path):
    server.files["/one.bin"] = CONTENT[:-1]
    assert "offers 511,999 bytes where one.bin has 512,000" in refused(one, tmp_path)
    assert other_names(tmp_path) == []


def test_a_server_that_never_ends_is_cut_off_at_the_size(server, one, tmp_path):
    server.sized = False
    server.files["/one.bin"] = CONTENT * 20
    assert "sends more than the 512,000 bytes of one.bin" in refused(one, tmp_path)
    assert other_names(tmp_path) == []


@pytest.mark.parametrize(
    "address", ["http://example.org/one.bin", "file:///etc/passwd", "ftp://127.0.0.1/one.bin", "data:,x", "one.bin"]
)
def test_an_address_that_is_no_https_is_never_opened(one, tmp_path, address):
    assert "by https alone" in refused(changed(one, urls=(address,)), tmp_path)


@pytest.mark.parametrize("goal", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://example.org/x"])
def test_a_server_may_not_send_on_to_another_scheme(server, one, tmp_path, goal):
    server.redirects["/one.bin"] = goal
    said = refused(one, tmp_path)
    assert "sends on to" in said
    assert other_names(tmp_path) == []


def test_https_may_not_send_on_to_this_computer():
    with pytest.raises(transfer.Refused, match="no https address"):
        transfer.check_address("http://127.0.0.1/x", after="https://example.org/x")
    transfer.check_address("https://elsewhere.example.org/x", after="https://example.org/x")


def test_a_server_on_this_computer_may_send_on_to_itself(server, one, tmp_path):
    server.redirects["/old.bin"] = server.url("one.bin")
    downloads.fetch(changed(one, urls=(server.url("old.bin"),)), folder=tmp_path)
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_mirrors_are_asked_in_their_order_until_one_has_it(server, one, tmp_path):
    server.statuses["/busy.bin"] = 503
    server.files["/false.bin"] = bytes(len(CONTENT))
    names = ("gone.bin", "busy.bin", "false.bin", "one.bin")
    downloads.fetch(changed(one, urls=tuple(map(server.url, names))), folder=tmp_path)
    assert [path for path, _ in server.asked] == [f"/{name}" for name in names]
    assert (tmp_path / "one.bin").read_bytes() == CONTENT


def test_a_mirror_of_ones_own_is_asked_first(server, one, tmp_path, monkeypatch):
    server.files["/near/one/one.bin"] = CONTENT
    monkeypatch.setenv(downloads.MIRROR, server.url("near/"))
    downloads.fetch(one, folder=tmp_path)
    assert [path for path, _ in server.asked] == ["/near/one/one.bin"]


def test_without_a_network_the_message_says_what_to_put_where(one, tmp_path):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # taken and not listening: nobody answers there
        nowhere = f"http://127.0.0.1:{held.getsockname()[1]}"
        said = refused(changed(one, urls=(f"{nowhere}/one.bin",)), tmp_path)
    assert "One file: one.bin could not be downloaded" in said and "cannot be reached" in said
    assert f"get one.bin from {nowhere}/" in said and f"put them into {tmp_path}" in said


def test_a_disk_without_room_is_told_before_anything_comes(server, one, tmp_path):
    huge = changed(one, size=10**18)
    assert "MB are free on this disk" in refused(huge, tmp_path)
    assert not server.asked


def test_a_folder_that_cannot_be_written_to_is_named(one, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataError, match="file/in: One file cannot be kept here"):
        downloads.fetch(one, folder=tmp_path / "file" / "in")


def test_an_unknown_name_is_a_slip():
    with pytest.raises(DataError, match="did you mean 'mnist'"):
        downloads.fetch("mnits")


# Archives


def archived(server: Server, entries: list[tuple[tarfile.TarInfo, bytes]], members: tuple[Member, ...]) -> Collection:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for entry, content in entries:
            tar.addfile(entry, io.BytesIO(content))
    return Collection("set", "A set", (server.give("set.tar.gz", packed.getvalue()),), members)


def entry(name: str, content: bytes = b"", **said: object) -> tuple[tarfile.TarInfo, bytes]:
    made = tarfile.TarInfo(name)
    made.size = len(content)
    for attribute, value in said.items():
        setattr(made, attribute, value)
    return made, content


WANTED = (Member("in/a.bin", "a.bin", 1000), Member("in/b.bin", "b.bin", 2000))
GOOD = [entry("in/readme.html", b"hello"), entry("in/a.bin", b"a" * 1000), entry("in/b.bin", b"b" * 2000)]


def test_an_archive_leaves_its_files_and_goes(server, tmp_path):
    collection = archived(server, GOOD, WANTED)
    downloads.fetch(collection, folder=tmp_path)
    assert other_names(tmp_path) == ["a.bin", "b.bin"]
    assert (tmp_path / "b.bin").read_bytes() == b"b" * 2000
    assert downloads.is_there(collection, tmp_path)


def test_no_path_of_an_archive_is_ever_written_to(server, tmp_path):
    folder = tmp_path / "deep" / "folder"
    evil = [
        entry("../../slipped.bin", b"x"),
        entry(str(tmp_path / "absolute.bin"), b"x"),
        entry("in/link", type=tarfile.SYMTYPE, linkname=str(tmp_path)),
        entry("in/link/through.bin", b"x"),
        entry("in/device", type=tarfile.CHRTYPE),
    ]
    downloads.fetch(archived(server, evil + GOOD, WANTED), folder=folder)
    assert other_names(folder) == ["a.bin", "b.bin"]
    assert other_names(tmp_path) == ["deep"] and other_names(tmp_path / "deep") == ["folder"]


BAD_ARCHIVES = {
    "a link in place of a file": (
        [entry("in/a.bin", type=tarfile.SYMTYPE, linkname="/etc/passwd")],
        "in/a.bin is no file of 1,000 bytes",
    ),
    "another size": ([entry("in/a.bin", b"a" * 999)], "in/a.bin is no file of 1,000 bytes"),
    "a file missing": (GOOD[:2], "lacks in/b.bin"),
    "a bomb": ([entry("in/zeros.bin", bytes(50_000_000)), *GOOD], "it holds more than it should"),
}


@pytest.mark.parametrize("kind", BAD_ARCHIVES)
def test_an_archive_that_is_not_as_it_should_be_is_refused(server, tmp_path, kind):
    entries, message = BAD_ARCHIVES[kind]
    collection = archived(server, entries, WANTED)
    with pytest.raises(DataError) as caught:
        downloads.fetch(collection, folder=tmp_path)
    assert message in str(caught.value) and "set.tar.gz" in caught.value.where
    assert not downloads.is_there(collection, tmp_path)


# What a project sees


def test_a_network_can_be_drawn_before_the_data_are_there_and_the_problem_says_how_to_get_them(tmp_path):
    section = {"source": "mnist"}
    assert fields_of(section, tmp_path)["image"].shape == (1, 28, 28)
    (problem,) = check_data(section, tmp_path)
    assert problem.severity == "error"
    for needed in ("MNIST is not on this computer yet", "12 MB", "netbuilder datasets --download mnist", "'folder'"):
        assert needed in problem.message
    with pytest.raises(DataError, match="MNIST is not on this computer yet"):
        prepare(section, tmp_path)


def test_a_download_is_what_the_source_reads(server, tmp_path, monkeypatch):
    monkeypatch.setitem(catalogue.COLLECTIONS, "mnist", digits_of_two_pixels(server))
    section = {"source": "mnist"}
    assert downloads.fetch("mnist") == downloads.folder_of("mnist")
    assert check_data(section, tmp_path) == []
    prepared = prepare(section, tmp_path)
    assert prepared.fields["image"].shape == (1, 2, 2)
    assert prepared.test.indices.tolist() == list(range(60, 80))
    assert torch.equal(prepared.dataset.tensors["label"][:10], torch.arange(10))


def test_cifar_is_unpacked_and_read(server, tmp_path, monkeypatch):
    real = catalogue.COLLECTIONS["cifar10"]
    batch = b"".join(bytes([n % 10]) + bytes([n]) * 3072 for n in range(20))
    entries = [entry(member.path, batch) for member in real.members]
    members = tuple(replace(member, size=len(batch)) for member in real.members)
    tiny = replace(archived(server, entries, members), name="cifar10", label="CIFAR-10")
    monkeypatch.setitem(catalogue.COLLECTIONS, "cifar10", tiny)
    section = {"source": "cifar10"}
    assert fields_of(section, tmp_path)["image"].shape == (3, 32, 32)
    assert [problem.severity for problem in check_data(section, tmp_path)] == ["error"]
    downloads.fetch("cifar10")
    assert check_data(section, tmp_path) == []
    prepared = prepare(section, tmp_path)
    assert len(prepared.dataset) == 120 and prepared.test.indices.tolist() == list(range(100, 120))


# What is published


@pytest.mark.skipif(not os.path.isdir(PACKAGED), reason="Debian's package dataset-fashion-mnist is not installed")
def test_the_hashes_of_fashion_mnist_are_those_of_the_real_files():
    for file in catalogue.COLLECTIONS["fashion-mnist"].files:
        content = as_published(file.name)
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file.size, file.sha256)
        assert gzip.decompress(content)[:3] == b"\0\0\x08"


@pytest.mark.parametrize("collection", catalogue.COLLECTIONS.values(), ids=lambda collection: collection.name)
def test_everything_in_the_catalogue_is_asked_for_by_https_and_checked(collection):
    for file in collection.files:
        assert file.size > 0 and len(bytes.fromhex(file.sha256)) == 32 and file.urls
        for url in file.urls:
            transfer.check_address(url)
            assert url.endswith(file.name) and not transfer.is_local(url)


def test_sizes_are_known_without_a_network():
    assert downloads.size("mnist") == 11_594_722 and downloads.size("cifar10") == 170_052_171
    assert isinstance(catalogue.COLLECTIONS["cifar10"].files[0], Remote)
