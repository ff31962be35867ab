"""What keeps a project from being trained: problems of the recipe and of every Output, with ways out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.compile import Fix, Problem
from netbuilder.compile.problems import Severity
from netbuilder.data import DataError, Field, check_data, fields_of
from netbuilder.data.errors import closest, shorten, unknown
from netbuilder.graph import UNSET, Node, Project, SetParams, SetTraining
from netbuilder.training import advice, devices, fitting, groups, losses, metrics, optimizers, recipe, tensorboard
from netbuilder.training.building import trial
from netbuilder.training.loss import Loss
from netbuilder.training.recipe import Recipe
from netbuilder.training.vocabulary import too_few_places
from netbuilder.wording import mark, tr

if TYPE_CHECKING:
    from netbuilder.compile import Analysis


def check(project: Project, base: Path | str) -> list[Problem]:
    """Everything wrong with a project, each fault once: the graph, then the data, then the training."""
    from netbuilder.compile.analysis import Analyser, missing_ends

    data = check_data(project.data, base)
    try:
        fields: Mapping[str, Field] = fields_of(project.data, base)
    except DataError:
        fields = {}
    analysis = Analyser().update(project.graph, {name: field.spec for name, field in fields.items()}, project.blocks)
    found = list(analysis.problems)
    if not fields and any(problem.severity == "error" for problem in data):
        # Where the data cannot be read, that no field was found is not another fault.
        found = [p for p in found if p.node is None or project.graph.nodes[p.node].type != "Input"]
    found += missing_ends(project.graph)
    every = {(p.node, p.message): p for p in (*found, *data, *check_training(project, analysis, fields))}
    return list(every.values())


def check_training(project: Project, analysis: Analysis, fields: Mapping[str, Field]) -> list[Problem]:
    """What is wrong with the recipe, and with every Output in view of its target: one problem a node.

    analysis: of this project's graph; fields: those of its data, none where there is none yet, and then Outputs need
    no target. Nodes that the analysis finds at fault are passed over.
    """
    network = replace(project, graph=analysis.network)
    return [analysis.on_drawing(problem) for problem in _problems(network, analysis, fields)]


def _problems(project: Project, analysis: Analysis, fields: Mapping[str, Field]) -> list[Problem]:
    """The same for what is left of the drawing without what is switched off."""
    found = _recipe_problems(project) + _node_problems(project, analysis)
    if not fields:
        return found
    for id, node in project.graph.nodes.items():
        report = analysis.nodes.get(id)
        if report is None or report.problem is not None:
            continue
        if node.type == "Input" and node.params.get("field") is None:
            found += _first(_input_problems(node, fields))
        elif node.type == "Output":
            found += _first(_output_problems(project, analysis, node, fields))
    found += too_few_places(project.graph, fields)
    found += _optimizer_problems(project, analysis)
    if any(problem.severity == "error" for problem in found):
        return found
    told = fitting.faults(Recipe.parse(project.training), analysis, fields)
    return found + [_of_training(message) for message in told]


def _of_training(message: str, severity: Severity = "error", *fixes: Fix) -> Problem:
    """A problem of the recipe; `training` is what its section of the project is called."""
    return Problem(None, severity, f"training: {message}", fixes)


def _first(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem, _ in zip(problems, range(1), strict=False)]


def _recipe_problems(project: Project) -> list[Problem]:
    faults = recipe.faults(project.training)
    found = [
        _of_training(
            fault.message,
            "warning" if fault.warning else "error",
            *((Fix(fault.fix[0], SetTraining(fault.fix[1], fault.fix[0])),) if fault.fix else ()),
        )
        for fault in faults
    ]
    if not any(problem.severity == "error" for problem in found):
        refusal = trial(Recipe.parse(project.training))
        found += [_of_training(refusal)] if refusal else []
    device = project.training.get("device", "auto") if isinstance(project.training, Mapping) else "auto"
    threads, most = (
        project.training.get("threads") if isinstance(project.training, Mapping) else None,
        os.cpu_count() or 1,
    )
    if type(threads) is int and threads > most:
        freely = SetTraining({**project.training, "threads": None}, tr("Choose the threads"))
        message = tr("{threads} threads are more than this computer has ({most}): they wait for one another")
        fix = Fix(tr("Choose by measuring"), freely)
        found.append(_of_training(message.format(threads=threads, most=most), "warning", fix))
    if isinstance(project.training, Mapping) and project.training.get("tensorboard") is True:
        lacking = tensorboard.missing()
        without = SetTraining({**project.training, "tensorboard": False}, tr("Write no event files"))
        if lacking:
            found.append(_of_training(lacking, "error", Fix(without.said, without)))
    if devices.is_device_name(device) and (reason := devices.missing(device)):
        edit = SetTraining({**project.training, "device": "auto"}, tr("Choose the device"))
        found.append(_of_training(f"device: {reason}", "warning", Fix(tr("Choose automatically"), edit)))
    return found


def _node_problems(project: Project, analysis: Analysis) -> list[Problem]:
    """Settings of nodes that are not in the network, and of two that share their weights: each can be taken out."""
    said = project.training.get("nodes") if isinstance(project.training, Mapping) else None
    if not isinstance(said, Mapping) or not said:
        return []
    places = groups.addresses_of(analysis)
    taken: dict[str, str] = {}
    found = []
    for address in said:
        first = taken.setdefault(places[address], address) if address in places else None
        if first == address:
            continue
        report = analysis.nodes.get(address.partition(".")[0])
        if first is None and report is not None and (report.off or not report.known):
            continue  # what is in a block that is at fault, or switched off, is not known
        if first is None:
            near = closest(address, places)
            message = tr("what is set for {node} has no effect, as there is no such node")
            if near:
                message = tr("what is set for {node} has no effect, as there is no such node; did you mean '{near}'?")
            message = message.format(node=shorten(address), near=near)
        else:
            message = tr("{node} and {first} share their weights; what is set for {first} counts")
            message = message.format(node=address, first=first)
        left = {name: value for name, value in said.items() if name != address}
        section = {name: value for name, value in project.training.items() if name != "nodes"}
        edit = SetTraining({**section, "nodes": left} if left else section, tr("Set nodes"))
        fix = Fix(tr("Take {node} out").format(node=address), edit)
        found.append(_of_training(f"nodes: {message}", "warning", fix))
    return found


def _optimizer_problems(project: Project, analysis: Analysis) -> list[Problem]:
    """What an optimizer needs of the network's weights."""
    outputs = [id for id, node in project.graph.nodes.items() if node.type == "Output"]
    if not outputs or not all(analysis.nodes[id].known for id in outputs if id in analysis.nodes) or analysis.errors:
        return []
    if not analysis.trainable:
        return [_of_training(tr("the network has nothing to learn: put a layer with weights in, such as Linear"))]
    section = project.training.get("optimizer") if isinstance(project.training, Mapping) else None
    said = section.get("type") if isinstance(section, Mapping) else None
    chosen = optimizers.get(said) if isinstance(said, str) else None
    if chosen is None or not (chosen.matrices or chosen.sparse):
        return []
    sparse = any(node.params.get("sparse") is True for node in project.graph.nodes.values())
    if chosen.sparse and not sparse:
        message = tr("{optimizer} takes sparse gradients alone, and no layer here gives any").format(optimizer=said)
    elif chosen.matrices and (odd := advice.other_than_matrices(project.graph, analysis)):
        message = tr("{optimizer} takes weights that are matrices alone, and {nodes} also has others")
        message = message.format(optimizer=said, nodes=", ".join(odd[:5]))
    else:
        return []
    use = tr("Use {name}").format(name="AdamW")
    edit = SetTraining({**project.training, "optimizer": {"type": "AdamW", "params": {}}}, use)
    return [_of_training(message, "error", Fix(use, edit))]


