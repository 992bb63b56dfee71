"""The analyst's explorer over millions of stop records: planted straight into the tables it reads, each question asked again and again.

One record is copied in the database, month after month as files are imported, with other days, places, ages and outcomes; every index and
every check of the tables is on. What is timed is the whole count behind a page, without the page.
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import timedelta
from typing import Any

AGAIN = 5


def explorer(*, records: int) -> list[tuple[str, float]]:
    """Make the database, plant, keep the counts, ask. Returns the median seconds of each question."""
    given = os.environ.get("CHILDFIRST_DATABASE", "")
    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as folder:
        os.environ.update(
            CHILDFIRST_DEMO="1", CHILDFIRST_VAR=folder, CHILDFIRST_DATABASE=given or f"sqlite:///{folder}/bench.sqlite3"
        )
        from childfirst.config.cli import django_ready

        django_ready()
        from django.core.management import call_command

        call_command("migrate", interactive=False, verbosity=0)
        began = time.perf_counter()
        _plant(records)
        _say(
            f"Planted {records:,} stop records in {time.perf_counter() - began:.0f} s ({'SQLite' if not given else given.split(':')[0]})"
        )
        return _ask()


def _plant(records: int) -> None:
    from django.db import connection, transaction

    from childfirst.contacts.models import Contact, Involvement
    from childfirst.foundation.now import now
    from childfirst.foundation.planner import tell_planner
    from childfirst.teams.models import Borough
    from childfirst.teams.places import load_boroughs

    load_boroughs()
    boroughs = sorted(Borough.objects.values_list("pk", flat=True))
    moment = now() - timedelta(days=1)  # not within the hour that the counts look back over
    contact = Contact.objects.create(
        reference="BENCH",
        kind="stop_search",
        source="stops",
        source_key="bench",
        occurred_from=moment,
        submitted_at=moment,
        borough_id=boroughs[0],
    )
    part = Involvement.objects.create(contact=contact, roles=["suspect"])
    lite = connection.vendor == "sqlite"
    numbers = (
        f"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {records}) SELECT i FROM n)"
        if lite
        else f"(SELECT generate_series(1, {records}) AS i)"
    )
    back = (
        f"datetime('now', '-' || (({records} - i) * 36 / {records}) || ' months', '-' || (i % 28) || ' days')"
        if lite
        else f"now() - (({records} - i) * 36 / {records}) * interval '1 month' - (i % 28) * interval '1 day'"
    )
    mix = "(i * 2654435761 % 4294967296)" if lite else "(i::bigint * 2654435761 % 4294967296)"
    text = "'X' || i" if lite else "'X' || i::text"
    first = contact.pk
    ours = {"id": f"{first} + i", "reference": text, "source_key": text, "occurred_from": back, "borough_id": f"{boroughs[0]} + {mix} / 7 % {len(boroughs)}",
            "outcome": f"CASE WHEN {mix} % 10 < 7 THEN 'no_further_action' WHEN {mix} % 10 < 9 THEN 'arrested' ELSE '' END"}  # fmt: skip
    theirs = {"id": f"{part.pk} + i", "contact_id": f"{first} + i", "age_months": f"120 + {mix} / 11 % 96", "sex": f"CASE WHEN {mix} / 13 % 5 = 0 THEN 'female' ELSE 'male' END",
              "ethnicity_self": f"CASE {mix} / 17 % 6 WHEN 0 THEN 'W1' WHEN 1 THEN 'B1' WHEN 2 THEN 'A1' WHEN 3 THEN 'M1' WHEN 4 THEN 'B2' ELSE '' END",
              "ethnicity_officer": f"CASE {mix} / 19 % 5 WHEN 0 THEN 'white' WHEN 1 THEN 'black' WHEN 2 THEN 'asian' WHEN 3 THEN 'other' ELSE '' END"}  # fmt: skip
    with transaction.atomic(), connection.cursor() as cursor:
        for model, row, other in ((Contact, contact, ours), (Involvement, part, theirs)):
            columns = [field.column for field in model._meta.local_concrete_fields]
            picked = ", ".join(other.get(name, f't."{name}"') for name in columns)
            names = ", ".join(f'"{name}"' for name in columns)
            cursor.execute(
                f"INSERT INTO {model._meta.db_table} ({names}) SELECT {picked} FROM {numbers} AS numbers, {model._meta.db_table} t WHERE t.id = {row.pk}"
            )
    if not lite:
        with connection.cursor() as cursor:
            for model in (Contact, Involvement):
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, 'id'), (SELECT max(id) FROM "
                    + model._meta.db_table
                    + "))",
                    [model._meta.db_table],
                )
    tell_planner()


def _ask() -> list[tuple[str, float]]:
    from childfirst.foundation.now import today
    from childfirst.scrutiny import queries, summing

    began = time.perf_counter()
    cells = summing.refresh()
    _say(
        f"Counted every month into {cells:,} cells in {time.perf_counter() - began:.0f} s; nothing to do again takes {_timed(summing.refresh):.2f} s"
    )

    last = f"{today():%Y-%m}"
    first, year = f"{today().year - 3}{last[4:]}", f"{today().year - 1}{last[4:]}"
    asked: list[tuple[str, Any]] = []
    for measure, by in (
        ("outcome", "ethnicity_officer"),
        ("outcome", "month"),
        ("older", "age"),
        ("referred", "borough"),
        ("alone", "ethnicity_broad"),
        ("outcome", "unit"),
    ):
        asked.append((f"{measure} by {by}, three years", queries.Question("stop_search", measure, by, first, last)))
    asked.append(
        (
            "outcome by ethnicity_officer, one year",
            queries.Question("stop_search", "outcome", "ethnicity_officer", year, last),
        )
    )
    found = []
    for words, question in asked:
        for name, count in (("every row read", queries.counted_live), ("as the page counts", summing.counted)):
            took = []
            for _ in range(AGAIN if name != "every row read" else 1):
                began = time.perf_counter()
                count(question)
                took.append(time.perf_counter() - began)
            found.append((f"{words}: {name}", statistics.median(took)))
            _say(f"  {words:<44} {name:<20} {statistics.median(took):7.2f} s median {max(took):7.2f} s worst")
    return found


def _timed(act: Any) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
