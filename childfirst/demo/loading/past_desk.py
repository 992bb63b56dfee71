"""What the desk decided in the past, many rows at a time: referrals, grades, decisions, steps and clocks as they stood.

Dates, grades and lateness are drawn for each contact from its own random numbers; each clock's due moment and state are worked
out by the rules from its events, as everywhere else.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final
from uuid import uuid4

from childfirst.contacts.models import Contact, Finding
from childfirst.demo.encounters import LEVELS, Encounter
from childfirst.demo.loading.world import World
from childfirst.demo.phrases import ADVICE, GRADED, OUTCOMES, REASONS
from childfirst.foundation.now import local
from childfirst.referrals import calendars, facts
from childfirst.referrals.actions.decide import needs_second_person
from childfirst.referrals.models import (
    Clock,
    ClockEvent,
    Countersignature,
    Decision,
    FoldedContact,
    Grading,
    Referral,
    ReferralStep,
)
from childfirst.referrals.reckoning import reckon
from childfirst.referrals.timings import DEFAULTS
from childfirst.rules.vocabulary import CONTACT_KINDS, GRADES

ROWS: Final = 500
LATE: Final = 0.09  # ASSUMPTION: the share decided after the desk's own time


def decide_past(
    world: World,
    kept: Sequence[tuple[Encounter, Contact]],
    findings: dict[int, list[Finding]],
    children: dict[int, list[int]],
) -> None:
    """A decided referral for every past contact that a rule or the kind of contact calls for."""
    planned = [
        plan
        for encounter, contact in kept
        if (plan := _plan(world, encounter, contact, findings[contact.pk], children))
    ]
    Referral.objects.bulk_create([plan["referral"] for plan in planned], batch_size=ROWS)
    for plan in planned:
        referral = plan["referral"]
        referral.reference = f"RF-{local(referral.opened_at).year}-{referral.pk:06d}"
    Referral.objects.bulk_update([plan["referral"] for plan in planned], ["reference"], batch_size=ROWS)
    for model, name in ((FoldedContact, "folded"), (Grading, "grading"), (Decision, "decision"), (Clock, "clock")):
        model.objects.bulk_create([plan[name] for plan in planned], batch_size=ROWS)  # type: ignore[attr-defined]
    for model, name in ((ReferralStep, "steps"), (ClockEvent, "events"), (Countersignature, "signatures")):
        model.objects.bulk_create([row for plan in planned for row in plan[name]], batch_size=ROWS)  # type: ignore[attr-defined]


def _plan(
    world: World, encounter: Encounter, contact: Contact, findings: list[Finding], children: dict[int, list[int]]
) -> dict[str, Any] | None:
    leads = list(dict.fromkeys(finding.rule for finding in findings if finding.leads_to == "opens_referral"))
    if not leads and encounter.kind != "domestic_abuse":
        return None
    rng = Random(f"desk {encounter.key}")
    least = [finding.least_grade for finding in findings if finding.least_grade]
    grade = max([encounter.deserved, *(least[:1] if rng.random() < 0.7 else [])], key=LEVELS.index)
    minutes = DEFAULTS.get(encounter.home.borough, DEFAULTS[""]).get(grade, DEFAULTS[""][grade])[0]
    opened = contact.submitted_at
    decided = opened + timedelta(
        minutes=minutes * (rng.uniform(1.05, 1.9) if rng.random() < LATE else rng.uniform(0.15, 0.97))
    )
    if decided >= world.plan.anchor:
        decided = opened + (world.plan.anchor - opened) * 0.9
    title = next(
        (finding.title for finding in findings if finding.leads_to == "opens_referral"),
        "Every domestic abuse incident with a child comes to the desk",
    )
    referral = _referral(world, encounter, contact, leads, grade, opened, title, len(children.get(contact.pk, [])))
    gravest = facts.gravest(grade, encounter.grade, findings)
    return _rows(world, rng, encounter, contact, referral, decided, minutes, gravest)


def _referral(
    world: World,
    encounter: Encounter,
    contact: Contact,
    leads: list[str],
    grade: str,
    opened: datetime,
    title: str,
    named: int,
) -> Referral:
    borough = world.boroughs[encounter.home.borough]
    ages = sorted(part.months // 12 for part in encounter.parts if part.named)
    count = len(encounter.parts)
    return Referral(
        reference=f"new {uuid4().hex[:18]}", status="decided", incident_key="", kind=encounter.kind, borough=borough, command_unit=borough.command_unit,
        origin_team=contact.team, because=(f"{title} (and {len(leads) - 1} more)" if len(leads) > 1 else title)[:300], leads=leads,
        children_count=count, gap_count=count - named, officer_grade=encounter.grade, grade=grade, opened_at=opened,
        opened_by=contact.submitted_by, summary=f"{CONTACT_KINDS[encounter.kind]}; {count} child{'ren' if count > 1 else ''} aged {', '.join(map(str, ages))}",
    )  # fmt: skip


def _rows(
    world: World,
    rng: Random,
    encounter: Encounter,
    contact: Contact,
    referral: Referral,
    decided: datetime,
    minutes: int,
    gravest: str,
) -> dict[str, Any]:
    grade, opened = referral.grade, referral.opened_at
    researcher, decider = rng.choice(world.researchers), rng.choice(world.deciders)
    second = next(one for one in world.deciders if one.pk != decider.pk)
    outcome = rng.choices(*OUTCOMES[grade])[0]
    needs_second = needs_second_person(outcome, gravest)
    referral.decision, referral.decided_at, referral.decided_by = outcome, decided, decider
    referral.taken_by, referral.taken_at = researcher, opened + (decided - opened) * 0.4
    kind = {"exploitation_team": "exploitation", "ward_officer": "ward"}.get(outcome)
    referral.routed_to = world.team_of(encounter.home.borough, kind) if kind else None
    council = referral.borough if outcome in ("childrens_services", "strategy_discussion", "early_help") else None
    decision = Decision(
        referral=referral, outcome=outcome, grade=grade, reason=rng.choice(REASONS[outcome]), advice=rng.choice(ADVICE), route_to=referral.routed_to,
        council=council, needs_second_person=needs_second, decided_at=decided, decided_by=decider,
    )  # fmt: skip
    taken = referral.taken_at
    steps = [("", "open", "opened", opened, referral.opened_by), ("open", "in_work", "taken up", taken, researcher),
             ("in_work", "in_work", f"graded {GRADES[grade]}", taken + (decided - taken) * 0.5, researcher),
             ("in_work", "decided", f"decided: {outcome.replace('_', ' ')}", decided, decider)]  # fmt: skip
    clock, events = _clock(world, contact, referral, decided, minutes, decider)
    referral.breached_count, referral.revision = int(clock.state == "breached"), len(steps)
    return {
        "referral": referral, "folded": FoldedContact(referral=referral, contact=contact, because="Opened this referral", folded_at=opened, folded_by=contact.submitted_by),
        "grading": Grading(referral=referral, grade=grade, officer_grade=encounter.grade, reason=rng.choice(GRADED[grade]), graded_at=steps[2][3], graded_by=researcher),
        "decision": decision, "clock": clock, "events": events,
        "signatures": [Countersignature(decision=decision, agreed=True, reason="", signed_at=decided, signed_by=second)] if needs_second else [],
        "steps": [ReferralStep(referral=referral, from_status=a, to_status=b, verb=verb[:80], taken_at=at, taken_by=who) for a, b, verb, at, who in steps],
    }  # fmt: skip


def _clock(
    world: World, contact: Contact, referral: Referral, decided: datetime, minutes: int, decider: Any
) -> tuple[Clock, list[ClockEvent]]:
    clock = Clock(
        referral=referral, duty="DESK", started_at=referral.opened_at, started_by=contact.submitted_by, calendar=calendars.working_days(referral.opened_at),
        allowance={"minutes": minutes, "grade": referral.grade, "borough": getattr(referral.borough, "name", ""), "source": "as set at the time", "source_date": ""},
    )  # fmt: skip
    events = [ClockEvent(clock=clock, what="referral_opened", happened_at=referral.opened_at, happened_by=contact.submitted_by),
              ClockEvent(clock=clock, what="decided", happened_at=decided, happened_by=decider)]  # fmt: skip
    found = reckon(clock, events, world.plan.anchor)
    clock.due_at, clock.state, clock.late_minutes, clock.ended = (
        found.due_at,
        found.state,
        found.late_minutes,
        found.ended,
    )
    return clock, events
