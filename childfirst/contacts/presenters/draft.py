"""A draft's lists, its last page, and both versions where two tabs met."""

from collections.abc import Sequence
from typing import Any

from childfirst.children.models import HouseholdChild
from childfirst.children.presenters import born_words
from childfirst.contacts import flow
from childfirst.contacts.ages import words_of
from childfirst.contacts.checks import Problem
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.forms.voice import SIGN_FIELDS
from childfirst.contacts.presenters.answers import rows_of, shown
from childfirst.foundation.now import today
from childfirst.rules import vocabulary
from childfirst.teams.models import School
from childfirst.ui.formatting import age_words

_MOST_SCHOOLS = 400
# On the review page: the offence on one side, what may lie behind it on the other.
_OFFENCE_SIDE = (
    "what_happened",
    "dash_grade",
    "offence",
    "offence_note",
    "outcome",
    "outcome_reason",
    "power",
    "object",
    "linked",
    "necessity",
)


def schools_near(reader: DraftReader) -> list[str]:
    """Names offered while typing a school: those of the boroughs of this unit first, so that the list stays short."""
    unit = getattr(getattr(reader.draft.started_by, "team", None), "command_unit_id", None)
    names = School.objects.order_by("name").values_list("name", flat=True)
    near = list(names.filter(ward__borough__command_unit=unit)[:_MOST_SCHOOLS]) if unit else []
    return near or list(names[:_MOST_SCHOOLS])


def bar_of(reader: DraftReader, key: str) -> dict[str, Any]:
    """Who the page is about, age first."""
    months, known = reader.age_months(key), reader.known(key)
    born = known.date_of_birth if known else reader.cleaned(f"child-{key}-who").get("date_of_birth")
    basis = known.date_of_birth_basis if known else reader.cleaned(f"child-{key}-who").get("date_of_birth_basis")
    return {
        "name": reader.name_of(key),
        "years": None if months is None else months // 12,
        "age": words_of(months),
        "born": born_words(born, basis),
        "estimated": basis == "estimated",
        "reference": f"Child {known.pk}" if known else "",
    }


def child_rows(reader: DraftReader) -> list[dict[str, Any]]:
    """Each child with what is left to do."""
    return [
        {
            "key": key,
            "name": reader.name_of(key),
            "age": words_of(reader.age_months(key)) if not reader.unnamed(key) else "",
            "status": flow.child_status(reader, key),
            "href": flow.address_of(reader, flow.first_open(reader, key)),
            "unnamed": reader.unnamed(key),
            "roles": [
                role for role in reader.answers.get(f"child-{key}-who", {}).get("roles", []) if role in vocabulary.ROLES
            ],
            "pages": [
                {
                    "title": flow.title_of(reader, page),
                    "href": flow.address_of(reader, page),
                    "status": reader.status(page),
                }
                for page in reader.pages_of(key)
            ],
        }
        for key in reader.child_keys
    ]


def adult_rows(reader: DraftReader) -> list[dict[str, Any]]:
    """Each adult with what is left to do."""
    rows = []
    for number, key in enumerate(reader.adult_keys, 1):
        data = reader.cleaned(f"adult-{key}")
        relation, part = (
            vocabulary.ADULT_RELATIONS.get(data.get("relation", ""), ""),
            vocabulary.ADULT_PARTS.get(data.get("part", ""), ""),
        )
        rows.append(
            {
                "key": key,
                "name": data.get("full_name") or f"Adult {number}",
                "text": ", ".join(word for word in (relation, part.lower()) if word),
                "status": reader.status(f"adult-{key}"),
                "href": flow.address_of(reader, f"adult-{key}"),
            }
        )
    return rows


def home_rows(places: Sequence[HouseholdChild]) -> list[dict[str, Any]]:
    """Children known at the same home."""
    return [
        {
            "pk": place.child_id,
            "name": place.child.name,
            "age": age_words(place.child.date_of_birth, today()),
            "relation": place.get_relation_display(),
        }
        for place in places
    ]


