"""How the threads that compute wait for one another. Standard library alone: it comes before everything else."""

from __future__ import annotations

import os
import sys

SPINS = "10000"
"""How often GNU's OpenMP looks whether it may go on before it sleeps."""


def wait_quietly() -> None:
    """Let threads that wait for one another sleep instead of spin. Only before torch is loaded: its OpenMP reads this
    once. What the person's environment says goes before.

    A spinning thread keeps the very core that the one it waits for needs, as soon as there is a window, another program
    or a second training: two threads on two busy cores were up to 30 times slower than one. They spin for some ten
    microseconds all the same, as long as a layer's threads usually wait: on two free cores a convolutional network
    trains 1.4 times as fast for it as where they fall asleep at once.
    """
    if "torch" not in sys.modules:
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
