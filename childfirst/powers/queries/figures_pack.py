"""A de-identified pack for a scrutiny panel: tables that are safe to give, and one line for each row with ages banded, dates to the month
and no free text. For a panel that keeps what it reads to itself; not for publication."""

import io
import zipfile
from datetime import datetime
from typing import Any, Final

import polars as pl

from childfirst.foundation.csv_text import csv_of
from childfirst.powers.queries.figures import KINDS, ONLY_FORCE, ONLY_SEARCHES, Question, rows_for
from childfirst.powers.queries.figures_count import BLANK, dimensions_of, outward, words_of
from childfirst.powers.queries.figures_print import fingerprint, rows_digest
from childfirst.rules import force as words
from childfirst.rules.measures.suppress import SMALLEST_SHOWN
from childfirst.rules.vocabulary import BROAD_GROUP_OF

BANDS: Final = ((0, 9, "under 10"), (10, 13, "10 to 13"), (14, 15, "14 to 15"), (16, 17, "16 to 17"))
# Never more than these, and of these only what is asked of that kind: no unit, no borough, no exact age, no time, no key, no words that anybody wrote.
LINE: Final = ("month", "age_band", "ethnicity_group", "sex", "place", "adult_present", "authority", "outcome", "referral_made", "told_parent",
               "complete", "gate", "purpose", "tactics", "taser", "injury")  # fmt: skip
README: Final = """{title}

{first} to {last}, as the records stood on {as_of}. Fingerprint {fingerprint}.

tables.csv   one line for each group. A number from 1 to {most} is not shown (held_back), nor are others that would give it away.
lines.csv    one line for each {row}: month, age band, broad ethnic group, place and what was done. No name, no exact age, no
             borough or unit, no time of day, nothing that anybody wrote. The order is by these columns, not by time.

A line can still be recognised by somebody who was there. Keep the pack within the panel; give nothing from it out.
A blank is "{blank}": nobody recorded it, which is not the same as no.
"""


def band(years: int | None) -> str:
    """The age band.

    >>> band(9), band(15), band(None)
    ('under 10', '14 to 15', 'not_recorded')
    """
    return next((label for low, high, label in BANDS if years is not None and low <= years <= high), BLANK)


def columns_of(kind: str) -> list[str]:
    """The columns of a kind. What nobody asks of it is no blank, and has no column."""
    left_out = ONLY_SEARCHES if kind == "force" else ONLY_FORCE
    return [name for name in LINE if name not in left_out]


def line_of(row: dict[str, Any]) -> dict[str, str]:
    """One row without what could name a child."""
    group = row["ethnicity_self"] and BROAD_GROUP_OF.get(row["ethnicity_self"][0])
    told = row["minutes_to_parent"]
    made = {
        "age_band": band(row["age_years"]),
        "ethnicity_group": (group if group != "unknown" else None) or row["ethnicity_officer"],
        "told_parent": None if told is None else "yes",
        "tactics": "; ".join(words.TACTICS.get(code, code) for code in row["tactics"] or []),
    }
    return {name: str((made[name] if name in made else row[name]) or BLANK) for name in columns_of(row["kind"])}


def pack(kind: str, first: str, last: str, as_of: datetime) -> bytes:
    """The zip."""
    question = Question(kind, "month", first, last)
    rows = rows_for(question, as_of)
    told = README.format(
        most=SMALLEST_SHOWN - 1,
        title=f"{KINDS[kind]} on children: scrutiny pack", first=first, last=last, as_of=as_of.isoformat(timespec="seconds"),
        fingerprint=fingerprint(question, as_of, rows_digest(rows)), row="officer's report" if kind == "force" else "search", blank=BLANK,
    )  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("README.txt", told)
        files.writestr("tables.csv", csv_of(_tables(kind, first, last, rows)))
        lines = sorted((line_of(row) for row in rows.iter_rows(named=True)), key=lambda line: tuple(line.values()))
        files.writestr("lines.csv", csv_of([columns_of(kind), *(list(line.values()) for line in lines)]))
    return out.getvalue()


def _tables(kind: str, first: str, last: str, rows: pl.DataFrame) -> list[list[Any]]:
    made: list[list[Any]] = [["counted_by", "group", "count", "blank_percent"]]
    for by, label in dimensions_of(kind).items():
        question = Question(kind, by, first, last)
        table = outward(rows, question)
        blank = table["blank"].get(by, "")
        cells = table["cells"].get("count", {})
        made += [
            [label, words_of(by, group), "held_back" if count is None else count, blank]
            for group, count in cells.items()
        ]
    return made
