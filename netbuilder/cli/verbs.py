"""The verbs: what each takes. What they do is in the modules beside this one, imported when a verb runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netbuilder import __version__
from netbuilder.cli.faults import Failed

if TYPE_CHECKING:
    from netbuilder.training.launch import Workers

_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output, nothing else.")
_FILE = click.argument("file", type=click.Path(path_type=Path))
_RUN = click.argument("run", type=click.Path(path_type=Path))


class _Ended(Exception):
    """A signal ended the verb; the exit status says which."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one verb with these arguments, the program's own where none are given. Returns the exit status."""
    try:
        status = group.main(arguments, prog_name="netbuilder", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except Failed:
        return 1
    except _Ended as ended:
        return ended.status
    except click.Abort:
        print("stopped", file=sys.stderr)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()  # whoever read has gone, and Python would complain once more while it ends
        return 1
    except Exception as error:  # the last resort: a person reads a sentence, and learns how to see more
        return _unforeseen(error)


def _unforeseen(error: Exception) -> int:
    import traceback

    if os.environ.get("NETBUILDER_TRACEBACK"):
        traceback.print_exception(error)
    else:
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        print(
            f"netbuilder: something went wrong that was not foreseen: {' '.join(said.split())}\n"
            "Set NETBUILDER_TRACEBACK=1 and run this again to see where; a report of it is welcome.",
            file=sys.stderr,
        )
    return 1


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`netbuilder` alone opens the window, `netbuilder FILE` opens a project in it.",
)
@click.version_option(__version__, prog_name="netbuilder")
def group() -> None:
    """Draw a neural network, train it, and watch it learn.

    These commands do the same work without a window.
    """


