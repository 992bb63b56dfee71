"""Looks that an auditor may want to ask about. Each list is one plain rule over the trail, with its limits said; nobody is ranked and nothing is added up.

Domain rule R184: the trail serves lawfulness, self-monitoring, integrity and criminal proceedings. So no list counts anybody's work.
The numbers below are this project's choice [D].
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractHour, TruncHour

from childfirst.audit.models import AuditEntry, Operation
from childfirst.audit.queries import GAVE_REASON
from childfirst.children.models import Child, HouseholdChild
from childfirst.children.permissions import EVERY_CHILD
from childfirst.children.sounds import plain_letters
from childfirst.foundation.now import LONDON, now
from childfirst.teams.models import Officer

WINDOW: Final = timedelta(days=30)
LATELY: Final = timedelta(days=7)
MANY_PEOPLE, MANY_TEAMS = 8, 3
BULK: Final = 40
HOMES: Final = 3
NIGHT_FROM, NIGHT_UNTIL = 23, 6
MOST: Final = 200
NO_WORK: Final = f"Open to them: {EVERY_CHILD}"


@dataclass(frozen=True)
class Looked:
    """One line: who, which records, when, and what of it this list is about."""

    who: str
    actor: int | None
    children: tuple[int, ...]
    first: datetime
    last: datetime
    why: str


@dataclass(frozen=True)
class List:
    """One list and its words."""

    code: str
    title: str
    asks: str
    innocent: str
    rows: Callable[[], Iterator[Looked]]


def opened(since: timedelta = WINDOW) -> QuerySet[AuditEntry]:
    """Records of children that somebody opened: not those that a list or a search happened to show."""
    rows = AuditEntry.objects.filter(
        operation=Operation.CONSULTATION, moment__gte=now() - since, actor_id__isnull=False, child_id__isnull=False
    )
    return rows.exclude(Q(verb__startswith="shown") | Q(verb__startswith="listed")).order_by()


def _pairs(rows: QuerySet[AuditEntry]) -> dict[tuple[int, int], list[datetime]]:
    """(person, child) → first and last look."""
    found: dict[Any, list[datetime]] = {}
    for actor, child, moment in rows.values_list("actor_id", "child_id", "moment").iterator():
        held = found.setdefault((actor, child), [moment, moment])
        held[0], held[1] = min(held[0], moment), max(held[1], moment)
    return found


def own_family() -> Iterator[Looked]:
    """The child's family name is the officer's."""
    pairs = _pairs(opened())
    officers = Officer.objects.in_bulk({actor for actor, _ in pairs})
    names = dict(Child.objects.filter(pk__in={child for _, child in pairs}).values_list("pk", "family_name"))
    for (actor, child), (first, last) in pairs.items():
        officer = officers.get(actor)
        family = plain_letters(officer.full_name.split()[-1]) if officer and officer.full_name else ""
        if family and family == plain_letters(names.get(child, "")):
            yield Looked(str(officer), actor, (child,), first, last, "The same family name as the officer's own")


def neighbours() -> Iterator[Looked]:
    """One person opened children of several homes of one postcode."""
    pairs = _pairs(opened())
    homes: dict[int, set[tuple[str, int]]] = defaultdict(set)
    places = HouseholdChild.objects.filter(child__in={child for _, child in pairs}, left_on=None).exclude(
        household__postcode=""
    )
    for child, postcode, home in places.values_list("child", "household__postcode", "household"):
        homes[child].add((postcode, home))
    met: dict[tuple[int, str], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for actor, child in pairs:
        for postcode, home in homes[child]:
            met[actor, postcode][home].add(child)
    officers = Officer.objects.in_bulk({actor for actor, _ in met})
    for (actor, _), by_home in met.items():
        if len(by_home) >= HOMES and actor in officers:
            children = tuple(sorted({child for kids in by_home.values() for child in kids}))
            moments = [moment for child in children for moment in pairs.get((actor, child), [])]
            yield Looked(
                str(officers[actor]),
                actor,
                children,
                min(moments),
                max(moments),
                f"{len(by_home)} homes of one postcode",
            )


def well_known() -> Iterator[Looked]:
    """One child whom many people of many teams opened within a week: a name in the news, perhaps."""
    rows = (
        opened(LATELY)
        .values("child_id")
        .annotate(people=Count("actor_id", distinct=True))
        .filter(people__gte=MANY_PEOPLE)
    )
    for row in rows.order_by("-people")[:MOST]:
        looks = list(opened(LATELY).filter(child_id=row["child_id"]).values_list("actor_id", "moment"))
        teams = set(Officer.objects.filter(pk__in={actor for actor, _ in looks}).values_list("team", flat=True))
        if len(teams) >= MANY_TEAMS:
            moments = [moment for _, moment in looks]
            yield Looked(
                f"{row['people']} people of {len(teams)} teams",
                None,
                (row["child_id"],),
                min(moments),
                max(moments),
                "Many people opened one child's record",
            )


def bulk() -> Iterator[Looked]:
    """One person opened many children within one hour of the clock."""
    rows = (
        opened()
        .annotate(hour=TruncHour("moment"))
        .values("actor_id", "actor_name", "hour")
        .annotate(children=Count("child_id", distinct=True))
    )
    for row in rows.filter(children__gte=BULK).order_by("-hour")[:MOST]:
        children = (
            opened()
            .filter(actor_id=row["actor_id"], moment__gte=row["hour"], moment__lt=row["hour"] + timedelta(hours=1))
            .values_list("child_id", flat=True)
        )
        yield Looked(
            row["actor_name"],
            row["actor_id"],
            tuple(sorted({one for one in children if one is not None})),
            row["hour"],
            row["hour"] + timedelta(hours=1),
            f"{row['children']} children in one hour",
        )


def at_night() -> Iterator[Looked]:
    """Opened at night, where nothing in the record was the person's work."""
    rows = opened().filter(_without_work()).annotate(hour=ExtractHour("moment", tzinfo=LONDON))
    yield from _each(rows.filter(Q(hour__gte=NIGHT_FROM) | Q(hour__lt=NIGHT_UNTIL)), "At night, and not in their work")


