"""A suspect who has been a victim: the offence in full, and what was behind it, on one page."""

from datetime import time

from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, again, ago, child_page, keep, on

SLUG = "victim-and-suspect"
HOME = ("32 Skylarking Court", "E8 7IM")


def plant(world: World) -> None:
    boy = a_child(
        world, "Micah", "Beckles", 15, *HOME, sex="male", ethnicity_officer="black", ethnicity_self="B1", needs=["speech_language"],
        communication_note="Short questions, one at a time. Say what a caution means before giving one.",
    )  # fmt: skip
    robbed = keep(
        world, SLUG, 1, on(world, time(16, 10), days=140), kind="crime_report", place_type="street", place="Quarry Lane", offence="robbery", outcome="no_further_action",
        officer_grade="blue", what_happened="Micah was pushed off his bicycle by four older boys and told to hand over his phone. One showed a knife.",
        parts=[NewInvolvement(child=boy, roles=["victim"], seen="yes", spoken_to="yes", spoken_alone="yes", child_words="They know my bus stop.",
                              signs=["threats_made_to_child"], aware={"appearance": "Grazed hands", "words": "Spoke in half sentences"})],
    )  # fmt: skip
    keep(
        world, SLUG, 2, on(world, time(21, 20), days=52), kind="domestic_abuse", place_type="home", place=HOME[0], postcode=HOME[1], dash=["frightened", "more_often"],
        dash_grade="standard", children_in_home=1, officer_grade="green", what_happened="Shouting heard by a neighbour. Micah was standing between the adults.",
        parts=[NewInvolvement(child=again(robbed), roles=["victim", "in_household"], seen="yes", spoken_to="no", not_spoken_reason="Went to his room.",
                              signs=["hears_abuse", "intervened"], aware={"activity": "Stood in the doorway with his arms out", "environment": "Broken chair"})],
        adults=(NewAdult(full_name="Yvonne Beckles", relation="mother", part="victim", sex="female", lives_in_home=True),),
    )  # fmt: skip
    keep(
        world, SLUG, 3, ago(world, hours=9), kind="arrest", place_type="street", place="By the bus station, Ropewalk Green", offence="weapon",
        outcome="arrested", officer_grade="green", officer_grade_reason="Cooperative. Mother informed.",
        what_happened="Micah was stopped after a call about a boy with a knife. He said at once that it was in his bag: a kitchen knife in a sock. He was "
        "arrested and taken to custody, where his mother came as appropriate adult.",
        parts=[NewInvolvement(child=again(robbed), roles=["suspect"], offence="weapon", outcome="arrested", perceived_age_years=18, seen="yes", spoken_to="yes",
                              spoken_alone="no", child_words="They know where I get off. Nobody did anything last time.", needs_asked=True,
                              signs=["weapon_found", "carries_for_protection"], beyond_outer_clothing=False,
                              aware={"words": "Told officers where it was before the search", "activity": "Looked over his shoulder"})],
    )  # fmt: skip


STORY = Story(
    order=3, slug=SLUG, title="A suspect who is also a victim", about="A boy of fifteen is arrested with a knife. In the last six months he was robbed at knifepoint.",
    username="daniel.whitcombe", plant=plant, where=child_page(SLUG, 3),
    look_for=(
        "Both sides of one child on one page: what he is suspected of, and what was done to him.",
        "On the arrest: the age an officer took him for, eighteen, beside the age he was, and the referral that it opened.",
        "Under To bear in mind: how to talk with him, noted months ago, for whoever interviews him today.",
        "What the rules found, with what each rests on. Unfold the rest: “A defence for exploited children may apply” is among them.",
        "No score of what he might do: there is none in this software.",
    ),
)  # fmt: skip
