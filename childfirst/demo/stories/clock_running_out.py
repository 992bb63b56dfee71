"""A referral whose time is nearly up."""

from datetime import timedelta

from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, keep, referral_page

SLUG = "clock-running-out"
HOME = ("Flat 21, 60 Fernbrook Way", "E8 9OK")


def plant(world: World) -> None:
    at = ago(world, hours=4, minutes=35)
    keep(
        world, SLUG, 1, at, kind="domestic_abuse", place_type="home", place=HOME[0], postcode=HOME[1], offence="violence", outcome="released_under_investigation",
        dash=["injury_now", "strangled", "threats_to_kill", "threatened_children"], dash_grade="high", children_in_home=2, officer_grade="red",
        officer_grade_reason="He was released and knows where they are.", after=timedelta(minutes=55), cad_reference="7715",
        what_happened="Fatou Sesay had marks on her neck and said that Ibrahim Sesay had threatened to take the children. He was arrested and later released. The locks have not been changed.",
        parts=[
            NewInvolvement(child=a_child(world, name, "Sesay", years, *HOME, sex=sex, ethnicity_officer="black", ethnicity_self="B2"), roles=["victim", "in_household"], seen="yes", spoken_to="yes",
                           spoken_alone="yes", child_words=said, signs=["hears_abuse", "strangulation"],
                           aware={"activity": "Stayed by the door", "words": "Asked the same question three times"})
            for name, years, sex, said in (("Mariama", 11, "female", "Is he allowed back? Nobody has told us."), ("Musa", 7, "male", "I hid the door key."))
        ],
        adults=(NewAdult(full_name="Fatou Sesay", relation="mother", part="victim", sex="female", lives_in_home=True),
                NewAdult(full_name="Ibrahim Sesay", relation="father", part="suspect", sex="male", age_years=41)),
    )  # fmt: skip


STORY = Story(
    order=7, slug=SLUG, title="Twenty minutes left", about="A red referral that came in this shift. Its time on the desk is nearly up.",
    username="grace.adunmo", plant=plant, where=referral_page(SLUG),
    look_for=(
        "The clocks, each with when it is due, how long that is, and whose rule it is: law, guidance or local setting.",
        "Leave it. When the moment passes the clock worker marks it missed and asks for a reason. Nothing counts in the page itself.",
        "Or grade it, and see that a regrade never buys time.",
    ),
)  # fmt: skip
