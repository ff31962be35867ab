"""`evaluate` and `predict`: what a trained run is good for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netbuilder.cli.faults import print_json, told_plainly
from netbuilder.cli.printing import console, metrics_table, table
from netbuilder.data import Field, dialect_of, fields_from, read_samples
from netbuilder.training import Run

if TYPE_CHECKING:
    from torch import Tensor

    from netbuilder.training import Prediction


def evaluate(path: Path, split: str, device: str, as_json: bool) -> None:
    """Measure a run's best weights on a split."""
    from netbuilder.training import evaluate_run

    with told_plainly(str(path), as_json):
        run = Run.open(path)
        measured = evaluate_run(run, split, which=run.lasting, device=device)
    if as_json:
        print_json({"run": str(path), "split": split, **_listed(measured)})
    else:
        console().print(metrics_table({split: measured}))


def predict(path: Path, inputs: Sequence[str], as_json: bool) -> None:
    """Predict each sample in the files given."""
    from netbuilder.training import predict_run

    with told_plainly(str(path), as_json):
        run = Run.open(path)
        files = _files(run, inputs)
        fields = fields_from(run.data_state, loaded=True)
        dialect = dialect_of(run.project.data)
        tensors = {name: read_samples(file, fields[name], dialect, run.data_state) for name, file in files.items()}
        found = predict_run(run, tensors, which=run.lasting)
    if as_json:
        print_json({"run": str(path), "predictions": _plain(found, fields)})
    else:
        _show(found, fields)


def _files(run: Run, inputs: Sequence[str]) -> dict[str, Path]:
    """Which file is for which input field."""
    from netbuilder.training.objectives import inputs_of

    wanted = tuple(dict.fromkeys(inputs_of(run.project.graph)))
    if len(wanted) == 1 and len(inputs) == 1 and not inputs[0].startswith(f"{wanted[0]}="):
        return {wanted[0]: Path(inputs[0])}
    files: dict[str, Path] = {}
    for text in inputs:
        name, equals, file = text.partition("=")
        if not equals or name not in wanted or name in files:
            form = " ".join(f"{each}=FILE" for each in wanted)
            raise click.UsageError(f"{text!r} does not fit: this network takes {form}.")
        files[name] = Path(file)
    missing = [name for name in wanted if name not in files]
    if missing:
        raise click.UsageError(f"The network also needs {' '.join(f'{name}=FILE' for name in missing)}.")
    return files


def _plain(found: Mapping[str, Prediction], fields: Mapping[str, Field]) -> list[dict[str, Any]]:
    """One object a sample: for each Output its class and probabilities, or its values."""
    count = len(next(iter(found.values())).values)
    return [{id: _one(one, n, fields) for id, one in found.items()} for n in range(count)]


def _one(prediction: Prediction, n: int, fields: Mapping[str, Field]) -> dict[str, Any]:
    said: dict[str, Any] = {"target": prediction.target}
    if prediction.probabilities is None:
        return {**said, "values": prediction.values[n].tolist()}
    shares = prediction.probabilities[n]
    names = fields[prediction.target].classes
    if prediction.labels is None:
        return {**said, **_pixels(shares, names), "probabilities": shares.tolist()}
    return {
        **said,
        "label": prediction.labels[n],
        "probability": float(shares.max()),
        "probabilities": dict(zip(names, shares.tolist(), strict=True)),
    }


def _pixels(shares: Tensor, names: Sequence[str]) -> dict[str, Any]:
    """Of a mask, which class every pixel is likeliest to be of, and the share of each class in them."""
    if shares.ndim != 3 or len(shares) != len(names):
        return {}
    likeliest = shares.argmax(0)
    pixels = {name: float((likeliest == place).float().mean()) for place, name in enumerate(names)}
    return {"pixels": pixels, "mask": likeliest.tolist()}


def _show(found: Mapping[str, Prediction], fields: Mapping[str, Field]) -> None:
    for id, prediction in found.items():
        out = console()
        if len(found) > 1:
            out.print(id)
        if prediction.labels is not None and prediction.probabilities is not None:
            columns = ["sample", prediction.target, "probability", "next likeliest"]
            names = fields[prediction.target].classes
            rows = [
                [str(n + 1), label, f"{100 * float(shares.max()):.1f} %", _second(shares, names)]
                for n, (label, shares) in enumerate(zip(prediction.labels, prediction.probabilities, strict=True))
            ]
            out.print(table(columns, rows, ["sample", "probability"]))
            continue
        masks = [_pixels(each, fields[prediction.target].classes) for each in _probabilities(prediction)]
        if masks and masks[0]:
            rows = [
                [str(n + 1), *(f"{100 * share:.1f} %" for share in mask["pixels"].values())]
                for n, mask in enumerate(masks)
            ]
            columns = ["pixels of sample", *masks[0]["pixels"]]
            out.print(table(columns, rows, columns))
            continue
        values = prediction.values.flatten(1) if prediction.values.ndim > 1 else prediction.values.unsqueeze(1)
        rows = [[str(n + 1), _numbers(row)] for n, row in enumerate(values)]
        out.print(table(["sample", prediction.target], rows, ["sample"]))


def _probabilities(prediction: Prediction) -> Sequence[Tensor]:
    return () if prediction.probabilities is None else tuple(prediction.probabilities)


def _second(shares: Tensor, names: Sequence[str]) -> str:
    if len(shares) < 2:
        return ""
    share, place = (each[1].item() for each in shares.topk(2))
    return f"{names[int(place)]} {100 * share:.1f} %"


def _numbers(row: Tensor) -> str:
    shown = " ".join(f"{value:.5g}" for value in row[:12].tolist())
    return shown + (f" … ({len(row)} values)" if len(row) > 12 else "")


def _listed(measured: Mapping[str, Any]) -> dict[str, Any]:
    """Metrics as JSON can say them: a matrix as lists."""
    return {name: value.tolist() if hasattr(value, "tolist") else value for name, value in measured.items()}
