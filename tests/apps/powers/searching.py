"""Searches for tests, made through the real actions: a lawful one, and what a whole record holds."""

from datetime import timedelta
from typing import Any

import html5lib

from childfirst.foundation.now import now
from childfirst.powers.actions import adults, authorities, searches
from childfirst.powers.models import Search
from tests.factories import make_child, make_officer, make_team

# A search of a boy at a station, with his mother there: nothing is missing, nothing is broken.
BEFORE: dict[str, Any] = {
    "place_type": "police_station",
    "place": "Invented Road station, room 2",
    "place_is_nearby": True,
    "in_public_view": False,
    "aa_present": True,
    "aa_name": "Invented Mother",
    "aa_role": "parent",
    "aa_sex": "male",
    "legal_power": "misuse_of_drugs_s23",
    "object_sought": "Class A drugs",
    "grounds": "Seen taking a wrap from another and pushing it into his underwear.",
    "grounds_basis": ["behaviour"],
    "less_intrusive": "Coat, pockets and shoes searched, and asked to hand it over.",
    "reason": "The wrap was seen going where no outer search reaches.",
    "welfare_consideration": "He is frightened; his mother sits with him, and each step is explained to him before it is done.",
    "health_asked": True,
    "health_needs": "Asthma: inhaler at hand",
    "communication_needs": "None known",
}
AFTER: dict[str, Any] = {
    "clothing_removed": ["trousers", "underwear"],
    "video": "sound_only",
    "linked": "nothing",
    "outcome": "no_further_action",
    "injuries": "None",
    "distress": "Cried, and was quiet afterwards",
    "explained_to_child": "Why, what would happen, and that he could stop and ask",
    "parent_told": "told",
    "parent_told_by_name": "Invented Officer",
    "parent_told_how": "She was there",
    "copy_given": "given",
}


def officers(by: Any) -> list[dict[str, Any]]:
    return [{"officer": by, "name": str(by), "sex": "male", "role": "searching"}]


def begin(by: Any = None, *, kind: str = "strip_search_stop", child: Any = None, **values: Any) -> Search:
    """Begun, with everything a lawful search needs unless the test says otherwise."""
    by = by or make_officer()
    child = child or make_child(
        "Reuben", "Invented", age=15, sex="male", ethnicity_self="B1", ethnicity_officer="black"
    )
    search = searches.start_search(kind=kind, by=by, child=child)
    return searches.save_search(search=search, values=BEFORE | values, by=by, officers=officers(by))


def done(by: Any = None, **values: Any) -> Search:
    """Done, with or without what it needs."""
    search = begin(by, **values)
    return searches.record_done(search=search, by=search.started_by, began=now() - timedelta(minutes=20))


def whole(by: Any = None, **values: Any) -> Search:
    """Done, with a whole record, not yet called complete."""
    search = done(by, **values)
    given = AFTER | {"parent_told_when": now() - timedelta(minutes=10), "search_ended": now() - timedelta(minutes=5)}
    return searches.save_search(search=search, values=given, by=search.started_by)


def inspector(**more: Any) -> Any:
    return make_officer("inspector", rank="inspector", team=more.pop("team", None) or make_team(), **more)


def authorised(by: Any = None, **values: Any) -> Search:
    search, who = begin(by, **values), inspector()
    row = authorities.ask_authority(search=search, of=who, by=search.started_by)
    authorities.answer_authority(authority=row, agreed=True, reasons="Necessary, and nothing less will do.", by=who)
    search.refresh_from_db()
    return search


def sent(page, **changes):
    """The form of a page as a browser would send it back, with some answers changed."""
    tree = html5lib.parse(page.content, namespaceHTMLElements=False)
    typed = {}
    for form in tree.iter("form"):
        if form.find(".//input[@name='words_seen']") is None and not form.findall(".//textarea"):
            continue
        for field in form.iter("input"):
            if field.get("type") in ("radio", "checkbox") and field.get("checked") is None:
                continue
            typed.setdefault(field.get("name"), []).append(field.get("value", ""))
        for field in form.iter("textarea"):
            typed[field.get("name")] = [(field.text or "").removeprefix("\n")]
        for field in form.iter("select"):
            chosen = [one.get("value") for one in field.iter("option") if one.get("selected") is not None]
            typed[field.get("name")] = chosen or [""]
    return typed | {name: [value] for name, value in changes.items()}


__all__ = ["AFTER", "BEFORE", "adults", "authorised", "begin", "done", "inspector", "officers", "sent", "whole"]
