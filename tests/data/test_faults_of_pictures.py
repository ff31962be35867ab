"""Broken pictures are left out, counted and listed; what cannot be left out is refused."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from .faulty import (
    LETTERS,
    MASKS,
    NAMED,
    PICTURES,
    Make,
    paint,
    pictures,
    png_that_claims,
    write,
)


def test_broken_pictures_are_left_out_counted_and_listed(trained):
    bomb = png_that_claims(60_000, 60_000)
    broken = [write("p/cat/x.png", b"hello"), write("p/dog/y.png", b""), write("p/dog/z.png", bomb)]
    status, said = trained(PICTURES, pictures(*broken), 2)
    assert status == 0, said
    assert "3 pictures cannot be read and are left out" in said
    for name in ("cat/x.png", "dog/y.png", "dog/z.png"):
        assert name in said


def test_a_broken_picture_whose_name_is_no_text_is_listed(trained, tmp_path):
    if sys.platform != "linux":
        pytest.skip("names are texts here")
    status, said = trained(PICTURES, pictures(lambda folder: (folder / "p/cat" / os.fsdecode(b"x\xff.png")).touch()), 2)
    assert status == 0, said
    assert "one picture cannot be read" in said and "cat/x" in said
    for path in (tmp_path / "run").rglob("*.json"):
        path.read_text("utf-8")


def test_a_class_of_nothing_but_broken_pictures_is_refused(refused):
    def ruin(folder: Path) -> None:
        for path in (folder / "p" / "cat").iterdir():
            path.write_bytes(b"x")

    refused(PICTURES, pictures(ruin), "p/cat/0.png", "no picture of the class 'cat' can be read", outputs=2)


def test_one_folder_alone_is_one_class(refused):
    refused(PICTURES, pictures(classes=("cat",)), "y: ", "'cat'", "one class", outputs=1)


def test_a_folder_whose_name_is_no_text_is_named(refused):
    if sys.platform != "linux":
        pytest.skip("names are texts here")
    odd = os.fsdecode(b"c\xff")
    refused(PICTURES, pictures(classes=("cat", odd)), "no UTF-8", "rename it", outputs=2)


def test_pipes_and_links_that_lead_nowhere_are_no_pictures(trained):
    def odd(folder: Path) -> None:
        os.symlink("round.png", folder / "p/cat/round.png")
        os.symlink("gone.png", folder / "p/cat/dead.png")
        os.symlink("../cat", folder / "p/cat/again")
        if hasattr(os, "mkfifo"):
            os.mkfifo(folder / "p/cat/pipe.png")

    status, said = trained(PICTURES, pictures(odd), 2)
    assert status == 0, said


@pytest.mark.parametrize("name", ["two\nlines", " spaces ", "naïve 猫", "a'b\"c"])
def test_a_class_may_be_called_anything_that_is_text(trained, name):
    status, said = trained(PICTURES, pictures(classes=("cat", name)), 2)
    assert status == 0, said


def masked(*more: Make) -> Make:
    def make(folder: Path) -> None:
        for part in ("images", "masks"):
            (folder / "p" / part).mkdir(parents=True)
        for n in range(12):
            paint(folder / "p" / "images" / f"{n}.png")
            regions = (np.arange(64).reshape(8, 8) % 3).astype(np.uint8)
            Image.fromarray(regions).save(folder / "p" / "masks" / f"{n}.png")
        for each in more:
            each(folder)

    return make


def grey(name: str, value: int, size: int = 8) -> Make:
    return lambda folder: Image.fromarray(np.full((size, size), value, np.uint8)).save(folder / name)


def all_grey(folder: Path) -> None:
    for path in (folder / "p" / "masks").iterdir():
        Image.fromarray(np.zeros((8, 8), np.uint8)).save(path)


BROKEN_MASKS: dict[str, tuple[Make, tuple[str, ...]]] = {
    "a_broken_mask": (write("p/masks/3.png", b"x"), ("masks/3.png", "no picture that can be read")),
    "a_broken_image": (write("p/images/3.png", b"x"), ("images/3.png", "no picture that can be read")),
    "a_missing_mask": (lambda folder: (folder / "p/masks/3.png").unlink(), ("images/3.png", "'masks'")),
    "another_size": (grey("p/masks/3.png", 0, 9), ("masks/3.png", "9×9", "8×8", "'size'")),
    "one_class_only": (all_grey, ("one class",)),
}


@pytest.mark.parametrize("kind", BROKEN_MASKS)
def test_broken_masks_are_refused(refused, kind):
    make, words = BROKEN_MASKS[kind]
    refused(MASKS, masked(make), *words)


def test_an_index_that_stands_for_no_class_is_refused(refused):
    data = {"source": "masks", "params": {"path": "p", "classes": ["a", "b", "c"]}}
    refused(data, masked(grey("p/masks/3.png", 77)), "masks/3.png", "index 77", "0, 1, 2")


def named_pictures(rows: str, *more: Make) -> Make:
    def make(folder: Path) -> None:
        lines = "".join(f"p/cat/{n % 12}.png,{n},{LETTERS[n % 3]}\n" for n in range(30))
        (folder / "t.csv").write_text(f"file,x,y\n{lines}{rows}")

    return pictures(make, *more)


BROKEN_NAMED: dict[str, tuple[Make, tuple[str, ...]]] = {
    "a_picture_that_is_not_there": (named_pictures("p/cat/zz.png,1,a\n"), ("zz.png", "the table names it")),
    "a_broken_picture": (named_pictures("", write("p/cat/3.png", b"x")), ("p/cat/3.png", "no picture")),
    "a_folder": (named_pictures("p/cat,1,a\n"), ("p/cat", "is a folder")),
}


@pytest.mark.parametrize("kind", BROKEN_NAMED)
def test_broken_pictures_of_a_table_are_refused(refused, kind):
    make, words = BROKEN_NAMED[kind]
    refused(NAMED, make, *words)
