"""One girl on two records, spelt two ways; and twins, who are not one child."""

from django.urls import reverse

from childfirst.children.actions import open_child, place_in_household
from childfirst.children.models import Child
from childfirst.contacts.new import NewChild, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import ANEW, Story, a_child, ago, born, keep
from childfirst.foundation.actor import MATCHER
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import standing_at
from childfirst.linkage.actions import ask_about
from childfirst.linkage.models import Pair

SLUG = "same-child"
HOME = ("27 Candlewick Row", "E8 3CM")


def plant(world: World) -> None:
    first = a_child(
        world, "Khadija", "Warsame-Diriye", 14, *HOME, sex="female", ethnicity_self="B2", ethnicity_officer="black"
    )
    keep(
        world, SLUG, 1, ago(world, days=40), kind="missing", place_type="home", place=HOME[0], postcode=HOME[1], officer_grade="amber",
        officer_grade_reason="Second time this month, and nobody knows where she slept.", details={"returned": True},
        what_happened="Reported missing by her mother at midnight. Came home by herself at seven and would not say where she had been.",
        parts=[NewInvolvement(child=first, roles=["missing"], seen="yes", spoken_to="yes", spoken_alone="yes", missing_grade="medium", missing_hours=7.0,
                              child_words="I was at a friend's. You don't know her.", wishes="To be left alone.")],
    )  # fmt: skip
    birthday = first.date_of_birth
    slipped = birthday.replace(day=birthday.month, month=birthday.day) if birthday and birthday.day <= 12 else birthday
    second = NewChild(
        given_name="Hatice", family_name="Warsame", date_of_birth=slipped, date_of_birth_basis="claimed", sex="female", ethnicity_officer="black",
        home_address=HOME[0], home_postcode=HOME[1], home_borough_id=world.boroughs["Hackney"].pk,
    )  # fmt: skip
    keep(
        world, SLUG, 2, ago(world, days=9), kind="crime_report", place_type="street", place="Mare Street", offence="robbery", officer_grade="amber",
        officer_grade_reason="Her phone is gone, and the older boy who took it knew her name.",
        what_happened="Her phone was taken by a boy of about nineteen who called her by her name. She gave her name to a passing officer.",
        parts=[NewInvolvement(child=second, roles=["victim"], seen="yes", spoken_to="yes", spoken_alone="yes",
                              child_words="He said I owed him anyway.", wishes="Her phone back.")],
    )  # fmt: skip
    _twins(world)


def _twins(world: World) -> None:
    """Two children of one home, one birthday and one family name: guarded, whatever the weights say."""
    with standing_at(ago(world, days=60)):
        for given in ("Amina", "Amira"):
            child = open_child(
                by=MATCHER, given_name=given, family_name="Odukoya-Reyes", date_of_birth=born(world, 11), date_of_birth_basis="known", sex="female",
            )  # fmt: skip
            place_in_household(child, address="5 Plover Court", postcode="E8 2CV", by=MATCHER)
            ask_about(child, by=MATCHER)


def _page() -> str:
    girl = Child.objects.filter(given_name="Hatice", family_name="Warsame").first()
    pair = Pair.objects.filter(right=girl).order_by("-weight").first() if girl else None
    if pair is None:
        raise CannotNow(f"This story's records are not in this database. {ANEW}")
    return reverse("linkage:pair", args=[pair.pk])


STORY = Story(
    order=21, slug=SLUG, title="One girl, written down twice",
    about="Missing last month under one spelling, robbed last week under another. Neither record knows of the other.",
    username="grace.adunmo", plant=plant, where=_page,
    look_for=(
        "What agrees and what differs, field by field, and who else lives in each home.",
        "Say that it is one child: both contacts stand on one timeline, and what the rules see changes with the next contact.",
        "Take it back under “Decided lately”, on the list: both records are as they were, and both decisions stay.",
        "Amina and Amira on the same list: one home, one birthday, two children. No machine may join those.",
    ),
)  # fmt: skip
