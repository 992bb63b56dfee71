"""Deciding. One named person decides; where a child at amber or red is not referred, a second one must agree.

At amber or red means by the gravest of three: the desk's grade, the officer's, and the least that the rules suggest. So nobody
takes the second person away by grading low.

A decision counts as it was read: `revision` refuses one typed before somebody else acted. A waiting decision is dropped when
its advice is edited or new information arrives, because nobody signed for that; its row is kept.
"""

from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction

from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.referrals import facts
from childfirst.referrals.actions import desk, drafts, duties, withdrawing, work
from childfirst.referrals.models import Countersignature, Decision, Referral
from childfirst.referrals.permissions import may_countersign, may_decide
from childfirst.referrals.states import DECISIONS, NOT_REFERRED
from childfirst.training.authority import ask_learning

SECOND_PERSON_GRADES: Final = frozenset({"amber", "red"})
TEAM_KIND: Final = {"exploitation_team": "exploitation", "ward_officer": "ward"}
NEEDS_COUNCIL: Final = frozenset({"childrens_services", "strategy_discussion", "early_help"})


@dataclass(frozen=True)
class Choice:
    """What somebody decided, as typed."""

    outcome: str
    reason: str
    advice: str = ""
    route_to: Any = None
    council: Any = None


def needs_second_person(outcome: str, gravest: str) -> bool:
    """Not referring a child at amber or red is never one person's decision."""
    return outcome in NOT_REFERRED and gravest in SECOND_PERSON_GRADES


def gravest_of(referral: Referral) -> str:
    """The gravest of the desk's grade, the officer's, and the least that the rules suggest now."""
    findings = facts.current_findings(facts.live_contacts(referral))
    return facts.gravest(referral.grade, referral.officer_grade, findings)


@transaction.atomic
def decide(
    *,
    referral: Referral,
    outcome: str,
    reason: str,
    by: Any,
    advice: str = "",
    route_to: Any = None,
    council: Any = None,
    revision: int | None = None,
    learning_reason: str = "",
) -> Decision | None:
    """Decide what happens. `more_information` asks the officer instead, with the reason as the question."""
    may_decide.check(by)
    referral = desk.locked(referral)
    desk.check_revision(referral, revision)
    if outcome == "more_information":
        work.return_for_information(referral=referral, question=reason, by=by)
        return None
    choice = Choice(outcome, reason.strip(), advice.strip(), route_to, council or referral.borough)
    _check(referral, choice)
    ask_learning(by, "decide_referral", reason=learning_reason, subject=referral)
    work.ensure_taken(referral, by)
    return _decide(referral, choice, by)


def _check(referral: Referral, choice: Choice) -> None:
    if referral.status not in ("open", "in_work"):
        raise CannotNow(f"This referral is “{referral.get_status_display()}”, so it cannot be decided now.")
    if choice.outcome not in DECISIONS:
        raise BadInput("Select a decision.", field="outcome")
    if not choice.reason:
        raise BadInput("Enter the reason for your decision.", field="reason")
    if not referral.grade:
        raise CannotNow("Give this referral a grade before you decide it.")
    kind = TEAM_KIND.get(choice.outcome)
    if kind and getattr(choice.route_to, "kind", None) != kind:
        raise BadInput("Select the team it goes to.", field="route_to")
    if choice.outcome in NEEDS_COUNCIL and choice.council is None:
        raise BadInput("Select the council.", field="council")


def _decide(referral: Referral, choice: Choice, by: Any) -> Decision:
    second = needs_second_person(choice.outcome, gravest_of(referral))
    decision = Decision.objects.create(
        referral=referral,
        outcome=choice.outcome,
        grade=referral.grade,
        reason=choice.reason,
        advice=choice.advice,
        route_to=choice.route_to if choice.outcome in TEAM_KIND else None,
        council=choice.council if choice.outcome in NEEDS_COUNCIL else None,
        needs_second_person=second,
        decided_at=now(),
        decided_by=by,
    )
    said = DECISIONS[choice.outcome]
    details = {"outcome": choice.outcome, "grade": referral.grade, "advice": choice.advice}
    if second:
        desk.move(
            referral, "awaiting_countersignature", f"decided: {said}; second person needed", by=by, note=choice.reason
        )
        duties.start_countersign(referral, by=by)
        desk.refresh_queue_columns([referral.pk])
    else:
        _make_final(referral, decision, f"decided: {said}", choice.reason, by)
    desk.record("referral decided", referral, by=by, reason=choice.reason, details=details)
    return decision


