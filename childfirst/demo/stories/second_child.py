"""A domestic abuse incident in which the officer counted two children and named one."""

from childfirst.contacts.new import NewAdult, NewChild, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.school_years import schools_of
from childfirst.demo.stories.kit import BOROUGH, Story, a_child, ago, keep, referral_page

SLUG = "second-child"
HOME = ("14 Nightjar Terrace", "E8 4CK")


def plant(world: World) -> None:
    unit = next(
        plan for plan in schools_of(BOROUGH) if plan.phase == "alternative"
    )  # two days a week, beside his primary school
    keep(
        world, SLUG, 1, ago(world, hours=2, minutes=50), kind="domestic_abuse", place_type="home", place=HOME[0], postcode=HOME[1], offence="violence",
        outcome="arrested", dash=["injury_now", "frightened", "stepchildren"], dash_grade="medium", children_in_home=2, officer_grade="green",
        officer_grade_reason="Suspect arrested, mother has support.", cad_reference="4471",
        what_happened="Neighbour rang about a woman screaming. Leanne Tapscott had a cut lip and said that her partner Craig Varley had hit her in the "
        "kitchen. He was arrested in the hall. Kayden was on the stairs in his school shirt and had rung his nan. There was a second bed made up in "
        "his room with a girl's things on it.",
        parts=[
            NewInvolvement(
                child=a_child(world, "Kayden", "Tapscott", 9, *HOME, sex="male", ethnicity_officer="white", ethnicity_self="W1", second_school_id=world.schools[unit.urn].pk), roles=["victim", "in_household"], seen="yes",
                spoken_to="yes", spoken_alone="yes", child_words="He always does it when she's tired. I rang Nan because she picks up.",
                wishes="To stay at Nan's at the weekend.", aware={"activity": "Held his shoes and his school bag the whole time"}, signs=["hears_abuse"],
            ),
            NewInvolvement(child=NewChild(), unnamed_note="A girl's bed and clothes in the boy's room", roles=["in_household"], seen="no"),
        ],
        adults=(
            NewAdult(full_name="Leanne Tapscott", relation="mother", part="victim", age_years=31, sex="female", lives_in_home=True),
            NewAdult(full_name="Craig Varley", relation="step_parent", part="suspect", age_years=38, sex="male", ethnicity="white", lives_in_home=True),
        ),
    )  # fmt: skip


STORY = Story(
    order=1, slug=SLUG, title="The child nobody named", about="A domestic abuse incident. The officer counted two children and named one.",
    username="grace.adunmo", plant=plant, where=referral_page(SLUG),
    look_for=(
        "The gap: a second child is known to exist, and the referral says so until somebody names her.",
        "The school notice, with the moment by which Kayden's school must know. His second school is named, and not told: this force's policy does not say so.",
        "What the rules found, each with its reason and where the rule comes from.",
        "Take it up, then write under Research, at “Everyone who lives in or visits the home”, what you found about the second child.",
    ),
)  # fmt: skip
