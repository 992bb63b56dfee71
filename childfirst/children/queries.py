"""Finding children. Search before create: by sound, by date of birth, by home and school, ranked, each with its plain reason.

The indexed key columns do the narrowing, and at most a few hundred rows are then compared letter by letter, so a search
costs the same among a thousand children and a hundred thousand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from childfirst.children.addresses import tidy_postcode
from childfirst.children.models import CareEpisode, Child, ChildName, HouseholdChild
from childfirst.children.sounds import close, plain_letters, sound_key

_EACH = 150  # rows taken from each way of looking
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody typed. `text` is one box that may hold names and a date."""

    given_name: str = ""
    family_name: str = ""
    date_of_birth: date | None = None
    school_id: int | None = None
    postcode: str = ""

    @property
    def blank(self) -> bool:
        """Nothing to look for."""
        return not (self.given_name.strip() or self.family_name.strip() or self.date_of_birth or self.postcode.strip())


@dataclass(frozen=True, slots=True)
class Match:
    """One child found, and why. `strength` only orders the list; it is never shown."""

    child: Child
    strength: int
    because: tuple[str, ...]

    @property
    def reason(self) -> str:
        """In words, for the page."""
        return ", ".join(self.because)


def wanted_from(name: str, date_of_birth: date | None = None, postcode: str = "") -> Wanted:
    """One box for a name: the first word is a given name and the last a family name; a single word may be either.

    >>> wanted_from("Abdul Rahman Ali").given_name, wanted_from("Abdul Rahman Ali").family_name, wanted_from("Ali").given_name
    ('Abdul', 'Ali', '')
    """
    parts = name.replace(",", " ").split()
    given = parts[0] if len(parts) > 1 else ""
    return Wanted(
        given_name=given, family_name=parts[-1] if parts else "", date_of_birth=date_of_birth, postcode=postcode
    )


def search(wanted: Wanted, *, limit: int = SHOWN) -> list[Match]:
    """Children who may be the one meant, likeliest first. Every child on record is looked at, whoever's they are:
    a search that hides another team's child makes a second record of the same child."""
    if wanted.blank:
        return []
    found: dict[int, Child] = {}
    for rows in _candidates(wanted):
        for child in rows:
            found.setdefault(child.pk, child)
    aliases = _aliases(found)
    at_home = _at(wanted.postcode, found)
    matches = (_judge(child, wanted, aliases.get(child.pk, ()), child.pk in at_home) for child in found.values())
    ranked = sorted(
        as_one_child(match for match in matches if match),
        key=lambda match: (-match.strength, match.child.family_name, match.child.pk),
    )
    return _with_details(ranked[:limit])


def as_one_child(matches: Iterable[Match]) -> list[Match]:
    """Each child once: a record that was joined to another is shown as that other, with the best reason of the two."""
    best: dict[int, Match] = {}
    for match in matches:
        pk = match.child.main_id or match.child.pk
        if pk not in best or match.strength > best[pk].strength:
            best[pk] = match
    mains = Child.objects.in_bulk([pk for pk, match in best.items() if match.child.pk != pk])
    return [Match(mains.get(pk, match.child), match.strength, match.because) for pk, match in best.items()]


def records_of(pk: int) -> list[int]:
    """Every record of the child that this record is of, the main one first."""
    main = Child.objects.filter(pk=pk).values_list("main", flat=True).first() or pk
    return [main, *Child.objects.filter(main=main).order_by("pk").values_list("pk", flat=True)]


def _candidates(wanted: Wanted) -> Iterable[QuerySet[Child]]:
    """The ways of looking, each bounded, each on an index."""
    rows = Child.objects.filter(unidentified=False)
    given, family = sound_key(wanted.given_name), sound_key(wanted.family_name)
    ways = [*_by_name(given, family), *_by_birth(wanted.date_of_birth, given, family)]
    if wanted.postcode.strip():
        code = tidy_postcode(wanted.postcode)
        ways.append(Q(household_places__household__postcode=code, household_places__left_on=None))
    for way in ways:
        yield rows.filter(way)[:_EACH]


def _by_name(given: str, family: str) -> list[Q]:
    """Both names in either order, one of them with the other's first sound, other names, beginnings."""
    if given and family:
        either = _keys(given, family) | _keys(family, given)
        one = Q(family_key=family, given_key__startswith=given[:1])
        other = Q(given_key=given, family_key__startswith=family[:1])
        return [
            either,
            one | other,
            _other_names(either),
            _beginning("family_key", family) & _beginning("given_key", given),
        ]
    key = given or family
    if not key:
        return []
    single = [Q(family_key=key), Q(given_key=key)]
    return [*single, _other_names(single[0] | single[1]), _beginning("family_key", key), _beginning("given_key", key)]


