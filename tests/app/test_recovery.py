"""Unsaved work outlives a kill, is offered once, and is never taken from a window that still lives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.app.recovery import Recovery, leftovers
from netbuilder.graph import AddNodes, Node

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from netbuilder.app.background import Worker
from netbuilder.app.document import Document
from netbuilder.app.recovery import Recovery
from netbuilder.graph import AddNodes, Node

application = QCoreApplication([])
document, worker = Document(), Worker("writing")
worker.start()
recovery = Recovery(document, worker, Path(sys.argv[1]), delay_ms=10)
document.push(AddNodes([Node("kept", "ReLU")]))
application.exec()
"""


@pytest.fixture
def worker(qtbot):
    worker = Worker("writing")
    worker.start()
    yield worker
    worker.stop()


def test_work_of_a_killed_process_is_found_and_can_be_discarded(qtbot, tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        qtbot.waitUntil(lambda: any(tmp_path.glob("*.json")), timeout=20_000)
        assert leftovers(tmp_path) == []  # its window still lives
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    (left,) = leftovers(tmp_path)
    assert list(left.project.graph.nodes) == ["kept"]
    assert left.path is None
    left.discard()
    assert leftovers(tmp_path) == []


def test_the_work_is_kept_soon_after_an_edit_and_gone_once_saved(qtbot, tmp_path, worker):
    document = Document()
    recovery = Recovery(document, worker, tmp_path / "recovery", delay_ms=10)
    document.push(AddNodes([Node("a", "ReLU")]))
    qtbot.waitUntil(recovery.file.exists)
    document.save(tmp_path / "a.json")
    qtbot.waitUntil(lambda: not recovery.file.exists())
    document.push(AddNodes([Node("b", "ReLU")]))
    qtbot.waitUntil(recovery.file.exists)
    document.stack.undo()
    qtbot.waitUntil(lambda: not recovery.file.exists())
    recovery.close()


def test_a_damaged_leftover_is_passed_over_and_left_in_place(tmp_path):
    (tmp_path / "1-x.json").write_text('{"path": null, "project": "{"}')
    (tmp_path / "2-x.json").write_text("[1]")
    assert leftovers(tmp_path) == []
    assert len(list(tmp_path.glob("*.json"))) == 2


def test_opening_a_clean_project_keeps_nothing(qtbot, tmp_path, worker):
    document = Document()
    recovery = Recovery(document, worker, tmp_path / "recovery", delay_ms=10)
    document.push(AddNodes([Node("a", "ReLU")]))
    document.new()
    done = []
    worker.submit("last", lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert not recovery.file.exists()
    recovery.close()
