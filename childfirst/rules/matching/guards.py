"""What is never joined without a person, however alike: twins, brothers and sisters of one home, two children of one name and one birthday.

A guard does not say that two records are two children. It says that likeness of this sort is not evidence enough for a machine.
"""

from collections.abc import Mapping
from typing import Any, Final

Levels = Mapping[str, str | None]

# The guard, its SQL over the level columns (`x_given` and so on hold the level's name, or null) and its words.
_OTHER_GIVEN: Final = ("other_name", "like", "other")
_OTHER_BORN: Final = ("parts", "estimate", "year", "other")
_SAME_FAMILY: Final = ("same", "part", "near")
_SAME_HOME: Final = ("home", "postcode", "address")
_YEAR_AT_MOST: Final = ("year", "other")
_SAME_BORN: Final = ("same", "swapped")
_SAME_GIVEN: Final = ("same", "form", "near")
# What a child does not share with the whole home, or shares with few. A phone number is often the mother's.
_HELPS: Final = ("carer", "text1", "text2", "text3", "email", "phone")
WORDS: Final = {
    "twins": "Same birthday and one family or home, other given names: this is how twins look",
    "one_home": "One family or home, other given names and other birthdays: this is how brothers and sisters look",
    "namesakes": "Same name and birthday and nothing else that agrees: two children can share both",
    "unnamed": "No given name, or no birthday, to tell this child from a brother or sister",
    "other_birth": "At most the year of birth is the same, and no identifier is",
    "other_given": "The given names differ and no identifier is the same",
    "decided": "A person has said that these are two children",
}
# Two records so guarded stay apart also where a third record is like both.
APART: Final = frozenset({"twins", "one_home", "decided"})


def guard(levels: Levels, *, children: bool = True) -> str | None:
    """The first guard that stands in the way of an automatic join.

    Where the people are not children (`children=False`: other people's test files, records of all ages) only the second stands, and
    only where birthdays differ too: twins and namesakes of one birthday are rare among people of all ages.
    """
    given, family, born, home = (levels[name] for name in ("given", "family", "born", "home"))
    if not children:
        apart = given in _OTHER_GIVEN and born in _OTHER_BORN and levels["identifier"] != "same"
        return "one_home" if apart and (family in _SAME_FAMILY or home in _SAME_HOME) else None
    kin = family in _SAME_FAMILY or home in _SAME_HOME
    known = levels["identifier"] == "same"
    if given in _OTHER_GIVEN and kin and born in _SAME_BORN:
        return "twins"
    if given in _OTHER_GIVEN and kin and not known:
        return "one_home"
    if known:
        return None
    if given is None or (born is None and not (given in _SAME_GIVEN and family in _SAME_FAMILY)):
        return "unnamed"
    if born in _YEAR_AT_MOST:
        return "other_birth"
    if given in _OTHER_GIVEN:
        return "other_given"
    return "namesakes" if _bare(levels) else None


def _bare(levels: Levels) -> bool:
    """Nothing beyond name and birthday agrees that a stranger of that name and birthday would not have. A school has many pupils."""
    return levels["home"] not in _SAME_HOME and not any(levels[name] in ("same", "near") for name in _HELPS)


def guard_sql(*, children: bool = True) -> str:
    """The same as a SQL expression over `x_<comparison>` columns."""

    def within(column: str, values: Any) -> str:
        return f"coalesce(x_{column} IN ({', '.join(repr(value) for value in values)}), false)"

    other_given, near_home = within("given", _OTHER_GIVEN), within("home", _SAME_HOME)
    kin = f"({within('family', _SAME_FAMILY)} OR {near_home})"
    known = within("identifier", ("same",))
    helped = " OR ".join(within(name, ("same", "near")) for name in _HELPS)
    if not children:
        apart = f"{other_given} AND {within('born', _OTHER_BORN)} AND NOT {known}"
        return f"CASE WHEN {apart} AND {kin} THEN 'one_home' END"
    bare = f"NOT ({near_home} OR {helped})"
    return (
        f"CASE WHEN {other_given} AND {kin} AND {within('born', _SAME_BORN)} THEN 'twins' "
        f"WHEN {other_given} AND {kin} AND NOT {known} THEN 'one_home' WHEN {known} THEN NULL "
        f"WHEN x_given IS NULL OR (x_born IS NULL AND NOT ({within('given', _SAME_GIVEN)} AND {within('family', _SAME_FAMILY)})) THEN 'unnamed' "
        f"WHEN {within('born', _YEAR_AT_MOST)} THEN 'other_birth' WHEN {other_given} THEN 'other_given' WHEN {bare} THEN 'namesakes' END"
    )
