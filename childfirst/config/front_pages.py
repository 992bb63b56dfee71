"""What the front page shows to those who have no list of work: figures, the trail, the sign-ins. Names no child."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.urls import reverse

from childfirst.audit.models import AuditSeal, Operation
from childfirst.audit.queries import latest
from childfirst.contacts.models import Disagreement, RuleSetting
from childfirst.foundation.now import now
from childfirst.keeping.models import Disposal
from childfirst.notices.queries import given_up
from childfirst.referrals.models import DeskTiming
from childfirst.referrals.queries.figures import DAYS, Count, lately
from childfirst.rules.screening.families import FAMILIES
from childfirst.teams.models import Officer
from childfirst.teams.models.officers import SYSTEM
from childfirst.teams.permissions import may_keep_rules, may_keep_sign_ins, may_read_the_trace
from childfirst.training.permissions import may_lead
from childfirst.training.queries.coverage import every_module
from childfirst.training.reading import library
from childfirst.ui.formatting import moment_words, thousands

WEEK: Final = timedelta(days=7)


@dataclass(frozen=True)
class Block:
    """One heading with a sentence, and tiles or figures under it."""

    title: str
    text: str
    tiles: list[dict[str, Any]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def blocks_for(officer: Any) -> list[Block]:
    """The blocks of this person's roles."""
    made = []
    if officer.has_role("analyst"):
        made.append(_figures())
    if may_read_the_trace(officer):
        made.append(_trail())
    if may_keep_sign_ins(officer):
        made.append(_sign_ins())
    if may_keep_rules(officer):
        made.append(_rules())
    if may_lead(officer):
        made.append(_learning(officer))
    return made


def _figures() -> Block:
    """For an analyst."""
    return Block(
        f"The last {DAYS} days in figures",
        "The whole force, counted now, without a name. A share without what it is out of says nothing, so both stand here.",
        rows=[_figure(one) for one in lately()],
    )


def _figure(one: Count) -> list[str]:
    share = "–" if not one.out_of else f"{100 * one.number / one.out_of:.0f}%"
    return [one.what, thousands(one.number), "–" if one.out_of is None else thousands(one.out_of), share, one.counted]


def _trail() -> Block:
    """For an auditor."""
    since, seal = now() - WEEK, AuditSeal.objects.order_by("-last_entry").first()
    week, address = latest().filter(moment__gte=since), reverse("accountability:trail")
    tiles = [
        _tile(week.filter(operation=operation).count(), label, f"{address}?operation={operation}", tone)
        for operation, label, tone in (
            (Operation.REFUSED, "Refused", "watch"),
            (Operation.DISCLOSURE, "Shared", ""),
            (Operation.CONSULTATION, "Looks at records", ""),
            (Operation.ALTERATION, "Changes", ""),
        )
    ]
    sealed = (
        f"Sealed up to entry {thousands(seal.last_entry)}, {moment_words(seal.moment)}." if seal else "Not sealed yet."
    )
    tiles.append(
        _tile(Disposal.objects.filter(agreed_at__gte=since).count(), "Records deleted", reverse("keeping:proofs"))
    )
    return Block("The audit trail, last 7 days", f"{sealed} Refused attempts are worth reading first.", tiles)


def _rules() -> Block:
    """For the rule owner."""
    lately_said = Disagreement.objects.filter(disagreed_at__gte=now() - WEEK).count()
    book, rates = reverse("accountability:rule-book"), reverse("accountability:rule-rates")
    rules = [rule for family in FAMILIES for rule in family.rules]
    tiles = [
        _tile(sum(rule.switched_on for rule in rules), "Rules on as published", book),
        _tile(RuleSetting.objects.count(), "Dated choices made here", rates),
        _tile(lately_said, "Disagreements, last 7 days", rates, "watch" if lately_said else ""),
    ]
    text = "Which rules officers disagree with, by team and by the child's ethnicity, and the switch for each with its day and reason."
    return Block("The rule book", text, tiles)


def _sign_ins() -> Block:
    """For an administrator."""
    open_ones = Officer.objects.filter(is_active=True)
    roleless = open_ones.exclude(role_holdings__ended_at=None, role_holdings__isnull=False).count()
    address = reverse("teams:sign-ins")
    tiles = [
        _tile(open_ones.count(), "Sign-ins open", address),
        _tile(
            Officer.objects.filter(is_active=False).exclude(username__startswith=SYSTEM).count(),
            "Sign-ins closed",
            address,
        ),
        _tile(roleless, "Open without a role", address, "watch" if roleless else ""),
    ]
    own = DeskTiming.objects.filter(ended_at=None).exclude(set_by=None).count()
    tiles.append(_tile(own, "Desk timings of your own", reverse("referrals:timings"), "" if own else "watch"))
    lost = given_up().count()
    tiles.append(_tile(lost, "Messages given up", reverse("notices:given-up"), "watch" if lost else ""))
    return Block("Sign-ins and settings", "Who can sign in, with which roles, and how long the desk has.", tiles)


def _learning(officer: Any) -> Block:
    """For a training lead."""
    address, tiles = reverse("training:coverage"), []
    rows = every_module(officer, [module.slug for module in library()])
    for module in library():
        row = rows[module.slug]
        behind = row.counts["overdue"] + row.counts["expired"]
        words = f"{module.title}: trained"
        tiles.append(
            _tile(0, words, f"{address}?module={module.slug}", "watch" if behind else "") | {"number": row.share}
        )
    text = "The share of those who count, now. Who is exempt or on leave is not counted, and told beside it."
    return Block(
        "Who is trained",
        text
        if tiles
        else "No module is in this installation, so there is nothing to count. Modules are plain files that come with it.",
        tiles,
    )


def _tile(number: int, label: str, href: str, tone: str = "") -> dict[str, Any]:
    return {"number": number, "label": label, "href": href, "tone": tone}
