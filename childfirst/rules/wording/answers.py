"""One record in, one answer out: the command line's JSON Lines, and any other machine's."""

from collections.abc import Mapping

from childfirst.rules.wording.check import check
from childfirst.rules.wording.entry import FIELDS
from childfirst.rules.wording.finding import Child, Finding


class BadNote(ValueError):
    """What is wrong with a record, in words."""


def answer(record: Mapping[str, object], *, quiet_layer: bool = True) -> dict[str, object]:
    """The findings of one record; for a record with a fault, the fault alone. A child's group is never read."""
    try:
        found = findings(record, quiet_layer=quiet_layer)
    except BadNote as fault:
        return {"id": record.get("id"), "error": str(fault)}
    return {"id": record.get("id"), "findings": [each.as_record() for each in found]}


def findings(record: Mapping[str, object], *, quiet_layer: bool = True) -> list[Finding]:
    """The findings of one record."""
    text = record.get("text")
    if not isinstance(text, str):
        raise BadNote("text: a text is needed")
    field = record.get("field")
    place = field if isinstance(field, str) and field in FIELDS else "narrative"
    return check(text, place, read_children(record), quiet_layer=quiet_layer)


def read_children(record: Mapping[str, object]) -> list[Child]:
    """The children named in a record."""
    listed = record.get("children")
    if listed is None:
        return []
    if not isinstance(listed, list):
        raise BadNote("children: a list is needed")
    return [_child(place, each) for place, each in enumerate(listed)]


def _child(place: int, given: object) -> Child:
    if not isinstance(given, dict) or not isinstance(given.get("name", ""), str):
        raise BadNote(f"children[{place}]: a name and an age are needed")
    age = given.get("age")
    return Child(given.get("name", ""), age if isinstance(age, int) and not isinstance(age, bool) else None)
