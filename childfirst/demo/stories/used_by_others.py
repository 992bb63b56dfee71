"""A boy whom others use: his case with the exploitation team, whole, with the national referral, the car that two children know, and the panel."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.urls import reverse

from childfirst.cases.actions import cases, links, meetings, together, work
from childfirst.cases.models import Case
from childfirst.children.actions import note_care
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep, on
from childfirst.foundation.now import local, standing_at
from childfirst.rules.exploitation import EVERY_PROMPT

SLUG = "used-by-others"
HOME = ("19 Saltpan Terrace", "E8 1XR")
CAR = "EX21 KLO"
SEEN = (
    "cce_travel",
    "cce_phones",
    "cce_carrying",
    "cce_debt",
    "cce_far",
    "cce_blame",
    "cce_family",
    "nrm_frightened",
    "around_school",
)


def plant(world: World) -> None:
    boy = a_child(
        world,
        "Jaylen",
        "Osterberg",
        16,
        *HOME,
        sex="male",
        ethnicity_officer="black",
        ethnicity_self="B2",
        needs=["speech_language"],
    )
    little = a_child(world, "Corin", "Osterberg", 12, *HOME, sex="male", ethnicity_officer="black", ethnicity_self="B2")
    seen = keep(
        world, SLUG, 1, on(world, time(19, 40), days=40), kind="arrest", place_type="transport", place="Railway station, far from home", offence="drugs_supply",
        outcome="released_under_investigation", officer_grade="amber", what_happened="Jaylen was found with wraps and two phones on a train 90 miles from home. He cried when one of the phones rang.",
        parts=[NewInvolvement(child=boy, roles=["suspect"], offence="drugs_supply", outcome="released_under_investigation", km_from_home=145, seen="yes", spoken_to="yes",
                              spoken_alone="yes", child_words="I can't. They know where my brother goes to school.", needs_asked=True, beyond_outer_clothing=False,
                              signs=["drugs_found", "two_phones", "far_from_home", "cannot_talk", "drug_debt"], aware={"words": "Whispers"})],
    )  # fmt: skip
    keep(
        world, SLUG, 2, on(world, time(16, 5), days=33), kind="concern", place_type="school", place="School gate", officer_grade="amber",
        what_happened="A car waited for Corin two days running. He says that the driver knows Jaylen.",
        parts=[NewInvolvement(child=little, roles=["at_risk"], seen="yes", spoken_to="yes", spoken_alone="yes", child_words="He gave me crisps.",
                              signs=["adult_cars", "recruited_by_peer"], aware={"activity": "Stayed close to the teacher"})],
    )  # fmt: skip
    priya, imogen = world.named["priya.tolland"], world.named["imogen.vale"]
    with standing_at(ago(world, days=39)):
        work.note_skills(officer=priya, skills=["sexual", "criminal", "interview"], by=imogen)
        case = cases.open_case(
            child=again_child(seen), team=priya.team, kinds=["criminal", "slavery"], by=priya,
            why="Sold for others 90 miles from home, with a debt that grows. They threaten his brother of twelve.",
        )  # fmt: skip
    with standing_at(ago(world, days=38, hours=20)):
        cases.allocate(case=case, officer=priya, reason="Slavery: shadowed by the regional team.", by=imogen)
    _works(world, case, priya, again_child(contact_of(SLUG, 2)))
    with standing_at(ago(world, days=31)):
        cases.supervise(
            case=case, seen="Screened, plan made with him, brother linked.", asks="Find who owns the car.", by=imogen
        )
    _others(world, case, priya)


def again_child(contact: Any) -> Any:
    """The child of a contact of this story."""
    return contact.involvements.select_related("child").get().child


def _day(at: datetime) -> date:
    return local(at).date()


def _works(world: World, case: Case, priya: Any, brother: Any) -> None:
    at = ago(world, days=37)
    with standing_at(at):
        answers = (
            dict.fromkeys(EVERY_PROMPT, "not_asked")
            | dict.fromkeys(SEEN, "seen")
            | {"cse_hotels": "not_seen", "nrm_alone": "not_seen"}
        )
        work.screen(case=case, answers=answers, note="Train guard, his mother and Jaylen himself.", by=priya)
        work.set_goal(
            case=case,
            wanted="Nobody waits for Corin at school",
            agreed="agreed",
            childs_words="Just keep him out of it.",
            by=priya,
        )
        work.set_goal(
            case=case,
            wanted="A way to answer when they ring",
            agreed="not_agreed",
            childs_words="You don't know them.",
            by=priya,
        )
        work.set_task(
            case=case, kind="enquiry", rests_on="Corin's account and the school's camera", what="Who keeps the car that waits at the school", owner=priya,
            owner_name="", due_on=_day(at) + timedelta(days=50), by=priya,
        )  # fmt: skip
        done = work.set_task(
            case=case, what="A worker whom Jaylen chose meets him", owner_name="Sol Abernethy, youth justice", due_on=_day(at) + timedelta(days=7), by=priya
        )  # fmt: skip
    with standing_at(at + timedelta(days=5)):
        work.finish_task(task=done, result="Met twice, at the boxing club.", by=priya)
        links.tie_concern(
            case=case,
            kind="vehicle",
            name=CAR,
            how="picked_up",
            rests_on="School camera, and Corin",
            by=priya,
            note="Dark hatchback",
        )
        links.tie_concern(
            case=case, kind="person", name="“Uncle Dex”", how="called_by", rests_on="Name in both phones", by=priya
        )
        links.tie_concern(
            case=case,
            kind="place",
            name="Flat above the launderette, Quarry Lane",
            how="found_at",
            rests_on="His mother followed him",
            by=priya,
        )
        links.tie_child(case=case, other=brother, how="sibling", rests_on="Household record", by=priya)
        car = case.ties.exclude(concern=None).get(concern__kind="vehicle").concern
        notice = links.disrupt(
            case=case,
            kind="visit",
            concern=car,
            what="Keeper of the car visited with the neighbourhood team.",
            begun_on=_day(at + timedelta(days=5)),
            by=priya,
        )
    with standing_at(at + timedelta(days=15)):
        links.note_effect(
            disruption=notice,
            effect="less",
            effect_note="The car has not been at the school since. The phone still rings.",
            by=priya,
        )


def _others(world: World, case: Case, priya: Any) -> None:
    at = ago(world, days=36)
    with standing_at(at):
        row = together.draft_national(
            case=case, suspected_when=at - timedelta(days=1), grounds="Made to carry and sell under a debt; threats to his brother.",
            account="I can't. They know where my brother goes to school.", council="Hackney", by=priya,
        )  # fmt: skip
        row = together.send_national(
            row=row, outside_reference="NRM-INV-0042", council_told_when=at - timedelta(hours=2), by=priya
        )
        together.note_guardian(
            row=row, guardian="asked", guardian_note="Regional practice co-ordinator asked", by=priya
        )
        together.note_prosecutors(
            case=case, contact=contact_of(SLUG, 1), offence="Possession of drugs with intent to supply", direct_result="yes", same_child="yes", excluded="no",
            facts="Sixteen, a debt, threats to his brother, far from home. National referral sent.", given_to="Reviewing prosecutor, Ropewalk Green", by=priya,
        )  # fmt: skip
    with standing_at(at + timedelta(days=9)):
        together.chase_national(row=row, note="Rang: the file is with a caseworker.", by=priya)
    with standing_at(ago(world, days=20)):
        meeting = meetings.call_meeting(
            kind="mace", meets_when=ago(world, days=14), chair="Dr Petra Lindqvist, council", place="Town hall", asked="Council\nHealth\nEducation\nYouth justice", by=priya
        )  # fmt: skip
        item = meetings.put_on_agenda(
            case=case,
            meeting=meeting,
            asks="A place at a school further from the car's route, before the term.",
            by=priya,
        )
        meetings.give_pack(meeting=meeting, recipients="Dr Petra Lindqvist, council; health; education", by=priya)
    with standing_at(ago(world, days=13)):
        meetings.hold_meeting(
            meeting=meeting, attended="Council\nHealth\nYouth justice", minutes="Education was not there.", by=priya
        )
        meetings.decide_item(
            item=item,
            decided="The council asks the school for a later start. Youth justice keeps the worker.",
            by=priya,
        )
    with standing_at(ago(world, days=12)):
        note_care(case.child, status="looked_after", council="Hackney", by=priya)
        away = together.note_away(
            case=case,
            caring_council="Hackney",
            host_council="Thurrock",
            begun_on=_day(ago(world, days=12)),
            place="Foster home",
            by=priya,
        )
        together.told_councils(row=away, caring_told_when=ago(world, days=12), by=priya)


STORY = Story(
    order=25, slug=SLUG, title="Used by others", about="A boy of sixteen was arrested far from home with drugs and two phones. His case says who uses him, and what was done to them.",
    username="priya.tolland", plant=plant, where=lambda: reverse("cases:case", args=[Case.objects.get(child=again_child(contact_of(SLUG, 1))).pk]),
    look_for=(
        "Screening: seen, not seen, not asked. No number anywhere.",
        "The plan: one goal is his, one he does not agree to. Both stand, in his words.",
        "The links: a car, a name, a flat, his brother of twelve. A picture, and the same as a list.",
        "The national referral is late for its first decision: its clock rang for Priya and, missed, for her sergeant. The guardian is asked for, prosecutors were told of section 45.",
        "He lives in another council’s area now: one of the two councils has not been told.",
    ),
)  # fmt: skip
