"""What is measured beside the loss: metrics of torchmetrics, as declarations.

Their types are the names that a project file, a row of a run and the window use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from netbuilder.data import Field
from netbuilder.layers import Parameter
from netbuilder.training.declaration import Declaration, by_type
from netbuilder.training.errors import RecipeError
from netbuilder.training.loss import Loss
from netbuilder.wording import tr

Of = Literal["classes", "values"]


@dataclass(frozen=True)
class MetricType(Declaration):
    """A metric of classes or of values. `fixed` are arguments that make it what its name says.

    A project names a metric and no more, so that a number is the same in every run: it has no parameters.
    """

    of: Of = "classes"
    fixed: Mapping[str, Any] = field(default_factory=dict)
    scalar: bool = True
    """Whether it is one number; one that is not is left out of the rows of a run."""

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        return ()

    def build(self, classes: int) -> Any:
        """The torchmetrics object, for that many classes. Raises RecipeError where torchmetrics cannot be imported."""
        given = dict(self.fixed)
        if self.of == "classes":
            given |= {"num_classes": classes, "validate_args": False}
        if "top_k" in given:
            given["top_k"] = min(given["top_k"], classes)
        return self._imported()(**given)

    def _imported(self) -> Any:
        try:
            return self.cls
        except (ImportError, RuntimeError, OSError) as error:
            said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            fault = tr("the metrics could not be loaded: torchmetrics says {reason!r}")
            if "torchv" in said:
                fault = tr(
                    "the metrics could not be loaded: torchmetrics says {reason!r}; "
                    "torchvision is of another build than torch: reinstall the two together"
                )
            raise RecipeError(fault.format(reason=said)) from error


def _of_classes(type: str, name: str, summary: str, scalar: bool = True, **fixed: Any) -> MetricType:
    return MetricType(type, summary, f"torchmetrics.classification:{name}", (), {}, "classes", fixed, scalar)


def _of_values(type: str, name: str, summary: str, **fixed: Any) -> MetricType:
    return MetricType(type, summary, f"torchmetrics:{name}", (), {}, "values", fixed)


_METRICS = by_type(
    (
        _of_classes("accuracy", "MulticlassAccuracy", "The share of samples whose class is right.", average="micro"),
        _of_classes(
            "top_k_accuracy",
            "MulticlassAccuracy",
            "The share of samples whose class is among the five likeliest.",
            average="micro",
            top_k=5,
        ),
        _of_classes(
            "precision", "MulticlassPrecision", "Of what was taken for a class, the share that is; mean over classes."
        ),
        _of_classes(
            "recall", "MulticlassRecall", "Of what is of a class, the share that was found; mean over classes."
        ),
        _of_classes("f1", "MulticlassF1Score", "The harmonic mean of precision and recall; mean over classes."),
        _of_classes("auroc", "MulticlassAUROC", "How well scores tell a class from the others; mean over classes."),
        _of_classes(
            "iou",
            "MulticlassJaccardIndex",
            "How well what was taken for a class covers what is of it: intersection over union; mean over classes.",
        ),
        _of_classes(
            "confusion_matrix",
            "MulticlassConfusionMatrix",
            "How often each class (row) was taken for each other (column).",
            scalar=False,
        ),
        _of_values("mae", "MeanAbsoluteError", "The mean absolute error, in the units of the data."),
        _of_values("mse", "MeanSquaredError", "The mean squared error, in squared units of the data."),
        _of_values(
            "rmse", "MeanSquaredError", "The root of the mean squared error, in the units of the data.", squared=False
        ),
        _of_values(
            "r2", "R2Score", "The share of the variance that is explained: 1 is perfect, 0 no better than the mean."
        ),
    )
)


def get(type: str) -> MetricType | None:
    """The metric of that type, or None."""
    return _METRICS.get(type)


def all_metrics() -> tuple[MetricType, ...]:
    """Every metric: those of classes, then those of values."""
    return tuple(_METRICS.values())


def measured(loss: Loss, field: Field | None) -> Of | None:
    """What metrics can be of, for an Output with this loss and target."""
    if field is None or loss.pairing.predicts == "nothing":
        return None
    if field.kind in ("label", "mask") or loss.pairing.predicts == "classes":
        return "classes"
    return "values"


def default_for(loss: Loss, field: Field | None) -> tuple[str, ...]:
    """The metrics where nobody names any: accuracy for classes, MAE and R² for values, none for images."""
    of = measured(loss, field)
    if of == "classes":
        return ("accuracy",)
    return ("mae", "r2") if of == "values" and field is not None and field.kind == "value" else ()
