"""What a guardian answers for, and what an officer opened by break-glass. Every query starts from the person.

The lead answers for a record whose guardian has gone, and is kept out of it until they take it over: so a guardian's lists are read
without the wall, for the child's name in them.
"""

from datetime import timedelta
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.urls import reverse

from childfirst.audit.locking import keys_at_hand
from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.foundation.now import now
from childfirst.foundation.wall import whole
from childfirst.guarding.models import BreakGlass, KnownTo, LetIn, Restriction
from childfirst.guarding.permissions import GUARDIANS, may_guard
from childfirst.teams.models import Officer, RoleHolding
from childfirst.ui.formatting import moment_words
from childfirst.ui.panels import Few, Line, Panel

# Our own choice of 27 November 2026: a use that waits longer for its review is marked as late.
REVIEW_WITHIN: Final = timedelta(days=3)


def guarded_by(person: Any) -> QuerySet[Restriction]:
    """Read it within `whole()`: the restrictions this person answers for now; for the lead also those whose guardian can no longer be one."""
    mine = Q(guardian=person.pk) if may_guard(person) else Q(pk__in=())
    if person.has_role("child_protection_lead"):
        able = RoleHolding.objects.filter(role__in=GUARDIANS, ended_at=None, officer__is_active=True).values("officer")
        mine |= ~Q(guardian__in=able)
    rows = Restriction.objects.filter(mine, ended_at=None).select_related("child", "guardian", "restricted_by")
    return rows.order_by("-restricted_at", "-pk")


def to_review(person: Any) -> QuerySet[BreakGlass]:
    """Uses of break-glass that wait for this person, the oldest first. Read it within `whole()`."""
    rows = BreakGlass.objects.filter(status="open", restriction__in=guarded_by(person).values("pk"))
    return (
        rows.exclude(officer=person.pk)
        .select_related("child", "officer__team", "restriction")
        .order_by("asked_at", "pk")
    )


def reviewed_for(person: Any) -> QuerySet[BreakGlass]:
    """Those reviewed, of records this person guards, the newest first. Read it within `whole()`."""
    rows = BreakGlass.objects.exclude(status__in=("open", "nothing")).filter(
        restriction__in=guarded_by(person).values("pk")
    )
    return rows.select_related("child", "officer", "reviewed_by").order_by("-reviewed_at", "-pk")


def own_uses(person: Any) -> QuerySet[BreakGlass]:
    """This officer's own, the newest first."""
    return BreakGlass.objects.filter(officer=person.pk).select_related("reviewed_by").order_by("-asked_at", "-pk")


def open_now(person: Any) -> list[BreakGlass]:
    """What is open to this officer by break-glass at this moment, but for a child whom a tie has closed to them since."""
    return list(
        own_uses(person)
        .filter(open_until__gt=now(), restriction__ended_at=None, child__in=Child.objects.all())
        .select_related("child", "restriction__guardian")
    )


def let_in_to(restriction: Restriction) -> QuerySet[LetIn]:
    """Who is let in."""
    return (
        restriction.let_in.filter(ended_at=None)
        .select_related("officer__team", "let_in_by")
        .order_by("officer__full_name")
    )


def ties_to(child: int) -> QuerySet[KnownTo]:
    """Officers for whom the child is not there."""
    rows = KnownTo.objects.filter(child=child, ended_at=None).select_related("officer", "declared_by")
    return rows.order_by("officer__full_name", "pk")


def may_be_guardians(team: Any) -> list[Officer]:
    """Inspectors of the command unit, and every child protection lead."""
    unit = getattr(team, "command_unit_id", None)
    held = RoleHolding.objects.filter(ended_at=None)
    near = Q(pk__in=held.filter(role="inspector").values("officer"), team__command_unit=unit)
    leads = Q(pk__in=held.filter(role="child_protection_lead").values("officer"))
    return list(Officer.objects.filter(near | leads, is_active=True).select_related("team").order_by("full_name"))


def work_for(person: Any) -> list[Panel]:
    """The guardian is told here at once; the officer sees what is open to them, and what came of it."""
    found = []
    if may_guard(person):
        with whole():
            waiting = Few(to_review(person), 3)
        items = [
            Line(
                f"{one.officer} opened {one.child.name}: {one}",
                reverse("guarding:use", args=[one.pk]),
                f"{one.get_danger_display()}. “{one.reason}”",
                one.asked_at + REVIEW_WITHIN,
            )
            for one in waiting
        ]
        found.append(
            Panel(
                "Break-glass to review",
                waiting.count,
                items,
                reverse("guarding:guarded"),
                "When somebody opens a record that you guard, it appears here at once.",
            )
        )
    opened = open_now(person)
    if opened:
        items = [
            Line(
                f"{one.child.name}: {one}",
                reverse("children:child", args=[one.child_id]),
                f"Until {moment_words(one.open_until)}. {one.restriction.guardian} has been told",
            )
            for one in opened[:3]
        ]
        found.append(Panel("Open to you by break-glass", len(opened), items, reverse("guarding:break-glass")))
    return found


def looks_under(use: BreakGlass) -> list[Any]:
    """What was read and done under one use, from the trail, the first first."""
    rows = AuditEntry.objects.filter(actor_id=use.officer_id, moment__gte=use.asked_at)
    if use.open_until:
        rows = rows.filter(moment__lte=use.open_until)
    with keys_at_hand():  # details stand under a key, so the database cannot look into them
        theirs = rows.exclude(subject_type="guarding.breakglass").order_by("pk")
        return [row for row in theirs if row.details.get("break_glass") == use.pk]
