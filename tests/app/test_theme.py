"""The look in numbers: contrast, colours that can be told apart, and the same dress everywhere."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from netbuilder.app import icons
from netbuilder.app.theme import DARK, GROUPS, LIGHT, SIZES, Theme, as_mapping, contrast, font
from netbuilder.layers import registry

BOTH = pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])


@BOTH
@pytest.mark.parametrize("ground", ["background", "panel", "raised", "field"])
@pytest.mark.parametrize("words", ["text", "dim", "accent", "good_text", "warning_text", "error_text"])
def test_every_text_stands_out_from_every_surface(colours, ground, words):
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


@BOTH
def test_text_on_the_accent_and_on_what_is_under_the_mouse_can_be_read(colours):
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.text, colours.hover) >= 4.5 and contrast(colours.dim, colours.hover) >= 4.5
    assert contrast(colours.wire, colours.background) >= 3  # WCAG 2.2: graphics


@pytest.mark.parametrize("group", GROUPS)
def test_a_groups_colour_could_be_text_in_both_themes(group):
    dark, light = GROUPS[group]
    assert contrast(dark, DARK.raised) >= 4.5 and contrast(dark, DARK.panel) >= 4.5
    assert contrast(light, LIGHT.raised) >= 4.5 and contrast(light, LIGHT.background) >= 4.5


def test_no_two_groups_share_a_colour_or_an_icon_and_every_group_of_layers_has_both():
    assert set(registry.groups()) <= set(GROUPS) and set(GROUPS) <= set(icons.ICONS)
    for theme in (0, 1):
        for first, second in combinations(GROUPS.values(), 2):
            a, b = QColor(first[theme]), QColor(second[theme])
            assert abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) > 48
    assert len({icons.ICONS[group] for group in GROUPS}) == len(GROUPS)


@pytest.mark.parametrize("mode", ["dark", "light"])
def test_a_theme_dresses_the_application_in_its_own_colours(qapp, mode):
    theme = Theme(mode)
    theme.apply(QApplication.instance())
    assert Theme.current is theme
    colours = DARK if mode == "dark" else LIGHT
    assert qapp.palette().window().color().name() == colours.panel
    sheet = qapp.styleSheet()
    assert colours.background in sheet and "{{" not in sheet and sheet.count("{") == sheet.count("}")
    assert qapp.font().pixelSize() == SIZES["body"]


def test_setting_the_mode_is_announced_once_and_only_where_it_differs(qapp, qtbot):
    theme = Theme("dark")
    theme.apply(qapp)
    heard = []
    theme.changed.connect(lambda: heard.append(theme.mode))
    theme.set_mode("light")
    theme.set_mode("light")
    assert heard == ["light"] and theme.colour("background").name() == LIGHT.background
    with pytest.raises(ValueError):
        theme.set_mode("pink")


def test_a_colour_that_was_handed_out_can_be_changed_without_harm(qapp):
    theme = Theme("dark")
    theme.colour("line").setAlpha(10)
    assert theme.colour("line").alpha() == 255
    assert theme.colour("group:pooling") == QColor(GROUPS["pooling"][0])
    assert theme.group_colour("somebody's own").isValid()


@pytest.mark.parametrize("name", icons.ICONS)
def test_every_icon_draws_something_within_its_square(qapp, name):
    outlined, filled = icons.paths(name)
    bounds = outlined.boundingRect().united(filled.boundingRect())
    assert not bounds.isEmpty() or bounds.width() > 0
    assert bounds.left() >= 0 and bounds.top() >= 0 and bounds.right() <= 16 and bounds.bottom() <= 16


def test_an_icon_bears_the_colour_asked_for_and_an_unknown_one_fails_where_it_is_asked_for(qapp):
    theme = Theme("dark")
    image = theme.icon("stop", "accent").pixmap(16, 16).toImage()
    assert image.pixelColor(8, 8).name() == DARK.accent
    with pytest.raises(KeyError):
        theme.icon("no such icon")


def test_colour_maps_have_256_colours_and_zero_is_in_the_middle_of_weights(qapp):
    theme = Theme("dark")
    for name in ("diverging", "sequential", "grey"):
        assert theme.colour_map(name).shape == (256, 3)
    low, middle, high = (theme.colour_map("diverging")[at].astype(int) for at in (0, 128, 255))
    assert low[2] > low[0] and high[0] > high[2] and middle.min() > 230


def test_the_type_scale_is_in_pixels(qapp):
    for name, size in SIZES.items():
        assert font(name).pixelSize() == size
    assert font("caption", mono=True).pixelSize() == SIZES["caption"]
    assert as_mapping(DARK)["text"] == DARK.text
