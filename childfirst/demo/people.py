"""Invented homes: children with brothers and sisters, the adults around them, school, needs, care, and what makes life hard.

Each home has random numbers of its own, seeded by its place in the row, so that homes can be made in any order, on any number of
machines, one at a time, and are always the same. What a child is called comes from other random numbers than what happens to them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from childfirst.demo import names, places
from childfirst.demo.calibration import value
from childfirst.demo.school_years import schools_of

# What a child is mainly known to the police as, where they are known at all. ASSUMPTION, set so that suspects_also_victims comes out.
SIDES: Final = {"victim": 52, "suspect": 36, "both": 12}
# What an officer writes for children of each group: mixed is hardly ever used by officers in published stops.
OFFICER_SEES: Final = {
    "white": {"white": 97, "unknown": 3}, "black": {"black": 97, "unknown": 3}, "asian": {"asian": 95, "unknown": 5},
    "mixed": {"black": 45, "white": 25, "mixed": 15, "asian": 10, "unknown": 5}, "other": {"other": 55, "asian": 20, "white": 15, "unknown": 10},
}  # fmt: skip
CHILDREN_IN_HOME: Final = (42, 32, 16, 7, 3)
TROUBLES: Final = ("criminal", "sexual", "street", "online", "neglect", "school", "theft")
_NEEDS: Final = {
    "speech_language": 18, "autism": 16, "adhd": 22, "learning_disability": 10, "ehcp": 12, "mental_health": 18, "medication": 6,
    "physical_health": 5, "young_carer": 8, "bereaved": 5, "physical_disability": 3,
}  # fmt: skip
NEED_SOURCES: Final = ("School", "Mother", "The child", "Earlier record", "Social worker", "Health visitor")
WORKERS: Final = (
    "Rowan Ellacott",
    "Folake Martingale",
    "Piotr Sandringham-Voss",
    "Anjali Westbrook",
    "Desmond Halloway",
    "Hilary Quaye-Moss",
)


@dataclass(slots=True)
class Grown:
    """An adult of the home."""

    relation: str
    name: str
    age: int
    sex: str


@dataclass(slots=True)
class Recorded:
    """One record of a child: the first is right, any other is the same child written down wrongly."""

    key: str
    given: str
    family: str
    born: date
    address: str
    postcode: str
    wrong: str = ""


@dataclass(slots=True)
class Person:
    """One true child."""

    number: int
    given: str
    family: str
    born: date
    sex: str
    group: str
    ethnicity: str
    ethnicity_officer: str
    language: str
    interpreter: bool | None
    school: str
    school_status: str
    care: str
    council: str
    placement: str
    care_since: date | None
    social_worker: str
    needs: tuple[tuple[str, str], ...]
    trouble: float
    side: str
    threads: frozenset[str]
    records: list[Recorded] = field(default_factory=list)

    def months_old(self, on: date) -> int:
        """Whole months lived on a day."""
        return (on.year - self.born.year) * 12 + on.month - self.born.month - (on.day < self.born.day)


@dataclass(slots=True)
class Home:
    """One home and everybody in it."""

    number: int
    borough: str
    ward: str
    address: str
    postcode: str
    adults: list[Grown]
    children: list[Person]
    abuse: bool


def homes(seed: int, children: int, anchor: date) -> Iterator[Home]:
    """Homes one after another until there are so many children."""
    made = number = 0
    while made < children:
        home = make_home(seed, number, made, anchor)
        made, number = made + len(home.children), number + 1
        yield home


def make_home(seed: int, number: int, first_child: int, anchor: date) -> Home:
    """The home at one place in the row."""
    rng = Random(f"{seed} home {number}")
    borough = rng.choices(*places.borough_weights())[0]
    group = rng.choices(*places.group_weights(borough))[0]
    community = names.community_for(rng, group)
    naming = Random(f"{seed} names {number}")
    family = names.family_name(naming, community)
    address, postcode = places.address(naming, borough)
    abuse = rng.random() < value("household_abuse")
    count = rng.choices(range(1, 6), CHILDREN_IN_HOME)[0]
    ages = _ages(rng, count)
    home = Home(
        number,
        borough,
        rng.choice(places.wards_of(borough)).code,
        address,
        postcode,
        _adults(rng, naming, community, family),
        [],
        abuse,
    )
    taken: set[str] = set()
    for place, days in enumerate(ages):
        person = _person(rng, naming, home, first_child + place, anchor, days, (group, community, family), taken)
        taken.add(person.given)
        home.children.append(person)
    return home


def _ages(rng: Random, count: int) -> list[int]:
    """Ages in days, eldest first. Teenagers meet the police more, so the first child of a home leans to them."""
    first = rng.triangular(2.0, 18.3, 16.2)
    ages = [first] + [max(0.1, first - rng.uniform(1.3, 9.0) * place) for place in range(1, count)]
    return [int(age * 365.25) for age in ages]


def _adults(rng: Random, naming: Random, community: str, family: str) -> list[Grown]:
    kinds = rng.choices(
        (
            ("mother",),
            ("mother", "father"),
            ("mother", "step_parent"),
            ("father",),
            ("grandparent",),
            ("mother", "grandparent"),
        ),
        (34, 36, 14, 5, 5, 6),
    )[0]
    adults = []
    for relation in kinds:
        sex = {"mother": "female", "father": "male", "step_parent": "male"}.get(relation) or naming.choice(
            ("female", "male")
        )
        own = family if naming.random() < 0.7 else names.family_name(naming, community)
        age = rng.randint(54, 72) if relation == "grandparent" else rng.randint(28, 52)
        adults.append(Grown(relation, f"{names.given_name(naming, community, sex)} {own}", age, sex))
    return adults


def _person(
    rng: Random,
    naming: Random,
    home: Home,
    number: int,
    anchor: date,
    days: int,
    roots: tuple[str, str, str],
    taken: set[str],
) -> Person:
    group, community, family = roots
    born = anchor - timedelta(days=days)
    sex = rng.choices(("female", "male"), (46, 54))[0]
    given = _unused(naming, community, sex, taken)
    trouble = rng.gammavariate(0.7, 1.2)
    care, council, placement, since = _care(rng, home.borough, days, born, trouble)
    school, status = _school(rng, home.borough, (anchor - born).days / 365.25, trouble)
    language, interpreter = _language(rng, community)
    person = Person(
        number=number, given=given, family=family, born=born, sex=sex, group=group,
        ethnicity="NS" if rng.random() < 0.12 else names.drawn(rng, names.CODES[group]),
        ethnicity_officer=names.drawn(rng, OFFICER_SEES[group]), language=language, interpreter=interpreter, school=school,
        school_status=status, care=care, council=council, placement=placement, care_since=since,
        social_worker=rng.choice(WORKERS) if care not in ("not_in_care", "unknown", "kinship") else "",
        needs=_needs(rng, trouble), trouble=trouble, side=names.drawn(rng, SIDES), threads=_threads(rng, trouble, care, home.abuse),
    )  # fmt: skip
    person.records = _records(rng, naming, person, home)
    return person


def _unused(naming: Random, community: str, sex: str, taken: set[str]) -> str:
    for _ in range(8):
        given = names.given_name(naming, community, sex)
        if given not in taken:
            break
    return given


def _care(rng: Random, borough: str, days: int, born: date, trouble: float) -> tuple[str, str, str, date | None]:
    draw = rng.random() / (0.5 + min(trouble, 2.5))
    if draw < value("in_care"):
        council = rng.choice(places.near(borough)) if rng.random() < value("looked_after_out_of_borough") else borough
        placement = rng.choices(("Foster home", "Children's home", "Semi-independent placement"), (62, 28, 10))[0]
        return "looked_after", council, placement, born + timedelta(days=int(days * rng.uniform(0.2, 0.95)))
    if draw < 0.13:
        return "child_protection_plan", borough, "", None
    if draw < 0.22:
        return "child_in_need", borough, "", None
    return rng.choices(("not_in_care", "unknown", "kinship"), (70, 26, 4))[0], "", "", None


def _school(rng: Random, borough: str, age: float, trouble: float) -> tuple[str, str]:
    if age < 4.5:
        return "", "under_school_age"
    if trouble > 1.8 and rng.random() < 0.3:
        status = rng.choice(("excluded", "part_time_timetable", "missing_education"))
    else:
        status = rng.choices(("enrolled", "home_educated", "unknown"), (88, 3, 9))[0]
    if status in ("missing_education", "home_educated", "unknown"):
        return "", status
    phase = "alternative" if status == "excluded" else "primary" if age < 11 else "secondary" if age < 16 else "college"
    return rng.choice([school for school in schools_of(borough) if school.phase == phase]).urn, status


def _language(rng: Random, community: str) -> tuple[str, bool | None]:
    spoken = names.LANGUAGES.get(community)
    if spoken is None or rng.random() > 0.35:
        return "English", False
    return rng.choice(spoken), rng.random() < 0.3


def _needs(rng: Random, trouble: float) -> tuple[tuple[str, str], ...]:
    if rng.random() > value("has_need") + min(trouble, 2) * 0.08:
        return ()
    found = {names.drawn(rng, _NEEDS) for _ in range(rng.choice((1, 1, 2, 3)))}
    return tuple((need, rng.choice(NEED_SOURCES)) for need in sorted(found))


def _threads(rng: Random, trouble: float, care: str, abuse: bool) -> frozenset[str]:
    """What goes on in a child's life. The harder life is, the more threads, and each makes its own contacts."""
    lift = 0.35 + min(trouble, 3.0) * 0.75 + (0.7 if care == "looked_after" else 0) + (0.25 if abuse else 0)
    base = {
        "criminal": 0.07,
        "sexual": 0.05,
        "street": 0.32,
        "online": 0.12,
        "neglect": 0.16,
        "school": 0.14,
        "theft": 0.14,
    }
    return frozenset(name for name, chance in base.items() if rng.random() < chance * lift)


