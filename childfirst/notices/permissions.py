"""Who may see, release, follow up and recall notices. Which notices somebody may see follows from the contacts and the schools that are theirs."""

from childfirst.foundation.permissions import Person, permission
from childfirst.notices.models import NoticeDraft
from childfirst.teams.permissions import (
    may_keep_cover,
    may_keep_directory,
    may_log_with_schools,
    may_see_children,
    may_work_the_desk,
)
from childfirst.teams.queries import wards_of

__all__ = [
    "may_ask_a_service",
    "may_ask_for_a_risk_notice",
    "may_authorise",
    "may_follow_up",
    "may_keep_cover",
    "may_keep_directory",
    "may_keep_policy",
    "may_log_with_schools",
    "may_read_notices",
    "may_release",
    "may_withdraw",
    "may_work_the_desk",
]


@permission("Your role does not see notices about children.")
def may_read_notices(person: Person) -> bool:
    """The roles that work with children; the query narrows it further."""
    return may_see_children(person)


@permission("Only the public protection referrals desk can withdraw a notice.")
def may_withdraw(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)


@permission(
    "Only the referrals desk, or the officer who answers for the school's ward, can release or recall this notice."
)
def may_release(person: Person, notice: NoticeDraft) -> bool:
    """Somebody other than the rule that prepared it has looked at it."""
    return may_work_the_desk(person) or _is_ward_officer_of(person, notice)


@permission("Only the referrals desk, or the officer who answers for the school's ward, can follow up this notice.")
def may_follow_up(person: Person, notice: NoticeDraft) -> bool:
    """Telephone, reply."""
    return may_work_the_desk(person) or _is_ward_officer_of(person, notice)


@permission("An inspector who did not ask for it, and in whose command unit it is, must answer this.")
def may_authorise(person: Person, notice: NoticeDraft) -> bool:
    """Telling a school of a serious risk goes beyond the listed fields, so it needs a second, senior person."""
    from childfirst.notices.queries.visible import visible_to

    asked_by_another = notice.prepared_by_id != person.pk
    return person.has_role("inspector") and asked_by_another and visible_to(person).filter(pk=notice.pk).exists()


@permission("Your role does not tell schools about a risk.")
def may_ask_for_a_risk_notice(person: Person) -> bool:
    """Whoever records contacts; the inspector decides."""
    return may_see_children(person)


@permission("Your role does not ask a service to help a child.")
def may_ask_a_service(person: Person) -> bool:
    """Whoever works with children; the desk checks it and sends it."""
    return may_see_children(person)


@permission("Only an administrator can change how notices are released.")
def may_keep_policy(person: Person) -> bool:
    """It is configuration, with a source."""
    return person.has_role("administrator")


def _is_ward_officer_of(person: Person, notice: NoticeDraft) -> bool:
    ward = getattr(notice.school, "ward_id", None)
    return ward is not None and person.has_role("ward_officer") and wards_of(person).filter(pk=ward).exists()
