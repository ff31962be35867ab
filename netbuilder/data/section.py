"""The `data` section of a project: read, checked, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netbuilder.compile import Fix, Problem
from netbuilder.graph.edits import SetData
from netbuilder.wording import tr

from . import sources, transforms
from . import split as splits
from .dialect import Dialect
from .errors import DataError, closest, shorten, unknown
from .field import Field
from .source import Source
from .split import Split
from .transforms import Step

_KEYS = ("source", "params", "split", "transforms")

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Plan:
    """A data section that is sound in itself: what to load, how to split it, what to do to which field."""

    source: Source
    params: Record
    split: Split
    steps: Mapping[str, tuple[Step, ...]]


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where a slip of the pen is likely, what to call the better section and that section."""

    message: str
    fix: tuple[str, Record] | None = None
    warning: bool = False


def read_plan(section: Record) -> Plan:
    """The section as a plan, without looking at the data. Raises DataError for the first fault."""
    for fault in section_faults(section):
        if not fault.warning:
            raise DataError(fault.message, "data")
    source = sources.get(section["source"]) if "source" in section else None
    if source is None:
        raise DataError(tr("the project names no source of data; choose one, such as 'digits'"), "data")
    return Plan(
        source,
        section.get("params", {}),
        Split.parse(section.get("split", {})),
        {name: _steps(listed) for name, listed in section.get("transforms", {}).items()},
    )


def fields_of(section: Record, base: Path | str, *, loaded: bool = False) -> Mapping[str, Field]:
    """The fields of the data that a section names, as a network sees them after the transforms (with `loaded` as the
    data have them, before these); none where it names none. Reads no more than it must.

    `base` is the folder that relative paths start from. Raises DataError.
    """
    if not section or "source" not in section:
        return {}
    for fault in _source_faults(section):
        raise DataError(fault.message, "data")
    source = sources.get(section["source"])
    assert source is not None
    fields = source.fields(section.get("params", {}), Path(base))
    listed = section.get("transforms", {})
    if loaded:
        return fields
    return {name: _as_seen(field, listed) for name, field in fields.items()}


def _as_seen(field: Field, listed: object) -> Field:
    """The field after its transforms; as it is where something is wrong with them, which `check_data` tells."""
    steps = listed.get(field.name, ()) if isinstance(listed, Mapping) else ()
    if not steps or _list_faults({"transforms": listed}, field.name, steps) or _field_faults({}, field, steps):
        return field
    return transforms.field_after(field, _steps(steps))


def dialect_of(section: Record) -> Dialect:
    """How the tables of the data that a section names are written; the usual way where it reads none.

    Samples for a prediction are expected to be written as what the network learned from. Raises DataError.
    """
    source = sources.get(str(section.get("source")))
    return source.dialect(source.complete(section.get("params", {}))) if source and source.dialect else Dialect()


def check_data(section: Record, base: Path | str) -> list[Problem]:
    """Everything wrong with a data section, the data's own faults too, as problems without a node."""
    found = section_faults(section)
    if "source" in (section if isinstance(section, Mapping) else {}) and not _source_faults(section):
        try:
            found += field_faults(section, fields_of(section, base, loaded=True)) + _absence(section, base)
            found += _left_out(section, base)
        except DataError as error:
            found.append(Fault(str(error)))
    return [
        Problem(
            None,
            "warning" if fault.warning else "error",
            f"data: {fault.message}",
            (Fix(fault.fix[0], SetData(fault.fix[1], fault.fix[0])),) if fault.fix else (),
        )
        for fault in found
    ]


def section_faults(section: object) -> list[Fault]:
    """What is wrong with a section as it is written."""
    if not isinstance(section, Mapping):
        return [Fault(tr("must be an object with a source, got {section}").format(section=shorten(section)))]
    found = [
        _misnamed(tr("there is no setting {name}"), key, _KEYS, _renamed(section, key), warning=True)
        for key in section
        if key not in _KEYS
    ]
    if "source" in section:
        found += _source_faults(section)
    found += [Fault(f"split: {fault}") for fault in splits.faults(section.get("split", {}))]
    return found + _transform_faults(section)


