"""Augmentations: what each does to a batch, and that chance is the seed's alone."""

from __future__ import annotations

import pytest
import torch

from netbuilder.data import Field, check_data, fields_of, prepare, preview, transforms
from netbuilder.data.field import image, label, mask
from netbuilder.data.transforms import Fixed, Mixing, Random, Step, augmentation_of, batch_seed

IMAGE = image("image", 3, 12, 10)
RANDOM = [each.type for each in transforms.all_transforms() if each.at_random]
SINGLE = [each.type for each in transforms.all_transforms() if isinstance(each, Random)]
GEOMETRIC = [each.type for each in transforms.all_transforms() if isinstance(each, Random) and each.geometric]


def step(type, **params):
    transform = transforms.get(type)
    assert transform.faults(params) == []
    return Step(transform, transform.complete(params))


def augmentation(*steps, **fields):
    fields = {"image": IMAGE, **fields}
    return augmentation_of(fields, {"image": steps}, {"transforms": {}})


def images(count=16, seed=0):
    return torch.rand(count, 3, 12, 10, generator=torch.Generator().manual_seed(seed))


def augmented(type, batch=None, seed=1, **params):
    return (
        augmentation(step(type, **params)).apply({"image": images() if batch is None else batch}, seed).tensors["image"]
    )


@pytest.mark.parametrize("type", RANDOM)
def test_one_seed_gives_one_batch_and_another_another(type):
    before, state = images(), torch.get_rng_state()
    given = before.clone()
    first = augmented(type, given)
    assert torch.equal(first, augmented(type, given)) and not torch.equal(first, augmented(type, given, seed=2))
    assert first.shape == before.shape and first.dtype == before.dtype and torch.isfinite(first).all()
    assert torch.equal(given, before), "the batch that was given is not to change"
    assert torch.equal(torch.get_rng_state(), state), "the process's own generator is not to be drawn from"


@pytest.mark.parametrize("type", RANDOM)
def test_images_that_lie_channels_last_get_the_same_bits_and_stay_so(type):
    last = images().contiguous(memory_format=torch.channels_last)
    made = augmented(type, last)
    assert torch.equal(made, augmented(type))
    assert made.is_contiguous(memory_format=torch.channels_last)


@pytest.mark.parametrize("type", RANDOM)
@pytest.mark.parametrize("last", [True, False])
def test_images_of_one_channel_keep_the_strides_by_which_convolutions_choose(type, last):
    """Such images are contiguous and channels last at once."""
    rows = torch.rand(16, 12, 10, 1, generator=torch.Generator().manual_seed(0))
    given = rows.permute(0, 3, 1, 2) if last else rows.reshape(16, 1, 12, 10)
    grey = {"image": image("image", 1, 12, 10)}
    made = augmentation_of(grey, {"image": (step(type),)}, {}).apply({"image": given}, 1).tensors["image"]
    assert made.stride() == given.stride()


@pytest.mark.parametrize("type", SINGLE)
def test_a_probability_of_zero_leaves_every_sample_to_the_bit(type):
    assert torch.equal(augmented(type, p=0.0), images())


@pytest.mark.parametrize("type", SINGLE)
def test_some_samples_are_left_to_the_bit_where_it_is_a_matter_of_chance(type):
    same = (augmented(type, images(200), p=0.5) == images(200)).flatten(1).all(1)
    assert 60 < int(same.sum()) < 140


def test_flips_flip():
    assert torch.equal(augmented("RandomHorizontalFlip", p=1.0), images().flip(-1))
    assert torch.equal(augmented("RandomVerticalFlip", p=1.0), images().flip(-2))


def test_a_crop_moves_whole_pixels_by_no_more_than_the_padding():
    before, made = images(40), augmented("RandomCrop", images(40), padding=2)
    padded = torch.nn.functional.pad(before, (2, 2, 2, 2))
    moves = [
        next(
            (down, right)
            for down in range(5)
            for right in range(5)
            if torch.equal(padded[n, :, down : down + 12, right : right + 10], made[n])
        )
        for n in range(40)
    ]
    assert {down for down, _ in moves} == {right for _, right in moves} == set(range(5))
    edge = augmented("RandomCrop", images(40), padding=2, padding_mode="replicate")
    assert not torch.equal(edge, made) and (edge > 0).all()


