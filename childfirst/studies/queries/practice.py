"""Officer-months of what officers do in contacts with children, for the practice study. No child and no officer is named in them.

Whoever is in no team today, and whatever came in by import and has no writer here, is left out and counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

import polars as pl
from django.db.models import Min

from childfirst.contacts.models import Contact, Finding, Involvement
from childfirst.contacts.words_used import WRITTEN_HERE
from childfirst.foundation.now import LONDON, local, today
from childfirst.powers.models import ForceIncident, Search
from childfirst.referrals.models import FoldedContact
from childfirst.teams.models import Officer
from childfirst.training.models import Completion
from childfirst.wording.models import FlaggedWords

MONTHS: Final = 36
BATCH: Final = 5_000
GRAVEST: Final = ("opens_referral", "asks", "informs")


@dataclass(frozen=True)
class Gathered:
    """The measures of one study, by their code, with what it rests on and what it left out."""

    measures: dict[str, pl.DataFrame]
    first: date
    last: date
    contacts: int
    without_writer: int
    without_team: int
    trained: int
    officers: int


def month_number(day: date | datetime) -> int:
    """Months since the year nought, so that they can be taken from each other."""
    return day.year * 12 + day.month - 1


def first_of(number: int) -> date:
    """The first day of a numbered month."""
    return date(number // 12, number % 12 + 1, 1)


def gather(module: str, months: int = MONTHS) -> Gathered:
    """Everything from whole months: the one that runs is left out, because its contacts are not all there."""
    last = month_number(today())
    first = last - months
    since, until = (datetime.combine(first_of(one), time(), LONDON) for one in (first, last))
    every = Contact.objects.filter(submitted_at__gte=since, submitted_at__lt=until)
    rows = pl.DataFrame(
        [(pk, by, month_number(local(at)), kind, source in WRITTEN_HERE) for pk, by, at, kind, source in _values(every.filter(submitted_by__isnull=False), "pk", "submitted_by", "submitted_at", "kind", "source")],
        schema={"contact": pl.Int64, "officer": pl.Int64, "month": pl.Int64, "kind": pl.String, "here": pl.Boolean},
        orient="row",
    )  # fmt: skip
    people = _people(module)
    known = rows.join(people, on="officer").filter(pl.col("team").is_not_null())
    officers = known.select("officer", "trained").unique()
    return Gathered(
        {code: _by_month(frame) for code, frame in _measures(known, every)},
        first_of(first), first_of(last), known.height, every.filter(submitted_by=None).count(), rows.height - known.height,
        officers["trained"].count(), officers.height,
    )  # fmt: skip


def _people(module: str) -> pl.DataFrame:
    """Each officer's team of today and the month of their first pass, or null."""
    passed = dict(
        Completion.objects.filter(module=module).order_by().values_list("officer").annotate(first=Min("passed_on"))
    )
    rows = [
        (pk, team, month_number(passed[pk]) if pk in passed else None)
        for pk, team in Officer.objects.order_by().values_list("pk", "team")
    ]
    return pl.DataFrame(rows, schema={"officer": pl.Int64, "team": pl.Int64, "trained": pl.Int64}, orient="row")


def _measures(known: pl.DataFrame, every: Any) -> Iterator[tuple[str, pl.DataFrame]]:
    """Each measure: contacts with `events` and `of`."""
    challenged = {int(pk) for pk in _column(FlaggedWords.objects.filter(subject_type="contacts.contact"), "subject_id")}
    yield "wording", _share(known.filter("here"), challenged)
    yield "indicators", known.join(_signs(every), on="contact")
    yield "referrals", _like_findings(known, every)
    searched = set(_column(Search.objects.filter(done_at__isnull=False, contact__isnull=False), "contact"))
    stopped = set(known.filter(pl.col("kind") == "stop_search")["contact"])
    yield "searches", _share(known, searched | stopped)
    yield "force", _share(known, set(_column(ForceIncident.objects.filter(contact__isnull=False), "contact")))


def _share(rows: pl.DataFrame, hit: set[int]) -> pl.DataFrame:
    found = pl.col("contact").is_in(list(hit)).cast(pl.Float64)
    return rows.with_columns(found.alias("events"), pl.lit(1.0).alias("of"))


def _signs(every: Any) -> pl.DataFrame:
    """Signs that officers ticked themselves, over the children in the contact."""
    parts = [
        (contact, float(len(signs or ()))) for contact, signs in _values(Involvement.objects.filter(contact__in=every), "contact", "signs")
    ]  # fmt: skip
    frame = pl.DataFrame(parts, schema={"contact": pl.Int64, "events": pl.Float64}, orient="row")
    return frame.group_by("contact").agg(pl.col("events").sum(), pl.len().cast(pl.Float64).alias("of"))


def _like_findings(known: pl.DataFrame, every: Any) -> pl.DataFrame:
    """Contacts with findings of which none opens a referral by itself: there somebody decides. Like is held against like:

    kind of contact, what the gravest finding leads to, and its family. Each stands as referred (1 or 0), less the share referred among
    like contacts of officers not yet trained, plus the share of all such contacts.
    """
    asked = Finding.objects.filter(screening__contact__in=every).order_by()
    found = pl.DataFrame(
        list(_values(asked, "screening__contact", "leads_to", "family")),
        schema={"contact": pl.Int64, "leads": pl.String, "family": pl.String},
        orient="row",
    ).with_columns(pl.col("leads").replace_strict(GRAVEST, range(len(GRAVEST)), default=len(GRAVEST)).alias("grave"))
    gravest = found.sort("contact", "grave", "family").group_by("contact", maintain_order=True).first()
    gravest = gravest.filter(pl.col("grave") > 0)
    referred = set(_column(FoldedContact.objects.filter(contact__in=every), "contact"))
    rows = _share(known.join(gravest, on="contact"), referred)
    like = ["kind", "leads", "family"]
    before = rows.filter(pl.col("trained").is_null() | (pl.col("month") < pl.col("trained")))
    whole = before["events"].mean()
    expected = before.group_by(like).agg(pl.col("events").mean().alias("expected"))
    rows = rows.join(expected, on=like)
    return rows.with_columns(pl.col("events") - pl.col("expected") + pl.lit(whole, dtype=pl.Float64))


def _by_month(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.group_by("officer", "team", "month", "trained").agg(pl.col("events").sum(), pl.col("of").sum())


def _values(rows: Any, *names: str) -> Iterable[tuple[Any, ...]]:
    return rows.order_by().values_list(*names).iterator(chunk_size=BATCH)  # type: ignore[no-any-return]


def _column(rows: Any, name: str) -> Iterable[Any]:
    return (value for (value,) in _values(rows.distinct(), name))
