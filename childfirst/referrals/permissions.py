"""Who may do what on the desk. A researcher researches and grades; only a decision-maker decides and countersigns."""

from childfirst.foundation.permissions import Person, permission
from childfirst.referrals.models import Clock, Decision, FoldedContact, Referral
from childfirst.referrals.models.clocks import DESKS_OWN
from childfirst.teams.permissions import may_see_children, may_work_the_desk

__all__ = [
    "may_answer",
    "may_countersign",
    "may_decide",
    "may_explain_a_breach",
    "may_fold",
    "may_grade",
    "may_keep_timings",
    "may_read_the_queue",
    "may_record_on_a_clock",
    "may_research",
    "may_return",
    "may_see",
    "may_see_children",
    "may_take",
    "may_work_the_desk",
]


@permission(
    "You can open referrals of your own contacts, of your team, or sent to your team. The desk can open every one."
)
def may_see(person: Person, referral: Referral) -> bool:
    """Within what this person may see."""
    from childfirst.referrals.queries.visible import visible_to

    return visible_to(person).filter(pk=referral.pk).exists()


@permission(
    "The queue is for the referrals desk, for officers and supervisors, and for teams that referrals are sent to. Open a referral from the child's page."
)
def may_read_the_queue(person: Person) -> bool:
    """Those with a tab of it. Who may open a referral by name alone (the child protection lead) has none."""
    from childfirst.referrals.queries.queue import views_for

    return bool(views_for(person))


@permission("Only the public protection referrals desk can take up a referral.")
def may_take(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)


@permission("Only the public protection referrals desk can research a referral.")
def may_research(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)


@permission("Only the public protection referrals desk can grade a referral.")
def may_grade(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)


@permission("Only the public protection referrals desk can send a referral back.")
def may_return(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)


@permission("Only the public protection referrals desk can fold notices together or apart.")
def may_fold(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)


@permission("Only a desk decision-maker can decide a referral. You can grade it and leave it for one.")
def may_decide(person: Person) -> bool:
    """Decision-makers."""
    return person.has_role("desk_decision_maker")


@permission(
    "A second person must sign: a desk decision-maker who did not take this decision and did not record any contact in this referral."
)
def may_countersign(person: Person, decision: Decision) -> bool:
    """Another decision-maker than the one who decided, who recorded none of its contacts either."""
    return (
        person.has_role("desk_decision_maker")
        and decision.decided_by_id != person.pk
        and not _recorded(person, decision.referral_id)
    )


@permission("Only the officer who was asked, a sergeant of the team, or the desk can answer this question.")
def may_answer(person: Person, referral: Referral) -> bool:
    """The officer who recorded a contact in it, the team's sergeant, or the desk where it found the answer another way."""
    open_question = referral.information_requests.filter(answered_at=None).first()
    if open_question is not None and open_question.asked_of_id == person.pk:
        return True
    sergeant = person.has_role("sergeant") and may_see(person, referral)
    return may_work_the_desk(person) or sergeant or _recorded(person, referral.pk)


@permission("Only somebody who may see this referral can record what happened.")
def may_record_on_a_clock(person: Person, referral: Referral) -> bool:
    """Anyone working on it: the officer tells the victim, the ward officer the school, the desk the council."""
    return may_see(person, referral)


@permission(
    "The desk says why its own time was missed. For any other clock it is the desk, or a sergeant or an inspector who may see this referral."
)
def may_explain_a_breach(person: Person, clock: Clock) -> bool:
    """Those who answer for it: nobody but the desk for the desk's own time."""
    others = () if clock.duty in DESKS_OWN else ("sergeant", "inspector")
    return person.has_role("desk_researcher", "desk_decision_maker", *others) and may_see(person, clock.referral)


@permission("Only an administrator can change the desk's timings.")
def may_keep_timings(person: Person) -> bool:
    """Administrators: a timing is configuration, with a source."""
    return person.has_role("administrator")


def _recorded(person: Person, referral_id: int) -> bool:
    return FoldedContact.objects.filter(
        referral=referral_id, unfolded_at=None, contact__submitted_by=person.pk
    ).exists()
