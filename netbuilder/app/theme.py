"""The look: colours, type, spacing. The one module that the canvas, the widgets and the plots all read."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from netbuilder.app.colours import CONTRAST, DARK, GREY, LIGHT, THEMES, Colours, as_mapping, contrast

__all__ = [
    "CONTRAST",
    "DARK",
    "GREY",
    "LIGHT",
    "THEMES",
    "Colours",
    "Theme",
    "as_mapping",
    "contrast",
    "font",
]

UNIT = 4
"""Every distance is a multiple of this many pixels."""
RADIUS = 6
SIZES = {"small": 10, "caption": 11, "body": 12, "title": 13, "heading": 16, "display": 20}
"""The type scale, in pixels, so that no platform's idea of a point changes it."""

_FACES = ("Inter", "SF Pro Text", "Segoe UI", "Noto Sans", "Helvetica Neue", "DejaVu Sans", "Liberation Sans")
_MONO_FACES = ("JetBrains Mono", "SF Mono", "Menlo", "Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Liberation Mono")


class Theme(QObject):
    """The theme of the program: one of `colours.THEMES`, or whichever of them the `system` shows."""

    changed = Signal()
    current: ClassVar[Theme | None] = None

    def __init__(self, mode: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode if mode in THEMES else "system"
        self._application: QApplication | None = None

    @property
    def mode(self) -> str:
        """What was chosen: the name of a theme, or `system`."""
        return self._mode

    @property
    def name(self) -> str:
        """The theme that is shown now."""
        return self._mode if self._mode in THEMES else _system_shows()

    @property
    def is_dark(self) -> bool:
        """Whether light words stand on dark grounds now."""
        return self.colours.dark

    @property
    def colours(self) -> Colours:
        """The colours as they are now."""
        return THEMES[self.name]

    def apply(self, application: QApplication) -> None:
        """Dress the whole application, now and whenever the mode or the system's scheme changes."""
        if self._application is None:
            application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._application = application
        Theme.current = self
        self._dress()

    def set_mode(self, mode: str) -> None:
        """Take another mode; announced where it differs."""
        if mode != "system" and mode not in THEMES:
            raise ValueError(f"a theme is {', '.join(THEMES)} or system, not {mode!r}")
        if mode != self._mode:
            self._mode = mode
            self._refresh()

    def colour(self, name: str) -> QColor:
        """A colour by its name in `Colours`, of a layer group as `group:pooling`, of a frame or note as `mark:blue`."""
        if name.startswith("group:"):
            return self.group_colour(name.removeprefix("group:"))
        if name.startswith("mark:"):
            return self.mark_colour(name.removeprefix("mark:"))
        return QColor(getattr(self.colours, name))

    def group_colour(self, group: str) -> QColor:
        """The colour of a layer group; a plain grey for a group that came with another package."""
        return QColor(self.colours.groups.get(group, self.colours.dim))

    def mark_colour(self, name: str) -> QColor:
        """The colour of a frame or a note by its name (see `graph.marks`); grey for a name that nobody knows."""
        marks = self.colours.marks
        return QColor(marks.get(name, marks["grey"]))

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon of the one family (see `icons`), in a colour by name."""
        from netbuilder.app import icons

        tint, faded = self.colour(colour), self.colour("dim")
        faded.setAlpha(110)
        return icons.icon(name, tint.rgba(), faded.rgba())

    def _on_scheme_changed(self) -> None:
        if self._mode == "system":
            self._refresh()

    def _refresh(self) -> None:
        if self._application is not None:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        from netbuilder.app.style_sheet import style_sheet

        application = self._application
        assert application is not None
        if application.style().objectName() != "fusion":
            application.setStyle("Fusion")
        application.setFont(font("body"))
        application.setPalette(palette(self.colours))
        application.setStyleSheet(style_sheet(self.colours))


def _system_shows() -> str:
    """The theme that fits what the system says: how much contrast a person wants, then dark or light."""
    hints = QApplication.styleHints() if QApplication.instance() else None
    if hints is None:
        return "dark"
    wanted = hints.accessibility().contrastPreference() if hasattr(hints, "accessibility") else None  # since Qt 6.10
    if wanted is not None and wanted == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "light" if hints.colorScheme() == Qt.ColorScheme.Light else "dark"


def font(size: str | int = "body", *, bold: bool = False, mono: bool = False) -> QFont:
    """A font of the type scale (or of so many pixels)."""
    made = QFont([mono_family() if mono else family()])
    made.setPixelSize(SIZES[size] if isinstance(size, str) else size)
    made.setStyleHint(QFont.StyleHint.Monospace if mono else QFont.StyleHint.SansSerif)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


@cache
def family() -> str:
    """The face of everything that is not a number: the first of ours that is installed, else the system's."""
    return _installed(_FACES) or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@cache
def mono_family() -> str:
    """The face in which numbers line up."""
    return _installed(_MONO_FACES) or QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()


def _installed(faces: tuple[str, ...]) -> str | None:
    there = set(QFontDatabase.families())
    return next((face for face in faces if face in there), None)


def palette(colours: Colours) -> QPalette:
    """Qt's palette in these colours, for what the style sheet does not reach."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, name in (
        (roles.Window, "panel"),
        (roles.WindowText, "text"),
        (roles.Base, "field"),
        (roles.AlternateBase, "panel"),
        (roles.Text, "text"),
        (roles.Button, "raised"),
        (roles.ButtonText, "text"),
        (roles.BrightText, "error"),
        (roles.ToolTipBase, "raised"),
        (roles.ToolTipText, "text"),
        (roles.PlaceholderText, "dim"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "accent"),
        (roles.Accent, "accent"),
        (roles.Light, "hover"),
        (roles.Midlight, "line"),
        (roles.Mid, "line"),
        (roles.Dark, "line"),
        (roles.Shadow, "background"),
    ):
        made.setColor(role, QColor(getattr(colours, name)))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        faded = QColor(colours.dim)
        faded.setAlpha(130)
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made
