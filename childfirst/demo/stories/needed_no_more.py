"""A record that one person said should be deleted, a second person who decides, and one that is on hold for court."""

from datetime import timedelta

from django.urls import reverse

from childfirst.children.models import Child
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import ANEW, Story, a_child, ago, contact_of, keep
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import standing_at, today
from childfirst.keeping.actions import retention
from childfirst.keeping.models import RecordReview
from childfirst.rules.retention import GROUPS

SLUG = "needed-no-more"


def plant(world: World) -> None:
    nell = world.named["nell.arkwright"]
    with standing_at(ago(world, days=30)):
        for group in ("group_1", "group_3", "group_4"):
            retention.choose_years(
                by=nell, group=group, first_years=GROUPS[group].first, then_years=GROUPS[group].then, source="Invented force retention policy, version 4",
                source_date=today() - timedelta(days=200), reason="Adopted after reading the practice on review, retention and disposal. Invented for the demonstration.",
            )  # fmt: skip
    both = keep(
        world, SLUG, 1, ago(world, days=70), kind="concern", place_type="street", place="Larkspur Market", officer_grade="green", outcome="no_further_action",
        what_happened="Tobias Marchetti was lost at the market and was brought home. His sister Elena waited for him.",
        parts=[
            NewInvolvement(child=a_child(world, "Tobias", "Marchetti", 9, "31 Larkspur Rise", "E8 4LR", sex="male"), roles=["at_risk"], seen="yes", spoken_to="yes",
                           spoken_alone="yes", child_words="I was looking for the fish man.", wishes="To go home."),
            NewInvolvement(child=a_child(world, "Elena", "Marchetti", 13, "31 Larkspur Rise", "E8 4LR", sex="female"), roles=["witness"], seen="yes", spoken_to="yes",
                           spoken_alone="yes", child_words="He always does this."),
        ],
    )  # fmt: skip
    held = keep(
        world, SLUG, 2, ago(world, days=65), kind="crime_report", place_type="street", place="Larkspur Market", offence="robbery", officer_grade="green",
        what_happened="Two older boys took his bicycle.",
        parts=[NewInvolvement(child=a_child(world, "Noor", "Ellery", 15, "8 Larkspur Rise", "E8 4LR", sex="male"), roles=["victim"], seen="yes", spoken_to="yes",
                              spoken_alone="yes", child_words="I know their faces.")],
    )  # fmt: skip
    third = keep(
        world, SLUG, 3, ago(world, days=60), kind="concern", place_type="street", place="Larkspur Market", officer_grade="green", outcome="no_further_action",
        what_happened="Cosmo Tarrant and his brother Felix were asked to leave a shop. Nothing was taken.",
        parts=[
            NewInvolvement(child=a_child(world, given, "Tarrant", years, "12 Larkspur Rise", "E8 4LR", sex="male"), roles=["at_risk"], seen="yes", spoken_to="yes",
                           spoken_alone="yes", child_words="We only looked.")
            for given, years in (("Cosmo", 12), ("Felix", 14))
        ],
    )  # fmt: skip
    with standing_at(ago(world, hours=26)):
        boy = Child.objects.get(pk=both.involvements.order_by("order")[0].child_id)
        review = retention.open_review(boy, by=nell, because="Asked for: his mother wrote that it should be deleted")
        retention.say_delete(
            review, by=nell, reason="Nothing but one evening at a market. Nobody was harmed, and nothing came after it."
        )
        cosmo = Child.objects.get(pk=third.involvements.order_by("order")[0].child_id)
        second = retention.open_review(cosmo, by=nell, because="Asked for: his father wrote from abroad")
        retention.say_delete(second, by=nell, reason="One afternoon in a shop, and nothing was taken.")
        other = Child.objects.get(pk=held.involvements.all()[0].child_id)
        retention.open_review(other, by=nell, because="Asked for: the school asked what is held")
        retention.hold(
            other,
            by=nell,
            kind="court",
            reason="Trial of the two boys; the prosecutor asked",
            until_on=today() + timedelta(days=120),
        )


def where() -> str:
    """The review of the boy at the market."""
    child = contact_of(SLUG).involvements.order_by("order")[0].child_id
    review = RecordReview.objects.filter(child=child).order_by("-pk").first()
    if review is None:
        raise CannotNow(f"This record was deleted: somebody has played this story. {ANEW}")
    return reverse("keeping:review", args=[review.pk])


STORY = Story(
    order=28, slug=SLUG, title="Needed no more", username="dev.okonjo", plant=plant, where=where,
    about="Nell said that a boy's record should be deleted. It goes only if Dev, a second person, agrees.",
    look_for=(
        "What a deletion would take, table by table, worked out from the models themselves.",
        "Agree, then open What was deleted: numbers, two names, no child. His sister's record stays, and the contact tells of [deleted] instead of him.",
        "Keeping records: another boy's record is on hold for court. Say that it should be deleted and see what happens.",
        "How long records are kept: the force's own dated choices, called that and not law.",
    ),
)  # fmt: skip
