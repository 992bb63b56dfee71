"""What must follow a search, as clocks on its referral: told, given, offered, reviewed. A missed one shows and rings like any other."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import local, now
from childfirst.powers import policy
from childfirst.powers.actions import reviews
from childfirst.powers.actions.reviews import Connected
from childfirst.powers.models import Review, Search
from childfirst.powers.permissions import may_record_aftercare
from childfirst.powers.weighing import Weighed
from childfirst.referrals.actions import clocks, desk
from childfirst.referrals.models import Clock, Referral
from childfirst.rules.sampling import drawn
from childfirst.rules.search_words import AFTERCARE

RECORDED_SOON: Final = timedelta(days=1)
REVIEW: Final = "SEARCH_REVIEW"
# What a person may say happened, by duty: the ends first.
ACTS: Final[dict[str, dict[str, str]]] = {
    "SEARCH_PARENT": {
        "parent_told": "A parent or carer was told",
        "parent_not_told_safely": "Nobody is told: it may put the child at risk",
        "parent_call_attempted": "Tried, and did not reach them",
    },
    "SEARCH_COPY": {"copy_given": "A copy was given", "copy_declined": "A copy was offered, and not wanted"},
    "SEARCH_COMPLAINT": {"complaint_route_given": "The child was told, and given the page in plain words"},
    "SEARCH_DEBRIEF": {"debrief_offered": "A talk was offered by somebody who was not there"},
}


def start(held: Search, found: Weighed, *, by: Any, imported: bool = False) -> None:
    """Start every clock that this search calls for, and its review. An imported stop is only reviewed: nobody can be told now."""
    if held.referral is None:
        return
    referral = desk.locked(held.referral)
    at = known_at(held)
    for duty in AFTERCARE:
        if duty == REVIEW or imported:
            continue
        _start(held, referral, duty, at, by)
    why = why_reviewed(held, found, imported=imported)
    if why:
        clock = _start(held, referral, REVIEW, at, by)
        open_review(held, why, clock, by=by)
    desk.refresh_queue_columns([referral.pk])


def _start(held: Search, referral: Referral, duty: str, at: datetime, by: Any) -> Clock:
    allowed = policy.timing(duty)
    return clocks.start(
        referral,
        duty,
        at,
        by=by,
        child=held.child,
        contact=held.contact,
        about=held.reference,
        allowance=allowed.stored(),
        note=allowed.source,
    )


def known_at(held: Search) -> datetime:
    """From when it began; where it was recorded more than a day later, from when it was recorded."""
    done = held.done_at or now()
    began = held.search_began or done
    return began if began <= done and done - began <= RECORDED_SOON else done


def why_reviewed(held: Search, found: Weighed, *, imported: bool = False) -> str:
    """Why somebody independent looks at it, or "" where the draw leaves it out. Every search that exposes is looked at."""
    if imported:
        return "imported"
    if held.exposing:
        return "exposing"
    if found.found.breaches or found.stops or found.found.missing or held.authority in ("none", "refused"):
        return "gate"
    return "sampled" if drawn(held.reference, local(known_at(held)).date(), policy.sample_percent()) else ""


def open_review(held: Search, why: str, clock: Clock, *, by: Any) -> Review:
    """The review, with everybody who had a part."""
    return reviews.open_review(
        subject_type="search",
        subject_id=held.pk,
        subject_title=f"{held.reference}: {held.short.lower()}",
        why=why,
        due_at=clock.due_at or now(),
        by=by,
        contact=held.contact,
        child=held.child,
        clock=clock,
        connected=connected_to(held),
    )


def connected_to(held: Search) -> list[Connected]:
    """Those who were there, recorded it, or were asked to authorise it: none of them may review it."""
    people = [
        Connected(one.officer, one.name, "supervised" if one.role == "supervising" else "searched")
        for one in held.officers.select_related("officer")
    ]
    people += [
        Connected(who, "", "recorded") for who in (held.started_by, held.done_by, held.completed_by) if who is not None
    ]
    for one in held.authorities.select_related("asked_of", "answered_by"):
        people.append(Connected(one.asked_of, one.named, "authorised"))
        if one.mode == "in_app" and one.answered_by is not None:
            people.append(Connected(one.answered_by, "", "authorised"))
    return [one for one in people if one.officer is not None or one.name.strip()]


def feed(held: Search, *, by: Any) -> None:
    """Bring the clocks in line with what the record says: told, given, complete. And the review with who was there."""
    if not held.happened:
        return
    review = Review.objects.filter(subject_type="search", subject_id=held.pk).first()
    if review is not None and review.status != "reviewed":
        reviews.connect(review, connected_to(held), by=by)
    if held.parent_told == "told" and held.parent_told_when:
        _end(held, "SEARCH_PARENT", "parent_told", held.parent_told_when, by)
    elif held.parent_told == "unsafe" and held.parent_not_told_reason.strip():
        _end(held, "SEARCH_PARENT", "parent_not_told_safely", now(), by, held.parent_not_told_reason)
    if held.copy_given in ("given", "declined"):
        _end(held, "SEARCH_COPY", f"copy_{held.copy_given}", now(), by)
    if held.status == "complete":
        _end(held, "SEARCH_RECORD", "search_record_complete", held.completed_at or now(), by)


def _end(held: Search, duty: str, what: str, at: datetime, by: Any, note: str = "") -> None:
    clock = clock_of(held, duty)
    if clock is None or clock.ended:
        return
    began = clock.events.order_by("happened_at", "pk")[0].happened_at
    clocks.add_event(clock=clock, what=what, at=min(max(at, began), now()), by=by, note=note, checked=False)


def clock_of(held: Search, duty: str) -> Clock | None:
    """This search's clock of one duty. By its contact as well, which has an index; `about` has none."""
    rows = Clock.objects.filter(contact=held.contact_id, duty=duty, about=held.reference)
    return rows.select_related("referral").first()


