"""The columns of our contact file: every field that a rule may read, and what else a record holds. One row for each child in a contact."""

from dataclasses import dataclass
from typing import Any, Final

from childfirst.rules.screening.contact_record import Problem, read_field
from childfirst.rules.screening.facts import CONTACT_FIELDS, DTYPES, TYPE_WORDS, Field

# Beside the facts of the rules: who the child is, and the words of the record. Text, with the longest that is kept.
_MORE: Final = (
    ("given_name", "The child's first name", 80), ("family_name", "The child's surname", 80), ("also_known_as", "Another name, first name first", 160),
    ("first_language", "The child's first language", 60), ("school_urn", "The number of the child's school on the national register", 12),
    ("home_address", "Where the child lives", 200), ("home_postcode", "Its postcode", 10), ("unnamed_note", "What is known of a child without a name", 200),
    ("place", "Where it happened", 200), ("postcode", "The postcode of the place", 10), ("what_happened", "The account", 20_000),
    ("outcome_reason", "Why that outcome", 4_000), ("crime_reference", "Crime reference", 40), ("cad_reference", "Call reference", 40),
    ("officer_grade_reason", "Why the officer gave that grade", 4_000), ("immediate_action", "What was done at once", 4_000),
    ("child_words", "What the child said, in their own words", 8_000), ("wishes", "What the child wants to happen", 4_000),
    ("not_spoken_reason", "Why the child was not spoken to", 300), ("signs_note", "More on the signs", 4_000),
)  # fmt: skip
TEXT_LIMIT: Final = {name: limit for name, _, limit in _MORE}
MORE_FIELDS: Final = tuple(Field(name, "text", meaning) for name, meaning, _ in _MORE)
COLUMNS: Final[dict[str, Field]] = {field.name: field for field in (*CONTACT_FIELDS, *MORE_FIELDS)}
REQUIRED: Final = ("id", "kind", "occurred_at")
LONGEST: Final = {"id": 60, "child_id": 60}
# Fields that belong to the contact: the rows of one contact must say the same.
OF_THE_CONTACT: Final = frozenset(
    [
        "kind",
        "occurred_at",
        "place_type",
        "found_borough",
        "place",
        "postcode",
        "what_happened",
        "dash",
        "dash_grade",
        "children_in_home",
        "officer_grade",
        "officer_grade_reason",
        "immediate_action",
        "crime_reference",
        "cad_reference",
        "adults",
        "returned",
        "appropriate_adult",
        "parent_told",
        "orders",
    ]
)
IN_TEXT: Final = {
    "codes": "codes with ; between them", "yes_no": "true or false", "adults": "relation:part:age with ; between adults, the age may be left out",
}  # fmt: skip
_YES_NO: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class BadCell:
    """One value that cannot be taken: where it is, what is wrong and what to do."""

    line: int
    column: str
    wrong: str
    do: str

    def __str__(self) -> str:
        where = f"line {self.line}, column {self.column}" if self.column else f"line {self.line}"
        return f"{where}: {self.wrong}. {self.do}."


def read_cell(line: int, name: str, value: Any, *, from_text: bool) -> Any:
    """A value in its own type, None for a blank, or a BadCell."""
    field = COLUMNS[name]
    if isinstance(value, str) and not value.strip():
        value = None
    if value is not None and from_text:
        value = _from_text(field, value.strip())
    read = read_field(field, value)
    if isinstance(read, Problem):
        return BadCell(line, name, read.wrong, read.do)
    limit = TEXT_LIMIT.get(name) or LONGEST.get(name)
    if limit and isinstance(read, str) and len(read) > limit:
        return BadCell(line, name, f"is {len(read):,} characters long", f"Give {limit:,} at most")
    return read


def _from_text(field: Field, text: str) -> Any:
    """What CSV can only write as text. What cannot be read is handed on as it is, and refused by name."""
    if field.type == "codes":
        return [code.strip() for code in text.split(";") if code.strip()]
    if field.type == "yes_no":
        return _YES_NO.get(text.lower(), text)
    if field.type in ("whole", "decimal"):
        return _number(text)
    if field.type == "adults":
        return [_adult(part) for part in text.split(";") if part.strip()]
    return text


def _number(text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text


def _adult(text: str) -> dict[str, Any]:
    relation, part, age = [*(piece.strip() or None for piece in text.split(":")), None, None][:3]
    return {"relation": relation, "part": part, "age_years": None if age is None else _number(age)}


def described() -> list[tuple[str, str, str]]:
    """Name, type in words, meaning: for the guide's table."""
    return [(field.name, TYPE_WORDS[field.type], field.meaning) for field in COLUMNS.values()]


assert set(DTYPES) >= {field.type for field in COLUMNS.values()}
