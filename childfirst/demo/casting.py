"""Casting a scene: who was there, what was noted of each child, how it was graded, and what of it the text will tell."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from childfirst.demo import names, places
from childfirst.demo.calibration import value
from childfirst.demo.encounters import LEVELS, AdultPart, Bias, Encounter, Part
from childfirst.demo.people import Grown, Home, Person
from childfirst.demo.scenes import NOT_SPOKEN, POOR_NOT_SPOKEN, Maybe, Other, Scene, pronouns
from childfirst.demo.school_years import schools_of

if TYPE_CHECKING:
    from childfirst.demo.contacts import Plan

_MISSING_GRADE: Final = {"green": ("low", "medium"), "amber": ("medium",), "red": ("medium", "high")}
_NAMES_OF: Final = {
    "mother": "mother", "father": "father", "step_parent": "mother's partner", "grandparent": "grandmother", "other_family": "uncle",
}  # fmt: skip
_SMALL_CHILD: Final = (
    {"appearance": "In pyjamas, clean, thumb in mouth", "activity": "Held on to {carer} and would not be put down"},
    {"appearance": "Well grown, hair brushed", "activity": "Followed officers from room to room with a toy"},
    {
        "activity": "Cried when voices were raised and stopped when they were lowered",
        "relationships": "Reached for {carer}",
    },
)
_SETTING: Final = {
    "home": "home",
    "police_station": "police_station",
    "online": "online",
    "school": "school",
    "childrens_home": "home",
}
_PLACE: Final = {
    "street": places.PARKS,
    "transport": places.STATIONS,
    "shop": places.SHOPS,
    "vehicle": ("the retail park", "a car park"),
}


def cast(
    plan: Plan, rng: Random, home: Home, scene: Scene, at: datetime, focus: Person, there: list[Person], key: str
) -> Encounter:
    """One encounter with everything chosen but the wording, which `narrative` works out from it when it is asked for."""
    borough, ward, place_type, place, km, town = _where(rng, home, scene)
    told = tuple(maybe for maybe in scene.maybe if rng.random() < maybe.chance)
    poor = rng.random() < value("poor_narratives") and bool(scene.poor)
    adults = _adults(rng, home, scene)
    hours = round(rng.uniform(*scene.missing_hours), 1) if scene.missing_hours else None
    slots = _slots(
        rng, home, scene, focus, at, adults, {"place": place, "town": town, "km": f"{km:g}", "setting": place_type}
    )
    parts = _parts(plan, rng, scene, at, focus, there, told, poor, slots)
    for part in parts:
        part.km, part.missing_hours = (km if scene.far or place_type not in ("home", "online") else None), hours
    answers = [*scene.dash, *(maybe.dash for maybe in told if maybe.dash)]
    dash = list(scene.dash[:1]) if poor else list(dict.fromkeys(answers))
    return Encounter(
        key=key, scene=scene, home=home, at=at - timedelta(hours=hours or 0), until=at if hours else None, borough=borough, ward=ward,
        place_type=place_type, place=_place_words(rng, home, place_type, place), postcode=home.postcode if place_type == "home" else "",
        parts=parts, adults=adults, outcome=names.drawn(rng, scene.outcomes) if scene.outcomes else "", dash=dash,
        dash_grade=_dash_grade(scene, dash), children_in_home=len(there) if scene.kind == "domestic_abuse" else None,
        grade=_grade(rng, scene.grade, focus, plan.bias), deserved=scene.grade, poor=poor, told=tuple(maybe.says for maybe in told),
        slots=slots, officer=rng.randrange(1 << 16), cad=f"{rng.randint(100, 9899)}/{at:%d%b%y}".upper() if rng.random() < 0.7 else "",
        crime=f"{rng.randint(1000000, 6999999)}/{at:%y}" if scene.offence else "",
    )  # fmt: skip


def _parts(
    plan: Plan, rng: Random, scene: Scene, at: datetime, focus: Person, there: list[Person], told: tuple[Maybe, ...], poor: bool,
    slots: dict[str, str],
) -> list[Part]:  # fmt: skip
    """Every child's part. Now and then the last child of the home is left without a name."""
    unnamed = len(there) > 1 and rng.random() < value("unnamed_child")
    nameless = there[-1] if unnamed and there[-1] is not focus else None
    return [
        _part(plan, rng, scene, person, at, focus=person is focus, named=person is not nameless, told=told, poor=poor, slots=slots)
        for person in there
    ]  # fmt: skip