def field_faults(section: Record, fields: Mapping[str, Field]) -> list[Fault]:
    """What of a section does not fit the fields of its data: transforms of a field that is not there, or of labels."""
    listed = section.get("transforms", {})
    found = []
    for name in listed if isinstance(listed, Mapping) else ():
        if name not in fields:
            better = _renamed(listed, name, lambda new: {**section, "transforms": new})
            found.append(_misnamed(tr("there is no field {name}"), name, fields, better, "transforms: "))
        else:
            found += _field_faults(section, fields[name], listed[name])
    return found + _following_faults(section, fields)


def _field_faults(section: Record, field: Field, steps: Any) -> list[Fault]:
    """Transforms that are not for what the field holds when it comes to them, each with the way to leave it out."""
    found: list[Fault] = []
    scaled: str | None = None
    for place, record in enumerate(steps if isinstance(steps, (list, tuple)) else ()):
        transform = transforms.get(str(record.get("type"))) if isinstance(record, Mapping) else None
        params = record.get("params", {}) if isinstance(record, Mapping) else {}
        if transform is None or not isinstance(params, Mapping) or transform.faults(params):
            continue  # told where the section is read
        refusal = transforms.refusal(transform, field, params)
        if refusal:
            shorter = _with_list(section, field.name, [each for n, each in enumerate(steps) if n != place])
            found.append(
                Fault(
                    tr("transforms: '{field}' {refusal}").format(field=field.name, refusal=refusal),
                    (tr("Leave {transform} out").format(transform=transform.type), shorter),
                )
            )
            continue
        if transform.type == "ColorJitter" and scaled:
            earlier = [each for n, each in enumerate(steps) if n != place]
            better = _with_list(section, field.name, [record, *earlier])
            message = tr(
                "transforms: ColorJitter of '{field}' needs colours from 0 to 1: put it before {scaled}"
            ).format(field=field.name, scaled=scaled)
            found.append(Fault(message, (tr("Put ColorJitter first"), better), warning=True))
        if transform.type in ("Normalize", "Scale"):
            scaled = transform.type
        field = transforms.field_after(field, (Step(transform, transform.complete(params)),))
    return found


def _following_faults(section: Record, fields: Mapping[str, Field]) -> list[Fault]:
    """Masks that cannot follow the augmentations of their image, because they are of another size."""
    listed = section.get("transforms", {})
    sound = {
        name: _steps(steps)
        for name, steps in (listed.items() if isinstance(listed, Mapping) else ())
        if name in fields and not _list_faults(section, name, steps) and not _field_faults({}, fields[name], steps)
    }
    found = []
    for mask, image in transforms.following(fields, sound).items():
        size = transforms.field_after(fields[mask], sound.get(mask, ())).shape[-2:]
        field = fields[image]
        for step in sound[image]:
            if transforms.moves_pixels(step.transform) and field.shape[-2:] != size:
                here, there = ("×".join(map(str, shape)) for shape in (size, field.shape[-2:]))
                found.append(
                    Fault(
                        tr(
                            "transforms: '{mask}' has to follow the {transform} of '{image}', and is {here} where "
                            "that is {there}: give both a Resize to one size"
                        ).format(mask=mask, transform=step.transform.type, image=image, here=here, there=there)
                    )
                )
                break
            field = transforms.field_after(field, (step,))
    return found


def _with_list(section: Record, name: str, steps: list[Any]) -> Record:
    return {**section, "transforms": {**section.get("transforms", {}), name: steps}}


def _absence(section: Record, base: Path | str) -> list[Fault]:
    """Whether the data themselves are still to be fetched, though their fields are known."""
    source = sources.get(section["source"])
    assert source is not None
    message = source.missing(section.get("params", {}), Path(base))
    return [Fault(f"{source.type}: {message}")] if message else []


