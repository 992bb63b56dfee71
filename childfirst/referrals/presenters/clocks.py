"""A clock in words: what it is for, whose, how it stands, where its time comes from, and what can be recorded on it."""

from datetime import datetime
from typing import Any, Final

from django.urls import reverse

from childfirst.referrals.actions.taking_back import FED_BY_THE_DESK, can_be_taken_back
from childfirst.referrals.calendars import TERMS_ASSUMED
from childfirst.referrals.models import Clock, ClockEvent
from childfirst.referrals.queries.item import ClockHere
from childfirst.referrals.states import CLOCK_STATES
from childfirst.rules.clocks import DUTIES, LOCAL_DUTIES
from childfirst.rules.clocks.duty import PAUSE, RESUME
from childfirst.rules.vocabulary import GRADES
from childfirst.ui.formatting import moment_short, moment_words

SHORT: Final = {
    "DESK": "Desk decision",
    "COUNTERSIGN": "Second person",
    "R061": "Police protection ends",
    "R070": "Council decides",
    "R072": "Initial conference",
    "R073": "Social work assessment",
    "R074": "Core group",
    "R087": "Return home interview",
    "R103": "School told",
    "R162": "Victim referred to support",
    "R164": "Victim told",
    "SEARCH_PARENT": "Search: parent told",
    "SEARCH_COPY": "Search: copy given",
    "SEARCH_DEBRIEF": "Search: debrief offered",
    "SEARCH_COMPLAINT": "Search: complaint route given",
    "SEARCH_RECORD": "Search: record complete",
    "SEARCH_REVIEW": "Search: reviewed",
    "FORCE_REFER": "Force: refer, or say why not",
}
EVENTS: Final = {
    "police_protection_started": "Police protection began",
    "released": "Child released from police protection",
    "order_made": "A court made an order",
    "designated_officer_review": "Designated officer reviewed",
    "la_informed": "Council told",
    "referral_received": "Referred to the council",
    "decision_made": "Council told us its decision",
    "acknowledged": "Council acknowledged it",
    PAUSE: "Sent back for information",
    RESUME: "Information received",
    "strategy_discussion": "Strategy discussion held",
    "conference_held": "Conference held",
    "conference_booked": "Conference booked",
    "assessment_completed": "Assessment finished",
    "assessment_started": "Assessment started",
    "core_group_met": "Core group met",
    "core_group_invited": "Core group invited",
    "returned": "Child returned",
    "interview_completed": "Return interview done",
    "interview_declined": "Child declined the interview",
    "interview_offered": "Interview offered",
    "reported_missing": "Reported missing",
    "incident_known": "Incident known to police",
    "school_notified": "School told",
    "la_notified": "Council's home education officer told",
    "ppn_sent": "Safeguarding notice sent (does not tell the school)",
    "crime_reported": "Crime reported",
    "support_referred": "Referred to victim support",
    "support_offered": "Support offered",
    "victim_event": "Something happened in the case",
    "victim_told": "Child told",
    "call_attempted": "Tried to reach them",
    "referral_opened": "Reached the desk",
    "decided": "Desk decided",
    "countersignature_asked": "Second person asked",
    "countersigned": "Second person agreed",
    "withdrawn": "Request withdrawn",
    "search_done": "Child searched",
    "parent_told": "Parent or carer told",
    "parent_not_told_safely": "Not told: telling them may put the child at risk",
    "parent_call_attempted": "Tried to reach the parent or carer",
    "copy_given": "Copy of the record given",
    "copy_declined": "Copy offered, and not wanted",
    "debrief_offered": "Debrief offered",
    "complaint_route_given": "Told how to complain",
    "search_record_complete": "Record complete",
    "search_reviewed": "Reviewed",
    "force_flagged": "Force used that is flagged",
    "force_referral_decided": "An inspector decided",
}


def title_of(clock: Clock) -> str:
    """Short words, for a queue or a list."""
    return SHORT.get(clock.duty, clock.duty)


def events_to_record(clock: Clock) -> list[tuple[str, str]]:
    """What a person may say happened: the ends first."""
    duty = DUTIES.get(clock.duty)
    if duty is None or clock.ended or clock.duty in FED_BY_THE_DESK:
        return []
    ends = list(duty.ends)
    if clock.duty == "R103":
        ends = ["la_notified"] if clock.calendar.get("school", {}).get("home_educated") else ["school_notified"]
    others = [what for what in (*duty.acting, *duty.no_effect) if what not in ("reported_missing",)]
    return [(what, EVENTS[what]) for what in (*ends, *others)]


def shown(here: ClockHere, at: datetime, *, may_record: bool, may_explain: bool) -> dict[str, Any]:
    """One clock for the `clock` component and the lines under it."""
    clock, found = here.clock, here.reckoned
    base = {
        "id": clock.pk,
        "title": title_of(clock),
        "who": _who(clock),
        "fault": here.fault,
        "ended": clock.ended,
        "record_href": "",
    }
    if found is None or here.duty is None:
        return base | {
            "state": "breached",
            "due": None,
            "words": here.fault,
            "source": "",
            "events": [],
            "rings": [],
            "duty": clock.duty,
        }
    if may_record and events_to_record(clock):
        base["record_href"] = reverse("referrals:event", args=[clock.pk])
    return base | {
        "state": _look(here, at),
        "due": found.due_at,
        "words": _words(here),
        "duty": here.duty.title,
        "binds": here.duty.binds,
        "source": source_of(here),
        "events": [_event(row, may_record) for row in clock.events.all()],
        "rings": [_ring(row, may_explain) for row in clock.rings.all()],
    }


