"""A girl wants somebody to talk to: the school nurses said yes and told what came of it, a charity is still to be asked."""

from datetime import timedelta

from django.urls import reverse

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.partners import Taken
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import ANEW, Story, a_child, ago, contact_of, keep
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import standing_at
from childfirst.notices.actions import partner, releasing
from childfirst.notices.actions.posting import contacts_for
from childfirst.notices.actions.sharing import ask_a_service
from childfirst.notices.models import NoticeDraft
from childfirst.notices.sending import send_due

SLUG = "somebody-to-talk-to"
NURSES = ("health", "School nurses, Hackney")
LANTERN = ("charity", "Lantern House, support for young people")
CAME_OF_IT = "Seen in school twice, with a friend there the first time. She sleeps better. Our next talk is on Tuesday."


def plant(world: World) -> None:
    """Recorded by Asha. Daniel sent the first notice; the second waits for him."""
    contact = keep(
        world, SLUG, 1, ago(world, hours=80), kind="concern", place_type="street", place="Lock bridge", officer_grade="blue",
        what_happened="A dog walker rang: a girl had sat on the bridge for an hour in the rain, crying. She was soaked and glad to be asked.",
        parts=[NewInvolvement(child=a_child(world, "Nadira", "Fensome", 15, "40 Towpath House", "E8 2DN", sex="female", ethnicity_self="A3", ethnicity_officer="asian"),
                              roles=["at_risk"], seen="yes", spoken_to="yes", spoken_alone="yes",
                              child_words="I don't sleep since my gran died. I don't want Mum to have to hear it.",
                              wishes="Somebody who is not family.", aware={"appearance": "Soaked, eyes red"})],
    )  # fmt: skip
    asha, daniel = world.named["asha.marlowe"], world.named["daniel.whitcombe"]
    child = contact.involvements.get().child
    assert child is not None
    with standing_at(ago(world, hours=79)):
        first = ask_a_service(
            contact=contact, child=child, service=NURSES, by=asha, basis="agreed", why="She wants it, and is not sleeping.",
            asked="Please meet her at school this week, and think about sleep with her.",
            told="Her grandmother died in the summer. She hardly sleeps and would like somebody who is not family.",
            agreed_by="Nadira said yes to Asha on the bridge: “all right, if it's at school”.",
        )  # fmt: skip
    with standing_at(ago(world, hours=78)):
        releasing.release(notice=first, by=daniel)
        carrier = Taken()
        send_due({"email": carrier, "text": carrier})
    _answered(world, first)
    with standing_at(ago(world, hours=3)):
        ask_a_service(
            contact=contact, child=child, service=LANTERN, by=asha, basis="agreed", why="The nurses think that a group would help.",
            asked="Please tell her about the group for young people who have lost somebody.",
            told="Her grandmother died in the summer. She has met the school nurse twice and is glad of it.",
            agreed_by="Nadira said yes to the school nurse: she wants to hear of it first.",
        )  # fmt: skip


def _answered(world: World, notice: NoticeDraft) -> None:
    """What Nell at the school nurses did behind her link, each at its moment."""
    nell = contacts_for(notice, "lead")[0]
    acts = (
        (76.0, {"answer": "accepted", "words": "I meet her on Thursday, after lunch."}),
        (5.0, {"answer": "outcome", "outcome": "support", "words": CAME_OF_IT}),
    )
    with standing_at(ago(world, hours=76) - timedelta(minutes=4)):
        partner.read(notice=notice, contact=nell)
    for hours, given in acts:
        with standing_at(ago(world, hours=hours)):
            partner.answer(notice=notice, contact=nell, **given)


def where() -> str:
    """The notice that the nurses answered."""
    rows = NoticeDraft.objects.filter(contact=contact_of(SLUG), recipient_kind="health")
    if not rows:
        raise CannotNow(f"This story's records are not in this database. {ANEW}")
    return reverse("notices:notice", args=[rows[0].pk])


STORY = Story(
    order=22, slug=SLUG, title="Somebody to talk to",
    about="A girl of fifteen sat crying on a bridge. She asked for somebody to talk to. Asha recorded it, the desk asked the school nurses, and they answered.",
    username="asha.marlowe", plant=plant, where=where,
    look_for=(
        "What the nurses read: what is asked, what they need to know, who agreed. Not the account, not why, not Asha's name.",
        "Accepted, and three days later what came of it, in their words. “What came of what you recorded” on Asha's front page says it too.",
        "A second request, to a charity, waits for a person: sign in as Daniel Whitcombe, “Notices to check and send”, and send it.",
        "Then “What was sent” on the Try it page: open the link as Bea Rowntree of Lantern House would, with the code beside it, accept, and say what came of it.",
    ),
)  # fmt: skip
