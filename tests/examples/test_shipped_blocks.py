"""Every shipped block opens, is laid out to be read, and computes what torch computes from its paper's formula."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from netbuilder.compile import Analyser, compile_graph
from netbuilder.graph import Edge, Graph, Node, dumps, loads
from netbuilder.graph.blocks import inlets, outlets, reference
from netbuilder.graph.library import read_library
from netbuilder.layers.blocks import layer_of
from netbuilder.paths import blocks_dir
from tests.crowded import crowded

FOLDER = blocks_dir()
ARRIVING = {  # what a block takes with its own values, by the names of its Inputs
    "conv_norm_relu": {"input": (3, 8, 8)},
    "conv_relu": {"input": (3, 8, 8)},
    "dense_block": {"input": (24, 8, 8)},
    "dense_layer": {"input": (24, 8, 8)},
    "fire": {"input": (64, 8, 8)},
    "gated_linear_unit": {"input": (32,)},
    "inception": {"input": (192, 8, 8)},
    "inverted_residual": {"input": (16, 8, 8)},
    "inverted_residual_shortcut": {"input": (24, 8, 8)},
    "residual_basic": {"input": (64, 8, 8)},
    "residual_basic_projection": {"input": (64, 8, 8)},
    "residual_bottleneck": {"input": (256, 8, 8)},
    "residual_bottleneck_projection": {"input": (64, 8, 8)},
    "squeeze_excitation": {"input": (64, 8, 8)},
    "transformer_decoder": {"input": (7, 64), "memory": (5, 64)},
    "transformer_decoder_post_norm": {"input": (7, 64), "memory": (5, 64)},
    "transformer_encoder": {"input": (7, 64)},
    "transformer_encoder_masked": {"input": (7, 64), "mask": (7,)},
    "transformer_encoder_post_norm": {"input": (7, 64)},
    "transition": {"input": (256, 8, 8)},
    "unet_down": {"input": (3, 8, 8)},
    "unet_up": {"below": (64, 4, 4), "skip": (32, 8, 8)},
}
GIVING = {
    "conv_norm_relu": {"out": (64, 8, 8)},
    "conv_relu": {"out": (64, 8, 8)},
    "dense_block": {"out": (24 + 6 * 32, 8, 8)},
    "dense_layer": {"out": (24 + 32, 8, 8)},
    "fire": {"out": (128, 8, 8)},
    "gated_linear_unit": {"out": (64,)},
    "inception": {"out": (256, 8, 8)},
    "inverted_residual": {"out": (24, 4, 4)},
    "residual_basic_projection": {"out": (128, 4, 4)},
    "residual_bottleneck_projection": {"out": (256, 8, 8)},
    "transition": {"out": (128, 4, 4)},
    "unet_down": {"out": (32, 4, 4), "skip": (32, 8, 8)},
    "unet_up": {"out": (32, 8, 8)},
}
"""What comes out; of a block that is not here, what came in by its first Input."""
NAMES = sorted(ARRIVING)


@pytest.fixture(scope="module")
def shipped():
    kept, faults = read_library(FOLDER)
    assert faults == []
    return {each.name: each for each in kept}


def drawn(shipped, name, values=None, arriving=None):
    """A drawing of one node that shows the block, and the blocks it needs."""
    blocks = shipped[name].blocks
    arriving = arriving or ARRIVING[name]
    inputs = [
        Node(f"given_{port}", "Input", {"shape": list(shape), **({"dtype": "bool"} if port == "mask" else {})})
        for port, shape in arriving.items()
    ]
    outputs = [Node(f"result_{port}", "Output") for port in outlets(blocks[name])]
    edges = [Edge.parse(f"given_{port}.out", f"block.{port}") for port in arriving]
    edges += [Edge.parse(f"block.{port}", f"result_{port}.in") for port in outlets(blocks[name])]
    node = Node("block", "Block", {"block": name, **(values or {})})
    return Graph.checked([*inputs, node, *outputs], edges), blocks


def compiled(shipped, name, values=None, arriving=None):
    """The block alone as a module, with statistics and weights as after some training."""
    graph, blocks = drawn(shipped, name, values, arriving)
    module = compile_graph(graph, {}, blocks, seed=3).eval()
    generator = torch.Generator().manual_seed(5)
    with torch.no_grad():
        for key, value in module.state_dict().items():
            if "norm" in key and value.is_floating_point():
                value.copy_(torch.rand(value.shape, generator=generator) + 0.5)
    return module


def held(module, part):
    """A layer of the compiled block by its path in it."""
    return module.get_submodule(f"block.{part}")


def test_these_are_all_the_blocks_there_are(shipped):
    assert sorted(shipped) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_written_as_the_program_writes_it_and_holds_no_drawing(shipped, name):
    content = (FOLDER / f"{name}.json").read_bytes()
    project = loads(content.decode("utf-8"))
    assert dumps(project).encode("utf-8") == content
    assert project.name == name and not project.graph.nodes


@pytest.mark.parametrize("name", NAMES)
def test_a_block_says_what_it_does_and_where_it_is_from(shipped, name):
    for part, graph in shipped[name].blocks.items():
        assert "Source: " in (text := graph.extra["about"]), part
        assert text.endswith(").") or part in ("inception", "unet_down", "unet_up", "dense_layer")


def test_blocks_of_one_name_are_the_same_in_every_file(shipped):
    for each in shipped.values():
        for part, graph in each.blocks.items():
            assert graph == shipped[part].blocks[part]


@pytest.mark.parametrize("name", NAMES)
def test_no_two_cards_of_a_block_overlap_and_wires_lead_to_the_right_or_to_the_next_row(shipped, name):
    graph = shipped[name].blocks[name]
    assert crowded(graph) == []
    for edge in graph.edges:
        (x, y), (far, low) = graph.nodes[edge.source.node].at, graph.nodes[edge.target.node].at
        assert far > x or low > y, edge


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_of_a_block_is_read_and_has_a_default_that_is_not_repeated(shipped, name):
    graph, blocks = shipped[name].blocks[name], shipped[name].blocks
    read = {reference(value) for node in graph.nodes.values() for value in node.params.values()}
    assert set(graph.parameters) == read - {None}
    for node in graph.nodes.values():
        for parameter, value in node.params.items():
            assert layer_of(node, blocks).by_name[parameter].default != value, f"{node.id}: {parameter}"


@pytest.mark.parametrize("name", NAMES)
def test_a_block_is_sound_and_gives_the_shapes_that_it_promises(shipped, name):
    graph, blocks = drawn(shipped, name)
    assert inlets(blocks[name]) == tuple(ARRIVING[name])
    analysis = Analyser().update(graph, {}, blocks)
    assert analysis.problems == ()
    first = next(iter(ARRIVING[name].values()))
    wanted = GIVING.get(name, {"out": first})
    assert {port: spec.shape for port, spec in analysis.nodes["block"].outputs.items()} == wanted


@pytest.mark.parametrize("name", ["residual_basic", "dense_layer", "transformer_encoder", "transformer_decoder"])
def test_a_block_may_be_repeated_and_counts_every_copy(shipped, name):
    graph, blocks = drawn(shipped, name, {"repeat": 3})
    analysis = Analyser().update(graph, {}, blocks)
    assert analysis.problems == ()
    module = compile_graph(graph, {}, blocks)
    assert analysis.parameters == sum(each.numel() for each in module.parameters())
    assert len({key.split(".")[1] for key, _ in module.named_parameters()}) == 3


# Against the same block written by hand


def close(module, expected, *inputs):
    with torch.no_grad():
        torch.testing.assert_close(module(*inputs), expected(*inputs), rtol=1e-5, atol=1e-5)


def test_the_basic_residual_block_adds_what_it_was_given(shipped):
    module = compiled(shipped, "residual_basic")
    part = lambda name: held(module, name)  # noqa: E731

    def expected(x):
        y = part("norm1")(part("conv1")(x)).relu()
        return (part("norm2")(part("conv2")(y)) + x).relu()

    close(module, expected, torch.randn(2, 64, 8, 8))


@pytest.mark.parametrize("name", ["residual_basic_projection", "residual_bottleneck_projection"])
def test_a_projection_brings_what_was_given_to_the_shape_of_the_sum(shipped, name):
    module = compiled(shipped, name, {"channels": 16, "stride": 2})
    last = 3 if "bottleneck" in name else 2

    def expected(x):
        y = x
        for number in range(1, last + 1):
            y = held(module, f"norm{number}")(held(module, f"conv{number}")(y))
            y = y.relu() if number < last else y
        return (y + held(module, "shortcut_norm")(held(module, "shortcut")(x))).relu()

    strides = {number: held(module, f"conv{number}").stride for number in range(1, last + 1)}
    assert strides == {number: (2, 2) if number == last - 1 else (1, 1) for number in strides}
    close(module, expected, torch.randn(2, 64, 8, 8))


def test_the_bottleneck_computes_on_a_quarter_of_the_channels(shipped):
    module = compiled(shipped, "residual_bottleneck", {"channels": 8}, {"input": (32, 8, 8)})
    assert [held(module, f"conv{n}").out_channels for n in (1, 2, 3)] == [8, 8, 32]

    def expected(x):
        y = held(module, "norm1")(held(module, "conv1")(x)).relu()
        y = held(module, "norm2")(held(module, "conv2")(y)).relu()
        return (held(module, "norm3")(held(module, "conv3")(y)) + x).relu()

    close(module, expected, torch.randn(2, 32, 8, 8))


def test_squeeze_and_excitation_weighs_channels_by_two_linear_layers_of_their_means(shipped):
    module = compiled(shipped, "squeeze_excitation")
    reduce, excite = held(module, "reduce"), held(module, "excite")

    def expected(x):
        means = x.mean((2, 3))
        squeezed = nn.functional.linear(means, reduce.weight.flatten(1), reduce.bias).relu()
        weights = nn.functional.linear(squeezed, excite.weight.flatten(1), excite.bias).sigmoid()
        return x * weights[:, :, None, None]

    close(module, expected, torch.randn(2, 64, 8, 8))


def test_inception_lays_four_looks_together_in_the_order_of_the_paper(shipped):
    module = compiled(shipped, "inception")

    def unit(name, x):
        return held(module, f"{name}.norm")(held(module, f"{name}.conv")(x)).relu()

    def expected(x):
        pooled = unit("pooled", nn.functional.max_pool2d(x, 3, 1, 1))
        three, five = unit("three", unit("three_reduce", x)), unit("five", unit("five_reduce", x))
        return torch.cat([unit("one", x), three, five, pooled], 1)

    assert held(module, "five.conv").kernel_size == (5, 5)
    close(module, expected, torch.randn(2, 192, 8, 8))


def test_the_inverted_residual_filters_each_channel_by_itself_and_ends_without_an_activation(shipped):
    module = compiled(shipped, "inverted_residual_shortcut")
    depthwise = held(module, "depthwise")
    assert depthwise.groups == depthwise.in_channels == depthwise.out_channels == 6 * 24

    def expected(x):
        y = nn.functional.relu6(held(module, "norm1")(held(module, "expand")(x)))
        y = nn.functional.relu6(held(module, "norm2")(depthwise(y)))
        return x + held(module, "norm3")(held(module, "project")(y))

    close(module, expected, torch.randn(2, 24, 8, 8))


def test_a_dense_block_keeps_all_that_came_before(shipped):
    module = compiled(shipped, "dense_block", {"layers": 3, "growth": 4}, {"input": (6, 8, 8)})

    def expected(x):
        for number in range(3):
            part = lambda name, number=number: held(module, f"dense.{number}.{name}")  # noqa: E731
            y = part("conv1")(part("norm1")(x).relu())
            x = torch.cat([x, part("conv2")(part("norm2")(y).relu())], 1)
        return x

    x = torch.randn(2, 6, 8, 8)
    with torch.no_grad():
        got, wanted = module(x), expected(x)
    assert got.shape == wanted.shape == (2, 18, 8, 8)
    close(module, expected, x)


def test_a_step_down_and_a_step_up_of_a_unet_fit_each_other(shipped):
    down, up = (
        compiled(shipped, "unet_down"),
        compiled(shipped, "unet_up", None, {"below": (32, 4, 4), "skip": (32, 8, 8)}),
    )
    with torch.no_grad():
        results = down(torch.randn(2, 3, 8, 8))
        torch.testing.assert_close(results["result_out"], nn.functional.max_pool2d(results["result_skip"], 2))
        whole = up(results["result_out"], results["result_skip"])
        y = torch.cat([results["result_skip"], held(up, "up")(results["result_out"])], 1)
        for number in range(2):
            y = held(up, f"convs.{number}.norm")(held(up, f"convs.{number}.conv")(y)).relu()
    torch.testing.assert_close(whole, y)


def attention_into(own, module, name):
    """Weights of an attention of the block, put into one of torch's."""
    own.load_state_dict(held(module, name).state_dict())


