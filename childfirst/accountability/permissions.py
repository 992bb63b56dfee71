"""Who prepares figures for the public, who lets them go, who keeps the commitments, who answers the public."""

from typing import Any

from childfirst.foundation.permissions import Person, permission


@permission("Only an analyst prepares figures for the public.")
def may_prepare(person: Person) -> bool:
    """Analysts."""
    return person.has_role("analyst")


@permission("Only analysts and publishers see what is about to be published.")
def may_see_releases(person: Person) -> bool:
    """Those who prepare, and those who let go. No child's name is on these pages; small numbers are."""
    return person.has_role("analyst", "publisher")


@permission("Only a publisher who did not prepare the table can publish it or send it back.")
def may_decide_release(person: Any, release: Any) -> bool:
    """A second person."""
    return bool(person.has_role("publisher") and release.prepared_by_id != person.pk)


@permission("Only a publisher can change what a commitment means, who owns it and what is aimed at.")
def may_keep_commitments(person: Person) -> bool:
    """Publishers."""
    return person.has_role("publisher")


@permission("Only those who answer the public can read what the public wrote.")
def may_answer_public(person: Person) -> bool:
    """Those named for it: what is in a message can be about anybody."""
    return person.has_role("public_answers")
