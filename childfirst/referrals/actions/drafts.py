"""Which notices a contact or a decision calls for, handed to `notices` with only what each recipient may have."""

from datetime import datetime
from typing import Any

from childfirst.contacts.models import Contact
from childfirst.notices import actions as notices
from childfirst.notices import content
from childfirst.notices.actions.releasing import end_what_is_no_longer_due
from childfirst.referrals import calendars, facts
from childfirst.referrals.actions.duties import TO_THE_COUNCIL, is_school_notice_due, known_at, settings_of
from childfirst.referrals.models import Decision, Referral
from childfirst.rules import clocks as rules
from childfirst.rules.vocabulary import GRADES

COUNCIL_NOTICES = {"childrens_services": "council", "strategy_discussion": "council", "early_help": "early_help"}
TEAM_NOTICES = {"exploitation_team": "exploitation_team", "ward_officer": "ward_team"}


def for_contact(referral: Referral, contact: Contact, *, by: Any) -> None:
    """A school notice for each child of school age in a domestic abuse incident (R102 to R106); for home education, the council's (R105)."""
    if contact.kind != "domestic_abuse":
        return
    made = []
    parts = contact.involvements.select_related(
        "child__school", "child__second_school", "school", "second_school", "home_borough"
    )
    told = [(part, one[1]) for part in parts if part.child and is_school_notice_due(part) for one in settings_of(part)]
    for part, school in told:
        council = None if school else part.home_borough or referral.borough
        recipient = (
            school.name if school else f"Home education officer, {getattr(council, 'name', 'council not known')}"
        )
        drafted = notices.draft(
            contact=contact,
            child=part.child,
            recipient_kind="school" if school else "home_education",
            recipient=recipient,
            school=school,
            council=council,
            about="Domestic abuse incident: Operation Encompass (R103)",
            content=content.school(contact, part),
            by=by,
            due_at=_due(contact, school),
        )
        made.append(drafted.pk)
    end_what_is_no_longer_due(contact=contact, keep=made, by=by)


def _due(contact: Contact, school: Any) -> datetime | None:
    """By the same calendar as the clock (R103)."""
    calendar = calendars.read(calendars.school_days(known_at(contact), school))
    return rules.due([rules.Event("incident_known", known_at(contact))], "R103", calendar).due_at


def for_decision(referral: Referral, decision: Decision, *, by: Any) -> None:
    """The notice that carries out the decision: one for the referral's main contact, about all its children."""
    if decision.outcome in COUNCIL_NOTICES:
        _to_council(referral, decision, by)
    elif decision.outcome in TEAM_NOTICES and decision.route_to:
        contact, parts, reasons = _material(referral)
        notices.draft(
            contact=contact,
            recipient_kind=TEAM_NOTICES[decision.outcome],
            recipient=decision.route_to.name,
            about=f"{referral}: routed to you",
            by=by,
            content=content.team(contact, parts, grade=GRADES[decision.grade], reasons=reasons, advice=decision.advice),
            named=_named(parts),
        )


def _to_council(referral: Referral, decision: Decision, by: Any) -> None:
    contact, parts, reasons = _material(referral)
    if decision.outcome in TO_THE_COUNCIL:
        fields = content.council(
            contact,
            parts,
            grade=GRADES[decision.grade],
            reasons=reasons,
            advice=decision.advice,
            gaps=referral.gap_count,
        )
    else:
        fields = content.early_help(contact, parts, advice=decision.advice)
    notices.draft(
        contact=contact,
        recipient_kind=COUNCIL_NOTICES[decision.outcome],
        recipient=getattr(decision.council, "name", "Council not known"),
        council=decision.council,
        about=f"{referral}: {decision.get_outcome_display()}",
        content=fields,
        by=by,
        named=_named(parts),
    )


def _named(parts: list[Any]) -> list[int]:
    return [part.child_id for part in parts if part.child_id]


def _material(referral: Referral) -> tuple[Contact, list[Any], list[str]]:
    """The main contact, one part for each child over all contacts, and the titles of the findings that opened it."""
    contacts = facts.live_contacts(referral)
    parts: dict[object, Any] = {}
    for contact in contacts:
        for part in contact.involvements.all():
            parts.setdefault(part.child_id or (contact.pk, part.order), part)
    reasons = [finding.title for finding in facts.current_findings(contacts) if finding.leads_to == facts.OPENS]
    return contacts[0], list(parts.values()), reasons
