"""Tables in CSV files: what becomes of their columns, and every way in which they can be broken."""

import os

import pytest
import torch

from netbuilder.data import DataError, csv_columns, csv_rows, fields_of, prepare, sources

TABLE = """size,colour,price,sold
1.5,red,10,yes
2.5,blue,20.5,no
3,red,30,yes
"""


def read(folder, content=TABLE, *, load=True, **params):
    path = folder / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    source = sources.get("csv")
    return (source.load if load else source.fields)({"path": "table.csv", **params}, folder)


def test_numbers_and_categories_become_one_row_of_numbers(tmp_path):
    dataset = read(tmp_path, target=["sold"])
    assert dataset.fields["features"].columns == ("size", "colour=blue", "colour=red", "price")
    assert dataset.tensors["features"].tolist() == [[1.5, 0, 1, 10], [2.5, 1, 0, 20.5], [3, 0, 1, 30]]
    assert dataset.fields["sold"].classes == ("no", "yes")
    assert dataset.tensors["sold"].tolist() == [1, 0, 1]
    assert read(tmp_path, target=["sold"], load=False) == dataset.fields


def test_a_target_of_numbers_is_a_value_and_columns_can_be_chosen(tmp_path):
    dataset = read(tmp_path, target=["price", "sold"], columns=["size"])
    assert dataset.tensors["features"].tolist() == [[1.5], [2.5], [3]]
    assert dataset.fields["price"].kind == "value"
    assert dataset.tensors["price"].tolist() == [[10], [20.5], [30]]


def test_whole_numbers_are_classes_unless_labels_say_otherwise(tmp_path):
    table = "x,stars\n1,5\n2,10\n3,5\n"
    dataset = read(tmp_path, table, target=["stars"])
    assert dataset.fields["stars"].classes == ("5", "10")
    assert dataset.tensors["stars"].tolist() == [0, 1, 0]
    assert read(tmp_path, table, target=["stars"], labels=[]).fields["stars"].kind == "value"


def test_quotes_marks_blank_lines_and_other_delimiters_are_read(tmp_path):
    table = b'\xef\xbb\xbf"a";"b, or ""c"""\r\n\r\n1;"two\r\nlines"\r\n2;x\r\n'
    dataset = read(tmp_path, table, delimiter=";", target=['b, or "c"'])
    assert dataset.fields['b, or "c"'].classes == ("two\r\nlines", "x")
    assert dataset.tensors["features"].tolist() == [[1], [2]]


def test_rows_with_missing_values_are_dropped_only_when_asked(tmp_path):
    table = "a,b,c\n1,NA,x\n2,5,\n3,6,y\n"
    dataset = read(tmp_path, table, target=["b"], columns=["a"], missing="drop rows", labels=[])
    assert dataset.tensors["features"].tolist() == [[2], [3]]
    assert read(tmp_path, table, columns=["a"]).tensors["features"].tolist() == [[1], [2], [3]]
    with pytest.raises(DataError, match="line 2, column 'b': the value is missing"):
        read(tmp_path, table, columns=["a", "b"])


def test_a_large_table_is_read_in_pieces_and_in_order(tmp_path):
    rows = 10_000
    table = "x,kind\n" + "".join(f"{i},{'odd' if i % 2 else 'even'}\n" for i in range(rows))
    dataset = read(tmp_path, table, target=["kind"])
    assert torch.equal(dataset.tensors["features"][:, 0], torch.arange(rows, dtype=torch.float32))
    assert torch.equal(dataset.tensors["kind"], torch.arange(rows) % 2)


SIZES = "size,n\nS,1\n36,2\nM,3\n36,4\n 40 ,5\n7.50,6\nL,7\nXL,8\n"


@pytest.mark.parametrize(("inputs", "target"), [("n", "size"), ("size", "n")])
def test_texts_that_look_like_numbers_are_categories_among_texts(tmp_path, inputs, target):
    """Whole columns of texts with `36` in them once failed to load, as if the file had changed."""
    dataset = read(tmp_path, SIZES, target=[target], columns=[inputs], labels=["size"] if target == "size" else [])
    classes = ("36", "40", "7.50", "L", "M", "S", "XL")
    if target == "size":
        assert dataset.fields["size"].classes == classes
        assert dataset.tensors["size"].tolist() == [5, 0, 4, 0, 1, 2, 3, 6]
    else:
        assert dataset.fields["features"].columns == tuple(f"size={one}" for one in classes)
        assert dataset.tensors["features"].argmax(1).tolist() == [5, 0, 4, 0, 1, 2, 3, 6]


