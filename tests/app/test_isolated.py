"""The window while worker processes train: it shows what they learn, and lives where they do not."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtWidgets import QMessageBox

from netbuilder.graph import SetTraining
from netbuilder.training import Run


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_crash_of_an_isolated_training_leaves_the_window_a_message_and_a_run_to_go_on_with(drawn, qtbot, tmp_path):
    window, session = drawn, drawn.session
    window.document.save(tmp_path / "project.json")
    training = {**window.document.project.training, "workers": 1, "epochs": 1_000_000}
    window.document.push(SetTraining(training))
    told: list[str] = []
    session.failed.connect(lambda message, unforeseen: told.append(message))
    session.watch("probe", lambda module, epoch, batch: float(module.conv.weight.detach().abs().sum()))
    session.start()
    first: list[float] = []

    def learns() -> bool:
        seen = session.last.snapshots.get("probe") if session.last is not None else None
        first[len(first) :] = [seen] if isinstance(seen, float) and not first else []
        saved = session.run_path is not None and (session.run_path / "checkpoints" / "last").exists()
        return session.state == "training" and saved and isinstance(seen, float) and seen != first[0]

    qtbot.waitUntil(learns, timeout=90_000)
    path = session.run_path
    [pid] = session.channel.relayed.pids
    with qtbot.waitSignal(session.ended, timeout=60_000):
        os.kill(pid, signal.SIGSEGV)
    assert session.state == "failed" and "SIGSEGV" in told[0] and session.unfinished == path
    assert session.data is not None and session.trained is session.module
    weights = Run(path).load("last").model
    assert (session.trained.conv.weight.detach() == weights["conv.weight"]).all()
    [box] = window.findChildren(QMessageBox)
    [go_on] = [button for button in box.buttons() if button.text() == "Go On"]
    with qtbot.waitSignal(session.ended, timeout=90_000):
        go_on.click()
        session.stop()
    assert session.state == "stopped"
