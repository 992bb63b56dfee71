"""Who works with figures of powers. None of these pages shows a child's name."""

from childfirst.foundation.permissions import Person, permission


@permission("Only an analyst counts the use of powers and gives figures out.")
def may_count(person: Person) -> bool:
    """Analysts."""
    return person.has_role("analyst")