def _where(rng: Random, home: Home, scene: Scene) -> tuple[str, str, str, str, float, str]:
    """Borough, ward, sort of place, words for it, kilometres from home, and the town where that is far away."""
    kinds = scene.places or {"home": 100}
    place_type = names.drawn(rng, kinds)
    words = rng.choice(_PLACE.get(place_type, ("the shops",)))
    town = rng.choice(places.TOWNS) if scene.far else ""
    if scene.far:
        return home.borough, home.ward, place_type, words, round(rng.uniform(*places.TOWN_KM), 1), town
    if place_type in ("home", "online") or rng.random() < 0.72:
        return home.borough, home.ward, place_type, words, round(rng.uniform(0.1, 3.5), 1), town
    borough = rng.choice(places.near(home.borough))
    return (
        borough,
        rng.choice(places.wards_of(borough)).code,
        place_type,
        words,
        places.km_between(home.borough, borough),
        town,
    )


def _place_words(rng: Random, home: Home, place_type: str, words: str) -> str:
    if place_type == "home":
        return home.address
    if place_type in ("street", "shop", "transport", "vehicle"):
        return f"{words[0].upper()}{words[1:]}, {places.street(rng)}"
    return {
        "online": "",
        "school": "School site",
        "childrens_home": "The child's placement",
        "police_station": "Custody",
    }.get(place_type, places.street(rng))


def _part(
    plan: Plan, rng: Random, scene: Scene, person: Person, at: datetime, *, focus: bool, named: bool, told: tuple[Maybe, ...], poor: bool,
    slots: dict[str, str],
) -> Part:  # fmt: skip
    months = person.months_old(at.date())
    record = person.records[-1] if len(person.records) > 1 and rng.random() < 0.45 else person.records[0]
    part = Part(person, record, _roles(scene, focus), months, named=named, focus=focus)
    part.signs = list(dict.fromkeys([*scene.signs, *(maybe.sign for maybe in told if maybe.sign and focus)]))
    if not focus:
        part.signs = [sign for sign in scene.signs if sign in ("hears_abuse", "order_breached")]
    part.perceived = _perceived(plan.bias, rng, person, months, scene)
    part.seen = "yes" if rng.random() < 0.9 else "no"
    own = slots | pronouns(person.sex) | {"c": person.given}
    if scene.missing_hours:
        part.missing_grade = rng.choice(_MISSING_GRADE.get(scene.grade, ("low",)))
        part.interview = "no" if poor else rng.choices(("yes", "no", "refused"), (70, 20, 10))[0]
        part.returned_at_home = rng.random() < 0.7
    _voice(rng, part, scene, own, poor)
    return part


def _roles(scene: Scene, focus: bool) -> list[str]:
    return list(scene.roles) if focus else ["victim", "in_household"]


def _voice(rng: Random, part: Part, scene: Scene, slots: dict[str, str], poor: bool) -> None:
    """What the child said, or why nobody asked. For a child too small to talk, two observations stand in."""
    if part.months < 36:
        part.spoken, part.why_not = "no", "Too small to be asked; what officers saw is written down instead."
        part.aware = {name: text.format_map(slots) for name, text in rng.choice(_SMALL_CHILD).items()}
        return
    if part.seen == "no" or rng.random() < (0.6 if poor else value("voice_missing")):
        part.spoken = "no"
        part.why_not = rng.choice(
            POOR_NOT_SPOKEN if poor else NOT_SPOKEN[_SETTING.get(slots["setting"], "out")]
        ).format_map(slots)
    else:
        part.spoken, part.alone = "yes", rng.choice(("yes", "yes", "no"))
        part.words = rng.choice(scene.words or ("I'm all right.",)).format_map(slots)
        part.wishes = rng.choice(scene.wishes).format_map(slots) if scene.wishes and rng.random() < 0.6 else ""
    if scene.aware and not poor and part.seen == "yes":
        part.aware = {name: text.format_map(slots) for name, text in scene.aware.items()}


