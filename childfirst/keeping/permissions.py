"""Who decides how long records are kept and gives people what is held. A records manager sees a child's record here and nowhere else."""

from typing import Any

from childfirst.foundation.permissions import Person, permission


@permission("Only records managers decide how long a child's record is kept and give people what is held.")
def may_keep_records(person: Person) -> bool:
    """Records managers."""
    return person.has_role("records_manager")


@permission("Records managers and auditors can read what was deleted and by which dated choices.")
def may_read_disposals(person: Person) -> bool:
    """No child is named there."""
    return person.has_role("records_manager", "auditor")


@permission("You said that this record should be deleted, so somebody else must agree.")
def may_agree_to_delete(person: Any, review: Any) -> bool:
    """A records manager other than the one who said it."""
    return bool(person.has_role("records_manager")) and review.said_by_id != person.pk