@group.command()
@click.argument("template", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write, else TEMPLATE.json.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--list", "list_them", is_flag=True, help="Name the templates.")
@_JSON
def new(template: str | None, output: Path | None, force: bool, list_them: bool, as_json: bool) -> None:
    """Write an example project to start from."""
    from netbuilder.cli import templates

    if list_them:
        templates.show(as_json)
    elif template is None:
        raise click.UsageError("Name a template; --list says which there are.")
    else:
        templates.write(template, output, force, as_json)


@group.command()
@_FILE
@_JSON
def check(file: Path, as_json: bool) -> None:
    """Look for problems: structure, parameters, shapes, data, training."""
    from netbuilder.cli import projects

    projects.check(file, as_json)


@group.command()
@_FILE
@_JSON
def summary(file: Path, as_json: bool) -> None:
    """Show each layer with its output shape, parameters and FLOPs."""
    from netbuilder.cli import projects

    projects.summary(file, as_json)


@group.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--epochs", type=click.IntRange(min=1), help="How often to go through the training data.")
@click.option("--device", help="auto, cpu, cuda, cuda:1 or mps.")
@click.option("--out", type=click.Path(path_type=Path), help="The run folder to make; runs/NAME-NUMBER beside FILE.")
@click.option("--resume", type=click.Path(path_type=Path), help="A run folder to go on in, from its last checkpoint.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="PATH=VALUE",
    help="Change a setting of the project, as in training.optimizer.params.lr=0.01; may stand several times.",
)
@click.option(
    "--folds",
    type=click.IntRange(min=2, max=1000),
    help="Cross-validation: train once for each of so many folds, into RUN/fold-1 and so on.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=0, max=1024),
    help="Train in so many processes of this machine, started by torchrun; 1 keeps a crash from ending the program, "
    "0 trains in it. Without this the recipe says.",
)
@click.option("--nnodes", metavar="N", help="On how many machines there are such workers; this command runs on each.")
@click.option("--node-rank", type=click.IntRange(min=0), help="The number of this machine, for --rdzv-backend static.")
@click.option("--rdzv-endpoint", metavar="HOST:PORT", help="Where the machines meet; else on this one alone.")
@click.option("--rdzv-backend", help="How they meet, as torchrun has it; c10d.")
@click.option("--rdzv-id", help="What those who meet call themselves: the same on all machines.")
@click.option("--max-restarts", type=click.IntRange(min=0), help="How often to go on after a worker was lost; 3.")
@_JSON
def train(as_json: bool, **said: Any) -> None:
    """Train a project. Ctrl+C stops after the batch at hand and keeps what was learned."""
    if "TORCHELASTIC_RUN_ID" in os.environ and os.environ.get("WORLD_SIZE", "1") != "1":
        raise click.UsageError("torchrun started this several times: start it once, with --workers N for torchrun's N.")
    several = {name: said.pop(name) for name in _SEVERAL}
    count = said.pop("workers")
    from netbuilder.cli.training import Wish
    from netbuilder.cli.training import train as carry_out

    wish = Wish(**said, workers=_workers(count, **several))
    if wish.file is None and wish.resume is None:
        raise click.UsageError("Name a project file, or a run to go on in with --resume.")
    if wish.resume is not None and (wish.out is not None or wish.settings):
        raise click.UsageError("--resume goes on in a run that has its own folder and project: leave --out and --set.")
    status = carry_out(wish, as_json)
    if status:
        raise _Ended(status)


_SEVERAL = ("nnodes", "node_rank", "rdzv_endpoint", "rdzv_backend", "rdzv_id", "max_restarts")


def _workers(count: int | None, max_restarts: int | None, **several: Any) -> Workers:
    """Who is to train, as far as the command line says."""
    from netbuilder.cli.training import NOBODY

    said = {name: value for name, value in several.items() if value is not None}
    if not count and (said or max_restarts is not None):
        raise click.UsageError("--nnodes, --rdzv-… and --max-restarts are for --workers N.")
    return replace(NOBODY if count is None else replace(NOBODY, count=count), restarts=max_restarts, **said)


@group.command()
@_RUN
@click.option("--split", type=click.Choice(["train", "validation", "test"]), default="test", show_default=True)
@click.option("--device", default="cpu", show_default=True, help="auto, cpu, cuda, cuda:1 or mps.")
@_JSON
def evaluate(run: Path, split: str, device: str, as_json: bool) -> None:
    """Measure a trained run on one of its splits."""
    from netbuilder.cli import results

    results.evaluate(run, split, device, as_json)


@group.command()
@_RUN
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@_JSON
def predict(run: Path, inputs: Sequence[str], as_json: bool) -> None:
    """Predict from a file: a picture, .npy, .csv, or .txt for a text.

    A network with several inputs takes one FIELD=FILE for each.
    """
    from netbuilder.cli import results

    results.predict(run, inputs, as_json)


@group.command()
@click.argument("place", type=click.Path(path_type=Path), default=".", metavar="[FOLDER-OR-FILE]")
@click.option("--filter", "words", default="", help="Words that must occur, as in 'sgd #good'; # is for tags.")
@_JSON
def runs(place: Path, words: str, as_json: bool) -> None:
    """List what was trained, in what the runs differ and what came of it.

    Of a project file those of that project, of a folder all that are in it or in its folder runs.
    """
    from netbuilder.cli.runs import runs as show

    show(place, words, as_json)


@group.command()
@click.argument("source", type=click.Path(path_type=Path), metavar="FILE-OR-RUN")
@click.option("--to", "kind", type=click.Choice(["python", "safetensors"]), required=True, help="What to write.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write.")
@_JSON
def export(source: Path, kind: str, output: Path, as_json: bool) -> None:
    """Write plain PyTorch source, or the weights of a run."""
    from netbuilder.cli import exporting

    exporting.export(source, kind, output, as_json)


@group.command()
@click.argument("type", required=False)
@_JSON
def layers(type: str | None, as_json: bool) -> None:
    """List the layers; with a TYPE, its parameters."""
    from netbuilder.cli import listings

    listings.layers(type, as_json)


@group.command()
@click.argument("type", required=False)
@click.option("--download", metavar="TYPE", help="Bring this one to this computer; Ctrl+C stops, and it goes on later.")
@_JSON
def datasets(type: str | None, download: str | None, as_json: bool) -> None:
    """List the sources of data; with a TYPE, its parameters."""
    from netbuilder.cli import downloading, listings

    if download is None:
        listings.datasets(type, as_json)
        return
    if type is not None:
        raise click.UsageError("Name the data set behind --download alone.")
    status = downloading.download(download, as_json)
    if status:
        raise _Ended(status)
