"""Texts: what they are cut into, which indices they get, and that the vocabulary knows the training part alone."""

import json

import pytest
import torch

from netbuilder.data import DataError, Field, decode, encode, fields_from, prepare, read_samples, sources
from netbuilder.data.text import Encoding, Vocabulary
from netbuilder.paths import data_dir

TABLE = "text,label\n" + "".join(
    f'"{text}",{label}\n' for text, label in [("Good, good film", "yes"), ("bad film", "no")] * 10
)


def fitted(*texts, **how):
    return Vocabulary.fit(texts, Encoding(**{"length": 4, **how}))


def data(tmp_path, content=TABLE, **params):
    (tmp_path / "texts.csv").write_text(content)
    return {"source": "text-csv", "params": {"path": "texts.csv", "target": ["label"], "length": 6, **params}}


def test_words_are_numbered_by_frequency_and_equally_frequent_ones_by_alphabet():
    vocabulary = fitted("b a b", "d c, B")
    assert vocabulary.tokens == ("[PAD]", "[UNK]", "b", ",", "a", "c", "d")
    assert vocabulary.encode(["B x a"]).tolist() == [[0, 2, 1, 4]]
    assert vocabulary.decode([0, 2, 1, 4]) == "b [UNK] a"


@pytest.mark.parametrize(
    ("how", "short", "long"),
    [
        ({}, [0, 0, 2, 3], [2, 3, 4, 5]),
        ({"padding": "back"}, [2, 3, 0, 0], [2, 3, 4, 5]),
        ({"truncation": "front"}, [0, 0, 2, 3], [3, 4, 5, 6]),
    ],
)
def test_texts_are_padded_and_cut_at_the_end_that_is_named(how, short, long):
    vocabulary = fitted("a a a a a b b b b c c c d d e", **how)
    assert vocabulary.encode(["a b", "a b c d e"]).tolist() == [short, long]


def test_characters_keep_spaces_and_case_where_it_is_wanted():
    vocabulary = fitted("Ab b", tokenizer="character", lowercase=False)
    assert vocabulary.tokens == ("[PAD]", "[UNK]", "b", " ", "A")
    assert vocabulary.decode(vocabulary.encode(["b A"])[0].tolist()) == "b A"


def test_one_letter_written_in_two_ways_is_one():
    assert fitted("é").encode(["e\u0301"]).tolist() == [[0, 0, 0, 2]]


def test_a_text_that_reads_like_padding_is_none():
    assert 0 not in fitted("[PAD] [UNK]").encode(["[PAD] [UNK]"]).tolist()[0]


def test_a_vocabulary_keeps_to_its_size_with_padding_and_unknown_in_it():
    assert fitted("a a b b c", vocabulary=4).tokens == ("[PAD]", "[UNK]", "a", "b")


def test_the_same_texts_give_the_same_vocabulary_however_often_it_is_fitted():
    texts = [f"w{number % 97} w{number % 89} w{number % 83}" for number in range(5_000)]
    assert fitted(*texts, vocabulary=50) == fitted(*texts, vocabulary=50)


def test_the_vocabulary_is_that_of_the_training_part_alone(tmp_path):
    rows = "".join(f"w{number},{number % 2}\n" for number in range(100))
    prepared = prepare(data(tmp_path, "text,label\n" + rows), tmp_path)
    known = set(prepared.state["texts"]["text"]["tokens"][2:])
    assert known == {f"w{row}" for row in prepared.train.indices.tolist()}
    assert (prepared.test.tensors["text"][:, -1] == 1).all() and (prepared.train.tensors["text"][:, -1] > 1).all()


def test_prepared_texts_are_indices_that_the_field_allows_and_decode_to_their_words(tmp_path):
    prepared = prepare(data(tmp_path, vocabulary=50), tmp_path)
    field = prepared.fields["text"]
    assert (field.shape, field.dtype, field.kind, field.size) == ((6,), "int64", "text", 50)
    words = {decode(prepared.state, field, row) for row in prepared.train.tensors["text"]}
    assert words == {"good , good film", "bad film"}


def test_a_saved_state_encodes_alike_without_the_data(tmp_path):
    prepared = prepare(data(tmp_path), tmp_path)
    state = json.loads(json.dumps(prepared.state))
    (tmp_path / "texts.csv").unlink()
    field = fields_from(state)["text"]
    assert torch.equal(encode(state, field, ["bad film"])[0], encode(prepared.state, field, ["bad film"])[0])
    (tmp_path / "one.txt").write_text("Bad film!")
    (tmp_path / "two.csv").write_text("id,text\n1,bad\n2,good film\n")
    (tmp_path / "plain.csv").write_text("bad\ngood\n")
    assert decode(state, field, read_samples(tmp_path / "one.txt", field, state=state)[0]) == "bad film [UNK]"
    found = read_samples(tmp_path / "two.csv", field, state=state)
    assert [decode(state, field, row) for row in found] == ["bad", "good film"]
    assert len(read_samples(tmp_path / "plain.csv", field, state=state)) == 2


def test_other_texts_are_refused_where_a_run_comes_back_to_its_data(tmp_path):
    section = data(tmp_path)
    state = prepare(section, tmp_path).state
    assert prepare(section, tmp_path, state=state).state == state
    (tmp_path / "texts.csv").write_text(TABLE.replace("bad", "sad"))
    with pytest.raises(DataError, match="no longer those that this run was trained on"):
        prepare(section, tmp_path, state=state)