def _left_out(section: Record, base: Path | str) -> list[Fault]:
    """What of the data cannot be used."""
    source = sources.get(section["source"])
    assert source is not None
    message = source.unusable(section.get("params", {}), Path(base))
    return [Fault(f"{source.type}: {message}", warning=True)] if message else []


def _source_faults(section: Record) -> list[Fault]:
    name, params = section["source"], section.get("params", {})
    known = [source.type for source in sources.all_sources()]
    source = sources.get(name) if isinstance(name, str) else None
    if source is None:
        return [_misnamed(tr("there is no source {name}"), name, known, lambda near: {**section, "source": near})]
    if not isinstance(params, Mapping):
        return [Fault(tr("params must be an object, got {params}").format(params=shorten(params)))]
    names = [parameter.name for parameter in source.parameters]
    unknown_one = tr("there is no parameter {name}")
    slips = [
        _misnamed(unknown_one, key, names, _renamed(params, key, lambda new: {**section, "params": new}), f"{name}: ")
        for key in params
        if key not in names
    ]
    rest = source.faults({key: value for key, value in params.items() if key in names})
    return slips + [Fault(f"{name}: {fault}") for fault in rest]


def _transform_faults(section: Record) -> list[Fault]:
    listed = section.get("transforms", {})
    if not isinstance(listed, Mapping):
        return [
            Fault(
                tr("transforms must be an object with a list for each field, got {listed}").format(
                    listed=shorten(listed)
                )
            )
        ]
    found = []
    for field, steps in listed.items():
        found += _list_faults(section, field, steps)
    return found


def _list_faults(section: Record, field: str, steps: object) -> list[Fault]:
    if not isinstance(steps, (list, tuple)):
        return [
            Fault(tr("transforms: '{field}' must have a list, got {steps}").format(field=field, steps=shorten(steps)))
        ]
    return [
        fault for place, step in enumerate(steps) for fault in _step_faults(section, field, list(steps), place, step)
    ]


def _step_faults(section: Record, field: str, steps: list[Any], place: int, step: object) -> list[Fault]:
    if not isinstance(step, Mapping) or not isinstance(step.get("type"), str):
        said = tr('transforms of \'{field}\': must be objects such as {{"type": "Normalize"}}, got {step}')
        return [Fault(said.format(field=field, step=shorten(step)))]
    where = tr("transforms of '{field}'").format(field=field) + ": "
    transform = transforms.get(step["type"])
    if transform is None:

        def renamed(near: str) -> Record:
            new = [*steps[:place], {**step, "type": near}, *steps[place + 1 :]]
            return {**section, "transforms": {**section["transforms"], field: new}}

        known = [transform.type for transform in transforms.all_transforms()]
        return [_misnamed(tr("there is no transform {name}"), step["type"], known, renamed, where)]
    params = step.get("params", {})
    if not isinstance(params, Mapping):
        said = tr("params of {transform} must be an object, got {params}")
        return [Fault(where + said.format(transform=transform.type, params=shorten(params)))]
    return [Fault(f"{where}{transform.type}: {fault}") for fault in transform.faults(params)]


def _steps(listed: Any) -> tuple[Step, ...]:
    steps = []
    for record in listed:
        transform = transforms.get(record["type"])
        assert transform is not None
        steps.append(Step(transform, transform.complete(record.get("params", {}))))
    return tuple(steps)


def _misnamed(
    said: str,
    name: object,
    known: Any,
    better: Callable[[str], Record],
    place: str = "",
    *,
    warning: bool = False,
) -> Fault:
    near = closest(name, known)
    fix = (tr("Use '{name}'").format(name=near), better(near)) if near else None
    return Fault(place + unknown(said, name, known), fix, warning=warning)


def _renamed(record: Record, key: str, inside: Callable[[Record], Record] = dict) -> Callable[[str], Record]:
    """A function from the better name to the record with `key` called so, in its place."""
    return lambda near: inside({near if name == key else name: value for name, value in record.items()})
