"""Whose children may a person see. The scope follows the work: what was recorded, led, routed or held in the person's own place."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from childfirst.children.joined import mains_of
from childfirst.children.models import Child, HouseholdChild
from childfirst.foundation.now import now
from childfirst.foundation.permissions import Person, permission
from childfirst.foundation.scope import Fixed, Ground, any_of
from childfirst.foundation.wall import but_closed, closed_to, opened_to
from childfirst.rules.exploitation import FAMILIES
from childfirst.teams.roles import DESK, SEES_CHILDREN

# Our choice: so long an exploitation team may read about a child who was missing from its command unit, to see a pattern and open a case.
WAS_MISSING = timedelta(days=90)
# A ground without any work in it: then the page asks why (R183: policy, not statute).
EVERY_CHILD = "the desk sees every child"
Among = frozenset[int] | None
Way = tuple[str, tuple[Any, ...]]  # words, and lists of children; no list: every child
_TEAM_ROLES = ("officer", "sergeant", "exploitation_officer", "ward_officer")


@permission("Your role does not search for children. Ask your sergeant if you think it should.")
def may_find_children(person: Person) -> bool:
    """Every role that works with children: whoever records a contact must first look for the child."""
    return person.has_role(*SEES_CHILDREN)


@permission(
    "This child's record is outside your team's work. If you are dealing with the child now, record a contact and it opens to you. "
    "Otherwise ask the referrals desk."
)
def may_see_child(person: Person, child: Child) -> bool:
    """Within the person's scope."""
    return bool(openable(person, [child.pk]))


@permission("Sergeants, inspectors, desk decision-makers and auditors can see who has looked at a child's record.")
def may_see_who_looked(person: Person) -> bool:
    """Those who answer for how records are used (R184)."""
    return person.has_role("sergeant", "inspector", "desk_decision_maker", "auditor")


def visible(person: Any) -> Any:
    """The children a person may see."""
    return Child.objects.filter(scope(person))


def openable(person: Any, keys: Iterable[int]) -> set[int]:
    """Those among these children whose page the person may open; the others are named and not linked."""
    return set(_first_ways(person, keys))


def scope(person: Any) -> Q:
    """The same, as a condition on Child."""
    return but_closed(person, Child, any_of(grounds(person)))


def why_open(person: Any, child: Child) -> Fixed:
    """Why this child's record is open to this person, for the trail; empty where it is not."""
    words = _first_ways(person, [child.pk]).get(child.pk)
    return Fixed(f"Open to them: {words}" if words else "")


def grounds(person: Any) -> list[Ground]:
    """Each way in which a child's record is a person's work, or was opened to them by name. Contacts and referrals are reached by
    their names: they stand above this app."""
    named = [(words, Q(pk__in=keys)) for words, keys in opened_to(person)]
    return [*named, *((words, _any_of(lists)) for words, lists in _by_work(person, None))]


def _first_ways(person: Any, keys: Iterable[int]) -> dict[int, str]:
    """{child: the first way in which it is open to the person} of these children; the others are left out.

    The same as `grounds`, asked the other way round: a large force's team has thousands of children, and a page asks about a few. So the
    work is looked through for their records alone, every way in one query.
    """
    asked, closed = set(keys), closed_to(person)
    main = mains_of(asked) if asked else {}
    left = [pk for pk in asked & main.keys() if pk not in closed]
    found: dict[int, str] = {}
    for words, named in opened_to(person):
        found |= {pk: words for pk in left if pk in named and pk not in found}
    left = [pk for pk in left if pk not in found]
    if not left:
        return found
    under = {main[pk] for pk in left}
    ways = _by_work(person, frozenset(pk for pk, over in main.items() if over in under))
    lists = [rows.order_by().annotate(way=Value(n)) for n, (_, theirs) in enumerate(ways) for rows in theirs]
    first: dict[int, int] = {}
    for row in lists[0].union(*lists[1:]) if lists else ():
        pk, way = row.values()
        first[pk] = min(way, first.get(pk, way))
    wide = next((words for words, theirs in ways if not theirs), None)
    for pk in left:
        numbers = [first[one] for one in (pk, main[pk]) if one in first]
        words = ways[min(numbers)][0] if numbers else wide
        if words is not None:
            found[pk] = words
    return found


def through(person: Any, name: str) -> Q:
    """The same ways for records that name a child in the field of this name. Not by a list of every child whom the person may see: of a large
    force that is most of the table. What is closed is for the record's own scope to leave out."""
    wanted = Q(pk__in=())
    for _, way in grounds(person):
        wanted |= _moved(way, name) if way else Q(**{f"{name}__isnull": False})
    return wanted


def _moved(way: Q, name: str) -> Q:
    moved = [_moved(one, name) if isinstance(one, Q) else (f"{name}__{one[0]}", one[1]) for one in way.children]
    return Q(*moved, _connector=way.connector, _negated=way.negated)


