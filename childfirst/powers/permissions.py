"""Who may ask, authorise, record and review the use of a power on a child."""

from typing import Any

from django.db.models import Q

from childfirst.children.permissions import openable, through
from childfirst.foundation.permissions import Person, permission
from childfirst.foundation.wall import but_closed
from childfirst.powers.models import Authority, Review, ReviewConnection, Search, SearchOfficer
from childfirst.rules.gates.searches import RANKS
from childfirst.teams.roles import DESK

AUTHORISING = RANKS[RANKS.index("inspector") :]


@permission("Only sergeants, inspectors and desk decision-makers review the use of powers.")
def may_read_reviews(person: Person) -> bool:
    """Those who may be independent of what happened; each sees what `review_scope` gives."""
    return person.has_role("sergeant", "inspector", "desk_decision_maker")


@permission(
    "You cannot review this: a reviewer was not there, did not record or authorise it, and does not supervise anybody who did. "
    "Another inspector or a desk decision-maker can."
)
def may_review(person: Any, review: Review) -> bool:
    """In scope, and independent. The queue asks the same two things, so that a list and a refusal never differ."""
    in_scope = Review.objects.filter(review_scope(person), pk=review.pk).exists()
    return in_scope and not review.connections.filter(had_a_part(person)).exists()


def review_scope(person: Any) -> Q:
    """The reviews this person could do, as a condition on Review: inspectors and desk decision-makers every one, because the
    best independence is from elsewhere; a sergeant the force used in the own command unit."""
    return but_closed(person, Review, _to_review(person))


def _to_review(person: Any) -> Q:
    if person.has_role("inspector", "desk_decision_maker"):
        return Q()
    unit = getattr(getattr(person, "team", None), "command_unit_id", None)
    return Q(subject_type="force", command_unit=unit) if unit and person.has_role("sergeant") else Q(pk__in=())


def had_a_part(person: Any) -> Q:
    """As a condition on ReviewConnection: this person by sign-in, or by name where no sign-in is noted, or somebody of the team
    that this person supervises."""
    part = Q(officer=person.pk) | Q(officer=None, name__iexact=person.full_name.strip())
    if person.team_id and person.has_role("sergeant", "inspector"):
        part |= Q(officer__team=person.team_id)
    return part


@permission("Only those who use powers on children, or review that, read what a reviewer wrote back.")
def may_read_outcomes(person: Person) -> bool:
    """The outer door; whose outcome it is, `may_read_outcome` says."""
    return may_list_searches(person) or person.has_role("exploitation_officer", "ward_officer")


@permission("What a reviewer wrote back is for the officers who had a part in it.")
def may_read_outcome(person: Any, review: Review) -> bool:
    """Those it is written to, and reviewers."""
    in_scope = Review.objects.filter(review_scope(person), pk=review.pk).exists()
    return in_scope or ReviewConnection.objects.filter(review=review, officer=person.pk).exists()


@permission("Your role does not search children. An officer, sergeant or inspector can record it.")
def may_search(person: Person) -> bool:
    """Those with a power to search, or who supervise it."""
    return person.has_role("officer", "sergeant", "inspector")


@permission("Only those who work with children's records, or review powers, can see searches.")
def may_list_searches(person: Person) -> bool:
    """The outer door of the lists; each list starts from the person."""
    return person.has_role("officer", "sergeant", "inspector", *DESK)


@permission(
    "You can see searches that you or your team recorded, that you were asked to authorise, or of children whose record you may open. "
    "A reviewer sees the one under review."
)
def may_see_search(person: Any, search: Search) -> bool:
    """Within the person's scope."""
    theirs = but_closed(person, Search, _part_of(person))
    if Search.objects.filter(theirs, pk=search.pk).exists():
        return True
    # By the child alone, and not by every child whom the person may see.
    there = but_closed(person, Search, Q(pk=search.pk))
    return bool(
        search.child_id
        and may_list_searches(person)
        and openable(person, [search.child_id])
        and Search.objects.filter(there).exists()
    )


