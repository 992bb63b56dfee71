"""Searches, force and custody of children, from the rows that figures on powers are counted from."""

from datetime import datetime
from typing import Any

import polars as pl
from django.db.models import Q

from childfirst.accountability.counting.measure import (
    NOT_RECORDED,
    Measure,
    Rows,
    age_band,
    ages,
    answer_of,
    ethnicities,
)
from childfirst.accountability.periods import Period, quarter_of
from childfirst.contacts.models import Involvement
from childfirst.powers.models import CustodyStay
from childfirst.powers.queries.figures import force_rows, search_rows
from childfirst.referrals.models import FoldedContact
from childfirst.rules.clocks.nights import minutes_by_night

_POPULATION = "Held against the population, a group that is out more, or is stopped more, counts for more: no single figure here proves unfair treatment, and none rules it out."
_OFFICER_SAW = "Ethnicity is as the officer saw it. The child may say otherwise."
NIGHT = 4 * 60  # minutes between midnight and 8am in one night (a metric, not a law: GLOSSARY, night hours)


def _stops(period: Period) -> Any:
    first, after = period.between
    return Involvement.objects.filter(
        contact__kind="stop_search", contact__occurred_from__gte=first, contact__occurred_from__lt=after
    ).order_by("pk")


def _outcomes(period: Period, as_of: datetime) -> Rows:
    columns = _stops(period).values_list(
        "pk", "contact__occurred_from", "ethnicity_officer", "outcome", "contact__outcome"
    )
    return [
        (f"stop:{pk}", quarter_of(at), _ethnicity(seen), answer_of(_further(own or whole)))
        for pk, at, seen, own, whole in columns
    ]


def _further(outcome: str) -> bool | None:
    return None if not outcome else outcome != "no_further_action"


def _ethnicity(seen: str | None) -> str:
    return seen if seen and seen != "unknown" else NOT_RECORDED


def _referred(period: Period, as_of: datetime) -> Rows:
    held = Q(unfolded_at=None) | Q(unfolded_at__gt=as_of)
    on_desk = set(FoldedContact.objects.filter(held, folded_at__lte=as_of).values_list("contact", flat=True))
    columns = _stops(period).values_list("pk", "contact__occurred_from", "age_months", "contact")
    return [
        (
            f"stop:{pk}",
            quarter_of(at),
            age_band(None if months is None else months // 12),
            answer_of(contact in on_desk),
        )
        for pk, at, months, contact in columns
    ]


def _of_frame(rows: pl.DataFrame, period: Period, group: Any, answer: Any) -> Rows:
    found = []
    for row in rows.iter_rows(named=True):
        year, month = row["month"].split("-")
        quarter = f"{year}-Q{(int(month) - 1) // 3 + 1}"
        if quarter in period.quarters:
            found.append((row["row"], quarter, group(row), answer_of(answer(row))))
    return found


def _yes(value: str | None) -> bool | None:
    return None if value is None else value == "yes"


def _adult_there(period: Period, as_of: datetime) -> Rows:
    rows = search_rows(as_of).filter(pl.col("kind") == "strip_search", pl.col("month").is_not_null())
    return _of_frame(rows, period, lambda row: age_band(row["age_years"]), lambda row: _yes(row["adult_present"]))


def _injured(period: Period, as_of: datetime) -> Rows:
    def hurt(row: dict[str, Any]) -> bool | None:
        return None if row["injury"] is None else row["injury"] != "none"

    return _of_frame(force_rows(as_of), period, lambda row: _ethnicity(row["ethnicity_officer"]), hurt)


def _overnight(period: Period, as_of: datetime) -> Rows:
    first, after = period.between
    stays = CustodyStay.objects.filter(ended_at__gte=first, ended_at__lt=min(after, as_of)).select_related("child")
    return [
        (f"stay:{stay.pk}", quarter_of(stay.ended_at), _age(stay), answer_of(_held_overnight(stay)))
        for stay in stays.order_by("pk")
        if stay.ended_at is not None
    ]


def _age(stay: CustodyStay) -> str:
    months = stay.child.age_in_months(stay.arrived_at.date())
    return age_band(None if months is None else months // 12)


def _held_overnight(stay: CustodyStay) -> bool:
    assert stay.ended_at is not None
    return any(minutes >= NIGHT for minutes in minutes_by_night(stay.arrived_at, stay.ended_at))


STOPS = Measure(
    code="stops-outcome",
    title="Stops and searches of children, and how many led to anything",
    about="How many times a child was stopped and searched, by the child’s ethnicity, and how many of those ended in something more than no further action.",
    subject="Searches and force",
    one_row="one child in one stop and search",
    yes="Led to something more",
    no="No further action",
    by="Ethnicity",
    groups=ethnicities,
    rows=_outcomes,
    cannot_show="It does not show why a child was stopped, nor whether the grounds were good.",
    caveats=(_OFFICER_SAW, _POPULATION),
    population="stops",
)
STOPS_REFERRED = Measure(
    code="stops-referred",
    title="Children stopped and searched who were also offered help",
    about="Of children who were stopped and searched, for how many a safeguarding referral was opened on the desk.",
    subject="Searches and force",
    one_row="one child in one stop and search",
    yes="A referral was opened",
    no="None was",
    by="Age",
    groups=ages,
    rows=_referred,
    cannot_show="A referral is not yet help: it does not show what became of it.",
    caveats=("Not every child who is stopped needs a referral.",),
    population="stops",
)
STRIP_SEARCHES = Measure(
    code="strip-searches-adult",
    title="Strip searches of children, and whether an appropriate adult was there",
    about="How many children were strip searched, and for how many an adult was with them whose task is to look after them.",
    subject="Searches and force",
    one_row="one strip search of one child",
    yes="An adult was there",
    no="No adult was there",
    by="Age",
    groups=ages,
    rows=_adult_there,
    cannot_show="It does not show whether the search was needed.",
    caveats=("Searches that are flagged, and whose kind nobody recorded, are not among them.",),
)
FORCE = Measure(
    code="force-injury",
    title="Force used on children, and whether the child was hurt",
    about="How many reports officers sent of force on a child, by the child’s ethnicity, and how many of them tell of an injury.",
    subject="Searches and force",
    one_row="one officer’s report of force on one child",
    yes="An injury is recorded",
    no="No injury",
    by="Ethnicity",
    groups=ethnicities,
    rows=_injured,
    cannot_show="It does not show whether the force was needed, and an injury that nobody saw is not in it.",
    caveats=("Two officers who used force on one child send two reports.", _OFFICER_SAW, _POPULATION),
)
NIGHTS = Measure(
    code="held-overnight",
    title="Children in custody who were held overnight",
    about="Of stays of children in custody that ended in the period, how many included four hours or more of one night, between midnight and 8am.",
    subject="Custody",
    one_row="one stay of one child",
    yes="Held overnight",
    no="Not held overnight",
    by="Age",
    groups=ages,
    rows=_overnight,
    cannot_show="It does not show whether the council was asked for somewhere better, nor what it answered.",
    caveats=("Four hours is our own measure of a night, not law.",),
)
MEASURES = (STOPS, STOPS_REFERRED, STRIP_SEARCHES, FORCE, NIGHTS)
