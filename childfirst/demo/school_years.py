"""Invented schools with their own terms, closures and start of the day, for 2025-26 and 2026-27.

Three patterns of term dates stand for boroughs and academies that differ: the school notice clock (R103) is worked from
these, so an officer sees one child's school open on a day when the brother's is shut.
"""

from dataclasses import dataclass
from datetime import date, time
from functools import cache
from itertools import pairwise
from random import Random
from typing import Final

from childfirst.demo.places import BOROUGHS, wards_of

Terms = tuple[tuple[date, date], ...]


def _terms(*days: tuple[int, int, int, int, int, int]) -> Terms:
    return tuple((date(a, b, c), date(d, e, f)) for a, b, c, d, e, f in days)


def _pair(year: int, *spans: tuple[int, int, int, int]) -> tuple[tuple[int, int, int, int, int, int], ...]:
    """Half terms as (month, day, month, day); the autumn ones fall in `year`, the others in the next."""
    return tuple((year + (m < 9), m, d, year + (m2 < 9), m2, d2) for m, d, m2, d2 in spans)


PATTERNS: Final[tuple[Terms, ...]] = (
    _terms(
        *_pair(2025, (9, 3, 10, 24), (11, 3, 12, 19), (1, 5, 2, 13), (2, 23, 3, 27), (4, 13, 5, 22), (6, 1, 7, 21)),
        *_pair(2026, (9, 2, 10, 23), (11, 2, 12, 18), (1, 4, 2, 12), (2, 22, 3, 25), (4, 12, 5, 28), (6, 7, 7, 21)),
    ),
    _terms(
        *_pair(2025, (9, 2, 10, 17), (11, 3, 12, 19), (1, 6, 2, 13), (2, 23, 3, 27), (4, 14, 5, 22), (6, 1, 7, 17)),
        *_pair(2026, (9, 3, 10, 16), (11, 2, 12, 18), (1, 5, 2, 12), (2, 22, 3, 25), (4, 13, 5, 28), (6, 7, 7, 16)),
    ),
    _terms(
        *_pair(2025, (9, 4, 10, 24), (11, 3, 12, 17), (1, 5, 2, 13), (2, 23, 3, 31), (4, 20, 5, 22), (6, 1, 7, 22)),
        *_pair(2026, (9, 7, 10, 23), (11, 2, 12, 16), (1, 6, 2, 12), (2, 22, 3, 24), (4, 12, 5, 28), (6, 7, 7, 23)),
    ),
)
_NAMES: Final = (
    "Beaconfield", "Clerkswell", "Dunnock Lane", "Evenlode", "Fellmonger", "Greylag", "Hartsbourne", "Ivel Bridge",
    "Jackdaw Hill", "Kingfisher", "Linnet Green", "Merrydown", "Nuthatch", "Otter Brook", "Pennyroyal", "Redwing",
    "Silverbirch", "Teasel", "Upland", "Waxwing",
)  # fmt: skip
_PHASES: Final = (
    ("primary", "Primary School"), ("primary", "Community School"), ("secondary", "Academy"), ("secondary", "School"),
    ("college", "Sixth Form College"), ("alternative", "Pupil Referral Unit"),
)  # fmt: skip
_STARTS: Final = {
    "primary": (time(8, 45), time(8, 55), time(9, 0)),
    "secondary": (time(8, 20), time(8, 30), time(8, 40)),
}
_LATER: Final = (time(9, 0), time(9, 15))
_CLOSED_FOR: Final = ("Staff training day", "Polling station", "Boiler failure", "Staff training day", "Founders' day")
_LEADS: Final = (
    "Mrs Achterberg",
    "Mr Okonjo-Hale",
    "Ms Penhallow",
    "Mr Dhaliwal-Rowe",
    "Ms Brightwell",
    "Mrs Castellane",
    "Mr Vashti",
)


@dataclass(frozen=True, slots=True)
class SchoolPlan:
    """One invented school."""

    urn: str
    name: str
    phase: str
    ward: str
    borough: str
    day_starts: time
    terms: Terms
    closures: tuple[tuple[date, str], ...]
    lead: str
    contact: str


@cache
def schools_of(borough: str) -> tuple[SchoolPlan, ...]:
    """Six schools of every phase. URNs start with 9, which the national register does not use."""
    rng = Random(f"schools {borough}")
    names = rng.sample(_NAMES, len(_PHASES))
    number = list(BOROUGHS).index(borough)
    return tuple(
        _school(rng, f"9{number:02d}{n:03d}", name, phase, kind, borough)
        for n, (name, (phase, kind)) in enumerate(zip(names, _PHASES, strict=True), start=1)
    )


def _school(rng: Random, urn: str, name: str, phase: str, kind: str, borough: str) -> SchoolPlan:
    terms = rng.choice(PATTERNS)
    slug = name.lower().replace(" ", "-")
    return SchoolPlan(
        urn=urn, name=f"{name} {kind}, {borough}", phase=phase, ward=rng.choice(wards_of(borough)).code, borough=borough,
        day_starts=rng.choice(_STARTS.get(phase, _LATER)), terms=terms,
        closures=tuple(sorted({(_weekday_in(rng, span), rng.choice(_CLOSED_FOR)) for span in rng.sample(terms, 3)})),
        lead=rng.choice(_LEADS), contact=f"safeguarding@{slug}.{BOROUGHS[borough][0].lower()}.invalid",
    )  # fmt: skip


def _weekday_in(rng: Random, span: tuple[date, date]) -> date:
    day = date.fromordinal(rng.randint(span[0].toordinal(), span[1].toordinal()))
    return day if day.weekday() < 5 else date.fromordinal(min(day.toordinal() + 2, span[1].toordinal()))


def is_school_day(day: date) -> bool:
    """By the commonest pattern, for rates only: the clocks ask the child's own school."""
    return day.weekday() < 5 and any(first <= day <= last for first, last in PATTERNS[0])


def is_half_term(day: date) -> bool:
    """A weekday or weekend in a break of at most two weeks between two half terms."""
    spans = PATTERNS[0]
    return any(before[1] < day < after[0] and (after[0] - before[1]).days <= 17 for before, after in pairwise(spans))
