"""Why an act cannot be done here and now, and who can: said when its page opens, not when it is sent. The actions still decide."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse

from childfirst.referrals import facts
from childfirst.referrals import permissions as may
from childfirst.referrals.actions.taking_back import can_be_taken_back
from childfirst.referrals.actions.withdrawing import live_decision
from childfirst.referrals.actions.work import NOBODY_TO_ASK
from childfirst.referrals.models import Clock, ClockEvent, ClockRing, Decision, FoldedContact, Referral
from childfirst.referrals.presenters.clocks import events_to_record
from childfirst.referrals.queries.who_can import countersigners
from childfirst.ui.formatting import or_list

NAMES_SHOWN: Final = 5
WORKED_ON: Final = ("open", "in_work")


@dataclass(frozen=True)
class Cannot:
    """The reason, who can instead, and the next step where there is one here."""

    why: str
    who: str = ""
    step: tuple[str, str] | None = None


def cannot(act: str, referral: Referral, person: Any) -> Cannot | None:
    """Why this person cannot do this act to this referral as it stands, or None."""
    return _ACTS[act](referral, person)


def _worked_on(doing: str) -> Callable[[Referral, Any], Cannot | None]:
    def check(referral: Referral, person: Any) -> Cannot | None:
        return None if referral.status in WORKED_ON else _stands(referral, f"so you cannot {doing} now")

    return check


def _stands(referral: Referral, so: str) -> Cannot:
    """Where it stands, and whose turn it is."""
    turn = {
        "returned": "The officer answers first; a sergeant of the team or the desk can answer for them.",
        "awaiting_countersignature": "A second decision-maker answers first.",
        "decided": "A desk decision-maker can reopen it.",
        "folded": f"Work on {referral.folded_into} instead." if referral.folded_into else "",
        "open": "It waits for the desk to take it up.",
        "in_work": "It is being worked on.",
    }
    return Cannot(f"This referral is “{referral.get_status_display()}”, {so}.", turn[referral.status])


def _put_back(referral: Referral, person: Any) -> Cannot | None:
    return None if referral.status == "in_work" else _stands(referral, "so there is nothing to put back")


def _return(referral: Referral, person: Any) -> Cannot | None:
    stands = _worked_on("ask the officer")(referral, person)
    return stands or (None if facts.with_an_officer(referral).exists() else Cannot(NOBODY_TO_ASK))


def _answer(referral: Referral, person: Any) -> Cannot | None:
    asked = referral.information_requests.filter(answered_at=None).select_related("asked_of").first()
    if asked is None:
        return Cannot("There is no open question on this referral: it was answered already, or none was asked.")
    if may.may_answer(person, referral):
        return None
    return Cannot(may.may_answer.refusal, f"The question was put to {asked.asked_of or 'the officer who recorded it'}.")


def _decide(referral: Referral, person: Any) -> Cannot | None:
    if referral.status not in WORKED_ON:
        return _stands(referral, "so it cannot be decided now")
    if not referral.grade:
        step = ("Grade it", reverse("referrals:grade", args=[referral.pk]))
        return Cannot("This referral has no grade yet. It is graded before it is decided.", step=step)
    return None


def _countersign(referral: Referral, person: Any) -> Cannot | None:
    decision = live_decision(referral)
    if decision is None or referral.status != "awaiting_countersignature":
        return _stands(referral, "so it does not wait for a second person")
    if may.may_countersign(person, decision):
        return None
    mine = decision.decided_by_id == person.pk
    why = "You took this decision, so" if mine else "You recorded a contact in this referral, so"
    return Cannot(f"{why} the second person cannot be you.", _who_can_sign(decision))


def _who_can_sign(decision: Decision) -> str:
    others = [str(one) for one in countersigners(decision)[: NAMES_SHOWN + 1]]
    if not others:
        return "Nobody else here can sign yet: ask an administrator to give a second person the decision-maker's role."
    named = [*others[:NAMES_SHOWN], *(["another desk decision-maker"] if others[NAMES_SHOWN:] else [])]
    return f"It can be {or_list(named)}."


def _advice(referral: Referral, person: Any) -> Cannot | None:
    return None if live_decision(referral) else _stands(referral, "so there is no decision whose advice could change")


def _reopen(referral: Referral, person: Any) -> Cannot | None:
    return None if referral.status == "decided" else _stands(referral, "so it need not be reopened")


def _fold(referral: Referral, person: Any) -> Cannot | None:
    return _stands(referral, "so it cannot be folded now") if referral.status in ("decided", "folded") else None


def cannot_take_out(place: FoldedContact) -> Cannot | None:
    """A notice taken out already, or the only one."""
    if place.unfolded_at:
        return Cannot("This notice was taken out already.")
    if FoldedContact.objects.filter(referral=place.referral, unfolded_at=None).count() == 1:
        return Cannot("This is the only notice in the referral. There is nothing to take it out of.")
    return None


def cannot_record(clock: Clock) -> Cannot | None:
    """A clock that ended, or one that the desk's own acts feed."""
    if clock.ended:
        said = clock.ended_reason or "what it waited for was done"
        return Cannot(f"This clock has ended: {said[:1].lower()}{said[1:]}. Nothing more is recorded on it.")
    if not events_to_record(clock):
        return Cannot(
            "Nothing is recorded on this clock by hand: it ends when the desk decides or a second person signs."
        )
    return None


def cannot_take_back(event: ClockEvent) -> Cannot | None:
    """What the desk's own acts wrote is undone by the desk's own acts; nothing is taken back twice."""
    if hasattr(event, "taken_back"):
        return Cannot(f"{event.taken_back.taken_back_by} has taken this back already.")
    return None if can_be_taken_back(event) else Cannot("This was not recorded by hand, so it is not taken back here.")


def cannot_explain(ring: ClockRing, person: Any) -> Cannot | None:
    """A reason given already stands; and only those who answer for it give one."""
    if ring.reason_at:
        return Cannot(f"{ring.reason_by or 'Somebody'} has said why already: “{ring.reason}”")
    if not may.may_explain_a_breach(person, ring.clock):
        return Cannot(may.may_explain_a_breach.refusal)
    return None


_ACTS: Final[dict[str, Callable[[Referral, Any], Cannot | None]]] = {
    "put-back": _put_back,
    "research": _worked_on("add research"),
    "grade": _worked_on("grade it"),
    "return": _return,
    "answer": _answer,
    "decide": _decide,
    "countersign": _countersign,
    "advice": _advice,
    "reopen": _reopen,
    "fold": _fold,
}
