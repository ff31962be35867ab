"""The colours of every theme, each a table of its own. Needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


@dataclass(frozen=True)
class Colours:
    """The colours of one theme, as `#rrggbb`. Text is `text` or `dim`; on the accent it is `on_accent`.

    `good`, `warning` and `error` are for lines, marks and surfaces; words in these colours take `good_text`,
    `warning_text` and `error_text`, which stand out at least 4.5:1 from every surface. `pressed` is the ground of a
    button that is held down; `dark` says whether light words stand on dark grounds, `strong` whether lines and edges
    stand out as words do. `groups` are the layer groups, `marks` the colours of frames and notes by their names.
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
    pressed: str
    field: str
    wire: str
    dots: str
    good_text: str
    warning_text: str
    error_text: str
    dark: bool = True
    strong: bool = False
    groups: Mapping[str, str] = field(default_factory=dict, hash=False)
    marks: Mapping[str, str] = field(default_factory=dict, hash=False)


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
    pressed="#363b43",
    field="#1b1d21",
    wire="#848d99",
    dots="#30343b",
    good_text="#5fc193",
    warning_text="#e0a84e",
    error_text="#f28689",
    groups={
        "data": "#9aa7bd",
        "dense": "#e07fa8",
        "convolution": "#4c9be8",
        "pooling": "#57b98a",
        "activation": "#e0a84e",
        "normalisation": "#4fc3cf",
        "regularisation": "#a9bf5f",
        "shape": "#a78bf0",
        "combine": "#f0886a",
        "padding": "#c9a58c",
        "sequence": "#d889dc",
        "block": "#d6dbe4",
        "attention": "#7f9cff",
    },
    marks={
        "grey": "#8b95a1",
        "blue": "#4c9be8",
        "green": "#57b98a",
        "amber": "#e0a84e",
        "red": "#e5686b",
        "violet": "#a78bf0",
    },
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
    pressed="#d5d9df",
    field="#f4f5f7",
    wire="#7c8691",
    dots="#d3d7dd",
    good_text="#15693f",
    warning_text="#855300",
    error_text="#b32a2f",
    dark=False,
    groups={
        "data": "#5b6880",
        "dense": "#b8386f",
        "convolution": "#1f6fc5",
        "pooling": "#1d7f55",
        "activation": "#9a6200",
        "normalisation": "#0b7885",
        "regularisation": "#5f7412",
        "shape": "#6a48c9",
        "combine": "#b84a22",
        "padding": "#7d5a40",
        "sequence": "#8b3fae",
        "block": "#2a323e",
        "attention": "#2f3fd0",
    },
    marks={
        "grey": "#6b7683",
        "blue": "#1f6fc5",
        "green": "#1f8a5b",
        "amber": "#a86a00",
        "red": "#c53a3e",
        "violet": "#6a48c9",
    },
)
GREY = Colours(
    background="#404246",
    panel="#494b50",
    raised="#515359",
    line="#6b6f76",
    text="#f7f8f9",
    dim="#d3d7dc",
    accent="#a5d0fb",
    good="#7fd6ab",
    warning="#f2c46f",
    error="#ff9a97",
    on_accent="#12202e",
    hover="#585b61",
    pressed="#62666d",
    field="#3b3d41",
    wire="#b3bac3",
    dots="#55585e",
    good_text="#8fe3b8",
    warning_text="#f5cd8a",
    error_text="#ffc4c1",
    groups={
        "data": "#c3cee2",
        "dense": "#f5a9c9",
        "convolution": "#6fcbff",
        "pooling": "#86dcb0",
        "activation": "#f2c46f",
        "normalisation": "#7fdfe8",
        "regularisation": "#c9dd82",
        "shape": "#d9b6ff",
        "combine": "#ffb199",
        "padding": "#e2c6b2",
        "sequence": "#ff9cf0",
        "block": "#f0f2f6",
        "attention": "#aebfff",
    },
    marks={
        "grey": "#c2c8cf",
        "blue": "#8fc4ff",
        "green": "#86dcb0",
        "amber": "#f2c46f",
        "red": "#ffa3a0",
        "violet": "#c9b5ff",
    },
)
"""Neither dark nor light: pictures and maps of colours look on it as they are."""
CONTRAST = Colours(
    background="#000000",
    panel="#000000",
    raised="#0c0c0c",
    line="#8f8f8f",
    text="#ffffff",
    dim="#dcdcdc",
    accent="#63d4ff",
    good="#3ddc84",
    warning="#ffc233",
    error="#ff8f8f",
    on_accent="#000000",
    hover="#2b2b2b",
    pressed="#3d3d3d",
    field="#000000",
    wire="#d8d8d8",
    dots="#4d4d4d",
    good_text="#4fe694",
    warning_text="#ffcc55",
    error_text="#ffa3a3",
    strong=True,
    groups={
        "data": "#b8c6de",
        "dense": "#ff8fbf",
        "convolution": "#5cb8ff",
        "pooling": "#4fe39a",
        "activation": "#ffbf40",
        "normalisation": "#3fe0ec",
        "regularisation": "#c6e052",
        "shape": "#bda2ff",
        "combine": "#ff9673",
        "padding": "#e3bd9f",
        "sequence": "#ee9bf2",
        "block": "#ffffff",
        "attention": "#9fb4ff",
    },
    marks={
        "grey": "#c4c4c4",
        "blue": "#5cb8ff",
        "green": "#4fe39a",
        "amber": "#ffbf40",
        "red": "#ff8f8f",
        "violet": "#bda2ff",
    },
)
"""For those who need more: words stand out at least 7:1, lines and icons 3:1."""

THEMES: Mapping[str, Colours] = {"dark": DARK, "light": LIGHT, "grey": GREY, "contrast": CONTRAST}
"""Every theme by name."""
TITLES: Mapping[str, str] = {
    "dark": "&Dark",
    "light": "&Light",
    "grey": "&Mid-grey",
    "contrast": "&High contrast",
    "system": "&System",
}
"""What each is called in the menu; `system` is whichever the system shows."""


def as_mapping(colours: Colours) -> dict[str, str]:
    """The colours by name, without those of groups and marks."""
    values = {each.name: getattr(colours, each.name) for each in fields(colours)}
    return {name: value for name, value in values.items() if isinstance(value, str)}


def contrast(first: str, second: str) -> float:
    """How well two colours stand apart, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def linear(colour: str) -> tuple[float, float, float]:
    """The channels of an sRGB colour as light, 0 to 1 (IEC 61966-2-1)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
