"""Whom councils and services want told: `kind,council,organisation,part,name,email,phone`.

`kind` is council, home_education, early_help (these name a council) or health, justice, charity (these name an organisation).
Who is there already, by kind, place and e-mail, stays as they are. Nobody is ended by a file.
"""

from collections.abc import Callable
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from childfirst.adapters.learning.rows import Given, Refused, Told, read
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.teams.directory import add_contact
from childfirst.teams.models import Borough, PartnerContact

NEEDED: Final = ("kind", "name", "email")
KNOWN: Final = (*NEEDED, "council", "organisation", "part", "phone")
OF_COUNCIL: Final = ("council", "home_education", "early_help")
KINDS: Final = (*OF_COUNCIL, "health", "justice", "charity")


class Reader:
    """What a row means: the values of `add_contact`."""

    def __init__(self) -> None:
        self.boroughs = {key.lower(): one for one in Borough.objects.all() for key in (one.name, one.code)}

    def __call__(self, given: Given) -> dict[str, Any]:
        kind, part = given["kind"].lower(), given["part"].lower() or "lead"
        if kind not in KINDS:
            raise BadInput(f"kind: “{given['kind'][:20]}” is none of {', '.join(KINDS)}", field="kind")
        if part not in PartnerContact.PARTS:
            raise BadInput(f"part: “{given['part'][:20]}” is neither lead nor deputy", field="part")
        borough = self.boroughs.get(given["council"].lower()) if kind in OF_COUNCIL else None
        if kind in OF_COUNCIL and borough is None:
            raise BadInput(f"council: “{given['council'][:40]}” is none of this force's boroughs", field="council")
        if kind not in OF_COUNCIL and not given["organisation"]:
            raise BadInput("organisation: write the name of the service", field="organisation")
        if not given["name"] or len(given["name"]) > 120:
            raise BadInput("name: write a name of at most 120 letters", field="name")
        try:
            validate_email(given["email"])
        except ValidationError:
            raise BadInput(f"email: “{given['email'][:60]}” is no e-mail address", field="email") from None
        organisation = given["organisation"][:160] if borough is None else borough.name
        return {
            "kind": kind, "borough": borough, "organisation": organisation, "part": part, "name": given["name"],
            "email": given["email"], "phone": given["phone"][:30],
        }  # fmt: skip


def keep(path: str, *, check_only: bool, done: Callable[[int], None]) -> Told:
    """Everybody of the file who is not there yet. Raises BadInput where the file is no such file."""
    told, reader = Told(), Reader()
    with transaction.atomic():
        there = {_key(one.kind, one.organisation, one.email) for one in PartnerContact.objects.filter(ended_at=None)}
        for line, given in read(path, NEEDED, KNOWN):
            told.rows += 1
            try:
                row = reader(given)
            except BadInput as wrong:
                told.refused.append(Refused(line, str(wrong)))
                continue
            key = _key(row["kind"], row["organisation"], row["email"])
            if key in there:
                told.there += 1
                continue
            there.add(key)
            told.kept += 1
            if not check_only:
                add_contact(**row, by=IMPORTER)
            done(told.rows)
    return told


def _key(kind: str, organisation: str, email: str) -> tuple[str, str, str]:
    return kind, organisation.lower(), email.lower()