@pytest.mark.parametrize(
    "damage",
    [
        {"tokens": None},
        {"tokens": ["a"]},
        {"tokens": ["[PAD]", "[UNK]", "a", "a"]},
        {"tokens": ["[PAD]", "[UNK]", "\ud800"]},
        {"length": 0},
        {"tokenizer": "other"},
        {"vocabulary": 2.5},
    ],
)
def test_a_damaged_vocabulary_is_said_to_be(damage):
    record = {**fitted("a").to_json(), **damage}
    with pytest.raises(DataError, match="vocabulary of 'text': is damaged"):
        encode({"texts": {"text": record}}, Field("text", (4,), "int64", "text"), ["a"])


@pytest.mark.parametrize(
    ("content", "params", "message"),
    [
        (TABLE, {"text": "txet"}, "'text': there is no column 'txet'; did you mean 'text'?"),
        (TABLE, {"target": ["text"]}, "column 'text' is the text and a target"),
        (TABLE, {"target": ["lable"]}, "did you mean 'label'?"),
        (TABLE, {"labels": ["text"]}, "'text' in 'labels' is no target"),
        ("text,label\na,1\n ,2\n", {}, "one text is empty"),
        ("text,label\n ,1\n ,2\n", {"missing": "drop rows"}, "every text is empty"),
        ("text,label\na\n", {}, "line 2: has one cell, the lines above have 2"),
        ("text,label\na,\n", {}, "line 2, column 'label': the value is missing"),
        (TABLE, {"length": 10**5, "vocabulary": 10**7}, "vocabulary must be at most 1,000,000"),
    ],
)
def test_a_table_of_texts_that_cannot_be_used_says_why(tmp_path, content, params, message):
    section = data(tmp_path, content, **params)
    with pytest.raises(DataError) as caught:
        sources.get("text-csv").load(section["params"], tmp_path)
    assert message in str(caught.value)


def test_rows_with_an_empty_text_are_dropped_where_that_is_said(tmp_path):
    params = data(tmp_path, "text,label\na,x\n,y\nb,z\n", missing="drop rows")["params"]
    dataset = sources.get("text-csv").load(params, tmp_path)
    assert dataset.texts["text"].column == ("a", "b")
    assert dataset.tensors["label"].tolist() == [0, 2]


def test_texts_alone_are_prepared_too(tmp_path):
    prepared = prepare(data(tmp_path, target=[]), tmp_path)
    assert set(prepared.train.tensors) == {"text"} and len(prepared.train) == 14


def test_texts_that_would_not_fit_in_memory_are_refused_before_they_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr("netbuilder.data.dataset.limit", lambda: 10_000)
    with pytest.raises(DataError, match="GiB of memory"):
        prepare(data(tmp_path, length=1_000), tmp_path)


def test_a_bag_of_words_is_right_on_as_many_definitions_as_their_readme_says(tmp_path):
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    prepared = prepare({"source": "definitions"}, tmp_path)
    texts = prepared.dataset.texts["text"].column
    train, test = ([texts[row] for row in part.indices] for part in (prepared.train, prepared.test))
    words = CountVectorizer(token_pattern=r"\w+|[^\w\s]+", max_features=9_998)
    model = LogisticRegression(max_iter=2_000).fit(words.fit_transform(train), prepared.train.tensors["class"])
    assert model.score(words.transform(test), prepared.test.tensors["class"]) == pytest.approx(0.909, abs=0.004)
    assert len(test) == 1_800 and "on 90.9 % of" in " ".join((data_dir() / "README.md").read_text().split())


def folder(tmp_path, **texts):
    for name, content in texts.items():
        path = tmp_path / "texts" / f"{name.replace('__', '/')}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return sources.get("text-folder").load({"path": "texts"}, tmp_path)


def test_a_folder_a_class_and_the_test_texts_kept_apart(tmp_path):
    made = {f"{part}__{name}__{n}": f"{name} {n}" for part in ("train", "test") for name in ("a", "b") for n in (1, 2)}
    dataset = folder(tmp_path, **made)
    assert dataset.fields["label"].classes == ("a", "b")
    assert dataset.texts["text"].column[:2] == ("a 1", "a 2")
    assert dataset.tensors["label"].tolist() == [0, 0, 1, 1] * 2
    assert dataset.own_test == range(4, 8)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a\xffb", r"byte 2 \(0xff\) is no UTF-8; save the file as UTF-8"),
        (b"a\0b", "holds a NUL byte"),
        ("a".encode("utf-16"), "is UTF-16"),
    ],
)
def test_a_file_that_is_no_text_is_named(tmp_path, content, message):
    with pytest.raises(DataError, match=f"1.txt: {message}"):
        folder(tmp_path, a__1=content, b__1="b")


def test_a_folder_without_texts_is_named(tmp_path):
    (tmp_path / "texts" / "c").mkdir(parents=True)
    with pytest.raises(DataError, match=r"c: has no texts in it \(.txt\)"):
        folder(tmp_path, a__1="a")


def test_the_definitions_are_balanced_different_and_of_two_classes(tmp_path):
    dataset = sources.get("definitions").load({}, tmp_path)
    assert torch.bincount(dataset.tensors["class"]).tolist() == [6000, 6000]
    assert len({text.lower() for text in dataset.texts["text"].column}) == 12_000
    assert dataset.fields["class"].classes == ("noun", "verb")
