"""The inspector: a page for what is selected, and the project's pages where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from netbuilder.app.inspector.block_page import BlockPage
from netbuilder.app.inspector.node_page import NodePage
from netbuilder.app.inspector.project_page import ProjectPage
from netbuilder.app.inspector.several_page import SeveralPage
from netbuilder.app.inspector.style import style_sheet
from netbuilder.graph import Change
from netbuilder.wording import tr

if TYPE_CHECKING:
    from netbuilder.app.block_commands import BlockCommands
    from netbuilder.app.inspector.data_page import DataPage
    from netbuilder.app.inspector.page import Page
    from netbuilder.app.inspector.training_page import TrainingPage
    from netbuilder.app.sheet import Sheet
    from netbuilder.app.theme import Theme
    from netbuilder.app.training import TrainingSession

LOOK_AGAIN_MS = 200


class Inspector(QStackedWidget):
    """Follows the selection and the document; each page shows the document as it is and changes it only by edits."""

    def __init__(
        self,
        sheet: Sheet,
        theme: Theme,
        commands: BlockCommands | None = None,
        parent: QWidget | None = None,
        *,
        session: TrainingSession | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Inspector")
        document = sheet.document
        self._sheet, self._document, self._selection, self._theme = sheet, document, sheet.selection, theme
        self._session = session
        self.node, self.several = NodePage(sheet, theme, session=session), SeveralPage(sheet, theme)
        self.project, self.block = ProjectPage(document), BlockPage(sheet, commands)
        self._first = QStackedWidget()
        for page in (self.project, self.block):
            self._first.addWidget(page)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setObjectName("InspectorTabs")
        self.tabs.setAccessibleName(tr("Inspector"))
        self.tabs.addTab(self._first, tr("Project"))
        self._later = Later(self._make_data), Later(self._make_training)
        for page, title in zip(self._later, (tr("Data"), tr("Training")), strict=True):
            self.tabs.addTab(page, title)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        for page in (self.tabs, self.node, self.several):
            self.addWidget(page)
        self._arrival = QTimer(self, interval=LOOK_AGAIN_MS)  # runs only while a page waits for torch
        self._arrival.timeout.connect(self._show)
        sheet.changed.connect(self._on_changed)
        sheet.went.connect(self._on_went)
        sheet.analysed.connect(self._on_analysed)
        document.fields_changed.connect(self._show)
        document.path_changed.connect(self._show)
        sheet.selection.changed.connect(self._show)
        self.tabs.currentChanged.connect(self._show)
        theme.changed.connect(self._dress)
        self._dress()
        self._show()

    @property
    def data(self) -> DataPage:
        """The page of the project's data, made when it is first asked for: a start does without it."""
        return self._later[0].page()

    @property
    def training(self) -> TrainingPage:
        """The page of the project's recipe, likewise."""
        return self._later[1].page()

    def shut_down(self) -> None:
        """Stop what a page does on a thread of its own."""
        if self._later[0].is_made:
            self.data.shut_down()

    def sizeHint(self) -> QSize:
        return QSize(304, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(256, 120)

    def _make_data(self) -> DataPage:
        from netbuilder.app.inspector.data_page import DataPage

        return DataPage(self._document)

    def _make_training(self) -> TrainingPage:
        from netbuilder.app.inspector.training_page import TrainingPage

        return TrainingPage(self._document, self._session)

    def _project_page(self) -> Page:
        page = self.tabs.currentWidget()
        if page is self._first:
            return self.project if self._sheet.block is None else self.block
        return page.page() if isinstance(page, Later) else page

    def _selected(self) -> tuple[str, ...]:
        nodes = self._sheet.project.graph.nodes
        return tuple(id for id in self._selection.ids if id in nodes)

    def _show(self) -> None:
        ids = self._selected()
        if len(ids) == 1:
            self.node.show_node(ids[0])
            self.setCurrentWidget(self.node)
        elif ids:
            self.several.show_nodes(ids)
            self.setCurrentWidget(self.several)
        else:
            page = self._project_page()
            page.show_project()
            if page in (self.project, self.block):
                self._first.setCurrentWidget(page)
            self.setCurrentWidget(self.tabs)
        self._wait_if_needed()

    def _wait_if_needed(self) -> None:
        page = self.currentWidget()
        page = self._project_page() if page is self.tabs else page
        if page.is_waiting != self._arrival.isActive():
            self._arrival.start() if page.is_waiting else self._arrival.stop()

    def _on_went(self) -> None:
        """Another graph is shown: the first tab, of the project or of the block, is what belongs to it."""
        if self.tabs.currentWidget() is not self._first:
            self.tabs.setCurrentWidget(self._first)
        self.tabs.setTabText(0, tr("Project" if self._sheet.block is None else "Block"))
        self._show()

    def _on_changed(self, change: Change) -> None:
        if change.graph or change.data or change.training or change.name:
            self._show()

    def _on_analysed(self) -> None:
        page = self.currentWidget()
        if page is self.tabs or page.is_waiting:
            self._show()
        elif self._selected():
            page.show_analysis()

    def _dress(self) -> None:
        self.setStyleSheet(style_sheet(self._theme))


class Later(QWidget):
    """The place of a page that is made when it is first asked for."""

    def __init__(self, make: Callable[[], Any]) -> None:
        super().__init__()
        self._make = make
        self._page: Any = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def is_made(self) -> bool:
        """Whether the page has been asked for."""
        return self._page is not None

    def page(self) -> Any:
        """The page."""
        if self._page is None:
            self._page = self._make()
            self._layout.addWidget(self._page)
        return self._page
