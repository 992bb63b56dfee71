"""Other editions of a rule, offered and not chosen: the same rule with another threshold, ready for its owner to choose."""

from dataclasses import replace
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.conditions import aged, kind, not_known
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.families import FAMILIES
from childfirst.rules.screening.rule import Rule

NOT_CHOSEN: Final = "Another edition of a rule that is on: offered, and applied only where the rule's owner chooses it."


def _edition(rule_id: str, edition: int, **changes: Any) -> Rule:
    """Another edition of a rule: what is not said here stays as in the first."""
    first = next(rule for family in FAMILIES for rule in family.rules if rule.id == rule_id)
    return replace(first, edition=edition, since="2026.12", switched_on=False, off_because=NOT_CHOSEN, **changes)


EDITIONS: Final[tuple[Rule, ...]] = (
    _edition(
        "rc-three-in-90-days",
        2,
        title="The fifth contact in 90 days",
        least={"contacts_90d": 4},
        fires=example(
            "Ollie, 13: five since July",
            contact("concern", "at_risk", age=13),
            *(before(days, "concern", "at_risk") for days in (5, 20, 40, 80)),
        ),
        stays_quiet=example(
            "Ollie, 13: three since July",
            contact("concern", "at_risk", age=13),
            *(before(days, "concern", "at_risk") for days in (5, 40)),
        ),
    ),
    _edition(
        "pa-seen-as-older",
        2,
        title="Taken for two or more years older",
        least={"years_seen_older": 2},
        fires=example("Imani, 11, taken for 13", contact("school_incident", "victim", age=11, perceived_age_years=13)),
        stays_quiet=example(
            "Imani, 11, taken for 12", contact("school_incident", "victim", age=11, perceived_age_years=12)
        ),
    ),
    _edition(
        "ed-school-incidents-again",
        2,
        title="The fifth school incident in a year",
        least={"school_incident_365d": 4},
        fires=example(
            "Frankie, 13: five this year",
            contact("school_incident", "suspect", age=13),
            *(before(days, "school_incident", "suspect") for days in (30, 90, 150, 200)),
        ),
        stays_quiet=example(
            "Frankie, 13: three this year",
            contact("school_incident", "suspect", age=13),
            *(before(days, "school_incident", "suspect") for days in (30, 90)),
        ),
    ),
    _edition(
        "na-school",
        2,
        title="Nobody asked which school, and there is a worry",
        officer_words="A worry was noted and school may know more. Ask which, and whether the child goes.",
        condition=aged(5, 16)
        & kind("arrest", "stop_search", "missing", "concern")
        & not_known("school_status")
        & (pl.col("signs").list.len() > 0),
        fires=example("Dot, 12, hungry", contact("concern", "at_risk", age=12, signs=["no_food"])),
        stays_quiet=example("Dot, 12: nothing noted", contact("concern", "at_risk", age=12)),
    ),
)
