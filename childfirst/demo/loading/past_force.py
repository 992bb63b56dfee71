"""Force used on children in the invented past: reports as officers sent them, most of them reviewed, the latest still waiting.

What was used and how complete a report is are drawn for each incident from its own random numbers. Every share here is an
ASSUMPTION of ours, of the shape that domain knowledge gives (compliant handcuffs first, Taser on children mostly drawn).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import Involvement
from childfirst.demo.loading.world import DEMO, SOURCE, World
from childfirst.demo.roster import HOME_UNIT
from childfirst.foundation.now import local, now, standing_at
from childfirst.powers.actions import reviews
from childfirst.powers.actions.force import ask_for_review
from childfirst.powers.forms.force_reader import ForceReader
from childfirst.powers.models import ForceIncident, ForceReport, Review
from childfirst.powers.queries.force_facts import version_of
from childfirst.teams.models import Officer

INCIDENTS: Final = 40
REVIEWED_AFTER: Final = timedelta(days=6)
USED: Final = {
    ("handcuffs_compliant",): 50, ("handcuffs_non_compliant",): 12, ("unarmed_skills", "handcuffs_non_compliant"): 16,
    ("unarmed_skills", "ground_restraint", "handcuffs_non_compliant"): 12, ("ced_drawn", "handcuffs_compliant"): 6, ("limb_restraint", "spit_guard"): 4,
}  # fmt: skip
GRADES: Final = {"in_order": 45, "learning": 33, "avoidable": 15, "cannot_tell": 7}
GIVEN: Final = 0.8  # of the words to children
WHY: Final = (
    "He pulled his arm away towards the road.",
    "She turned and ran when we spoke to her.",
    "The call said a knife, and his hands were in his pockets.",
)
SAID: Final = ("", "You're hurting my arm.", "I didn't do anything.", "Can you ring my mum?")
FOR_CHILD: Final = "We read what the officers wrote and watched the video. We are sorry that you were frightened. You can talk to us about it, with somebody you trust."


def force_in_the_past(world: World) -> int:
    """Reports on some of the children who were stopped or arrested. Returns how many incidents."""
    made = 0
    for part in _chosen(world):
        rng = Random(f"force {part.contact.source_key}")
        unit = part.contact.borough.command_unit
        officers = list(
            Officer.objects.filter(team__command_unit=unit, team__kind="response", rank="constable").order_by("pk")
        )
        incident = _incident(part, officers[0], unit)
        for officer in rng.sample(officers[:4], 2 if rng.random() < 0.3 else 1):
            _report(world, rng, incident, officer)
        _review(world, rng, incident, unit)
        made += 1
    return made


def _chosen(world: World) -> Iterator[Involvement]:
    """Half from the visitor's own unit, so that its pages have something on them; the newest first."""
    rows = (
        Involvement.objects.filter(contact__kind__in=("stop_search", "arrest"), contact__source=SOURCE, contact__source_key__startswith=f"{SOURCE}:")
        .filter(child__isnull=False, age_months__range=(120, 215), contact__borough__isnull=False, contact__submitted_at__lt=world.plan.anchor)
        .select_related("contact__borough__command_unit", "child")
        .order_by("-contact__occurred_from", "pk")
    )  # fmt: skip
    seen: set[tuple[int, int]] = set()
    here = {"contact__borough__command_unit__code": HOME_UNIT}
    for some in (rows.filter(**here)[: INCIDENTS // 2], rows.exclude(**here)[: INCIDENTS // 2]):
        for part in some:
            key = (part.contact_id, part.child_id or 0)
            if key not in seen and _a_child(part):
                seen.add(key)
                yield part


def _a_child(part: Involvement) -> bool:
    months = part.child.age_in_months(local(part.contact.occurred_from).date()) if part.child else None
    return months is not None and months < 216


def _incident(part: Involvement, first: Officer, unit: Any) -> ForceIncident:
    contact = part.contact
    return ForceIncident.objects.create(
        child=part.child, contact=contact, occurred_from=contact.occurred_from, borough=contact.borough, command_unit=unit,
        opened_at=contact.submitted_at, opened_by=first,
    )  # fmt: skip


def _report(world: World, rng: Random, incident: ForceIncident, officer: Officer) -> None:
    moment = min(incident.opened_at + timedelta(minutes=rng.randint(20, 300)), world.plan.anchor)
    with standing_at(moment):
        report = ForceReport.objects.create(
            incident=incident, officer=officer, answers=_pages(rng, incident.occurred_from), started_at=moment, started_by=officer,
            saved_at=moment, saved_by=officer,
        )  # fmt: skip
        reader = ForceReader(report)
        complete = not reader.problems() and not reader.gate.missing
        version_of(reader, complete=complete, reason="", by=officer).save()
        report.status = "complete" if complete else "incomplete"
        report.save(update_fields=["status"])
        ask_for_review(incident, by=officer)
        trace(Operation.COLLECTION, "sent report of force", report, by=DEMO, child=incident.child_id)


def _review(world: World, rng: Random, incident: ForceIncident, unit: Any) -> None:
    """By a sergeant of the unit's other team, or by nobody yet."""
    moment = incident.opened_at + REVIEWED_AFTER
    teams = incident.reports.values("officer__team")
    reviewer = (
        Officer.objects.filter(team__command_unit=unit, team__kind="response", rank="sergeant")
        .exclude(team__in=teams)
        .first()
    )
    if moment > world.plan.anchor or reviewer is None:
        return
    review = Review.objects.get(subject_type="force", subject_id=incident.pk)
    with standing_at(moment):
        reviews.take_review(review=review, by=reviewer)
        reviews.finish_review(
            review=review, grade=rng.choices(tuple(GRADES), tuple(GRADES.values()))[0], reasons="The reports and the video agree on what was done and why.",
            learning="Ask for a trusted adult sooner.", for_officers="Thank you for writing plainly. Ask for a trusted adult sooner.", words_for_child=FOR_CHILD,
            by=reviewer,
        )  # fmt: skip
    if rng.random() < GIVEN:
        with standing_at(min(moment + timedelta(days=1), world.plan.anchor)):
            reviews.give_words(
                review=review,
                how=rng.choice(("in_person", "adult")),
                given_when=now(),
                given_by_name=str(reviewer),
                by=reviewer,
            )


def _pages(rng: Random, at: datetime) -> dict[str, dict[str, list[str]]]:
    """Answers as an officer types them; one in eight leaves something out."""
    used = rng.choices(tuple(USED), tuple(USED.values()))[0]
    tactics: dict[str, list[str]] = {}
    for number, code in enumerate(used, 1):
        tactics |= {f"tactic_{number}": [code], f"effective_{number}": [rng.choice(("yes", "yes", "no"))]}
    when = local(at)
    moment = {"day": str(when.day), "month": str(when.month), "year": str(when.year), "time": f"{when:%H:%M}"}
    told = rng.random() < 0.8
    child = {
        "conduct": [rng.choice(("compliant", "passive", "active_resistance"))], "impact_factors": [rng.choice(("fear", "weapon", "none", "crowd"))],
        "injury": [rng.choices(("none", "minor"), (9, 1))[0]], "injury_note": ["A graze on the wrist."], "medical": [rng.choice(("declined", "given"))],
        "distress": [rng.choice(("Quiet, would not look up.", "Crying, then calmer.", "Calm throughout."))], "child_words": [rng.choice(SAID)],
        "parent": ["yes" if told else "no"], "parent_name": ["Mother"], "parent_reason": ["No answer on the telephone."], "referral": ["no"],
    }  # fmt: skip
    if told:
        child |= {f"parent_told_{part}": [value] for part, value in moment.items()}
    why = {
        "purpose": [rng.choice(("effect_search", "effect_arrest", "protect_public"))], "alternatives": [rng.choice(("talked_calmly", "explained", "time_and_space"))],
        "necessary": ["yes"], "necessity_reason": [rng.choice(WHY)], "proportionate": ["yes"], "proportionality_reason": ["For a minute or two, and no more than was needed."],
        "welfare_consideration": ["Checked the handcuffs, sat with the child, called home."],
    }  # fmt: skip
    if rng.random() < 0.125:
        why.pop("welfare_consideration")
    scene = {
        "place_type": [rng.choice(("street", "street", "shop", "transport", "home"))], "others_present": ["Passers-by"], "camera": ["on_throughout"],
        "single_crewed": ["no"], "ced_trained": ["no"], "outcome": [rng.choice(("no_further_action", "arrested", "taken_home"))],
        "account": ["I told the child who I was and why. I held an arm, then used what is listed."], **{f"happened_{part}": [value] for part, value in moment.items()},
    }  # fmt: skip
    return {
        "sight": {"perceived_age": [str(rng.randint(13, 19))], "disability": ["none"]},
        "tactics": tactics,
        "why": why,
        "child": child,
        "scene": scene,
    }
