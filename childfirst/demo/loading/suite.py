"""Children in the invented custody suite: each stay by the real actions, each act at its own past moment."""

from datetime import timedelta
from typing import Any, Final

from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewAdult, NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import a_child, ago, keep
from childfirst.foundation.now import standing_at
from childfirst.powers.actions.custody import receive, record_entry
from childfirst.powers.actions.custody_settling import sweep_custody
from childfirst.powers.models import CustodyStay

SUITE: Final = "nadia.brookfield"
INSPECTOR: Final = "helen.quist"
# What was written down, how many hours before now, and its answers. A third number is how much later it was written.
Act = tuple[float, str, dict[str, Any]]
HERE: Final[dict[str, dict[str, Any]]] = {
    "detained": {"reason": "To ask about what was found, before anybody else is spoken to."},
    "rights": {"with_adult": True, "solicitor": True, "understood": "Said back in own words what a solicitor is for."},
    "mother": {"name": "Mother", "role": "parent", "answer": "coming"},
    "here": {"name": "Mother", "role": "parent"},
    "told": {"name": "Mother", "relation": "Mother", "how": "phone"},
    "care": {"welfare": "Tired and hungry. Wants the light left on.", "health": "None said.", "professional": True, "food": True},
    "room": {"place": "detention_room"},
    "on": {"involved": False, "means": "in_person", "representations": "The solicitor asked for release.", "outcome": "continue", "reason": "A witness is still to be seen, and only then can it be decided."},
}  # fmt: skip
ARRIVAL: Final = {
    "voluntary": "not_practicable",
    "voluntary_reason": "The phone had to be secured at once.",
    "care_status": "none",
}


def arrest(
    world: World,
    slug: str,
    number: int,
    hours: float,
    who: tuple[str, str, int, str],
    told: str,
    said: str,
    **more: Any,
) -> Contact:
    """The contact that a stay begins with."""
    given, family, years, sex = who
    child = a_child(
        world,
        given,
        family,
        years,
        f"{family} House, Cinder Lane",
        "E8 4QX",
        sex=sex,
        ethnicity_officer=more.pop("ethnicity", "unknown"),
    )
    part = NewInvolvement(child=child, roles=["suspect"], seen="yes", spoken_to="yes", spoken_alone="no", child_words=said, needs_asked=True,
                          aware={"appearance": "Tired", "words": "Answered in one word"}, beyond_outer_clothing=False, outcome="arrested")  # fmt: skip
    adults = (NewAdult(full_name=f"Ms {family}", relation="mother", part="carer", sex="female"),)
    return keep(world, slug, number, ago(world, hours=hours), kind="arrest", place_type="street", place="Cinder Lane", outcome="arrested", what_happened=told,
                officer_grade="green", parts=[part], adults=adults, after=timedelta(minutes=20), **more)  # fmt: skip


def hold(
    world: World, contact: Contact, hours: float, acts: list[Act], *, late: float = 0, **arrival: Any
) -> CustodyStay:
    """One stay. `late`: how many hours after arriving somebody wrote it down."""
    child = contact.involvements.select_related("child")[0].child
    at = ago(world, hours=hours)
    facts = (
        ARRIVAL | {"arrested_at": contact.occurred_from.isoformat(), "brought_by": str(contact.submitted_by)} | arrival
    )
    with standing_at(at + timedelta(hours=late)):
        stay = receive(child=child, contact=contact, at=at, facts=facts, by=world.named[SUITE])
    for before, what, answers in acts:
        answers = dict(answers)
        by = world.named[INSPECTOR if what == "review" and "name" not in answers else SUITE]
        with standing_at(ago(world, hours=before - answers.pop("written", 0))):
            note = answers.pop("note", "")
            record_entry(stay=stay, what=what, at=ago(world, hours=before), facts=answers, by=by, note=note)
    return stay


def fill_suite(world: World) -> None:
    """A suite on an ordinary day: somebody just in, somebody overdue, somebody well looked after, and two who have left."""
    _just_in(world)
    _overdue(world)
    _in_order(world)
    _gone(world)
    with standing_at(world.plan.anchor):
        sweep_custody(world.plan.anchor)