@pytest.mark.parametrize("name", ["transformer_encoder", "transformer_encoder_post_norm", "transformer_encoder_masked"])
def test_the_transformer_encoder_computes_what_torchs_own_layer_computes(shipped, name):
    module = compiled(shipped, name)
    first = "post" not in name
    own = nn.TransformerEncoderLayer(64, 4, 256, 0.1, "gelu" if first else "relu", batch_first=True, norm_first=first)
    attention_into(own.self_attn, module, "attention")
    for ours, theirs in (
        ("linear1", own.linear1),
        ("linear2", own.linear2),
        ("norm1", own.norm1),
        ("norm2", own.norm2),
    ):
        theirs.load_state_dict(held(module, ours).state_dict())
    own.eval()
    x, mask = torch.randn(2, 7, 64), torch.zeros(2, 7, dtype=torch.bool)
    mask[1, 4:] = True
    if "masked" not in name:
        return close(module, own, x)
    with torch.no_grad():
        got, wanted = module(x, mask), own(x, src_key_padding_mask=mask)
    torch.testing.assert_close(got[~mask], wanted[~mask], rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("name", ["transformer_decoder", "transformer_decoder_post_norm"])
def test_the_transformer_decoder_computes_what_torchs_own_layer_computes(shipped, name):
    module = compiled(shipped, name)
    first = "post" not in name
    own = nn.TransformerDecoderLayer(64, 4, 256, 0.1, "gelu" if first else "relu", batch_first=True, norm_first=first)
    attention_into(own.self_attn, module, "attention")
    attention_into(own.multihead_attn, module, "lookup")
    for part in ("linear1", "linear2", "norm1", "norm2", "norm3"):
        own.get_submodule(part).load_state_dict(held(module, part).state_dict())
    own.eval()
    later = nn.Transformer.generate_square_subsequent_mask(7)
    close(module, lambda x, memory: own(x, memory, later), torch.randn(2, 7, 64), torch.randn(2, 5, 64))


def test_the_gated_linear_unit_is_torchs_glu_of_both_layers(shipped):
    module = compiled(shipped, "gated_linear_unit")

    def expected(x):
        return nn.functional.glu(torch.cat([held(module, "value")(x), held(module, "gate")(x)], 1), 1)

    close(module, expected, torch.randn(2, 32))
