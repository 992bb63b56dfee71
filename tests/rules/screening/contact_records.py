"""Random contact records of one child, for Hypothesis: many gaps, many ties, all of the vocabulary."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.facts import CONTACT_FIELDS, Field

START = datetime(2025, 3, 29, 22, 0, tzinfo=UTC)
# Steps that often tie, and that fall on either side of every window.
STEPS = st.sampled_from([0, 1, 3600, 86400, 30 * 86400, 90 * 86400, 90 * 86400 + 1, 365 * 86400, 366 * 86400])
OFFSETS = st.sampled_from([0, 60, -300, 330])
SMALL = {
    "age_months": 240,
    "perceived_age_years": 25,
    "children_in_home": 4,
    "children_recorded": 4,
    "placement_moves_12m": 5,
}
ADULTS = st.fixed_dictionaries(
    {
        "relation": st.sampled_from(sorted(words.ADULT_RELATIONS)),
        "part": st.sampled_from(sorted(words.ADULT_PARTS)),
        "age_years": st.none() | st.integers(16, 80),
    }
)
# Often together, so that rules that need several things at once are reached too.
LIKELY = {
    "kind": ("missing", "domestic_abuse", "stop_search", "arrest"),
    "roles": ("suspect", "victim"),
    "offence": ("sexual", "weapon", "drugs_supply", "indecent_images"),
    "care_council": ("Brent", "brent ", "Hackney"),
}


def _value(field: Field) -> st.SearchStrategy[Any]:
    codes = st.sampled_from(sorted(field.allowed)) if field.allowed else st.nothing()
    if field.name in LIKELY and field.allowed:
        codes = codes | st.sampled_from(LIKELY[field.name])
    made: dict[str, st.SearchStrategy[Any]] = {
        "text": st.sampled_from(LIKELY["care_council"]),
        "code": codes,
        "codes": st.lists(codes, max_size=4) if field.allowed else st.nothing(),
        "whole": st.integers(0, SMALL.get(field.name, 30)),
        "decimal": st.floats(0, 60, allow_nan=False),
        "yes_no": st.booleans(),
        "date": st.dates(date(2006, 1, 1), date(2025, 3, 1)).map(date.isoformat),
        "adults": st.lists(ADULTS, max_size=2),
    }
    return made[field.type]


SET_BY_US = ("id", "child_id", "kind", "occurred_at")
FIELDS = {field.name: _value(field) for field in CONTACT_FIELDS if field.name not in SET_BY_US}
KIND = _value(next(field for field in CONTACT_FIELDS if field.name == "kind"))
RECORD = st.fixed_dictionaries({"kind": KIND}, optional=FIELDS)


@st.composite
def one_child(draw: st.DrawFn, most: int = 8) -> list[dict[str, Any]]:
    """Contacts of one child, in no special order, often at the very same moment."""
    records = draw(st.lists(RECORD, min_size=1, max_size=most))
    at, made = START, []
    for number, record in enumerate(records):
        at += timedelta(seconds=draw(STEPS))
        local = at.astimezone(timezone(timedelta(minutes=draw(OFFSETS))))
        made.append(
            {"id": f"k{draw(st.integers(0, 9))}{number}", "child_id": "c", "occurred_at": local.isoformat(), **record}
        )
    return list(draw(st.permutations(made)))
