"""A girl asks what is held about her; her pack tells of other people too, and a person decides each."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import standing_at, today
from childfirst.keeping.actions import asking
from childfirst.keeping.models import AccessRequest

SLUG = "what-you-hold"


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, days=50), kind="school_incident", place_type="street", place="Outside the school gate", officer_grade="green",
        what_happened="Marguerite and her cousin Delphine argued with a man at the gate. Delphine said he was Carl Tibbet. Marguerite cried and wanted to go in.",
        parts=[
            NewInvolvement(child=a_child(world, "Marguerite", "Sorrel", 16, "3 Plumtree Walk", "E8 2PW", sex="female"), roles=["victim"], seen="yes", spoken_to="yes",
                           spoken_alone="yes", child_words="He was shouting at Delphine, not me.", wishes="To know what is written about me."),
            NewInvolvement(child=a_child(world, "Delphine", "Sorrel", 14, "3 Plumtree Walk", "E8 2PW", sex="female"), roles=["victim"], seen="yes", spoken_to="yes",
                           spoken_alone="yes", child_words="I know him from the chicken shop."),
        ],
        adults=(NewAdult(full_name="Carl Tibbet", relation="stranger", part="suspect"),),
    )  # fmt: skip
    nell = world.named["nell.arkwright"]
    girl = Child.objects.get(pk=contact.involvements.order_by("order")[0].child_id)
    with standing_at(ago(world, days=45)), transaction.atomic():
        trace(
            Operation.DISCLOSURE,
            "notice released",
            contact,
            by=world.named["joe.hackworth"],
            child=girl,
            recipient="Invented school, safeguarding lead",
        )
    with standing_at(ago(world, days=9)):
        row = asking.open_request(by=nell, asked_name="Marguerite Sorrel", received_on=today() - timedelta(days=1))
        asking.found_record(row, by=nell, child=girl, proof="Passport shown at the counter; she is 16 and asked alone")


def where() -> str:
    """Her request."""
    child = contact_of(SLUG).involvements.order_by("order")[0].child_id
    return reverse("keeping:request", args=[AccessRequest.objects.get(child=child).pk])


STORY = Story(
    order=29, slug=SLUG, title="What do you hold about me?", username="nell.arkwright", plant=plant, where=where,
    about="Marguerite, 16, asks for her record. It tells of her cousin and of a man at the school gate as well.",
    look_for=(
        "A month by law, counted from the day it came. Every place that names somebody else, with the words around it.",
        "Decide each, make the pack, and read it: one file, in plain words, and the same as JSON.",
        "Her record: with whom it was shared. Put her family name right, and the school stands on a list to be told.",
    ),
)  # fmt: skip