def _look(here: ClockHere, at: datetime) -> str:
    found = here.reckoned
    assert found is not None
    if here.clock.ended_reason:
        return "breached" if _was_late(here) else "replaced" if here.replaced_by else "stopped"
    if found.state == "running" and found.warn_at is not None and at >= found.warn_at:
        return "warning"
    return found.state


def _was_late(here: ClockHere) -> bool:
    """A stopped clock stands as it stood then: what would have come due afterwards was never missed."""
    found, newer = here.reckoned, here.replaced_by
    assert found is not None
    overtaken = newer is not None and found.due_at is not None and found.due_at < newer.started_at
    return here.clock.state == "breached" or overtaken


def _words(here: ClockHere) -> str:
    found = here.reckoned
    assert found is not None
    if here.clock.ended_reason:
        return _stopped(here)
    if found.state == "running" and "working" in found.words:
        return found.words.partition(", ")[2]
    words = found.words[:1].upper() + found.words[1:] if found.state == "paused" or _done(here) else ""
    return "" if words == CLOCK_STATES["met"] else words  # the component has said so


def _stopped(here: ClockHere) -> str:
    """Why it no longer counts, which clock counts instead, and since when."""
    said, newer = f"{here.clock.ended_reason}.", here.replaced_by
    if newer is None:
        return said
    due = f", due {moment_short(newer.due_at)}" if newer.due_at else ""
    grade = f" for {GRADES[newer.allowance['grade']]}" if newer.allowance.get("grade") else ""
    return f"{said} Replaced {moment_short(newer.started_at)} by the clock{grade}{due}."


def _done(here: ClockHere) -> bool:
    """Ended: the component cannot say by how much it was late."""
    return here.clock.ended


def _who(clock: Clock) -> str:
    about = clock.about.replace("CAD:", "CAD ").replace("CRIME:", "crime ")
    parts = [clock.child.name if clock.child else "", about]
    return ", ".join(part for part in parts if part)


def source_of(here: ClockHere) -> str:
    """Where the time allowed comes from: the law or guidance with its date, or the local setting, never called statutory."""
    clock, duty = here.clock, here.duty
    assert duty is not None
    if duty.status == "local":
        told = clock.allowance
        grade = f" for {GRADES[told['grade']].lower()}" if told.get("grade") else ""
        where = f" in {told['borough']}" if told.get("borough") else ""
        return f"Local setting, not law{grade}{where}: {told.get('source')} (set down {told.get('source_date')}){_kept(clock)}"
    assumed = clock.calendar.get("school", {}).get(TERMS_ASSUMED)
    unknown = " Term dates for this school are not held: every weekday is taken for a school day." if assumed else ""
    return f"{'Law' if duty.status == 'statute' else 'Guidance'}: {duty.source}, {duty.dated} ({duty.rule}).{unknown}"


def _kept(clock: Clock) -> str:
    """A slower grade leaves the desk's clock as it was: say so, where the two grades now differ."""
    own, of_the_clock = clock.referral.grade, clock.allowance.get("grade")
    if clock.duty != "DESK" or clock.ended or not own or own == of_the_clock:
        return ""
    return f". The grade is now {GRADES[own].lower()}; a new grade never puts off when it is due"


def event_words(row: ClockEvent) -> str:
    """What happened, when, and who recorded it."""
    kind = f": {row.extra['kind']}" if row.extra.get("kind") else ""
    who = f", recorded by {row.happened_by}" if row.happened_by else ""
    return f"{EVENTS.get(row.what, row.what)}{kind}, {moment_short(row.happened_at)}{who}" + (
        f". {row.note}" if row.note else ""
    )


def _event(row: ClockEvent, may_record: bool) -> dict[str, str]:
    back = getattr(row, "taken_back", None)
    told = f"Taken back by {back.taken_back_by}, {moment_short(back.taken_back_at)}: {back.reason}" if back else ""
    may = may_record and can_be_taken_back(row)
    return {
        "text": event_words(row),
        "taken_back": told,
        "href": reverse("referrals:take-back", args=[row.pk]) if may else "",
    }


def _ring(row: Any, may_explain: bool) -> dict[str, Any]:
    text = f"{'Missed' if row.kind == 'breach' else 'Warned'}: due {moment_short(row.due_at)}, marked {moment_short(row.rung_at)}"
    asks = row.kind == "breach" and row.reason_at is None
    return {
        "kind": row.kind,
        "text": text,
        "reason": row.reason,
        "asks": asks,
        "by": f"{row.reason_by}, {moment_words(row.reason_at)}" if row.reason_at else "",
        "href": reverse("referrals:reason", args=[row.pk]) if asks and may_explain else "",
    }


def duties_started_by(codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Choices of a list of duties."""
    return [(code, f"{(DUTIES.get(code) or LOCAL_DUTIES[code]).title} ({code})") for code in codes]


__all__ = ["EVENTS", "duties_started_by", "event_words", "events_to_record", "shown", "source_of", "title_of"]