def _by_work(person: Any, among: Among) -> list[Way]:
    if person.has_role(*DESK):
        on_the_desk = _in_contacts(
            among, contact__referral_places__unfolded_at=None, contact__referral_places__referral__decided_at=None,
            contact__referral_places__isnull=False,
        )  # fmt: skip
        return [("in a referral that waits on the desk", (on_the_desk,)), (EVERY_CHILD, ())]
    found: list[Way] = []
    team = getattr(person, "team_id", None)
    if person.has_role(*_TEAM_ROLES, "inspector"):
        found.append(("in a contact they recorded", (_in_contacts(among, contact__submitted_by=person.pk),)))
    if team and person.has_role(*_TEAM_ROLES):
        found.append(("in a contact of their team", (_in_contacts(among, contact__team=team),)))
    if person.has_role("child_protection_lead"):
        found.append(("in a case of an exploitation team", (_of(among, "cases"),)))
        found.append(("found to be abused or exploited", (_found_exploited(among),)))
        found.append(("missing", (_of(among, "missing_episodes"),)))
    if team and person.team.kind == "exploitation" and person.has_role("exploitation_officer", "sergeant"):
        found += _of_an_exploitation_team(person.team, among)
    if team and person.team.command_unit_id and person.has_role(*_TEAM_ROLES, "inspector"):
        now_missing = {"command_unit": person.team.command_unit_id, "status__in": ("missing", "found")}
        found.append(("missing from their command unit", (_of(among, "missing_episodes", **now_missing),)))
    if team and person.has_role("exploitation_officer", "ward_officer"):
        routed = {"contact__referral_places__referral__routed_to": team, "contact__referral_places__unfolded_at": None}
        found.append(("routed to their team", (_in_contacts(among, **routed),)))
    if team and person.has_role("inspector") and person.team.command_unit_id:
        unit = person.team.command_unit_id
        by_team = _in_contacts(among, contact__team__command_unit=unit)
        by_place = _in_contacts(among, contact__borough__command_unit=unit)
        found.append(("in a contact of their command unit", (by_team, by_place)))
        found.append(("in custody in their command unit", (_in_custody(among, suite__command_unit=unit),)))
    if team and person.team.kind == "custody" and person.has_role("officer", "sergeant"):
        found.append(("in custody at their suite", (_in_custody(among, suite=team),)))
    return found


def _of_an_exploitation_team(team: Any, among: Among) -> list[Way]:
    """The children of a team's cases, those around them, and those who were missing near it."""
    found: list[Way] = []
    theirs = _of(None, "cases", team=team.pk)
    found.append(("in a case of their team", (_of(among, "cases", team=team.pk),)))
    # Brothers and sisters are to be kept safe as well, and whoever is linked to the child.
    homes = HouseholdChild.objects.filter(child__in=theirs, left_on=None).values("household")
    at_home = _near(among, HouseholdChild.objects.filter(household__in=homes, left_on=None)).values("child")
    found.append(("lives with a child in a case of their team", (at_home,)))
    ties = _near(among, _rows("ties").filter(other_child__isnull=False), by="other_child")
    linked = ties.filter(child__in=theirs, ended_at=None).values("other_child")
    found.append(("linked to a child in a case of their team", (linked,)))
    if team.command_unit_id:
        lately = {"command_unit": team.command_unit_id, "missing_since__gte": now() - WAS_MISSING}
        found.append(("was missing from their command unit", (_of(among, "missing_episodes", **lately),)))
    return found


def _near(among: Among, rows: Any, *, by: str = "child") -> Any:
    """Rows of those children alone, where some were asked about."""
    return rows if among is None else rows.filter(**{f"{by}__in": among})


def _of(among: Among, name: str, **condition: Any) -> Any:
    """Children with a case or a missing episode of some sort. Cases stand above this app."""
    return _near(among, _rows(name).filter(**condition)).values(shown=Coalesce(F("child__main"), F("child")))


def _rows(name: str) -> Any:
    """The rows of a room above that point at children by this name."""
    rows: Any = Child._meta.get_field(name).related_model
    return rows.objects.all()


def _found_exploited(among: Among) -> Any:
    return _in_contacts(among, screenings__findings__family__in=FAMILIES)


def _any_of(lists: tuple[Any, ...]) -> Q:
    """The children of these lists under whichever of their records: a child whose records were joined is one child."""
    wanted = Q()
    for found in lists:
        wanted |= Q(pk__in=found) | Q(main__in=found)
    return wanted


def _in_custody(among: Among, **condition: Any) -> Any:
    """Children with a stay in custody of some sort. Custody stands above this app."""
    stays: Any = Child._meta.get_field("custody_stays").related_model
    return _near(among, stays.objects.filter(**condition)).values(shown=Coalesce(F("child__main"), F("child")))


def _in_contacts(among: Among, **condition: Any) -> Any:
    """Children with a part in contacts of some sort."""
    involvements: Any = Child._meta.get_field("involvements").related_model
    rows = _near(among, involvements.objects.filter(child__isnull=False, **condition))
    return rows.values(shown=Coalesce(F("child__main"), F("child")))
