"""Reads contact records that arrive as JSON, and answers a bad one by naming each field and what to do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import polars as pl

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.facts import CONTACT_FIELDS, FIELD, REQUIRED, SCHEMA, Field

# Times outside these years are slips of the pen, and would leave the number line that windows are looked up on.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
OLDEST: Final = 130
OLDEST_CHILD: Final = 18 * 12 - 1
_SLACK: Final = timedelta(minutes=5)  # another computer's clock may run a little ahead


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a record."""

    field: str
    wrong: str
    do: str

    def __str__(self) -> str:
        return f"{self.field}: {self.wrong}. {self.do}"


class BadContact(ValueError):
    """A contact record that cannot be screened; `problems` says where and what to do."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(str(problem) for problem in problems))


def _moment(value: Any) -> datetime:
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    if moment.tzinfo is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError
    return moment.replace(microsecond=0)


def _date(value: Any) -> date:
    return value if type(value) is date else date.fromisoformat(value)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return value


def _whole(value: Any) -> int:
    if _number(value) != int(value):
        raise ValueError
    return int(value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError
    if "\0" in value:
        raise ValueError  # PostgreSQL cannot keep it
    value.encode()  # refuses half a surrogate pair, which only an escape in JSON can carry
    return value


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _codes(value: Any) -> list[str]:
    if not isinstance(value, list | tuple):
        raise TypeError
    return [_text(code) for code in value]


def _adults(value: Any) -> list[dict[str, Any]]:
    return [
        {
            "relation": _in(adult.get("relation"), words.ADULT_RELATIONS),
            "part": _in(adult.get("part"), words.ADULT_PARTS),
            "age_years": None if adult.get("age_years") is None else _age(adult["age_years"]),
        }
        for adult in value
    ]


def _age(value: Any) -> int:
    age = _whole(value)
    if not 0 <= age <= OLDEST:
        raise ValueError
    return age


def _in(code: str | None, allowed: words.Words) -> str | None:
    if code is not None and code not in allowed:
        raise ValueError
    return code


READ: Final = {
    "text": _text,
    "code": _text,
    "codes": _codes,
    "whole": _whole,
    "decimal": _number,
    "yes_no": _yes_no,
    "moment": _moment,
    "date": _date,
    "adults": _adults,
}
DO: Final = {
    "text": "Give some text",
    "codes": "Give a list of codes",
    "whole": "Give a whole number",
    "decimal": "Give a number",
    "yes_no": "Give true or false, or leave it out",
    "moment": f"Give a time with its offset, such as 2026-09-03T14:05:00+01:00, in the years {FIRST_YEAR} to {LAST_YEAR}",
    "date": "Give a date such as 2012-05-31",
    "adults": "Give a list of {relation, part, age_years} with codes from ADULT_RELATIONS and ADULT_PARTS",
}


def read_field(field: Field, value: Any) -> Any:
    """The value in its own type, or a Problem."""
    if value is None:
        return Problem(field.name, "is missing", "Give it: every contact has one") if field.required else None
    try:
        read: Any = READ[field.type](value)
    except (TypeError, ValueError, AttributeError, OverflowError):
        return Problem(field.name, f"{value!r} cannot be read", DO.get(field.type, _choices(field)))
    if field.allowed is not None:
        codes = read if isinstance(read, list) else [read]
        unknown = [code for code in codes if code not in field.allowed]
        if unknown:
            return Problem(field.name, f"{unknown[0]!r} is not a code we know", _choices(field))
    if field.high and not field.low <= read <= field.high:
        return Problem(field.name, f"{read} is out of range", f"Give {field.low:g} to {field.high:g}")
    return read


def _choices(field: Field) -> str:
    return f"Use one of: {', '.join(field.allowed or ())}"


def read_contact(record: Any, at: str = "") -> dict[str, Any]:
    """One contact in its own types, unknown keys left out; raises BadContact with every problem found."""
    if not isinstance(record, Mapping):
        raise BadContact(
            [Problem(at.rstrip(".") or "contact", "is not an object", "Give the contact's fields by name")]
        )
    row = {field.name: read_field(field, record.get(field.name)) for field in CONTACT_FIELDS}
    problems = [value for value in row.values() if isinstance(value, Problem)]
    if not problems and row["date_of_birth"] and row["date_of_birth"] > row["occurred_at"].date():
        problems = [Problem("date_of_birth", "is after the contact", "Correct the date of birth or the time")]
    if problems:
        raise BadContact([Problem(at + problem.field, problem.wrong, problem.do) for problem in problems])
    return row


def of_a_child_by_now(row: Mapping[str, Any], now: datetime, at: str = "") -> None:
    """Raise BadContact where a contact already read lies in the future, or its child is 18 or older: slips of a file."""
    problems = []
    if row["occurred_at"] > now + _SLACK:
        problems.append(Problem(f"{at}occurred_at", "is in the future", "Give the time at which it happened"))
    if row["age_months"] is not None and row["age_months"] > OLDEST_CHILD:
        do = f"Give 0 to {OLDEST_CHILD} months; leave out a person of 18 or older"
        problems.append(Problem(f"{at}age_months", f"{row['age_months']} is not the age of a child", do))
    if problems:
        raise BadContact(problems)


def read_record(record: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A record of {"id", "contact", "earlier"}: the contact and that child's other contacts."""
    if not isinstance(record, Mapping) or not isinstance(record.get("earlier") or [], list):
        raise BadContact([Problem("record", "is not {id, contact, earlier}", "See docs/rules/contact-record.md")])
    return read_child(record.get("contact"), record.get("earlier") or [])


def read_child(contact: Any, earlier: Sequence[Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A contact and the same child's other contacts, each checked; the contact itself is left out of the others."""
    now = read_contact(contact)
    others = [read_contact(other, f"earlier[{number}].") for number, other in enumerate(earlier)]
    for number, other in enumerate(others):
        if now["child_id"] and other["child_id"] and now["child_id"] != other["child_id"]:
            raise BadContact([Problem(f"earlier[{number}].child_id", "is another child", "Send one child's contacts")])
    return now, [other for other in others if other["id"] != now["id"]]


def to_frame(rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """Contacts already read, as a frame of facts."""
    return pl.from_dicts(rows, schema=SCHEMA)


assert set(READ) == {field.type for field in FIELD.values()}


def check_frame(frame: pl.DataFrame) -> None:
    """Refuse a frame that would be misread: no id, kind or time, a time without a zone, or one outside all sense."""
    problems = [
        Problem(name, "is missing from some rows", "Give it: every contact has one")
        for name in REQUIRED
        if name not in frame.columns or frame.get_column(name).null_count()
    ]
    dtype = frame.schema.get("occurred_at")
    if not (isinstance(dtype, pl.Datetime) and dtype.time_zone):
        problems.append(Problem("occurred_at", "has no time zone", "Give a datetime column with its zone"))
    elif not problems and frame.height:
        first, last = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(LAST_YEAR, 12, 31, tzinfo=UTC)
        if not frame.get_column("occurred_at").is_between(first, last).all():
            problems.append(Problem("occurred_at", "is out of range", f"Give years {FIRST_YEAR} to {LAST_YEAR}"))
    if problems:
        raise BadContact(problems)