@permission(
    "Only the officer who began this, somebody of the same team who searches, or their inspector can write in it."
)
def may_write_search(person: Any, search: Search) -> bool:
    """Whoever began it, and their team: whoever was there can finish the record."""
    if not may_search(person):
        return False
    mine = search.started_by_id == person.pk or search.officers.filter(officer=person.pk).exists()
    return bool(mine or (search.team_id and search.team_id == person.team_id) or _unit_of(person, search))


@permission(
    "Only an inspector or above can authorise a search of a child, and never one that they began or will take part in."
)
def may_authorise(person: Any, search: Search) -> bool:
    """An inspector by role and by rank, who has no part in the search itself."""
    if not person.has_role("inspector") or person.rank not in AUTHORISING or search.started_by_id == person.pk:
        return False
    return not search.officers.filter(officer=person.pk).exists()


@permission("Only the inspector who is said to have authorised this by telephone can confirm it.")
def may_confirm(person: Any, authority: Authority) -> bool:
    """The one named, nobody for them."""
    return bool(authority.mode == "telephone" and authority.asked_of_id == person.pk and person.has_role("inspector"))


@permission("Only those who may see this search can record what followed it.")
def may_record_aftercare(person: Any, search: Search) -> bool:
    """The officer, the sergeant, the desk."""
    return may_list_searches(person) and may_see_search(person, search)


@permission("Only an administrator can change a force's choices about powers, and never one who is bound by them.")
def may_keep_policy(person: Person) -> bool:
    """Configuration with a source; never law. The choices bind whoever uses, authorises or reviews a power: they do not set them."""
    return person.has_role("administrator") and not (may_search(person) or may_read_reviews(person))


@permission("Only those who use, authorise or review powers, and administrators, read a force's choices about them.")
def may_read_policy(person: Person) -> bool:
    """Whoever is bound by them reads them."""
    return may_keep_policy(person) or may_list_searches(person) or person.has_role("administrator")


@permission("Only sergeants, inspectors and administrators keep the directory of appropriate adults.")
def may_keep_adults(person: Person) -> bool:
    """Those who answer for its being right."""
    return person.has_role("sergeant", "inspector", "administrator")


@permission("Your role does not call appropriate adults.")
def may_read_adults(person: Person) -> bool:
    """Those who call them, and those who keep the list."""
    return may_list_searches(person) or may_keep_adults(person)


def search_scope(person: Any) -> Q:
    """The searches a person may see, as a condition on Search."""
    wanted = _part_of(person)
    if wanted and may_list_searches(person):
        wanted |= through(person, "child")
    return but_closed(person, Search, wanted)


def own_scope(person: Any) -> Q:
    """Those that are theirs to see to: their own, their team's, an inspector's unit's; not those of a child whom they know by other work."""
    return but_closed(person, Search, _part_of(person))


def _part_of(person: Any) -> Q:
    if person.has_role(*DESK):
        return Q()
    wanted = Q(pk__in=())
    if not may_list_searches(person):
        return wanted
    # By number and without a join to many rows: a search is never shown twice, and ten thousand of them are not sorted to see that.
    wanted |= part_in(person) | Q(pk__in=Authority.objects.filter(asked_of=person.pk).values("search"))
    wanted |= Q(pk__in=Authority.objects.filter(answered_by=person.pk).values("search"))
    wanted |= Q(pk__in=Review.objects.filter(subject_type="search", taken_by=person.pk).values("subject_id"))
    team = getattr(person, "team", None)
    if team is not None:
        wanted |= Q(team=team.pk)
        if person.has_role("inspector") and team.command_unit_id:
            unit = team.command_unit_id
            wanted |= Q(team__command_unit=unit) | Q(borough__command_unit=unit)
    return wanted


def part_in(person: Any) -> Q:
    """Begun by this person, or with them there."""
    return Q(started_by=person.pk) | Q(pk__in=SearchOfficer.objects.filter(officer=person.pk).values("search"))


def _unit_of(person: Any, search: Search) -> bool:
    unit = getattr(getattr(person, "team", None), "command_unit_id", None)
    return bool(unit and person.has_role("inspector") and search.team and search.team.command_unit_id == unit)