@pytest.mark.parametrize("mode", ["constant", "reflect", "replicate"])
def test_a_crop_is_the_piece_of_the_padded_image_that_was_drawn_for_it(mode):
    chosen = step("RandomCrop", padding=3, padding_mode=mode, p=0.7)
    source = torch.Generator().manual_seed(0)
    draw = chosen.transform.draw(chosen.values, 40, IMAGE.shape, source)
    made = chosen.transform.act(images(40), chosen.values, draw, False)
    padded = torch.nn.functional.pad(images(40), (3, 3, 3, 3), mode)
    for n, (top, left) in enumerate(zip(draw["top"].tolist(), draw["left"].tolist(), strict=True)):
        piece = padded[n, :, top : top + 12, left : left + 10]
        assert torch.equal(made[n], piece if draw["chosen"][n] else images(40)[n])


@pytest.mark.parametrize("type", RANDOM)
def test_the_bits_of_a_batch_do_not_depend_on_how_many_threads_compute_it(type):
    before, found = torch.get_num_threads(), []
    batch = torch.rand(64, 3, 48, 40, generator=torch.Generator().manual_seed(0))
    large = {"image": image("image", 3, 48, 40)}
    try:
        for threads in (1, 2):
            torch.set_num_threads(threads)
            found.append(augmentation(step(type), **large).apply({"image": batch}, 1).tensors["image"])
    finally:
        torch.set_num_threads(before)
    assert torch.equal(*found)


def test_a_resized_crop_of_the_whole_image_is_the_image_and_a_small_one_is_a_part_of_it():
    whole = augmented("RandomResizedCrop", scale=[1.0, 1.0], ratio=[10 / 12, 10 / 12])
    torch.testing.assert_close(whole, images(), atol=1e-4, rtol=0)
    ramp = torch.arange(10.0).expand(16, 3, 12, 10).contiguous()
    part = augmented("RandomResizedCrop", ramp, scale=[0.25, 0.25], ratio=[10 / 12, 10 / 12])
    spans = part.amax((1, 2, 3)) - part.amin((1, 2, 3))
    assert (spans > 4).all() and (spans < 5.1).all()
    assert float(part[:, 0, 0, 0].std()) > 0.5


def test_a_rotation_by_a_right_angle_is_one():
    square = torch.rand(4, 1, 9, 9, generator=torch.Generator().manual_seed(0))
    turning = augmentation_of(
        {"image": image("image", 1, 9, 9)}, {"image": (step("RandomRotation", degrees=[90, 90]),)}, {}
    )
    made = turning.apply({"image": square}, 0).tensors["image"]
    torch.testing.assert_close(made, torch.rot90(square, -1, (2, 3)), atol=1e-4, rtol=0)


def test_an_affine_map_that_only_shifts_moves_the_image_and_one_that_does_nothing_leaves_it():
    none = augmented("RandomAffine", degrees=0, translate=[0, 0], scale=[1, 1])
    torch.testing.assert_close(none, images(), atol=1e-5, rtol=0)
    dots = torch.zeros(30, 3, 12, 10)
    dots[:, :, 6, 5] = 1
    made = augmented("RandomAffine", dots, degrees=0, translate=[0.2, 0.25], scale=[1, 1])
    across = (made[:, 0].sum(1) * torch.arange(10)).sum(1) / made[:, 0].sum((1, 2)) - 5
    down = (made[:, 0].sum(2) * torch.arange(12)).sum(1) / made[:, 0].sum((1, 2)) - 6
    assert across.abs().max() <= 2.001 and down.abs().max() <= 3.001 and down.abs().max() > 2.1


def test_colours_stay_in_their_range_and_grey_images_have_neither_hue_nor_saturation():
    made = augmented("ColorJitter", brightness=0.8, contrast=0.8, saturation=0.8, hue=0.5)
    assert float(made.min()) >= 0 and float(made.max()) <= 1
    grey = {"image": image("image", 1, 12, 10)}
    steps = {"image": (step("ColorJitter", brightness=0.0, contrast=0.0, saturation=1.0, hue=0.5),)}
    batch = {"image": images()[:, :1]}
    assert torch.equal(augmentation_of(grey, steps, {}).apply(batch, 1).tensors["image"], batch["image"])
    turned = augmented("ColorJitter", brightness=0, contrast=0, saturation=0, hue=0.5)
    torch.testing.assert_close(turned.amax(1), images().amax(1), atol=1e-5, rtol=0)
    assert (turned - images()).abs().amax((1, 2, 3)).min() > 0.05


