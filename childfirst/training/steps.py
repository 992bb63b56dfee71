"""The steps of a module in their order, and which comes next for somebody. Pure: a module and a progress in, steps out."""

from dataclasses import dataclass
from typing import Any

from childfirst.training.reading import Module
from childfirst.training.reading.shapes import Node, Scenario


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `kind` and `number` are its address."""

    kind: str
    number: int
    title: str

    @property
    def code(self) -> str:
        """As it is kept."""
        return f"{self.kind}-{self.number}"


def steps_of(module: Module) -> list[Step]:
    """Pages, scenarios, reflection, check."""
    return [
        *(Step("page", page.number, page.title) for page in module.pages),
        *(Step("scenario", one.number, one.title) for one in module.scenarios),
        *([Step("reflection", 1, "Your own practice")] if module.reflection else []),
        Step("check", 1, "Knowledge check"),
    ]


def done_of(progress: Any) -> set[str]:
    """The codes of the steps that are done."""
    return set(progress.done) if progress is not None else set()


def next_step(module: Module, progress: Any) -> Step:
    """The first that is not done; the check where only it is left."""
    done = done_of(progress)
    steps = steps_of(module)
    return next((step for step in steps if step.code not in done), steps[-1])


def step_after(module: Module, code: str) -> Step:
    """The one that follows in order; the check follows everything."""
    steps = steps_of(module)
    place = next((number for number, step in enumerate(steps) if step.code == code), len(steps) - 1)
    return steps[min(place + 1, len(steps) - 1)]


def before_the_check(module: Module, progress: Any) -> list[Step]:
    """What must be done before the check. Reflection is offered and never asked for."""
    done = done_of(progress)
    return [step for step in steps_of(module) if step.kind in ("page", "scenario") and step.code not in done]


def minutes_left(module: Module, progress: Any) -> int:
    """About how long the rest takes, by the share of the steps."""
    steps = steps_of(module)
    left = sum(step.code not in done_of(progress) for step in steps)
    return max(1, round(module.minutes * left / len(steps)))


def way_of(scenario: Scenario, progress: Any) -> list[tuple[Node, int | None]]:
    """The nodes somebody came through, each with the choice made there; the last without one. A changed story begins anew."""
    kept = progress.ways.get(str(scenario.number), []) if progress is not None else []
    node, way = scenario.nodes[scenario.start], []
    for id, number in kept:
        if id != node.id or not 0 <= number < len(node.choices):
            return [(scenario.nodes[scenario.start], None)]
        way.append((node, number))
        node = scenario.nodes[node.choices[number].to]
    return [*way, (node, None)]
