"""A decision not to refer a child at amber waits for a second person."""

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, keep, referral_of, referral_page
from childfirst.foundation.now import standing_at
from childfirst.referrals import actions as desk

SLUG = "second-person"
HOME = ("88a Hollyhock Lane", "E8 5CI")


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, hours=20), kind="online_harm", place_type="online", offence="indecent_images", outcome="outcome_21", officer_grade="amber",
        what_happened="A picture that Imogen sent to a boy in her year has been passed on. She told a teacher on the same day.",
        parts=[NewInvolvement(child=a_child(world, "Imogen", "Loxley", 13, *HOME, sex="female", ethnicity_officer="white", ethnicity_self="W1"), roles=["victim"], seen="yes",
                              spoken_to="yes", spoken_alone="yes", child_words="He said he'd deleted it. I don't want to go back in.",
                              signs=["images_shared"], aware={"activity": "Would not look up", "relationships": "Her friend waited outside"})],
    )  # fmt: skip
    grace, daniel = world.named["grace.adunmo"], world.named["daniel.whitcombe"]
    with standing_at(ago(world, hours=4)):
        desk.take(referral=referral_of(contact), by=grace)
        desk.research(
            referral=referral_of(contact),
            check_code="school",
            found="yes",
            result="Safeguarding lead has met Imogen and her mother; the picture is being removed.",
            by=grace,
        )
        desk.research(referral=referral_of(contact), check_code="history", found="no", result="", by=grace)
        desk.grade(
            referral=referral_of(contact),
            grade="amber",
            reason="Pictures are still about, and she is not in school.",
            by=grace,
        )
    with standing_at(ago(world, hours=2)):
        desk.decide(
            referral=referral_of(contact), outcome="early_help", reason="School and mother have it in hand; early help will see her weekly.",
            advice="Imogen asked for the same worker each time.", by=daniel,
        )  # fmt: skip


STORY = Story(
    order=6, slug=SLUG, title="It takes two", about="Daniel decided on early help for a child graded amber. That does not count until somebody else agrees.",
    username="miriam.sadler", plant=plant, where=referral_page(SLUG),
    look_for=(
        "The decision, its reason and its advice, with who took it and when. It has not taken effect.",
        "Agree, or do not and say why. Either way the children's council hears only after you.",
        "Sign in as Daniel instead: he is not offered his own countersignature.",
    ),
)  # fmt: skip
