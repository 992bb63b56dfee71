"""Who has to learn what: by a standing rule, by name; who need not for a while; and the refresher before a pass runs out."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.teams.models import Officer
from childfirst.teams.roles import RANKS, ROLES
from childfirst.training.models import Assignment, AssignmentRule, Completion, Exemption
from childfirst.training.models.duties import EXEMPT_BECAUSE
from childfirst.training.permissions import may_lead
from childfirst.training.policy import EXPIRING_DAYS
from childfirst.training.queries.standing import exempt_on
from childfirst.training.reading import library

LONGEST_DAYS = 730
ROWS = 2_000


@transaction.atomic
def set_rule(
    *, module: str, audience: str, value: str = "", event: str = "standing", days: int, by: Any, from_day: date | None = None
) -> AssignmentRule:  # fmt: skip
    """A standing rule from a day. It is put into effect at once, and by the clock worker from then on."""
    _check_lead(by)
    _check_module(module)
    if audience == "role" and value not in ROLES:
        raise BadInput("Select a role.", field="value")
    if audience == "rank" and value not in RANKS:
        raise BadInput("Select a rank.", field="value")
    if event == "promoted" and audience != "rank":
        raise BadInput("“Whoever reaches the rank” needs a rank.", field="audience")
    if audience != "everyone" and not value:
        raise BadInput("Select for whom.", field="value")
    if event == "given_role" and audience != "role":
        raise BadInput("“Whoever is given the role” needs a role.", field="audience")
    if not 1 <= days <= LONGEST_DAYS:
        raise BadInput(f"Enter days from 1 to {LONGEST_DAYS}.", field="days")
    rule = AssignmentRule.objects.create(
        module=module,
        audience=audience,
        value=value if audience != "everyone" else "",
        event=event,
        days=days,
        from_day=from_day or today(),
        set_at=now(),
        set_by=person_or_none(by),
    )
    details = {"module": module, "audience": audience, "value": rule.value, "event": event, "days": days}
    trace(Operation.ALTERATION, "set a rule of learning", rule, by=by, details=details)
    _apply(rule, by)
    return rule


@transaction.atomic
def end_rule(*, rule: AssignmentRule, by: Any) -> None:
    """From now on it gives nobody anything new. What it gave stands."""
    _check_lead(by)
    held = AssignmentRule.objects.select_for_update(of=("self",)).get(pk=rule.pk)
    if held.ended_at:
        raise CannotNow("This rule has ended already.")
    held.ended_at, held.ended_by = now(), person_or_none(by)
    held.save()
    trace(Operation.ALTERATION, "ended a rule of learning", held, by=by)


@transaction.atomic
def assign_by_rules(*, by: Any) -> int:
    """Put every standing rule into effect. Safe at any time and as often as wanted. Returns how many were assigned."""
    Assignment.objects.filter(ended_at=None, officer__is_active=False).update(
        ended_at=now(), ended_by=person_or_none(by), ended_because="Left"
    )
    return sum(_apply(rule, by) for rule in AssignmentRule.objects.filter(ended_at=None))


def officers_of(rule: AssignmentRule) -> QuerySet[Officer]:
    """Whom a rule is for, now."""
    rows = Officer.objects.of_the_force().filter(is_active=True)
    if rule.audience == "team":
        rows = rows.filter(team=rule.value)
    elif rule.audience == "command_unit":
        rows = rows.filter(team__command_unit=rule.value)
    elif rule.audience == "rank":
        rows = rows.filter(rank=rule.value)
        if rule.event == "promoted":
            rows = rows.filter(ranked_on__gte=rule.from_day)
    elif rule.audience == "role":
        holding = {"role_holdings__role": rule.value, "role_holdings__ended_at": None}
        if rule.event == "given_role":
            holding["role_holdings__given_at__date__gte"] = rule.from_day
        rows = rows.filter(**holding)
    if rule.event == "joined":
        rows = rows.filter(joined_on__gte=rule.from_day)
    return rows


def _apply(rule: AssignmentRule, by: Any) -> int:
    """Whoever is meant and owes nothing of this module yet. A pass that runs out within two months asks for the refresher by its last day."""
    day = today()
    if rule.from_day > day:
        return 0
    live = dict(
        Completion.objects.filter(module=rule.module)
        .order_by()
        .values_list("officer")
        .annotate(until=Max("expires_on"))
        .values_list("officer", "until")
    )
    owing = set(Assignment.objects.filter(module=rule.module, ended_at=None).values_list("officer", flat=True))
    free = set(Exemption.objects.filter(exempt_on(day), module__in=(rule.module, "")).values_list("officer", flat=True))
    soon, rows = day + timedelta(days=EXPIRING_DAYS), []
    for pk in officers_of(rule).order_by("pk").values_list("pk", flat=True).distinct():
        until = live.get(pk)
        if pk in owing or pk in free or (until and until > soon):
            continue
        due = until if until and until > day else day + timedelta(days=rule.days)
        rows.append(_row(pk, rule.module, "refresher" if until else "rule", due, by, rule))
    Assignment.objects.bulk_create(rows, batch_size=ROWS)
    if rows:
        details = {"module": rule.module, "officers": len(rows)}
        trace(Operation.ALTERATION, "assigned learning by a rule", rule, by=by, details=details)
    return len(rows)


def _row(officer: int, module: str, why: str, due_on: date, by: Any, rule: AssignmentRule | None = None) -> Assignment:
    return Assignment(
        officer_id=officer,
        module=module,
        why=why,
        rule=rule,
        due_on=due_on,
        assigned_at=now(),
        assigned_by=person_or_none(by),
    )


@transaction.atomic
def assign(*, officer: Officer, module: str, due_on: date, by: Any) -> Assignment:
    """By name. Where it is owed already, the day is moved."""
    _check_lead(by)
    _check_module(module)
    if due_on < today():
        raise BadInput("The day must be today or later.", field="due_on")
    if not officer.is_active:
        raise CannotNow(f"{officer} has left.")
    held = (
        Assignment.objects.select_for_update(of=("self",)).filter(officer=officer, module=module, ended_at=None).first()
    )
    before = held.due_on.isoformat() if held else ""
    row = held or _row(officer.pk, module, "person", due_on, by)
    row.due_on = due_on
    row.save()
    details = {"module": module, "due": due_on.isoformat(), "before": before}
    trace(Operation.ALTERATION, "assigned learning", row, by=by, details=details)
    return row


@transaction.atomic
def take_back(*, assignment: Assignment, reason: str, by: Any) -> None:
    """It is not owed any more."""
    _check_lead(by)
    if not reason.strip():
        raise BadInput("Say why.", field="reason")
    held = Assignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    if held.ended_at:
        raise CannotNow("This has ended already.")
    held.ended_at, held.ended_by, held.ended_because = now(), person_or_none(by), reason.strip()[:200]
    held.save()
    trace(Operation.ALTERATION, "took learning back", held, by=by, reason=reason.strip())


@transaction.atomic
def exempt(
    *, officer: Officer, because: str, reason: str, starts_on: date, ends_on: date, by: Any, module: str = ""
) -> Exemption:
    """For a while, with a reason. It takes nobody's duty away for good, and it never makes a module live."""
    _check_lead(by)
    if module:
        _check_module(module)
    if because not in EXEMPT_BECAUSE:
        raise BadInput("Select why.", field="because")
    if not reason.strip():
        raise BadInput("Say in a few words why.", field="reason")
    if ends_on < starts_on:
        raise BadInput("It must end on or after the day on which it starts.", field="ends_on")
    if ends_on > starts_on + timedelta(days=LONGEST_DAYS):
        raise BadInput("At most two years. Look at it again then.", field="ends_on")
    row = Exemption.objects.create(
        officer=officer,
        module=module,
        because=because,
        reason=reason.strip(),
        starts_on=starts_on,
        ends_on=ends_on,
        given_at=now(),
        given_by=person_or_none(by),
    )
    trace(Operation.ALTERATION, "exempted from learning", row, by=by, reason=row.reason)
    return row


@transaction.atomic
def end_exemption(*, exemption: Exemption, by: Any) -> None:
    """Before its day."""
    _check_lead(by)
    held = Exemption.objects.select_for_update(of=("self",)).get(pk=exemption.pk)
    if held.ended_at:
        raise CannotNow("This has ended already.")
    held.ended_at, held.ended_by = now(), person_or_none(by)
    held.save()
    trace(Operation.ALTERATION, "ended an exemption from learning", held, by=by)


def _check_lead(by: Any) -> None:
    if not isinstance(by, SystemProcess):
        may_lead.check(by)


def _check_module(module: str) -> None:
    if library().get(module) is None:
        raise BadInput("Select a module.", field="module")