def _just_in(world: World) -> None:
    """A girl of fifteen: the mother is a witness and may not act, and nobody else has come yet."""
    contact = arrest(world, "suite", 1, 1.4, ("Safiya", "Marchetti", 15, "female"), "Safiya was arrested after a fight outside the station. Her mother saw it.", "She pulled my scarf off first.", offence="violence")  # fmt: skip
    hold(world, contact, 0.8, [
        (0.7, "detention_authorised", HERE["detained"]),
        (0.6, "parent_told", HERE["told"]),
        (0.5, "adult_called", {"name": "Mother", "role": "witness", "answer": "may_not_act", "reason": "She saw the fight and will be asked about it."}),
        (0.3, "rights", {"with_adult": False, "solicitor": True}),
    ], voluntary="not_considered", voluntary_reason="The officer did not say.")  # fmt: skip


def _overdue(world: World) -> None:
    """A boy of sixteen whose first review has not been done; his arrival was written down late."""
    contact = arrest(world, "suite", 2, 7.6, ("Callum", "Prentice", 16, "male"), "Callum was arrested in a taken car. He was the passenger.", "I didn't know whose it was.", offence="vehicle")  # fmt: skip
    hold(world, contact, 6.9, [
        (6.8, "detention_authorised", HERE["detained"]),
        (6.0, "parent_told", HERE["told"]),
        (5.9, "adult_called", HERE["mother"]),
        (4.5, "adult_arrived", HERE["here"]),
        (4.4, "rights", HERE["rights"]),
        (4.0, "placed", {"place": "cell", "cell_reason": "no_other_secure_place_and_cannot_supervise", "shares": False}),
    ], late=0.05)  # fmt: skip


def _in_order(world: World) -> None:
    """A boy of thirteen for whom everything owed so far was done."""
    contact = arrest(world, "suite", 3, 3.5, ("Oluwaseun", "Adeyinka", 13, "male"), "Oluwaseun was arrested when a bag with drugs was found under his seat on a bus.", "A man told me to watch it.", offence="drugs_supply")  # fmt: skip
    hold(world, contact, 2.9, [
        (2.8, "detention_authorised", HERE["detained"]),
        (2.7, "adult_called", HERE["mother"]),
        (2.6, "parent_told", HERE["told"]),
        (2.5, "placed", HERE["room"]),
        (1.9, "adult_arrived", HERE["here"]),
        (1.8, "rights", HERE["rights"]),
        (1.7, "care", HERE["care"]),
    ])  # fmt: skip


def _gone(world: World) -> None:
    """Two who have left: one after a night, and one whom the council took in."""
    contact = arrest(world, "suite", 4, 44, ("Reece", "Halloran", 17, "male"), "Reece was arrested for a broken shop window.", "It was already cracked.", offence="criminal_damage")  # fmt: skip
    hold(world, contact, 43, [
        (42.9, "detention_authorised", HERE["detained"]),
        (41, "parent_told", HERE["told"]),
        (39, "adult_arrived", HERE["here"]),
        (38.9, "rights", HERE["rights"]),
        (37.2, "review", HERE["on"]),
        (28.4, "review", HERE["on"]),
        (24, "ended", {"ended_how": "released_no_charge", "to": "Home with his mother"}),
    ])  # fmt: skip
    contact = arrest(world, "suite", 5, 29, ("Mei", "Castellan", 14, "female"), "Mei was arrested for taking a phone from another girl.", "I was going to give it back.", offence="robbery")  # fmt: skip
    hold(world, contact, 28.5, [
        (28.4, "detention_authorised", HERE["detained"]),
        (28.3, "woman_named", {"name": "PC Asha Marlowe", "asked": True, "products": "accepted"}),
        (28, "parent_told", HERE["told"]),
        (27, "adult_arrived", HERE["here"]),
        (26.9, "rights", HERE["rights"]),
        (25, "charged", {"offence": "Robbery", "offence_kind": "violent_sexual_or_terrorism"}),
        (24.9, "bail_refused", {"ground": "prevent_interference_with_justice", "reason": "She goes to the same school as the girl and has messaged her since.", "in_presence": True}),
        (24.8, "council_asked", {"council": "Hackney", "type": "non_secure", "person": "Emergency duty team, Ms Orme"}),
        (23.9, "council_answered", {"la_answer": "offered_non_secure", "person": "Ms Orme", "where": "A foster carer in the borough"}),
        (23, "ended", {"ended_how": "to_council", "to": "Foster carer, with Ms Orme"}),
    ])  # fmt: skip
