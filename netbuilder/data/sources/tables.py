"""The small tables that scikit-learn carries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from ..dataset import Dataset
from ..field import Field, label, value
from ..source import Source, Values

_CELL = ("radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points",
         "symmetry", "fractal dimension")  # fmt: skip

_IRIS = {
    "features": value("features", ("sepal length", "sepal width", "petal length", "petal width")),
    "class": label("class", ("setosa", "versicolor", "virginica")),
}
_WINE = {
    "features": value(
        "features",
        ("alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols", "flavanoids",
         "nonflavanoid phenols", "proanthocyanins", "colour intensity", "hue", "od280/od315", "proline"),
    ),
    "class": label("class", ("cultivar 0", "cultivar 1", "cultivar 2")),
}  # fmt: skip
_BREAST_CANCER = {
    "features": value("features", tuple(f"{which} {what}" for which in ("mean", "error", "worst") for what in _CELL)),
    "class": label("class", ("malignant", "benign")),
}
_DIABETES = {
    "features": value("features", ("age", "sex", "bmi", "blood pressure", "tc", "ldl", "hdl", "tch", "ltg", "glucose")),
    "progression": value("progression", ("progression",)),
}


def _declare(fields: Mapping[str, Field], values: Values, base: Path) -> Mapping[str, Field]:
    return fields


def _read(fields: Mapping[str, Field], loader: str, values: Values, base: Path) -> Dataset:
    """Both columns of the table as tensors: features `(N, D)`, target `(N,)` for classes and `(N, 1)` for values."""
    import torch
    from sklearn import datasets

    load: Callable[..., Any] = getattr(datasets, loader)
    # Diabetes comes scaled over all rows unless told otherwise, which would leak the test rows into training.
    features, target = load(return_X_y=True, **({"scaled": False} if loader == "load_diabetes" else {}))
    name = next(name for name in fields if name != "features")
    wanted = torch.from_numpy(target)
    wanted = wanted.to(torch.int64) if fields[name].kind == "label" else wanted.to(torch.float32).unsqueeze(1)
    return Dataset(fields, {"features": torch.from_numpy(features).to(torch.float32), name: wanted})


def _source(type: str, label: str, summary: str, fields: Mapping[str, Field], loader: str) -> Source:
    return Source(type, label, "Tables", summary, (), partial(_declare, fields), partial(_read, fields, loader))


SOURCES = (
    _source("iris", "Iris", "150 flowers, 4 measures, 3 species (Fisher 1936).", _IRIS, "load_iris"),
    _source("wine", "Wine", "178 wines, 13 chemical measures, 3 cultivars (UCI).", _WINE, "load_wine"),
    _source(
        "breast-cancer",
        "Breast cancer",
        "569 tumours, 30 measures of cell nuclei, malignant or benign (UCI, Wisconsin).",
        _BREAST_CANCER,
        "load_breast_cancer",
    ),
    _source(
        "diabetes",
        "Diabetes",
        "442 patients, 10 measures, progression of the illness after a year (Efron et al. 2004).",
        _DIABETES,
        "load_diabetes",
    ),
)
