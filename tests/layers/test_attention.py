"""Masks, states of padding and samples: what layers for sequences and texts are there for."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn

from netbuilder.layers import Layer, TensorSpec, get


def layer(type: str) -> Layer:
    found = get(type)
    assert found is not None
    return found


def built(type: str, params: dict[str, Any] | None = None, **shapes: tuple[int, ...]) -> nn.Module:
    """The layer's module in `eval` mode, for shapes by port."""
    declared = layer(type)
    incoming = {name: (TensorSpec(shape),) for name, shape in shapes.items()}
    torch.manual_seed(5)
    return declared.build(declared.filled({**declared.starts, **(params or {})}), incoming).eval()


HIDDEN = torch.tensor([[False, False, False, True, True], [False] * 5])
"""Of two samples of five places, the last two of the first are padding."""


def changed(x: Tensor, place: int) -> Tensor:
    """The sequences with other values at one place."""
    other = x.clone()
    other[:, place] = torch.randn_like(other[:, place])
    return other


@pytest.mark.parametrize("type", ["TransformerEncoderLayer", "MultiheadAttention"])
def test_what_a_padding_mask_hides_changes_nothing(type: str) -> None:
    port = layer(type).inputs[0].name
    module, x = built(type, **{port: (5, 8)}), torch.randn(2, 5, 8)

    def out(x: Tensor) -> Tensor:
        given = module(x, HIDDEN) if type != "MultiheadAttention" else module(x, mask=HIDDEN)["out"]
        return given[:, :3]

    assert torch.equal(out(x)[0], out(changed(x, 4))[0])
    assert not torch.allclose(out(x)[1], out(changed(x, 4))[1])


@pytest.mark.parametrize("type", ["TransformerEncoderLayer", "TransformerDecoderLayer", "MultiheadAttention"])
def test_a_causal_layer_sees_nothing_that_comes_later(type: str) -> None:
    port = layer(type).inputs[0].name
    memory = {"memory": (4, 8)} if type == "TransformerDecoderLayer" else {}
    module, x = built(type, {"causal": True}, **{port: (5, 8)}, **memory), torch.randn(2, 5, 8)
    rest = [torch.randn(2, 4, 8)] if memory else []

    def out(x: Tensor) -> Tensor:
        found = module(x, *rest)
        return found["out"] if isinstance(found, dict) else found

    torch.testing.assert_close(out(x)[:, :3], out(changed(x, 3))[:, :3], rtol=0, atol=0)
    assert not torch.allclose(out(x)[:, 3:], out(changed(x, 3))[:, 3:])


def test_a_causal_mask_that_is_wired_does_what_the_parameter_does() -> None:
    x = torch.randn(2, 5, 8)
    by_wire, by_parameter = (
        built("MultiheadAttention", query=(5, 8)),
        built("MultiheadAttention", {"causal": True}, query=(5, 8)),
    )
    mask = built("CausalMask")(x)
    assert mask.shape == (2, 5, 5) and mask[0].tolist() == torch.ones(5, 5).triu(1).bool().tolist()
    for one, other in zip(by_wire(x, attn_mask=mask).values(), by_parameter(x).values(), strict=True):
        torch.testing.assert_close(one, other)


def test_a_mask_of_each_sample_is_of_that_sample() -> None:
    module, x = built("MultiheadAttention", {"num_heads": 2, "causal": True}, query=(5, 8)), torch.randn(2, 5, 8)
    mask = torch.zeros(2, 5, 5, dtype=torch.bool)
    mask[1, 4, 1:3] = True
    weights = module(x, attn_mask=mask)["weights"]
    assert (weights[1, 4] == 0).tolist() == [False, True, True, False, False]
    assert (weights[0] == 0).tolist() == torch.ones(5, 5).triu(1).bool().tolist()


def test_unwired_keys_are_the_queries_and_unwired_values_the_keys() -> None:
    module, x, y = built("MultiheadAttention", query=(5, 8)), torch.randn(2, 5, 8), torch.randn(2, 3, 8)
    assert torch.equal(module(x)["out"], module(x, x, x)["out"])
    assert torch.equal(module(x, y)["out"], module(x, y, y)["out"])


