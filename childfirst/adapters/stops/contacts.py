"""From a published row to the contact record that the screening rules read.

A published row has no name and no age in years, so nothing here can be linked to a child, and nothing is invented:
what the row does not say stays None.
"""

from datetime import datetime
from typing import Any, Final

import polars as pl

from childfirst.adapters.stops.labels import CHILD_BANDS
from childfirst.rules.vocabulary import ETHNICITIES_SELF, OUTCOMES, SEXES

# An object is what officers looked for. Only an outcome linked to it says that it was found.
FOUND_SIGN: Final = {"drugs": "drugs_found", "weapons": "weapon_found", "firearms": "weapon_found"}
NOTHING_HAPPENED: Final = (None, "no_further_action")


def children(frame: pl.DataFrame) -> pl.DataFrame:
    """Rows in which a person said to be under 18 was searched. A vehicle-only row that gives an age is not one."""
    return frame.filter(pl.col("involves_person") & pl.col("age_band").is_in(CHILD_BANDS))


def contact_record(row: dict[str, Any]) -> dict[str, Any]:
    """One row of `children` as a contact. The key is its id, so a second import makes no second contact."""
    outcome = row["outcome"]
    happened: datetime = row["occurred_at"]
    return {
        "id": row["key"],
        "kind": "stop_search",
        "occurred_at": happened,
        "roles": ["suspect"],
        "age_basis": "estimated",  # the published band; no age in years is published
        "sex": row["gender"] if row["gender"] in SEXES else "unknown",
        "ethnicity_self": row["ethnicity_self"] if row["ethnicity_self"] in ETHNICITIES_SELF else None,
        "ethnicity_officer": _officer(row["ethnicity_officer"]),
        "place_type": "street",
        "signs": _signs(row),
        "offence": None,
        # A published caution, penalty notice or warning has no code of the same meaning; None claims nothing.
        "outcome": outcome if outcome in OUTCOMES else None,
        "beyond_outer_clothing": row["beyond_outer_clothing"],
    }


def _officer(group: str | None) -> str:
    return "unknown" if group is None or group.startswith("other:") else group


def _signs(row: dict[str, Any]) -> list[str]:
    found = row["outcome_linked"] is True and row["outcome"] not in NOTHING_HAPPENED
    return [FOUND_SIGN[row["object"]]] if found and row["object"] in FOUND_SIGN else []
