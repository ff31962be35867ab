"""From exceptions and problems to what a person reads on standard error, and a program on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from netbuilder.compile import CompileError, Problem
from netbuilder.data import DataError
from netbuilder.graph import GraphError, ProjectError
from netbuilder.training import RecipeError, RunError, TrainingError


class Failed(Exception):
    """A verb that could not be done; what is wrong has been said, and the exit status is 1."""


def fail(problems: Iterable[Problem], subject: str, as_json: bool) -> NoReturn:
    """Say each problem as `FILE: node: message` on standard error, and all of them as JSON where that is wanted."""
    told = list(problems)
    warn(told, subject)
    if as_json:
        print_json({"problems": [plain(problem) for problem in told]})
    raise Failed


def warn(problems: Iterable[Problem], subject: str) -> None:
    """Say each problem on standard error."""
    for problem in problems:
        hint = f" ({problem.fixes[0].label} would mend it)" if problem.fixes else ""
        kind = "warning: " if problem.severity == "warning" else ""
        where = f"{subject}: " if subject and not problem.message.startswith(f"{subject}: ") else ""
        node = f"{problem.node}: " if problem.node and not problem.message.startswith(f"{problem.node}: ") else ""
        print(_one_line(f"{where}{node}{kind}{problem.message}{hint}"), file=sys.stderr)


def plain(problem: Problem) -> dict[str, Any]:
    """A problem as the command line's JSON has it."""
    return {
        "node": problem.node,
        "severity": problem.severity,
        "message": problem.message,
        "fix": problem.fixes[0].label if problem.fixes else None,
    }


def print_json(document: Any) -> None:
    """One JSON document on standard output; a number that JSON cannot say becomes null."""
    text = json.dumps(_finite(document), ensure_ascii=False, indent=2, allow_nan=False)
    print(_writable(text))


@contextmanager
def told_plainly(subject: str, as_json: bool = False) -> Iterator[None]:
    """Turn what a file, data or a training ran into to plain words about `subject`, and to Failed."""
    try:
        yield
    except CompileError as error:
        fail(error.problems, subject, as_json)
    except TrainingError as error:
        fail([Problem(error.node, "error", str(error))], subject, as_json)
    except (ProjectError, GraphError, DataError, RecipeError, RunError) as error:
        fail([Problem(None, "error", str(error))], subject, as_json)
    except OSError as error:
        # The name of a file that is written under another name first would help nobody.
        named = str(error.filename) if error.filename is not None and not _is_passing(error.filename) else subject
        fail([Problem(None, "error", _reason(error))], named or subject, as_json)
    except MemoryError:
        fail([Problem(None, "error", "there is not enough memory for this")], subject, as_json)


def _is_passing(name: object) -> bool:
    return str(name).endswith(".part")


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "this may not be read or written (permission denied)"
    return error.strerror or str(error)


def _one_line(text: str) -> str:
    return _writable(" ".join(text.split()))


def _writable(text: str) -> str:
    """The text as it can be written: the name of a file may be bytes that are no text."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    return value
