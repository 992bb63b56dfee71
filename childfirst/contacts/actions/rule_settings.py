"""Switching a rule off, or to another edition, from a day: one act, with a reason, by the rule's owner."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import RuleSetting
from childfirst.contacts.rules_in_use import settings_so_far
from childfirst.contacts.voice import hollow
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.rules.screening import editions_of, rule_set_for
from childfirst.rules.screening.rule_set import OFF
from childfirst.teams.permissions import may_keep_rules

_SHORTEST = 20


@transaction.atomic
def set_rule(
    rule: str, *, edition: int, from_day: date, reason: str, by: Any, at: datetime | None = None
) -> RuleSetting:
    """From a day on, apply this edition of a rule, or none (edition 0). The past keeps the rules of its own days."""
    may_keep_rules.check(by)
    choices = editions_of(rule)
    if not choices:
        raise CannotNow(
            "This rule is switched off in the rule book itself. It cannot be chosen until it is confirmed there."
        )
    if edition != OFF and edition not in choices:
        raise BadInput("Choose one of the editions in the rule book, or off.", field="edition")
    if from_day < today():
        raise BadInput(
            "Give today or a later day. What was found before is explained by the rules of its day.", field="from_day"
        )
    if len(reason.strip()) < _SHORTEST or hollow(reason):
        raise BadInput("Say in a sentence why. Everybody can read it in the public rule book.", field="reason")
    if applies_on(rule, from_day) == edition:
        raise CannotNow("That is how the rule already stands on that day.")
    said = RuleSetting.objects.create(
        rule=rule, edition=edition, from_day=from_day, reason=reason.strip(), set_at=at or now(), set_by=by
    )
    details = {"rule": rule, "edition": edition, "from_day": from_day.isoformat()}
    trace(Operation.ALTERATION, "set rule", said, by=by, reason=reason.strip(), details=details)
    return said


def applies_on(rule: str, day: date) -> int:
    """The edition that applies on a day, or 0."""
    rules = rule_set_for(None, settings_so_far()).rules
    chosen = [one for one in rules if one.id == rule and _chosen_on(one, day)]
    return chosen[0].edition if chosen else OFF


def _chosen_on(rule: Any, day: date) -> bool:
    return (rule.applies_from or date.min) <= day <= (rule.applies_to or date.max)
