"""One search as plain values: the facts that stand before “authorise”, the record, what follows, who answered for it."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from childfirst.contacts.details import SEARCH_POWERS
from childfirst.powers.actions.aftercare import ACTS
from childfirst.powers.models import AdultCall, Authority, Search
from childfirst.powers.queries.searches import A_MINUTE, Earlier
from childfirst.referrals.models import Clock
from childfirst.rules import search_words as words
from childfirst.rules.search_record import WORDS
from childfirst.teams.roles import RANKS
from childfirst.ui.formatting import and_list, date_words, moment_words, plural

Row = tuple[str, str]
_IN_RECORD = frozenset(
    {
        "who",
        "kind_known",
        "ethnicity_self",
        "ethnicity_officer",
        "search_began",
        "search_ended",
        "video",
        "linked",
        "items_found",
        "outcome",
        "injuries",
        "distress",
        "explained_to_child",
        "parent_told",
        "parent_told_when",
        "parent_not_told_reason",
        "copy_given",
        "place",
        "aa_name",
        "legal_power",
    }
)


def from_contact(search: Search) -> list[str]:
    """What was filled in from the contact and stands as it was: to be checked, since grounds to stop are not yet grounds for this."""
    contact = search.contact
    if contact is None or search.source != "form":
        return []
    same = [
        ("the grounds", search.grounds and search.grounds == contact.what_happened[:2000]),
        ("the place", search.place_type and (search.place_type, search.place) == (contact.place_type, contact.place)),
    ]
    return [words for words, is_so in same if is_so]


def yes_no(value: bool | None) -> str:
    """Yes, no, or nothing said."""
    return "" if value is None else "Yes" if value else "No"


def age_of(search: Search) -> dict[str, Any]:
    """The largest thing on every page of a search."""
    known = search.age_years is not None
    basis = search.get_age_basis_display() if search.age_basis else "How this is known is not recorded"
    adult = known and search.age_years is not None and search.age_years >= 18
    return {
        "number": search.age_years if known else "?",
        "words": "Recorded as an adult" if adult else "A child" if known else "Age not recorded: treat as a child",
        "basis": basis,
        "sure": search.age_basis in ("document", "police_record", "parent_or_carer"),
    }


def before_rows(search: Search) -> list[Row]:
    """What stands before “authorise”, in the order in which it is weighed."""
    rows = [
        ("Place", ", ".join(part for part in (search.get_place_type_display(), search.place) if part)),
        ("Can the public see?", yes_no(search.in_public_view)),
    ]
    if search.exposing or search.kind == "not_known":
        rows.append(("Appropriate adult", adult_words(search)))
    rows += [
        ("Less intrusive way tried", search.less_intrusive),
        ("Why less will not do", search.reason),
        ("Looked for", search.object_sought),
    ]
    if search.kind != "strip_search_custody":
        rows += [
            ("Grounds", search.grounds),
            ("Grounds rest on", and_list([words.GROUNDS_BASES.get(code, code) for code in search.grounds_basis])),
        ]
    if search.exposing:
        rows.append(("Health asked about", _with(yes_no(search.health_asked), search.health_needs)))
    if search.exposing and search.sex != "male":
        rows.append(("Asked about her period", yes_no(search.menstruation_needs_asked)))
    rows += [
        ("Communication", search.communication_needs),
        ("Welfare", search.welfare_consideration),
        ("Who will be, or was, there", people_words(search)),
    ]
    return rows


def _with(answer: str, more: str) -> str:
    return f"{answer}. {more}" if answer and more else answer or more


def adult_words(search: Search) -> str:
    """There, not there and why, or nobody said."""
    if search.aa_present is None:
        return ""
    who = ", ".join(part for part in (search.aa_name, search.get_aa_role_display().lower()) if part)
    if search.aa_present:
        return f"There: {who}" if who else "There; who is not recorded"
    why = search.get_aa_exception_display() if search.aa_exception else "why is not recorded"
    more = search.urgency_reason if search.aa_exception == "urgent_risk" else who
    return f"Not there: {why[:1].lower()}{why[1:]}{f'. {more}' if more else ''}"


def people_words(search: Search) -> str:
    """Name, sex and part of everybody."""
    told = []
    for one in search.officers.all():
        said = [one.name, one.get_sex_display().lower() or "sex not recorded", one.get_role_display().lower()]
        told.append(", ".join(part for part in said if part))
    return "; ".join(told)


def record_rows(search: Search) -> list[Row]:
    """What happened and what came of it."""
    told = search.get_parent_told_display()
    when = f", {moment_words(search.parent_told_when)}" if search.parent_told_when else ""
    how = f", {search.parent_told_how}" if search.parent_told_how else ""
    rows = [
        ("Began", _moment(search.search_began)),
        ("Ended", _moment(search.search_ended)),
        ("Taken off", and_list([words.CLOTHES_OF_A_STRIP_SEARCH.get(code, code) for code in search.clothing_removed])),
        ("Body-worn video", search.get_video_display()),
        ("Found", _with(search.get_linked_display(), search.items_found)),
        ("Outcome", search.get_outcome_display()),
        ("Injuries", search.injuries),
        ("How the child was", search.distress),
        ("Explained to the child", search.explained_to_child),
        ("Parent or carer", f"{told}{when}{how}" if told else ""),
        ("Copy of the record", search.get_copy_given_display()),
        ("Ethnicity, as the child describes it", search.get_ethnicity_self_display()),
        ("Ethnicity, as the officer saw it", search.get_ethnicity_officer_display()),
        ("Power", SEARCH_POWERS.get(search.legal_power, search.legal_power)),
        ("Authority", search.get_authority_display()),
    ]
    if search.parent_not_told_reason and search.parent_told != "told":
        rows.insert(10, ("Why no parent has been told", search.parent_not_told_reason))
    return rows


def _moment(value: datetime | None) -> str:
    return moment_words(value) if value else ""


def missing_lines(search: Search) -> list[dict[str, str]]:
    """Each missing field, named, with the page where it is written."""
    pages = {"record": reverse("powers:record", args=[search.pk]), "before": reverse("powers:before", args=[search.pk])}
    calls = reverse("powers:call", args=[search.pk])
    lines = []
    for name in search.missing:
        where = calls if name == "adult_called" else pages["record" if name in _IN_RECORD else "before"]
        lines.append({"text": WORDS[name], "href": "" if name in ("authority", "referral") else where})
    return lines


def authority_line(row: Authority, me: Any) -> dict[str, Any]:
    """Who was asked or is said to have answered, with rank, time and reasons; and whether both sides say so."""
    rank = RANKS.get(row.rank, "")
    who = str(row.answered_by if row.mode == "in_app" and row.answered_by else row.asked_of or row.named)
    told = {"agreed": "Agreed", "refused": "Refused"}.get(row.answer, "Not answered yet")
    confirmed = ""
    if row.mode == "telephone":
        confirmed = (
            "The inspector has not confirmed this"
            if row.confirmed is None
            else f"Confirmed by {row.confirmed_by}, {moment_words(row.confirmed_at)}"
            if row.confirmed
            else f"Denied by {row.confirmed_by}: {row.confirm_note}"
        )
    return {
        "title": f"{told}: {who}",
        "rank": rank,
        "mode": row.get_mode_display(),
        "when": row.given_when or row.answered_at or row.asked_at,
        "reasons": row.reasons,
        "asked_by": str(row.asked_by),
        "asked_at": row.asked_at,
        "too_late": bool(row.answer == "agreed" and _after_it_began(row)),
        "confirmed": confirmed,
        "in_doubt": row.mode == "telephone" and row.confirmed is not True,
        "lapsed": row.lapsed,
        "answer_href": reverse("powers:answer", args=[row.pk]) if _waits_for(row, me) else "",
        "confirm_href": reverse("powers:confirm", args=[row.pk])
        if row.mode == "telephone" and row.confirmed is None and row.asked_of_id == me.pk
        else "",
    }


def _after_it_began(row: Authority) -> bool:
    given, began = row.given_when or row.answered_at, row.search.search_began
    return bool(row.search.happened and began and given and given > began + A_MINUTE)


def _waits_for(row: Authority, me: Any) -> bool:
    return not row.answer and not row.lapsed and me.has_role("inspector") and row.search.started_by_id != me.pk


def earlier_words(earlier: list[Earlier]) -> str:
    """How many, and the latest."""
    if not earlier:
        return "None known here"
    return f"{plural(len(earlier), 'earlier search', 'earlier searches')}, the last on {date_words(earlier[0].when)}"


def call_lines(calls: list[AdultCall]) -> list[dict[str, str]]:
    """The log: who, when, what came of it and why; and where an arrival is written down."""
    return [
        {
            "who": f"{call.name}, {call.get_role_display().lower()}",
            "called": moment_words(call.called_when),
            "result": call.get_result_display(),
            "more": moment_words(call.arrived_when) if call.arrived_when else call.why,
            "href": reverse("powers:arrived", args=[call.pk]) if call.result == "coming" else "",
        }
        for call in calls
    ]


def duty_lines(search: Search, clocks: list[Clock]) -> list[dict[str, Any]]:
    """What must follow, in its order, each as a clock."""
    by_duty = {clock.duty: clock for clock in clocks}
    made = []
    for duty, title in words.AFTERCARE.items():
        clock = by_duty.get(duty)
        if clock is None:
            continue
        last = clock.events.order_by("-happened_at", "-pk").first() if clock.ended else None
        made.append(
            {
                "title": title,
                "state": clock.state,
                "due": clock.due_at,
                "why": f"{last.happened_by or 'The system'}, {moment_words(last.happened_at)}" if last else "",
                "source": f"Local setting, not law: {clock.allowance.get('source')} ({clock.allowance.get('source_date')})",
                "href": reverse("powers:aftercare", args=[search.pk, duty]) if duty in ACTS and not clock.ended else "",
            }
        )
    return made


def list_row(search: Search) -> dict[str, Any]:
    """One line of a list."""
    age = f", {search.age_years}" if search.age_years is not None else ""
    return {
        "href": reverse("powers:search", args=[search.pk]),
        "reference": search.reference,
        "title": f"{search.name}{age}",
        "kind": search.short,
        "status": search.status,
        "missing": len(search.missing),
        "broken": len(search.broken),
        "when": search.search_began or search.started_at,
    }