def test_weights_are_shares_of_the_keys_for_each_head_where_asked() -> None:
    x = torch.randn(2, 5, 8)
    mean = built("MultiheadAttention", query=(5, 8))(x)["weights"]
    each = built("MultiheadAttention", {"average_attn_weights": False}, query=(5, 8))(x)["weights"]
    assert mean.shape == (2, 5, 5) and each.shape == (2, 8, 5, 5)
    torch.testing.assert_close(each.mean(1), mean)
    torch.testing.assert_close(each.sum(-1), torch.ones(2, 8, 5))


# Tokens


def test_padding_is_marked_and_a_sample_of_padding_alone_keeps_a_place() -> None:
    tokens = torch.tensor([[4, 2, 0, 0], [0, 3, 0, 5], [0, 0, 0, 0]])
    found = built("PaddingMask")(tokens)
    assert found.tolist() == [[False, False, True, True], [True, False, True, False], [False, True, True, True]]
    module = built("TransformerEncoderLayer", **{"in": (4, 8)})
    assert module(torch.randn(3, 4, 8), found).isfinite().all(), "attention to nothing would be no number"


def test_the_mean_is_of_what_is_not_hidden() -> None:
    x, hidden = torch.randn(3, 5, 8), torch.cat([HIDDEN, torch.ones(1, 5, dtype=torch.bool)])
    found = built("MaskedMean")(x, hidden)
    torch.testing.assert_close(found, torch.stack([x[0, :3].mean(0), x[1].mean(0), torch.zeros(8)]))


@pytest.mark.parametrize(
    ("type", "params"),
    [
        ("Embedding", {}),
        ("Embedding", {"max_norm": 1.0}),
        ("EmbeddingBag", {}),
        ("EmbeddingBag", {"mode": "max"}),
    ],
)
@pytest.mark.parametrize(
    ("index", "says"),
    [
        (12_345, "index 12,345 arrived at a table of 10,000 embeddings, which takes 0 to 9,999: "
         "set num_embeddings to 12,346 or more"),
        (-1, "index -1 arrived at a table of 10,000 embeddings, which takes 0 to 9,999: indices are not negative"),
    ],
)  # fmt: skip
def test_an_index_past_the_vocabulary_is_said_in_words(type: str, params: Any, index: int, says: str) -> None:
    with pytest.raises(IndexError) as caught:
        built(type, params)(torch.tensor([[1, index]]))
    assert str(caught.value) == says


def test_the_padding_token_stands_for_nothing_and_learns_nothing() -> None:
    module = built("Embedding", {"padding_idx": 0})
    module(torch.tensor([[0, 1]])).sum().backward()
    weight = next(module.parameters())
    assert not weight[0].any() and not weight.grad[0].any() and weight.grad[1].any()


@pytest.mark.parametrize(
    ("type", "params", "said"),
    [
        ("Embedding", {}, "10,000 × 64"),
        ("EmbeddingBag", {}, "10,000 × 64 · mean"),
        ("MultiheadAttention", {}, "8 heads"),
        ("MultiheadAttention", {"num_heads": 1, "causal": True}, "1 head · causal"),
        ("TransformerEncoderLayer", {"dim_feedforward": 3072}, "8 heads · 3,072 inner units"),
        ("PositionalEncoding", {"kind": "learned", "max_len": 197}, "learned · 197 places"),
        ("GaussianNoise", {}, "std 0.1"),
        ("PixelShuffle", {}, "×2"),
        ("Repeat", {}, "10 times at dim 1"),
    ],
)
def test_a_card_says_what_matters(type: str, params: Any, said: str) -> None:
    declared = layer(type)
    assert declared.says(declared.filled({**declared.starts, **params})) == said


def test_a_learned_encoding_has_a_weight_for_every_place_and_takes_shorter_sequences() -> None:
    module = built("PositionalEncoding", {"kind": "learned"}, **{"in": (197, 768)})
    assert {name: value.shape for name, value in module.state_dict().items()} == {"weight": (197, 768)}
    x = torch.randn(2, 5, 768)
    assert torch.equal(module(x), x + module.weight[:5])
    assert not built("PositionalEncoding", **{"in": (9, 8)}).state_dict(), "waves are nothing to keep"


# Samples


def test_noise_is_there_while_training_alone() -> None:
    module, x = built("GaussianNoise", {"std": 0.5}, **{"in": (1000,)}), torch.randn(50, 1000)
    assert module(x) is x
    added = module.train()(x) - x
    assert abs(added.mean()) < 0.01 and abs(added.std() - 0.5) < 0.01


