"""The colours of every theme in numbers: words and lines that stand out, groups that nobody confuses."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from netbuilder.app import icons
from netbuilder.app.canvas.marks import look as mark_look
from netbuilder.app.colours import THEMES, TITLES, as_mapping, contrast, linear
from netbuilder.app.theme import Theme
from netbuilder.graph.marks import COLOURS
from netbuilder.layers import registry

EVERY = pytest.mark.parametrize("name", THEMES)
SURFACES = ("background", "panel", "raised", "field")
WORDS = ("text", "dim", "accent", "good_text", "warning_text", "error_text")
GRAPHICS = ("wire", "accent", "good", "warning", "error")

# Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009),
# severity 1.0: what is left of linear red, green and blue.
BLINDNESS = {
    "red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TOLD_APART = 12
"""CIE 1976 colour difference from which two colours are plainly two, side by side and small."""


def least(name: str) -> float:
    return 7.0 if THEMES[name].strong else 4.5


@EVERY
@pytest.mark.parametrize("ground", SURFACES)
@pytest.mark.parametrize("words", WORDS)
def test_every_text_stands_out_from_every_surface(name, ground, words):
    colours = THEMES[name]
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= least(name)


@EVERY
def test_text_on_the_accent_and_on_what_is_under_the_mouse_or_held_down_can_be_read(name):
    colours = THEMES[name]
    assert contrast(colours.on_accent, colours.accent) >= least(name)
    assert contrast(colours.text, colours.hover) >= least(name) and contrast(colours.dim, colours.hover) >= least(name)
    assert contrast(colours.text, colours.pressed) >= 4.5


@EVERY
@pytest.mark.parametrize("ground", SURFACES)
@pytest.mark.parametrize("mark", GRAPHICS)
def test_wires_and_marks_stand_out_from_every_surface(name, ground, mark):
    assert contrast(getattr(THEMES[name], mark), getattr(THEMES[name], ground)) >= 3  # WCAG 2.2, 1.4.11


@EVERY
def test_icons_of_groups_and_edges_of_frames_stand_out_from_what_they_lie_on(name):
    colours = THEMES[name]
    for colour in colours.groups.values():
        assert min(contrast(colour, getattr(colours, ground)) for ground in (*SURFACES, "hover")) >= 3
    for colour in colours.marks.values():
        assert contrast(colour, colours.background) >= 3


@EVERY
@pytest.mark.parametrize("share", [mark_look.GROUND, mark_look.BAR, mark_look.PAPER])
def test_words_on_frames_and_notes_can_be_read(qapp, name, share):
    theme = Theme(name)
    for mark in COLOURS:
        assert contrast(theme.colours.text, mark_look.ground(theme, mark, share).name()) >= least(name)


@EVERY
def test_curves_of_runs_stand_out_from_their_panel(name):
    from netbuilder.app.panels.runs_plot import COLOURS as runs

    colours = THEMES[name]
    assert all(contrast(look[0 if colours.dark else 1], colours.panel) >= 3 for look in runs)


def test_where_contrast_is_high_every_line_and_every_icon_stands_out():
    strong = [colours for colours in THEMES.values() if colours.strong]
    assert strong
    for colours in strong:
        for ground in SURFACES:
            assert contrast(colours.line, getattr(colours, ground)) >= 3
            assert all(contrast(colour, getattr(colours, ground)) >= 7 for colour in colours.groups.values())


def test_every_theme_is_in_the_menu_and_colours_every_group_and_every_mark():
    assert set(TITLES) == {*THEMES, "system"}
    for colours in THEMES.values():
        assert set(registry.groups()) <= set(colours.groups) <= set(icons.ICONS)
        assert set(colours.marks) == set(COLOURS)
        assert all(QColor(value).isValid() for value in as_mapping(colours).values())


def test_the_themes_are_designs_of_their_own_and_none_is_another_turned_over():
    for first, second in combinations(THEMES.values(), 2):
        one, other = as_mapping(first), as_mapping(second)
        assert sum(one[each] == other[each] for each in one) <= 3
        inverted = {each: _inverted(value) for each, value in one.items()}
        assert sum(inverted[each] == other[each] for each in one) <= 3


@EVERY
def test_no_two_groups_share_a_colour(name):
    for first, second in combinations(THEMES[name].groups.values(), 2):
        assert difference(linear(first), linear(second)) > TOLD_APART


@EVERY
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_the_colour_blind_tell_any_two_groups_apart_by_colour_or_by_icon(qapp, name, blindness):
    seen = {group: np.array(BLINDNESS[blindness]) @ linear(colour) for group, colour in THEMES[name].groups.items()}
    for first, second in combinations(seen, 2):
        if difference(seen[first], seen[second]) < TOLD_APART:
            assert unlikeness(first, second) > 0.3, f"{first} and {second} look alike"


def difference(first, second) -> float:
    return float(np.linalg.norm(lab(first) - lab(second)))


def lab(light) -> np.ndarray:
    """CIE 1976 L*a*b* of linear sRGB under D65."""
    to_xyz = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    x, y, z = np.array(to_xyz) @ np.clip(light, 0, 1) / (0.95047, 1, 1.08883)
    x, y, z = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in (x, y, z))
    return np.array((116 * y - 16, 500 * (x - y), 200 * (y - z)))


def unlikeness(first: str, second: str) -> float:
    """How much of the ink of two icons, as small as on a card, is not shared: 0 the same, 1 nothing in common."""
    one, other = inked(first), inked(second)
    return 1 - float(np.minimum(one, other).sum() / np.maximum(one, other).sum())


def inked(name: str) -> np.ndarray:
    image = QImage(14, 14, QImage.Format.Format_Alpha8)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint(painter, name, QRectF(0, 0, 14, 14), QColor("white"))
    painter.end()
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(14, image.bytesPerLine())
    return rows[:, :14].astype(float)


def _inverted(colour: str) -> str:
    return "#" + "".join(f"{255 - int(colour[at : at + 2], 16):02x}" for at in (1, 3, 5))
