import os
import subprocess
import sys

import pytest

# `late` stands for a program that has loaded torch before.
CHILD = """
import os, sys
if "late" in sys.argv:
    sys.modules["torch"] = sys
from netbuilder.waiting import wait_quietly
wait_quietly()
print(os.environ.get("OMP_WAIT_POLICY"), os.environ.get("GOMP_SPINCOUNT"))
"""


@pytest.mark.parametrize(
    ("words", "environment", "policy"),
    [
        ([], {}, "PASSIVE 10000"),
        ([], {"OMP_WAIT_POLICY": "ACTIVE", "GOMP_SPINCOUNT": "7"}, "ACTIVE 7"),
        (["late"], {}, "None None"),
    ],
)
def test_threads_wait_asleep_unless_the_person_says_otherwise_or_it_is_too_late(words, environment, policy):
    clean = {name: value for name, value in os.environ.items() if name not in ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT")}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *words], capture_output=True, text=True, env={**clean, **environment}, check=True
    )
    assert done.stdout.strip() == policy
