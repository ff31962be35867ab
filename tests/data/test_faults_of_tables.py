"""Broken tables, CSV and Parquet, through the same door as a person's: refused in words that name file, row and column,
with everything left as it was. What is only unusual is read.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from netbuilder.data import prepare

from .faulty import CSV, HEAD, LETTERS, PARQUET, ROWS, TABLE

BROKEN_TABLES: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "a_ragged_row": (TABLE + "1,2\n", ("t.csv: line 62", "2 cells", "3")),
    "a_long_row": (TABLE + "1,2,a,4\n", ("t.csv: line 62", "4 cells")),
    "a_byte_of_latin_1": (TABLE.encode() + b"1,2,caf\xe9\n", ("line 62", "0xe9", "save the file as UTF-8")),
    "utf_16": (TABLE.encode("utf-16"), ("t.csv", "UTF-16; save the file as UTF-8")),
    "utf_16_without_a_mark": (TABLE.encode("utf-16-le"), ("t.csv: line 1", "NUL byte")),
    "a_nul_byte": (TABLE + "1,\0,a\n", ("t.csv: line 62", "NUL byte")),
    "one_class_only": (HEAD + ROWS.replace(",b\n", ",a\n").replace(",c\n", ",a\n"), ("y: ", "'a'", "one class")),
    "nothing": (b"", ("t.csv", "is empty")),
    "a_header_alone": (HEAD, ("t.csv", "no rows")),
    "one_endless_line": (b"1," * (9 * 2**20), ("t.csv: line 1", "longer than 16 MiB")),
    "an_open_quotation_mark": (TABLE + '1,2,"a\n', ("t.csv: line 62", "is not written as CSV")),
    "a_cell_without_end": (TABLE + f"1,2,{'x' * 200_000}\n", ("line 62", "131,072 characters", "quotation mark")),
    "a_decimal_comma": (HEAD.replace(",", ";") + ROWS.replace(",", ";").replace(".", ","), ("delimiter", "';'")),
    "a_column_twice": ("a,a,y\n" + ROWS, ("t.csv: line 1", "two columns are called 'a'")),
    "nan": (TABLE + "nan,1,a\n", ("line 62, column 'a'", "missing", "drop rows")),
    "infinity": (TABLE + "inf,1,a\n", ("line 62, column 'a'", "infinite")),
    "a_number_past_every_float": (TABLE + "1e400,1,a\n", ("line 62, column 'a'", "'1e400' is too large")),
    "a_number_of_400_digits": (TABLE + "9" * 400 + ",1,a\n", ("line 62, column 'a'", "too large")),
    "a_text_among_numbers": (TABLE + "one,1,a\n", ("line 62, column 'a'", "'one' is no number")),
    "a_date_a_row": (HEAD + "".join(f"{1900 + n}-01-01,{n},a\n" for n in range(120)), ("column 'a'", "'columns'")),
    "a_class_a_row": (HEAD + "".join(f"{n},{n},n{n}\n" for n in range(1200)), ("column 'y'", "more than 1000")),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN_TABLES)
def test_a_broken_table_is_refused(refused, kind):
    content, words = BROKEN_TABLES[kind]
    refused(CSV, content, *words)


UNUSUAL_TABLES = {
    "a_byte_order_mark": b"\xef\xbb\xbf" + TABLE.encode(),
    "cr_lf": TABLE.replace("\n", "\r\n"),
    "cr": TABLE.replace("\n", "\r"),
    "no_last_end": TABLE.rstrip("\n"),
    "blank_lines": TABLE.replace("\n", "\n\n"),
    "a_few_dates": HEAD + "".join(f"2024-01-{n % 28 + 1:02},{n},{LETTERS[n % 3]}\n" for n in range(84)),
    "whole_numbers_past_64_bits": TABLE + "123456789012345678901234567890,1,a\n",
    "names_with_line_ends": '"a\nb",b,y\n' + ROWS,
    "control_characters_in_names": "a\x1b[31m,b,y\n" + ROWS,
}


@pytest.mark.parametrize("kind", UNUSUAL_TABLES)
def test_an_unusual_table_is_read(trained, kind):
    status, said = trained(CSV, UNUSUAL_TABLES[kind])
    assert status == 0, said


def test_a_hundred_thousand_columns_are_read_in_seconds(tmp_path):
    """Looking for every column from the start took six minutes."""
    row = ",".join("1" * 100_000)
    lines = [",".join(f"c{n}" for n in range(100_000)) + ",y"] + [f"{row},{LETTERS[n % 3]}" for n in range(9)]
    (tmp_path / "t.csv").write_text("\n".join(lines))
    assert prepare(CSV, tmp_path).fields["features"].shape == (100_000,)


def parquet(**columns: Any) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    packed = io.BytesIO()
    pq.write_table(pa.table({"a": list(range(60)), "y": [LETTERS[n % 3] for n in range(60)], **columns}), packed)
    return packed.getvalue()


def not_utf8() -> Any:
    import pyarrow as pa

    ends = pa.py_buffer(np.arange(61, dtype=np.int32).tobytes())
    return pa.Array.from_buffers(pa.string(), 60, [None, ends, pa.py_buffer(b"\xff" + b"a" * 59)])


def lying_foot() -> bytes:
    content = bytearray(parquet())
    content[-8:-4] = b"\xff\xff\xff\x7f"
    return bytes(content)


BROKEN_PARQUET: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "nothing": (lambda: b"", ("damaged or no Parquet file",)),
    "cut_short": (lambda: parquet()[:-40], ("damaged or no Parquet file",)),
    "a_table_of_text": (lambda: TABLE.encode(), ("damaged or no Parquet file",)),
    "a_foot_that_lies": (lying_foot, ("damaged or no Parquet file",)),
    "a_missing_value": (lambda: parquet(b=[None, *range(59)]), ("row 0, column 'b'", "missing")),
    "infinity": (lambda: parquet(b=[1.0, float("inf"), *range(58)]), ("row 1, column 'b'", "infinite")),
    "texts_that_are_none": (lambda: parquet(y=not_utf8()), ("column 'y'", "no UTF-8")),
    "lists": (lambda: parquet(b=[[1, 2]] * 60), ("column 'b'", "Leave it out by 'columns'")),
    "one_class_only": (lambda: parquet(y=["a"] * 60), ("y: ", "one class")),
}


@pytest.mark.parametrize("kind", BROKEN_PARQUET)
def test_a_broken_parquet_file_is_refused(refused, kind):
    make, words = BROKEN_PARQUET[kind]
    refused(PARQUET, make(), *words)


def test_a_parquet_file_of_many_columns_is_read_in_seconds(trained):
    """Opening the file for every column took minutes."""
    status, said = trained(PARQUET, parquet(**{f"c{n}": np.ones(60) for n in range(3_000)}))
    assert status == 0, said
