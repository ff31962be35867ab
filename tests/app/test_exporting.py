"""Exports from the window: files are written off its thread, and there are no weights before a training."""

from __future__ import annotations

import json
import struct
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from netbuilder.graph import SetParams, SetTraining


def choose_file(window, path) -> None:
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_python_source_is_written_and_runs_without_us(drawn, qtbot, tmp_path):
    drawn.action("export_python").trigger()
    choose_file(drawn, tmp_path / "net.py")
    qtbot.waitUntil(lambda: (tmp_path / "net.py").is_file(), timeout=60_000)
    done = subprocess.run([sys.executable, "-I", str(tmp_path / "net.py")], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "10" in done.stdout, done.stderr


def test_before_a_training_there_are_no_weights_to_export(drawn, qtbot):
    qtbot.waitUntil(lambda: drawn.session.module is not None, timeout=60_000)  # thumbnails look into the drawing
    drawn.action("export_weights").trigger()
    (box,) = [each for each in drawn.findChildren(QMessageBox) if each.isVisible()]
    assert "no weights yet" in box.text()
    box.close()


def test_the_weights_of_the_last_training_are_exported_whatever_was_drawn_since(drawn, qtbot, tmp_path):
    drawn.document.push(SetTraining({**drawn.document.project.training, "epochs": 1}))
    qtbot.waitUntil(lambda: not drawn.document.analysis.problems, timeout=60_000)
    drawn.action("train").trigger()
    qtbot.waitUntil(lambda: drawn.session.state == "finished", timeout=60_000)
    drawn.document.push(SetParams("conv", {"out_channels": 5}))
    qtbot.waitUntil(lambda: drawn.session.module is not drawn.session.trained, timeout=60_000)
    drawn.action("export_weights").trigger()
    path = tmp_path / "net.safetensors"
    choose_file(drawn, path)
    qtbot.waitUntil(path.is_file, timeout=60_000)
    content = path.read_bytes()
    header = json.loads(content[8 : 8 + struct.unpack("<Q", content[:8])[0]])
    assert header["conv.weight"]["shape"] == [8, 1, 3, 3]


@pytest.mark.parametrize("action", ["export_python"])
def test_a_drawing_with_problems_is_not_exported_and_the_reason_is_said(window, qtbot, tmp_path, action):
    window.action(action).trigger()
    choose_file(window, tmp_path / "net.py")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QMessageBox)), timeout=60_000)
    (box,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    assert "was not written" in box.text() and "no Input" in box.informativeText()
    box.close()
    assert not (tmp_path / "net.py").exists()
