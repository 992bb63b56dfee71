"""The invented London as frames of the contact record, for load and statistics: made home by home, so that ten million rows fit.

Each frame holds whole homes, so every child's history is inside one frame and `rules.screening.screen` can take it as it is.
The truth stands in a second frame: who the child really is, and the grade that the facts called for.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Final

import polars as pl

from childfirst.demo.contacts import Plan, lives
from childfirst.demo.encounters import Encounter, Part
from childfirst.rules.screening.facts import SCHEMA

ROWS_IN_A_FRAME: Final = 100_000
TRUTH: Final = {
    "id": pl.String(),
    "child_id": pl.String(),
    "true_child": pl.String(),
    "wrong": pl.String(),
    "group": pl.String(),
    "sex": pl.String(),
    "focus": pl.Boolean(),
    "deserved": pl.String(),
    "scene": pl.String(),
}


def frames(plan: Plan, rows: int = ROWS_IN_A_FRAME) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """Frames of about so many rows: contact records as the rules read them, and the truth beside them."""
    records: list[dict[str, Any]] = []
    truths: list[dict[str, Any]] = []
    for _, encounters in lives(plan):
        for encounter in encounters:
            for part in encounter.parts:
                records.append(record_of(encounter, part))
                truths.append(truth_of(encounter, part))
        if len(records) >= rows:
            yield pl.DataFrame(records, schema=SCHEMA), pl.DataFrame(truths, schema=TRUTH)
            records, truths = [], []
    if records:
        yield pl.DataFrame(records, schema=SCHEMA), pl.DataFrame(truths, schema=TRUTH)


def record_of(encounter: Encounter, part: Part) -> dict[str, Any]:
    """One child's part as a contact record. A child not named has no id, and so no history."""
    scene, person = encounter.scene, part.person
    named = part.named
    return {
        "id": encounter.key, "child_id": part.record.key if named else None, "kind": scene.kind, "occurred_at": encounter.at,
        "roles": part.roles, "age_months": part.months if named else None, "age_basis": "known" if named else None,
        "perceived_age_years": part.perceived, "sex": person.sex, "ethnicity_self": person.ethnicity if named else None,
        "ethnicity_officer": person.ethnicity_officer, "place_type": encounter.place_type,
        "found_borough": None if scene.far else encounter.borough, "home_borough": encounter.home.borough, "km_from_home": part.km,
        "signs": part.signs, "offence": scene.offence or None, "outcome": encounter.outcome or None, "dash": encounter.dash,
        "dash_grade": encounter.dash_grade or None, "children_in_home": encounter.children_in_home,
        "children_recorded": sum(one.named for one in encounter.parts), "needs": [need for need, _ in person.needs] if named else [],
        "needs_asked": not encounter.poor, "care_status": person.care, "care_council": person.council or None,
        "school_status": person.school_status, "seen": part.seen, "spoken_to": part.spoken, "spoken_alone": part.alone or None,
        "missing_grade": part.missing_grade or None, "missing_hours": part.missing_hours,
        "returned": True if part.missing_hours is not None else None, "prevention_interview": part.interview or None,
        "officer_grade": encounter.grade, "beyond_outer_clothing": part.clothing,
        "adults": [{"relation": one.relation, "part": one.part, "age_years": one.age} for one in encounter.adults],
        "appropriate_adult": (scene.details or {}).get("appropriate_adult"), "interpreter_needed": person.interpreter if named else None,
        "other_children": None if scene.kind == "domestic_abuse" else max(0, sum(one.named for one in encounter.parts) - 1),
        "caller_is_childrens_home": True if any(one.relation == "residential_worker" for one in encounter.adults) else None,
    }  # fmt: skip


def truth_of(encounter: Encounter, part: Part) -> dict[str, Any]:
    """What is really so."""
    return {
        "id": encounter.key, "child_id": part.record.key, "true_child": part.person.records[0].key, "wrong": part.record.wrong,
        "group": part.person.group, "sex": part.person.sex, "focus": part.focus, "deserved": encounter.deserved, "scene": encounter.scene.key,
    }  # fmt: skip


def fingerprint(plan: Plan) -> str:
    """One digest of everything in the plan: the same seed, size and anchor give the same, wherever it is made."""
    digest = hashlib.sha256()
    for contacts, truth in frames(plan):
        for row in contacts.iter_rows():
            digest.update(json.dumps(row, default=str).encode())
        for row in truth.iter_rows():
            digest.update(json.dumps(row).encode())
    return digest.hexdigest()