def _by_birth(born: date | None, given: str, family: str) -> list[Q]:
    """The same day, or its day and month the other way round; with names, only where one begins alike."""
    days = [day for day in (born, swapped(born)) if day]
    if not days:
        return []
    alike = (
        Q(given_key__startswith=given[:1]) | Q(family_key__startswith=family[:1]) | Q(family_key__startswith=given[:1])
    )
    return [Q(date_of_birth__in=days) & alike if given and family else Q(date_of_birth__in=days)]


def _other_names(way: Q) -> Q:
    return Q(pk__in=list(ChildName.objects.filter(way).values_list("child", flat=True)[:_EACH]))


def _keys(given: str, family: str) -> Q:
    return Q(given_key=given, family_key=family)


def _beginning(column: str, key: str) -> Q:
    """Keys are capitals, so a range is a prefix, and an index can answer it on both databases."""
    return Q(**{f"{column}__gte": key, f"{column}__lte": f"{key}ZZZZZZZZ"})


def swapped(day: date | None) -> date | None:
    """The day and the month the other way round, where that is a date and another one."""
    if day is None or day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def _judge(child: Child, wanted: Wanted, aliases: Iterable[tuple[str, str]], home: bool) -> Match | None:
    """How a child matches, or None where the likeness is not worth anyone's time."""
    strength, because = _name_match(child, wanted)
    for given, family in aliases:
        other, why = _compare(given, family, wanted)
        if other - 2 > strength:
            strength, because = other - 2, [f"also known as {given} {family}".strip(), *why]
    if not strength and (wanted.given_name.strip() or wanted.family_name.strip()):
        return None
    born = _birth_match(child.date_of_birth, wanted.date_of_birth)
    if born:
        strength, because = strength + born[0], [*because, born[1]]
    if home:
        strength, because = strength + 8, [*because, "same home"]
    if wanted.school_id and child.school_id == wanted.school_id:
        strength, because = strength + 4, [*because, "same school"]
    if strength < (12 if wanted.given_name.strip() and wanted.family_name.strip() else 6):
        return None
    return Match(child, strength, tuple(dict.fromkeys(because)))


def _name_match(child: Child, wanted: Wanted) -> tuple[int, list[str]]:
    return _compare(child.given_name, child.family_name, wanted)


def _compare(given: str, family: str, wanted: Wanted) -> tuple[int, list[str]]:
    """Points and words for a name, as typed and the other way round."""
    one, two = wanted.given_name.strip(), wanted.family_name.strip()
    if one and two:
        straight, crossed = _both(given, family, one, two), _both(family, given, one, two)
        return (
            (crossed[0] - 1, ["names the other way round", *crossed[1]]) if crossed[0] - 1 > straight[0] else straight
        )
    single = one or two
    first, last = _part(given, single, "given name"), _part(family, single, "family name")
    return max(first, last, key=lambda pair: pair[0])


def _both(given: str, family: str, one: str, two: str) -> tuple[int, list[str]]:
    first, last = _part(given, one, "given name"), _part(family, two, "family name")
    if first[0] == last[0] == 10:
        return 20, ["same name"]
    if min(first[0], last[0]) >= 8:
        return first[0] + last[0], ["same sound"]
    if not first[0] or not last[0]:
        # One name alone says little; a shared date of birth or home must carry the rest.
        return max(first[0], last[0]) - 4 if max(first[0], last[0]) >= 8 else 0, [*first[1], *last[1]]
    return first[0] + last[0], [*first[1], *last[1]]


def _part(held: str, typed: str, called: str) -> tuple[int, list[str]]:
    """One name against one name."""
    a, b = plain_letters(held), plain_letters(typed)
    if not a or not b:
        return (10, [f"same {called}"]) if held.strip() and held.strip().lower() == typed.strip().lower() else (0, [])
    if a == b:
        return 10, [f"same {called}"]
    if len(b) >= 2 and (a.startswith(b) or b.startswith(a)):
        return 7, [f"{called} begins the same"]
    if sound_key(held) == sound_key(typed):
        return 8, [f"{called} sounds the same"]
    if close(held, typed):
        return 6, [f"{called} nearly the same"]
    return 0, []


