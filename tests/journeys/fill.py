"""Run as a script: makes the invented London of the journeys, small and fresh, with records that each journey may work on as its own."""

import sys
from datetime import UTC, datetime
from typing import Any

CHILDREN = 160


def fill() -> None:
    """Tables, people, two years, three days, the stories, and the journeys' own records."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    from childfirst.demo.contacts import Plan
    from childfirst.demo.load import load

    call_command("migrate", interactive=False, verbosity=0)
    world = load(Plan(seed=7, children=CHILDREN, anchor=datetime.now(UTC).replace(second=0, microsecond=0)))
    with transaction.atomic():
        a_question_can_be_asked_about(world, "Noor", "Bellerose")
        a_grade_can_be_given_to(world, "Tove", "Hallgarth")
        a_child_is_on_record_already(world, "Tamsin", "Orrell")
        force_was_used_on(world, "Rafe", "Ellingham")
        a_child_waits_at_the_door_of_custody(world, "Teo", "Wraxall")
        a_child_is_kept_through_the_night(world, "Idris", "Penhallow")
        an_inspector_without_learning_is_asked(world, "Perrin", "Oakhurst")
        a_school_has_to_be_told(world, "Linnea", "Ashgrove")
        nobody_is_known_at_the_school_of(world, "Corin", "Haldane")
        a_council_is_referred_to(world, "Merle", "Thistlewood")
        a_message_is_overdue(world)
        panels_found_much_in_the_past(world)


LATE_MESSAGE = "I asked three weeks ago why my son was searched, and nobody has answered."


def a_message_is_overdue(world: Any) -> None:
    """Sent before the days that the force gives itself, for a journey whose clock rings."""
    from datetime import timedelta
    from uuid import UUID

    from childfirst.accountability.actions.messages import send
    from childfirst.foundation.now import standing_at

    with standing_at(world.plan.anchor - timedelta(days=21)):
        send(
            kind="complaint",
            writer="parent",
            text=LATE_MESSAGE,
            secret="greenkettle",
            sending_key=UUID(int=777),
            address="journey",
        )


def panels_found_much_in_the_past(world: Any) -> None:
    """In one quarter many records, in the one before it very few: a year and a quarter that give the few away, if both are let go."""
    from childfirst.accountability.periods import over_by
    from childfirst.foundation.now import local
    from childfirst.panels.models import Found, Item, Meeting

    by = world.named["bea.thornley"]
    quarters = [one for one in over_by(local(world.plan.anchor).date()) if one.length == 1]
    for period, well in ((quarters[4], 40), (quarters[5], 2)):
        at = period.between[0]
        day = period.first_day
        meeting = Meeting.objects.create(
            reference=f"PM-J-{well}", title=f"Journey panel of {well}", mode="community", first_day=day, last_day=day, held_on=day, sizes={}, seed="journey",
            supporter="Nobody", status="published", drawn_at=at, drawn_by=by, published_at=at, published_by=by, went_well="-", went_wrong="-", asks="-",
        )  # fmt: skip
        from childfirst.panels.presenters.public import public_of

        rows = [("search", "well")] * well + [("force", "well")] * 30 + [("force", "poor")] * 10
        for place, (kind, grade) in enumerate(rows, 1):
            item = Item.objects.create(
                meeting=meeting,
                position=place,
                kind=kind,
                stratum="-",
                of=1,
                drawn=1,
                subject_type="contacts.involvement",
                subject_id=0,
                status="redacted",
            )
            Found.objects.create(item=item, grade=grade, found_at=at, found_by=by)
        meeting.public = public_of(meeting)
        meeting.save()


def a_question_can_be_asked_about(world: Any, given: str, family: str) -> None:
    """A record of Asha's that the desk will send back."""
    _concern(
        world, "question", given, family, signs=["no_food", "home_unsafe", "left_alone"], said="We had toast on Friday."
    )


def a_grade_can_be_given_to(world: Any, given: str, family: str) -> None:
    """Another, graded by keyboard alone."""
    _concern(
        world, "keyboard", given, family, signs=["threats_made_to_child", "left_alone"], said="He said not to tell."
    )


def a_child_is_on_record_already(world: Any, given: str, family: str) -> None:
    """Whom the officer has to find before making a second record of her."""
    _concern(world, "known", given, family, signs=["no_food"], said="Sometimes I make tea.", days=40)


def a_child_waits_at_the_door_of_custody(world: Any, given: str, family: str) -> None:
    """Arrested, and not received yet."""
    from childfirst.demo.loading.suite import arrest

    told = f"{given} was arrested with a knife in his bag, which he told of at once."
    arrest(
        world, "journey-door", 1, 1, (given, family, 15, "male"), told, "They know where I get off.", offence="weapon"
    )