def test_erasing_paints_one_rectangle_of_the_share_that_was_asked_for():
    made = augmented("RandomErasing", p=1.0, scale=[0.2, 0.3], ratio=[0.5, 2.0], value=7.0)
    erased = (made == 7).all(1)
    assert torch.equal(made.masked_fill(erased[:, None], 0), images().masked_fill(erased[:, None], 0))
    for one in erased:
        rows, columns = one.any(1).nonzero().flatten(), one.any(0).nonzero().flatten()
        assert one.sum() == len(rows) * len(columns) == (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1)
        assert 0.12 < float(one.float().mean()) < 0.4


def test_noise_has_the_deviation_that_was_asked_for():
    noise = augmented("GaussianNoise", images(400), std=0.3) - images(400)
    assert float(noise.std()) == pytest.approx(0.3, rel=0.02) and float(noise.mean()) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("type", GEOMETRIC)
def test_a_mask_follows_its_image_with_the_same_draw_and_keeps_its_classes(type):
    classes = torch.randint(0, 3, (16, 12, 10), generator=torch.Generator().manual_seed(5))
    picture = torch.nn.functional.one_hot(classes, 3).movedim(-1, 1).float() + 1e-3
    moving = augmentation(step(type, p=1.0), mask=mask("mask", ("a", "b", "c"), 12, 10))
    made = moving.apply({"image": picture, "mask": classes}, 3).tensors
    assert made["mask"].dtype == torch.int64 and made["mask"].shape == classes.shape
    seen = made["image"].amax(1) > 0.8  # where interpolation has mixed nothing
    assert seen.float().mean() > 0.2
    assert (made["image"].argmax(1) == made["mask"])[seen].float().mean() > 0.98
    assert not torch.equal(made["mask"], classes)


def test_a_mask_does_not_follow_colours_and_is_pasted_with_its_image():
    classes = torch.randint(0, 3, (16, 12, 10), generator=torch.Generator().manual_seed(5))
    fields = {"mask": mask("mask", ("a", "b", "c"), 12, 10)}
    coloured = augmentation(step("ColorJitter"), **fields).apply({"image": images(), "mask": classes}, 0)
    assert torch.equal(coloured.tensors["mask"], classes)
    picture = classes[:, None].float().expand(-1, 3, -1, -1).contiguous()
    pasted = augmentation(step("CutMix"), **fields).apply({"image": picture, "mask": classes}, 4)
    assert torch.equal(pasted.tensors["image"][:, 0].long(), pasted.tensors["mask"])
    assert not torch.equal(pasted.tensors["mask"], classes) and "mask" not in pasted.mixed.others


def labelled(type, seed=0, **params):
    batch = {"image": images(), "label": torch.arange(16)}
    mixing = augmentation(step(type, **params), label=label("label", tuple(map(str, range(16)))))
    return batch, mixing.apply(batch, seed)


@pytest.mark.parametrize("seed", range(6))
def test_mixup_blends_every_sample_with_another_by_one_share(seed):
    batch, made = labelled("MixUp", seed)
    others = made.mixed.others["label"]
    assert sorted(others.tolist()) == list(range(16)) and 0 <= made.mixed.share <= 1
    expected = made.mixed.share * batch["image"] + (1 - made.mixed.share) * batch["image"][others]
    torch.testing.assert_close(made.tensors["image"], expected)
    assert torch.equal(made.tensors["label"], batch["label"]) and "image" not in made.mixed.others
    judged = made.mixed.dominant({"label": made.tensors["label"]})["label"]
    assert torch.equal(judged, batch["label"] if made.mixed.share >= 0.5 else others)


