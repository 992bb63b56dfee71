"""What figures count of one search: codes and numbers, no name, nothing anybody wrote. Blank is never "no"."""

from datetime import timedelta
from typing import Any

from childfirst.foundation.now import local
from childfirst.powers.models import Search

YES_NO = {True: "yes", False: "no", None: None}
_LINKED = {"yes": ("yes", "yes"), "no": ("yes", "no"), "nothing": ("no", "no")}


def row_of(search: Search, decision: str) -> dict[str, Any]:
    """The row of a search that was done, by the columns of `queries.figures`. `decision`: what the gate says of it."""
    began = search.search_began or search.done_at or search.started_at
    unit = search.borough.command_unit if search.borough else search.team.command_unit if search.team else None
    found, linked = _LINKED.get(search.linked, (None, None))
    told = search.parent_told_when if search.parent_told == "told" else None
    return {
        "kind": "strip_search" if search.exposing else "flagged_search" if search.kind == "not_known" else search.kind,
        "child": str(search.child_id) if search.child_id else f"not named {search.pk}",
        "month": f"{local(began):%Y-%m}",
        "command_unit": str(unit) if unit else None,
        "age_years": search.age_years,
        "ethnicity_self": search.ethnicity_self or None,
        "ethnicity_officer": search.ethnicity_officer or None,
        "sex": search.sex or None,
        "place": search.place_type or None,
        "adult_present": YES_NO[search.aa_present],
        "authority": search.authority or None,
        "object_found": found,
        "object_linked": linked,
        "outcome": search.outcome or None,
        "minutes_to_parent": max(0, int((told - began) / timedelta(minutes=1))) if told else None,
        "complete": "yes" if search.status == "complete" else "no",
        "gate": decision,
    }
