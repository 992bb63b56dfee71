"""One case and lists of cases, as the pages show them."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from childfirst.cases import permissions as may
from childfirst.cases import policy, reckoning
from childfirst.cases.models import Case
from childfirst.cases.presenters.ringing import missed_entries, rang
from childfirst.cases.queries.cases import months_to_18, needs_plan_for_18
from childfirst.cases.queries.known import current_findings
from childfirst.children.permissions import may_see_child
from childfirst.children.presenters import identity
from childfirst.foundation.now import now, today
from childfirst.rules import exploitation as words
from childfirst.ui.formatting import age_words, date_short, plural


def list_rows(cases: Iterable[Any]) -> list[dict[str, Any]]:
    """Lines of a list."""
    moment = now()
    return [
        {
            "case": case,
            "href": reverse("cases:case", args=[case.pk]),
            "age": age_words(case.child.date_of_birth, today()),
            "officer": str(case.officer or "Nobody yet"),
            "late": reckoning.case_is_late(case, moment)
            + ([f"{plural(case.late_tasks, 'thing')} not done in time"] if getattr(case, "late_tasks", 0) else [])
            + (["idle"] if reckoning.case_is_idle(case, moment) else []),
            "due": case.allocate_due_at if case.status == "waiting" else case.supervise_due_at,
        }
        for case in cases
    ]


def case_page(person: Any, case: Case) -> dict[str, Any]:
    """Everything the page shows."""
    moment, works, supervises = now(), may.may_work_case(person, case), may.may_supervise(person, case)
    screens, nationals = list(case.screens.all()), list(case.national_referrals.all())
    return {
        "case": case,
        "identity": identity(case.child)
        | {"href": reverse("children:child", args=[case.child_id]) if may_see_child(person, case.child) else ""},
        "now_moment": moment,
        "clocks": _clocks(case, nationals),
        "acts": _acts(person, case, works, supervises),
        "works": works,
        "supervises": supervises,
        "leads": may.may_direct(person),
        "screen": _screen(screens[0]) if screens else None,
        "screens": len(screens),
        "tasks": [_task(task) for task in case.tasks.all()],
        "ties": list(case.ties.filter(ended_at=None).select_related("concern", "other_child").order_by("pk")),
        "episodes": list(case.child.missing_episodes.order_by("-missing_since")[:6]),
        "nationals": nationals,
        "suspect_parts": _suspect_parts(case),
        "months_to_18": months_to_18(case.child.date_of_birth),
        "plan_for_18_due": needs_plan_for_18(case),
        "plan_for_18_from": policy.amount("plan_for_18"),
        "steps": sorted(
            [_entry(one) for one in case.steps.all()] + missed_entries(case), key=lambda one: one["when"], reverse=True
        ),
        "findings": list(
            dict.fromkeys(one.title for one in current_findings(screening__involvement__child=case.child_id)[:60])
        )[:5],
        "directions": list(case.directions.all()),
    }


def _clocks(case: Case, nationals: list[Any]) -> list[dict[str, Any]]:
    at = now()
    key = ("CASE_ALLOCATE", case.pk)
    rows = [(key, "An officer has it", case.allocate_due_at, case.allocated_at)]
    if case.status in ("working", "closing") and case.supervise_due_at:
        rows.append((("CASE_SUPERVISE", case.pk), "A supervisor looks at it", case.supervise_due_at, None))
    for one in nationals:
        rows.append((("NRM_SEND", one.pk), "National referral sent", one.send_due_at, one.sent_at))
        if one.decide_due_at:
            key = ("R122", one.pk)
            rows.append((key, "Decision on reasonable grounds (R122)", one.decide_due_at, one.reasonable_at))
    rung = rang(case)
    return [
        {"duty": words_, "due": due, "state": reckoning.state_of(due, done, at), "why": rung.get(key, "")}
        for key, words_, due, done in rows
    ]


def _acts(person: Any, case: Case, works: bool, supervises: bool) -> list[dict[str, str]]:
    """What this person can do now, first what the case waits for."""
    wanted: list[tuple[str, str, bool]] = [
        ("allocate", "Give it to an officer", supervises and case.status in ("waiting", "working")),
        ("close", "Close it: the outcome is seen", case.status == "closing" and may.may_close(person, case)),
        ("send-back", "Send the closure back", case.status == "closing" and supervises),
        ("supervise", "Supervise", supervises and case.status in ("working", "closing")),
        ("task", "Add something to do, or a line of enquiry", (works or supervises) and case.status != "closed"),
        ("goal", "Add a goal to the plan", works and case.status != "closed"),
        ("link", "Link somebody or something of concern", works and case.status != "closed"),
        ("link-child", "Link another child", works and case.status != "closed"),
        ("disrupt", "Note a disruption", works and case.status != "closed"),
        ("agenda", "Put it on a meeting’s agenda", works and case.status != "closed"),
        ("national", "Write a national referral", works and case.status != "closed"),
        ("prosecutors", "Section 45 note to prosecutors", works and case.status != "closed"),
        ("away", "Note a placement in another council’s area", works and case.status != "closed"),
        ("transition", "Plan for 18", works and case.status != "closed"),
        ("ask-closure", "Ask to close it", works and case.status == "working"),
        ("reopen", "Open it again", case.status == "closed" and (supervises or may.may_direct(person))),
        ("direct", "Call in, hold, or require an answer", may.may_direct(person) and case.status != "closed"),
    ]
    acts = [{"text": text, "href": reverse("cases:do", args=[case.pk, name])} for name, text, can in wanted if can]
    if works and case.status != "closed":
        acts.insert(1, {"text": "Fill in the screening tool", "href": reverse("cases:screen", args=[case.pk])})
    return acts


def _screen(one: Any) -> dict[str, Any]:
    """The latest filling in, its three answers side by side. There is no number in it."""
    by = {
        answer: [text for code, text in words.EVERY_PROMPT.items() if one.answers.get(code, "not_asked") == answer]
        for answer in words.SEEN
    }
    return {"by": str(one.screened_by), "at": one.screened_at, "note": one.note, "answers": by}


def _task(task: Any) -> dict[str, Any]:
    late = task.done_at is None and task.due_on < today()
    return {
        "task": task,
        "line": f"{task.owner_name}, by {date_short(task.due_on)}"
        + (f", from {task.meeting} of {date_short(task.meeting.meets_when)}" if task.meeting else "")
        + (" (late)" if late else ""),
        "late": late,
        "href": reverse("cases:row", args=["task-done", task.pk]) if task.done_at is None else "",
    }


def _suspect_parts(case: Case) -> list[Any]:
    """Contacts in which this child is a suspect: section 45 may matter before a charge (R124)."""
    parts = (
        case.child.involvements.filter(roles__icontains="suspect")
        .select_related("contact")
        .order_by("-contact__occurred_from")[:5]
    )
    return [part.contact for part in parts]


def _entry(one: Any) -> dict[str, Any]:
    return {
        "when": one.happened_when,
        "side": "action",
        "title": f"{one.verb[:1].upper()}{one.verb[1:]}",
        "text": one.note,
        "href": one.href,
        "by": str(one.done_by or "The system"),
    }
