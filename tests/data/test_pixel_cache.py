"""Pixels on the disk: whole or not there, whatever happened to the file, and never more than there may be."""

import os
import subprocess
import sys
import threading

import numpy as np
import pytest

from netbuilder.data import DataError, pixel_cache
from netbuilder.data.pixel_cache import BROKEN, THERE, PixelCache


def rows_of(count, size, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (count, size), dtype=np.uint8)


def read(cache, rows):
    pixels, missing = cache.read(np.asarray(rows))
    return pixels, missing


def test_rows_come_back_in_the_order_they_are_asked_for_and_only_those_that_were_written(tmp_path):
    pixels = rows_of(5, 12)
    cache = PixelCache.open("key", 5, 12, tmp_path)
    for row in (0, 3, 4):
        cache.write(row, pixels[row])
    cache.write_broken(1)
    again = PixelCache.open("key", 5, 12, tmp_path)
    assert again.refresh().tolist() == [THERE, BROKEN, 0, THERE, THERE]
    found, missing = read(again, [4, 1, 0, 2, 3])
    assert missing == [1, 3]
    assert (found[[0, 2, 4]] == pixels[[4, 0, 3]]).all()


def test_a_damaged_row_counts_as_not_there_and_the_others_stay(tmp_path):
    pixels = rows_of(3, 100)
    cache = PixelCache.open("key", 3, 100, tmp_path)
    for row in range(3):
        cache.write(row, pixels[row])
    with cache.path.open("r+b") as file:
        file.seek(150)
        file.write(bytes([pixels[1, 50] ^ 1]))
    found, missing = read(PixelCache.open("key", 3, 100, tmp_path), [0, 1, 2])
    assert missing == [1]
    assert (found[[0, 2]] == pixels[[0, 2]]).all()


@pytest.mark.parametrize("name", ["key.pixels", "key.rows"])
def test_a_file_that_was_cut_short_or_is_of_another_size_is_filled_anew(tmp_path, name):
    cache = PixelCache.open("key", 3, 100, tmp_path)
    for row, pixels in enumerate(rows_of(3, 100)):
        cache.write(row, pixels)
    for length in (0, 7, 5_000):
        os.truncate(tmp_path / name, length)
        again = PixelCache.open("key", 3, 100, tmp_path)
        _, missing = read(again, [0, 1, 2])
        for row in missing:
            again.write(row, rows_of(3, 100)[row])
        found, missing = read(again, [0, 1, 2])
        assert not missing and (found == rows_of(3, 100)).all()


def test_what_another_process_wrote_is_seen(tmp_path):
    cache = PixelCache.open("key", 4, 1_000, tmp_path)
    other = (
        "import sys, numpy as np; from pathlib import Path; from netbuilder.data.pixel_cache import PixelCache\n"
        "cache = PixelCache.open('key', 4, 1000, Path(sys.argv[1]))\n"
        "cache.write(2, np.full(1000, 7, np.uint8))"
    )
    subprocess.run([sys.executable, "-c", other, str(tmp_path)], check=True)
    assert cache.refresh(2, 3).tolist() == [THERE] and cache.refresh(0, 1).tolist() == [0]
    found, missing = read(cache, [2])
    assert not missing and (found == 7).all()


def test_threads_that_write_and_read_at_once_never_see_half_a_row(tmp_path):
    pixels = rows_of(200, 3_000)
    cache = PixelCache.open("key", 200, 3_000, tmp_path)
    wrong = []

    def write(first):
        for row in range(first, 200, 2):
            cache.write(row, pixels[row])

    def look():
        for _ in range(20):
            found, missing = read(cache, range(200))
            there = np.setdiff1d(np.arange(200), missing)
            if (found[there] != pixels[there]).any():
                wrong.append(there)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(2)] + [threading.Thread(target=look)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert (read(cache, range(200))[0] == pixels).all()


def test_the_caches_used_longest_ago_make_room(tmp_path, monkeypatch):
    monkeypatch.setattr(pixel_cache, "LIMIT", 3_000)
    for age, name in enumerate(("old", "older", "oldest")):
        PixelCache.open(name, 10, 100, tmp_path)
        os.utime(tmp_path / f"{name}.pixels", (1_000 - age, 1_000 - age))
    PixelCache.open("new", 10, 100, tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        *("new.pixels", "new.rows", "old.pixels", "old.rows", "older.pixels", "older.rows")
    ]


def test_one_that_is_swept_away_while_it_is_used_can_still_be_read(tmp_path, monkeypatch):
    cache = PixelCache.open("mine", 2, 100, tmp_path)
    for row, pixels in enumerate(rows_of(2, 100)):
        cache.write(row, pixels)
    monkeypatch.setattr(pixel_cache, "LIMIT", 100)
    PixelCache.open("theirs", 1, 100, tmp_path)
    found, missing = read(cache, [0, 1])
    assert not missing and (found == rows_of(2, 100)).all()


def test_a_cache_that_cannot_be_made_says_what_to_do(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataError, match="the cache cannot be written: .*; make room on that disk, or set"):
        PixelCache.open("key", 1, 1, tmp_path / "file")


def test_there_is_no_room_for_more_than_the_disk_or_the_limit_has(tmp_path):
    assert pixel_cache.has_room(1, tmp_path / "not" / "there" / "yet")
    assert not pixel_cache.has_room(pixel_cache.LIMIT + 1, tmp_path)
    assert not pixel_cache.has_room(10**18, tmp_path)


def test_its_files_are_closed_with_it(tmp_path):
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for _ in range(20):
        PixelCache.open("key", 1, 1, tmp_path)
    assert not before or len(os.listdir("/proc/self/fd")) <= before + 2
