"""Who reads the studies, who opens a round of vignettes, and who may take part."""

from childfirst.foundation.permissions import Person, permission


@permission("Training leads and analysts read the studies.")
def may_read_studies(person: Person) -> bool:
    """Sums only: nobody reads of one officer."""
    return person.has_role("training_lead", "analyst")


@permission("Only a training lead opens and closes a round.")
def may_lead_studies(person: Person) -> bool:
    """Opens, closes; sees no reply."""
    return person.has_role("training_lead")


@permission("Sign in to take part.")
def may_take_part(person: Person) -> bool:
    """Everybody with a sign-in, and nobody has to."""
    return True
