"""Whole networks of the sequence layers, exported: the same numbers, the same weights, and a file that stands alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from netbuilder.exchange import python_source
from netbuilder.exchange.layout import WIDTH
from netbuilder.graph import Project

TOKENS = ("Input", {"shape": [12], "dtype": "int64"})


def text_lstm(drawn: Any) -> Project:
    nodes = {
        "text": TOKENS,
        "words": ("Embedding", {"num_embeddings": 20, "embedding_dim": 6, "padding_idx": 0}),
        "lstm1": ("LSTM", {"hidden_size": 6}),
        "lstm2": ("LSTM", {"hidden_size": 4, "bidirectional": True}),
        "fc": ("Linear", {"out_features": 1}),
        "positive": ("Output", {}),
    }
    return drawn(nodes, "text words, words lstm1, lstm1 lstm2, lstm2.last fc, fc positive", "Text LSTM")  # type: ignore[no-any-return]


def translator(drawn: Any) -> Project:
    """An encoder and a decoder with their masks; the decoder's state is begun by a recurrent layer."""
    nodes = {
        "source": TOKENS,
        "target": ("Input", {"shape": [9], "dtype": "int64"}),
        "padding": ("PaddingMask", {}),
        "words": ("Embedding", {"num_embeddings": 20, "embedding_dim": 8}),
        "begun": ("Embedding", {"num_embeddings": 20, "embedding_dim": 8}),
        "places": ("PositionalEncoding", {}),
        "encoder": ("TransformerEncoderLayer", {"nhead": 2, "dim_feedforward": 16}),
        "reader": ("GRU", {"hidden_size": 8}),
        "writer": ("GRU", {"hidden_size": 8}),
        "decoder": ("TransformerDecoderLayer", {"nhead": 2, "dim_feedforward": 16}),
        "look": ("MultiheadAttention", {"num_heads": 2, "causal": True}),
        "pooled": ("MaskedMean", {}),
        "fc": ("Linear", {"out_features": 20}),
        "next": ("Output", {}),
        "weights": ("Output", {}),
        "mean": ("Output", {}),
    }
    wires = (
        "source padding, source words, words places, places encoder, padding encoder.mask, encoder reader, "
        "target begun, begun writer, reader.hidden writer.hidden, writer.out decoder, encoder decoder.memory, "
        "padding decoder.memory_mask, decoder look.query, look.out fc, fc next, look.weights weights, "
        "encoder pooled, padding pooled.mask, pooled mean"
    )
    return drawn(nodes, wires, "Translator")  # type: ignore[no-any-return]


def variational(drawn: Any) -> Project:
    nodes = {
        "image": ("Input", {"shape": [16]}),
        "noise": ("GaussianNoise", {"std": 0.2}),
        "fc": ("Linear", {"out_features": 8}),
        "mean": ("Linear", {"out_features": 3}),
        "logvar": ("Linear", {"out_features": 3}),
        "sample": ("GaussianSample", {}),
        "back": ("Linear", {"out_features": 16}),
        "restored": ("Output", {"target": "image", "loss": "MSELoss"}),
        "divergence": ("Output", {}),
    }
    wires = (
        "image noise, noise fc, fc mean, fc logvar, mean sample.mean, logvar sample.logvar, "
        "sample.out back, back restored, sample.kl divergence"
    )
    return drawn(nodes, wires, "Variational autoencoder")  # type: ignore[no-any-return]


def causal(drawn: Any) -> Project:
    """Padding and later places hidden together: by parameters, by a wired mask, and where a learned key is seen too."""
    nodes = {
        "text": TOKENS,
        "padding": ("PaddingMask", {"padding_idx": 1}),
        "words": ("Embedding", {"num_embeddings": 20, "embedding_dim": 8}),
        "encoder": ("TransformerEncoderLayer", {"nhead": 2, "dim_feedforward": 16, "causal": True}),
        "decoder": ("TransformerDecoderLayer", {"nhead": 2, "dim_feedforward": 16}),
        "look": ("MultiheadAttention", {"num_heads": 2, "causal": True}),
        "later": ("CausalMask", {}),
        "again": ("MultiheadAttention", {"num_heads": 2}),
        "unseen": ("MultiheadAttention", {"num_heads": 2, "causal": True, "add_bias_kv": True}),
        "result": ("Output", {}),
    }
    wires = (
        "text padding, text words, words encoder, padding encoder.mask, encoder decoder, words decoder.memory, "
        "padding decoder.mask, decoder look.query, padding look.mask, look.out later, look.out again.query, "
        "later again.attn_mask, padding again.mask, again.out unseen.query, padding unseen.mask, unseen.out result"
    )
    return drawn(nodes, wires, "Causal")  # type: ignore[no-any-return]


NETWORKS = pytest.mark.parametrize("network", [text_lstm, translator, causal, variational])


@NETWORKS
def test_it_computes_the_same_and_loads_the_same_weights(network: Any, drawn: Any, exported: Any) -> None:
    exported(network(drawn))


@NETWORKS
def test_the_file_stands_alone_and_is_clean(network: Any, drawn: Any, tmp_path: Path) -> None:
    path = tmp_path / "network.py"
    path.write_text(python_source(network(drawn), "."), encoding="utf-8")
    for words in (["check", "--select", "E,F,W"], ["format", "--check", "--diff"]):
        ruff = [
            sys.executable,
            "-m",
            "ruff",
            *words,
            "--no-cache",
            "--isolated",
            "--line-length",
            str(WIDTH),
            str(path),
        ]
        done = subprocess.run(ruff, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    hidden = "import sys, runpy; sys.modules['netbuilder'] = None; runpy.run_path('network.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", hidden], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "(4, " in done.stdout, done.stderr
