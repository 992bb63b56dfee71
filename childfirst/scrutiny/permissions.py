"""Who looks for patterns. No page here shows a child's name."""

from childfirst.foundation.permissions import Person, permission


@permission("Only an analyst explores figures over all records.")
def may_explore(person: Person) -> bool:
    """Analysts."""
    return person.has_role("analyst")