@pytest.mark.parametrize("seed", range(6))
def test_cutmix_pastes_a_box_and_its_share_is_the_area_that_is_left(seed):
    batch, made = labelled("CutMix", seed)
    other = batch["image"][made.mixed.others["label"]]
    pasted = (made.tensors["image"] == other).all(1) & (other != batch["image"]).any(1)
    kept = (made.tensors["image"] == batch["image"]).all(1)
    assert (pasted | kept).all()
    moved = (made.mixed.others["label"] != batch["label"]).nonzero().flatten()
    for n in moved.tolist():
        assert float(pasted[n].float().mean()) == pytest.approx(1 - made.mixed.share, abs=1e-6)


def test_of_mixup_and_cutmix_each_batch_has_one():
    both = augmentation(step("MixUp"), step("CutMix"), label=label("label", ("a", "b")))
    batch = {"image": images(), "label": torch.zeros(16, dtype=torch.long)}
    made = [both.apply(batch, seed).tensors["image"] for seed in range(12)]
    pasted = {bool(torch.isin(each, batch["image"]).all()) for each in made}  # CutMix makes no new number
    assert pasted == {True, False}


def test_fields_that_are_mixed_together_share_the_other_sample_and_the_share():
    """A network with two inputs gets both of one sample, blended with both of another."""
    fields = {"image": IMAGE, "table": Field("table", (2,), "float32", "value")}
    mixing = augmentation_of(fields, {name: (step("MixUp"),) for name in fields}, {})
    rows = torch.arange(16.0)
    batch = {"image": rows.reshape(-1, 1, 1, 1).expand(-1, 3, 12, 10).contiguous(), "table": rows[:, None].repeat(1, 2)}
    made = mixing.apply(batch, 5).tensors
    torch.testing.assert_close(made["image"][:, 0, 0, 0], made["table"][:, 0])
    assert not torch.equal(made["table"], batch["table"])


def test_alpha_says_how_far_the_share_is_from_a_half():
    shares = {
        alpha: torch.tensor([labelled("MixUp", seed, alpha=alpha)[1].mixed.share for seed in range(60)])
        for alpha in (0.1, 50.0)
    }
    assert (shares[0.1] - 0.5).abs().mean() > 0.35 and (shares[50.0] - 0.5).abs().mean() < 0.1


@pytest.mark.parametrize("type", RANDOM)
def test_every_parameter_has_a_summary_and_limits(type):
    transform = transforms.get(type)
    for parameter in transform.parameters:
        assert parameter.summary
        assert parameter.check(parameter.default) is None
        if parameter.kind in ("float", "floats", "int"):
            low = parameter.minimum if parameter.minimum is not None else parameter.above
            assert low is not None and parameter.maximum is not None
    for p in (-0.1, 1.1, "half", None):
        if "p" in transform.complete({}):
            assert transform.faults({"p": p})


SECTION = {"source": "digits", "params": {}}


def section(*steps, field="image"):
    return {**SECTION, "transforms": {field: [{"type": type, "params": params} for type, params in steps]}}


CHAIN = section(("Scale", {"high": 2.0}), ("RandomCrop", {"padding": 1}), ("Normalize", {}))


def test_what_stands_before_chance_is_done_once_and_the_rest_at_every_batch():
    prepared = prepare(CHAIN, ".")
    raw = prepared.dataset.tensors["image"]
    scaled = raw[prepared.train.indices] * 2
    torch.testing.assert_close(prepared.train.tensors["image"], scaled)
    mean, std = scaled.double().mean(), scaled.double().std(correction=0)
    assert prepared.state["transforms"]["image"][1]["mean"] == pytest.approx([float(mean)], rel=1e-6)
    for part in (prepared.validation, prepared.test, prepared.train.plain):
        expected = (raw[part.indices] * 2 - float(mean)) / float(std)
        torch.testing.assert_close(part.tensors["image"], expected, atol=1e-4, rtol=1e-4)
        assert part.augmentation is None


def test_the_same_numbers_are_used_where_a_run_is_gone_on_with():
    first = prepare(CHAIN, ".")
    again = prepare(CHAIN, ".", state=first.state)
    assert torch.equal(first.train.tensors["image"], again.train.tensors["image"])
    for rows in (range(64), range(64, 100)):
        one, other = (preview(each, rows, seed=3, epoch=1, batch=2) for each in (first, again))
        assert torch.equal(one.augmented["image"], other.augmented["image"])
        assert not torch.equal(one.augmented["image"], one.originals["image"])
        assert torch.equal(one.originals["image"], first.train.plain.tensors["image"][list(rows)])


