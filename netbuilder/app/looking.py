"""Looking into a network while nothing trains: what the panels watch, computed on the worker's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from netbuilder.graph import Json, Project
from netbuilder.graph.blocks import computes
from netbuilder.progress import Abandoned, heard_by, tell
from netbuilder.wording import compact, tr

if TYPE_CHECKING:
    from torch.nn import Module

    from netbuilder.compile import TensorSpec
    from netbuilder.data import Dataset, Field, Prepared
    from netbuilder.training import Job

MOST_NUMBERS = 100_000_000
"""Networks with more weights and activations are not looked into while they are drawn: a slip of the pen in a number of
filters would take all the memory there is."""


@dataclass(frozen=True)
class Seen:
    """What one look saw; `error` says in plain words why something could not be looked at."""

    data: Prepared | None = None
    module: Module | None = None
    snapshots: Mapping[str, object] = field(default_factory=dict)
    error: str | None = None


class Look:
    """Keeps the prepared data and a module that fits the drawing from one look to the next.

    An edit compiles the drawing anew and carries over the weights of the nodes it left alone, so that what was
    learned stays in view.
    """

    def __init__(self) -> None:
        self._lock, self._computing = Lock(), Lock()
        self._aside = False  # something trains
        self._data: Prepared | None = None
        self._data_of: tuple[Mapping[str, Json], Path] | None = None
        self._given_up: tuple[Mapping[str, Json], Path] | None = None
        self._loading: tuple[Mapping[str, Json], Path] | None = None
        self.said = ""  # how far the loading is, in words; empty while nothing is loaded
        self._module: Module | None = None
        self._module_of: object = None

    def __call__(
        self,
        project: Project,
        base: Path,
        fields: Mapping[str, Field],
        probes: Mapping[str, Callable[..., Any]],
        numbers: int = 0,
    ) -> Seen | None:
        """Look into the network of `project`; None where something trains by now. `numbers`: how many weights it has
        and values it makes of a sample."""
        from netbuilder.compile import CompileError
        from netbuilder.data import DataError

        with self._lock, ExitStack() as stack:
            if numbers > MOST_NUMBERS:
                self._module = self._module_of = None
                why = tr("with {count} weights and activations it is too large").format(count=compact(numbers))
                return Seen(self._data, None, _refused(probes, why))
            try:
                data = self._data_for(project.data, base)
                stack.enter_context(self._computing)
                if self._aside:
                    return None
                module = self._module_for(project, fields)
            except (CompileError, DataError, Abandoned):  # the problems list says so already, or a person gave it up
                return Seen(self._data)
            except (MemoryError, RuntimeError) as error:  # torch's allocators raise either
                return Seen(self._data, None, _refused(probes, str(error).splitlines()[0]))
            return Seen(data, module, {name: probe(module, 0, 0) for name, probe in probes.items()})

    @contextmanager
    def aside(self) -> Iterator[None]:
        """While the block runs, nothing is computed here: it is begun once a look that is at it has ended. Layers draw
        their first weights, and what they drop, from one generator for the whole program, which a look seeds and puts
        back; a training in another thread would get other numbers each time."""
        with self._computing:
            self._aside = True
        try:
            yield
        finally:
            self._aside = False

    def data(self, section: Mapping[str, Json], base: Path) -> Prepared:
        """The data of a section, prepared now where they are not yet. Raises DataError, and Abandoned where they were
        given up meanwhile."""
        with self._lock:
            return self._data_for(section, base)

    def give_up(self, section: Mapping[str, Json] | None, base: Path) -> None:
        """Load the data of this section no further, in whatever thread, until None is given up in its place."""
        self._given_up = None if section is None else (section, base)

    def forget_data(self) -> None:
        """The files of the data are others than they were."""
        with self._lock:
            self._data = self._data_of = None

    def trained(self, job: Job) -> None:
        """Look at what this job trained from now on."""
        with self._lock:
            self._data, self._data_of = job.data, (job.project.data, job.base)
            if self._module is not None:
                from netbuilder.compile.build import keep_weights

                keep_weights(self._module, job.module)
            self._module, self._module_of = job.module, _computed(job.project, _specs(job.data.fields))

    def forget(self) -> None:
        """Another project is open."""
        self._given_up = self._loading  # so that nobody waits for it
        with self._lock:
            self._given_up = None
            self._data = self._data_of = self._module = self._module_of = None

    def _data_for(self, section: Mapping[str, Json], base: Path) -> Prepared:
        from netbuilder.data import prepare

        if self._data is None or self._data_of != (section, base):
            self._loading, outer = (section, base), copy_context()

            def hear(message: str) -> None:
                self.said = message
                if self._given_up is not None and self._given_up == self._loading:
                    raise Abandoned
                outer.run(tell, message)

            try:
                with heard_by(hear):
                    tell(tr("loading the data"))
                    self._data = prepare(section, base, loaded=self._loaded(section, base))
                self._data_of = (section, base)
            finally:
                self._loading, self.said = None, ""
        return self._data

    def _loaded(self, section: Mapping[str, Json], base: Path) -> Dataset | None:
        """The data set at hand, where it is that of the section: only another split or other transforms are wanted."""
        if self._data is None or self._data_of is None:
            return None
        last, last_base = self._data_of
        same = base == last_base and all(last.get(part) == section.get(part) for part in ("source", "params"))
        return self._data.dataset if same else None

    def _module_for(self, project: Project, fields: Mapping[str, Field]) -> Module:
        from netbuilder.compile import compile_graph

        specs = _specs(fields)
        computed = _computed(project, specs)
        if self._module is None or self._module_of != computed:
            seed = project.training.get("seed", 0)
            self._module = compile_graph(
                project.graph, specs, project.blocks, seed=seed if isinstance(seed, int) else 0, carry=self._module
            )
            self._module_of = computed
        return self._module


def _refused(probes: Mapping[str, Any], why: str) -> dict[str, object]:
    """Answers of those that can say why there is none."""
    return {name: probe.refuse(why) for name, probe in probes.items() if hasattr(probe, "refuse")}


def _specs(fields: Mapping[str, Field]) -> dict[str, TensorSpec]:
    return {name: field.spec for name, field in fields.items()}


def _computed(project: Project, specs: Mapping[str, TensorSpec]) -> object:
    """What the module depends on: all of the drawing and its blocks but positions, and the shapes of the data."""
    return computes(project.graph), {name: computes(block) for name, block in project.blocks.items()}, specs
