"""The line at the foot of the window: size of the network, splits, seed, zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from netbuilder.app.document import Document
from netbuilder.wording import counted, exact, flops, tr, trn

if TYPE_CHECKING:
    from netbuilder.app.training import TrainingSession
    from netbuilder.compile import Analysis


class StatusLine(QStatusBar):
    """Says in one line what is drawn and what it learns from; passing messages cover it for a moment."""

    def __init__(self, document: Document, session: TrainingSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._document, self._session = document, session
        self.facts, self.zoom = QLabel(objectName="Facts"), QLabel("100 %", objectName="Zoom")
        self.addWidget(self.facts, 1)
        self.addPermanentWidget(self.zoom)
        document.analysed.connect(self._update)
        document.changed.connect(self._update)
        session.data_changed.connect(self._update)
        self._update()

    def show_zoom(self, scale: float) -> None:
        """Show the canvas's scale."""
        self.zoom.setText(f"{scale * 100:.0f} %")

    def say(self, message: str) -> None:
        """Show a passing message."""
        self.showMessage(message, 6000)

    def _update(self) -> None:
        self.facts.setText(" · ".join([*self._network(), *self._learning()]))
        analysis = self._document.analysis
        if analysis is not None:
            self.facts.setToolTip(
                trn(
                    analysis.parameters,
                    "{n} parameter, {trained} of them trained",
                    "{n} parameters, {trained} of them trained",
                    trained=exact(analysis.trainable),
                )
                + "\n"
                + tr("{count} floating-point operations a sample").format(count=exact(analysis.flops))
            )

    def _network(self) -> list[str]:
        analysis: Analysis | None = self._document.analysis
        if analysis is None:
            return [counted(len(self._document.project.graph.nodes), "layer"), tr("working out shapes…")]
        return [counted(analysis.parameters, "parameter"), flops(analysis.flops)]

    def _learning(self) -> list[str]:
        data = self._session.data
        seed = self._document.project.training.get("seed", 0)
        if data is None or dict(data.fields) != dict(self._document.fields):
            return [tr("seed {number}").format(number=seed)]  # not loaded yet, or those of another source
        train, validation, test = (exact(len(part)) for part in (data.train, data.validation, data.test))
        sizes = tr("train {train}, validation {validation}, test {test}")
        sizes = sizes.format(train=train, validation=validation, test=test)
        return [sizes, tr("seed {number}").format(number=seed)]
