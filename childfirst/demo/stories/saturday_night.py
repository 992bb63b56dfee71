"""Saturday night: two children at two schools and one taught at home. One school does not answer before Monday's bell."""

from datetime import datetime, time, timedelta

from django.urls import reverse

from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.partners import Taken
from childfirst.demo.loading.world import World
from childfirst.demo.school_years import schools_of
from childfirst.demo.stories.kit import BOROUGH, Story, a_child, contact_of, keep
from childfirst.foundation.now import LONDON, local, standing_at
from childfirst.notices.actions import partner, releasing
from childfirst.notices.actions.posting import contacts_for
from childfirst.notices.models import NoticeDraft
from childfirst.notices.sending import send_due
from childfirst.notices.worker import sweep_notices

SLUG = "saturday-night"
HOME = ("Flat 9, 33 Gannet Court", "E8 5KC")
RANG = "Mrs Oyelaran in the school office, then the deputy head, Mr Aldous"


def saturday(world: World) -> datetime:
    """The last Saturday night that is over."""
    latest = local(world.plan.anchor - timedelta(hours=8))
    day = latest.date() - timedelta(days=(latest.weekday() - 5) % 7)
    at = datetime.combine(day, time(23, 10), LONDON)
    return at if at < latest else at - timedelta(days=7)


def plant(world: World) -> None:
    at = saturday(world)
    second = [plan for plan in schools_of(BOROUGH) if plan.phase == "secondary"][1]
    children = (
        ("Anwen", "Pritchard", 8, {"sex": "female"}, "I put my fingers in my ears and counted to a hundred.", "hears_abuse"),
        ("Emrys", "Pritchard", 13, {"sex": "male", "school_id": world.schools[second.urn].pk}, "I stood in the door so he couldn't get past.", "intervened"),
        ("Carys", "Pritchard", 10, {"sex": "female", "school_id": None, "school_status": "home_educated"}, "Is Mum's hand broken?", "hears_abuse"),
    )  # fmt: skip
    keep(
        world, SLUG, 1, at, kind="domestic_abuse", place_type="home", place=HOME[0], postcode=HOME[1], offence="violence", outcome="arrested",
        cad_reference="8832", children_in_home=3, dash=["injury_now", "frightened"], dash_grade="medium", officer_grade="amber",
        officer_grade_reason="Three children in the flat, one stood between them.",
        what_happened="Neighbours rang at eleven on Saturday night. Gwen Pritchard's wrist was swollen and she said that Rhodri Pritchard had twisted it. He was arrested in the stairwell.",
        parts=[
            NewInvolvement(child=a_child(world, given, family, years, *HOME, ethnicity_officer="white", ethnicity_self="W1", **more),
                           roles=["victim", "in_household"], seen="yes", spoken_to="yes", spoken_alone="yes", child_words=said, signs=[sign],
                           aware={"activity": "In the hall in a coat over pyjamas"})
            for given, family, years, more, said, sign in children
        ],
        adults=(NewAdult(full_name="Gwen Pritchard", relation="mother", part="victim", sex="female", lives_in_home=True),
                NewAdult(full_name="Rhodri Pritchard", relation="father", part="suspect", sex="male", age_years=40, lives_in_home=True)),
    )  # fmt: skip
    _follow(world)


def notices_of_story() -> list[NoticeDraft]:
    """Primary, secondary, council."""
    rows = NoticeDraft.objects.filter(contact=contact_of(SLUG), recipient_kind__in=("school", "home_education"))
    return list(rows.order_by("child__given_name"))


def _follow(world: World) -> None:
    """The worker's moments, one after the other: two are acknowledged on Sunday, Emrys's school never is, and Joe rings it."""
    carrier = Taken()
    rows = {row.pk for row in notices_of_story()}
    silent = next(row.pk for row in notices_of_story() if row.child and row.child.given_name == "Emrys")
    while True:
        mine = NoticeDraft.objects.filter(pk__in=rows, look_at__lte=world.plan.anchor).order_by("look_at")
        first = mine.values_list("look_at", flat=True).first()
        if first is None:
            return
        with standing_at(first):
            sweep_notices(first)
            send_due({"email": carrier, "text": carrier})
        for row in NoticeDraft.objects.filter(pk__in=rows, status="sent"):
            if row.pk == silent:
                _ring(row, first, world)
            else:
                _answer(row, first + timedelta(hours=10), world)


def _answer(row: NoticeDraft, at: datetime, world: World) -> None:
    lead = contacts_for(row, "lead")[0]
    if at < world.plan.anchor:
        with standing_at(at):
            partner.read(notice=row, contact=lead)
            partner.acknowledge(notice=row, contact=lead)
            if row.recipient_kind == "home_education":
                partner.answer(notice=row, contact=lead, answer="outcome", outcome="support", words="I rang Mum. I am going on Tuesday, with the family worker.")  # fmt: skip


def _ring(row: NoticeDraft, at: datetime, world: World) -> None:
    """Once it is taken to the ward officer."""
    at += timedelta(minutes=35)
    if row.escalated in ("ward", "desk") and at < world.plan.anchor:
        with standing_at(at):
            releasing.tell_by_telephone(notice=row, whom=RANG, by=_caller(world, row))


def _caller(world: World, row: NoticeDraft) -> object:
    """Joe, where it is his ward; else the desk."""
    from childfirst.notices.permissions import may_follow_up

    joe = world.named["joe.hackworth"]
    return joe if may_follow_up(joe, row) else world.named["daniel.whitcombe"]


def where() -> str:
    """The notice that nobody acknowledged."""
    row = next(row for row in notices_of_story() if row.child and row.child.given_name == "Emrys")
    return reverse("notices:notice", args=[row.pk])


STORY = Story(
    order=20, slug=SLUG, title="Saturday night, before the bell on Monday",
    about="Domestic abuse on a Saturday night. One child's school answered on Sunday, the council answered for the girl taught at home, one school said nothing.",
    username="grace.adunmo", plant=plant, where=where,
    look_for=(
        "What the school reads: the fields of the guidance and nothing else. No adult's name, no account, no offence.",
        "What happened, line by line: released by the policy in force, sent, taken to the deputy, the ward officer and the desk while there was time.",
        "The other two notices of the incident, from its contact: one per child, each due at its own school's bell or the council's morning.",
        "“What was sent” on the Try it page: every e-mail, with nothing about anybody in it, and links that you can open as the school would.",
    ),
)  # fmt: skip
