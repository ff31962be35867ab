"""No verb needs a window: Qt stays unloaded, and so does torch where nothing is computed."""

from __future__ import annotations

WATCH = """
import sys
from netbuilder.cli import main
status = main(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"))
print("LOADED", loaded, file=sys.stderr)
sys.exit(status)
"""


def test_importing_the_package_loads_neither_torch_nor_qt(child):
    code = (
        "import sys, netbuilder, netbuilder.graph, netbuilder.layers, netbuilder.data, netbuilder.training\n"
        "import netbuilder.insight, netbuilder.exchange, netbuilder.cli\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'torch', 'PySide6', 'sklearn', 'pyqtgraph'}))"
    )
    assert child(code=code).out.strip() == "[]"


def test_every_room_leaves_qt_unloaded_even_in_all_its_parts(child):
    code = """
import importlib, pkgutil, sys, netbuilder
for found in pkgutil.walk_packages(netbuilder.__path__, "netbuilder."):
    if not found.name.startswith("netbuilder.app") and found.name != "netbuilder.__main__":
        importlib.import_module(found.name)
print(sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "pyqtgraph"}))
"""
    said = child(code=code)
    assert said.out.strip() == "[]", said.err


def test_no_verb_loads_qt(child, digits, tmp_path):
    import numpy as np

    np.save(tmp_path / "some.npy", np.zeros((1, 8, 8), np.float32))
    for arguments in (
        "--help",
        "new digits-mlp -o x.json",
        "check d.json",
        "summary d.json",
        "train d.json --epochs 1 --out run",
        "evaluate run",
        "predict run some.npy",
        "export d.json --to python -o net.py",
        "export run --to safetensors -o w",
        "layers",
        "datasets",
    ):
        said = child(*arguments.split(), code=WATCH)
        assert said.status == 0 and "LOADED []" in said.err, (arguments, said.err)
