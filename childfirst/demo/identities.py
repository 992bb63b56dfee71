"""Records of invented children whose truth is known, to train and measure matching: spellings, slips, moves, twins, brothers, namesakes.

Every share below is an assumption ([D]) except where said. What is done to a record does not depend on ethnicity, sex or age; only how a
name may be spelt depends on the name, as it does in life, so that a method that knows fewer spellings of some names shows it by group.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Final

import polars as pl

from childfirst.demo import names, places
from childfirst.rules.matching.names import fold
from childfirst.rules.matching.variants import GROUPS, GROUPS_OF

TWINS: Final = 0.015  # of homes; births: about 1 in 65 maternities are multiple (ONS birth characteristics, [M])
NAMESAKES: Final = 0.004  # of children: another child of the same name and birthday elsewhere
RECORDS: Final = (58, 22, 10, 5, 3, 2)
SCHEMA: Final = (
    "record_id", "true_child", "given_name", "family_name", "date_of_birth", "date_of_birth_basis", "sex", "postcode", "address", "school",
    "carer", "phone", "ethnic_group", "name_origin", "age_band", "home", "planted",
)  # fmt: skip


def records(seed: int, children: int, anchor: date) -> pl.DataFrame:
    """One row a record, of at least so many children, in a mixed order. `planted` is twin, namesake or nothing; `home` is the true home."""
    rows = [row for home in _homes(seed, children, anchor) for row in home]
    Random(f"{seed} order").shuffle(rows)
    frame = pl.DataFrame(rows, schema={name: pl.String for name in SCHEMA}, orient="row")
    return frame.with_columns(record_id=pl.format("R{}", pl.int_range(pl.len()).cast(pl.String).str.zfill(8)))


def _homes(seed: int, children: int, anchor: date) -> Iterator[list[tuple[Any, ...]]]:
    made = number = 0
    earlier: list[tuple[str, str, date, str]] = []
    boroughs = places.borough_weights()
    while made < children:
        rng = Random(f"{seed} identity {number}")
        home = _home(rng, number, rng.choices(*boroughs)[0], anchor, earlier, made)
        made, number = made + home[0], number + 1
        yield home[1]


def _home(
    rng: Random, number: int, borough: str, anchor: date, earlier: list[tuple[str, str, date, str]], first: int
) -> tuple[int, list[tuple[Any, ...]]]:
    group = rng.choices(*places.group_weights(borough))[0]
    community = names.community_for(rng, group)
    family = _family(rng, community)
    where = [_address(rng, borough) for _ in range(2 if rng.random() < 0.35 else 1)]
    carer = f"{names.given_name(rng, community, rng.choice(('female', 'male')))} {family if rng.random() < 0.7 else _family(rng, community)}"
    phone = f"07{rng.randrange(10**9):09d}"
    count = rng.choices((1, 2, 3, 4), (44, 34, 16, 6))[0]
    births = [anchor - timedelta(days=int(rng.triangular(400, 6570, 5800)))]
    births += [births[0] + timedelta(days=rng.randrange(420, 2600)) for _ in range(count - 1)]
    twins = rng.random() < TWINS
    if twins:
        births = [births[0], *births] if count == 1 else [births[0], births[0], *births[2:]]
    births = [born for born in births if born <= anchor]
    rows, taken = [], set()
    for place, born in enumerate(births):
        sex = rng.choice(("female", "male"))
        given = _given(rng, community, sex, taken, _last(rows) if twins and place == 1 else "")
        planted, held = ("twin" if twins and place < 2 else ""), (given, family, born, sex)
        if not planted and earlier and rng.random() < NAMESAKES:
            planted, held = "namesake", rng.choice(earlier)
        elif len(earlier) < 2_000 or rng.random() < 0.02:
            earlier.append(held)
        taken.add(held[0])
        child = f"C{first + place:08d}"
        age = (anchor - held[2]).days // 365
        band = "0 to 4" if age < 5 else "5 to 9" if age < 10 else "10 to 13" if age < 14 else "14 to 17"
        school = f"{borough} school {rng.randrange(12)}"
        written = (
            _record(rng, child, held, where, school, carer, phone, community, anchor)
            for _ in range(rng.choices(range(1, 7), RECORDS)[0])
        )
        rows += [("", *row, names_group(group), community, band, f"H{number}", planted) for row in written]
    return len(births), rows


def _address(rng: Random, borough: str) -> tuple[str, str]:
    """As many different postcodes as a city has: some dozen children share one."""
    line, code = places.address(rng, borough)
    outward = "".join(character for character in code.split(" ")[0] if character.isalpha())
    return line, f"{outward}{rng.randint(1, 28)} {code.split(' ')[1]}"


def names_group(group: str) -> str:
    """The group as it is shown."""
    return group.capitalize()


def _last(rows: list[tuple[Any, ...]]) -> str:
    return str(rows[-1][2]) if rows else ""


def _family(rng: Random, community: str) -> str:
    """A surname: as listed, made of the halves of two, or double."""
    one, two = names.family_name(rng, community), names.family_name(rng, community)
    draw = rng.random()
    if draw < 0.45:
        return one
    if draw < 0.9:
        return (one[: len(one) // 2 + 1] + two[len(two) // 2 :]).capitalize()
    return f"{one}-{two}"


def _given(rng: Random, community: str, sex: str, taken: set[str], twin_of: str) -> str:
    for _ in range(12):
        given = names.given_name(rng, community, sex)
        if given not in taken and (not twin_of or given[0] == twin_of[:1] or rng.random() < 0.3):
            return given
    return given if given not in taken else f"{given}-{names.given_name(rng, community, sex)}"


def _record(
    rng: Random,
    child: str,
    held: tuple[str, str, date, str],
    where: list[tuple[str, str]],
    school: str,
    carer: str,
    phone: str,
    community: str,
    anchor: date,
) -> tuple[Any, ...]:
    given, family, born, sex = held
    given = _spelt(rng, given) if rng.random() < 0.25 else given
    if rng.random() < 0.06:
        given = names.variant(rng, given)
    if rng.random() < 0.06:
        family = names.variant(rng, family)
    if "-" in family and rng.random() < 0.4:
        family = rng.choice(family.split("-"))
    elif rng.random() < 0.025:
        family = _family(rng, community)
    if rng.random() < 0.03:
        given, family = family, given
    day, basis = _born(rng, born, anchor)
    address, postcode = rng.choice(where)
    address = address if rng.random() > 0.12 else ""
    postcode = postcode if rng.random() > 0.12 else ""
    if postcode and rng.random() < 0.02:
        postcode = postcode[:-1] + rng.choice("ABDEFGH")
    sex = sex if rng.random() > 0.01 else "unknown"
    return (
        child, given if rng.random() > 0.01 else "", family if rng.random() > 0.005 else "", day, basis, sex, postcode, address,
        school if rng.random() < 0.5 else "", (carer if rng.random() > 0.1 else names.variant(rng, carer)) if rng.random() < 0.4 else "",
        phone if rng.random() < 0.2 else "",
    )  # fmt: skip


def _spelt(rng: Random, given: str) -> str:
    """Another form of the name, where there is one."""
    groups = GROUPS_OF.get(fold(given))
    if not groups:
        return given
    words = GROUPS[rng.choice(sorted(groups))].split()
    return rng.choice(words).capitalize()


def _born(rng: Random, born: date, anchor: date) -> tuple[str, str]:
    draw = rng.random()
    if draw < 0.03:
        return "", ""
    if draw < 0.05 and born.day <= 12:
        return born.replace(day=born.month, month=born.day).isoformat(), "claimed"
    if draw < 0.08:
        text = born.strftime("%Y%m%d")
        at = rng.choice((3, 7, 7, 5))
        slipped = text[:at] + str((int(text[at]) + rng.choice((1, 9))) % 10) + text[at + 1 :]
        try:
            return date.fromisoformat(slipped).isoformat(), "claimed"
        except ValueError:
            return born.isoformat(), "claimed"
    if draw < 0.11:
        return date(min(born.year + rng.choice((-1, 0, 0, 1)), anchor.year), 1, 1).isoformat(), "estimated"
    return born.isoformat(), "known"
