"""An auditor sees who looked at a child's record."""

from django.db import transaction
from django.urls import reverse

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.permissions import why_open
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import standing_at

SLUG = "who-looked"


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, hours=30), kind="concern", place_type="home", place="2 Umberfield Close", officer_grade="green", outcome="safeguarding",
        what_happened="A family in the news. The child's name is known to many.",
        parts=[NewInvolvement(child=a_child(world, "Jude", "Winslade", 10, "2 Umberfield Close", "E8 6VK", sex="male"), roles=["at_risk"], seen="yes", spoken_to="yes", spoken_alone="yes",
                              child_words="There are people with cameras outside.", signs=["distressed"], aware={"activity": "Curtains drawn", "words": "Whispered"})],
    )  # fmt: skip
    child = contact.involvements.all()[0].child
    for hours, username in ((29, "grace.adunmo"), (27, "daniel.whitcombe"), (11, "helen.quist")):
        person = world.named[username]
        with standing_at(ago(world, hours=hours)), transaction.atomic():
            why = why_open(person, child)
            trace(Operation.CONSULTATION, "looked at child record", child, by=person, child=child, reason=why)
    with standing_at(ago(world, hours=3)), transaction.atomic():
        searched = world.named["priya.tolland"]
        trace(Operation.CONSULTATION, "shown in search", ("search", ""), by=searched, child=child)


def trail_of_the_child() -> str:
    """The trail, narrowed to the child's record: on a busy day four looks are lost among thousands."""
    child = contact_of(SLUG).involvements.all()[0].child_id
    return f"{reverse('accountability:trail')}?child={child}"


STORY = Story(
    order=9, slug=SLUG, title="Who looked?", about="A child's name is in the news. The auditor asks who has opened the record, and why.",
    username="owen.parrish", plant=plant, where=trail_of_the_child,
    look_for=(
        "Every look, change and refusal, with who and when, and the reason given or why the record was open to them.",
        "Three of those who came across Jude Winslade had him in their work. One was shown him in a search, and gave no reason.",
        "Take the number out of the filter for everything that anybody did. Your own looking is in the trail as well.",
        "The seals: if a row were changed in the database, the seal over it would no longer fit.",
    ),
)  # fmt: skip
