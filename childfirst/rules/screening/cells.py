"""One row of a table as a contact: text from a CSV file in the type the record asks for."""

import json
from collections.abc import Mapping
from typing import Any, Final

from childfirst.rules.screening.contact_record import read_contact
from childfirst.rules.screening.facts import FIELD

BETWEEN_CODES: Final = ";"
TRUE_OR_FALSE: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def read_row(cells: Mapping[str, Any]) -> dict[str, Any]:
    """The contact, or BadContact with every problem found."""
    return read_contact({name: _cell(name, value) for name, value in cells.items()})


def _cell(name: str, value: Any) -> Any:
    """Text from a CSV file in the type the record asks for; what cannot be turned is left for the check to name."""
    if not isinstance(value, str):
        return value
    text, sort = value.strip(), FIELD[name].type
    if not text:
        return None
    if sort == "codes":
        return [code.strip() for code in text.split(BETWEEN_CODES)]
    if sort == "yes_no":
        return TRUE_OR_FALSE.get(text.lower(), text)
    if sort == "adults" and not text.startswith("["):
        return [_adult(part) for part in text.split(BETWEEN_CODES) if part.strip()]
    if sort in ("whole", "decimal", "adults"):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return text


def _adult(text: str) -> dict[str, Any]:
    """relation:part:age, as files to import have it; the age may be left out."""
    relation, part, age, *_ = [*(piece.strip() or None for piece in text.split(":")), None, None]
    return {"relation": relation, "part": part, "age_years": int(age) if age and age.isdecimal() else age}
