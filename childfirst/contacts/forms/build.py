"""From a draft to a contact: the whole of it to be kept, a sketch of it for the live panel, or the list of what is missing."""

from typing import Any

from childfirst.contacts.checks import Problem
from childfirst.contacts.forms.fields import as_bool
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.forms.voice import signs_of
from childfirst.contacts.forms.what import WHAT_FORMS
from childfirst.contacts.models import Draft
from childfirst.contacts.new import NewAdult, NewChild, NewContact, NewInvolvement
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.rules import vocabulary
from childfirst.ui.formatting import KM_IN_A_MILE


def new_contact(source: Draft | DraftReader) -> NewContact:
    """The contact that a draft describes, as far as it does. Call `problems_of` first where it must be whole."""
    reader = source if isinstance(source, DraftReader) else DraftReader(source)
    what, where, grade = reader.cleaned("what"), reader.cleaned("where"), reader.cleaned("grade")
    details = {name: _plain(what[name]) for name in WHAT_FORMS[reader.kind].DETAILS if what.get(name) not in (None, "")}
    if "returned" in details:
        details["returned"] = details["returned"] == "yes"
    return NewContact(
        kind=reader.kind,
        occurred_from=what.get("occurred_from") or now(),
        occurred_to=what.get("returned_at"),
        place_type=where.get("place_type", ""),
        place=where.get("place", ""),
        postcode=where.get("postcode", ""),
        borough_id=_number(where.get("borough")),
        what_happened=what.get("what_happened", ""),
        offence=what.get("offence", ""),
        offence_note=what.get("offence_note", ""),
        outcome=what.get("outcome", ""),
        outcome_reason=what.get("outcome_reason", ""),
        crime_reference=what.get("crime_reference", ""),
        cad_reference=what.get("cad_reference", ""),
        dash=list(what.get("dash") or []),
        dash_grade=what.get("dash_grade", ""),
        children_in_home=what.get("children_in_home"),
        officer_grade=grade.get("officer_grade", ""),
        officer_grade_reason=grade.get("officer_grade_reason", ""),
        immediate_action=grade.get("immediate_action", ""),
        police_protection_from=grade.get("police_protection_from"),
        details=details | _grade_reasons(reader),
        involvements=[part_of(reader, key) for key in reader.child_keys],
        adults=[_adult(reader.cleaned(f"adult-{key}")) for key in reader.adult_keys],
    )


def part_of(reader: DraftReader, key: str) -> NewInvolvement:
    """One child's part."""
    if reader.unnamed(key):
        role = {"domestic_abuse": ["victim", "in_household"], "missing": ["missing"]}.get(reader.kind, ["at_risk"])
        return NewInvolvement(child=NewChild(), roles=role, **_said_of_unnamed(reader.cleaned(f"child-{key}-unnamed")))
    first, who, part, voice = (reader.cleaned(f"child-{key}-{step}") for step in ("first", "who", "part", "voice"))
    return NewInvolvement(
        child=_child(reader, key, who),
        roles=list(who.get("roles") or []),
        perceived_age_years=first.get("perceived_age"),
        age_months=reader.age_months(key),
        offence=part.get("offence", ""),
        outcome=part.get("outcome", ""),
        outcome_reason=part.get("outcome_reason", ""),
        seen=voice.get("seen", ""),
        spoken_to=voice.get("spoken_to", ""),
        spoken_alone=voice.get("spoken_alone", ""),
        not_spoken_reason=voice.get("not_spoken_reason", ""),
        child_words=voice.get("child_words", ""),
        wishes=voice.get("wishes", ""),
        aware={code: text for code in vocabulary.AWARE if (text := voice.get(f"aware_{code}", ""))},
        signs=signs_of(voice),
        signs_note=voice.get("signs_note", ""),
        needs_asked=as_bool(who.get("needs_asked")),
        interpreter_used=as_bool(voice.get("interpreter_used")),
        placement_moves=who.get("placement_moves"),
        missing_grade=part.get("missing_grade", ""),
        km_from_home=_kilometres(part.get("miles_from_home")),
        missing_hours=_hours(reader),
        returned_at_home=as_bool(part.get("returned_at_home")),
        prevention_interview=part.get("prevention_interview", ""),
        beyond_outer_clothing=as_bool(part.get("beyond_outer_clothing")),
        caller_is_childrens_home=as_bool(part.get("caller_is_childrens_home")),
    )


def _said_of_unnamed(said: dict[str, Any]) -> dict[str, Any]:
    """Whether they were seen is unknown until somebody says. An age that was only told is no first sight, and goes in the note."""
    note, seen, age = str(said.get("unnamed_note", "")), said.get("seen", ""), said.get("about_age")
    if age is not None and seen != "yes":
        note = f"{note} (about {age})".strip()
    return {"unnamed_note": note, "seen": seen, "perceived_age_years": age if seen == "yes" else None}