def _perceived(bias: Bias, rng: Random, person: Person, months: int, scene: Scene) -> int | None:
    """The age an officer first took the child for. Black children older than others are taken for, where that is planted."""
    guess = rng.gauss(value("perceived_older"), 1.1)
    if months < 96 or not ({"suspect", "missing"} & set(scene.roles)):
        return None
    return max(6, round(months / 12 - 0.5 + guess + (bias.perceived_older if person.group == "black" else 0.0)))


def _grade(rng: Random, deserved: str, focus: Person, bias: Bias) -> str:
    """What the officer gave: now and then one level under the facts, and for Black children oftener, where that is planted."""
    draw = rng.random()
    odds = value("graded_lower") / (1 - value("graded_lower"))
    odds *= bias.graded_lower_odds if focus.group == "black" else 1.0
    lower = draw < odds / (1 + odds)
    return LEVELS[max(LEVELS.index(deserved) - lower, 0)]


def _dash_grade(scene: Scene, dash: list[str]) -> str:
    if scene.kind != "domestic_abuse":
        return ""
    return "high" if {"strangled", "threats_to_kill"} & set(dash) else "medium" if len(dash) >= 3 else "standard"


def _adults(rng: Random, home: Home, scene: Scene) -> list[AdultPart]:
    """The carer, and whoever else the scene has."""
    if scene.no_carer:
        return [_stranger(rng, other) for other in scene.others]
    carer = home.adults[0]
    part = "victim" if scene.kind == "domestic_abuse" and scene.others and scene.others[0].from_home else "carer"
    found = [AdultPart(carer.relation, part, carer.name, carer.age, carer.sex, True)]
    for other in scene.others:
        same = next((grown for grown in home.adults[1:] if grown.relation == other.relation), None)
        if other.from_home and same:
            found.append(AdultPart(same.relation, other.part, same.name, same.age, same.sex, True))
        else:
            found.append(_stranger(rng, other))
    return found


def _stranger(rng: Random, other: Other) -> AdultPart:
    known = rng.random() < 0.6
    name = (
        f"{names.given_name(rng, 'english', other.sex)} {names.family_name(rng, rng.choice(('english', 'european')))}"
        if known
        else ""
    )
    return AdultPart(other.relation, other.part, name, rng.randint(*other.age), other.sex, False)


def _slots(
    rng: Random, home: Home, scene: Scene, focus: Person, at: datetime, adults: list[AdultPart], more: dict[str, str]
) -> dict[str, str]:  # fmt: skip
    """Words to put into the sentences."""
    own = pronouns(focus.sex)
    carer = home.adults[0]
    suspect = next((adult for adult in adults if adult.part in ("suspect", "person_of_concern")), None)
    return own | more | {
        "c": focus.given, "age": str(focus.months_old(at.date()) // 12), "age_words": f"aged {focus.months_old(at.date()) // 12}",
        "carer": _carer(focus, carer, own["their"]), "them_adult": "him" if carer.sex == "male" else "her",
        "victim": f"the {_NAMES_OF[carer.relation]}", "victim_them": "him" if carer.sex == "male" else "her",
        "suspect": _suspect(suspect), "street": places.street(rng), "friend": names.given_name(rng, "english", "female"),
        "age_of_other": str(suspect.age) if suspect else "twenty", "school": schools_of(home.borough)[2].name,
    }  # fmt: skip


def _suspect(adult: AdultPart | None) -> str:
    if adult is None:
        return "a man"
    if adult.relation in ("father", "step_parent"):
        words = "the children's father" if adult.relation == "father" else "the mother's partner"
        return words if adult.lives_in_home else f"{words}, who does not live there,"
    return "an uncle" if adult.relation == "other_family" else "a man"


def _carer(person: Person, carer: Grown, their: str) -> str:
    if person.placement == "Foster home":
        return f"{their} foster carer"
    return f"{their} key worker" if person.placement else f"{their} {_NAMES_OF[carer.relation]}"