def _birth_match(held: date | None, typed: date | None) -> tuple[int, str] | None:
    if held is None or typed is None:
        return None
    if held == typed:
        return 10, "same date of birth"
    if held == swapped(typed):
        return 8, "date of birth with day and month the other way round"
    if held.year == typed.year and (held.month == typed.month or held.day == typed.day):
        return 4, "date of birth one part different"
    return (2, "same year of birth") if held.year == typed.year else None


def _aliases(found: dict[int, Child]) -> dict[int, list[tuple[str, str]]]:
    names: dict[int, list[tuple[str, str]]] = {}
    for child, given, family in ChildName.objects.filter(child__in=list(found)).values_list(
        "child", "given_name", "family_name"
    ):
        names.setdefault(child, []).append((given, family))
    return names


def _at(postcode: str, found: Iterable[int]) -> set[int]:
    """Which of these children live or stay at a postcode."""
    if not postcode.strip():
        return set()
    places = HouseholdChild.objects.filter(
        child__in=list(found), left_on=None, household__postcode=tidy_postcode(postcode)
    )
    return set(places.values_list("child", flat=True))


def _with_details(matches: list[Match]) -> list[Match]:
    """What a person needs to tell two children apart: school, home borough, other names, care."""
    detailed = {child.pk: child for child in enough_to_decide().filter(pk__in=[match.child.pk for match in matches])}
    return [Match(detailed[match.child.pk], match.strength, match.because) for match in matches]


def enough_to_decide() -> QuerySet[Child]:
    """Children with what tells them apart, in a fixed number of queries."""
    homes = HouseholdChild.objects.filter(left_on=None).select_related("household__borough")
    return Child.objects.select_related("school").prefetch_related(
        "other_names",
        Prefetch("household_places", homes, to_attr="homes"),
        Prefetch("care_episodes", CareEpisode.objects.filter(ended_on=None), to_attr="care_now"),
    )


def others_at_home(child_ids: Iterable[int]) -> QuerySet[HouseholdChild]:
    """Other children of the homes where these children live or stay (F31)."""
    ids = list(child_ids)
    homes = HouseholdChild.objects.filter(child__in=ids, left_on=None).values("household")
    return (
        HouseholdChild.objects.filter(household__in=homes, left_on=None)
        .exclude(child__in=ids)
        .select_related("child", "household")
        .order_by("child__date_of_birth")
    )


def one_child(pk: int) -> Child | None:
    """A child with everything that the page shows of who they are."""
    return (
        Child.objects.select_related("school__ward")
        .prefetch_related(
            "other_names",
            "needs__noted_by",
            "care_episodes__noted_by",
            Prefetch(
                "household_places",
                HouseholdChild.objects.filter(left_on=None).select_related("household__borough"),
                to_attr="homes",
            ),
        )
        .filter(pk=pk)
        .first()
    )


def findings_about(children: Iterable[int]) -> tuple[list[dict[str, Any]], list[Any]]:
    """What the latest screening of each contact found, newest contact first, as light rows; and who disagreed.

    A child of many contacts has hundreds of findings, so only those shown in full are fetched whole.
    """
    involvements: Any = Child._meta.get_field("involvements").related_model
    screenings = involvements._meta.get_field("screenings").related_model
    findings = screenings._meta.get_field("findings").related_model
    latest: dict[int, int] = dict(
        screenings.objects.filter(involvement__child__in=list(children))
        .order_by("screened_at", "pk")
        .values_list("involvement", "pk")
    )
    rows = (
        findings.objects.filter(screening__in=list(latest.values()))
        .order_by("-screening__contact__occurred_from", "-screening__contact_id", "position")
        .values(
            "pk",
            "rule",
            "title",
            "reason",
            "leads_to",
            "least_grade",
            "screening__contact",
            "screening__contact__reference",
            "screening__contact__occurred_from",
        )
    )
    disagreements = findings._meta.get_field("disagreements").related_model
    said = disagreements.objects.filter(finding__screening__in=list(latest.values())).select_related(
        "disagreed_by", "finding"
    )
    return list(rows), list(said)


def whole_findings(pks: Iterable[int]) -> dict[int, Any]:
    """Findings with everything that a card shows."""
    involvements: Any = Child._meta.get_field("involvements").related_model
    findings = involvements._meta.get_field("screenings").related_model._meta.get_field("findings").related_model
    return {
        one.pk: one for one in findings.objects.filter(pk__in=list(pks)).prefetch_related("disagreements__disagreed_by")
    }