def _child(reader: DraftReader, key: str, who: dict[str, Any]) -> NewChild:
    known = reader.known(key)
    name = reader.cleaned(f"child-{key}-first") | who
    return NewChild(
        child_id=known.pk if known else None,
        given_name="" if known else name.get("given_name", ""),
        family_name="" if known else name.get("family_name", ""),
        also_known_as=who.get("also_known_as", ""),
        date_of_birth=who.get("date_of_birth"),
        date_of_birth_basis=who.get("date_of_birth_basis", ""),
        date_of_birth_note=who.get("date_of_birth_note", ""),
        sex=who.get("sex") or "unknown",
        ethnicity_self=who.get("ethnicity_self", ""),
        ethnicity_officer=who.get("ethnicity_officer", ""),
        first_language=who.get("first_language", ""),
        interpreter_needed=as_bool(who.get("interpreter_needed")),
        communication_note=who.get("communication_note", ""),
        health_note=who.get("health_note", ""),
        school_id=who["school"].pk if who.get("school") else None,
        second_school_id=_second_school(who),
        school_status=who.get("school_status") or "unknown",
        care_status=who.get("care_status") or "unknown",
        care_council=who.get("care_council", ""),
        needs=list(who.get("needs") or []),
        home_address=who.get("home_address", ""),
        home_postcode=who.get("home_postcode", ""),
        home_borough_id=_number(who.get("home_borough")),
    )


def _second_school(who: dict[str, Any]) -> int | None:
    """0 where the first was given and the second left empty: whoever was asked named one. None where nobody was asked."""
    if not who.get("school"):
        return None
    second = who.get("second_school")
    return second.pk if second and second != who["school"] else 0


def _adult(data: dict[str, Any]) -> NewAdult:
    return NewAdult(
        full_name=data.get("full_name", ""),
        relation=data.get("relation") or "unknown",
        part=data.get("part") or "present",
        date_of_birth=data.get("date_of_birth"),
        age_years=data.get("age_years"),
        ethnicity=data.get("ethnicity") or "",
        nationality=data.get("nationality") or "",
        lives_in_home=as_bool(data.get("lives_in_home")),
        note=data.get("why_not") or "",
    )


def _kilometres(miles: Any) -> float | None:
    return None if miles is None else round(float(miles) * KM_IN_A_MILE, 1)


def _hours(reader: DraftReader) -> float | None:
    """Worked out, never typed: from last seen to back, or to now."""
    if reader.kind != "missing":
        return None
    what = reader.cleaned("what")
    seen = what.get("occurred_from")
    return round(max(0.0, ((what.get("returned_at") or now()) - seen).total_seconds() / 3600), 1) if seen else None


def _grade_reasons(reader: DraftReader) -> dict[str, str]:
    """Why each missing child was graded so, on the record beside the grade (F6)."""
    if reader.kind != "missing":
        return {}
    given = {
        reader.name_of(key): reader.cleaned(f"child-{key}-part").get("grade_reason", "") for key in reader.child_keys
    }
    said = {name: text for name, text in given.items() if text}
    return (
        {
            "missing_grade_reason": next(iter(said.values()))
            if len(said) == 1
            else "\n".join(f"{name}: {text}" for name, text in said.items())
        }
        if said
        else {}
    )


def learning_reason_of(reader: DraftReader) -> str:
    """Why a missing child was graded without the live module, where that was asked."""
    said = (str(reader.cleaned(f"child-{key}-part").get("learning_reason", "")) for key in reader.child_keys)
    return "\n".join(dict.fromkeys(text for text in said if text))


def problems_of(source: Draft | DraftReader) -> list[Problem]:
    """Everything still to be done or put right, in the order of the pages; `field` is the page, or page:field."""
    reader = source if isinstance(source, DraftReader) else DraftReader(source)
    problems = _page_problems(reader, "what", "What happened") + _page_problems(reader, "where", "Where it happened")
    if not reader.child_keys:
        problems.append(Problem("children", "Add the child, or a child not yet named"))
    problems += _uncounted(reader)
    for key in reader.child_keys:
        for page in reader.pages_of(key):
            problems += _page_problems(reader, page, f"{reader.name_of(key)}: {_STEP_WORDS[page.rpartition('-')[2]]}")
    if not reader.adult_keys and not reader.no_adults:
        problems.append(Problem("adults", "Add the adults, or say that there were none"))
    for number, key in enumerate(reader.adult_keys, 1):
        problems += _page_problems(reader, f"adult-{key}", f"Adult {number}")
    return problems + _page_problems(reader, "grade", "How worried you are")


_STEP_WORDS = {
    "first": "first sight",
    "match": "check for a record",
    "who": "who they are",
    "part": "their part",
    "voice": "what they said and you saw",
    "unnamed": "what you know",
}


def _page_problems(reader: DraftReader, page: str, called: str) -> list[Problem]:
    if reader.status(page) == "not_started":
        return [Problem(page, f"{called}: not started")]
    form = reader.form(page)
    if form is None or form.is_valid():
        return []
    return [Problem(f"{page}:{line['href'].lstrip('#')}", f"{called}: {line['text']}") for line in form.error_summary]


def _uncounted(reader: DraftReader) -> list[Problem]:
    """F30, F31: nobody counted in the home is left out of the record."""
    counted, recorded = reader.cleaned("what").get("children_in_home"), len(reader.child_keys)
    if not counted or counted <= recorded:
        return []
    missing = counted - recorded
    return [
        Problem(
            "children",
            f"You counted {counted} children and have added {recorded}. Add the other{'s' if missing > 1 else ''}, as a child not yet named if need be",
        )
    ]


def _number(value: Any) -> int | None:
    return number_in(str(value or ""))


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
