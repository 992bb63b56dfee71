"""What guarding puts on a child's page: why the record is open to this reader, and what they may do."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.children.models import Child
from childfirst.guarding import permissions as may
from childfirst.guarding.models import BreakGlass, Restriction
from childfirst.guarding.queries import open_now
from childfirst.guarding.states import BREAK_GLASS
from childfirst.ui.formatting import moment_words
from childfirst.ui.statuses import register

register(
    "break_glass", BREAK_GLASS.labels, {"open": "orange", "upheld": "green", "not_justified": "red", "nothing": "grey"}
)


def standing_of(child: Child) -> Restriction | None:
    """The restriction of this child's record, if one stands."""
    return Restriction.objects.filter(child=child.main_id or child.pk, ended_at=None).select_related("guardian").first()


def on_top(person: Any, child: Child) -> Iterator[dict[str, str]]:
    """For a reader who is inside: that the record is restricted, and by what they read it."""
    held = standing_of(child)
    if held is None:
        return
    use: BreakGlass | None = next((one for one in open_now(person) if one.restriction_id == held.pk), None)
    if use is not None and use.open_until is not None:
        yield {
            "title": f"You opened this record by break-glass ({use})",
            "text": f"It closes {moment_words(use.open_until)}. {held.guardian} has been told and will review it. Every look is kept with it.",
        }
        return
    yield {
        "title": "This record is restricted",
        "text": f"For everybody but those let in it is not there: not in lists, searches or counts. Its guardian is {held.guardian}. Do not speak of it to others.",
    }


def acts_on_child(person: Any, child: Child) -> Iterator[dict[str, str]]:
    """Restricting, keeping a restriction, and saying that one knows the child."""
    held = standing_of(child)
    if held is not None and may.may_keep(person, held):
        yield {"text": "Who may see this record", "href": reverse("guarding:restriction", args=[held.pk])}
    elif held is None and may.may_guard(person):
        yield {"text": "Restrict this record", "href": reverse("guarding:restrict", args=[child.pk])}
    if may.may_guard(person):
        yield {"text": "An officer knows this child", "href": reverse("guarding:known-to-another", args=[child.pk])}
    if may.may_declare(person):
        yield {"text": "I know this child", "href": reverse("guarding:known", args=[child.pk])}
