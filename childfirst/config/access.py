"""Which roles stand before which doors: declared once, apart from the code that decides. `tests/repository/test_every_role.py` tries
every address as everybody here and fails where one differs; docs/reference/access.md is drawn from it."""

from collections.abc import Iterator
from typing import Any, Final

from django.urls import URLPattern, URLResolver, get_resolver

from childfirst.config.sign_ins import GRAVE

# A column of the matrix: its roles, and the kind of team they work in. Two doors ask for the team as well.
PEOPLE: Final[dict[str, tuple[str, str]]] = {
    "officer": ("officer", "response"),
    "sergeant": ("sergeant", "response"),
    "exploitation sergeant": ("sergeant", "exploitation"),
    "custody sergeant": ("sergeant", "custody"),
    "inspector": ("inspector", "response"),
    "desk researcher": ("desk_researcher", "desk"),
    "desk decision-maker": ("desk_decision_maker", "desk"),
    "exploitation officer": ("exploitation_officer", "exploitation"),
    "ward officer": ("ward_officer", "ward"),
    "child protection lead": ("child_protection_lead", "governance"),
    "training lead": ("training_lead", "learning"),
    "rule owner": ("rule_owner", "governance"),
    "analyst": ("analyst", "governance"),
    "publisher": ("publisher", "governance"),
    "answers the public": ("public_answers", "governance"),
    "records manager": ("records_manager", "governance"),
    "panel coordinator": ("panel_coordinator", "governance"),
    "panel member": ("panel_member", "governance"),
    "auditor": ("auditor", "governance"),
    "administrator": ("administrator", "governance"),
}
EVERYBODY: Final = frozenset(PEOPLE)
_FORCE: Final = EVERYBODY - {"panel member"}
_DESK: Final = {"desk researcher", "desk decision-maker"}
_SERGEANTS: Final = {"sergeant", "exploitation sergeant", "custody sergeant"}
_SUPERVISORS: Final = {*_SERGEANTS, "inspector"}
_POLICE: Final = {"officer", *_SUPERVISORS}
_CHILDREN: Final = {*_POLICE, *_DESK, "exploitation officer", "ward officer", "child protection lead"}
_TEAM: Final = {"exploitation officer", "exploitation sergeant"}

# Who passes each door. A door that is not here fails the test.
DOORS: Final[dict[str, set[str] | frozenset[str]]] = {
    "accountability.may_answer_public": {"answers the public"},
    "accountability.may_keep_commitments": {"publisher"},
    "accountability.may_prepare": {"analyst"},
    "accountability.may_see_releases": {"analyst", "publisher"},
    "api.may_keep_clients": {"administrator"},
    "cases.may_direct": {"child protection lead"},
    "cases.may_keep_policy": {"administrator"},
    "cases.may_list_cases": {*_TEAM, "inspector", "child protection lead"},
    "cases.may_open_case": {*_TEAM, "child protection lead"},
    "cases.may_read_policy": (_CHILDREN - {"ward officer"}) | {"administrator"},
    "cases.may_read_return": {"inspector", "child protection lead", "analyst"},
    "cases.may_see_board": _CHILDREN - {"ward officer"},
    "cases.may_see_workload": {"exploitation sergeant", "inspector", "child protection lead"},
    "children.may_find_children": _CHILDREN,
    "contacts.may_record": _CHILDREN,
    "foundation.signed_in": EVERYBODY,
    "guarding.may_break_glass": _CHILDREN,
    "guarding.may_declare": _CHILDREN,
    "guarding.may_declare_for_others": {"inspector", "child protection lead", "administrator"},
    "guarding.may_guard": {"inspector", "child protection lead"},
    "keeping.may_keep_records": {"records manager"},
    "keeping.may_read_disposals": {"records manager", "auditor"},
    "linkage.may_match": _DESK,
    "linkage.may_read_errors": {*_DESK, "rule owner", "analyst", "auditor"},
    "notices.may_ask_for_a_risk_notice": _CHILDREN,
    "notices.may_ask_a_service": _CHILDREN,
    "notices.may_keep_policy": {"administrator"},
    "notices.may_read_notices": _CHILDREN,
    "panels.may_be_asked": _CHILDREN,
    "panels.may_keep_answer_days": {"child protection lead", "administrator"},
    "panels.may_release": {"publisher"},
    "panels.may_run_panels": {"panel coordinator"},
    "panels.may_see_misses": {"panel coordinator", "rule owner", "analyst"},
    "panels.may_sit": {"panel member"},
    "powers.may_count": {"analyst"},
    "powers.may_keep_adults": {*_SUPERVISORS, "administrator"},
    "powers.may_keep_policy": {"administrator"},
    "powers.may_list_searches": {*_POLICE, *_DESK},
    "powers.may_open_custody_pages": {*_POLICE, *_DESK},
    "powers.may_open_flags": {"inspector"},
    "powers.may_read_adults": {*_POLICE, *_DESK, "administrator"},
    "powers.may_read_outcomes": _CHILDREN - {"child protection lead"},
    "powers.may_read_policy": {*_POLICE, *_DESK, "administrator"},
    "powers.may_read_reviews": {*_SUPERVISORS, "desk decision-maker"},
    "powers.may_receive": {"custody sergeant"},
    "powers.may_report_force": {*_POLICE, "exploitation officer", "ward officer"},
    "powers.may_search": _POLICE,
    "powers.may_see_custody": {"custody sergeant", "inspector"},
    "referrals.may_decide": {"desk decision-maker"},
    "referrals.may_fold": _DESK,
    "referrals.may_grade": _DESK,
    "referrals.may_keep_timings": {"administrator"},
    "referrals.may_read_the_queue": _CHILDREN - {"child protection lead"},
    "referrals.may_research": _DESK,
    "referrals.may_return": _DESK,
    "referrals.may_take": _DESK,
    "scrutiny.may_explore": {"analyst"},
    "studies.may_lead_studies": {"training lead"},
    "studies.may_read_studies": {"training lead", "analyst"},
    "studies.may_take_part": _FORCE,
    "teams.may_keep_cover": {*_SUPERVISORS, "ward officer", "administrator"},
    "teams.may_keep_directory": {*_DESK, "ward officer", "administrator"},
    "teams.may_keep_rules": {"rule owner"},
    "teams.may_keep_sign_ins": {"administrator"},
    "teams.may_log_with_schools": {"ward officer"},
    "teams.may_read_the_trace": {"auditor"},
    "teams.may_see_children": _CHILDREN,
    "teams.may_see_rule_rates": {"training lead", "rule owner", "analyst"},
    "training.may_keep_authority": {"training lead", "administrator"},
    "training.may_lead": {"training lead"},
    "training.may_learn": _FORCE,
    "training.may_name_people": {*_SUPERVISORS, "training lead"},
    "training.may_see_coverage": {*_SUPERVISORS, "training lead", "analyst"},
    "wording.may_read_reviews": _SUPERVISORS,
    "wording.may_write": _CHILDREN,
}  # fmt: skip

