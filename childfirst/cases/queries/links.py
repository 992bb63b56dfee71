"""Who is linked to whom, two steps from one child: through concerns to other children, to friends, to brothers and sisters at home."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from childfirst.cases.models import Case, Concern, Tie
from childfirst.children.models import Child
from childfirst.children.queries import others_at_home
from childfirst.rules.exploitation import TIES


@dataclass(frozen=True)
class Edge:
    """One link in words. `tie` is empty where the link is a shared home."""

    child: int
    concern: int | None
    other: int | None
    words: str
    rests_on: str
    noted: Any = None
    tie: int | None = None
    ours: bool = False


@dataclass
class Net:
    """The children, the concerns and the links around one case. `cases` says which children have an open case."""

    centre: Child
    children: list[Child] = field(default_factory=list)
    concerns: list[Concern] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    cases: dict[int, str] = field(default_factory=dict)


def around(case: Case) -> Net:
    """In a fixed number of queries."""
    centre = case.child
    own = list(
        Tie.objects.filter(Q(child=centre) | Q(other_child=centre), ended_at=None).select_related("concern", "noted_by")
    )
    concerns = [tie.concern for tie in own if tie.concern]
    far = (
        Tie.objects.filter(concern__in={one.pk for one in concerns}, ended_at=None)
        .exclude(child=centre)
        .select_related("noted_by")
    )
    edges = [_edge(tie, case.pk) for tie in [*own, *far]]
    homes = list(others_at_home([centre.pk]))
    edges += [
        Edge(
            centre.pk,
            None,
            place.child_id,
            "Lives in, or visits, the same home",
            f"Household record {place.household_id}",
        )
        for place in homes
        if place.child_id != centre.pk
    ]
    keys = {edge.child for edge in edges} | {edge.other for edge in edges if edge.other} | {centre.pk}
    children = list(Child.objects.filter(pk__in=keys).order_by("pk"))
    held = Case.objects.filter(child__in=keys).exclude(status="closed").values_list("child", "reference")
    unique = {one.pk: one for one in concerns}
    return Net(centre, children, sorted(unique.values(), key=lambda one: (one.kind, one.name)), edges, dict(held))


def _edge(tie: Tie, case: int) -> Edge:
    return Edge(
        tie.child_id,
        tie.concern_id,
        tie.other_child_id,
        TIES[tie.how],
        tie.rests_on,
        tie.noted_at,
        tie.pk,
        tie.case_id == case,
    )