def test_a_preview_without_augmentation_shows_what_is_trained_with():
    prepared = prepare(section(("Normalize", {})), ".")
    shown = preview(prepared, [4, 2], seed=0)
    assert shown.mixed is None
    assert torch.equal(shown.augmented["image"], prepared.train.tensors["image"][[4, 2]])


def test_seeds_of_batches_differ():
    assert (
        len({batch_seed(*parts) for parts in [(0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0), (0, 11, 1), (0, 1, 11)]}) == 6
    )


FAULTS = {
    "a flip of a table": (
        {"source": "iris", "transforms": {"features": [{"type": "RandomHorizontalFlip"}]}},
        "'features' holds numbers, and RandomHorizontalFlip is for images",
    ),
    "a crop of classes": (
        section(("RandomCrop", {}), field="label"),
        "'label' holds classes, and RandomCrop is for images",
    ),
    "one-hot of an image": (section(("OneHot", {})), "'image' holds images, and OneHot is for classes"),
    "grey of grey": (section(("Grayscale", {})), "'image' holds images, and Grayscale is for images of three channels"),
    "cutmix of a table": (
        {"source": "iris", "transforms": {"features": [{"type": "CutMix"}, {"type": "Normalize"}]}},
        "CutMix is for images",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_transform_of_another_kind_of_field_is_told_and_can_be_left_out(name):
    wrong, message = FAULTS[name]
    (problem,) = check_data(wrong, ".")
    assert problem.severity == "error" and message in problem.message
    (fix,) = problem.fixes
    assert fix.label.startswith("Leave ")
    assert check_data(fix.edit.data, ".") == []


def test_colours_after_normalising_are_warned_of_and_the_fix_puts_them_first():
    (problem,) = check_data(section(("Normalize", {}), ("ColorJitter", {})), ".")
    assert problem.severity == "warning" and "needs colours from 0 to 1: put it before Normalize" in problem.message
    (fix,) = problem.fixes
    assert check_data(fix.edit.data, ".") == []
    assert [each["type"] for each in fix.edit.data["transforms"]["image"]] == ["ColorJitter", "Normalize"]


@pytest.mark.parametrize(
    ("params", "message"),
    [
        (("RandomResizedCrop", {"scale": [0.9, 0.5]}), "scale must go from the smaller number to the larger"),
        (("RandomResizedCrop", {"scale": [0.0, 0.5]}), "scale must be greater than 0"),
        (("RandomErasing", {"ratio": [3, 1]}), "ratio must go from the smaller number to the larger"),
        (("RandomRotation", {"degrees": [30, -30]}), "degrees must go from the smaller number to the larger"),
        (("RandomAffine", {"translate": [2, 0]}), "translate must be at most 1"),
        (("RandomCrop", {"padding": 0}), "padding must be at least 1"),
        (("RandomCrop", {"pading": 1}), "did you mean 'padding'?"),
        (("ColorJitter", {"hue": 0.6}), "hue must be at most 0.5"),
        (("MixUp", {"alpha": 0}), "alpha must be greater than 0"),
        (("GaussianNoise", {"std": -1}), "std must be at least 0"),
    ],
)
def test_parameters_that_make_no_sense_are_told(params, message):
    found = check_data(section(params), ".")
    assert [each for each in found if message in each.message]


def test_one_hot_changes_the_field_that_the_network_sees():
    name = next(name for name, field in fields_of({"source": "iris"}, ".").items() if field.kind == "label")
    section = {"source": "iris", "transforms": {name: [{"type": "OneHot"}]}}
    prepared = prepare(section, ".")
    field = fields_of(section, ".")[name]
    assert (field.shape, field.dtype, field.kind) == ((3,), "float32", "value") and len(field.columns) == 3
    assert prepared.fields == fields_of(section, ".") and prepared.dataset.fields[name].kind == "label"
    raw = prepared.dataset.tensors[name][prepared.test.indices]
    assert torch.equal(prepared.test.tensors[name], torch.nn.functional.one_hot(raw, 3).float())
    assert transforms.changed_fields(prepared.state, prepared.dataset.fields) == prepared.fields


def test_indices_and_masks_become_one_number_a_class():
    one_hot = transforms.get("OneHot")
    words = Field("x", (4,), "int64", "text", size=6)
    assert one_hot.changed(words, {"num_classes": None}).shape == (4, 6)
    assert one_hot.refuses(Field("x", (4,), "int64", "sequence"), {"num_classes": None})
    field = mask("m", ("a", "b", "c"), 5, 4)
    classes = torch.randint(0, 3, (7, 5, 4))
    states, made = transforms.fit((Step(one_hot, {"num_classes": None}),), classes, field)
    assert made.shape == (7, 3, 5, 4) and torch.equal(made.argmax(1), classes)
    with pytest.raises(Exception, match="indices 0 to 1, and the data hold 2"):
        transforms.apply_transforms({"transforms": {"m": [{"type": "OneHot", "num_classes": 2}]}}, field, classes)
    assert states == [{"type": "OneHot", "num_classes": 3}]


def test_resizing_changes_images_and_masks_alike():
    resize = transforms.get("Resize")
    assert isinstance(resize, Fixed)
    steps = (Step(resize, {"size": [6, 20]}),)
    flat = torch.full((5, 3, 12, 10), 0.25)
    states, made = transforms.fit(steps, flat, IMAGE)
    torch.testing.assert_close(made, torch.full((5, 3, 6, 20), 0.25))
    assert transforms.field_after(IMAGE, steps).shape == (3, 6, 20) and states[0]["size"] == [6, 20]
    field = mask("m", ("a", "b"), 12, 10)
    _, small = transforms.fit(steps, torch.ones(5, 12, 10, dtype=torch.int64), field)
    assert small.shape == (5, 6, 20) and small.dtype == torch.int64 and (small == 1).all()


def test_grey_weighs_the_colours_as_the_eye_does():
    _, made = transforms.fit((step("Grayscale"),), images(), IMAGE)
    from kornia.color import rgb_to_grayscale

    torch.testing.assert_close(made, rgb_to_grayscale(images()))


def test_predictions_come_back_through_another_size_and_stop_where_nothing_leads_back():
    state = {
        "fields": {"image": IMAGE.to_json()},
        "transforms": {
            "image": [{"type": "Normalize", "mean": [1.0] * 3, "std": [2.0] * 3}, {"type": "Resize", "size": 4}]
        },
    }
    ones = torch.ones(2, 3, 4, 4)
    assert torch.equal(transforms.undo_transforms(state, IMAGE, ones), ones * 3)
    state["transforms"]["image"][1] = {"type": "Grayscale"}
    assert torch.equal(transforms.undo_transforms(state, IMAGE, ones[:, :1]), ones[:, :1])


def test_a_mask_of_another_size_than_its_image_is_told():
    fields = {"image": IMAGE, "mask": mask("mask", ("a", "b"), 6, 5)}
    from netbuilder.data.section import field_faults

    (fault,) = field_faults(section(("RandomRotation", {})), fields)
    assert "'mask' has to follow the RandomRotation of 'image', and is 6×5 where that is 12×10" in fault.message
    both = {"image": [{"type": "Resize", "params": {"size": [6, 5]}}, {"type": "RandomRotation"}]}
    assert field_faults({"transforms": both}, fields) == []


def test_a_mask_needs_no_augmentation_of_its_own():
    fields = {"mask": mask("mask", ("a", "b"), 6, 5)}
    from netbuilder.data.section import field_faults

    (fault,) = field_faults(section(("RandomRotation", {}), field="mask"), fields)
    assert "follow the RandomRotation of their image by themselves" in fault.message


def test_every_transform_is_offered_to_some_kind_of_field_alone():
    offered = {each.type for each in transforms.transforms_for(IMAGE)}
    assert set(RANDOM) <= offered and "OneHot" not in offered
    numbers = {each.type for each in transforms.transforms_for(Field("x", (3,), "float32", "value"))}
    assert numbers == {"Normalize", "Scale", "GaussianNoise", "MixUp"}
    assert {each.type for each in transforms.transforms_for(label("y", ("a", "b")))} == {"OneHot"}
    assert all(isinstance(each, (Fixed, Random, Mixing)) for each in transforms.all_transforms())