def answers_in_words(form: Any, stored: dict[str, Any]) -> list[tuple[str, str]]:
    """The other version of a page, question by question, where it differs from this one."""
    pairs = []
    for name, field in form.fields.items():
        keys = [
            key
            for key in (name, *(f"{name}_{part}" for part in ("day", "month", "year", "time")))
            if key in stored or key in form.data
        ]
        theirs = {key: stored.get(key, []) for key in keys}
        mine = {key: form.data.getlist(key) for key in keys}
        if {key: value for key, value in theirs.items() if value not in ([], [""])} != {
            key: value for key, value in mine.items() if value not in ([], [""])
        }:
            pairs.append((str(field.label), _plain(field, [value for key in keys for value in theirs[key]])))
    return pairs


def _plain(field: Any, values: list[str]) -> str:
    return shown(field, [value for value in values if value]) or "Nothing"


def problem_lines(reader: DraftReader, problems: Sequence[Problem]) -> list[dict[str, str]]:
    """Each thing left to do, as a link to where it is done."""
    lines = []
    for problem in problems:
        page, _, anchor = problem.field.partition(":")
        known = page in ("what", "where", "grade", "children", "adults") or page.startswith(("child-", "adult-"))
        lines.append(
            {
                "text": problem.message,
                "href": f"{flow.address_of(reader, page)}{f'#{anchor}' if anchor else ''}" if known else "",
            }
        )
    return lines


def review_of(reader: DraftReader) -> dict[str, Any]:
    """Everything, question beside answer, in the order of the tasks; the offence in full beside the vulnerability."""
    what = rows_of(
        reader.form("what") if "what" in reader.answers else None,
        flow.address_of(reader, "what"),
        blanks=("what_happened",),
    )
    fields = getattr(reader.form("what"), "fields", {})
    labels = {str(fields[name].label) for name in _OFFENCE_SIDE if name in fields}
    return {
        "kind": vocabulary.CONTACT_KINDS[reader.kind],
        "what": [row for row in what if row["label"] not in labels],
        "offence": [row for row in what if row["label"] in labels],
        "where": rows_of(reader.form("where") if "where" in reader.answers else None, flow.address_of(reader, "where")),
        "children": [_child_review(reader, key) for key in reader.child_keys],
        "adults": [
            {
                "title": row["name"],
                "rows": rows_of(
                    reader.form(f"adult-{row['key']}") if f"adult-{row['key']}" in reader.answers else None, row["href"]
                ),
            }
            for row in adult_rows(reader)
        ],
        "grade": rows_of(
            reader.form("grade") if "grade" in reader.answers else None,
            flow.address_of(reader, "grade"),
            leave_out=("protection",),
        ),
        "behind": [_behind(reader, key) for key in reader.child_keys],
    }


def _child_review(reader: DraftReader, key: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    for page in reader.pages_of(key):
        if page.endswith("-match") or page not in reader.answers:
            continue
        blanks = ("child_words",) if page.endswith("-voice") else ()
        again = (
            ("given_name", "family_name") if page.endswith("-first") and f"child-{key}-who" in reader.answers else ()
        )
        rows += rows_of(reader.form(page), flow.address_of(reader, page), blanks=blanks, leave_out=again)
    known = reader.known(key)
    return {
        "title": reader.name_of(key),
        "age": words_of(reader.age_months(key)),
        "rows": rows,
        "record": f"On record as child {known.pk}"
        if known
        else ""
        if reader.unnamed(key)
        else "A new record will be opened",
    }


def _behind(reader: DraftReader, key: str) -> dict[str, Any]:
    """What may lie behind it, for one child: signs, needs, care, words."""
    voice, who = reader.cleaned(f"child-{key}-voice"), reader.cleaned(f"child-{key}-who")
    observed = [
        f"{words}: {voice[f'aware_{code}']}" for code, words in vocabulary.AWARE.items() if voice.get(f"aware_{code}")
    ]
    signs = [vocabulary.SIGNS[code] for name in SIGN_FIELDS for code in voice.get(name) or ()]
    lines = (
        [vocabulary.CARE_STATUSES[who["care_status"]]]
        if who.get("care_status")
        in ("looked_after", "care_leaver", "child_protection_plan", "child_in_need", "unaccompanied")
        else []
    )
    lines += [vocabulary.NEEDS[need] for need in reader.needs(key)] + signs + observed
    return {
        "name": reader.name_of(key),
        "age": words_of(reader.age_months(key)),
        "lines": lines,
        "words": voice.get("child_words", ""),
        "roles": [vocabulary.ROLES[role] for role in who.get("roles") or ()],
    }
