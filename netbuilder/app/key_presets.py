"""Keys as other programs have them: what their people have in their fingers, for the commands that are ours too.

What a preset does not name keeps the table's keys, as far as the preset leaves them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from netbuilder.app.commands import COMMANDS

if TYPE_CHECKING:
    from netbuilder.app.keymap import Keymap

Keys = Mapping[str, tuple[str, ...]]
OURS = "NetBuilder"

# Blender 4: the node editor (Add, Delete, Delete with Reconnect, Make Links, Mute, Join in Frame, View All …).
BLENDER: Keys = {
    "search": ("Shift+A", "Tab"),
    "delete": ("X", "Del"),
    "dissolve": ("Ctrl+X",),
    "cut": ("Shift+Del",),
    "duplicate": ("Shift+D",),
    "duplicate_wired": ("Ctrl+Shift+D",),
    "select_all": ("A", "Ctrl+A"),
    "connect": ("F", "Ctrl+L"),
    "fit": ("Home", "Ctrl+0"),
    "frame": ("Ctrl+J", "G"),
    "make_block": ("Ctrl+G",),
    "take_apart": ("Ctrl+Alt+G",),
    "swap": ("Shift+S",),
    "mute": ("M",),
    "rename_block": ("F2",),
    "command_palette": ("F3", "Ctrl+Shift+P"),
    "find_next": ("Ctrl+Alt+F",),
    "show_inspector": ("N", "Ctrl+Alt+2"),
    "show_palette": ("T", "Ctrl+Alt+1"),
    "note": ("Shift+N",),
    "write_mark": ("Shift+T",),
}

# Unreal Engine 5: the Blueprint graph (Create Comment, Straighten Connections, Align, Zoom to Fit …).
UNREAL: Keys = {
    "frame": ("C", "G"),
    "connect_by_keys": ("Shift+C",),
    "mark_colour": ("Ctrl+Shift+C",),
    "arrange": ("Q", "L"),
    "duplicate": ("Ctrl+D", "Ctrl+W"),
    "close_tab": ("Ctrl+F4",),
    "fit": ("Home", "F", "Ctrl+0"),
    "align_left": ("Shift+A", "Ctrl+Shift+A"),
    "align_right": ("Shift+D",),
    "align_top": ("Shift+W",),
    "align_bottom": ("Shift+S",),
    "find": ("Ctrl+F",),
    "edit_main": ("F2", "E"),
}

# ComfyUI: the graph (Mute, Bypass, Group, Fit view, Queue prompt, Convert to subgraph …).
COMFY: Keys = {
    "mute": ("Ctrl+M", "M"),
    "bypass": ("Ctrl+B", "B"),
    "bookmarks": ("Ctrl+Shift+B",),
    "frame": ("Ctrl+G", "G"),
    "make_block": ("Ctrl+Shift+E", "Ctrl+Shift+G"),
    "take_apart": ("Ctrl+Alt+G",),
    "fit": (".", "F", "Home", "Ctrl+0"),
    "zoom_in": ("Alt+=", "Alt++", "+", "=", "Ctrl+=", "Ctrl++"),
    "zoom_out": ("Alt+-", "-", "Ctrl+-"),
    "train": ("Ctrl+Return", "Ctrl+R", "F5"),
    "open_in_tab": ("Shift+Return",),
}

PRESETS: Mapping[str, Keys] = {OURS: {}, "Blender": BLENDER, "Unreal": UNREAL, "ComfyUI": COMFY}


def preset(name: str) -> dict[str, tuple[str, ...]]:
    """The keys of a preset, of the commands that there are. Raises KeyError."""
    known = {each.name for each in COMMANDS}
    return {command: keys for command, keys in PRESETS[name].items() if command in known}


def chosen_preset(keymap: Keymap) -> str | None:
    """The preset whose keys these are; None where the person has chosen others."""
    return next((name for name in PRESETS if keymap.would_be(preset(name)) == keymap.chosen), None)
