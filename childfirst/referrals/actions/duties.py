"""Which duties a contact, a grade or a decision starts on a referral. What each duty means is in rules.clocks.

Duties of law or guidance never pause because the desk asked a question; only the desk's own clock does.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from childfirst.contacts.models import Contact, Involvement
from childfirst.contacts.screening import returned
from childfirst.foundation.now import LONDON, now
from childfirst.notices.policy import second_school_is_told
from childfirst.referrals import calendars, facts
from childfirst.referrals.actions import clocks
from childfirst.referrals.models import Clock, Referral
from childfirst.referrals.timings import countersign_timing, desk_timing
from childfirst.rules.vocabulary import GRADES

SCHOOL_AGE: Final = range(4 * 12, 18 * 12)  # R104: reception to 17
RECORDED_SOON: Final = timedelta(days=1)
VICTIM_EVENTS: Final = {
    "arrested": "arrest",
    "bailed": "bail",
    "released_under_investigation": "release",
    "charged": "charge",
    "no_further_action": "no further action",
}
TO_THE_COUNCIL: Final = frozenset({"childrens_services", "strategy_discussion"})
BY_HAND: Final = ("R072", "R073", "R074", "R164")


def for_contact(referral: Referral, contact: Contact, *, by: Any) -> None:
    """Every clock this contact starts. Called again for a joined or amended contact, it adds only what is new."""
    if contact.police_protection_from:
        clocks.start(
            referral, "R061", contact.police_protection_from, by=by, contact=contact, about="Police protection"
        )
    for part in contact.involvements.select_related("child__school", "child__second_school", "school", "second_school"):
        if part.child is None:
            continue
        if contact.kind == "domestic_abuse" and is_school_notice_due(part):
            _school_notice(referral, contact, part, by)
        returned = returned_at(contact, part)
        if returned:
            clocks.start(referral, "R087", returned, by=by, child=part.child, contact=contact, about=contact.reference)
        if "victim" in part.roles and (contact.offence or contact.crime_reference):
            _victim(referral, contact, part, by)


def is_school_notice_due(part: Involvement) -> bool:
    """A child of school age who saw, heard or lived with it (R100, R102). Where the school is not known, the page asks."""
    if part.roles and set(part.roles) == {"suspect"}:
        return False
    return part.age_months is None or part.age_months in SCHOOL_AGE


def setting_of(part: Involvement) -> tuple[str, Any] | None:
    """("school", School), ("home", None) or None where nobody has asked."""
    status = part.school_status if part.school_status != "unknown" else getattr(part.child, "school_status", "unknown")
    school = part.school or getattr(part.child, "school", None)
    if status == "home_educated":
        return "home", None
    return ("school", school) if school else None


def settings_of(part: Involvement) -> list[tuple[str, Any]]:
    """The first setting, and the second school of a child who is at two, where the force's policy tells it too."""
    first, second = setting_of(part), second_school_of(part)
    told = second is not None and first is not None and first[0] == "school" and second_school_is_told()
    return [*([first] if first else []), *([("school", second)] if told else [])]


def second_school_of(part: Involvement) -> Any:
    """Where the child is as well, if anywhere."""
    holds: Any = part if part.school else part.child
    second = getattr(holds, "second_school", None)
    return second if second is not None and second != holds.school else None


def known_at(contact: Contact) -> datetime:
    """When police knew: at the incident if it was recorded within a day; else (an old incident told now) when recorded."""
    soon = contact.submitted_at - contact.occurred_from <= RECORDED_SOON
    return min(contact.occurred_from, contact.submitted_at) if soon else contact.submitted_at


def _school_notice(referral: Referral, contact: Contact, part: Involvement, by: Any) -> None:
    for _, school in settings_of(part):
        at = known_at(contact)
        about = school.name if school else calendars.HOME_EDUCATED
        calendar = calendars.school_days(at, school)
        clocks.start(referral, "R103", at, by=by, child=part.child, contact=contact, about=about, calendar=calendar)


def returned_at(contact: Contact, part: Involvement) -> datetime | None:
    """When a missing child came back, where the record says that they did (R087)."""
    if not returned(contact, part) and not part.prevention_interview:
        return None
    stated = (contact.details or {}).get("returned_at")
    try:
        moment = datetime.fromisoformat(stated) if isinstance(stated, str) else None
    except ValueError:
        moment = None
    if moment is not None and moment.tzinfo is None:
        moment = moment.replace(tzinfo=LONDON)
    return (
        min(moment or contact.occurred_to or contact.submitted_at, contact.submitted_at)
        if contact.kind == "missing"
        else None
    )


def _victim(referral: Referral, contact: Contact, part: Involvement, by: Any) -> None:
    """R162, and R164 where the record already tells of something that the child has to be told."""
    about = contact.incident_key or contact.reference
    clocks.start(referral, "R162", contact.submitted_at, by=by, child=part.child, contact=contact, about=about)
    if contact.outcome in VICTIM_EVENTS:
        kind = VICTIM_EVENTS[contact.outcome]
        clocks.start(
            referral,
            "R164",
            contact.submitted_at,
            by=by,
            child=part.child,
            contact=contact,
            about=f"{about}: {kind}",
            extra={"kind": kind},
        )


def desk_clock(referral: Referral) -> Clock | None:
    """The desk's own clock, where it runs or is paused."""
    return Clock.objects.filter(referral=referral, duty="DESK", ended=False).first()


def set_desk_clock(referral: Referral, *, by: Any) -> None:
    """Start the desk's clock, or bring it forward where the grade leaves less time. A regrade never buys time.

    The first counts from receipt, never from when somebody opened it (F13). A faster grade counts from now, where that is
    due sooner. Otherwise the clock that runs stands, with the due moment it had: a slower grade moves nothing, whoever gave
    the first one (the officer, a rule or the desk), and a missed clock stays missed.
    """
    at = now() if Clock.objects.filter(referral=referral, duty="DESK").exists() else referral.opened_at
    grade = facts.working_grade(referral, facts.current_findings(facts.live_contacts(referral)))
    timing, running = desk_timing(referral.borough, grade), desk_clock(referral)
    if running is not None:
        sooner = running.due_at is None or at + timedelta(minutes=timing.minutes) < running.due_at
        if running.state == "paused" or not sooner:
            return
        clocks.stop(running, by=by, reason=f"Graded {GRADES[grade]}: the time allowed is now shorter")
    clocks.start(referral, "DESK", at, by=by, allowance=timing.stored(), note=timing.source)


def start_countersign(referral: Referral, *, by: Any) -> None:
    """A second person has been asked for."""
    timing = countersign_timing()
    clocks.start(referral, "COUNTERSIGN", now(), by=by, allowance=timing.stored(), note=timing.source)


def end(referral: Referral, duty: str, what: str, *, by: Any) -> None:
    """Record the end of a desk clock, where it runs."""
    clock = Clock.objects.filter(referral=referral, duty=duty, ended=False).first()
    if clock is not None:
        clocks.add_event(clock=clock, what=what, at=now(), by=by, checked=False)


def for_decision(referral: Referral, outcome: str, *, by: Any) -> None:
    """The council's working day to decide (R070), once the desk has referred to it."""
    if outcome in TO_THE_COUNCIL:
        clocks.start(
            referral,
            "R070",
            now(),
            by=by,
            about=getattr(referral.borough, "name", ""),
            note="Counted from the desk's decision, not from when the notice left.",
        )
