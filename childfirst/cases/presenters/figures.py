"""The quarterly return and the workload of teams, as tables."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from childfirst.cases import policy
from childfirst.cases.queries.figures import DAYS, Group, Together, Work, counts, lines_of, published, together
from childfirst.foundation.now import now
from childfirst.rules.measures.provenance import code_version, fingerprint
from childfirst.rules.measures.queues import ASSUMPTIONS, METHOD, Queue
from childfirst.rules.measures.suppress import SMALLEST_SHOWN
from childfirst.teams.models import BasicCommandUnit
from childfirst.ui.formatting import date_words, moment_words, plural

HIDDEN = f"under {SMALLEST_SHOWN}, or held back"


def _cell(value: int | None) -> str:
    return HIDDEN if value is None else f"{value:,}"


def return_rows(first: date, after: date) -> Iterator[Sequence[Any]]:
    """Lines of the file: what it is, then one line a count."""
    table = counts(first, after)
    last = after - timedelta(days=1)
    yield ["Exploitation and missing children: quarterly return", f"{first.isoformat()} to {last.isoformat()}"]
    yield ["Counted", moment_words(now()), "Code", code_version(), "Rows", fingerprint(table)]
    yield ["Count", *BasicCommandUnit.objects.order_by("code").values_list("name", flat=True), "All"]
    for words, cells in _lines(table):
        yield [words, *(_cell(value) for value in cells)]


def _lines(table: dict[str, Group]) -> list[tuple[str, list[int | None]]]:
    return [line for name, one in published(table).items() for line in lines_of(name, one)]


def return_page(choices: Sequence[tuple[date, date]], chosen: tuple[date, date]) -> dict[str, Any]:
    """The page: the same counts, the total first, so that a phone shows it."""
    table = counts(*chosen)
    shown = published(table)
    lines = _lines(table)
    units = list(BasicCommandUnit.objects.order_by("code").values_list("code", "name"))
    return {
        "choices": [
            {"text": f"{date_words(first)} to {date_words(after - timedelta(days=1))}", "href": f"?from={first.isoformat()}", "here": (first, after) == chosen}
            for first, after in choices
        ],
        "first": chosen[0],
        "last": chosen[1] - timedelta(days=1),
        "columns": [{"key": "count", "text": "Count"}, {"key": "all", "text": "All", "numeric": True}, *({"key": code, "text": code, "numeric": True} for code, _ in units)],
        "rows": [[words, *(_short(value) for value in (cells[-1], *cells[:-1]))] for words, cells in lines],
        "units": units,
        "hidden": sum(one.hidden for one in shown.values()),
        "smallest": SMALLEST_SHOWN,
        "counted": now(),
        "code": code_version(),
        "data": fingerprint(table),
        "csv": f"?from={chosen[0].isoformat()}&format=csv",
        "ended": chosen[1] <= now().date(),
    }  # fmt: skip


def _short(value: int | None) -> str:
    return "held back" if value is None else f"{value:,}"


def workload_rows(person: Any, works: Sequence[Work]) -> dict[str, Any]:
    """Teams, their officers, and the queue with and without a further team."""
    everybody = together(list(works))
    return {
        "everybody": everybody if len(works) > 1 else None,
        "everybody_model": _model(everybody),
        "works": [
            {
                "work": work,
                "people": [
                    [str(one.officer), str(one.cases), str(one.limit), one.skill_words or "None noted", _skill_link(person, one)] for one in work.people
                ],
                "model": _model(work),
            }
            for work in works
        ],
        "days": DAYS,
        "method": METHOD,
        "assumptions": ASSUMPTIONS,
        "officers": policy.choice("team_officers"),
        "limit": policy.choice("case_limit"),
    }  # fmt: skip


def _skill_link(person: Any, one: Any) -> Any:
    over = person.has_role("sergeant", "inspector") and one.officer.pk != person.pk
    if not over:
        return "–"
    return {
        "text": "Change",
        "href": reverse("cases:skills", args=[one.officer.pk]),
        "hidden": f"the skills of {one.officer}",
    }


def _model(work: Work | Together) -> list[list[str]]:
    if work.now is None or work.more is None:
        return []
    return [
        ["Places (officers × limit)", f"{work.now.places}", f"{work.more.places}"],
        ["Share of places taken", f"{100 * work.now.load:.0f}%", f"{100 * work.more.load:.0f}%"],
        ["Cases that have to wait", _percent(work.now), _percent(work.more)],
        ["Mean wait for an officer", _wait(work.now), _wait(work.more)],
        ["Cases waiting at any time", _waiting(work.now), _waiting(work.more)],
    ]


def _percent(one: Queue) -> str:
    return "All, sooner or later" if one.chance_of_waiting is None else f"{100 * one.chance_of_waiting:.1f}%"


def _wait(one: Queue) -> str:
    if one.mean_wait_days is None:
        return "Grows without end"
    if one.mean_wait_days < 1 / 24:
        return "Less than an hour"
    return (
        plural(round(one.mean_wait_days), "day")
        if one.mean_wait_days >= 1
        else plural(round(one.mean_wait_days * 24), "hour")
    )


def _waiting(one: Queue) -> str:
    return "Grows without end" if one.mean_waiting is None else f"{one.mean_waiting:.1f}"
