"""How long a record about a child is kept: groups, and when the next look is due. Plain arithmetic over dates; the years are the force's own choice.

The four groups and their years are of the older guidance on the management of police information, from general knowledge and not read in a
source: tag [U] (R197). The Police Information and Records Management Code of Practice (2023) and the College of Policing's practice on review, retention
and disposal stand over them and may differ. So nothing here applies until a force sets its own dated choice, and no page calls it law.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

SOURCE: Final = (
    "Older guidance on the management of police information, from general knowledge [U]; College of Policing practice on review, "
    "retention and disposal, and the Code of Practice of 2023, must be read first"
)


@dataclass(frozen=True)
class Group:
    """One group of records. `first` and `then` in years are what the older guidance is remembered to say, offered and never applied by itself."""

    title: str
    means: str
    first: int
    then: int


GROUPS: Final[dict[str, Group]] = {
    "group_1": Group("Group 1: serious harm and public protection", "A case of an exploitation team, or a referral decided at red", 10, 10),
    "group_2": Group("Group 2: other sexual, violent or serious offences", "Put here by a person: nothing in the record does it by itself", 10, 10),
    "group_3": Group("Group 3: all other offending", "The child was recorded as a suspect", 6, 5),
    "group_4": Group("Group 4: everything else", "Victim, witness, missing, in a household, or a concern", 6, 5),
}  # fmt: skip
UNTIL_AGE: Final = 100


def group_of(*, exploited: bool, red: bool, suspect: bool) -> str:
    """The group that the record's own facts point at. A person may put it in another [D].

    >>> group_of(exploited=False, red=True, suspect=True), group_of(exploited=False, red=False, suspect=True)
    ('group_1', 'group_3')
    """
    if exploited or red:
        return "group_1"
    return "group_3" if suspect else "group_4"


def after(day: date, years: int) -> date:
    """So many years on; of 29 February the 28th where there is none.

    >>> after(date(2024, 2, 29), 6)
    datetime.date(2030, 2, 28)
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def due_on(last: date, first_years: int, kept_until: date | None) -> date:
    """When the next look is due: so long after the last contact, or the date a person set when keeping it, whichever is later."""
    first = after(last, first_years)
    return max(first, kept_until) if kept_until else first
