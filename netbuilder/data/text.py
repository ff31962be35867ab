"""Texts as the indices of their words or characters: a vocabulary fitted to the training part alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr

from .errors import DataError, shorten
from .field import Field

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer
    from torch import Tensor

PADDING, UNKNOWN = 0, 1
"""The index that fills what a text leaves of its length, and that of every token outside the vocabulary."""

_SPECIAL = ("[PAD]", "[UNK]")
_AT_ONCE = 1_000
"""Texts that are encoded together: each takes some kilobytes while it is."""

PARAMETERS = (
    Parameter(
        "tokenizer",
        "choice",
        "word",
        choices=("word", "character"),
        summary="What a text is cut into: words and marks, or single characters",
    ),
    Parameter(
        "vocabulary",
        "int",
        10_000,
        minimum=3,
        maximum=1_000_000,
        summary="Most different indices: 0 for padding, 1 for unknown, then the most frequent of the training part",
    ),
    Parameter("length", "int", 100, minimum=1, maximum=100_000, summary="How many tokens a text is brought to"),
    Parameter(
        "padding",
        "choice",
        "front",
        choices=("front", "back"),
        summary="Where a short text is filled; at the front, its last word is the last step",
    ),
    Parameter("truncation", "choice", "back", choices=("front", "back"), summary="Which end of a long text is cut off"),
    Parameter("lowercase", "bool", True, summary="Whether The and the are one word"),
)
"""What every source of texts asks for besides where they are."""


@dataclass(frozen=True)
class Encoding:
    """How texts become `(T,)` indices: the values of `PARAMETERS`."""

    tokenizer: str = "word"
    vocabulary: int = 10_000
    length: int = 100
    padding: str = "front"
    truncation: str = "back"
    lowercase: bool = True

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Encoding:
        """The encoding that the values of a source name."""
        return cls(**{each.name: values[each.name] for each in fields(cls)})

    def field(self, name: str) -> Field:
        """The field of texts encoded so, int64 `(T,)`."""
        return Field(name, (self.length,), "int64", "text", size=self.vocabulary)


@dataclass(frozen=True)
class Texts:
    """A column of texts as they were read, and how they are to be encoded."""

    column: tuple[str, ...]
    encoding: Encoding

    def __len__(self) -> int:
        return len(self.column)


@dataclass(frozen=True)
class Vocabulary:
    """The tokens in the order of their indices, padding and unknown first, and how texts are encoded by them."""

    encoding: Encoding
    tokens: tuple[str, ...]

    @classmethod
    def fit(cls, texts: Iterable[str], encoding: Encoding) -> Vocabulary:
        """The most frequent tokens of `texts`, equally frequent ones by their code points. Raises DataError."""
        from tokenizers import trainers

        tokenizer = _tokenizer(encoding, ())
        most = encoding.vocabulary - len(_SPECIAL)
        trainer = trainers.WordLevelTrainer(vocab_size=most, special_tokens=[], show_progress=False)
        tokenizer.train_from_iterator(texts, trainer)
        known: dict[str, int] = tokenizer.get_vocab()
        if not known:
            raise DataError(tr("the texts of the training part hold nothing but white space"))
        return cls(encoding, (*_SPECIAL, *sorted(known, key=known.__getitem__)))

    def encode(self, texts: Sequence[str]) -> Tensor:
        """Indices int64 `(N, T)`, padded and cut as the encoding says."""
        import numpy as np
        import torch

        ids = np.empty((len(texts), self.encoding.length), dtype=np.int64)
        for start in range(0, len(texts), _AT_ONCE):
            found = self._tokenizer.encode_batch_fast(list(texts[start : start + _AT_ONCE]))
            ids[start : start + len(found)] = [each.ids for each in found]
        return torch.from_numpy(ids)

    def decode(self, ids: Iterable[int]) -> str:
        """The tokens that indices `(T,)` stand for, without the padding: words with a space between them."""
        shown = (self.tokens[index] if 0 <= index < len(self.tokens) else _SPECIAL[UNKNOWN] for index in map(int, ids)
                 if index != PADDING)  # fmt: skip
        return (" " if self.encoding.tokenizer == "word" else "").join(shown)

    def to_json(self) -> dict[str, Any]:
        """The vocabulary as plain JSON, as a run keeps it."""
        return {**asdict(self.encoding), "tokens": list(self.tokens)}

    @classmethod
    def from_json(cls, name: str, record: object) -> Vocabulary:
        """The vocabulary that `to_json` wrote for the field `name`. Raises DataError where `record` is another."""
        where = tr("vocabulary of '{name}'").format(name=name)
        if not isinstance(record, Mapping):
            raise DataError(tr("is missing or damaged"), where)
        known = {parameter.name: parameter for parameter in PARAMETERS}
        for part, parameter in known.items():
            if part not in record or parameter.check(record[part]):
                raise DataError(
                    tr("is damaged: {part} is {value}").format(part=part, value=shorten(record.get(part))), where
                )
        encoding, tokens = Encoding.of(record), record.get("tokens")
        if not isinstance(tokens, (list, tuple)) or not all(_is_token(token) for token in tokens):
            raise DataError(tr("is damaged: its tokens must be texts"), where)
        if tuple(tokens[:2]) != _SPECIAL or len(set(tokens)) != len(tokens) or len(tokens) > encoding.vocabulary:
            raise DataError(tr("is damaged: its tokens are not those that were written"), where)
        return cls(encoding, tuple(tokens))

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer = _tokenizer(self.encoding, self.tokens)
        sides = {"front": "left", "back": "right"}
        length = self.encoding.length
        tokenizer.enable_truncation(length, direction=sides[self.encoding.truncation])
        tokenizer.enable_padding(
            direction=sides[self.encoding.padding], pad_id=PADDING, pad_token=_SPECIAL[PADDING], length=length
        )
        return tokenizer


def vocabulary_of(state: Mapping[str, Any], field: Field) -> Vocabulary:
    """The vocabulary that `Prepared.state` keeps for a field of texts. Raises DataError where it is none or damaged."""
    kept = state.get("texts", {}) if isinstance(state, Mapping) else None
    return Vocabulary.from_json(field.name, kept.get(field.name) if isinstance(kept, Mapping) else None)


def encode(state: Mapping[str, Any], field: Field, texts: Sequence[str]) -> Tensor:
    """Texts as a network learned to read them, int64 `(N, T)`. Raises DataError where `state` does not say how."""
    return vocabulary_of(state, field).encode(texts)


def decode(state: Mapping[str, Any], field: Field, ids: Tensor | NDArray[np.int64] | Sequence[int]) -> str:
    """The words or characters that the indices `(T,)` of a field stand for. Raises DataError."""
    return vocabulary_of(state, field).decode(int(index) for index in ids)


def vocabularies(
    texts: Mapping[str, Texts], rows: Sequence[int], state: Mapping[str, Any] | None = None
) -> dict[str, Vocabulary]:
    """A vocabulary for each column of texts: fitted to `rows`, those of the training part, or as `state` keeps it.

    Raises DataError.
    """
    found = {}
    for name, each in texts.items():
        if state is not None:
            found[name] = vocabulary_of(state, each.encoding.field(name))
            continue
        try:
            found[name] = Vocabulary.fit((each.column[row] for row in rows), each.encoding)
        except DataError as error:
            raise DataError(error.message, tr("field '{name}'").format(name=name)) from error
    return found


def _is_token(token: object) -> bool:
    return isinstance(token, str) and not any(0xD800 <= ord(each) < 0xE000 for each in token)


def _tokenizer(encoding: Encoding, tokens: Sequence[str]) -> Tokenizer:
    """Normalised to NFC, in lower case if wanted, then cut; a text that reads "[PAD]" is no padding, it is cut too."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

    vocabulary = {token: index for index, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token=_SPECIAL[UNKNOWN]))
    steps = [normalizers.NFC(), *([normalizers.Lowercase()] if encoding.lowercase else [])]
    tokenizer.normalizer = normalizers.Sequence(steps)
    words, characters = pre_tokenizers.Whitespace(), pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
    tokenizer.pre_tokenizer = words if encoding.tokenizer == "word" else characters
    return tokenizer
