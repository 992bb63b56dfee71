"""Who the power would be used on. Whoever may be a child is treated as one (R002)."""

from dataclasses import dataclass
from typing import Final

from childfirst.rules.gates.facts import Facts

ADULT_AT: Final = 18
RESPONSIBLE_AT: Final = 10  # years: under it nobody can commit an offence (R004)
AGE_BASES: Final = frozenset({"document", "police_record", "parent_or_carer", "self_stated", "appearance_only"})
SURE_BASES: Final = frozenset({"document", "police_record", "parent_or_carer"})
SEXES: Final = frozenset({"female", "male"})


@dataclass(frozen=True, slots=True)
class Person:
    """A child or an adult. `age` is known only where the decision may rest on it."""

    child: bool
    age: int | None
    by_appearance: bool
    age_unclear: bool
    sex: str | None

    @property
    def girl(self) -> bool:
        return self.child and self.sex == "female"

    @property
    def under_ten(self) -> bool:
        return self.age is not None and self.age < RESPONSIBLE_AT


def person_of(facts: Facts) -> Person:
    """Read who it is. An age of 18 or more that only the person states does not beat looking younger."""
    age, looks_young = facts.age("age_years"), facts.yes_no("appears_under_18")
    sex = facts.word("child_sex", SEXES)
    if age is not None and age < ADULT_AT:
        return Person(True, age, False, False, sex)
    if age is not None:
        doubted = looks_young is True and facts.word("age_basis", AGE_BASES) not in SURE_BASES
        return Person(doubted, None, doubted, False, sex)
    return Person(looks_young is not False, None, looks_young is True, looks_young is None, sex)
