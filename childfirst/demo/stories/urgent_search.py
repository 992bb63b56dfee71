"""An urgent exception: done without an adult, recorded whole, referred by itself, waiting for somebody independent."""

from datetime import timedelta

from django.urls import reverse

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.powers import AFTER, FACTS, weigh
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import now, standing_at
from childfirst.powers.actions import authorities, searches
from childfirst.powers.actions.adults import log_call
from childfirst.powers.models import AppropriateAdult, Review, Search

SLUG = "urgent-search"
HOME = ("3 Kestrel Yard", "E9 5TB")


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, hours=5), kind="stop_search", place_type="street", place="Mare Bridge steps", offence="drugs_possession",
        outcome="no_further_action", officer_grade="amber", what_happened="Stopped on the steps. He was seen to put a knotted bag into his mouth, then into his underwear.",
        details={"power": "misuse_of_drugs_s23", "object": "drugs", "linked": "yes"},
        parts=[NewInvolvement(child=a_child(world, "Idris", "Calloway", 16, *HOME, sex="male", ethnicity_self="M1", ethnicity_officer="mixed"), roles=["suspect", "at_risk"],
                              seen="yes", spoken_to="yes", spoken_alone="yes", child_words="If I lose it they'll come to my nan's.", signs=["drug_debt"],
                              aware={"appearance": "Sweating, lips bleeding", "activity": "Kept swallowing"})],
    )  # fmt: skip
    child = contact.involvements.get().child
    assert child is not None
    asha, helen = world.named["asha.marlowe"], world.named["helen.quist"]
    facts = FACTS | {
        "ethnicity_self": "M1", "ethnicity_officer": "mixed", "aa_present": False, "aa_name": "", "aa_role": "", "aa_sex": "", "aa_requested_by_child": None,
        "aa_exception": "urgent_risk", "urgency_risk": "serious_harm_to_child", "grounds": "Seen to put a knotted bag in his mouth, then in his underwear.",
        "urgency_reason": "He had begun to swallow it; the ambulance was eleven minutes away.", "place": "Mare Bridge station, room 1",
        "health_needs": "Ambulance called; he was watched all the time", "less_intrusive": "Asked three times to hand it over.",
        "welfare_consideration": "Stopping him from swallowing it came first; one officer talked with him throughout.",
    }  # fmt: skip
    with standing_at(ago(world, hours=4, minutes=40)):
        search = weigh(world, child, "asha.marlowe", facts)
        authorities.record_telephone(search=search, by=asha, of=helen, rank="", given_when=now(), agreed=True,
                                     reasons="Agreed: he may die if he swallows it. Do not wait for an adult.")  # fmt: skip
    _record(world, search, asha)


def _record(world: World, search: Search, asha: object) -> None:
    with standing_at(ago(world, hours=4, minutes=10)):
        search = searches.record_done(search=search, by=asha, began=ago(world, hours=4, minutes=38))
        line = AppropriateAdult.objects.filter(kind="aa_scheme").order_by("pk")[0]
        log_call(
            search=search,
            adult=line,
            role="",
            called_when=ago(world, hours=4, minutes=37),
            result="cannot_come",
            why="Could not be there within the hour",
            by=asha,
        )
        told = {
            "linked": "yes",
            "items_found": "One knotted bag, to be tested",
            "outcome": "safeguarding",
            "distress": "Shaking; calmer once his nan was on the phone",
        }
        when = {
            "search_ended": ago(world, hours=4, minutes=33),
            "parent_told_when": ago(world, hours=4, minutes=25),
            "parent_told_how": "His nan, by telephone",
        }
        searches.save_search(search=search, values=AFTER | told | when, by=asha)
    with standing_at(ago(world, hours=4) + timedelta(minutes=5)):
        searches.complete(search=search, by=asha)


def where() -> str:
    """The review that waits."""
    part = contact_of(SLUG).involvements.get()
    assert part.child is not None
    search = part.child.searches.latest("pk")
    return reverse("powers:review", args=[Review.objects.get(subject_type="search", subject_id=search.pk).pk])


STORY = Story(
    order=14, slug=SLUG, title="An urgent exception, recorded and reviewed",
    about="A boy of sixteen began to swallow a bag of drugs. Asha did not wait for an adult. Now somebody who was not there has to say whether that was right.",
    username="daniel.whitcombe", plant=plant, where=where,
    look_for=(
        "The review names nobody until you take it.",
        "The exception that is made out, with its reasons, and the call to the adult scheme that could not come.",
        "The inspector's authority by telephone: Asha wrote it down, Inspector Quist has not confirmed it.",
        "The safeguarding referral that opened by itself, and the clocks of what must still follow.",
        "Grade it with reasons. Your words to the child stand on the page that he is given.",
    ),
)  # fmt: skip
