"""Agendas and packs."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from childfirst.cases import permissions as may
from childfirst.cases.models import AgendaItem
from childfirst.foundation.now import today
from childfirst.ui.formatting import age_words, plural


def items_of(person: Any, items: Iterable[AgendaItem]) -> list[dict[str, Any]]:
    """The agenda, item by item."""
    return [
        {
            "item": item,
            "href": reverse("cases:case", args=[item.case_id]),
            "age": age_words(item.case.child.date_of_birth, today()),
            "decide": reverse("cases:row", args=["item-decided", item.pk])
            if item.meeting.held_at and not item.decided_at and may.may_work_case(person, item.case)
            else "",
            "add": reverse("cases:do", args=[item.case_id, "task"])
            if item.meeting.held_at and item.case.status != "closed" and may.may_work_case(person, item.case)
            else "",
            "tasks": list(item.case.tasks.filter(done_at=None).order_by("due_on")[:6]),
        }
        for item in items
    ]


def pack_of(items: Iterable[AgendaItem]) -> list[dict[str, Any]]:
    """What a meeting needs: a first name, an age, what is asked, the plan and what is still to do. No address, no account, no name of an adult."""
    return [
        {
            "name": item.case.child.preferred_name or item.case.child.given_name or "A child",
            "age": age_words(item.case.child.date_of_birth, today()),
            "kinds": item.case.kind_words,
            "asks": item.asks,
            "goals": [
                (goal.text, goal.get_agreed_display(), goal.childs_words)
                for goal in item.case.goals.filter(ended_at=None)
            ],
            "tasks": [(task.what, task.owner_name, task.due_on) for task in item.case.tasks.filter(done_at=None)],
            "missing": plural(item.case.child.missing_episodes.count(), "missing episode"),
        }
        for item in items
    ]
