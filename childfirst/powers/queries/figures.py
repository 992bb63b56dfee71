"""Rows that figures on powers are counted from: one row for each search of a child, and for each officer's report of force on a child.

Both kinds of row share one frame, whose columns are documented here and nowhere else. A row is as it stood at a moment, so that a
figure given out can be counted again after the record was corrected. No name is ever in a row.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

import polars as pl
from django.db.models import OuterRef, Q, Subquery

from childfirst.foundation.now import local
from childfirst.powers.models import ForceVersion, SearchVersion
from childfirst.referrals.models import FoldedContact
from childfirst.rules.force import ced_highest

# Yes and no are "yes" and "no"; null is "nobody recorded it", which is never the same as "no".
COLUMNS: Final[dict[str, Any]] = {
    "kind": pl.String,  # force, strip_search, more_thorough_search, flagged_search
    "row": pl.String,  # a key that is the same for every version of one row, such as force:12
    "version": pl.Int64,  # which version of it
    "incident": pl.String,  # what groups the rows of one incident
    "child": pl.String,  # only to count children; never shown, never given out
    "month": pl.String,  # of the event in London, such as 2026-11
    "command_unit": pl.String,
    "age_years": pl.Int64,  # at the event
    "ethnicity_self": pl.String,  # 16+1 code
    "ethnicity_officer": pl.String,
    "sex": pl.String,
    "place": pl.String,
    "adult_present": pl.String,  # an appropriate adult; searches only
    "authority": pl.String,  # how it was authorised, or that it was not; searches only
    "object_found": pl.String,  # searches only
    "object_linked": pl.String,  # found, and what was looked for; searches only
    "outcome": pl.String,
    "referral_made": pl.String,  # a safeguarding referral stood on the desk
    "minutes_to_parent": pl.Int64,  # from the event to when a parent or carer was told
    "complete": pl.String,  # every required answer is there
    "gate": pl.String,  # what the gate said
    "purpose": pl.String,  # force only
    "tactics": pl.List(pl.String),  # force only
    "taser": pl.String,  # force only: at its highest use (R172)
    "injury": pl.String,  # force only
    "perceived_age_years": pl.Int64,  # force only
}
KINDS: Final = {
    "force": "Use of force",
    "strip_search": "Strip search",
    "more_thorough_search": "More thorough search",
    "flagged_search": "Search flagged as beyond outer clothing, kind not recorded",
}
ONLY_SEARCHES: Final = frozenset({"adult_present", "authority", "object_found", "object_linked"})
ONLY_FORCE: Final = frozenset({"purpose", "tactics", "taser", "injury", "perceived_age_years"})
UNITS: Final = {"row": "Officers' reports, or searches", "incident": "Incidents", "child": "Children"}


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked of the rows. Months are both included."""

    kind: str
    by: str
    first: str
    last: str
    across: str = ""
    unit: str = "row"

    def stored(self) -> dict[str, str]:
        """As kept with a figure."""
        return asdict(self)


def empty() -> pl.DataFrame:
    """No rows, with every column."""
    return pl.DataFrame(schema=COLUMNS)


def search_rows(as_of: datetime) -> pl.DataFrame:
    """Searches of children that were done: of each, what was recorded by then."""
    last = (
        SearchVersion.objects.filter(search=OuterRef("search"), moment__lte=as_of).order_by("-number").values("pk")[:1]
    )
    found = SearchVersion.objects.filter(pk=Subquery(last)).order_by("search")
    on_desk = _on_the_desk(as_of)
    blank = dict.fromkeys(COLUMNS)
    rows = [
        blank
        | row
        | {
            "row": f"search:{search}",
            "version": number,
            "incident": f"contact:{contact}" if contact else f"search:{search}",
            "referral_made": "yes" if contact in on_desk else "no",
        }
        for search, number, row, contact in found.values_list("search", "number", "row", "search__contact")
    ]
    return pl.DataFrame(rows, schema=COLUMNS) if rows else empty()


def _on_the_desk(as_of: datetime) -> set[int]:
    """Contacts that a referral held then."""
    held = Q(unfolded_at=None) | Q(unfolded_at__gt=as_of)
    return set(FoldedContact.objects.filter(held, folded_at__lte=as_of).values_list("contact", flat=True))


def force_rows(as_of: datetime) -> pl.DataFrame:
    """Reports of force on children: of each, the last version sent by then."""
    rows = [_force_row(version, referred) for version, referred in force_versions(as_of)]
    return pl.DataFrame(rows, schema=COLUMNS) if rows else empty()


def force_versions(as_of: datetime) -> list[tuple[ForceVersion, bool]]:
    """(the last version sent by then, whether a referral stood on the desk then), by report."""
    last = (
        ForceVersion.objects.filter(report=OuterRef("report"), sent_at__lte=as_of).order_by("-number").values("pk")[:1]
    )
    found = (
        ForceVersion.objects.filter(pk=Subquery(last))
        .select_related("report__incident", "report__officer")
        .order_by("report")
    )
    on_desk = _on_the_desk(as_of)
    return [(version, version.report.incident.contact_id in on_desk) for version in found]


def _force_row(version: ForceVersion, referred: bool) -> dict[str, Any]:
    incident = version.report.incident
    told = version.parent_told
    codes = [code for code, _ in version.tactics]
    return {
        "kind": "force",
        "row": f"force:{version.report_id}",
        "version": version.number,
        "incident": f"force:{incident.pk}",
        "child": str(incident.child_id),
        "month": f"{local(version.occurred_from):%Y-%m}",
        "command_unit": version.command_unit or None,
        "age_years": version.age_years,
        "ethnicity_self": version.ethnicity_self or None,
        "ethnicity_officer": version.ethnicity_officer or None,
        "sex": version.sex if version.sex not in ("", "unknown") else None,
        "place": version.place_type or None,
        "outcome": version.facts.get("scene", {}).get("outcome") or None,
        "referral_made": "yes" if referred else "no",
        "minutes_to_parent": None
        if told is None
        else max(0, int((told - version.occurred_from) / timedelta(minutes=1))),
        "complete": "yes" if version.complete else "no",
        "gate": version.decision,
        "purpose": version.purpose or None,
        "tactics": codes,
        "taser": ced_highest(codes) or "not_used",
        "injury": version.injury or None,
        "perceived_age_years": version.perceived_age_years,
        **dict.fromkeys(ONLY_SEARCHES),
    }


def rows_for(question: Question, as_of: datetime) -> pl.DataFrame:
    """The rows that answer a question, in a fixed order."""
    rows = force_rows(as_of) if question.kind == "force" else search_rows(as_of)
    wanted = (pl.col("kind") == question.kind) & pl.col("month").is_between(
        pl.lit(question.first), pl.lit(question.last)
    )
    return rows.filter(wanted).sort("row")


def year_to(day: date) -> tuple[str, str]:
    """The twelve months that end with this one.

    >>> year_to(date(2026, 11, 26))
    ('2025-12', '2026-11')
    """
    months = day.year * 12 + day.month - 1 - 11
    return f"{months // 12}-{months % 12 + 1:02}", f"{day:%Y-%m}"


def months_between(first: str, last: str) -> list[str]:
    """Every month from one to the other, both included: a month with nothing in it is a nought, not a gap.

    >>> months_between("2025-11", "2026-01")
    ['2025-11', '2025-12', '2026-01']
    """
    start, end = (int(year) * 12 + int(month) - 1 for year, month in (first.split("-"), last.split("-")))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in range(start, end + 1)]
