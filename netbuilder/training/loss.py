"""What a loss declares: how output and target meet in it, how its output is read, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from netbuilder.data import Field
from netbuilder.training import meaning as read_as
from netbuilder.training.balance import BALANCED
from netbuilder.training.declaration import Declaration, Params
from netbuilder.training.errors import RecipeError
from netbuilder.training.meaning import Reading
from netbuilder.training.pairing import INDICES, NUMBERS, SEQUENCE, Misfit, Pairing
from netbuilder.wording import tr, trn

if TYPE_CHECKING:
    from torch import Tensor, device

    from netbuilder.layers import TensorSpec

Criterion = Callable[["Tensor", "Tensor"], "Tensor"]
"""From output `(N, …)` and target `(N, …)` to the mean loss `()`."""

_TENSORS = ("weight", "pos_weight")


@dataclass(frozen=True)
class Loss(Declaration):
    """A loss. `meaning` says how its output is read; `reduction` is the mean that is one over the samples."""

    pairing: Pairing = NUMBERS
    meaning: Reading = read_as.NUMBERS
    least: float | None = None
    """What numbers of the target may not be below: the loss would have no least value, or no value at all."""
    most: float | None = None
    """What they may not be above."""
    strict: bool = False
    """Whether it has no value at all beyond these: then those that it is only measured on count too."""
    reduction: str = "mean"
    targeted: bool = True
    """Whether there is a target to compare the output with."""

    def faults_with(self, params: Params, field: Field | None) -> list[str]:
        """What is wrong with the parameters in view of the target: weights come one for each class, say. Imports torch
        where nothing simpler is found: the loss's own class may refuse what each parameter by itself allows."""
        if field is None:
            return []
        count = len(field.classes) or (field.shape[0] if field.shape else 0)
        found = []
        for name in _TENSORS:
            given = params.get(name)
            if given == BALANCED:
                found += self._balance_faults(name, field)
                continue
            if (
                given is not None
                and count
                and self.pairing.predicts != "classes"
                and count == 2
                and _length(given) == 1
            ):
                continue
            if given is not None and count and _length(given) != count:
                said = tr("{type}: {name} needs {count} numbers, one for each class; got {got}")
                found.append(said.format(type=self.type, name=name, count=count, got=_length(given)))
        params = {name: value for name, value in params.items() if value != BALANCED}
        if params.get("log_target") and field.kind == "label":
            said = tr("{type}: log_target is for a target of logarithms, and '{field}' holds classes")
            found.append(said.format(type=self.type, field=field.name))
        if not found:
            try:
                self.criterion(params, field)
            except RecipeError as error:
                found.append(str(error))
        return found

    def _balance_faults(self, name: str, field: Field) -> list[str]:
        if field.dtype == "int64" or (name == "pos_weight" and len(field.shape) == 1):
            return []
        said = tr("{type}: {name} can be balanced for classes alone, and '{field}' has the shape {shape}")
        if name == "pos_weight":
            said = tr(
                "{type}: {name} can be balanced for classes or a row of numbers, and '{field}' has the shape {shape}"
            )
        return [said.format(type=self.type, name=name, field=field.name, shape=field.spec)]

    def misfit(self, output: TensorSpec, field: Field, params: Params) -> Misfit | None:
        """Why an output does not fit the target, or None."""
        found = self.pairing.misfit(output, field)
        blank = params.get("blank", 0)
        if found is None and self.pairing is SEQUENCE and type(blank) is int and blank >= output.shape[-1]:
            return Misfit(
                trn(
                    output.shape[-1],
                    "has the blank {blank}, and the output has {n:d} class",
                    "has the blank {blank}, and the output has {n:d} classes",
                    blank=blank,
                )
            )
        return found

    def refusal(
        self, output: TensorSpec, field: Field, params: Params, targets: Tensor, *, learned: bool = True
    ) -> str | None:
        """Why the loss cannot be had of these targets `(N, …)`, or None: torch checks them too late, or not at all.

        output: what the network gives for one sample, which `misfit` found to fit; learned: whether the network is
        to learn them, or is only measured on them.
        """
        if not targets.numel():
            return None
        if not targets.is_floating_point():
            return self._index_out_of_range(output, field, params, targets)
        least, most = self._bounds(params)
        if least is None or not (learned or self.strict):
            return None
        smallest, largest = (float(each) for each in targets.aminmax())
        if smallest >= least - _ROUNDING and (most is None or largest <= most + _ROUNDING):
            return None
        odd = smallest if smallest < least - _ROUNDING else largest
        said = tr("{type} needs numbers at least {least:g}, and '{field}' holds {odd:g} (after its transforms)")
        if most is not None:
            said = tr(
                "{type} needs numbers from {least:g} to {most:g}, and '{field}' holds {odd:g} (after its transforms)"
            )
        return said.format(type=self.type, least=least, most=most, field=field.name, odd=odd)

    def _bounds(self, params: Params) -> tuple[float | None, float | None]:
        return (None, None) if params.get("log_target") else (self.least, self.most)

    def _index_out_of_range(self, output: TensorSpec, field: Field, params: Params, targets: Tensor) -> str | None:
        if self.pairing.predicts == "classes":
            count, least = output.shape[0], 0
            targets = targets[targets != params.get("ignore_index", -100)]
        elif self.pairing is SEQUENCE:
            count, least = output.shape[-1], 0
        elif self.pairing is INDICES:
            count, least = output.shape[0], -1  # ends a list
        elif field.kind == "mask" and int(targets.min()) < 0:
            said = tr("{type} counts every pixel, and '{field}' ignores some; use CrossEntropyLoss")
            return said.format(type=self.type, field=field.name)
        else:
            return None
        if not targets.numel():
            return None
        smallest, largest = (int(each) for each in targets.aminmax())
        if least <= smallest and largest < count:
            return None
        odd = smallest if smallest < least else largest
        return trn(
            count,
            "{type}: '{field}' holds the index {odd}, and the output has {n:d} class, whose indices are 0 to {last}",
            "{type}: '{field}' holds the index {odd}, and the output has {n:d} classes, whose indices are 0 to {last}",
            type=self.type,
            field=field.name,
            odd=odd,
            last=count - 1,
        )

    def criterion(self, params: Params, field: Field | None, place: device | str = "cpu") -> Criterion:
        """The loss as a function of output and target, on a device; without a field the target is not looked at. Raises
        RecipeError where torch refuses `params`, of which `faults` found each to be sound."""
        import torch

        given = {name: tuple(value) if isinstance(value, list) else value for name, value in params.items()}
        for name in _TENSORS:
            if given.get(name) is not None:
                given[name] = torch.tensor(given[name], dtype=torch.float32).reshape(-1, *self._pixels(field))
        try:
            module = self.cls(**given, reduction=self.reduction).to(place)
        except (ValueError, TypeError, RuntimeError) as error:
            raise RecipeError(f"{self.type}: {error}") from error
        if not self.targeted or field is None:
            return lambda output, target: module(output)
        if self.pairing is SEQUENCE:
            return _sequences(module)
        pair = self.pairing.pair(field)
        least, most = self._bounds(params)
        if pair is None and self.strict and least is not None:
            return lambda output, target: module(output, target.clamp(least, most))  # what a transform rounded
        if pair is None:
            return lambda output, target: module(output, target)
        return lambda output, target: module(*pair(output, target))

    def _pixels(self, field: Field | None) -> tuple[int, ...]:
        """Axes behind that of the classes where there is a number for each: those of a mask's pixels."""
        spread = field is not None and field.kind == "mask" and self.pairing.predicts != "classes"
        return (1,) * len(field.shape) if field is not None and spread else ()

    def probabilities(self, output: Tensor, params: Params = MappingProxyType({})) -> Tensor:
        """The probabilities `(N, C, …)` of classes that an output says; one number for two classes is spread over both.

        Each is in [0, 1]. Under a loss of numbers, such as MSELoss, they are those nearest to the output.
        """
        meaning = self.meaning(params)
        if output.shape[1] != 1 or self.pairing.predicts == "classes":
            return meaning.classes(output)
        import torch

        second = meaning.chance(output)
        return torch.cat([1 - second, second], 1)

    def values(self, output: Tensor, params: Params = MappingProxyType({})) -> Tensor:
        """What an output says of a field of values: it may be a logarithm or a score, or have more than the values."""
        return self.meaning(params).values(output)


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (list, tuple)) else 1


def _sequences(module: Any) -> Criterion:
    """CTC: log-probabilities `(N, T, C)` against indices `(N, S)`, where the blank fills what is not used."""
    import torch

    def loss(output: Tensor, target: Tensor) -> Tensor:
        times = torch.full((len(output),), output.shape[1], dtype=torch.long)
        lengths = (target != module.blank).sum(1)
        result: Tensor = module(output.transpose(0, 1), target, times, lengths)
        return result

    return loss


_ROUNDING = 1e-5
"""How far beyond its range a target may be that a transform has brought there: float32 is no more exact."""
