"""Two officers wrote alone about one boy of fourteen. An inspector who was not there reads both."""

from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse

from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import local, standing_at
from childfirst.powers.actions.force import save_page, send_report, start_report
from childfirst.powers.models import Review
from childfirst.teams.models import Officer

SLUG = "two-reports"
HOME = ("31 Kittiwake Court", "E8 2NU")

Pages = dict[str, dict[str, list[str]]]


def plant(world: World) -> None:
    """A stop that ended on the ground, one report of it with an injury and one without."""
    at = ago(world, hours=9)
    contact = keep(
        world, SLUG, 1, at, kind="stop_search", place_type="street", offence="weapon", outcome="no_further_action", officer_grade="green",
        what_happened="Jerome was stopped outside the parade after a call about a boy with a knife. Nothing was found.",
        parts=[NewInvolvement(child=a_child(world, "Jerome", "Ashworth", 14, *HOME, sex="male", ethnicity_officer="black", ethnicity_self="B1"), roles=["suspect"], seen="yes",
                              spoken_to="yes", spoken_alone="no", child_words="I told them I couldn't breathe.", 
                              aware={"activity": "Shook, kept asking for his nan", "appearance": "School shirt, one shoe off"})],
    )  # fmt: skip
    asha = world.named["asha.marlowe"]
    other = Officer.objects.filter(team=asha.team, rank="constable").exclude(pk=asha.pk).order_by("pk")[0]
    _write(contact, asha, at, at + timedelta(hours=2), _asha(at))
    _write(contact, other, at, at + timedelta(hours=4), _other(at, asha))


def _write(contact: Contact, by: Any, at: datetime, sent: datetime, pages: Pages) -> None:
    """One officer's report, by the real actions."""
    child = contact.involvements.all()[0].child
    with standing_at(sent):
        report = start_report(child=child, by=by, contact=contact)
        for page, answers in pages.items():
            report = save_page(report, page=page, answers=answers, revision=report.revision, by=by)
        send_report(report, by=by, incomplete=True)


def _when(name: str, moment: datetime) -> dict[str, list[str]]:
    at = local(moment)
    return {
        f"{name}_day": [str(at.day)],
        f"{name}_month": [str(at.month)],
        f"{name}_year": [str(at.year)],
        f"{name}_time": [f"{at:%H:%M}"],
    }


def _asha(at: datetime) -> Pages:
    """Whole, and with what was tried first."""
    return {
        "sight": {"perceived_age": ["16"], "disability": ["none"]},
        "tactics": {"tactic_1": ["tactical_communications"], "effective_1": ["no"], "tactic_2": ["unarmed_skills"], "effective_2": ["no"],
                    "tactic_3": ["ground_restraint"], "effective_3": ["yes"], "tactic_4": ["handcuffs_non_compliant"], "effective_4": ["yes"]},
        "why": {"purpose": ["effect_search"], "alternatives": ["talked_calmly", "explained"], "necessary": ["yes"], "proportionate": ["yes"],
                "necessity_reason": ["The call said a knife. He put his hand to his waistband and turned to go."],
                "proportionality_reason": ["Two officers held his arms. He was on the ground for about a minute."],
                "welfare_consideration": ["We sat him up, took the handcuffs off when nothing was found, and I stayed until his nan came."]},
        "child": {"conduct": ["active_resistance"], "impact_factors": ["weapon", "fear"], "injury": ["minor"], "injury_note": ["A graze on his left cheek, the size of a coin."],
                  "medical": ["given"], "distress": ["He cried and asked for his nan. His breathing slowed after some minutes."],
                  "child_words": ["I told you I couldn't breathe."], "parent": ["yes"], "parent_name": ["His grandmother"], "referral": ["no"], **_when("parent_told", at + timedelta(minutes=35))},
        "scene": {"place_type": ["street"], "others_present": ["Two of his friends, a shopkeeper"], "camera": ["on_throughout"], "single_crewed": ["no"], "ced_trained": ["no"],
                  "outcome": ["taken_home"], "account": ["I told him why we had stopped him. He turned and pulled. We took him to the ground on the pavement. Nothing was found."], **_when("happened", at)},
    }  # fmt: skip


def _other(at: datetime, asha: Any) -> Pages:
    """Not complete, and not the same: no injury, no camera, a parent not told."""
    return {
        "sight": {"perceived_age": ["19"], "disability": ["none"]},
        "tactics": {"tactic_1": ["ground_restraint"], "effective_1": ["yes"], "tactic_2": ["ced_drawn"], "effective_2": ["yes"]},
        "why": {"purpose": ["effect_search"], "alternatives_not_possible_reason": ["There was no time to talk."], "necessary": ["yes"], "proportionate": ["yes"],
                "necessity_reason": ["He was built like a grown man and would not do as he was told."], "proportionality_reason": ["He was told twice."]},
        "child": {"conduct": ["assaultive"], "impact_factors": ["weapon", "size_build"], "injury": ["none"], "medical": ["not_offered"], "medical_reason": ["He did not ask."],
                  "distress": ["Loud."], "parent": ["no"], "parent_reason": ["My colleague was going to."], "referral": ["no"]},
        "scene": {"place_type": ["street"], "officers_present": [str(asha.pk)], "others_present": ["Two friends"], "camera": ["off"], "camera_reason": ["Battery"],
                  "single_crewed": ["no"], "ced_trained": ["yes"], "outcome": ["no_further_action"],
                  "account": ["He pulled away, so I took him down, and drew Taser while my colleague put the handcuffs on."], **_when("happened", at + timedelta(minutes=3))},
    }  # fmt: skip


def _where() -> str:
    incident = contact_of(SLUG).force_incidents.get()  # type: ignore[attr-defined]
    review = Review.objects.filter(subject_type="force", subject_id=incident.pk).latest("number")
    if review.status == "reviewed":
        return reverse("powers:force-incident", args=[incident.pk])
    return reverse("powers:review", args=[review.pk])


STORY = Story(
    order=16, slug=SLUG, title="Two officers’ reports on one child", about="Jerome, 14, was taken to the ground in a stop. Each officer wrote alone. Inspector Quist supervises both and may not review it; you may.",
    username="leila.farrant", plant=plant, where=_where,
    look_for=(
        "The review names nobody until you take it. Sign in as Helen Quist: it is not offered to her, and the incident’s page says why.",
        "Both reports side by side, with what should agree and does not marked: the injury, the video, whether his nan was told.",
        "What the gate says of each, the answers that are missing, and the age each officer took him for.",
        "Your grade and reasons go to both officers, and your words to Jerome onto a page to print.",
    ),
)  # fmt: skip