def _input_problems(node: Node, fields: Mapping[str, Field]) -> Iterable[Problem]:
    names = [name for name, field in fields.items() if field.shape]
    fixes = tuple(Fix(tr("Use {name}").format(name=each), SetParams(node.id, {"field": each})) for each in names[:3])
    message = tr("Input needs a field of the data to train with: {fields}").format(fields=", ".join(fields))
    yield Problem(node.id, "error", message, fixes, tr("choose a field"))


def _output_problems(
    project: Project, analysis: Analysis, node: Node, fields: Mapping[str, Field]
) -> Iterable[Problem]:
    target, said = node.params.get("target"), node.params.get("loss")
    alone = losses.get(said) if isinstance(said, str) else None
    if alone is not None and not alone.targeted:
        yield from _alone_problems(analysis, node, alone)
        return
    if target is None:
        message = tr("Output needs a target, the field to be predicted: {fields}").format(fields=", ".join(fields))
        yield Problem(node.id, "error", message, _target_fixes(project, node, fields), tr("choose a target"))
        return
    field = fields.get(target)
    if field is None:
        message = f"target: {unknown(tr('there is no field {name}'), target, fields)}"
        short = tr("no field {name}").format(name=shorten(target, 20))
        yield Problem(node.id, "error", message, _target_fixes(project, node, fields), short)
        return
    loss = losses.get(said) if said else losses.default_for(field)
    if loss is None:
        known = [each.type for each in losses.all_losses()]
        near = closest(said, known)
        fixes = (Fix(tr("Use {name}").format(name=near), SetParams(node.id, {"loss": near})),) if near else ()
        message = unknown(tr("there is no loss {name}"), said, known)
        yield Problem(node.id, "error", message, fixes, tr("unknown loss"))
        return
    if field.kind == "label" and len(field.classes) == 1:
        message = tr(
            "every sample's '{target}' is {name}: with one class there is nothing to learn; "
            "data of two classes or more are needed"
        ).format(target=target, name=shorten(field.classes[0]))
        yield Problem(node.id, "error", message, (), tr("one class only"))
        return
    yield from _loss_problems(node, loss, field)
    yield from advice.misfit(project.graph, analysis, node, loss, field, fields)
    yield from _metric_problems(node, loss, field)
    yield from advice.beside(project.graph, node, loss)


