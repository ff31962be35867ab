"""torchrun as the launcher starts it: `python -m netbuilder.training.agent`, with torchrun's own arguments.

All that is added: it ends when the program that started it is gone, and it says why its workers ended in a file that
can be read, in place of a traceback.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Any

FOLDER = "NETBUILDER_LAUNCH"
"""The variable of the environment that names the launcher's folder, which is passing."""
FATE = "fate.json"
LOOK_S = 0.5


def main() -> int:
    """Run torchrun. Returns the exit status: 0 where all workers ended well."""
    folder, launcher = Path(os.environ[FOLDER]), os.getppid()
    Thread(target=_end_after, args=(launcher, folder), name="orphan", daemon=True).start()
    from torch.distributed import run
    from torch.distributed.elastic.multiprocessing.api import SignalException
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.elastic.rendezvous import RendezvousError

    fate: dict[str, Any]
    try:
        run.run(run.parse_args(sys.argv[1:]))  # type: ignore[no-untyped-call]
        return 0
    except ChildFailedError as error:
        rank, first = _first(error.failures)
        fate = {"rank": rank, "exitcode": first.exitcode}
    except SignalException:
        return 1
    except (RendezvousError, RuntimeError, OSError, ValueError) as error:  # as a name that nobody knows, or no port
        cause = error.__cause__ if isinstance(error, RendezvousError) and error.__cause__ is not None else error
        said = (getattr(cause, "strerror", None) or str(cause)).strip().splitlines()
        fate = {"apart": (said or ["not all of them came in time"])[0].rstrip(".")}
        traceback.print_exc()
    finally:
        if os.getppid() != launcher:
            shutil.rmtree(folder, ignore_errors=True)
    (folder / FATE).write_text(json.dumps(fate))
    return 1


def _first(failures: Mapping[int, Any]) -> tuple[int, Any]:
    """What began it: a worker that a signal ended takes those with it that were talking to it, in the same moment."""
    rank = min(failures, key=lambda each: (failures[each].exitcode >= 0, failures[each].timestamp))
    return rank, failures[rank]


def _end_after(launcher: int, folder: Path) -> None:
    """End in order once that process is gone, which no system but Linux would tell of its own."""
    while os.getppid() == launcher:
        time.sleep(LOOK_S)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:  # no worker is there yet, and nothing below will run
        shutil.rmtree(folder, ignore_errors=True)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    os._exit(status)  # as the workers do