# A record of each kind, and who sees it there, in words. The random test of the scopes holds the same in full.
RECORDS: Final[tuple[str, ...]] = (
    "own",
    "team's",
    "another unit's",
    "restricted",
    "restricted, let in",
    "of a child known to them",
)
SEEN: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "a child's page": {
        "own": ("officer", "sergeant", "exploitation sergeant", "custody sergeant", "inspector", "exploitation officer", "ward officer", "desk researcher", "desk decision-maker"),
        "team's": ("officer", "sergeant", "inspector", "desk researcher", "desk decision-maker"),
        "another unit's": ("desk researcher", "desk decision-maker"),
        "restricted": (),
        "restricted, let in": tuple(sorted(_CHILDREN)),
        "of a child known to them": (),
    },
    "a contact": {
        "own": ("officer", "sergeant", "exploitation sergeant", "custody sergeant", "inspector", "exploitation officer", "ward officer", "desk researcher", "desk decision-maker"),
        "team's": ("officer", "sergeant", "inspector", "desk researcher", "desk decision-maker"),
        "another unit's": ("desk researcher", "desk decision-maker"),
        "restricted": (),
        "restricted, let in": tuple(sorted(_CHILDREN)),
        "of a child known to them": (),
    },
    "a referral": {
        "own": ("officer", "sergeant", "exploitation sergeant", "custody sergeant", "inspector", "desk researcher", "desk decision-maker"),
        "team's": ("sergeant", "inspector", "desk researcher", "desk decision-maker"),
        "another unit's": ("desk researcher", "desk decision-maker"),
        "restricted": (),
        "restricted, let in": tuple(sorted(_CHILDREN)),
        "of a child known to them": (),
    },
}  # fmt: skip


def every_address(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the site with its pattern."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from every_address(entry, prefix + str(entry.pattern))
        else:
            yield prefix + str(entry.pattern), entry


def door_of(view: Any) -> str:
    """The name of the permission that a view declares, "public", or nothing."""
    while view is not None:
        allowed = getattr(view, "allowed", None)
        if allowed is not None:
            predicate = getattr(allowed, "predicate", None)
            return str(allowed) if predicate is None else f"{predicate.__module__.split('.')[1]}.{predicate.__name__}"
        view = getattr(view, "__wrapped__", None)
    return ""


def page() -> str:
    """docs/reference/access.md."""
    by_door: dict[str, list[str]] = {}
    for address, pattern in every_address():
        if pattern.callback.__module__.startswith("childfirst.demo"):
            continue
        by_door.setdefault(door_of(pattern.callback), []).append(f"/{address}")
    lines = [
        "# Who may open what", "",
        "Generated from `childfirst/config/access.py`. `make fix` writes it anew; `tests/repository/test_every_role.py` tries every address as everybody.", "",
        "A door lets a role in; which records are there behind it is the second part. What a restricted record is: [decision 21](../adr/0021-what-is-closed-is-not-there.md); on PostgreSQL the database leaves it out once more: [decision 32](../adr/0032-the-database-keeps-a-second-wall.md).", "",
        "## Doors", "", f"{len(by_door)} doors before {sum(map(len, by_door.values()))} addresses; those of the demonstration itself are left out.", "",
    ]  # fmt: skip
    for door in sorted(by_door, key=lambda name: (name != "public", name)):
        people = "everybody, without a sign-in" if door == "public" else _people(DOORS[door])
        lines += [f"### `{door}`", "", f"Opens to: {people}.", "", " · ".join(f"`{one}`" for one in by_door[door]), ""]
    lines += [
        "## Acts before which a person shows again that it is them",
        "",
        "A passkey; or the password (the identity provider, for who came by it) and a code where there is a second factor, not longer ago than `CHILDFIRST_STEP_UP_MINUTES`.",
        "",
    ]
    lines += [f"- `{name}`: {why}" for name, why in GRAVE.items()]
    lines += ["", "## Records", "", "Who sees a record that is…", ""]
    for kind, rows in SEEN.items():
        lines += [f"### {kind[0].upper()}{kind[1:]}", "", "| The record is | Seen by |", "|---|---|"]
        lines += [
            f"| {which} | {_people(set(rows[which])) if rows[which] else 'nobody: it answers as if it were not there'} |"
            for which in RECORDS
        ]
        lines.append("")
    return "\n".join(lines)


def _people(names: set[str] | frozenset[str]) -> str:
    return "everybody with a sign-in" if names == EVERYBODY else ", ".join(one for one in PEOPLE if one in names)
