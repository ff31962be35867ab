"""What of a running training may change: shown at the foot of the recipe while it runs, and changed there."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.app.document import Document
from netbuilder.app.inspector.chosen import Chosen
from netbuilder.app.inspector.editors import ChoiceEditor, Editor, PickEditor, editor_for
from netbuilder.app.inspector.fold import Fold
from netbuilder.app.inspector.form import Form
from netbuilder.app.inspector.line import LineEditor
from netbuilder.app.inspector.page import dim_label
from netbuilder.app.inspector.style import MARGIN, UNIT, restyle
from netbuilder.app.live_changes import (
    applied,
    base_rate,
    in_words,
    lacking_in_words,
    rate_in_words,
    wanted,
    without,
)
from netbuilder.app.settings import settings
from netbuilder.graph import UNSET
from netbuilder.layers.parameters import Parameter
from netbuilder.wording import counted, mark, tr

if TYPE_CHECKING:
    from netbuilder.app.training import TrainingSession
    from netbuilder.training import Reading

CALM_SECONDS = 0.25
"""The rate may move with every batch; it is written anew so often."""
SAME = mark("The recipe says the same.")
NOTHING_ELSE = mark("Nothing else differs.")
APPLIES = mark("What is changed here holds from the next batch on, and is kept in the run.")
RATE_TIP = mark("The rate of the next step. What is typed holds for the rate without a warm-up, which goes on.")
_KEY = "inspector/training/This training"


class LiveStrip(QFrame):
    """Learning rate, epochs, clipping and frozen nodes of the training at hand. A value is taken with Enter, or when
    its field is left; a button takes over what the recipe says otherwise."""

    resized = Signal()

    def __init__(self, document: Document, session: TrainingSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("LiveStrip")
        self._document, self._session = document, session
        self._shown: tuple[Any, ...] = ()
        self._shown_at = 0.0
        self._addresses: tuple[str, ...] = ()
        self._typed: tuple[float, float | None] | None = None  # a rate that was sent, and the one read before
        self.form = Form(make=_make)
        self.clipping = Chosen("clipping")
        self.clipping.choice, self.clipping.form = Form(make=_make), Form(make=_make)
        self.difference = ElidedLabel()
        self.apply = QPushButton(tr("Apply the recipe to this training"), objectName="Fix")
        self.apply.setProperty("accent", True)
        self.about = dim_label(tr(APPLIES))
        self.fold = Fold(
            tr("This training"),
            self.form,
            self.clipping.choice,
            self.clipping.form,
            self.about,
            self.difference,
            self.apply,
        )
        self.fold.fold(settings().value(_KEY) in (True, "true"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, UNIT, MARGIN, UNIT)
        column.addWidget(self.fold)
        self.hide()
        self.form.edited.connect(self._on_edited)
        self.clipping.choice.edited.connect(self._on_clipping)
        self.clipping.form.edited.connect(self._on_clipping_param)
        self.apply.clicked.connect(self.apply_recipe)
        self.fold.folded.connect(self._on_folded)
        session.started.connect(self._on_started)
        session.ended.connect(self._on_ended)
        session.reading.connect(self._on_reading)
        document.changed.connect(self.refresh)
        if session.is_running:
            self._on_started()

    def refresh(self) -> None:
        """Show the training as it is now."""
        reading = self._session.last
        if not self._session.is_running or not self.isVisible():
            return
        live, rate = self._session.live, self._rate_to_show(reading)
        difference = wanted(live, self._document.project.training, base_rate(live, reading))
        lacking = self._session.lacks(difference.get("frozen", ()))
        difference = without(difference, lacking)
        shown = (live, rate and rate_in_words(rate), in_words(difference), lacking)
        if shown == self._shown:
            return
        self._shown, self._shown_at = shown, time.monotonic()
        words = rate_in_words(rate) if rate is not None else "…"
        self.fold.show_summary(f"{words} · {counted(live.epochs, 'epoch')}")
        frozen = [address for address in self._addresses if address in live.frozen]
        frozen += sorted(live.frozen - set(frozen))
        self._show_form(None if rate is None else float(rate_in_words(rate)), live.epochs, frozen)
        self._show_clipping(live.clipping)
        self.about.setText(lacking_in_words(lacking) if lacking else tr(APPLIES))
        self.difference.say(_said_of(in_words(difference), is_lacking=bool(lacking)))
        self.apply.setEnabled(bool(difference))
        restyle(self.apply, accent=bool(difference))

    def apply_recipe(self) -> None:
        """Let the training go by what the recipe says now, as far as it may change."""
        section, live = self._document.project.training, self._session.live
        change = wanted(live, section, base_rate(live, self._session.last))
        self._send(without(change, self._session.lacks(change.get("frozen", ()))), section)

    # what is shown

    def _rate_to_show(self, reading: Reading | None) -> float | None:
        """The rate that was read last; one that was typed until the training has told of another (it may be paused)."""
        rate = None if reading is None else reading.learning_rate
        if self._typed is not None and rate == self._typed[1]:
            return self._typed[0]
        self._typed = None
        return rate

    def _show_form(self, rate: float | None, epochs: int, frozen: list[str]) -> None:
        rows = (
            Parameter("learning_rate", "float", minimum=0.0, summary=RATE_TIP),
            Parameter("epochs", "int", minimum=1, maximum=1_000_000, summary=mark("The epoch after which it ends.")),
            Parameter(
                "frozen",
                "texts",
                None,
                optional=True,
                choices=self._addresses,
                summary=mark("Nodes that no longer learn."),
            ),
        )
        values = {"learning_rate": rate, "epochs": epochs, "frozen": frozen or None}
        self.form.show_values(rows, values, about="live", nothing={"learning_rate": tr("on its way")})

    def _show_clipping(self, said: Mapping[str, Any] | None) -> None:
        from netbuilder.training import clipping

        self.clipping.show_chosen(said, clipping.all_clippings(), summary=mark("How gradients are clipped."))
        self.clipping.about.hide()

    def _resize(self) -> None:
        """Be as high as what is in it needs; it grows upwards."""
        high = self.layout().totalHeightForWidth(self.width()) if self.width() > 0 else self.sizeHint().height()
        if high != self.height():
            self.setFixedHeight(high)
        self.resized.emit()

    def event(self, event) -> bool:
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._resize()
        return taken

    # what a person changes

    def _on_edited(self, name: str, value: Any) -> None:
        live = self._session.live
        if name == "frozen":
            chosen = frozenset(() if value is UNSET else value)
            change: dict[str, Any] = {"frozen": {each: each in chosen for each in sorted(chosen ^ live.frozen)}}
        elif value is UNSET or value is None:
            return
        else:
            change = {name: value}
        self._send(change)

    def _on_clipping(self, name: str, value: Any) -> None:
        self._send({"clipping": None if value is UNSET else {"type": value, "params": {}}})

    def _on_clipping_param(self, name: str, value: Any) -> None:
        said = self._session.live.clipping
        if said is not None:
            params = {key: each for key, each in said["params"].items() if key != name}
            params |= {} if value is UNSET else {name: value}
            self._send({"clipping": {**said, "params": params}})

    def _send(self, change: Mapping[str, Any], section: Mapping[str, Any] | None = None) -> None:
        from netbuilder.training import RecipeError

        live = self._session.live
        try:
            self._session.change(change, applied(live, section, change) if section is not None else None)
        except RecipeError as error:
            self.difference.say(str(error))
            return
        if "learning_rate" in change:
            last = self._session.last
            self._typed = (change["learning_rate"], None if last is None else last.learning_rate)
        self._shown = ()
        self.refresh()

    # what happens

    def _on_started(self) -> None:
        analysis = self._document.analysis
        self._addresses = ()
        if analysis is not None:
            from netbuilder.app.inspector.learning import addresses_with_weights

            self._addresses = addresses_with_weights(analysis)
        self._shown, self._typed = (), None
        self.show()
        self.refresh()

    def _on_ended(self) -> None:
        typed_in = self.focusWidget()
        if typed_in is not None and typed_in.hasFocus():
            typed_in.clearFocus()  # else Qt passes it on, and a frame comes up around what nobody turned to
        self.hide()
        self.resized.emit()

    def _on_reading(self, reading: Reading) -> None:
        if self.isVisible() and time.monotonic() - self._shown_at >= CALM_SECONDS:
            self.refresh()

    def _on_folded(self, is_folded: bool) -> None:
        settings().setValue(_KEY, is_folded)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.refresh()
        self._resize()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resize()


def _said_of(difference: str, *, is_lacking: bool) -> str:
    """In what the recipe differs, in a sentence."""
    if difference:
        return tr("The recipe: {differences}").format(differences=difference)
    return tr(NOTHING_ELSE if is_lacking else SAME)


class ElidedLabel(QLabel):
    """A sentence in one line, whole on hover."""

    def __init__(self) -> None:
        super().__init__(objectName="Dim")
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def said(self) -> str:
        """The whole sentence."""
        return self._said

    def say(self, words: str) -> None:
        """Show a sentence."""
        self._said = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._elide()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, self.width()))


def _make(parameter: Parameter) -> Editor:
    """Editors whose values are taken when they are whole: half a number is no learning rate."""
    if parameter.kind == "texts":
        return PickEditor(parameter, nothing=mark("nothing"))
    if parameter.kind == "choice":
        return ChoiceEditor(parameter, nothing=mark("off"))
    editor = editor_for(parameter)
    if isinstance(editor, LineEditor):
        editor.live = False
    return editor
