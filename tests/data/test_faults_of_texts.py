"""Texts, time series and steps in time that cannot be read."""

from __future__ import annotations

import os

import pytest

from .faulty import (
    LETTERS,
    SERIES,
    TEXT_FILES,
    TEXTS,
    WINDOWS,
    Make,
    huge,
    text_files,
    write,
)

WORDS = "text,y\n" + "".join(f'"word{n % 7} and word{n % 5}, too",{LETTERS[n % 3]}\n' for n in range(60))

BROKEN_TEXTS: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "a_nul_byte": (WORDS + "a\0b,a\n", ("t.csv: line 62", "NUL byte")),
    "a_byte_of_latin_1": (WORDS.encode() + b"caf\xe9,a\n", ("t.csv: line 62", "0xe9")),
    "an_empty_text": (WORDS + ",a\n", ("t.csv", "one text is empty", "drop rows")),
    "a_ragged_row": (WORDS + "a\n", ("t.csv: line 62", "one cell")),
    "no_such_column": (WORDS.replace("text,y", "txt,y"), ("t.csv", "did you mean 'txt'?")),
    "an_open_quotation_mark": (WORDS + '"a,b\n', ("t.csv: line 62", "is not written as CSV")),
    "one_class_only": (WORDS.replace(",b\n", ",a\n").replace(",c\n", ",a\n"), ("y: ", "one class")),
    "nothing": (b"", ("t.csv", "is empty")),
}


@pytest.mark.parametrize("kind", BROKEN_TEXTS)
def test_broken_texts_are_refused(refused, kind):
    content, words = BROKEN_TEXTS[kind]
    refused(TEXTS, content, *words)


BROKEN_TEXT_FILES: dict[str, tuple[Make, tuple[str, ...]]] = {
    "a_byte_of_latin_1": (write("p/a/3.txt", b"caf\xe9"), ("p/a/3.txt", "byte 4 (0xe9)", "UTF-8")),
    "a_nul_byte": (write("p/a/3.txt", b"a\0b"), ("p/a/3.txt", "NUL byte")),
    "a_pipe": (lambda folder: os.mkfifo(folder / "p/a/z.txt"), ("p/a/z.txt", "no ordinary file")),
    "a_link_that_leads_nowhere": (lambda folder: os.symlink("z.txt", folder / "p/a/z.txt"), ("p/a/z.txt", "nowhere")),
    "more_than_fits_in_memory": (huge("p/a/3.txt", 10**12), ("p", "GiB of memory")),
}


@pytest.mark.parametrize("kind", BROKEN_TEXT_FILES)
def test_broken_text_files_are_refused(refused, kind):
    make, words = BROKEN_TEXT_FILES[kind]
    refused(TEXT_FILES, text_files(make), *words)


TAGS = "@problemName x\n@timeStamps false\n@univariate true\n@classLabel true a b c\n@data\n"
LINES = TAGS + "".join(f"{n},{n + 1},{n * n}:{LETTERS[n % 3]}\n" for n in range(60))

BROKEN_SERIES: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "nothing": (b"", ("t.ts", "no line @data")),
    "tags_alone": (TAGS, ("t.ts", "no series")),
    "an_unknown_class": (LINES + "1,2,3:d\n", ("t.ts: line 66", "no class 'd'", "a, b, c")),
    "another_number_of_dimensions": (LINES + "1,2:3,4:a\n", ("t.ts: line 66", "2 dimensions")),
    "a_missing_value": (LINES + "1,?,3:a\n", ("t.ts: line 66", "interpolate")),
    "a_number_past_every_float": (LINES + "1,1e400,3:a\n", ("t.ts: line 66", "1e400")),
    "a_text": (LINES + "1,two,3:a\n", ("t.ts: line 66", "'two' is no number")),
    "a_nul_byte": (LINES + "1,\0,3:a\n", ("t.ts: line 66", "NUL byte")),
    "one_class_only": (TAGS + "1,2:b\n2,1:b\n" * 20, ("y: ", "'b'", "one class")),
}


@pytest.mark.parametrize("kind", BROKEN_SERIES)
def test_broken_series_are_refused(refused, kind):
    content, words = BROKEN_SERIES[kind]
    refused(SERIES, content, *words)


STEPS = "t,y\n" + "".join(f"{n},{n * 2}\n" for n in range(80))

BROKEN_WINDOWS: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "a_missing_value": (STEPS + "80,nan\n", ("line 82, column 'y'", "missing", "last value")),
    "infinity": (STEPS + "80,1e400\n", ("line 82, column 'y'", "too large")),
    "a_text": (STEPS + "80,two\n", ("line 82, column 'y'", "'two' is no number")),
    "too_few_steps": ("t,y\n1,2\n2,3\n", ("t.csv", "2 steps", "need 4")),
    "a_ragged_row": (STEPS + "1\n", ("line 82", "one cell")),
}


@pytest.mark.parametrize("kind", BROKEN_WINDOWS)
def test_broken_steps_in_time_are_refused(refused, kind):
    content, words = BROKEN_WINDOWS[kind]
    refused(WINDOWS, content, *words)