def a_child_is_kept_through_the_night(world: Any, given: str, family: str) -> None:
    """As in the story, for a journey that signs the certificate."""
    from childfirst.demo.loading.suite import arrest, hold
    from childfirst.demo.stories.through_the_night import NIGHT

    told = f"{given} was arrested after another boy was cut on the hand."
    who = (given, family, 14, "male")
    hold(
        world, arrest(world, "journey-night", 1, 17.5, who, told, "I want to go home.", offence="violence"), 16.9, NIGHT
    )


def an_inspector_without_learning_is_asked(world: Any, given: str, family: str) -> None:
    """As in the story, for a journey that agrees."""
    from childfirst.demo.stories.learning_ran_out import ask_him

    ask_him(world, "journey-learning", given, family)


def force_was_used_on(world: Any, given: str, family: str) -> None:
    """Two officers have not written about it yet."""
    _concern(world, "force", given, family, signs=["left_alone"], said="I only wanted to go home.", years=15)


def a_school_has_to_be_told(world: Any, given: str, family: str) -> None:
    """Prepared and not due to go by itself yet: the desk releases it."""
    _abuse(world, "notice", given, family, hours=0.2)


def nobody_is_known_at_the_school_of(world: Any, given: str, family: str) -> None:
    """A school of Joe's whose lead and deputy have left: the policy released it, and there was nobody to tell."""
    from childfirst.foundation.now import now
    from childfirst.teams.models import PartnerContact
    from childfirst.teams.queries import schools_of

    school = schools_of(world.named["joe.hackworth"]).filter(phase="secondary").order_by("-pk").first()
    PartnerContact.objects.filter(school=school).update(ended_at=now())
    _abuse(world, "nobody", given, family, hours=2, school_id=school.pk)


def a_council_is_referred_to(world: Any, given: str, family: str) -> None:
    """Decided by the desk; the notice to the council waits to be released."""
    from childfirst.demo.stories.kit import contact_of, referral_of
    from childfirst.referrals import actions as desk

    _concern(world, "council", given, family, signs=["no_food", "left_alone"], said="Mum is asleep a lot.")
    daniel = world.named["daniel.whitcombe"]
    referral = referral_of(contact_of("journey-council"))
    desk.grade(referral=referral, grade="amber", reason="Two nights without food in the home.", by=daniel)
    referral.refresh_from_db()
    desk.decide(
        referral=referral,
        outcome="childrens_services",
        reason="Neglect, and nobody else at home.",
        by=daniel,
        advice="Please see her today.",
    )


def _abuse(world: Any, slug: str, given: str, family: str, *, hours: float, **more: Any) -> None:
    from childfirst.contacts.new import NewInvolvement
    from childfirst.demo.stories.kit import a_child, ago, keep

    address = f"{family} House, Journeyman Row"
    child = a_child(world, given, family, 12, address, "E8 3QA", sex="female", ethnicity_officer="white", **more)
    keep(
        world, f"journey-{slug}", 1, ago(world, hours=hours + 0.7), kind="domestic_abuse", place_type="home", place=address, officer_grade="amber", outcome="arrested",
        dash=["frightened"], dash_grade="medium", children_in_home=1, what_happened="A neighbour rang. He had left before we came and was found in the next road.",
        parts=[NewInvolvement(child=child, roles=["victim", "in_household"], seen="yes", spoken_to="yes", spoken_alone="yes", signs=["hears_abuse"],
                              child_words="I turned the radio up.", aware={"activity": "Packed her school bag twice"})],
    )  # fmt: skip


def _concern(
    world: Any, slug: str, given: str, family: str, *, signs: list[str], said: str, days: int = 0, years: int = 8
) -> None:
    from childfirst.contacts.new import NewInvolvement
    from childfirst.demo.stories.kit import a_child, ago, keep

    address = f"{family} House, Journeyman Row"
    child = a_child(world, given, family, years, address, "E8 3QA", sex="female", ethnicity_officer="white")
    keep(
        world, f"journey-{slug}", 1, ago(world, hours=1, days=days), kind="concern", place_type="home", place=address, officer_grade="amber", outcome="safeguarding",
        what_happened=f"{given} was on her own when we came. The cupboards were empty and the front window was out.",
        parts=[NewInvolvement(child=child, roles=["at_risk"], seen="yes", spoken_to="yes", spoken_alone="yes", child_words=said, signs=signs,
                              aware={"appearance": "Coat on indoors", "environment": "Cold, no light in the hall"})],
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(fill())
