"""The look in numbers: contrast, colours that can be told apart, and the same dress everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit

from netbuilder.app import icons
from netbuilder.app.colours import TITLES
from netbuilder.app.settings import settings
from netbuilder.app.theme import DARK, LIGHT, SIZES, THEMES, Theme, font


@pytest.mark.parametrize("mode", THEMES)
def test_a_theme_dresses_the_application_in_its_own_colours(qapp, mode):
    theme = Theme(mode)
    theme.apply(QApplication.instance())
    assert Theme.current is theme
    colours = THEMES[mode]
    assert qapp.palette().window().color().name() == colours.panel
    sheet = qapp.styleSheet()
    assert colours.background in sheet and "{{" not in sheet and sheet.count("{") == sheet.count("}")
    assert qapp.font().pixelSize() == SIZES["body"]


@pytest.mark.parametrize("mode", THEMES)
def test_words_that_stand_in_an_empty_line_can_be_read(qapp, qtbot, mode):
    """Qt makes them half transparent where nobody says otherwise."""
    Theme(mode).apply(qapp)
    line = QLineEdit(placeholderText="Search…")
    qtbot.addWidget(line)
    line.show()
    assert line.palette().placeholderText().color().name() == THEMES[mode].dim
    assert line.palette().placeholderText().color().alpha() == 255


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


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="this Qt cannot tell")
def test_a_system_that_wants_much_contrast_gets_it(qapp, monkeypatch):
    from netbuilder.app import theme as module

    class Hints:
        wanted = Qt.ContrastPreference.HighContrast

        def accessibility(self):
            return self

        def contrastPreference(self):
            return self.wanted

        def colorScheme(self):
            return Qt.ColorScheme.Light

    hints = Hints()
    monkeypatch.setattr(module.QApplication, "styleHints", lambda: hints)
    theme = Theme("system")
    assert theme.name == "contrast" and theme.is_dark
    hints.wanted = Qt.ContrastPreference.NoPreference
    assert theme.name == "light" and not theme.is_dark


def test_every_theme_is_chosen_from_the_menu_and_kept_for_the_next_start(window):
    commands = window.canvas.commands
    for mode in (*THEMES, "system"):
        assert commands.run(f"theme_{mode}") and window.theme.mode == mode and settings().value("theme") == mode
        assert [each for each in TITLES if commands.on(f"theme_{each}")] == [mode]
        assert window.canvas.grab().toImage().pixelColor(4, 60).name() == window.theme.colours.background


def test_a_colour_that_was_handed_out_can_be_changed_without_harm(qapp):
    theme = Theme("dark")
    theme.colour("line").setAlpha(10)
    assert theme.colour("line").alpha() == 255
    assert theme.colour("group:pooling") == QColor(DARK.groups["pooling"])
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


@pytest.mark.parametrize("dense", [1.0, 1.5, 2.0])
def test_an_icon_has_a_pixel_for_every_pixel_of_a_dense_screen(qapp, dense):
    picture = Theme("dark").icon("stop").pixmap(QSize(16, 16), dense)
    assert picture.size() == QSize(16, 16) * dense and picture.devicePixelRatio() == dense
    image = picture.toImage()
    row = [image.pixelColor(x, image.height() // 2).alpha() for x in range(image.width())]
    assert row.count(255) >= 8 * dense  # the square of 8.8 pixels is filled,
    assert sum(0 < alpha < 255 for alpha in row) <= 2  # and its edge is one pixel on each side


def test_the_type_scale_is_in_pixels(qapp):
    for name, size in SIZES.items():
        assert font(name).pixelSize() == size
    assert font("caption", mono=True).pixelSize() == SIZES["caption"]
