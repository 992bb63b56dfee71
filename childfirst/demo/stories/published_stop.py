"""A published stop in which more than outer clothing was removed waits for somebody to look at it."""

from childfirst.contacts.actions import record
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, ago, key, referral_page
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.now import standing_at

SLUG = "published-stop"


def plant(world: World) -> None:
    new = NewContact(
        kind="stop_search", occurred_from=ago(world, days=40), place_type="street", borough_id=world.boroughs["Hackney"].pk, outcome="no_further_action",
        details={"published_by": "invented force", "object": "drugs", "legislation": "Misuse of Drugs Act 1971 (section 23)"},
        involvements=[NewInvolvement(child=NewChild(unidentified=True, sex="male", ethnicity_officer="black"), roles=["suspect"], age_basis="estimated",
                                     beyond_outer_clothing=True)],
    )  # fmt: skip
    with standing_at(ago(world, hours=5)):
        record(new, by=IMPORTER, source="stops", source_key=key(SLUG))


STORY = Story(
    order=10, slug=SLUG, title="A search that has to be looked at",
    about="A published stop and search, imported like any open file: a child aged 10 to 17, nothing found, more than outer clothing removed.",
    username="daniel.whitcombe", plant=plant, where=referral_page(SLUG),
    look_for=(
        "The import opened a referral by itself, because the flag says yes. A blank flag is never taken for a no.",
        "Nobody is named: the published file names nobody. Somebody has to find the real record.",
        "What law asks for at such a search, and what the record does not say.",
    ),
)  # fmt: skip
