"""What is never joined without a person, however alike: twins, brothers and sisters of one home, two children of one name and one birthday.

A guard does not say that two records are two children. It says that likeness of this sort is not evidence enough for a machine. A machine
may join where three things each speak for one child: the given name, the birthday, and something that a stranger of that name and birthday
would not have (a home, a carer, a phone, an email). Where one of the three is weak the other two must be whole.

Each guard is written once, as conditions of the form "this comparison stands at one of these levels", and read both ways: for one pair in
Python and for millions in SQL.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final

Levels = Mapping[str, str | None]
NOTHING: Final = "nothing to compare"


@dataclass(frozen=True, slots=True)
class When:
    """A condition over the levels of a pair, with its SQL over `x_<comparison>` columns (the level's name, or null)."""

    kind: str
    parts: tuple["When", ...] = ()
    comparison: str = ""
    levels: tuple[str, ...] = ()

    def __and__(self, other: "When") -> "When":
        return When("and", (self, other))

    def __or__(self, other: "When") -> "When":
        return When("or", (self, other))

    def __invert__(self) -> "When":
        return When("not", (self,))

    def holds(self, levels: Levels) -> bool:
        """Of one pair."""
        if self.kind == "is":
            return (levels[self.comparison] or NOTHING) in self.levels
        found = [part.holds(levels) for part in self.parts]
        return not found[0] if self.kind == "not" else all(found) if self.kind == "and" else any(found)

    @property
    def sql(self) -> str:
        """True or false, never null."""
        if self.kind == "is":
            names = ", ".join(f"'{level}'" for level in self.levels)
            return f"(coalesce(x_{self.comparison}, '{NOTHING}') IN ({names}))"
        if self.kind == "not":
            return f"(NOT {self.parts[0].sql})"
        return f"({f' {self.kind.upper()} '.join(part.sql for part in self.parts)})"


def at(comparison: str, *levels: str) -> When:
    """The comparison stands at one of these levels."""
    return When("is", comparison=comparison, levels=levels)


_KNOWN: Final = at("identifier", "same")
_OTHER_GIVEN: Final = at("given", "other_name", "like", "two_names", "other")
_SAME_FAMILY: Final = at("family", "same", "part", "near")
_SOME_HOME: Final = at("home", "home", "line", "postcode", "address")
_KIN: Final = _SAME_FAMILY | _SOME_HOME
_SAME_BORN: Final = at("born", "same", "swapped")
_OTHER_BORN: Final = at("born", "parts", "estimate", "year", "other")
_ONE_GIVEN: Final = at("given", "same")
# What a child does not share with the whole home, or shares with few. A phone number is often the mother's, and a carer's name
# "nearly the same" is often her sister's; the very name can be a stranger's, so it helps only a whole given name and birthday.
_ALL_ELSE: Final = _ONE_GIVEN & at("family", "same") & at("born", "same")
_NUMBER: Final = at("phone", "same") | at("email", "same")
_HELPED: Final = (
    reduce(When.__or__, (at(name, "same", "near") for name in ("text1", "text2", "text3")))
    | _NUMBER
    | (at("carer", "same") & _ONE_GIVEN & at("born", "same"))
)
# The same address under another postcode is a street that is called so in two places, unless all else is the very same.
_THIRD_HOME: Final = at("home", "home", "line", "postcode") | (at("home", "address") & _ALL_ELSE)

# A birthday that is not the very same: then the given name must be, and the whole home or a number. The family name too, where the birthday
# is off by more than a digit or the postcode is not known. Without a birthday the school as well: a father of one name has none.
_AT_HOME: Final = at("home", "home") | _NUMBER
_DIGIT: Final = at("born", "swapped", "slip")
_SLIP_ASIDE: Final = _ONE_GIVEN & (
    (at("family", "same") & (_AT_HOME | (at("home", "line") & _DIGIT))) | (_SAME_FAMILY & _AT_HOME & _DIGIT)
)
_BIRTHDAY_ASIDE: Final = _ONE_GIVEN & _SAME_FAMILY & at("home", "home", "line") & at("school", "same")
_TWICE_WEAK: Final = at("given", "near", "part") & at("family", "part")
# In this order: the first that stands is the one a person reads.
GUARDS: Final[tuple[tuple[str, When, str], ...]] = (
    ("twins", _OTHER_GIVEN & _KIN & _SAME_BORN, "Same birthday and one family or home, other given names: this is how twins look"),
    ("one_home", _OTHER_GIVEN & _KIN & ~_KNOWN,
     "One family or home, other given names and other birthdays: this is how brothers and sisters look"),
    ("unnamed", (at("given", NOTHING) | at("family", NOTHING) | at("born", NOTHING) & ~_BIRTHDAY_ASIDE) & ~_KNOWN,
     "No given name, family name or birthday on one of them, to tell this child from a brother or sister"),
    ("other_birth", at("born", "year", "other") & ~_KNOWN, "At most the year of birth is the same, and no identifier is"),
    ("other_given", _OTHER_GIVEN & ~_KNOWN, "The given names differ and no identifier is the same"),
    ("forms", (at("given", "two_forms") | (~_ONE_GIVEN & (at("sex", "other") | at("school", "other")))) & ~_KNOWN,
     "Two forms of one name that are each borne by many, or names nearly the same and another sex or school: brothers, sisters and twins bear such"),
    ("renamed", (_TWICE_WEAK | ~_SAME_FAMILY) & ~(at("family", "other") & _ONE_GIVEN & at("born", "same") & ~at("sex", "other") & (at("home", "home") | _HELPED)) & ~_KNOWN,
     "The family names differ or are the same in part, and the given name, the birthday or the home is not quite the same either"),
    ("weak_birth", ~at("born", "same") & ~_BIRTHDAY_ASIDE & ~_SLIP_ASIDE & ~_KNOWN,
     "The birthday is not quite the same, and the given name or the home is not either"),
    ("namesakes", ~_THIRD_HOME & ~_HELPED & ~_KNOWN,
     "Same name and birthday and nothing else that agrees, or a street of one name in another place: two children can share all of it"),
)  # fmt: skip
_ANYONE: Final = _OTHER_GIVEN & _OTHER_BORN & ~_KNOWN & _KIN
WORDS: Final = {name: words for name, _, words in GUARDS} | {
    "torn": "One of the two is as like another record, which is kept apart from this one",
    "decided": "A person has said that these are two children",
}
# Two records so guarded stay apart also where a third record is like both.
APART: Final = frozenset({"twins", "one_home", "other_given", "other_birth", "decided"})


def guard(levels: Levels, *, children: bool = True) -> str | None:
    """The first guard that stands in the way of an automatic join.

    Where the people are not children (`children=False`: other people's test files, records of all ages) only the one for households stands,
    and only where birthdays differ too: twins and namesakes of one birthday are rare among people of all ages.
    """
    if not children:
        return "one_home" if _ANYONE.holds(levels) else None
    return next((name for name, stands, _ in GUARDS if stands.holds(levels)), None)


def guard_sql(*, children: bool = True) -> str:
    """The same as a SQL expression over `x_<comparison>` columns."""
    if not children:
        return f"CASE WHEN {_ANYONE.sql} THEN 'one_home' END"
    cases = [f"WHEN {stands.sql} THEN '{name}'" for name, stands, _ in GUARDS]
    return f"CASE {' '.join(cases)} END"
