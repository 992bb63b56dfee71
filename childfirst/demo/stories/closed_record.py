"""A child whom the force protects: her record is there for four people. A sergeant broke the glass last night; the guardian reviews it."""

from datetime import time, timedelta

from django.db import transaction
from django.urls import reverse

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.permissions import why_open
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep, last
from childfirst.foundation.now import standing_at
from childfirst.guarding.actions import break_glass, declare_tie, restrict
from childfirst.guarding.models import BreakGlass

SLUG = "closed-record"
HOME = ("3 Larkmoor Yard", "E9 7XD")


def plant(world: World) -> None:
    """A contact, a restriction with two people let in, an officer who knows her, and a use of break-glass that waits."""
    contact = keep(
        world, SLUG, 1, ago(world, days=21), kind="concern", place_type="home", officer_grade="amber", outcome="safeguarding",
        what_happened="Calista’s mother asked that nobody be told where they live now. Her father has been looking for them and has found them twice.",
        parts=[NewInvolvement(child=a_child(world, "Calista", "Amory-Penn", 12, *HOME, sex="female", ethnicity_officer="white"), roles=["at_risk"], seen="yes",
                              spoken_to="yes", spoken_alone="yes", child_words="If he rings the school again I have to change my name as well.",
                              signs=["distressed"], aware={"activity": "Sat where she could see the door", "words": "Spoke very quietly"})],
    )  # fmt: skip
    child, named = contact.involvements.all()[0].child, world.named
    assert isinstance(child, Child)
    with standing_at(ago(world, days=12)):
        restrict(
            child=child, guardian=named["helen.quist"], by=named["helen.quist"], let_in=[named["daniel.whitcombe"], named["priya.tolland"]],
            reason="Her father has friends who work here. Twice he knew what only a record could have told him.",
        )  # fmt: skip
        declare_tie(
            officer=named["joe.hackworth"],
            child=child,
            kind="known",
            note="My son is in her class",
            by=named["helen.quist"],
        )
    broken = last(world, time(2, 10), hours=3)
    with standing_at(broken):
        break_glass(
            reference=contact.reference, danger="harm", by=named["tom.ferrand"],
            reason="A woman rang from Larkmoor Yard, said he was at the door, and gave this number. Two officers on their way.",
        )  # fmt: skip
    with standing_at(broken + timedelta(minutes=1)), transaction.atomic():
        why = why_open(named["tom.ferrand"], child)
        trace(Operation.CONSULTATION, "looked at child record", child, by=named["tom.ferrand"], child=child, reason=why)


def where() -> str:
    """The use that waits for its review; reviewed, it stands there with the words."""
    child = contact_of(SLUG).involvements.all()[0].child_id
    return reverse("guarding:use", args=[BreakGlass.objects.filter(child=child).order_by("pk")[0].pk])


STORY = Story(
    order=27, slug=SLUG, title="A record that is not there", about="Calista, 12, is being looked for. Her record is there for three people. At ten past two a sergeant broke the glass; you guard the record.",
    username="helen.quist", plant=plant, where=where,
    look_for=(
        "Who opened it, the danger, the reason, and what was read under it. Uphold it or not, with words that the sergeant can read.",
        "“Restricted records” above: who is let in, who knows her and is kept out, and how to let in one more.",
        "Sign in as Asha Marlowe, who recorded Calista’s contact herself: search for her, and open the address of her page. Nothing is there.",
        "As Asha, “Break-glass” with the reference that the sergeant asked for: without a reason nothing is looked up, and a made-up reference is kept as well.",
    ),
)  # fmt: skip
