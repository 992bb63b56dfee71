"""Missing for the third time in ninety days."""

from datetime import time, timedelta

from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, again, ago, at_school, keep, on, referral_page

SLUG = "third-time"
HOME = ("Flat 9, 71 Rushlight Gardens", "E8 2VM")
CARE = {"care_status": "looked_after", "care_council": "Newham"}
TOLD = (
    ("Leila did not come back from school. Found at her aunt's at midnight; the aunt had rung the home twice.", "I just wanted to sleep somewhere I know.", "low", 7.5),
    ("Leila left after tea and was found on a bench at the station with a new phone.", "A friend of a friend gave it to me. It's fine.", "low", 11.0),
    ("Leila was brought back by a bus driver, who found her asleep at the end of the line. She had a hotel key card in her coat and would not say whose.", "If I say, he'll stop being nice.", "medium", 26.0),
)  # fmt: skip


def plant(world: World) -> None:
    first = None
    for number, (at, (told, said, grade, hours)) in enumerate(
        zip(
            (at_school(world, time(16, 30), days=74), on(world, time(18, 30), days=31), ago(world, hours=34.4)),
            TOLD,
            strict=True,
        ),
        1,
    ):
        child = (
            again(first)
            if first
            else a_child(
                world,
                "Leila",
                "Farahani",
                14,
                *HOME,
                sex="female",
                ethnicity_officer="other",
                ethnicity_self="O9",
                **CARE,
            )
        )
        contact = keep(
            world, SLUG, number, at, kind="missing", place_type="childrens_home", place=HOME[0], postcode=HOME[1], occurred_to=at + timedelta(hours=hours),
            officer_grade="green" if number < 3 else "amber", what_happened=told, after=timedelta(hours=hours, minutes=45),
            details={"returned": True, "returned_at": (at + timedelta(hours=hours)).isoformat()},
            parts=[
                NewInvolvement(
                    child=child, roles=["missing"], missing_grade=grade, missing_hours=hours, seen="yes", spoken_to="yes", spoken_alone="yes",
                    child_words=said, prevention_interview="yes", returned_at_home=True, aware={"appearance": "Tired", "activity": "Kept the phone face down"},
                    signs=["new_possessions"] if number == 2 else ["found_at_hotel", "gifts_from_adult"] if number == 3 else [],
                )
            ],
            adults=(NewAdult(full_name="Bernadette Oakshott", relation="residential_worker", part="caller", sex="female"),),
        )  # fmt: skip
        first = first or contact


STORY = Story(
    order=2, slug=SLUG, title="Missing for the third time", about="Three reports in ninety days, each small on its own. The third says what the first two meant.",
    username="grace.adunmo", plant=plant, where=referral_page(SLUG, 3),
    look_for=(
        "The rule “Missing for the third time in 90 days”, with the two earlier reports as its evidence: open them.",
        "The 72 hours for the council's return home interview, counted from when she came back.",
        "Two councils: the one that cares for her is not the one she lives in.",
        "What Leila said each time, in her own words.",
    ),
)  # fmt: skip
