"""Force as plain values for the templates: the gate's answer, one report, and the reports side by side with what differs."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.urls import reverse

from childfirst.contacts.presenters.answers import shown
from childfirst.foundation.now import now
from childfirst.powers.force_states import FORCE_REPORT, SENT
from childfirst.powers.forms.force import PAGES, ChildForm, SceneForm, TacticsForm, _spit_guard_fields
from childfirst.powers.models import ForceIncident, ForceReport, ForceVersion
from childfirst.powers.queries.force import latest
from childfirst.referrals.permissions import may_explain_a_breach
from childfirst.referrals.reckoning import reckon
from childfirst.rules import force as words
from childfirst.rules.gates.law import EXCEPTIONS, LAW
from childfirst.teams.models import Officer
from childfirst.ui.fields import GovDateTimeField
from childfirst.ui.formatting import age_words, age_years, in_london
from childfirst.ui.statuses import register

register("force_report", FORCE_REPORT.labels, {"draft": "blue", "incomplete": "red", "complete": "green"})
register(
    "force_gate",
    {
        "lawful_to_proceed": "The gate finds nothing missing or broken",
        "needs_more": "Answers are missing",
        "not_lawful": "A rule was broken",
    },
    {"lawful_to_proceed": "green", "needs_more": "orange", "not_lawful": "red"},
)

# Each fact that the gate asks for, in words, and the page it is answered on.
FACTS: Final = {
    "age_years": ("The child’s age", "sight"),
    "tactics": ("What you used", "tactics"),
    "purpose": ("What the force was for", "why"),
    "necessary": ("Whether it was necessary", "why"),
    "necessity_reason": ("Why it was necessary", "why"),
    "proportionate": ("Whether it was proportionate", "why"),
    "welfare_consideration": ("What was done for the child’s welfare", "why"),
    "alternatives_tried": ("What was tried first", "why"),
    "alternatives_not_possible_reason": ("What was tried first, or why nothing could be", "why"),
    "spit_guard_reason": ("Why a spit and bite guard was used", "child"),
    "spit_guard_monitored": ("Whether the child was watched all the time", "child"),
}
STATUS_WORDS: Final = {
    "statute": "Law, or a code made under it",
    "guidance": "Guidance",
    "local": "Local policy",
    "draft": "Draft, not in force",
}
# Two officers' clocks and memories may be so far apart.
SAME_TIME: Final = timedelta(minutes=15)
# What officers are bound to put differently says nothing by differing.
_OWN_WORDS: Final = frozenset(
    {"perceived_age", "single_crewed", "ced_trained", "supervisor", "officers_present", "others_present", "happened"}
)


def gate_of(decision: Any, report: ForceReport | None = None) -> dict[str, Any]:
    """What is missing, which rule is broken and where it comes from, which exception was used, what must follow. `decision`: a Decision or a version."""
    missing = []
    for name in decision.missing:
        text, page = FACTS.get(name, (name, ""))
        href = reverse("powers:force-page", args=[report.pk, page]) if report and page else ""
        missing.append({"text": text, "href": href})
    return {
        "decision": decision.decision,
        "missing": missing,
        "breaches": [_law(rule) for rule in decision.breaches],
        "exceptions": [EXCEPTIONS[code] for code in decision.exceptions],
        "after": [_law(rule) for rule in decision.after],
    }


def _law(rule: str) -> dict[str, str]:
    law = LAW[rule]
    checked = "" if law.tag == "V" else "; not yet checked by a lawyer"
    return {"rule": rule, "words": law.words, "source": f"{STATUS_WORDS[law.status]}: {law.source}{checked}"}


def bar_of(incident: ForceIncident) -> dict[str, Any]:
    """Who it is about. The age is the child's age at the time."""
    born = incident.child.date_of_birth
    on = in_london(incident.occurred_from).date()
    return {
        "name": incident.child.name,
        "years": age_years(born, on),
        "age": f"{age_words(born, on)} then" if born else "Age not known",
        "reference": str(incident),
        "estimated": incident.child.date_of_birth_basis == "estimated",
    }


def report_row(report: ForceReport) -> dict[str, Any]:
    """One line of my list."""
    mine = report.status in SENT
    name = "powers:force-incident" if mine else "powers:force-report"
    return {
        "report": report,
        "href": reverse(name, args=[report.incident_id if mine else report.pk]),
        "child": report.incident.child.name,
        "when": report.incident.occurred_from,
    }


def tactics_words(tactics: Iterable[Iterable[Any]]) -> list[str]:
    """In order, each with whether it worked."""
    told = {True: "worked", False: "did not work", None: "not said whether it worked"}
    return [f"{words.TACTICS.get(code, code)}: {told[effective]}" for code, effective in tactics]


