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

# Blender 4: the node editor (Add, Delete, Delete with Reconnect, Make Links, Mute, Join in Frame, View All …). What it
# calls muting lets links pass through the node: our bypass. J is Make Links since 4.5, and F before.
BLENDER: Keys = {
    "search": ("Shift+A",),
    "delete": ("X", "Del"),
    "dissolve": ("Ctrl+X", "Ctrl+Delete"),
    "cut": ("Shift+Del",),
    "duplicate": ("Ctrl+D",),
    "duplicate_grab": ("Shift+D",),
    "duplicate_wired": ("Ctrl+Shift+D",),
    "grab": ("G",),
    "take_out": ("Alt+D", "Shift+X"),
    "select_all": ("A", "Ctrl+A"),
    "escape": ("Esc", "Alt+A"),
    "select_above": ("L",),
    "select_below": ("Shift+L",),
    "arrange": ("Ctrl+Alt+L",),
    "arrange_down": ("Ctrl+Alt+Shift+L",),
    "connect": ("F", "J", "Ctrl+L"),
    "fit": ("Home", "Ctrl+0"),
    "frame": ("Ctrl+J",),
    "next_mark": ("Alt+J",),
    "last_mark": ("Alt+Shift+J",),
    "into_or_out": ("Tab",),
    "leave_block": ("Ctrl+Tab",),
    "make_block": ("Ctrl+G",),
    "take_apart": ("Ctrl+Alt+G",),
    "swap": ("Shift+S",),
    "bypass": ("M",),
    "mute": ("Shift+M",),
    "history": ("Ctrl+Alt+Z", "Ctrl+H"),
    "train": ("F12", "Ctrl+R", "F5"),
    "command_palette": ("F3", "Ctrl+Shift+P"),
    "find_next": ("Ctrl+Alt+F",),
    "show_inspector": ("N", "Ctrl+Alt+2"),
    "show_palette": ("T", "Ctrl+Alt+1"),
    "note": ("Shift+N",),
    "write_mark": ("Shift+T",),
}

# Unreal Engine 5: the Blueprint graph (Create Comment, Straighten Connections, Align, Zoom to Fit, Go to Child Graph,
# Quick Jump …).
UNREAL: Keys = {
    "frame": ("C", "G"),
    "connect_by_keys": ("Shift+C",),
    "mark_colour": ("Ctrl+Shift+C",),
    "arrange": ("Q", "L"),
    "duplicate": ("Ctrl+D", "Ctrl+W"),
    "close_tab": ("Ctrl+F4",),
    "fit_selection": ("Home",),
    "fit": ("F", "Ctrl+0"),
    "align_left": ("Shift+A", "Ctrl+Alt+Left"),
    "align_right": ("Shift+D", "Ctrl+Alt+Right"),
    "align_top": ("Shift+W", "Ctrl+Alt+Up"),
    "align_bottom": ("Shift+S", "Ctrl+Alt+Down"),
    "duplicate_grab": ("Ctrl+Alt+D",),
    "open_block": ("PgDown", "Return", "Enter"),
    "leave_block": ("PgUp",),
    "next_problem": ("F4",),
    "last_problem": ("Shift+F4",),
    "zoom_reset": ("1",),
    "set_bookmark": tuple(f"Ctrl+{n}" for n in range(1, 10)),
    "jump_bookmark": tuple(f"Shift+{n}" for n in range(1, 10)),
    "train": ("Alt+P", "Ctrl+R", "F5"),
    "find": ("Ctrl+F",),
    "edit_main": ("F2", "E"),
}

# ComfyUI: the graph (Mute, Bypass, Group, Fit view to the selection, Queue, Interrupt, Convert to subgraph …).
COMFY: Keys = {
    "mute": ("Ctrl+M", "M"),
    "bypass": ("Ctrl+B", "B"),
    "bookmarks": ("Ctrl+Shift+B",),
    "frame": ("Ctrl+G", "G"),
    "make_block": ("Ctrl+Shift+E", "Ctrl+Shift+G"),
    "take_apart": ("Ctrl+Alt+G",),
    "fit_selection": (".",),
    "zoom_in": ("Alt+=", "Alt++", "+", "=", "Ctrl+=", "Ctrl++"),
    "zoom_out": ("Alt+-", "-", "Ctrl+-"),
    "train": ("Ctrl+Return", "Ctrl+R", "F5"),
    "stop": ("Ctrl+Alt+Return", "Shift+F5"),
    "open_in_tab": ("Shift+Return",),
    "show_palette": ("N", "Ctrl+Alt+1"),
    "note": ("Shift+N",),
    "shortcut_editor": ("Ctrl+,", "Ctrl+K"),
}

# Nuke: the node graph (Disable, Autoplace, Frame, Dot, Duplicate, Extract, Group, Bookmarks, Find …).
NUKE: Keys = {
    "search": ("Tab",),
    "bypass": ("D", "B"),
    "grab": ("Ctrl+Alt+M",),
    "fit_selection": ("F",),
    "fit": ("Home", "Ctrl+0"),
    "lead_wire": (".", "R"),
    "duplicate": ("Alt+C", "Ctrl+D"),
    "take_out": ("Ctrl+Shift+X", "Shift+X"),
    "make_block": ("Ctrl+G",),
    "take_apart": ("Ctrl+Alt+G",),
    "bookmarks": ("J", "Ctrl+B"),
    "next_mark": ("Alt+J",),
    "last_mark": ("Alt+Shift+J",),
    "find": ("/", "Ctrl+F"),
    "train": ("F7", "Ctrl+R", "F5"),
    "step": ("F9",),
}

PRESETS: Mapping[str, Keys] = {OURS: {}, "Blender": BLENDER, "Unreal": UNREAL, "ComfyUI": COMFY, "Nuke": NUKE}


def preset(name: str) -> dict[str, tuple[str, ...]]:
    """The keys of a preset, of the commands that there are. Raises KeyError."""
    known = {each.name for each in COMMANDS}
    return {command: keys for command, keys in PRESETS[name].items() if command in known}


def chosen_preset(keymap: Keymap) -> str | None:
    """The preset whose keys these are; None where the person has chosen others."""
    return next((name for name in PRESETS if keymap.would_be(preset(name)) == keymap.chosen), None)
