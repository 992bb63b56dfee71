"""Sensible beginnings, so that nobody types what is already known. Never an answer that only the child or officer can give."""

from typing import Any

from childfirst.children.models import Child
from childfirst.foundation.now import today
from childfirst.teams.models import Borough

# What a child usually is in each kind. R100: a child in the home of domestic abuse is a victim in their own right.
ROLES_OF_KIND: dict[str, list[str]] = {
    "crime_report": ["victim"],
    "stop_search": ["suspect"],
    "arrest": ["suspect"],
    "missing": ["missing"],
    "domestic_abuse": ["victim", "in_household"],
    "school_incident": [],
    "concern": ["at_risk"],
    "online_harm": ["victim"],
}


def first_answers(reader: Any, page: str) -> dict[str, Any]:
    """What an untouched page starts with."""
    if page == "what":
        return {
            "occurred_from": {
                "day": str(today().day),
                "month": str(today().month),
                "year": str(today().year),
                "time": "",
            }
        }
    if page == "where":
        return _where(reader)
    if page.endswith("-who"):
        return _who(reader, page.split("-")[1])
    if page.endswith("-first"):
        return _first(reader, page.split("-")[1])
    if page.startswith("adult-") and reader.kind == "domestic_abuse":
        return {"lives_in_home": "yes"}
    return {}


def _where(reader: Any) -> dict[str, Any]:
    """The officer's own borough where their unit has one; the home for domestic abuse."""
    unit = getattr(getattr(reader.draft.started_by, "team", None), "command_unit_id", None)
    own = list(Borough.objects.filter(command_unit=unit).values_list("pk", flat=True)[:2]) if unit else []
    home = {
        "domestic_abuse": "home",
        "school_incident": "school",
        "stop_search": "street",
        "online_harm": "online",
    }.get(reader.kind)
    return ({"borough": str(own[0])} if len(own) == 1 else {}) | ({"place_type": home} if home else {})


def _first(reader: Any, key: str) -> dict[str, Any]:
    """Brothers and sisters often share a family name."""
    others = [reader.answers.get(f"child-{other}-first", {}) for other in reader.child_keys if other != key]
    shared = next((other["family_name"] for other in others if other.get("family_name")), None)
    return (
        {"family_name": shared[0] if isinstance(shared, list) else shared}
        if shared and reader.kind == "domestic_abuse"
        else {}
    )


def _who(reader: Any, key: str) -> dict[str, Any]:
    given = {
        name: (value[0] if isinstance(value, list) else value)
        for name, value in reader.answers.get(f"child-{key}-first", {}).items()
    }
    start: dict[str, Any] = {
        "roles": ROLES_OF_KIND[reader.kind],
        "given_name": given.get("given_name", ""),
        "family_name": given.get("family_name", ""),
    }
    known = reader.known(key)
    return start | (_from_record(known) if known else _from_where(reader))


def _from_record(known: Child) -> dict[str, Any]:
    """What stands on record is shown ticked, to be put right if it has changed."""
    care = next((episode for episode in known.care_episodes.all() if episode.ended_on is None), None)
    home = known.household_places.filter(left_on=None, relation="lives_here").select_related("household").first()
    interpreter = (
        {True: "yes", False: "no"}.get(known.interpreter_needed) if known.interpreter_needed is not None else None
    )
    start = {
        "sex": _if_known(known.sex),
        "ethnicity_self": known.ethnicity_self,
        "ethnicity_officer": known.ethnicity_officer,
        "first_language": known.first_language,
        "interpreter_needed": interpreter,
        "communication_note": known.communication_note,
        "health_note": known.health_note,
        "needs": [need.need for need in known.needs.all() if need.ended_on is None],
        "school_status": _if_known(known.school_status),
        "school": known.school.name if known.school else "",
        "second_school": known.second_school.name if known.second_school else "",
        "care_status": _if_known(care.status) if care else "",
        "care_council": care.council if care else "",
    }
    if home:
        start |= {
            "home_address": home.household.address,
            "home_postcode": home.household.postcode,
            "home_borough": str(home.household.borough_id or ""),
        }
    return start


def _if_known(code: str) -> str:
    """ "Not known" on record is a question to ask again, not an answer to leave standing."""
    return "" if code == "unknown" else code


def _from_where(reader: Any) -> dict[str, Any]:
    """A new child met at home lives there."""
    where = reader.cleaned("where")
    if where.get("place_type") != "home":
        return {}
    return {
        "home_address": where.get("place", ""),
        "home_postcode": where.get("postcode", ""),
        "home_borough": where.get("borough", ""),
    }
