"""The fingerprint of a figure: of the code that counted it, the question, the moment, and every row with its version and content."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from childfirst.powers.models import GivenFigure
from childfirst.powers.queries.figures import COLUMNS, Question, rows_for
from childfirst.powers.queries.figures_count import outward
from childfirst.rules.measures.provenance import code_of

# Whatever can change a number. Pages cannot.
_COUNTED_BY = (
    "powers/queries/figures.py",
    "powers/queries/figures_count.py",
    "powers/counting.py",
    "rules/force.py",
    "rules/measures",
)


def code_version() -> str:
    """A digest of the code that counts."""
    return code_of(*_COUNTED_BY)


def rows_digest(rows: pl.DataFrame) -> str:
    """Of every row, its version and all that is counted from it, in a fixed order."""
    lines = sorted(json.dumps([row[name] for name in COLUMNS], ensure_ascii=True) for row in rows.iter_rows(named=True))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def fingerprint(question: Question, as_of: datetime, digest: str, code: str = "") -> str:
    """Twenty-four letters and digits that change when anything behind the figure does."""
    told = {"code": code or code_version(), "question": question.stored(), "as_of": as_of.isoformat(), "rows": digest}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Answer:
    """A question answered at a moment: what would be given out, and what it rests on."""

    question: Question
    as_of: datetime
    rows: pl.DataFrame
    table: dict[str, Any]
    digest: str
    fingerprint: str


def answer(question: Question, as_of: datetime) -> Answer:
    """Count it."""
    rows = rows_for(question, as_of)
    digest = rows_digest(rows)
    return Answer(question, as_of, rows, outward(rows, question), digest, fingerprint(question, as_of, digest))


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A figure given out, counted again from the rows as they stood then."""

    same_rows: bool
    same_code: bool
    same_table: bool

    @property
    def words(self) -> str:
        """What this says."""
        if self.same_rows and self.same_table:
            return "Counted again from the rows as they stood then: the same." + (
                "" if self.same_code else " The code has changed since."
            )
        if not self.same_rows:
            return "The rows of that moment cannot be found again as they were. This must be looked into."
        return "The same rows give another figure today, because the code that counts has changed."


def rebuild(given: GivenFigure) -> Rebuilt:
    """Count a given figure again, as of its own moment."""
    again = answer(Question(**given.question), given.as_of)
    return Rebuilt(
        same_rows=again.digest == given.rows_digest,
        same_code=code_version() == given.code,
        same_table=json.loads(json.dumps(again.table)) == given.table,
    )
