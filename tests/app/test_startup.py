"""Starting: nothing heavy before the first paint, then off the window's thread; plain words without a display."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from netbuilder.app.background import Worker
from netbuilder.app.collector import Collector

ROOT = Path(__file__).parents[2]


def run(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_window_paints_before_anything_heavy_is_imported():
    code = """
import sys
from PySide6.QtWidgets import QApplication
from netbuilder.app.main import open_window
application = QApplication([])
heavy = lambda: {"torch", "sklearn", "pyqtgraph", "torchmetrics", "numpy"} & sys.modules.keys()
def painted():
    print("heavy:", sorted(heavy()))
    window.shut_down()
    application.quit()
window = open_window(application, None)
assert not heavy(), heavy()
window.painted.connect(painted)
application.exec()
"""
    done = run(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "heavy: []"


def test_on_a_screen_smaller_than_the_first_window_nothing_lies_outside_of_it():
    code = """
from PySide6.QtWidgets import QApplication
from netbuilder.app.main import open_window
application = QApplication([])
room = application.primaryScreen().availableSize()
window = open_window(application, None)
print(room.width() < 1440, window.isMaximized())
window.shut_down()
"""
    done = run(code)
    assert done.stdout.strip() == "True True", done.stdout + done.stderr


def test_a_screen_that_is_as_large_as_the_first_window_has_room_for_its_title_too(tmp_path):
    screens = {"screens": [{"name": "s", "x": 0, "y": 0, "width": 1440, "height": 900}]}
    (tmp_path / "screens.json").write_text(json.dumps(screens))
    code = """
from PySide6.QtWidgets import QApplication
from netbuilder.app.main import open_window
application = QApplication([])
window = open_window(application, None)
print(application.primaryScreen().size().toTuple(), window.isMaximized())
window.shut_down()
"""
    done = run(code, QT_QPA_PLATFORM=f"offscreen:configfile={tmp_path / 'screens.json'}")
    assert done.stdout.strip() == "(1440, 900) True", done.stdout + done.stderr


def test_without_a_display_it_says_so_and_does_not_abort():
    code = "import sys; from netbuilder.app.main import main; sys.exit(main([]))"
    done = run(code, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    if sys.platform != "linux":
        pytest.skip("only Linux starts without a display")
    assert done.returncode == 1
    assert "no display" in done.stderr and "Traceback" not in done.stderr


def test_importing_pyqtgraph_makes_no_qobject_so_any_thread_may_do_it():
    code = """
import gc
import json
from PySide6.QtCore import QObject, QCoreApplication
from PySide6 import QtWidgets
application = QCoreApplication([])
from netbuilder.app.warmup import warm_up_plots
warm_up_plots()
made = [each for each in gc.get_objects() if issubclass(type(each), QObject) and each is not application]
print(made)
"""
    done = run(code)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


@pytest.fixture
def worker(qtbot):
    worker = Worker("worker")
    worker.start()
    yield worker
    worker.stop()


def test_a_newer_request_takes_the_place_of_one_that_waits(qtbot, worker):
    begun, go, delivered, ran = threading.Event(), threading.Event(), [], []
    worker.submit("slow", lambda: (begun.set(), go.wait()))
    begun.wait()
    for number in range(100):
        worker.submit("same", lambda number=number: ran.append(number) or number, delivered.append)
    go.set()
    qtbot.waitUntil(lambda: bool(delivered))
    assert delivered == ran == [99]


def test_results_arrive_on_the_windows_thread(qtbot, worker):
    threads = []
    worker.submit("key", threading.get_ident, lambda there: threads.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(threads))
    ((there, here),) = threads
    assert here == threading.get_ident() != there


def test_a_failing_request_is_told_and_the_next_is_still_done(qtbot, worker):
    failures, results = [], []
    worker.failed.connect(failures.append)
    worker.submit("bad", lambda: 1 / 0)
    worker.submit("good", lambda: 7, results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert isinstance(failures[0], ZeroDivisionError) and results == [7]


def test_cycles_are_collected_although_automatic_collection_is_off(qtbot):
    class Cycle:
        def __init__(self):
            self.self = self

    collector = Collector()
    collector.begin()
    try:
        assert not gc.isenabled()
        for _ in range(gc.get_threshold()[0] + 10):
            Cycle()
        collector.collect()
        assert not [each for each in gc.get_objects() if type(each) is Cycle]
    finally:
        gc.enable()


def test_the_worker_is_a_qobject_of_the_thread_that_made_it(qtbot, worker):
    assert isinstance(worker, QObject)
    assert worker.thread() is QObject().thread()


def test_pyside_reads_the_source_of_nothing_that_is_imported_after_it():
    code = """
import linecache
from PySide6.QtWidgets import QApplication
from netbuilder.app.main import open_window
application = QApplication([])
window = open_window(application, None)
import statistics, xml.dom.minidom
print([name for name in linecache.cache if "statistics" in name or "minidom" in name])
window.shut_down()
"""
    done = run(code)
    assert done.returncode == 0 and done.stdout.strip() == "[]", done.stdout + done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="X displays are Linux's")
def test_a_display_where_nobody_answers_is_none(monkeypatch):
    from netbuilder.app.main import has_display

    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for display in ("", ":4321", "nonsense", ":4321.0"):
        monkeypatch.setenv("DISPLAY", display)
        assert not has_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display()


def test_a_template_opens_as_a_new_project_and_an_unknown_one_is_said(capsys):
    from netbuilder.app.main import main

    assert main(["--template", "digits-cn"]) == 2
    assert "no template 'digits-cn'" in capsys.readouterr().err
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from netbuilder.app.main import main
def look():
    window = next(each for each in QApplication.topLevelWidgets() if each.objectName() == "Window")
    print(window.document.project.name, window.document.path, window.document.is_modified)
    window.close()
application = QApplication([])
QTimer.singleShot(500, look)
sys.exit(main(["--template", "digits-cnn"]))
"""
    done = run(code)
    assert done.returncode == 0 and done.stdout.strip() == "Digits CNN None False", done.stdout + done.stderr
