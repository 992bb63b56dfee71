"""What the studies bring to the front page: a round that can be answered."""

from typing import Any, Final

from django.urls import reverse

from childfirst.studies.queries.vignettes import waiting_for
from childfirst.studies.vignettes import vignettes
from childfirst.ui.panels import Line, Panel

EMPTY: Final = "A short scenario that you may answer without your name, while a round is open."


def work_for(person: Any) -> list[Panel]:
    """Nothing for somebody without a role, and nothing where no round is open."""
    if not person.role_codes:
        return []
    lines = [
        Line(vignettes()[one.vignette].title, reverse("studies:consent", args=[one.pk]), "About two minutes, and nobody has to. Answers are counted, not kept.")
        for one in waiting_for(person)
    ]  # fmt: skip
    return [Panel("A study you may take part in", len(lines), lines, lines[0].href, EMPTY)] if lines else []