def _records(rng: Random, naming: Random, person: Person, home: Home) -> list[Recorded]:
    """The right record and, for a share of children, one more of the same child with something wrong in it."""
    key = f"C{person.number:07d}"
    right = Recorded(key, person.given, person.family, person.born, home.address, home.postcode)
    if rng.random() > value("record_mess") * 2.2:  # a wrong record takes only some of a child's contacts
        return [right]
    wrong = rng.choice(("name", "name", "date of birth", "address", "name and address"))
    given, family, born, address, postcode = right.given, right.family, right.born, right.address, right.postcode
    if "name" in wrong:
        given, family = rng.choice(
            ((names.variant(naming, given), family), (given, names.variant(naming, family)), (family, given))
        )
    if wrong == "date of birth":
        born = rng.choice(
            (born.replace(day=1), born + timedelta(days=rng.choice((-10, -1, 1, 10, 365))), _swapped(born))
        )
    if "address" in wrong:
        address, postcode = places.address(naming, rng.choice(places.near(home.borough)))
    return [right, Recorded(f"{key}-2", given, family, born, address, postcode, wrong)]


def _swapped(born: date) -> date:
    """Day and month the other way round, where that is a date."""
    return born.replace(day=born.month, month=born.day) if born.day <= 12 else born.replace(day=max(1, born.day - 9))