def test_a_sample_has_the_mean_and_the_variance_it_is_told() -> None:
    module = built("GaussianSample", mean=(20_000,), logvar=(20_000,)).train()
    mean, logvar = torch.full((1, 20_000), 3.0), torch.full((1, 20_000), -1.0)
    drawn = module(mean, logvar)["out"]
    assert abs(drawn.mean() - 3) < 0.02 and abs(drawn.var() - torch.tensor(-1.0).exp()) < 0.02
    assert torch.equal(module.eval()(mean, logvar)["out"], mean), "predictions are the same each time"


def test_the_divergence_is_torch_s_and_gradients_flow_through_the_sample() -> None:
    from torch.distributions import Normal, kl_divergence

    torch.manual_seed(2)
    mean, logvar = (torch.randn(3, 4, 5, requires_grad=True) for _ in range(2))
    found = built("GaussianSample", mean=(4, 5), logvar=(4, 5)).train()(mean, logvar)
    wanted = kl_divergence(Normal(mean, (logvar / 2).exp()), Normal(0.0, 1.0)).sum((1, 2))
    assert found["kl"].shape == (3, 1)
    torch.testing.assert_close(found["kl"][:, 0], wanted)
    found["out"].sum().backward()
    noise = (found["out"] - mean) / (logvar / 2).exp()
    torch.testing.assert_close(mean.grad, torch.ones_like(mean))
    torch.testing.assert_close(logvar.grad, (noise * (logvar / 2).exp() / 2).detach())


IN_FRONT = torch.tensor([[True, True, False, False, False], [False] * 5])
"""Of two samples of five places, the first two of the first are padding."""


@pytest.mark.parametrize("learning", [False, True])
@pytest.mark.parametrize("type", ["TransformerEncoderLayer", "TransformerDecoderLayer", "MultiheadAttention"])
def test_padding_in_front_of_a_causal_layer_makes_nothing_no_number(type: str, learning: bool) -> None:
    port = layer(type).inputs[0].name
    memory = {"memory": (4, 8)} if type == "TransformerDecoderLayer" else {}
    module = built(type, {"causal": True, "num_heads" if "Multi" in type else "nhead": 2}, **{port: (5, 8)}, **memory)
    arriving = [torch.randn(2, 5, 8), *(torch.randn(2, 4, 8) for _ in memory)]

    def out(*given: Tensor) -> Tensor:
        found = module(*given, mask=IN_FRONT)
        return found["out"] if isinstance(found, dict) else found

    with torch.set_grad_enabled(learning):
        found = out(*arriving)
        assert found.isfinite().all()
        other = out(changed(changed(arriving[0], 0), 1), *arriving[1:])
    torch.testing.assert_close(other[0, 2:], found[0, 2:], rtol=0, atol=0)
    if learning:
        found[~IN_FRONT].sum().backward()
        assert all(weight.grad is None or weight.grad.isfinite().all() for weight in module.parameters())


# torch takes another way where nothing is to be learned, with kernels of its own


@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize(
    ("type", "params"),
    [
        ("TransformerEncoderLayer", {}),
        ("TransformerEncoderLayer", {"norm_first": True, "activation": "gelu"}),
        ("TransformerDecoderLayer", {}),
        ("MultiheadAttention", {}),
        ("MultiheadAttention", {"average_attn_weights": False}),
    ],
)
def test_predicting_takes_a_faster_way_to_the_same_result(type: str, params: Any, masked: bool, causal: bool) -> None:
    ports = {layer(type).inputs[0].name: (5, 8)} | ({"memory": (4, 8)} if type == "TransformerDecoderLayer" else {})
    module = built(type, {**params, "num_heads" if "Multi" in type else "nhead": 2, "causal": causal}, **ports)
    arriving = [torch.randn(2, *shape) for shape in ports.values()]
    masks = {"mask": HIDDEN} if masked else {}
    slow = module(*arriving, **masks)
    with torch.no_grad():
        fast = module(*arriving, **masks)
    if isinstance(slow, dict):
        torch.testing.assert_close(fast["weights"], slow["weights"])
        slow, fast = slow["out"], fast["out"]
    seen = ~HIDDEN if masked else torch.ones_like(HIDDEN)
    torch.testing.assert_close(fast[seen], slow[seen])