def test_infinity_is_a_category_among_texts(tmp_path):
    assert read(tmp_path, "a\ninf\nsup\n").fields["features"].columns == ("a=inf", "a=sup")


@pytest.mark.parametrize(
    ("then", "seconds"),
    [
        ("a,b\n1,x\n3,y\n", 1),
        ("a,b\n1,x\n2,z\n", 1),
        ("a,b\n1,x\n2,z\n", 0),
        ("a,b\n1,x\n2,y\n3,y\n", 0),
        ("a,b\n1,x\n", 0),
        ("a\n1\n2\n", 0),
    ],
)
def test_a_file_that_changes_while_it_is_read_is_named_and_can_be_loaded_again(tmp_path, monkeypatch, then, seconds):
    """`then` comes after the survey, `seconds` later: a quick change may leave the file's time as it was."""
    path, rows = tmp_path / "table.csv", csv_columns.read_rows

    def late(*arguments):
        before = path.stat().st_mtime_ns
        path.write_text(then)
        os.utime(path, ns=(before, before + seconds * 10**9))
        return rows(*arguments)

    monkeypatch.setattr(csv_columns, "read_rows", late)
    with pytest.raises(DataError, match="table.csv: changed while it was being read"):
        read(tmp_path, "a,b\n1,x\n2,y\n")
    monkeypatch.undo()
    assert len(sources.get("csv").load({"path": "table.csv"}, tmp_path)) == then.count("\n") - 1


def test_a_fault_of_ours_is_not_told_as_a_changed_file(tmp_path, monkeypatch):
    def broken(*arguments):
        raise KeyError("36")

    monkeypatch.setattr(csv_columns.Part, "encode", broken)
    with pytest.raises(KeyError):
        read(tmp_path)


def test_decimal_commas_are_numbers_where_they_are_said(tmp_path):
    table = "a;b;y\n0,5;1;1,0\n-1,25e1;2;2,0\n3;3;1,0\n"
    dataset = read(tmp_path, table, delimiter=";", decimal=",", target=["y"])
    assert dataset.fields["features"].columns == ("a", "b")
    assert dataset.tensors["features"].tolist() == [[0.5, 1], [-12.5, 2], [3, 3]]
    assert dataset.fields["y"].classes == ("1", "2")
    assert dataset.tensors["y"].tolist() == [0, 1, 0]


def test_a_target_said_to_hold_classes_may_look_like_decimal_commas(tmp_path):
    table = "a;y\n1;1,2\n2;2,3\n"
    assert read(tmp_path, table, delimiter=";", target=["y"], labels=["y"]).fields["y"].classes == ("1,2", "2,3")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_lines_may_end_in_each_of_the_three_ways(tmp_path, end, last):
    table = end.join(["a,b", "", "1,x", '2,"y\r\rz"', "3,x"]) + end * last
    dataset = read(tmp_path, table, target=["b"])
    assert dataset.tensors["features"].tolist() == [[1], [2], [3]]
    assert dataset.fields["b"].classes == ("x", "y\r\rz")
    with pytest.raises(DataError, match="line 4: has one cell"):
        read(tmp_path, end.join(["a,b", "1,2", "3,4", "5"]))


def test_a_long_table_of_carriage_returns_is_read_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_rows, "LONGEST_LINE", 64)
    for end in ("\r", "\r\n", "\n"):
        table = end.join(["number", *map(str, range(100, 400))]) + end
        assert read(tmp_path, table).tensors["features"].flatten().tolist() == list(range(100, 400)), repr(end)


def test_a_changed_file_is_read_anew(tmp_path):
    assert len(read(tmp_path)) == 3
    assert len(read(tmp_path, TABLE + "4,green,40,no\n")) == 4


