"""The missing board and one episode, as the pages show them."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from childfirst.cases import permissions as may
from childfirst.cases import policy, reckoning
from childfirst.cases.models import Episode
from childfirst.cases.presenters.ringing import rang, rung_words
from childfirst.cases.queries.board import return_clock
from childfirst.cases.queries.cases import open_case_of
from childfirst.cases.queries.known import is_pattern, known_about, times_missing
from childfirst.children.doors import without_closed_links
from childfirst.children.permissions import may_see_child
from childfirst.children.presenters import identity
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.now import now, today
from childfirst.ui.formatting import age_words, duration_words


def board_rows(episodes: Iterable[Episode]) -> list[dict[str, Any]]:
    """Lines of the board."""
    at, days = now(), policy.amount("repeat_days")
    return [
        {
            "episode": one,
            "href": reverse("cases:episode", args=[one.pk]),
            "age": age_words(one.child.date_of_birth, today()),
            "gone": duration_words((one.found_when or at) - one.missing_since),
            "idle": reckoning.is_idle(one, at),
            "since_act": duration_words(at - (one.acted_at or one.opened_at)),
            "times": times_missing(one.child_id, one.missing_since, days),
            "pattern": is_pattern(one),
            "due": one.review_due_at if one.status == "missing" else one.seen_due_at,
            "spoken": one.interview != "not_yet",
        }
        for one in episodes
    ]


def grading_page(person: Any, episode: Episode) -> dict[str, Any]:
    """What stands beside the form for a grade."""
    low = policy.choice(policy.LOW)
    return {
        "episode": episode,
        "identity": identity(episode.child),
        "question": "How great is the danger?",
        "button": "Grade",
        "low": low,
        "may_low": may.may_grade_low(person) or not low.amount,
        "now_moment": now(),
    }


def episode_page(person: Any, episode: Episode) -> dict[str, Any]:
    """Everything the page shows."""
    at, clock, case = now(), return_clock(episode), open_case_of(episode.child_id)
    works = may.may_work_episode(person, episode)
    return {
        "episode": episode,
        "row": board_rows([episode])[0],
        "identity": identity(episode.child)
        | {"href": reverse("children:child", args=[episode.child_id]) if may_see_child(person, episode.child) else ""},
        "known": without_closed_links(person, known_about(episode)),
        "clocks": _clocks(episode, clock),
        "gradings": list(episode.gradings.all()),
        "lines": list(episode.acts.all()),
        "acts": _acts(episode) if works else [],
        "now_moment": at,
        "case": case if case is not None and may.may_see_case(person, case) else None,
        "has_case": case is not None,
        "may_open_case": may.may_open_case(person) and case is None,
        "contact_href": reverse("contacts:contact", args=[episode.contact_id])
        if may_see_contact(person, episode.contact)
        else "",
        "repeat": (policy.choice("repeat_times"), policy.amount("repeat_days")),
        "return_clock": clock,
    }


def _clocks(episode: Episode, clock: Any) -> list[dict[str, Any]]:
    at, rung = now(), rang(episode)
    rows = []
    if episode.status == "missing":
        rows.append(
            {
                "duty": "The grade is reviewed",
                "due": episode.review_due_at,
                "state": reckoning.state_of(episode.review_due_at, None, at),
                "why": _why(rung.get(("MISSING_REVIEW", episode.pk)), "Local policy, not law"),
            }
        )
    elif episode.seen_due_at:
        state = reckoning.state_of(episode.seen_due_at, episode.interview_at, at)
        rows.append(
            {
                "duty": "Prevention interview",
                "due": episode.seen_due_at,
                "state": state,
                "why": _why(rung.get(("MISSING_SEEN", episode.pk)), "As soon as possible; the time is local policy"),
            }
        )
    if clock is not None:
        rows.append(
            {
                "duty": "Return home interview by the council (R087)",
                "due": clock.due_at,
                "state": clock.state,
                "why": _why(rung_words(clock.rings.all()), "Statutory guidance, January 2014: 72 hours"),
            }
        )
    return rows  # fmt: skip


def _why(rung: str | None, why: str) -> str:
    return f"{rung}. {why}" if rung else why


def _acts(episode: Episode) -> list[dict[str, str]]:
    """What can be done now, first what the episode waits for."""
    wanted = {
        "missing": [("grade", "Grade the danger"), ("act", "Record what was done"), ("found", "The child is back")],
        "found": [("interview", "Record the prevention interview"), ("act", "Record what was done"), ("return", "Record the return interview"), ("close", "Close the episode")],
        "closed": [("return", "Record the return interview")],
    }[episode.status]  # fmt: skip
    acts = []
    for name, text in wanted:
        if (name == "interview" and episode.interview != "not_yet") or (
            name == "return" and episode.return_interview in ("done", "declined")
        ):
            continue
        address = (
            reverse("cases:grade", args=[episode.pk])
            if name == "grade"
            else reverse("cases:episode-do", args=[episode.pk, name])
        )
        acts.append({"text": text, "href": address})
    return acts