@transaction.atomic
def record_aftercare(*, search: Search, what: str, at: datetime, by: Any, note: str = "") -> Clock:
    """Somebody says that one of the things that must follow was done, or tried."""
    may_record_aftercare.check(by, search)
    duty = next((one for one, acts in ACTS.items() if what in acts), None)
    if duty is None:
        raise BadInput("Choose what was done from the list.", field="what")
    if what in ("parent_not_told_safely", "parent_call_attempted", "parent_told") and not note.strip():
        raise BadInput("Say who was told and how, or why not.", field="note")
    held = Search.objects.select_for_update(of=("self",)).get(pk=search.pk)
    clock = clock_of(held, duty)
    if clock is None:
        raise CannotNow("This search has no such duty.")
    clocks.add_event(clock=clock, what=what, at=at, by=by, note=note.strip(), checked=False)
    _into_the_record(held, what, at, note.strip(), by)
    trace(
        Operation.ALTERATION, "recorded what followed a search", held, by=by, child=held.child_id, reason=note.strip(),
        details={"what": what},
    )  # fmt: skip
    return clock


def _into_the_record(held: Search, what: str, at: datetime, note: str, by: Any) -> None:
    """The record and the clock never say two things."""
    if what == "parent_told":
        held.parent_told, held.parent_told_when, held.parent_told_how = "told", at, note[:120]
        held.parent_told_by_name = str(person_or_none(by) or "")[:120]
    elif what == "parent_not_told_safely":
        held.parent_told, held.parent_not_told_reason = "unsafe", note
    elif what == "parent_call_attempted" and not held.parent_told:
        held.parent_told, held.parent_not_told_reason = "not_reached", note
    elif what.startswith("copy_"):
        held.copy_given = what.removeprefix("copy_")
    else:
        return
    from childfirst.powers.actions.searches import settle

    settle(held)