BROKEN = {
    "empty": (b"", {}, "is empty"),
    "blank lines alone": (b"\n\n \n", {}, "is empty"),
    "no rows": ("a,b\n", {}, "has a line of column names and no rows"),
    "a ragged row": ("a,b\n1,2\n3\n", {}, "line 3: has one cell, the lines above have 2"),
    "a long row": ("a,b\n1,2,3\n", {}, "line 2: has 3 cells"),
    "a byte that is no UTF-8": (b"a,b\n1,2\n3,caf\xe9\n", {}, "line 3: byte 6 (0xe9) is no UTF-8"),
    "UTF-16": ("a,b\n1,2\n".encode("utf-16"), {}, "line 1: is UTF-16"),
    "a NUL byte": (b"a,b\n1,2\n\0,3\n", {}, "line 3: holds a NUL byte"),
    "two columns of a name": ("a,b,a\n1,2,3\n", {}, "line 1: two columns are called 'a'"),
    "a column without a name": ("a,,b\n1,2,3\n", {}, "line 1: column 2 has no name"),
    "no header": ("1,2\n3,4\n", {}, "line 1: holds numbers; the first line must name the columns"),
    "another delimiter": ("a;b\n1;2\n", {}, "set 'delimiter' to ';'?"),
    "an open quote": ('a,b\n1,"2\n3,4\n', {}, "line 2: is not written as CSV"),
    "a missing value": ("a,b\n1,2\n3,\n5,\n", {}, "line 3, column 'b': the value is missing; 2 of this"),
    "NaN": ("a\n1\nNaN\n", {}, "line 3, column 'a': the value is missing"),
    "infinity": ("a\n1\n-inf\n", {}, "line 3, column 'a': '-inf' is too large or infinite"),
    "past float32": ("a\n1\n1e39\n", {}, "line 3, column 'a': '1e39' is too large"),
    "a text among numbers": ("a\n1\n2\n3,5\n".replace("3,5", '"3,5"'), {}, "line 4, column 'a': '3,5' is no number"),
    "decimal commas": (
        "a;b\n0,5;1\n1,5;2\n",
        {"delimiter": ";"},
        "line 2, column 'a': '0,5' is no number: where its comma parts thousands, take it out; where it is the decimal "
        "comma, set 'decimal' to ','",
    ),
    "decimal points": ("a;b\n0.5;1\n", {"delimiter": ";", "decimal": ","}, "'0.5' is no number: where its point"),
    "commas among numbers": ('a\n1\n2\n"3,5"\n', {}, "line 4, column 'a': '3,5' is no number: where its comma parts"),
    "a column named as a category": (
        "a=b,a\n1,b\n2,c\n",
        {},
        "column 'a=b' and the value 'b' of column 'a' would both be the input 'a=b'; rename one",
    ),
    "two categories of a name": (
        "a=b,a\nc,b=c\n",
        {},
        "the value 'c' of column 'a=b' and the value 'b=c' of",
    ),
    "an unknown target": (TABLE, {"target": ["prize"]}, "'target': there is no column 'prize'; did you mean 'price'?"),
    "an unknown column": (TABLE, {"columns": ["siz"]}, "'columns': there is no column 'siz'; did you mean 'size'?"),
    "a column twice": (TABLE, {"columns": ["size", "size"]}, "'columns' names 'size' twice"),
    "input and target": (TABLE, {"columns": ["size"], "target": ["size"]}, "is an input and a target"),
    "nothing to learn from": ("a\n1\n", {"target": ["a"]}, "no column is left to learn from"),
    "a label that is no target": (TABLE, {"labels": ["sold"]}, "'sold' in 'labels' is no target"),
    "a target of texts as a value": (TABLE, {"target": ["sold"], "labels": []}, "holds texts, so it must be among"),
    "a target called features": ("a,features\n1,2\n", {"target": ["features"]}, "may not be called 'features'"),
    "too many categories": ("a\n" + "".join(f"n{i}x\n" for i in range(101)), {}, "has more than 100 different values"),
    "all rows dropped": ("a,b\n1,\n,2\n", {"missing": "drop rows"}, "leaves nothing"),
    "a column of nothing": ("a,b\n1,\n2,\n", {"missing": "drop rows"}, "column 'b': holds no values at all"),
    "a strange delimiter": (TABLE, {"delimiter": ",,"}, "delimiter must be one character"),
    "an endless line": (b"a" * (16 * 2**20 + 1), {}, "line 1: is longer than 16 MiB"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_table_is_refused_with_its_place(tmp_path, fault):
    content, params, message = BROKEN[fault]
    with pytest.raises(DataError) as caught:
        read(tmp_path, content, **params)
    assert message in str(caught.value)
    assert "table.csv" in str(caught.value) or "delimiter" in str(caught.value)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none.csv", "none.csv: there is no such file"),
        (".", "is a folder; a file is needed"),
        ("a\0b", "is no path"),
        ("", "is no path"),
        ("x" * 5000, "cannot be read"),
    ],
)
def test_a_path_that_leads_nowhere_is_named(tmp_path, path, message):
    with pytest.raises(DataError) as caught:
        fields_of({"source": "csv", "params": {"path": path}}, tmp_path)
    assert message in str(caught.value)
    assert len(str(caught.value)) < 700


def test_a_table_is_prepared_from_the_folder_of_its_project(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "t.csv").write_text("x,y\n" + "".join(f"{i},{i * 0.5}\n" for i in range(40)))
    section = {"source": "csv", "params": {"path": "in/t.csv", "target": ["y"]}}
    assert len(prepare(section, tmp_path).train) == 28
