"""Run as a program: a database with a child and a brother, the child erased, the disk cleaned; prints in which raw files the child was found."""

import json
import os
from pathlib import Path

from childfirst.config.cli import django_ready

django_ready()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

FOLDER = Path(os.environ["CHILDFIRST_VAR"])
WORDS = ("Ottoline", "Quillfeatherby", "2011-07-13", "13/07/2011", "13 July 2011")


def found_in(words: tuple[str, ...]) -> dict[str, list[str]]:
    """File → the words that stand in its bytes, in UTF-8 or UTF-16."""
    found: dict[str, list[str]] = {}
    for file in sorted(FOLDER.rglob("*")):
        if file.is_file():
            raw = file.read_bytes()
            if here := [one for one in words if one.encode() in raw or one.encode("utf-16-le") in raw]:
                found[file.name] = here
    return found


def main() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    from datetime import date

    from childfirst.audit.seals import problems
    from childfirst.foundation.now import now
    from childfirst.keeping import disk
    from childfirst.keeping.erasing import erase
    from childfirst.panels.models import Item
    from tests.apps.panels.meeting import drawn
    from tests.apps.panels.meeting import people as panel
    from tests.factories import make_child, make_contact, make_officer

    born = date(2011, 7, 13)
    child = make_child(
        "Ottoline",
        "Quillfeatherby",
        date_of_birth=born,
        date_of_birth_basis="known",
        address="4 Invented Row",
        postcode="E8 1AA",
    )
    brother = make_child("Basil", "Bartleby", address="4 Invented Row", postcode="E8 1AA")
    for number in range(12):
        make_contact(
            children=[child],
            what_happened=f"Ottoline Quillfeatherby, born 13 July 2011, was seen. {number} " + "x" * 700,
        )
    make_contact(
        children=[child, brother], what_happened="Ottoline Quillfeatherby (13/07/2011) and Basil Bartleby were at home."
    )
    make_contact(
        children=[child],
        kind="stop_search",
        outcome="no_further_action",
        what_happened="Ottoline Quillfeatherby was searched by the canal.",
    )
    drawn(panel())
    copied = [[one.texts, one.facts] for one in Item.objects.all()]
    before = found_in(WORDS)
    first, second = make_officer("records_manager"), make_officer("records_manager")
    erase([child.pk], by=second, because="No longer needed", group="group_4", asked_at=now(), asked_by=first)
    disk.clean()
    broken = [one.what for one in problems()]
    connection.close()
    print(
        json.dumps(
            {
                "before": before,
                "copied": copied,
                "after": found_in(WORDS),
                "others": found_in(("Bartleby",)),
                "broken": broken,
            }
        )
    )


if __name__ == "__main__":
    main()
