"""The look: colours, type, spacing. The one module that the canvas, the widgets and the plots all read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

UNIT = 4
"""Every distance is a multiple of this many pixels."""
RADIUS = 6
SIZES = {"small": 10, "caption": 11, "body": 12, "title": 13, "heading": 16, "display": 20}
"""The type scale, in pixels, so that no platform's idea of a point changes it."""

_FACES = ("Inter", "SF Pro Text", "Segoe UI", "Noto Sans", "Helvetica Neue", "DejaVu Sans", "Liberation Sans")
_MONO_FACES = ("JetBrains Mono", "SF Mono", "Menlo", "Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Liberation Mono")


@dataclass(frozen=True)
class Colours:
    """The colours of one theme, as `#rrggbb`. Text is `text` or `dim`; on the accent it is `on_accent`.

    `good`, `warning` and `error` are for lines, marks and surfaces; words in these colours take `good_text`,
    `warning_text` and `error_text`, which stand out at least 4.5:1 from every surface.
    """

    background: str
    panel: str
    raised: str
    line: str
    text: str
    dim: str
    accent: str
    good: str
    warning: str
    error: str
    on_accent: str
    hover: str
    field: str
    wire: str
    dots: str
    good_text: str
    warning_text: str
    error_text: str


DARK = Colours(
    background="#1b1d21",
    panel="#22252a",
    raised="#2a2e34",
    line="#363b43",
    text="#e6e8eb",
    dim="#98a1ac",
    accent="#4c9be8",
    good="#57b98a",
    warning="#e0a84e",
    error="#e5686b",
    on_accent="#0d1620",
    hover="#323740",
    field="#1b1d21",
    wire="#848d99",
    dots="#30343b",
    good_text="#5fc193",
    warning_text="#e0a84e",
    error_text="#f28689",
)
LIGHT = Colours(
    background="#f4f5f7",
    panel="#ffffff",
    raised="#ffffff",
    line="#d5d9df",
    text="#1f2328",
    dim="#5d6772",
    accent="#1f6fc5",
    good="#1f8a5b",
    warning="#a86a00",
    error="#c53a3e",
    on_accent="#ffffff",
    hover="#e9ecf0",
    field="#f4f5f7",
    wire="#7c8691",
    dots="#d3d7dd",
    good_text="#15693f",
    warning_text="#855300",
    error_text="#b32a2f",
)

GROUPS: dict[str, tuple[str, str]] = {
    "data": ("#9aa7bd", "#5b6880"),
    "dense": ("#e07fa8", "#b8386f"),
    "convolution": ("#4c9be8", "#1f6fc5"),
    "pooling": ("#57b98a", "#1d7f55"),
    "activation": ("#e0a84e", "#9a6200"),
    "normalisation": ("#4fc3cf", "#0b7885"),
    "regularisation": ("#a9bf5f", "#5f7412"),
    "shape": ("#a78bf0", "#6a48c9"),
    "combine": ("#f0886a", "#b84a22"),
    "padding": ("#c9a58c", "#7d5a40"),
    "sequence": ("#d889dc", "#8b3fae"),
    "block": ("#d6dbe4", "#2a323e"),
    "attention": ("#7f9cff", "#2f3fd0"),
}
"""Colour of each layer group, in the dark theme and in the light one. An icon always says the same."""
_STRANGER = ("#98a1ac", "#5d6772")


class Theme(QObject):
    """The theme of the program: `dark`, `light`, or whichever of them the `system` shows."""

    changed = Signal()
    current: ClassVar[Theme | None] = None

    def __init__(self, mode: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode if mode in ("dark", "light", "system") else "system"
        self._application: QApplication | None = None

    @property
    def mode(self) -> str:
        """What was chosen: `dark`, `light` or `system`."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Whether it is dark now."""
        if self._mode == "system":
            hints = QApplication.styleHints() if QApplication.instance() else None
            return hints is None or hints.colorScheme() != Qt.ColorScheme.Light
        return self._mode == "dark"

    @property
    def colours(self) -> Colours:
        """The colours as they are now."""
        return DARK if self.is_dark else LIGHT

    def apply(self, application: QApplication) -> None:
        """Dress the whole application, now and whenever the mode or the system's scheme changes."""
        if self._application is None:
            application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._application = application
        Theme.current = self
        self._dress()

    def set_mode(self, mode: str) -> None:
        """Take another mode; announced where it differs."""
        if mode not in ("dark", "light", "system"):
            raise ValueError(f"a theme is dark, light or system, not {mode!r}")
        if mode != self._mode:
            self._mode = mode
            self._refresh()

    def colour(self, name: str) -> QColor:
        """A colour by its name in `Colours`, or of a layer group as `group:pooling`."""
        if name.startswith("group:"):
            return self.group_colour(name.removeprefix("group:"))
        return QColor(getattr(self.colours, name))

    def group_colour(self, group: str) -> QColor:
        """The colour of a layer group; a plain grey for a group that came with another package."""
        dark, light = GROUPS.get(group, _STRANGER)
        return QColor(dark if self.is_dark else light)

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon of the one family (see `icons`), in a colour by name."""
        from netbuilder.app import icons

        tint, faded = self.colour(colour), self.colour("dim")
        faded.setAlpha(110)
        return icons.icon(name, tint.rgba(), faded.rgba())

    def colour_map(self, name: str) -> NDArray[np.uint8]:
        """256 colours `(256, 3)`: `diverging` (weights, zero in the middle), `sequential` (activations) or `grey`."""
        from netbuilder.insight import tables

        return {"diverging": tables.DIVERGING, "sequential": tables.SEQUENTIAL, "grey": tables.GREY}[name]

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


def contrast(first: str, second: str) -> float:
    """How well two colours stand apart, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def as_mapping(colours: Colours) -> dict[str, str]:
    """The colours by name."""
    return {field.name: getattr(colours, field.name) for field in fields(colours)}