def _alone_problems(analysis: Analysis, node: Node, loss: Loss) -> Iterable[Problem]:
    """What is wrong with an Output whose loss needs no target."""
    if node.params.get("target"):
        message = tr("{loss} compares nothing: it needs no target").format(loss=loss.type)
        fix = Fix(tr("Leave the target out"), SetParams(node.id, {"target": UNSET}))
        yield Problem(node.id, "error", message, (fix,), tr("no target needed"))
    if node.params.get("metrics"):
        message = tr("{loss} compares nothing: it needs no metrics").format(loss=loss.type)
        fix = Fix(tr("Leave the metrics out"), SetParams(node.id, {"metrics": UNSET}))
        yield Problem(node.id, "error", message, (fix,), tr("no metrics needed"))
    arriving = analysis.nodes[node.id].inputs.get("in", ())
    if arriving and analysis.nodes[node.id].known and not arriving[0].is_float:
        message = tr("{loss} needs floating-point values, got {dtype}").format(loss=loss.type, dtype=arriving[0].dtype)
        yield Problem(node.id, "error", message, (), tr("needs float values"))
    yield from _loss_problems(node, loss, None)


def _loss_problems(node: Node, loss: Loss, field: Field | None) -> Iterable[Problem]:
    params = node.params.get("loss_params") or {}
    faults = loss.faults(params)
    for fault in faults or loss.faults_with(params, field):
        yield Problem(node.id, "error", fault, (), tr("loss parameters"))


def _metric_problems(node: Node, loss: Loss, field: Field) -> Iterable[Problem]:
    of = metrics.measured(loss, field)
    suiting = [each.type for each in metrics.all_metrics() if each.of == of]
    for name in node.params.get("metrics") or ():
        if name in suiting:
            continue
        left = [each for each in node.params["metrics"] if each in suiting]
        fixes = (Fix(tr("Leave {name} out").format(name=name), SetParams(node.id, {"metrics": left})),)
        if metrics.get(name) is None:
            message = unknown(tr("there is no metric {name}"), name, suiting)
        elif of is None:
            message = tr("{metric} cannot be measured with {loss}").format(metric=name, loss=loss.type)
        else:
            message = _NOT_FOR_CLASSES if of == "classes" else _NOT_FOR_VALUES
            message = tr(message).format(metric=name, field=field.name, known=", ".join(suiting))
        yield Problem(node.id, "error", message, fixes, tr("metric {name}").format(name=shorten(name, 20)))


_NOT_FOR_CLASSES = mark("{metric} is not for classes, which '{field}' holds; there is {known}")
_NOT_FOR_VALUES = mark("{metric} is not for values, which '{field}' holds; there is {known}")


def _target_fixes(project: Project, node: Node, fields: Mapping[str, Field]) -> tuple[Fix, ...]:
    entering = {each.params.get("field") for each in project.graph.nodes.values() if each.type == "Input"}
    names = sorted(fields, key=lambda name: (name in entering, fields[name].kind != "label"))
    return tuple(Fix(tr("Use {name}").format(name=each), SetParams(node.id, {"target": each})) for each in names[:3])