def side_by_side(reports: list[ForceReport]) -> list[dict[str, Any]]:
    """Every question, each officer's answer to it, and whether they differ where two accounts of one thing should not."""
    columns = [(report, version) for report in reports if (version := latest(report))]
    people = _people(version for _, version in columns)
    sections = []
    for page, (title, kind) in PAGES.items():
        rows = (
            [_tactics_row(columns), _ladder_row(columns)] if kind is TacticsForm else _rows(page, kind, columns, people)
        )
        sections.append({"title": title, "rows": [row for row in rows if any(row["answers"])]})
    return sections


def _people(versions: Iterable[ForceVersion]) -> list[tuple[str, str]]:
    ids: set[str] = set()
    for version in versions:
        scene = version.facts.get("scene", {})
        ids |= {*scene.get("officers_present", []), scene.get("supervisor") or ""}
    return [(str(one.pk), str(one)) for one in Officer.objects.filter(pk__in=[pk for pk in ids if pk])]


def _rows(page: str, kind: Any, columns: list[Any], people: list[tuple[str, str]]) -> list[dict[str, Any]]:
    form = kind(colleagues=people, supervisors=people) if kind is SceneForm else kind()
    fields = {name: field for name, field in form.fields.items() if name != "find_officer"} | (
        _spit_guard_fields() if kind is ChildForm else {}
    )
    rows = []
    for name, field in fields.items():
        values = [_read(field, version.facts.get(page, {}).get(name)) for _, version in columns]
        free = hasattr(field, "max_length") or name in _OWN_WORDS
        told = [_told(name, field, value, version) for value, (_, version) in zip(values, columns, strict=True)]
        row = _row(str(field.label), told, values, free)
        if name == "happened":
            moments = [value for value in values if value]
            row["differs"] = bool(moments) and max(moments) - min(moments) > SAME_TIME
        rows.append(row)
    return rows


def _told(name: str, field: Any, value: Any, version: ForceVersion) -> str:
    """In words. The age an officer took the child for, before knowing, stands beside the age the child was."""
    if name != "perceived_age" or value is None:
        return str(shown(field, value))
    known = f"the child was {version.age_years}" if version.age_years is not None else "the child's age is not known"
    later = "" if value == version.perceived_age_years else f"; changed to {value} after the known age was shown"
    return f"{version.perceived_age_years} ({known}{later})"


def _row(label: str, answers: list[str], values: list[Any], free: bool = False) -> dict[str, Any]:
    plain = [sorted(value) if isinstance(value, list) else value for value in values]
    return {"label": label, "answers": answers, "differs": not free and any(value != plain[0] for value in plain[1:])}


def _read(field: Any, value: Any) -> Any:
    return (
        datetime.fromisoformat(value)
        if isinstance(field, GovDateTimeField) and isinstance(value, str) and value
        else value
    )


def _tactics_row(columns: list[Any]) -> dict[str, Any]:
    told = ["\n".join(tactics_words(version.tactics)) for _, version in columns]
    # Two officers rightly use different tactics on one child: it is no difference between accounts.
    return _row("Tactics, in order", told, told, free=True)


def _ladder_row(columns: list[Any]) -> dict[str, Any]:
    told = [words.TACTICS.get(version.ced_highest, "Not used") for _, version in columns]
    if not any(version.ced_highest for _, version in columns):
        told = [""] * len(told)
    return _row("Taser, counted at its highest use", told, told, free=True)


def flag_of(incident: ForceIncident, person: Any = None) -> dict[str, Any] | None:
    """The flag for referral, its clock, and the reason that a missed one asks for."""
    flag = getattr(incident, "referral", None)
    if flag is None:
        return None
    found = reckon(flag.clock, flag.clock.events.select_related("taken_back"), now())
    missed = next((ring for ring in flag.clock.rings.all() if ring.kind == "breach"), None)
    asks = missed is not None and missed.reason_at is None and person is not None
    return {
        "flag": flag,
        "state": found.state,
        "due": found.due_at,
        "law": _law("R173"),
        "source": flag.clock.allowance.get("source", ""),
        "missed": missed,
        "reason_href": reverse("referrals:reason", args=[missed.pk])
        if asks and missed and may_explain_a_breach(person, flag.clock)
        else "",
    }


def entries_of(person: Any, child: Any) -> list[dict[str, Any]]:
    """Force on the child's own page: that it was used, and where its review stands. What each officer wrote is behind the link."""
    from childfirst.powers.queries import force

    found = list(force.of_child(child))
    may = force.open_to(person, found)
    reviews = force.reviewed(found)
    return [_entry(one, one.pk in may, reviews.get(one.pk)) for one in found]


def _entry(incident: ForceIncident, may_open: bool, review: Any) -> dict[str, Any]:
    sent = [report for report in incident.reports.all() if report.status in SENT]
    graded = f" {review.get_grade_display()}." if review and review.grade else ""
    return {
        "when": incident.occurred_from,
        "side": "action",
        "title": "Force was used on this child",
        "text": f"{len(sent)} officer{'' if len(sent) == 1 else 's'} reported it. {review.get_status_display() if review else 'Not reviewed'}.{graded}",
        "href": reverse("powers:force-incident", args=[incident.pk]) if may_open else "",
        "by": str(incident),
        "tags": [],
    }
