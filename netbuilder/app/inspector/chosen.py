"""Something of the recipe that is chosen by its type: the choice, a sentence about it, and its parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.app.inspector.form import Form, choice_maker
from netbuilder.app.inspector.page import dim_label
from netbuilder.app.inspector.training_section import mapping
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import tr


class Chosen:
    """The widgets for one part of the recipe. named: its name stands before the choice, as several share a section."""

    def __init__(self, name: str, *, named: bool = False) -> None:
        self.name = name
        self.choice = Form(wide=True, named=named, make=choice_maker())
        self.about, self.form = dim_label(), Form()
        self.widgets: tuple[QWidget, ...] = (self.choice, self.about, self.form)

    def show_chosen(self, said: Any, known: Iterable[Any], *, optional: bool = True, summary: str = "") -> None:
        """Show what the project says, of what is known."""
        chosen, known = mapping(said), tuple(known)
        types = tuple(each.type for each in known)
        if optional:
            row = Parameter(self.name, "choice", None, choices=types, optional=True, summary=summary)
        else:
            row = Parameter(self.name, "choice", choices=types, summary=summary)
        self.choice.show_values([row], {self.name: chosen["type"]} if "type" in chosen else {}, about=self.name)
        found = next((each for each in known if each.type == chosen.get("type")), None)
        self.about.setText(tr(found.summary) if found else "")
        self.about.setVisible(found is not None)
        parameters = found.parameters if found else ()
        self.form.show_values(parameters, mapping(chosen.get("params")), about=chosen.get("type"))
        self.form.setVisible(bool(parameters))
