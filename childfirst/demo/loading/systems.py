"""Two systems that were let in. Nobody knows their secrets: make a new one on the page to call the API of the demonstration."""

from childfirst.api.actions import make_client
from childfirst.demo.loading.world import World
from childfirst.teams.models import Officer


def let_systems_in(world: World) -> None:
    """A council that reads what is its own without names, and a force's system for crimes that sends contacts in."""
    ruth = world.named["ruth.calder"]
    council, _ = make_client(
        name="Hackney Council, case system",
        purpose="Invented sharing agreement of 12 January 2026: what the desk decided, and by when",
        scopes=["referrals:read", "clocks:read", "notices:read"],
        roles=["desk_researcher"],
        team=None,
        boroughs=[borough for borough in world.boroughs.values() if borough.name == "Hackney"],
        by=ruth,
    )
    crimes, _ = make_client(
        name="Crime recording (invented)",
        purpose="Crimes with a child in them are sent here as they are recorded",
        scopes=["contacts:write"],
        roles=["officer"],
        team=world.named["asha.marlowe"].team,
        by=ruth,
    )
    # As with the invented people: outside a demonstration they are let in nowhere.
    Officer.objects.filter(pk__in=[council.officer_id, crimes.officer_id]).update(invented=True)
