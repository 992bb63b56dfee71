"""What this person can do next with this referral: one plain next step, and what else is open to them."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from childfirst.referrals import permissions as may
from childfirst.referrals.queries.item import Item
from childfirst.rules.vocabulary import GRADES


@dataclass
class Step:
    """One link or button. `post` acts at once; the others open a page."""

    text: str
    href: str
    post: bool = False


@dataclass
class Next:
    """The sentence at the top of the page, the one button, and the rest."""

    says: str
    main: Step | None = None
    others: list[Step] = field(default_factory=list)


def next_for(item: Item, person: Any) -> Next:
    """Whose turn it is, in words, and the way there."""
    made = {
        "open": _open,
        "in_work": _in_work,
        "returned": _returned,
        "awaiting_countersignature": _awaiting,
        "decided": _decided,
        "folded": _folded,
    }[item.referral.status](item, person)
    return made


def _to(item: Item, name: str) -> str:
    return reverse(f"referrals:{name}", args=[item.referral.pk])


def _desk_others(item: Item, person: Any) -> list[Step]:
    if not may.may_work_the_desk(person):
        return []
    steps = [Step("Fold into another referral", _to(item, "fold"))]
    if any(contact.submitted_by_id for contact in item.contacts):  # an imported record has no officer to ask
        steps.insert(0, Step("Ask the officer a question", _to(item, "return")))
    return [*steps, Step("Start another clock", _to(item, "start-clock"))]


def _open(item: Item, person: Any) -> Next:
    if not may.may_take(person):
        return Next("It waits for the referrals desk to take it up.")
    return Next(
        "Nobody has taken this up yet.", Step("Take this up", _to(item, "take"), post=True), _desk_others(item, person)
    )


def _in_work(item: Item, person: Any) -> Next:
    row = item.referral
    who = "You have" if row.taken_by_id == person.pk else f"{row.taken_by} has" if row.taken_by else "Nobody has"
    if not may.may_work_the_desk(person):
        return Next(f"{who} it on the desk.")
    others = [*_desk_others(item, person), Step("Put it back", _to(item, "put-back"))]
    if not row.taken_by_id:
        others.insert(0, Step("Take this up", _to(item, "take"), post=True))
    if not row.grade:
        return Next(f"{who} taken this up. Research it, then grade it.", Step("Grade it", _to(item, "grade")), others)
    others.insert(0, Step("Change the grade", _to(item, "grade")))
    if may.may_decide(person):
        return Next(f"Graded {GRADES[row.grade]}. It can be decided.", Step("Decide", _to(item, "decide")), others)
    return Next(f"Graded {GRADES[row.grade]}. It waits for a decision-maker.", None, others)


def _returned(item: Item, person: Any) -> Next:
    asked = item.referral.information_requests.filter(answered_at=None).first()
    to = asked.asked_of if asked and asked.asked_of else "the officer"
    says = f"Waiting for {to} to answer: “{asked.question}”" if asked else "Waiting for an answer."
    if may.may_answer(person, item.referral):
        return Next(says, Step("Answer the question", _to(item, "answer")))
    return Next(says)


def _awaiting(item: Item, person: Any) -> Next:
    decision = item.decision
    if decision is None:
        return Next("It waits for a second person.")
    says = f"{decision.decided_by} decided “{decision.get_outcome_display()}” at {GRADES[decision.grade]}. A second person must agree."
    if may.may_countersign(person, decision):
        return Next(
            says, Step("Agree or disagree", _to(item, "countersign")), [Step("Edit the advice", _to(item, "advice"))]
        )
    if may.may_decide(person):
        return Next(f"{says} It cannot be you.", None, [Step("Edit the advice", _to(item, "advice"))])
    return Next(says)


def _decided(item: Item, person: Any) -> Next:
    row = item.referral
    says = f"Decided: {row.get_decision_display()}" + (f", routed to {row.routed_to}" if row.routed_to else "") + "."
    waiting = [here for here in item.clocks if not here.clock.ended]
    if waiting:
        says += " Clocks still run: record what happens on them below."
    others = []
    if may.may_decide(person):
        others = [
            Step("Edit the advice", _to(item, "advice")),
            Step("Reopen", _to(item, "reopen")),
            Step("Start another clock", _to(item, "start-clock")),
        ]
    return Next(says, None, others)


def _folded(item: Item, person: Any) -> Next:
    into = item.referral.folded_into
    href = reverse("referrals:referral", args=[into.pk]) if into else ""
    return Next(f"Folded into {into}. Work on it there.", Step(f"Open {into}", href) if into else None)