def without_reason() -> Iterator[Looked]:
    """Looked for or opened outside the person's own work, and gave no reason."""
    rows = AuditEntry.objects.filter(
        operation=Operation.CONSULTATION, moment__gte=now() - WINDOW, actor_id__isnull=False, child_id__isnull=False
    )
    given = {(actor, child) for actor, child in rows.filter(verb=GAVE_REASON).values_list("actor_id", "child_id")}
    wanted = rows.filter(Q(verb="shown in search", reason="") | Q(reason=NO_WORK)).order_by("-moment")
    for one in _each(wanted, "No reason given"):
        if (one.actor, one.children[0]) not in given:
            yield one


def _each(rows: QuerySet[AuditEntry], why: str) -> Iterator[Looked]:
    names: dict[Any, str] = {}
    found: dict[Any, list[datetime]] = {}
    for actor, name, child, moment in rows.order_by("-moment").values_list(
        "actor_id", "actor_name", "child_id", "moment"
    )[:5_000]:
        names[actor] = name
        held = found.setdefault((actor, child), [moment, moment])
        held[0], held[1] = min(held[0], moment), max(held[1], moment)
    for (actor, child), (first, last) in found.items():
        yield Looked(names[actor], actor, (child,), first, last, why)


def _without_work() -> Q:
    return Q(reason="") | Q(reason=NO_WORK)


LISTS: Final = (
    List("own-family", "The officer's own family name", "Is this child of the officer's family?",
         "Many families share a name, and an officer may meet a namesake at work. Officers' own homes are not known here, so a relative of another name is not found.", own_family),
    List("neighbours", "Several homes of one postcode", "Did the officer look up neighbours?",
         "A team that works one street opens its homes. Where the officer lives is not known here.", neighbours),
    List("well-known", "A child whom many people opened", "Is this a child in the news, and did each have a reason?",
         "A missing child or a large incident is many people's work.", well_known),
    List("bulk", "Many children in one hour", "Did somebody copy records, or look without a need?",
         "A researcher at the desk opens many records, and so does whoever clears a queue.", bulk),
    List("at-night", "At night, and not in their work", "Why at that hour, outside one's own work?",
         "Whoever is on a night shift works at night.", at_night),
    List("without-reason", "Outside their work, and no reason given", "Why did they look?",
         "Search before create shows children to whoever records a contact. A reason is asked by policy, not by statute (R183).", without_reason),
)  # fmt: skip


def list_of(code: str) -> List | None:
    """One list by its address."""
    return next((one for one in LISTS if one.code == code), None)