def _make_final(referral: Referral, decision: Decision, verb: str, note: str, by: Any) -> None:
    referral.decision, referral.decided_at, referral.decided_by = decision.outcome, now(), decision.decided_by
    referral.routed_to = decision.route_to
    desk.move(referral, "decided", verb, by=by, note=note)
    duties.end(referral, "DESK", "decided", by=by)
    duties.for_decision(referral, decision.outcome, by=by)
    drafts.for_decision(referral, decision, by=by)
    desk.refresh_queue_columns([referral.pk])


@transaction.atomic
def countersign(
    *,
    referral: Referral,
    agreed: bool,
    by: Any,
    reason: str = "",
    revision: int | None = None,
    learning_reason: str = "",
) -> Countersignature:
    """A second decision-maker agrees, or sends it back to work with a reason."""
    referral = desk.locked(referral)
    decision = withdrawing.live_decision(referral)
    if decision is None or referral.status != "awaiting_countersignature":
        raise CannotNow("This referral no longer waits for a second person: open it again to see what happened.")
    may_countersign.check(by, decision)
    desk.check_revision(referral, revision)
    if not agreed and not reason.strip():
        raise BadInput("Enter why you do not agree.", field="reason")
    if agreed:
        ask_learning(by, "decide_referral", reason=learning_reason, subject=referral)
    signature = Countersignature.objects.create(
        decision=decision, agreed=agreed, reason=reason.strip(), signed_at=now(), signed_by=by
    )
    if agreed:
        duties.end(referral, "COUNTERSIGN", "countersigned", by=by)
        _make_final(referral, decision, f"countersigned: {decision.get_outcome_display()}", reason.strip(), by)
    else:
        withdrawing.withdraw(referral, by=by, because=f"Not agreed by {by}: {reason.strip()}")
        desk.move(referral, "in_work", "not agreed", by=by, note=reason.strip())
        duties.set_desk_clock(referral, by=by)
        desk.refresh_queue_columns([referral.pk])
    desk.record(
        "countersigned" if agreed else "not agreed",
        referral,
        by=by,
        reason=reason.strip(),
        details={"decision": decision.pk},
    )
    return signature


@transaction.atomic
def edit_advice(*, referral: Referral, advice: str, by: Any, revision: int | None = None) -> Decision:
    """Change the advice of a decision. Any signature falls with the old words; where one is needed, it is asked for again."""
    may_decide.check(by)
    referral = desk.locked(referral)
    desk.check_revision(referral, revision)
    old = withdrawing.live_decision(referral)
    if old is None:
        raise CannotNow("There is no decision here to edit: it may have been withdrawn while you were reading.")
    if advice.strip() == old.advice:
        raise BadInput("You have not changed the advice.", field="advice")
    withdrawing.withdraw(referral, by=by, because="Advice edited")
    desk.move(referral, "in_work", "advice edited", by=by, note=advice.strip())
    return _decide(
        referral, Choice(old.outcome, old.reason, advice.strip(), old.route_to, old.council or referral.borough), by
    )


@transaction.atomic
def reopen(*, referral: Referral, reason: str, by: Any, revision: int | None = None) -> Referral:
    """Take a decided referral back to work by hand. Its decision is withdrawn and kept; duties already running go on."""
    may_decide.check(by)
    referral = desk.locked(referral)
    desk.check_revision(referral, revision)
    if not reason.strip():
        raise BadInput("Enter what is new.", field="reason")
    if referral.status != "decided":
        raise CannotNow(
            f"This referral is “{referral.get_status_display()}”: it is not decided, so it need not be reopened."
        )
    withdrawing.withdraw(referral, by=by, because=f"Reopened: {reason.strip()}")
    referral.taken_by, referral.taken_at = by, now()
    desk.move(referral, "in_work", "reopened", by=by, note=reason.strip())
    duties.set_desk_clock(referral, by=by)
    desk.refresh_queue_columns([referral.pk])
    desk.record("referral reopened", referral, by=by, reason=reason.strip())
    return referral
