"""Two notices of one incident become one item on the desk, and neither is lost."""

from datetime import timedelta

from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, again, ago, born, keep, referral_page

SLUG = "one-incident"
HOME = ("Flat 3, 118 Lanternlight Road", "E8 3MV")


def plant(world: World) -> None:
    girl = a_child(
        world,
        "Zofia",
        "Nowicki",
        6,
        *HOME,
        sex="female",
        ethnicity_officer="white",
        ethnicity_self="W9",
        first_language="Polish",
        interpreter_needed=False,
    )
    mother = NewAdult(full_name="Joana Nowicki", relation="mother", part="victim", sex="female", lives_in_home=True)
    at = ago(world, hours=5)
    first = keep(
        world, SLUG, 1, at, kind="domestic_abuse", place_type="home", place=HOME[0], postcode=HOME[1], cad_reference="CAD 6120", children_in_home=1,
        dash=["frightened"], dash_grade="standard", officer_grade="green", adults=(mother,),
        what_happened="First officers: Joana said that her husband had thrown a chair and left. Zofia was in bed and had heard it.",
        parts=[NewInvolvement(child=girl, roles=["victim", "in_household"], seen="yes", spoken_to="yes", spoken_alone="no", signs=["hears_abuse"],
                              child_words="The chair was loud.", aware={"activity": "Under the blanket with a torch", "relationships": "Asked for her mother"})],
    )  # fmt: skip
    keep(
        world, SLUG, 2, at + timedelta(minutes=35), kind="domestic_abuse", by="tom.ferrand", place_type="home", place=HOME[0], postcode=HOME[1],
        cad_reference="6120", children_in_home=2, dash=["frightened", "strangled", "pregnant_or_baby"], dash_grade="high", offence="violence", outcome="under_investigation",
        officer_grade="amber", adults=(mother, NewAdult(full_name="Marek Nowicki", relation="father", part="suspect", sex="male", age_years=36)),
        what_happened="Second unit, called back to the same address. Joana now said that he had held her by the throat. There is also a baby of five months, asleep in the front room.",
        parts=[
            NewInvolvement(child=again(first), roles=["victim", "in_household"], seen="yes", spoken_to="no", not_spoken_reason="Asleep by then.", signs=["hears_abuse", "strangulation"],
                           aware={"appearance": "Asleep, tear marks", "environment": "A chair leg in the hall"}),
            NewInvolvement(child=a_child(world, "Antoni", "Nowicki", 0, *HOME, sex="male", ethnicity_officer="white", date_of_birth=born(world, 0, 5) - timedelta(days=12)), roles=["victim", "in_household"], seen="yes", spoken_to="no",
                           not_spoken_reason="A baby of five months; what was seen is written down.", signs=["hears_abuse"],
                           aware={"appearance": "Well fed, clean", "activity": "Woke once and was settled by his mother"}),
        ],
    )  # fmt: skip


STORY = Story(
    order=5, slug=SLUG, title="Two notices, one incident", about="Two units went to the same address and wrote two records. The second knows more.",
    username="daniel.whitcombe", plant=plant, where=referral_page(SLUG, 2),
    look_for=(
        "One item on the desk with two notices in it, and why they were put together.",
        "The graver facts of the second notice: strangulation, and a baby that the first did not mention.",
        "One of them can be taken out again, with a reason, and nothing is lost.",
    ),
)  # fmt: skip
