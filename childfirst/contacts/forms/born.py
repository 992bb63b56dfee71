"""A date of birth that nobody knows: an age is enough, and the record says that it is an estimate."""

from datetime import date
from typing import Any

from django import forms

from childfirst.contacts.ages import ADULT_IN_MONTHS

ASKED = "About how old are they, if nobody knows the date of birth?"


def estimated_age() -> forms.IntegerField:
    """In years, now that the officer has spoken with them; not the first sight, which is asked before."""
    return forms.IntegerField(
        label=ASKED,
        required=False,
        min_value=0,
        max_value=ADULT_IN_MONTHS // 12 - 1,
        help_text="In years. Ask them, their family or the school first. It is kept as an estimate. If they may be under 18, treat them as a child",
        error_messages={"max_value": "Someone you take to be 18 or over is an adult. If you are unsure, enter 17"},
    )


def settle_birth(form: forms.Form, data: dict[str, Any], on: date) -> None:
    """A date needs its basis. An age becomes the latest date that fits it: unsure always means the younger child."""
    born, age = data.get("date_of_birth"), data.pop("estimated_age", None)
    if born and not data.get("date_of_birth_basis"):
        form.add_error("date_of_birth_basis", "Select how you know the date of birth")
    if age is None:
        return
    if born:
        form.add_error("estimated_age", "Give the date of birth or an estimate, not both")
        return
    data["date_of_birth"], data["date_of_birth_basis"] = _years_before(on, age), "estimated"


def _years_before(on: date, years: int) -> date:
    try:
        return on.replace(year=on.year - years)
    except ValueError:
        # 29 February: in a year without one the birthday in law is 1 March, and on 29 February the age would be short of it.
        return on.replace(year=on.year - years, day=28)
