"""Who learns (everybody), who leads learning, who sees whose."""

from typing import Any

from django.db.models import Q

from childfirst.foundation.permissions import Person, permission
from childfirst.teams.models import Officer
from childfirst.training.models import ActException, Completion


@permission("Sign in to learn.")
def may_learn(person: Person) -> bool:
    """Everybody with a sign-in."""
    return True


@permission("Only a training lead can do this.")
def may_lead(person: Person) -> bool:
    """Assigns, exempts, previews modules and reviews exceptions."""
    return person.has_role("training_lead")


@permission("Only training leads, analysts, sergeants and inspectors see how many are trained.")
def may_see_coverage(person: Person) -> bool:
    """The outer door of the figures; a supervisor's are of their own people."""
    return person.has_role("training_lead", "analyst", "inspector", "sergeant")


@permission("An analyst sees figures and no names.")
def may_name_people(person: Person) -> bool:
    """Those who can do something about it."""
    return person.has_role("training_lead", "inspector", "sergeant")


@permission("You can see the learning of your own people.")
def may_see_learning_of(person: Any, officer: Any) -> bool:
    """The officer, a training lead, and the officer's own sergeant or inspector."""
    return bool(person.pk == officer.pk or may_lead(person) or supervises(person, officer))


@permission("This certificate is not yours.")
def may_see_certificate(person: Any, completion: Completion) -> bool:
    """The officer whose it is, and those who see their learning."""
    return may_see_learning_of(person, completion.officer)


@permission("Only a training lead reviews an exception, and never their own.")
def may_review_exception(person: Any, exception: ActException) -> bool:
    """Nobody their own."""
    return may_lead(person) and exception.officer_id != person.pk


@permission("Only a training lead or an administrator decides which acts ask for a live module.")
def may_keep_authority(person: Person) -> bool:
    """A force's policy."""
    return person.has_role("training_lead", "administrator")


def supervises(person: Any, officer: Any) -> bool:
    """A sergeant of the same team, an inspector of the same command unit; nobody themselves."""
    mine, theirs = getattr(person, "team", None), getattr(officer, "team", None)
    if mine is None or theirs is None or person.pk == officer.pk:
        return False
    unit = mine.command_unit_id and mine.command_unit_id == theirs.command_unit_id
    return bool(
        (person.has_role("sergeant", "inspector") and mine.pk == theirs.pk) or (person.has_role("inspector") and unit)
    )


def people_of(person: Any) -> Q:
    """The officers whose learning a person may count, as a condition on Officer."""
    if person.has_role("training_lead", "analyst"):
        return Q(pk__in=Officer.objects.of_the_force().values("pk"))
    team = getattr(person, "team", None)
    if team is None or not person.has_role("sergeant", "inspector"):
        return Q(pk__in=())
    if person.has_role("inspector") and team.command_unit_id:
        return Q(team__command_unit=team.command_unit_id)
    return Q(team=team.pk)
