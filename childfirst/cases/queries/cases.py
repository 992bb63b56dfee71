"""Cases as lists and as one page."""

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, Prefetch, Q, QuerySet

from childfirst.cases import policy
from childfirst.cases.models import Case, Task
from childfirst.cases.permissions import case_scope
from childfirst.foundation.now import now, today
from childfirst.ui.formatting import whole_months

VIEWS: Final = {
    "open": "Open",
    "mine": "Mine",
    "waiting": "Waiting for an officer",
    "supervision": "Supervision overdue",
    "idle": "Idle",
    "closing": "Waiting to be closed",
    "closed": "Closed",
}


def visible_to(person: Any) -> QuerySet[Case]:
    """Cases this person may open."""
    return Case.objects.filter(case_scope(person)).select_related("child", "team__command_unit", "officer")


def listed(person: Any, view: str) -> QuerySet[Case]:
    """One view of the list, what is due first."""
    rows, moment = visible_to(person), now()
    open_rows = rows.exclude(status="closed")
    views: dict[str, QuerySet[Case]] = {
        "mine": open_rows.filter(officer=person.pk),
        "waiting": rows.filter(status="waiting"),
        "supervision": open_rows.filter(supervise_due_at__lt=moment),
        "idle": open_rows.filter(moved_at__lt=moment - timedelta(days=policy.amount("case_idle"))),
        "closing": rows.filter(status="closing"),
        "closed": rows.filter(status="closed").order_by("-closed_at", "-pk"),
    }
    chosen = views.get(view, open_rows)
    chosen = chosen.annotate(late_tasks=Count("tasks", filter=Q(tasks__done_at=None, tasks__due_on__lt=today())))
    return chosen if view == "closed" else chosen.order_by("-status", "allocate_due_at", "pk")


def one_case(pk: int) -> Case | None:
    """Everything that its page shows, in a fixed number of queries."""
    tasks = Task.objects.select_related("owner", "done_by", "meeting").order_by("done_at", "due_on", "pk")
    return (
        Case.objects.select_related("child__school", "team__command_unit", "officer", "referral", "opened_by", "closed_by", "closure_asked_by")
        .prefetch_related(
            "goals", Prefetch("tasks", tasks), "screens__screened_by", "supervisions__supervised_by", "steps__done_by", "disruptions__concern",
            "national_referrals", "prosecutor_notes", "agenda_items__meeting", "away_placements", "transitions", "directions__given_by",
            "directions__replied_by",
        )
        .filter(pk=pk)
        .first()
    )  # fmt: skip


def open_case_of(child: Any) -> Case | None:
    """The child's open case, if there is one."""
    return Case.objects.filter(child=child).exclude(status="closed").select_related("team", "officer").first()


def months_to_18(born: date | None) -> int | None:
    """Whole months until the 18th birthday; none where the date of birth is not known or it has passed."""
    if born is None:
        return None
    left = 18 * 12 - whole_months(born, today())
    return left if left > 0 else 0


def needs_plan_for_18(case: Case) -> bool:
    """The plan is due and there is none that somebody has accepted."""
    left = months_to_18(case.child.date_of_birth)
    if left is None or left > policy.amount("plan_for_18"):
        return False
    last = next(iter(case.transitions.all()), None)
    return last is None or last.accepted != "yes"
