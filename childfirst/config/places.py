"""Where a person can go from every page: a short row, and under it the other places of the group they are in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse

from childfirst.accountability.permissions import may_answer_public, may_see_releases
from childfirst.api.permissions import may_keep_clients
from childfirst.cases.permissions import may_direct, may_list_cases, may_read_return, may_see_board, may_see_workload
from childfirst.guarding.permissions import may_break_glass, may_guard
from childfirst.keeping.permissions import may_keep_records
from childfirst.linkage.permissions import may_match, may_read_errors
from childfirst.notices.permissions import may_keep_policy, may_log_with_schools, may_read_notices
from childfirst.panels.permissions import may_keep_answer_days, may_release, may_run_panels, may_see_misses, may_sit
from childfirst.powers.custody_permissions import may_see_custody
from childfirst.powers.figures_permissions import may_count
from childfirst.powers.force_permissions import may_report_force
from childfirst.powers.permissions import may_list_searches, may_read_reviews
from childfirst.referrals.permissions import may_keep_timings
from childfirst.scrutiny.permissions import may_explore
from childfirst.studies.permissions import may_read_studies
from childfirst.teams.permissions import (
    may_keep_cover,
    may_keep_directory,
    may_keep_sign_ins,
    may_read_the_trace,
    may_see_children,
    may_see_rule_rates,
    may_work_the_desk,
)
from childfirst.training.permissions import may_keep_authority, may_learn, may_see_coverage

FEW: Final = 7  # so many places stand in one row of a desk's screen, and need no groups


@dataclass(frozen=True)
class Place:
    """A page that is linked from every page, for those whom its permission lets in."""

    address: str
    words: str
    allowed: Callable[[Any], Any] | None = None

    @property
    def href(self) -> str:
        """The path of the page."""
        return reverse(self.address)


# A group without a name stands in the row as its places.
GROUPS: Final[tuple[tuple[str, tuple[Place, ...]], ...]] = (
    (
        "",
        (
            Place("home", "My work"),
            Place("contacts:start", "Record a contact", may_see_children),
            Place("referrals:queue", "Desk", may_work_the_desk),
            Place("notices:ward-day", "My wards", may_log_with_schools),
        ),
    ),
    (
        "Children",
        (
            Place("children:find", "Find a child", may_see_children),
            Place("cases:lead", "Children found exploited", may_direct),
            Place("cases:board", "Missing", may_see_board),
            Place("cases:list", "Cases", may_list_cases),
            Place("cases:workload", "Workload", may_see_workload),
            Place("cases:return", "Quarterly return", may_read_return),
            Place("linkage:waiting", "Same child?", may_match),
            Place("linkage:errors", "How matching errs", may_read_errors),
            Place("guarding:guarded", "Restricted records", may_guard),
            Place("guarding:break-glass", "Break-glass", may_break_glass),
        ),
    ),
    (
        "Powers",
        (
            Place("powers:searches", "Searches", may_list_searches),
            Place("powers:force", "Force", may_report_force),
            Place("powers:custody", "Custody", may_see_custody),
            Place("powers:reviews", "Reviews", may_read_reviews),
            Place("powers:figures", "Figures on powers", may_count),
        ),
    ),
    (
        "Schools and partners",
        (
            Place("notices:list", "Notices", may_read_notices),
            Place("notices:schools", "Schools", may_keep_directory),
            Place("notices:partners", "Partners", may_keep_directory),
            Place("notices:posts", "Ward officers", may_keep_cover),
        ),
    ),
    (
        "Figures",
        (
            Place("scrutiny:explore", "Explore", may_explore),
            Place("panels:meetings", "Scrutiny panels", may_run_panels),
            Place("accountability:releases", "Figures for the public", may_see_releases),
            Place("panels:misses", "What redaction misses", may_see_misses),
            Place("panels:releases", "Findings of panels", may_release),
            Place("accountability:rule-rates", "How rules are judged", may_see_rule_rates),
        ),
    ),
    (
        "Learning",
        (
            Place("training:mine", "My learning", may_learn),
            Place("training:coverage", "Who is trained", may_see_coverage),
            Place("studies:studies", "Does learning work?", may_read_studies),
            Place("training:acts", "Acts and learning", may_keep_authority),
        ),
    ),
    (
        "",
        (
            Place("panels:mine", "Your panel", may_sit),
            Place("accountability:messages", "From the public", may_answer_public),
            Place("accountability:trail", "Audit trail", may_read_the_trace),
            Place("keeping:looks", "Looks to ask about", may_read_the_trace),
            Place("keeping:reviews", "Keeping records", may_keep_records),
            Place("keeping:requests", "Requests for records", may_keep_records),
            Place("teams:sign-ins", "Sign-ins", may_keep_sign_ins),
            Place("api:clients", "Other systems", may_keep_clients),
        ),
    ),
    (
        # Those who are bound by the choices about powers read them from the searches.
        "Choices",
        (
            Place("notices:policies", "How notices leave", may_keep_policy),
            Place("referrals:timings", "Desk timings", may_keep_timings),
            Place("panels:days", "Days to answer a panel", may_keep_answer_days),
            Place("cases:choices", "Choices about cases", may_keep_timings),
            Place("powers:policy", "Choices about powers", may_keep_timings),
        ),
    ),
)


def navigation(person: Any, path: str, room: str = "") -> dict[str, Any]:
    """The row of places for somebody signed in, and the places of the group that `path` (of the app `room`) is in.

    Returns {"navigation": items, "nearby": None or {"name": the group's, "places": items}}; an item has href, text,
    and current (this very page) or active (the page is of this place or group).
    """
    groups = [(name, open_) for name, places in GROUPS if (open_ := [one for one in places if _lets_in(one, person)])]
    here = _here(path, room, groups)
    if sum(len(places) for _, places in groups) <= FEW:
        groups = [("", places) for _, places in groups]
    row: list[dict[str, Any]] = []
    nearby: dict[str, Any] | None = None
    for name, places in groups:
        if name and len(places) > 1:
            held = here in places
            row.append({"href": places[0].href, "text": name, "current": False, "active": held})
            if held:
                nearby = {"name": name, "places": [_item(one, path, here) for one in places]}
        else:
            row += [_item(one, path, here) for one in places]
    return {"navigation": row, "nearby": nearby}


def _lets_in(place: Place, person: Any) -> bool:
    return place.allowed is None or bool(place.allowed(person))


def _item(place: Place, path: str, here: Place | None) -> dict[str, Any]:
    exact = place.href == path
    return {"href": place.href, "text": place.words, "current": exact, "active": place is here and not exact}


def _here(path: str, room: str, groups: list[tuple[str, list[Place]]]) -> Place | None:
    """The place whose address the path goes on from; else the first of a group that belongs to the same room."""
    every = [place for _, places in groups for place in places]
    under = [one for one in every if path == one.href or (one.href != "/" and path.startswith(one.href))]
    if under:
        return max(under, key=lambda one: len(one.href))
    return next((one for name, places in groups if name for one in places if one.address.startswith(f"{room}:")), None)
